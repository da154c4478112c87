# qa-compare: rows from a pipe, then what a database has.
$ printf 'area,name,numerator,denominator\nA,Ashby,30,400\nB,Bury,12,150\nC,Corby,1,90\nD,Derby,40,500\n' >four.csv
$ qa-compare --polarity low - <four.csv
area,name,period,numerator,denominator,value,lower,upper,rank,of,quartile,band,benchmark,difference,verdict,funnel_lower_95,funnel_upper_95,funnel_lower_998,funnel_upper_998,funnel,indicator,status,benchmark_of,home,phi,tau2,batch,line
A,Ashby,,30,400,7.500000,5.303774,10.504771,2,4,B,,7.280702,0.219298,similar,,,,,,,final,pooled,,,,,
B,Bury,,12,150,8.000000,4.635364,13.462136,3,4,C,,7.280702,0.719298,similar,,,,,,,final,pooled,,,,,
C,Corby,,1,90,1.111111,0.196408,6.028408,1,4,A,,7.280702,-6.169591,better,,,,,,,final,pooled,,,,,
D,Derby,,40,500,8.000000,5.929813,10.710632,3,4,C,,7.280702,0.719298,similar,,,,,,,final,pooled,,,,,
$ qa-compare --polarity low -F text - <four.csv
code  name      value  interval               rank  quartile  difference  verdict  status
----  -----  --------  ---------------------  ----  --------  ----------  -------  ------
A     Ashby  7.500000  5.303774 to 10.504771     2  B           0.219298  similar  final
B     Bury   8.000000  4.635364 to 13.462136     3  C           0.719298  similar  final
C     Corby  1.111111  0.196408 to 6.028408      1  A          -6.169591  better   final
D     Derby  8.000000  5.929813 to 10.710632     3  C           0.719298  similar  final
$ qa-compare --polarity high --bands quartile -a B -F md - <four.csv

| code | name | value | interval | rank | quartile | band | difference | verdict | funnel | status | home |
| --- | --- | ---: | --- | ---: | --- | ---: | ---: | --- | --- | --- | --- |
| A | Ashby | 7.500000 | 5.303774 to 10.504771 | 3 | C | 3 | 0.219298 | similar |  | final |  |
| B | Bury | 8.000000 | 4.635364 to 13.462136 | 1 | B | 1 | 0.719298 | similar |  | final | home |
| C | Corby | 1.111111 | 0.196408 to 6.028408 | 4 | D | 4 | -6.169591 | worse |  | final |  |
| D | Derby | 8.000000 | 5.929813 to 10.710632 | 1 | B | 1 | 0.719298 | similar |  | final |  |

$ qa-compare --measure rate --per 1000 --polarity low -F json - <four.csv | sed -n '4,6p' | cut -c 1-240
  "rows": [
    {"area": "A", "name": "Ashby", "period": null, "numerator": 30, "denominator": 400, "value": 75.000000, "lower": 50.592348, "upper": 107.070930, "rank": 2, "of": 4, "quartile": "B", "band": null, "benchmark": 72.807018, "difference": 2.
    {"area": "B", "name": "Bury", "period": null, "numerator": 12, "denominator": 150, "value": 80.000000, "lower": 41.290066, "upper": 139.752387, "rank": 3, "of": 4, "quartile": "C", "band": null, "benchmark": 72.807018, "difference": 7.1
$ qa-compare -F html - <four.csv | grep -c '<tr>'
5
# The words of a value and its parts.
$ printf 'area,numerator,denominator\nA,"1,000","2,000"\nB,c,100\nC,3,x\nD,[low],5\nE,,\nF,0,0\nG,7u,10\nH,0.5,0.7\nI,-,9\n' | qa-compare --polarity low - | cut -d, -f 1,4-9,11,22
area,numerator,denominator,value,lower,upper,rank,quartile,status
A,1000,2000,50.000000,47.810795,52.189205,1,A,final
B,,100,,,,,,suppressed
C,3,,,,,,,not_available
D,,5,,,,,,low
E,,,,,,,,not_available
F,0,0,,,,,,not_applicable
G,7,10,70.000000,39.677815,89.220873,2,B,unreliable
H,0.5,0.7,71.428571,7.973069,98.632738,3,D,final
I,,9,,,,,,not_available
# Names of columns in any order and case, of any separator, and more of them.
$ printf 'Denominator;x;AREA; numerator \r\n400;y;A;30\r\n150;;B;12\r\n' | qa-compare - | cut -d, -f 1,4-8
area,numerator,denominator,value,lower,upper
A,30,400,7.500000,5.303774,10.504771
B,12,150,8.000000,4.635364,13.462136
$ printf '\357\273\277area\tvalue\nA\t1.5\nB\t-2\n' | qa-compare --polarity high - | cut -d, -f 1,6-12
area,value,lower,upper,rank,of,quartile,band
A,1.5,,,1,2,A,
B,-2,,,2,2,D,
# Nothing, one, all the same, and none known.
$ printf 'area,value\n' | qa-compare - | wc -l
1
$ printf '' | qa-compare -
! (standard input):1:1: error: the file is empty
? 65
$ printf 'area,numerator,denominator\nA,1,4\n' | qa-compare --polarity low --funnel --bands decile - | cut -d, -f 1,6-12,14-20
area,value,lower,upper,rank,of,quartile,band,difference,verdict,funnel_lower_95,funnel_upper_95,funnel_lower_998,funnel_upper_998,funnel
A,25.000000,4.558726,69.935816,1,1,,,0.000000,similar,0.000000,67.434465,0.000000,91.905492,within
$ printf 'area,numerator,denominator\nA,1,4\nB,2,8\nC,25,100\n' | qa-compare --polarity high --bands quintile --funnel --overdispersion - | cut -d, -f 1,6,9-12,15,20,25,26
area,value,rank,of,quartile,band,verdict,funnel,phi,tau2
A,25.000000,1,3,D,,similar,within,0.000000,0.000000
B,25.000000,1,3,D,,similar,within,0.000000,0.000000
C,25.000000,1,3,D,,similar,within,0.000000,0.000000
$ printf 'area,numerator,denominator\nA,c,4\nB,[c],8\nC,*,100\n' | qa-compare --polarity high --funnel - | cut -d, -f 1-23
area,name,period,numerator,denominator,value,lower,upper,rank,of,quartile,band,benchmark,difference,verdict,funnel_lower_95,funnel_upper_95,funnel_lower_998,funnel_upper_998,funnel,indicator,status,benchmark_of
A,,,,4,,,,,,,,,,,,,,,,,suppressed,
B,,,,8,,,,,,,,,,,,,,,,,suppressed,
C,,,,100,,,,,,,,,,,,,,,,,suppressed,
$ printf 'area,numerator,denominator\nA,0,10\nB,0,20\n' | qa-compare --measure rate --funnel --overdispersion - | cut -d, -f 1,6-8,16-20,25,26
area,value,lower,upper,funnel_lower_95,funnel_upper_95,funnel_lower_998,funnel_upper_998,funnel,phi,tau2
A,0.000000,0.000000,3688.879454,,,,,,1.000000,0.000000
B,0.000000,0.000000,1844.439727,,,,,,1.000000,0.000000
$ printf 'area,numerator,denominator\nA,5,0\nB,0,0\nC,1,1\n' | qa-compare --measure rate - | cut -d, -f 1,4-8,22
area,numerator,denominator,value,lower,upper,status
A,5,0,,,,not_available
B,0,0,,,,not_applicable
C,1,1,10000.000000,253.178080,55716.433909,final
# Numbers of 18 digits, and as other programs write them.
$ printf 'area,numerator,denominator\nA,999999999999999998,999999999999999999\nB,1,999999999999999999\n' | qa-compare --polarity low --funnel - | cut -d, -f 1,6-12,20
area,value,lower,upper,rank,of,quartile,band,funnel
A,100.000000,100.000000,100.000000,2,2,D,,above_998
B,0.000000,0.000000,0.000000,1,2,A,,below_998
$ printf 'area,value\nA,0.3333333333333333\nB,12.345678901234567\nC,0.1\nD,99\nE,5\n' | qa-compare --polarity low - | cut -d, -f 1,6,9-11
area,value,rank,of,quartile
A,0.3333333333333333,2,5,A
B,12.345678901234567,4,5,C
C,0.1,1,5,A
D,99,5,5,D
E,5,3,5,B
$ printf 'area,numerator\nA,999999999999999999\nB,999999999999999999\nC,1\nD,2\n' | qa-compare --measure count --polarity low - | cut -d, -f 1,6-12
area,value,lower,upper,rank,of,quartile,band
A,999999999999999999,9.999999980400361e+17,1.0000000019599642e+18,3,4,C,
B,999999999999999999,9.999999980400361e+17,1.0000000019599642e+18,3,4,C,
C,1,0.025318,5.571643,1,4,A,
D,2,0.242209,7.224688,2,4,B,
$ printf 'area,numerator,denominator\nA,99999999999999999,1\n' | qa-compare --measure rate -
! (standard input):2:2: error: a number has more than 18 digits
? 65
$ printf 'area,value\nA,1234567890123456789\n' | qa-compare -
! (standard input):2:2: error: value "1234567890123456789" has more than 18 digits
? 65
$ printf 'area,numerator,denominator\nA,1,7\n' >7.csv; for p in 1 3 17 99; do qa-compare --precision $p - <7.csv | sed -n 2p | cut -d, -f 6-8,14; done
1e+01,3,5e+01,0
14.3,2.57,51.3,0
14.285714285714285,2.5679624344743566,51.312782927431876,0
14.285714285714285,2.5679624344743566,51.312782927431876,0
# A value that its parts do not give has no interval: it is refused.
$ printf 'area,numerator,denominator,value\nA,143,1000,14.300000000000001\nB,1,3,33.3\n' | qa-compare - | cut -d, -f 1,6-8
area,value,lower,upper
A,14.300000000000001,12.266732,16.606499
B,33.3,6.149194,79.234040
$ printf 'area,numerator,denominator,value\nA,1,3,33.4\n' | qa-compare -
! (standard input):2:4: error: value 33.4 does not match 1 out of 3 per 100, which is 33.3; --per says per how many, and parts that published parts are rounded
? 65
$ printf 'area,numerator,denominator,value,parts\nA,10,30,33.4,rounded\nB,10,40,25,exact\n' | qa-compare - | cut -d, -f 1,4-8,15
area,numerator,denominator,value,lower,upper,verdict
A,10,30,33.4,,,
B,10,40,25,14.187119,40.193961,similar
$ printf 'area,numerator,denominator,value,parts\nA,10,30,33.4,nearly\n' | qa-compare -
! (standard input):2:5: error: parts takes one of exact|rounded, not "nearly"
? 65
$ printf 'area,numerator,value\nA,10,11\n' | qa-compare --measure count -
! (standard input):2:3: error: value 11 is not the count 10 in numerator
? 65
# Groups in any order are those in order, whatever was written before.
$ for g in 2023-24 2024-25; do for i in X Y; do for a in A B C D; do echo "$i,$g,$a,$(($(printf %s "$g$i$a" | cksum | cut -c 1-3) % 90)),100"; done; done; done >rows; (echo indicator,period,area,numerator,denominator; cat rows) | qa-compare --polarity low - | sort >sorted; (echo indicator,period,area,numerator,denominator; awk '{ print NR * 7 % 17, $0 }' rows | sort -n | cut -d ' ' -f 2-) | qa-compare --polarity low - | sort | cmp - sorted && wc -l <sorted
17
$ (echo indicator,period,area,numerator,denominator; grep '^X,2024-25,' rows; grep '^X,2023-24' rows; grep '^X,2024-25' rows) | qa-compare -
! (standard input):10:3: error: area A stands twice in its group: first on line 2
? 65
$ printf 'indicator,area,value\nX,A,1\n X ,A,2\n' | qa-compare -
! (standard input):3:2: error: area A stands twice in its group: first on line 2
? 65
$ (echo indicator,period,area,numerator,denominator; cat rows) | qa-compare -F svg -o two.svg -; ls two.svg
! qa-compare: a picture is of one indicator and period; the rows have several
! ls: cannot access 'two.svg': No such file or directory
? 2
$ printf 'area,value\n' | qa-compare -F svg -
! qa-compare: there are no rows to draw a picture of
? 65
$ qa-compare -F svg -a B --polarity low - <four.csv | grep -c Bury; qa-compare -F svg --funnel - <four.csv | head -c 4; echo
5
<svg
# Rates standardised for age; without a band that others have there is none.
$ printf 'area,numerator,denominator,standard\nA,10,1000,60\nA,20,500,40\nB,30,3000,60\nC,12,900,60\nC,c,500,40\nD,9,100,100\n' | qa-compare --measure rate --standardise - | cut -d, -f 1,4-8,22
area,numerator,denominator,value,lower,upper,status
A,30,1500,220.000000,147.814944,314.849018,final
B,30,3000,,,,incomplete
C,12,900,,,,suppressed
D,9,100,,,,not_available
$ printf 'area,numerator,denominator,standard\nA,10,0,60\nA,20,500,40\n' | qa-compare --measure rate --standardise -
! qa-compare: area A: events of a stratum have no population
? 65
# What is refused.
$ printf 'area,numerator\nA,1\n' | qa-compare -
! (standard input):1:1: error: there is no column denominator, and none called value
? 65
$ printf 'numerator,denominator\n1,2\n' | qa-compare -
! (standard input):1:1: error: there is no column area; a comparison takes area, numerator and denominator, or area and value
? 65
$ printf 'area,value,Value\nA,1,2\n' | qa-compare -
! (standard input):1:3: error: the column value stands twice: first as field 2
? 65
$ printf 'area,value\nA,1,2\n' | qa-compare -
! (standard input):2:3: error: the row has 3 fields, and the header has 2
? 65
$ printf 'area,value\nA,1\nA,2\n' | qa-compare -
! (standard input):3:1: error: area A stands twice in its group: first on line 2
? 65
$ printf 'area,value\n ,1\n' | qa-compare -
! (standard input):2:1: error: area is empty
? 65
$ printf 'area,value\nA,NaN\n' | qa-compare -
! (standard input):2:2: error: value "NaN" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
? 65
$ printf 'area,value\nA,1e3\n' | qa-compare -
! (standard input):2:2: error: value "1e3" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
? 65
$ printf 'area,numerator,denominator\nA,-1,2\n' | qa-compare -
! (standard input):2:2: error: numerator -1 is negative
? 65
$ printf 'area,numerator,denominator\nA,1,-2\n' | qa-compare --measure rate -
! (standard input):2:3: error: denominator -2 is negative
? 65
$ printf 'area,numerator,denominator\nA,3,2\n' | qa-compare -
! (standard input):2:3: error: denominator 2 is smaller than its numerator 3; for a percentage the part is within the whole
? 65
$ for o in '--confidence 0' '--confidence 100' '--confidence 99.9999999999999999' '--confidence x' '--per 0' '--per -1' '--per 1.5' '--measure mean' '--polarity range' '--bands third' '--benchmark region' '--benchmark -1' '--benchmark NaN' '--overdispersion' '--standardise' '--measure count --funnel' '--measure count --per 10' '-i CP02' '-p 2024-25' '--areas all' '--set 2025' '-a A -a B' '-F xlsx' x.csv; do qa-compare $o - <four.csv; done
! qa-compare: --confidence takes a percentage such as 95 or 99.8, from 1 to 99.9999, not "0"
! qa-compare: --confidence takes a percentage such as 95 or 99.8, from 1 to 99.9999, not "100"
! qa-compare: --confidence takes a percentage such as 95 or 99.8, from 1 to 99.9999, not "99.9999999999999999"
! qa-compare: --confidence takes a percentage such as 95 or 99.8, from 1 to 99.9999, not "x"
! qa-compare: --per is per how many of a percentage or rate, 1 or more
! qa-compare: --per takes a whole number, not "-1"
! qa-compare: --per takes a whole number, not "1.5"
! qa-compare: --measure takes one of percent|rate|count|ratio|log_ratio, not "mean"
! qa-compare: --polarity takes one of high|low|none, not "range"
! qa-compare: --bands takes one of quartile|quintile|decile, not "third"
! qa-compare: --benchmark takes a number or pooled, not "region"
! qa-compare: --benchmark -1 is negative, which no percentage, rate or count is
! qa-compare: --benchmark takes a number or pooled, not "NaN"
! qa-compare: --overdispersion adjusts the limits of --funnel
! qa-compare: --standardise is of rates: add --measure rate
! qa-compare: --funnel is for percentages and rates
! qa-compare: --per is per how many of a percentage or rate, 1 or more
! qa-compare: of rows from a pipe all are compared: -i, -p, --areas and --set are of the database
! qa-compare: of rows from a pipe all are compared: -i, -p, --areas and --set are of the database
! qa-compare: of rows from a pipe all are compared: -i, -p, --areas and --set are of the database
! qa-compare: of rows from a pipe all are compared: -i, -p, --areas and --set are of the database
! qa-compare: -a names the one area that is marked; --areas says which are compared
! qa-compare: --format takes one of text|csv|tsv|json|md|html|svg, not "xlsx"
! qa-compare: unexpected operand "x.csv"; - reads rows from standard input
? 64
$ for c in 1 50 99.99 99.9999; do qa-compare --confidence $c - <7.csv | sed -n 2p | cut -d, -f 6-8; done
14.285714,14.120748,14.452283
14.285714,7.550334,25.380013
14.285714,0.842808,76.570271
14.285714,0.554643,83.278843

# Of a database: a rate with a borrowed denominator, of a quarter from its
# months; a count; a value of 9 decimals; a range.
$ qa-init -q --pack england --pack york
$ printf 'indicator,title,measure,per,decimals,polarity,frequency,denominator_indicator,annualise,aggregation\nPOP,Children,count,,0,none,year,,,\nR1,Rate,rate,10000,1,low,quarter,POP,yes,sum\nC1,Count,count,,0,low,quarter,,,sum\nV1,Value,value,,9,high,quarter,,,\nP1,Share,percent,,1,range,quarter,,,sum\n' | qa-ingest -q indicators -
$ { echo indicator,area,period,numerator,denominator,value; n=10; for a in E06000001 E06000002 E06000003 E06000004 E06000005 E06000014 E92000001; do n=$((n + 7)); echo "POP,$a,2023-24,$((n * 1000)),,"; for m in 04 05 06; do echo "R1,$a,2024-$m,$((n + n % 3 * 5)),,"; done; echo "C1,$a,2024-25Q1,$n,,"; echo "V1,$a,2024-25Q1,,,$n.123456789"; echo "P1,$a,2024-25Q1,$n,100,"; done; echo R1,E06000006,2024-05,4,,; echo POP,E06000007,2023-24,0,,; echo R1,E06000007,2024-25Q1,4,,; echo R1,E10000023,2024-25Q1,5,1000,; echo R1,E06000008,2024-25Q1,c,1000,; echo C1,E12000003,2024-25Q1,9000,,; } >o.csv; qa-ingest -q observations o.csv
$ qa-compare -i R1 -p 2024-25Q1 -F tsv | awk -F '\t' '$22 != "not_available"' | cut -f 1,4-15,22,24
area	numerator	denominator	value	lower	upper	rank	of	quartile	band	benchmark	difference	verdict	status	home
E06000002	72	24000	120.0	93.889	151.122	1	7	A		140.3	-20.3	similar	final	
E06000005	135	45000	120.0	100.611	142.035	1	7	A		140.3	-20.3	similar	final	
E06000014	171	52000	131.5	112.561	152.799	3	7	B		140.3	-8.8	similar	final	home
E06000003	108	31000	139.4	114.313	168.250	4	7	B		140.3	-0.9	similar	final	
E06000004	144	38000	151.6	127.831	178.457	5	7	C		140.3	11.3	similar	final	
E06000001	81	17000	190.6	151.350	236.887	6	7	D		140.3	50.3	worse	final	
E06000065	5	1000	200.0	64.939	466.733	7	7	D		140.3	59.7	similar	final	
E06000006							7			140.3			incomplete	
E06000008		1000					7			140.3			suppressed	
$ qa-compare -i R1 -p 2024-25Q1 -F text | head -6
Rate, 2024-25Q1
York: 131.5, similar to England; rank 3 of 7. Up to batch 13.

code       name                                 value  interval        rank  quartile  difference  verdict  status         home
---------  -----------------------------------  -----  --------------  ----  --------  ----------  -------  -------------  ----
E06000002  Middlesbrough                        120.0  93.9 to 151.1      1  A              -20.3  similar  final

$ qa-compare -i R1 -p 2024-25Q1 --funnel --overdispersion -F csv | sed -n 2,3p | cut -d, -f 1,6,14-20,23,25,26
E06000002,120.0,-17.692,similar,104.405,181.593,89.004,213.015,within,pooled,1.381491,0.006198
E06000005,120.0,-17.692,similar,109.583,173.012,96.063,197.362,within,pooled,1.381491,0.006198
$ qa-compare -i V1 -p 2024-25Q1 -F csv | sed -n 2,3p | cut -d, -f 1,6-15
E06000014,52.123456789,,,1,6,A,,59.123456789,-7.000000000,worse
E06000005,45.123456789,,,2,6,A,,59.123456789,-14.000000000,worse
$ qa-compare -i P1 -p 2024-25Q1 -F csv | sed -n 2,3p | cut -d, -f 1,6-15
E06000014,52.0,42.317,61.535,,6,,,59.0,-7.0,similar
E06000005,45.0,35.615,54.755,,6,,,59.0,-14.0,lower
# A place with two codes is one place, under the code that is asked for.
$ qa-compare -i R1 -p 2024-25Q1 --areas 'E06000065;E10000023' -F csv | cut -d, -f 1-6
area,name,period,numerator,denominator,value
E06000065,North Yorkshire,2024-25Q1,5,1000,200.0
$ qa-compare -i R1 -p 2024-25Q1 --areas E10000023 -a E06000065 -F csv | cut -d, -f 1,2,6,24
area,name,value,home
E10000023,North Yorkshire,200.0,home
# Counts of areas do not compare with England's or a region's.
$ qa-compare -i C1 -p 2024-25Q1 -F csv | sed -n 2p | cut -d, -f 1,6-15; qa-compare -i C1 -p 2024-25Q1 --benchmark region -F csv | sed -n 2p | cut -d, -f 1,6-15; qa-compare -i C1 -p 2024-25Q1 --benchmark pooled -F csv | sed -n 2p | cut -d, -f 1,6-15,23
E06000001,17,9.90,27.22,1,6,A,,,,
E06000001,17,9.90,27.22,1,6,A,,,,
E06000001,17,9.90,27.22,1,6,A,,34.50,-17.50,better,mean
$ qa-compare -i C1 -p 2024-25Q1 --standardise
! qa-compare: --standardise is of rates; C1 is a count
? 64
$ qa-compare -i V1 -p 2024-25Q1 --funnel
! qa-compare: --funnel is for percentages and rates; V1 is a mean or value
? 64
$ qa-compare -i R1 -p 2024-25Q1 --standardise
! qa-compare: R1 has no figures by age: --standardise wants breakdowns such as age=0-4, with numerator and denominator
? 64
$ qa-compare -i R1 -p 2024-25Q1 --areas region -F csv | head -3 | cut -d, -f 1,2,6
area,name,value
E06000014,York,131.5
E06000065,North Yorkshire,200.0
# Neighbours that are suppressed do not count among them.
$ qa-export neighbours | awk -F, '$2 == "E06000014" { print $3 }' | head -3 >near; { echo indicator,area,period,value; echo V1,$(sed -n 1p near),2024-25Q1,c; echo V1,$(sed -n 2p near),2024-25Q1,0.000000001; echo V1,$(sed -n 3p near),2024-25Q1,0.000000002; } | qa-ingest -q observations -; qa-compare -i V1 -p 2024-25Q1 --benchmark neighbours -F csv | sed -n 2p | cut -d, -f 1,13,14,15,23; qa-compare -i V1 -p 2024-25Q1 --areas neighbours -F tsv | awk -F '\t' '$22 != "not_available"' | cut -f 1,6,9-11,22; qa-scorecard -i V1 -p 2024-25Q1 --neighbours both -F csv | tail -1 | cut -d, -f 36-48
E06000014,0.00000000150,52.12345678750,better,mean of 2 neighbours
area	value	rank	of	quartile	status
E06000014	52.123456789	1	3	A	final
E08000007	0.000000002	2	3	C	final
E06000024	0.000000001	3	3	D	final
E06000022			3		suppressed
2025,1,8,A,12.84259259225,27.62345678900,39.87345678900,,,worse,,"Value: 52.123456789, below England (59.123456789). What lies behind it
$ qa-compare -i R1 -p 2024-25Q1 --benchmark neighbours -F csv | sed -n 2p | cut -d, -f 1,13,23
E06000002,,
# What is not there, or was not yet, or is no longer.
$ qa-compare -i R9 -p 2024-25Q1
! qa-compare: unknown indicator "R9"; did you mean "R1"?
? 64
$ qa-compare -i R1
! qa-compare: which period? -p 2024-25
? 64
$ qa-compare -i R1 -p 2024 -F csv | sed -n 2p | cut -d, -f 1,3,6,22
E06000001,2024,,incomplete
$ qa-compare -i R1 -p 2024-06-30
! qa-compare: the period 2024-06-30 is a day; R1 takes figures of a quarter, of months, of a year
? 64
$ qa-compare -i R1 -p 2024-25Q1 --areas E99
! qa-compare: unknown area "E99"; qa-export areas lists those there are
? 64
$ qa-compare -i R1 -p 2024-25Q1 -a X
! qa-compare: unknown area "X"; qa-export areas lists those there are
? 64
$ qa-compare -i R1 -p 2024-25Q1 --set 1999 --areas neighbours
! qa-compare: there is no set of neighbours "1999"; there is 2025
? 64
$ qa-compare -i R1 -p 2024-25Q1 --per 100
! qa-compare: --measure, --per and --polarity are of rows from a pipe; the indicator says its own
? 64
$ qa-compare -i CP14 -p 2024-25 --as-of 2000-01-01 -F text | sed -n 2p
0 areas compared. As known on 2000-01-01. Up to batch 11.
$ N=$(qa-ingest --batches -F tsv | awk -F '\t' '$3 == "o.csv" { print $1 }'); qa-ingest -q --undo $N; qa-compare -i R1 -p 2024-25Q1 -F tsv | awk -F '\t' '$6 != ""' | wc -l; qa-compare -i R1 -p 2024-25Q1 -F svg | grep -o '<title.*</title>'
1
<title id="qa-comparison-title">0 areas compared</title>
