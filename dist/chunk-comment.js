import { I as gateOfWord, L as gateWord } from "./chunk-store-layout.js";
import { u as cutMiddle } from "./chunk-errors.js";
import { r as formatCount, s as formatDuration } from "./chunk-format.js";
import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { C as profileKindOf, L as judgementsOf, c as nextSteps, g as benchmarkName, h as refusalWords, l as outcomeMark, n as bySize, s as kindMarks } from "./chunk-words.js";
import { a as markdownBlock, c as markdownUrl, i as escapeHtml, n as markdownPhrase, o as markdownCode, s as markdownText } from "./chunk-phrase.js";
import { t as hunkLines } from "./chunk-hunk-text.js";
import { S as unseenWords, T as whereTitle, _ as diffFor, a as doubts, b as remarkOf, c as rowOf, d as censusWords, f as rowCounts, g as confidenceWords, h as blamedRow, l as rowsOf, n as reproduceCommand, o as changeCell, r as headline, t as methodSentences, u as unbroken, v as explainedRegressions, w as weighty, x as unexplainedWords, y as pictureAlt } from "./chunk-method.js";
import { n as keepWithin, t as byteLength } from "./chunk-sections.js";
// src/results/comment-marker.ts
/**
* The hidden first line of our comment: how it is found again, and what it was made of, so that a slow, stale run cannot
* overwrite what a newer one said. It counts only as the very start of a body: a quoted one is text.
*/
function formatMarker({ head, run, attempt, gate }) {
	const commit = /^[0-9a-f]{7,64}$/i.test(head) ? head : "unknown";
	const name = gate === void 0 || gate === "" ? "" : ` gate=${gateWord(gate)}`;
	return `<!-- flamegate v1 head=${commit} run=${whole(run)} attempt=${whole(attempt)}${name} -->`;
}
/** Undefined where a gate is named that none can be, and when the text does not begin with a marker. */
function parseMarker(body) {
	const [, head, run, attempt, gate] = /^<!-- flamegate v1 head=([0-9a-f]{7,64}|unknown) run=(\d{1,15}) attempt=(\d{1,6})(?: gate=(\S{1,300}))? -->/i.exec(body) ?? [];
	if (head === void 0) return void 0;
	const origin = {
		head,
		run: Number(run),
		attempt: Number(attempt)
	};
	if (gate === void 0) return origin;
	const name = gateOfWord(gate);
	return name === void 0 ? void 0 : {
		...origin,
		gate: name
	};
}
function whole(number) {
	return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
// src/report/markdown-table.ts
const rules = {
	left: "---",
	right: "--:",
	center: ":-:"
};
function tableHead(columns) {
	return `${tableRow(columns.map(({ title }) => title))}\n|${columns.map(({ align }) => rules[align]).join("|")}|`;
}
function tableRow(cells) {
	return `| ${cells.join(" | ")} |`;
}
function markdownTable(columns, rows) {
	return [tableHead(columns), ...rows.map(tableRow)].join("\n");
}
function details(summary, body) {
	return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
// src/report/comment-regressions.ts
function regressionTable(report, width, room) {
	const regressions = bySize(judgementsOf(report, "regression"));
	if (regressions.length === 0) return [];
	const columns = columnsOf(width);
	const rows = regressions.map((judgement) => tableRow(cellsOf(judgement, report, width)));
	if (width !== "names") return [{
		rank: 0,
		text: [tableHead(columns), ...rows].join("\n")
	}];
	return [{
		rank: 0,
		text: truncated(tableHead(columns), rows, room)
	}];
}
/** Thousands of regressions do not fit in any form: the largest are named, the rest counted. */
function truncated(head, rows, room) {
	const kept = [head];
	let size = byteLength(head);
	for (const row of rows) {
		size += byteLength(row) + 1;
		if (size > room) break;
		kept.push(row);
	}
	const left = rows.length - (kept.length - 1);
	return left === 0 ? kept.join("\n") : `${kept.join("\n")}\n\n🔴 and ${left} more regressions, smaller than these, in the report`;
}
/** On a phone the first columns are what is seen: which benchmark, by how much; what proves it comes last. */
function columnsOf(width) {
	return [
		{
			title: "benchmark",
			align: "left",
			in: "full narrow names"
		},
		{
			title: "change (95 % interval)",
			align: "right",
			in: "full narrow names"
		},
		{
			title: "metric",
			align: "left",
			in: "full narrow names"
		},
		{
			title: "baseline",
			align: "right",
			in: "full narrow"
		},
		{
			title: "candidate",
			align: "right",
			in: "full narrow"
		},
		{
			title: "adjusted p",
			align: "right",
			in: "full"
		}
	].filter((column) => column.in.split(" ").includes(width));
}
function cellsOf(judgement, report, width) {
	const row = rowOf(judgement, report);
	const length = {
		full: 80,
		narrow: 40,
		names: 24
	}[width];
	const name = markdownCode(row.name, "cell", length);
	const metric = metricCell(row.metric);
	if (width === "names") return [
		name,
		`**${row.change}**`,
		metric
	];
	const cells = [
		`${kindMarks.regression}\u00a0${name}`,
		unbroken(changeCell(row, "**")),
		metric,
		row.baseline,
		row.candidate
	];
	return width === "full" ? [...cells, row.p] : cells;
}
/** A plain word stays plain. */
function metricCell(metric) {
	return /^[a-z][a-z0-9 -]{0,30}$/i.test(metric) ? metric : markdownCode(metric, "cell", 40);
}
/** One section a benchmark and profile, largest first; all but the first folded, so that the first screen stays one. */
function whereSections(report) {
	const explained = explainedRegressions(report);
	if (explained.length === 0 && judgementsOf(report, "regression").length > 0) return [{
		rank: 1,
		text: "The function is not known: there are no profiles of both sides."
	}];
	const pictured = /* @__PURE__ */ new Set();
	const saidBefore = /* @__PURE__ */ new Set();
	return [...explained.flatMap((judgement, index) => {
		const found = diffFor(judgement, report);
		if (found === void 0) return [];
		const key = benchmarkKey(judgement.target.id);
		const picture = pictured.has(key) ? "" : pictureLine(judgement, found.diff, report);
		pictured.add(key);
		const whole = whereHeading(judgement, found, report);
		const code = `lines of ${found.hunks?.[0]?.key}`;
		const isNew = (text) => !saidBefore.has(text);
		const lines = isNew(code) ? hunkBlock(found) : "";
		const body = [
			whereTable(judgement, report),
			lines,
			picture
		].filter(Boolean).join("\n\n");
		const heading = {
			...whole,
			confidence: isNew(whole.confidence) ? whole.confidence : ""
		};
		for (const text of [code, whole.confidence]) saidBefore.add(text);
		const shown = index > 0 ? "folded" : explained.length > 1 ? "named" : "plain";
		return [{
			rank: 1 + index / 1e3,
			text: titled(heading, body, shown)
		}];
	}), ...withoutProfiles(report)];
}
/** Another kind of profile, such as one of time, would name functions that have nothing to do with it. */
function withoutProfiles(report) {
	const unexplained = judgementsOf(report, "regression").filter((judgement) => profileKindOf(judgement.target.metric) === "heap" && diffFor(judgement, report) === void 0);
	const names = [...new Set(unexplained.map(({ target }) => benchmarkName(target.id, report)))];
	if (names.length === 0) return [];
	const listed = names.slice(0, 3).map((name) => markdownCode(name, "text"));
	const more = names.length > listed.length ? " and others" : "";
	return [{
		rank: 2,
		text: `Which functions allocate more in ${listed.join(", ")}${more} is not known: there are no allocation profiles of both sides.`
	}];
}
function whereHeading(judgement, found, report) {
	const [first] = weighty(found);
	return {
		words: whereTitle(found.diff),
		name: benchmarkName(judgement.target.id, report),
		confidence: confidenceWords(found.diff),
		...first === void 0 ? {} : { culprit: blamedRow(first, found.diff, report) }
	};
}
function htmlCode(name) {
	return `<code>${escapeHtml(name, 80)}</code>`;
}
function titled({ words, name, confidence, culprit }, body, shown) {
	const sure = confidence === "" ? "" : ` (${confidence})`;
	if (shown === "plain") return `**${words}**${sure}\n\n${body}`;
	if (shown === "named") return `**${words}** in ${markdownCode(name, "text")}${sure}\n\n${body}`;
	const first = culprit === void 0 ? "" : `: ${htmlCode(culprit.name)} ${unbroken(culprit.change)}`;
	return details(`${words} in ${htmlCode(name)}${first}`, confidence === "" ? body : `${confidence}\n\n${body}`);
}
const columns = [
	{
		title: "function",
		align: "left"
	},
	{
		title: "change",
		align: "right"
	},
	{
		title: "self",
		align: "right"
	},
	{
		title: " ",
		align: "left"
	}
];
/** Functions named in the comment; the report has the rest. */
const mostBlamed = 5;
function whereTable(judgement, report) {
	const found = diffFor(judgement, report);
	if (found === void 0) return "";
	const { diff, blame } = found;
	const rows = weighty(found).slice(0, mostBlamed).map((blamed) => {
		const row = blamedRow(blamed, diff, report);
		const name = markdownCode(row.name, "cell");
		return [
			`${row.url === void 0 ? name : `[${name}](${markdownUrl(row.url)})`}${row.place === void 0 ? "" : ` ${markdownText(cutMiddle(row.place, 80))}`}`,
			unbroken(row.significant ? `**${row.change}**` : row.change),
			unbroken(row.values),
			markdownPhrase(remarkOf(row), "cell")
		];
	});
	if (rows.length === 0) return unseenWords(diff);
	const unexplained = unexplainedWords(blame);
	const said = unexplained === void 0 ? "" : markdownPhrase(unexplained, "text");
	return [markdownTable(columns, rows), said].filter((part) => part !== "").join("\n\n");
}
/** Lines of a diff in the comment; the report has more. */
const mostHunkLines = 8;
/** The change in the function that leads, short: what to look at first. */
function hunkBlock({ diff, hunks = [] }) {
	const [hunk] = hunks;
	if (hunk === void 0) return "";
	return markdownBlock(hunkLines(hunk, diff, mostHunkLines).join("\n"), 1500, "diff");
}
function pictureLine(judgement, diff, report) {
	const key = benchmarkKey(judgement.target.id);
	const url = report.explanations.find(({ id }) => benchmarkKey(id) === key)?.pictureUrl;
	if (url === void 0) return "";
	const image = `![${markdownText(pictureAlt(diff), 300)}](${markdownUrl(url)})`;
	return report.reportUrl === void 0 ? image : `[${image}](${markdownUrl(report.reportUrl)})`;
}
function renderComment(report, options) {
	const limit = options.limit ?? 6e4;
	for (const width of [
		"full",
		"narrow",
		"names"
	]) {
		const start = `${formatMarker(options.marker)}\n${opening(report)}`;
		const table = regressionTable(report, width, limit - byteLength(start) - 400);
		const kept = keepWithin([
			{
				rank: 0,
				text: start
			},
			...table,
			...restSections(report)
		], limit);
		if (kept !== void 0) return kept;
	}
	throw new RangeError(`A comment of ${limit} bytes has no room for its verdict`);
}
/** Verdict, way out, census: what stays whatever is cut. */
function opening(report) {
	const census = censusWords(report.verdict.judgements);
	const steps = markdownPhrase(nextSteps(report));
	const facts = [
		...steps === "" ? [] : [steps],
		...report.reportUrl === void 0 ? [] : [`[interactive report](${markdownUrl(report.reportUrl)})`],
		...census === "" ? [] : [census],
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : []
	];
	const refusals = (report.verdict.refusedOverrides ?? []).map((refused) => `\n\n${markdownPhrase(refusalWords(refused))}`);
	return `### ${outcomeMark(report)} ${markdownPhrase(headline(report))}\n${facts.join(" · ")}${refusals.join("")}${doubts(report).map((phrase) => `\n\n${markdownPhrase(phrase)}`).join("")}`;
}
function restSections(report) {
	return [
		...whereSections(report),
		...failedSection(report),
		...othersSection(report),
		...logSections(report),
		{
			rank: 3,
			text: methodSection(report)
		}
	];
}
function failedSection(report) {
	const failed = judgementsOf(report, "failed");
	if (failed.length === 0) return [];
	const lines = failed.map((judgement) => {
		const row = rowOf(judgement, report);
		return `- ${kindMarks.failed} ${markdownCode(row.name, "text")} (${metricCell(row.metric)}) ${markdownPhrase(row.remark)}`;
	});
	const stacks = failed.filter(({ failure }) => failure?.stack !== void 0).slice(0, 5).map((judgement) => `${markdownCode(rowOf(judgement, report).name, "text")}\n\n${markdownBlock(judgement.failure?.stack ?? "", 3e3)}`);
	const sections = [{
		rank: 2,
		text: capped(lines, 60)
	}];
	if (stacks.length > 0) sections.push({
		rank: 4,
		text: details(formatCount(stacks.length, "stack trace"), stacks.join("\n\n"))
	});
	return sections;
}
/** Counted first, folded after; what did not change is only counted, what regressed or failed stands above. */
function othersSection(report) {
	const counts = rowCounts(report.verdict.judgements).filter(({ word }) => !isShownAbove(word));
	if (counts.length === 0) return [];
	const summary = counts.map(({ words }) => words).join(" · ");
	const rows = rowsOf(report).filter(({ word }) => !isShownAbove(word) && word !== "no change");
	if (rows.length === 0) return [{
		rank: 1,
		text: summary
	}];
	const more = rows.length > mostOthers ? `\n\nand ${rows.length - mostOthers} more in the report` : "";
	return [{
		rank: 5,
		text: details(summary, `${markdownTable(otherColumns, rows.slice(0, mostOthers).map(otherCells))}${more}`)
	}];
}
const mostOthers = 200;
function isShownAbove(word) {
	return word === "regression" || word === "failed";
}
const otherColumns = [
	{
		title: "benchmark",
		align: "left"
	},
	{
		title: "change (95 % interval)",
		align: "right"
	},
	{
		title: "metric",
		align: "left"
	},
	{
		title: "baseline",
		align: "right"
	},
	{
		title: "candidate",
		align: "right"
	},
	{
		title: " ",
		align: "left"
	}
];
function otherCells(row) {
	const remark = row.word === "improvement" ? "" : markdownPhrase(row.remark, "cell");
	return [
		`${kindMarks[row.kind]}\u00a0${markdownCode(row.name, "cell")}`,
		unbroken(changeCell(row)),
		metricCell(row.metric),
		row.baseline,
		row.candidate,
		remark === "" ? row.word : `${row.word}: ${remark}`
	];
}
function logSections(report) {
	return (report.logs ?? []).map(({ title, text }) => ({
		rank: 6,
		text: details(`Log of <code>${escapeHtml(title, 80)}</code>`, markdownBlock(text, 6e3))
	}));
}
function methodSection(report) {
	const sentences = methodSentences(report).map((phrase) => markdownPhrase(phrase)).join(" ");
	const version = report.version === void 0 ? "" : ` · flamegate ${report.version.replaceAll(/[^\w.+-]/g, "")}`;
	return details("How this was measured", `${sentences}\n\n${`Reproduce: ${markdownCode(reproduceCommand(report), "text", 300)} · seed ${report.seed}${version}`}`);
}
function capped(lines, most) {
	const more = lines.length > most ? [`- and ${lines.length - most} more in the report`] : [];
	return [...lines.slice(0, most), ...more].join("\n");
}
export { regressionTable as a, parseMarker as c, metricCell as i, renderComment as n, details as o, restSections as r, markdownTable as s, opening as t };
