/*
 * Codes: every code that a database knows, by number. A number is that of
 * the row in table code, so that figures carry integers and people see text.
 */
#ifndef QA_CODES_H
#define QA_CODES_H

#include <stddef.h>
#include <stdint.h>

#include "base/names.h"
#include "record/kind.h"

/* Where a code belongs: the kind that defines it, or one of these. */
#define QA_SPACE_NAME 0 /* names nothing defines: sets */
#define QA_SPACE_BREAKDOWN QA_KINDS /* breakdowns of figures */
#define QA_SPACES (QA_KINDS + 1)

struct qa_codes {
	struct qa_names names; /* space as one byte, then the code */
	size_t stored; /* how many the database has */
};

#define QA_CODES_EMPTY      \
	{                   \
		.stored = 0 \
	}

void qa_codes_clear(struct qa_codes *);

/* The number of a code, 1 and up; 0 when it is not there. */
int64_t qa_codes_find(const struct qa_codes *, int space, const char *, size_t);

/* As above, added where it is not there; 0: no memory. */
int64_t qa_codes_add(struct qa_codes *, int space, const char *, size_t);

/* The code with that number, "" for 0: borrowed until codes are cleared. */
const char *qa_codes_text(const struct qa_codes *, int64_t number);
int qa_codes_space(const struct qa_codes *, int64_t number);

/* The space that a column's codes belong to. */
int qa_column_space(const struct qa_kind *, const struct qa_column *);

#endif
