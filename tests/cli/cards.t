# needs ../shared: a scorecard of each partnership from the Department's files
# alone. What only agencies can return is missing.
$ ln -s "$TESTS/../../shared/data" data
$ cat >fill <<'E'
> load() { qa-ingest observations -q -d $1.db --received 2025-12-01 --layout $2 --map $3 data/$4; }
> qa-init -q -d $1.db --pack england --pack $1
> load $1 ees ons-population ons_mid-year_population_estimates_2012_to_2024.csv
> load $1 ees dfe-referrals c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv
> load $1 ees dfe-cpp-subsequent d3_cpps_subsequent_plan_2013_to_2025.csv
> load $1 ees dfe-looked-after cla_number_and_rate_per_10k_children.csv
> load $1 long lait lait_long_social_care.csv
> qa-scorecard -d $1.db -p 2024-25Q4 --today 2025-12-01 -F tsv >$1.tsv
> E
$ for p in york coventry calderdale north-yorkshire; do sh fill $p; done
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
! fill: 1: qa-ingest: not found
$ for p in york coventry calderdale north-yorkshire; do echo $p $(cut -f 10 $p.tsv | sed 1d | sort | uniq -c); done
york 65 missing 4 not_available
coventry 48 missing 2 not_available
calderdale 53 missing 2 not_available
north-yorkshire 42 missing 2 not_available
# By area, indicator and period: value, a year ago, England, region.
$ for p in york coventry calderdale north-yorkshire; do awk -F '\t' '$2 ~ /^(CP01|CP02|CP12|CP14|CP22|CP23|MI11)$/ { print $4, $2, $5, $8, $17, $22, $24 }' $p.tsv; done
E06000014 CP01 2024-25Q4    
E06000014 CP02 2024-25Q4    
E06000014 CP12 2024-25Q4    
E06000014 CP14 2024-25Q4    
E06000014 MI11 AY2023-24    
E06000014 CP22 2024-25Q4    
E06000014 CP23 2024-25Q4    
E08000026 CP01 2024-25Q4    
E08000026 CP02 2024-25Q4    
E08000026 CP12 2024-25Q4    
E08000026 CP14 2024-25Q4    
E08000026 CP22 2024-25Q4    
E08000026 CP23 2024-25Q4    
E08000026 MI11 AY2023-24    
E08000033 CP01 2024-25Q4    
E08000033 CP02 2024-25Q4    
E08000033 CP12 2024-25Q4    
E08000033 CP14 2024-25Q4    
E08000033 CP22 2024-25Q4    
E08000033 CP23 2024-25Q4    
E08000033 MI11 AY2023-24    
E06000065 CP01 2024-25Q4    
E06000065 CP02 2024-25Q4    
E06000065 CP12 2024-25Q4    
E06000065 CP14 2024-25Q4    
E06000065 CP22 2024-25Q4    
E06000065 CP23 2024-25Q4    
E06000065 MI11 AY2023-24    
# What LAIT's rules give for two of them, of the measures that they chose and
# whose year had ended by then: value, a year ago, England, region.
$ sed -n 's/^\([A-Z0-9]*\),Short Desc=\([^,;]*\),.*/\2,\1/p' "$QA_SHARE/maps/lait.csv" | grep -v -e CP25 -e MI11 >codes.csv
$ cat >join.awk <<'E'
> FILENAME == "codes.csv" { code[$1] = $2; next }
> FILENAME ~ /tsv$/ { split($0, f, "\t"); ours[f[2]] = f[8] + 0 " " f[17] + 0 " " f[22] + 0 " " f[24] + 0; next }
> index($0, "," a ",") && code[$1] in ours {
	sub(/"[^"]*"/, "")
	theirs = $7 + 0 " " $8 + 0 " " $10 + 0 " " $12 + 0
	if (theirs == ours[code[$1]]) same = same " " code[$1]
	else print a, code[$1] ":", theirs, "is not", ours[code[$1]]
> }
> END { print a ":" same }
> E
$ awk -F , -v a=York -f join.awk codes.csv york.tsv data/lait_benchmarks.csv
York CP02: 23.2 23 22.6 21.7 is not 0 0 0 0
York CP08: 87.2 83.2 85.7 83.6 is not 0 0 0 0
York CP11: 95.3 92.1 81.4 80.3 is not 0 0 0 0
York CP17: 100 95.6 90.6 92.8 is not 0 0 0 0
York CP14: 44.1 33.1 24.5 24.7 is not 0 0 0 0
York CP15: 6.3 0 2.3 1.9 is not 0 0 0 0
York CP16: 6.4 0 4.4 4.2 is not 0 0 0 0
York CP12: 36.3 39.9 40.6 48.5 is not 0 0 0 0
York CP09: 142.7 111 189.3 216.8 is not 0 0 0 0
York CP23: 11 10 10 11 is not 0 0 0 0
York MI04: 9 11 11 9 is not 0 0 0 0
York NE06: 91 95 81 83 is not 0 0 0 0
York MI13: 1.3 1.2 3.4 3.9 is not 0 0 0 0
York:
$ awk -F , -v a=Coventry -f join.awk codes.csv coventry.tsv data/lait_benchmarks.csv
Coventry CP02: 18.5 20.9 22.6 19.5 is not 0 0 0 0
Coventry CP08: 81.4 83.8 85.7 82.4 is not 0 0 0 0
Coventry CP11: 85.4 83.5 81.4 84.1 is not 0 0 0 0
Coventry CP17: 89.7 89.3 90.6 84.3 is not 0 0 0 0
Coventry CP14: 27.3 27.2 24.5 26.7 is not 0 0 0 0
Coventry CP15: 3.5 3.7 2.3 2.3 is not 0 0 0 0
Coventry CP16: 6.4 7.1 4.4 4.2 is not 0 0 0 0
Coventry CP12: 47.6 63.1 40.6 40.3 is not 0 0 0 0
Coventry CP09: 311.4 314.6 189.3 182.9 is not 0 0 0 0
Coventry CP23: 11 12 10 10 is not 0 0 0 0
Coventry MI13: 3.6 3 3.4 3.3 is not 0 0 0 0
Coventry:
# The card of a place whose code changed reaches back beyond the change.
$ qa-scorecard -d north-yorkshire.db -p 2022-23Q4 --today 2025-12-01 -i CP01 -i CP14 -i CP22 -F tsv | cut -f 2,4,5,6-8,17
indicator	area	period	numerator	denominator	value	year_ago
CP01	E06000065	2022-23Q4				
CP14	E06000065	2022-23Q4				
CP22	E06000065	2022-23Q4				
$ qa-scorecard -d calderdale.db -p 2024-25Q4 --today 2025-12-01 --priority CLA -F text
Calderdale Safeguarding Children Partnership: scorecard 2024-25Q4
Up to batch 10.

code  indicator                                                                 period       value
----  ------------------------------------------------------------------------  ---------  -------

CLA  Children Looked After
CP22  Children looked after                                                     2024-25Q4  missing
CP23  Children looked after with three or more placements in the year           2024-25Q4  missing
NE06  Children looked after with a dental check in the year                     2024-25    missing
MI03  Missing-from-care episodes                                                2024-25Q4  missing
MI04  Children looked after who were missing in the year                        2024-25    missing
MI05  Children looked after who were away from placement without authorisation  2024-25    missing
# What the doctor says of them: what is theirs to fill, and what the
# Department's files hold that lies far outside the rest.
$ for p in york coventry calderdale north-yorkshire; do echo $p; qa-doctor -q -d $p.db --today 2026-11-22 | grep -v '^yours' | cut -d, -f1-6; done
york
section,check,subject,finding,mend
coventry
section,check,subject,finding,mend
calderdale
section,check,subject,finding,mend
north-yorkshire
section,check,subject,finding,mend
