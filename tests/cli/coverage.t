# Expected against received. A partnership of three agencies: quarterly,
# monthly, termly and yearly figures; returns are due by a rule of the pack.
$ mkdir -p own
$ cat >own/pack.csv <<'F'
> key,value
> partnership,Coverstone Partnership
> home_area,X90000001
> returns_due,15 working days
> F
$ cat >own/areas.csv <<'F'
> area,name,level
> X90000001,Coverstone,la
> X90000002,Elsewhere,la
> F
$ cat >own/agencies.csv <<'F'
> agency,name
> police,Coverstone Police
> health,Coverstone Health
> schools,Coverstone Schools
> F
$ cat >own/indicators.csv <<'F'
> indicator,valid_from,title,measure,frequency,span,agency,valid_to
> P1,,Incidents,count,quarter,period,police,
> P2,,Missing episodes,count,month,period,police,
> P3,2025-10-01,Begins later,count,quarter,period,police,
> H1,,Visits,count,quarter,period,health,
> H2,,Caseload on a day,count,year,snapshot,health,
> S1,,Suspensions,count,term,period,schools,
> S2,,Absence,count,academic_year,period,schools,
> S3,,Ended,count,quarter,period,schools,2025-03-31
> POP,,Children,count,year,snapshot,,
> F
$ qa-init -q --pack england --pack ./own
$ cat >load <<'F'
> # load RECEIVED ROW ...: figures on standard input are given as rows
> day=$1; shift
> { echo indicator,period,numerator,status,agency,breakdown,commentary; printf '%s\n' "$@"; } |
> qa-ingest -q observations --received $day -
> F
# Nothing came yet: not due on the day before, missing from the due day on.
$ qa-scorecard -p 2025-26Q2 --coverage --today 2025-10-20
agency,indicator,title,area,period,due,received,state,days_late,working_days_late,commentary,expected,arrived,percent,batch,note
health,H1,Visits,X90000001,2025-26Q2,2025-10-21,,not_due,,,no,1,0,,,
health,,,,,,,,,,,1,0,0.0,,1 not due
police,P1,Incidents,X90000001,2025-26Q2,2025-10-21,,not_due,,,no,1,0,,,
police,P2,Missing episodes,X90000001,2025-07,2025-10-21,,not_due,,,no,1,0,,,
police,P2,Missing episodes,X90000001,2025-08,2025-10-21,,not_due,,,no,1,0,,,
police,P2,Missing episodes,X90000001,2025-09,2025-10-21,,not_due,,,no,1,0,,,
police,,,,,,,,,,,4,0,0.0,,4 not due
schools,S1,Suspensions,X90000001,AY2024-25T3,2025-10-21,,not_due,,,no,1,0,,,
schools,S2,Absence,X90000001,AY2024-25,2025-10-21,,not_due,,,no,1,0,,,
schools,,,,,,,,,,,2,0,0.0,,2 not due
,,,,,,,,,,,7,0,0.0,,7 not due
$ qa-scorecard -p 2025-26Q2 --coverage --today 2025-10-21 | cut -d, -f 1,2,5,6,8-10
agency,indicator,period,due,state,days_late,working_days_late
health,H1,2025-26Q2,2025-10-21,missing,0,0
health,,,,,,
police,P1,2025-26Q2,2025-10-21,missing,0,0
police,P2,2025-07,2025-10-21,missing,0,0
police,P2,2025-08,2025-10-21,missing,0,0
police,P2,2025-09,2025-10-21,missing,0,0
police,,,,,,
schools,S1,AY2024-25T3,2025-10-21,missing,0,0
schools,S2,AY2024-25,2025-10-21,missing,0,0
schools,,,,,,
,,,,,,
! qa-scorecard: 7 of 7 returns are missing
$ qa-scorecard -q -p 2025-26Q2 --coverage --today 2025-10-21 -i H1
agency,indicator,title,area,period,due,received,state,days_late,working_days_late,commentary,expected,arrived,percent,batch,note
health,H1,Visits,X90000001,2025-26Q2,2025-10-21,,missing,0,0,no,1,0,,,
health,,,,,,,,,,,1,0,0.0,,1 missing
,,,,,,,,,,,1,0,0.0,,1 missing
? 1
# In time, one of them for the second time; late by a weekend, in calendar
# days alone; a status is a return; a month is missing.
$ sh load 2025-10-21 'P1,2025-26Q2,12,,,,Quiet.' 'P2,2025-07,3,,,,' 'P2,2025-08,,suppressed,,,'
$ sh load 2025-11-08 'P1,2025-26Q2,13,,,,Quiet.' 'H1,2025-07,1,,,,' 'H1,2025-08,2,,,,'
$ sh load 2025-11-24 'H1,2025-09,4,,,,' 'S1,AY2024-25T3,5,,,,' 'S2,AY2024-25,6,provisional,,,Not final.'
$ qa-ingest --batches -F tsv | tail -n 3 | cut -f 1,7-10
8	3	3	0	0
9	3	2	1	0
10	3	3	0	0
$ qa-scorecard -p 2025-26Q2 --coverage --today 2025-11-30
agency,indicator,title,area,period,due,received,state,days_late,working_days_late,commentary,expected,arrived,percent,batch,note
health,H1,Visits,X90000001,2025-26Q2,2025-10-21,2025-11-24,late,34,24,no,1,1,,10,from 3 months
health,,,,,,,,,,,1,1,100.0,,1 late; 1 without commentary
police,P1,Incidents,X90000001,2025-26Q2,2025-10-21,2025-10-21,on_time,,,yes,1,1,,8,
police,P2,Missing episodes,X90000001,2025-07,2025-10-21,2025-10-21,on_time,,,no,1,1,,8,
police,P2,Missing episodes,X90000001,2025-08,2025-10-21,2025-10-21,on_time,,,no,1,1,,8,suppressed
police,P2,Missing episodes,X90000001,2025-09,2025-10-21,,missing,40,28,no,1,0,,,
police,,,,,,,,,,,4,3,75.0,,3 on time; 1 missing; 2 without commentary
schools,S1,Suspensions,X90000001,AY2024-25T3,2025-10-21,2025-11-24,late,34,24,no,1,1,,10,
schools,S2,Absence,X90000001,AY2024-25,2025-10-21,2025-11-24,late,34,24,yes,1,1,,10,
schools,,,,,,,,,,,2,2,100.0,,2 late; 1 without commentary
,,,,,,,,,,,7,6,85.7,,3 on time; 3 late; 1 missing; 4 without commentary
! qa-scorecard: 1 of 7 returns is missing
? 1
# As it was known on the day before the last of them came in.
$ qa-scorecard -p 2025-26Q2 --coverage --as-of 2025-11-23 --today 2025-11-23 -F text
Coverstone Partnership: coverage 2025-26Q2
Returns are due 15 working days after the quarter's end. As known on 2025-11-23. Up to batch 9.

code  return                 period       due         received    state    days late  working days  commentary
----  ---------------------  -----------  ----------  ----------  -------  ---------  ------------  ----------

health  Coverstone Health
H1    Visits                 2025-26Q2    2025-10-21              missing         33            23  no
    note: 2 of 3 months
      0 of 1 return, 0.0%
    note: 1 missing

police  Coverstone Police
P1    Incidents              2025-26Q2    2025-10-21  2025-10-21  on_time                           yes
P2    Missing episodes       2025-07      2025-10-21  2025-10-21  on_time                           no
P2    Missing episodes       2025-08      2025-10-21  2025-10-21  on_time                           no
    note: suppressed
P2    Missing episodes       2025-09      2025-10-21              missing         33            23  no
      3 of 4 returns, 75.0%
    note: 3 on time; 1 missing; 2 without commentary

schools  Coverstone Schools
S1    Suspensions            AY2024-25T3  2025-10-21              missing         33            23  no
S2    Absence                AY2024-25    2025-10-21              missing         33            23  no
      0 of 2 returns, 0.0%
    note: 2 missing

All agencies
      3 of 7 returns, 42.9%
    note: 3 on time; 4 missing; 2 without commentary
! qa-scorecard: 4 of 7 returns are missing
? 1
# An undone batch brought nothing: what stands came with the next one, and is
# 18 days and 13 working days late. Brought back, all is as before.
$ cat >states <<'F'
> # states OPTION ...: what is printed of each return, in few columns
> qa-scorecard -q --coverage -F tsv "$@" | cut -f 2,4,5,7-11,15,16 | awk -F '\t' '$1 != ""'
> F
$ qa-ingest -q --undo 8 --today 2025-11-25
$ sh states -p 2025-26Q2 --today 2025-11-30 -i P1 -i P2
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
P1	X90000001	2025-26Q2	2025-11-08	late	18	13	yes	9	
P2	X90000001	2025-07		missing	40	28	no		
P2	X90000001	2025-08		missing	40	28	no		
P2	X90000001	2025-09		missing	40	28	no		
$ sh states -p 2025-26Q2 --today 2025-11-30 -i P1 --as-of 2025-11-24
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
P1	X90000001	2025-26Q2	2025-10-21	on_time			yes	8	
$ qa-ingest -q --undo 11 --today 2025-11-25
$ sh states -p 2025-26Q2 --today 2025-11-30 -i P1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
P1	X90000001	2025-26Q2	2025-10-21	on_time			yes	8	
# Said again unchanged is no new return, until what it repeats is undone; one
# that was loaded late, but had come before, counts from the day it came.
$ printf 'indicator,period,numerator\nH1,2025-09,4\n' >again.csv
$ qa-ingest observations --received 2025-11-28 again.csv
! qa-ingest: observations: 1 read, 0 added, 0 revised, 1 unchanged (batch 13; undo: qa-ingest --undo 13)
$ qa-ingest -q --undo 10 --today 2025-11-29
$ sh states -p 2025-26Q2 --today 2025-11-30 -i H1 -i S1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2025-26Q2	2025-11-28	late	38	28	no	13	from 3 months
S1	X90000001	AY2024-25T3		missing	40	28	no		
$ sh load 2025-10-20 'H1,2025-09,5,,,,'
$ sh states -p 2025-26Q2 --today 2025-11-30 -i H1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2025-26Q2	2025-11-08	late	18	13	no	9	from 3 months
# The quarter itself came before the last of its months.
$ sh load 2025-11-02 'H1,2025-26Q2,7,,,,'
$ sh states -p 2025-26Q2 --today 2025-11-30 -i H1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2025-26Q2	2025-11-02	late	12	8	no	16	
# Taken back is missing; sent anew it is there from the day it first came.
$ sh load 2025-10-17 'S1,AY2024-25T3,5,,,,'
$ sh load 2025-10-30 'S1,AY2024-25T3,,withdrawn,,,'
$ sh states -p 2025-26Q2 --today 2025-11-30 -i S1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
S1	X90000001	AY2024-25T3		missing	40	28	no		taken back in batch 18
$ sh load 2025-11-15 'S1,AY2024-25T3,6,,,,'
$ sh states -p 2025-26Q2 --today 2025-11-30 -i S1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
S1	X90000001	AY2024-25T3	2025-10-17	on_time			no	17	
# What each agency returns of its own counts as the return of the one that
# owes it, and of no other; so does what another sent in its place.
$ sh load 2026-01-10 'P1,2025-26Q3,4,,police,agency=police,' 'H1,2025-26Q3,5,,police,agency=police,' 'P3,2025-26Q3,5,,health,,'
$ sh states -p 2025-26Q3 --today 2026-01-30
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2025-26Q3		missing	8	6	no		
P1	X90000001	2025-26Q3	2026-01-10	on_time			no	20	sent as agency=police
P2	X90000001	2025-10		missing	8	6	no		
P2	X90000001	2025-11		missing	8	6	no		
P2	X90000001	2025-12		missing	8	6	no		
P3	X90000001	2025-26Q3	2026-01-10	on_time			no	20	sent by health
S1	X90000001	AY2025-26T1		missing	8	6	no		
# Whichever of the two came first.
$ sh load 2026-01-08 'P1,2025-26Q3,9,,,,'
$ sh states -p 2025-26Q3 --today 2026-01-30 -i P1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
P1	X90000001	2025-26Q3	2026-01-08	on_time			no	21	
# A monthly measure that was quarterly until now: its quarter stands for each.
$ printf 'body,name,body_kind,quorum\nAP,Audit,subgroup,2\n' | qa-ingest -q bodies -; printf 'body,date,present\nAP,2026-01-09,3\n' | qa-ingest -q meetings -
$ printf 'indicator,frequency\nP2,quarter\n' | qa-ingest -q indicators --approved AP:2026-01-09 --minute 4 --received 2026-01-11 -
$ sh load 2026-01-12 'P2,2025-26Q3,9,,,,All of them.'
$ printf 'indicator,frequency\nP2,month\n' | qa-ingest -q indicators --approved AP:2026-01-09 --minute 4 --received 2026-01-13 -
$ sh states -p 2025-26Q3 --today 2026-01-30 -i P2
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
P2	X90000001	2025-10	2026-01-12	on_time			yes	25	sent as 2025-26Q3
P2	X90000001	2025-11	2026-01-12	on_time			yes	25	sent as 2025-26Q3
P2	X90000001	2025-12	2026-01-12	on_time			yes	25	sent as 2025-26Q3
# A year: what ended within it, and a day of a snapshot.
$ sh load 2026-04-01 'H2,2025-09-30,40,,,,On the day.' 'H2,2026-03-31,41,,,,'
$ sh states -p 2025-26Q4 --today 2026-04-20
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2025-26Q4		not_due			no		
H2	X90000001	2025-26	2026-04-01	on_time			no	27	sent as 2026-03-31
P1	X90000001	2025-26Q4		not_due			no		
P2	X90000001	2026-01		not_due			no		
P2	X90000001	2026-02		not_due			no		
P2	X90000001	2026-03		not_due			no		
P3	X90000001	2025-26Q4		not_due			no		
$ sh states -p 2025-26 --today 2026-04-30 -i S1 -i S2 -i P1 -i H2 -i S3
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H2	X90000001	2025-26	2026-04-01	on_time			no	27	sent as 2026-03-31
P1	X90000001	2025-26Q1		missing	283	197	no		
P1	X90000001	2025-26Q2	2025-10-21	on_time			yes	8	
P1	X90000001	2025-26Q3	2026-01-08	on_time			no	21	
P1	X90000001	2025-26Q4		missing	7	5	no		
S1	X90000001	AY2024-25T2		missing	283	197	no		
S1	X90000001	AY2024-25T3	2025-10-17	on_time			no	17	
S1	X90000001	AY2025-26T1		missing	98	68	no		
S2	X90000001	AY2024-25		missing	191	132	no		
# Before P3 began, and while S3 held.
$ sh states -p 2024-25Q4 --today 2025-04-22 -i P3 -i S3
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
S3	X90000001	2024-25Q4		not_due			no		
$ sh states -p 2024-25Q4 --today 2025-04-23 -i P3 -i S3
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
S3	X90000001	2024-25Q4		missing	0	0	no		
# A month; one that nothing is due in; a measure that nobody owes; the future.
$ qa-scorecard -p 2025-08 --coverage --today 2025-11-30
agency,indicator,title,area,period,due,received,state,days_late,working_days_late,commentary,expected,arrived,percent,batch,note
police,P2,Missing episodes,X90000001,2025-08,2025-10-21,2025-10-21,on_time,,,no,1,1,,8,suppressed
police,,,,,,,,,,,1,1,100.0,,1 on time; 1 without commentary
schools,S1,Suspensions,X90000001,AY2024-25T3,2025-10-21,2025-10-17,on_time,,,no,1,1,,17,
schools,S2,Absence,X90000001,AY2024-25,2025-10-21,,missing,40,28,no,1,0,,,
schools,,,,,,,,,,,2,1,50.0,,1 on time; 1 missing; 1 without commentary
,,,,,,,,,,,3,2,66.7,,2 on time; 1 missing; 2 without commentary
! qa-scorecard: 1 of 3 returns is missing
? 1
$ qa-scorecard -p 2025-08 --coverage --today 2025-11-30 -i S1
agency,indicator,title,area,period,due,received,state,days_late,working_days_late,commentary,expected,arrived,percent,batch,note
schools,S1,Suspensions,X90000001,AY2024-25T3,2025-10-21,2025-10-17,on_time,,,no,1,1,,17,
schools,,,,,,,,,,,1,1,100.0,,1 on time; 1 without commentary
,,,,,,,,,,,1,1,100.0,,1 on time; 1 without commentary
$ qa-scorecard -p 2025-26Q2 --coverage --today 2025-11-30 -i POP -F text
Coverstone Partnership: coverage 2025-26Q2
Returns are due 15 working days after the quarter's end. Up to batch 27.

return
-----------------------

All agencies
no returns are expected
$ sh states -p 2026-27Q2 --today 2025-11-30; echo $?
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2026-27Q2		not_due			no		
P1	X90000001	2026-27Q2		not_due			no		
P2	X90000001	2026-07		not_due			no		
P2	X90000001	2026-08		not_due			no		
P2	X90000001	2026-09		not_due			no		
P3	X90000001	2026-27Q2		not_due			no		
S1	X90000001	AY2025-26T3		not_due			no		
S2	X90000001	AY2025-26		not_due			no		
0
# Another area, and several.
$ printf 'indicator,area,period,numerator\nP1,X90000002,2025-26Q2,8\n' | qa-ingest -q observations --received 2025-10-22 -
$ sh states -p 2025-26Q2 --today 2025-11-30 -i P1 -a X90000002
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
P1	X90000002	2025-26Q2	2025-10-22	late	1	1	no	28	
$ qa-scorecard -p 2025-26Q2 --today 2025-11-30 -i P1 -a X90000002 -a X90000001 --coverage -F text
Coverstone Partnership: coverage 2025-26Q2
Returns are due 15 working days after the quarter's end. Up to batch 28.

code  return                  area       period     due         received    state    days late  working days  commentary
----  ----------------------  ---------  ---------  ----------  ----------  -------  ---------  ------------  ----------

police  Coverstone Police
P1    Incidents               X90000002  2025-26Q2  2025-10-21  2025-10-22  late             1             1  no
P1    Incidents               X90000001  2025-26Q2  2025-10-21  2025-10-21  on_time                           yes
      2 of 2 returns, 100.0%
    note: 1 on time; 1 late; 1 without commentary

All agencies
      2 of 2 returns, 100.0%
    note: 1 on time; 1 late; 1 without commentary
$ qa-scorecard -p 2025-26Q2 --coverage -a X90000003
! qa-scorecard: unknown area "X90000003"; did you mean "X90000001"?
? 64
$ qa-scorecard -p 2025-26Q2 --coverage -i P9
! qa-scorecard: unknown indicator "P9"; did you mean "P1"?
? 64
# Questions that exclude each other.
$ qa-scorecard -p 2025-26Q2 --coverage --balance
! qa-scorecard: --balance and --coverage are two questions: ask one
? 64
$ qa-scorecard -p 2025-26Q2 --coverage --changes-since 2025-09-01
! qa-scorecard: --changes-since and --coverage are two questions: ask one
? 64
$ qa-scorecard -p 2025-26Q2 --coverage --interim
! qa-scorecard: --coverage has no --interim
? 64
$ qa-scorecard -p 2025-26Q2 --coverage --breakdown
! qa-scorecard: --coverage has no --breakdown
? 64
$ qa-scorecard --coverage
! qa-scorecard: which period? -p 2024-25Q2
? 64
# Days count as they are. A rule that cannot be read, and none at all.
$ printf 'pack,key,value\nown,returns_due,20 days\n' | qa-ingest -q pack --received 2026-05-01 -
$ sh states -p 2025-26Q2 --today 2025-10-20 -i P2 -i S1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
P2	X90000001	2025-07	2025-10-21	late	1	1	no	8	
P2	X90000001	2025-08	2025-10-21	late	1	1	no	8	suppressed
P2	X90000001	2025-09		missing	0	0	no		
S1	X90000001	AY2024-25T3	2025-10-17	on_time			no	17	
$ sh states -p 2025-26Q2 --today 2025-10-20 -i P2 -i S1 --as-of 2026-04-30
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
P2	X90000001	2025-07	2025-10-21	on_time			no	8	
P2	X90000001	2025-08	2025-10-21	on_time			no	8	suppressed
P2	X90000001	2025-09		not_due			no		
S1	X90000001	AY2024-25T3	2025-10-17	on_time			no	17	
$ printf 'pack,key,value\nown,returns_due,soon\n' | qa-ingest -q pack --received 2026-05-02 -
$ qa-scorecard -p 2025-26Q2 --coverage
! qa-scorecard: returns_due is "soon": set it to working days or days, such as 15 working days, with qa-ingest pack
? 78
$ printf 'pack,key,value\nown,returns_due,\n' | qa-ingest -q pack --received 2026-05-03 -
$ qa-scorecard -p 2025-26Q2 --coverage --today 2025-11-30 -F text
Coverstone Partnership: coverage 2025-26Q2
No rule says when returns are due: none is late. Up to batch 31.

code  return                 period       received    state     commentary
----  ---------------------  -----------  ----------  --------  ----------

health  Coverstone Health
H1    Visits                 2025-26Q2    2025-11-02  received  no
      1 of 1 return, 100.0%
    note: 1 received; 1 without commentary

police  Coverstone Police
P1    Incidents              2025-26Q2    2025-10-21  received  yes
P2    Missing episodes       2025-07      2025-10-21  received  no
P2    Missing episodes       2025-08      2025-10-21  received  no
    note: suppressed
P2    Missing episodes       2025-09                  missing   no
      3 of 4 returns, 75.0%
    note: 3 received; 1 missing; 2 without commentary

schools  Coverstone Schools
S1    Suspensions            AY2024-25T3  2025-10-17  received  no
S2    Absence                AY2024-25                missing   no
      1 of 2 returns, 50.0%
    note: 1 received; 1 missing; 1 without commentary

All agencies
      5 of 7 returns, 71.4%
    note: 5 received; 2 missing; 4 without commentary
! qa-scorecard: 2 of 7 returns are missing
? 1
$ sh states -p 2025-26Q2 --today 2025-09-30
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2025-26Q2	2025-11-02	received			no	16	
P1	X90000001	2025-26Q2	2025-10-21	received			yes	8	
P2	X90000001	2025-07	2025-10-21	received			no	8	
P2	X90000001	2025-08	2025-10-21	received			no	8	suppressed
P2	X90000001	2025-09		not_due			no		
S1	X90000001	AY2024-25T3	2025-10-17	received			no	17	
S2	X90000001	AY2024-25		missing			no		
$ qa-scorecard -p 2025-26Q2 --coverage --today 2025-11-30 -i P1 -F json
{
  "tool": "qa-scorecard",
  "version": "0.1.0",
  "period": "2025-26Q2",
  "batch": "31",
  "rows": [
    {"agency": "police", "indicator": "P1", "title": "Incidents", "area": "X90000001", "period": "2025-26Q2", "due": null, "received": "2025-10-21", "state": "received", "days_late": null, "working_days_late": null, "commentary": "yes", "expected": 1, "arrived": 1, "percent": null, "batch": 8, "note": null},
    {"agency": "police", "indicator": null, "title": null, "area": null, "period": null, "due": null, "received": null, "state": null, "days_late": null, "working_days_late": null, "commentary": null, "expected": 1, "arrived": 1, "percent": 100.0, "batch": null, "note": "1 received"},
    {"agency": null, "indicator": null, "title": null, "area": null, "period": null, "due": null, "received": null, "state": null, "days_late": null, "working_days_late": null, "commentary": null, "expected": 1, "arrived": 1, "percent": 100.0, "batch": null, "note": "1 received"}
  ]
}
# No bank holidays are known, and figures came with the pack.
$ mkdir bare; cp own/*.csv bare; printf 'indicator,period,numerator\nP1,2025-26Q2,12\n' >bare/observations.csv
$ qa-init -q -d bare.db --pack ./bare
$ printf 'indicator,period,numerator\nH1,2025-26Q2,12\nH1,2025-26Q3,5\n' | qa-ingest -q -d bare.db observations --received 2026-01-21 -
$ sh states -d bare.db -p 2025-26Q2 --today 2026-01-22
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2025-26Q2	2026-01-21	late	92	66	no	6	bank holidays are not known for all of these days
P1	X90000001	2025-26Q2		on_time			no	5	came with a pack; bank holidays are not known for all of these days
P2	X90000001	2025-07		missing	93	67	no		bank holidays are not known for all of these days
P2	X90000001	2025-08		missing	93	67	no		bank holidays are not known for all of these days
P2	X90000001	2025-09		missing	93	67	no		bank holidays are not known for all of these days
S1	X90000001	AY2024-25T3		missing	93	67	no		bank holidays are not known for all of these days
S2	X90000001	AY2024-25		missing	93	67	no		bank holidays are not known for all of these days
$ sh states -d bare.db -p 2025-26Q3 --today 2026-01-20 -i H1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2025-26Q3	2026-01-21	on_time			no	6	bank holidays are not known for all of these days
# Beyond the holidays that are known: New Year's Day of 2029 is none.
$ printf 'pack,key,value\nown,returns_due,15 working days\n' | qa-ingest -q pack --received 2026-05-04 -
$ sh states -p 2028-29Q2 --today 2026-05-04 -i H1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2028-29Q2		not_due			no		
$ sh states -p 2028-29Q3 --today 2026-05-04 -i H1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
H1	X90000001	2028-29Q3		not_due			no		bank holidays are not known for all of these days
# As Markdown, and as a page.
$ qa-scorecard -p 2025-26Q2 --coverage --today 2025-11-30 -i P2 -F md
## Coverstone Partnership: coverage 2025-26Q2

Returns are due 15 working days after the quarter's end. Up to batch 32.

### police  Coverstone Police

| code | return | period | due | received | state | days late | working days | commentary | note |
| --- | --- | --- | --- | --- | --- | ---: | ---: | --- | --- |
| P2 | Missing episodes | 2025-07 | 2025-10-21 | 2025-10-21 | on\_time |  |  | no |  |
| P2 | Missing episodes | 2025-08 | 2025-10-21 | 2025-10-21 | on\_time |  |  | no | suppressed |
| P2 | Missing episodes | 2025-09 | 2025-10-21 |  | missing | 40 | 28 | no |  |
|  | 2 of 3 returns, 66.7% |  |  |  |  |  |  |  | 2 on time; 1 missing; 2 without commentary |

### All agencies

| code | return | period | due | received | state | days late | working days | commentary | note |
| --- | --- | --- | --- | --- | --- | ---: | ---: | --- | --- |
|  | 2 of 3 returns, 66.7% |  |  |  |  |  |  |  | 2 on time; 1 missing; 2 without commentary |
! qa-scorecard: 1 of 3 returns is missing
? 1
$ qa-scorecard -p 2025-26Q2 --coverage --today 2025-11-30 -i P2 -F html | grep -c '<th scope'
8
! qa-scorecard: 1 of 3 returns is missing
# A day of a monthly snapshot is the return of its month, and of no other.
$ printf 'indicator,title,measure,frequency,span,agency\nM1,Open cases,count,month,snapshot,health\n' | qa-ingest -q indicators --received 2025-10-19 -
$ sh load 2025-10-20 'M1,2025-09-30,7,,,,'
$ sh states -p 2025-26Q2 --today 2025-11-30 -i M1
indicator	area	period	received	state	days_late	working_days_late	commentary	batch	note
M1	X90000001	2025-07		missing	40	28	no		
M1	X90000001	2025-08		missing	40	28	no		
M1	X90000001	2025-09	2025-10-20	on_time			no	34	sent as 2025-09-30
