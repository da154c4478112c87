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
$ for p in york coventry calderdale north-yorkshire; do echo $p $(cut -f 10 $p.tsv | sed 1d | sort | uniq -c); done
york 26 final 41 missing 2 not_available
coventry 21 final 27 missing 2 not_available
calderdale 20 final 34 missing 1 not_available
north-yorkshire 17 final 25 missing 2 not_available
# By area, indicator and period: value, a year ago, England, region.
$ for p in york coventry calderdale north-yorkshire; do awk -F '\t' '$2 ~ /^(CP01|CP02|CP12|CP14|CP22|CP23|MI11)$/ { print $4, $2, $5, $8, $17, $22, $24 }' $p.tsv; done
E06000014 CP01 2024-25 528.5 462.8 519.4 538.4
E06000014 CP02 2024-25 23.2 23.0 22.6 21.7
E06000014 CP12 2025-03-31 36.3 39.9 40.6 48.5
E06000014 CP14 2024-25 44.1 33.1 24.5 24.7
E06000014 MI11 AY2023-24 19.16 18.14 19.95 21.61
E06000014 CP22 2025-03-31 69 70 67 77
E06000014 CP23 2024-25 11 10 10 11
E08000026 CP01 2024-25 566.7 556.3 519.4 464.2
E08000026 CP02 2024-25 18.5 20.9 22.6 19.5
E08000026 CP12 2025-03-31 47.6 63.1 40.6 40.3
E08000026 CP14 2024-25 27.3 27.2 24.5 26.7
E08000026 CP22 2025-03-31 82 83 67 86
E08000026 CP23 2024-25 11 12 10 10
E08000026 MI11 AY2023-24 21.35 23.66 19.95 21.12
E08000033 CP01 2024-25 590.5 454.4 519.4 538.4
E08000033 CP02 2024-25 20.4 22.1 22.6 21.7
E08000033 CP12 2025-03-31 51.6 47.6 40.6 48.5
E08000033 CP14 2024-25 19.6 25.7 24.5 24.7
E08000033 CP22 2025-03-31 79 80 67 77
E08000033 CP23 2024-25 10 7 10 11
E08000033 MI11 AY2023-24 20.51 21.52 19.95 21.61
E06000065 CP01 2024-25 487.6 496.3 519.4 538.4
E06000065 CP02 2024-25 19.8 19.8 22.6 21.7
E06000065 CP12 2025-03-31 54.7 36.5 40.6 48.5
E06000065 CP14 2024-25 25.1 25.0 24.5 24.7
E06000065 CP22 2025-03-31 48 44 67 77
E06000065 CP23 2024-25 14 12 10 11
E06000065 MI11 AY2023-24 19.79 19.29 19.95 21.61
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
York: CP02 CP08 CP11 CP17 CP14 CP15 CP16 CP12 CP09 CP23 MI04 NE06 MI13
$ awk -F , -v a=Coventry -f join.awk codes.csv coventry.tsv data/lait_benchmarks.csv
Coventry: CP02 CP08 CP11 CP17 CP14 CP15 CP16 CP12 CP09 CP23 MI13
# The card of a place whose code changed reaches back beyond the change.
$ qa-scorecard -d north-yorkshire.db -p 2022-23Q4 --today 2025-12-01 -i CP01 -i CP14 -i CP22 -F tsv | cut -f 2,4,5,6-8,17
indicator	area	period	numerator	denominator	value	year_ago
CP01	E06000065	2022-23	4998	114700	435.7	396.4
CP14	E06000065	2022-23	104	491	21.2	19.3
CP22	E06000065	2023-03-31	463	114700	40	38
$ qa-scorecard -d calderdale.db -p 2024-25Q4 --today 2025-12-01 --priority CLA -F text
Calderdale Safeguarding Children Partnership: scorecard 2024-25Q4
Up to batch 16.

code  indicator                                                                 period              value  change        year ago  England          region           neighbours              rank         verdict  icons  sparkline
----  ------------------------------------------------------------------------  ----------  -------------  ------------  --------  ---------------  ---------------  ----------------------  -----------  -------  -----  ----------

CLA  Children Looked After
CP22  Children looked after                                                     2025-03-31  79 per 10,000                      80  67 (2025-03-31)  77 (2025-03-31)  76.50 (10, 2025-03-31)               higher   ~      ▁▁▆█▆
CP23  Children looked after with three or more placements in the year           2024-25               10%                       7  10 (2024-25)     11 (2024-25)     11.30 (10, 2024-25)     58 of 151 B  similar  ~      ▅▃▄▂█▂▁▁▂▅
    note: verdict by displayed values
NE06  Children looked after with a dental check in the year                     2024-25               91%  up +5 better        86  81 (2024-25)     83 (2024-25)     75.70 (10, 2024-25)     29 of 151 A  better   ~      ███▁▇███
    note: verdict by displayed values
MI03  Missing-from-care episodes                                                2024-25Q4         missing
MI04  Children looked after who were missing in the year                        2024-25                7%  up +1                6  11 (2024-25)     9 (2024-25)      11.30 (10, 2024-25)                  lower    ~      ▇▂▁█▅▇▇▇▁▂
    note: verdict by displayed values
MI05  Children looked after who were away from placement without authorisation  2024-25           missing
# What the doctor says of them: what is theirs to fill, and what the
# Department's files hold that lies far outside the rest.
$ for p in york coventry calderdale north-yorkshire; do echo $p; qa-doctor -q -d $p.db --today 2026-11-22 | grep -v '^yours' | cut -d, -f1-6; done
york
section,check,subject,finding,mend
finding,history,CP04,"CP04 of E06000022, 2012-13, is 0.0; the smallest of 12 others in its history is 8.8"
finding,history,CP05,"CP05 of E06000022, 2024-25, is 0.0; the smallest of 9 others in its history is 13.3"
finding,history,CP06,"CP06 of E06000022, 2024-25, is 0.0; the smallest of 9 others in its history is 17.3"
coventry
section,check,subject,finding,mend
finding,history,CP04,"CP04 of E09000017, 2012-13, is 0.0; the smallest of 12 others in its history is 31.9"
finding,history,CP17,"CP17 of E08000031, 2018-03-31, is 0.0; the smallest of 9 others in its history is 67.8"
calderdale
section,check,subject,finding,mend
finding,history,CP04,"CP04 of E06000058, 2019-20, is 36.2; the largest of 5 others in its history is 11.5"
finding,history,NE06,"NE06 of E08000001, 2020-21, is 23; the smallest of 7 others in its history is 83"
finding,history,NE06,"NE06 of E08000033, 2020-21, is 9; the smallest of 7 others in its history is 72"
north-yorkshire
section,check,subject,finding,mend
finding,history,CP03,"CP03 of E06000049, 2012-13, is 32.2; the largest of 12 others in its history is 9.6"
