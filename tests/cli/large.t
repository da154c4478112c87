# A file larger than what is held at once: a key that comes again much later
# is found all the same.
$ qa-init -q --pack england --pack york
$ qa-export areas -F tsv | sed 1d | cut -f 1 | sort -u >areas; (echo indicator,area,period,numerator; for y in 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23; do for q in 1 2 3 4; do for i in EH01 EH07; do awk -v i=$i -v y=$y -v q=$q '{ printf "%s,%s,%d-%02dQ%d,%d\n", i, $1, 2000 + y, (y + 1) % 100, q, NR }' areas; done; done; done) >large.csv; wc -l <large.csv
33985
$ (cat large.csv; sed -n 2p large.csv) >same.csv; qa-ingest observations same.csv
! qa-ingest: observations: 33,985 read, 33,984 added, 0 revised, 0 unchanged, 1 repeated (batch 12; undo: qa-ingest --undo 12)
$ (cat large.csv; sed -n 2p large.csv | sed 's/,1$/,2/') >other.csv; qa-ingest observations other.csv
! other.csv:33986:1: error: the same key stands twice with different contents: first on line 2
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ qa-export observations | sort | md5sum >a; qa-ingest observations large.csv; qa-export observations | sort | md5sum | cmp - a
! qa-ingest: observations: 33,984 read, 0 added, 0 revised, 33,984 unchanged (batch 13; undo: qa-ingest --undo 13)
$ qa-scorecard -p 2023-24Q4 -i EH01 -F tsv | cut -f 2,4-6,12,17
indicator	area	period	numerator	previous	year_ago
EH01	E06000014	2023-24Q4	14	14	14
