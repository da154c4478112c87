# Who approved what, which card a body had before it, and what it decided.
$ qa-init -q --pack england --pack york
$ printf 'indicator,period,numerator,denominator\nCP14,2024-25,53,120\nCP14,2023-24,38,115\nCP11,2024-25,100,105\n' | qa-ingest -q observations --received 2025-05-01 -
$ printf 'indicator,area,period,value\nCP14,E92000001,2024-25,24.5\nCP11,E92000001,2024-25,81.4\n' | qa-ingest -q observations --received 2025-05-01 -

# A change to a live definition is refused without a quorate meeting.
$ printf 'indicator,polarity\nCP14,none\n' >c.csv
$ qa-ingest indicators c.csv
! c.csv:2:1: error: CP14 is live, so a quorate body approves a change of its definition: add --approved BODY:DATE --minute REF
! qa-ingest: indicators: 1 error: nothing was loaded
? 65
$ qa-ingest indicators --approved BG:2025-05-20 c.csv
! qa-ingest: --approved BODY:DATE and --minute REF go together: where is the approval minuted?
? 64
$ qa-ingest indicators --minute 3 c.csv
! qa-ingest: --approved BODY:DATE and --minute REF go together: where is the approval minuted?
? 64
$ qa-ingest indicators --approved BG --minute 3 c.csv
! qa-ingest: --approved takes BODY:DATE, such as AP:2024-11-14, not "BG"
? 64
$ qa-ingest indicators --approved BGG:2025-05-20 --minute 3 c.csv
! qa-ingest: unknown body "BGG"; did you mean "BG"?
? 64
$ qa-ingest indicators --approved BG:2035-05-20 --minute 3 c.csv
! qa-ingest: --approved names a meeting to come: a change is approved when BG has met
? 64
$ qa-ingest indicators --approved BG:2025-05-20 --minute 3 c.csv
! qa-ingest: no meeting on record says how many were present at the meeting of BG on 2025-05-20: printf 'body,date,present\nBG,2025-05-20,N\n' | qa-ingest meetings -
? 65
$ printf 'body,date,present\nBG,2025-05-20,4\n' | qa-ingest -q meetings -
$ qa-ingest indicators --approved BG:2025-05-20 --minute 3 c.csv
! qa-ingest: BG has no quorum on record, so nobody can tell whether it was quorate: printf 'body,quorum\nBG,N\n' | qa-ingest bodies -
? 65
$ printf 'body,valid_from,quorum\nBG,2019-09-29,5\n' | qa-ingest -q bodies -
$ qa-ingest indicators --approved BG:2025-05-20 --minute 3 c.csv
! qa-ingest: the meeting of BG on 2025-05-20 was not quorate: 4 were present, and its quorum is 5
? 65
$ printf 'body,date,present\nBG,2025-05-20,5\n' | qa-ingest -q meetings -
$ qa-ingest indicators -n --approved BG:2025-05-20 --minute 3 c.csv
! qa-ingest: indicators: 1 read, 0 added, 1 revised, 0 unchanged (dry run: nothing was changed)
$ qa-ingest indicators --approved BG:2025-05-20 --minute 'item 3' c.csv
! qa-ingest: indicators: 1 read, 0 added, 1 revised, 0 unchanged (batch 17; undo: qa-ingest --undo 17)
# The same bytes without approval are another load, and change nothing.
$ qa-ingest indicators c.csv 2>&1 | sed 's/(batch.*//'
qa-ingest: indicators: 1 read, 0 added, 0 revised, 1 unchanged 
# That it is said to be old makes no difference.
$ printf 'indicator,polarity\nCP14,low\n' | qa-ingest indicators --received 2020-01-01 -
! qa-ingest: indicators: 1 read, 0 added, 0 revised, 1 unchanged (batch 19; undo: qa-ingest --undo 19); it goes behind batch 18, which was received later
# Of good and bad rows, those that need no approval load: what nobody uses, and
# what is new.
$ printf 'indicator,title,measure\nN1,New,count\n' | qa-ingest -q indicators -; qa-ingest -q --undo $(qa-ingest --batches -F tsv | tail -n 1 | cut -f 1)
$ printf 'indicator,polarity\nCP14,low\nCP03,low\n' >p.csv; qa-ingest indicators --partial --rejects r.csv p.csv; cat r.csv
indicator,polarity,line,error
CP14,low,2,"CP14 is live, so a quorate body approves a change of its definition: add --approved BODY:DATE --minute REF"
! p.csv:2:1: error: CP14 is live, so a quorate body approves a change of its definition: add --approved BODY:DATE --minute REF
! qa-ingest: indicators: 2 read, 0 added, 1 revised, 0 unchanged, 1 rejected (batch 22; undo: qa-ingest --undo 22)
! qa-ingest: indicators: 1 error: those rows were left out
# A target of a live indicator.
$ printf 'indicator,target,amber\nCP14,20,2\nCP03,5,\n' >t.csv; qa-ingest targets t.csv
! t.csv:2:1: error: CP14 is live, so a quorate body approves a change of its targets: add --approved BODY:DATE --minute REF
! qa-ingest: targets: 1 error: nothing was loaded
? 65
$ qa-ingest targets --approved BG:2025-05-20 --minute 'item 4' t.csv
! qa-ingest: targets: 2 read, 2 added, 0 revised, 0 unchanged (batch 23; undo: qa-ingest --undo 23)
$ qa-export approvals
record,indicator,area,valid_from,name,body,date,minute,change
indicators,CP14,,,,BG,2025-05-20,item 3,polarity: low -> none
targets,CP03,E06000014,,target,BG,2025-05-20,item 4,target: 5
targets,CP14,E06000014,,target,BG,2025-05-20,item 4,target: 20; amber: 2
$ qa-scorecard --definition-changes -F tsv | cut -f 1-4,7-9
date	body	record	indicator	name	change	minute
2025-05-20	BG	targets	CP03	target	target: 5	item 4
2025-05-20	BG	indicators	CP14		polarity: low -> none	item 3
2025-05-20	BG	targets	CP14	target	target: 20; amber: 2	item 4
$ qa-scorecard --definitions -p 2024-25Q4 -i CP14 -F csv | cut -d, -f1,3,10,26-
indicator,title,polarity,target,amber,low,high,approved,batch,line
CP14,Plans started that are a second or subsequent plan,none,Counts earlier plans at any time in the life of the child. The twelve months that end with the quarter; the fourth quarter is the published year.,,E06000014,20,2,,,"BG 2025-05-20, item 4",18,2
# Nothing else is governed, and approvals are records like others.
$ qa-ingest agencies --approved BG:2025-05-20 --minute 3 c.csv
! qa-ingest: --approved is for indicators and targets; agencies need no approval
? 64
$ qa-export approvals | qa-ingest approvals - 2>&1 | sed 's/(batch.*//'
qa-ingest: approvals: 3 read, 0 added, 0 revised, 3 unchanged 
# An undo takes back the approval with the change.
$ qa-ingest --batches -F tsv | awk -F '\t' '$2 == "targets" { print $1 }' >n; qa-ingest -q --undo $(cat n); qa-ingest -q --undo $(($(cat n) + 1)); qa-scorecard --definition-changes -F csv | cut -d, -f1-4
date,body,record,indicator
2025-05-20,BG,indicators,CP14

# A frozen card is kept byte for byte.
$ qa-scorecard freeze -p 2024-25Q4 --today 2025-06-01
! qa-scorecard: for which meeting? --meeting BODY:DATE
? 64
$ qa-scorecard freeze -p 2024-25Q4 --meeting BG:2025-06-03 --today 2025-06-01 --status final
! qa-scorecard: --status takes one of draft|refined|presented, not "final"
? 64
$ qa-scorecard freeze -p 2024-25Q4 --meeting XX:2025-06-03 --today 2025-06-01
! qa-scorecard: unknown body "XX"; qa-export bodies lists those there are
? 65
$ qa-scorecard freeze --meeting BG:2025-06-03
! qa-scorecard: which period? -p 2024-25Q2
? 64
$ qa-scorecard freeze -n -p 2024-25Q4 --meeting BG:2025-06-03 2>&1 | sed 's/ (SHA.*//'
qa-scorecard: 2024-25Q4:1 would be frozen as draft for BG:2025-06-03
$ qa-scorecard freeze -p 2024-25Q4 --meeting BG:2025-06-03 2>&1 | sed 's/ (SHA.*//; s/batch [0-9]*.*/batch/'
qa-scorecard: 2024-25Q4:1 is frozen as draft for BG:2025-06-03
qa-scorecard: batch
$ qa-scorecard -p 2024-25Q4 >card.csv; qa-scorecard --frozen 2024-25Q4 | cmp - card.csv && qa-scorecard --frozen 2024-25Q4 -F text | grep -c $(sha256sum card.csv | cut -c 1-64)
1
$ printf 'indicator,period,numerator,denominator\nCP14,2024-25,52,120\n' | qa-ingest -q observations -
$ qa-scorecard --frozen 2024-25Q4:1 | cmp - card.csv && echo the same
the same
$ qa-scorecard freeze -q -p 2024-25Q4 --meeting BG:2025-06-03 --status presented
$ qa-scorecard diff 2024-25Q4:1 2024-25Q4
indicator,title,area,breakdown,column,from,to
CP14,Plans started that are a second or subsequent plan,E06000014,,numerator,53,52
CP14,Plans started that are a second or subsequent plan,E06000014,,value,44.2,43.3
CP14,Plans started that are a second or subsequent plan,E06000014,,year_change,11.2,10.3
CP14,Plans started that are a second or subsequent plan,E06000014,,lower,35.600,34.810
CP14,Plans started that are a second or subsequent plan,E06000014,,upper,53.095,52.270
$ qa-scorecard diff 2024-25Q4 2024-25Q4:2
indicator,title,area,breakdown,column,from,to
$ qa-scorecard --frozen 2024-25Q4:1 -F text | head -2 | sed 's/known on.*//'
DRAFT: scorecard 2024-25Q4:1, draft for BG on 2025-06-03
As 
$ qa-scorecard --frozen 2024-25Q4 -F md | grep -c CP14
1
$ qa-scorecard --frozen 2024-25Q4:3
! qa-scorecard: the cards of 2024-25Q4 have versions up to 2, and not 3
? 64
$ qa-scorecard --frozen 2023-24Q4
! qa-scorecard: no card of 2023-24Q4 is frozen: qa-scorecard freeze -p 2023-24Q4 --meeting BODY:DATE
? 64
$ qa-scorecard --frozen 2024-25Q4:0
! qa-scorecard: a frozen card is PERIOD or PERIOD:VERSION, such as 2024-25Q2:1, not "2024-25Q4:0"
? 64
$ qa-scorecard diff 2024-25Q4
! qa-scorecard: which two cards? qa-scorecard diff 2024-25Q2:1 2024-25Q2:2
? 64
# What a frozen card shows is live, though its figures are undone.
$ printf 'indicator,period,numerator\nCP18,2024-25Q4,300\n' | qa-ingest -q observations -; qa-ingest -q --undo $(qa-ingest --batches -F tsv | tail -n 1 | cut -f 1)
$ printf 'indicator,caveat\nCP18,x\n' | qa-ingest indicators -
! (standard input):2:1: error: CP18 is live, so a quorate body approves a change of its definition: add --approved BODY:DATE --minute REF
! qa-ingest: indicators: 1 error: nothing was loaded
? 65
# One that was changed outside is told.
$ cp qa.db bad.db; chmod 600 bad.db; sqlite3 bad.db "UPDATE frozen SET card = replace(card, '43.3', '33.3')"; qa-scorecard -d bad.db --frozen 2024-25Q4 2>&1 | sed 's/SHA.*//'
qa-scorecard: the frozen card 2024-25Q4:2 is not the one that was frozen: its 
# Out and in again, it is the same.
$ qa-export frozen >f.csv; qa-ingest frozen f.csv 2>&1 | sed 's/(batch.*//'; qa-init -q -d other.db --pack england --pack york; qa-ingest -d other.db -q frozen f.csv; qa-scorecard -d other.db --frozen 2024-25Q4:1 | cmp - card.csv && echo the same
qa-ingest: frozen: 2 read, 0 added, 0 revised, 2 unchanged 
the same

# Decisions stand beside the signal; a later one beside an earlier one.
$ printf 'indicator,polarity\nCP14,low\n' | qa-ingest -q indicators --approved BG:2025-05-20 --minute 'item 9' -
$ qa-scorecard -p 2024-25Q4 --undecided -F csv | awk -F, 'NR > 1 { print $4, $10, $22, $23, $1, $2 }'
CP14 43.3 red england red_red 1.08
! qa-scorecard: 1 exception that nobody has decided
$ qa-scorecard -p 2024-25Q4 --undecided -q >x; echo $?
1
$ printf 'indicator,period,body,date,decision,reason,minute\nCP14,2024-25,BG,2025-06-03,enquire,two large families,item 5\n' | qa-ingest -q decisions -
$ qa-scorecard -p 2024-25Q4 --undecided -F csv | wc -l
1
$ printf 'indicator,period,body,date,decision\nCP14,2024-25Q4,BG,2025-09-02,watch\n' | qa-ingest -q decisions -
$ qa-scorecard -p 2024-25Q4 -i CP14 -F json | grep -E '"(decision|verdict|question)"'
    {"priority": "NEG", "indicator": "CP14", "title": "Plans started that are a second or subsequent plan", "area": "E06000014", "period": "2024-25", "numerator": 52, "denominator": 120, "value": 43.3, "unit": "%", "status": "final", "previous_period": null, "previous": null, "change": null, "direction": null, "travel": null, "year_ago_period": "2023-24", "year_ago": 33.0, "year_change": 10.3, "target": null, "rag": "red", "basis": "england", "england": 24.5, "england_period": "2024-25", "region": null, "region_period": null, "agency": "council", "commentary": null, "batch": 28, "note": null, "breakdown": null, "line": 2, "neighbours": null, "neighbours_period": null, "neighbours_statistic": null, "neighbours_n": 0, "neighbours_set": "2025", "rank": null, "of": null, "quartile": null, "q25": null, "q50": null, "q75": null, "lower": 34.810, "upper": 52.270, "verdict": "worse", "decision": "BG 2025-06-03: enquire (two large families; item 5); BG 2025-09-02: watch", "question": "Plans started that are a second or subsequent plan rose from 33.0% (2023-24) to 43.3%, above England (24.5%). For these children: what ended the earlier plan, what help stayed on, and what came back?", "signal": null, "variation": "common_cause", "assurance": null, "sparkline": "▁█"}
$ qa-scorecard -p 2024-25Q4 --exceptions -F csv | awk -F, 'NR > 1 { print $4, $1, $2 }'
CP14 red_red 1.08
CP11 promising 1.60
$ qa-scorecard -p 2024-25Q4 --assurance -F csv
priority,title,area,measures,with_figure,better,similar,worse,not_judged,improving,declining,undecided,percent,confidence
EH,Early Help,E06000014,16,0,0,0,0,0,0,0,0,0,low
NEG,Neglect,E06000014,18,2,1,0,1,0,0,1,0,11,low
SAE,Sexual Abuse and Exploitation,E06000014,9,0,0,0,0,0,0,0,0,0,low
MIS,"Missing from Home, Care and Education",E06000014,15,0,0,0,0,0,0,0,0,0,low
DA,Domestic Abuse,E06000014,7,0,0,0,0,0,0,0,0,0,low
,Other measures,E06000014,2,0,0,0,0,0,0,0,0,0,low
$ qa-scorecard -p 2024-25Q4 --assurance --exceptions
! qa-scorecard: --exceptions and --assurance are two questions: ask one
? 64
$ qa-scorecard -p 2024-25Q4 --neighbours mode
! qa-scorecard: --neighbours takes one of mean|median|both, not "mode"
? 64
$ qa-scorecard -p 2024-25Q4 --set 2019
! qa-scorecard: there is no set of neighbours "2019"; there is 2025
? 64
$ qa-scorecard -p 2024-25Q4 --meeting BG:2025-06-03
! qa-scorecard: --meeting goes with freeze
? 64
$ qa-scorecard thaw
! qa-scorecard: unexpected operand "thaw"
? 64
