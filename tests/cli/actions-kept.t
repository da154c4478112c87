# Nothing that was agreed gets lost or hidden, in whatever order things are
# done, undone and done again.
$ qa-init -q --pack england --pack "$QA_SHARE/examples/saltmere/pack"
$ cat >add <<'X'; chmod +x add
> #!/bin/sh
> exec qa-actions add -q --source meeting:QA:2025-02-19 --priority PROTECT --owner-agency police --owner "Dominic Asante" --body QA --action "Visit all hostels once a month" --measure "every file read" --due 2025-04-30 --today 2025-02-20 "$@"
> X
$ cat >last <<'X'; chmod +x last
> #!/bin/sh
> qa-ingest --batches -F tsv | tail -n 1 | cut -f 1
> X
$ cp qa.db none.db; ./add; cp qa.db one.db

# A regressed action has a new day, of which it is reminded anew.
$ mkdir eml; qa-actions remind --eml eml --today 2025-06-20; qa-actions done -q PROTECT-001 --evidence x --strength told --today 2025-07-11; qa-actions review PROTECT-001 --outcome regressed --today 2025-10-15
! qa-actions: new_due is empty: it is open again: by when is it done?
? 65
$ qa-actions review PROTECT-001 --outcome regressed --today 2025-10-15 --to 2025-10-01
! qa-actions: the new day of what is open again lies in the past
? 65
$ qa-actions review -q PROTECT-001 --outcome regressed --today 2025-10-15 --to 2025-12-19; rm eml/*; qa-actions remind --eml eml --today 2026-03-02; ls eml | wc -l
3
$ qa-actions review PROTECT-001 --outcome not_yet --today 2026-03-02 --to 2026-12-19
! qa-actions: new_due goes with an extension, or a review that found it regressed
? 65

# Reviews on the mornings after do not stand for those months later; when all
# are over and none found the change, somebody is told.
$ cp one.db qa.db; qa-actions done -q PROTECT-001 --today 2025-03-03; for d in 04 05 06; do qa-actions review -q PROTECT-001 --outcome not_yet --today 2025-03-$d; done; qa-actions show PROTECT-001 -F tsv | grep review_due
review_due	2025-06-03
$ printf 'reference,date,event,outcome\nPROTECT-001,2025-06-02,review,not_yet\nPROTECT-001,2025-06-02,review,not_yet\nPROTECT-001,2025-06-02,review,not_yet\n' | qa-ingest action-events - 2>&1 | sed 's/(.*//'; qa-actions show PROTECT-001 -F tsv | grep review_due
qa-ingest: action-events: 3 read, 1 added, 0 revised, 0 unchanged, 2 repeated 
review_due	2025-09-03
$ for d in 2025-09-03 2026-03-03; do qa-actions review -q PROTECT-001 --outcome not_yet --today $d; done; qa-actions unaddressed --today 2026-04-01 -F csv | cut -d , -f 1-3
reference,why,detail
PROTECT-001,not_embedded,"its re-reviews are over

# The day agreed at first is part of the agreement: no undo changes it.
$ cp none.db qa.db; ./add --draft --due 2025-12-30; qa-actions change -q PROTECT-001 --due 2025-04-30 --today 2025-02-20; b=$(./last); qa-actions agree -q PROTECT-001 --meeting QA:2025-02-19 --minute x --today 2025-02-20; qa-ingest -q --undo $b; qa-actions list --overdue --today 2025-08-01 -F tsv | cut -f 1,3,10
reference	overdue	due
PROTECT-001	overdue	2025-04-30
$ cp none.db qa.db; ./add --draft; qa-actions agree -q PROTECT-001 --meeting QA:2025-02-19 --minute x --today 2025-02-20; b=$(./last); qa-ingest -q --undo $b; u=$(./last); qa-actions change -q PROTECT-001 --due 2025-12-30; qa-ingest -q --undo $u; qa-actions list --overdue --today 2025-08-01 -F tsv | cut -f 1,3,10
reference	overdue	due
PROTECT-001	overdue	2025-04-30

# What others rest on is undone last.
$ cp one.db qa.db; b=$(./last); qa-actions change -q PROTECT-001 --owner "Freya Lindqvist" --today 2025-03-01; qa-ingest --undo $b 2>&1 | sed 's/batch [0-9]*/batch N/g'
qa-ingest: batch N cannot be undone while batch N changes PROTECT-001, which only it says: undo that first
$ cp none.db qa.db; ./add --draft; qa-actions agree -q PROTECT-001 --meeting QA:2025-02-19 --minute x --today 2025-02-20; b=$(./last); qa-actions done -q PROTECT-001 --today 2025-03-01; qa-ingest --undo $b 2>&1 | sed 's/batch [0-9]*/batch N/g'
qa-ingest: batch N cannot be undone while event 2 of PROTECT-001 (done, batch N) rests on it: undo that first
$ cp one.db qa.db; qa-actions update -q PROTECT-001 "first words" --today 2025-03-01; qa-ingest -q --undo $(./last); printf 'reference,number,date,event,text\nPROTECT-001,2,2025-03-02,update,other words\n' | qa-ingest action-events -
! (standard input):2:2: error: PROTECT-001 had an event 2 before, which was undone: leave the number empty, and the next one is given out
! qa-ingest: action-events: 1 error: nothing was loaded
? 65

# A draft that its day or its body passed over is nobody's.
$ cp none.db qa.db; ./add --draft; qa-actions unaddressed --today 2025-03-03 -F csv | cut -d , -f 1-3; qa-actions unaddressed --today 2026-08-01 -F csv | cut -d , -f 1-3
reference,why,detail
reference,why,detail
PROTECT-001,not_agreed,"nobody agreed it

# Work that comes again is another action; the same minutes are the same one.
$ cp one.db qa.db; printf 'Action,By whom,By when,source,agency,priority,body\nVisit all hostels once a month,Dominic Asante,TBC,meeting:QA:2025-08-20,police,PROTECT,QA\n' >again.csv; qa-ingest actions -n again.csv 2>&1 | grep " is " | cut -d : -f 4 | head -n 1; qa-actions done -q PROTECT-001 --today 2025-04-01; qa-ingest actions -n again.csv 2>&1 | grep " is " | cut -d : -f 4 | head -n 1
 PROTECT-001 is agreed
 PROTECT-002 is a draft

# What was agreed keeps what made it SMART.
$ cp one.db qa.db; printf 'reference,body,owner,test\nPROTECT-001,,,\n' | qa-ingest actions -
! (standard input):2:3: error: PROTECT-001 was agreed with its owner, which may change and not go: leave the column out, or fill it
! qa-ingest: actions: 1 error: nothing was loaded
? 65
$ printf 'reference,owner\nPROTECT-001,Freya Lindqvist\n' | qa-ingest actions -q -; qa-actions extend PROTECT-001 --to 9999-12-31 --agreed QA:2025-02-19 --reason x
! qa-actions: 9999-12-31 is more than two years on: agree the first step and its day
? 65
$ qa-actions update -q protect-001 "Two hostels"; qa-actions show protect-001 -F tsv | grep progress; qa-actions list --due-within 2147483647 -F tsv | cut -f 1
state	in_progress
progress	Two hostels
reference
PROTECT-001

# A long text does not stop the others; a day to come is for a look only.
$ { printf 'reference,action\nPROTECT-001,"Visit '; head -c 900000 /dev/zero | tr '\0' x; echo ' all hostels"'; } | qa-ingest -q actions -; rm -f eml/*; qa-actions remind --eml eml --today 2025-06-20; ls eml | wc -l
3
$ qa-actions remind --eml eml --today 2035-01-01
! qa-actions: --today is ahead of the clock: what is recorded as told then is not told again; look with -n
? 64
$ qa-actions withdraw -q PROTECT-001 --reason x --minute y; printf 'reference,progress\nPROTECT-001,still going\n' | qa-ingest actions -
! (standard input):2:2: error: PROTECT-001 is withdrawn: what goes on is another action
! qa-ingest: actions: 1 error: nothing was loaded
? 65

# A message that failed is told of every morning.
$ cp one.db qa.db; mkdir spool; qa-actions remind --spool spool --send=false --today 2025-06-20 2>&1 | sed 's/qa\.[0-9a-f]*/qa.X/' | sort -u; qa-actions remind -q --spool spool --send=false --today 2025-06-20
qa-actions: not every message was sent
qa-actions: qa.X@saltmere.example to dominic.asante@example.org was not sent: false ended with 1
qa-actions: qa.X@saltmere.example to leonora.vance@example.org was not sent: false ended with 1
qa-actions: qa.X@saltmere.example to tobias.wrenfield@example.org was not sent: false ended with 1
! qa-actions: not every message was sent
? 75

# The same words of two agencies are two actions; of one person whose agency
# was set by hand, one.
$ cp none.db qa.db; printf 'Action,By whom,agency\nRead the list,Chief Officer,police\nRead the list,Chief Officer,health\nWrite the list,Beth Larkspur,\n' | qa-ingest actions -q -; qa-actions change -q ACT-003 --owner-agency council; printf 'Action,By whom,Progress\nWrite the list,Beth Larkspur,half\nRead the list,Chief Officer,all\n' | qa-ingest actions -q -; qa-actions list -F tsv | cut -f 1,5,6,28
reference	action	agency	progress
ACT-001	Read the list	police	
ACT-002	Read the list	health	
ACT-003	Write the list	council	half
ACT-004	Read the list		all
