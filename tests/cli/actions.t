# The action log, from the minutes until the change is embedded.
$ . "$TESTS/cli/saltmere" 2>/dev/null

# What is agreed is SMART: the letter that fails is named, with the remedy.
$ qa-actions add --today 2025-10-20 --source meeting:SCP:2025-10-16 --priority NEGLECT --owner-agency police --owner "Det Supt" --body QA --action "Audit 30 neglect referrals for what the child said" --measure CP02 --baseline 25.4 --target 20 --due 2026-01-30 --minute "item 4" 2>&1 | sed 's/batch [0-9]*/batch N/; s/undo [0-9]*/undo N/'
qa-actions: NEGLECT-001 is agreed
qa-actions: it is recorded (batch N; undo: qa-ingest --undo N)
$ qa-actions add --source meeting:SCP:2025-10-16 --priority NEGLECT --owner-agency police --owner "Det Supt" --body QA --action "Consider the neglect strategy again" --measure CP02 --baseline 25.4 --target 20 --by-when ongoing
! qa-actions: NEGLECT-002 cannot be agreed: S: "Consider" is vague: say what will have been done, or accept it with a reason (--accept); T: "ongoing" is not a date; 2025-26Q3 ends 2025-12-31 (--due DATE)
? 65
$ qa-actions add --source meeting:SCP:2025-10-16 --priority NEGLECT --owner-agency police --owner "Det Supt" --body QA --action "Audit ten more neglect referrals" --measure CPO2 --baseline 25.4 --target 20 --due 2026-01-30
! qa-actions: unknown indicator "CPO2"; did you mean "CP02"?
? 65
$ qa-actions add --source meeting:SCP:2025-10-16 --priority NEGLECT --owner-agency police --owner "Det Supt and DCI" --body QA --action "Audit ten more neglect referrals" --measure CP02 --baseline 20 --target 25.4 --due 2025-10-16
! qa-actions: NEGLECT-002 cannot be agreed: A: "Det Supt and DCI" are several: one owner answers for it, the other is the deputy (--owner, --deputy); of one post, accept it with a reason (--accept); R: the target of CP02 is no better than its baseline; T: due on 2025-10-16, which is not after the meeting that agreed it
? 65
$ qa-actions add --priority NEGLECT --action "Audit ten more"
! qa-actions: which meeting agreed it? --source meeting:BODY:DATE or --agreed BODY:DATE; or it is a --draft
? 64
$ qa-actions add --draft --priority NEGLECT --action "Consider the neglect strategy" --by-when ongoing 2>&1 | sed 's/batch [0-9]*/batch N/; s/undo [0-9]*/undo N/'
qa-actions: NEGLECT-002 is a draft: S: "Consider" is vague: say what will have been done, or accept it with a reason (--accept); M: nothing measures it: name an indicator with baseline and target, or a test (--measure); A: no agency owns it (--owner-agency); A: nobody is named who will do it (--owner); R: no body follows it until it is embedded (--body); T: "ongoing" is not a date; 2026-27Q3 ends 2026-12-31 (--due DATE)
qa-actions: it is recorded (batch N; undo: qa-ingest --undo N)
$ qa-actions agree NEGLECT-002 --meeting QA:2025-08-20
! qa-actions: NEGLECT-002 cannot be agreed: S: "Consider" is vague: say what will have been done, or accept it with a reason (--accept); M: nothing measures it: name an indicator with baseline and target, or a test (--measure); A: no agency owns it (--owner-agency); A: nobody is named who will do it (--owner); R: no body follows it until it is embedded (--body); T: "ongoing" is not a date; 2025-26Q2 ends 2025-09-30 (--due DATE)
? 65

# Vague words are accepted with a reason; then it may be agreed.
$ qa-actions change NEGLECT-002 --owner-agency council --owner "Priya Netherby" --body QA --measure "The strategy names three things that stop" --due 2026-03-31 -q
$ qa-actions agree NEGLECT-002 --meeting QA:2025-08-20 --minute "item 7" --accept "the group asked for no more than that" -q; qa-actions list --state agreed -F tsv | cut -f 1,2,5,7,10,24,25
reference	state	action	owner	due	agreed_by	agreed_on
NEGLECT-001	agreed	Audit 30 neglect referrals for what the child said	Det Supt	2026-01-30	SCP	2025-10-16
NEGLECT-002	agreed	Consider the neglect strategy	Priya Netherby	2026-03-31	QA	2025-08-20

# A reference is never given out again; the day agreed at first stays.
$ qa-actions add --draft --priority NEGLECT --action "Write one page on neglect" -q; qa-ingest -q --undo $(qa-ingest --batches -F tsv | tail -n 1 | cut -f 1); qa-actions add --draft --priority NEGLECT --action "Write two pages on neglect" 2>&1 | head -n 1 | cut -d : -f 1-2
qa-actions: NEGLECT-004 is a draft
$ qa-actions change NEGLECT-001 --due 2026-04-30
! qa-actions: NEGLECT-001 was agreed for 2026-01-30, which stays as it was: qa-actions extend NEGLECT-001 --to 2026-04-30 --agreed BODY:DATE --reason WHY
? 65
$ printf 'reference,due\nNEGLECT-001,2026-04-30\n' | qa-ingest actions -
! (standard input):2:2: error: NEGLECT-001 was agreed for 2026-01-30, which stays as it was: qa-actions extend NEGLECT-001 --to 2026-04-30 --agreed BODY:DATE --reason WHY
! qa-ingest: actions: 1 error: nothing was loaded
? 65

# An action is brought up to date, extended, done and reviewed.
$ qa-actions update --today 2025-11-20 -q NEGLECT-001 "Sample drawn" --by "Det Supt" --rag amber --meeting QA:2025-11-19; qa-actions extend --today 2025-11-20 -q NEGLECT-001 --to 2026-03-31 --by "Det Supt" --reason "the sample came late"
$ qa-actions extend --today 2025-11-20 NEGLECT-001 --to 2026-01-15 --agreed QA:2025-11-19 --reason why
! qa-actions: NEGLECT-001 is due on 2026-01-30, and 2026-01-15 is not later
? 65
$ qa-actions extend --today 2025-11-20 NEGLECT-001 --to 2026-03-31 --agreed QA:2025-11-19
! qa-actions: reason is empty: say why
? 65
$ qa-actions list --today 2025-11-20 -F tsv | cut -f 1,2,3,10,11,12,13
reference	state	overdue	due	due_now	extensions	extension_asked
NEGLECT-001	in_progress		2026-01-30	2026-01-30	0	2026-03-31
NEGLECT-002	agreed		2026-03-31	2026-03-31	0	
NEGLECT-004	draft				0	
$ qa-actions extend --today 2025-11-20 -q NEGLECT-001 --to 2026-03-31 --agreed QA:2025-11-19 --reason "the sample came late"; qa-actions list --today 2026-02-10 -F tsv | cut -f 1,2,3,4,10,11,12,13 | grep 001; qa-actions list --today 2026-04-01 -F tsv | cut -f 1,2,3,4,10,11 | grep 001
NEGLECT-001	in_progress	extended	11	2026-01-30	2026-03-31	1	
NEGLECT-001	in_progress	overdue_extended	61	2026-01-30	2026-03-31
$ qa-actions extensions -F csv | sed 's/,[0-9]*$//'
reference,date,event,due,new_due,who,meeting,minute,reason,agency,owner,batch
NEGLECT-001,2025-11-19,extended,2026-01-30,2026-03-31,,QA 2025-11-19,,the sample came late,police,Det Supt
NEGLECT-001,2025-11-20,extension_requested,2026-01-30,2026-03-31,Det Supt,,,the sample came late,police,Det Supt
$ qa-actions review --today 2026-03-01 NEGLECT-001 --outcome embedded --evidence audit:2026-N1
! qa-actions: review of NEGLECT-001 on 2026-03-01: the action is in_progress: only what is done is reviewed
? 65
$ qa-actions done --today 2026-03-01 -q NEGLECT-001 --evidence "audit report 7"; qa-actions done --today 2026-03-01 NEGLECT-001 --evidence "audit report 8"
! qa-actions: done of NEGLECT-001 on 2026-03-01: the action is done
? 65
$ qa-actions evidence --today 2026-03-02 -q NEGLECT-001 --evidence "dip sample of 5" --strength checked; qa-actions review --today 2026-06-01 NEGLECT-001 --outcome embedded
! qa-actions: evidence is empty: only evidence embeds: which audit, which figures
? 65
$ qa-actions review --today 2026-06-01 -q NEGLECT-001 --outcome embedded --evidence audit:2026-N1; qa-actions show NEGLECT-001 -F tsv | grep -e state -e review -e embedded -e strength
state	embedded
strength	checked
review_due	2026-09-01
embedded_on	2026-06-01
$ qa-actions review --today 2026-09-01 -q NEGLECT-001 --outcome regressed --to 2026-12-31; qa-actions list --today 2026-09-01 --state regressed -F tsv | cut -f 1,2,3,10,11
reference	state	overdue	due	due_now
NEGLECT-001	regressed	extended	2026-01-30	2026-12-31
$ qa-actions log NEGLECT-001 -F csv | cut -d , -f 1,2,3,4,6,8,14
date,event,who,meeting,new_due,outcome,text
2026-09-01,review,,,2026-12-31,regressed,
2026-06-01,review,,,,embedded,evidence: audit:2026-N1
2026-03-02,evidence,,,,,evidence: dip sample of 5
2026-03-01,done,,,,,evidence: audit report 7
2025-11-19,extended,,QA 2025-11-19,2026-03-31,,reason: the sample came late
2025-11-20,extension_requested,Det Supt,,2026-03-31,,reason: the sample came late
2025-11-19,update,Det Supt,QA 2025-11-19,,,Sample drawn
2025-10-20,recorded,,,,,
2025-10-16,agreed,,SCP 2025-10-16,2026-01-30,,
$ qa-actions update NEGLECT-001 "x" --date 2035-01-01
! qa-actions: 2035-01-01 is still to come: an event is what has happened
? 65
$ qa-actions withdraw NEGLECT-002 --reason "done by others"
! qa-actions: minute is empty: say where that is minuted
? 65
$ qa-actions withdraw -q NEGLECT-002 --reason "done by others" --minute "item 9"; qa-actions update NEGLECT-002 "still at it"
! qa-actions: update of NEGLECT-002 on 2026-11-23: the action is withdrawn
? 65

# What a log holds stays; what happened next is another event.
$ qa-export action-events | sed 's/Sample drawn/Nothing drawn/' | qa-ingest action-events -
! (standard input):3:5: error: text of batch 122 stays as it was: what happened next is another event; a slip is undone and loaded anew
! qa-ingest: action-events: 1 error: nothing was loaded
? 65
$ qa-export action-events | qa-ingest action-events - 2>&1 | sed 's/batch [0-9]*/batch N/; s/undo [0-9]*/undo N/'
qa-ingest: action-events: 10 read, 0 added, 0 revised, 10 unchanged (batch N; undo: qa-ingest --undo N)
$ qa-export actions | qa-ingest actions - 2>&1 | grep -v ' is ' | sed 's/batch [0-9]*/batch N/; s/undo [0-9]*/undo N/'
qa-ingest: actions: 3 read, 0 added, 0 revised, 3 unchanged (batch N; undo: qa-ingest --undo N)

# Minutes come with their own headings, and a verdict on each row; loaded
# again with more progress they are the same actions.
$ cat "$QA_SHARE/examples/saltmere/actions/minutes.csv" >minutes.csv; qa-ingest actions --received 2025-08-21 --fill body=QA --fill source=meeting:QA:2025-08-20 minutes.csv 2>&1 | sed 's/batch [0-9]*/batch N/; s/undo [0-9]*/undo N/'
qa-ingest: minutes.csv:5: warning: 46022 is a spreadsheet's number of a day, read as 2025-12-31
qa-ingest: minutes.csv:2: ACT-001 is a draft: M: nothing measures it: name an indicator with baseline and target, or a test (--measure)
qa-ingest: minutes.csv:3: ACT-002 is a draft: S: "Raise awareness" is vague: say what will have been done, or accept it with a reason (--accept); M: nothing measures it: name an indicator with baseline and target, or a test (--measure); A: no agency owns it (--owner-agency); A: nobody is named who will do it (--owner); T: "ongoing" is not a date; 2025-26Q2 ends 2025-09-30 (--due DATE)
qa-ingest: minutes.csv:4: ACT-003 is a draft: M: nothing measures it: name an indicator with baseline and target, or a test (--measure); A: no agency owns it (--owner-agency); A: "Stefan Brackley & Priya Netherby" are several: one owner answers for it, the other is the deputy (--owner, --deputy); of one post, accept it with a reason (--accept); T: "TBC" is not a date; 2025-26Q2 ends 2025-09-30 (--due DATE)
qa-ingest: minutes.csv:5: ACT-004 is a draft: M: nothing measures it: name an indicator with baseline and target, or a test (--measure)
qa-ingest: minutes.csv:6: ACT-005 is a draft: M: nothing measures it: name an indicator with baseline and target, or a test (--measure); T: "Q3 2025-26" is not a date; it ends 2025-12-31 (--due 2025-12-31)
qa-ingest: actions: 5 read, 5 added, 0 revised, 0 unchanged (batch N; undo: qa-ingest --undo N); it goes behind batch 131, which was received later
$ sed 's/First draft is with housing/Sent to all heads/' minutes.csv >again.csv; qa-ingest actions --received 2025-11-19 --fill body=QA --fill source=meeting:QA:2025-08-20 again.csv 2>&1 | tail -n 1 | sed 's/(.*//'; qa-actions log ACT-003 -F csv | cut -d , -f 1,2,14
qa-ingest: actions: 5 read, 0 added, 1 revised, 4 unchanged 
date,event,text
2025-11-19,update,Sent to all heads
2025-08-21,update,First draft is with housing
2025-08-21,recorded,
$ printf 'What to do,Who\nx,y\n' | qa-ingest actions -
! (standard input):1:1: error: actions have no column "What to do"; qa-ingest actions --template prints the header
! qa-ingest: actions: 1 error: nothing was loaded
? 65
$ printf 'Action,By whom,By when\nSend the list,Beth Larkspur,31/02/2026\nSend it,Beth Larkspur,31 Feb 2026\nSend that,Beth Larkspur,29.2.2028\nSend this,Beth Larkspur,Friday 30th January 2026\n' >days.csv; qa-ingest actions -q days.csv; qa-export actions | grep ^ACT | tail -n 4 | cut -d , -f 1,19,20
ACT-006,,31/02/2026
ACT-007,,31 Feb 2026
ACT-008,2028-02-29,29.2.2028
ACT-009,2026-01-30,Friday 30th January 2026

# Committees: what is unaddressed, the agenda, counts.
$ rm qa.db; . "$TESTS/cli/saltmere"
$ qa-ingest actions -q --received 2025-11-14 "$QA_SHARE/examples/saltmere/actions/actions.csv"; qa-ingest action-events -q --received 2025-11-14 "$QA_SHARE/examples/saltmere/actions/action-events.csv"
$ qa-actions unaddressed --today 2025-11-14 --priority NEGLECT -F csv | cut -d , -f 1,2,3
reference,why,detail
NEGLECT-001,not_reviewed,EARLYHELP met on 2025-11-11 and did not review it
NEGLECT-001,no_update,"past due since 2025-11-07
NEGLECT-002,not_reviewed,EARLYHELP met on 2025-11-11 and did not review it
$ qa-actions unaddressed --today 2025-11-14 --state embedded -F csv | cut -d , -f 1,2,3; qa-actions unaddressed --today 2025-11-14 --state embedded >/dev/null; echo $?
reference,why,detail
0
$ qa-actions agenda --meeting EARLYHELP:2025-11-11 -F tsv | cut -f 1,2,5,6,7,8
table	reference	owner	due	due_now	state
extension_requested	NEGLECT-001	Gwendolen Achebe	2025-11-07	2025-11-07	in_progress
live	NEGLECT-002	Stefan Brackley	2026-01-30	2026-01-30	in_progress
$ qa-actions tables --meeting QA:2024-08-21 --today 2024-08-21 --as-of 2025-11-14 -F tsv | cut -f 1,2,8
table	reference	state
completed	PROTECT-002	evidenced
$ qa-actions plan --today 2025-11-14 -F csv
priority,title,actions,draft,open,overdue,done,evidenced,embedded,withdrawn,complete_percent,embedded_percent
EARLY,Help before harm,1,0,0,0,0,0,1,0,100.0,100.0
PROTECT,Protection that lasts,2,0,1,1,0,0,1,0,50.0,50.0
NEGLECT,Neglect seen sooner,2,0,2,1,0,0,0,0,0.0,0.0
EXPLOIT,Safe beyond the front door,1,0,1,1,0,0,0,0,0.0,0.0
DOMESTIC,Free from fear at home,1,0,1,0,0,0,0,0,0.0,0.0
,all,7,0,5,3,0,0,2,0,28.6,28.6
$ qa-actions ageing --today 2025-11-14 --body QA -F csv
agency,name,open,days_0_30,days_31_90,days_91_180,days_over_180,overdue,extended,regressed,done,evidenced,embedded,embedded_percent
council,Saltmere Council Children's Services,1,0,0,0,1,1,1,0,0,0,1,50.0
,all,1,0,0,0,1,1,1,0,0,0,1,50.0
$ qa-actions challenges -F csv | cut -d , -f 1-6
reference,date,event,who,meeting,text
PROTECT-001,2024-08-21,challenge,Leonora Vance,QA 2024-08-21,Referrals that come again went up since: what does the panel decide?
PROTECT-001,2024-11-20,response,Priya Netherby,QA 2024-11-20,It sees children after the second referral; it will see them after the first
$ qa-actions list --today 2025-11-14 --due-within 14 -F tsv | cut -f 1,11
reference	due_now
DOMESTIC-001	2025-11-28
EXPLOIT-001	2025-10-31
NEGLECT-001	2025-11-07
PROTECT-001	2025-11-28
$ qa-actions list --source case_review -F tsv | cut -f 1,15,16
reference	source_kind	source
NEGLECT-001	case_review	Child W
NEGLECT-002	case_review	Child W
$ qa-actions list --owner larkspur --overdue --today 2025-11-14 -F tsv | cut -f 1,3,4
reference	overdue	days_overdue
EXPLOIT-001	overdue	14

# Re-reviews come by themselves onto the calendar.
$ qa-calendar status --kind review --from 2024-06-01 --today 2025-11-14 -F csv | cut -d , -f 1,3,7-12
item,title,phase,due,received,state,days_late,working_days_late
EARLY-001,Re-review: Move two screening officers to the front door until nine in the evening,review,2024-06-26,2024-07-02,late,6,4
PROTECT-002,Re-review: Have a second manager read every plan that is to end within six months,review,2024-09-20,2024-09-24,late,4,2
EARLY-001,Re-review: Move two screening officers to the front door until nine in the evening,review,2024-09-26,2024-10-08,late,12,8
PROTECT-002,Re-review: Have a second manager read every plan that is to end within six months,review,2024-12-20,2025-01-15,late,26,15
EARLY-001,Re-review: Move two screening officers to the front door until nine in the evening,review,2025-03-26,2025-04-03,late,8,6
PROTECT-002,Re-review: Have a second manager read every plan that is to end within six months,review,2025-06-20,2025-07-02,late,12,8
! qa-calendar: 6 late or missing

# Other calendars read it; what changes has a higher SEQUENCE, and what falls
# away is cancelled.
$ qa-actions calendar --agency police | "$TESTS/cli/ics"; qa-actions calendar --agency council --todo | "$TESTS/cli/ics" | cut -c 1-110
VEVENT 2025-11-28 2025-11-29 CONFIRMED DOMESTIC-001.due.X99000001@qatools|DOMESTIC-001 due: Send the school of every child the notice of an incident before nine next day|agreed. Agency: police. Owner: Dominic Asante. Followed by: DOMESTIC.
VTODO 2024-03-29 COMPLETED EARLY-001.due.X99000001@qatools|EARLY-001 due: Move two screening officers to the f
VTODO 2024-06-26 COMPLETED EARLY-001.review1.X99000001@qatools|EARLY-001 re-review: Move two screening officer
VTODO 2024-09-26 COMPLETED EARLY-001.review2.X99000001@qatools|EARLY-001 re-review: Move two screening officer
VTODO 2025-03-26 COMPLETED EARLY-001.review3.X99000001@qatools|EARLY-001 re-review: Move two screening officer
VTODO 2025-11-28 NEEDS-ACTION PROTECT-001.due.X99000001@qatools|PROTECT-001 due: Hold a panel each fortnight o
VTODO 2024-03-20 CANCELLED PROTECT-001.review1.X99000001@qatools|PROTECT-001 re-review: Hold a panel each fort
VTODO 2024-06-20 CANCELLED PROTECT-001.review2.X99000001@qatools|PROTECT-001 re-review: Hold a panel each fort
VTODO 2024-12-20 CANCELLED PROTECT-001.review3.X99000001@qatools|PROTECT-001 re-review: Hold a panel each fort
VTODO 2024-06-28 COMPLETED PROTECT-002.due.X99000001@qatools|PROTECT-002 due: Have a second manager read every
VTODO 2024-09-20 COMPLETED PROTECT-002.review1.X99000001@qatools|PROTECT-002 re-review: Have a second manager 
VTODO 2024-12-20 COMPLETED PROTECT-002.review2.X99000001@qatools|PROTECT-002 re-review: Have a second manager 
VTODO 2025-06-20 COMPLETED PROTECT-002.review3.X99000001@qatools|PROTECT-002 re-review: Have a second manager 
$ qa-actions calendar --agency police | grep -c SEQUENCE:0; qa-actions update -q DOMESTIC-001 "Sent at eight"; qa-actions withdraw -q DOMESTIC-001 --reason "done by the schools" --minute "item 3"; qa-actions calendar --agency police | tr -d '\r' | grep -e SEQ -e STATUS
0
SEQUENCE:3
STATUS:CANCELLED
$ qa-actions add -q --draft --action "Write a page" --due 2027-01-29 --owner-agency police; qa-ingest -q --undo $(qa-ingest --batches -F tsv | tail -n 1 | cut -f 1); qa-actions calendar --agency police | "$TESTS/cli/ics"
VEVENT 2027-01-29 2027-01-30 CANCELLED ACT-001.due.X99000001@qatools|ACT-001 due: Write a page|undone. Agency: police. Owner: . Followed by: .
VEVENT 2025-11-28 2025-11-29 CANCELLED DOMESTIC-001.due.X99000001@qatools|DOMESTIC-001 due: Send the school of every child the notice of an incident before nine next day|withdrawn. Agency: police. Owner: Dominic Asante. Followed by: DOMESTIC.

# Impact: too early below six points, and never a cause.
$ qa-actions impact --today 2025-11-14 -F csv | cut -d , -f 1,5,6,8,9,10,11,16
reference,done_on,indicator,before,after,points_before,points_after,verdict
EARLY-001,2024-03-26,EH08,85.292,88.919,5,6,no_baseline
PROTECT-001,2023-12-20,CP02,20.601,24.619,4,7,no_baseline
PROTECT-002,2024-06-20,CP14,23.864,16.819,6,5,too_early

# What a signal is made into.
$ qa-trend --signals -p 2025-26Q2 --priority PROTECT | qa-actions draft
source_kind,source,recommendation,priority,agency,owner,body,action,indicator,test,baseline,target,timescale,scope
scorecard,2025-26Q2,,,,,,Find out why Referrals to children's social care (CP01) stands at 527.1 in 2025-26Q2,CP01,,527.1,,,
scorecard,2025-26Q2,,,,,,Find out why Referrals within twelve months of an earlier referral (CP02) stands at 25.4 in 2025-26Q2,CP02,,25.4,22,,
scorecard,2025-26Q2,,,,,,Find out why Child protection conferences that the police attended or reported to (CP19) stands at 86.3 in 2025-26Q2,CP19,,86.3,95,,
scorecard,2025-26Q2,,,,,,Find out why Children looked after (CP22) stands at 68 in 2025-26Q2,CP22,,68,,,
! qa-actions: 1 row of improvement: nothing is to be done about it
$ printf 'a,b\n1,2\n' | qa-actions draft
! (standard input):1:0: error: there is no column "action" and none "indicator": an action is drafted of what is to be done, or of a figure
? 65

# Slips of the hand.
$ qa-actions
! qa-actions: what is to be done? One of add|draft|agree|change|update|extend|done|evidence|review|withdraw|challenge|respond|support|calendar|remind|impact|list|show|log|unaddressed|tables|agenda|ageing|extensions|plan|challenges
? 64
$ qa-actions lst
! qa-actions: there is no "lst"; did you mean "list"?
? 64
$ qa-actions update NEGLECT-001
! qa-actions: qa-actions update takes REF TEXT
? 64
$ qa-actions show NEGLEKT-001
! qa-actions: unknown reference "NEGLEKT-001"; did you mean "NEGLECT-001"?
? 64
$ qa-actions list --agency polise
! qa-actions: unknown agency "polise"; did you mean "police"?
? 64
$ qa-actions list --state finished
! qa-actions: --state is one of draft|agreed|in_progress|done|evidenced|embedded|regressed|withdrawn, not "finished"
? 64
$ qa-actions agenda --meeting QA
! qa-actions: --meeting is BODY:DATE, such as AP:2025-01-20, not "QA"
? 64
$ qa-actions remind
! qa-actions: where do messages go? --spool DIR, --mbox or --eml DIR
? 64
$ qa-actions remind --send --mbox
! qa-actions: --send goes with --spool DIR
? 64
