import { changedPaths } from "./chunk-changed-paths.js";
import { unifiedDiff } from "./chunk-unified-diff.js";
import { parseUnifiedDiff } from "./chunk-changed-lines.js";
import { namedFunctions, reachingNames } from "./chunk-reaching-names.js";
import { blankLiterals } from "./chunk-literals.js";
import { languageOfPath } from "./chunk-source-language.js";
import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { isSteering } from "./chunk-no-effect.js";
import { closureOf, isCode, isForBuilds, sourcesAt } from "./chunk-import-closure.js";
import { basename } from "node:path/posix";
// src/profile/titled-stretches.ts
function titledStretches(path, text, names) {
	const blank = blankLiterals(text, languageOfPath(path));
	const places = new Map(names.map((name) => [name, placesOf(name, text)]));
	const starts = [...new Set([...places.values()].flat())].sort((a, b) => a - b);
	const aliases = aliasesIn(blank, starts);
	const stretch = (start) => blank.slice(start, starts.find((other) => other > start));
	const byBenchmark = /* @__PURE__ */ new Map();
	for (const [name, found] of places) if (found.length > 0) byBenchmark.set(name, followed(found.map(stretch).join(" "), aliases));
	return {
		byBenchmark,
		all: followed(blank, aliases)
	};
}
function placesOf(name, text) {
	const parts = name.replace(/ #\d+$/, "").split("/");
	for (let first = 0; first < parts.length; first += 1) {
		const title = parts.slice(first).join("/");
		const found = title === "" ? [] : [
			"\"",
			"'",
			"`"
		].flatMap((quote) => indexesOf(text, quote + title + quote));
		if (found.length > 0) return found;
	}
	return [];
}
function indexesOf(text, part) {
	const found = [];
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
	return found;
}
function aliasesIn(blank, starts) {
	const aliases = /* @__PURE__ */ new Map();
	const add = (name, of) => {
		const known = aliases.get(name) ?? /* @__PURE__ */ new Set();
		aliases.set(name, known);
		for (const each of of) known.add(each);
	};
	for (const [, from = "", to = ""] of blank.matchAll(/(?<![\w$])([\w$]+)\s*(?:\bas\b|:)\s*([\w$]+)/g)) add(to, [from]);
	for (const match of blank.matchAll(/\b(?:const|let|var)\s+([\w$]+|[{[][^={}[\]]*[}\]])[^=;\n]*=(?!=|>)/g)) {
		const from = match.index + match[0].length;
		const end = endOf(blank, from);
		if (starts.some((start) => start >= match.index && start < end)) continue;
		for (const name of wordsOf(match[1] ?? "")) add(name, wordsOf(blank.slice(from, end)));
	}
	return aliases;
}
const longestAlias = 2e3;
function endOf(blank, from) {
	let depth = 0;
	const last = Math.min(blank.length, from + longestAlias);
	for (let at = from; at < last; at += 1) {
		const letter = blank[at] ?? "";
		if ("([{".includes(letter)) depth += 1;
		else if (")]}".includes(letter)) depth -= 1;
		const isOver = letter === ";" || letter === "\n" && blank.slice(from, at).trim() !== "";
		if (depth < 0 || depth === 0 && isOver) return at;
	}
	return last;
}
function followed(text, aliases) {
	const names = new Set(wordsOf(text));
	for (const name of names) for (const other of aliases.get(name) ?? []) names.add(other);
	return names;
}
function wordsOf(text) {
	return text.match(/[\w$]+/g) ?? [];
}
// src/measure/reach.ts
const mostNamedFiles = 2e3;
const mostNamedLetters = 2e6;
async function reachedBy({ compared, contextOf }, benchmarks) {
	const [first] = benchmarks;
	if (compared === void 0 || first === void 0) return void 0;
	const { root } = await contextOf("candidate", first.suite);
	const changed = await changedPaths(root, compared.baseline, compared.candidate);
	if (changed.some((path) => isSteering(path) || compared.places.includes(path))) return void 0;
	const sources = await sourcesAt(root);
	const files = new Set(benchmarks.map(({ file }) => file));
	const open = new Set([...files].filter((file) => isReached(file, changed, sources)));
	const imported = benchmarks.filter(({ file }) => open.has(file));
	const diff = parseUnifiedDiff(await unifiedDiff(root, [compared.baseline, compared.candidate]));
	const named = namedIn(imported.length > 0 ? imported : benchmarks, diff, {
		files: imported.length > 0 ? importsOf(imported, sources) : allCode(files, sources),
		sources
	});
	const reached = named.length > 0 ? named : imported;
	return reached.length > 0 && reached.length < benchmarks.length ? new Set(reached.map(({ id }) => benchmarkKey(id))) : void 0;
}
function namedIn(benchmarks, diff, { files, sources }) {
	const code = diff.filter(({ path }) => isCode(path));
	if (files === void 0 || diff.some(({ path }) => !isCode(path) && isMentioned(path, files))) return benchmarks;
	const paths = /* @__PURE__ */ new Set([...files.keys(), ...code.map(({ path }) => path)]);
	const functions = new Map([...paths].map((path) => [path, namedFunctions(path, sources.read(path) ?? "")]));
	const reaching = reachingNames(code, functions);
	if (reaching === void 0) return benchmarks;
	const leads = (names) => [...names].some((name) => reaching.has(name));
	const titled = titledOf(benchmarks, files, leads);
	return benchmarks.filter((each) => {
		const own = ownFunctions(each.id.name, functions.get(each.file) ?? []);
		return own.length > 0 ? leads(own.map(({ name }) => name)) : titled(each);
	});
}
function titledOf(benchmarks, files, leads) {
	const byFile = /* @__PURE__ */ new Map();
	const readOf = (file) => {
		const names = benchmarks.flatMap((each) => each.file === file ? [each.id.name] : []);
		const { byBenchmark, all } = titledStretches(file, files.get(file) ?? "", names);
		const isLeading = (name) => leads(byBenchmark.get(name) ?? []);
		if (names.some(isLeading)) return (name) => isLeading(name) || !byBenchmark.has(name);
		const isMentioned = leads(all);
		return () => isMentioned;
	};
	return ({ id, file }) => {
		const read = byFile.get(file) ?? readOf(file);
		byFile.set(file, read);
		return read(id.name);
	};
}
function importsOf(benchmarks, sources) {
	return fewFiles(closureOf(new Set(benchmarks.map(({ file }) => file)), sources));
}
function allCode(files, { read, repository }) {
	const code = [...repository.paths].filter((path) => files.has(path) || isForBuilds(path));
	if (code.length > mostNamedFiles) return void 0;
	return fewFiles(code.map((path) => ({
		path,
		text: read(path) ?? ""
	})));
}
function fewFiles(found) {
	const files = /* @__PURE__ */ new Map();
	let letters = 0;
	for (const { path, text } of found) {
		letters += text.length;
		if (files.size === mostNamedFiles || letters > mostNamedLetters) return void 0;
		files.set(path, text);
	}
	return files;
}
function isMentioned(path, files) {
	return [...files.values()].some((text) => text.includes(basename(path)));
}
function ownFunctions(benchmark, functions) {
	const words = new Set(benchmark.match(/[\w$]+/g) ?? []);
	return functions.filter(({ name }) => words.has(name));
}
function isReached(file, changed, sources) {
	const touched = new Set(changed);
	const data = changed.filter((path) => !isCode(path)).map((path) => basename(path));
	for (const { path, text } of closureOf([file], sources)) if (touched.has(path) || data.some((name) => text.includes(name))) return true;
	return false;
}
export { reachedBy };
