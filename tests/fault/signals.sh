#!/bin/sh
# Asked to stop: what runs is rolled back, temporary files are gone, and the
# program ends by that very signal; what was committed stays.
. "$(dirname "$0")/common.sh"
databases

# politely, at moments that a shell can hit (those of a sanitizer too)
made=0
for signal in INT TERM HUP; do
	cp clean.db qa.db
	env --default-signal qa-ingest -q observations - <large.csv 2>err &
	pid=$!
	sleep 0.01
	kill -$signal $pid 2>/dev/null
	wait $pid 2>/dev/null
	nothing_left $signal
	exits "$signal, again" 0 qa-ingest -q observations large.csv
	invariants $signal
	made=$((made + 1))
done
trials $made "INT, TERM, HUP"

# a pipe that nobody empties does not hold what is asked to stop
qa-ingest -q observations large.csv
made=0
for signal in INT TERM HUP; do
	mkfifo pipe
	(exec env --default-signal qa-export observations >pipe 2>err) &
	pid=$!
	exec 3<pipe
	sleep 0.2
	kill -$signal $pid
	(sleep 5; kill -9 $pid 2>/dev/null) &
	late=$!
	wait $pid
	[ $? -ne 137 ] || wrong "$signal is not heeded while writing"
	kill $late 2>/dev/null
	wait $late 2>/dev/null
	exec 3<&-
	rm pipe
	nothing_left "$signal, writing"
	made=$((made + 1))
done 2>/dev/null
trials $made "INT, TERM, HUP while a pipe is full"
needs_shim

changes='write truncate sync name'
for s in small large undo freeze approved rebase update; do
	subject $s
	made=0
	step=2
	[ $s = large ] && step=5
	every "$(shorter 1 $step)" INT 130 "$changes" INT
	every "$(shorter 1 $step)" TERM 143 "$changes" TERM+
	every "$(shorter 1 $step)" HUP 129 "$changes" HUP
	trials $made "INT, TERM, HUP at each write, fsync and name: $s"
done
for s in qa-init backup; do
	made=0
	making $s
	every_creation "$(shorter 1 6)" INT 130 "$changes" INT
	every_creation "$(shorter 1 6)" TERM 143 "$changes" TERM+
	trials $made "INT, TERM at each write, fsync and name: $s"
done
finish
