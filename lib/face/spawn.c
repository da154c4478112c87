#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "face/spawn.h"

#define WORDS_MOST 32

extern char **environ;

/* The words of a command in a copy of it: how many, or -1. */
static int
split(char *copy, char *word[WORDS_MOST + 1], struct qa_fault *f)
{
	int n = 0;
	char *s = copy;

	for (s += strspn(s, " "); *s != '\0'; s += strspn(s, " ")) {
		if (n == WORDS_MOST)
			return qa_fail(
			    f, QA_USAGE, "the command has too many words");
		word[n++] = s;
		s += strcspn(s, " ");
		if (*s != '\0')
			*s++ = '\0';
	}
	word[n] = NULL;
	return n > 0 ? n : qa_fail(f, QA_USAGE, "the command to send is empty");
}

static int
wait_for(pid_t child, int *status, struct qa_fault *f)
{
	int how;

	while (waitpid(child, &how, 0) == -1)
		if (errno != EINTR)
			return qa_fail(f, QA_IO,
			    "cannot wait for the program: %s", strerror(errno));
	*status = WIFEXITED(how) ? WEXITSTATUS(how) : 128 + WTERMSIG(how);
	return 0;
}

int
qa_spawn(
    const char *command, const char *input, int *status, struct qa_fault *f)
{
	posix_spawn_file_actions_t actions;
	char *word[WORDS_MOST + 1], *copy = strdup(command);
	pid_t child;
	int e, rc = -1;

	if (copy == NULL)
		return qa_fail_memory(f);
	if (posix_spawn_file_actions_init(&actions) != 0) {
		free(copy);
		return qa_fail_memory(f);
	}
	if (split(copy, word, f) == -1)
		goto done;
	if (access(input, R_OK) == -1) {
		qa_fail(f, QA_NO_INPUT, "cannot read %s: %s", input,
		    strerror(errno));
		goto done;
	}
	/* what it prints on standard output is no result of ours */
	e = posix_spawn_file_actions_addopen(
	    &actions, STDIN_FILENO, input, O_RDONLY, 0);
	if (e == 0)
		e = posix_spawn_file_actions_adddup2(
		    &actions, STDERR_FILENO, STDOUT_FILENO);
	if (e == 0)
		e = posix_spawnp(
		    &child, word[0], &actions, NULL, word, environ);
	if (e != 0)
		qa_fail(f, QA_CONFIG, "cannot start %.200s: %s", word[0],
		    strerror(e));
	else
		rc = wait_for(child, status, f);
done:
	posix_spawn_file_actions_destroy(&actions);
	free(copy);
	return rc;
}
