/* A folder for unit tests that need a database: made before the group, gone
 * after it. */
#ifndef QA_UNIT_FOLDER_H
#define QA_UNIT_FOLDER_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/qa-test-XXXXXX";
static char path[64]; /* of the database in it */

static int
make_folder(void **state)
{
	(void)state;
	if (mkdtemp(folder) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/t.db", folder);
	return 0;
}

static int
remove_folder(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(folder);
}

#endif
