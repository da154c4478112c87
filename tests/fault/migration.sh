#!/bin/sh
# A database of an older schema: any writer brings it up to date, in one
# transaction and after a backup, whatever happens meanwhile.
. "$(dirname "$0")/common.sh"
needs_shim
databases
# of kinds that the first schema had
cp -R "$here/../../share/packs/york" york && rm york/schedule.csv clean.db &&
	qa-init -q -d clean.db --pack england --pack ./york && rm -r york ||
	finish
known=$(sqlite3 clean.db 'PRAGMA user_version')
id=$(sqlite3 clean.db 'PRAGMA application_id')
if [ "$known" -eq 1 ]; then
	skipped "the programs know schema 1 only"
	finish
fi

# older VERSION: old.db, of that schema, with what clean.db and it can hold
older() {
	rm -f old.db
	for sql in "$here"/../../share/sql/000[1-"$1"].sql; do
		sqlite3 old.db <"$sql"
	done
	sqlite3 old.db "ATTACH 'clean.db' AS new;
		SELECT 'INSERT OR IGNORE INTO main.\"' || m.name ||
			'\" (' || group_concat('\"' || a.name || '\"') ||
			') SELECT ' || group_concat('\"' || a.name || '\"') ||
			' FROM new.\"' || m.name || '\";'
		FROM main.sqlite_schema AS m, pragma_table_info(m.name) AS a
		WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM
			pragma_table_info(m.name, 'new') AS b
			WHERE b.name = a.name)
		GROUP BY m.name" >fill.sql
	{
		echo "ATTACH 'clean.db' AS new;"
		cat fill.sql
		echo "PRAGMA application_id = $id; PRAGMA user_version = $1;"
	} | sqlite3 old.db
	chmod 600 old.db
}

version=1
while [ $version -lt "$known" ]; do
	older $version
	rm -f "$work/sound.sql"
	sound "schema $version as made here" old.db
	rm -f "$work/sound.sql"
	cp old.db qa.db
	exits "schema $version read" 78 qa-export areas
	cmp -s old.db qa.db || wrong "a reader changed schema $version"
	ls >files.before
	subject migration
	ls >files.after
	backup=$(comm -13 files.before files.after | grep -v after.csv |
		grep qa.db | head -n 1)
	if [ -n "$backup" ]; then
		rm -f "$work/sound.sql"
		sound "the backup" "$backup"
		rm -f "$work/sound.sql"
		[ "$(sqlite3 "$backup" 'PRAGMA user_version')" -eq $version ] ||
			wrong "the backup is not of schema $version"
	else
		wrong "schema $version: no backup"
	fi
	changes='write truncate sync name'
	made=0
	every "$(shorter 1 3)" "kill before" 137 "$changes" KILL
	every "$(shorter 1 3)" "kill after" 137 "$changes" KILL+
	trials $made "kill -9 at each write, fsync and name: from $version"
	made=0
	export QA_SHIM_SEED
	for QA_SHIM_SEED in $(shorter '0 1 2 3 4 5 6 7' '4 5'); do
		trial "seed $QA_SHIM_SEED, at the end" none none 0 power
		every "$(shorter 1 5)" "power" 137 "$changes" power
	done
	trials $made "power loss at each of them: from $version"
	made=0
	every "$(shorter 1 3)" "no room" "74 73" "write name" ENOSPC+
	every "$(shorter 1 3)" "TERM" 143 "$changes" TERM
	spared='*-journal'
	every "$(shorter 1 3)" "failing" "74 73" "$changes" EIO
	trials $made "ENOSPC, TERM, EIO at each of them: from $version"
	version=$((version + 1))
done
finish
