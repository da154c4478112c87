#!/bin/sh
# Many programs at once on one database.
. "$(dirname "$0")/common.sh"
databases

# 16 writers and 4 readers; what they say is not mixed
rounds=$(shorter 10 2)
round=0
while [ $round -lt "$rounds" ]; do
	round=$((round + 1))
	cp clean.db qa.db
	rm -f failed said
	i=0
	while [ $i -lt 16 ]; do
		i=$((i + 1))
		figures 200 $((1000 + i)) >w$i.csv
		(qa-ingest observations w$i.csv 2>>said || echo $i >>failed) &
		[ $i -gt 4 ] ||
			(qa-scorecard -p 2024-25Q2 >/dev/null 2>>said ||
			echo "reader $i" >>failed) &
	done
	wait
	[ ! -e failed ] || wrong "16 writers: $(cat failed said | head -n 3)"
	[ "$(qa-ingest --batches | grep -c ',observations,')" -eq 16 ] ||
		wrong "16 writers: a batch is lost"
	[ "$(grep -cE '^qa-ingest: observations: 200 read, .*\)$' said)" \
		-eq 16 ] || wrong "16 writers: their messages are mixed"
	invariants "16 writers"
done
trials $rounds "16 writers and 4 readers"

# the same file from all of them is loaded once
round=0
while [ $round -lt "$rounds" ]; do
	round=$((round + 1))
	cp clean.db qa.db
	rm -f said
	for i in 1 2 3 4 5 6 7 8; do
		qa-ingest observations small.csv 2>>said &
	done
	wait
	[ "$(grep -c 'already loaded' said)" -eq 7 ] ||
		wrong "one file, 8 writers: $(head -n 3 said)"
	invariants "one file, 8 writers"
done
trials $rounds "one file, 8 writers"

# one of many makes the database
round=0
while [ $round -lt "$rounds" ]; do
	round=$((round + 1))
	rm -f new.db said
	for i in 1 2 3 4 5 6 7 8; do
		qa-init -d new.db --pack england --pack york 2>>said ||
			echo "exit $?" >>said &
	done
	wait
	[ "$(grep -c ': created ' said)" -eq 1 ] &&
		[ "$(grep -c 'exit 73' said)" -eq 7 ] ||
		wrong "8 of qa-init: $(head -n 3 said)"
	invariants "8 of qa-init" new.db
done
trials $rounds "one name, 8 of qa-init"

# a pager has read a line and waits; a writer does not
cp clean.db qa.db
qa-ingest -q observations large.csv
mkfifo go begun
(qa-export observations 2>reader | {
	read -r line
	echo begun >begun
	read -r line <go
	cat >rest
}) &
read -r line <begun
exits "beside a pager" 0 qa-ingest -q observations small.csv
echo go >go
wait
[ "$(wc -l <rest)" -eq 3000 ] || wrong "a pager: $(wc -l <rest) lines"
trials 1 "a pager holds the pipe of a reader"

# a lock held for longer than anyone waits
(echo 'BEGIN EXCLUSIVE;'; echo '.print locked'; sleep 13) |
	sqlite3 qa.db >begun &
read -r line <begun
(qa-export observations >/dev/null 2>reader; echo $? >status) &
exits "a lock" 75 qa-ingest -q observations w1.csv
grep -q 'qa.db is busy' err || wrong "a lock: $(cat err)"
diagnosed "a lock"
wait
[ "$(cat status)" -eq 75 ] || wrong "a lock: a reader: $(cat status reader)"
exits "a lock let go" 0 qa-ingest -q observations w1.csv
invariants "a lock"
trials 1 "a lock held too long"
finish
