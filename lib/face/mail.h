/*
 * Messages of electronic mail: plain text in UTF-8, quoted-printable, with a
 * head in which no value can begin another line. Lines end in LF, as programs
 * that send mail read them.
 *
 * source RFC 5322 (form), 2045 (quoted-printable), 2047 (words of a head),
 *        3834 (Auto-Submitted)
 */
#ifndef QA_MAIL_H
#define QA_MAIL_H

#include "base/buf.h"

struct qa_mail {
	const char *from_name, *from; /* name may be empty */
	const char *to_name, *to;
	const char *reply_to; /* or NULL */
	const char *subject;
	const char *moment; /* UTC: 2024-11-01T09:30:00Z */
	const char *message; /* Message-ID without < > */
	const char *thread; /* Message-ID of the thread, or NULL */
	const char *body; /* lines ended by LF */
};

/* Appends the message. */
void qa_mail_write(const struct qa_mail *, struct qa_buf *);

/* Appends a message as one of a mailbox: with its From line, and lines that
 * begin with From guarded. */
void qa_mail_box(
    const char *message, const char *from, const char *moment, struct qa_buf *);

/* Appends a message with CRLF for LF. */
void qa_mail_lines(const char *message, struct qa_buf *);

#endif
