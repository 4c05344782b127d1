/** The trend page's rules beside those every page has. */

export const historyStyle: string = `
.worse .mark{background:var(--red);border-color:var(--red)}.accepted .mark{background:var(--amber);border-color:var(--amber)}.better .mark{background:var(--blue);border-color:var(--blue)}.steady .mark{border-width:1px}.short .mark,.gone .mark{border-style:dashed;border-width:1px}
.worse .word,b.worse,td.worse b{color:var(--red)}.accepted .word,b.accepted,td.accepted b{color:var(--amber)}.better .word,b.better,td.better b{color:var(--blue)}.steady .word,.short .word,.gone .word,.faint{color:var(--dim)}
#trends{margin-top:16px}
#trends td:first-child,#trends th[scope=row],#trends thead th:nth-child(2),#trends td:nth-child(3),#trends thead th:nth-child(3),#trends td:last-child,#trends thead th:last-child{text-align:left}
#trends th[scope=row]{white-space:normal;min-width:180px;overflow-wrap:anywhere}
#trends tbody td{padding-top:6px}#trends tbody tr:last-child>*{border-bottom:0}
#trends a[aria-current]{font-weight:600}#trends a,.findings a,.readout a,.runs a{display:inline-block;min-height:24px;line-height:24px}#trends a[data-benchmark]{line-height:1.5;padding:2px 0;min-width:24px}
@media (min-width:1240px){#trends table{table-layout:fixed}#trends thead>tr>:first-child{width:112px}#trends thead>tr>:nth-child(3){width:112px}#trends thead .picture{width:156px}#trends thead .now{width:100px}#trends thead [class^=since]{width:124px}#trends thead>tr>:last-child{width:300px}#trends thead th{white-space:normal}#trends td{overflow:hidden}#trends td:nth-child(3),#trends td.now,#trends td:last-child{white-space:normal;overflow-wrap:anywhere}}
#trends .picture{text-align:left}#trends td.picture{padding-top:1px;padding-bottom:1px}
.spark{display:block;contain:strict;width:132px;height:26px}.spark path{fill:none;stroke:var(--base);stroke-width:1.3;stroke-linejoin:round}.spark path.worse{stroke:var(--red);stroke-width:1.5}.spark path.accepted{stroke:var(--amber);stroke-width:1.5}.spark path.better{stroke:var(--blue);stroke-width:1.5}.spark circle{fill:var(--text)}
.trend{margin:0 0 14px;padding:10px 14px}.trend figcaption bdi{color:var(--text);font-weight:500}
.trend .chart svg{max-width:none;margin:0;overflow:visible}
.chart{position:relative;touch-action:pan-y;cursor:crosshair;border-radius:6px;user-select:none;-webkit-user-select:none;margin-top:8px}
.selection{position:absolute;top:30px;bottom:40px;background:var(--link);opacity:.16;pointer-events:none}
.thread{fill:none;stroke:var(--base);stroke-width:1;stroke-opacity:.45}
.whisker{fill:none;stroke:var(--base);stroke-width:1.4;stroke-opacity:.5}
.dots{fill:none;stroke:var(--text);stroke-linecap:round;stroke-opacity:.8}
.edge{fill:var(--dim)}.level{fill:none;stroke:var(--cand);stroke-width:2.6;stroke-linecap:round}
line.step{stroke-width:1.4;stroke-dasharray:5 3;stroke:var(--dim)}line.step.worse{stroke:var(--red)}line.step.accepted{stroke:var(--amber)}line.step.better{stroke:var(--blue)}line.step.undone,line.step.repair{stroke-opacity:.5}
text.axis.worse{fill:var(--red)}text.axis.accepted{fill:var(--amber)}text.axis.better{fill:var(--blue)}
.base{stroke:var(--dim)}.tag-line{stroke:var(--line);stroke-dasharray:2 3}.tag-name{fill:var(--text)}
.reference{fill:none;stroke:var(--dim);stroke-width:1.4;stroke-dasharray:2 4}.reference.worse{stroke:var(--red)}.reference.accepted{stroke:var(--amber)}.reference.better{stroke:var(--blue)}
.reference-name,.chart text.axis{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.override{fill:var(--amber);stroke:var(--card);stroke-width:1}.alert{fill:none;stroke:var(--amber);stroke-width:1.6}.alert-name{fill:var(--amber)}.override.skip{fill:none;stroke:var(--amber);stroke-width:1.6}
.crosshair{stroke:var(--text);stroke-width:1;stroke-opacity:.5}.met{fill:none;stroke:var(--text);stroke-width:2}
.readout{min-height:44px;margin:2px 0 4px;font-size:13px;color:var(--dim);overflow-wrap:anywhere}.readout b{color:var(--text);font-size:14px}
.event{display:block}.event::before{content:"↳ ";color:var(--dim)}
.findings{margin:6px 0;padding-left:18px;font-size:14px}.findings li{margin:3px 0;overflow-wrap:anywhere}.findings .event{color:var(--dim);font-size:13px}.findings .undone,.findings .repair{color:var(--dim)}
details.runs,details.more{font-size:13.5px}summary{cursor:pointer;color:var(--link);width:fit-content}
.runs td:nth-child(1),.runs td:nth-child(2),.runs th:nth-child(1),.runs th:nth-child(2),.runs td:last-child,.runs th:last-child{text-align:left}.runs td:nth-child(2),.runs td:last-child{white-space:normal;overflow-wrap:anywhere}.runs td:nth-child(2){min-width:220px}
.runs .tall{margin-top:6px}
.benchmark .tools{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:end}.benchmark select{max-width:min(100%,340px)}.tools .crumbs{flex:1 1 100%;margin:0}
@media (max-width:640px){.trend{padding:8px 8px}.spark{width:64px}#trends th[scope=row]{min-width:120px}#trends td,#trends th{padding-left:4px;padding-right:4px}#trends [class^=since],#trends .now{display:none}#trends thead th{white-space:normal}#trends td:nth-child(3){white-space:normal;overflow-wrap:anywhere}#trends td:last-child{white-space:normal;min-width:84px}.findings{font-size:13.5px}}
@media print{.benchmark .tools{display:none}#trends td:last-child,#trends th{white-space:normal}#trends th[scope=row]{min-width:0}#trends td,#trends th{padding:3px 4px}#trends thead .picture,#trends .spark{width:90px}#trends code{white-space:normal}.chart{break-inside:avoid}.runs,.readout{display:none}}
`
  .trim()
  .replaceAll('\n', '');
