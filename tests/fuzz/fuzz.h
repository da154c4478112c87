/*
 * A fuzz target: one function that libFuzzer calls with any bytes. Without
 * libFuzzer (QA_REPLAY) a main replays the files of a corpus.
 */
#ifndef QA_FUZZ_H
#define QA_FUZZ_H

#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

#ifdef QA_REPLAY
static const char *replayed; /* the file, for who looks into a finding */

static void
tell(int signal_number)
{
	(void)signal_number;
	(void)!write(STDERR_FILENO, replayed, strlen(replayed));
	(void)!write(STDERR_FILENO, "\n", 1);
}

int
main(int argc, char *argv[])
{
	static uint8_t bytes[4 << 20];
	FILE *f;
	size_t n;
	int i;

	signal(SIGABRT, tell);
	for (i = 1; i < argc; i++) {
		replayed = argv[i];
		if ((f = fopen(argv[i], "rb")) == NULL) {
			perror(argv[i]);
			return 1;
		}
		n = fread(bytes, 1, sizeof(bytes), f);
		fclose(f);
		LLVMFuzzerTestOneInput(bytes, n);
	}
	return 0;
}
#endif

#endif
