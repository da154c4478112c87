# What was decided, approved or frozen is kept, and a live definition has no
# back door.
$ qa-init -q --pack england --pack york
$ printf 'indicator,period,numerator,denominator\nCP14,2024-25,53,120\nCP14,2023-24,38,115\n' | qa-ingest -q observations --received 2025-05-01 -
$ printf 'body,valid_from,quorum\nBG,2019-09-29,5\n' | qa-ingest -q bodies -; printf 'body,date,present\nBG,2025-05-20,5\nBG,2025-06-17,0\n' | qa-ingest -q meetings -
$ qa-scorecard freeze -q -p 2024-25Q4 --meeting BG:2025-06-03; qa-scorecard --frozen 2024-25Q4 >first.csv

# A frozen card is not replaced by a file, nor is what it says of itself.
$ printf 'a,b\n1,2\n' >own; printf 'period,version,body,date,as_of,sha256,card\n2024-25Q4,1,BG,2025-06-03,2025-06-01,%s,"a,b\n1,2"\n' $(sha256sum own | cut -c 1-64) | qa-ingest frozen -
! (standard input):2:5: error: as_of of batch 15 stays as it was: qa-scorecard freeze makes the next version of a card
! qa-ingest: frozen: 1 error: nothing was loaded
? 65
$ printf 'period,version,status\n2024-25Q4,1,presented\n' | qa-ingest frozen -
! (standard input):2:3: error: status of batch 15 stays as it was: qa-scorecard freeze makes the next version of a card
! qa-ingest: frozen: 1 error: nothing was loaded
? 65
# Neither by one that is said to be older, beside which nothing was in force.
$ printf 'period,version,status\n2024-25Q4,1,presented\n' | qa-ingest frozen --received 2020-01-01 -
! (standard input):2:3: error: status of batch 15 stays as it was: qa-scorecard freeze makes the next version of a card
! qa-ingest: frozen: 1 error: nothing was loaded
? 65
$ qa-scorecard --frozen 2024-25Q4 | cmp - first.csv && echo the same
the same
# The version of a card that is undone is not used again: both can be had.
$ N=$(qa-ingest --batches -F tsv | tail -n 1 | cut -f 1); qa-ingest -q --undo $N; qa-scorecard freeze -p 2024-25Q4 --meeting BG:2025-06-03 2>&1 | sed 's/ (SHA.*//; s/batch.*/batch/'; qa-ingest -q --undo $((N + 1)); qa-export frozen | grep -o '^2024-25Q4,[0-9]*'; qa-scorecard --frozen 2024-25Q4:1 | cmp - first.csv && echo the same
qa-scorecard: 2024-25Q4:2 is frozen as draft for BG:2025-06-03
qa-scorecard: batch
2024-25Q4,1
2024-25Q4,2
the same
# A card shows what it says was known.
$ qa-scorecard freeze -q -p 2024-25Q4 --meeting BG:2025-06-03 --today 2025-04-30; qa-scorecard --frozen 2024-25Q4 | grep -c 'CP14.*44.2'; qa-scorecard --frozen 2024-25Q4 -F text | sed -n 2p | cut -c 1-40
0
As known on 2025-04-30, up to batch 11. 

# A decision stays as it was taken; what was left out may be filled in.
$ printf 'indicator,period,body,date,decision,reason\nCP14,2024-25,BG,2025-06-03,enquire,two large families\n' | qa-ingest -q decisions -
$ printf 'indicator,period,body,date,decision\nCP14,2024-25,BG,2025-06-03,not_significant\n' | qa-ingest decisions -
! (standard input):2:5: error: decision of batch 20 stays as it was: another meeting has its own date; a slip is undone and loaded anew
! qa-ingest: decisions: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,body,date,decision\nCP14,2024-25,BG,2025-06-03,not_significant\n' | qa-ingest decisions --received 2020-01-01 -
! (standard input):2:5: error: decision of batch 20 stays as it was: another meeting has its own date; a slip is undone and loaded anew
! qa-ingest: decisions: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,body,date,reason\nCP14,2024-25,BG,2025-06-03,\n' | qa-ingest decisions -
! (standard input):2:5: error: reason of batch 20 stays as it was: another meeting has its own date; a slip is undone and loaded anew
! qa-ingest: decisions: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,body,date,minute\nCP14,2024-25,BG,2025-06-03,item 5\n' | qa-ingest -q decisions -; printf 'indicator,period,body,date,decision\nCP14,2024-25,BG,2025-09-02,watch\n' | qa-ingest -q decisions -
$ qa-export decisions
indicator,area,period,body,date,decision,reason,minute
CP14,E06000014,2024-25,BG,2025-06-03,enquire,two large families,item 5
CP14,E06000014,2024-25,BG,2025-09-02,watch,,

# One meeting approves two changes of a definition: both are on record.
$ printf 'indicator,polarity\nCP14,none\n' | qa-ingest -q indicators --approved BG:2025-05-20 --minute 'item 3' -
$ printf 'indicator,polarity\nCP14,high\n' | qa-ingest -q indicators --approved BG:2025-05-20 --minute 'item 9' -
$ printf 'indicator,caveat\nCP14,Counts siblings.\n' | qa-ingest -q indicators --approved BG:2025-05-20 --minute 'item 9' -
$ qa-scorecard --definition-changes -F csv | cut -d, -f 1-4,8,9 | sed 's/caveat: .* ->/caveat: ... ->/'
date,body,record,indicator,change,minute
2025-05-20,BG,indicators,CP14,polarity: low -> none; polarity: none -> high; caveat: ... -> Counts siblings.,item 3; item 9
$ printf 'record,indicator,body,date,minute,change\nindicators,CP14,BG,2025-05-20,item 1,nothing\n' | qa-ingest approvals -
! (standard input):2:5: error: minute of batch 25 stays as it was: another meeting has its own date; a slip is undone and loaded anew
! qa-ingest: approvals: 1 error: nothing was loaded
? 65
# A meeting that nobody attended approves nothing, whatever its quorum.
$ printf 'body,valid_from,quorum\nBG,2019-09-29,0\n' | qa-ingest -q bodies -; printf 'indicator,polarity\nCP14,low\n' | qa-ingest indicators --approved BG:2025-06-17 --minute 1 -
! qa-ingest: the meeting of BG on 2025-06-17 was not quorate: 0 were present, and its quorum is 0
? 65

# A definition that was changed before anybody used it is not undone once
# somebody does; nor a target. (No card shows N1.)
$ printf 'body,valid_from,quorum\nBG,2019-09-29,5\n' | qa-ingest -q bodies -; printf 'indicator,title,measure\nN1,New,value\n' | qa-ingest -q indicators -; printf 'indicator,decimals\nN1,3\n' | qa-ingest -q indicators -; printf 'indicator,target\nN1,200\n' | qa-ingest -q targets -; qa-ingest --batches -F tsv | tail -n 1 | cut -f 1 >n
$ N=$(cat n); qa-ingest -q --undo $N && qa-ingest -q --undo $((N + 1)) && qa-ingest -q --undo $((N - 1)) && qa-ingest -q --undo $((N + 3))
$ printf 'indicator,period,value\nN1,2024-25Q4,300\n' | qa-ingest -q observations -
$ N=$(cat n); qa-ingest --undo $N
! qa-ingest: batch 30 cannot be undone: N1 is live, so a quorate body approves a change of its definition or targets: load what it is to be with --approved BODY:DATE --minute REF
? 65
$ N=$(cat n); qa-ingest -n --undo $((N - 1))
! qa-ingest: batch 29 cannot be undone: N1 is live, so a quorate body approves a change of its definition or targets: load what it is to be with --approved BODY:DATE --minute REF
? 65
# Nor is the undo of a change, made while nobody used it, undone.
$ N=$(cat n); qa-ingest -q --undo $((N + 5)); qa-ingest -q --undo $((N - 1)); printf 'indicator,period,value\nN1,2024-25Q3,300\n' | qa-ingest -q observations -; qa-ingest --undo $((N + 7))
! qa-ingest: batch 37 cannot be undone: N1 is live, so a quorate body approves a change of its definition or targets: load what it is to be with --approved BODY:DATE --minute REF
? 65
# A change that was approved is undone, and brought back, with its approval.
$ printf 'indicator,prompt\nN1,Who?\n' | qa-ingest -q indicators --approved BG:2025-05-20 --minute 'item 11' -; qa-ingest --batches -F tsv | tail -n 1 | cut -f 1 >n
$ N=$(cat n); qa-ingest -q --undo $N; qa-scorecard --definition-changes -i N1 -F csv | wc -l; qa-ingest -q --undo $((N + 1)); qa-scorecard --definition-changes -i N1 -F csv | wc -l
1
2

# Where a pack names the body that approves, no other one does.
$ qa-init -q -d cov.db --pack england --pack coventry; printf 'body,quorum,name,body_kind\nBX,1,Another,subgroup\n' | qa-ingest -q -d cov.db bodies -; printf 'body,date,present\nBX,2025-05-20,5\n' | qa-ingest -q -d cov.db meetings -; I=$(qa-export -d cov.db indicators | sed -n 2p | cut -d, -f 1); printf 'indicator,prompt\n%s,Who?\n' $I | qa-ingest indicators -d cov.db --approved BX:2025-05-20 --minute 3 -
! qa-ingest: AP approves changes of indicators, and not BX: so says indicators_approved_by of the pack
? 65
# A pack may bring what was approved and frozen elsewhere.
$ mkdir mine; qa-export frozen | head -1 >mine/frozen.csv; qa-export approvals | grep -v N1 >mine/approvals.csv; qa-export bodies >mine/bodies.csv; qa-init -q -d mine.db --pack england --pack york --pack ./mine; qa-export -d mine.db approvals | wc -l
2
# A long minute is cut between characters.
$ printf 'indicator,prompt\nCP14,How?\n' | qa-ingest -q indicators --approved BG:2025-05-20 --minute "x$(printf 'é%.0s' $(seq 400))" -; qa-scorecard --definitions -p 2024-25Q4 -i CP14 -F csv | iconv -f UTF-8 -t UTF-8 | wc -l
2
