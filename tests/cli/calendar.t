# The calendar: what is due when, what became of it, who reports to whom.
$ mkdir p && printf 'key,value\npartnership,P\nhome_area,X99000001\n' >p/pack.csv && printf 'area,name,level\nX99000001,Home,la\n' >p/areas.csv
$ printf 'body,name,parents,meets_every_months,chair\nEXEC,Executive,,,Ana\nBOARD,Board,EXEC,3,\nHWB,Health Board,,,\nQA,QA Group,BOARD;HWB,3,Bo\nCDOP,Deaths Panel,,2,\n' >p/bodies.csv
$ printf 'agency,name\npolice,The Police\ncouncil,The Council\nhealth,The Trust\n' >p/agencies.csv
$ qa-init -q --pack england --pack ./p

# Month ends and leap days: counted from the anchor, and backwards too.
$ printf 'item,schedule_kind,title,every_months,anchor\nMONTHLY,report,Monthly,1,2025-01-31\nLEAP,audit,Leap,12,2024-02-29\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --kind report --from 2024-11 --to 2025-06 --today 2024-01-01 -F tsv | cut -f 1,2,9-
date	item	phase	origin	reason	basis	link	note
2024-11-30	MONTHLY		series				a Saturday
2024-12-31	MONTHLY		series				
2025-01-31	MONTHLY		series				
2025-02-28	MONTHLY		series				
2025-03-31	MONTHLY		series				
2025-04-30	MONTHLY		series				
2025-05-31	MONTHLY		series				a Saturday
2025-06-30	MONTHLY		series				
$ qa-calendar --kind audit --from 2019-01-01 --to 2028-12-31 --today 2019-01-01 -F tsv | cut -f 1,2
date	item
2019-02-28	LEAP
2020-02-29	LEAP
2021-02-28	LEAP
2022-02-28	LEAP
2023-02-28	LEAP
2024-02-29	LEAP
2025-02-28	LEAP
2026-02-28	LEAP
2027-02-28	LEAP
2028-02-29	LEAP
! qa-calendar: the holidays on record end on 2028-12-26, less than 12 months after 2028-12-31: qa-ingest holidays FILE
# Within the days that the item is valid.
$ printf 'item,valid_from,valid_to,schedule_kind,title,every_months,anchor\nENDS,2025-02-01,2025-05-31,other,Ends,1,2025-12-31\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --kind other --from 2025 --to 2025 --today 2025-01-01 -F tsv | cut -f 1
date
2025-02-28
2025-03-31
2025-04-30
2025-05-31
# A version goes on until the next one begins.
$ printf 'item,valid_from,schedule_kind,title,every_months,anchor\nSHIFTS,2025-01-01,engagement,Old,3,2025-01-10\nSHIFTS,2025-06-01,engagement,New,3,2025-06-20\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --kind engagement --from 2024-10 --to 2025-12 --today 2025-01-01 -F tsv | cut -f 1,4
date	title
2025-01-10	Old
2025-04-10	Old
2025-06-20	New
2025-09-20	New
2025-12-20	New
# A survey three months after training, at the end of February.
$ printf 'item,schedule_kind,title,anchor,after,after_days\nSURVEY,survey,Impact of training,2025-11-30,3,months\nSURVEY2,survey,Ten working days after,2025-12-19,10,working\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --kind survey --from 2025-12 --to 2026-03 --today 2025-12-01 -F csv | cut -d, -f 1,2,4,10,14
date,item,title,origin,note
2026-01-07,SURVEY2,Ten working days after,once,
2026-02-28,SURVEY,Impact of training,once,a Saturday

# Meetings: a series, one that was moved, and one in between.
$ printf 'item,valid_from,schedule_kind,title,body,owner,every_months,anchor,papers,phase\nQAM,2025-04-01,meeting,QA meeting,QA,,3,2025-05-20,5,review\n' | qa-ingest -q schedule --received 2019-01-01 -
$ printf 'body,date,present\nQA,2025-05-27,\nQA,2025-06-24,\nQA,2025-08-20,\n' | qa-ingest -q meetings -
$ qa-calendar --body QA --from 2025-04 --to 2026-03 --today 2025-07-01 -F csv
date,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
2025-05-19,QAM,papers,"Papers: QA meeting, 2025-05-27",QA,,Bo,,review,recorded,,,,
2025-05-27,QAM,meeting,QA meeting,QA,,Bo,2025-05-19,review,recorded,,,,moved from 2025-05-20
2025-06-24,,meeting,QA Group,QA,,Bo,,,recorded,,,,
2025-08-13,QAM,papers,"Papers: QA meeting, 2025-08-20",QA,,Bo,,review,recorded,,,,
2025-08-20,QAM,meeting,QA meeting,QA,,Bo,2025-08-13,review,recorded,,,,
2025-11-13,QAM,papers,"Papers: QA meeting, 2025-11-20",QA,,Bo,,review,series,,,,
2025-11-20,QAM,meeting,QA meeting,QA,,Bo,2025-11-13,review,series,,,,
2026-02-13,QAM,papers,"Papers: QA meeting, 2026-02-20",QA,,Bo,,review,series,,,,
2026-02-20,QAM,meeting,QA meeting,QA,,Bo,2026-02-13,review,series,,,,
# Papers before Easter, and before Christmas, by themselves.
$ printf 'item,schedule_kind,title,body,anchor,papers\nEXTRA,meeting,Extraordinary,EXEC,2026-04-09,5\nXMAS,meeting,Winter,EXEC,2026-01-05,5\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --kind papers --body EXEC --from 2025-12 --to 2026-04 --today 2025-12-01 -F tsv | cut -f 1,2,4,7
date	item	title	owner
2025-12-24	XMAS	Papers: Winter, 2026-01-05	Ana
2026-03-31	EXTRA	Papers: Extraordinary, 2026-04-09	Ana
# A body without a series goes on from its last meeting on record.
$ printf 'body,date\nCDOP,2025-08-31\nCDOP,2025-06-30\n' | qa-ingest -q meetings -
$ qa-calendar --body CDOP --from 2025-08 --to 2026-03 --today 2025-09-15 -F tsv | cut -f 1,2,4,10,14
date	item	title	origin	note
2025-08-31		Deaths Panel	recorded	a Sunday
2025-10-31		Deaths Panel	last_meeting	
2025-12-31		Deaths Panel	last_meeting	
2026-02-28		Deaths Panel	last_meeting	a Saturday
# Meetings on record in a schedule that does not say the days.
$ printf 'item,schedule_kind,title,body,every_months,papers\nBM,meeting,Board meeting,BOARD,,10\n' | qa-ingest -q schedule --received 2019-01-01 -
$ printf 'body,date\nBOARD,2025-09-30\n' | qa-ingest -q meetings -
$ qa-calendar --body BOARD --from 2025-09 --to 2025-12 --today 2025-09-15 -F tsv | cut -f 1-4,8,10
date	item	schedule_kind	title	papers_due	origin
2025-09-16	BM	papers	Papers: Board meeting, 2025-09-30		recorded
2025-09-30	BM	meeting	Board meeting	2025-09-16	recorded
2025-12-12	BM	papers	Papers: Board meeting, 2025-12-30		last_meeting
2025-12-30	BM	meeting	Board meeting	2025-12-12	last_meeting

# Who reports to whom, to which meeting; one that reports to two.
$ qa-calendar tree --today 2025-09-15 -F csv
body,name,depth,path,parent,chair,meets_every_months,next_meeting,origin,parent_meeting,note
EXEC,Executive,0,EXEC,,Ana,,2026-01-05,once,,
BOARD,Board,1,EXEC/BOARD,EXEC,,3,2025-09-30,recorded,2026-01-05,
QA,QA Group,2,EXEC/BOARD/QA,BOARD,Bo,3,2025-11-20,series,2025-12-30,
HWB,Health Board,0,HWB,,,,,,,
QA,QA Group,1,HWB/QA,HWB,Bo,3,2025-11-20,series,,
CDOP,Deaths Panel,0,CDOP,,,2,2025-10-31,last_meeting,,
$ qa-calendar tree --today 2025-09-15 -F text
body     name          chair  every months  next meeting  origin        reports to that of
-------  ------------  -----  ------------  ------------  ------------  ------------------
EXEC     Executive     Ana                  2026-01-05    once
  BOARD  Board                           3  2025-09-30    recorded      2026-01-05
    QA   QA Group      Bo                3  2025-11-20    series        2025-12-30
HWB      Health Board
  QA     QA Group      Bo                3  2025-11-20    series
CDOP     Deaths Panel                    2  2025-10-31    last_meeting
$ qa-calendar tree --today 2025-09-15 --body HWB -F tsv | cut -f 1,3,4
body	depth	path
HWB	0	HWB
QA	1	HWB/QA
# A circle does not hang, and a body comes with its own only once.
$ cp qa.db c.db; chmod 600 c.db; printf 'body,name,parents\nA,A,B\nB,B,A\nC,C,A;B\nD,D,C\n' | qa-ingest -q -d c.db bodies -
$ qa-calendar tree -d c.db --today 2025-09-15 -F tsv | cut -f 1,4,11 | sed -n '/^[A-D]	/p'
A	A	
B	A/B	
A	A/B/A	reports to itself by way of those above it
C	A/B/C	
D	A/B/C/D	
C	A/C	those that report to it stand where it came first

# Late and missing, in working days: over Easter, and over Christmas.
$ printf 'item,valid_from,schedule_kind,title,body,agency,owner,every_months,anchor,link\nLADO,2025-04-01,report,LADO annual report,BOARD,council,The LADO,12,2025-04-16,\nASSURE,2025-04-01,assurance,Assurance report,BOARD,police,,12,2025-12-23,http://example.org/a\nS11,2025-04-01,s11,Section 11,BOARD,,,24,2025-10-01,\nS175,2025-04-01,s175,Section 175,BOARD,,,12,2025-10-10,\nREVIEW,2025-04-01,review,Re-audit of neglect,QA,,,,2025-10-20,\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar receive LADO --due 2025-04-16 --received 2025-04-24 --link http://example.org/lado --note 'by e-mail' --today 2025-04-25
! qa-calendar: LADO, due on 2025-04-16, is recorded (batch 19; undo: qa-ingest --undo 19)
$ qa-calendar receive ASSURE --due 2025-12-23 --today 2026-01-05
! qa-calendar: ASSURE, due on 2025-12-23, is recorded (batch 20; undo: qa-ingest --undo 20)
$ qa-calendar receive S11 --due 2025-10-01 --received 2025-09-30 --today 2026-01-05
! qa-calendar: S11, due on 2025-10-01, is recorded (batch 21; undo: qa-ingest --undo 21)
$ qa-calendar status --kind report --kind assurance --kind s11 --kind s175 --kind review --body BOARD --body QA --today 2026-01-05 -F csv
item,schedule_kind,title,body,agency,owner,phase,due,received,state,days_late,working_days_late,expected,arrived,link,note
LADO,report,LADO annual report,BOARD,council,The LADO,,2025-04-16,2025-04-24,late,8,4,,,http://example.org/lado,by e-mail
S11,s11,Section 11,BOARD,,,,2025-10-01,2025-09-30,on_time,,,,,,
S175,s175,Section 175,BOARD,,,,2025-10-10,,missing,87,58,,,,
REVIEW,review,Re-audit of neglect,QA,,,,2025-10-20,,missing,77,52,,,,
ASSURE,assurance,Assurance report,BOARD,police,,,2025-12-23,2026-01-05,late,13,6,,,http://example.org/a,
! qa-calendar: 4 late or missing
? 1
$ qa-calendar status --kind s11 --today 2026-01-05 -F tsv | cut -f 1,8-11
item	due	received	state	days_late
S11	2025-10-01	2025-09-30	on_time	
# What is due within so many working days is due, the rest is not.
$ qa-calendar status --kind s175 --kind review --today 2025-10-01 -F tsv | cut -f 1,8-11
item	due	received	state	days_late
S175	2025-10-10		due	
REVIEW	2025-10-20		due	
$ qa-calendar status --kind s175 --kind review --within 6 --today 2025-10-01 -F tsv | cut -f 1,8-11
item	due	received	state	days_late
S175	2025-10-10		not_due	
REVIEW	2025-10-20		not_due	
$ qa-calendar due --within 13 --kind s175 --kind review --kind s11 --today 2025-10-01 -F csv
date,working_days,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
2025-10-10,7,S175,s175,Section 175,BOARD,,,,,series,,,,
2025-10-20,13,REVIEW,review,Re-audit of neglect,QA,,,,,once,,,,
# On its day it is due, on the day after it is missing.
$ qa-calendar status --kind s175 --today 2025-10-10 -F tsv -q | cut -f 1,8-11; qa-calendar status --kind s175 --today 2025-10-11 -F tsv -q | cut -f 1,8-11
item	due	received	state	days_late
S175	2025-10-10		due	
item	due	received	state	days_late
S175	2025-10-10		missing	1
# What is received later than today has not come yet.
$ qa-calendar status --kind assurance --today 2025-12-31 -q -F tsv | cut -f 1,8-12
item	due	received	state	days_late	working_days_late
ASSURE	2025-12-23		missing	8	4
# A day that left the schedule keeps what came for it.
$ printf 'item,valid_from,schedule_kind,title,every_months,anchor\nS11,2025-04-01,s11,Section 11,24,2025-11-01\n' | qa-ingest -q schedule --received 2019-01-02 -
$ qa-calendar status --kind s11 --today 2025-10-05 -F csv | cut -d, -f 1,8-11,16
item,due,received,state,days_late,note
S11,2025-10-01,2025-09-30,on_time,,that day is not in the schedule
S11,2025-11-01,,not_due,,a Saturday
# A meeting of the series that nobody recorded is missing.
$ qa-calendar status --kind meeting --body QA --today 2026-01-05 -F csv | cut -d, -f 1,3,8-12,16
item,title,due,received,state,days_late,working_days_late,note
QAM,QA meeting,2025-05-27,2025-05-27,on_time,,,moved from 2025-05-20
QAM,QA meeting,2025-08-20,2025-08-20,on_time,,,
QAM,QA meeting,2025-11-20,,missing,46,29,
QAM,QA meeting,2026-02-20,,not_due,,,
! qa-calendar: 1 late or missing

# Requests stand on the agenda of each meeting until they are answered.
$ printf 'item,valid_from,schedule_kind,title,body,agency,response,reason,basis\nRQ1,2025-05-28,request,Thresholds,QA,police,presentation,Referrals doubled,"Children Act 2004, section 16H"\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --kind request --today 2025-07-01 -F csv
date,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
2025-06-24,RQ1,request,Thresholds,QA,police,,,,next_meeting,Referrals doubled,"Children Act 2004, section 16H",,presentation
2025-08-20,RQ1,request,Thresholds,QA,police,,,,agenda,Referrals doubled,"Children Act 2004, section 16H",,presentation; due 2025-06-24
$ qa-calendar status --kind request --today 2025-07-01 -F csv | cut -d, -f 1,3,8-12,16
item,title,due,received,state,days_late,working_days_late,note
RQ1,Thresholds,2025-06-24,,missing,7,5,presentation
! qa-calendar: 1 late or missing
$ qa-calendar receive RQ1 --due 2025-06-24 --received 2025-08-20 --today 2025-09-01
! qa-calendar: RQ1, due on 2025-06-24, is recorded (batch 24; undo: qa-ingest --undo 24)
$ qa-calendar --kind request --today 2025-09-01 -F tsv | cut -f 1,2,10,14
date	item	origin	note
2025-06-24	RQ1	next_meeting	presentation
$ qa-calendar status --kind request --today 2025-09-01 -F tsv -q | cut -f 1,8-12
item	due	received	state	days_late	working_days_late
RQ1	2025-06-24	2025-08-20	late	57	41

# Returns: what the agencies owe by the rule, and what the loads say of it.
$ printf 'indicator,title,measure,agency,frequency\nP1,Incidents,count,police,quarter\nP2,Checks,count,police,month\nC1,Contacts,count,council,quarter\n' | qa-ingest -q indicators --received 2019-01-01 -
$ qa-calendar --kind return --today 2025-07-25 -F csv
date,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
$ printf 'pack,key,value\np,returns_due,15 working days\n' | qa-ingest -q pack -
$ qa-calendar --kind return --from 2025-04 --to 2025-07 --today 2025-07-25 -F csv
date,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
2025-04-23,,return,Figures of 2024-25Q4,,council,,,,returns_due,,,,
2025-04-23,,return,Figures of 2024-25Q4,,police,,,,returns_due,,,,
2025-07-21,,return,Figures of 2025-26Q1,,council,,,,returns_due,,,,
2025-07-21,,return,Figures of 2025-26Q1,,police,,,,returns_due,,,,
$ printf 'indicator,period,numerator\nP1,2024-25Q4,5\nP2,2025-01,1\nP2,2025-02,1\nP2,2025-03,1\n' | qa-ingest -q observations --received 2025-04-23 --today 2025-07-25 -
$ printf 'indicator,period,numerator\nC1,2024-25Q4,5\n' | qa-ingest -q observations --received 2025-04-25 --today 2025-07-25 -
$ printf 'indicator,period,numerator\nP1,2025-26Q1,5\nP2,2025-04,1\n' | qa-ingest -q observations --received 2025-07-20 --today 2025-07-25 -
$ qa-calendar status --kind return --from 2025-04 --to 2025-07 --today 2025-07-25 -F csv
item,schedule_kind,title,body,agency,owner,phase,due,received,state,days_late,working_days_late,expected,arrived,link,note
,return,Figures of 2024-25Q4,,council,,,2025-04-23,2025-04-25,late,2,2,1,1,,
,return,Figures of 2024-25Q4,,police,,,2025-04-23,2025-04-23,on_time,,,4,4,,
,return,Figures of 2025-26Q1,,council,,,2025-07-21,,missing,4,4,1,0,,
,return,Figures of 2025-26Q1,,police,,,2025-07-21,,missing,4,4,4,2,,without P2
! qa-calendar: 3 late or missing
? 1
# The schedule may name the return, or have days of its own.
$ printf 'item,schedule_kind,title,agency,body,owner,every_months,anchor\nRP,return,Police return,police,QA,Cy,,\nRC,return,Council return,council,QA,,3,2025-04-28\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar status --kind return --from 2025-04 --to 2025-07 --today 2025-07-25 -F csv -q | cut -d, -f 1,3-6,8-14,16
item,title,body,agency,owner,due,received,state,days_late,working_days_late,expected,arrived,note
RP,Police return: 2024-25Q4,QA,police,Cy,2025-04-23,2025-04-23,on_time,,,4,4,
RC,Council return,QA,council,,2025-04-28,2025-04-25,on_time,,,1,1,
RP,Police return: 2025-26Q1,QA,police,Cy,2025-07-21,,missing,4,4,4,2,without P2
RC,Council return,QA,council,,2025-07-28,,due,,,1,0,
$ qa-calendar status --kind return --from 1000-01-01 --to 1001-01-01 -q --today 2025-07-25 -F tsv | tail -1 | cut -f 3,4,8,10
Council return	QA	1000-10-28	missing
$ qa-calendar receive RP --due 2025-07-21 --received 2025-07-22 --today 2025-07-25 --note 'the rest on paper'
! qa-calendar: RP, due on 2025-07-21, is recorded (batch 31; undo: qa-ingest --undo 31)
$ qa-calendar status --agency police --kind return --from 2025-07 --to 2025-07 --today 2025-07-25 -F csv -q | cut -d, -f 1,8-14,16
item,due,received,state,days_late,working_days_late,expected,arrived,note
RP,2025-07-21,2025-07-22,late,1,1,,,the rest on paper

# An inspection: three weeks, in calendar and in working days.
$ qa-calendar jtai --notified 2025-05-06 -F csv
date,day,working_day,days_left,working_days_left,item,title,body,agency,owner,received,state,link,note
2025-05-06,0,0,21,14,,Notification,,,,,,,
2025-05-13,7,5,14,9,,One week,,,,,,,
2025-05-20,14,10,7,4,,Two weeks,,,,,,,
2025-05-27,21,14,0,0,,Three weeks: the inspection is expected to be complete,,,,,,,
$ printf 'item,schedule_kind,title,body,agency,owner,after,after_days\nT1,inspection_task,Cohort,QA,council,Dee,2,working\nT2,inspection_task,Self-assessment audits,QA,,Ed,10,\nT3,inspection_task,Late,,,,22,\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar receive T1 --due 2025-04-17 --received 2025-04-16 --today 2025-04-20 -q
$ qa-calendar jtai --notified 2025-04-15 --today 2025-04-20 -F csv
date,day,working_day,days_left,working_days_left,item,title,body,agency,owner,received,state,link,note
2025-04-15,0,0,21,12,,Notification,,,,,,,
2025-04-17,2,2,19,10,T1,Cohort,QA,council,Dee,2025-04-16,on_time,,
2025-04-22,7,3,14,9,,One week,,,,,,,
2025-04-25,10,6,11,6,T2,Self-assessment audits,QA,,Ed,,due,,
2025-04-29,14,8,7,4,,Two weeks,,,,,,,
2025-05-06,21,12,0,0,,Three weeks: the inspection is expected to be complete,,,,,,,
2025-05-07,22,13,0,0,T3,Late,,,,,due,,after the three weeks
$ qa-calendar jtai --notified 2025-04-15 --today 2025-04-20 -F text
date        day  working day  days left  working  item  title                                                   body  agency   owner  done        state
----------  ---  -----------  ---------  -------  ----  ------------------------------------------------------  ----  -------  -----  ----------  -------
2025-04-15    0            0         21       12        Notification
2025-04-17    2            2         19       10  T1    Cohort                                                  QA    council  Dee    2025-04-16  on_time
2025-04-22    7            3         14        9        One week
2025-04-25   10            6         11        6  T2    Self-assessment audits                                  QA             Ed                 due
2025-04-29   14            8          7        4        Two weeks
2025-05-06   21           12          0        0        Three weeks: the inspection is expected to be complete
2025-05-07   22           13          0        0  T3    Late                                                                                      due
    note: after the three weeks

# Tasks that a framework names without their days come last.
$ qa-init -q -d coventry.db --pack england --pack coventry; qa-calendar -d coventry.db jtai --notified 2025-04-15 --today 2025-04-14 -F csv | cut -d, -f 1-3,6,7,14
date,day,working_day,item,title,note
2025-04-15,0,0,,Notification,
2025-04-22,7,3,,One week,
2025-04-29,14,8,,Two weeks,
2025-05-06,21,12,,Three weeks: the inspection is expected to be complete,
,,,JTAI-COHORT,Identify the cohort,nobody said yet how long after notification
,,,JTAI-AUDITS,Partners complete self-assessment audits,nobody said yet how long after notification
,,,JTAI-FOCUS-GROUP,Focus group to identify good practice and areas for improvement,nobody said yet how long after notification
,,,JTAI-ACTION-PLAN,City-wide action plan,nobody said yet how long after notification

# How meetings closed, and what became of the answers.
$ qa-calendar close --meeting QA:2025-05-27 --improved 'Waits are shorter' --achieved 'A joint visit' --know 'Fewer repeats' --today 2025-06-01
! qa-calendar: how the meeting of QA on 2025-05-27 closed is recorded (batch 34; undo: qa-ingest --undo 34)
$ qa-calendar close --meeting QA:2025-08-20 --improved 'Nothing yet' --today 2025-09-01 -n
! qa-calendar: how the meeting of QA on 2025-08-20 closed would be recorded (dry run: nothing was changed)
$ qa-calendar close --meeting HWB:2025-08-21 --improved 'Nothing yet' --today 2025-09-01
! qa-calendar: no meeting of HWB on 2025-08-21 is on record: qa-ingest meetings
! qa-calendar: how the meeting of HWB on 2025-08-21 closed is recorded (batch 35; undo: qa-ingest --undo 35)
$ qa-calendar closings --today 2025-09-01 -F csv
body,date,improved,achieved,know,revisited,found,state,next_meeting
QA,2025-05-27,Waits are shorter,A joint visit,Fewer repeats,,,to_revisit,2025-06-24
HWB,2025-08-21,Nothing yet,,,,,to_revisit,
$ qa-calendar close --meeting QA:2025-05-27 --revisited 2025-08-20 --found 'Repeats fell by a third' --today 2025-09-01
! qa-calendar: how the meeting of QA on 2025-05-27 closed is recorded (batch 36; undo: qa-ingest --undo 36)
$ qa-calendar closings --today 2025-09-01 --body QA -F csv
body,date,improved,achieved,know,revisited,found,state,next_meeting
QA,2025-05-27,Waits are shorter,A joint visit,Fewer repeats,2025-08-20,Repeats fell by a third,revisited,2025-06-24
$ qa-export closings
body,date,improved,achieved,know,revisited,found
HWB,2025-08-21,Nothing yet,,,,
QA,2025-05-27,Waits are shorter,A joint visit,Fewer repeats,2025-08-20,Repeats fell by a third

# As iCalendar, read by another program.
$ qa-calendar --body QA --kind meeting --kind papers --kind request --today 2025-07-01 --ics | "$TESTS/cli/ics"
VEVENT 2025-05-19 2025-05-20 CONFIRMED papers-QAM-2025-05-20@X99000001.qatools|Papers: QA meeting, 2025-05-27|Body: QA\nOwner: Bo
VEVENT 2025-05-27 2025-05-28 CONFIRMED QAM-2025-05-20@X99000001.qatools|QA meeting|Body: QA\nOwner: Bo\nNote: moved from 2025-05-20\nPapers due: 2025-05-19
VEVENT 2025-06-24 2025-06-25 CONFIRMED meeting-QA-2025-06-24@X99000001.qatools|QA Group|Body: QA\nOwner: Bo
VEVENT 2025-06-24 2025-06-25 CONFIRMED RQ1-2025-06-24@X99000001.qatools|Thresholds|Body: QA\nAgency: police\nReason: Referrals doubled\nBasis: Children Act 2004, section 16H\nNote: presentation
VEVENT 2025-08-13 2025-08-14 CONFIRMED papers-QAM-2025-08-20@X99000001.qatools|Papers: QA meeting, 2025-08-20|Body: QA\nOwner: Bo
VEVENT 2025-08-20 2025-08-21 CONFIRMED QAM-2025-08-20@X99000001.qatools|QA meeting|Body: QA\nOwner: Bo\nPapers due: 2025-08-13
VEVENT 2025-08-20 2025-08-21 CONFIRMED agenda-RQ1-2025-08-20@X99000001.qatools|Thresholds|Body: QA\nAgency: police\nReason: Referrals doubled\nBasis: Children Act 2004, section 16H\nNote: presentation; due 2025-06-24
VEVENT 2025-11-13 2025-11-14 CONFIRMED papers-QAM-2025-11-20@X99000001.qatools|Papers: QA meeting, 2025-11-20|Body: QA\nOwner: Bo
VEVENT 2025-11-20 2025-11-21 CONFIRMED QAM-2025-11-20@X99000001.qatools|QA meeting|Body: QA\nOwner: Bo\nPapers due: 2025-11-13
VEVENT 2026-02-13 2026-02-14 CONFIRMED papers-QAM-2026-02-20@X99000001.qatools|Papers: QA meeting, 2026-02-20|Body: QA\nOwner: Bo
VEVENT 2026-02-20 2026-02-21 CONFIRMED QAM-2026-02-20@X99000001.qatools|QA meeting|Body: QA\nOwner: Bo\nPapers due: 2026-02-13
$ qa-calendar jtai --notified 2025-04-15 --ics -o j.ics && "$TESTS/cli/ics" <j.ics | sed -n 1,3p
VEVENT 2025-04-15 2025-04-16 CONFIRMED jtai-2025-04-15-0@X99000001.qatools|Notification
VEVENT 2025-04-17 2025-04-18 CONFIRMED jtai-2025-04-15-T1@X99000001.qatools|Cohort|Body: QA\nAgency: council\nOwner: Dee
VEVENT 2025-04-22 2025-04-23 CONFIRMED jtai-2025-04-15-1@X99000001.qatools|One week
$ qa-calendar due --today 2025-10-01 --kind s175 --ics
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//qatools//qatools//EN
METHOD:PUBLISH
BEGIN:VEVENT
UID:S175-2025-10-10@X99000001.qatools
SEQUENCE:18
DTSTAMP:20251001T000000Z
DTSTART;VALUE=DATE:20251010
DTEND;VALUE=DATE:20251011
TRANSP:TRANSPARENT
STATUS:CONFIRMED
SUMMARY:Section 175
DESCRIPTION:Body: BOARD
CATEGORIES:s175
END:VEVENT
END:VCALENDAR
$ qa-calendar --ics --today 2025-07-01 >a; qa-calendar --ics --today 2025-07-01 | cmp - a && echo the same
the same
$ printf 'item,schedule_kind,title,anchor\nODD,other,"Résumé; of 100, and more: ééééééééééééééééééééééééééééééé\nEND:VEVENT\nSUMMARY:hey",2027-01-04\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --from 2027-01 --to 2027-01 --kind other --ics | "$TESTS/cli/ics"
VEVENT 2027-01-04 2027-01-05 CONFIRMED ODD-2027-01-04@X99000001.qatools|Résumé; of 100, and more: ééééééééééééééééééééééééééééééé\nEND:VEVENT\nSUMMARY:hey

# Holidays that are not proclaimed, or not known, are said to be.
$ printf 'item,schedule_kind,title,body,anchor,papers\nLATE28,meeting,Winter 2028,EXEC,2028-12-28,5\nAUG28,report,August,,2028-08-28,\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --from 2028-08 --to 2028-12 --today 2028-01-01 --kind meeting --kind papers --kind report --body EXEC -F csv
date,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
2028-12-19,LATE28,papers,"Papers: Winter 2028, 2028-12-28",EXEC,,Ana,,,once,,,,"bank holidays are not known for all of these days; counted over a holiday that is computed, not proclaimed: 2028-12-25 Christmas Day"
2028-12-28,LATE28,meeting,Winter 2028,EXEC,,Ana,2028-12-19,,once,,,,
! qa-calendar: the holidays on record end on 2028-12-26, less than 12 months after 2028-12-31: qa-ingest holidays FILE
$ qa-calendar --from 2028-08 --to 2028-08 --kind report --today 2028-01-01 -F csv 2>/dev/null | grep August
2028-08-28,AUG28,report,August,,,,,,once,,,,"Summer bank holiday (computed, not proclaimed)"
$ qa-calendar --from 2026-01 --to 2026-01 --kind report -q -F csv | head -1
date,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
$ qa-calendar status --kind report --from 2028-08-01 --to 2028-08-30 --today 2029-02-01 -F csv | grep August
AUG28,report,August,,,,,2028-08-28,,missing,157,111,,,,"Summer bank holiday (computed, not proclaimed); bank holidays are not known for all of these days; counted over a holiday that is computed, not proclaimed: 2028-12-25 Christmas Day"
! qa-calendar: the holidays on record end on 2028-12-26, less than 12 months after 2028-08-30: qa-ingest holidays FILE
! qa-calendar: 1 late or missing
$ qa-init -q -d bare.db --pack ./p; qa-calendar -d bare.db --today 2025-04-01 -F csv
date,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
! qa-calendar: no holidays are on record, so that working days are only Monday to Friday: qa-ingest holidays FILE
$ qa-calendar jtai -d bare.db --notified 2025-05-06 --today 2025-04-01 -F csv | tail -1
2025-05-27,21,15,0,0,,Three weeks: the inspection is expected to be complete,,,,,,,bank holidays are not known for all of these days
! qa-calendar: no holidays are on record, so that working days are only Monday to Friday: qa-ingest holidays FILE

# What has no day yet is told.
$ printf 'item,schedule_kind,title,body,every_months\nRR1,report,Rolling,EXEC,12\n' | qa-ingest -q schedule --received 2019-01-01 -
$ qa-calendar --from 2025-04 --to 2025-04 --kind report --today 2025-04-01 -F csv | head -2
date,item,schedule_kind,title,body,agency,owner,papers_due,phase,origin,reason,basis,link,note
2025-04-16,LADO,report,LADO annual report,BOARD,council,The LADO,,,series,,,,
! qa-calendar: 1 thing in the schedule has no day yet: give it an anchor with qa-ingest schedule; qa-export schedule lists them

# What is asked wrongly.
$ qa-calendar --from 2025-04 --to 2025-03
! qa-calendar: --from is later than --to
? 64
$ qa-calendar --from soon
! qa-calendar: "soon" is not a period: write 2024-25Q2 (July to September 2024), 2024-25 (financial year), 2024-07, 2024-09-30, AY2024-25 or AY2024-25T1
? 64
$ qa-calendar --to '2025 Q1'
! qa-calendar: the period 2025 Q1 is ambiguous: write 2024-25Q4 for January to March 2025, or 2025-26Q1 for April to June 2025
? 64
$ qa-calendar -p 2025-26 --from 2025-04
! qa-calendar: -p and --from or --to say the same: give one of them
? 64
$ qa-calendar --kind meetings
! qa-calendar: --kind takes one of papers|meeting|return|report|assurance|s11|s175|audit|review|survey|engagement|inspection_task|request|other, not "meetings"
? 64
$ qa-calendar --body QAG
! qa-calendar: unknown body "QAG"; did you mean "QA"?
? 64
$ qa-calendar --phase think
! qa-calendar: --phase takes one of plan|do|review, not "think"
? 64
$ qa-calendar dues
! qa-calendar: "dues" is not one of due|status|jtai|tree|receive|close|closings
? 64
$ qa-calendar due now
! qa-calendar: unexpected operand "now"
? 64
$ qa-calendar jtai
! qa-calendar: when was the director notified? qa-calendar jtai --notified DATE
? 64
$ qa-calendar due --within 400
! qa-calendar: --within takes 0 to 366 working days, not 400
? 64
$ qa-calendar --within 5
! qa-calendar: --within goes with due or status
? 64
$ qa-calendar status --ics
! qa-calendar: --ics goes with the calendar or due or jtai
? 64
$ qa-calendar receive
! qa-calendar: what came, and when was it due? qa-calendar receive ITEM --due DATE
? 64
$ qa-calendar receive LADO
! qa-calendar: what came, and when was it due? qa-calendar receive ITEM --due DATE
? 64
$ qa-calendar receive LADOO --due 2025-04-16
! qa-calendar: unknown item "LADOO"; did you mean "LADO"?
? 64
$ qa-calendar receive LADO --due 2025-04-30
! qa-calendar: LADO is not due on 2025-04-30; the nearest day is 2025-04-16
? 65
$ qa-calendar receive LADO --due 2026-04-16 --received 2026-04-01 --today 2026-03-01
! qa-calendar: LADO cannot have been received on 2026-04-01, which is to come
? 65
$ qa-calendar receive QAM --due 2025-05-20
! qa-calendar: QAM is a meeting, which is recorded with qa-ingest meetings
? 65
$ qa-calendar receive RR1 --due 2025-05-20
! qa-calendar: RR1 is due on no day that is known: give it an anchor with qa-ingest schedule
? 65
$ qa-calendar close --meeting QA:2025-05-27
! qa-calendar: what was answered? --improved, --achieved and --know; or, of a later meeting, --revisited DATE and --found
? 64
$ qa-calendar close --improved x
! qa-calendar: which meeting? --meeting BODY:DATE
? 64
$ qa-calendar close --meeting QA --improved x
! qa-calendar: --meeting takes BODY:DATE, such as BOARD:2024-11-14, not "QA"
? 64
$ qa-calendar close --meeting QX:2025-05-27 --improved x
! qa-calendar: unknown body "QX"; did you mean "QA"?
? 64
$ qa-calendar close --meeting QA:2025-05-27 --improved x --found y
! qa-calendar: what was answered? --improved, --achieved and --know; or, of a later meeting, --revisited DATE and --found
? 64
$ qa-calendar close --meeting QA:2025-05-27 --found y
! qa-calendar: --revisited and --found go together
? 64
$ qa-calendar close --meeting QA:2025-06-24 --revisited 2025-08-20 --found y --today 2025-09-01
! qa-calendar: nothing is on record of how the meeting of QA on 2025-06-24 closed: qa-calendar close --meeting QA:2025-06-24 --improved TEXT --achieved TEXT --know TEXT
? 65
$ qa-calendar close --meeting QA:2025-05-27 --revisited 2025-05-27 --found y --today 2025-09-01
! qa-calendar: --revisited takes the day of a later meeting, after 2025-05-27 and not to come
? 65
$ qa-calendar close --meeting QA:2025-12-01 --improved x --today 2025-09-01
! qa-calendar: the meeting of QA on 2025-12-01 is to come: it closes when it was held
? 65
$ qa-calendar -n
! qa-calendar: --dry-run goes with receive or close
? 64
