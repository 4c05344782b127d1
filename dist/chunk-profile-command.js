import { n as exitCode, o as shownJson, p as toVisible, s as shownText, t as GateError } from "./chunk-errors.js";
import { a as readingOptions, c as parseProfileArguments, i as readingOf, l as usage, n as readProfileFile, o as tellNotes, r as readText, s as oneOf, t as notesOf, u as wholeNumber } from "./chunk-profile-files.js";
import { d as toPlainPath, r as defaultTypeOf, t as buildCallTree } from "./chunk-call-tree.js";
import { t as writeOtlp } from "./chunk-otlp-write.js";
import { t as writePprof } from "./chunk-pprof-write.js";
import { y as toComments } from "./chunk-pprof.js";
import { a as largestChanges, i as profilePageData, l as readHtmlAssets, o as nearestWords, r as renderPage, u as readPngAssets } from "./chunk-html.js";
import { t as withVersions } from "./chunk-package-versions.js";
import { l as parseUnifiedDiff, n as diffStacks, r as findBlame, t as diffProfiles } from "./chunk-diff.js";
import { n as renderFlameSvg, r as leastShareDrawn, t as renderPng } from "./chunk-png.js";
import { d as formatP, f as formatPair, i as formatCount, m as formatQuantity, p as formatPercent, s as formatDeltaWithin, u as formatNumber } from "./chunk-format.js";
import { _ as escapeHtml, r as plainPhrase } from "./chunk-phrase.js";
import { d as valueUnit, i as confidenceWords, l as unexplainedWords, n as basisWords } from "./chunk-where.js";
import { n as displayWidth, r as pad, t as cutToWidth } from "./chunk-display-width.js";
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
// src/profile/formats/written-tree.ts
function toTree(profile, type) {
	const root = createNode(void 0, 0);
	for (const stack of profile.stacks) {
		const value = stack.values[type] ?? 0;
		if (value === 0) continue;
		let node = root;
		node.total += value;
		for (const index of stack.frames) {
			let child = node.children.get(index);
			if (child === void 0) {
				child = createNode(profile.frames[index], node.depth + 1);
				node.children.set(index, child);
			}
			child.total += value;
			node = child;
		}
		node.self += value;
		if (stack.leafLine !== void 0) node.lines.set(stack.leafLine, (node.lines.get(stack.leafLine) ?? 0) + value);
	}
	return root;
}
function createNode(frame, depth) {
	return {
		frame,
		depth,
		self: 0,
		total: 0,
		lines: /* @__PURE__ */ new Map(),
		children: /* @__PURE__ */ new Map()
	};
}
/** Parents before children; no recursion, as stacks may be a million deep. */
function nodesOf(root) {
	const nodes = [root];
	for (let i = 0; i < nodes.length; i++) for (const child of nodes[i]?.children.values() ?? []) nodes.push(child);
	return nodes;
}
// src/profile/formats/cpuprofile-write.ts
/**
* One sample a stack, that lasts as long as the stack cost, and one of the root at the end: a sample's time is known only
* by when the next one was taken. Viewers that count hits instead (DevTools' tree) share the time by them, so hits are
* written in proportion. Values that are no time are written as if they were microseconds: viewers know no other unit.
*/
function writeCpuProfile(profile, type = profile.defaultType) {
	const perMicrosecond = profile.sampleTypes[type]?.unit === "ns" ? 1e3 : 1;
	const root = toTree(profile, type);
	const nodes = nodesOf(root);
	const ids = new Map(nodes.map((node, i) => [node, i + 1]));
	const costly = nodes.filter(({ self }) => self > 0);
	const durations = costly.map(({ self }) => self / perMicrosecond);
	const scale = profile.sampleTypes[type]?.unit === "samples" ? 1 : hitScale(root.total);
	const file = {
		nodes: nodes.map((node) => toNode(node, ids, scale)),
		startTime: 0,
		endTime: durations.reduce((sum, duration) => sum + duration, 0),
		samples: [...costly.map((node) => ids.get(node)), ...costly.length === 0 ? [] : [1]],
		timeDeltas: costly.length === 0 ? [] : [0, ...durations]
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
/** Enough hits that rounding them is below what anybody sees, and few enough that sums stay whole numbers. */
const mostHits = 1e9;
const fewestHits = 1e6;
function hitScale(total) {
	if (total > mostHits) return mostHits / total;
	return total >= fewestHits || total === 0 ? 1 : Math.ceil(fewestHits / total);
}
function toNode(node, ids, scale) {
	const children = [...node.children.values()].map((child) => ids.get(child));
	const hits = (value) => value > 0 ? Math.max(1, Math.round(value * scale)) : 0;
	const ticks = [...node.lines].map(([line, value]) => ({
		line,
		ticks: hits(value)
	}));
	return {
		id: ids.get(node),
		callFrame: toCallFrame(node.frame),
		hitCount: hits(node.self),
		children: children.length === 0 ? void 0 : children,
		positionTicks: ticks.length === 0 ? void 0 : ticks
	};
}
function toCallFrame(frame) {
	return {
		functionName: frame === void 0 ? "(root)" : frame.name === "(anonymous)" ? "" : frame.name,
		scriptId: "0",
		url: frame?.file ?? "",
		lineNumber: (frame?.line ?? 0) - 1,
		columnNumber: (frame?.column ?? 0) - 1
	};
}
// src/profile/formats/flamebearer-write.ts
/** Ticks of a flamebearer are time, and `objects` the one thing it counts that is neither time nor bytes. */
function scaleOf({ type, unit }) {
	if (unit === "ns") return {
		units: "samples",
		sampleRate: 1e9
	};
	return {
		units: unit === "B" ? "bytes" : "objects",
		sampleRate: 1,
		flamegate: {
			type,
			unit
		}
	};
}
function writeFlamebearer(profile, type = profile.defaultType) {
	const sampleType = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const root = toTree(profile, type);
	const names = /* @__PURE__ */ new Map([["total", 0]]);
	const { levels, maxSelf } = toLevels(root, names);
	const file = {
		version: 1,
		flamebearer: {
			names: [...names.keys()],
			levels,
			numTicks: root.total,
			maxSelf
		},
		metadata: {
			format: "single",
			spyName: profile.producer,
			...scaleOf(sampleType),
			name: sampleType.type
		}
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
/** A bar's offset counts from the end of the bar before it on its level. */
function toLevels(root, names) {
	const levels = [];
	let maxSelf = 0;
	for (let row = [{
		node: root,
		start: 0
	}]; row.length > 0;) {
		const level = [];
		const next = [];
		let end = 0;
		for (const { node, start } of row) {
			level.push(start - end, node.total, node.self, indexOf(names, node));
			end = start + node.total;
			maxSelf = Math.max(maxSelf, node.self);
			let at = start + node.self;
			for (const child of node.children.values()) {
				next.push({
					node: child,
					start: at
				});
				at += child.total;
			}
		}
		levels.push(level);
		row = next;
	}
	return {
		levels,
		maxSelf
	};
}
function indexOf(names, { frame }) {
	if (frame === void 0) return 0;
	const known = names.get(frame.name) ?? names.size;
	names.set(frame.name, known);
	return known;
}
// src/profile/formats/folded-write.ts
/** `type`: index of the sample type. Stacks that are equal as text become one line. */
function writeFolded(profile, type = profile.defaultType) {
	const texts = profile.frames.map(toText);
	const values = /* @__PURE__ */ new Map();
	for (const stack of profile.stacks) {
		const value = stack.values[type] ?? 0;
		if (value === 0) continue;
		const path = pathOf(stack, texts);
		values.set(path, (values.get(path) ?? 0) + value);
	}
	const chunks = [];
	const encoder = new TextEncoder();
	for (const [path, value] of values) chunks.push(encoder.encode(`${path} ${value}\n`));
	return Buffer.concat(chunks);
}
function pathOf(stack, texts) {
	const path = stack.frames.map((frame) => texts[frame] ?? "").join(";");
	return path.startsWith("# ") || path.startsWith("#!") ? `#${path.slice(2)}` : path;
}
/** Names cannot hold what separates frames and lines. */
function toText(frame) {
	const name = clean(frame.name);
	if (frame.kind === "kernel") return `${name}_[k]`;
	if (frame.file === void 0) return name;
	const column = frame.column === void 0 ? "" : `:${frame.column}`;
	return `${name} (${clean(frame.file)}:${frame.line ?? 0}${column})`;
}
function clean(text) {
	return text.replaceAll(";", ":").replaceAll(/\s/g, " ");
}
// src/profile/formats/speedscope-write.ts
const units = {
	ns: "nanoseconds",
	B: "bytes"
};
function writeSpeedscope(profile, type = profile.defaultType) {
	const stacks = profile.stacks.filter(({ values }) => (values[type] ?? 0) > 0);
	const weights = stacks.map(({ values }) => values[type] ?? 0);
	const sampleType = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const file = {
		$schema: "https://www.speedscope.app/file-format-schema.json",
		exporter: "flamegate",
		name: `${profile.producer} ${sampleType.type}`,
		activeProfileIndex: 0,
		flamegate: {
			type: sampleType.type,
			unit: sampleType.unit,
			told: toComments(profile)
		},
		shared: { frames: profile.frames.map(toFrameEntry) },
		profiles: [{
			type: "sampled",
			name: sampleType.type,
			unit: units[sampleType.unit] ?? "none",
			startValue: 0,
			endValue: weights.reduce((sum, weight) => sum + weight, 0),
			samples: stacks.map(({ frames }) => frames),
			weights
		}]
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
function toFrameEntry(frame) {
	return {
		name: frame.name,
		file: frame.file,
		line: frame.line,
		col: frame.column
	};
}
// src/profile/formats/write.ts
/** `type`: index of the sample type, the default one when absent; pprof holds them all. */
const writers = {
	folded: writeFolded,
	pprof: (profile) => writePprof(profile),
	otlp: (profile) => writeOtlp(profile),
	speedscope: writeSpeedscope,
	cpuprofile: writeCpuProfile,
	flamebearer: writeFlamebearer
};
// src/cli/profile-output.ts
/** Where results of `profile` go: a file written whole or not at all, or stdout for what is text. */
function writeResult(command, content, { parsed, io, form }) {
	const out = parsed.words.get("out")?.at(-1);
	if (out !== void 0 && out !== "-") {
		writeWhole(resolve(io.cwd, out), content);
		return;
	}
	if (content instanceof Uint8Array) throw usage(command, "--out must name a file for binary formats: current value is none");
	if (typeof content !== "string") for (const piece of content.pieces) io.document(piece);
	else if (form === "text") io.stdout(shownText(content));
	else if (form === "json") io.stdout(shownJson(content));
	else io.document(content);
}
function writeWhole(path, content) {
	const aside = `${path}.part`;
	try {
		if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(aside, content);
		else writePieces(aside, content.pieces);
		renameSync(aside, path);
	} catch (cause) {
		rmSync(aside, { force: true });
		throw new GateError("FILE_MISSING", `Cannot write ${path} as its folder must exist and be writable: ${cause}`, {
			hint: "make the folder first",
			cause
		});
	}
}
function writePieces(path, pieces) {
	const file = openSync(path, "w");
	try {
		for (const piece of pieces) writeFileSync(file, piece);
	} finally {
		closeSync(file);
	}
}
// src/cli/profile-convert.ts
/** `profile convert`: any profile format in, any that is written out. */
const formats$1 = [
	"folded",
	"pprof",
	"otlp",
	"speedscope",
	"cpuprofile",
	"flamebearer"
];
function runConvert(argv, io) {
	const parsed = parseProfileArguments("convert", argv, {
		to: "word",
		out: "word",
		...readingOptions
	});
	const [file, ...more] = parsed.files;
	if (file === void 0 || more.length > 0) throw usage("convert", `there must be one profile: current value is ${parsed.files.length}`);
	const to = oneOf("convert", parsed, "to", formats$1);
	if (to === void 0) throw usage("convert", `--to must be ${formats$1.join(", ")}: current value is none`);
	const profile = readProfileFile(file, readingOf("convert", parsed, io.cwd));
	checkHolds(to, profile);
	tellNotes([profile], io);
	const written = writers[to](profile);
	writeResult("convert", to === "pprof" || to === "otlp" ? written : new TextDecoder().decode(written), {
		parsed,
		io,
		form: "file"
	});
	return exitCode.pass;
}
/** V8's CPU profiles hold nothing but time: bytes in them would be shown as seconds. */
function checkHolds(to, profile) {
	const { type, unit } = defaultTypeOf(profile);
	if (to !== "cpuprofile" || unit === "ns" || unit === "samples" || unit === "count") return;
	throw new GateError("USAGE", `Cannot write ${type} as cpuprofile as its values must be times: their unit is ${unit}`, { hint: "pprof, speedscope and flamebearer hold bytes as well" });
}
// src/report/folded-diff.ts
/** Characters of a piece: a hundred megabytes of text are never one string. */
const pieceLength = 1 << 20;
/** `a;b 12 15` a line in whole numbers, as inferno takes no others; largest stacks first. In pieces of whole lines. */
function* foldedDiff(diff) {
	const { starts, paths } = diff;
	const [before, after] = [diff.baseline, diff.candidate].map((values) => values.map(Math.round));
	const sizes = (before ?? /* @__PURE__ */ new Float64Array()).map((value, stack) => Math.max(value, after?.[stack] ?? 0));
	const names = diff.frames.map(foldedName);
	let piece = [];
	let length = 0;
	for (const stack of bySize(sizes)) {
		const path = [];
		for (let at = starts[stack] ?? 0; at < (starts[stack + 1] ?? 0); at++) path.push(names[paths[at] ?? 0] ?? "");
		const line = `${path.length === 0 ? names[0] : path.join(";")} ${before?.[stack]} ${after?.[stack]}\n`;
		piece.push(line);
		length += line.length;
		if (length < pieceLength) continue;
		yield piece.join("");
		piece = [];
		length = 0;
	}
	if (piece.length > 0) yield piece.join("");
}
/** Indices of all but the empty ones. */
function bySize(sizes) {
	return Uint32Array.from(sizes.keys()).filter((stack) => (sizes[stack] ?? 0) > 0).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}
function foldedName({ name, file }) {
	return `${name}${file === void 0 || name.startsWith("(anonymous") ? "" : ` (${file})`}`.replaceAll(";", ":").replaceAll(/\s/g, " ");
}
// src/report/html/profile-html.ts
function renderProfileHtml({ diff, blame, title }, assets) {
	const { baseline, candidate } = diff.root;
	const significant = diff.functions.filter(({ self, total }) => self?.significant === true || total?.significant === true);
	const summary = diff.basis === "share" ? `${formatCount(significant.length, "function")} changed significantly` : formatPair(baseline.total, candidate.total, valueUnit(diff));
	const totals = `${diff.type} ${basisWords(diff)}: ${summary}`;
	const header = `<div><h1>${escapeHtml(title, 200)}</h1><p class="facts">${escapeHtml(totals, 200)}</p></div>`;
	const data = profilePageData({
		diff,
		blame,
		title
	});
	return renderPage({
		title,
		header,
		main: "<div id=\"detail\"></div>",
		data
	}, assets);
}
// src/report/profile-text.ts
/** Columns but the last, which is cut, are as wide as their widest cell; numbers stand right. */
function table(head, rows, width) {
	const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? title))));
	return [head, ...rows].map((row) => {
		const cells = row.map((cell, column) => column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0, "left"));
		return cutToWidth(cells.join("  "), width).trimEnd();
	});
}
function nameOf$1({ frame, place }) {
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
		nameOf$1(each)
	]);
	return [
		`${toVisible(type)}: ${formatQuantity(whole, unit)} in ${formatCount(tree.functions.length, "function")}`,
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
/** A table of nothing would leave open whether it was read right. */
function emptyWords({ root, type, others }) {
	if (root.total > 0) return "No sample has a stack: the functions are unknown.";
	const filled = others.filter(({ total }) => total > 0);
	if (filled.length === 0) return `The profile is empty: no ${toVisible(type.type)} was sampled.`;
	const held = filled.map(({ type: { type: name, unit }, total }) => `${name} (${formatQuantity(total, unit)})`);
	return `No ${toVisible(type.type)} was sampled. The profile holds ${toVisible(held.join(", "))}: --type ${toVisible(filled[0]?.type.type ?? "")}`;
}
function more(left) {
	return left > 0 ? [`… and ${formatCount(left, "more function")}`] : [];
}
/** Functions with a significant change first, then the largest changes that are not. */
function renderDiffText(diff, blame, options) {
	const unit = valueUnit(diff);
	const { baseline, candidate } = diff.root;
	const named = diff.functions.filter(isSignificant).sort(bySignificance);
	const relations = new Map(blame?.functions.map((each) => [each.function.key, each]));
	const rows = named.slice(0, options.rows).map((each) => diffRow(each, diff, relations.get(each.key)));
	return [
		`${toVisible(diff.type)} ${basisWords(diff)}: ${formatPair(baseline.total, candidate.total, unit)}`,
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
		...blame === void 0 || named.length === 0 ? [] : ["", blameSentence(blame)],
		""
	].join("\n");
}
/** What moved most all the same, how sure that is, and what it would take to know. */
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
/** Functions whose own cost changed first, then those whose callees' did; the largest change first. */
function bySignificance(a, b) {
	const [own, other] = [a, b].map(({ self }) => Number(self?.significant === true));
	const size = ({ self, total }) => Math.abs((self?.significant === true ? self : total)?.delta ?? 0);
	return (other ?? 0) - (own ?? 0) || size(b) - size(a);
}
function isSignificant({ self, total }) {
	return self?.significant === true || total?.significant === true;
}
function diffRow(each, diff, blamed) {
	const unit = valueUnit(diff);
	const own = each.total?.significant === true && each.self?.significant !== true ? each.total : each.self ?? each.total;
	const part = own === each.self ? "self" : "total";
	const change = own === void 0 ? "" : formatDeltaWithin(own.delta, (own.high - own.low) / 2, unit, [each.baseline[part], each.candidate[part]]);
	const remarks = [each.status === "common" ? "" : each.renamedFrom === void 0 ? each.status : `was ${each.renamedFrom}`, blamed === void 0 ? "" : relationWords(blamed)].filter((remark) => remark !== "");
	return [
		formatPair(each.baseline.self, each.candidate.self, unit),
		own === each.self ? change : `${change} with callees`,
		own === void 0 ? "" : formatP(own.pAdjusted),
		formatPair(each.baseline.total, each.candidate.total, unit),
		nameOf$1(each) + (remarks.length === 0 ? "" : `  (${toVisible(remarks.join(", "))})`)
	];
}
function relationWords({ relation, package: name }) {
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
function blameSentence(blame) {
	const changed = blame.functions.filter(({ relation, through }) => relation === "changed" && through === void 0);
	if (changed.length > 0) return `Changed and costlier: ${changed.map(placed).join(", ")}`;
	const likely = blame.functions.filter(({ through }) => through !== void 0);
	if (likely.length > 0) return `Likely cause, as it changed and calls what grew: ${likely.map(placed).join(", ")}`;
	if (!blame.explained) return "No changed function explains this.";
	const unexplained = unexplainedWords(blame);
	if (unexplained !== void 0) return toVisible(plainPhrase(unexplained));
	return "No changed function is itself costlier; callers of changed code are.";
}
function placed({ function: { frame }, file, line, through }) {
	const where = file === void 0 ? "" : ` ${file}${line === void 0 ? "" : `:${line}`}`;
	const edge = through === void 0 ? "" : ` (${through.isNew ? "newly calls" : "calls"} ${through.name})`;
	return toVisible(`${frame.name}${where}${edge}`);
}
/** One document; the tree as a list of nodes in which a node names its parent by index, so that no depth is too deep. */
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
		...notes.length === 0 ? {} : { notes }
	};
}
// src/cli/guess-roots.ts
/** Where the checkouts of both sides stood, when nobody says: two folders below which files have the same paths. */
/** The pair most files agree on; none where the sides name the same files, or no absolute ones. */
function guessRoots(baseline, candidate) {
	const [before, after] = [filesOf(baseline), filesOf(candidate)];
	const byName = /* @__PURE__ */ new Map();
	for (const file of after) if (!before.has(file)) byName.set(nameOf(file), [...byName.get(nameOf(file)) ?? [], file]);
	const votes = /* @__PURE__ */ new Map();
	for (const file of before) {
		if (after.has(file)) continue;
		for (const other of byName.get(nameOf(file)) ?? []) {
			const roots = withoutCommonEnd(file, other);
			const vote = votes.get(roots.join("\n")) ?? {
				roots,
				count: 0
			};
			vote.count++;
			votes.set(roots.join("\n"), vote);
		}
	}
	const [most] = [...votes.values()].sort((a, b) => b.count - a.count);
	return most?.roots ?? [];
}
/**
* As the user names them. Relative ones are meant from the working folder, and who names the checkout of one side means
* the other's as well.
*/
function rootsMeant(named, { cwd, guessed }) {
	if (named === void 0) return [cwd, ...guessed];
	const meant = named.flatMap((root) => isAbsolute(root) ? [root] : [root, resolve(cwd, root)]);
	return guessed.some((root) => meant.some((each) => toPlainPath(each).replace(/\/$/, "") === root)) ? [.../* @__PURE__ */ new Set([...meant, ...guessed])] : meant;
}
function filesOf(profiles) {
	const files = profiles.flatMap(({ frames }) => frames.flatMap(({ file }) => file ?? []));
	return new Set(files.map(toPlainPath).filter((file) => /^(?:\/|[A-Za-z]:\/)/.test(file)));
}
function nameOf(file) {
	return file.slice(file.lastIndexOf("/") + 1);
}
function withoutCommonEnd(a, b) {
	const [left, right] = [a.split("/"), b.split("/")];
	while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1)) {
		left.pop();
		right.pop();
	}
	return [left.join("/"), right.join("/")];
}
// src/cli/profile-diff.ts
/** `profile diff`: baseline and candidate profiles laid over one another, and what the change under review has to do with it. */
const formats = [
	"text",
	"json",
	"svg",
	"png",
	"html",
	"folded"
];
function formOf(to) {
	return to === "text" || to === "json" ? to : "file";
}
async function runDiff(argv, io) {
	const parsed = parseProfileArguments("diff", argv, {
		baseline: "words",
		candidate: "words",
		ops: "word",
		per: "word",
		...readingOptions,
		to: "word",
		changes: "word",
		root: "words",
		title: "word",
		limit: "word",
		fold: "flag",
		json: "flag",
		out: "word"
	});
	const changesFile = parsed.words.get("changes")?.at(-1);
	const changes = changesFile === void 0 ? void 0 : parseUnifiedDiff(readText(changesFile, io.cwd));
	const [baseline, candidate] = readSides(parsed, io);
	const guessed = guessRoots(profilesOf(baseline), profilesOf(candidate));
	const roots = rootsMeant(parsed.words.get("root"), {
		cwd: io.cwd,
		guessed
	});
	const options = {
		roots,
		recursion: parsed.flags.has("fold") ? "fold" : "keep",
		changes,
		...perOf(parsed)
	};
	const to = parsed.flags.has("json") ? "json" : oneOf("diff", parsed, "to", formats) ?? "text";
	if (to === "folded") {
		writeResult("diff", { pieces: foldedDiff(diffStacks(baseline, candidate, options)) }, {
			parsed,
			io,
			form: "file"
		});
		return exitCode.pass;
	}
	const diff = diffProfiles(baseline, candidate, (to === "svg" || to === "png") && changes === void 0 ? {
		...options,
		leastShare: leastShareDrawn
	} : options);
	writeResult("diff", await render(to, {
		diff,
		blame: changes === void 0 ? void 0 : findBlame(diff, changes, { sources: readSources(changes, roots) }),
		parsed,
		io
	}), {
		parsed,
		io,
		form: formOf(to)
	});
	return exitCode.pass;
}
const bases = {
	op: "operation",
	second: "second",
	"cpu-second": "cpu-second",
	share: "share"
};
function perOf(parsed) {
	const word = oneOf("diff", parsed, "per", Object.keys(bases));
	const per = word === void 0 ? void 0 : bases[word];
	return per === void 0 ? {} : { per };
}
async function render(to, rendering) {
	const { diff, blame, parsed, io } = rendering;
	switch (to) {
		case "json": return `${JSON.stringify(diffDocument(diff, blame), null, 2)}\n`;
		case "svg": return toSvg(rendering);
		case "png": return renderPng(toSvg(rendering), readPngAssets());
		case "html": return renderProfileHtml({
			diff,
			blame,
			title: titleOf(rendering)
		}, readHtmlAssets());
		case "text": return renderDiffText(diff, blame, {
			width: io.stdoutColumns ?? 200,
			rows: wholeNumber("diff", parsed, "limit") ?? 30
		});
	}
}
function titleOf({ parsed, diff }) {
	return parsed.words.get("title")?.at(-1) ?? `${diff.type} profile`;
}
function toSvg(rendering) {
	const { diff, blame } = rendering;
	const title = titleOf(rendering);
	const blamed = blame?.functions.map(({ function: { key } }) => key);
	return renderFlameSvg(diff, blamed === void 0 ? { title } : {
		title,
		blamed
	});
}
function readSides(parsed, io) {
	const common = readingOf("diff", parsed, io.cwd);
	const operations = readOperations(parsed);
	const read = (name, each) => {
		const files = parsed.words.get(name) ?? [];
		if (files.length === 0) throw usage("diff", `--${name} must name at least one profile: current value is none`);
		return files.map((file) => {
			const side = name === "baseline" ? "left" : "right";
			const profile = withVersions(readProfileFile(file, {
				...common,
				side: common.side ?? side
			}));
			return each === void 0 ? { profile } : {
				profile,
				operations: each
			};
		});
	};
	if (parsed.files.length > 0) throw usage("diff", `profiles must follow --baseline or --candidate: current value is ${parsed.files[0]}`);
	const sides = [read("baseline", operations?.[0]), read("candidate", operations?.[1])];
	tellNotes(profilesOf(sides.flat()), io);
	return sides;
}
function profilesOf(side) {
	return side.map(({ profile }) => profile);
}
/** `--ops 1000,1200`: calls within each profile of the baseline, and of the candidate. */
function readOperations(parsed) {
	const value = parsed.words.get("ops")?.at(-1);
	if (value === void 0) return void 0;
	const [baseline, candidate = baseline, ...more] = value.split(",").map(Number);
	if (baseline === void 0 || candidate === void 0 || more.length > 0 || !(baseline > 0) || !(candidate > 0)) throw usage("diff", `--ops must be two numbers > 0, BASELINE,CANDIDATE: current value is ${value}`);
	return [baseline, candidate];
}
/** Changed files as the candidate has them, from the first root that has the file. */
function readSources(changes, roots) {
	const sources = /* @__PURE__ */ new Map();
	for (const { path, state } of changes) {
		if (state === "deleted") continue;
		for (const root of [...roots].reverse()) try {
			sources.set(path, readFileSync(join(root, path), "utf8"));
			break;
		} catch {}
	}
	return sources;
}
// src/cli/profile-top.ts
/** `profile top`: the functions of one or more profiles by cost. */
function runTop(argv, io) {
	const parsed = parseProfileArguments("top", argv, {
		by: "word",
		limit: "word",
		root: "words",
		...readingOptions,
		json: "flag",
		fold: "flag",
		out: "word"
	});
	if (parsed.files.length === 0) throw usage("top", "there must be at least one profile: current value is none");
	const by = oneOf("top", parsed, "by", ["self", "total"]) ?? "self";
	const rows = wholeNumber("top", parsed, "limit");
	const reading = readingOf("top", parsed, io.cwd);
	const profiles = parsed.files.map((file) => readProfileFile(file, reading));
	const tree = buildCallTree(profiles, {
		roots: rootsMeant(parsed.words.get("root"), {
			cwd: io.cwd,
			guessed: []
		}),
		recursion: parsed.flags.has("fold") ? "fold" : "keep"
	});
	const notes = notesOf(profiles);
	writeResult("top", parsed.flags.has("json") ? `${JSON.stringify(topDocument(tree, by, {
		rows: rows ?? Number.POSITIVE_INFINITY,
		notes
	}), null, 2)}\n` : renderTop(tree, by, {
		width: io.stdoutColumns ?? 200,
		rows: rows ?? 30,
		notes
	}), {
		parsed,
		io,
		form: parsed.flags.has("json") ? "json" : "text"
	});
	return exitCode.pass;
}
// src/cli/profile-command.ts
/** `flamegate profile convert|diff|top`: every profile format in, tables, trees and flame graph diffs out. */
const profileHelp = `usage: flamegate profile top PROFILE... [options]
       flamegate profile diff --baseline PROFILE... --candidate PROFILE... [options]
       flamegate profile convert PROFILE --to FORMAT [-o OUT]

Reads V8 .cpuprofile and .heapprofile, Chrome traces, pprof, OTLP, folded stacks, speedscope, perf script (and perf.data where perf is), JFR,
async-profiler's pages, Firefox and samply, callgrind, cProfile, py-spy, austin and Pyroscope files, gzipped or not, recognized by
content. Source maps beside scripts are applied.

top: functions by cost, several profiles added up
  --by self|total   order (default: self)
  --limit N         rows (default: 30)

diff: repeats of both sides; a change is shown as significant only if it exceeds what repeats and sampling scatter
  --baseline, --candidate PROFILE...   at least one each; five each for sound tests
  --ops N,N         operations within each profile, of baseline and candidate: costs are then per operation
  --per op|second|cpu-second|share     what costs are divided by: operations, the captures' duration, the time sampled,
                    or all that was sampled (default: op where known, else second, else share)
  --to text|json|svg|png|html|folded   (default: text)
  --changes FILE    the change under review, as written by: git diff -U0 BASELINE CANDIDATE
  --title TEXT      title of the picture
  --limit N         rows (default: 30)

convert:
  --to folded|pprof|otlp|speedscope|cpuprofile|flamebearer

all:
  --type TYPE       sample type or event, e.g. cpu, alloc_space (default: the profile's own)
  --root DIR...     checkouts the profiles were taken in, so that their files are the repository's (default: . and,
                    for diff, the two folders below which both sides have the same files)
  --thread NAME     the one thread to read of files that hold several, by name or number (default: all added up);
  --profile NAME    the same, as speedscope calls them
  --label KEY[=VALUE]   the samples of pprof that have this label
  --side left|right of Pyroscope's comparisons, which hold two profiles (diff takes left as baseline, right as candidate)
  --fold            fold recursive cycles
  --json            one JSON document
  -o, --out FILE    write to a file (default: stdout)

examples:
  flamegate profile top run.cpuprofile --by total
  flamegate profile diff --baseline base-*.pb.gz --candidate head-*.pb.gz --to svg -o diff.svg
  flamegate profile convert perf.txt --to pprof -o perf.pb.gz
`;
const commands = {
	top: runTop,
	diff: runDiff,
	convert: runConvert
};
/** `argv`: after `profile`. */
async function runProfile(argv, io) {
	const [name, ...rest] = argv;
	if (name === void 0 || argv.some((word) => word === "--help" || word === "-h")) {
		io.stdout(shownText(profileHelp));
		return name === void 0 ? exitCode.usage : exitCode.pass;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : void 0;
	if (command === void 0) throw usage(name, "the command must be top, diff or convert");
	io.releaseSignals?.();
	return command(rest, io);
}
const profileCommand = {
	help: profileHelp,
	run: runProfile
};
export { profileCommand };
