# What was answered stays as it was, whatever is loaded, changed or undone; and nobody is counted who was not asked.
$ mkdir p && printf 'key,value\npartnership,P\nhome_area,X99000001\nmail_from,qa@example.org\n' >p/pack.csv && printf 'area,name,level\nX99000001,Home,la\n' >p/areas.csv
$ printf 'agency,name,agency_kind,duty\npolice,Police,police,s11\nhealth,Trust,health,s11\nguide,Police,other,none\nhostel,Hostel,voluntary,none\n' >p/agencies.csv
$ printf 'agency,role,name,email\npolice,Safeguarding lead,Pat,\npolice,data lead,Di,di@example.org\nhealth,Safeguarding lead,Hal,hal@example.org\n' >p/contacts.csv
$ qa-init -q --pack england --pack self-assessment --pack ./p
$ printf 'tool,standard,text,scale,audit_type,replaces\nT1,,One,ny3,s11,\nT1,1,Leaders,,,\nT1,2,Staff,,,\nT1,3,Gone,,,\nT2,,Two,ny3,s11,T1\nT2,1,Leaders,,,\nT2,2,Staff,,,\nT2,2.1,Trained,,,\nT2,2.2,Led,,,\nS1,,Other,rag,voluntary,\nS1,1,Kind,,,\n' | qa-ingest -q s11-tools --received 2023-01-01 -
$ qa-s11 open R1 --tool T1 --due 2023-11-30 --today 2023-09-01 -q; qa-s11 assign R1 --today 2023-09-01 -q | wc -l | tr -d ' '
3
$ printf 'round,agency,standard,rating,improvement\nR1,police,1,P,Appoint a lead\nR1,police,2,N,Train\nR1,police,3,P,Stop\nR1,health,1,F,Say more\n' | qa-ingest -q s11-returns --received 2023-11-01 -

# The scale of the whole tool, a question under what was rated, the words, a rating's meaning, another tool for who has answered.
$ printf 'tool,standard,text,scale\nT1,,One,rag\n' | qa-ingest s11-tools --received 2023-12-01 -
! qa-ingest: the answer of police to 1 in round R1 would have another rating: what was answered keeps its words, its scale and its tool; make a new version of the tool, or a new scale, for the next round
? 65
$ printf 'tool,standard,text\nT1,2.1,Below\n' | qa-ingest s11-tools --received 2023-12-01 -
! qa-ingest: the answer of police to 2 in round R1 would no longer answer what is asked: what was answered keeps its words, its scale and its tool; make a new version of the tool, or a new scale, for the next round
? 65
$ printf 'scale,rating,label,position,met\nny3,P,in place with some areas for development,1,yes\n' | qa-ingest rating-scales --received 2023-12-01 -
! qa-ingest: the answer of police to 1 in round R1 would have another rating: what was answered keeps its words, its scale and its tool; make a new version of the tool, or a new scale, for the next round
? 65
$ qa-s11 open R1 --tool S1 --due 2023-12-15 --today 2023-12-01 -q; qa-s11 assign R1 --agency police --tool S1 --today 2023-12-01
! qa-s11: the answer of police to 1 in round R1 would belong to nothing that is asked: what was answered keeps its words, its scale and its tool; make a new version of the tool, or a new scale, for the next round
? 65
# What harms nothing is let in: guidance, a new standard, a new rating.
$ printf 'tool,standard,text,guidance\nT1,4,New,\nT1,1,Leaders,Say who.\n' | qa-ingest s11-tools --received 2023-12-01 -
! qa-ingest: s11-tools: 2 read, 1 added, 1 revised, 0 unchanged (batch 16; undo: qa-ingest --undo 16)
# An undo that would leave answers without their question.
$ printf 'round,agency,standard,rating\nR1,police,4,F\n' | qa-ingest -q s11-returns --received 2023-12-02 -
$ qa-ingest --undo $(qa-ingest --batches -F tsv | awk -F '\t' '/s11-tools/ { n = $1 } END { print n }')
! qa-ingest: the answer of police to 4 in round R1 would belong to nothing that is asked: what was answered keeps its words, its scale and its tool; make a new version of the tool, or a new scale, for the next round
? 65

# A picture is refused before anything is written.
$ qa-s11 assign R1 -F svg --today 2023-12-02
! qa-s11: pictures are of qa-s11 matrix and qa-s11 collate
? 64
# A template that was left blank wipes nothing out.
$ qa-s11 template R1 --agency police --today 2023-12-02 >t.csv; qa-ingest s11-returns --received 2023-12-03 t.csv
! qa-ingest: s11-returns: 4 read, 0 added, 0 revised, 0 unchanged, 4 left empty (batch 18; undo: qa-ingest --undo 18)
$ qa-export s11-returns | grep -c police
4

# The next round. A return made with the template of the last one is not let in over it.
$ qa-s11 open R2 --tool T2 --due 2025-11-28 --today 2025-09-01 -q; qa-s11 open R2 --tool S1 --due 2025-11-28 --today 2025-09-01 -q; qa-s11 assign R2 --today 2025-09-01 -q | cut -d, -f 1,4,5
agency,tool,form
police,T2,review
health,T2,review
hostel,S1,full
$ sed 's/,,,,,,,,$/,F,,,,,,,/' t.csv >old.csv; qa-ingest s11-returns --received 2025-11-01 old.csv 2>&1 | sed -n '1p;$p'
old.csv:2:1: error: round R2 has opened since: give that round, with its own template, or, of a return of R1 that came before 2025-09-01, --received DATE
qa-ingest: s11-returns: 4 errors: nothing was loaded
$ qa-ingest s11-returns --received 2025-11-01 --fill round=R2 old.csv 2>&1 | sed -n '1p;$p'
old.csv:2:1: error: the file says round R1 and --fill says R2: it was made with the template of another round
qa-ingest: s11-returns: 4 errors: nothing was loaded
# Due later: the day it was opened stays.
$ qa-s11 open R2 --tool T2 --due 2025-12-12 --today 2025-11-20 -q; qa-export s11-rounds | grep T2
R2,T2,,2025-09-01,2025-12-12,,,,,
$ qa-s11 open R2 --tool T2 --due 2025-11-28 --today 2025-11-20 -q
# One agency's own day, then its form: neither forgets the other.
$ qa-s11 assign R2 --agency health --due 2026-01-30 --today 2025-11-20 -q >/dev/null; qa-s11 assign R2 --agency health --form full --today 2025-11-21 -q >/dev/null; qa-export s11-assignments | grep R2,health
R2,health,T2,full,chosen for this agency,2025-09-01,2026-01-30,no

# Crosswalks of questions hold for their standard; of a standard for the form of its questions.
$ printf 'tool,standard,was_tool,was_standard\nT2,1,T1,1\nT2,2.1,T1,2\n' | qa-ingest -q crosswalks --received 2025-11-01 -
$ printf 'round,agency,standard,rating,kept\nR2,police,1,P,\nR2,police,2.1,F,yes\nR2,police,2.2,F,\n' | qa-ingest -q s11-returns --received 2025-11-20 -
$ qa-s11 template R2 --agency police --today 2025-11-20 -F tsv | cut -f 6,11,12,15
standard	last_standard	last_rating	last_improvement
1	1	in place with some areas for development	Appoint a lead
2.1	2	not in place – action required	Train
2.2	2	not in place – action required	Train
# Three promises: one of a standard that is gone; that of health, which has not returned.
$ qa-s11 compare R2 --today 2025-12-05 -F tsv | cut -f 1-9,10
agency	standard	title	was_standard	rating_was	rating	change	promise	deadline	kept
police	1	Leaders	1	P	P	same	Appoint a lead		not told
police	2	Staff	2	N	F	improved	Train		yes
health		Leaders	1	F		not returned	Say more		not told
police		Gone	3	P		no longer asked	Stop		not told
$ qa-s11 compare R2 --summary --today 2025-12-05 -F text | sed -n 2p
1 improved, 1 the same, 0 declined, 0 not compared; of 4 promises 1 kept, 0 partly, 0 not, 3 not told
$ qa-s11 compare R2 R2
! qa-s11: R2 is compared with an earlier round, not itself
? 64
# A gap that was there last time is another action.
$ for r in R1 R2; do qa-s11 gaps $r --agency police --today 2025-12-05 | qa-actions draft | qa-ingest actions --received 2025-12-05 - 2>&1 | tail -1; done; qa-s11 check R2 --agency police --today 2025-12-05
qa-ingest: actions: 3 read, 3 added, 0 revised, 0 unchanged (batch 28; undo: qa-ingest --undo 28)
qa-ingest: actions: 1 read, 1 added, 0 revised, 0 unchanged (batch 29; undo: qa-ingest --undo 29)
finding,agency,standard,detail,remedy

# Who returns without being asked is not among those asked.
$ printf 'round,agency,standard,rating\nR2,guide,1,G\n' | qa-ingest s11-returns --received 2025-11-20 -
! (standard input):2:2: error: guide is asked with no tool of round R2: qa-s11 assign R2 --agency guide --tool TOOL
! qa-ingest: s11-returns: 1 error: nothing was loaded
? 65
$ qa-s11 assign R2 --agency guide --tool T2 --today 2025-11-20 -q >/dev/null; qa-ingest -q --undo $(qa-ingest --batches -F tsv | tail -n 1 | cut -f 1)
$ printf 'round,agency,standard,rating\nR1,hostel,1,G\n' | qa-ingest -q s11-returns --received 2023-12-02 -
$ qa-s11 status R1 --tool S1 --today 2023-12-05 -F tsv | sed -n 2p; qa-s11 collate R1 --tool S1 --today 2023-12-05 -F text | sed -n 2p
all	all	0	0	0	0	0	0	0		1
No partner was asked. 1 returned all the same. No partner (0 of 1) has anything "not in place": 0 of 1 ratings.

# A briefing has the findings of its tool.
$ printf 'round,tool,section,number,text,agencies\nR2,,working_well,1,{partners} lead.,police\nR2,S1,working_well,1,{partners} are kind.,hostel\n' | qa-ingest -q s11-briefings --received 2025-12-05 -
$ for t in T2 S1; do qa-s11 briefing R2 --tool $t --today 2025-12-05 -F md | grep -E 'lead\.|kind\.'; done
- One partner (1 of 1) lead.
- No partner (0 of 0) are kind.

# There is nothing to moderate where nothing was rated.
$ qa-s11 moderate R2 --agency health --standard 1 --rating F --by "event" --reason "so" --today 2025-12-05
! qa-s11: health has not rated 1 itself: there is nothing to moderate
? 65
# Of two on one day the later one holds.
$ qa-s11 moderate R2 --agency police --standard 1 --rating N --by "event" --reason "a" --challenger police --date 2025-12-04 --today 2025-12-05 -q; qa-s11 moderate R2 --agency police --standard 1 --rating F --by "chair" --reason "b" --date 2025-12-04 --today 2025-12-05 -q; qa-s11 matrix R2 --tool T2 --agency police --today 2025-12-05 -F tsv | cut -f 5-
1	2
F	F

# Reminders: days are counted from today; a later day is reminded of anew; once closed there are none.
$ mkdir out; qa-s11 remind R2 --tool T2 --spool out --today 2026-01-23 -q; cat out/* | grep -E '^(To|Your)'
To: "Hal"
Your return is due on 2026-01-30, in 5 working days.
$ qa-s11 remind R2 --tool T2 --spool out --today 2026-01-20 2>&1 | tail -1
qa-s11: 0 letters
$ qa-s11 assign R2 --agency health --due 2026-03-20 --today 2026-01-24 -q >/dev/null; qa-s11 remind R2 --tool T2 --spool out --today 2026-03-09 2>&1 | tail -1
qa-s11: 1 letter
$ qa-ingest --undo $(qa-ingest --batches -F tsv | tail -n 1 | cut -f 1)
! qa-ingest: batch 38 is of messages that went out: what was sent cannot be taken back
? 65
$ qa-s11 close R2 --today 2026-03-16 -q; qa-s11 remind R2 --tool T2 --spool out --today 2026-03-17 2>&1 | tail -1
qa-s11: 0 letters

# Wide files: two agencies of one name, a column of no standard, and rejects that come back.
$ printf 'agency,1\nPOLICE,F\n' | qa-ingest s11-returns --layout wide --fill round=R2 --received 2025-11-20 -
! (standard input):2:1: error: two agencies are called "POLICE", police and guide: write its code
! qa-ingest: s11-returns: 1 error: nothing was loaded
? 65
$ printf 'agency,1,deadline\npolice,F,2026-01-01\n' | qa-ingest s11-returns --layout wide --fill round=R2 --received 2025-11-20 -
! (standard input):1:1: error: the column deadline is of no standard, and there are columns of standards: name its standard too, such as "4.2 deadline"
! qa-ingest: s11-returns: 1 error: nothing was loaded
? 65
$ printf 'line,error,,agency,1\n2,was bad,x,police,P\n' | qa-ingest s11-returns --layout wide --fill round=R2 --received 2025-11-21 -
! qa-ingest: s11-returns: 1 read, 0 added, 0 revised, 1 unchanged (batch 40; undo: qa-ingest --undo 40)
