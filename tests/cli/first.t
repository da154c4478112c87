# A database is made once, from packs, and holds what they say.
$ qa-init --pack england --pack york
! qa-init: created qa.db with 2 packs
$ qa-init --pack england
! qa-init: qa.db is there already: a database is never overwritten
? 73
$ qa-export priorities
priority,valid_from,title,why,body,position,valid_to
DA,,Domestic Abuse,"Police, council, health, schools and voluntary services each see a part of a household where there is abuse. The Board brings the parts together.",CYSCP,5,2019-09-28
DA,2019-09-29,Domestic Abuse,"Police, council, health, schools and voluntary services each see a part of a household where there is abuse. The framework names no sub-group for it, so the parts meet in the Business Group, which considers the figures of every priority each quarter.",BG,5,
EH,,Early Help,"Help that comes early can keep a difficulty from becoming harm. The Board considers who is reached, by whom, and whether needs were met.",CYSCP,1,2019-09-28
EH,2019-09-29,Early Help,"Help that comes early can keep a difficulty from becoming harm. The Early Help Partnership reviews what agencies offer together, and needs to see who is reached, by whom, and whether needs were met.",EHP,1,
MIS,,"Missing from Home, Care and Education","A child who is missing is out of sight of those who would notice harm. The Board considers who goes missing, from where, and whether they go missing again.",CYSCP,4,2019-09-28
MIS,2019-09-29,"Missing from Home, Care and Education","A child who is missing is out of sight of those who would notice harm. One sub-group looks after missing children and exploitation together, and asks whether children who return are heard and whether they go missing again.",CSAE-MFH,4,
NEG,,Neglect,"Neglect harms adolescents as well as small children, and builds up slowly enough to be missed. The Board considers whether it is found, and whether it comes back.",CYSCP,2,2019-09-28
NEG,2019-09-29,Neglect,"Neglect harms adolescents as well as small children, and builds up slowly enough to be missed. The sub-group asks whether it is prevented, whether children are protected from its effects, and whether it comes back.",NSG,2,
SAE,,Sexual Abuse and Exploitation,"Sexual abuse and exploitation are hidden: recorded numbers show what was found, not all that happened. The Board reads the figures of several agencies side by side.",CYSCP,3,2019-09-28
SAE,2019-09-29,Sexual Abuse and Exploitation,"Sexual abuse and exploitation, criminal exploitation included, are hidden: recorded numbers show what was found, not all that happened. The sub-group reads several agencies side by side to find children at risk sooner.",CSAE-MFH,3,
$ qa-export observations
indicator,area,period,breakdown,numerator,denominator,value,parts,status,agency,commentary
$ stat -c %a qa.db
600
$ qa-init -d other.db --pack nowhere
! qa-init: there is no nowhere in SHARE/packs, nor a path of that name
? 66
$ ls other.db
! ls: cannot access 'other.db': No such file or directory
? 2
# A pack is whole: its files are named after kinds, home is an area.
$ mkdir odd; printf 'agency,name\nfire,Fire\n' >odd/agencys.csv; qa-init -d odd.db --pack odd
! qa-init: unknown record kind "agencys"; did you mean "agencies"?
? 65
$ mkdir away; printf 'key,value\nhome_area,E0600001\n' >away/pack.csv; qa-init -d odd.db --pack england --pack ./away
! qa-init: unknown area "E0600001"; did you mean "E06000001"?
? 65
$ qa-init -q -d twice.db --pack england --pack england; qa-export -d twice.db areas | wc -l
178
$ ls odd.db
! ls: cannot access 'odd.db': No such file or directory
? 2
