import { formatBeside, formatDuration } from "./chunk-for-action-compare-diff-gate-top.js";
import { basisWords, benchmarkKey, benchmarkName, blamedRow, breakableHtml, carriedWords, carrierOf, censusWords, changeWords, confidenceWords, costColumns, escapeHtml, explainedRegressions, htmlPhrase, lineUrl, nextSteps, placed, placedOf, plainPhrase, profileKindOf, refusalWords, remarkOf, rowCounts, safeUrl, scriptJson, unexplainedWords, valueUnit, weighty, whereTitle } from "./chunk-for-action-compare-gate-top.js";
import { crumbWords, doubts, headline, inOrder, leadOf, methodSentences, reproduceCommand, rowOf, rowsOf, shapeWord, sideAlone, stateOf } from "./chunk-for-action-compare-gate.js";
import { titleOf } from "./chunk-for-compare.js";
import { cutMiddle, toVisible } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { toFlameTree } from "./chunk-tree.js";
import { lineCost } from "./chunk-for-action-compare.js";
import { largestChanges } from "./chunk-largest-changes.js";
import { deflateRawSync } from "node:zlib";
// src/report/html/data-element.ts
const longestPlain = 2e5;
function dataElement(data) {
	const json = scriptJson(data);
	if (json.length <= longestPlain) return `<script type="application/json" id="data">${json}<\/script>`;
	return `<script type="text/plain" id="data" data-packed="deflate-raw">${deflateRawSync(json).toString("base64")}<\/script>`;
}
// src/report/reading.ts
const names = {
	minimum: "fastest batch",
	mean: "mean of the batches",
	p99: "99th percentile of the batches",
	"cpu-time": "CPU time per call",
	"call-cost": "a call that does nothing",
	"gc-time": "garbage collection per call",
	"gc-count": "garbage collections per 1,000 calls",
	"involuntary-switches": "involuntary context switches",
	steal: "CPU time taken by other machines (steal)"
};
function readingCells(reading) {
	const { name, unit, baseline, candidate, profiled } = reading;
	const cell = (value) => formatBeside(value, [baseline, candidate], unit);
	return [
		`${names[name]}${profiled === true ? ", profiled runs" : ""}`,
		cell(baseline),
		cell(candidate)
	];
}
// src/report/html/histogram.ts
const bins = 24;
function histogramOf(values) {
	const all = [...values.baseline, ...values.candidate].filter((value) => value > 0);
	if (values.baseline.length === 0 || values.candidate.length === 0 || all.length === 0) return void 0;
	const low = all.reduce((least, value) => Math.min(least, value));
	const high = all.reduce((most, value) => Math.max(most, value));
	if (low === high) return void 0;
	const width = Math.log(high / low) / bins;
	const sharesOf = (side) => {
		const counts = new Array(bins).fill(0);
		for (const value of side) {
			const bin = Math.min(23, Math.max(0, Math.floor(Math.log(Math.max(value, low) / low) / width)));
			counts[bin] = (counts[bin] ?? 0) + 1;
		}
		return counts.map((count) => Number((100 * count / side.length).toPrecision(3)));
	};
	return {
		low,
		high,
		shares: [sharesOf(values.baseline), sharesOf(values.candidate)]
	};
}
// src/report/html/page-data-types.ts
const statusLetters = {
	common: "c",
	new: "n",
	removed: "r",
	moved: "m",
	renamed: "a"
};
// src/report/html/page-data.ts
function toPageData(report) {
	const ids = /* @__PURE__ */ new Map();
	for (const { target } of report.verdict.judgements) ids.set(benchmarkKey(target.id), target.id);
	for (const { id } of report.explanations) ids.set(benchmarkKey(id), id);
	const order = new Map([...ids.keys()].map((key, index) => [key, index]));
	const explained = /* @__PURE__ */ new Map();
	for (const { id, diffs } of report.explanations) explained.set(benchmarkKey(id), [...explained.get(benchmarkKey(id)) ?? [], ...diffs]);
	const regressed = new Map(explainedRegressions(report).map((each) => [`${benchmarkKey(each.target.id)} ${profileKindOf(each.target.metric)}`, each]));
	return {
		benchmarks: [...ids].map(([key, id]) => ({
			suite: id.suite,
			name: id.name,
			shown: benchmarkName(id, report),
			profiles: (explained.get(key) ?? []).map(({ diff, blame, hunks }) => ({
				...pageProfile(diff, blame, report),
				unexplained: [crumbsOf(regressed.get(`${key} ${diff.kind}`), report), unexplainedWords(blame, report) ?? []].map(plainPhrase).filter((words) => words !== "").join(" "),
				hunks: hunks === void 0 || hunks.length === 0 ? void 0 : hunks.map((each) => pageHunk(each, diff))
			}))
		})),
		judgements: toPageJudgements(report, order)
	};
}
function crumbsOf(judgement, report) {
	return (judgement === void 0 ? void 0 : crumbWords(judgement, report)) ?? [];
}
function profilePageData(page) {
	const { diff, title } = page;
	const named = diff.functions.filter(({ self }) => self?.significant === true).map((each) => ({
		function: each,
		relation: "unknown"
	}));
	return {
		benchmarks: [{
			suite: "",
			name: "",
			shown: title,
			profiles: [pageProfile(diff, page.blame ?? {
				functions: named,
				explained: true
			}, {
				candidate: { commit: "" },
				judged: "change"
			})]
		}],
		judgements: []
	};
}
function toPageJudgements(report, order) {
	const at = (id, metric) => `${benchmarkKey(id)}\u0000${metric}`;
	const distributions = new Map(report.distributions.toSorted((a, b) => a.stage - b.stage).map((each) => [at(each.id, each.metric), each]));
	const readings = readingsBy(report, at);
	const histories = new Map(report.histories.map((each) => [at(each.id, each.metric), each]));
	return inOrder(report.verdict.judgements).map((judgement) => {
		const { target, shift, baseline, candidate } = judgement;
		const row = rowOf(judgement, report);
		const distribution = distributions.get(at(target.id, target.metric.name));
		const read = readings.get(at(target.id, target.metric.name));
		const history = histories.get(at(target.id, target.metric.name));
		return {
			benchmark: order.get(benchmarkKey(target.id)) ?? 0,
			metric: target.metric.name,
			unit: target.metric.unit,
			kind: judgement.kind,
			word: row.word,
			baseline: row.baseline,
			candidate: row.candidate,
			change: row.change,
			interval: row.interval,
			p: row.p,
			remark: plainPhrase(row.remark),
			words: shift === void 0 ? "" : plainPhrase(changeWords(judgement)),
			shift: shift === void 0 ? void 0 : [
				digits(shift.ratio),
				bound(shift.low),
				bound(shift.high)
			],
			medians: [bound(baseline?.median ?? null), bound(candidate?.median ?? null)],
			...distribution === void 0 ? {} : {
				values: distribution.processes.map(({ value }) => digits(value)),
				sides: distribution.processes.map(({ side }) => side === "baseline" ? 0 : 1)
			},
			...shapeFields(judgement, distribution),
			readings: read?.map(readingCells),
			...history === void 0 ? {} : { history: history.points.map(({ commit, takenAt, median, accepted }) => [
				commit.slice(0, 10),
				takenAt.slice(0, 10),
				digits(median),
				accepted ?? 0
			]) }
		};
	});
}
function shapeFields({ shape }, distribution) {
	const { batches } = distribution ?? {};
	const histogram = shape === void 0 || batches === void 0 ? void 0 : histogramOf(batches);
	return shape === void 0 || histogram === void 0 ? {} : {
		histogram,
		shapeWords: shapeWord(shape)
	};
}
function readingsBy({ readings = [] }, at) {
	const found = /* @__PURE__ */ new Map();
	for (const reading of readings) {
		const key = at(reading.id, reading.metric);
		found.set(key, [...found.get(key) ?? [], reading]);
	}
	return found;
}
function pageProfile(diff, blame, report) {
	const tree = toFlameTree(diff);
	const frameIndex = new Map(tree.frames.map(({ key }, index) => [key, index]));
	const unit = valueUnit(diff);
	const lead = leadOf({
		diff,
		blame
	})?.function ?? (isOwnSeen(diff) ? void 0 : carrierOf(diff));
	return {
		kind: diff.kind,
		unit,
		basis: basisWords(diff),
		title: whereTitle(diff),
		confidence: confidenceWords(diff),
		tree: packTree(tree, placesOf({
			diff,
			blame
		}, report)),
		functions: diff.functions.flatMap((each) => {
			const index = frameIndex.get(each.key);
			if (index === void 0) return [];
			const { baseline, candidate } = each;
			return [[
				index,
				...[
					baseline.self,
					baseline.total,
					candidate.self,
					candidate.total
				].map(digits),
				packed(each.self),
				packed(each.total),
				statusLetters[each.status]
			]];
		}),
		lead: lead === void 0 ? -1 : frameIndex.get(lead.key) ?? -1,
		...blamedColumns({
			diff,
			blame
		}, report, frameIndex),
		nothing: nothingWords(diff, report),
		unexplained: plainPhrase(unexplainedWords(blame, report) ?? [])
	};
}
function blamedColumns({ diff, blame }, report, frameIndex) {
	const named = weighty({
		diff,
		blame
	});
	const rows = named.map((each) => blamedRow(each, diff, report));
	const { title, scopes } = costColumns(rows);
	return {
		cost: title,
		blamed: rows.map((row, index) => ({
			frame: frameIndex.get(named[index]?.function.key ?? "") ?? -1,
			name: row.name,
			place: row.place ?? "",
			url: row.url ?? "",
			values: row.values,
			change: `${row.change} ${scopes[index] ?? ""}`.trimEnd(),
			remark: plainPhrase(remarkOf(row))
		}))
	};
}
function isOwnSeen({ functions }) {
	return functions.some(({ self }) => self?.significant === true);
}
const mostNearest = 3;
function nothingWords(diff, report) {
	const nearest = largestChanges(diff).slice(0, mostNearest).map((each) => blamedRow({
		function: {
			...each,
			total: void 0
		},
		relation: "unknown"
	}, diff, report)).map(({ name, change }) => `${cutMiddle(toVisible(name), 80)} ${change}`);
	const carried = plainPhrase(carriedWords(diff));
	const largest = nearest.length === 0 ? "" : ` The largest changes of self: ${nearest.join(", ")}.`;
	return `${carried === "" ? "No single function changed by more than the noise of the profiles." : carried}${largest}`;
}
function pageHunk({ key, file, lines }, diff) {
	return {
		name: diff.functions.find((each) => each.key === key)?.frame.name ?? "",
		file,
		lines: lines.map((line) => [
			line.kind,
			line.line ?? 0,
			line.text.slice(0, 400),
			lineCost(line, diff)
		])
	};
}
function placesOf({ diff, blame }, report) {
	const blamed = new Map(blame.functions.map((each) => [each.function.key, placedOf(each, report)]));
	return new Map(diff.functions.map(({ key, place, frame }) => {
		const { line, kind } = frame;
		const file = place?.path ?? frame.file;
		const url = place?.kind === "repository" || place === void 0 && kind === "user" ? lineUrl(report, file, line) : void 0;
		return [key, blamed.get(key) ?? placed(file, line, url)];
	}));
}
function packTree(tree, places) {
	return {
		frames: tree.frames.map(({ key, name, kind, ...own }) => {
			const { file, line, url } = places.get(key) ?? own;
			return [
				name,
				file ?? 0,
				line ?? 0,
				kind,
				url ?? 0
			];
		}),
		frame: tree.frame,
		back: tree.parent.map((parent, index) => index - parent),
		baselineSelf: tree.baselineSelf.map(digits),
		baselineTotal: tree.baselineTotal.map(digits),
		candidateSelf: tree.candidateSelf.map(digits),
		candidateTotal: tree.candidateTotal.map(digits),
		status: tree.status.map((status) => statusLetters[status]).join(""),
		change: packedChanges(tree.change),
		selfChange: packedChanges(tree.selfChange)
	};
}
function packedChanges(changes) {
	const found = {};
	changes.forEach((change, index) => {
		const small = packed(change);
		if (small !== 0) found[index] = small;
	});
	return found;
}
function packed(change) {
	if (change === void 0) return 0;
	const { delta, low, high, p, pAdjusted, significant } = change;
	return [
		digits(delta),
		digits(low),
		digits(high),
		fewDigits(p),
		fewDigits(pAdjusted),
		significant ? 1 : 0
	];
}
function digits(value) {
	return Number.isFinite(value) ? Number(value.toPrecision(6)) : 0;
}
function fewDigits(value) {
	return Number(value.toPrecision(3));
}
function bound(value) {
	return value === null || !Number.isFinite(value) ? null : digits(value);
}
// src/report/html/style.ts
const style = `
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
`.trim().replaceAll("\n", "");
// src/report/html/html.ts
function renderHtml(report, assets) {
	const main = [
		"<div id=\"detail\"></div>",
		tableBlock(report),
		methodBlock(report)
	].join("\n");
	return renderPage({
		title: titleOf(report),
		header: verdictBlock(report),
		main,
		data: toPageData(report)
	}, assets);
}
function renderPage({ title, header, main, data, style: more = "" }, assets) {
	return [
		"<!doctype html>",
		"<html lang=\"en\">",
		"<head>",
		"<meta charset=\"utf-8\">",
		`<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; script-src 'sha256-${assets.scriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`}">`,
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
		"<meta name=\"color-scheme\" content=\"light dark\">",
		"<meta name=\"referrer\" content=\"no-referrer\">",
		`<title>${escapeHtml(title, 200)}</title>`,
		"<link rel=\"icon\" href=\"data:,\">",
		`<style>${style}${more}</style>`,
		"</head>",
		"<body>",
		`<header>${header}<button type="button" id="theme" title="Light or dark">◐<span class="vh"> Light or dark</span></button></header>`,
		"<main>",
		main,
		"</main>",
		dataElement(data),
		`<script>${assets.script}<\/script>`,
		"</body>",
		"</html>",
		""
	].join("\n");
}
function verdictBlock(report) {
	const census = censusWords(report);
	const steps = htmlPhrase(nextSteps(report));
	const refusals = (report.verdict.refusedOverrides ?? []).map((refused) => `<p>${htmlPhrase(refusalWords(refused))}</p>`);
	const items = [
		...census === "" ? [] : [census],
		...rowCounts(report.verdict.judgements).map(({ words }) => words),
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : [],
		escapeHtml(titleOf(report), 120)
	];
	return [
		"<div>",
		`<h1 class="${stateOf(report)}"><span class="mark" aria-hidden="true"></span>${htmlPhrase(headline(report))}</h1>`,
		steps === "" ? "" : `<p>${steps}</p>`,
		...refusals,
		...doubts(report).map((phrase) => `<p>${htmlPhrase(phrase)}</p>`),
		`<p class="facts">${items.join(" · ")}</p>`,
		"</div>"
	].join("");
}
function tableBlock(report) {
	const benchmarks = /* @__PURE__ */ new Map();
	for (const { target } of report.verdict.judgements) {
		const key = `${target.id.suite}\u0000${target.id.name}`;
		if (!benchmarks.has(key)) benchmarks.set(key, benchmarks.size);
	}
	const rows = rowsOf(report).map((row) => {
		const href = `#benchmark/${encodeName(row.id.suite)}/${encodeName(row.id.name)}`;
		return {
			word: row.word,
			html: rowHtml(row, href, benchmarks.get(`${row.id.suite}\u0000${row.id.name}`) ?? 0)
		};
	});
	if (rows.length === 0) return "";
	const notable = rows.filter(({ word }) => word !== "no change").map(({ html }) => html);
	const unchanged = rows.filter(({ word }) => word === "no change").map(({ html }) => html);
	return [
		"<section id=\"judgements\" aria-labelledby=\"all\"><h2 id=\"all\">All benchmarks</h2><div id=\"filter\"></div>",
		notable.length === 0 ? "" : tableHtml(notable, "Table of benchmarks"),
		unchanged.length === 0 ? "" : `<details class="unchanged"><summary>${unchanged.length} unchanged</summary>${tableHtml(unchanged, "Table of unchanged benchmarks")}</details>`,
		"</section>"
	].join("");
}
function tableHtml(rows, label) {
	return `<div class="scroll tall" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${columns.map(([title, name]) => title === "" ? "<td></td>" : `<th scope="col" class="${name}">${title}</th>`).join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}
const columns = [
	["", ""],
	["benchmark", ""],
	["metric", ""],
	["baseline", "side"],
	["candidate", "side"],
	["change (95 % interval)", "change"],
	["adjusted p", "p"]
];
function encodeName(name) {
	return escapeHtml(encodeURIComponent(name.replaceAll(/[\ud800-\udfff]/gu, "�")), 1e4);
}
function rowHtml(row, href, index) {
	const change = row.change === "" ? `${levelHtml(row)}${htmlPhrase(row.remark)}` : `<b>${row.change}</b>${row.interval === "" ? "" : ` <span class="interval-text">(${row.interval})</span>`}`;
	return [
		`<tr data-kind="${row.kind}" data-word="${row.word}" class="${row.kind}"><td><span class="mark" aria-hidden="true"></span><span class="word">${row.word}</span></td>`,
		`<th scope="row"><a href="${href}" data-benchmark="${index}"><bdi>${breakableHtml(row.name, 160)}</bdi></a></th>`,
		`<td>${escapeHtml(row.metric, 40)}</td><td class="side">${escapeHtml(row.baseline)}</td><td class="side">${escapeHtml(row.candidate)}</td><td class="change${row.change === "" ? " words" : ""}">${change}</td>`,
		`<td class="p">${row.p}</td></tr>`
	].join("");
}
function levelHtml(row) {
	const level = sideAlone(row);
	return level === "" ? "" : `<span class="level" aria-hidden="true">${escapeHtml(level)}<br></span>`;
}
function methodBlock(report) {
	const sentences = methodSentences(report).map((phrase) => `<p>${htmlPhrase(phrase)}</p>`);
	const logs = (report.logs ?? []).map(({ title, text }) => `<details><summary>Log of ${escapeHtml(title, 100)}</summary><pre>${escapeLines(text)}</pre></details>`);
	const link = report.repositoryUrl === void 0 ? "" : `<p><a href="${escapeHtml(safeUrl(report.repositoryUrl))}">${escapeHtml(report.repositoryUrl)}</a></p>`;
	return [
		"<section aria-labelledby=\"method\"><h2 id=\"method\">How this was measured</h2>",
		...sentences,
		`<p>Reproduce: <code>${escapeHtml(reproduceCommand(report))}</code> · seed ${report.seed}</p>`,
		link,
		...logs,
		"</section>"
	].join("");
}
function escapeLines(text) {
	return text.split(/\r?\n/).slice(0, 500).map((line) => escapeHtml(line)).join("\n");
}
export { profilePageData, renderHtml, renderPage };
