/* Names that people give: of shared files and folders, of record kinds. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/text.h"
#include "face/cmd.h"

char *
qa_cmd_shared(const struct qa_cmd *c, const char *folder, const char *name,
    const char *ending, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;

	if (strchr(name, '/') == NULL)
		qa_buf_print(&b, "%s/%s/%s%s", c->share, folder, name, ending);
	if (!b.failed && (b.data == NULL || access(b.data, R_OK) == -1)) {
		qa_buf_reset(&b);
		qa_buf_text(&b, name);
	}
	if (b.failed) {
		qa_buf_clear(&b);
		qa_fail_memory(f);
		return NULL;
	}
	if (access(b.data, R_OK) == -1) {
		qa_fail(f, QA_NO_INPUT,
		    "there is no %s in %s/%s, nor a path of that name", name,
		    c->share, folder);
		qa_buf_clear(&b);
		return NULL;
	}
	return b.data;
}

static int
is_csv(const struct dirent *d)
{
	size_t n = strlen(d->d_name);

	return n > 4 && d->d_name[0] != '.' &&
	    strcmp(d->d_name + n - 4, ".csv") == 0;
}

char *
qa_cmd_csv_names(const char *folder, struct qa_fault *f)
{
	struct dirent **list = NULL;
	struct qa_buf b = QA_BUF_EMPTY;
	int i, n = scandir(folder, &list, is_csv, alphasort);

	if (n == -1) {
		qa_fail(f, QA_NO_INPUT, "cannot read the folder %s: %s", folder,
		    strerror(errno));
		return NULL;
	}
	qa_buf_text(&b, "");
	for (i = 0; i < n; i++) {
		if (i > 0)
			qa_buf_put(&b, '|');
		qa_buf_add(&b, list[i]->d_name, strlen(list[i]->d_name) - 4);
		free(list[i]);
	}
	free(list);
	if (b.failed) {
		qa_buf_clear(&b);
		qa_fail_memory(f);
		return NULL;
	}
	return b.data;
}

int
qa_cmd_word(
    const char *option, const char *list, const char *word, struct qa_fault *f)
{
	int i = qa_list_find(list, word, strlen(word));

	if (i < 0)
		qa_cmd_usage(
		    f, "--%s takes one of %s, not \"%s\"", option, list, word);
	return i;
}

int
qa_cmd_verb(const struct qa_cmd *c, const char *list, struct qa_fault *f)
{
	const char *word = c->operands_n > 0 ? c->operand[0] : "", *near;
	size_t n = strlen(word), length;
	int i = qa_list_find(list, word, n);

	if (i >= 0)
		return i;
	if (n == 0)
		return qa_cmd_usage(f, "what is to be done? One of %s", list);
	if ((near = qa_list_nearest(list, word, n, &length)) != NULL)
		return qa_cmd_usage(f,
		    "there is no \"%s\"; did you mean \"%.*s\"?", word,
		    (int)length, near);
	return qa_cmd_usage(f, "there is no \"%s\": one of %s", word, list);
}

int
qa_cmd_kind(const char *name, const struct qa_kind **k, struct qa_fault *f)
{
	char list[512] = "";
	const char *near;
	size_t n;
	int i;

	if ((*k = qa_kind_find(name)) != NULL)
		return 0;
	for (i = 1; i < QA_KINDS; i++) {
		strncat(list, qa_kind_get((enum qa_kind_id)i)->name,
		    sizeof(list) - strlen(list) - 2);
		if (i + 1 < QA_KINDS)
			strncat(list, "|", sizeof(list) - strlen(list) - 1);
	}
	near = qa_list_nearest(list, name, strlen(name), &n);
	if (near != NULL)
		return qa_cmd_usage(f,
		    "unknown record kind \"%s\"; did you mean \"%.*s\"?", name,
		    (int)n, near);
	return qa_cmd_usage(f,
	    "unknown record kind \"%s\"; qa-ingest --kinds lists them", name);
}
