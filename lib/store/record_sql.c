/*
 * The binding of record kinds to their tables: one INSERT and one SELECT a
 * kind, columns in the order of the kind (a period is two), then batch and
 * line. Every SELECT is ordered by the key, so that versions of one record
 * stand together.
 */
#include "store/sql.h"
#include "record/kind.h"

const char *const qa_sql_insert[] = {
	[QA_INCOMING_CONFIRMED] =
	    "INSERT INTO confirmed (kind, indicator, area, batch, part, "
	    "records) "
	    "SELECT c0, c1, c2, c3, c4, c5 "
	    "FROM incoming",
	[QA_PACK] = "INSERT INTO pack (pack, key, value, batch, line) "
		    "SELECT c0, c1, c2, c3, c4 "
		    "FROM incoming",
	[QA_AREAS] =
	    "INSERT INTO areas (area, valid_from, name, level, parent, "
	    "dfe_number, valid_to, successor, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 "
	    "FROM incoming",
	[QA_HOLIDAYS] =
	    "INSERT INTO holidays (date, name, status, batch, line) "
	    "SELECT c0, c1, c2, c3, c4 "
	    "FROM incoming",
	[QA_BODIES] = "INSERT INTO bodies (body, valid_from, name, body_kind, "
		      "parents, meets_every_months, quorum, chair, valid_to, "
		      "batch, line) "
		      "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10 "
		      "FROM incoming",
	[QA_AGENCIES] = "INSERT INTO agencies (agency, valid_from, name, "
			"agency_kind, duty, valid_to, school_type, "
			"phase, urn, areas, batch, line) "
			"SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, "
			"c9, c10, c11 "
			"FROM incoming",
	[QA_CONTACTS] =
	    "INSERT INTO contacts (agency, body, role, name, valid_from, "
	    "email, deputy, valid_to, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 "
	    "FROM incoming",
	[QA_PRIORITIES] =
	    "INSERT INTO priorities (priority, valid_from, title, why, "
	    "body, position, valid_to, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 "
	    "FROM incoming",
	[QA_INDICATORS] =
	    "INSERT INTO indicators (indicator, valid_from, title, "
	    "priorities, position, measure, per, unit, decimals, "
	    "polarity, aggregation, frequency, span, indicator_kind, "
	    "agency, numerator_title, denominator_title, "
	    "denominator_indicator, annualise, source, source_code, "
	    "prompt, caveat, valid_to, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, "
	    "c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, "
	    "c21, c22, c23, c24, c25 "
	    "FROM incoming",
	[QA_TARGETS] =
	    "INSERT INTO targets (indicator, area, valid_from, name, "
	    "target, amber, low, high, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 "
	    "FROM incoming",
	[QA_NEIGHBOURS] =
	    "INSERT INTO neighbours (\"set\", area, neighbour, rank, "
	    "valid_from, valid_to, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7 "
	    "FROM incoming",
	[QA_MEETINGS] =
	    "INSERT INTO meetings (body, date, present, minutes, batch, "
	    "line) "
	    "SELECT c0, c1, c2, c3, c4, c5 "
	    "FROM incoming",
	[QA_DECISIONS] =
	    "INSERT INTO decisions (indicator, area, first_day, "
	    "last_day, body, date, decision, reason, minute, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10 "
	    "FROM incoming",
	[QA_APPROVALS] =
	    "INSERT INTO approvals (record, indicator, area, valid_from, "
	    "name, body, date, minute, change, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10 "
	    "FROM incoming",
	[QA_FROZEN] =
	    "INSERT INTO frozen (first_day, last_day, version, status, "
	    "body, date, as_of, last_batch, sha256, indicators, card, "
	    "batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, "
	    "c11, c12 "
	    "FROM incoming",
	[QA_CHANGE_POINTS] =
	    "INSERT INTO change_points (indicator, area, first_day, "
	    "last_day, reason, minute, withdrawn, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 "
	    "FROM incoming",
	[QA_ACTIONS] =
	    "INSERT INTO actions (reference, source_kind, source, "
	    "recommendation, priority, agency, owner, deputy, body, "
	    "action, indicator, test, baseline, target, achievable, "
	    "realistic, scope, needs_support, due, timescale, batch, "
	    "line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, "
	    "c12, c13, c14, c15, c16, c17, c18, c19, c20, c21 "
	    "FROM incoming",
	[QA_ACTION_EVENTS] =
	    "INSERT INTO action_events (reference, number, date, event, "
	    "text, who, new_due, body, meeting, minute, strength, "
	    "evidence, outcome, rag, effectiveness, reason, voice, "
	    "batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, "
	    "c12, c13, c14, c15, c16, c17, c18 "
	    "FROM incoming",
	[QA_MAIL_LOG] =
	    "INSERT INTO mail_log (reference, due, stage, recipient, "
	    "composed, message, skipped, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 "
	    "FROM incoming",
	[QA_SCHEDULE] =
	    "INSERT INTO schedule (item, valid_from, schedule_kind, "
	    "title, body, agency, owner, every_months, anchor, papers, "
	    "after, after_days, phase, response, reason, basis, link, "
	    "valid_to, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, "
	    "c12, c13, c14, c15, c16, c17, c18, c19 "
	    "FROM incoming",
	[QA_RECEIVED] =
	    "INSERT INTO received (item, due, received, link, note, "
	    "batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6 "
	    "FROM incoming",
	[QA_CLOSINGS] =
	    "INSERT INTO closings (body, date, improved, achieved, know, "
	    "revisited, found, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 "
	    "FROM incoming",
	[QA_RATING_SCALES] =
	    "INSERT INTO rating_scales (scale, rating, label, position, "
	    "met, colour, also, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 "
	    "FROM incoming",
	[QA_S11_TOOLS] =
	    "INSERT INTO s11_tools (tool, standard, text, guidance, "
	    "suggestion, source, answer, scale, applies_to, about, form, "
	    "audit_type, status, approved, replaces, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, "
	    "c12, c13, c14, c15, c16 "
	    "FROM incoming",
	[QA_S11_ROUNDS] =
	    "INSERT INTO s11_rounds (round, tool, title, opened, due, "
	    "closed, previous, every_months, areas, body, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 "
	    "FROM incoming",
	[QA_S11_ASSIGNMENTS] =
	    "INSERT INTO s11_assignments (round, agency, tool, form, "
	    "reason, issued, due, withdrawn, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 "
	    "FROM incoming",
	[QA_S11_RETURNS] =
	    "INSERT INTO s11_returns (round, agency, standard, rating, "
	    "evidence, comment, changes, improvement, deadline, "
	    "progress, kept, question, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, "
	    "c12, c13 "
	    "FROM incoming",
	[QA_S11_RATINGS] =
	    "INSERT INTO s11_ratings (round, agency, standard, date, "
	    "challenger, rating, who, reason, question, answer, batch, "
	    "line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 "
	    "FROM incoming",
	[QA_S11_BRIEFINGS] =
	    "INSERT INTO s11_briefings (round, tool, section, number, "
	    "text, agencies, standards, recommendations, bodies, date, "
	    "link, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, "
	    "c12 "
	    "FROM incoming",
	[QA_S11_EVIDENCE] =
	    "INSERT INTO s11_evidence (agency, tool, standard, date, "
	    "source_kind, source, grade, met, text, link, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 "
	    "FROM incoming",
	[QA_S11_LETTERS] =
	    "INSERT INTO s11_letters (round, agency, letter, due, stage, "
	    "recipient, composed, message, acknowledged, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10 "
	    "FROM incoming",
	[QA_CROSSWALKS] = "INSERT INTO crosswalks (tool, standard, was_tool, "
			  "was_standard, note, batch, line) "
			  "SELECT c0, c1, c2, c3, c4, c5, c6 "
			  "FROM incoming",
	[QA_OBSERVATIONS] =
	    "INSERT INTO observations (indicator, area, first_day, "
	    "last_day, breakdown, numerator, denominator, value, parts, "
	    "status, agency, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, "
	    "c11, c12 "
	    "FROM incoming",
	[QA_COMMENTARY] =
	    "INSERT INTO commentary (indicator, area, first_day, "
	    "last_day, agency, commentary, author, written, batch, line) "
	    "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 "
	    "FROM incoming",
};
const size_t qa_sql_insert_n = QA_COUNT(qa_sql_insert);

/* By kind: all rows; by QA_SQL_BY_KEY + kind: those of one key. */
const char *const qa_sql_select[] = {
	[QA_PACK] = "SELECT pack, key, value, batch, line FROM pack "
		    "ORDER BY pack, key",
	[QA_AREAS] =
	    "SELECT area, valid_from, name, level, parent, dfe_number, "
	    "valid_to, successor, batch, line FROM areas "
	    "ORDER BY area, valid_from",
	[QA_HOLIDAYS] = "SELECT date, name, status, batch, line FROM holidays "
			"ORDER BY date",
	[QA_BODIES] =
	    "SELECT body, valid_from, name, body_kind, parents, "
	    "meets_every_months, quorum, chair, valid_to, batch, line FROM bodies "
	    "ORDER BY body, valid_from",
	[QA_AGENCIES] = "SELECT agency, valid_from, name, agency_kind, duty, "
			"valid_to, school_type, phase, urn, areas, batch, line "
			"FROM agencies "
			"ORDER BY agency, valid_from",
	[QA_CONTACTS] =
	    "SELECT agency, body, role, name, valid_from, email, deputy, "
	    "valid_to, batch, line FROM contacts "
	    "ORDER BY agency, body, role, name, valid_from",
	[QA_PRIORITIES] =
	    "SELECT priority, valid_from, title, why, body, position, "
	    "valid_to, batch, line FROM priorities "
	    "ORDER BY priority, valid_from",
	[QA_INDICATORS] =
	    "SELECT indicator, valid_from, title, priorities, position, "
	    "measure, per, unit, decimals, polarity, aggregation, "
	    "frequency, span, indicator_kind, agency, numerator_title, "
	    "denominator_title, denominator_indicator, annualise, "
	    "source, source_code, prompt, caveat, valid_to, batch, line FROM indicators "
	    "ORDER BY indicator, valid_from",
	[QA_TARGETS] =
	    "SELECT indicator, area, valid_from, name, target, amber, "
	    "low, high, batch, line FROM targets "
	    "ORDER BY indicator, area, valid_from, name",
	[QA_NEIGHBOURS] = "SELECT \"set\", area, neighbour, rank, valid_from, "
			  "valid_to, batch, line FROM neighbours "
			  "ORDER BY \"set\", area, neighbour",
	[QA_MEETINGS] =
	    "SELECT body, date, present, minutes, batch, line FROM meetings "
	    "ORDER BY body, date",
	[QA_DECISIONS] =
	    "SELECT indicator, area, first_day, last_day, body, date, "
	    "decision, reason, minute, batch, line FROM decisions "
	    "ORDER BY indicator, area, first_day, last_day, body, date",
	[QA_APPROVALS] =
	    "SELECT record, indicator, area, valid_from, name, body, date, "
	    "minute, change, batch, line FROM approvals "
	    "ORDER BY record, indicator, area, valid_from, name, body, date",
	[QA_FROZEN] =
	    "SELECT first_day, last_day, version, status, body, date, as_of, "
	    "last_batch, sha256, indicators, card, batch, line FROM frozen "
	    "ORDER BY first_day, last_day, version",
	[QA_CHANGE_POINTS] =
	    "SELECT indicator, area, first_day, last_day, reason, minute, "
	    "withdrawn, batch, line FROM change_points "
	    "ORDER BY indicator, area, first_day, last_day",
	[QA_ACTIONS] =
	    "SELECT reference, source_kind, source, recommendation, "
	    "priority, agency, owner, deputy, body, action, indicator, "
	    "test, baseline, target, achievable, realistic, scope, "
	    "needs_support, due, timescale, batch, line FROM actions "
	    "ORDER BY reference",
	[QA_ACTION_EVENTS] =
	    "SELECT reference, number, date, event, text, who, new_due, "
	    "body, meeting, minute, strength, evidence, outcome, rag, "
	    "effectiveness, reason, voice, batch, line FROM "
	    "action_events ORDER BY reference, number",
	[QA_MAIL_LOG] =
	    "SELECT reference, due, stage, recipient, composed, message, "
	    "skipped, batch, line FROM mail_log ORDER BY reference, due, "
	    "stage, recipient",
	[QA_SCHEDULE] =
	    "SELECT item, valid_from, schedule_kind, title, body, "
	    "agency, owner, every_months, anchor, papers, after, "
	    "after_days, phase, response, reason, basis, link, valid_to, "
	    "batch, line FROM schedule ORDER BY item, valid_from",
	[QA_RECEIVED] =
	    "SELECT item, due, received, link, note, batch, line FROM "
	    "received ORDER BY item, due",
	[QA_CLOSINGS] =
	    "SELECT body, date, improved, achieved, know, revisited, "
	    "found, batch, line FROM closings ORDER BY body, date",
	[QA_RATING_SCALES] =
	    "SELECT scale, rating, label, position, met, colour, also, "
	    "batch, line FROM rating_scales "
	    "ORDER BY scale, rating",
	[QA_S11_TOOLS] =
	    "SELECT tool, standard, text, guidance, suggestion, source, "
	    "answer, scale, applies_to, about, form, audit_type, status, "
	    "approved, replaces, batch, line FROM s11_tools "
	    "ORDER BY tool, standard",
	[QA_S11_ROUNDS] =
	    "SELECT round, tool, title, opened, due, closed, previous, "
	    "every_months, areas, body, batch, line FROM s11_rounds "
	    "ORDER BY round, tool",
	[QA_S11_ASSIGNMENTS] =
	    "SELECT round, agency, tool, form, reason, issued, due, "
	    "withdrawn, batch, line FROM s11_assignments "
	    "ORDER BY round, agency",
	[QA_S11_RETURNS] =
	    "SELECT round, agency, standard, rating, evidence, comment, "
	    "changes, improvement, deadline, progress, kept, question, "
	    "batch, line FROM s11_returns "
	    "ORDER BY round, agency, standard",
	[QA_S11_RATINGS] =
	    "SELECT round, agency, standard, date, challenger, rating, "
	    "who, reason, question, answer, batch, line FROM s11_ratings "
	    "ORDER BY round, agency, standard, date, challenger",
	[QA_S11_BRIEFINGS] =
	    "SELECT round, tool, section, number, text, agencies, "
	    "standards, recommendations, bodies, date, link, batch, line "
	    "FROM s11_briefings "
	    "ORDER BY round, tool, section, number",
	[QA_S11_EVIDENCE] =
	    "SELECT agency, tool, standard, date, source_kind, source, "
	    "grade, met, text, link, batch, line FROM s11_evidence "
	    "ORDER BY agency, tool, standard, date, source_kind, source",
	[QA_S11_LETTERS] =
	    "SELECT round, agency, letter, due, stage, recipient, "
	    "composed, message, acknowledged, batch, line FROM "
	    "s11_letters "
	    "ORDER BY round, agency, letter, due, stage, recipient",
	[QA_CROSSWALKS] =
	    "SELECT tool, standard, was_tool, was_standard, note, batch, "
	    "line FROM crosswalks "
	    "ORDER BY tool, standard, was_tool, was_standard",
	[QA_OBSERVATIONS] =
	    "SELECT indicator, area, first_day, last_day, breakdown, "
	    "numerator, denominator, value, parts, status, agency, "
	    "batch, line FROM observations "
	    "ORDER BY indicator, area, first_day, last_day, breakdown",
	[QA_COMMENTARY] =
	    "SELECT indicator, area, first_day, last_day, agency, "
	    "commentary, author, written, batch, line FROM commentary "
	    "ORDER BY indicator, area, first_day, last_day, agency",
	[QA_SQL_BY_KEY + QA_PACK] =
	    "SELECT pack, key, value, batch, line FROM pack "
	    "WHERE pack = ? AND key = ?",
	[QA_SQL_BY_KEY + QA_AREAS] =
	    "SELECT area, valid_from, name, level, parent, dfe_number, "
	    "valid_to, successor, batch, line FROM areas "
	    "WHERE area = ? AND valid_from = ?",
	[QA_SQL_BY_KEY + QA_HOLIDAYS] =
	    "SELECT date, name, status, batch, line FROM holidays "
	    "WHERE date = ?",
	[QA_SQL_BY_KEY + QA_BODIES] =
	    "SELECT body, valid_from, name, body_kind, parents, "
	    "meets_every_months, quorum, chair, valid_to, batch, line FROM bodies "
	    "WHERE body = ? AND valid_from = ?",
	[QA_SQL_BY_KEY + QA_AGENCIES] =
	    "SELECT agency, valid_from, name, agency_kind, duty, "
	    "valid_to, school_type, phase, urn, areas, batch, line "
	    "FROM agencies "
	    "WHERE agency = ? AND valid_from = ?",
	[QA_SQL_BY_KEY + QA_CONTACTS] =
	    "SELECT agency, body, role, name, valid_from, email, deputy, "
	    "valid_to, batch, line FROM contacts "
	    "WHERE agency = ? AND body = ? AND role = ? AND name = ? AND "
	    "valid_from = ?",
	[QA_SQL_BY_KEY + QA_PRIORITIES] =
	    "SELECT priority, valid_from, title, why, body, position, "
	    "valid_to, batch, line FROM priorities "
	    "WHERE priority = ? AND valid_from = ?",
	[QA_SQL_BY_KEY + QA_INDICATORS] =
	    "SELECT indicator, valid_from, title, priorities, position, "
	    "measure, per, unit, decimals, polarity, aggregation, "
	    "frequency, span, indicator_kind, agency, numerator_title, "
	    "denominator_title, denominator_indicator, annualise, "
	    "source, source_code, prompt, caveat, valid_to, batch, line FROM indicators "
	    "WHERE indicator = ? AND valid_from = ?",
	[QA_SQL_BY_KEY + QA_TARGETS] =
	    "SELECT indicator, area, valid_from, name, target, amber, "
	    "low, high, batch, line FROM targets "
	    "WHERE indicator = ? AND area = ? AND valid_from = ? AND "
	    "name = ?",
	[QA_SQL_BY_KEY + QA_NEIGHBOURS] =
	    "SELECT \"set\", area, neighbour, rank, valid_from, "
	    "valid_to, batch, line FROM neighbours "
	    "WHERE \"set\" = ? AND area = ? AND neighbour = ?",
	[QA_SQL_BY_KEY + QA_MEETINGS] =
	    "SELECT body, date, present, minutes, batch, line FROM meetings "
	    "WHERE body = ? AND date = ?",
	[QA_SQL_BY_KEY + QA_DECISIONS] =
	    "SELECT indicator, area, first_day, last_day, body, date, "
	    "decision, reason, minute, batch, line FROM decisions "
	    "WHERE indicator = ? AND area = ? AND first_day = ? AND "
	    "last_day = ? AND body = ? AND date = ?",
	[QA_SQL_BY_KEY + QA_APPROVALS] =
	    "SELECT record, indicator, area, valid_from, name, body, date, "
	    "minute, change, batch, line FROM approvals "
	    "WHERE record = ? AND indicator = ? AND area = ? AND "
	    "valid_from = ? AND name = ? AND body = ? AND date = ?",
	[QA_SQL_BY_KEY + QA_FROZEN] =
	    "SELECT first_day, last_day, version, status, body, date, as_of, "
	    "last_batch, sha256, indicators, card, batch, line FROM frozen "
	    "WHERE first_day = ? AND last_day = ? AND version = ?",
	[QA_SQL_BY_KEY + QA_CHANGE_POINTS] =
	    "SELECT indicator, area, first_day, last_day, reason, minute, "
	    "withdrawn, batch, line FROM change_points "
	    "WHERE indicator = ? AND area = ? AND first_day = ? AND "
	    "last_day = ?",
	[QA_SQL_BY_KEY + QA_ACTIONS] =
	    "SELECT reference, source_kind, source, recommendation, "
	    "priority, agency, owner, deputy, body, action, indicator, "
	    "test, baseline, target, achievable, realistic, scope, "
	    "needs_support, due, timescale, batch, line FROM actions "
	    "WHERE reference = ?",
	[QA_SQL_BY_KEY + QA_ACTION_EVENTS] =
	    "SELECT reference, number, date, event, text, who, new_due, "
	    "body, meeting, minute, strength, evidence, outcome, rag, "
	    "effectiveness, reason, voice, batch, line FROM "
	    "action_events WHERE reference = ? AND number = ?",
	[QA_SQL_BY_KEY + QA_MAIL_LOG] =
	    "SELECT reference, due, stage, recipient, composed, message, "
	    "skipped, batch, line FROM mail_log WHERE reference = ? AND "
	    "due = ? AND stage = ? AND recipient = ?",
	[QA_SQL_BY_KEY + QA_SCHEDULE] =
	    "SELECT item, valid_from, schedule_kind, title, body, "
	    "agency, owner, every_months, anchor, papers, after, "
	    "after_days, phase, response, reason, basis, link, valid_to, "
	    "batch, line FROM schedule WHERE item = ? AND valid_from = ?",
	[QA_SQL_BY_KEY + QA_RECEIVED] =
	    "SELECT item, due, received, link, note, batch, line FROM "
	    "received WHERE item = ? AND due = ?",
	[QA_SQL_BY_KEY + QA_CLOSINGS] =
	    "SELECT body, date, improved, achieved, know, revisited, "
	    "found, batch, line FROM closings WHERE body = ? AND date = ?",
	[QA_SQL_BY_KEY + QA_RATING_SCALES] =
	    "SELECT scale, rating, label, position, met, colour, also, "
	    "batch, line FROM rating_scales "
	    "WHERE scale = ? AND rating = ?",
	[QA_SQL_BY_KEY + QA_S11_TOOLS] =
	    "SELECT tool, standard, text, guidance, suggestion, source, "
	    "answer, scale, applies_to, about, form, audit_type, status, "
	    "approved, replaces, batch, line FROM s11_tools "
	    "WHERE tool = ? AND standard = ?",
	[QA_SQL_BY_KEY + QA_S11_ROUNDS] =
	    "SELECT round, tool, title, opened, due, closed, previous, "
	    "every_months, areas, body, batch, line FROM s11_rounds "
	    "WHERE round = ? AND tool = ?",
	[QA_SQL_BY_KEY + QA_S11_ASSIGNMENTS] =
	    "SELECT round, agency, tool, form, reason, issued, due, "
	    "withdrawn, batch, line FROM s11_assignments "
	    "WHERE round = ? AND agency = ?",
	[QA_SQL_BY_KEY + QA_S11_RETURNS] =
	    "SELECT round, agency, standard, rating, evidence, comment, "
	    "changes, improvement, deadline, progress, kept, question, "
	    "batch, line FROM s11_returns "
	    "WHERE round = ? AND agency = ? AND standard = ?",
	[QA_SQL_BY_KEY + QA_S11_RATINGS] =
	    "SELECT round, agency, standard, date, challenger, rating, "
	    "who, reason, question, answer, batch, line FROM s11_ratings "
	    "WHERE round = ? AND agency = ? AND standard = ? AND date = "
	    "? AND challenger = ?",
	[QA_SQL_BY_KEY + QA_S11_BRIEFINGS] =
	    "SELECT round, tool, section, number, text, agencies, "
	    "standards, recommendations, bodies, date, link, batch, line "
	    "FROM s11_briefings "
	    "WHERE round = ? AND tool = ? AND section = ? AND number = ?",
	[QA_SQL_BY_KEY + QA_S11_EVIDENCE] =
	    "SELECT agency, tool, standard, date, source_kind, source, "
	    "grade, met, text, link, batch, line FROM s11_evidence "
	    "WHERE agency = ? AND tool = ? AND standard = ? AND date = ? "
	    "AND source_kind = ? AND source = ?",
	[QA_SQL_BY_KEY + QA_S11_LETTERS] =
	    "SELECT round, agency, letter, due, stage, recipient, "
	    "composed, message, acknowledged, batch, line FROM "
	    "s11_letters "
	    "WHERE round = ? AND agency = ? AND letter = ? AND due = ? "
	    "AND stage = ? AND recipient = ?",
	[QA_SQL_BY_KEY + QA_CROSSWALKS] =
	    "SELECT tool, standard, was_tool, was_standard, note, batch, "
	    "line FROM crosswalks "
	    "WHERE tool = ? AND standard = ? AND was_tool = ? AND "
	    "was_standard = ?",
	[QA_SQL_BY_KEY + QA_OBSERVATIONS] =
	    "SELECT indicator, area, first_day, last_day, breakdown, "
	    "numerator, denominator, value, parts, status, agency, "
	    "batch, line FROM observations "
	    "WHERE indicator = ? AND area = ? AND first_day = ? AND "
	    "last_day = ? AND breakdown = ?",
	[QA_SQL_BY_KEY + QA_COMMENTARY] =
	    "SELECT indicator, area, first_day, last_day, agency, "
	    "commentary, author, written, batch, line FROM commentary "
	    "WHERE indicator = ? AND area = ? AND first_day = ? AND "
	    "last_day = ? AND agency = ?",
};
const size_t qa_sql_select_n = QA_COUNT(qa_sql_select);

/* By kind: rows of one indicator and some areas; by QA_SQL_BY_KEY + kind:
 * of all areas; of returns, those of a round. */
const char *const qa_sql_query[] = {
	[QA_OBSERVATIONS] =
	    "SELECT indicator, area, first_day, last_day, breakdown, "
	    "numerator, denominator, value, parts, status, agency, "
	    "batch, line FROM observations "
	    "WHERE indicator = ? AND "
	    "area IN (SELECT value FROM json_each(?)) "
	    "ORDER BY indicator, area, first_day, last_day, breakdown",
	[QA_COMMENTARY] =
	    "SELECT indicator, area, first_day, last_day, agency, "
	    "commentary, author, written, batch, line FROM commentary "
	    "WHERE indicator = ? AND "
	    "area IN (SELECT value FROM json_each(?)) "
	    "ORDER BY indicator, area, first_day, last_day, agency",
	[QA_SQL_BY_KEY + QA_OBSERVATIONS] =
	    "SELECT indicator, area, first_day, last_day, breakdown, "
	    "numerator, denominator, value, parts, status, agency, "
	    "batch, line FROM observations "
	    "WHERE indicator = ? "
	    "ORDER BY indicator, area, first_day, last_day, breakdown",
	[QA_SQL_BY_KEY + QA_COMMENTARY] =
	    "SELECT indicator, area, first_day, last_day, agency, "
	    "commentary, author, written, batch, line FROM commentary "
	    "WHERE indicator = ? "
	    "ORDER BY indicator, area, first_day, last_day, agency",
	[QA_SQL_BY_KEY + QA_S11_RETURNS] =
	    "SELECT round, agency, standard, rating, evidence, comment, "
	    "changes, improvement, deadline, progress, kept, question, "
	    "batch, line FROM s11_returns "
	    "WHERE round = ? ORDER BY round, agency, standard",
};
const size_t qa_sql_query_n = QA_COUNT(qa_sql_query);

/* By kind: all rows from an indicator, area and day on; by QA_SQL_BY_KEY +
 * kind: the totals of an indicator and some areas between two days. */
const char *const qa_sql_from[] = {
	[QA_OBSERVATIONS] =
	    "SELECT indicator, area, first_day, last_day, breakdown, "
	    "numerator, denominator, value, parts, status, agency, "
	    "batch, line FROM observations "
	    "WHERE (indicator, area, first_day) >= (?, ?, ?) "
	    "ORDER BY indicator, area, first_day, last_day, breakdown",
	[QA_COMMENTARY] =
	    "SELECT indicator, area, first_day, last_day, agency, "
	    "commentary, author, written, batch, line FROM commentary "
	    "WHERE (indicator, area, first_day) >= (?, ?, ?) "
	    "ORDER BY indicator, area, first_day, last_day, agency",
	[QA_SQL_BY_KEY + QA_OBSERVATIONS] =
	    "SELECT indicator, area, first_day, last_day, breakdown, "
	    "numerator, denominator, value, parts, status, agency, "
	    "batch, line FROM observations "
	    "WHERE indicator = ? AND "
	    "area IN (SELECT value FROM json_each(?)) AND "
	    "first_day >= ? AND first_day <= ? AND last_day <= ? AND "
	    "breakdown = 0 "
	    "ORDER BY indicator, area, first_day, last_day, breakdown",
};
const size_t qa_sql_from_n = QA_COUNT(qa_sql_from);
