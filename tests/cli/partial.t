# Good rows load, bad ones go to a file, are mended, and come back.
$ qa-init -q --pack england --pack york
$ cat >return.csv <<'X'
> indicator,period,value,commentary
> EH01,2024-25Q2,5,"a, comment"
> EH0I,2024-25Q2,6,
> EH07,2024-25Q2,7O,
> MI01,2024-25Q2,8,
> MI02,2024-25Q2
> MI03,2024-25Q2,"9
> X
$ qa-ingest observations --partial --rejects bad.csv --received 2024-10-20 --today 2024-10-20 return.csv
! return.csv:3:1: error: unknown indicator "EH0I"; did you mean "EH01"?
! return.csv:4:3: error: value "7O" is not a number: it has a letter O where a digit belongs
! return.csv:6:2: error: the row has 2 fields, and the header has 4: too few
! return.csv:7:3: error: the quote that opens here is never closed
! qa-ingest: observations: 6 read, 2 added, 0 revised, 0 unchanged, 4 rejected (batch 12; undo: qa-ingest --undo 12)
! qa-ingest: observations: 4 errors: those rows were left out
? 65
$ cat bad.csv
indicator,period,value,commentary,line,error
EH0I,2024-25Q2,6,,3,"unknown indicator ""EH0I""; did you mean ""EH01""?"
EH07,2024-25Q2,7O,,4,"value ""7O"" is not a number: it has a letter O where a digit belongs"
MI02,2024-25Q2,,,6,"the row has 2 fields, and the header has 4: too few"
"MI03,2024-25Q2,""9",,,,7,the quote that opens here is never closed
$ qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
EH01,E06000014,2024-25Q2,,,,5,exact,final,,"a, comment"
MI01,E06000014,2024-25Q2,,,,8,exact,final,,
$ qa-ingest observations --partial --rejects bad.csv --received 2024-10-20 --today 2024-10-20 return.csv
! qa-ingest: observations: already loaded (batch 12)
$ printf 'indicator,period,value,commentary,line,error\nEH01,2024-25Q2,6,,3,unknown\nEH07,2024-25Q2,70,,4,letter\n' >mended.csv
$ qa-ingest observations mended.csv
! qa-ingest: observations: 2 read, 1 added, 1 revised, 0 unchanged (batch 13; undo: qa-ingest --undo 13)
$ qa-ingest observations --rejects bad.csv return.csv
! qa-ingest: --rejects goes with --partial
? 64
$ printf 'nonsense\n1\n' >none.csv; qa-ingest observations --partial none.csv
! none.csv:1:1: error: observations have no column "nonsense"; qa-ingest observations --template prints the header
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ qa-ingest --batches -F tsv | cut -f 1,2 | tail -n 1
13	observations
