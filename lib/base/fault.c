#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/fault.h"
#include "base/text.h"

int
qa_fail(struct qa_fault *f, enum qa_exit class, const char *fmt, ...)
{
	va_list ap;

	if (f->exit != 0)
		return -1;
	f->exit = class;
	va_start(ap, fmt);
	vsnprintf(f->text, sizeof(f->text), fmt, ap);
	va_end(ap);
	qa_utf8_mend(f->text); /* values in it are cut short */
	return -1;
}

int
qa_fail_memory(struct qa_fault *f)
{
	return qa_fail(f, QA_SOFTWARE, "out of memory: nothing was changed");
}

void
qa_fault_at(struct qa_fault *f, const char *file, long line, int column)
{
	if (f->file[0] == '\0' && file != NULL)
		snprintf(f->file, sizeof(f->file), "%s", file);
	if (f->line == 0)
		f->line = line;
	if (f->column == 0)
		f->column = column;
}

void
qa_fault_clear(struct qa_fault *f)
{
	memset(f, 0, sizeof(*f));
}
