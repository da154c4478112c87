#!/bin/sh
# kill -9: whatever was not acknowledged is rolled back, nothing that was is
# lost, and what was asked for can be asked for again.
. "$(dirname "$0")/common.sh"
needs_shim
databases
changes='write truncate sync name'

# moments N MICROSECONDS: so many, drawn evenly
moments() {
	awk -v n="$1" -v most="$2" 'BEGIN {
		srand(1)
		while (n-- > 0)
			print int(rand() * most)
	}'
}

# over the time that a load takes here, which is the least of a few, and a
# little more
subject large
made=0 stood=0 least=
for run in 1 2 3 4 5; do
	cp "$base" qa.db
	began=$(date +%s%N)
	at none 0 '' $command
	took=$((($(date +%s%N) - began) / 1100))
	[ -n "$least" ] && [ "$least" -le "$took" ] || least=$took
done
moments "$(shorter 500 200)" "$least" >moments
while read -r moment; do
	export QA_SHIM_AFTER="$moment"
	trial "after $moment us" 137 none 0 KILL
	unset QA_SHIM_AFTER
	[ -z "$stored" ] || stood=$((stood + 1))
done <moments
trials $made "at a random moment of a load, $stood of them after its commit"
[ $stood -lt $((made / 2)) ] || wrong "the load was hardly ever killed"

for s in small large undo freeze approved rebase update; do
	made=0
	subject $s
	step=1
	[ $s = large ] && step=$(shorter 1 3)
	every "$step" "kill before" 137 "$changes" KILL
	every "$step" "kill after" 137 "$changes" KILL+
	trials $made "at each write, fsync and name: $s"
done

for s in qa-init backup; do
	made=0
	making $s
	every_creation "$(shorter 1 3)" "kill before" 137 "$changes" KILL
	every_creation "$(shorter 1 3)" "kill after" 137 "$changes" KILL+
	trials $made "at each write, fsync and name: $s"
done
finish
