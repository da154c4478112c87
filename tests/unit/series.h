/* Series for tests of control charts. */
#ifndef QA_SERIES_H
#define QA_SERIES_H

#include <math.h>

#include "measure/spc.h"

#define SERIES_MOST 256

/* A chart and what it was made of. */
struct series {
	struct qa_spc_options o;
	size_t n;
	struct qa_spc_point in[SERIES_MOST];
	struct qa_spc_result out[SERIES_MOST];
	struct qa_spc_phase phases[SERIES_MOST];
	struct qa_spc_summary summary;
	struct qa_fault fault;
};

/* An empty one. */
static inline struct series
series_of(enum qa_spc_profile profile, enum qa_spc_chart chart)
{
	struct series s;

	memset(&s, 0, sizeof(s));
	s.o = qa_spc_profile(profile, chart);
	return s;
}

/* Adds an element; NaN is a gap. */
static inline void
add_value(struct series *s, double x)
{
	assert_true(s->n < SERIES_MOST);
	s->in[s->n].known = !isnan(x);
	s->in[s->n++].value = isnan(x) ? 0 : x;
}

static inline void
add_values(struct series *s, const double *x, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		add_value(s, x[i]);
}

static inline void
add_times(struct series *s, double x, size_t times)
{
	while (times-- > 0)
		add_value(s, x);
}

/* Adds an element of parts; NaN of either is a gap. */
static inline void
add_parts(struct series *s, double x, double n)
{
	add_value(s, NAN);
	s->in[s->n - 1].known = !isnan(x) && !isnan(n);
	s->in[s->n - 1].numerator = isnan(x) ? 0 : x;
	s->in[s->n - 1].denominator = isnan(n) ? 0 : n;
}

static inline void
chart(struct series *s)
{
	if (qa_spc(&s->o, s->in, s->n, s->out, s->phases, &s->summary,
		&s->fault) == -1)
		fail_msg("%s", s->fault.text);
}

/* How many points have a signal. */
static inline size_t
signals_of(const struct series *s)
{
	size_t i, found = 0;

	for (i = 0; i < s->n; i++)
		found += s->out[i].signal != QA_NO_SIGNAL;
	return found;
}

/* A number that only looks random, the same everywhere: below most. */
static inline unsigned
dice(unsigned *seed, unsigned most)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % most;
}

#endif
