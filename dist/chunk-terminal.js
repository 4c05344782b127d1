import { a as formatDuration, n as formatCount } from "./chunk-format.js";
import { A as nextSteps, C as weighty, E as bySize, I as plainPhrase, O as doubts, P as refusalWords, R as census, Y as terminalText, a as reproduceCommand, b as confidenceWords, d as rowOf, i as methodSentences, j as judgementsOf, k as headline, u as changeCell, w as whereTitle, x as diffFor, y as blamedRow } from "./chunk-comment.js";
// src/report/display-width.ts
/** Columns a text takes in a terminal: wide East Asian characters and emoji two, combining marks none. */
const zero = /\p{M}|\u200c|\u200d|\u2068|\u2069/u;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u26aa\u26ab\u2705\u274c]/u;
function displayWidth(text) {
	let width = 0;
	for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
/** Filled with spaces up to `width` columns. */
function pad(text, width, side) {
	const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
	return side === "left" ? fill + text : text + fill;
}
/** At most `width` columns, cut from the middle. */
function cutToWidth(text, width) {
	if (displayWidth(text) <= width) return text;
	const characters = [...text];
	let head = "";
	let tail = "";
	let left = 0;
	let right = characters.length - 1;
	while (left <= right) {
		const fromHead = displayWidth(head) <= displayWidth(tail);
		const next = (fromHead ? characters[left] : characters[right]) ?? "";
		if (displayWidth(head) + displayWidth(tail) + displayWidth(next) + 1 > width) break;
		if (fromHead) {
			head += next;
			left += 1;
		} else {
			tail = next + tail;
			right -= 1;
		}
	}
	return `${head}…${tail}`;
}
// src/report/terminal-ink.ts
const codes = {
	red: "31",
	green: "32",
	yellow: "33",
	grey: "90",
	bold: "1",
	plain: ""
};
function paint(text, colour, ink) {
	return ink.colour === "never" || colour === "plain" ? text : `\u001b[${codes[colour]}m${text}\u001b[0m`;
}
// src/report/terminal-log.ts
/** What a tool said before it gave up, for a terminal or a build log: its last lines, which say what went wrong. */
const mostLines = 20;
/** Indented; none is wider than asked. */
function logLines(text, width) {
	const lines = text.trimEnd().split(/\r\n|\n/);
	const shown = lines.slice(-20).map((line) => `  ${terminalText(line, width - 2)}`.trimEnd());
	return lines.length > mostLines ? ["  …", ...shown] : shown;
}
// src/report/wrap.ts
/** Text broken into lines at spaces. */
/** Lines of at most `width` columns; a longer word stands alone. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}
// src/report/terminal-table.ts
const colours = {
	regression: "red",
	failed: "red",
	improvement: "green",
	inconclusive: "yellow",
	new: "plain",
	removed: "yellow",
	skipped: "grey",
	"no-change": "grey"
};
const columns = [
	{
		title: "",
		side: "right",
		of: (row) => wordOf(row.kind)
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
		title: "p",
		side: "left",
		of: (row) => row.kind === "regression" ? row.p : ""
	}
];
/** Columns leave in this order when the terminal is narrow; one side without the other would say nothing. */
const dispensable = [["p"], ["baseline", "candidate"]];
/** A name cut below this cannot be told from its neighbours; then a judgement takes two lines. */
const shortestName = 20;
function wordOf(kind) {
	return kind === "no-change" ? "no change" : kind;
}
function tableLines(rows, options) {
	if (rows.length === 0) return [];
	const fitting = fittingColumns(rows, options.width);
	return fitting === void 0 ? stackedLines(rows, options) : alignedLines(rows, fitting, options);
}
function fittingColumns(rows, width) {
	let kept = columns.map((column) => ({
		...column,
		width: Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(column.of(row))))
	}));
	const excess = () => kept.reduce((sum, column) => sum + column.width + 2, -2) - width;
	const nameWidth = kept.find(({ title }) => title === "benchmark")?.width ?? 0;
	const shortest = Math.min(nameWidth, shortestName);
	for (const titles of dispensable) if (nameWidth - excess() < shortest) kept = kept.filter(({ title }) => !titles.includes(title));
	const left = nameWidth - Math.max(0, excess());
	if (left < shortest) return void 0;
	return kept.map((column) => column.title === "benchmark" ? {
		...column,
		width: left
	} : column);
}
function alignedLines(rows, fitted, options) {
	const line = (of) => fitted.map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side)).join("  ").trimEnd();
	return [paint(line(({ title }) => title), "grey", options), ...rows.flatMap((row) => [paint(line(({ of }) => of(row)), colours[row.kind], options), ...remarkLines(row, options)])];
}
/** `regression, time  parser/tokenize`, and under it the figures. */
function stackedLines(rows, options) {
	return rows.flatMap((row) => {
		const start = `${wordOf(row.kind)}, ${terminalText(row.metric, 20)}  `;
		const name = cutToWidth(terminalText(row.name), options.width - displayWidth(start));
		const p = row.kind === "regression" && row.p !== "" ? `p ${row.p}` : "";
		const figures = [
			sidesOf(row),
			changeCell(row),
			p
		].filter((part) => part !== "");
		return [
			paint(`${start}${name}`, colours[row.kind], options),
			...wrapParts(figures, options.width - 4).map((line) => `    ${line}`),
			...remarkLines(row, options)
		];
	});
}
/** The unit once, as both sides are on one scale. */
function sidesOf({ baseline, candidate }) {
	if (baseline === "" || candidate === "") return candidate;
	return `${baseline.replace(/\u202f.*$/, "")} → ${candidate}`;
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
function remarkLines(row, options) {
	if (row.remark.length === 0 || row.kind === "new" || row.kind === "removed" || row.kind === "no-change") return [];
	return wrap(plainPhrase(row.remark), options.width - 4).map((line) => paint(`    ${line}`, "grey", options));
}
// src/report/terminal-where.ts
/** Functions named; the report has the rest. */
const mostNamed = 5;
const longestName = 40;
function whereBlocks(report, options) {
	return bySize(judgementsOf(report, "regression")).flatMap((judgement) => {
		const block = whereBlock(judgement, report, options);
		return block.length === 0 ? [] : [block];
	});
}
function whereBlock(judgement, report, options) {
	const found = diffFor(judgement, report);
	if (found === void 0 || found.blame.functions.length === 0) return [];
	const name = terminalText(rowOf(judgement, report).name);
	const heading = `${whereTitle(found.diff)} in ${name} (${confidenceWords(found.diff)})`;
	const lines = weighty(found).slice(0, mostNamed).map((blamed) => {
		const row = blamedRow(blamed, found.diff, report);
		return {
			name: cutToWidth(terminalText(row.name), longestName),
			place: row.place === void 0 ? "" : terminalText(row.place, 100),
			values: row.values,
			change: row.change,
			remark: plainPhrase(row.remark)
		};
	});
	const unexplained = found.blame.explained ? [] : ["  No function changed in this PR explains this."];
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
		`      ${line.values}  ${line.change}`,
		...belowLines(line, width)
	]);
}
/** A place stays whole, so that it can be clicked. */
function belowLines({ place, remark }, width) {
	return wrap([place, remark].filter((part) => part !== "").join(", "), width - 6).map((line) => `      ${line}`);
}
// src/report/terminal.ts
const kindOrder = [
	"regression",
	"failed",
	"inconclusive",
	"improvement",
	"new",
	"removed",
	"skipped",
	"no-change"
];
/** Ends with a newline. Narrow spaces become plain ones: some terminals draw them as boxes. */
function renderTerminal(report, options) {
	const width = Math.max(40, options.width);
	const rows = kindOrder.filter((kind) => options.rows === "all" || kind !== "no-change").flatMap((kind) => bySize(judgementsOf(report, kind)).map((judgement) => rowOf(judgement, report)));
	return `${[
		verdictLines(report, {
			...options,
			width
		}),
		tableLines(rows, {
			...options,
			width
		}),
		...whereBlocks(report, {
			...options,
			width
		}),
		...(report.logs ?? []).map(({ title, text }) => [`Log of ${terminalText(title)}:`, ...logLines(text, width)]),
		options.foot === "none" ? [] : footLines(report, {
			...options,
			width
		})
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n").replaceAll(" ", " ")}\n`;
}
function verdictLines(report, options) {
	const { outcome } = report.verdict;
	const colour = outcome === "fail" ? "red" : outcome === "pass" ? "green" : outcome === "skipped" ? "plain" : "yellow";
	const painted = wrap(`${{
		fail: "FAIL",
		pass: "PASS",
		overridden: "OVERRIDDEN",
		inconclusive: "INCONCLUSIVE",
		"no-baseline": "NO BASELINE",
		skipped: "SKIPPED"
	}[outcome]}  ${plainPhrase(headline(report))}`, options.width).map((line, index) => paint(line, index === 0 ? colour : "plain", options));
	const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
	return [
		...painted,
		...doubts(report).flatMap((line) => wrap(line, options.width)),
		...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width))
	];
}
function footLines(report, options) {
	const { judged, all } = census(report.verdict.judgements);
	const unchanged = judgementsOf(report, "no-change").length;
	const facts = [
		...all === 0 ? [] : [`judged ${judged} of ${all}`],
		...unchanged === 0 ? [] : [formatCount(unchanged, "unchanged", "unchanged")],
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : [],
		`seed ${report.seed}`
	].join(" · ");
	const sentences = methodSentences(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width));
	return [
		...wrap(facts, options.width),
		...sentences.map((line) => paint(line, "grey", options)),
		paint(`Reproduce: ${reproduceCommand(report)}`, "grey", options)
	];
}
export { cutToWidth as a, paint as i, wrap as n, displayWidth as o, logLines as r, pad as s, renderTerminal as t };
