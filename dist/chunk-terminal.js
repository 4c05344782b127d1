import { s as shownText } from "./chunk-errors.js";
import { i as terminalText } from "./chunk-visible.js";
import { c as formatDuration } from "./chunk-format.js";
import { C as censusWords, E as rowCounts, o as isIncomplete, s as isNothingCompared, u as nextSteps, y as refusalWords } from "./chunk-words.js";
import { c as rowOf, i as doubts, l as rowsOf, n as methodSentences, o as changeCell, r as reproduceCommand } from "./chunk-method.js";
import { t as headline } from "./chunk-headline.js";
import { i as plainPhrase } from "./chunk-phrase.js";
import { n as paint, t as wrap } from "./chunk-wrap.js";
import { t as logLines } from "./chunk-terminal-log.js";
import { n as displayWidth, r as pad, t as cutToWidth } from "./chunk-display-width.js";
import { r as scopedValues } from "./chunk-cost-scope.js";
import { _ as whereTitle, c as explainedRegressions, d as remarkOf$1, g as weighty, o as confidenceWords, p as unexplainedWords, r as blamedRow, s as diffFor } from "./chunk-where.js";
// src/report/terminal-table.ts
const colors = {
	regression: "red",
	failed: "red",
	improvement: "green",
	inconclusive: "yellow",
	new: "plain",
	removed: "yellow",
	skipped: "gray",
	unaffected: "gray",
	"no-change": "gray",
	unseen: "gray"
};
const columns = [
	{
		title: "",
		side: "right",
		of: (row) => row.word
	},
	{
		title: "benchmark",
		side: "right",
		of: (row) => terminalText(row.name)
	},
	{
		title: "metric",
		side: "right",
		of: (row) => terminalText(row.metric, 20)
	},
	{
		title: "baseline",
		side: "left",
		of: (row) => row.baseline
	},
	{
		title: "candidate",
		side: "left",
		of: (row) => row.candidate
	},
	{
		title: "change",
		side: "left",
		of: (row) => row.change
	},
	{
		title: "95 % interval",
		side: "left",
		of: (row) => row.interval
	},
	{
		title: "adjusted p",
		side: "left",
		of: (row) => row.p
	}
];
/** Columns are dropped in this order when the terminal is narrow; one side without the other would say nothing. */
const dispensable = [["adjusted p"], ["baseline", "candidate"]];
/** A name cut below this cannot be distinguished from its neighbors; then a judgement takes two lines. */
const shortestName = 28;
function tableLines(rows, options) {
	if (rows.length === 0) return [];
	const groups = groupsOf(rows, options.mostOfOne);
	const fitted = fittingColumns(groups.flatMap((group) => group.rows), options.width);
	return [...fitted === void 0 ? [] : [paint(alignedLine(fitted, ({ title }) => title), "gray", options)], ...groups.flatMap((group) => [...group.rows.flatMap((row) => fitted === void 0 ? stackedLines(row, options) : [paint(alignedLine(fitted, ({ of }) => of(row)), colors[row.kind], options)]), ...groupLines(group, options)])];
}
function groupsOf(rows, mostOfOne) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const key = `${row.word} ${remarkOf(row)}`;
		groups.set(key, [...groups.get(key) ?? [], row]);
	}
	return [...groups.values()].map((all) => {
		const [first] = all;
		const shown = first?.word === "regression" || first?.word === "failed" ? all : all.slice(0, mostOfOne);
		return {
			rows: shown,
			remark: first === void 0 ? "" : remarkOf(first),
			hidden: all.length - shown.length
		};
	});
}
function remarkOf({ word, remark }) {
	return word === "new" || word === "removed" || word === "no change" ? "" : plainPhrase(remark);
}
function groupLines({ rows, remark, hidden }, options) {
	const count = rows.length + hidden;
	const more = hidden === 0 ? "" : `and ${hidden} more ${rows[0]?.word ?? ""}`;
	const who = count === 1 ? "" : count === 2 ? "both: " : `all ${count}: `;
	return [more, remark === "" ? "" : `${who}${remark}`].filter((line) => line !== "").flatMap((line) => wrap(line, options.width - 4)).map((line) => paint(`    ${line}`, "gray", options));
}
function fittingColumns(rows, width) {
	let kept = columns.map((column) => ({
		...column,
		width: Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(column.of(row))))
	}));
	const excess = () => kept.reduce((sum, column) => sum + column.width + 2, -2) - width;
	const nameWidth = kept.find(({ title }) => title === "benchmark")?.width ?? 0;
	const shortest = Math.min(nameWidth, shortestName);
	const isTooShort = (left) => left < shortest || looksAlike(rows, left);
	for (const titles of dispensable) if (isTooShort(nameWidth - Math.max(0, excess()))) kept = kept.filter(({ title }) => !titles.includes(title));
	const left = nameWidth - Math.max(0, excess());
	if (isTooShort(left)) return void 0;
	return kept.map((column) => column.title === "benchmark" ? {
		...column,
		width: left
	} : column);
}
/** Names that differ in the middle alone, as those of one function on several inputs do, read the same once cut there. */
function looksAlike(rows, width) {
	const names = new Set(rows.map(({ name }) => terminalText(name)));
	return new Set([...names].map((name) => cutToWidth(name, width))).size < names.size;
}
function alignedLine(fitted, of) {
	return fitted.map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side)).join("  ").trimEnd();
}
/** `regression, time  parser/tokenize`, and under it the figures. */
function stackedLines(row, options) {
	const start = `${row.word}, ${terminalText(row.metric, 20)}  `;
	const name = cutToWidth(terminalText(row.name), options.width - displayWidth(start));
	const p = row.p === "" ? "" : `adjusted p ${row.p}`;
	const figures = [
		sidesOf(row),
		changeCell(row),
		p
	].filter((part) => part !== "");
	return [paint(`${start}${name}`, colors[row.kind], options), ...wrapParts(figures, options.width - 4).map((line) => `    ${line}`)];
}
/** The unit once where both sides are on one scale. */
function sidesOf({ baseline, candidate }) {
	if (baseline === "" || candidate === "") return candidate;
	const unit = /\u202f\D*$/.exec(candidate)?.[0] ?? "";
	return `${unit !== "" && baseline.endsWith(unit) ? baseline.slice(0, -unit.length) : baseline} → ${candidate}`;
}
/** Parts stay whole: a number is not parted from its unit. */
function wrapParts(parts, width) {
	const lines = [];
	for (const part of parts) {
		const last = lines.at(-1);
		if (last !== void 0 && displayWidth(last) + 2 + displayWidth(part) <= width) lines[lines.length - 1] = `${last}  ${part}`;
		else lines.push(part);
	}
	return lines;
}
// src/report/terminal-where.ts
/** Functions named; the report has the rest. */
const mostNamed = 5;
const longestName = 40;
/** Regressions explained; the report explains all. */
const mostExplained = 8;
function whereBlocks(report, options) {
	const explained = explainedRegressions(report).filter((judgement) => (diffFor(judgement, report)?.blame.functions.length ?? 0) > 0);
	let known = "";
	const blocks = explained.slice(0, mostExplained).map((judgement) => {
		const diff = diffFor(judgement, report)?.diff;
		const confidence = diff === void 0 ? "" : confidenceWords(diff);
		const block = whereBlock(judgement, report, {
			...options,
			confidence: confidence === known ? "" : confidence
		});
		known = confidence;
		return block;
	});
	const left = explained.length - blocks.length;
	return left === 0 ? blocks : [...blocks, [`The functions of ${left} more regressions are in the report.`]];
}
function whereBlock(judgement, report, options) {
	const found = diffFor(judgement, report);
	if (found === void 0) return [];
	const name = terminalText(rowOf(judgement, report).name);
	const sure = options.confidence === "" ? "" : ` (${options.confidence})`;
	const heading = `${whereTitle(found.diff)} in ${name}${sure}`;
	const lines = weighty(found).slice(0, mostNamed).map((blamed) => {
		const row = blamedRow(blamed, found.diff, report);
		return {
			name: cutToWidth(terminalText(row.name), longestName),
			place: row.place === void 0 ? "" : terminalText(row.place, 100),
			values: scopedValues(row),
			change: row.change,
			remark: plainPhrase(remarkOf$1(row))
		};
	});
	const words = unexplainedWords(found.blame, report);
	const unexplained = words === void 0 ? [] : wrap(`  ${plainPhrase(words)}`, options.width);
	return [
		...wrap(heading, options.width).map((line) => paint(line, "bold", options)),
		...functionLines(lines, options.width),
		...unexplained
	];
}
/** The widest form that fits: all on one line, place and remark below, or the figures below too. */
function functionLines(lines, width) {
	const widest = (of) => Math.max(0, ...lines.map((line) => displayWidth(of(line))));
	const cell = (line, of, side) => pad(of(line), widest(of), side);
	const figures = (line) => `${cell(line, ({ values }) => values, "left")}  ${cell(line, ({ change }) => change, "left")}`;
	const name = (line) => cell(line, (each) => each.name, "right");
	const fits = (texts) => texts.every((text) => displayWidth(text) <= width);
	const whole = lines.map((line) => {
		const place = cell(line, (each) => each.place, "right");
		return `  ${name(line)}  ${place}  ${figures(line)}  ${line.remark}`.trimEnd();
	});
	if (fits(whole)) return whole;
	const first = lines.map((line) => `  ${name(line)}  ${figures(line)}`);
	if (fits(first)) return lines.flatMap((line, index) => [first[index] ?? "", ...belowLines(line, width)]);
	return lines.flatMap((line) => [
		`  ${line.name}`,
		...figureLines(line, width - 6).map((text) => `      ${text}`),
		...belowLines(line, width)
	]);
}
function figureLines({ values, change }, room) {
	const one = `${values}  ${change}`;
	return displayWidth(one) <= room ? [one] : [values, change];
}
/** A place stays whole, so that it can be clicked. */
function belowLines({ place, remark }, width) {
	const words = [place, remark].filter((part) => part !== "").join(", ");
	return wrap(words, width - 6).map((line) => `      ${line}`);
}
// src/report/terminal.ts
/** Most rows of one judgement in a log; the report has them all. */
const mostOfOne = 12;
/** Ends with a newline. Narrow spaces become plain ones: some terminals draw them as boxes. */
function renderTerminal(report, options) {
	const width = Math.max(40, options.width);
	const rows = rowsOf(report).filter(({ word }) => options.rows === "all" || word !== "no change");
	const whole = `${[
		verdictLines(report, {
			...options,
			width
		}),
		tableLines(rows, {
			...options,
			width,
			mostOfOne: options.rows === "all" ? Number.POSITIVE_INFINITY : mostOfOne
		}),
		...whereBlocks(report, {
			...options,
			width
		}),
		...(report.logs ?? []).map(({ title, text }) => [`Log of ${terminalText(title)}:`, ...logLines(text, width)]),
		options.foot === "none" ? noteLines(report, width) : footLines(report, {
			...options,
			width
		})
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n").replaceAll(" ", " ")}\n`;
	return shownText(whole, options.color === "always" ? "ink" : "plain");
}
const signs = {
	fail: {
		sign: "FAIL",
		color: "red"
	},
	pass: {
		sign: "PASS",
		color: "green"
	},
	overridden: {
		sign: "OVERRIDDEN",
		color: "yellow"
	},
	inconclusive: {
		sign: "INCONCLUSIVE",
		color: "yellow"
	},
	"no-baseline": {
		sign: "NO BASELINE",
		color: "yellow"
	},
	skipped: {
		sign: "SKIPPED",
		color: "plain"
	}
};
const incomplete = {
	sign: "INCOMPLETE",
	color: "red"
};
const notCompared = {
	sign: "NOT COMPARED",
	color: "yellow"
};
function signOf(report) {
	if (isIncomplete(report)) return incomplete;
	const { outcome } = report.verdict;
	if (isNothingCompared(report)) return notCompared;
	return outcome === "no-baseline" && report.unprepared !== void 0 ? notCompared : signs[outcome];
}
function verdictLines(report, options) {
	const { sign, color } = signOf(report);
	const painted = wrap(`${sign}  ${withoutSign(plainPhrase(headline(report)), sign)}`, options.width).map((line, index) => paint(line, index === 0 ? color : "plain", options));
	const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
	return [
		...painted,
		...doubts(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
		...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width))
	];
}
/** The sign precedes it: "INCONCLUSIVE  Inconclusive: …" would say it twice. */
function withoutSign(words, sign) {
	return words.toUpperCase().startsWith(sign) ? words.slice(sign.length).replace(/^[:,]? +/, "") : words;
}
function noteLines({ notes }, width) {
	return notes.flatMap((note) => wrap(plainPhrase([{ text: note }]), width));
}
function footLines(report, options) {
	const { judgements } = report.verdict;
	const census = censusWords(judgements);
	const items = [
		...census === "" ? [] : [census],
		...rowCounts(judgements).map(({ words }) => words),
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : [],
		`seed ${report.seed}`
	].join(" · ");
	const sentences = methodSentences(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width));
	return [
		...wrap(items, options.width),
		...sentences.map((line) => paint(line, "gray", options)),
		paint(`Reproduce: ${reproduceCommand(report)}`, "gray", options)
	];
}
export { renderTerminal as t };
