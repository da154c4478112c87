#include <signal.h>

#include "base/stop.h"

static volatile sig_atomic_t noted;

void
qa_stop_note(int signal)
{
	noted = signal;
}

int
qa_stop_signal(void)
{
	return noted;
}

int
qa_stop_check(struct qa_fault *f)
{
	if (noted == 0)
		return 0;
	return qa_fail(f, QA_IO, "interrupted: nothing was changed");
}
