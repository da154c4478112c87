# A partner's spreadsheet: indicators down, periods across.
$ qa-init -q --pack england --pack "$QA_SHARE/examples/saltmere/pack"
$ cat >health.csv <<'X'
> "Health trust, return to the partnership",,,,
> ,,,,
> indicator,title,part,2024-25 Q1,Q2 24/25
> EH09,Children offered ASQ-3,numerator,450,"1,200"
> ,,denominator,480,"1,250"
> ,,value,93.8%,96%
> ,,commentary,,Better
> NE03,Graded Care Profiles,,41,c
> Total,,,991,
> ,,,,
> "Source: records, 9 October",,,,
> X
$ qa-ingest observations --layout wide --fill agency=health health.csv
! qa-ingest: health.csv:1: passed over: "Health trust, return to the partnership"
! qa-ingest: health.csv:9: passed over: "Total"
! qa-ingest: health.csv:11: passed over: "Source: records, 9 October"
! qa-ingest: observations: 5 read, 4 added, 0 revised, 0 unchanged, 3 passed over (batch 13; undo: qa-ingest --undo 13)
$ qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
EH09,X99000001,2024-25Q1,,450,480,93.8,exact,final,health,
EH09,X99000001,2024-25Q2,,1200,1250,96,exact,final,health,Better
NE03,X99000001,2024-25Q1,,,,41,exact,final,health,
NE03,X99000001,2024-25Q2,,,,c,exact,final,health,
$ qa-export commentary
indicator,area,period,agency,commentary,author,written
EH09,X99000001,2024-25Q2,health,Better,,
# Errors name the line and field that hold the cell.
$ sed 's/450/4S0/; s/480/400/; s/1,250/1,100/' health.csv >bad.csv; qa-ingest observations --layout wide --fill agency=health bad.csv 2>&1 | grep error
bad.csv:4:4: error: numerator "4S0" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
bad.csv:5:5: error: denominator 1100 is smaller than its numerator 1200; for a percentage the part is within the whole
qa-ingest: observations: 2 errors: nothing was loaded
$ printf 'indicator,part,2024 Q1,Q9,colour\nEH09,value,1,2,3\n' >bad.csv; qa-ingest observations --layout wide bad.csv
! bad.csv:1:3: error: the heading is neither indicator, part, area, agency, breakdown nor title; and the period 2024 Q1 is ambiguous: write 2023-24Q4 for January to March 2024, or 2024-25Q1 for April to June 2024
! bad.csv:1:4: error: the heading is neither indicator, part, area, agency, breakdown nor title; and "Q9" is not a period: write 2024-25Q2 (July to September 2024), 2024-25 (financial year), 2024-07, 2024-09-30, AY2024-25 or AY2024-25T1
! bad.csv:1:5: error: the heading is neither indicator, part, area, agency, breakdown nor title; and "colour" is not a period: write 2024-25Q2 (July to September 2024), 2024-25 (financial year), 2024-07, 2024-09-30, AY2024-25 or AY2024-25T1
! qa-ingest: observations: 3 errors: nothing was loaded
? 65
$ printf 'indicator,part,2024-25Q1\nEH09,share,1\nEH09,value,1\nEH09,value,2\nNE99,value,3\nNE03,value\n' >bad.csv; qa-ingest observations --layout wide bad.csv
! bad.csv:2:2: error: part "share" is none of numerator, denominator, value, status, commentary
! bad.csv:3:3: error: value 1 does not match 450 out of 480, which is 94; where published parts are rounded, say so in parts
! bad.csv:4:3: error: the value of this indicator and period stands twice: first on line 3
! bad.csv:5:1: error: unknown indicator "NE99"; did you mean "NE03"?
! bad.csv:6:2: error: the row has 2 fields, and the header has 3: too few
! qa-ingest: observations: 5 errors: nothing was loaded
? 65
$ printf 'no header here\nat all\n' >bad.csv; qa-ingest observations --layout wide bad.csv
! bad.csv:1:1: error: there is no header: the first record names the columns
! qa-ingest: bad.csv:1: passed over: "no header here"
! qa-ingest: bad.csv:2: passed over: "at all"
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ qa-ingest bodies --layout wide bad.csv
! qa-ingest: that layout is for observations; bodies come as tidy rows
? 64
# Blanks around labels are nothing; a source row is one whatever its columns
# hold; a heading stands once; some heading is a period.
$ printf 'indicator,part,2024-25Q3\nEH09 ,numerator,450\n EH09,denominator,480\n ,value,93.8\nSource: records,April,\n' >w.csv; qa-ingest observations --layout wide --fill agency=health w.csv
! qa-ingest: w.csv:5: passed over: "Source: records"
! qa-ingest: observations: 3 read, 1 added, 0 revised, 0 unchanged, 1 passed over (batch 14; undo: qa-ingest --undo 14)
$ printf 'indicator,agency,Agency,2024-25Q1\nEH09,police,health,10\n' >bad.csv; qa-ingest observations --layout wide bad.csv
! bad.csv:1:3: error: the column "Agency" stands twice: first as field 2
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,part\nEH09,value\n' >bad.csv; qa-ingest observations --layout wide bad.csv
! bad.csv:1:1: error: no heading is a period, such as 2024-25Q2: there are no figures
! qa-ingest: observations: 1 error: nothing was loaded
? 65
