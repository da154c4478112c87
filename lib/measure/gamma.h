/*
 * The regularized incomplete gamma functions, as logarithms: of a number of
 * Poisson events with the mean x, the lower one is the probability of a or
 * more, the upper one that of fewer.
 *
 * in     a > 0, x > 0; a >= 1 for the upper one
 * source series and continued fraction: Abramowitz and Stegun 6.5.29 and
 *        6.5.31, the fraction by Lentz's method as in Thompson and Barnett,
 *        Journal of Computational Physics 64 (1986) 490-509; the front
 *        without cancellation as in Loader, Fast and accurate computation of
 *        binomial probabilities (2000); above a = 1e8 Wilson and Hilferty,
 *        PNAS 17 (1931) 684-688, which is then as good
 */
#ifndef QA_GAMMA_H
#define QA_GAMMA_H

double qa_gamma_log_lower(double a, double x);
double qa_gamma_log_upper(double a, double x);

/* The logarithm of x^a e^-x / gamma(a + 1): a times that is how fast the
 * lower one grows with the logarithm of x. */
double qa_gamma_log_front(double a, double x);

#endif
