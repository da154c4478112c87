# qa-trend: rows from a pipe, then what a database has.
$ printf 'period,value\n2024-05,7\n2024-01,2\n2024-02,4\n2024-03,3\n2024-07,c\n' >few.csv
$ qa-trend --chart xmr - <few.csv
indicator,title,area,breakdown,period,value,target,centre,lower_limit,upper_limit,lower_warning,upper_warning,moving_range,phase,trial,astronomical,trend,two_of_three,shift,signal,variation,assurance,longest_run,longest_run_max,crossings,crossings_min,note,second_target,chart,finding,batch,line
,,,,2024-01,2,,4.000000,0.010000,7.990000,1.340000,6.660000,,1,yes,0,0,0,0,,common_cause,,2,5,1,0,,,xmr,,,
,,,,2024-02,4,,4.000000,0.010000,7.990000,1.340000,6.660000,2.000000,1,yes,0,0,0,0,,common_cause,,2,5,1,0,,,xmr,,,
,,,,2024-03,3,,4.000000,0.010000,7.990000,1.340000,6.660000,1.000000,1,yes,0,0,0,0,,common_cause,,2,5,1,0,,,xmr,,,
,,,,2024-05,7,,4.000000,0.010000,7.990000,1.340000,6.660000,,1,yes,0,0,0,0,,common_cause,,2,5,1,0,2024-04 missing,,xmr,Common cause: no signal at 2024-05,,
,,,,2024-07,,,4.000000,0.010000,7.990000,1.340000,6.660000,,1,yes,,,,,,,,2,5,1,0,2024-06 missing; suppressed,,xmr,,,
$ qa-trend -F text - <few.csv
period   value    centre  variation
-------  -----  --------  ------------
2024-01      2  3.500000  common_cause
2024-02      4  3.500000  common_cause
2024-03      3  3.500000  common_cause
2024-05      7  3.500000  common_cause
    note: 2024-04 missing
    finding: Common cause: no signal at 2024-05
2024-07         3.500000
    note: 2024-06 missing; suppressed
$ qa-trend --chart xmr --forecast 2 --target 4 --polarity high -F md - <few.csv

| code | indicator | area | breakdown | period | value | target | centre | lower | upper | signal | variation | assurance | note | finding |
| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- | --- | --- | --- |
|  |  |  |  | 2024-01 | 2 | 4 | 4.000000 | 0.010000 | 7.990000 |  | common\_cause | inconsistent |  |  |
|  |  |  |  | 2024-02 | 4 | 4 | 4.000000 | 0.010000 | 7.990000 |  | common\_cause | inconsistent |  |  |
|  |  |  |  | 2024-03 | 3 | 4 | 4.000000 | 0.010000 | 7.990000 |  | common\_cause | inconsistent |  |  |
|  |  |  |  | 2024-05 | 7 | 4 | 4.000000 | 0.010000 | 7.990000 |  | common\_cause | inconsistent | 2024-04 missing | Common cause: no signal at 2024-05 |
|  |  |  |  | 2024-07 |  | 4 | 4.000000 | 0.010000 | 7.990000 |  |  | inconsistent | 2024-06 missing; suppressed |  |
|  |  |  |  | 2024-08 |  | 4 | 4.000000 | 0.010000 | 7.990000 |  |  | inconsistent | projection |  |
|  |  |  |  | 2024-09 |  | 4 | 4.000000 | 0.010000 | 7.990000 |  |  | inconsistent | projection |  |
$ qa-trend --chart xmr -F json - <few.csv | sed -n '4,5p' | cut -c 1-400
  "rows": [
    {"indicator": null, "title": null, "area": null, "breakdown": null, "period": "2024-01", "value": 2, "target": null, "centre": 4.000000, "lower_limit": 0.010000, "upper_limit": 7.990000, "lower_warning": 1.340000, "upper_warning": 6.660000, "moving_range": null, "phase": 1, "trial": "yes", "astronomical": 0, "trend": 0, "two_of_three": 0, "shift": 0, "signal": null, "variation": "common_cause"
$ qa-trend -F html - <few.csv | grep -c '<tr>'
6
$ qa-trend -F svg - <few.csv | grep -c suppressed; qa-trend -F svg - <few.csv | sed -n 2p
3
<title id="qa-trend-title">Common cause: no signal at 2024-05</title>
# By hand: 2, 4, 3, 7 have the mean 4 and moving ranges 2, 1, 4, of mean 7/3.
$ printf 'period,value\n2024-01,2\n2024-02,4\n2024-03,3\n2024-04,7\n' | qa-trend --chart xmr --precision 17 - | cut -d, -f 5-13
period,value,target,centre,lower_limit,upper_limit,lower_warning,upper_warning,moving_range
2024-01,2,,4,-2.206666666666667,10.206666666666667,-0.137777777777778,8.137777777777778,
2024-02,4,,4,-2.206666666666667,10.206666666666667,-0.137777777777778,8.137777777777778,2
2024-03,3,,4,-2.206666666666667,10.206666666666667,-0.137777777777778,8.137777777777778,1
2024-04,7,,4,-2.206666666666667,10.206666666666667,-0.137777777777778,8.137777777777778,4
# By hand: 3/10, 5/10 and 4/10 have the mean 12/30 and sigma sqrt(.24/10).
$ printf 'period,numerator,denominator\n2024-01,3,10\n2024-02,5,10\n2024-03,4,10\n' >p.csv; for c in p u c pprime uprime run xmr; do qa-trend --chart $c --per 100 - <p.csv | sed -n 2p | cut -d, -f 6-13,29; done
30.000000,,40.000000,0.000000,86.475800,9.016133,70.983867,,p
30.000000,,40.000000,0.000000,100.000000,0.000000,80.000000,,u
3.000000,,4.000000,0.000000,10.000000,0.000000,8.000000,,c
30.000000,,40.000000,0.106383,79.893617,13.404255,66.595745,,pprime
30.000000,,40.000000,0.106383,79.893617,13.404255,66.595745,,uprime
30.000000,,40.000000,,,,,,run
30.000000,,40.000000,0.100000,79.900000,13.400000,66.600000,,xmr
# By hand: the median of 1, 9, 2, 8, 3 is 3; one point lies on it.
$ printf 'period,value\n2024-01,1\n2024-02,9\n2024-03,2\n2024-04,8\n2024-05,3\n' | qa-trend --chart run - | cut -d, -f 5-8,23-26
period,value,target,centre,longest_run,longest_run_max,crossings,crossings_min
2024-01,1,,3.000000,1,5,3,0
2024-02,9,,3.000000,1,5,3,0
2024-03,2,,3.000000,1,5,3,0
2024-04,8,,3.000000,1,5,3,0
2024-05,3,,3.000000,1,5,3,0
# Each rule: a shift of 7, a trend of 7, two of three, one outside; 6 or 5 points where asked.
$ seq 24 | awk '{ printf "%04d-%02d,%d\n", 2020 + int(($1 - 1) / 12), ($1 - 1) % 12 + 1, $1 <= 12 ? $1 % 2 * 4 : $1 <= 18 ? 5 : ($1 + 1) % 2 * 4 }' | sed 1iperiod,value >shift.csv; qa-trend --shift 6 - <shift.csv | cut -d, -f 19 | sort | uniq -c; qa-trend - <shift.csv | cut -d, -f 19 | sort | uniq -c
     18 0
      6 1
      1 shift
     24 0
      1 shift
$ seq 14 | awk '{ printf "2020-%02d,%d\n", $1, $1 < 8 ? 50 + $1 % 2 : 50 + ($1 - 8) }' | head -12 | sed 1iperiod,value >rise.csv; qa-trend --trend-length 5 - <rise.csv | cut -d, -f 17 | tr '\n' ' '; qa-trend --trend-length 8 - <rise.csv | cut -d, -f 17 | tr '\n' ' '; echo
trend 0 0 0 0 0 0 0 1 1 1 1 1 trend 0 0 0 0 0 0 0 0 0 0 0 0 
$ for s in on off; do printf 'period,value\n2024-01,1\n2024-02,2\n2024-03,1\n2024-04,2\n2024-05,1\n2024-06,2\n2024-07,90\n2024-08,1\n2024-09,2\n' | qa-trend --chart xmr --screen $s - | sed -n 2p | cut -d, -f 8-10; done
1.571429,-1.088571,4.231429
11.333333,-49.514167,72.180833
$ qa-trend --baseline 12 --chart xmr - <shift.csv | sed -n '2p;$p' | cut -d, -f 5-10
2020-01,4,,2.000000,-8.640000,12.640000
2021-12,4,,2.000000,-8.640000,12.640000
# Years, quarters, terms, days, spans; what is missing is named and not bridged.
$ for p in '2020-21 2021-22 2023-24' '2020 2021 2023' 'AY2020-21 AY2021-22 AY2023-24' '2020-21Q1 2020-21Q2 2020-21Q4' 'AY2020-21T1 AY2020-21T2 AY2021-22T1' '2020-03-31 2020-06-30 2020-12-31' '2020-01-01/2020-02-29 2020-03-01/2020-04-30 2020-06-01/2020-07-31'; do for x in $p; do echo "$x,1"; done | sed 1iperiod,value | qa-trend --chart xmr - | sed 1d | cut -d, -f 5,6,13,27; done
2020-21,1,,
2021-22,1,0.000000,
2023-24,1,,2022-23 missing
2020,1,,
2021,1,0.000000,
2023,1,,2022 missing
AY2020-21,1,,
AY2021-22,1,0.000000,
AY2023-24,1,,AY2022-23 missing
2020-21Q1,1,,
2020-21Q2,1,0.000000,
2020-21Q4,1,,2020-21Q3 missing
AY2020-21T1,1,,
AY2020-21T2,1,0.000000,
AY2021-22T1,1,,AY2020-21T3 missing
2020-03-31,1,,
2020-06-30,1,0.000000,
2020-12-31,1,,2020-09-30 missing
2020-01-01/2020-02-29,1,,
2020-03-01/2020-04-30,1,0.000000,
2020-06-01/2020-07-31,1,,2020-04-01/2020-05-31 missing
$ printf 'period,value\n1913-01,1\n9999-12,2\n' | qa-trend --chart xmr --forecast 3 - | sed 1d | cut -d, -f 5,6,13,27
1913-01,1,,
9999-12,2,,1913-02 to 9999-11 missing
# New phases, of one point too; at the first and after a gap.
$ printf 'period,value,rebase\n2024-01,1,1\n2024-02,2,0\n2024-04,9,1\n2024-05,8,\n2024-06,3,1\n2024-07,4,1\n' | qa-trend --chart xmr - | sed 1d | cut -d, -f 5-10,13-15,27
2024-01,1,,1.500000,-1.160000,4.160000,,1,yes,
2024-02,2,,1.500000,-1.160000,4.160000,1.000000,1,yes,
2024-04,9,,8.500000,5.840000,11.160000,,2,yes,2024-03 missing; new phase
2024-05,8,,8.500000,5.840000,11.160000,1.000000,2,yes,
2024-06,3,,3.000000,,,,3,yes,new phase
2024-07,4,,4.000000,,,,4,yes,new phase
# Targets as they were; one that is over assures nothing.
$ printf 'period,value,target,polarity\n2024-01,1,3,\n2024-02,2,4,low\n2024-03,1,4,\n' | qa-trend --chart xmr - | sed 1d | cut -d, -f 6,7,22
1,3,pass
2,4,pass
1,4,pass
$ printf 'period,value,target,polarity\n2024-01,1,3,\n2024-02,2,4,low\n2024-03,1,,\n' | qa-trend --chart xmr - | sed 1d | cut -d, -f 6,7,22
1,3,
2,4,
1,,
# The words of a value and its parts.
$ printf 'period,numerator,denominator\n2024-01,"1,000","2,000"\n2024-02,c,100\n2024-03,3,x\n2024-04,[low],5\n2024-05,,\n2024-06,0,0\n2024-07,7u,10\n2024-08,0.5,0.7\n2024-09,3,0\n' | qa-trend --chart u - | cut -d, -f 5,6,8-10,27
period,value,centre,lower_limit,upper_limit,note
2024-01,0.500000,0.501069,0.453584,0.548554,
2024-02,,0.501069,,,suppressed
2024-03,,0.501069,,,not_available
2024-04,,0.501069,,,low
2024-05,,0.501069,,,not_available
2024-06,,0.501069,,,not_available
2024-07,0.700000,0.501069,0.000000,1.172607,unreliable
2024-08,0.714286,0.501069,0.000000,3.039242,
2024-09,,0.501069,,,not_available
# Names of columns in any order and case, of any separator, and more of them.
$ printf 'VALUE; x ; Period \r\n1;y;Jan 2024\r\n2;;Feb 2024\r\n' | qa-trend - | cut -d, -f 5,6
period,value
2024-01,1
2024-02,2
$ printf '\357\273\277period\tvalue\n2024/25 Q1\t1.5\n2024/25 Q2\t-2\n' | qa-trend - | cut -d, -f 5,6
period,value
2024-25Q1,1.5
2024-25Q2,-2
# Nothing, one, all the same, and none known.
$ printf 'period,value\n' | qa-trend - | wc -l
1
$ printf '' | qa-trend -
! (standard input):1:1: error: the file is empty
? 65
$ printf 'period,value\n2024-01,1\n' | qa-trend --chart xmr --forecast 1 - | sed 1d | cut -d, -f 5-14,20,27
2024-01,1,,1.000000,,,,,,1,,
2024-02,,,1.000000,,,,,,1,,projection
$ for p in mdc nhsr; do printf 'period,value\n2024-01,0.1\n2024-02,0.1\n2024-03,0.1\n' | qa-trend --chart xmr --profile $p --polarity high --target 0.1 - | sed -n 4p | cut -d, -f 5-10,16-22; done
2024-03,0.1,0.1,0.100000,0.100000,0.100000,0,0,0,0,,common_cause,pass
2024-03,0.1,0.1,0.100000,,,0,0,0,0,,common_cause,inconsistent
$ printf 'period,value\n2024-01,c\n2024-02,x\n' | qa-trend --chart xmr --forecast 2 - | sed 1d | cut -d, -f 5-10,20,27,30; printf 'period,value\n2024-01,c\n' | qa-trend --icons - | wc -l
2024-01,,,,,,,suppressed,
2024-02,,,,,,,not_available,
1
# Numbers of 18 digits, and as other programs write them.
$ printf 'period,value\n2024-01,999999999999999999\n2024-02,-999999999999999999\n2024-03,0.3333333333333333\n' | qa-trend --chart xmr - | sed 1d | cut -d, -f 6-10
999999999999999999,,0.101852,-3.99e+18,3.99e+18
-999999999999999999,,0.101852,-3.99e+18,3.99e+18
0.3333333333333333,,0.101852,-3.99e+18,3.99e+18
$ printf 'period,numerator,denominator\n2024-01,999999999999999999,0.000000000000000001\n2024-02,1,999999999999999999\n' | qa-trend --chart xmr --precision 3 - | sed 1d | cut -d, -f 6-10
1e+36,,5e+35,-2.16e+36,3.16e+36
1e-18,,5e+35,-2.16e+36,3.16e+36
# Series in any order are those in order; blanks do not part them.
$ for g in A B C; do for m in 01 02 03 04 05; do echo "$g,X,2024-$m,$(($(printf %s "$g$m" | cksum | cut -c 1-3) % 90))"; done; done >rows; (echo indicator,area,period,value; cat rows) | qa-trend - | sort >sorted; (echo indicator,area,period,value; awk '{ print NR * 7 % 17, $0 }' rows | sort -n | cut -d ' ' -f 2- | sed 's/^B/ B /') | qa-trend - | sort | cmp - sorted && wc -l <sorted
16
$ (echo indicator,area,period,value; cat rows) | qa-trend --icons - | cut -d, -f 1,5,6; (echo indicator,area,period,value; cat rows) | qa-trend --signals - | wc -l
indicator,period,value
A,2024-05,32
B,2024-05,68
C,2024-05,56
1
$ (echo indicator,area,period,value; cat rows) | qa-trend -F svg -; (echo indicator,area,period,value; cat rows) | qa-trend -F svg --grid - | grep -o '<title[^>]*>[^<]*'
<title id="qa-trends-title">Trends
<title>A. Latest 2024-05: 32
<title>2024-01: 10
<title>2024-02: 33
<title>2024-03: 80
<title>2024-04: 19
<title>2024-05: 32
<title>B. Latest 2024-05: 68
<title>2024-01: 63
<title>2024-02: 60
<title>2024-03: 61
<title>2024-04: 73
<title>2024-05: 68
<title>C. Latest 2024-05: 56
<title>2024-01: 47
<title>2024-02: 51
<title>2024-03: 30
<title>2024-04: 7
<title>2024-05: 56
! qa-trend: there are 3 series: name one with -i and -a, or draw them all with --grid or --charts DIR
# Pictures of series whose names look alike, or like paths; each has its own.
$ mkdir d; printf 'indicator,period,value,breakdown\n../x,2024-01,1,\nA,2024-01,1,a=1\nA,2024-01,2,a+1\nA,2024-01,2,A/../1\nA,2024-01,3,a-1-2\nA-a,2024-01,4,1\n,2024-01,5,\n%0300d,2024-01,6,\n' 7 | qa-trend --charts d -; ls -A d
---x.svg
00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.svg
A-A----1.svg
A-a-1-2-2.svg
A-a-1-2.svg
A-a-1-3.svg
A-a-1.svg
series.svg
$ printf 'period,value\n2024-01,1\n' | qa-trend --charts none -
! qa-trend: cannot create none/series.svg: No such file or directory
? 73
$ printf 'period,value\n2024-01,1\n' | qa-trend --charts few.csv -
! qa-trend: cannot create few.csv/series.svg: Not a directory
? 73
# What is refused.
$ printf 'value\n1\n' | qa-trend -
! (standard input):1:1: error: there is no column period; a trend takes period and value, or period, numerator and denominator
? 65
$ printf 'period,x\n2024-01,1\n' | qa-trend -
! (standard input):1:1: error: there is no column value, and none called numerator
? 65
$ printf 'period,value,Value\n2024-01,1,2\n' | qa-trend -
! (standard input):1:3: error: the column value stands twice: first as field 2
? 65
$ printf 'period,value\n2024-01,1,2\n' | qa-trend -
! (standard input):2:0: error: the row has 3 fields, and the header has 2
? 65
$ printf 'period,value\n2024-01,1\n2024-02,3\nJan 2024,2\n' | qa-trend -
! (standard input):4:1: error: the period 2024-01 stands twice in its series: first on line 2
? 65
$ printf 'indicator,period,value\nA,2024-01,1\nB,2024-01,1\n A ,2024-01,2\n' | qa-trend -
! (standard input):4:2: error: the period 2024-01 stands twice in its series: first on line 2
? 65
$ printf 'period,value\n2024-01,1\n2024-25Q2,2\n2024-02,1\n' | qa-trend -
! (standard input):3:1: error: the period 2024-25Q2 has another length than 2024-02 of the same series
? 65
$ printf 'period,value\n2024-01,1\n2024-01-31,2\n' | qa-trend -
! (standard input):3:1: error: the period 2024-01-31 has another length than 2024-01 of the same series
? 65
$ printf 'period,value\n ,1\n' | qa-trend -
! (standard input):2:1: error: period is empty
? 65
$ printf 'period,value\n2024 Q1,1\n' | qa-trend - 2>&1 | cut -c 1-60
(standard input):2:1: error: the period 2024 Q1 is ambiguous
$ for v in NaN inf -Infinity 1e3 0x10 --1 1234567890123456789 '"1""2"'; do printf 'period,value\n2024-01,1\n2024-02,%s\n' "$v" | qa-trend - 2>&1 | cut -c 1-70; done
(standard input):3:2: error: value "NaN" is not a number: write digits
(standard input):3:2: error: value "inf" is not a number: write digits
(standard input):3:2: error: value "-Infinity" is not a number: write 
(standard input):3:2: error: value "1e3" is not a number: write digits
(standard input):3:2: error: value "0x10" is not a number: write digit
(standard input):3:2: error: value "--1" is not a number: write digits
(standard input):3:2: error: value "1234567890123456789" has more than
(standard input):3:2: error: value "1"2" is not a number: write digits
$ printf 'period,value,target\n2024-01,1,ten\n' | qa-trend - 2>&1 | cut -c 1-60
(standard input):2:3: error: target "ten" is not a number: w
$ printf 'period,value,polarity\n2024-01,1,\n2024-02,1,up\n' | qa-trend -
! (standard input):3:3: error: polarity "up" is none of high, low and none
? 65
$ printf 'period,value,polarity\n2024-01,1,\n2024-02,1,low\n2024-03,1,high\n' | qa-trend -
! (standard input):4:3: error: polarity is another one than in the rows before
? 65
$ printf 'period,value,rebase\n2024-01,1,yes\n' | qa-trend -
! (standard input):2:3: error: rebase is 1 where a new phase begins, or 0; not "yes"
? 65
$ printf 'period,numerator,denominator\n2024-01,-1,2\n' | qa-trend -
! (standard input):2:2: error: numerator -1 is negative
? 65
$ printf 'period,numerator,denominator\n2024-01,1,-2\n' | qa-trend -
! (standard input):2:3: error: denominator -2 is negative
? 65
$ printf 'period,numerator,denominator\n2024-02,1,2\n2024-01,3,2\n' | qa-trend --chart p -
! (standard input):3:0: error: numerator is above the denominator, which no p chart takes; of rates there is --chart u
? 65
$ printf 'period,value\n2024-02,1\n' | qa-trend --chart p -
! (standard input):1:0: error: a p chart takes columns numerator and denominator
? 65
$ printf 'period,value\n2024-02,1\n2024-01,-1\n' | qa-trend --chart c -
! (standard input):3:0: error: a count is below 0
? 65
$ for o in '--chart i' '--profile x' '--screen yes' '--shift 5' '--shift 9' '--trend-length 4' '--trend-length 9' '--baseline 11' '--baseline x' '--forecast 121' '--per 0' '--shift 0' '--forecast 0' '--polarity range' '--target NaN' '--target 1e3' '--grid' '--charts d -F svg' '--charts d --icons' '--icons -F svg' '--icons --signals' '--agency police' '--year-on-year' '--suggest-rebase' '--exception-report --agency x' '-i CP02' '-p 2024-25' '-a X' '--priority NEG' '--from 2024-01' '-F xlsx' x.csv; do qa-trend $o - <few.csv; done
! qa-trend: --chart takes one of auto|xmr|run|p|pprime|u|uprime|c, not "i"
! qa-trend: --profile takes one of mdc|nhsr, not "x"
! qa-trend: --screen takes one of on|off, not "yes"
! qa-trend: --shift takes 6 to 8, not 5
! qa-trend: --shift takes 6 to 8, not 9
! qa-trend: --trend-length takes 5 to 8, not 4
! qa-trend: --trend-length takes 5 to 8, not 9
! qa-trend: --baseline takes 12 to 1000, not 11
! qa-trend: --baseline takes a whole number, not "x"
! qa-trend: --forecast takes 1 to 120, not 121
! qa-trend: --per takes 1 to 10000000, not 0
! qa-trend: --shift takes 6 to 8, not 0
! qa-trend: --forecast takes 1 to 120, not 0
! qa-trend: --polarity takes one of high|low|none, not "range"
! qa-trend: --target takes a number, not "NaN"
! qa-trend: --target takes a number, not "1e3"
! qa-trend: --grid goes with -F svg
! qa-trend: --charts DIR makes a file a series, -F svg one picture: ask for one of them
! qa-trend: a picture shows every point: leave out the other question
! qa-trend: a picture shows every point: leave out the other question
! qa-trend: --signals and --icons are two questions: ask one
! qa-trend: --agency goes with --exception-report
! qa-trend: of rows from a pipe there are points, --signals and --icons
! qa-trend: of rows from a pipe there are points, --signals and --icons
! qa-trend: of rows from a pipe there are points, --signals and --icons
! qa-trend: of rows from a pipe all are taken: -i, -p, -a and --priority are of the database
! qa-trend: of rows from a pipe all are taken: -i, -p, -a and --priority are of the database
! qa-trend: of rows from a pipe all are taken: -i, -p, -a and --priority are of the database
! qa-trend: of rows from a pipe all are taken: -i, -p, -a and --priority are of the database
! qa-trend: --from, --reason, --minute and --withdraw go with rebase
! qa-trend: --format takes one of text|csv|tsv|json|md|html|svg, not "xlsx"
! qa-trend: unexpected operand "-"
? 64
$ qa-trend --charts '' - <few.csv
! qa-trend: --charts takes a folder: --charts .
? 64

# Of a database: every span, measure and frequency, made up so that sums can be taken by hand.
$ qa-init -q --pack england --pack york
$ cat >i.csv <<-X
	indicator,title,measure,per,unit,decimals,polarity,frequency,denominator_indicator,annualise,aggregation,span,agency
	POP,Children,count,,,0,none,year,,,,,
	R1,Rate of a quarter,rate,10000,,1,low,quarter,POP,yes,sum,,police
	R2,Rate to date,rate,10000,,1,low,quarter,POP,,snapshot,to_date,
	P1,Share,percent,,%,1,high,quarter,,,sum,,police
	P2,Share to date,percent,,%,1,high,quarter,,,snapshot,to_date,
	P3,Share on the day,percent,,%,1,high,quarter,,,snapshot,,
	C1,Count,count,,,0,low,quarter,,,sum,,
	C2,Count to date by month,count,,,0,low,month,,,sum,to_date,
	C3,Count of a term,count,,,0,low,term,,,sum,,
	S1,On a day,count,,,0,low,quarter,,,snapshot,snapshot,
	G1,Within a range,percent,,%,1,range,quarter,,,sum,,police
	X
	sed -i 's/ *$//' i.csv; qa-ingest -q indicators i.csv
$ printf 'indicator,area,valid_from,target,amber,low,high\nP1,E06000014,2022-01-01,10,,,\nP1,E06000014,2023-07-01,14,2,,\nG1,E06000014,2022-01-01,,,40,60\nR1,E06000014,2022-01-01,1,,,\nR1,E06000014,2024-01-01,,,,\n' | qa-ingest -q targets -
$ printf 'indicator,valid_from,title,measure,decimals,polarity\nV1,,Days,value,1,high\nV1,2023-04-01,Days,value,3,low\n' | qa-ingest -q indicators -
$ awk 'BEGIN { OFS = ","; A = "E06000014"
	print "indicator,area,period,breakdown,numerator,denominator"
	for (y = 2021; y < 2024; y++) print "POP", A, sprintf("%d-%02d", y, y % 100 + 1), "", 36000 + (y - 2021) * 12, ""
	for (y = 2022; y < 2024; y++) { cn = cd = c = 0
	for (q = 1; q <= 4; q++) { p = sprintf("%d-%02dQ%d", y, y % 100 + 1, q); n = (y * 7 + q * 5) % 11 + 3
	cn += n; cd += n * 7 + q
	print "R1", A, p, "", n * 10, ""; print "R2", A, p, "", cn * 10, ""
	print "P1", A, p, "", n, n * 7 + q; print "P2", A, p, "", cn, cd
	print "P3", A, p, "", n, n * 7 + q; print "G1", A, p, "", n, n * 7 + q
	print "C1", A, p, "", n, ""; print "C1", A, p, "age=0-4", int(n / 2), ""; print "C1", A, p, "age=5-9", n - int(n / 2), "" }
	for (m = 4; m < 16; m++) { c += m; print "C2", A, sprintf("%d-%02d", y + (m > 12), (m - 1) % 12 + 1), "", c, "" }
	for (t = 1; t < 4; t++) print "C3", A, sprintf("AY%d-%02dT%d", y, y % 100 + 1, t), "", t + y - 2020, ""
	print "S1", A, y "-06-30", "", y - 2000, ""; print "S1", A, y "-09-30", "", y - 2001, ""
	print "S1", A, y "-12-31", "", y - 2000, ""; print "S1", A, y + 1 "-03-31", "", y - 2002, "" } }' >o.csv; qa-ingest -q observations o.csv
# Counts of 5, 10, 4, 9, then 12, 6, 11, 5: 28 and 34 a year.
$ qa-trend -i C1 --year-on-year -F csv | cut -d, -f 5-6,8-9,11-14
period,value,year_ago,year_change,two_years_ago,year_to_date,year_to_date_year_ago,rolling_12
2022-23Q1,5,,,,5,,
2022-23Q2,10,,,,15,,
2022-23Q3,4,,,,19,,
2022-23Q4,9,,,,28,,28
2023-24Q1,12,5,7,,12,5,35
2023-24Q2,6,10,-4,,18,15,31
2023-24Q3,11,4,7,,29,19,38
2023-24Q4,5,9,-4,,34,28,34
$ for i in R1 R2 P1 P2 P3 C2 C3 S1; do qa-trend -i $i --year-on-year -F csv | tail -2 | cut -d, -f 1,5,6,8,11-14; done
R1,2023-24Q3,122.2,44.4,,107.4,70.4,105.5
R1,2023-24Q4,55.5,100.0,,94.4,77.8,94.4
R2,2023-24Q3,80.5,52.8,,80.5,52.8,105.5
R2,2023-24Q4,94.4,77.8,,94.4,77.8,94.4
P1,2023-24Q3,13.8,12.9,,13.9,13.7,13.8
P1,2023-24Q4,12.8,13.4,,13.7,13.6,13.7
P2,2023-24Q3,13.9,13.7,,13.9,13.7,13.8
P2,2023-24Q4,13.7,13.6,,13.7,13.6,13.7
P3,2023-24Q3,13.8,12.9,,,,
P3,2023-24Q4,12.8,13.4,,,,
C2,2024-02,99,99,,99,99,114
C2,2024-03,114,114,,114,114,114
C3,AY2023-24T2,5,4,,9,7,14
C3,AY2023-24T3,6,5,,15,12,15
S1,2023-12-31,23,22,,,,
S1,2024-03-31,21,20,,,,
# Figures to date are charted as what each period added.
$ for i in R2 P2 C2; do qa-trend -i $i --chart xmr -F csv | tail -2 | cut -d, -f 1,5,6,8-10,13; done
R2,2023-24Q3,30.545,21.522,-16.469,59.514,13.884
R2,2023-24Q4,13.880,21.522,-16.469,59.514,16.666
P2,2023-24Q3,13.750,13.555,12.139,14.970,0.114
P2,2023-24Q4,12.821,13.555,12.139,14.970,0.929
C2,2024-02,14.00,9.50,5.68,13.32,1.00
C2,2024-03,15.00,9.50,5.68,13.32,1.00
# Days of quarters are no gaps.
$ qa-trend -i S1 --chart xmr -F csv | cut -d, -f 5,6,8-10,13,27
period,value,centre,lower_limit,upper_limit,moving_range,note
2022-06-30,22,21.75,17.57,25.93,,
2022-09-30,21,21.75,17.57,25.93,1.00,
2022-12-31,22,21.75,17.57,25.93,1.00,
2023-03-31,20,21.75,17.57,25.93,2.00,
2023-06-30,23,21.75,17.57,25.93,3.00,
2023-09-30,22,21.75,17.57,25.93,1.00,
2023-12-31,23,21.75,17.57,25.93,1.00,
2024-03-31,21,21.75,17.57,25.93,2.00,
# What was not sent, was suppressed or withdrawn; and what no p chart takes.
$ printf 'indicator,area,period,numerator,denominator,status\nP2,E06000014,2023-24Q1,c,,\nP1,E06000014,2022-23Q3,c,20,\nP1,E06000014,2023-24Q1,,,withdrawn\nS1,E06000014,2022-12-31,,,withdrawn\nC2,E06000014,2023-09,,,withdrawn\nR1,E06000014,2023-24Q3,50000,,\n' >gaps.csv; qa-ingest -q observations gaps.csv
$ qa-trend -i P1 --chart xmr --forecast 1 -F csv | cut -d, -f 5,6,8-10,13,27
period,value,centre,lower_limit,upper_limit,moving_range,note
2022-23Q1,13.9,13.570,12.645,14.494,,
2022-23Q2,13.9,13.570,12.645,14.494,0.000,
2022-23Q3,,13.570,12.645,14.494,,suppressed
2022-23Q4,13.4,13.570,12.645,14.494,,
2023-24Q1,,13.570,12.645,14.494,,withdrawn
2023-24Q2,13.6,13.570,12.645,14.494,,
2023-24Q3,13.8,13.570,12.645,14.494,0.114,
2023-24Q4,12.8,13.570,12.645,14.494,0.929,
2024-25Q1,,13.570,12.645,14.494,,projection
$ qa-trend -i P2 --year-on-year -F csv | cut -d, -f 5,6,8,11-15; qa-trend -i P2 --chart xmr -F csv | tail -4 | cut -d, -f 5,6,13,27
period,value,year_ago,two_years_ago,year_to_date,year_to_date_year_ago,rolling_12,note
2022-23Q1,13.9,,,13.9,,,
2022-23Q2,13.9,,,13.9,,,
2022-23Q3,13.7,,,13.7,,,
2022-23Q4,13.6,,,13.6,,13.6,
2023-24Q2,14.0,13.9,,14.0,13.9,,
2023-24Q3,13.9,13.7,,13.9,13.7,,
2023-24Q4,13.7,13.6,,13.7,13.6,,
2023-24Q1,,,suppressed
2023-24Q2,,,not_available
2023-24Q3,13.750,,
2023-24Q4,12.821,0.929,
$ qa-trend -i C2 --chart xmr -F csv | sed -n '18,21p' | cut -d, -f 5,6,13,27
2023-08,8.00,1.00,
2023-09,,,withdrawn
2023-10,,,not_available
2023-11,11.00,,
$ qa-trend -i R1 -i P1 -i C1 --chart p -F csv | grep -E 'Q[34]' | cut -d, -f 1,5,6,8-10,27
C1,2022-23Q3,4,,,,not charted
C1,2022-23Q4,9,,,,not charted
C1,2023-24Q3,11,,,,not charted
C1,2023-24Q4,5,,,,not charted
P1,2022-23Q3,,13.609,,,suppressed
P1,2022-23Q4,13.4,13.609,1.042,26.177,
P1,2023-24Q3,13.8,13.609,2.109,25.110,
P1,2023-24Q4,12.8,13.609,0.000,30.081,
R1,2022-23Q3,44.4,80.933,52.600,109.267,
R1,2022-23Q4,100.0,80.933,52.604,109.262,
R1,2023-24Q3,55537.0,80.933,,,not charted
R1,2023-24Q4,55.5,80.933,52.609,109.257,
# Rebased at the first, at a period without a number, at each of two that follow.
$ qa-trend rebase -i P1 --from 2022-23Q1 --reason 'at the very first'; qa-trend rebase -i P1 --from 2023-24Q1 --reason 'a "gap", <b>|é' --minute 'M 1'; qa-trend rebase -i P1 --from 2023-24Q2 --reason next
! qa-trend: P1: limits now begin anew at 2022-23Q1 (batch 17; undo: qa-ingest --undo 17)
! qa-trend: P1: limits now begin anew at 2023-24Q1 (batch 18; undo: qa-ingest --undo 18)
! qa-trend: P1: limits now begin anew at 2023-24Q2 (batch 19; undo: qa-ingest --undo 19)
$ qa-trend rebase -i P1 --from 2023-24Q4 --reason later -n; qa-trend rebase -i P1 --from 2023-24Q2 --reason next
! qa-trend: P1: limits would begin anew at 2023-24Q4 (dry run: nothing was changed)
! qa-trend: that is recorded already (batch 19)
$ qa-trend -i P1 --chart xmr --forecast 1 -F csv | cut -d, -f 5,6,8-10,14,15,27
period,value,centre,lower_limit,upper_limit,phase,trial,note
2022-23Q1,13.9,13.737,13.737,13.737,1,yes,
2022-23Q2,13.9,13.737,13.737,13.737,1,yes,
2022-23Q3,,13.737,13.737,13.737,1,yes,suppressed
2022-23Q4,13.4,13.737,13.737,13.737,1,yes,
2023-24Q1,,,,,2,yes,"withdrawn; new phase: a ""gap""
2023-24Q2,13.6,13.402,12.015,14.790,3,yes,new phase: next
2023-24Q3,13.8,13.402,12.015,14.790,3,yes,
2023-24Q4,12.8,13.402,12.015,14.790,3,yes,
2024-25Q1,,13.402,12.015,14.790,3,yes,projection
$ qa-trend -i P1 --chart xmr -F svg | grep -c '<b>'
0
? 1
$ qa-trend rebase -i P1 --from 2023-24Q2 --reason 'as was' --withdraw; qa-ingest -q --undo 17; qa-trend -i P1 --chart xmr -F csv | cut -d, -f 5,14,27
period,phase,note
2022-23Q1,1,
2022-23Q2,1,
2022-23Q3,1,suppressed
2022-23Q4,1,
2023-24Q1,2,"withdrawn; new phase: a ""gap""
2023-24Q2,2,
2023-24Q3,2,
2023-24Q4,2,
! qa-trend: P1: limits no longer begin anew at 2023-24Q2 (batch 20; undo: qa-ingest --undo 20)
$ qa-trend rebase -i P9 --from 2023-24Q2 --reason x
! qa-trend: unknown indicator "P9"; did you mean "P1"?
? 65
$ qa-trend rebase -i P1 --from 2023 --reason x -a NOWHERE
! qa-trend: unknown area "NOWHERE"; qa-export areas lists those there are
? 65
$ qa-trend rebase -i P1 --from then --reason x
! qa-trend: "then" is not a period: write 2024-25Q2 (July to September 2024), 2024-25 (financial year), 2024-07, 2024-09-30, AY2024-25 or AY2024-25T1
? 65
$ qa-trend rebase -i P1 --from 2023-24Q2 --reason ''
! qa-trend: reason is empty; it is required
? 65
$ qa-trend rebase -i P1 --from 2023-24Q2
! qa-trend: which series, from when and why? qa-trend rebase -i CP02 --from 2023-24Q1 --reason WHY --minute REF
? 64
# Targets: that of the day; off target as a card says; a range; one that is over.
$ qa-trend -i P1 -i G1 -i R1 -F csv | grep -E '^(P1|G1|R1),.*Q4' | cut -d, -f 1,5-7,22
G1,2022-23Q4,13.4,,
G1,2023-24Q4,12.8,,
P1,2022-23Q4,13.4,10,
P1,2023-24Q4,12.8,14,
R1,2022-23Q4,100.0,1,
R1,2023-24Q4,55.5,,
$ qa-trend --exception-report --agency police -F csv; qa-scorecard --exceptions -p 2023-24Q4 -i P1 -i G1 -i R1 -F csv | cut -d, -f 1-5
agency,indicator,title,area,period,value,target,variation,finding,question,story,action,owner,due
North Yorkshire Police,G1,Within a range,E06000014,2023-24Q4,12.8,,common_cause,Common cause: no signal at 2023-24Q4; off target,,,,,
exception,distance,priority,indicator,title
off_target,1.29,,G1,Within a range
$ qa-trend --exception-report --agency police --target 20 --polarity high -F md | cut -d '|' -f 2-10

### North Yorkshire Police

 code | indicator | period | value | target | variation | finding | question | story 
 --- | --- | --- | ---: | ---: | --- | --- | --- | --- 
 G1 | Within a range | 2023-24Q4 | 12.8 | 20 | common\_cause | Common cause: no signal at 2023-24Q4; off target |  |  
 P1 | Share | 2023-24Q4 | 12.8 | 20 | common\_cause | Common cause: no signal at 2023-24Q4; off target |  |  
$ qa-trend --exception-report --agency polis
! qa-trend: unknown agency "polis"; did you mean "police"?
? 64
# As it was known; up to a period; breakdowns; areas; a place with two codes.
$ qa-trend -i C1 --breakdown --icons -F csv | cut -d, -f 1,3-6; qa-trend -i C1 -p 2022-23Q4 --icons -F csv | sed 1d | cut -d, -f 1,3-6; qa-trend -i C1 --as-of 2000-01-01 -F csv | wc -l
indicator,area,breakdown,period,value
C1,E06000014,,2023-24Q4,5
C1,E06000014,age=0-4,2023-24Q4,2
C1,E06000014,age=5-9,2023-24Q4,3
C1,E06000014,,2022-23Q4,9
0
! qa-trend: unknown indicator "C1"; did you mean "CP01"?
$ printf 'indicator,area,period,numerator\nC1,E10000023,2022-23Q4,1\nC1,E06000065,2023-24Q1,2\nC1,E92000001,2022-23Q1,900\n' | qa-ingest -q observations -; for a in E10000023 E06000065; do qa-trend -i C1 -a $a -F csv | sed 1d | cut -d, -f 3,5,6,27; done; qa-trend -i C1 -a all --icons -F csv | sed 1d | cut -d, -f 3,5,6
E10000023,2022-23Q4,1,
E10000023,2023-24Q1,2,
E06000065,2022-23Q4,1,
E06000065,2023-24Q1,2,
E06000014,2023-24Q4,5
E06000065,2023-24Q1,2
# Versions that change decimals, measure and polarity: the last one's rules hold.
$ printf 'indicator,area,period,value\nV1,E06000014,2022-23Q3,1.2\nV1,E06000014,2023-24Q1,1.234\n' | qa-ingest -q observations -; qa-trend -i V1 --chart xmr -F csv | sed 1d | cut -d, -f 1,5-10,27; qa-trend -i V1 -p 2022-23Q4 --chart xmr -F csv | sed 1d | cut -d, -f 1,5-10,27
V1,2022-23Q3,1.200,,1.21700,,,
V1,2023-24Q1,1.234,,1.21700,,,2022-23Q4 missing
V1,2022-23Q3,1.2,,1.200,,,
# Pictures: one a series, in a folder that is there.
$ mkdir pictures; qa-trend -a all --breakdown --charts pictures; ls pictures | tr '\n' ' '; qa-trend --charts none -i P1; qa-trend -i P1 -a all --grid -F svg | head -c 4; echo
C1-E06000014-age-0-4.svg C1-E06000014-age-5-9.svg C1-E06000014.svg C1-E06000065.svg C2-E06000014.svg C3-E06000014.svg G1-E06000014.svg P1-E06000014.svg P2-E06000014.svg P3-E06000014.svg POP-E06000014.svg R1-E06000014.svg R2-E06000014.svg S1-E06000014.svg V1-E06000014.svg <svg
! qa-trend: cannot create none/P1-E06000014.svg: No such file or directory
$ qa-trend -F svg
! qa-trend: there are 12 series: name one with -i and -a, or draw them all with --grid or --charts DIR
? 64
$ qa-trend -a all --breakdown -F json -o all.json; sqlite3 :memory: "SELECT json_valid(CAST(readfile('all.json') AS TEXT))"
1
