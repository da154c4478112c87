# A period is missing where one lies between two that are there. Snapshots are
# days a year apart, and rolling years overlap: neither has gaps of its own.

$ qa-init -q --pack england --pack york
$ printf 'indicator,area,period,value\nPOP017,E06000014,2021-06-30,36000\nPOP017,E06000014,2022-06-30,36100\nPOP017,E06000014,2024-06-30,36200\n' | qa-ingest -q observations -
$ qa-trend -i POP017 | cut -d, -f 5,6,27
period,value,note
2021-06-30,36000,
2022-06-30,36100,
2024-06-30,36200,2023-06-30 missing
$ printf 'period,value\n2023-04,1\n2023-05,2\n2023-08,3\n' | qa-trend - | cut -d, -f 5,6,27
period,value,note
2023-04,1,
2023-05,2,
2023-08,3,2023-06 to 2023-07 missing
$ printf 'period,value\n2023-04-01,1\n2023-04-09,2\n' | qa-trend - | cut -d, -f 5,6,27
period,value,note
2023-04-01,1,
2023-04-09,2,

# With digits asked for, values too are as their parts have them.

$ printf 'indicator,area,period,numerator,denominator\nCP02,E06000014,2024-25Q1,1,3\n' | qa-ingest -q observations -
$ qa-trend -i CP02 --precision 17 | cut -d, -f 5,6
period,value
2024-25Q1,33.333333333333329
$ qa-trend -i CP02 | cut -d, -f 5,6
period,value
2024-25Q1,33.3

# A rebase can be tried first.

$ qa-trend rebase -n -i CP02 --from 2024-25Q1 --reason 'a new form'
! qa-trend: CP02: limits would begin anew at 2024-25Q1 (dry run: nothing was changed)
$ qa-trend rebase -n -i CP02 --from 2024-25Q1 --reason 'a new form' --withdraw
! qa-trend: CP02: limits would no longer begin anew at 2024-25Q1 (dry run: nothing was changed)
$ qa-trend -n
! qa-trend: -n goes with rebase
? 64
$ qa-trend --grid
! qa-trend: --grid goes with -F svg
? 64
$ qa-trend --charts . -F svg
! qa-trend: --charts DIR makes a file a series, -F svg one picture: ask for one of them
? 64
$ qa-trend --charts . --signals
! qa-trend: a picture shows every point: leave out the other question
? 64
