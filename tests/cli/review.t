# What a demanding reader tried.
$ qa-init -q --pack england --pack "$QA_SHARE/examples/saltmere/pack"

# A part that a spreadsheet has for one figure and not for another.
$ printf 'indicator,period,numerator,denominator,status,commentary\nCP19,2024-25Q2,10,100,provisional,words\nEH09,2024-25Q2,100,100,,\n' >a.csv; qa-ingest observations a.csv
! qa-ingest: observations: 2 read, 2 added, 0 revised, 0 unchanged (batch 13; undo: qa-ingest --undo 13)
$ printf 'indicator,part,2024-25Q2\nCP19,numerator,20\nEH09,numerator,50\nEH09,denominator,60\nEH09,commentary,hello\nEH09,status,final\n' >b.csv; qa-ingest observations --layout wide --changes b.csv
change,indicator,area,period,breakdown,old,new
revised,EH09,X99000001,2024-25Q2,,numerator=100; denominator=100,numerator=50; denominator=60; commentary=hello
revised,CP19,X99000001,2024-25Q2,,numerator=10,numerator=20
! qa-ingest: observations: 5 read, 0 added, 2 revised, 0 unchanged (batch 14; undo: qa-ingest --undo 14)
$ qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
CP19,X99000001,2024-25Q2,,20,100,,exact,provisional,,words
EH09,X99000001,2024-25Q2,,50,60,,exact,final,,hello

# Words of breakdowns that would be lost, and words of another agency.
$ printf 'indicator,period,breakdown,numerator,commentary\nDA01,2024-25Q2,,10,total words\nDA01,2024-25Q2,sex=male,4,male words\n' >c.csv; qa-ingest observations c.csv
! c.csv:3:5: error: line 2 says something else of this indicator, period and agency: commentary is of a figure, not of its breakdowns; put it into one text
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,breakdown,numerator,commentary\nDA01,2024-25Q2,,10,total words\nDA01,2024-25Q2,sex=male,4,total words\nDA01,2024-25Q2,sex=female,6,\n' >c.csv; qa-ingest observations c.csv
! qa-ingest: observations: 3 read, 3 added, 0 revised, 0 unchanged (batch 15; undo: qa-ingest --undo 15)
$ printf 'indicator,period,numerator,agency,commentary\nDA01,2024-25Q1,5,health,first by health\n' >c.csv; qa-ingest -q observations c.csv
$ printf 'indicator,period,numerator,commentary\nDA01,2024-25Q1,6,second words\n' >c.csv; qa-ingest -q observations c.csv
$ qa-export commentary
indicator,area,period,agency,commentary,author,written
CP19,X99000001,2024-25Q2,police,words,,
DA01,X99000001,2024-25Q1,health,second words,,
DA01,X99000001,2024-25Q2,police,total words,,
EH09,X99000001,2024-25Q2,health,hello,,
$ qa-scorecard -p 2024-25Q2 -i DA01 --breakdown -F tsv | cut -f 2,6,8,27,30
indicator	numerator	value	commentary	breakdown
DA01	10	10	total words	
DA01	4	4		sex=male
DA01	6	6		sex=female

# A year of twelve months beside an older year that was sent; months with
# rounded parts; a count sent in two ways; months without a number.
$ (echo indicator,period,numerator,denominator; echo NE06,2022-23,1,2; for m in 2023-04 2023-05 2023-06 2023-07 2023-08 2023-09 2023-10 2023-11 2023-12 2024-01 2024-02 2024-03; do echo NE06,$m,1,10; done) >d.csv; qa-ingest -q observations d.csv
$ qa-scorecard -p 2023-24Q4 -i NE06 -F tsv | cut -f 2,5-8,10,29
indicator	period	numerator	denominator	value	status	note
NE06	2023-24	12	120	10	final	from 12 months
$ printf 'indicator,period,numerator,denominator,value,parts\nCP19,2023-07,10,100,,\nCP19,2023-08,10,100,12.3,rounded\nCP19,2023-09,10,100,12.4,rounded\nMI01,2023-07,10,,,\nMI01,2023-08,,,10,\nMI01,2023-09,10,,,\nDA01,2023-07,c,,,\nDA01,2023-08,u,,,\nDA01,2023-09,5,,,\n' >e.csv; qa-ingest -q observations e.csv
$ qa-scorecard -p 2023-24Q2 --today 2024-01-01 -i CP19 -i MI01 -i DA01 -F tsv | cut -f 2,5-8,10,29
indicator	period	numerator	denominator	value	status	note
CP19	2023-24Q2				not_available	from 3 months
MI01	2023-24Q2	30		30	final	from 3 months
DA01	2023-24Q2				suppressed	from 3 months

# A figure without measure, a target upside down, an output over an input.
$ printf 'indicator,period,value\nCP19,2023-24Q1,999999999999999999\n' >f.csv; qa-ingest observations f.csv
! f.csv:2:3: error: a number has more than 18 digits
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,target,amber,low,high\nCP19,80,-5,,\nEH04,,,20,10\n' >g.csv; qa-ingest targets g.csv
! g.csv:2:3: error: amber is negative; it is how far off is still amber
! g.csv:3:5: error: high is below low
! qa-ingest: targets: 2 errors: nothing was loaded
? 65
$ qa-export areas -o qa.db
! qa-export: qa.db is the database: it is not overwritten
? 73
$ qa-ingest observations --partial --rejects qa.db f.csv
! qa-ingest: qa.db is the database: it is not overwritten
? 73
$ qa-ingest observations --partial --rejects f.csv f.csv
! qa-ingest: f.csv is an input: it is not overwritten
? 73
$ qa-ingest observations --partial --rejects bad.csv f.csv; cat bad.csv
indicator,period,value,line,error
CP19,2023-24Q1,999999999999999999,2,a number has more than 18 digits
! f.csv:2:3: error: a number has more than 18 digits
! qa-ingest: observations: 1 error: nothing was loaded

# Rejects of another encoding say that they are UTF-8.
$ printf 'indicator,period,value,commentary\nDA01,2024-25Q3,1O,caf\351\n' >h.csv; qa-ingest observations --encoding windows-1252 --partial --rejects bad.csv h.csv
! h.csv:2:3: error: value "1O" is not a number: it has a letter O where a digit belongs
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ sed 's/1O/10/' bad.csv >mended.csv; qa-ingest -q observations --encoding windows-1252 mended.csv; qa-export commentary | grep Q3
DA01,X99000001,2024-25Q3,police,café,,

# A title that begins with Total is no total.
$ printf 'title,indicator,2024-25Q3\nTotal referrals,HO01,5\nTotal,,5\n' >i.csv; qa-ingest observations --layout wide i.csv
! qa-ingest: i.csv:3: passed over: "Total"
! qa-ingest: observations: 1 read, 1 added, 0 revised, 0 unchanged, 1 passed over (batch 21; undo: qa-ingest --undo 21)

# A revision need not repeat a title; a new indicator has one. Text keeps its
# apostrophes out and in.
$ printf "indicator,caveat\nSE10,''=x\n" >j.csv; qa-ingest indicators j.csv
! qa-ingest: indicators: 1 read, 0 added, 1 revised, 0 unchanged (batch 22; undo: qa-ingest --undo 22)
$ qa-export indicators | grep ^SE10 | cut -d, -f1,3,23
SE10,First-time entrants to youth justice,
$ qa-export indicators | qa-ingest indicators - 2>&1 | sed 's/ (.*//'
qa-ingest: indicators: 41 read, 0 added, 0 revised, 41 unchanged
$ printf 'indicator,caveat\nHO99,x\n' >j.csv; qa-ingest indicators j.csv
! j.csv:2:1: error: title is missing, and the record is new: add the column, or give it with --fill title=VALUE
! qa-ingest: indicators: 1 error: nothing was loaded
? 65

# Put back to earlier bytes, a return is loaded again where that changes
# something; else it is loaded already.
$ for i in 5 7 5; do printf "indicator,period,numerator\nDA01,2024-25Q4,$i\n" | qa-ingest observations - 2>&1 | sed 's/ (.*//'; done
qa-ingest: observations: 1 read, 1 added, 0 revised, 0 unchanged
qa-ingest: observations: 1 read, 0 added, 1 revised, 0 unchanged
qa-ingest: observations: 1 read, 0 added, 1 revised, 0 unchanged
$ qa-export observations | grep DA01.*Q4
DA01,X99000001,2024-25Q4,,5,,,exact,final,,
$ printf "indicator,period,numerator\nSE03,2024-25Q4,7\n" | qa-ingest -q observations -; printf "indicator,period,numerator\nDA01,2024-25Q4,5\n" | qa-ingest observations - 2>&1 | sed 's/ (.*//'
qa-ingest: observations: already loaded
$ qa-ingest --batches -F tsv | wc -l
28

# A late batch and an undo may leave what no batch would be let in with: it
# is named.
$ printf 'indicator,period,numerator,denominator\nCP19,2024-25Q3,10,100\n' >k.csv; qa-ingest -q observations --received 2025-11-01 k.csv
$ printf 'indicator,period,numerator\nCP19,2024-25Q3,90\n' >k.csv; qa-ingest -q observations --received 2025-11-10 k.csv
$ printf 'indicator,period,denominator\nCP19,2024-25Q3,50\n' >k.csv; qa-ingest observations --received 2025-11-05 k.csv 2>&1 | sed 's/ (batch.*//'
qa-ingest: warning: in force now: CP19 X99000001 2024-25Q3: denominator 50 is smaller than its numerator 90; for a percentage the part is within the whole
qa-ingest: 1 figure of several batches contradicts: send it whole
qa-ingest: observations: 1 read, 0 added, 1 revised, 0 unchanged

# A value that agreed with its parts stands alone when they are undone.
$ printf 'indicator,period,numerator,denominator\nYJ01,2024-25Q3,10,40\n' | qa-ingest observations - 2>&1 | grep -o 'batch [0-9]*;' | tr -dc 0-9 >n
$ printf 'indicator,period,value\nYJ01,2024-25Q3,25.0\n' | qa-ingest observations - 2>&1 | sed 's/ (.*//'; qa-export observations | grep YJ01
qa-ingest: observations: 1 read, 0 added, 0 revised, 1 unchanged
YJ01,X99000001,2024-25Q3,,10,40,25.0,exact,final,,
$ qa-ingest -q --undo $(cat n); qa-export observations | grep YJ01
YJ01,X99000001,2024-25Q3,,,,25.0,exact,final,,

# Published values beside exact parts that say something else: each stands,
# the second as the first, until one agrees.
$ printf 'indicator,where,value,area,period\nCP02,,v,ons:area,year_ending_march:y\n' >map.csv; printf 'indicator,period,numerator,denominator\nCP02,FY2023-24,427,1837\n' >k.csv; qa-ingest -q observations k.csv
$ for v in 24.5 25.5 23.2; do printf 'area,y,v\nX99000001,2024,%s\n' $v >k.csv; qa-ingest -q observations --layout long --map ./map.csv k.csv; qa-export observations | grep -e ^indicator -e ^CP02, | tee l.csv | sed 1d; qa-ingest observations -n l.csv 2>&1 | sed 's/ (.*//'; done
CP02,X99000001,2023-24,,427,1837,24.5,rounded,final,,
qa-ingest: observations: 1 read, 0 added, 0 revised, 1 unchanged
CP02,X99000001,2023-24,,427,1837,25.5,rounded,final,,
qa-ingest: observations: 1 read, 0 added, 0 revised, 1 unchanged
CP02,X99000001,2023-24,,427,1837,23.2,exact,final,,
qa-ingest: observations: 1 read, 0 added, 0 revised, 1 unchanged
