/*
 * Quantiles of the normal distribution, to the accuracy of a double.
 *
 * in     p, confidence: above 0 and below 1
 * source Hastings, Approximations for digital computers (1955), sheet 67
 *        (Abramowitz and Stegun 26.2.23), made exact by Halley's method on
 *        erfc
 */
#ifndef QA_NORMAL_H
#define QA_NORMAL_H

/* What a normal number is below with probability p. */
double qa_normal_quantile(double p);

/* What it is within on both sides: 1.959963984540054 of 0.95. */
double qa_normal_z(double confidence);

#endif
