#!/bin/sh
# Where results go: a pipe that closes, a full device, a closed descriptor, a
# file on a disk that fails. A file appears whole under its name or not at
# all; a loader has committed before it prints.
. "$(dirname "$0")/common.sh"
databases
cp clean.db qa.db
qa-ingest -q observations large.csv
cp qa.db before.db
made=0

# tells NAME STATUS: of what has just run
tells() {
	[ $got -eq "$2" ] || wrong "$1: exit $got, not $2: $(head -n 1 err)"
	diagnosed "$1"
	made=$((made + 1))
}
for command in 'qa-export observations' 'qa-scorecard -p 2000-01Q1' \
	'qa-compare -i EH01 -p 2000-01Q1' 'qa-trend' 'qa-trend -F svg --grid' \
	'qa-trend --year-on-year' 'qa-ingest --batches' 'qa-ingest --kinds' \
	'qa-export --help' 'qa-export --version' \
	'qa-ingest --completion'; do
	$command >/dev/full 2>err
	got=$?
	tells "$command >/dev/full" 74
	$command >&- 2>err
	got=$?
	tells "$command >&-" 74
	qa-export -o no/such/x.csv areas >out 2>err
	got=$?
	tells "no such folder" 73
done
for to in '/dev/full' '&-'; do
	cp before.db qa.db
	eval "qa-ingest -q observations --changes small.csv >$to" 2>err
	got=$?
	tells "a loader's >$to" 74
	exits "a loader's >$to" 0 qa-ingest observations small.csv
	grep -q 'already loaded' err || wrong "after >$to: $(cat err)"
done
invariants "/dev/full"
trials $made "/dev/full, a closed descriptor, no folder"

# a reader of the pipe that goes away: readers die quietly
made=0
cp before.db qa.db
for command in 'qa-export observations' 'qa-export -F json observations' \
	'qa-export -F html observations'; do
	{
		(exec $command 2>err)
		echo $? >status
	} 2>/dev/null | head -n 1 >/dev/null
	[ "$(cat status)" -eq 141 ] || wrong "SIGPIPE: exit $(cat status)"
	[ ! -s err ] || wrong "SIGPIPE: $(head -n 1 err)"
	nothing_left SIGPIPE
	made=$((made + 1))
done
mkfifo pipe
{
	(exec qa-ingest -q --changes observations small.csv 2>err >pipe)
	echo $? >status
} 2>/dev/null &
: <pipe # opened, and closed again
wait
case $(cat status) in
0 | 141) ;;
*) wrong "a loader's SIGPIPE: $(cat status err)" ;;
esac
qa-ingest observations small.csv 2>err
grep -q 'already loaded' err || wrong "a loader printed before it committed"
made=$((made + 1))
trials $made "a pipe that closes"
cp before.db qa.db
needs_shim

# printed NAME STATUSES CALLS N DO: what $command left in x
printed() {
	name="$command: $1, call $4 of $3"
	echo old >x
	at "$3" "$4" "$5" $command
	got=$?
	case " 0 $2 " in
	*" $got "*) ;;
	*) wrong "$name: exit $got: $(head -n 1 err)" ;;
	esac
	case $command in
	*' -o x'*)
		cmp -s x whole || [ "$(cat x)" = old ] ||
			wrong "$name: part of a file"
		[ $got -ne 0 ] || cmp -s x whole || wrong "$name: no file"
		;;
	*) [ $got -ne 0 ] || cmp -s out whole || wrong "$name: not all" ;;
	esac
	if [ $got -eq 137 ]; then
		rm -f .qa-*
	elif [ $got -eq 130 ] && { cmp -s x whole || cmp -s out whole; }; then
		nothing_left "$name" # all was done before it could stop
	elif [ $got -ne 0 ]; then
		diagnosed "$name"
		nothing_but "$name" "$spared"
		rm -f .qa-*
	fi
	rm -f "$work"/keep/*
	made=$((made + 1))
}

# prints NAME STATUSES CALLS DO: at each call of $command
prints() {
	last=$(calls "$3" $command)
	n=1
	while [ $n -le "$last" ]; do
		printed "$1" "$2" "$3" $n "$4"
		n=$((n + 1))
	done
}

# outputs COMMAND...
outputs() {
	command="$*"
	made=0
	$command >whole 2>err || wrong "$command: $(head -n 1 err)"
	[ -s whole ] || mv x whole
	prints "no room" "74 73" "write name" ENOSPC
	prints "no room from then on" "74 73" "write name" ENOSPC+
	spared='.qa-*' # a disk that fails need not let it go
	prints "failing" "74 73" "write truncate sync name" EIO
	spared=
	prints "half of it" none write short
	prints "interrupted" none write EINTR
	prints "INT" 130 "write name" INT+
	prints "killed" 137 "write truncate sync name" KILL
	prints "killed after" 137 "write truncate sync name" KILL+
	for QA_SHIM_SEED in $(shorter '1 2 3 4 5 6 7 8' '4 5 6'); do
		prints "power" 137 "write truncate sync name" power
	done
	trials $made "at each call: $command"
}
export QA_SHIM_SEED=1
outputs qa-export observations
outputs qa-export -o x observations
outputs qa-scorecard -p 2000-01Q1 -F html -o x
outputs qa-ingest --batches -F json -o x
cmp -s before.db qa.db || wrong "a reader changed the database"
invariants "after all"
finish
