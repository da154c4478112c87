# A return is loaded whole, told apart from what was there, and undone.
$ qa-init -q --pack england --pack "$QA_SHARE/examples/saltmere/pack"

# What the police owe for a quarter: one row an indicator, a month where it
# is sent by months.
$ qa-ingest observations --template --fill agency=police -p 2024-25Q2 | cut -d, -f1-10
indicator,title,area,period,numerator,denominator,value,unit,status,agency
CP19,Child protection conferences that the police attended or reported to,X99000001,2024-25Q2,,,,%,,police
DA01,Domestic abuse incidents with a child in the household,X99000001,2024-25Q2,,,,incidents,,police
DA03,Incidents that the school was told of by the next school day,X99000001,2024-25Q2,,,,%,,police
MI01,Missing-from-home episodes,X99000001,2024-25Q2,,,,episodes,,police
SE02,"Child sexual offences that ended in a charge, summons or caution",X99000001,2024-25Q2,,,,%,
SE03,Children open to the exploitation panel,X99000001,2024-25Q2,,,,children,,police
SE09,Children offered a forensic medical examination when eligible,X99000001,2024-25Q2,,,,%,,police
$ qa-ingest observations --template --fill agency=education -p 2024-25Q2 -F tsv | cut -f 1,4
indicator	period
ED02	AY2023-24T3
MI11	AY2023-24
MI13	2024-07
MI13	2024-08
MI13	2024-09
$ qa-ingest observations --template
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
$ qa-ingest observations --template -p 2024-25Q2
! qa-ingest: whose return is it? name the agency with --fill agency=CODE
? 64
$ qa-ingest observations --template -p 2024-25Q2 --fill agency=polis
! qa-ingest: unknown agency "polis"; did you mean "police"?
? 64

# The form comes back filled in; rows left empty are counted, not loaded.
$ qa-ingest observations --template --fill agency=police -p 2024-25Q2 -o form.csv
$ sed -i 's/^\(DA03,.*2024-25Q2\),,,/\1,90,100,/' form.csv
$ qa-ingest observations --received 2024-10-20 form.csv
! qa-ingest: observations: 7 read, 1 added, 0 revised, 0 unchanged, 6 left empty (batch 13; undo: qa-ingest --undo 13)
$ qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
DA03,X99000001,2024-25Q2,,90,100,,exact,final,police,

# The same file again is nothing new; the same figures in another file are a
# receipt of no changes.
$ qa-ingest observations --received 2024-10-21 form.csv
! qa-ingest: observations: already loaded (batch 13)
$ (cat form.csv; echo) >again.csv; qa-ingest observations --received 2024-10-21 again.csv
! qa-ingest: observations: 7 read, 0 added, 0 revised, 1 unchanged, 6 left empty (batch 14; undo: qa-ingest --undo 14)

# A revision is a batch of its own; --changes says what moved.
$ cat >revised.csv <<'X'
> indicator,period,numerator,denominator,commentary
> DA03,2024-25Q2,95,100,counted again
> DA01,2024-25Q2,400,,
> X
$ qa-ingest observations -n --received 2024-11-20 revised.csv
! qa-ingest: observations: 2 read, 1 added, 1 revised, 0 unchanged (dry run: nothing was changed)
$ qa-ingest observations --changes --received 2024-11-20 revised.csv
change,indicator,area,period,breakdown,old,new
added,DA01,X99000001,2024-25Q2,,,numerator=400
revised,DA03,X99000001,2024-25Q2,,numerator=90,numerator=95; commentary=counted again
! qa-ingest: observations: 2 read, 1 added, 1 revised, 0 unchanged (batch 15; undo: qa-ingest --undo 15)
$ qa-scorecard -p 2024-25Q2 -i DA03 --today 2024-12-01 -F tsv | cut -f 2,6-8,28
indicator	numerator	denominator	value	batch
DA03	95	100	95.0	15
$ qa-scorecard -p 2024-25Q2 -i DA03 --today 2024-12-01 --as-of 2024-11-19 -F tsv | cut -f 2,6-8,28
indicator	numerator	denominator	value	batch
DA03	90	100	90.0	14
$ qa-scorecard -p 2024-25Q2 -i DA03 --today 2024-12-01 --as-of 2024-10-19 -F tsv | cut -f 2,6-8,10
indicator	numerator	denominator	value	status
DA03				missing
$ qa-scorecard -p 2024-25Q2 --changes-since 2024-11-01
indicator,title,area,period,breakdown,old,old_status,new,new_status,batch
DA03,Incidents that the school was told of by the next school day,X99000001,2024-25Q2,,90.0,final,95.0,final,15

# What arrives late goes behind what was received after it.
$ printf 'indicator,period,numerator\nDA01,2024-25Q2,390\n' >late.csv
$ qa-ingest observations --received 2024-11-01 late.csv
! qa-ingest: observations: 1 read, 1 added, 0 revised, 0 unchanged (batch 16; undo: qa-ingest --undo 16); it goes behind batch 15, which was received later
$ qa-scorecard -p 2024-25Q2 -i DA01 --today 2024-12-01 -F tsv | cut -f 2,6-8
indicator	numerator	denominator	value
DA01	400		400
$ qa-scorecard -p 2024-25Q2 -i DA01 --today 2024-12-01 --as-of 2024-11-10 -F tsv | cut -f 2,6-8
indicator	numerator	denominator	value
DA01	390		390
$ qa-ingest observations --received 2999-01-01 late.csv
! qa-ingest: --received is in the future: a return is received today or was before
? 64

# Undone, what it had replaced returns; undone again, it is back.
$ qa-ingest --undo 15 --today 2024-12-02
! qa-ingest: batch 15 is undone (batch 17; undo: qa-ingest --undo 17)
$ qa-scorecard -p 2024-25Q2 -i DA03 --today 2024-12-01 -F tsv | cut -f 2,6-8,28
indicator	numerator	denominator	value	batch
DA03	90	100	90.0	14
$ qa-scorecard -p 2024-25Q2 -i DA01 --today 2024-12-01 -F tsv | cut -f 2,6-8
indicator	numerator	denominator	value
DA01	390		390
$ qa-ingest --undo 15 --today 2024-12-02
! qa-ingest: batch 15 is undone already
? 64
$ qa-ingest --undo 17 --today 2024-12-03
! qa-ingest: batch 17 is undone (batch 18; undo: qa-ingest --undo 18)
$ qa-scorecard -p 2024-25Q2 -i DA03 --today 2024-12-01 -F tsv | cut -f 2,6-8,28
indicator	numerator	denominator	value	batch
DA03	95	100	95.0	15
$ qa-ingest --undo 99 --today 2024-12-03
! qa-ingest: there is no batch 99; qa-ingest --batches lists them
? 64
$ qa-ingest --batches -F tsv | cut -f 1-3,4,7-12 | tail -n 6
13	observations	form.csv	2024-10-20	7	1	0	0	0	in force
14	observations	again.csv	2024-10-21	7	0	0	1	0	in force
15	observations	revised.csv	2024-11-20	2	1	1	0	0	in force
16	observations	late.csv	2024-11-01	1	1	0	0	0	in force
17			2024-12-02	0	0	0	0	0	undone by 18
18			2024-12-03	0	0	0	0	0	undoes 17

# What others rest on is not undone.
$ qa-ingest --batches -F tsv | awk -F '\t' '$2 == "indicators" { print $1 }'
10
$ qa-ingest --undo 8 2>&1 | cut -c1-200
qa-ingest: batch 8 is undone (batch 19; undo: qa-ingest --undo 19)

# Out and in again changes nothing, for every kind.
$ for k in pack areas holidays bodies agencies contacts priorities indicators targets meetings commentary observations; do qa-export $k | qa-ingest $k - 2>&1 | sed 's/ (batch.*//'; done
qa-ingest: pack: 11 read, 0 added, 0 revised, 11 unchanged
qa-ingest: areas: 178 read, 0 added, 0 revised, 178 unchanged
qa-ingest: holidays: already loaded
qa-ingest: bodies: 10 read, 0 added, 0 revised, 10 unchanged
qa-ingest: agencies: 8 read, 0 added, 0 revised, 8 unchanged
qa-ingest: contacts: 0 read, 0 added, 0 revised, 0 unchanged
qa-ingest: priorities: 5 read, 0 added, 0 revised, 5 unchanged
qa-ingest: indicators: 41 read, 0 added, 0 revised, 41 unchanged
qa-ingest: targets: 26 read, 0 added, 0 revised, 26 unchanged
qa-ingest: meetings: 98 read, 0 added, 0 revised, 98 unchanged
qa-ingest: commentary: 1 read, 0 added, 0 revised, 1 unchanged
qa-ingest: observations: 2 read, 0 added, 0 revised, 2 unchanged
