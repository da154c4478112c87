# Returns that are refused, each with what is wrong and what to do; and what is let in though it is spelt otherwise.
$ mkdir p && printf 'key,value\npartnership,P\nhome_area,X99000001\n' >p/pack.csv && printf 'area,name,level\nX99000001,Home,la\nX99000002,Next,la\n' >p/areas.csv
$ printf 'agency,name,agency_kind,duty\npolice,The Police,police,s11\ncouncil,The Council,council,s11\nhealth,The Trust,health,s11\nscouts,The Scouts,voluntary,none\n' >p/agencies.csv
$ qa-init -q --pack england --pack self-assessment --pack ./p
$ printf 'tool,standard,text,scale,audit_type,status,applies_to,answer,replaces\nt-2023,,Old audit,ny3,s11,retired,,,\nt-2023,1,Leaders,,,,,,\nt-2023,9,Gone since,,,,,,\n' | qa-ingest -q s11-tools --received 2025-01-01 -
$ printf 'tool,standard,text,scale,audit_type,status,applies_to,answer,replaces\nt-2025,,New audit,ny3,s11,live,,,t-2023\nt-2025,1,Leaders,,,,,,\nt-2025,4,Staff,,,,,,\nt-2025,4.2,Are they trained?,,,,,,\nt-2025,4.10,Is custody safe?,,,,police,,\nt-2025,5,What do you need?,,,,,text,\nt-2025,6,How far?,score4,,,,,\n' | qa-ingest -q s11-tools --received 2025-01-01 -
$ qa-s11 open 2025 --tool t-2025 --due 2025-03-31 --today 2025-02-01
! qa-s11: round 2025 is recorded (batch 12; undo: qa-ingest --undo 12)
$ qa-s11 assign 2025 --today 2025-02-01 | cut -d, -f 1,4-8
agency,tool,form,due,reason,state
police,t-2025,full,2025-03-31,there was no round before with this tool,new
council,t-2025,full,2025-03-31,there was no round before with this tool,new
health,t-2025,full,2025-03-31,there was no round before with this tool,new
! qa-s11: the list of who is asked is recorded (batch 13; undo: qa-ingest --undo 13)

# The rating of another scale, a word that is none, and one that was cut short.
$ printf 'round,agency,standard,rating\n2025,police,1,2\n2025,council,1,mostly\n2025,health,1,in place with some areas for develop\n' | qa-ingest s11-returns --received 2025-03-01 -
! (standard input):2:4: error: rating "2" is not on the scale ny3: F (fully), P (in place with some areas for development), N (not in place – action required), NA (not applicable)
! (standard input):3:4: error: rating "mostly" is not on the scale ny3: F (fully), P (in place with some areas for development), N (not in place – action required), NA (not applicable)
! (standard input):4:4: error: rating "in place with some areas for develop" is not on the scale ny3; did you mean "in place with some areas for development"?
! qa-ingest: s11-returns: 3 errors: nothing was loaded
? 65
# A standard that is not in the tool: a slip, one of last round's, one that is a heading, one that asks for words, one that is not asked.
$ printf 'round,agency,standard,rating\n2025,police,4.3,F\n2025,police,9,F\n2025,police,4,F\n2025,police,5,F\n2025,health,4.10,F\n' | qa-ingest s11-returns --received 2025-03-01 -
! (standard input):2:3: error: standard "4.3" is not in t-2025; did you mean "4.2"?
! (standard input):3:3: error: standard "9" is not in t-2025 but in t-2023, which that replaces: the return was made with an older template; qa-s11 template prints the new one
! (standard input):4:4: error: 4 is a heading: what stands under it is rated
! (standard input):5:4: error: 5 asks for words, not for a rating: put them in comment
! (standard input):6:3: error: standard 4.10 is not asked of health: it applies to police; leave it out, or mend applies_to of t-2025
! qa-ingest: s11-returns: 5 errors: nothing was loaded
? 65
# An agency that nobody knows, one that is not asked, a round that is not there.
$ printf 'round,agency,standard,rating\n2025,polise,1,F\n2025,scouts,1,F\n2026,police,1,F\n' | qa-ingest s11-returns --received 2025-03-01 -
! (standard input):2:2: error: unknown agency "polise"; did you mean "police"?
! (standard input):4:1: error: unknown round "2026"; did you mean "2025"?
! qa-ingest: s11-returns: 2 errors: nothing was loaded
? 65
# The same answer twice is passed over; two answers to one question are not.
$ printf 'round,agency,standard,rating\n2025,police,1,F\n2025,police,1,fully\n2025,police,6,2\n2025,police,6,3\n' | qa-ingest s11-returns --received 2025-03-01 -
! (standard input):5:1: error: the same key stands twice with different contents: first on line 4
! qa-ingest: s11-returns: 1 error: nothing was loaded
? 65
# Nothing of all that was stored.
$ qa-export s11-returns
round,agency,standard,rating,evidence,comment,changes,improvement,deadline,progress,kept,question,tool

# Hyphens, dashes, capitals, codes, blanks, a full stop: the same rating.
$ printf 'round,agency,standard,rating\n2025,police,1,NOT IN PLACE - Action required.\n2025,council,1,"not in place\342\200\223action required"\n2025,health,1,  n  \n2025,police,4.2,In place  with some areas for development\n2025,police,4.10,n/a\n' | qa-ingest s11-returns --received 2025-03-01 -
! qa-ingest: s11-returns: 5 read, 5 added, 0 revised, 0 unchanged (batch 14; undo: qa-ingest --undo 14)
$ qa-export s11-returns | cut -d, -f 1-4
round,agency,standard,rating
2025,council,1,N
2025,health,1,N
2025,police,1,N
2025,police,4.10,NA
2025,police,4.2,P

# A return made with last round's template, by its tool; and by its round, which is closed.
$ printf 'round,agency,tool,standard,rating\n2025,police,t-2023,1,F\n' | qa-ingest s11-returns --received 2025-03-02 -
! (standard input):2:3: error: the return was made with the template of t-2023; round 2025 asks police with t-2025: qa-s11 template 2025 --agency police prints it
! qa-ingest: s11-returns: 1 error: nothing was loaded
? 65
$ printf 'round,tool,opened,due,closed\n2023,t-2023,2023-02-01,2023-03-31,2023-05-01\n' | qa-ingest -q s11-rounds --received 2023-02-01 -
! (standard input):2:2: error: unknown tool "t-2023"; qa-export s11-tools lists those there are
! qa-ingest: s11-rounds: 1 error: nothing was loaded
? 65
$ printf 'agency,standard,rating\npolice,1,F\n' >r.csv; qa-ingest s11-returns --fill round=2023 --received 2025-03-02 r.csv
! r.csv:2:1: error: unknown round "2023"; did you mean "2025"?
! qa-ingest: s11-returns: 1 error: nothing was loaded
? 65
# It came in time, and is loaded so.
$ qa-ingest s11-returns --fill round=2023 --received 2023-03-30 r.csv
! r.csv:2:1: error: unknown round "2023"; qa-export s11-rounds lists those there are
! qa-ingest: s11-returns: 1 error: nothing was loaded
? 65

# Text that names a person is warned of, and loads. An evidence cell may be long.
$ printf 'round,agency,standard,rating,evidence\n2025,council,4.2,F,"Ask jo@example.org; born 03/04/2015; YO1 7HH; 943 476 5919"\n' | qa-ingest s11-returns --received 2025-03-03 -
! qa-ingest: (standard input):2: warning: evidence holds what looks like an e-mail address (character 5); text that names a person does not belong here
! qa-ingest: s11-returns: 1 read, 1 added, 0 revised, 0 unchanged (batch 15; undo: qa-ingest --undo 15)
$ { printf 'round,agency,standard,rating,evidence\n2025,health,4.2,F,"'; awk 'BEGIN { for (i = 0; i < 7500; i++) printf "a ""quoted"" line\n" }' | sed 's/"/""/g'; printf '"\n'; } >long.csv; wc -c <long.csv | tr -d ' '; qa-ingest s11-returns --received 2025-03-03 long.csv
105059
! qa-ingest: s11-returns: 1 read, 1 added, 0 revised, 0 unchanged (batch 16; undo: qa-ingest --undo 16)
$ qa-export s11-returns | qa-ingest s11-returns --received 2025-03-03 -
! qa-ingest: (standard input):3: warning: evidence holds what looks like an e-mail address (character 5); text that names a person does not belong here
! qa-ingest: s11-returns: 7 read, 0 added, 0 revised, 7 unchanged (batch 17; undo: qa-ingest --undo 17)

# Tools, scales and rounds.
$ printf 'tool,standard,text,applies_to,status\nx,1..2,Bad number,,\nx,2,Who?,policemen,\nx,3,Which?,,draft\n' | qa-ingest s11-tools --received 2025-03-04 -
! (standard input):2:2: error: standard "1..2" is not a number such as 4 or 4.2: letters, digits, - and _ between dots
! (standard input):3:4: error: applies_to names "policemen", which is no kind of agency, duty, type or phase of a school, and no agency
! (standard input):4:5: error: status is said once, in the row of the tool itself, whose standard is empty
! qa-ingest: s11-tools: 3 errors: nothing was loaded
? 65
$ printf 'tool,standard,text\nt-2025,1,Other words\nt-2025,6,How far is it?\n' | qa-ingest s11-tools --received 2025-03-04 -
! qa-ingest: the answer of police to 1 in round 2025 would answer other words: what was answered keeps its words, its scale and its tool; make a new version of the tool, or a new scale, for the next round
? 65
$ printf 'scale,rating,label,position,met\ns,in place,In place,1,yes\ns,B,Bad,0,no\n' | qa-ingest rating-scales --received 2025-03-04 -
! (standard input):2:2: error: rating "in place" is not a code; its words are its label
! (standard input):3:4: error: position is 1, the best, to 100, the lowest
! qa-ingest: rating-scales: 2 errors: nothing was loaded
? 65
$ qa-s11 open 2026 --tool t-2023 --due 2026-03-31 --today 2026-02-01
! qa-s11: t-2023 is retired: open the round with the tool that replaced it, or give it the status live again
? 64
$ qa-s11 open 2026 --tool t-2052 --due 2026-03-31 --today 2026-02-01
! qa-s11: unknown tool "t-2052"; did you mean "t-2025"?
? 64
$ qa-s11 open 2026 --tool t-2025 --due 2026-03-31 --every biannual --today 2026-02-01
! qa-s11: every_months "biannual" has two readings: write 6 for twice a year, or 24 for every two years
? 65
$ qa-s11 open 2026 --tool t-2025 --due 2026-01-31 --today 2026-02-01
! qa-s11: due is before opened
? 65
$ printf 'tool,standard,was_tool,was_standard\nt-2025,4.2,t-2023,9\nt-2025,7,t-2023,1\n' | qa-ingest crosswalks --received 2025-03-04 -
! (standard input):3:2: error: standard "7" is not in t-2025: qa-export s11-tools lists them
! qa-ingest: crosswalks: 1 error: nothing was loaded
? 65

# Words at the prompt.
$ qa-s11
! qa-s11: what is to be done? One of open|close|assign|template|status|remind|collate|matrix|compare|history|moderate|challenge|conflicts|gaps|check|questions|briefing|letters|acknowledge|loop
? 64
$ qa-s11 colate 2025
! qa-s11: there is no "colate"; did you mean "collate"?
? 64
$ qa-s11 collate
! qa-s11: of which round? qa-s11 collate ROUND
? 64
$ qa-s11 collate 2052
! qa-s11: unknown round "2052"; did you mean "2025"?
? 64
$ qa-s11 collate 2025 --list
! qa-s11: --list does not go with collate
? 64
$ qa-s11 collate 2025 --by colour
! qa-s11: --by takes one of standard|agency|kind|type|phase, not "colour"
? 64
$ qa-s11 matrix 2025 --agency polise
! qa-s11: unknown agency "polise"; did you mean "police"?
? 64
$ qa-s11 status 2025 -F svg
! qa-s11: pictures are of qa-s11 matrix and qa-s11 collate
? 64
$ qa-s11 moderate 2025 --agency police --standard 1 --rating F --by "an event"
! qa-s11: who, and why? --by WHO --reason WHY
? 64
$ qa-s11 moderate 2025 --agency police --standard 1 --rating 3 --by "an event" --reason "so it is" --today 2025-04-01
! qa-s11: rating "3" is not on the scale ny3: F (fully), P (in place with some areas for development), N (not in place – action required), NA (not applicable)
? 65
$ qa-s11 assign 2025 --form review
! qa-s11: --tool, --form, --due, --reason and --withdraw are of one agency: name it with --agency
? 64
