/* A trend as a picture: its control chart or run chart. */
#ifndef QA_TREND_PICTURE_H
#define QA_TREND_PICTURE_H

#include "chart/control.h"
#include "domain/trend.h"

/* A picture being made; it borrows from the trend, and from itself. */
struct qa_trend_picture {
	struct qa_control control;
	struct qa_control_point *point;
	const char *title; /* of the series */
	struct qa_buf headline, subtitle;
	struct qa_pool pool;
};

/* Fills in what the chart needs; source is the line at its foot and may be
 * "", id is one of its kind on a page. To be cleared even when it fails. */
int qa_trend_picture_make(struct qa_trend_picture *, const struct qa_trend *,
    const struct qa_trend_how *, const char *id, const char *source,
    struct qa_fault *) QA_MUST;
void qa_trend_picture_clear(struct qa_trend_picture *);

/* Draws one trend. */
int qa_trend_draw(const struct qa_trend *, const struct qa_trend_how *,
    const char *source, struct qa_buf *, struct qa_fault *) QA_MUST;

/* Draws many on one page, each under its title. */
int qa_trend_draw_page(const struct qa_trend_picture *, size_t n,
    const char *source, struct qa_buf *, struct qa_fault *) QA_MUST;

/* The mark of a variation, and of an assurance. */
enum qa_signal_mark qa_trend_mark(enum qa_variation);
enum qa_assurance_mark qa_trend_assurance_mark(enum qa_assurance);

#endif
