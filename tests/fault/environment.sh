#!/bin/sh
# What surrounds a program: permissions, names, locale, clock.
. "$(dirname "$0")/common.sh"
databases
cp clean.db qa.db
qa-ingest -q observations large.csv
cp qa.db kept.db

# ---- created for nobody else, whatever the mask ----

made=0
for mask in 000 022 077; do
	rm -f new.db
	(umask $mask; exec qa-init -q -d new.db --pack england) ||
		wrong "umask $mask: qa-init"
	invariants "umask $mask" new.db
	cp clean.db qa.db && chmod 600 qa.db
	(umask $mask; exec qa-ingest -q observations small.csv) ||
		wrong "umask $mask: qa-ingest"
	invariants "umask $mask"
	made=$((made + 2))
done
trials $made "umask 000, 022, 077"

# ---- read-only ----

# Root may write everything, and is somebody else for this.
as_other=
[ "$(id -u)" -ne 0 ] ||
	as_other='setpriv --reuid=65534 --regid=65534 --clear-groups'
made=0
chmod 755 "$work"
chmod 777 "$work/tmp"
if $as_other qa-export -V >/dev/null 2>&1; then
	mkdir ro
	cp kept.db ro/qa.db
	chmod 444 ro/qa.db small.csv
	chmod 755 ro
	exits "a read-only file" 0 $as_other qa-export -d ro/qa.db areas
	exits "a read-only file" 77 $as_other qa-ingest -d ro/qa.db -q \
		observations small.csv
	diagnosed "a read-only file"
	chmod 666 ro/qa.db
	chmod 555 ro
	exits "a read-only folder" 0 $as_other qa-export -d ro/qa.db areas
	exits "a read-only folder" 77 $as_other qa-ingest -d ro/qa.db -q \
		observations small.csv
	diagnosed "a read-only folder"
	exits "a read-only folder" 73 $as_other qa-init -d ro/new.db
	chmod 000 ro/qa.db
	exits "an unreadable file" 77 $as_other qa-export -d ro/qa.db areas
	cp small.csv secret.csv
	chmod 000 secret.csv
	exits "an unreadable input" 77 $as_other qa-ingest -d ro/qa.db \
		observations secret.csv
	chmod 755 ro
	chmod 644 ro/qa.db
	cmp -s ro/qa.db kept.db || wrong "read-only: the file was changed"
	trials 7 "read-only and unreadable files and folders"
else
	skipped "read-only files, as nobody else can be run as here"
fi
if unshare -rm sh -c 'mount -t tmpfs none /mnt' 2>/dev/null; then
	mkdir disk
	unshare -rm sh -c 'mount -t tmpfs none disk
		cp kept.db disk/qa.db
		mount -o remount,ro disk
		qa-export -d disk/qa.db areas >/dev/null 2>err
		echo $? >status
		qa-ingest -d disk/qa.db -q observations small.csv 2>err
		echo $? >>status'
	[ "$(tr '\n' ' ' <status)" = '0 77 ' ] ||
		wrong "a read-only file system: $(cat status err)"
	diagnosed "a read-only file system"
	trials 2 "a read-only file system"
else
	skipped "a read-only file system, as mount(2) is not allowed here"
fi

# ---- names are data ----

made=0
newline='a
b'
long=$(printf '%0200d' 0)
for name in -x -- %s%n "$newline" '*' 'a b' '$(id)' '~' "$long" é .. \
	'file:x?mode=memory'; do
	for path in "./$name.csv" "../w/$name.csv"; do
		cp kept.db qa.db
		cp large.csv "$path" && echo >>"$path"
		exits "input $path" 0 qa-ingest -q observations "$path"
		[ "$(sqlite3 qa.db 'SELECT file FROM batch WHERE number =
			(SELECT max(number) FROM batch)')" = "$path" ] ||
			wrong "input $path: its batch has another name"
		made=$((made + 1))
	done
	exits "input $name" 0 qa-ingest -q -n observations -- "$name.csv"
	rm -f "./$name.db"
	exits "database $name" 0 qa-init -q -d "$name.db" --pack england
	[ -f "./$name.db" ] || wrong "database $name: no such file"
	exits "database $name" 0 qa-export -d "$name.db" areas
	rm -f "./$name.db"
	exits "output $name" 0 qa-export -o "./$name.out" areas
	[ -s "./$name.out" ] || wrong "output $name: no such file"
	rm -f "./$name.out" "./$name.csv"
	made=$((made + 4))
done
for name in "$newline" %s%n; do
	exits "missing" 66 qa-ingest observations "$name.none"
	diagnosed "a name in a message"
	made=$((made + 1))
done
for command in 'qa-export -d kept.db %s%n' 'qa-ingest %s%n' \
	'qa-scorecard -p %s%n' 'qa-scorecard --%s%n' 'qa-export -F %n areas'; do
	exits "$command" 64 $command
	diagnosed "$command"
	made=$((made + 1))
done
trials $made "names of files: -x, --, %s%n, a newline, ../, URIs, words"

# ---- the same bytes in every locale and time zone ----

made=0
cp kept.db qa.db

# all_outputs: of every program, in every format
all_outputs() {
	for format in text csv tsv json md html; do
		qa-scorecard -p 2000-01Q1 --today 2024-07-01 -F $format
		qa-export observations -F $format
		qa-export areas -F $format
	done
	qa-ingest observations no-such-file
	qa-ingest -n --today 2024-07-01 observations small.csv
	qa-export nonsense
}
all_outputs >expected 2>&1
for locale in C.UTF-8 en_GB.UTF-8 de_DE.UTF-8 tr_TR.UTF-8 no_SUCH.locale \
	"$long"; do
	LC_ALL=$locale LANG=$locale all_outputs >got 2>&1
	cmp -s got expected || wrong "LC_ALL=$locale: other bytes"
	made=$((made + 1))
done
for zone in Europe/London Pacific/Kiritimati America/Los_Angeles \
	:/no/such 'X' "$long"; do
	TZ=$zone all_outputs >got 2>&1
	cmp -s got expected || wrong "TZ=$zone: other bytes"
	made=$((made + 1))
done
missing=
for locale in de_DE tr_TR; do
	locale -a 2>/dev/null | grep -q "^$locale" ||
		missing="${missing:+$missing, }$locale"
done
trials $made "locales and time zones"
[ -z "$missing" ] ||
	skipped "$missing: not installed, so that it was tried as missing"

# ---- days ----

made=0
for day in 1970-01-01 1999-12-31 2000-02-29 2024-01-31 2024-02-29 \
	2024-03-31 2024-10-27 2038-01-19 2038-01-20 2100-02-28; do
	cp clean.db qa.db
	exits "$day" 0 qa-ingest -q --today $day observations small.csv
	case $(qa-ingest --batches | tail -n 1) in
	*",$day,"*) ;;
	*) wrong "$day: received on another day" ;;
	esac
	exits "$day" 0 qa-scorecard --today $day -p 2000-01Q1
	exits "$day" 0 qa-export --as-of $day observations
	[ "$(wc -l <out)" -eq 41 ] || wrong "$day: not known on that day"
	made=$((made + 3))
done
for day in 2023-02-29 2100-02-29 2024-04-31 2024-00-10 2024-13-01 0-0-0 \
	99999-01-01; do
	exits "$day" 64 qa-scorecard --today $day -p 2000-01Q1
	diagnosed "$day"
	made=$((made + 1))
done
trials $made "leap days, changes of clocks, 1970, 2038, days that are none"

# a clock that goes backwards between two loads
cp clean.db qa.db
exits "later" 0 qa-ingest -q --today 2024-06-01 observations small.csv
exits "earlier" 0 qa-ingest -q --today 2024-01-01 observations large.csv
[ "$(qa-export observations | wc -l)" -eq 3001 ] ||
	wrong "a clock that goes backwards: records are lost"
invariants "a clock that goes backwards"
trials 1 "a clock that goes backwards"

# nothing in the environment at all
exits "no environment" 0 env -i "$bin/qa-export" -d qa.db areas
exits "empty variables" 0 env TMPDIR= QA_SHARE= TERM= LANG= qa-export areas
exits "no TMPDIR" 0 env TMPDIR=/no/such qa-export areas
trials 3 "an empty environment"
finish
