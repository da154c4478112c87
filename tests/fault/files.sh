#!/bin/sh
# Files that are no database of ours, or are one no longer: refused, never
# waited for, never changed; corrupted ones never end a program by a signal.
. "$(dirname "$0")/common.sh"
databases
cp clean.db qa.db
qa-ingest -q observations large.csv

sqlite3 other.db 'CREATE TABLE t (x); INSERT INTO t VALUES (1)'
echo 'just text, and long enough to be looked at as a header of a file' >text.db
head -c 8192 /dev/urandom >noise.db
: >empty.db
head -c 50 clean.db >short.db
mkdir folder.db
mkfifo pipe.db
ln -s qa.db link.db
cp qa.db hard.db && ln hard.db hard2.db
ln -s nowhere dangling.db
cp qa.db newer.db && sqlite3 newer.db 'PRAGMA user_version = 99'
cp qa.db altered.db && sqlite3 altered.db 'CREATE TABLE mine (x)'
cp qa.db wal.db && sqlite3 wal.db 'PRAGMA journal_mode = WAL' >/dev/null

sums() {
	cksum other.db text.db noise.db empty.db short.db hard.db newer.db \
		altered.db
}
sums >before
made=0

# refused STATUS NAME...: by a reader, a writer and an undo
refused() {
	status=$1
	shift
	for f; do
		exits "$f" "$status" qa-export -d "$f.db" areas
		diagnosed "$f"
		exits "$f" "$status" qa-ingest -d "$f.db" observations small.csv
		diagnosed "$f"
		exits "$f" "$status" qa-ingest -d "$f.db" --undo 1
		exits "$f" 73 qa-init -d "$f.db"
		made=$((made + 4))
	done
}
refused 65 other text noise empty short
refused 66 folder pipe link hard dangling
refused 78 newer altered wal
sums | cmp -s - before || wrong "a file that is not ours was changed"
exits "nothing" 66 qa-export -d nothing.db areas
exits "no folder" 66 qa-export -d no/thing.db areas
exits "no folder" 73 qa-init -d no/thing.db
trials $((made + 3)) "another's file, a folder, a FIFO, links, newer, altered"

# output never goes over the database or an input
made=0
for to in qa.db ./qa.db "$PWD/qa.db" link.db; do
	exits "-o $to" 73 qa-export -o "$to" areas
	exits "--rejects $to" 73 qa-ingest --partial --rejects "$to" \
		observations small.csv
	made=$((made + 2))
done
exits "-o over an input" 73 qa-ingest -o small.csv --changes observations \
	small.csv
trials $((made + 1)) "an output over the database or an input"

# inputs that are no files
made=0
for f in folder.db pipe.db nothing.csv no/thing.csv; do
	exits "input $f" 66 qa-ingest observations "$f"
	diagnosed "input $f"
	made=$((made + 1))
done
invariants "after all of these"
trials $made "inputs that are no files"

# torn N: torn.db, corrupted in one of four ways
size=$(stat -c %s qa.db)
torn() {
	cp qa.db torn.db
	case $(($1 % 4)) in
	0) truncate -s $((size * ($1 % 97) / 97)) torn.db ;;
	1) bytes=1 ;;
	2) bytes=64 ;;
	3) bytes=4096 ;;
	esac
	[ $(($1 % 4)) -eq 0 ] || awk -v n="$1" -v k="$bytes" 'BEGIN {
		srand(n)
		while (k-- > 0)
			printf "%c", int(rand() * 256)
	}' | dd of=torn.db bs=1 conv=notrunc 2>/dev/null \
		seek="$(awk -v n="$1" -v s="$size" 'BEGIN {
			srand(n)
			rand()
			print int(rand() * s)
		}')"
}
n=0 refused=0 ill=0
many=$(shorter 500 100)
while [ $n -lt "$many" ]; do
	n=$((n + 1))
	torn $n
	sum=$(cksum <torn.db)
	for command in 'qa-export -d torn.db observations' \
		'qa-scorecard -d torn.db -p 2020-21Q2' \
		'qa-doctor -q -d torn.db'; do
		timeout -s XCPU 20 $command >out 2>err
		got=$?
		case $got in
		0) ;;
		1) ;; # the doctor of what it finds sound
		65 | 66 | 70 | 74 | 78)
			diagnosed "corrupted ($n)"
			refused=$((refused + 1))
			[ "${command%% *}" != qa-doctor ] || ill=$((ill + 1))
			;;
		*) wrong "corrupted ($n): $command: exit $got" ;;
		esac
	done
	[ "$sum" = "$(cksum <torn.db)" ] ||
		wrong "corrupted ($n): a reader wrote"
	timeout -s XCPU 20 qa-ingest -d torn.db -q observations small.csv >out 2>err
	got=$?
	case $got in
	0 | 65 | 66 | 70 | 74 | 78) ;;
	*) wrong "corrupted ($n): a writer: exit $got" ;;
	esac
	rm -f torn.db-journal
done
trials $((n * 4)) "$n corrupted and truncated copies, $ill found by the doctor"
[ $refused -gt 0 ] || wrong "no corruption was ever seen"
finish
