/*
 * A program's command line: options out of one table that also writes
 * --help and the completions of shells; the environment, the clock and the
 * terminal, read once; messages; the exit.
 */
#ifndef QA_CMD_H
#define QA_CMD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/author.h"
#include "base/fault.h"
#include "base/period.h"
#include "face/out.h"
#include "record/kind.h"

#define QA_VERSION "0.1.0"

enum qa_option_type {
	QA_FLAG, /* bool: set to true */
	QA_STRING_OPT, /* const char *: the argument */
	QA_MAYBE_OPT, /* const char *: the argument of --x=Y; "" of --x */
	QA_LIST_OPT, /* struct qa_strings: one more argument */
	QA_INT_OPT, /* int: a whole number */
	QA_DAY_OPT, /* int: a day; QA_NO_DAY before */
	QA_PERIOD_OPT, /* struct qa_period: first > last before */
	QA_FORMAT_OPT /* enum qa_format */
};

#define QA_NO_DAY (-10000000)
#define QA_NO_PERIOD                  \
	{                             \
		.first = 1, .last = 0 \
	}

struct qa_strings {
	const char **item;
	size_t n;
};

struct qa_option {
	int letter; /* 0: only the long name */
	const char *name;
	const char *argument; /* its name in --help; NULL for a flag */
	enum qa_option_type type;
	void *target;
	const char *help;
};

/* Which of the shared options a program takes. */
enum qa_common {
	QA_TAKES_DB = 1, /* -d */
	QA_TAKES_OUTPUT = 2, /* -F, -o, --color, --precision, and so on */
	QA_TAKES_PERIOD = 4, /* -p */
	QA_TAKES_AS_OF = 8, /* --as-of */
	QA_TAKES_AREA = 16, /* -a */
	QA_TAKES_INDICATOR = 32, /* -i */
	QA_TAKES_DRY_RUN = 64, /* -n */
	QA_TAKES_PRECISION = 128, /* --precision */
	QA_TAKES_SVG = 256 /* -F svg too */
};

struct qa_cmd {
	/* said by the program */
	const char *name;
	const char *about;
	const char *operands; /* for --help: "KIND [FILE ...]" */
	unsigned common; /* enum qa_common */
	const struct qa_option *options; /* its own, ended by a NULL name */

	/* told to the program */
	const char *db; /* path of the database */
	const char **operand;
	size_t operands_n;
	struct qa_period period;
	bool has_period;
	int as_of; /* QA_NO_DAY: what is known now */
	bool has_as_of;
	int today;
	struct qa_strings areas, indicators;
	bool dry_run, quiet, verbose;
	int precision; /* -1: as the indicator says */
	struct qa_out_style style;
	bool format_given;
	const char *temporary; /* $TMPDIR */
	const char *share; /* where shared files are */
	const char *user; /* who runs this */
	const char *moment; /* now, UTC: 2024-11-01T09:30:00Z */

	/* said by the program before it prints */
	char batch[24]; /* the last one, for the head; or empty */

	/* its own */
	long long begun; /* seconds of the clock */
	bool progress; /* a line of progress stands */
	const char *colour_choice;
	struct qa_out_fact facts[6];
	char period_text[QA_PERIOD_TEXT], as_of_text[16];
	struct qa_cmd_memory *memory;
};

/* Reads the command line; --help, --version and wrong options exit. */
void qa_cmd_begin(struct qa_cmd *, int argc, char *argv[]);

/* Prints the fault, if there is one, and gives the exit status. */
int qa_cmd_end(struct qa_cmd *, const struct qa_fault *);

/* A sentence on standard error, "qa-x: ..."; not when quiet. */
void qa_cmd_say(const struct qa_cmd *, const char *, ...) QA_PRINTF(2, 3);

/* Sentences, a line each, in the same way. */
void qa_cmd_say_lines(const struct qa_cmd *, const char *);

/* Who writes, as the command line and the environment say. */
struct qa_author qa_cmd_author(const struct qa_cmd *);

/* How far it is, on a terminal and after a second: "qa-x: 65,536 rows". The
 * line is written over, and taken away by what comes next. */
void qa_cmd_progress(struct qa_cmd *, long rows);

/* A line on standard error, whatever -q says. */
void qa_cmd_report(
    const struct qa_cmd *, const struct qa_fault *, const char *severity);

/* Refuses an output path that is the database or an operand; NULL is none.
 * Of -o that is done already. */
int qa_cmd_guard(
    const struct qa_cmd *, const char *path, struct qa_fault *) QA_MUST;

/* A fault of the data, FILE:LINE:COLUMN: error: ..., on standard error. */
void qa_cmd_note(const struct qa_cmd *, const struct qa_note *);

/* A usage fault: always -1. */
int qa_cmd_usage(struct qa_fault *, const char *, ...) QA_PRINTF(2, 3);

/* The number of the word that an option was given, among those of a list; -1
 * with a usage fault. */
int qa_cmd_word(
    const char *option, const char *list, const char *word, struct qa_fault *);

/* The number of the verb that the first operand names, among those of a list;
 * -1 with a usage fault that names the nearest. */
int qa_cmd_verb(const struct qa_cmd *, const char *list, struct qa_fault *);

/* The record kind that an operand names; QA_USAGE with the nearest. */
int qa_cmd_kind(
    const char *, const struct qa_kind **, struct qa_fault *) QA_MUST;

/* Where a shared file or folder of that name is: in folder of the share
 * directory, else, or when it has a slash, as given. Caller frees; NULL with
 * a fault. */
char *qa_cmd_shared(const struct qa_cmd *, const char *folder, const char *name,
    const char *ending, struct qa_fault *);

/* The names of the CSV files of a folder without their ending, in order,
 * separated by |. Caller frees; NULL with a fault. */
char *qa_cmd_csv_names(const char *folder, struct qa_fault *);

/* A day as text, 2024-09-30; returns the text. */
const char *qa_cmd_day(int day, char text[static 16]);

/* The moment of a message: now, or the morning of the day it is taken to be;
 * room holds the latter. */
const char *qa_cmd_morning(const struct qa_cmd *, char room[static 32]);

/* Whether the day that it is taken to be is to come; midnight elsewhere may be
 * a day off. */
bool qa_cmd_is_ahead(const struct qa_cmd *);

/* Opens the output in the style that the options ask for. The head of JSON
 * says tool, version, period, last batch and as-of. */
int qa_cmd_out(struct qa_cmd *, struct qa_out **, const char *caption,
    const struct qa_grid_column *, size_t, struct qa_fault *) QA_MUST;

/* Writes a picture, or other bytes as they are, where the options say. */
int qa_cmd_bytes(
    struct qa_cmd *, const struct qa_buf *, struct qa_fault *) QA_MUST;

/* Prints a whole grid in the style that the options ask for. */
int qa_cmd_print(struct qa_cmd *, const struct qa_grid *, const char *caption,
    struct qa_fault *) QA_MUST;

/* A whole grid as csv, as a pipe would have it, appended to a buffer. */
int qa_cmd_csv(struct qa_cmd *, const struct qa_grid *, struct qa_buf *,
    struct qa_fault *) QA_MUST;

#endif
