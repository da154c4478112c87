# Text that a spreadsheet, a browser, a terminal or Markdown would act on
# comes out as text.
$ qa-init -q --pack england --pack york
$ printf 'indicator,period,value,commentary\nEH01,2024-25Q2,5,"=cmd|x"\nEH02,2024-25Q2,,"<script>alert(1)</script> & **bold** [a](javascript:b) `c` | d"\nEH07,2024-25Q2,7,"\033[31mred\033[0m \342\200\256evil \007"\n' >a.csv
$ qa-ingest -q observations a.csv
$ qa-export commentary --spreadsheet-safe | cut -d, -f1,5
indicator,commentary
EH01,"'=cmd|x"
EH02,<script>alert(1)</script> & **bold** [a](javascript:b) `c` | d
EH07,[31mred[0m ‮evil 
$ qa-export commentary --spreadsheet-safe | qa-ingest commentary - 2>&1 | sed 's/ (.*//'
qa-ingest: commentary: 3 read, 0 added, 0 revised, 3 unchanged
$ qa-export commentary | cut -d, -f1,5 | cat -v
indicator,commentary
EH01,=cmd|x
EH02,<script>alert(1)</script> & **bold** [a](javascript:b) `c` | d
EH07,^[[31mred^[[0m M-bM-^@M-.evil ^G
$ qa-scorecard -p 2024-25Q2 -i EH01 -i EH02 -i EH07 -F md | grep -a EH | cut -d '|' -f 2,5,11-20
### EH  Early Help
 EH01 | 5 |  | =cmd\|x |  |  |  |  |  |  |  
 EH02 | missing |  | &lt;script&gt;alert\(1\)&lt;/script&gt; &amp; \*\*bold\*\* \[a\]\(javascript:b\) \`c\` \| d |  |  |  |  |  |  |  
 EH07 | 7 |  | �\[31mred�\[0m �evil � |  |  |  |  |  |  |  |
$ qa-scorecard -p 2024-25Q2 -i EH01 -i EH02 -i EH07 -F html | grep -aEo '(alert|cmd|evil).*' | cut -c1-120
cmd|x</td></tr>
alert(1)&lt;/script&gt; &amp; **bold** [a](javascript:b) `c` | d</td></tr>
evil &#xfffd;</td></tr>
$ qa-scorecard -p 2024-25Q2 -i EH01 -i EH02 -i EH07 -F text --today 2025-01-01 | grep commentary
    commentary: =cmd|x
    commentary: <script>alert(1)</script> & **bold** [a](javascript:b) `c` | d
    commentary: \x1b[31mred\x1b[0m \u{202e}evil \x07
$ qa-scorecard -p 2024-25Q2 -i EH07 -F json | grep -ao 'commentary.*evil' | cat -v
commentary": "\u001b[31mred\u001b[0m \u202eevil
# Nor does a name of a file act.
$ cp a.csv ./-x.csv; qa-ingest observations -- -x.csv 2>&1 | sed 's/ (.*//'
qa-ingest: observations: already loaded
$ printf 'indicator,period,value\nEH01,2024-25Q4,x5\n' >'%s%n.csv'; qa-ingest observations '%s%n.csv'
! %s%n.csv:2:3: error: value "x5" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
! qa-ingest: observations: 1 error: nothing was loaded
? 65
$ printf 'indicator,period,value\nEH01,2024-25Q4,x5\n' >"$(printf 'a\nb.csv')"; qa-ingest observations "$(printf 'a\nb.csv')"
! a\x0ab.csv:2:3: error: value "x5" is not a number: write digits, or a symbol (c suppressed, x not available, z not applicable, low, u unreliable)
! qa-ingest: observations: 1 error: nothing was loaded
? 65
