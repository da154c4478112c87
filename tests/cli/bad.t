# Every one of these is refused with its place, and nothing is loaded.
$ qa-init -q --pack england --pack york
$ printf 'indicator,period,numerator,denominator,agency\nCPP02,2024-25Q2,1,2,police\nCP02,2024-25Q2,1,2,pollice\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:1: error: unknown indicator "CPP02"; did you mean "CP02"?
! a.csv:3:5: error: unknown agency "pollice"; did you mean "police"?
! qa-ingest: observations: 2 errors: nothing was loaded
? 65
$ printf 'indicator,area,period,numerator,denominator\nCP02,E0600014,2024-25Q2,1,2\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:2: error: unknown area "E0600014"; did you mean "E06000014"?
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,numerator,denominator,value\nCP02,2024-25Q2,0,0,12.5\nCP02,2024-25Q3,3,0,\nCP02,2024-25Q4,5,3,\nCP03,2024-25Q2,142,640,23.5\nCP03,2024-25Q3,-5,20,\nEH01,2024-25Q2,-5,,\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:4: error: denominator is 0, yet the value is 12.5; of nothing, write z (not applicable)
! a.csv:3:4: error: denominator is 0, yet the numerator is 3
! a.csv:4:4: error: denominator 3 is smaller than its numerator 5; for a percentage the part is within the whole
! a.csv:5:5: error: value 23.5 does not match 142 out of 640, which is 22.2; where published parts are rounded, say so in parts
! a.csv:6:3: error: numerator -5 is negative
! a.csv:7:3: error: numerator -5 is negative
! qa-ingest: observations: 6 errors: nothing was loaded
? 65
$ printf 'indicator,period,value\nEH01,2024 Q1,1\nEH01,2024-25Q5,1\nEH01,30/02/2024,1\nEH01,AY2024-25T1,1\nEH01,2024-07-01/2024-10-31,1\nEH01,2024-09-30,1\nEH01,45565,1\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:2: error: the period 2024 Q1 is ambiguous: write 2023-24Q4 for January to March 2024, or 2024-25Q1 for April to June 2024
! a.csv:3:2: error: there is no quarter 5: a year has four
! a.csv:4:2: error: "30/02/2024" is not a period: there is no such day
! a.csv:5:2: error: the period AY2024-25T1 is a term; EH01 takes figures of a quarter, of months, of a year
! a.csv:6:2: error: the period 2024-07-01/2024-10-31 is a span of months; EH01 takes figures of a quarter, of months, of a year
! a.csv:7:2: error: the period 2024-09-30 is a day; EH01 takes figures of a quarter, of months, of a year
! a.csv:8:2: error: "45565" is not a period: it looks like a spreadsheet's number of a day; format the column as text and write 2024-09-30
! qa-ingest: observations: 7 errors: nothing was loaded
? 65
$ printf 'indicator,period,numerator,denominator\nCP02,2024-25Q2,1,3\nCP02,Q2 24/25,2,3\nCP02,2024-25Q2,1,3\n' >a.csv; qa-ingest observations a.csv
! a.csv:3:1: error: the same key stands twice with different contents: first on line 2
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,value\nEH01,2024-25Q2\nEH01,2024-25Q2,1,234\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:2: error: the row has 2 fields, and the header has 3: too few
! a.csv:3:4: error: the row has 4 fields, and the header has 3: too many; a field with a comma is enclosed in quotes
! qa-ingest: observations: 2 errors: nothing was loaded
? 65
$ printf 'indicator,period,value\nEH01,2024-25Q2,5\nEH01,"2024-25Q3,5\nEH01,2024-25Q4,5\n' >a.csv; qa-ingest observations a.csv
! a.csv:3:2: error: the quote that opens here is never closed
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,value\nEH01,2024-25Q2,"5\n6",x\nEH01,2024-25Q3,5"\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:4: error: the row has 4 fields, and the header has 3: too many; a field with a comma is enclosed in quotes
! a.csv:4:3: error: a quote stands inside a field: a field with a quote is enclosed in quotes, and its own are doubled
! qa-ingest: observations: 2 errors: nothing was loaded
? 65
$ printf 'indicator,period,value\nEH01,2024-\00025Q2,5\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:2: error: there is a NUL byte; if the file is UTF-16 without a mark, name it with --encoding UTF-16LE
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,commentary\nEH01,2024-25Q2,caf\351\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:3: error: byte 0xe9 is not UTF-8; if the file comes from Windows, add --encoding windows-1252
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'i\000n\000d\000' >a.csv; qa-ingest observations a.csv
! a.csv:1:1: error: there is a NUL byte; if the file is UTF-16 without a mark, name it with --encoding UTF-16LE
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,perod,value\nEH01,2024-25Q2,5\n' >a.csv; qa-ingest observations a.csv
! a.csv:1:2: error: observations have no column "perod"; did you mean "period"?
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,value,numbers,VALUE\nEH01,1,2,3\n' >a.csv; qa-ingest observations a.csv
! a.csv:1:3: error: observations have no column "numbers"; qa-ingest observations --template prints the header
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'PK\003\004....' >a.xlsx; qa-ingest observations a.xlsx
! a.xlsx:1:1: error: the file is a workbook, not CSV: convert it first, with xlsx2csv a.xlsx
? 65
$ : >a.csv; qa-ingest observations a.csv
! a.csv:1:1: error: the file is empty
? 65
$ printf '\n\n' >a.csv; qa-ingest observations a.csv
! a.csv:1:1: error: there is no header: the first record names the columns
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ (printf 'indicator,period,value,commentary\nEH01,2024-25Q2,5,'; head -c 1100000 /dev/zero | tr '\0' x) >a.csv; qa-ingest observations a.csv
! a.csv:2:4: error: the field is longer than 1048576 bytes; is its closing quote missing?
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ (printf 'indicator,period,value,commentary\nEH01,2024-25Q2,5,"'; head -c 1100000 /dev/zero | tr '\0' '\n') >a.csv; qa-ingest observations a.csv
! a.csv:2:4: error: the field is longer than 1048576 bytes; is its closing quote missing?
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,value\nEH01,2024-25Q1,1O\nEH01,2024-25Q2,inf\nEH01,2024-25Q3,1e400\nEH01,2024-25Q4,0x1F\nEH01,2023-24Q1,"1,23"\nEH01,2023-24Q2,12%%\nEH01,2023-24Q3,1234567890123456789\n' >a.csv; qa-ingest observations a.csv
! a.csv:2:3: error: value "1O" is not a number: it has a letter O where a digit belongs
! a.csv:3:3: error: value "inf" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
! a.csv:4:3: error: value "1e400" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
! a.csv:5:3: error: value "0x1F" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
! a.csv:6:3: error: value "1,23" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
! a.csv:7:3: error: value has a % sign, but value of EH01 is no percentage
! a.csv:8:3: error: value "1234567890123456789" has more than 18 digits
! qa-ingest: observations: 7 errors: nothing was loaded
? 65
$ (echo indicator,period,value; for i in 1 2 3 4 5 6 7 8 9; do echo EH0$i,2024-25Q9,1; done) >a.csv; qa-ingest observations --max-errors 3 a.csv
! a.csv:2:2: error: there is no quarter 9: a year has four
! a.csv:3:2: error: there is no quarter 9: a year has four
! a.csv:4:2: error: there is no quarter 9: a year has four
! qa-ingest: and 6 more
! qa-ingest: observations: 9 errors: nothing was loaded
? 65
$ printf 'body,name,meets_every_months\nAUDIT,Audit group,biannual\n' >a.csv; qa-ingest bodies a.csv
! a.csv:2:3: error: meets_every_months "biannual" has two readings: write 6 for twice a year, or 24 for every two years
! qa-ingest: bodies: 1 error: nothing was loaded
? 65
$ printf 'body,name,parents\nAUDIT,Audit group,AUDIT;NONE\n' >a.csv; qa-ingest bodies a.csv
! a.csv:2:3: error: unknown body "NONE"; qa-export bodies lists those there are
! qa-ingest: bodies: 1 error: nothing was loaded
? 65
$ printf 'agency,name,duty\nfire,Fire service,s12\n' >a.csv; qa-ingest agencies a.csv
! a.csv:2:3: error: duty "s12" is not one of s11|s175|s157|none; did you mean "s11"?
! qa-ingest: agencies: 1 error: nothing was loaded
? 65
$ printf 'priority,title,valid_from,valid_to\nNEW,One,2024-04-01,2024-12-31\nNEW,Two,2024-10-01,\n' >a.csv; qa-ingest priorities a.csv
! a.csv:2:4: error: the version overlaps the one that begins on 2024-10-01
! qa-ingest: priorities: 1 error: nothing was loaded
? 65
$ printf 'indicator,title,measure,agency\nX 1,Bad code,count,police\nX2,,percentage,police\n' >a.csv; qa-ingest indicators a.csv
! a.csv:2:1: error: indicator "X 1" is not a code: codes are 1 to 32 letters, digits, - and _
! a.csv:3:2: error: title is empty; it is required
! a.csv:3:3: error: measure "percentage" is not one of count|percent|rate|mean|value; did you mean "percent"?
! qa-ingest: indicators: 3 errors: nothing was loaded
? 65

# Nor can these be read at all.
$ qa-ingest observations nowhere.csv
! qa-ingest: cannot open nowhere.csv: No such file or directory
? 66
$ qa-ingest observations .
! qa-ingest: . is not a regular file; a stream is read from standard input as -
? 66
$ mkfifo pipe; qa-ingest observations pipe
! qa-ingest: pipe is not a regular file; a stream is read from standard input as -
? 66
$ qa-ingest observation a.csv
! qa-ingest: unknown record kind "observation"; did you mean "observations"?
? 64
$ qa-ingest
! qa-ingest: which record kind? qa-ingest --kinds lists them
? 64
$ qa-ingest observations --layot wide a.csv
! qa-ingest: unknown option --layot; did you mean --layout?
? 64
$ qa-ingest observations --layout tall a.csv
! qa-ingest: --layout takes one of tidy|wide|ees|long|dfe, not "tall"
? 64
$ qa-ingest observations --layout ees a.csv
! qa-ingest: that layout needs --map, which says what its columns are
? 64
$ qa-ingest observations --fill colour=red a.csv
! qa-ingest: observations have no column "colour" to fill
? 64
$ qa-ingest observations --encoding martian a.csv; echo $?
64
! qa-ingest: unknown encoding martian

# Nothing came in.
$ qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
$ qa-ingest --batches -F tsv | tail -n 1 | cut -f 1,2
11	schedule
