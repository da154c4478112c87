/* qa-doctor: checks database, data and set-up; makes safe copies. */
#include <string.h>

#include "base/text.h"
#include "domain/doctor.h"
#include "face/cmd.h"
#include "store/db.h"

enum verb { CHECK, BACKUP, VERIFY, UPGRADE };

/* How it ended beside a fault: 0 sound, 1 findings, 65 damaged. */
static int
conclude(const struct qa_cmd *c, const char *name,
    const struct qa_doctor_count *n, struct qa_fault *f)
{
	if (n->damage > 0)
		return qa_fail(
		    f, QA_DATA, "%s is damaged: restore a copy", name);
	if (n->findings > 0)
		qa_cmd_say(c, "%ld finding%s", n->findings,
		    n->findings > 1 ? "s" : "");
	else
		qa_cmd_say(c, "%s is sound", name);
	if (n->yours > 0)
		qa_cmd_say(c, "%ld thing%s yours to fill", n->yours,
		    n->yours > 1 ? "s are" : " is");
	return n->findings > 0 ? qa_fail(f, QA_VERDICT_NO, "%s", "") : 0;
}

static int
check(struct qa_cmd *c, const char *path, bool all, struct qa_fault *f)
{
	struct qa_doctor_count n = { 0, 0, 0 };
	struct qa_grid grid = { .n = 0 };
	struct qa_db *db = NULL;
	int rc = -1;

	if (qa_db_open(&db, path, QA_DB_READ, f) == -1)
		goto done;
	if ((all ? qa_doctor_check(db, path, c->today, &grid, &n, f)
		 : qa_doctor_verify(db, path, &grid, &n, f)) == -1)
		goto done;
	qa_db_close(db);
	db = NULL;
	if (qa_cmd_print(c, &grid, NULL, f) == 0)
		rc = conclude(c, path, &n, f);
done:
	qa_grid_clear(&grid);
	qa_db_close(db);
	return rc;
}

static int
backup(struct qa_cmd *c, const char *to, struct qa_fault *f)
{
	struct qa_db *db = NULL;
	int rc = -1;

	if (qa_db_open(&db, c->db, QA_DB_READ, f) == 0 &&
	    qa_db_backup(db, to, false, f) == 0)
		rc = 0;
	qa_db_close(db);
	if (rc == 0)
		qa_cmd_say(c, "%s is a copy of %s", to, c->db);
	return rc;
}

static int
upgrade(struct qa_cmd *c, struct qa_fault *f)
{
	struct qa_db *db = NULL;
	const char *copy;
	int schema, rc = qa_db_open(&db, c->db, QA_DB_WRITE, f);

	if (rc == 0 && (copy = qa_db_copy(db, &schema)) != NULL)
		qa_cmd_say(c,
		    "%s had schema %d and is up to date now; %s is the copy "
		    "from before",
		    c->db, schema, copy);
	else if (rc == 0)
		qa_cmd_say(c, "%s is up to date", c->db);
	qa_db_close(db);
	return rc;
}

static int
find_verb(const struct qa_cmd *c, enum verb *verb, struct qa_fault *f)
{
	static const char verbs[] = "backup|verify|upgrade";
	const char *word = c->operands_n > 0 ? c->operand[0] : "";
	int i = qa_list_find(verbs, word, strlen(word));

	*verb = c->operands_n == 0 ? CHECK : (enum verb)(i + 1);
	if (c->operands_n > 0 && i < 0)
		return qa_cmd_usage(f,
		    "\"%s\" is not one of %s; -d names the database", word,
		    verbs);
	if (c->operands_n != (*verb == CHECK ? 0u : *verb == UPGRADE ? 1u : 2u))
		return qa_cmd_usage(f,
		    *verb == UPGRADE
			? "upgrade takes no operand; -d names the database"
			: "%s takes one file",
		    word);
	return 0;
}

static int
run(struct qa_cmd *c, struct qa_fault *f)
{
	enum verb verb;

	if (find_verb(c, &verb, f) == -1)
		return -1;
	switch (verb) {
	case CHECK:
		return check(c, c->db, true, f);
	case BACKUP:
		return backup(c, c->operand[1], f);
	case VERIFY:
		return check(c, c->operand[1], false, f);
	case UPGRADE:
		return upgrade(c, f);
	}
	return -1;
}

int
main(int argc, char *argv[])
{
	const struct qa_option options[] = { { 0, NULL, NULL, QA_FLAG, NULL,
	    NULL } };
	struct qa_cmd cmd = { .name = "qa-doctor",
		.about = "checks database, data and set-up; makes safe copies",
		.operands = "[backup FILE | verify FILE | upgrade]",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;

	qa_cmd_begin(&cmd, argc, argv);
	(void)run(&cmd, &fault);
	return qa_cmd_end(&cmd, &fault);
}
