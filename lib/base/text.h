/*
 * Text: UTF-8 checks, words that do not depend on the locale, and the
 * nearest of several names.
 */
#ifndef QA_TEXT_H
#define QA_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* The first byte that is not UTF-8, or n. Overlong forms and surrogates
 * are not UTF-8. */
size_t qa_utf8_check(const char *, size_t n);

/* Puts a ? in the place of bytes that are not UTF-8, as a text that was cut
 * short may have them at its end. */
void qa_utf8_mend(char *);

/* Decodes one character of valid UTF-8; returns its length in bytes. */
size_t qa_utf8_get(const char *, size_t n, uint32_t *character);

/* Of the first n bytes of longer text, those up to the end of a character. */
size_t qa_utf8_cut(const char *, size_t n);

/* Appends the character that starts there so that it is seen and steers
 * nothing: \x1b, \u{202e}, \x9b of a byte that is not UTF-8, any other as it
 * is; returns its length in bytes. */
size_t qa_utf8_show(const char *, size_t n, struct qa_buf *);

/* How many bytes of a text stand in a message, for %.*s: at most 60. */
int qa_shown(const char *, size_t n);

/* Lower case of a letter of ASCII, everything else as it is. */
char qa_lower(char);

/* Equal but for the case of ASCII letters. */
bool qa_same_word(const char *, size_t, const char *);

/* Takes off blanks at both ends: space, tab, CR, LF, no-break space. */
void qa_trim(const char **, size_t *);

/* Whether it is a code: 1 to 32 letters, digits, - and _. */
bool qa_is_code(const char *, size_t);

/* Whether it can stand as an address in the head of a message: an @ within
 * visible ASCII, and nothing that would end or begin an address there. */
bool qa_is_email(const char *, size_t);

/* How many insertions, deletions, replacements and swaps of neighbours make
 * one word the other, case ignored; more than 8 is 9. */
int qa_distance(const char *, size_t, const char *, size_t);

/* The item of a |-separated list equal to the word but for case, as spelt
 * in the list: number from 0, or -1. */
int qa_list_find(const char *list, const char *, size_t);

/* The item with that number: borrowed from the list; NULL past the end. */
const char *qa_list_item(const char *list, int number, size_t *length);

/* The next word of a list within a cell, separated by ;, without the blanks
 * around it: borrowed, its length set; NULL at the end. The list moves on. */
const char *qa_cell_word(const char **list, size_t *length);

/* Whether such a list has a word, letter by letter. */
bool qa_cell_has(const char *list, const char *word);

/* The nearest item of a |-separated list, or NULL when none is near. */
const char *qa_list_nearest(
    const char *list, const char *, size_t, size_t *length);

/* Whether a character steers the text around it unseen: controls of
 * direction, of the C1 set, zero-width ones, and tags. */
bool qa_is_hidden(uint32_t character);

/* Whether a spreadsheet would run the text as a formula: after apostrophes,
 * if any, it begins with = + - @ TAB or CR. */
bool qa_would_run(const char *, size_t);

/* Whether text was guarded against that by an apostrophe in front. */
bool qa_is_guarded(const char *, size_t);

/* Whether a name at that distance is near enough to be suggested. */
bool qa_is_near(int distance, size_t length);

#endif
