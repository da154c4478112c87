#!/bin/sh
# Power loss, by the model in power.c: the database is never corrupt, and
# nothing that a program acknowledged is lost. The model is tried first on
# settings of SQLite that are known not to hold.
. "$(dirname "$0")/common.sh"
needs_shim
export QA_SHIM_SEED=1
changes='write truncate sync name'

table='CREATE TABLE t (a, b); CREATE INDEX i ON t (b);
WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 400)
INSERT INTO t SELECT x, hex(randomblob(40)) FROM c;'
change='BEGIN; UPDATE t SET b = hex(randomblob(50)) WHERE a % 3 = 0;
INSERT INTO t VALUES (-1, NULL); COMMIT; SELECT 1;'

# model SYNCHRONOUS N: counts what was corrupt and what was lost
model() {
	corrupt=0 lost=0 n=0
	while [ $n -lt "$2" ]; do
		n=$((n + 1)) QA_SHIM_SEED=$n
		rm -f t.db* "$work"/keep/*
		sqlite3 t.db "$table"
		at "$changes" $((n % 3 * n / 2)) power \
			sqlite3 t.db "PRAGMA synchronous = $1; $change"
		said=$(cat out)
		case $(sqlite3 t.db 'PRAGMA integrity_check;
			SELECT 1 FROM t WHERE a = -1' 2>&1 | tr '\n' ' ') in
		'ok 1 ') ;;
		'ok ') [ -z "$said" ] || lost=$((lost + 1)) ;;
		*) corrupt=$((corrupt + 1)) ;;
		esac
	done
	rm -f t.db*
}

many=$(shorter 120 40)
model OFF "$many"
[ $corrupt -gt 0 ] || wrong "the model finds nothing wrong with OFF"
trials "$many" "synchronous=OFF, of which the model corrupts $corrupt"
model FULL "$many"
[ $corrupt -eq 0 ] || wrong "the model corrupts FULL"
[ $lost -gt 0 ] || wrong "the model loses nothing of FULL"
trials "$many" "synchronous=FULL, of which the model loses $lost"
model EXTRA "$many"
[ $((corrupt + lost)) -eq 0 ] || wrong "the model corrupts or loses EXTRA"
trials "$many" "synchronous=EXTRA, of which it loses none"

databases
for s in small large undo; do
	subject $s
	made=0
	step=$(shorter 1 2)
	for seed in $(shorter '0 1 2 3 4 5 6 7 8 9 10 11' '4 5 6'); do
		QA_SHIM_SEED=$seed
		trial "seed $seed, at the end" none none 0 power
		[ $s = large ] && step=$(shorter 1 7)
		every "$step" "seed $seed" 137 "$changes" power
	done
	trials $made "at each write, fsync and name, and at the end: $s"
done

for s in qa-init backup; do
	made=0
	making $s
	for seed in $(shorter '0 1 2 3 4 5 6 7' '4 5'); do
		QA_SHIM_SEED=$seed
		every_creation "$(shorter 1 4)" "seed $seed" 137 "$changes" power
		creation "seed $seed, at the end" none none 0 power
	done
	trials $made "at each write, fsync and name, and at the end: $s"
done
finish
