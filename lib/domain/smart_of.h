/*
 * What SMART asks of an action, out of its record.
 */
#ifndef QA_SMART_OF_H
#define QA_SMART_OF_H

#include "domain/book.h"
#include "measure/smart.h"

/* in     accepted and agreed are the caller's to set; text is borrowed */
void qa_smart_of(
    const struct qa_value *, const struct qa_book *, struct qa_smart *);

#endif
