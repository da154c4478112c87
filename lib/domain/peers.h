/*
 * Peers: what one indicator says of many areas in one period.
 */
#ifndef QA_PEERS_H
#define QA_PEERS_H

#include "domain/known.h"
#include "measure/interval.h"

struct qa_peer {
	int64_t area; /* as asked for */
	struct qa_shown v;
	bool exact; /* n and v.d give the value */
	bool has_n;
	struct qa_num n;
	long batch, line; /* 0: there is no figure, or it is of months */
};

struct qa_peers {
	struct qa_period period;
	struct qa_peer *item; /* in the order of the areas asked */
	size_t n;
};

/* The local authorities there are on a day, in the order of their codes.
 * Caller frees; NULL: no memory. */
int64_t *qa_peers_authorities(const struct qa_book *, int day, size_t *n);

/* Reads them. An area without a figure has why in its status. To be cleared
 * even when it fails. */
int qa_peers_read(struct qa_peers *, struct qa_known *,
    const struct qa_indicator *, struct qa_period, const int64_t *areas,
    size_t n, struct qa_fault *) QA_MUST;
void qa_peers_clear(struct qa_peers *);

/* A figure of an area as a peer. */
int qa_peer_of(struct qa_known *, const struct qa_indicator *, int64_t area,
    const struct qa_figure *, struct qa_peer *, struct qa_fault *) QA_MUST;

/* The interval of a peer's value in the indicator's unit; false where its
 * parts do not give the value, or the measure has none. */
bool qa_peer_interval(const struct qa_peer *, const struct qa_indicator *,
    struct qa_period, double confidence, struct qa_interval *);

#endif
