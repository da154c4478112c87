# Free text is no place for what names a person.
$ qa-init -q --pack england --pack york
$ printf 'indicator,period,value,commentary\nEH01,2024-25Q2,5,"The child (943 476 5919) was seen"\nEH07,2024-25Q2,5,"lives at YO1 6GA"\nMI01,2024-25Q2,5,dob 01/02/2015\nMI02,2024-25Q2,5,ask jo@example.org\nMI03,2024-25Q2,5,"943 476 5918, Q2 2024, E06000014, 30/09/2024, 5 of 10 @ 3"\n' >a.csv
$ qa-ingest observations a.csv
! qa-ingest: a.csv:2: warning: commentary holds what looks like an NHS number (character 12); text that names a person does not belong here
! qa-ingest: a.csv:3: warning: commentary holds what looks like a postcode (character 10); text that names a person does not belong here
! qa-ingest: a.csv:4: warning: commentary holds what looks like a date of birth (character 5); text that names a person does not belong here
! qa-ingest: a.csv:5: warning: commentary holds what looks like an e-mail address (character 5); text that names a person does not belong here
! qa-ingest: observations: 5 read, 5 added, 0 revised, 0 unchanged (batch 12; undo: qa-ingest --undo 12)
