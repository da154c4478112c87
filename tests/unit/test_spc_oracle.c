/* Agreement of control charts with the references: every file and point. */
#include "unit.h"
#include "oracle.h"

#include "measure/spc.h"

#define MOST 400 /* elements of a series */
#define CLOSE 1e-12 /* of the largest of centre and limits */

static struct qa_fault fault;
static struct qa_spc_point in[MOST];
static struct qa_spc_result out[MOST];
static struct qa_spc_phase phases[MOST];
static struct qa_spc_summary summary;
static size_t order[MOST]; /* rows of the input by time */

/* ---- cells ---- */

static bool
is_none(const struct table *t, size_t row, const char *column)
{
	const char *s = text_at(t, row, column);

	return strcmp(s, "NA") == 0 || strcmp(s, "NaN") == 0;
}

static double
number_or_none(const struct table *t, size_t row, const char *column)
{
	return is_none(t, row, column) ? NAN : number_at(t, row, column);
}

static bool
is_true(const struct table *t, size_t row, const char *column)
{
	return strcmp(text_at(t, row, column), "TRUE") == 0;
}

/* Whether a number is theirs: none where they have none, else near to it on
 * the scale of its chart. */
static bool
is_same(double theirs, double ours, double scale)
{
	if (isnan(theirs) || isnan(ours))
		return isnan(theirs) && isnan(ours);
	return fabs(ours - theirs) <= CLOSE * scale;
}

static double
scale_of(const struct qa_spc_result *r)
{
	return fmax(fmax(fabs(r->centre), fabs(r->value)),
	    fmax(fabs(r->lower_limit), fabs(r->upper_limit)));
}

static void
same(const struct table *t, size_t row, const char *column, double ours)
{
	double theirs = number_or_none(t, row, column);

	if (!is_same(theirs, ours, scale_of(&out[row])))
		fail_msg("%s, row %zu: %s is %.17g, ours %.17g", t->path,
		    row + 1, column, theirs, ours);
}

/* A flag of theirs may be none where there is nothing to compare. */
static void
same_flag(const struct table *t, size_t row, const char *column, int ours)
{
	if (is_none(t, row, column))
		assert_true(ours == 0 &&
		    (isnan(out[row].value) || isnan(out[row].upper_limit)));
	else if (number_at(t, row, column) != ours)
		fail_msg("%s, row %zu: %s is %s, ours %d", t->path, row + 1,
		    column, text_at(t, row, column), ours);
}

static void
same_truth(const struct table *t, size_t row, const char *column, bool ours)
{
	if (is_none(t, row, column))
		assert_true(
		    isnan(out[row].value) || isnan(out[row].upper_limit));
	else
		agrees_text(t, row, column, ours ? "TRUE" : "FALSE");
}

static void
same_count(const struct table *t, size_t row, const char *column, size_t ours)
{
	if (number_at(t, row, column) != (double)ours)
		fail_msg("%s, row %zu: %s is %s, ours %zu", t->path, row + 1,
		    column, text_at(t, row, column), ours);
}

/* ---- series ---- */

static bool
is_later(const char *a, const char *b)
{
	if (strchr(a, '-') != NULL)
		return strcmp(a, b) > 0;
	return atof(a) > atof(b);
}

/* Sorts the rows by time, alike ones as they come. */
static void
sort_rows(const struct table *t, const char *time)
{
	size_t i, j;

	assert_in_range(t->rows, 1, MOST);
	for (i = 0; i < t->rows; i++) {
		for (j = i; j > 0 &&
		     is_later(
			 text_at(t, order[j - 1], time), text_at(t, i, time));
		     j--)
			order[j] = order[j - 1];
		order[j] = i;
	}
}

static struct qa_spc_point
value_at(const struct table *t, size_t row, const char *column)
{
	struct qa_spc_point p = { .known = !is_none(t, row, column) };

	if (p.known)
		p.value = number_at(t, row, column);
	return p;
}

static void
compute(const struct qa_spc_options *o, const struct oracle *c)
{
	if (qa_spc(o, in, c->in.rows, out, phases, &summary, &fault) == -1)
		fail_msg("%s: %s", c->in.path, fault.text);
	assert_int_equal(c->out.rows, c->in.rows);
}

/* ---- xmr ---- */

static struct qa_spc_options
xmr_options(const struct table *t, enum qa_spc_profile profile)
{
	struct qa_spc_options o = qa_spc_profile(profile, QA_XMR_CHART);
	const char *better = text_at(t, 0, "improvement_direction");

	o.polarity = strcmp(better, "increase") == 0 ? QA_HIGH
	    : strcmp(better, "decrease") == 0        ? QA_LOW
						     : QA_NEUTRAL;
	o.has_target = !is_none(t, 0, "target");
	if (o.has_target)
		o.target = number_at(t, 0, "target");
	if (!is_none(t, 0, "fix_after_n_points"))
		o.baseline = (size_t)number_at(t, 0, "fix_after_n_points");
	o.screen = is_true(t, 0, "screen_outliers");
	return o;
}

static void
xmr_series(const struct table *t)
{
	size_t i;

	sort_rows(t, "date");
	for (i = 0; i < t->rows; i++) {
		in[i] = value_at(t, order[i], "value");
		in[i].rebase = number_at(t, order[i], "rebase") == 1;
	}
}

static int
side_of(const struct qa_spc_result *r)
{
	return (r->value > r->centre) - (r->value < r->centre);
}

static void
xmr_limits(const struct table *t, size_t i, const struct qa_spc_phase *p)
{
	same(t, i, "value", out[i].value);
	same(t, i, "mean", out[i].centre);
	same(t, i, "lpl", out[i].lower_limit);
	same(t, i, "nlpl", out[i].lower_warning);
	same(t, i, "nupl", out[i].upper_warning);
	same(t, i, "upl", out[i].upper_limit);
	same(t, i, "mr_used", out[i].range_counts ? out[i].moving_range : NAN);
	same(t, i, "amr_unscreened", p->mean_range);
	same(t, i, "amr", p->range_used);
	same_truth(t, i, "short_group_warning", out[i].trial);
}

static const char *
cause(const struct qa_spc_result *r)
{
	static const char *const high[] = { "Common Cause", "Above UCL",
		"7 Point Trend (Increasing)", "2 in 3 Above CL",
		"7 Points Above CL" };
	static const char *const low[] = { "Common Cause", "Below LCL",
		"7 Point Trend (Decreasing)", "2 in 3 Below CL",
		"7 Points Below CL" };
	bool up = r->variation == QA_IMPROVEMENT_HIGH ||
	    r->variation == QA_CONCERN_HIGH || r->variation == QA_NEUTRAL_HIGH;

	return (up ? high : low)[r->signal];
}

static bool
is_near_limit(const struct qa_spc_result *r)
{
	return (r->value > r->upper_warning || r->value < r->lower_warning) &&
	    r->rule.astronomical == 0;
}

/* Their rules have no side: it is in the type. */
static void
xmr_rules(const struct table *t, size_t i)
{
	const struct qa_spc_result *r = &out[i];

	if (!is_none(t, i, "relative_to_mean"))
		same_flag(t, i, "relative_to_mean", side_of(r));
	same_truth(t, i, "outside_limits", r->rule.astronomical != 0);
	same_truth(t, i, "close_to_limits", is_near_limit(r));
	same_flag(t, i, "rule_astronomical", abs(r->rule.astronomical));
	same_flag(t, i, "rule_trend", abs(r->rule.trend));
	same_flag(t, i, "rule_two_in_three", abs(r->rule.two_of_three));
	same_flag(t, i, "rule_shift", abs(r->rule.shift));
}

/* Their type of a point may have words before it and no side after it. */
static void
xmr_verdict(const struct table *t, size_t i)
{
	const char *type = text_at(t, i, "point_type");
	const char *ours = qa_variation_name(out[i].variation);

	agrees_text(t, i, "special_cause_type", cause(&out[i]));
	same_truth(t, i, "special_cause_flag", out[i].signal != QA_NO_SIGNAL);
	if (strncmp(type, "special_cause_", 14) == 0)
		type += 14;
	if (strncmp(type, ours, strlen(type)) != 0)
		agrees_text(t, i, "point_type", ours);
	agrees_text(
	    t, i, "variation_icon", qa_variation_name(summary.variation));
}

static void
xmr_assurance(const struct table *t, size_t i)
{
	bool judged = summary.assurance == QA_ASSURED ||
	    summary.assurance == QA_NOT_ASSURED;
	const char *name = summary.assurance == QA_NO_ASSURANCE
	    ? "NA"
	    : qa_assurance_name(summary.assurance);
	char type[32];

	snprintf(type, sizeof(type), "%s%s", judged ? "consistent_" : "", name);
	agrees_text(t, i, "assurance_icon", name);
	agrees_text(t, i, "assurance_type", type);
}

/* Their groups are numbered from 0, or from 1 where the first row has the
 * mark; a point where they stopped has its limits only. */
static void
xmr(const struct oracle *c)
{
	struct qa_spc_options o = xmr_options(&c->in, QA_SPC_NHSR);
	const struct table *t = &c->out;
	bool stopped = has_column(t, "reference_error");
	double group =
	    has_column(t, "rebase_group") ? number_at(t, 0, "rebase_group") : 0;
	size_t i;

	xmr_series(&c->in);
	compute(&o, c);
	for (i = 0; i < t->rows; i++) {
		if (stopped) {
			same(t, i, "mean", out[i].centre);
			same(t, i, "lpl", out[i].lower_limit);
			same(t, i, "upl", out[i].upper_limit);
			continue;
		}
		same_flag(t, i, "rebase_group",
		    (int)(group + (double)out[i].phase - 1));
		xmr_limits(t, i, &phases[out[i].phase - 1]);
		xmr_rules(t, i);
		xmr_verdict(t, i);
		xmr_assurance(t, i);
	}
}

/* ---- xmr by the query of Making Data Count ---- */

#define ONE_PHASE                                                   \
	"a baseline and what follows it are one phase: ranges and " \
	"rules run on"
#define NOT_ACROSS "a trend does not cross a rebase"

/* Where ours differs on purpose, and why; the limits never do. */
static const struct deviation {
	const char *stem, *why;
} deviations[] = {
	{ "ae_all_perf_fix12__screened", ONE_PHASE },
	{ "ae_all_perf_fix12__unscreened", ONE_PHASE },
	{ "nhsr_rnorm20_fix12__screened", ONE_PHASE },
	{ "nhsr_rnorm20_fix12__unscreened", ONE_PHASE },
	{ "trend_cross_rebase__screened", NOT_ACROSS },
	{ "trend_cross_rebase__unscreened", NOT_ACROSS },
};

/* Why a case differs, or NULL. */
static const char *
deviation_of(const char *stem)
{
	size_t i;

	for (i = 0; i < sizeof(deviations) / sizeof(*deviations); i++)
		if (strcmp(deviations[i].stem, stem) == 0)
			return deviations[i].why;
	return NULL;
}

static const char *
sql_variation(enum qa_variation v)
{
	static const char *const name[] = { "Common Cause",
		"Improvement (High)", "Improvement (Low)", "Concern (High)",
		"Concern (Low)", "Neutral (High)", "Neutral (Low)" };

	return name[v];
}

static const char *
sql_assurance(enum qa_assurance a)
{
	static const char *const name[] = { "NA", "Pass", "Fail",
		"Hit or Miss" };

	return name[a];
}

static bool
is_text(const struct table *t, size_t row, const char *column, const char *s)
{
	return strcmp(text_at(t, row, column), s) == 0;
}

/* A rule that they give as two flags; a turning point has both. */
static bool
is_rule(const struct table *t, size_t i, const char *above, const char *below,
    int ours, bool turning)
{
	bool up = number_at(t, i, above) == 1,
	     down = number_at(t, i, below) == 1;

	if (turning)
		return up && down;
	return up == (ours > 0) && down == (ours < 0);
}

static void
sql_limits(const struct table *t, size_t i)
{
	same(t, i, "value", out[i].value);
	same(t, i, "mean", out[i].centre);
	same(t, i, "lpl", out[i].lower_limit);
	same(t, i, "lower_2s", out[i].lower_warning);
	same(t, i, "upper_2s", out[i].upper_warning);
	same(t, i, "upl", out[i].upper_limit);
	same(t, i, "mr_mean_for_limits", phases[out[i].phase - 1].range_used);
}

static bool
sql_point_agrees(const struct table *t, size_t i)
{
	const struct qa_spc_rules *r = &out[i].rule;

	return is_same(number_or_none(t, i, "mr"), out[i].moving_range,
		   scale_of(&out[i])) &&
	    is_rule(t, i, "single_point_above", "single_point_below",
		r->astronomical, false) &&
	    is_rule(t, i, "shift_above", "shift_below", r->shift, false) &&
	    is_rule(t, i, "trend_increasing", "trend_decreasing", r->trend,
		r->turning) &&
	    is_rule(t, i, "two_three_above", "two_three_below", r->two_of_three,
		false) &&
	    is_text(t, i, "variation", sql_variation(out[i].variation));
}

static bool
sql_icons_agree(const struct table *t)
{
	size_t last = t->rows - 1;

	return is_text(t, last, "variation_icon",
		   sql_variation(summary.variation)) &&
	    is_text(
		t, last, "assurance_icon", sql_assurance(summary.assurance));
}

static void
xmr_mdc_sql(const struct oracle *c)
{
	struct qa_spc_options o = xmr_options(&c->in, QA_SPC_MDC);
	const struct table *t = &c->out;
	const char *why = deviation_of(c->stem);
	bool agree;
	size_t i;

	xmr_series(&c->in);
	compute(&o, c);
	agree = sql_icons_agree(t);
	for (i = 0; i < t->rows; i++) {
		sql_limits(t, i);
		agree = agree && sql_point_agrees(t, i);
	}
	if (agree && why != NULL)
		fail_msg("%s agrees, though %s", c->stem, why);
	if (!agree && why == NULL)
		fail_msg("%s differs", c->stem);
	if (why != NULL)
		print_message("oracle: %s differs: %s\n", c->stem, why);
}

/* ---- charts of qicharts2 ---- */

static enum qa_spc_chart
chart_named(const char *s)
{
	static const struct {
		const char *name;
		enum qa_spc_chart chart;
	} chart[] = { { "i", QA_I_CHART }, { "mr", QA_MR_CHART },
		{ "run", QA_RUN_CHART }, { "c", QA_C_CHART },
		{ "p", QA_P_CHART }, { "pp", QA_P_PRIME_CHART },
		{ "u", QA_U_CHART }, { "up", QA_U_PRIME_CHART } };
	size_t i;

	for (i = 0; strcmp(chart[i].name, s) != 0; i++)
		assert_true(i + 1 < sizeof(chart) / sizeof(*chart));
	return chart[i].chart;
}

static struct qa_spc_options
qic_options(const struct table *t)
{
	struct qa_spc_options o =
	    qa_spc_profile(QA_SPC_MDC, chart_named(text_at(t, 0, "chart")));

	o.screen = is_true(t, 0, "screened_mr");
	if (!is_none(t, 0, "freeze"))
		o.baseline = (size_t)number_at(t, 0, "freeze");
	return o;
}

static void
qic_series(const struct table *t)
{
	const char *parts = text_at(t, 0, "part_after");
	struct qa_spc_point of;
	size_t i;
	char *end;

	sort_rows(t, "x");
	for (i = 0; i < t->rows; i++) {
		in[i] = value_at(t, order[i], "numerator_or_value");
		of = value_at(t, order[i], "denominator");
		in[i].numerator = in[i].value;
		in[i].denominator = of.value;
		if (chart_named(text_at(t, 0, "chart")) >= QA_P_CHART)
			in[i].known = in[i].known && of.known;
	}
	while ((i = strtoul(parts, &end, 10)) > 0) {
		if (i < t->rows)
			in[i].rebase = true;
		parts = *end == ';' ? end + 1 : end;
	}
}

static void
qic_runs(const struct table *t, size_t i, const struct qa_spc_phase *p)
{
	same_count(t, i, "n_obs", p->length);
	same_count(t, i, "n_useful", p->runs.useful);
	agrees_text(t, i, "runs_signal", p->runs.signal ? "TRUE" : "FALSE");
	if (p->runs.useful == 0)
		return;
	same_count(t, i, "longest_run", p->runs.longest_run);
	same_count(t, i, "longest_run_max", p->runs.longest_run_max);
	same_count(t, i, "n_crossings", p->runs.crossings);
	same_count(t, i, "n_crossings_min", p->runs.crossings_min);
}

/* Where nothing is known of a range they keep the lower limit of 0. */
static void
qic_limits(const struct table *t, size_t i, const struct qa_spc_result *r)
{
	same(t, i, "y", r->value);
	same(t, i, "cl", r->centre);
	same(t, i, "lcl", r->lower_limit);
	same(t, i, "lcl_2s", r->lower_warning);
	same(t, i, "ucl_2s", r->upper_warning);
	same(t, i, "ucl", r->upper_limit);
}

static void
qic(const struct oracle *c)
{
	struct qa_spc_options o = qic_options(&c->in);
	const struct table *t = &c->out;
	size_t i;

	qic_series(&c->in);
	compute(&o, c);
	for (i = 0; i < t->rows; i++) {
		same_count(t, i, "part", out[i].phase);
		qic_limits(t, i, &out[i]);
		agrees_text(t, i, "sigma_signal",
		    out[i].rule.astronomical != 0 ? "TRUE" : "FALSE");
		qic_runs(t, i, &phases[out[i].phase - 1]);
	}
}

static void
anhoej_thresholds(const struct oracle *c)
{
	const struct table *t = &c->out;
	size_t i, useful;

	for (i = 0; i < t->rows; i++) {
		useful = (size_t)number_at(t, i, "n_useful");
		same_count(t, i, "longest_run_max", qa_longest_run_max(useful));
		same_count(t, i, "n_crossings_min", qa_crossings_min(useful));
	}
}

#define KIND(name, check)                                  \
	static void name##_agrees(void **state)            \
	{                                                  \
		(void)state;                               \
		check_kind(#name, ".expected.csv", check); \
	}

KIND(xmr, xmr)
KIND(xmr_mdc_sql, xmr_mdc_sql)
KIND(ichart, qic)
KIND(mrchart, qic)
KIND(runchart, qic)
KIND(pchart, qic)
KIND(pprime, qic)
KIND(uchart, qic)
KIND(uprime, qic)
KIND(cchart, qic)
KIND(anhoej_thresholds, anhoej_thresholds)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(xmr_agrees),
		cmocka_unit_test(xmr_mdc_sql_agrees),
		cmocka_unit_test(ichart_agrees),
		cmocka_unit_test(mrchart_agrees),
		cmocka_unit_test(runchart_agrees),
		cmocka_unit_test(pchart_agrees),
		cmocka_unit_test(pprime_agrees),
		cmocka_unit_test(uchart_agrees),
		cmocka_unit_test(uprime_agrees),
		cmocka_unit_test(cchart_agrees),
		cmocka_unit_test(anhoej_thresholds_agrees),
	};

	if (!oracle_is_there())
		print_message("oracle: skipped: no %s\n", oracle_folder());
	return cmocka_run_group_tests_name("spc oracle", tests, NULL, NULL);
}
