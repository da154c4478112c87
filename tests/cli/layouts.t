# What foreign files get wrong, and what becomes of it.
$ qa-init -q --pack england --pack york
$ cat >map.csv <<'M'
> indicator,where,numerator,denominator,value,area,period,parts
> CP14,k=all,n,d,v,,year_ending_march:time_period,rounded
> M
$ cat >ees.csv <<'M'
> time_period,geographic_level,country_code,region_code,new_la_code,k,n,d,v
> 2025,National ,E92000001 ,,, all,15130,61840,24.5
> 2025,Local authority,E92000001,E12000003,,all,71,161,44.1
> 2025,Local authority,E92000001,E12000003,E09999999,all,71,161,44.1
> M
# A row that names no area is not taken for the home area's; blanks around a
# cell are nothing.
$ qa-ingest observations --partial --layout ees --map ./map.csv ees.csv
! ees.csv:3:5: error: new_la_code is empty: the row is of no area
! ees.csv:4:5: error: unknown area "E09999999"; qa-export areas lists those there are
! qa-ingest: observations: 3 read, 1 added, 0 revised, 0 unchanged, 2 rejected (batch 12; undo: qa-ingest --undo 12)
! qa-ingest: observations: 2 errors: those rows were left out
? 65
$ qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
CP14,E92000001,2024-25,,15130,61840,24.5,rounded,final,,
$ cut -d , -f 1,3- ees.csv >no-level.csv; qa-ingest observations --layout ees --map ./map.csv no-level.csv
! no-level.csv:1:8: error: the file has no column "geographic_level", which the map needs
! qa-ingest: observations: 1 error: nothing was loaded
? 65
# Neighbours in any order of their columns, and none lost.
$ printf 'SN_2,old_la_code,SN_1\n383,816,815\n' >sn.csv; qa-ingest neighbours --layout dfe --fill set=T sn.csv; qa-export neighbours | grep ^T
T,E06000014,E06000065,1,,
T,E06000014,E08000035,2,,
! qa-ingest: neighbours: 1 read, 2 added, 0 revised, 0 unchanged (batch 13; undo: qa-ingest --undo 13)
$ printf 'old_la_code,SN_2\n816,815\n' >sn.csv; qa-ingest neighbours --layout dfe --fill set=T sn.csv
! sn.csv:1:1: error: the column SN_1 is not there, and SN_2 is
! qa-ingest: neighbours: 1 error: nothing was loaded
? 65
$ printf 'old_la_code,SN_1,sn_1\n816,815,383\n' >sn.csv; qa-ingest neighbours --layout dfe --fill set=T sn.csv
! sn.csv:1:1: error: the column "sn_1" stands twice: first as field 2
! qa-ingest: neighbours: 1 error: nothing was loaded
? 65
# A value that is told cut short is still UTF-8, so that rejects go back in.
$ printf 'indicator,period,value,status\nCP14,2024-25,1,%059d\303\251\n' 0 >long.csv; qa-ingest observations --partial --rejects bad.csv long.csv 2>/dev/null
? 65
$ tail -n 1 bad.csv | cut -d , -f 6 | cut -c 1-75
"status ""00000000000000000000000000000000000000000000000000000000000"" is 
$ qa-ingest observations bad.csv 2>&1 | grep -c UTF-8
0
? 1
# Commentary of what nothing defines is not kept.
$ printf 'indicator,period,value,commentary\nXX99,2024-25,,Why\n' >c.csv; qa-ingest observations c.csv
! c.csv:2:1: error: unknown indicator "XX99"; qa-export indicators lists those there are
! qa-ingest: observations: 1 error: nothing was loaded
? 65
