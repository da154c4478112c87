#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/frozen.h"
#include "domain/write.h"
#include "store/scan.h"

int
qa_frozen_name_read(
    const char *s, struct qa_frozen_name *out, struct qa_fault *f)
{
	const char *colon = strrchr(s, ':'), *end = s + strlen(s);
	struct qa_num n;

	out->version = 0;
	if (colon != NULL) {
		if (qa_num_read(colon + 1, (size_t)(end - colon - 1), &n) !=
			0 ||
		    n.scale != 0 || n.scaled < 1 || n.scaled > 1000000)
			return qa_fail(f, QA_USAGE,
			    "a frozen card is PERIOD or PERIOD:VERSION, such "
			    "as 2024-25Q2:1, not \"%s\"",
			    s);
		out->version = (long)n.scaled;
		end = colon;
	}
	if (qa_period_read(s, (size_t)(end - s), &out->period, f) == -1) {
		f->exit = QA_USAGE;
		return -1;
	}
	return 0;
}

int
qa_frozen_meeting(const char *s, const char **body, int *date,
    struct qa_pool *pool, struct qa_fault *f)
{
	const char *colon = strchr(s, ':');

	if (colon == NULL || colon == s ||
	    qa_day_read(colon + 1, strlen(colon + 1), date) == -1)
		return qa_fail(f, QA_USAGE,
		    "--meeting takes BODY:DATE, such as BOARD:2024-11-14, not "
		    "\"%s\"",
		    s);
	*body = qa_pool_copy(pool, s, (size_t)(colon - s));
	return *body == NULL ? qa_fail_memory(f) : 0;
}

/* ---- reading ---- */

/* The card of a record; its text is copied into the pool, with the line feed
 * that the record leaves out. */
static int
card_of(const struct qa_codes *codes, const struct qa_value *v,
    struct qa_pool *pool, struct qa_frozen_card *c, struct qa_fault *f)
{
	const struct qa_value *card = &v[QA_FROZEN_CARD];
	const char *status = qa_value_text(&v[QA_FROZEN_STATUS]);
	const char *sha = qa_value_text(&v[QA_FROZEN_SHA256]);
	const char *indicators = qa_value_text(&v[QA_FROZEN_INDICATORS]);
	char *text;

	c->period = qa_value_period(&v[QA_FROZEN_PERIOD]);
	c->version = (long)v[QA_FROZEN_VERSION].i;
	c->status = qa_pool_copy(pool, *status == '\0' ? "draft" : status,
	    *status == '\0' ? 5 : strlen(status));
	c->body = qa_codes_text(codes, qa_value_or(&v[QA_FROZEN_BODY], 0));
	c->date = (int)qa_value_or(&v[QA_FROZEN_DATE], 0);
	c->as_of = (int)qa_value_or(&v[QA_FROZEN_AS_OF], 0);
	c->last_batch = (long)qa_value_or(&v[QA_FROZEN_BATCH], 0);
	snprintf(c->sha256, sizeof(c->sha256), "%s", sha);
	c->indicators = qa_pool_copy(pool, indicators, strlen(indicators));
	c->card_n = card->form == QA_STRING ? (size_t)card->n + 1 : 0;
	text = qa_pool_take(pool, c->card_n + 1);
	c->card = text;
	if (c->status == NULL || c->indicators == NULL || text == NULL)
		return qa_fail_memory(f);
	if (c->card_n > 0) {
		memcpy(text, card->s, c->card_n - 1);
		text[c->card_n - 1] = '\n';
	}
	text[c->card_n] = '\0';
	return 0;
}

/* The card asked for; how many versions the period has is told in last. */
static int
look_for(struct qa_known *k, const struct qa_frozen_name *name,
    struct qa_pool *pool, struct qa_frozen_card *out, long *last,
    struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	struct qa_period p;
	long version;
	int step = -1;

	*last = 0;
	memset(out, 0, sizeof(*out));
	if (qa_scan_open(&scan, k->db, &qa_kind_frozen, &k->batches,
		QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1) {
			p = qa_value_period(&found.value[QA_FROZEN_PERIOD]);
			version = (long)found.value[QA_FROZEN_VERSION].i;
			if (p.first != name->period.first ||
			    p.last != name->period.last)
				continue;
			if (version > *last)
				*last = version;
			if (name->version != 0 && version != name->version)
				continue;
			if (card_of(k->book.codes, found.value, pool, out, f) ==
			    -1) {
				step = -1;
				break;
			}
		}
	qa_scan_close(scan);
	return step;
}

int
qa_frozen_find(struct qa_known *k, const struct qa_frozen_name *name,
    struct qa_pool *pool, struct qa_frozen_card *out, struct qa_fault *f)
{
	char hash[QA_HASH_TEXT], period[QA_PERIOD_TEXT];
	long last;

	qa_period_write(name->period, period);
	if (look_for(k, name, pool, out, &last, f) == -1)
		return -1;
	if (last == 0)
		return qa_fail(f, QA_USAGE,
		    "no card of %s is frozen: qa-scorecard freeze -p %s "
		    "--meeting BODY:DATE",
		    period, period);
	if (out->version == 0)
		return qa_fail(f, QA_USAGE,
		    "the cards of %s have versions up to %ld, and not %ld",
		    period, last, name->version);
	qa_hash_text(out->card, out->card_n, hash);
	if (strcmp(hash, out->sha256) != 0)
		return qa_fail(f, QA_DATA,
		    "the frozen card %s:%ld is not the one that was frozen: "
		    "its SHA-256 is %s, and %s was kept",
		    period, out->version, hash, out->sha256);
	return 0;
}

/* ---- storing ---- */

#define CARD_MAX ((size_t)1 << 20) /* bytes, as a cell of a file */

/* The next version of a period: 0 with a fault. That of a card whose batch is
 * undone is not used again, for the undo may be undone. */
static long
next_version(struct qa_db *db, struct qa_period p, struct qa_fault *f)
{
	struct qa_batches batches = { .n = 0 };
	struct qa_scan *scan = NULL;
	struct qa_found found;
	long last = 0, version;
	int step = -1;

	if (qa_batches_load(&batches, db, QA_ALWAYS, f) == 0 &&
	    qa_scan_open(&scan, db, &qa_kind_frozen, &batches, QA_SCAN_ALL,
		NULL, NULL, f) == 0)
		while ((step = qa_scan_raw(scan, &found, f)) == 1) {
			struct qa_period q =
			    qa_value_period(&found.value[QA_FROZEN_PERIOD]);

			version = (long)found.value[QA_FROZEN_VERSION].i;
			if (q.first == p.first && q.last == p.last &&
			    version > last)
				last = version;
		}
	qa_scan_close(scan);
	qa_batches_clear(&batches);
	return step == -1 ? 0 : last + 1;
}

static const char *const columns[] = { "period", "version", "status", "body",
	"date", "as_of", "last_batch", "sha256", "indicators", "card" };

int
qa_frozen_store(struct qa_db *db, struct qa_frozen_card *c,
    const struct qa_ingest_options *o, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	char period[QA_PERIOD_TEXT], version[24], date[QA_DAY_TEXT];
	char as_of[QA_DAY_TEXT], batch[24], name[80];
	struct qa_writing w = {
		.columns = columns, .n = QA_COUNT(columns), .rows = 1
	};
	struct qa_cell cell[QA_COUNT(columns)];
	const char *text[QA_COUNT(columns)];
	size_t i;

	if (c->card_n > CARD_MAX)
		return qa_fail(f, QA_DATA,
		    "the card has %zu bytes, and one to be frozen at most "
		    "1,048,576: freeze fewer areas or no breakdowns",
		    c->card_n);
	if ((c->version = next_version(db, c->period, f)) == 0)
		return -1;
	qa_hash_text(c->card, c->card_n, c->sha256);
	snprintf(version, sizeof(version), "%ld", c->version);
	snprintf(batch, sizeof(batch), "%ld", c->last_batch);
	text[0] = qa_period_write(c->period, period);
	text[1] = version;
	text[2] = c->status;
	text[3] = c->body;
	text[4] = qa_day_write(c->date, date);
	text[5] = qa_day_write(c->as_of, as_of);
	text[6] = batch;
	text[7] = c->sha256;
	text[8] = c->indicators;
	text[9] = c->card;
	for (i = 0; i < QA_COUNT(columns); i++) {
		cell[i].s = text[i];
		cell[i].n = strlen(text[i]);
	}
	snprintf(name, sizeof(name), "scorecard %s:%s", period, version);
	w.name = name;
	w.cell = cell;
	return qa_write_rows(db, o, &w, report, f);
}
