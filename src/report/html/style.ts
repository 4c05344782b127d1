/** The report's style sheet. Colors come from variables so that light, dark and paper are one set of rules. */

export const style: string = `
:root{--bg:#ffffff;--card:#f6f7f9;--line:#d5d9e0;--text:#1c2026;--dim:#57606a;--link:#0a58b8;--red:#b3202d;--blue:#1c5a9c;--amber:#8a5a00;--base:#6b7280;--cand:#c2410c;--focus:#0a58b8;--mono:"DejaVu Sans Mono",ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--bg:#0f1216;--card:#171b21;--line:#323943;--text:#e6e9ee;--dim:#9aa4b0;--link:#79b8ff;--red:#ff8a80;--blue:#86c7f7;--amber:#e6b450;--base:#9aa4b0;--cand:#ff9f6b;--focus:#79b8ff}}
:root[data-theme=dark]{--bg:#0f1216;--card:#171b21;--line:#323943;--text:#e6e9ee;--dim:#9aa4b0;--link:#79b8ff;--red:#ff8a80;--blue:#86c7f7;--amber:#e6b450;--base:#9aa4b0;--cand:#ff9f6b;--focus:#79b8ff}
:root{color-scheme:light dark}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif}
header,main{max-width:max(1280px,min(88vw,1760px));margin:0 auto;padding:0 20px}
header{display:flex;gap:16px;justify-content:space-between;align-items:flex-start;padding-top:20px}
h1{font-size:20px;line-height:1.35;margin:0 0 6px;font-weight:600;overflow-wrap:anywhere}
h2{font-size:18px;font-weight:600;margin:28px 0 8px;overflow-wrap:anywhere}#detail h2:first-child{margin-top:12px}.cause{margin-top:10px}h3{font-size:15px;margin:22px 0 6px}h4{font-size:14px;margin:18px 0 6px}
p{margin:4px 0}
.facts,.remark,.crumbs,.hint,figcaption{color:var(--dim);font-size:13px}
code{font:0.92em var(--mono)}header>div{min-width:0}h1 code{overflow-wrap:anywhere}header p code{display:inline-block;max-width:100%;overflow-wrap:anywhere}
a{color:var(--link)}a:not(:hover){text-decoration-thickness:1px;text-underline-offset:2px}
.place{font:0.85em var(--mono);margin-left:6px}code,.place{overflow-wrap:break-word}
button,select,input[type=search]{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:4px 10px;min-height:30px}
button{cursor:pointer}button:hover{border-color:var(--dim)}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
#benchmark-title:focus{outline:none}
#theme{flex:none;width:34px;padding:0}
.day{white-space:nowrap}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{border-collapse:collapse;width:100%;font-size:13.5px;font-variant-numeric:tabular-nums}
th,td{text-align:right;padding:4px 10px;border-bottom:1px solid var(--line);white-space:nowrap;vertical-align:top}
thead th,thead td{color:var(--dim);font-weight:500;font-size:12.5px}
tbody th{font-weight:400}
.scroll{position:relative;overflow-x:auto;max-width:100%}
.tall{max-height:min(44vh,520px);overflow-y:auto;border:1px solid var(--line);border-radius:8px}
.tall thead th,.tall thead td{position:sticky;top:0;background:var(--card);z-index:1}
#judgements{margin-top:16px}
#judgements td:first-child,#judgements th[scope=row],#judgements thead th:nth-child(2),#judgements td:nth-child(3),#judgements thead th:nth-child(3){text-align:left}
#judgements th[scope=row]{white-space:normal;min-width:200px;overflow-wrap:anywhere}
#judgements .level{display:none}#judgements .words{white-space:normal;text-align:left;min-width:220px;color:var(--dim)}
#judgements tr:last-child>*{border-bottom:0}
#judgements a[data-benchmark]{display:inline-block;padding:2px 0;min-height:24px;min-width:24px}#judgements td{padding-top:6px}
#judgements a[aria-current]{font-weight:600}
.mark{display:inline-block;width:.72em;height:.72em;border-radius:50%;margin-right:7px;border:2px solid var(--dim);print-color-adjust:exact}.regression .mark,.failed .mark,.fail .mark,.incomplete .mark{background:var(--red);border-color:var(--red)}.improvement .mark{background:var(--blue);border-color:var(--blue)}.inconclusive .mark,.not-compared .mark,.overridden .mark{border-color:var(--amber)}.overridden .mark{background:var(--amber)}.pass .mark{background:#2da44e;border-color:#2da44e}.new .mark,.first-run .mark{border-radius:2px;border-color:var(--blue)}.no-change .mark{border-width:1px}.removed .mark,.skipped .mark{border-style:dashed}h1 .mark{margin-right:10px}.interval-text{color:var(--dim)}
.regression .word,.failed .word,.regression td b{color:var(--red)}.improvement .word,.improvement td b{color:var(--blue)}.inconclusive .word{color:var(--amber)}
.no-change .word,.skipped .word{color:var(--dim)}
#filter{display:flex;gap:8px;align-items:center;margin-bottom:8px;flex-wrap:wrap}#filter:empty{display:none}
.said{margin:6px 0}.said.regression strong,.said.failed strong{color:var(--red)}.said.improvement strong{color:var(--blue)}.said.inconclusive strong{color:var(--amber)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:12px;margin:8px 0}
figure{margin:0;padding:10px 12px;background:var(--card);border:1px solid var(--line);border-radius:8px}
figure{max-width:880px}figure svg{display:block;width:100%;height:auto;margin-top:4px}
.axis{font:11px var(--mono);fill:var(--dim)}.halo{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}.grid{stroke:var(--line)}.line{fill:none;stroke:var(--base);stroke-width:1.2}
.dot.side0{fill:var(--base);fill-opacity:.65}.dot.side1{fill:var(--cand);fill-opacity:.75}
.median{stroke-width:2.5}.median.side0{stroke:var(--base)}.median.side1{stroke:var(--cand)}.interval{stroke:var(--text);stroke-width:1.5;fill:none}
.blame td:first-child,.blame th:first-child,.blame td:last-child,.blame th:last-child{text-align:left}.blame td:first-child,.blame td:last-child{white-space:normal}.blame td:first-child{min-width:min(48ch,36vw)}
.hunk{margin:0 0 6px;border:1px solid var(--line);border-radius:8px;padding:0 10px}.hunk table{width:auto}.hunk td,.hunk th{border:0;padding:0 12px 0 0;text-align:left;font:12px/1.6 var(--mono);white-space:pre}.hunk td:first-child,.hunk th{color:var(--dim)}.hunk .cost{color:var(--red);font-weight:600;text-align:right}.hunk .removed code{color:var(--dim)}.hunk .added td:last-child{background:color-mix(in srgb,var(--cand) 10%,transparent)}.hunks{margin-top:12px}.beside{display:grid;grid-template-columns:minmax(0,1fr);column-gap:18px;align-items:start}@media (min-width:1000px){.beside{grid-template-columns:minmax(0,5fr) minmax(0,4fr)}}.flame-view{margin-top:12px}
.tools{margin-bottom:6px}.choices{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:end;margin-bottom:6px}.tools summary{cursor:pointer;min-height:28px;padding:3px 0}@media (min-width:641px){.tools summary{display:none}}
.choice{border:0;margin:0;padding:0;display:flex}.choice legend{font-size:12px;color:var(--dim);padding:0 0 2px}
.choice label{cursor:pointer}.choice input{position:absolute;opacity:0;width:1px;height:1px}
.choice span{display:inline-block;padding:3px 10px;border:1px solid var(--line);background:var(--card);margin-left:-1px;font-size:13.5px;line-height:22px}
.choice label:first-of-type span{border-radius:6px 0 0 6px;margin-left:0}.choice label:last-of-type span{border-radius:0 6px 6px 0}
.choice input:checked+span{background:var(--text);border-color:var(--text);color:var(--bg)}
.choice input:focus-visible+span{outline:2px solid var(--focus);outline-offset:2px}
.check{display:flex;gap:6px;align-items:center;font-size:13.5px;min-height:30px}
.search{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;flex:1 1 100%}.search input{width:min(100%,340px)}
.found,.hits{font-size:13px;color:var(--dim)}
.flame{position:relative;max-height:60vh;overflow:hidden auto;border:1px solid var(--line);border-radius:8px;background:var(--bg);color:var(--text)}
.flame canvas{position:sticky;top:0;display:block}
.actions{display:flex;gap:8px;flex-wrap:wrap}.unchanged{margin-top:10px}.hunk summary,.unchanged summary,.other summary,details>summary{cursor:pointer;padding:6px 0;min-height:24px}.chips{display:flex;flex-wrap:wrap;gap:6px;margin:8px 0 0;padding:0;list-style:none}.chips li{min-width:0;max-width:100%}.chips a{display:inline-block;vertical-align:top;box-sizing:border-box;max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding:3px 10px;min-height:28px;border:1px solid var(--line);border-radius:14px;font-size:13px;text-decoration:none}.chips a[aria-current]{border-color:var(--red);color:var(--red);font-weight:600}.details{min-height:208px;margin:8px 0;padding:8px 12px;background:var(--card);border:1px solid var(--line);border-radius:8px;display:flex;flex-wrap:wrap;gap:10px;justify-content:space-between;align-items:flex-start}
.detail{flex:1 1 420px;min-width:0;overflow-x:auto}.details table{width:auto}.detail th:first-child{text-align:left}.details td,.details th{padding:2px 10px 2px 0;border:0}.details td:last-child{white-space:normal;text-align:left}@media (min-width:641px){.per{display:none}.details td:last-child{min-width:12ch}}
.subject{font-weight:600}
.tag{font-size:12px;border:1px solid var(--line);border-radius:10px;padding:0 8px;margin-left:6px;color:var(--dim);font-weight:400}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:12.5px;color:var(--dim)}
.swatch{display:inline-block;width:16px;height:12px;vertical-align:-1px;print-color-adjust:exact}
.gone{background-image:repeating-linear-gradient(135deg,transparent 0 3px,rgba(255,255,255,.7) 3px 5px)}.born{background-image:radial-gradient(rgba(255,255,255,.8) 1px,transparent 1.4px);background-size:5px 5px}
.functions td:first-child,.functions th:first-child{text-align:left}.functions td:first-child{white-space:normal;min-width:220px}
.functions th button{border:0;background:none;padding:2px 0;min-height:24px;min-width:24px;color:inherit;font-weight:500}.functions th[aria-sort] button{color:var(--text);text-decoration:underline;text-underline-offset:3px}
.functions>button{margin:8px 8px 0 0}.functions td.more{color:var(--red)}.functions td.less{color:var(--blue)}
button.link{border:0;background:none;padding:2px 0;min-height:24px;min-width:24px;text-align:left;color:var(--text);text-decoration:underline dotted;text-underline-offset:3px}
pre{overflow-x:auto;font:12px/1.45 var(--mono);background:var(--card);padding:10px;border-radius:8px}
main>section:last-child{margin:32px 0 48px;color:var(--dim);font-size:13.5px}
@media (max-width:640px){header,main{padding-left:12px;padding-right:12px}h1{font-size:17px}th,td{padding:4px 6px}.word{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}#judgements th[scope=row]{min-width:84px}#judgements thead th{white-space:normal}#judgements td.side,#judgements thead .side,#judgements .p{display:none}#judgements td.change{white-space:normal}#judgements .words{min-width:0;overflow-wrap:anywhere}#judgements .level{display:inline;color:var(--text)}#judgements td:nth-child(3){white-space:normal;overflow-wrap:anywhere;min-width:52px}#judgements .interval-text{display:block;white-space:nowrap}.flame{max-height:52vh}.chips{flex-wrap:nowrap;overflow-x:auto;padding-bottom:4px}.chips li{flex:none}.blame table,.functions table{font-size:11.5px}.blame td,.blame th,.functions td,.functions th{padding:4px 7px 4px 0}.functions td:first-child,.blame td:first-child{min-width:132px;max-width:168px}.functions code,.blame code{font-size:12px}.blame td:last-child{white-space:normal;padding-right:0}.blame table,.blame tbody{display:block}.blame thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.blame tr{display:flex;flex-wrap:wrap;gap:0 10px;padding:3px 0;border-top:1px solid var(--line)}.blame .blame-row td{padding:0;border:0;text-align:left;max-width:none;white-space:normal}.blame .blame-row td:first-child{flex:1 0 100%}.blame td[data-of]::before{content:attr(data-of) " ";color:var(--dim)}.blame-row .place{display:inline}.check input{width:24px;height:24px;margin:0 4px 0 0}.functions .place,.blame .place{display:block;margin:0;font-size:10.5px}.details{padding:8px}.detail{flex-basis:100%;overflow:visible}.detail table,.detail tbody{display:block}.detail thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.detail tr{display:flex;flex-wrap:wrap;gap:0 10px;padding:2px 0}.details .detail th,.details .detail td{padding:0;text-align:left}.detail tbody th{flex:1 0 100%;color:var(--dim)}.detail td[data-cell$=-candidate]::before{content:"→ "}}
@media print{.blame td:first-child{min-width:0}.details{min-height:0}:root:root{--bg:#fff;--card:#fff;--line:#bbb;--text:#000;--dim:#444;--link:#000;--red:#a01020;--blue:#1c5a9c;--base:#666;--cand:#b33c00}body{font-size:12px}#judgements a[data-benchmark]{display:inline;padding:0}#judgements td{padding-top:3px}#judgements td,#judgements th{white-space:normal}#judgements th[scope=row]{min-width:0}#judgements .words{min-width:0;overflow-wrap:anywhere}.tools,#filter,#theme,.actions,.crumbs,.functions>button{display:none}.functions th button{text-decoration:none!important}a[href]{text-decoration:none}.tall,.flame{max-height:none;overflow:visible}.scroll{overflow:visible}.hunk td:last-child{white-space:pre-wrap}.hunk td:last-child,.hunk td code{overflow-wrap:anywhere}.beside{grid-template-columns:minmax(0,1fr)}.detail{overflow:visible}.details td{white-space:normal}table{font-size:10.5px}th,td{padding:3px 6px}.functions table{font-size:9.5px;width:100%}.functions th,.functions td{padding:2px 3px}.functions th button{padding:0}.functions td,.functions th{white-space:normal}.functions td:first-child{min-width:0;overflow-wrap:anywhere}figure,.details,tr{break-inside:avoid}}
`
  .trim()
  .replaceAll('\n', '');
