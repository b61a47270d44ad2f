/** The report's own style sheet: the house's type sizes, rules and colours in one small page that prints well. */
export function lookOf(accent: string): string {
  return `:root{--accent:${accent};--ink:#0b0c0c;--grey:#505a5f;--rule:#b1b4b6;--error:#942514;--ground:#f3f2f1}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:58rem;font:1.0625rem/1.5 'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Arial,sans-serif;color:var(--ink);background:#fff}
header{border-top:6px solid var(--accent);padding-top:.75rem}
header p{margin:0;color:var(--grey)}
h1{font-size:2rem;line-height:1.2;margin:.25rem 0 .5rem}
h2{font-size:1.375rem;margin:2.5rem 0 .75rem}
h3{font-size:1.0625rem;margin:1.5rem 0 .25rem}
a{color:#1d70b8}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid #fd0;box-shadow:0 4px #0b0c0c}
.verdict{border-left:10px solid var(--accent);padding:.75rem 1rem;background:var(--ground);margin:1.5rem 0}
.verdict--no{border-color:var(--error)}
.verdict strong{font-size:1.25rem}
.verdict p,.verdict ul{margin:.25rem 0 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--ink)}
@media screen and (max-width:40rem){table{font-size:.8125rem}th,td{padding-right:.4rem}td.number{white-space:normal}}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
ol.findings{list-style:none;margin:0;padding:0}
ol.findings>li{border-bottom:1px solid var(--rule);padding:.75rem 0}
.findings p{margin:.15rem 0}
.severity{font-weight:700}
.severity--error{color:var(--error)}
.place,.rule{font-weight:400;color:var(--grey);font-size:.9375rem;overflow-wrap:anywhere}
pre{margin:.35rem 0;padding:.5rem .75rem;background:var(--ground);font-size:.875rem;white-space:pre-wrap;overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0;font-size:10pt}.wide{overflow:visible}h2,h3{break-after:avoid}li,tr{break-inside:avoid}a{color:inherit;text-decoration:none}}
@page{size:A4;margin:20mm}`;
}
