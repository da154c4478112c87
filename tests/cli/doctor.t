# A pack of a real partnership: nothing but what is theirs to fill.
$ for p in york coventry calderdale north-yorkshire; do qa-init -q -d $p.db --pack england --pack $p; qa-doctor -q -d $p.db --today 2026-11-22 >out || echo "$p: findings"; cut -d, -f1,2 out | sort | uniq -c | sed -n "/yours/s/^ */$p /p"; grep -vc '^yours' out; done
york 7 yours,chair
york 9 yours,contact
york 7 yours,quorum
york 1 yours,schedule
york 5 yours,target
1
coventry 5 yours,chair
coventry 5 yours,contact
coventry 5 yours,quorum
coventry 1 yours,schedule
coventry 6 yours,target
1
calderdale 5 yours,chair
calderdale 7 yours,contact
calderdale 5 yours,quorum
calderdale 1 yours,schedule
calderdale 6 yours,target
1
north-yorkshire 3 yours,chair
north-yorkshire 6 yours,contact
north-yorkshire 3 yours,quorum
north-yorkshire 1 yours,schedule
north-yorkshire 2 yours,target
1
# The command of a finding mends it.
$ mkdir pack; printf 'key,value\nhome_area,E06000014\n' >pack/pack.csv; printf 'agency,name\npolice,Police\n' >pack/agencies.csv; printf 'priority,title,body\nNEG,Neglect,B\n' >pack/priorities.csv; printf 'body,name,body_kind,quorum\nB,Board,partnership,5\n' >pack/bodies.csv; printf 'indicator,title,measure,agency,priorities,polarity\nI1,One,percent,police,NEG,high\nI2,Two,count,police,,none\n' >pack/indicators.csv
$ qa-init -q --pack england --pack ./pack
$ qa-doctor --today 2026-11-22
section,check,subject,finding,mend
finding,priority,I2,Two is owed by police and serves no priority in force,"printf 'indicator,valid_from,priorities\nI2,,PRIORITY\n' | qa-ingest indicators -"
finding,better_off,NEG,Neglect has no measure of whether a child is better off,"qa-ingest indicators FILE, with a measure of indicator_kind better_off and priorities NEG"
yours,target,NEG,1 of 1 measures with a direction have no target: I1,qa-ingest targets FILE; qa-ingest targets --template prints its header
yours,contact,police,Police owes 2 measures and has no contact,qa-ingest contacts FILE; qa-ingest contacts --template prints its header
yours,chair,B,Board has no chair and no contact,qa-ingest bodies FILE; qa-export bodies writes what is there
! qa-doctor: 2 findings
! qa-doctor: 3 things are yours to fill
? 1
$ qa-doctor -q --today 2026-11-22 -F tsv | awk -F '\t' '$2 == "priority" { print $5 }' | sed s/PRIORITY/NEG/ | sh
! qa-ingest: indicators: 1 read, 0 added, 1 revised, 0 unchanged (batch 9; undo: qa-ingest --undo 9)
$ printf 'indicator,indicator_kind\nI1,better_off\n' | qa-ingest -q indicators -
$ qa-doctor --today 2026-11-22 | cut -d, -f1-4
section,check,subject,finding
yours,target,NEG,1 of 1 measures with a direction have no target: I1
yours,contact,police,Police owes 2 measures and has no contact
yours,chair,B,Board has no chair and no contact
! qa-doctor: qa.db is sound
! qa-doctor: 3 things are yours to fill
$ printf 'indicator,area,valid_from,target\nI1,,2024-04-01,80\n' | qa-ingest -q targets -; printf 'agency,name\npolice,A\n' | qa-ingest -q contacts -; printf 'body,name\nB,C\n' | qa-ingest -q contacts -
$ qa-doctor --today 2026-11-22 -F text
! qa-doctor: qa.db is sound
# The bank holidays end; a version runs into the next; an area lies within
# itself, a denominator is itself.
$ qa-doctor -q --today 2028-02-01
section,check,subject,finding,mend
finding,holidays,2028-12-26,the bank holidays known end less than 12 months ahead,"qa-ingest holidays FILE, with columns date, name and status"
? 1
$ printf 'indicator,title,measure,denominator_indicator\nI3,Three,rate,I3\n' | qa-ingest -q indicators -; printf 'area,name,level,parent\nX1,A,region,X2\nX2,B,region,X1\n' | qa-ingest -q areas -
$ printf 'indicator,valid_from,valid_to\nI2,,2025-03-31\n' | qa-ingest -q indicators --received 2024-01-01 -; printf 'indicator,valid_from,title,measure,agency,priorities\nI2,2025-04-01,Two,count,police,NEG\n' | qa-ingest -q indicators - --received 2024-01-02; printf 'indicator,valid_from,valid_to\nI2,,2025-06-30\n' | qa-ingest -q indicators --received 2024-01-01 -
$ qa-doctor -q --today 2026-11-22 | cut -d, -f1-4
section,check,subject,finding
finding,circle,X1,the area lies within itself
finding,circle,X2,the area lies within itself
finding,circle,I3,its denominator is itself
finding,versions,I2,of the indicators the version that ends on 2025-06-30 runs into the next one
# A nought among ninety; explained, it is passed over.
$ printf 'indicator,period,value\nI1,2016-17,91\nI1,2017-18,95.5\nI1,2018-19,92\nI1,2019-20,94\nI1,2020-21,0\nI1,2021-22,91\n' | qa-ingest -q observations -; qa-doctor -q | grep history
finding,history,I1,"I1 of E06000014, 2020-21, is 0.0; the smallest of 5 others in its history is 91.0","correct it with qa-ingest observations, or explain it: printf 'indicator,area,period,commentary\nI1,E06000014,2020-21,WHY\n' | qa-ingest commentary -"
$ printf 'indicator,area,period,commentary\nI1,E06000014,2020-21,The service was closed.\n' | qa-ingest -q commentary -; qa-doctor -q | grep history
? 1
# A copy, and what becomes of one digit in it.
$ qa-doctor backup copy.db; stat -c %a copy.db; qa-doctor verify copy.db; qa-doctor backup copy.db
600
section,check,subject,finding,mend
! qa-doctor: copy.db is a copy of qa.db
! qa-doctor: copy.db is sound
! qa-doctor: copy.db is there already: a copy never replaces a file
? 73
$ sqlite3 copy.db "UPDATE observations SET value = 92 WHERE value = 91 AND first_day < 18000"; qa-doctor verify copy.db
section,check,subject,finding,mend
damage,digest,19,the rows of batch 19 ((standard input)) are not those that were stored,restore a copy that qa-doctor verify calls sound
! qa-doctor: copy.db is damaged: restore a copy
? 65
$ sqlite3 copy.db "DELETE FROM observations WHERE value = 92"; qa-doctor -d copy.db
section,check,subject,finding,mend
damage,digest,19,"batch 19 ((standard input)) has 4 rows, and 6 were stored",restore a copy that qa-doctor verify calls sound
! qa-doctor: copy.db is damaged: restore a copy
? 65
$ printf x | dd of=copy.db bs=1 seek=9000 conv=notrunc 2>/dev/null; qa-doctor verify copy.db >/dev/null
! qa-doctor: copy.db is damaged: restore a copy
? 65
$ qa-doctor backup nowhere/copy.db
! qa-doctor: cannot open nowhere/copy.db: No such file or directory
? 73
$ qa-doctor mend
! qa-doctor: "mend" is not one of backup|verify|upgrade; -d names the database
? 64
$ qa-doctor verify
! qa-doctor: verify takes one file
? 64
# A database of the first schema is brought up to date by what writes, after
# a copy.
$ cat "$QA_SHARE/sql/0001.sql" 2>/dev/null | sqlite3 old.db; sqlite3 old.db "PRAGMA application_id = 1363235888; PRAGMA user_version = 1"; chmod 600 old.db; qa-export -d old.db areas
! qa-export: old.db has schema 1, and this program reads 6: "qa-doctor upgrade" brings it up to date
? 78
$ qa-doctor -d old.db upgrade; ls old*; qa-doctor -d old.db upgrade; sqlite3 old.db.schema-1 "PRAGMA user_version"; qa-export -d old.db areas
old.db
old.db.schema-1
1
area,valid_from,name,level,parent,dfe_number,valid_to,successor
! qa-doctor: old.db had schema 1 and is up to date now; old.db.schema-1 is the copy from before
! qa-doctor: old.db is up to date
