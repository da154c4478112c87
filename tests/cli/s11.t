# A round of self-assessment and the next one, small enough to be worked out by hand.
$ mkdir p && printf 'key,value\npartnership,P\nhome_area,X99000001\nmail_from,qa@example.org\n' >p/pack.csv && printf 'area,name,level\nX99000001,Home,la\nX99000002,Next,la\n' >p/areas.csv
$ printf 'body,name\nQA,QA Group\n' >p/bodies.csv
$ printf 'agency,name,agency_kind,duty,areas\npolice,The Police,police,s11,X99000001;X99000002\ncouncil,The Council,council,s11,\nhealth,The Trust,health,s11,\ncourt,The Court,court,s11,X99000002\nscouts,The Scouts,voluntary,none,\n' >p/agencies.csv
$ printf 'agency,role,name,email\npolice,Safeguarding lead,Pat Dale,pat@example.org\npolice,data lead,Di Root,di@example.org\ncouncil,Safeguarding lead,Cy West,cy@example.org\n' >p/contacts.csv
$ qa-init -q --pack england --pack self-assessment --pack ./p
$ printf 'tool,standard,text,scale,audit_type,status,applies_to\nold,,The old audit,ny3,s11,retired,\nold,1,Leaders,,,,\nold,2,Staff,,,,\nold,3,Listening,,,,\n' | qa-ingest -q s11-tools --received 2023-01-01 -
$ printf 'tool,standard,text,scale,audit_type,status,applies_to,replaces\nnew,,The new audit,ny3,s11,live,,old\nnew,1,Leaders.,,,,,\nnew,2,Staff,,,,,\nnew,2.1,Are they trained?,,,,,\nnew,2.2,Are they supervised?,,,,police;council,\nnew,2.10,Is custody safe?,,,,police,\nnew,3,Contracts,,,,council,\n' | qa-ingest -q s11-tools --received 2023-01-02 -
$ printf 'round,tool,opened,due,closed\n2023,old,2023-09-01,2023-11-30,2024-01-31\n' | qa-ingest -q s11-rounds --received 2023-09-01 -
# Staff and listening are both under staff now; contracts were not asked before.
$ printf 'tool,standard,was_tool,was_standard\nnew,1,old,1\nnew,2,old,2\nnew,2,old,3\nnew,3,old,\n' | qa-ingest -q crosswalks --received 2023-09-01 -
$ printf 'round,agency,standard,rating,improvement,deadline\n2023,police,1,P,Appoint a lead,2024-03-31\n2023,police,2,F,,\n2023,police,3,N,Ask children,2024-06-30\n2023,council,1,F,,\n2023,council,2,F,,\n2023,council,3,F,,\n' | qa-ingest -q s11-returns --received 2023-11-20 -

# The next round: who took part gets the review form; the court is of another area.
$ qa-s11 open 2025 --tool new --due 2025-11-28 --every 24 --body QA --title "Audit 2025" --today 2025-09-01
! qa-s11: round 2025 is recorded (batch 17; undo: qa-ingest --undo 17)
$ qa-s11 assign 2025 -n --today 2025-09-01 | cut -d, -f 1,4-
agency,tool,form,due,reason,state
police,new,review,2025-11-28,returned in round 2023,new
council,new,review,2025-11-28,returned in round 2023,new
health,new,full,2025-11-28,did not take part in round 2023,new
! qa-s11: the list of who is asked would be recorded (dry run: nothing was changed)
$ qa-s11 assign 2025 --today 2025-09-01 -q >/dev/null
# Again it is nothing new; one more is asked by name, and one is not asked after all.
$ qa-s11 assign 2025 --today 2025-09-02 | cut -d, -f 1,4-
agency,tool,form,due,reason,state
police,new,review,2025-11-28,returned in round 2023,asked
council,new,review,2025-11-28,returned in round 2023,asked
health,new,full,2025-11-28,did not take part in round 2023,asked
! qa-s11: nothing is new: nothing was recorded
$ qa-s11 assign 2025 --agency court --form full --due 2025-12-19 --reason "joint with Next" --today 2025-09-02 | cut -d, -f 1,4-
agency,tool,form,due,reason,state
court,new,full,2025-12-19,joint with Next,new
! qa-s11: the list of who is asked is recorded (batch 19; undo: qa-ingest --undo 19)
$ qa-s11 assign 2025 --agency scouts --tool new --today 2025-09-02 -q | cut -d, -f 1,4-
agency,tool,form,due,reason,state
scouts,new,full,2025-11-28,did not take part in round 2023,new
$ qa-s11 assign 2025 --agency scouts --withdraw --reason "gave up working with children" --today 2025-09-03 -q | cut -d, -f 1,4-
agency,tool,form,due,reason,state
scouts,new,full,2025-11-28,gave up working with children,withdrawn
# The review form carries what was said last time; what is not asked is not there.
$ qa-s11 template 2025 --agency police -F tsv | cut -f 4,6,10-12,15-17
form	standard	last_round	last_standard	last_rating	last_improvement	last_deadline	rating
review	1	2023	1	in place with some areas for development	Appoint a lead	2024-03-31	
review	2.1	2023	2;3	not in place – action required	Ask children	2024-06-30	
review	2.2	2023	2;3	not in place – action required	Ask children	2024-06-30	
review	2.10	2023	2;3	not in place – action required	Ask children	2024-06-30	
$ qa-s11 template 2025 --agency health -F tsv | cut -f 4,6,10-12
form	standard	last_round	last_standard	last_rating
full	1			
full	2.1			

# Reminders: three working days before, once; the latest of those missed.
$ mkdir out; qa-s11 remind 2025 --spool out --today 2025-11-25
! qa-s11: health has no lead with an address: qa-ingest contacts
! qa-s11: the set of reminders is recorded (batch 22; undo: qa-ingest --undo 22)
! qa-s11: 2 letters
! qa-s11: addresses are missing: qa-ingest contacts FILE
? 78
$ qa-s11 remind 2025 --spool out --today 2025-11-25
! qa-s11: health has no lead with an address: qa-ingest contacts
! qa-s11: 0 letters
! qa-s11: addresses are missing: qa-ingest contacts FILE
? 78
$ ls out | wc -l | tr -d ' '; cat out/*.eml out/qa* 2>/dev/null | grep -E '^(To|Subject|Your)' | sort -u
2
Subject: Audit 2025: your return is due
To: "Cy West"
To: "Pat Dale"
Your return is due on 2025-11-28, in 3 working days.

# Returns: tidy, wide, and mapped from an online tool by the agency's name.
$ printf 'round,agency,standard,rating,changes,improvement,deadline,progress,kept,question\n2025,police,1,fully,A lead is there,,,Done,yes,\n2025,police,2.1,F,,,,,,\n2025,police,2.2,P,,Monthly supervision,2026-03-31,Partly asked,partly,\n2025,police,2.10,n/a,,,,,,Who inspects custody?\n' | qa-ingest s11-returns --received 2025-11-20 -
! qa-ingest: s11-returns: 4 read, 4 added, 0 revised, 0 unchanged (batch 23; undo: qa-ingest --undo 23)
$ printf 'agency,1,2.1 rating,2.1 evidence,2.2,3: rating,3 improvement\ncouncil,F,P,Records of courses,F,N,One clause for all contracts\n' | qa-ingest s11-returns --layout wide --fill round=2025 --received 2025-12-01 -
! qa-ingest: s11-returns: 1 read, 4 added, 0 revised, 0 unchanged (batch 24; undo: qa-ingest --undo 24)
$ printf 'heading,standard,column\nOrganisation,,agency\nQ1. Do leaders lead?,1,rating\nQ2. Training,2.1,rating\n' >tool-map.csv
$ printf 'Response,Organisation,Q1. Do leaders lead?,Q2. Training\n17,the trust,Fully,In place with some areas for development\n' | qa-ingest s11-returns --layout wide --map ./tool-map.csv --fill round=2025 --received 2025-11-27 -
! qa-ingest: (standard input):1: column 1 is passed over: "Response"
! qa-ingest: s11-returns: 1 read, 2 added, 0 revised, 0 unchanged, 1 passed over (batch 25; undo: qa-ingest --undo 25); it goes behind batch 24, which was received later
# A second return supersedes, and the first is kept.
$ printf 'round,agency,standard,rating\n2025,health,1,P\n' | qa-ingest s11-returns --received 2025-11-28 -
! qa-ingest: s11-returns: 1 read, 0 added, 1 revised, 0 unchanged (batch 26; undo: qa-ingest --undo 26); it goes behind batch 24, which was received later
$ qa-s11 matrix 2025 --questions --as-of 2025-11-27 --today 2025-12-05 -F tsv | cut -f 1,5-
agency	1	2.1	2.2	2.10	3
council	not returned	not returned	not returned	not asked	not returned
court	not returned	not returned	not asked	not asked	not asked
health	F	P	not asked	not asked	not asked
police	F	F	P	NA	not asked
$ qa-s11 matrix 2025 --questions --today 2025-12-05 -F tsv | cut -f 1,5-
agency	1	2.1	2.2	2.10	3
council	F	P	F	not asked	N
court	not returned	not returned	not asked	not asked	not asked
health	P	P	not asked	not asked	not asked
police	F	F	P	NA	not asked
# A standard is as low as the lowest of its questions.
$ qa-s11 matrix 2025 --today 2025-12-05 -F tsv | cut -f 1,5-
agency	1	2	3
council	F	P	N
court	not returned	not returned	not asked
health	P	P	not asked
police	F	P	not asked
$ qa-s11 status 2025 --list --today 2025-12-05 -F tsv | cut -f 1,8,9,11-18
agency	tool	form	due	state	received	days_late	revised	asked	blank	note
council	new	review	2025-11-28	late	2025-12-01	3		4	0	
court	new	full	2025-12-19	to come				2		
health	new	full	2025-11-28	returned	2025-11-27		2025-11-28	2	0	
police	new	review	2025-11-28	returned	2025-11-20			4	0	
scouts	new	full	2025-11-28	withdrawn				2		gave up working with children
$ qa-s11 status 2025 --today 2025-12-05 -F tsv | head -5
by	group	issued	returned	on_time	late	missing	to_come	withdrawn	response_percent	unasked
all	all	4	3	2	1	0	1	1	75.0	0
tool	new, full form	2	1	1	0	0	1	1	50.0	0
tool	new, review form	2	2	1	1	0	0	0	100.0	0
kind	council	1	1	0	1	0	0	0	100.0	0
$ qa-s11 status 2025 --today 2025-12-20 -q >/dev/null
? 1
# York alone, and Next alone; together none is counted twice.
$ qa-s11 status 2025 --area X99000001 --today 2025-12-05 -F tsv | sed -n 2p
all	all	3	3	2	1	0	0	1	100.0	0
$ qa-s11 status 2025 --area X99000002 --today 2025-12-05 -F tsv | sed -n 2p
all	all	2	1	1	0	0	1	0	50.0	0

# Collation: zero is a finding, what is not applicable leaves the denominator.
$ qa-s11 collate 2025 --today 2025-12-05 -F tsv | cut -f 3,5,6,8-12
code	rating	label	count	of	percent	words	lowest
1	F	fully	2	3	66.7	most partners (2 of 3)	
1	P	in place with some areas for development	1	3	33.3	one partner (1 of 3)	
1	N	not in place – action required	0	3	0.0	no partner (0 of 3)	yes
1	NA	not applicable	0				
1		not returned	1				
2	F	fully	0	3	0.0	no partner (0 of 3)	
2	P	in place with some areas for development	3	3	100.0	all partners (3 of 3)	
2	N	not in place – action required	0	3	0.0	no partner (0 of 3)	yes
2	NA	not applicable	0				
2		not returned	1				
3	F	fully	0	1	0.0	no partner (0 of 1)	
3	P	in place with some areas for development	0	1	0.0	no partner (0 of 1)	
3	N	not in place – action required	1	1	100.0	one partner (1 of 1)	yes
3	NA	not applicable	0				
3		not asked	3				
$ qa-s11 collate 2025 --questions --today 2025-12-05 -F tsv | cut -f 3,5,8-10 | grep ^2.10
2.10	F	0	0	
2.10	P	0	0	
2.10	N	0	0	
2.10	NA	1		
2.10		3		
$ qa-s11 collate 2025 --by kind --today 2025-12-05 -F tsv | cut -f 3,5,8-10 | grep ^police
police	F	1	2	50.0
police	P	1	2	50.0
police	N	0	2	0.0
police	NA	0		
police		1		
$ qa-s11 collate 2025 --today 2025-12-05 -F text | head -2
Audit 2025
4 partners were asked, and 3 returned the audit (75.0%): 2 with the review form and 1 with the full form (2 + 1 = 3). 1 came late. 1 more was excused. Not returned: The Court. One partner (1 of 3) has something "not in place – action required": 1 of 9 ratings.

# Challenge: the agency's own rating stays beside what it came to.
$ qa-s11 moderate 2025 --agency police --standard 1 --rating P --by "Challenge event" --reason "the lead left in October" --challenger council --question "Who leads now?" --answer "Nobody yet" --date 2025-12-03 --today 2025-12-05
! qa-s11: police, standard 1, is recorded (batch 27; undo: qa-ingest --undo 27)
$ qa-s11 collate 2025 --by agency --agency police --today 2025-12-05 -F tsv | cut -f 3,5,8-10
code	rating	count	of	percent
police	F	0	2	0.0
police	P	2	2	100.0
police	N	0	2	0.0
police	NA	0		
police		1		
$ qa-s11 collate 2025 --by agency --agency police --self --today 2025-12-05 -F tsv | cut -f 3,5,8-10
code	rating	count	of	percent
police	F	1	2	50.0
police	P	1	2	50.0
police	N	0	2	0.0
police	NA	0		
police		1		
$ qa-s11 history --agency police --today 2025-12-05 -F tsv | cut -f 2,5,7,8,10-12
round	standard	self_rating	rating	who	date	reason
2023	1	P	P			
2023	2	F	F			
2023	3	N	N			
2025	1	F	P	Challenge event	2025-12-03	the lead left in October
2025	2.1	F	F			
2025	2.2	P	P			
2025	2.10	NA	NA			
# Moderated again on the same day it is refused: it stays as it was.
$ qa-s11 moderate 2025 --agency police --standard 1 --rating F --by "Challenge event" --reason "a slip" --challenger council --date 2025-12-03 --today 2025-12-05
! qa-s11: rating of batch 27 stays as it was: another moderation has its own date; a slip is undone and loaded anew
? 65

# Beside the round before.
$ qa-s11 compare 2025 --today 2025-12-05 -F tsv | cut -f 1,2,4-11
agency	standard	was_standard	rating_was	rating	change	promise	deadline	kept	progress
council	1	1	F	F	same				
council	2	2;3	F	P	declined				
council	3			N	new				
health	1			P	not asked then				
health	2			P	not asked then				
police	1	1	P	P	same	Appoint a lead	2024-03-31	yes	Done
police	2	2;3	N	P	improved	Ask children	2024-06-30	partly	Partly asked
$ qa-s11 compare 2025 2023 --summary --self --today 2025-12-05 -F tsv | cut -f 2,4-
standard	improved	same	declined	not_compared	promises	kept	partly_kept	not_kept	not_told
1	1	1	0	1	1	1	0	0	0
2	1	0	1	1	1	0	1	0	0
3	0	0	0	1	0	0	0	0	0
# Other evidence, and an action that is late.
$ printf 'agency,tool,standard,date,source_kind,source,grade,met,text\npolice,new,2,2025-06-01,audit,A1,weak,no,Half are trained\npolice,old,1,2025-07-01,inspection,HMI,good,yes,\npolice,old,2,2023-06-01,audit,A0,,no,before the round of 2023\n' | qa-ingest -q s11-evidence --received 2025-12-05 -
$ qa-s11 conflicts 2025 --today 2025-12-05 -F tsv | cut -f 1,2,4,7-11
agency	standard	rating	against	date	source	says	text
police	1	F	challenge	2025-12-03	Challenge event	P	the lead left in October
police	2.1	F	audit	2025-06-01	A1	weak	Half are trained

# Every gap becomes an action; then there is none without.
$ printf 'round,section,number,text,agencies,recommendations,bodies\n2025,summary,1,What was found.,,,\n2025,working_well,1,{partners} have leaders who lead.,council;health,,\n2025,improvement,1,{partners} train too few.,council;health,1;3,\n2025,improvement,2,Custody is not inspected.,police,,\n2025,recommendation,1,Agree one course.,,,QA\n2025,recommendation,2,Nobody asked for this.,,,\n' | qa-ingest -q s11-briefings --received 2025-12-05 -
$ qa-s11 check 2025 --today 2025-12-05 -F tsv | cut -f 1-4
finding	agency	standard	detail
no action	council	2.1	"rated ""in place with some areas for development"""
no action	council	3	"rated ""not in place – action required"", with an improvement promised"
no action	health	1	"rated ""in place with some areas for development"""
no action	health	2.1	"rated ""in place with some areas for development"""
no action	police	1	"rated ""in place with some areas for development"""
no action	police	2.2	"rated ""in place with some areas for development"", with an improvement promised"
bad reference			improvement 1 refers to recommendation 3, which is not there
no recommendation			improvement 2 refers to no recommendation
no action			recommendation 1 has no action of QA
not referred to			no improvement refers to recommendation 2
no owner			recommendation 2 names nobody who is to act
! qa-s11: 11 findings
$ qa-s11 gaps 2025 --today 2025-12-05 -F tsv | cut -f 1,2,4-7,9-10,12
source_kind	source	agency	owner	body	action	timescale	scope	rating
s11	2025:2.1	council	Cy West	QA	"2025, standard 2.1: bring ""Are they trained?"" from ""in place with some areas for development"" to ""fully"""		single_agency	P
s11	2025:3	council	Cy West	QA	2025, standard 3: One clause for all contracts		single_agency	N
s11	2025:1	health		QA	"2025, standard 1: bring ""Leaders."" from ""in place with some areas for development"" to ""fully"""		single_agency	P
s11	2025:2.1	health		QA	"2025, standard 2.1: bring ""Are they trained?"" from ""in place with some areas for development"" to ""fully"""		single_agency	P
s11	2025:1	police	Pat Dale	QA	"2025, standard 1: bring ""Leaders."" from ""in place with some areas for development"" to ""fully"""		single_agency	P
s11	2025:2.2	police	Pat Dale	QA	2025, standard 2.2: Monthly supervision	2026-03-31	single_agency	P
s11	2025:R1			QA	2025, recommendation 1, QA: Agree one course.		partnership	
$ qa-s11 gaps 2025 --today 2025-12-05 | qa-actions draft | qa-ingest actions --received 2025-12-05 - 2>&1 | tail -1
qa-ingest: actions: 7 read, 7 added, 0 revised, 0 unchanged (batch 30; undo: qa-ingest --undo 30)
$ qa-s11 gaps 2025 --today 2025-12-05 | wc -l | tr -d ' '
1
$ qa-s11 check 2025 --today 2025-12-05 -F tsv | cut -f 1-4
finding	agency	standard	detail
bad reference			improvement 1 refers to recommendation 3, which is not there
no recommendation			improvement 2 refers to no recommendation
not referred to			no improvement refers to recommendation 2
no owner			recommendation 2 names nobody who is to act
! qa-s11: 4 findings
$ qa-s11 questions 2025 --today 2025-12-05 -F tsv | cut -f 1-4
agency	name	standard	question
police	The Police	2.10	Who inspects custody?

# The briefing.
$ qa-s11 briefing 2025 --today 2025-12-05 -F md
# Audit 2025: briefing

## 1 Summary

What was found.

## 2 Methodology

4 partners were asked, and 3 returned the audit (75.0%): 2 with the review form and 1 with the full form (2 + 1 = 3). 1 came late. 1 more was excused. Not returned: The Court.

Ratings were "fully", "in place with some areas for development", "not in place – action required" or "not applicable".

Challenge settled 1 rating: 1 lower, 0 higher, 0 the same.

## 3 What is working well?

- 1 Leaders: one partner (1 of 3) rates it "fully"
- 2 Staff: no partner (0 of 3) rates it "fully"
- 3 Contracts: no partner (0 of 1) rates it "fully"
- Most partners (2 of 3) have leaders who lead.

## 4 What are the areas for improvement?

One partner (1 of 3) has something "not in place – action required": 1 of 9 ratings.

- Most partners (2 of 3) train too few. (See recommendations 1 and 3)
- Custody is not inspected. (1 of 3)

## 5 Recommendations

1. Agree one course. (QA)
2. Nobody asked for this.

## 6 Next steps

- 6 ratings called for an action of one agency, and 6 of them are in the action log.
- The next round is due on 2027-11-28, 24 months after this one.

## 7 Resources

Nothing is written here yet: qa-ingest s11-briefings.
$ qa-s11 challenge 2025 --agency police --today 2025-12-05 -F text
The Police: Audit 2025, for challenge
=====================================

Review form, returned on 2025-11-20.

1 Leaders
---------

Own rating: fully; after challenge: in place with some areas for
development (Challenge event, 2025-12-03: the lead left in October)

What has changed: A lead is there

Promises of last time: Done

Last time (2023, standard 1): in place with some areas for development;
promised: Appoint a lead (by 2024-03-31)

* HMI, 2025-07-01: good
* Asked by council: Who leads now?

Answered: Nobody yet

To ask: what shows that it is "fully"?

2 Staff
-------

2.1 Are they trained?

Own rating: fully

Last time (2023, standard 2): fully

Last time (2023, standard 3): not in place – action required; promised:
Ask children (by 2024-06-30)

* A0, 2023-06-01: not met. before the round of 2023
* A1, 2025-06-01: weak. Half are trained

To ask: what shows that it is "fully"?

2.2 Are they supervised?

Own rating: in place with some areas for development

To be improved: Monthly supervision

By: 2026-03-31

Promises of last time: Partly asked

Last time (2023, standard 2): fully

Last time (2023, standard 3): not in place – action required; promised:
Ask children (by 2024-06-30)

* A0, 2023-06-01: not met. before the round of 2023
* A1, 2025-06-01: weak. Half are trained

To ask: what kept you from what you promised?

2.10 Is custody safe?

Own rating: not applicable

Last time (2023, standard 2): fully

Last time (2023, standard 3): not in place – action required; promised:
Ask children (by 2024-06-30)

* A0, 2023-06-01: not met. before the round of 2023
* A1, 2025-06-01: weak. Half are trained
$ qa-s11 letters 2025 --agency council --today 2025-12-05 -F md
# The Council: Audit 2025, feedback

Thank you for your return under section 11 of the Children Act 2004. Of 4 questions that are rated, 2 are met.

## What is not yet reached, and what we suggest

### 2.1 Are they trained?: in place with some areas for development

### 3 Contracts: not in place – action required

You plan: One clause for all contracts

# Feedback is sent once, and who had it says so.
$ qa-s11 letters 2025 --spool out --today 2025-12-05
! qa-s11: health has no lead with an address: qa-ingest contacts
! qa-s11: feedback is recorded (batch 31; undo: qa-ingest --undo 31)
! qa-s11: 2 letters
! qa-s11: addresses are missing: qa-ingest contacts FILE
? 78
$ qa-s11 letters 2025 --spool out --today 2025-12-06 2>&1 | grep letter
qa-s11: 0 letters
$ qa-s11 acknowledge 2025 --agency police --date 2025-12-08 --today 2025-12-08
! qa-s11: the receipt is recorded (batch 32; undo: qa-ingest --undo 32)
$ qa-s11 loop 2025 --today 2025-12-08 -F tsv
agency	letter	stage	recipient	composed	acknowledged	state
police	feedback		pat@example.org	2025-12-05	2025-12-08	closed
police	reminder	-3	pat@example.org	2025-11-25		open
council	feedback		cy@example.org	2025-12-05		open
council	reminder	-3	cy@example.org	2025-11-25		open
health	feedback					not sent

# The round is in the calendar, and the next one with it.
$ qa-calendar --kind s11 --from 2025 --to 2027 --today 2025-12-08 -q -F tsv | cut -f 1,3-5,9,10
date	schedule_kind	title	body	phase	origin
2025-11-28	s11	Returns due: Audit 2025 (new)	QA	do	rounds
2027-09-01	s11	Tool agreed for the round after: Audit 2025 (new)	QA	plan	rounds
2027-11-28	s11	Returns due of the round after: Audit 2025 (new)	QA	do	rounds

# A closed round takes no more; undone, it does.
$ qa-s11 close 2025 --today 2026-01-10
! qa-s11: that round 2025 is closed is recorded (batch 33; undo: qa-ingest --undo 33)
$ printf 'round,agency,standard,rating\n2025,court,1,F\n' >court.csv; qa-ingest s11-returns --received 2026-01-12 court.csv
! court.csv:2:1: error: round 2025 was closed on 2026-01-10: give the new round, or, of a return that came before, --received DATE
! qa-ingest: s11-returns: 1 error: nothing was loaded
? 65
$ qa-ingest -q --undo $(qa-ingest --batches -F tsv | tail -n 1 | cut -f 1) --today 2026-01-11 && qa-ingest s11-returns --received 2026-01-12 court.csv
! qa-ingest: s11-returns: 1 read, 1 added, 0 revised, 0 unchanged (batch 35; undo: qa-ingest --undo 35)
