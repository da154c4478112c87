# What the families of faults share. Each of them begins by sourcing this,
# which takes it to an empty folder with the programs in PATH, and ends with
# "finish". Given by run, or left out when a family is run by hand:
#	BIN	folder of the programs
#	BUILD	folder of what was built; shim.so is in its fault/
#	QUICK	the short form: fewer trials
set -u
here=$(cd "$(dirname "$0")" && pwd)
family=$(basename "$0" .sh)
bin=$(cd "${BIN:-$here/../../bin}" && pwd)
shim=$(cd "${BUILD:-$here/../../build}" && pwd)/fault/shim.so
quick=${QUICK:-}
work=$(mktemp -d)
spared= # a pattern of what a trial may leave, when not killed
trap 'cd /; chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP
QA_SHARE=$(cd "$here/../../share" && pwd)
export PATH="$bin:$PATH" QA_DB=qa.db LC_ALL=C TERM=dumb QA_SHARE
export TMPDIR="$work/tmp" TZ=UTC
unset NO_COLOR || :
mkdir "$work/tmp" "$work/w" "$work/keep"
cd "$work/w" || exit 1
bad=0

# ---- what is printed ----

# Twenty tell what there is to know; all count.
wrong() {
	bad=$((bad + 1))
	[ $bad -gt 20 ] || echo "FAULT $family: $1"
}

# trials N WHAT: so many were made
trials() {
	case $1 in
	1) echo "  $2: 1 trial" ;;
	*) echo "  $2: $1 trials" ;;
	esac
}

skipped() {
	echo "  skipped: $1"
}

later() {
	echo "  left for later: $1"
}

finish() {
	[ $bad -le 20 ] || echo "FAULT $family: and $((bad - 20)) more"
	[ $bad -eq 0 ]
	exit
}

# shorter N M: N in the long form, M in the short one
shorter() {
	if [ -n "$quick" ]; then echo "$2"; else echo "$1"; fi
}

# ---- commands with something done to them ----

# A sanitizer wants to be loaded before anything else.
needs_shim() {
	if grep -q __asan_init "$bin/qa-ingest"; then
		skipped "all, as a sanitizer leaves no room for the shim"
		finish
	fi
	[ -f "$shim" ] || wrong "there is no $shim: make check"
	[ $bad -eq 0 ] || finish
}

# at CALLS N DO COMMAND...: something done at the nth of these calls
at() {
	at_calls=$1 at_n=$2 at_do=$3
	shift 3
	rm -f count
	(exec timeout -s XCPU 30 env LD_PRELOAD="$shim" QA_SHIM_CALLS="$at_calls" \
		QA_SHIM_AT="$at_n" QA_SHIM_DO="$at_do" QA_SHIM_COUNT=count \
		QA_SHIM_KEEP="$work/keep" "$@" >out 2>err </dev/null)
} 2>/dev/null # where the shell says "Killed"

# calls CALLS COMMAND...: how many of these calls it makes
calls() {
	calls_of=$1
	shift
	at "$calls_of" 0 "" "$@" || wrong "untouched: $(head -n 1 err)"
	cat count
}

# exits NAME STATUS COMMAND...
exits() {
	exits_name=$1 exits_want=$2
	shift 2
	timeout -s XCPU 60 "$@" >out 2>err </dev/null
	exits_got=$?
	[ $exits_got -eq "$exits_want" ] ||
		wrong "$exits_name: exit $exits_got, not $exits_want: $(
			head -n 1 err)"
}

# ---- what must hold ----

# digests DB: whether every batch holds what it held when it was loaded; an
# older schema is no damage
digests() {
	qa-doctor -q -d "$1" >doctor 2>&1 </dev/null
	[ $? -ne 65 ]
}

# write_sound DB: the questions of sound, which depend on the schema; an
# approval is not counted with what it approves, nor the event with its action
write_sound() {
	echo 'PRAGMA integrity_check; PRAGMA foreign_key_check;'
	echo "SELECT 'batch ' || number || ' has lost rows' FROM batch
		LEFT JOIN (SELECT batch, sum(n) AS n FROM ("
	sqlite3 "$1" "SELECT group_concat('SELECT batch, ' || CASE m.name
			WHEN 'confirmed' THEN 'json_array_length(records)'
			ELSE 1 END || ' AS n FROM \"' || m.name || '\"' || CASE m.name
			WHEN 'action_events' THEN ' WHERE batch IN (SELECT
			number FROM batch WHERE kind = ''action-events'')'
			ELSE '' END, ' UNION ALL ')
		FROM sqlite_schema AS m, pragma_table_info(m.name) AS column
		WHERE column.name = 'batch' AND m.name <> 'approvals'"
	echo ") GROUP BY batch) ON batch = number
		WHERE added + revised + same <> coalesce(n, 0);"
}

# sound NAME DB: what the database itself can tell
sound() {
	[ -f "$work/sound.sql" ] || write_sound "$2" >"$work/sound.sql"
	sound_said=$(sqlite3 "$2" <"$work/sound.sql" 2>&1 | head -n 3)
	[ "$sound_said" = ok ] || wrong "$1: not sound: $sound_said"
	digests "$2" || wrong "$1: a digest: $(head -n 1 doctor)"
}

# nothing_left NAME: no file that was to be there for a while only
nothing_left() {
	nothing_but "$1" ""
}

# nothing_but NAME PATTERN: but what the next to open the database removes
nothing_but() {
	for left in *-journal .qa-* "$TMPDIR"/* "$TMPDIR"/.[!.]*; do
		case $left in
		$2) continue ;;
		esac
		[ -e "$left" ] || continue
		wrong "$1: left behind: $left"
		rm -rf "$left"
	done
}

# invariants NAME [DB]: after every trial
invariants() {
	sound "$1" "${2:-qa.db}"
	[ "$(stat -c '%a %h' "${2:-qa.db}")" = '600 1' ] ||
		wrong "$1: others may read it, or it has two names"
	nothing_left "$1"
}

# diagnosed NAME: one line in err, that says which program speaks
diagnosed() {
	diagnosed_first= diagnosed_more=
	{
		IFS= read -r diagnosed_first
		IFS= read -r diagnosed_more
	} <err
	case $diagnosed_first in
	'qa-'*': '?*) ;;
	*) wrong "$1: no diagnostic but \"$diagnosed_first\"" ;;
	esac
	[ -z "$diagnosed_more" ] ||
		wrong "$1: a second line, \"$diagnosed_more\""
}

# ---- what is done to a database, and how a rerun shows that it was ----

# figures ROWS SEED: a file of observations
figures() {
	awk -v n="$1" -v seed="$2" 'BEGIN {
		srand(seed)
		print "indicator,area,period,numerator"
		for (i = 0; i < n; i++)
			printf "EH01,E06%06d,%d-%02dQ%d,%d\n", i % 40 + 1, \
			    2000 + int(i / 160) % 24, \
			    (2001 + int(i / 160) % 24) % 100, \
			    int(i / 40) % 4 + 1, rand() * 1000
	}'
}

# clean.db with the packs, loaded.db with a small file in it, and the files
databases() {
	qa-init -q -d clean.db --pack england --pack york || finish
	figures 40 1 >small.csv
	figures 3000 2 >large.csv
	cp clean.db loaded.db
	qa-ingest -q -d loaded.db observations small.csv || finish
	loaded=$(($(qa-ingest -d loaded.db --batches | wc -l) - 1))
	cp loaded.db governed.db
	export QA_DB=governed.db
	printf 'body,valid_from,quorum\nBG,2019-09-29,5\n' |
		qa-ingest -q bodies - &&
		printf 'body,date,present\nBG,2025-05-20,5\n' |
		qa-ingest -q meetings - || finish
	cp loaded.db logged.db
	export QA_DB=logged.db
	printf 'key,value\nmail_from,qa@example.org\n' |
		qa-ingest -q pack --fill pack=mine - &&
		printf 'agency,role,name,email\npolice,lead,Lead,a@example.org\n' |
		qa-ingest -q contacts - || finish
	{
		echo 'priority,agency,owner,body,action,indicator,baseline,target,due,agreed'
		echo 'NEG,police,Lead,BG,Audit 30 referrals,EH01,9,8,2026-01-30,BG:2025-06-03'
	} | qa-ingest -q actions - || finish
	export QA_DB=qa.db
	printf 'indicator,polarity,caveat\nEH01,high,Counts them twice.\n' \
		>change.csv
}

# subject NAME: what the next trials are about
subject() {
	subject=$1 base=clean.db again=': already loaded' through=' read, '
	case $1 in
	small) command='qa-ingest observations small.csv' ;;
	large) command='qa-ingest observations large.csv' ;;
	undo)
		base=loaded.db again='is undone already' through=' is undone '
		command="qa-ingest --undo $loaded"
		;;
	freeze)
		base=governed.db again=':2 is frozen ' through=' is frozen '
		command='qa-scorecard freeze -p 2000-01Q1'
		command="$command --meeting BG:2025-06-03"
		;;
	rebase)
		base=loaded.db through=' limits now begin anew '
		again='is recorded already'
		command='qa-trend rebase -i EH01 --from 2000-01Q1'
		command="$command --reason why"
		;;
	update)
		base=logged.db through=' recorded (batch'
		again='is recorded already'
		command='qa-actions update NEG-001 drawn --by Lead'
		;;
	approved)
		base=governed.db
		command='qa-ingest indicators --approved BG:2025-05-20'
		command="$command --minute 3 change.csv"
		;;
	migration) base=old.db command='qa-ingest observations small.csv' ;;
	esac
	cp "$base" qa.db
	$command 2>err || wrong "$1: untouched: $(head -n 1 err)"
	qa-export -o after.csv observations
	batches=$(qa-ingest --batches | wc -l)
}

# The lines of --batches: to one reader, or, where that refuses an older
# schema, to SQLite after it has rolled back what was left.
stored_batches() {
	if [ "$subject" = migration ]; then
		qa-ingest --batches >/dev/null 2>&1
		sqlite3 qa.db 'SELECT count(*) + 1 FROM batch'
	else
		qa-ingest --batches 2>>err | wc -l
	fi
}

# trial NAME STATUSES CALLS N DO: the subject with something done to it.
# What the program says is true, and a rerun completes it. STATUSES: those
# allowed beside 0, as "74 70".
trial() {
	name="$subject: $1, call $4 of $3"
	cp "$base" qa.db
	at "$3" "$4" "$5" $command
	got=$?
	said=
	grep -q "$through" err && said=1
	case " 0 $2 " in
	*" $got "*) ;;
	*) wrong "$name: exit $got: $(head -n 1 err)" ;;
	esac
	if [ $got -ne 137 ]; then
		# a migration says first where the copy from before is
		[ "$subject" != migration ] || sed -i '/is up to date now/d' err
		# a freeze says in a line of its own how to undo it
		[ "$subject" != freeze ] || sed -i '/^qa-scorecard: batch/d' err
		diagnosed "$name"
		nothing_but "$name" "$spared"
	fi
	# a copy before a migration, not yet named, or its journal, which a
	# disk that fails did not let go
	rm -f .qa-init-*
	now=$(stored_batches)
	case $now in
	"$batches") stored=1 ;;
	$((batches - 1))) stored= ;;
	*) stored= && wrong "$name: $now batches: $(tail -n 1 err)" ;;
	esac
	if [ -z "$stored" ] && { [ -n "$said" ] || [ $got -eq 0 ]; }; then
		wrong "$name: an acknowledged batch is lost"
	fi
	$command >out 2>err </dev/null
	if [ -n "$stored" ]; then
		grep -q "$again" err || wrong "$name: again: $(head -n 1 err)"
	else
		grep -q "$through" err || wrong "$name: rerun: $(head -n 1 err)"
	fi
	qa-export observations | cmp -s - after.csv ||
		wrong "$name: not what was to be stored"
	invariants "$name"
	rm -f "$work"/keep/*
	made=$((made + 1))
}

# every STEP NAME STATUSES CALLS DO: a trial at each such call of the subject
every() {
	cp "$base" qa.db
	last=$(calls "$4" $command)
	n=1
	while [ $n -le "$last" ]; do
		trial "$2" "$3" "$4" $n "$5"
		n=$((n + $1))
	done
}

# ---- databases that are made whole or not at all ----

# making NAME: what the next trials make new.db with
making() {
	making=$1
	case $1 in
	qa-init)
		create='qa-init -d new.db --pack england --pack york'
		created=': created '
		;;
	backup)
		create='qa-doctor -d clean.db backup new.db'
		created=' is a copy of '
		;;
	esac
	rm -f new.db
	$create 2>err || wrong "$1: untouched: $(head -n 1 err)"
	contents=$(qa-export -d new.db indicators | cksum)
}

# creation NAME STATUSES CALLS N DO
creation() {
	name="$making: $1, call $4 of $3"
	rm -f new.db .qa-init-*
	at "$3" "$4" "$5" $create
	got=$?
	case " 0 $2 " in
	*" $got "*) ;;
	*) wrong "$name: exit $got: $(head -n 1 err)" ;;
	esac
	rm -f "$work"/keep/*
	if [ -f new.db ]; then
		[ "$(qa-export -d new.db indicators 2>err.2 | cksum)" = \
			"$contents" ] ||
			wrong "$name: not complete: $(head -n 1 err.2)"
	fi
	[ $got -eq 137 ] || diagnosed "$name"
	[ $got -eq 137 ] || nothing_but "$name" "$spared"
	rm -f .qa-init-*
	if grep -q "$created" err || [ $got -eq 0 ]; then
		[ -f new.db ] || wrong "$name: an acknowledged database is lost"
	fi
	if [ -f new.db ]; then
		invariants "$name" new.db
	else
		exits "$name, again" 0 $create
	fi
	made=$((made + 1))
}

# every_creation STEP NAME STATUSES CALLS DO
every_creation() {
	rm -f new.db
	last=$(calls "$4" $create)
	n=1
	while [ $n -le "$last" ]; do
		creation "$2" "$3" "$4" $n "$5"
		n=$((n + $1))
	done
}
