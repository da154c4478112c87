# The quarter of the example, and everything that is to be found in it.
$ . "$TESTS/cli/saltmere"
$ qa-ingest --batches -F tsv | wc -l
115
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 -F tsv >card.tsv; head -n 1 card.tsv
priority	indicator	title	area	period	numerator	denominator	value	unit	status	previous_period	previous	change	direction	travel	year_ago_period	year_ago	year_change	target	rag	basis	england	england_period	region	region_period	agency	commentary	batch	note	breakdown	line	neighbours	neighbours_period	neighbours_statistic	neighbours_n	neighbours_set	rank	of	quartile	q25	q50	q75	lower	upper	verdict	decision	question	signal	variation	assurance	sparkline
$ cut -f 1,2,5-8,10 card.tsv
priority	indicator	period	numerator	denominator	value	status
EARLY	EH01	2025-26Q2	151		151	final
EARLY	EH03	2025-26Q2	108	139	77.7	final
EARLY	EH04	2025-26Q2	21	139	15.1	final
EARLY	EH07	2025-26Q2	2514		2514	final
EARLY	EH08	2025-26Q2	2172	2514	86.4	final
EARLY	EH09	2025-26Q2	461	478	96.4	final
PROTECT	CP01	2025-26Q2	2019	38306	527.1	final
PROTECT	CP02	2025-26Q2	513	2019	25.4	final
PROTECT	CP03	2025-26Q2	66	971	6.8	final
PROTECT	CP08	2025-26Q2	715	832	85.9	final
PROTECT	CP11	2025-26Q2	94	109	86.2	final
PROTECT	CP12	2025-26Q2	157	38306	41.0	final
PROTECT	CP14	2025-26Q2	27	196	13.8	final
PROTECT	CP19	2025-26Q2	44	51	86.3	final
PROTECT	CP20	2025-26Q2	48	52	92.3	final
PROTECT	PB01	2025-26Q2				missing
PROTECT	CP22	2025-26Q2	262	38306	68	final
PROTECT	CP24	2025-09-30	1041	66.7	15.6	final
NEGLECT	NE03	2025-26Q2	43		43	final
NEGLECT	NE06	2024-25	133	171	78	final
NEGLECT	MI11	AY2024-25	4779	25014	19.11	provisional
NEGLECT	HO01	2025-26Q2	147		147	final
NEGLECT	HO02	2025-26Q2				suppressed
NEGLECT	HO03	2025-26Q2				incomplete
EXPLOIT	MI01	2025-26Q2	86		86	final
EXPLOIT	MI07	2025-26Q2	43	70	61.4	final
EXPLOIT	MI13	2025-09	147	4287	3.4	final
EXPLOIT	ED02	AY2024-25T3	45	630	7.1	final
EXPLOIT	SE02	2025-26Q2	16	128	12.5	provisional
EXPLOIT	SE03	2025-26Q2	35		35	final
EXPLOIT	SE09	2025-26Q2	0	0		not_applicable
EXPLOIT	SE10	2025-26Q2	21	17352	121	final
EXPLOIT	YJ01	2025-26Q2	13	17	76.5	final
DOMESTIC	DA01	2025-26Q2	433		433	final
DOMESTIC	DA03	2025-26Q2	282	294	95.9	final
DOMESTIC	DA07	2025-26Q2	71		71	final
DOMESTIC	DA08	2025-26Q2	41	48	85.4	final
DOMESTIC	PB02	2025-26Q2				missing
	POP017	2024-06-30	38306		38306	final
	POP1017	2024-06-30	17352		17352	final
$ cut -f 2,12-16,19,20 card.tsv
indicator	previous	change	direction	travel	year_ago_period	target	rag
EH01	165	-14	down	-	2024-25Q2		
EH03	76.7	1.0	up	better	2024-25Q2	75	green
EH04	13.3	1.8	up	worse	2024-25Q2	8 to 14	amber
EH07	2748	-234	down	-	2024-25Q2		
EH08	87.6	-1.2	down	worse	2024-25Q2	90	amber
EH09	96.0	0.4	up	better	2024-25Q2	95	green
CP01	523.9	3.2	up	-	2024-25Q2		
CP02	24.7	0.7	up	worse	2024-25Q2	22	red
CP03	7.3	-0.5	down	-	2024-25Q2		
CP08	83.7	2.2	up	better	2024-25Q2	86	amber
CP11	84.0	2.2	up	better	2024-25Q2	85	green
CP12	41.8	-0.8	down	-	2024-25Q2		
CP14	15.4	-1.6	down	better	2024-25Q2		green
CP19	96.4	-10.1	down	worse	2024-25Q2	95	red
CP20	94.3	-2.0	down	worse	2024-25Q2	95	amber
PB01	86.7				2024-25Q2	90	
CP22	69	-1	down	-	2024-25Q2		
CP24	16.1	-0.5	down	better	2024-09-30	16	green
NE03	41	2	up	better	2024-25Q2	40	green
NE06	74	4	up	better	2023-24	80	amber
MI11	20.60	-1.49	down	better	AY2023-24	19	amber
HO01	141	6	up	worse	2024-25Q2		
HO02	5				2024-25Q2	0	
HO03	110				2024-25Q2		
MI01	83	3	up	worse	2024-25Q2		
MI07	73.6	-12.2	down	worse	2024-25Q2	85	red
MI13	3.4	0.0	same	same	2024-09	3	amber
ED02	9.0	-1.9	down	better	AY2023-24T3	8	green
SE02	11.9	0.6	up	better	2024-25Q2	12	green
SE03	33	2	up	-	2024-25Q2		
SE09	100.0				2024-25Q2	100	
SE10	121	0	same	same	2024-25Q2	140	green
YJ01	72.2	4.3	up	better	2024-25Q2	75	green
DA01	411	22	up	-	2024-25Q2		
DA03	95.3	0.6	up	better	2024-25Q2	95	green
DA07	67	4	up	better	2024-25Q2		
DA08	83.0	2.4	up	better	2024-25Q2	80	green
PB02	93.4				2024-25Q2	95	
POP017	38127	179	up	-	2023-06-30		
POP1017	17268	84	up	-	2023-06-30		
$ cut -f 2,18,21-27,30,31 card.tsv
indicator	year_change	basis	england	england_period	region	region_period	agency	commentary	breakdown	line
EH01	7						council			2
EH03	5.0	target					council			3
EH04	2.6	target					council	Above the expected range for the first time: 21 of 139. Eleven were stepped up within a month of opening, so help came late. The front door is looking at these eleven.		4
EH07	128						council			5
EH08	-4.2	target					council	Still drifting down. Friday contacts are decided on Tuesday too often. A second shift starts in November.		6
EH09	1.3	target					health	Third quarter above 95% in a row. Interpreters are now booked with the appointment.		5
CP01	8.9		519.4	2024-25	466.4	2024-25	council			7
CP02	1.2	target	22.6	2024-25	22.1	2024-25	council	Re-referrals have stayed near 25% since spring 2024 and this is a new level, not a bad quarter. A multi-agency audit of 30 re-referred children is planned for January.		8
CP03	-0.5		6.5	2024-25	6.3	2024-25	council			9
CP08	2.2	target	85.7	2024-25	79.2	2024-25	council	A tenth of a point under the target after the summer holidays; July to September alone was 85.1%.		10
CP11	2.2	target	81.4	2024-25	84.4	2024-25	council			11
CP12	-0.2		40.6	2025-03-31	38.5	2025-03-31	council			12
CP14	-6.0	england	24.5	2024-25	26.2	2024-25	council	The lowest share in three years, well below England. The follow-up visits are to be made permanent; the audit in the spring found the decline to be real and not a change of thresholds.		13
CP19	-9.8	target					police	Seven conferences were missed, five of them in August after the conference desk moved to the regional hub and invitations were not read. The mailbox is now watched daily; we expect to be back above 95% next quarter.		2
CP20	-1.8	target					health	Four conferences missed in August, all school nursing leave. Cover has been agreed with health visiting for the next holidays.		10
PB01							probation			
CP22	1		67	2025-03-31	62	2025-03-31	council			14
CP24	-0.5	target					council	Four posts were filled since last September. The range is 9 to 24 cases.		15
NE03	13	target					health	Above 40 for the second quarter. The profile is now offered at every two-year review that raises concern.		14
NE06	4	target	81	2024-25	77	2024-25	health	Better, and close to England. The remaining 38 children are placed mainly outside the area, where finding a dentist takes months.		15
MI11	-1.49	target	19.95	AY2023-24	20.79	AY2023-24	education	Provisional until the summer census is final. Attendance workers in five secondary schools; the fall is largest there.		2
HO01	18						housing	The highest number so far. Twenty-two of the 147 children are placed outside the area and the schools have been told.		2
HO02							housing	Fewer than five; each family has a date to move.		3
HO03							housing			
MI01	-7						police			3
MI07	-19.7	target					voluntary			2
MI13	0.0	target					education	Higher through the summer than in the two years before; 31 young people are waiting for a college place to be confirmed.		5
ED02	-0.7	target					education	The lowest term so far. Schools now ring the social worker before they suspend.		6
SE02	1.5	target					police	Provisional: three outcomes await confirmation by the prosecution service.		6
SE03	3						police			7
SE09							police	No child was eligible in the quarter.		8
SE10	-17	target					youth_justice	Unchanged on last quarter and the lowest level in three years.		2
YJ01	8.1	target					youth_justice	Thirteen of 17. An education worker joined the team in April.		3
DA01	-5						police			9
DA03	2.9	target					police	The highest share yet. The night-shift code has been withdrawn so that the error of the spring cannot happen again.		11
DA07	9						voluntary			3
DA08	5.9	target					voluntary	41 of 48 children. They name having one worker throughout as what helped most.		4
PB02							probation			
POP017	179		12183016	2024-06-30	1114244	2024-06-30				5
POP1017	84									9

# Late: probation.
$ qa-ingest observations --fill agency=probation --received 2025-11-10 "$QA_SHARE/examples/saltmere/returns/late/probation-2025-26Q2.csv" 2>&1
qa-ingest: observations: 2 read, 2 added, 0 revised, 0 unchanged (batch 115; undo: qa-ingest --undo 115)
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 -i PB01 -i PB02 -F tsv | cut -f 2,8,10,21,28
indicator	value	status	basis	batch
PB01	85.7	final	target	115
PB02	93.0	final	target	115
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 --coverage -F tsv | awk -F '\t' '$1 == "probation" || $2 == "" || $8 == "missing"' | cut -f 1,2,6-10,12-16
council							13	13	100.0		13 on time; 8 without commentary
education							5	5	100.0		5 on time; 2 without commentary
health							3	3	100.0		3 on time
housing	HO03	2025-10-21		missing	24	18	1	0			2 of 3 months
housing							3	2	66.7		2 on time; 1 missing
police							7	7	100.0		7 on time; 2 without commentary
probation	PB01	2025-10-21	2025-11-10	late	20	14	1	1		115	
probation	PB02	2025-10-21	2025-11-10	late	20	14	1	1		115	
probation							2	2	100.0		2 late
voluntary							3	3	100.0		3 on time; 2 without commentary
youth_justice							2	2	100.0		2 on time
							38	37	97.4		35 on time; 2 late; 1 missing; 14 without commentary
! qa-scorecard: 1 of 38 returns is missing
# Revised: DA03. Withdrawn: DA07.
$ qa-scorecard -p 2025-26Q1 --today 2025-11-14 --changes-since 2025-10-01 -F tsv
indicator	title	area	period	breakdown	old	old_status	new	new_status	batch
DA03	Incidents that the school was told of by the next school day	X99000001	2025-26Q1		89.6	final	95.3	final	112
$ qa-scorecard -p 2024-25Q4 --today 2025-11-14 -i DA07 -F tsv | cut -f 2,8,10
indicator	value	status
DA07		withdrawn
$ qa-scorecard -p 2024-25Q4 --today 2025-11-14 -i DA07 -F tsv --as-of 2025-05-01 | cut -f 2,8,10
indicator	value	status
DA07	131	final
# Redefined: EH08, whose year before was counted otherwise.
$ qa-scorecard -p 2024-25Q1 --today 2025-11-14 -i EH08 -F tsv | cut -f 2-4,8,12,13,29
indicator	title	area	value	previous	change	note
EH08	Contacts decided within one working day	X99000001	91.2	87.3	3.9	definition changed on 2024-04-01: compare with care
$ qa-scorecard -p 2023-24Q4 --today 2025-11-14 -i EH08 -F tsv | cut -f 2-4,8,12,13,29
indicator	title	area	value	previous	change	note
EH08	Contacts decided within 24 hours	X99000001	87.3	86.2	1.1	
# A card for one group, of one priority, of some indicators, elsewhere.
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 --priority DOMESTIC -F tsv | cut -f 1,2
priority	indicator
DOMESTIC	DA01
DOMESTIC	DA03
DOMESTIC	DA07
DOMESTIC	DA08
DOMESTIC	PB02
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 -a E92000001 -i CP02 -i CP22 -F tsv | cut -f 2,5,4,8,10
indicator	area	period	value	status
CP02	E92000001	2025-26Q2		not_available
CP22	E92000001	2025-26Q2		not_available
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 -i CP99
! qa-scorecard: unknown indicator "CP99"; did you mean "CP19"?
? 64
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 --priority NEGLECTED
! qa-scorecard: unknown priority "NEGLECTED"; did you mean "NEGLECT"?
? 64
$ qa-scorecard -p "2025 Q2"
! qa-scorecard: the period 2025 Q2 is ambiguous: write 2025-26Q1 for April to June 2025, or 2025-26Q2 for July to September 2025
? 64
$ qa-scorecard
! qa-scorecard: which period? -p 2024-25Q2
? 64
# Not yet due, and between quarters.
$ qa-scorecard -p 2025-26Q3 --today 2025-11-14 -i DA01 -i CP02 -F tsv | cut -f 2,5,8,10
indicator	period	value	status
CP02	2025-26Q3		not_due
DA01	2025-26Q3		not_due
$ qa-scorecard -p 2025-08 --interim --today 2025-11-14 -i MI01 -i DA01 -i MI13 -F tsv | cut -f 2,5-8,10,29
indicator	period	numerator	denominator	value	status	note
MI01	2025-07-01/2025-08-31	58		58	provisional	in-quarter; from 2 months
MI13	2025-08	146	4290	3.4	final	
DA01	2025-26Q1	411		411	final	
$ qa-scorecard -p 2025-26Q2 --balance
priority,title,how_much,how_well,better_off,measures,note
EARLY,Help before harm,4,3,1,8,
PROTECT,Protection that lasts,3,8,1,12,
NEGLECT,Neglect seen sooner,3,3,2,8,
EXPLOIT,Safe beyond the front door,2,4,4,10,
DOMESTIC,Free from fear at home,2,2,1,5,
# The same card twice is the same bytes.
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 | sha256sum >a; LC_ALL=de_DE.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati qa-scorecard -p 2025-26Q2 --today 2025-11-14 | sha256sum | cmp - a

# Beside its neighbours, who are invented as it is.
$ for k in areas neighbours observations; do qa-ingest -q $k --received 2025-11-14 "$QA_SHARE/examples/saltmere/neighbours/$k.csv"; done
$ qa-compare -i CP02 -p 2024-25 --areas neighbours --funnel -F text
Referrals within twelve months of an earlier referral, 2024-25
Saltmere: 24.1%, similar to England; rank 8 of 11. Up to batch 118.

code       name         value  interval      rank  quartile  difference  verdict  funnel     status  home
---------  -----------  -----  ------------  ----  --------  ----------  -------  ---------  ------  ----
X99000010  Ivelbourne    17.4  16.1 to 18.9     1  A               -5.2  better   below_998  final
X99000004  Corvendale    18.4  16.3 to 20.8     2  A               -4.2  better   below_998  final
X99000002  Aldermoss     20.5  18.8 to 22.4     3  A               -2.1  better   below_95   final
X99000006  Emberwold     20.8  18.3 to 23.4     4  B               -1.8  similar  within     final
X99000007  Fallowhythe   21.1  19.4 to 22.9     5  B               -1.5  similar  within     final
X99000009  Harrowfen     22.2  20.2 to 24.3     6  B               -0.4  similar  within     final
X99000011  Kestrelham    23.0  20.9 to 25.3     7  C                0.4  similar  within     final
X99000001  Saltmere      24.1  22.3 to 26.0     8  C                1.5  similar  within     final   home
X99000003  Brackwater    26.0  24.5 to 27.6     9  D                3.4  worse    above_998  final
X99000005  Duncastor     27.5  26.2 to 28.9    10  D                4.9  worse    above_998  final
X99000008  Grimsholt     28.9  27.3 to 30.5    11  D                6.3  worse    above_998  final
$ qa-compare -i CP02 -p 2024-25 --areas neighbours --funnel --overdispersion | cut -d, -f20 | sort | uniq -c
      1 funnel
     11 within
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 -i NE06 -i CP02 -F tsv | cut -f 2,32-39,45
indicator	neighbours	neighbours_period	neighbours_statistic	neighbours_n	neighbours_set	rank	of	quartile	verdict
CP02	22.580	2024-25	mean	10	example-2025				worse
NE06	80.50	2024-25	mean	10	example-2025	8	11	D	similar
# A picture is of one group, and nothing of it leaves when there are more.
$ printf 'indicator,area,numerator,denominator\nI1,A,3,10\nI2,A,30,120\n' | qa-compare - -F svg
! qa-compare: a picture is of one indicator and period; the rows have several
? 65
$ printf 'area,numerator,denominator\n' | qa-compare - -F svg -o none.svg
! qa-compare: there are no rows to draw a picture of
? 65
# What wants a question asked, and what nobody has decided.
$ qa-ingest decisions --received 2025-11-14 "$QA_SHARE/examples/saltmere/governance/decisions.csv"
! qa-ingest: decisions: 1 read, 1 added, 0 revised, 0 unchanged (batch 119; undo: qa-ingest --undo 119)
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 --exceptions -F tsv | cut -f 1,2,4,10,48
exception	distance	indicator	value	decision
red_red	0.74	CP02	25.4	
off_target	1.06	MI07	61.4	EXPLOITATION 2025-11-13: enquire (27 of 70 interviews were late and nobody has said why; exploitation-2025-11-13 item 4)
off_target	0.46	CP19	86.3	
concern		HO01	147	
concern		MI13	3.4	
good_good	1.11	CP14	13.8	
good_good	0.86	MI11	19.11	
on_target	0.41	EH09	96.4	
on_target	0.27	DA08	85.4	
on_target	0.21	ED02	7.1	
on_target	0.20	EH03	77.7	
on_target	0.19	DA03	95.9	
on_target	0.17	SE10	121	
on_target	0.11	NE03	43	
on_target	0.09	CP11	86.2	
on_target	0.04	SE02	12.5	
on_target	0.04	YJ01	76.5	
on_target		CP24	15.6	
$ qa-scorecard -p 2025-26Q2 --today 2025-11-14 --undecided -F tsv | cut -f 4,49
indicator	question
CP02	Referrals within twelve months of an earlier referral rose from 24.2% (2024-25Q2) to 25.4%, above England (22.6% in 2024-25), above the target (22%). What was left undone when the case was closed the first time?
CP19	Child protection conferences that the police attended or reported to fell from 96.1% (2024-25Q2) to 86.3%, below the target (95%). Special cause (concern): 2025-26Q2 is below the lower limit. Were the invitations late, or was nobody free?
HO01	Children living in temporary accommodation rose from 129 (2024-25Q2) to 147. Special cause (concern): 2025-26Q2 is above the upper limit. How many have changed school because of the move?
MI13	16 and 17 year olds not in education, employment or training stayed at 3.4%, above the target (3%). Special cause (concern): 2025-09 is above the upper limit. How many of them were known to social care or youth justice?
! qa-scorecard: 4 exceptions that nobody has decided
# A draft for the meeting; what the meeting in August changed.
$ qa-scorecard freeze -q -p 2025-26Q2 --meeting QA:2025-11-19 --today 2025-11-14
$ ln -s "$QA_SHARE/examples/saltmere/governance" .; qa-ingest indicators governance/indicators.csv
! governance/indicators.csv:2:1: error: MI01 is live, so a quorate body approves a change of its definition: add --approved BODY:DATE --minute REF
! qa-ingest: indicators: 1 error: nothing was loaded
? 65
$ qa-ingest indicators governance/indicators.csv --approved QA:2024-08-21 --minute 5
! qa-ingest: the meeting of QA on 2024-08-21 was not quorate: 4 were present, and its quorum is 5
? 65
$ qa-ingest indicators -q governance/indicators.csv --approved QA:2025-08-20 --minute 6 --today 2025-11-14
$ qa-scorecard --definition-changes -F tsv | cut -f 1-4,8,9; qa-scorecard --definition-changes -F text | head -n 1 | sed 's/$/|/'
date	body	record	indicator	change	minute
2025-08-20	QA	indicators	MI01	polarity: low -> none	6
Saltmere Safeguarding Children Partnership: changes to definitions|
$ qa-scorecard freeze -q -p 2025-26Q2 --meeting QA:2025-11-19 --today 2025-11-14 --status refined; qa-scorecard diff 2025-26Q2:1 2025-26Q2:2
indicator,title,area,breakdown,column,from,to
MI01,Missing-from-home episodes,X99000001,,travel,worse,-
# Signal or noise: what is to be found in the series.
$ qa-trend -p 2025-26Q2 --signals -F tsv | cut -f 1,5,6,7,20-22
indicator	period	value	target	signal	variation	assurance
EH03	2025-26Q2	77.7	75	astronomical	improvement_high	inconsistent
EH04	2025-26Q2	15.1		astronomical	neutral_high	
CP01	2025-26Q2	527.1		astronomical	neutral_high	
CP02	2025-26Q2	25.4	22	shift	concern_high	inconsistent
CP14	2025-26Q2	13.8		astronomical	improvement_low	
CP19	2025-26Q2	86.3	95	astronomical	concern_low	inconsistent
CP22	2025-26Q2	68		astronomical	neutral_high	
NE03	2025-26Q2	43	40	astronomical	improvement_high	fail
HO01	2025-26Q2	147		astronomical	concern_high	
MI07	2025-26Q2	61.4	85	astronomical	concern_low	inconsistent
MI13	2025-09	3.4	3	astronomical	concern_high	inconsistent
SE02	2025-26Q2	12.5	12	astronomical	improvement_high	fail
SE03	2025-26Q2	35		shift	neutral_high	
SE10	2025-26Q2	121	140	astronomical	improvement_low	inconsistent
YJ01	2025-26Q2	76.5	75	astronomical	improvement_high	fail
DA03	2025-26Q2	95.9	95	astronomical	improvement_high	fail
DA08	2025-26Q2	85.4	80	astronomical	improvement_high	inconsistent
$ qa-trend -p 2025-26Q2 -i CP02 | cut -d, -f 5-9,16-22,30
period,value,target,centre,lower_limit,astronomical,trend,two_of_three,shift,signal,variation,assurance,finding
2022-23Q3,20.2,22,23.055,20.393,-1,0,0,0,astronomical,improvement_low,inconsistent,
2022-23Q4,21.0,22,23.055,20.393,0,0,-1,0,two_of_three,improvement_low,inconsistent,
2023-24Q1,20.1,22,23.055,20.393,-1,0,0,0,astronomical,improvement_low,inconsistent,
2023-24Q2,21.1,22,23.055,20.393,0,0,-1,0,two_of_three,improvement_low,inconsistent,
2023-24Q3,21.9,22,23.055,20.393,0,0,0,0,,common_cause,inconsistent,
2023-24Q4,23.6,22,23.055,20.393,0,0,0,1,shift,concern_high,inconsistent,
2024-25Q1,25.0,22,23.055,20.393,0,0,1,1,two_of_three,concern_high,inconsistent,
2024-25Q2,24.2,22,23.055,20.393,0,0,0,1,shift,concern_high,inconsistent,
2024-25Q3,25.3,22,23.055,20.393,0,0,1,1,two_of_three,concern_high,inconsistent,
2024-25Q4,24.1,22,23.055,20.393,0,0,0,1,shift,concern_high,inconsistent,
2025-26Q1,24.7,22,23.055,20.393,0,0,0,1,shift,concern_high,inconsistent,
2025-26Q2,25.4,22,23.055,20.393,0,0,0,1,shift,concern_high,inconsistent,"Special cause (concern): 7 points above the mean since 2023-24Q4; its years overlap
$ qa-trend -p 2025-26Q2 --icons -F tsv | cut -f 1,5,29 | grep -w run
EH09	2025-26Q2	run
CP03	2025-26Q2	run
CP08	2025-26Q2	run
CP11	2025-26Q2	run
CP24	2025-09-30	run
NE06	2024-25	run
MI11	AY2024-25	run
HO02	2025-26Q1	run
HO03	2025-26Q1	run
ED02	AY2024-25T3	run
SE09	2025-26Q1	run
DA07	2025-26Q2	run
POP017	2024-06-30	run
POP1017	2024-06-30	run
$ qa-trend -p 2025-26Q2 -i CP02 --forecast 2 | tail -n 2 | cut -d, -f 5-10,20,21,27
2025-26Q3,,,23.055,20.393,25.717,,,projection
2025-26Q4,,,23.055,20.393,25.717,,,projection
# The two definitions of EH08 share limits, until a reason parts them.
$ qa-trend -i EH08 | cut -d, -f 5,6,8-10,14,20
period,value,centre,lower_limit,upper_limit,phase,signal
2022-23Q3,83.1,87.274,82.787,91.761,1,two_of_three
2022-23Q4,85.2,87.274,82.787,91.761,1,
2023-24Q1,84.1,87.274,82.787,91.761,1,two_of_three
2023-24Q2,87.9,87.274,82.787,91.761,1,
2023-24Q3,86.2,87.274,82.787,91.761,1,
2023-24Q4,87.3,87.274,82.787,91.761,1,
2024-25Q1,91.2,87.274,82.787,91.761,1,two_of_three
2024-25Q2,90.6,87.274,82.787,91.761,1,two_of_three
2024-25Q3,89.4,87.274,82.787,91.761,1,
2024-25Q4,88.3,87.274,82.787,91.761,1,
2025-26Q1,87.6,87.274,82.787,91.761,1,
2025-26Q2,86.4,87.274,82.787,91.761,1,
$ qa-trend rebase -i EH08 --from 2024-25Q1 --today 2025-11-14 --reason "one working day instead of 24 hours" --minute "qa-2024-02-21 item 4"
! qa-trend: EH08: limits now begin anew at 2024-25Q1 (batch 123; undo: qa-ingest --undo 123)
$ qa-trend -i EH08 | cut -d, -f 5,6,8-10,14,20,27
period,value,centre,lower_limit,upper_limit,phase,signal,note
2022-23Q3,83.1,85.628,80.389,90.867,1,,
2022-23Q4,85.2,85.628,80.389,90.867,1,,
2023-24Q1,84.1,85.628,80.389,90.867,1,,
2023-24Q2,87.9,85.628,80.389,90.867,1,,
2023-24Q3,86.2,85.628,80.389,90.867,1,,
2023-24Q4,87.3,85.628,80.389,90.867,1,,
2024-25Q1,91.2,88.919,86.360,91.478,2,,new phase: one working day instead of 24 hours
2024-25Q2,90.6,88.919,86.360,91.478,2,,
2024-25Q3,89.4,88.919,86.360,91.478,2,,
2024-25Q4,88.3,88.919,86.360,91.478,2,,
2025-26Q1,87.6,88.919,86.360,91.478,2,,
2025-26Q2,86.4,88.919,86.360,91.478,2,,
$ qa-trend -i EH08 --as-of 2025-11-13 --icons | cut -d, -f 5,8,14
period,centre,phase
2025-26Q2,87.274,1
$ qa-export change-points
indicator,area,period,reason,minute,withdrawn
EH08,X99000001,2024-25Q1,one working day instead of 24 hours,qa-2024-02-21 item 4,no
$ qa-trend --suggest-rebase --shift 6 -F tsv | cut -f 1,5-8
indicator	from	points	mean_before	mean_after
CP22	2024-25Q1	6	65.79	67.79
SE02	2024-25Q1	6	10.150	11.532
SE10	2024-25Q1	6	161.61	130.63
DA03	2024-25Q1	6	87.975	94.233
DA08	2024-25Q1	6	76.533	82.001
$ qa-trend -i MI01 --year-on-year | tail -n 2
MI01,Missing-from-home episodes,X99000001,,2025-26Q1,83,2024-25Q1,86,-3,2023-24Q1,77,83,86,319,,104,3
MI01,Missing-from-home episodes,X99000001,,2025-26Q2,86,2024-25Q2,93,-7,2023-24Q2,86,169,179,312,,112,3
$ qa-trend --exception-report --agency police
agency,indicator,title,area,period,value,target,variation,finding,question,story,action,owner,due
Saltmere and Vale Constabulary,CP19,Child protection conferences that the police attended or reported to,X99000001,2025-26Q2,86.3,95,concern_low,Special cause (concern): 2025-26Q2 is below the lower limit; off target,"Were the invitations late, or was nobody free?",,,,
Saltmere and Vale Constabulary,SE03,Children open to the exploitation panel,X99000001,2025-26Q2,35,,neutral_high,Special cause: 7 points above the mean since 2023-24Q4,Which places and which adults link these children?,,,,
