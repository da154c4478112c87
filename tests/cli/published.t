# needs ../shared: the Department's files, loaded whole. The percentages of
# authorities are those of the Department, digit for digit.
$ qa-init -q --pack england --pack york
$ ln -s "$TESTS/../../shared/data" data
$ qa-ingest observations --received 2025-12-01 --layout ees --map ons-population data/ons_mid-year_population_estimates_2012_to_2024.csv
! qa-ingest: observations: 2,132 read, 2,132 added, 0 revised, 0 unchanged (batch 12; undo: qa-ingest --undo 12)
$ qa-ingest observations --received 2025-12-01 --layout ees --map dfe-referrals data/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv
! qa-ingest: observations: 2,132 read, 8,528 added, 0 revised, 0 unchanged (batch 13; undo: qa-ingest --undo 13)
$ qa-ingest observations --received 2025-12-01 --layout ees --map dfe-cpp-subsequent data/d3_cpps_subsequent_plan_2013_to_2025.csv
! qa-ingest: observations: 2,132 read, 2,132 added, 0 revised, 0 unchanged (batch 14; undo: qa-ingest --undo 14)
$ qa-ingest observations --received 2025-12-01 --layout ees --map dfe-looked-after data/cla_number_and_rate_per_10k_children.csv
! qa-ingest: data/cla_number_and_rate_per_10k_children.csv: 1670 rows match no rule of the map: passed over
! qa-ingest: observations: 2,505 read, 835 added, 0 revised, 0 unchanged, 1,670 passed over (batch 15; undo: qa-ingest --undo 15)
# The parts alone, of every authority and year: what the programs make of
# them, beside what was published.
$ qa-init -q -d parts.db --pack england --pack york
$ printf 'indicator,where,numerator,denominator,period\nCP02,,rereferral_count,referral_count,year_ending_march\nCP03,,no_further_action_count,referral_count,year_ending_march\nCP04,,not_in_need_count,referral_count,year_ending_march\n' >c1.csv
$ printf 'indicator,where,numerator,denominator,period\nCP14,,CPP_subsequent,CPP_start,year_ending_march\n' >d3.csv
$ qa-ingest observations -d parts.db --received 2025-12-01 --layout ees --map ./c1.csv data/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv
! qa-ingest: observations: 2,132 read, 6,396 added, 0 revised, 0 unchanged (batch 12; undo: qa-ingest --undo 12)
$ qa-ingest observations -d parts.db --received 2025-12-01 --layout ees --map ./d3.csv data/d3_cpps_subsequent_plan_2013_to_2025.csv
! qa-ingest: observations: 2,132 read, 2,132 added, 0 revised, 0 unchanged (batch 13; undo: qa-ingest --undo 13)
$ qa-export areas -F tsv | awk -F '\t' '$4 == "la" { print "-a", $1 }' >areas
$ for y in 13 14 15 16 17 18 19 20 21 22 23 24 25; do qa-scorecard -d parts.db -p FY20$((y - 1))-$y --today 2025-12-01 -i CP02 -i CP03 -i CP04 -i CP14 $(cat areas) -F tsv | awk -F '\t' -v y=20$y 'NR > 1 && $8 != "" { print $2, $4, y, $8 }'; done | sort -u >ours
$ awk -F , 'NR > 1 && $3 == "Local authority" { gsub(/"/, ""); n = NF - 8; i = NF == 21 ? 0 : NF - 21; print "CP02", $9, $1, $(14 + i); print "CP03", $9, $1, $(16 + i); print "CP04", $9, $1, $(18 + i) }' data/c1_*.csv >theirs
$ awk -F , 'NR > 1 && $3 == "Local authority" { gsub(/"/, ""); print "CP14", $9, $1, $NF }' data/d3_*.csv >>theirs
$ awk 'NR == FNR { v[$1, $2, $3] = $4; next } $4 ~ /^[0-9]/ && ($1, $2, $3) in v { n[$1]++; e[$1] += (v[$1, $2, $3] + 0 == $4 + 0) } END { for (i in n) print i, n[i], "compared", e[i], "equal" }' theirs ours | sort
CP02 1948 compared 1948 equal
CP03 1873 compared 1873 equal
CP04 1940 compared 1940 equal
CP14 1924 compared 1924 equal
# A place answers to both of its codes; a split is not continued.
$ qa-scorecard -p 2024-25Q4 --today 2025-12-01 -i CP02 -a E10000023 -a E06000065 -a E10000006 -a E06000063 -F tsv | cut -f 4,5,8,10,12,13
area	period	value	status	previous	change
E10000023	2024-25	19.8	final		
E06000065	2024-25	19.8	final		
E10000006	2024-25Q4		not_available		
E06000063	2024-25	22.7	final		
$ qa-scorecard -p 2024-25Q4 --today 2025-12-01 -i CP02 -i CP14 -i CP22 -i CP01 -F tsv | cut -f 2,5-8,10,13,18,22-25
indicator	period	numerator	denominator	value	status	change	year_change	england	england_period	region	region_period
CP01	2024-25	1837	34758	528.5	final		65.7	519.4	2024-25	538.4	2024-25
CP02	2024-25	427	1837	23.2	final		0.2	22.6	2024-25	21.7	2024-25
CP14	2024-25	71	161	44.1	final		11.0	24.5	2024-25	24.7	2024-25
CP22	2025-03-31	240	34758	69	final		-1	67	2025-03-31	77	2025-03-31
# LAIT beside them, by the Department's number.
$ qa-ingest observations --received 2025-12-02 --layout long --map lait data/lait_long_social_care.csv
! qa-ingest: data/lait_long_social_care.csv: 28220 rows match no rule of the map: passed over
! qa-ingest: observations: 66,640 read, 31,860 added, 149 revised, 6,411 unchanged, 28,220 passed over (batch 16; undo: qa-ingest --undo 16)
$ qa-scorecard -p 2024-25Q4 --today 2025-12-01 -i CP08 -i CP11 -i CP23 -F tsv | cut -f 2,5,8,22,24
indicator	period	value	england	region
CP11	2024-25	95.3	81.4	80.3
CP08	2024-25	87.2	85.7	83.6
CP23	2024-25	11	10	11
$ qa-ingest neighbours --layout dfe --fill set=DFE2025 data/sn_model_2025_wide.csv
! qa-ingest: neighbours: 153 read, 1,530 added, 0 revised, 0 unchanged (batch 17; undo: qa-ingest --undo 17)
# All of it out and in again.
$ qa-export observations | qa-ingest observations - 2>&1 | sed 's/ (.*//'
qa-ingest: observations: 45,487 read, 0 added, 0 revised, 45,487 unchanged
