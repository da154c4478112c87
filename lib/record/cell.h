/*
 * Cells of figures: numbers as partners send them, and the symbols that
 * stand for no number. A symbol is never a number.
 */
#ifndef QA_CELL_H
#define QA_CELL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"
#include "base/num.h"
#include "record/value.h"

enum qa_status {
	QA_FINAL,
	QA_PROVISIONAL,
	QA_WITHDRAWN,
	QA_SUPPRESSED,
	QA_NOT_AVAILABLE,
	QA_NOT_APPLICABLE,
	QA_LOW_STATUS,
	QA_UNRELIABLE,
	QA_MISSING, /* due, not received: output only */
	QA_NOT_DUE, /* output only */
	QA_INCOMPLETE /* output only: some months of it are there */
};

const char *qa_status_name(enum qa_status);

/* The status of that name as input has it, QA_FINAL for none. */
enum qa_status qa_status_find(const char *, size_t);

/* What a symbol says; QA_FINAL where it is no symbol. */
enum qa_status qa_symbol_status(const char *, size_t);

/*
 * Reads a number as partners type it: blanks around it, thousands
 * separated by commas, a trailing %; or with its mark, 12.3 [u].
 *
 * fails  QA_DATA with a sentence without the column's name
 */
int qa_cell_read(
    const char *, size_t, struct qa_value *, struct qa_fault *) QA_MUST;

/* Whether a cell has a number, and which. */
bool qa_cell_number(const struct qa_value *, struct qa_num *);

/* What a cell's symbol says; QA_FINAL for a number or an empty cell. */
enum qa_status qa_cell_status(const struct qa_value *);

/* A number out of text that may have thousands separators; 0, -1, -2. */
int qa_number_read(const char *, size_t, struct qa_num *);

#endif
