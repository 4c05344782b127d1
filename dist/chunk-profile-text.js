import { formatCount, formatDeltaWithin, formatNumber, formatP, formatPair, formatPercent, formatQuantity, isDenied } from "./chunk-for-action-compare-diff-gate-top.js";
import { deltasOf } from "./chunk-node-deltas.js";
import { toVisible } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { basisWords, callsWord, confidenceWords, costColumns, cutToWidth, displayWidth, pad, plainPhrase, unexplainedWords, valueUnit } from "./chunk-for-action-compare-gate-top.js";
import { largestChanges, nearestWords } from "./chunk-largest-changes.js";
// src/profile/inherited.ts
function inheritedChanges({ root, functions }) {
	const named = new Set(functions.filter(({ self }) => self?.significant === true).map(({ key }) => key));
	const callers = functions.filter(({ key, total }) => total?.significant === true && !named.has(key));
	if (named.size === 0 || callers.length === 0) return /* @__PURE__ */ new Set();
	const sums = changesByFunction(deltasOf(root), named, new Set(callers.map(({ key }) => key)));
	const inherited = callers.filter(({ key }) => {
		const { whole, below } = sums.get(key) ?? {
			whole: 0,
			below: 0
		};
		return whole !== 0 && Math.abs(below / whole - 1) <= .19999999999999996;
	});
	return new Set(inherited.map(({ key }) => key));
}
function changesByFunction(deltas, named, asked) {
	const { size, parents, keys, names } = deltas;
	const isNamed = names.map((key) => named.has(key));
	const sums = names.map((key) => asked.has(key) ? {
		whole: 0,
		below: 0
	} : void 0);
	const below = new Float64Array(size);
	for (let node = size - 1; node > 0; node--) {
		const parent = parents[node] ?? 0;
		const own = isNamed[keys[node] ?? 0] === true ? deltas.self(node) : 0;
		below[parent] = (below[parent] ?? 0) + own + (below[node] ?? 0);
	}
	forEachOutermost(deltas, (node) => {
		const known = sums[keys[node] ?? 0];
		if (known === void 0) return;
		known.whole += deltas.total(node);
		known.below += below[node] ?? 0;
	});
	return new Map(sums.flatMap((known, key) => known === void 0 ? [] : [[names[key] ?? "", known]]));
}
function forEachOutermost({ size, parents, keys, names }, visit) {
	const firsts = new Int32Array(size);
	const siblings = new Int32Array(size);
	for (let node = size - 1; node > 0; node--) {
		const parent = parents[node] ?? 0;
		siblings[node] = firsts[parent] ?? 0;
		firsts[parent] = node;
	}
	const open = new Int32Array(names.length);
	const enter = (node) => {
		const key = keys[node] ?? 0;
		if (open[key] === 0) visit(node);
		open[key] = (open[key] ?? 0) + 1;
	};
	const leave = (node) => {
		const key = keys[node] ?? 0;
		open[key] = (open[key] ?? 0) - 1;
	};
	enter(0);
	for (let node = 0;;) {
		const first = firsts[node] ?? 0;
		if (first !== 0) node = first;
		else {
			while (node !== 0 && siblings[node] === 0) {
				leave(node);
				node = parents[node] ?? 0;
			}
			if (node === 0) return;
			leave(node);
			node = siblings[node] ?? 0;
		}
		enter(node);
	}
}
// src/report/profile-text.ts
function table(head, rows, width) {
	const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? title))));
	return [head, ...rows].map((row) => {
		const cells = row.map((cell, column) => column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0, "left"));
		return cutToWidth(cells.join("  "), width).trimEnd();
	});
}
function nameOf({ frame, place }) {
	const line = frame.line === void 0 ? "" : `:${frame.line}`;
	const where = place === void 0 || frame.name.startsWith("(anonymous") ? "" : `  ${place.path}${line}`;
	return toVisible(`${frame.name}${where}`);
}
function renderTop(tree, by, options) {
	const { unit, type } = tree.type;
	const notes = options.notes ?? [];
	const whole = tree.root.total;
	const share = (value) => whole === 0 ? "–" : formatPercent(value / whole);
	const sorted = [...tree.functions].sort((a, b) => b[by] - a[by]);
	const rows = sorted.slice(0, options.rows).map((each) => [
		formatQuantity(each.self, unit),
		share(each.self),
		formatQuantity(each.total, unit),
		share(each.total),
		nameOf(each)
	]);
	return [
		`${typeWords(type)}: ${formatQuantity(whole, unit)} in ${formatCount(tree.functions.length, "function")}`,
		...notes.map((note) => `note: ${toVisible(note)}`),
		"",
		...rows.length === 0 || whole === 0 ? [emptyWords(tree)] : table([
			"self",
			"",
			"total",
			"",
			"function"
		], rows, options.width),
		...more(sorted.length - rows.length),
		""
	].join("\n");
}
function typeWords(type) {
	return type === "" ? "(unnamed values)" : toVisible(type);
}
function emptyWords({ root, type, others }) {
	if (root.total > 0) return "No sample has a stack: the functions are unknown.";
	const filled = others.filter(({ total }) => total > 0);
	if (filled.length === 0) return `The profile is empty: nothing of ${typeWords(type.type)} was sampled.`;
	const held = filled.map(({ type: { type: name, unit }, total }) => `${name} (${formatQuantity(total, unit)})`);
	return `Nothing of ${typeWords(type.type)} was sampled. The profile holds ${toVisible(held.join(", "))}: --type ${toVisible(filled[0]?.type.type ?? "")}`;
}
function more(left) {
	return left > 0 ? [`… and ${formatCount(left, "more function")}`] : [];
}
function renderDiffText(diff, blame, options) {
	const unit = valueUnit(diff);
	const { baseline, candidate } = diff.root;
	const relations = new Map(blame?.functions.map((each) => [each.function.key, each]));
	const significant = diff.functions.filter(isSignificant).sort(bySignificance);
	const inherited = inheritedChanges(diff);
	const isFolded = ({ key }) => inherited.has(key) && relations.get(key)?.relation !== "changed";
	const named = significant.filter((each) => !isFolded(each));
	const shown = named.slice(0, options.rows);
	const { scopes } = costColumns(shown.map((each) => ({ part: partOf(each) })));
	const rows = shown.map((each, index) => diffRow(each, diff, relations.get(each.key), scopes[index]));
	return [
		`${typeWords(diff.type)} ${basisWords(diff)}: ${formatPair(baseline.total, candidate.total, unit)}`,
		`${formatCount(diff.repeats.baseline, "profile")} and ${formatCount(diff.repeats.candidate, "profile")}, ${formatNumber(diff.samples.baseline, 0)} and ${formatCount(diff.samples.candidate, "sample")}; ${confidenceWords(diff)}`,
		"",
		...named.length === 0 ? nothingSignificant(diff, options) : table([
			"self",
			"change",
			"q",
			"total",
			"function"
		], rows, options.width),
		...more(named.length - rows.length),
		...foldedWords(significant.filter(isFolded), options.width),
		...blame === void 0 || named.length === 0 ? [] : sentenceOf(blame),
		""
	].join("\n");
}
function foldedWords(callers, width) {
	if (callers.length === 0) return [];
	const names = callers.map(({ frame }) => toVisible(frame.name)).join(", ");
	const start = `${formatCount(callers.length, "caller")} changed only by what ${callers.length === 1 ? "it calls" : "they call"}: `;
	return ["", cutToWidth(`${start}${names}`, Math.max(width, 60))];
}
function nothingSignificant(diff, options) {
	const rows = largestChanges(diff).map((each) => diffRow(each, diff, void 0));
	return [
		"No function changed significantly.",
		...nearestWords(diff).map(toVisible),
		...rows.length === 0 ? [] : [
			"",
			"The largest changes, none beyond the noise:",
			...table(largestHead, rows, options.width)
		]
	];
}
const largestHead = [
	"self",
	"change",
	"q",
	"total",
	"function"
];
function bySignificance(a, b) {
	const [own, other] = [a, b].map(({ self }) => Number(self?.significant === true));
	const size = ({ self, total }) => Math.abs((self?.significant === true ? self : total)?.delta ?? 0);
	return (other ?? 0) - (own ?? 0) || size(b) - size(a);
}
function isSignificant({ self, total }) {
	return self?.significant === true || total?.significant === true;
}
function sureness({ p, pAdjusted, significant }) {
	return significant && pAdjusted > .05 ? `p ${formatP(p)}` : formatP(pAdjusted);
}
function partOf({ self, total }) {
	return total !== void 0 && (self === void 0 || total.significant && !self.significant) ? "total" : "self";
}
function diffRow(each, diff, blamed, scope = "") {
	const unit = valueUnit(diff);
	const part = partOf(each);
	const own = each[part];
	const change = own === void 0 ? "" : formatDeltaWithin(own.delta, (own.high - own.low) / 2, unit, [each.baseline[part], each.candidate[part]]);
	const remarks = [each.status === "common" ? "" : each.renamedFrom === void 0 ? each.status : `was ${each.renamedFrom}`, blamed === void 0 ? "" : relationWords(blamed)].filter((remark) => remark !== "");
	return [
		formatPair(each.baseline.self, each.candidate.self, unit),
		`${change} ${scope}`.trimEnd(),
		own === void 0 ? "" : sureness(own),
		formatPair(each.baseline.total, each.candidate.total, unit),
		nameOf(each) + (remarks.length === 0 ? "" : `  (${toVisible(remarks.join(", "))})`)
	];
}
function relationWords({ relation, package: name, uses }) {
	if (uses !== void 0) return `uses ${uses.name}, which changed`;
	return {
		changed: "changed",
		"calls-changed": "calls changed code",
		runtime: "runtime",
		dependency: name === void 0 ? "dependency" : `dependency ${name}`,
		unchanged: "not changed",
		built: "built, not in git",
		unknown: ""
	}[relation];
}
function sentenceOf(blame) {
	const sentence = blameSentence(blame);
	return sentence === "" ? [] : ["", sentence];
}
function blameSentence(blame) {
	const changed = blame.functions.filter(({ relation, through, fitsShift, function: { self } }) => relation === "changed" && fitsShift === void 0 && (through === void 0 || self?.significant === true));
	if (changed.length > 0) return `Changed and costlier: ${changed.map(placed).join(", ")}`;
	const likely = blame.functions.filter(({ through }) => through !== void 0);
	if (likely.length > 0) return `Likely cause, as it changed and calls what grew: ${likely.map(placed).join(", ")}`;
	const fitting = blame.functions.filter(({ fitsShift }) => fitsShift !== void 0);
	if (fitting.length > 0) return `Likely cause, as its growth fits what was measured: ${fitting.map(placed).join(", ")}`;
	const using = blame.functions.filter(({ uses }) => uses !== void 0);
	if (using.length > 0) return `Likely cause, as it uses what changed: ${using.map(placed).join(", ")}`;
	if (isDenied(blame) && blame.beside === void 0) return "No changed function explains this.";
	const unexplained = unexplainedWords(blame, { judged: "change" });
	if (unexplained !== void 0) return toVisible(plainPhrase(unexplained));
	if (!blame.functions.some(({ relation }) => relation === "calls-changed")) return "";
	return "No changed function is itself costlier beyond the noise; callers of changed code are.";
}
function placed(blamed) {
	const { function: { frame }, file, line, through, uses } = blamed;
	const where = file === void 0 ? "" : ` ${file}${line === void 0 ? "" : `:${line}`}`;
	const edge = through === void 0 ? "" : ` (${callsWord(blamed)} ${through.name})`;
	const value = uses === void 0 ? "" : ` (uses ${uses.name}, ${uses.file}:${uses.line})`;
	return toVisible(`${frame.name}${where}${edge}${value}`);
}
function diffDocument(diff, blame) {
	const nodes = [{
		parent: -1,
		node: diff.root
	}];
	for (let next = 0; next < nodes.length; next++) for (const node of nodes[next]?.node.children ?? []) nodes.push({
		parent: next,
		node
	});
	const { root: _, ...summary } = diff;
	return {
		schema: 1,
		...summary,
		nodes: nodes.map(({ parent, node: { children: __, frame: ___, ...rest } }) => ({
			parent,
			...rest
		})),
		...blame === void 0 ? {} : { blame: {
			explained: blame.explained,
			...blame.unseen === void 0 ? {} : { unseen: blame.unseen.map(({ callers, ...each }) => ({
				...each,
				callers: callers.map(({ key }) => key)
			})) },
			open: blame.open?.map(({ key }) => key),
			untraced: blame.untraced,
			beside: blame.beside,
			values: blame.values,
			functions: blame.functions.map(({ function: { key }, ...rest }) => ({
				key,
				...rest
			}))
		} }
	};
}
function topDocument(tree, by, { rows, notes }) {
	const functions = [...tree.functions].sort((a, b) => b[by] - a[by]).slice(0, rows);
	const { type, unit } = tree.type;
	return {
		schema: 1,
		type,
		unit,
		total: tree.root.total,
		functions,
		notes: notes.length === 0 ? void 0 : notes
	};
}
export { diffDocument, renderDiffText, renderTop, topDocument };
