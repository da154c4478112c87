# needs ../shared: what LAIT's rules give for York and Coventry, on every row:
# value, previous, change, England, region, neighbours, quartiles, rank, band.
# Places are found by DfE number, never by name.
$ ln -s "$TESTS/../../shared/data" data
$ qa-init -q --pack england --pack york
$ qa-ingest observations -q --received 2025-12-01 --layout long --map lait data/lait_long_social_care.csv
$ qa-ingest neighbours -q --layout dfe --fill set=2025 data/sn_model_2025_wide.csv
$ qa-export neighbours | awk -F, 'NR > 1 { n[$2]++ } END { for (a in n) { areas++; if (n[a] != 10) print a, n[a] }; print areas }'
153
# One measure of LAIT's that no pack has: an indicator and a map of one's own.
$ printf 'indicator,title,measure,decimals,polarity,frequency\nX1,Health checks,percent,0,high,year\n' | qa-ingest -q indicators --received 2025-11-30 -
$ (cat "$QA_SHARE/maps/lait.csv"; echo 'X1,Short Desc=LACHealth%,,,Values,dfe:LA Number,year_ending_march:Years,') >map.csv
$ qa-ingest observations -q --received 2025-12-01 --layout long --map ./map.csv data/lait_long_social_care.csv
$ sed -n 's/^\([A-Z0-9]*\),Short Desc=\([^,;]*\),.*/\2,\1/p' map.csv >codes.csv
# Years to March stand on the card of their last quarter; those to August and
# a day in September on that of the next September.
$ for a in E06000014 E08000026; do qa-scorecard -p 2024-25Q4 --today 2025-12-01 -a $a --neighbours both -F tsv; qa-scorecard -p 2025-26Q2 --today 2025-12-01 -a $a -i CP25 -i MI11 --neighbours both -F tsv; done >ours.tsv
$ cat >join.awk <<'E'
> FILENAME == "codes.csv" { code[$1] = $2; next }
> FILENAME == "ours.tsv" { n = split($0, f, "\t"); if (f[2] == "indicator") { for (i = 1; i <= n; i++) at[f[i]] = i; next } line[f[at["area"]] " " f[at["indicator"]]] = $0; next }
> FNR == 1 { next }
> {
	sub(/"[^"]*"/, "")
	area = $6 == "York" ? "E06000014" : "E08000026"
	key = area " " code[$1]
	if (!(key in line)) { print "not on the card:", $1; next }
	split(line[key], f, "\t")
	split(f[at["neighbours"]], sn, ";")
	# previous is of the year before, whatever its measure's frequency
	ours = f[at["value"]]+0 " " f[at["year_ago"]]+0 " " f[at["year_change"]]+0 " " f[at["england"]]+0 " " f[at["region"]]+0 " " f[at["neighbours_n"]] " " sprintf("%.2f", sn[1]) " " sn[2]+0 " " f[at["q25"]]+0 " " f[at["q50"]]+0 " " f[at["q75"]]+0
	theirs = $7+0 " " $8+0 " " $9+0 " " $10+0 " " $12+0 " " $13 " " sprintf("%.2f", $14) " " $15+0 " " $18+0 " " $19+0 " " $20+0
	if ($22 != "-") {
		ours = ours " " f[at["of"]] " " f[at["rank"]] " " f[at["quartile"]]
		theirs = theirs " " $16 " " $22 " " $23
	}
	rows++
	if (ours == theirs) same++
	else print key, theirs, "is not", ours
> }
> END { print same " of " rows " rows agree" }
> E
$ awk -F , -f join.awk codes.csv ours.tsv data/lait_benchmarks.csv
32 of 32 rows agree
