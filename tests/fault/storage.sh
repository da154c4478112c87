#!/bin/sh
# A disk that is full or fails: nothing is changed, the message says so, and
# the same command works when there is room again.
. "$(dirname "$0")/common.sh"

# kib FILE: its size; what is there already must fit
kib() {
	echo $(($(stat -c %s "$1") / 1024))
}

# limits: a limit on the size of files, and a small file system
limits() {
	made=0
	for more in $(shorter '2 12 32 62 112 162 212 262 312' \
		'12 112 212 312'); do
		limit=$((2 * $(kib clean.db) + more)) # blocks of 512 bytes
		cp clean.db qa.db
		(ulimit -f "$limit"; qa-ingest observations large.csv) 2>err
		full $? "ulimit -f $limit"
	done
	trials $made "ulimit -f"
}

# full STATUS NAME: what a full disk may lead to
full() {
	if [ "$1" -ne 0 ]; then
		[ "$1" -eq 74 ] || wrong "$2: exit $1: $(head -n 1 err)"
		grep -q 'disk full: nothing was changed' err ||
			grep -q 'nothing was changed' err ||
			wrong "$2: $(cat err)"
		diagnosed "$2"
		nothing_left "$2"
		cmp -s clean.db qa.db || wrong "$2: the file was changed"
	fi
	exits "$2, then room" 0 qa-ingest -q observations large.csv
	qa-export observations | cmp -s - after.csv ||
		wrong "$2: not what was to be stored"
	invariants "$2"
	made=$((made + 1))
}

small_disk() {
	made=0
	mkdir disk
	for more in $(shorter '16 56 96 136 176 216 256 336 416' '56 176')
	do
		size=$(($(kib clean.db) + more))
		unshare -rm sh -c "mount -t tmpfs -o size=${size}k none disk
			cp clean.db disk/qa.db && cd disk || exit 99
			TMPDIR=. qa-ingest observations ../large.csv 2>../err
			status=\$?
			cp qa.db .. && ls -A >../listed
			exit \$status"
		got=$?
		[ "$(cat listed)" = qa.db ] ||
			wrong "tmpfs of $size KiB: left behind: $(cat listed)"
		chmod 600 qa.db
		full $got "tmpfs of $size KiB"
	done
	trials $made "a file system of a few hundred KiB"
}

databases
subject large
limits
if unshare -rm sh -c 'mount -t tmpfs none /mnt' 2>/dev/null; then
	small_disk
else
	skipped "a small file system, as mount(2) is not allowed here"
fi
needs_shim

for s in small large undo freeze approved rebase update; do
	subject $s
	made=0
	step=$(shorter 1 2)
	[ $s = large ] && step=$(shorter 1 6)
	every $step "no room" 74 "write name" ENOSPC
	every $step "no room from then on" 74 "write name" ENOSPC+
	every $step "over quota" 74 "write name" EDQUOT+
	spared='*-journal' # a disk that fails need not let it go
	every $step "failing" 74 "write truncate sync name" EIO
	every $step "failing from then on" 74 "write truncate sync" EIO+
	spared=
	every $step "half of it" none write short
	every $step "interrupted" none write EINTR
	trials $made "ENOSPC, EDQUOT, EIO, EINTR, short writes at each call: $s"
done
for s in qa-init backup; do
	made=0
	making $s
	step=$(shorter 1 6)
	every_creation $step "no room" "74 73" "write name" ENOSPC
	every_creation $step "no room from then on" "74 73" "write name" ENOSPC+
	spared='.qa-init-*'
	every_creation $step "failing" "74 73" "write truncate sync name" EIO
	spared=
	every_creation $step "half of it" none write short
	trials $made "ENOSPC, EIO, short writes at each call: $s"
done
finish
