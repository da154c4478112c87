# Figures as partners send them; a symbol is never a number.
$ qa-init -q --pack england --pack york
$ cat >a.csv <<'X'
> indicator,period,numerator,denominator,value,status
> EH01,2024-25Q1, 1 ,,,
> EH01,2024-25Q2,"1,234",,,
> EH01,2024-25Q3,,,"12,345",
> EH01,2024-25Q4,c,,,
> CP03,2024-25Q1,10,160,6.3%,
> CP03,2024-25Q2,9,400,2.3,
> CP03,2024-25Q3,115,368,31.3,
> CP03,2024-25Q4,115,368,31.25,
> EH03,2024-25Q1,<5,20,,
> EH03,2024-25Q2,..,..,..,
> EH03,2024-25Q3,0,0,z,
> EH03,2024-25Q4,0,0,,
> EH04,2024-25Q1,low,100,~,
> EH04,2024-25Q2,u,u,12.5 [u],
> EH04,2024-25Q3,12,100,,provisional
> EH04,2024-25Q4,,,,not_available
> EH08,2024-25Q1,,,71.04,
> EH08,2024-25Q2,,,*,
> EH08,2024-25Q3,5,20,25,
> X
$ qa-ingest observations a.csv
! qa-ingest: observations: 19 read, 19 added, 0 revised, 0 unchanged (batch 12; undo: qa-ingest --undo 12)
$ qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
CP03,E06000014,2024-25Q1,,10,160,6.3,exact,final,,
CP03,E06000014,2024-25Q2,,9,400,2.3,exact,final,,
CP03,E06000014,2024-25Q3,,115,368,31.3,exact,final,,
CP03,E06000014,2024-25Q4,,115,368,31.25,exact,final,,
EH01,E06000014,2024-25Q1,,1,,,exact,final,,
EH01,E06000014,2024-25Q2,,1234,,,exact,final,,
EH01,E06000014,2024-25Q3,,,,12345,exact,final,,
EH01,E06000014,2024-25Q4,,c,,,exact,final,,
EH03,E06000014,2024-25Q1,,<5,20,,exact,final,,
EH03,E06000014,2024-25Q2,,..,..,..,exact,final,,
EH03,E06000014,2024-25Q3,,0,0,z,exact,final,,
EH03,E06000014,2024-25Q4,,0,0,,exact,final,,
EH04,E06000014,2024-25Q1,,low,100,~,exact,final,,
EH04,E06000014,2024-25Q2,,u,u,12.5 [u],exact,final,,
EH04,E06000014,2024-25Q3,,12,100,,exact,provisional,,
EH04,E06000014,2024-25Q4,,,,,exact,not_available,,
EH08,E06000014,2024-25Q1,,,,71.04,exact,final,,
EH08,E06000014,2024-25Q2,,,,*,exact,final,,
EH08,E06000014,2024-25Q3,,5,20,25,exact,final,,
$ for q in 1 2 3 4; do qa-scorecard -p 2024-25Q$q --today 2025-06-01 -i EH01 -i CP03 -i EH03 -i EH04 -i EH08 -F tsv | cut -f 2,5-8,10; done
indicator	period	numerator	denominator	value	status
EH01	2024-25Q1	1		1	final
EH03	2024-25Q1		20		suppressed
EH04	2024-25Q1		100		low
EH08	2024-25Q1			71.0	final
CP03	2024-25Q1	10	160	6.3	final
indicator	period	numerator	denominator	value	status
EH01	2024-25Q2	1234		1234	final
EH03	2024-25Q2				not_available
EH04	2024-25Q2			12.5	unreliable
EH08	2024-25Q2				suppressed
CP03	2024-25Q2	9	400	2.3	final
indicator	period	numerator	denominator	value	status
EH01	2024-25Q3			12345	final
EH03	2024-25Q3	0	0		not_applicable
EH04	2024-25Q3	12	100	12.0	provisional
EH08	2024-25Q3	5	20	25.0	final
CP03	2024-25Q3	115	368	31.3	final
indicator	period	numerator	denominator	value	status
EH01	2024-25Q4				suppressed
EH03	2024-25Q4	0	0		not_applicable
EH04	2024-25Q4				not_available
EH08	2024-25Q4				missing
CP03	2024-25Q4	115	368	31.3	final

# Other separators, marks and line ends; windows-1252 is named, UTF-16 tells
# itself.
$ printf '\357\273\277Indicator;Period;Value\r\nEH07;2024-25Q1;5\r\n' >b.csv; qa-ingest observations b.csv
! qa-ingest: observations: 1 read, 1 added, 0 revised, 0 unchanged (batch 13; undo: qa-ingest --undo 13)
$ printf 'sep=;\r\nindicator;period;value\r\nEH07;2024-25Q2;6' >b.csv; qa-ingest observations b.csv
! qa-ingest: observations: 1 read, 1 added, 0 revised, 0 unchanged (batch 14; undo: qa-ingest --undo 14)
$ printf 'indicator\tperiod\tvalue\rEH07\t2024-25Q3\t7\r' >b.csv; qa-ingest observations b.csv
! qa-ingest: observations: 1 read, 1 added, 0 revised, 0 unchanged (batch 15; undo: qa-ingest --undo 15)
$ (printf '\377\376'; printf 'indicator,period,value\nEH07,2024-25Q4,8\n' | iconv -t UTF-16LE) >b.csv; qa-ingest observations b.csv
! qa-ingest: observations: 1 read, 1 added, 0 revised, 0 unchanged (batch 16; undo: qa-ingest --undo 16)
$ printf 'indicator,period,value,commentary\nEH07,2023-24Q4,9,caf\351 \226 "quoted"\n' >b.csv; qa-ingest observations --encoding windows-1252 b.csv
! b.csv:2:4: error: a quote stands inside a field: a field with a quote is enclosed in quotes, and its own are doubled
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,value,commentary\nEH07,2023-24Q4,9,"caf\351 \226 ""quoted""\r\ntwice"\n' >b.csv; qa-ingest observations --encoding windows-1252 b.csv
! qa-ingest: observations: 1 read, 1 added, 0 revised, 0 unchanged (batch 17; undo: qa-ingest --undo 17)
$ qa-export observations | grep -A 1 EH07
EH07,E06000014,2023-24Q4,,,,9,exact,final,,"café – ""quoted""
twice"
EH07,E06000014,2024-25Q1,,,,5,exact,final,,
EH07,E06000014,2024-25Q2,,,,6,exact,final,,
EH07,E06000014,2024-25Q3,,,,7,exact,final,,
EH07,E06000014,2024-25Q4,,,,8,exact,final,,
EH08,E06000014,2024-25Q1,,,,71.04,exact,final,,

# A revision keeps what its columns do not give, and empties what they leave
# empty; a newer value stands beside older parts.
$ printf 'indicator,period,numerator\nCP03,2024-25Q1,20\n' >c.csv; qa-ingest observations --changes c.csv
change,indicator,area,period,breakdown,old,new
revised,CP03,E06000014,2024-25Q1,,numerator=10; value=6.3,numerator=20; value=
! qa-ingest: observations: 1 read, 0 added, 1 revised, 0 unchanged (batch 18; undo: qa-ingest --undo 18)
$ printf 'indicator,period,numerator\nCP03,2024-25Q1,200\n' >c.csv; qa-ingest observations c.csv
! c.csv:2:1: error: denominator 160 is smaller than its numerator 200; for a percentage the part is within the whole
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,value\nCP03,2024-25Q2,2.9\n' >c.csv; qa-ingest observations --changes c.csv
! c.csv:2:3: error: value 2.9 does not match 9 out of 400, which is 2.3; where published parts are rounded, say so in parts
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,value\nCP03,2024-25Q3,31.3\n' >c.csv; qa-ingest observations c.csv
! qa-ingest: observations: 1 read, 0 added, 0 revised, 1 unchanged (batch 19; undo: qa-ingest --undo 19)
$ printf 'indicator,period,numerator,denominator,value\nCP03,2024-25Q4,,,\n' >c.csv; qa-ingest observations c.csv
! c.csv:2:5: error: the row empties a figure that was sent before: to take it back, write withdrawn as its status
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,status\nCP03,2024-25Q4,withdrawn\n' >c.csv; qa-ingest observations --changes c.csv
change,indicator,area,period,breakdown,old,new
withdrawn,CP03,E06000014,2024-25Q4,,status=final,status=withdrawn
! qa-ingest: observations: 1 read, 0 added, 1 revised, 0 unchanged (batch 20; undo: qa-ingest --undo 20)
$ qa-export observations | grep CP03
CP03,E06000014,2024-25Q1,,20,160,,exact,final,,
CP03,E06000014,2024-25Q2,,9,400,2.3,exact,final,,
CP03,E06000014,2024-25Q3,,115,368,31.3,exact,final,,
CP03,E06000014,2024-25Q4,,115,368,31.25,exact,withdrawn,,
$ qa-scorecard -p 2024-25Q4 --today 2025-06-01 -i CP03 -F tsv | cut -f 2,5,8,10
indicator	period	value	status
CP03	2024-25Q4		withdrawn
