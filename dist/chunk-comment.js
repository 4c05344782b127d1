import { formatCount, formatDuration } from "./chunk-for-action-compare-diff-gate-top.js";
import { benchmarkKey, benchmarkName, blamedRow, bold, bySize, censusWords, confidenceWords, costColumns, diffFor, explainedRegressions, htmlCode, joinMarkdown, joinedPhrases, judgementsOf, markdownBlock, markdownCode, markdownPhrase, markdownText, markdownUrl, markdownWords, markerLine, md, nextSteps, nothing, pictureAlt, plainPhrase, profileKindOf, refusalWords, remarkOf, rowCounts, rowMarks, scopedChange, unbroken, unexplainedWords, unseenWords, weighty, whereTitle } from "./chunk-for-action-compare-gate-top.js";
import { cutMiddle } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { callRemark, changeCell, crumbWords, doubts, headline, methodSentences, reproduceCommand, rowOf, rowsOf, stateMarks, stateOf, workRemark } from "./chunk-for-action-compare-gate.js";
import { byteLength, hunkLines, keepWithin } from "./chunk-for-action-compare.js";
// src/report/markdown-table.ts
const rules = {
	left: md`---`,
	right: md`--:`,
	center: md`:-:`
};
function tableHead(columns) {
	const titles = tableRow(columns.map(({ title }) => markdownWords(title)));
	return md`${titles}\n|${joinMarkdown(columns.map(({ align }) => rules[align]), "|")}|`;
}
function tableRow(cells) {
	return md`| ${joinMarkdown(cells, " | ")} |`;
}
function markdownTable(columns, rows) {
	return joinMarkdown([tableHead(columns), ...rows.map(tableRow)], "\n");
}
function details(summary, body) {
	return md`<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
// src/report/comment-regressions.ts
function regressionTable(report, width, room) {
	const regressions = bySize(judgementsOf(report, "regression"));
	if (regressions.length === 0) return [];
	const columns = columnsOf(width);
	const rows = regressions.map((judgement) => tableRow(cellsOf(judgement, report, width)));
	if (width !== "names") return [{
		rank: 0,
		text: joinMarkdown([tableHead(columns), ...rows], "\n")
	}];
	return [{
		rank: 0,
		text: truncated(tableHead(columns), rows, room)
	}];
}
function truncated(head, rows, room) {
	const kept = [head];
	let size = byteLength(head);
	for (const row of rows) {
		size += byteLength(row) + 1;
		if (size > room) break;
		kept.push(row);
	}
	const left = rows.length - (kept.length - 1);
	const table = joinMarkdown(kept, "\n");
	return left === 0 ? table : md`${table}\n\n🔴 and ${left} more regressions, smaller than these, in the report`;
}
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
		bold(markdownWords(row.change)),
		metric
	];
	const marked = md`${markdownWords(rowMarks.regression)}\u00a0${name}`;
	const interval = row.interval === "" ? nothing : md` (${markdownWords(row.interval)})`;
	const change = md`${bold(markdownWords(row.change))}${row.change === "" ? nothing : interval}`;
	const cells = [
		marked,
		unbroken(change),
		metric,
		markdownWords(row.baseline),
		markdownWords(row.candidate)
	];
	return width === "full" ? [...cells, markdownWords(row.p)] : cells;
}
function metricCell(metric) {
	return /^[a-z][a-z0-9 -]{0,30}$/i.test(metric) ? markdownWords(metric) : markdownCode(metric, "cell", 40);
}
function whereSections(report) {
	const explained = explainedRegressions(report);
	if (explained.length === 0 && judgementsOf(report, "regression").length > 0) return [{
		rank: 1,
		text: md`The function is not known: there are no profiles of both sides.`
	}];
	const pictured = /* @__PURE__ */ new Set();
	const explainedBefore = /* @__PURE__ */ new Set();
	return [...explained.flatMap((judgement, index) => {
		const found = diffFor(judgement, report);
		if (found === void 0) return [];
		const key = benchmarkKey(judgement.target.id);
		const picture = pictured.has(key) ? nothing : pictureLine(judgement, found.diff, report);
		pictured.add(key);
		const whole = whereHeading(judgement, found, report);
		const code = `lines of ${found.hunks?.[0]?.key}`;
		const isNew = (text) => !explainedBefore.has(text);
		const lines = isNew(code) ? hunkBlock(found) : nothing;
		const body = joinMarkdown([
			whereTable(judgement, report),
			lines,
			picture
		].filter(Boolean), "\n\n");
		const heading = {
			...whole,
			confidence: isNew(whole.confidence) ? whole.confidence : nothing
		};
		for (const text of [code, whole.confidence]) explainedBefore.add(text);
		const shown = index > 0 ? "folded" : explained.length > 1 ? "named" : "plain";
		return [{
			rank: 1 + index / 1e3,
			text: titled(heading, body, shown)
		}];
	}), ...withoutProfiles(report)];
}
function withoutProfiles(report) {
	const unexplained = judgementsOf(report, "regression").filter((judgement) => profileKindOf(judgement.target.metric) === "heap" && diffFor(judgement, report) === void 0);
	const names = [...new Set(unexplained.map(({ target }) => benchmarkName(target.id, report)))];
	if (names.length === 0) return [];
	const listed = names.slice(0, 3).map((name) => markdownCode(name, "text"));
	const more = names.length > listed.length ? md` and others` : nothing;
	return [{
		rank: 2,
		text: md`Which functions allocate more in ${joinMarkdown(listed, ", ")}${more} is not known: there are no allocation profiles of both sides.`
	}];
}
function whereHeading(judgement, found, report) {
	const [first] = weighty(found);
	return {
		words: markdownWords(whereTitle(found.diff)),
		name: benchmarkName(judgement.target.id, report),
		confidence: markdownWords(confidenceWords(found.diff)),
		culprit: first === void 0 ? void 0 : blamedRow(first, found.diff, report)
	};
}
function titled({ words, name, confidence, culprit }, body, shown) {
	const sure = confidence === "" ? nothing : md` (${confidence})`;
	if (shown === "plain") return md`**${words}**${sure}\n\n${body}`;
	if (shown === "named") return md`**${words}** in ${markdownCode(name, "text")}${sure}\n\n${body}`;
	const change = unbroken(markdownWords(culprit === void 0 ? "" : scopedChange(culprit.change, culprit)));
	const first = culprit === void 0 ? nothing : md`: ${htmlCode(culprit.name)} ${change}`;
	return details(md`${words} in ${htmlCode(name)}${first}`, confidence === "" ? body : md`${confidence}\n\n${body}`);
}
function columnsUnder(title) {
	return [
		{
			title: "function",
			align: "left"
		},
		{
			title: "change",
			align: "right"
		},
		{
			title,
			align: "right"
		},
		{
			title: " ",
			align: "left"
		}
	];
}
const mostBlamed = 5;
function whereTable(judgement, report) {
	const found = diffFor(judgement, report);
	if (found === void 0) return nothing;
	const { diff, blame } = found;
	const named = weighty(found).slice(0, mostBlamed).map((blamed) => blamedRow(blamed, diff, report));
	if (named.length === 0) return markdownPhrase(unseenWords(diff), "text");
	const { title, scopes } = costColumns(named);
	const rows = named.map((row, index) => functionCells(row, scopes[index] ?? ""));
	const reasons = [crumbWords(judgement, report), unexplainedWords(blame, report)].map((words) => words === void 0 ? nothing : markdownPhrase(words, "text"));
	return joinMarkdown([markdownTable(columnsUnder(title), rows), ...reasons].filter(Boolean), "\n\n");
}
function functionCells(row, scope) {
	const name = markdownCode(row.name, "cell");
	const linked = row.url === void 0 ? name : md`[${name}](${markdownUrl(row.url)})`;
	const place = row.place === void 0 ? nothing : md` ${markdownText(cutMiddle(row.place, 80))}`;
	const change = unbroken(markdownWords(row.change));
	return [
		md`${linked}${place}`,
		md`${row.significant ? bold(change) : change}${markdownWords(scope === "" ? "" : ` ${scope}`)}`,
		unbroken(markdownWords(row.values)),
		markdownPhrase(remarkOf(row), "cell")
	];
}
const mostHunkLines = 8;
function hunkBlock({ diff, hunks = [] }) {
	const [hunk] = hunks;
	if (hunk === void 0) return nothing;
	return markdownBlock(hunkLines(hunk, diff, mostHunkLines).join("\n"), 1500, "diff");
}
function pictureLine(judgement, diff, report) {
	const key = benchmarkKey(judgement.target.id);
	const url = report.explanations.find(({ id }) => benchmarkKey(id) === key)?.pictureUrl;
	if (url === void 0) return nothing;
	const image = md`![${markdownText(pictureAlt(diff), 300)}](${markdownUrl(url)})`;
	return report.reportUrl === void 0 ? image : md`[${image}](${markdownUrl(report.reportUrl)})`;
}
// src/report/comment-others.ts
function othersSection(report) {
	const counts = rowCounts(report.verdict.judgements).filter(({ word }) => !isShownAbove(word));
	if (counts.length === 0) return [];
	const summary = markdownWords(counts.map(({ words }) => words).join(" · "));
	const rows = rowsOf(report).filter(({ word }) => !isShownAbove(word) && word !== "no change");
	if (rows.length === 0) return [{
		rank: 1,
		text: summary
	}];
	const alike = alikeWithoutNumbers(rows);
	const folded = new Set(alike.flat());
	const single = rows.filter((row) => !folded.has(row));
	const more = single.length > mostOthers ? md`\n\nand ${single.length - mostOthers} more in the report` : nothing;
	const table = markdownTable(otherColumns, single.slice(0, mostOthers).map(otherCells));
	const parts = [...single.length === 0 ? [] : [md`${table}${more}`], ...alike.map(alikeWords)];
	return [{
		rank: 5,
		text: details(summary, joinMarkdown(parts, "\n\n"))
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
	return [
		md`${markdownWords(rowMarks[row.word])}\u00a0${markdownCode(row.name, "cell")}`,
		unbroken(markdownWords(changeCell(row))),
		metricCell(row.metric),
		markdownWords(row.baseline),
		markdownWords(row.candidate),
		why(row, "cell")
	];
}
function why(row, place) {
	const remark = row.word === "improvement" ? nothing : markdownPhrase(row.remark, place);
	return remark === "" ? markdownWords(row.word) : md`${markdownWords(row.word)}: ${remark}`;
}
const fewestAlike = 4;
function alikeWithoutNumbers(rows) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		if (row.change !== "" || row.baseline !== "" || row.candidate !== "") continue;
		const key = `${row.word} ${plainPhrase(row.remark)}`;
		groups.set(key, [...groups.get(key) ?? [], row]);
	}
	return [...groups.values()].filter((group) => group.length >= fewestAlike);
}
const mostNames = 40;
function alikeWords(rows) {
	const metrics = /* @__PURE__ */ new Map();
	for (const { name, metric } of rows) metrics.set(name, [...metrics.get(name) ?? [], metric]);
	const names = [...metrics].map(([name, each]) => md`${markdownCode(name, "text")} (${joinMarkdown(each.map(metricCell), ", ")})`);
	const more = names.length > mostNames ? md`, and ${names.length - mostNames} more in the report` : nothing;
	const [first] = rows;
	if (first === void 0) return nothing;
	const benchmarks = formatCount(names.length, "benchmark");
	const count = names.length === rows.length ? benchmarks : `${formatCount(rows.length, "metric")} of ${benchmarks}`;
	const start = md`${markdownWords(rowMarks[first.word])} ${markdownWords(count)} ${why(first, "text")}:`;
	return md`${start} ${joinMarkdown(names.slice(0, mostNames), ", ")}${more}`;
}
// src/report/comment-work.ts
function workSection(report) {
	const remarks = new Map(bySize(judgementsOf(report, "regression")).flatMap((judgement) => {
		const words = joinedPhrases(workRemark(judgement, report), callRemark(judgement, report));
		return words.length === 0 ? [] : [[benchmarkName(judgement.target.id, report), words]];
	}));
	const lines = [...remarks].map(([name, words]) => remarks.size === 1 ? md`Counted beside the clock: ${markdownPhrase(words)}.` : md`- ${markdownCode(name, "text")}: ${markdownPhrase(words)}`);
	if (lines.length === 0) return [];
	return [{
		rank: 1,
		text: remarks.size === 1 ? joinMarkdown(lines) : md`Counted beside the clock:\n${joinMarkdown(lines, "\n")}`
	}];
}
function renderComment(report, options) {
	const limit = options.limit ?? 6e4;
	for (const width of [
		"full",
		"narrow",
		"names"
	]) {
		const start = md`${markerLine(options.marker)}\n${opening(report)}`;
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
function opening(report) {
	const census = censusWords(report);
	const steps = markdownPhrase(nextSteps(report));
	const items = [
		...steps === "" ? [] : [steps],
		...report.reportUrl === void 0 ? [] : [md`[interactive report](${markdownUrl(report.reportUrl)})`],
		...census === "" ? [] : [markdownWords(census)],
		...report.durationMs > 0 ? [markdownWords(formatDuration(report.durationMs))] : []
	];
	const paragraphs = [...(report.verdict.refusedOverrides ?? []).map(refusalWords), ...doubts(report)].map((phrase) => markdownPhrase(phrase));
	const mark = markdownWords(stateMarks[stateOf(report)]);
	const start = md`### ${mark} ${markdownPhrase(headline(report))}\n${joinMarkdown(items, " · ")}`;
	return joinMarkdown([start, ...paragraphs], "\n\n");
}
function restSections(report) {
	return [
		...workSection(report),
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
		return md`- ${markdownWords(rowMarks.failed)} ${markdownCode(row.name, "text")} (${metricCell(row.metric)}) ${markdownPhrase(row.remark)}`;
	});
	const stacks = failed.filter(({ failure }) => failure?.stack !== void 0).slice(0, 5).map((judgement) => md`${markdownCode(rowOf(judgement, report).name, "text")}\n\n${markdownBlock(judgement.failure?.stack ?? "", 3e3)}`);
	const sections = [{
		rank: 2,
		text: capped(lines, 60)
	}];
	if (stacks.length > 0) sections.push({
		rank: 4,
		text: details(markdownWords(formatCount(stacks.length, "stack trace")), joinMarkdown(stacks, "\n\n"))
	});
	return sections;
}
function logSections(report) {
	return (report.logs ?? []).map(({ title, text }) => ({
		rank: 6,
		text: details(md`Log of ${htmlCode(title)}`, markdownBlock(text, 6e3))
	}));
}
function methodSection(report) {
	const sentences = joinMarkdown(methodSentences(report).map((phrase) => markdownPhrase(phrase)), " ");
	const version = report.version === void 0 ? nothing : md` · flamegate ${markdownWords(report.version)}`;
	const made = md`Reproduce: ${markdownCode(reproduceCommand(report), "text", 300)} · seed ${report.seed}${version}`;
	return details(md`How this was measured`, md`${sentences}\n\n${made}`);
}
function capped(lines, most) {
	const more = lines.length > most ? [md`- and ${lines.length - most} more in the report`] : [];
	return joinMarkdown([...lines.slice(0, most), ...more], "\n");
}
export { details, markdownTable, metricCell, opening, regressionTable, renderComment, restSections };
