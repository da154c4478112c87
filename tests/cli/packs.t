# The packs of the four partnerships: each loads beside england, with what
# its framework names.
$ for p in york coventry calderdale north-yorkshire; do qa-init -q -d $p.db --pack england --pack $p; done
$ for p in york coventry calderdale north-yorkshire; do for k in bodies agencies contacts priorities indicators targets neighbours; do echo $p $k $(($(qa-export -d $p.db $k | wc -l) - 1)); done; done | awk '$3 > 0'
york bodies 23
york agencies 13
york priorities 10
york indicators 69
york neighbours 10
coventry bodies 9
coventry agencies 11
coventry priorities 6
coventry indicators 50
coventry neighbours 10
calderdale bodies 12
calderdale agencies 9
calderdale priorities 6
calderdale indicators 55
calderdale neighbours 10
north-yorkshire bodies 8
north-yorkshire agencies 9
north-yorkshire priorities 2
north-yorkshire indicators 44
north-yorkshire neighbours 10
$ for p in coventry calderdale north-yorkshire; do qa-export -d $p.db pack | grep -E ",(partnership|home_area|(lenses|elements|section_11_(every_months|with|ratings))),"; done
coventry,home_area,E08000026
coventry,lenses,Independent Lens; Provider Lens; Professional Lens; Citizen Lens
coventry,partnership,Coventry Safeguarding Children Partnership
calderdale,elements,Quantitative data; Qualitative evidence; Engagement with service users; Engagement with front line staff; Learning and Improvement
calderdale,home_area,E08000033
calderdale,partnership,Calderdale Safeguarding Children Partnership
calderdale,section_11_every_months,12
calderdale,section_11_with,SAB
north-yorkshire,home_area,E06000065
north-yorkshire,partnership,North Yorkshire Safeguarding Children Partnership
north-yorkshire,section_11_every_months,24
north-yorkshire,section_11_ratings,fully; in place with some areas for development; not in place – action required
north-yorkshire,section_11_with,NYSAB;CYSCP
# Whatever refers to something refers to what is in force, what an agency
# owes has a priority, and a priority asks whether anyone is better off. Two
# of York's are owed as context.
$ cat >check.awk <<'E'
> FNR == 1 { kind = $1; next }
> kind == "body" && $9 == "" { live["body " $1]; parents[$1] = $5 }
> kind == "agency" && $6 == "" { live["agency " $1] }
> kind == "priority" && $7 == "" { live["priority " $1]; body[$1] = $5 }
> kind == "indicator" {
	live["indicator " $1]; owed[$1] = $15; over[$1] = $18; of[$1] = $4
	if ($14 == "better_off") better = better ";" $4
> }
> function check(what, kind, list,    n, i, x) {
	n = split(list, x, ";")
	for (i = 1; i <= n; i++)
		if (!(kind " " x[i] in live)) print what ": no " kind, x[i]
> }
> END {
	for (i in parents) check(i, "body", parents[i])
	for (i in body) { check(i, "body", body[i])
		if (!index(better ";", ";" i ";")) print i, "is nobody better off" }
	for (i in of) { check(i, "priority", of[i]); check(i, "agency", owed[i])
		check(i, "indicator", over[i])
		if (owed[i] != "" && of[i] == "") print i, "has no priority" }
> }
> E
$ for p in york coventry calderdale north-yorkshire; do echo $p; for k in bodies agencies priorities indicators; do qa-export -d $p.db $k -F tsv >$k.tsv; done; awk -F '\t' -f check.awk bodies.tsv agencies.tsv priorities.tsv indicators.tsv | sort; done
york
coventry
calderdale
north-yorkshire
# Measures by the priority they serve first.
$ for p in coventry calderdale north-yorkshire; do qa-export -d $p.db indicators -F tsv | awk -F '\t' -v p=$p 'NR > 1 { split($4, x, ";"); n[x[1] == "" ? "context" : x[1]]++ } END { for (i in n) print p, i, n[i] }' | sort -k 3nr -k 2; done
coventry ID 11
coventry PLAN 10
coventry ASSESS 9
coventry IMPACT 8
coventry MULTI 6
coventry DECIDE 4
coventry context 2
calderdale CPR 14
calderdale EIP 13
calderdale CE 9
calderdale DA 7
calderdale CLA 6
calderdale CME 4
calderdale context 2
north-yorkshire SC 28
north-yorkshire CS 14
north-yorkshire context 2
# What the police owe for a quarter.
$ for p in york coventry calderdale north-yorkshire; do echo $p $(qa-ingest -d $p.db observations --template -p 2024-25Q2 --fill agency=police -F tsv | sed 1d | cut -f 1); done
york CP19 DA01 DA02 DA03 MI01 MI02 MI03 MI08 SE01 SE02 SE08
coventry CP19 DA01 DA02 DA03 MI08
calderdale CP19 DA01 DA02 DA03 MI01 MI03 MI08 SE08
north-yorkshire CP19 DA01 DA02 DA03 MI01 MI03 MI08 SE01 SE08
# A definition is the same in all of them, but for York's four caveats.
$ for p in york coventry calderdale north-yorkshire; do qa-export -d $p.db indicators -F tsv | cut -f 1-3,6-14,16-22; done | sort -u | cut -f 1 | uniq -d
$ for p in york coventry calderdale north-yorkshire; do qa-export -d $p.db indicators -F tsv | cut -f 1,23; done | sort -u | cut -f 1 | uniq -d
CP15
MI08
NE05
SE10
# A quarter of York's Board, and one of its Partnership.
$ qa-export -d york.db bodies -F tsv | awk -F '\t' '$1 == "CYSCP" || $1 == "VOIG" || $1 == "BG" || $1 == "PDSG" { print $2, $3, $6, $9 }'
2019-09-29 CYSCP Business Group 3 
 City of York Safeguarding Children Board 2 2019-09-28
2019-09-29 City of York Safeguarding Children Partnership 3 
 Priority Delivery and Scrutiny Group  2019-09-28
 Voice & Involvement Group  2019-09-28
2019-09-29 Voice of the Child Group 3 
$ qa-export -d york.db priorities -F tsv | awk -F '\t' '$1 == "NEG" { print $2, $5, $7 }'
 CYSCP 2019-09-28
2019-09-29 NSG 
# Joint with York for section 11: either pack names the other's body.
$ for p in york north-yorkshire; do qa-export -d $p.db pack | grep section_11_with; qa-export -d $p.db bodies | grep -E '^(CYSCP|NYSCP|NYSAB),2019|^NYSAB'; done
york,section_11_with,NYSCP
CYSCP,2019-09-29,City of York Safeguarding Children Partnership,partnership,CORAG,3,,,
NYSCP,2019-09-29,North Yorkshire Safeguarding Children Partnership,other,,,,,
north-yorkshire,section_11_with,NYSAB;CYSCP
CYSCP,2019-09-29,City of York Safeguarding Children Partnership,other,,,,,
NYSAB,,North Yorkshire Safeguarding Adult Board,other,,,,,
NYSCP,2019-09-29,North Yorkshire Safeguarding Children Partnership,partnership,,,,,
# Both may lie in one database: the last one holds.
$ qa-init -q -d two.db --pack england --pack york --pack north-yorkshire
$ qa-export -d two.db indicators | wc -l; qa-export -d two.db agencies | grep ^council
70
council,,North Yorkshire County Council,council,s11,2023-03-31,,,,
council,2023-04-01,North Yorkshire Council,council,s11,,,,,
$ qa-export -d two.db indicators -F tsv | awk -F '\t' '$1 == "CP14" || $1 == "DA07" || $1 == "CP15" { print $1, $4, $5, $23 }'
CP14 SC 20 Counts earlier plans at any time in the life of the child. The twelve months that end with the quarter; the fourth quarter is the published year.
CP15 SC 21 A handful of children in most areas; one family of brothers and sisters moves it.
DA07 DA 7 Depends on how many places are paid for as well as on need.
# The catalogue alone: every measure of the list, nobody's.
$ qa-init -q -d all.db --pack measures; qa-export -d all.db indicators -F tsv | awk -F '\t' 'NR > 1 { n++; owed += $15 != "" || $4 != "" } END { print n, owed }'
73 0
# What is due when, as far as a framework says: Calderdale's 21 rolling
# reports by the body that receives them, and no days.
$ for p in york coventry calderdale north-yorkshire; do qa-export -d $p.db schedule -F tsv | awk -F '\t' -v p=$p 'NR > 1 { n[$3]++; days += $9 != "" } END { for (i in n) print p, i, n[i]; if (days) print p, "days", days }' | sort; done
york assurance 1
york meeting 11
york other 1
york report 10
york s11 1
coventry engagement 1
coventry inspection_task 4
coventry report 3
coventry s11 1
coventry s175 1
calderdale report 21
calderdale s11 1
north-yorkshire s11 1
$ qa-export -d calderdale.db schedule -F tsv | awk -F '\t' '$3 == "report" { n[$5]++; t[$4] } END { for (i in n) print i, n[i]; for (i in t) all++; print all, "titles" }' | sort
20 titles
CSRV 4
EXEC 14
LI 1
QA 2
$ qa-calendar tree -d york.db --today 2025-11-14 -F tsv | cut -f 1,4,7 | grep -E 'VOIG|CDOP'
VOIG	CORAG/CYSCP/BG/VOIG	3
VOIG	CORAG/CYSCP/VOIG	3
CDOP	CORAG/CYSCP/CDOP	2
VOIG	YOROK/VOIG	3
CDOP	NYSCP/CDOP	2
# Self-assessments: the scales, and how many rows of which kind a tool has. A
# standard with questions is a heading; words are asked for twice.
$ qa-init -q -d self.db --pack england --pack self-assessment --pack north-yorkshire
$ qa-export -d self.db rating-scales -F tsv | awk -F '\t' '$1 == "ny3" { print $2, $4, $5 " " $3 }' | sort -k 2
F 1 yes fully
P 2 partly in place with some areas for development
N 3 no not in place – action required
NA 4 not_applicable not applicable
$ qa-export -d self.db s11-tools -F tsv | awk -F '\t' 'NR > 1 { t[$1]; if ($2 == "") { scale[$1] = $8; kind[$1] = $12; next } n[$1]++; top[$1] += $2 !~ /[.]/; for_some[$1] += $9 != ""; words[$1] += $7 == "text"; if ($6 == "" && $7 != "text") print "no source:", $1, $2; if ($2 ~ /[.]/ && ($4 == "" || $5 == "")) print "no help:", $1, $2 } END { for (i in t) print i, kind[i], scale[i], top[i], n[i] - top[i], for_some[i], words[i] }' | sort
education-assurance other rag 3 9 0 0
expectations other rag 10 0 0 0
s11 s11 ny3 8 29 5 0
s175 s175 ny3 9 29 6 0
voluntary voluntary four 8 0 0 2
# The ratings of North Yorkshire stand in both packs alike.
$ qa-export -d self.db pack | sed -n 's/.*section_11_ratings,//p' | sed 's/; /\n/g' >said; qa-export -d self.db rating-scales -F tsv | awk -F '\t' '$1 == "ny3" && $2 != "NA"' | sort -t '	' -k 4n | cut -f 3 | diff - said
