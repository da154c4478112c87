#!/bin/sh
# No memory, at each of a program's requests: those of SQLite and of the C
# library too. One message and 70, or whole success where the request did
# not matter; never a signal; the database complete or untouched.
. "$(dirname "$0")/common.sh"
databases

# a limit on the address space (a sanitizer's own needs are beyond any)
subject large
made=0
limits='6000 8000 10000 12000 16000 24000 48000'
grep -q __asan_init "$bin/qa-ingest" && limits=
for limit in $limits; do
	cp clean.db qa.db
	(ulimit -v "$limit"; exec qa-ingest -q observations large.csv) >out 2>err
	got=$?
	case $got in
	0 | 127) ;; # 127: not even the libraries could be loaded
	70) diagnosed "ulimit -v $limit" ;;
	*) wrong "ulimit -v $limit: exit $got: $(cat err)" ;;
	esac
	invariants "ulimit -v $limit"
	made=$((made + 1))
done
trials $made "ulimit -v"
needs_shim

# without N DO: one run, that of $command from $base
without() {
	cmp -s "$base" qa.db || cp "$base" qa.db
	rm -f new.db
	at alloc "$1" "$2" $command
	got=$?
	name="$command: request $1, $2"
	case $got in
	0)
		if [ "$base" != "$expect" ]; then
			cp qa.db stored.db
			[ "$(qa-ingest --batches | wc -l)" -eq "$batches" ] ||
				wrong "$name: exit 0, but nothing was stored"
			invariants "$name"
		fi
		;;
	70)
		diagnosed "$name"
		cmp -s "$base" qa.db || wrong "$name: the file was changed"
		nothing_left "$name"
		[ ! -e new.db ] || wrong "$name: a database was made"
		;;
	65)
		# SQLite counts a page that it has no memory for as damaged
		grep -q 'the copy would be damaged' err && [ ! -e new.db ] ||
			wrong "$name: exit $got: $(head -n 1 err)"
		;;
	*) wrong "$name: exit $got: $(head -n 1 err)" ;;
	esac
	made=$((made + 1))
}

# fails STEP BASE EXPECT COMMAND...: at every STEPth request, and at each of
# the first, which are the program's own beginning; the short form spreads a
# few over the whole run
fails() {
	step=$1 base=$2 expect=$3
	shift 3
	command="$*"
	cp "$base" qa.db
	rm -f new.db
	last=$(calls alloc $command)
	[ "$expect" = "$base" ] || batches=$(qa-ingest --batches | wc -l)
	made=0 n=1
	step=$(shorter "$step" $((last / 30 + 1)))
	while [ $n -le "$last" ]; do
		without $n null
		without $n null+
		if [ $n -lt 20 ]; then n=$((n + 1)); else n=$((n + step)); fi
	done
	trials $made "malloc failing once, and from then on, of $last: $command"
}

fails 1 clean.db more qa-ingest observations small.csv
fails 1 loaded.db more qa-ingest --undo "$loaded"
fails 1 loaded.db loaded.db qa-ingest --batches
fails 1 loaded.db loaded.db qa-export observations
fails 1 loaded.db loaded.db qa-export -F json -o x.json areas
fails 1 loaded.db loaded.db qa-scorecard -p 2000-01Q1 -F md
fails 1 loaded.db loaded.db qa-compare -i EH01 -p 2000-01Q1 -F svg
fails 1 loaded.db loaded.db qa-trend -i EH01 --forecast 2
fails 1 loaded.db loaded.db qa-trend -i EH01 -F svg --grid
fails 1 loaded.db more qa-trend rebase -i EH01 --from 2000-01Q1 --reason why
fails 1 logged.db more qa-actions update NEG-001 drawn --by Lead
fails 1 logged.db logged.db qa-actions list
fails 1 logged.db logged.db qa-actions impact
fails 1 logged.db logged.db qa-actions log NEG-001
fails 1 logged.db logged.db qa-actions calendar
fails 1 logged.db logged.db qa-actions remind -n
fails 1 governed.db more qa-scorecard freeze -p 2000-01Q1 \
	--meeting BG:2025-06-03
fails 1 governed.db more qa-ingest indicators --approved BG:2025-05-20 \
	--minute 3 change.csv
fails 1 clean.db clean.db qa-doctor -d clean.db backup new.db
fails 7 clean.db clean.db qa-init -d new.db --pack england --pack york
finish
