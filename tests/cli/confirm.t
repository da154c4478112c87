# Figures that are sent again as they were are confirmed, not copied: both
# batches have said them, and each can be undone.
$ qa-init -q --pack england --pack york
$ cat >first.csv <<'E'
> indicator,period,numerator,denominator,commentary
> CP02,2024-25Q1,20,100,"fewer, as planned"
> CP02,2024-25Q2,25,100,
> EH01,2024-25Q1,7,,
> EH01,2024-25Q2,8,,counted twice
> E
$ qa-ingest observations --received 2024-10-01 first.csv
! qa-ingest: observations: 4 read, 4 added, 0 revised, 0 unchanged (batch 12; undo: qa-ingest --undo 12)
$ (head -n 1 first.csv; echo EH01,2024-25Q3,9,,; sed 1d first.csv) >second.csv; qa-ingest observations --received 2025-01-10 second.csv
! qa-ingest: observations: 5 read, 1 added, 0 revised, 4 unchanged (batch 13; undo: qa-ingest --undo 13)
$ qa-scorecard -p 2024-25Q2 -i CP02 -i EH01 --today 2025-02-01 -F tsv | cut -f 2,5-8,28,31
indicator	period	numerator	denominator	value	batch	line
EH01	2024-25Q2	8		8	13	6
CP02	2024-25Q2	25	100	25.0	13	4
$ qa-scorecard -p 2024-25Q2 -i CP02 -i EH01 --today 2025-02-01 -F tsv --as-of 2025-01-09 | cut -f 2,5-8,28,31
indicator	period	numerator	denominator	value	batch	line
EH01	2024-25Q2	8		8	12	5
CP02	2024-25Q2	25	100	25.0	12	3
$ qa-export observations | tee both.csv
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
CP02,E06000014,2024-25Q1,,20,100,,exact,final,,"fewer, as planned"
CP02,E06000014,2024-25Q2,,25,100,,exact,final,,
EH01,E06000014,2024-25Q1,,7,,,exact,final,,
EH01,E06000014,2024-25Q2,,8,,,exact,final,,counted twice
EH01,E06000014,2024-25Q3,,9,,,exact,final,,

# Copies are not stored. The lists name the key, the line and the batch whose
# row says the same.
$ sqlite3 qa.db "select count(*) from observations; select count(*) from commentary"
5
2
$ sqlite3 qa.db "select c.code, records from confirmed f join code c on c.id = f.indicator where kind = 'observations' order by c.code"
CP02|[[19814,19904,0,3,12],[19905,19996,0,4,12]]
EH01|[[19814,19904,0,5,12],[19905,19996,0,6,12]]
$ sqlite3 qa.db "select b.number, json_extract(j.value, '\$[3]'), c.code, date(json_extract(j.value, '\$[0]') * 86400, 'unixepoch') from confirmed f, json_each(f.records) j join batch b on b.number = f.batch join code c on c.id = f.indicator where f.kind = 'commentary' order by 2"
13|3|CP02|2024-04-01
13|6|EH01|2024-07-01

# The examples of qa-db(5).
$ sed -n "/^sqlite3.*<<'END'/,/^END/p" "$TESTS/../man/man5/qa-db.5" | sh
number|file|stored|confirmed
12|first.csv|4|0
13|second.csv|1|4
first_day|last_day|numerator|denominator|value|number|file|line
2024-04-01|2024-06-30|20|100||12|first.csv|2
2024-04-01|2024-06-30|20|100||13|second.csv|3
2024-07-01|2024-09-30|25|100||12|first.csv|3
2024-07-01|2024-09-30|25|100||13|second.csv|4
$ qa-ingest observations --received 2025-01-11 second.csv
! qa-ingest: observations: already loaded (batch 13)

# The first one undone, all is there still, as the second one said it.
$ qa-ingest --undo 12 --today 2025-02-01
! qa-ingest: batch 12 is undone (batch 14; undo: qa-ingest --undo 14)
$ qa-export observations | cmp - both.csv
$ qa-scorecard -p 2024-25Q2 -i CP02 -i EH01 --today 2025-02-01 -F tsv | cut -f 2,5-8,28,31
indicator	period	numerator	denominator	value	batch	line
EH01	2024-25Q2	8		8	13	6
CP02	2024-25Q2	25	100	25.0	13	4
$ qa-scorecard -p 2024-25Q2 -i CP02 -i EH01 --today 2025-02-01 --as-of 2025-01-31 -F tsv | cut -f 2,5-8,28,31
indicator	period	numerator	denominator	value	batch	line
EH01	2024-25Q2	8		8	13	6
CP02	2024-25Q2	25	100	25.0	13	4

# A revision that was received between goes behind what was confirmed after
# it, until that is undone.
$ sed s/,25,/,24,/ first.csv >late.csv; qa-ingest observations --received 2024-11-20 --today 2025-02-02 --changes late.csv
change,indicator,area,period,breakdown,old,new
revised,CP02,E06000014,2024-25Q2,,numerator=25,numerator=24
! qa-ingest: observations: 4 read, 0 added, 1 revised, 3 unchanged (batch 15; undo: qa-ingest --undo 15); it goes behind batch 13, which was received later
$ qa-export observations | cmp - both.csv
$ qa-export observations --as-of 2024-12-31
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
CP02,E06000014,2024-25Q1,,20,100,,exact,final,,"fewer, as planned"
CP02,E06000014,2024-25Q2,,24,100,,exact,final,,
EH01,E06000014,2024-25Q1,,7,,,exact,final,,
EH01,E06000014,2024-25Q2,,8,,,exact,final,,counted twice
$ qa-ingest --undo 13 --today 2025-02-03; qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
CP02,E06000014,2024-25Q1,,20,100,,exact,final,,"fewer, as planned"
CP02,E06000014,2024-25Q2,,24,100,,exact,final,,
EH01,E06000014,2024-25Q1,,7,,,exact,final,,
EH01,E06000014,2024-25Q2,,8,,,exact,final,,counted twice
! qa-ingest: batch 13 is undone (batch 16; undo: qa-ingest --undo 16)
$ qa-ingest --undo 15 --today 2025-02-04; qa-export observations; qa-export commentary
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
indicator,area,period,agency,commentary,author,written
! qa-ingest: batch 15 is undone (batch 17; undo: qa-ingest --undo 17)
$ qa-ingest --undo 16 --today 2025-02-05; qa-export observations | cmp - both.csv
! qa-ingest: batch 16 is undone (batch 18; undo: qa-ingest --undo 18)
$ qa-ingest --batches -F tsv | cut -f 1,3,4,7-10,12 | tail -n 6
13	second.csv	2025-01-10	5	1	0	4	in force
14		2025-02-01	0	0	0	0	undoes 12
15	late.csv	2024-11-20	4	0	1	3	undone by 17
16		2025-02-03	0	0	0	0	undone by 18
17		2025-02-04	0	0	0	0	undoes 15
18		2025-02-05	0	0	0	0	undoes 16

# Of a file with one figure changed, the others are confirmed. Of one that says
# less or more of a figure, a row is kept: what the first one alone said goes
# with it.
$ qa-init -q -d less.db --pack england --pack york
$ printf 'indicator,period,numerator,status\nEH01,2024-25Q1,7,\nEH01,2024-25Q2,8,provisional\n' >a.csv; qa-ingest observations -d less.db --received 2024-10-01 a.csv
! qa-ingest: observations: 2 read, 2 added, 0 revised, 0 unchanged (batch 12; undo: qa-ingest --undo 12)
$ sed s/,8,/,9,/ a.csv >b.csv; qa-ingest observations -d less.db --received 2024-10-02 b.csv
! qa-ingest: observations: 2 read, 0 added, 1 revised, 1 unchanged (batch 13; undo: qa-ingest --undo 13)
$ sqlite3 less.db "select batch, count(*) from observations group by batch; select batch, json_array_length(records) from confirmed"
12|2
13|1
13|1
$ cut -d, -f1-3 b.csv >c.csv; qa-ingest observations -d less.db --received 2024-10-03 c.csv
! qa-ingest: observations: 2 read, 0 added, 0 revised, 2 unchanged (batch 14; undo: qa-ingest --undo 14)
$ sqlite3 less.db "select batch, count(*) from observations group by batch; select batch, json_array_length(records) from confirmed"
12|2
13|1
14|1
13|1
14|1
$ qa-export observations -d less.db
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
EH01,E06000014,2024-25Q1,,7,,,exact,final,,
EH01,E06000014,2024-25Q2,,9,,,exact,provisional,,
$ qa-ingest -q -d less.db --undo 12 --today 2024-10-04; qa-ingest -q -d less.db --undo 13 --today 2024-10-04; qa-export -d less.db observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
EH01,E06000014,2024-25Q1,,7,,,exact,final,,
EH01,E06000014,2024-25Q2,,9,,,exact,final,,

# Commentary sent again beside a figure keeps its author and day.
$ printf 'indicator,period,agency,commentary,author,written\nEH01,2024-25Q1,council,Fewer.,Analyst,2024-10-05\n' >said.csv; qa-ingest commentary -d less.db --received 2024-10-05 said.csv
! qa-ingest: commentary: 1 read, 1 added, 0 revised, 0 unchanged (batch 17; undo: qa-ingest --undo 17)
$ printf 'indicator,period,agency,numerator,commentary\nEH01,2024-25Q1,council,7,Fewer.\n' >again.csv; qa-ingest observations -d less.db --received 2024-10-06 again.csv
! qa-ingest: observations: 1 read, 0 added, 1 revised, 0 unchanged (batch 18; undo: qa-ingest --undo 18)
$ (cat said.csv; echo) | qa-ingest commentary -d less.db --received 2024-10-07 -
! qa-ingest: commentary: 1 read, 0 added, 0 revised, 1 unchanged (batch 19; undo: qa-ingest --undo 19)
$ qa-export -d less.db commentary; sqlite3 less.db "select count(*) from commentary; select batch, records from confirmed where kind = 'commentary'"
indicator,area,period,agency,commentary,author,written
EH01,E06000014,2024-25Q1,council,Fewer.,Analyst,2024-10-05
1
18|[[19814,19904,228,2,17]]
19|[[19814,19904,228,2,17]]
$ for b in 17 18; do qa-ingest -q -d less.db --undo $b --today 2024-10-08; done; qa-export -d less.db commentary
indicator,area,period,agency,commentary,author,written
EH01,E06000014,2024-25Q1,council,Fewer.,Analyst,2024-10-05
$ printf 'indicator,period,agency,numerator,commentary\nEH01,2024-25Q1,council,7,\n' >taken.csv; qa-ingest observations -d less.db --received 2024-10-09 taken.csv; qa-export -d less.db commentary
indicator,area,period,agency,commentary,author,written
EH01,E06000014,2024-25Q1,council,,,
! qa-ingest: observations: 1 read, 0 added, 1 revised, 0 unchanged (batch 22; undo: qa-ingest --undo 22)
