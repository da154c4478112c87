#include <sys/ioctl.h>
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <pwd.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/day.h"
#include "base/num.h"
#include "base/stop.h"
#include "base/text.h"
#include "face/cmd.h"
#include "record/kind.h"

#ifndef QA_SHARE_DIR
#define QA_SHARE_DIR "/usr/local/share/qatools"
#endif

#define OPTIONS_MAX 80
#define LONG_ONLY 256 /* getopt's values of options without a letter */

struct qa_cmd_memory {
	struct qa_option all[OPTIONS_MAX]; /* common ones behind its own */
	size_t n;
	struct qa_buf share;
	char user[64];
	char moment[32];
	bool help, version, completion;
};

static const char *
common_help(unsigned bit)
{
	switch (bit) {
	case QA_TAKES_DB:
		return "the database (else $QA_DB, else qa.db)";
	case QA_TAKES_PERIOD:
		return "the period, such as 2024-25Q2";
	case QA_TAKES_AREA:
		return "an area; may be repeated";
	case QA_TAKES_INDICATOR:
		return "an indicator; may be repeated";
	case QA_TAKES_AS_OF:
		return "what was known at the end of that day";
	default:
		return "check and report, change nothing";
	}
}

static void
add(struct qa_cmd *c, int letter, const char *name, const char *argument,
    enum qa_option_type type, void *target, const char *help)
{
	struct qa_option o = { letter, name, argument, type, target, help };

	if (c->memory->n < OPTIONS_MAX)
		c->memory->all[c->memory->n++] = o;
}

static void
add_common(struct qa_cmd *c)
{
	const struct qa_option *o;

	for (o = c->options; o != NULL && o->name != NULL; o++)
		if (c->memory->n < OPTIONS_MAX)
			c->memory->all[c->memory->n++] = *o;
	if (c->common & QA_TAKES_PERIOD)
		add(c, 'p', "period", "PERIOD", QA_PERIOD_OPT, &c->period,
		    common_help(QA_TAKES_PERIOD));
	if (c->common & QA_TAKES_AREA)
		add(c, 'a', "area", "AREA", QA_LIST_OPT, &c->areas,
		    common_help(QA_TAKES_AREA));
	if (c->common & QA_TAKES_INDICATOR)
		add(c, 'i', "indicator", "CODE", QA_LIST_OPT, &c->indicators,
		    common_help(QA_TAKES_INDICATOR));
	if (c->common & QA_TAKES_AS_OF)
		add(c, 0, "as-of", "DATE", QA_DAY_OPT, &c->as_of,
		    common_help(QA_TAKES_AS_OF));
	add(c, 0, "today", "DATE", QA_DAY_OPT, &c->today,
	    "the day it is taken to be");
	if (c->common & QA_TAKES_DRY_RUN)
		add(c, 'n', "dry-run", NULL, QA_FLAG, &c->dry_run,
		    common_help(QA_TAKES_DRY_RUN));
	if (c->common & QA_TAKES_DB)
		add(c, 'd', "db", "FILE", QA_STRING_OPT, &c->db,
		    common_help(QA_TAKES_DB));
	if (c->common & QA_TAKES_OUTPUT) {
		add(c, 'F', "format", "FORMAT", QA_FORMAT_OPT, &c->style.format,
		    c->common & QA_TAKES_SVG
			? "text, csv, tsv, json, md, html or svg (default: "
			  "text on a terminal, else csv)"
			: "text, csv, tsv, json, md or html (default: text on "
			  "a terminal, else csv)");
		add(c, 'o', "output", "FILE", QA_STRING_OPT, &c->style.path,
		    "write there instead of standard output");
		add(c, 0, "color", "WHEN", QA_STRING_OPT, &c->colour_choice,
		    "auto, always or never");
		add(c, 0, "spreadsheet-safe", NULL, QA_FLAG,
		    &c->style.spreadsheet_safe,
		    "guard csv cells that a spreadsheet would run");
	}
	if (c->common & QA_TAKES_PRECISION)
		add(c, 0, "precision", "N", QA_INT_OPT, &c->precision,
		    "significant digits of what is computed; 17 reads back "
		    "equal");
	add(c, 'q', "quiet", NULL, QA_FLAG, &c->quiet,
	    "say nothing but errors");
	add(c, 'v', "verbose", NULL, QA_FLAG, &c->verbose, "say more");
	add(c, 'h', "help", NULL, QA_FLAG, &c->memory->help,
	    "print this and exit");
	add(c, 'V', "version", NULL, QA_FLAG, &c->memory->version,
	    "print the version and exit");
	add(c, 0, "completion", NULL, QA_FLAG, &c->memory->completion,
	    "print a completion for bash and exit");
}

static void
print_help(const struct qa_cmd *c)
{
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i;

	qa_buf_print(&b, "usage: %s [options] %s\n\n%s.\n\noptions:\n", c->name,
	    c->operands == NULL ? "" : c->operands, c->about);
	for (i = 0; i < c->memory->n; i++) {
		const struct qa_option *o = &c->memory->all[i];
		size_t from = b.len;

		if (o->letter != 0)
			qa_buf_print(&b, "  -%c, --%s", o->letter, o->name);
		else
			qa_buf_print(&b, "      --%s", o->name);
		if (o->argument != NULL)
			qa_buf_print(&b,
			    o->type == QA_MAYBE_OPT ? "[=%s]" : " %s",
			    o->argument);
		while (!b.failed && b.len - from < 32)
			qa_buf_put(&b, ' ');
		qa_buf_print(&b, " %s\n", o->help);
	}
	qa_buf_print(
	    &b, "\nThe manual: man %s. The toolkit: man qa.\n", c->name);
	fputs(qa_buf_str(&b), stdout);
	qa_buf_clear(&b);
}

static void
print_completion(const struct qa_cmd *c)
{
	size_t i;

	printf("complete -o default -W '");
	for (i = 0; i < c->memory->n; i++)
		printf("%s--%s", i > 0 ? " " : "", c->memory->all[i].name);
	printf("' %s\n", c->name);
}

_Noreturn static void
leave(struct qa_cmd *c, const struct qa_fault *f)
{
	exit(qa_cmd_end(c, f));
}

int
qa_cmd_usage(struct qa_fault *f, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	return qa_fail(f, QA_USAGE, "%s", text);
}

static int
read_int(const struct qa_option *o, const char *s, struct qa_fault *f)
{
	struct qa_num n;

	if (qa_num_read(s, strlen(s), &n) != 0 || n.scale != 0 ||
	    n.scaled < 0 || n.scaled > INT_MAX)
		return qa_cmd_usage(
		    f, "--%s takes a whole number, not \"%s\"", o->name, s);
	*(int *)o->target = (int)n.scaled;
	return 0;
}

static int
read_list(const struct qa_option *o, const char *s, struct qa_fault *f)
{
	struct qa_strings *list = o->target;
	const char **item = realloc(list->item, (list->n + 1) * sizeof(*item));

	if (item == NULL)
		return qa_fail_memory(f);
	list->item = item;
	list->item[list->n++] = s;
	return 0;
}

static int
read_option(struct qa_cmd *c, const struct qa_option *o, const char *s,
    struct qa_fault *f)
{
	int i;

	switch (o->type) {
	case QA_FLAG:
		*(bool *)o->target = true;
		return 0;
	case QA_STRING_OPT:
		*(const char **)o->target = s;
		return 0;
	case QA_MAYBE_OPT:
		*(const char **)o->target = s == NULL ? "" : s;
		return 0;
	case QA_LIST_OPT:
		return read_list(o, s, f);
	case QA_INT_OPT:
		return read_int(o, s, f);
	case QA_DAY_OPT:
		if (qa_day_read(s, strlen(s), o->target) == -1)
			return qa_cmd_usage(f,
			    "--%s takes a day such as 2024-09-30, not \"%s\"",
			    o->name, s);
		return 0;
	case QA_PERIOD_OPT:
		i = qa_period_read(s, strlen(s), o->target, f);
		if (i == -1)
			f->exit = QA_USAGE;
		return i;
	case QA_FORMAT_OPT:
		i = qa_list_find(qa_formats, s, strlen(s));
		if (i < 0 && (c->common & QA_TAKES_SVG) &&
		    strcmp(s, "svg") == 0)
			i = QA_FORMAT_SVG;
		if (i < 0)
			return qa_cmd_usage(f,
			    "--%s takes one of %s%s, not \"%s\"", o->name,
			    qa_formats, c->common & QA_TAKES_SVG ? "|svg" : "",
			    s);
		*(enum qa_format *)o->target = (enum qa_format)i;
		c->format_given = true;
		return 0;
	}
	return -1;
}

/* The nearest long option to one that is unknown, or NULL. */
static const char *
near_option(const struct qa_cmd *c, const char *s)
{
	const char *best = NULL;
	size_t i, n = strcspn(s, "=");
	int d, least = 9;

	for (i = 0; i < c->memory->n; i++) {
		const char *name = c->memory->all[i].name;

		d = qa_distance(name, strlen(name), s, n);
		if (d < least && qa_is_near(d, strlen(name))) {
			least = d;
			best = name;
		}
	}
	return best;
}

static int
unknown(
    const struct qa_cmd *c, int got, const char *argument, struct qa_fault *f)
{
	const char *near;

	if (got == ':')
		return qa_cmd_usage(
		    f, "the option %s lacks its argument", argument);
	if (strncmp(argument, "--", 2) != 0)
		return qa_cmd_usage(
		    f, "unknown option -%c; see %s --help", optopt, c->name);
	near = near_option(c, argument + 2);
	if (near != NULL)
		return qa_cmd_usage(
		    f, "unknown option %s; did you mean --%s?", argument, near);
	return qa_cmd_usage(
	    f, "unknown option %s; see %s --help", argument, c->name);
}

static int
read_options(struct qa_cmd *c, int argc, char *argv[], struct qa_fault *f)
{
	struct option longs[OPTIONS_MAX + 1];
	char letters[2 * OPTIONS_MAX + 2];
	size_t i, k = 0;
	int got;

	memset(longs, 0, sizeof(longs));
	letters[k++] = ':';
	for (i = 0; i < c->memory->n; i++) {
		const struct qa_option *o = &c->memory->all[i];

		longs[i].name = o->name;
		longs[i].has_arg = o->argument == NULL ? no_argument
		    : o->type == QA_MAYBE_OPT          ? optional_argument
						       : required_argument;
		longs[i].val = LONG_ONLY + (int)i;
		if (o->letter == 0)
			continue;
		letters[k++] = (char)o->letter;
		if (o->argument != NULL)
			letters[k++] = ':';
	}
	letters[k] = '\0';
	opterr = 0;
	while ((got = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		if (got == '?' || got == ':')
			return unknown(c, got, argv[optind - 1], f);
		for (i = 0; got < LONG_ONLY && i < c->memory->n; i++)
			if (c->memory->all[i].letter == got)
				break;
		if (got >= LONG_ONLY)
			i = (size_t)(got - LONG_ONLY);
		if (read_option(c, &c->memory->all[i], optarg, f) == -1)
			return -1;
	}
	c->operand = (const char **)(argv + optind);
	c->operands_n = (size_t)(argc - optind);
	return 0;
}

static bool
is_folder(const char *path)
{
	struct stat s;

	return stat(path, &s) == 0 && S_ISDIR(s.st_mode);
}

/* $QA_SHARE, else beside an uninstalled program, else where installed. */
static void
find_share(struct qa_cmd *c)
{
	const char *given = getenv("QA_SHARE");
	char self[PATH_MAX];
	ssize_t n;
	char *slash;
	struct qa_buf *b = &c->memory->share;

	if (given != NULL && *given != '\0') {
		qa_buf_text(b, given);
		c->share = qa_buf_str(b);
		return;
	}
	n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	if (n > 0) {
		self[n] = '\0';
		if ((slash = strrchr(self, '/')) != NULL)
			*slash = '\0';
		qa_buf_print(b, "%s/../share/packs", self);
		if (is_folder(qa_buf_str(b))) {
			qa_buf_reset(b);
			qa_buf_print(b, "%s/../share", self);
			c->share = qa_buf_str(b);
			return;
		}
		qa_buf_reset(b);
		qa_buf_print(b, "%s/../share/qatools", self);
		if (is_folder(qa_buf_str(b))) {
			c->share = qa_buf_str(b);
			return;
		}
	}
	qa_buf_reset(b);
	qa_buf_text(b, QA_SHARE_DIR);
	c->share = qa_buf_str(b);
}

static void
read_clock(struct qa_cmd *c)
{
	time_t now = time(NULL);
	struct tm t;

	c->begun = (long long)now;
	gmtime_r(&now, &t);
	strftime(c->memory->moment, sizeof(c->memory->moment),
	    "%Y-%m-%dT%H:%M:%SZ", &t);
	c->moment = c->memory->moment;
	localtime_r(&now, &t);
	c->today = qa_day(t.tm_year + 1900, t.tm_mon + 1, t.tm_mday);
}

static void
read_user(struct qa_cmd *c)
{
	const struct passwd *p = getpwuid(geteuid());

	if (p != NULL)
		snprintf(
		    c->memory->user, sizeof(c->memory->user), "%s", p->pw_name);
	else
		snprintf(c->memory->user, sizeof(c->memory->user), "uid %lu",
		    (unsigned long)geteuid());
	c->user = c->memory->user;
}

static const char *
environment(const char *name, const char *otherwise)
{
	const char *s = getenv(name);

	return s == NULL || *s == '\0' ? otherwise : s;
}

static bool
same_file(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 && S_ISREG(x.st_mode) &&
	    x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

int
qa_cmd_guard(const struct qa_cmd *c, const char *path, struct qa_fault *f)
{
	size_t i;

	if (path == NULL)
		return 0;
	if ((c->common & QA_TAKES_DB) && same_file(path, c->db))
		return qa_fail(f, QA_NO_CREATE,
		    "%s is the database: it is not overwritten", path);
	for (i = 0; i < c->operands_n; i++)
		if (same_file(path, c->operand[i]))
			return qa_fail(f, QA_NO_CREATE,
			    "%s is an input: it is not overwritten", path);
	return 0;
}

static int
terminal_width(void)
{
	struct winsize w;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col >= 20)
		return w.ws_col;
	return 80;
}

/* The locale's character set is asked of the environment alone. */
static bool
shows_utf8(void)
{
	const char *s = environment(
	    "LC_ALL", environment("LC_CTYPE", environment("LANG", "")));

	return strstr(s, "UTF-8") != NULL || strstr(s, "utf8") != NULL ||
	    strstr(s, "UTF8") != NULL || strstr(s, "utf-8") != NULL;
}

static int
read_terminal(struct qa_cmd *c, struct qa_fault *f)
{
	bool terminal = isatty(STDOUT_FILENO) && c->style.path == NULL;
	const char *when = c->colour_choice;

	if (!c->format_given)
		c->style.format = terminal ? QA_FORMAT_TEXT : QA_FORMAT_CSV;
	c->style.terminal = terminal;
	c->style.width = terminal ? terminal_width() : 0;
	c->style.ascii = terminal && !shows_utf8();
	if (strcmp(when, "always") == 0)
		c->style.colour = true;
	else if (strcmp(when, "auto") == 0)
		c->style.colour = terminal && getenv("NO_COLOR") == NULL &&
		    strcmp(environment("TERM", "dumb"), "dumb") != 0;
	else if (strcmp(when, "never") != 0)
		return qa_cmd_usage(
		    f, "--color takes auto, always or never, not \"%s\"", when);
	return 0;
}

/*
 * Descriptors 0 to 2 are open, so that no file takes their place. One that
 * was closed is opened the wrong way round, so that using it fails still.
 */
static void
open_descriptors(void)
{
	int fd;

	if (fcntl(STDIN_FILENO, F_GETFD) == -1)
		(void)!open("/dev/null", O_WRONLY | O_NOCTTY);
	do
		fd = open("/dev/null", O_RDONLY | O_NOCTTY);
	while (fd >= 0 && fd <= 2);
	if (fd > 2)
		close(fd);
}

/* A request to stop is noted; what runs ends as after a fault, cleans up,
 * and the signal is raised again. */
static void
catch_signals(void)
{
	static const int asks[] = { SIGINT, SIGTERM, SIGHUP };
	struct sigaction action, was;
	size_t i;

	memset(&action, 0, sizeof(action));
	action.sa_handler = qa_stop_note;
	sigemptyset(&action.sa_mask);
	for (i = 0; i < QA_COUNT(asks); i++)
		if (sigaction(asks[i], NULL, &was) == 0 &&
		    was.sa_handler != SIG_IGN)
			sigaction(asks[i], &action, NULL);
	signal(SIGXFSZ, SIG_IGN);
}

static void
raise_again(void)
{
	int s = qa_stop_signal();

	if (s == 0)
		return;
	signal(s, SIG_DFL);
	raise(s);
}

void
qa_cmd_begin(struct qa_cmd *c, int argc, char *argv[])
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_period none = QA_NO_PERIOD;

	open_descriptors();
	catch_signals();
	if ((c->memory = calloc(1, sizeof(*c->memory))) == NULL) {
		qa_fail_memory(&f);
		leave(c, &f);
	}
	c->db = environment("QA_DB", "qa.db");
	c->temporary = environment("TMPDIR", "/tmp");
	c->style.temporary = c->temporary;
	c->colour_choice = "auto";
	c->precision = -1;
	c->period = none;
	c->as_of = QA_NO_DAY;
	read_clock(c);
	read_user(c);
	find_share(c);
	add_common(c);
	if (c->memory->share.failed)
		qa_fail_memory(&f);
	if (f.exit != 0 || read_options(c, argc, argv, &f) == -1 ||
	    qa_cmd_guard(c, c->style.path, &f) == -1 ||
	    read_terminal(c, &f) == -1)
		leave(c, &f);
	c->has_period = c->period.first <= c->period.last;
	c->has_as_of = c->as_of != QA_NO_DAY;
	if (c->memory->help)
		print_help(c);
	else if (c->memory->version)
		printf("%s (qatools) %s\n", c->name, QA_VERSION);
	else if (c->memory->completion)
		print_completion(c);
	else
		return;
	leave(c, &f);
}

void
qa_cmd_progress(struct qa_cmd *c, long rows)
{
	if (c->quiet || !isatty(STDERR_FILENO) ||
	    (long long)time(NULL) <= c->begun)
		return;
	fprintf(stderr, "\r%s: %ld rows", c->name, rows);
	c->progress = true;
}

void
qa_cmd_report(
    const struct qa_cmd *c, const struct qa_fault *f, const char *severity)
{
	struct qa_buf b = QA_BUF_EMPTY, shown = QA_BUF_EMPTY;
	size_t i;

	if (f->file[0] != '\0' && f->line > 0)
		qa_buf_print(&b, "%s:%ld:%d: %s: ", f->file, f->line, f->column,
		    severity);
	else if (f->file[0] != '\0')
		qa_buf_print(&b, "%s: %s: ", f->file, severity);
	else
		qa_buf_print(&b, "%s: ", c->name);
	qa_buf_text(&b, f->text);
	fflush(stdout);
	if (c->progress)
		fputs("\r\x1b[K", stderr);
	for (i = 0; i < b.len;)
		i += qa_utf8_show(b.data + i, b.len - i, &shown);
	if (b.failed || shown.failed)
		fprintf(stderr, "%s: out of memory\n", c->name);
	else
		fprintf(stderr, "%s\n", qa_buf_str(&shown));
	qa_buf_clear(&shown);
	qa_buf_clear(&b);
}

void
qa_cmd_note(const struct qa_cmd *c, const struct qa_note *n)
{
	struct qa_fault f = QA_FAULT_NONE;

	qa_fail(&f, QA_DATA, "%s", n->text);
	qa_fault_at(&f, n->file, n->line, n->column);
	qa_cmd_report(c, &f, "error");
}

void
qa_cmd_say(const struct qa_cmd *c, const char *fmt, ...)
{
	struct qa_fault f = QA_FAULT_NONE;
	va_list ap;

	if (c->quiet)
		return;
	va_start(ap, fmt);
	vsnprintf(f.text, sizeof(f.text), fmt, ap);
	va_end(ap);
	qa_cmd_report(c, &f, "note");
}

int
qa_cmd_end(struct qa_cmd *c, const struct qa_fault *f)
{
	int status = f->exit;

	if (fflush(stdout) == EOF && status == 0) {
		struct qa_fault io = QA_FAULT_NONE;

		qa_fail(&io, QA_IO, "cannot write standard output: %s",
		    strerror(errno));
		qa_cmd_report(c, &io, "error");
		status = QA_IO;
	} else if (status != 0 && f->text[0] != '\0') {
		qa_cmd_report(c, f, "error");
	}
	free(c->areas.item);
	free(c->indicators.item);
	if (c->memory != NULL)
		qa_buf_clear(&c->memory->share);
	free(c->memory);
	c->memory = NULL;
	raise_again();
	return status;
}
