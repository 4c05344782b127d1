import { blankLiterals, definitionsIn, isProfiled, languageOfPath, shortName, touchedLines } from "./chunk-for-action-compare-diff-gate-top.js";
import { namedFunctions } from "./chunk-reaching-names.js";
// src/profile/declared-names.ts
function declaredIn(lines, path, isOutside) {
	const found = [];
	for (const [index, line] of lines.entries()) {
		if (line.trim() === "" || !isOutside(index + 1)) continue;
		const names = namesOf(line, path);
		if (names.length === 0) continue;
		const isImport = importWords.test(line);
		const range = {
			first: index + 1,
			last: isBody(line) ? index + 1 : endOf(lines, index)
		};
		for (const name of names) found.push({
			name,
			...range,
			isImport
		});
	}
	return found;
}
const importWords = /^\s*(?:import\b|from\s+\S+\s+import\b|(?:pub\s+)?use\b|using\b|#\s*include\b|(?:const|let|var)\b.*=\s*require\()/;
function isBody(line) {
	return /^\s*(?:[\w<>]+\s+)*(?:class|struct|interface|trait|impl|namespace|module|mod|extern|object|record)\b/.test(line);
}
function endOf(lines, start) {
	let depth = 0;
	for (let at = start; at < lines.length; at++) {
		for (const letter of lines[at] ?? "") depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		const isOpen = /(?:=|=>|\(|,|\+|\|\||&&|\?|:|\\)\s*$/.test(lines[at] ?? "") && at + 1 < lines.length;
		if (depth <= 0 && !isOpen) return at + 1;
	}
	return lines.length;
}
const words = /\b(?:const|let|var|val|static|mut|final|readonly|public|private|protected|declare|export|pub|constexpr|inline|volatile|unsigned|signed|extern|default|abstract|override|lateinit|lazy|implicit|type|class|struct|enum|union|interface|trait|namespace|import|from|as|use|using|include|require|crate|self|super|define|ifdef|ifndef|endif|if|else|typedef|template|typename|package|mod|impl|for|where|return|throw|new|function|def|func|fn)\b/g;
function identifiersIn(text) {
	return text.replaceAll(words, " ").match(/[A-Za-z_$][\w$]*/g) ?? [];
}
function namesOf(line, path) {
	if (importWords.test(line)) return identifiersIn(line.replace(/=\s*require\(.*$/, ""));
	const macro = /^\s*#\s*define\s+(\w+)/.exec(line);
	if (macro !== null) return macro.slice(1);
	if (/^\s*[#@}\])]/.test(line)) return [];
	if (languageOfPath(path) === "js" && /^\s*(?:export\s+)?(?:declare\b|interface\b|type\s+[\w$]+\s*[<=])/.test(line)) return [];
	const type = /\b(?:class|struct|enum|union|interface|trait|type|typedef|namespace)\s+([\w$]+)/.exec(line);
	if (type !== null) return type.slice(1);
	return assignedNames(line, path);
}
function assignedNames(line, path) {
	const equals = /(?<![=!<>+\-*/%&|^:])(?::=|=)(?![=>])/.exec(line);
	const head = equals === null ? line : line.slice(0, equals.index);
	const language = languageOfPath(path);
	const isKeyed = /\b(?:const|let|var|val|static)\b/.test(head);
	const isTypedFirst = language === "native" && !path.endsWith(".rs") || path.endsWith(".java");
	if (equals === null && !isKeyed && !(isTypedFirst && /^\s*[\w:<>,*& ]+\s\w+(?:\[\w*\])?;/.test(line))) return [];
	if (/[{[]/.test(head) && language === "js") return identifiersIn(head);
	const names = identifiersIn(isTypedFirst ? head.replace(/\[[^\]]*\]\s*;?\s*$/, "") : head.replace(/^([^:(<]*)[:(<].*$/, "$1"));
	const name = isTypedFirst ? names.at(-1) : names[0];
	return name === void 0 ? [] : [name];
}
function wasImported(name, line, removed) {
	const from = placeOfImport(line);
	return removed.some((each) => importWords.test(each) && placeOfImport(each) === from && new Set(each.match(/[\w$]+/g)).has(name));
}
function placeOfImport(line) {
	return /["'<]([^"'>]+)["'>]/.exec(line)?.[1] ?? /^\s*(?:from|import|pub use|use|using)\s+([\w.]+)/.exec(line)?.[1];
}
// src/profile/changed-values.ts
const mostRounds = 5;
function valueReaders(functions, changes, { sources, told = /* @__PURE__ */ new Set() }) {
	const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text) ?? []);
	const seen = unitsSeen(functions, files);
	const changed = changes.flatMap((each) => changedIn(each, {
		files,
		seen
	})).filter(({ value }) => !told.has(value.name));
	if (changed.length === 0) return {
		values: [],
		before: [],
		read: /* @__PURE__ */ new Map()
	};
	const known = new Map(changed.map((each) => [keyOf(each.value.file, each.value.name), each]));
	const readers = /* @__PURE__ */ new Map();
	for (let round = 0, before = -1; round < mostRounds && before !== known.size + readers.size; round++) {
		before = known.size + readers.size;
		for (const file of files) follow(file, {
			known,
			readers,
			seen
		});
	}
	const read = /* @__PURE__ */ new Map();
	for (const each of functions) {
		const unit = unitOf(each, files);
		const value = unit === void 0 ? void 0 : readers.get(unit);
		if (value !== void 0) read.set(each.key, value);
	}
	const sampled = new Set(files.filter((file) => file.functions.some((unit) => seen.has(unit))).map(({ path }) => path));
	return {
		values: changed.filter(({ isImport }) => !isImport).map(({ value }) => value),
		before: changed.filter(({ isFunction, value }) => isFunction === true && sampled.has(value.file)).map(({ value }) => value),
		read
	};
}
function follow(file, { known, readers, seen: sampled }) {
	const seen = [...known.entries()].filter(([, each]) => each.value.file === file.path || !each.isImport);
	const madeBy = file.functions.filter((unit) => readers.has(unit));
	const cause = (words) => seen.find(([key, each]) => isReadBy(file, words, {
		name: nameOf(key),
		from: each.value.file
	}))?.[1].value;
	for (const unit of file.functions) {
		const value = readers.has(unit) ? void 0 : cause(unit.mentions);
		if (value === void 0) continue;
		readers.set(unit, value);
		const key = keyOf(file.path, unit.name);
		if (!sampled.has(unit) && !known.has(key)) known.set(key, {
			value,
			isImport: false
		});
	}
	for (const { name, mentions, isImport } of file.values) {
		const key = keyOf(file.path, name);
		if (isImport || known.has(key)) continue;
		const maker = madeBy.find((unit) => mentions.has(unit.name));
		const value = cause(mentions) ?? (maker === void 0 ? void 0 : readers.get(maker));
		if (value !== void 0) known.set(key, {
			value,
			isImport: false
		});
	}
}
function isReadBy(file, words, { name, from }) {
	if (!words.has(name)) return false;
	if (from === file.path) return true;
	const language = languageOfPath(file.path);
	if (language !== languageOfPath(from) || name.length < 3) return false;
	if (language === "js" || language === "python") return file.values.some((each) => each.isImport && each.mentions.has(name));
	return true;
}
function keyOf(path, name) {
	return `${path}\n${name}`;
}
function nameOf(key) {
	return key.slice(key.lastIndexOf("\n") + 1);
}
function toSourceFile(path, text) {
	const language = languageOfPath(path);
	if (language === "unknown") return void 0;
	const blank = blankLiterals(text, language);
	const functions = namedFunctions(path, text);
	if (functions.length === 0 && definitionsIn(blank, language).length > 0) return void 0;
	const lines = blank.split("\n");
	const isInside = new Uint8Array(lines.length + 1);
	for (const { range } of functions) isInside.fill(1, range.first, range.last + 1);
	const values = declaredIn(lines, path, (line) => isInside[line] === 0).map(({ name, first, last, isImport }) => {
		const mentions = new Set(lines.slice(first - 1, last).join("\n").match(/[\w$]+/g) ?? []);
		return {
			name,
			range: {
				first,
				last
			},
			mentions,
			isImport
		};
	});
	return {
		path,
		lines: text.split("\n"),
		functions,
		values
	};
}
function unitsSeen(functions, files) {
	return new Set(functions.flatMap((each) => each.candidate.total > 0 ? unitOf(each, files) ?? [] : []));
}
function changedIn(change, { files, seen }) {
	const file = files.find(({ path }) => path === change.path);
	if (file === void 0 || change.state === "deleted" || !isProfiled(change.path)) return [];
	const { lines } = touchedLines(change);
	const removed = change.hunks.flatMap((hunk) => hunk.removed);
	const isAsBefore = ({ name, range, isImport }) => isImport && wasImported(name, file.lines[range.first - 1] ?? "", removed);
	const isWithin = (line, { first, last }) => line >= first && line <= last;
	const outside = lines.filter((line) => !file.functions.some(({ range }) => isWithin(line, range)));
	const unseen = file.functions.filter((unit) => !seen.has(unit) && lines.some((line) => isWithin(line, unit.range)) && languageOfPath(file.path) !== "native");
	const known = (each, of) => ({
		value: {
			name: each.name,
			file: file.path,
			line: each.range.first
		},
		...of
	});
	return [...file.values.filter((each) => outside.some((line) => isWithin(line, each.range)) && !isAsBefore(each)).map((each) => known(each, { isImport: each.isImport })), ...unseen.map((each) => known(each, {
		isImport: false,
		isFunction: true
	}))];
}
function unitOf({ place, frame }, files) {
	if (place?.kind === "dependency" || place?.kind === "runtime" || frame.kind === "runtime") return void 0;
	const own = place === void 0 ? files : files.filter(({ path }) => path === place.path);
	const name = shortName(frame.name) ?? frame.name;
	const { line } = frame;
	const around = line === void 0 ? [] : own.flatMap(({ functions }) => functions.filter(holds(line)));
	if (place !== void 0 && around.length > 0) return around.find((unit) => unit.name === name) ?? around.at(-1);
	const called = own.flatMap(({ functions }) => functions.filter((unit) => unit.name === name));
	return called.length === 1 ? called[0] : void 0;
}
function holds(line) {
	return ({ range }) => line >= range.first && line <= range.last;
}
function filesToRead(diff, changes, sources) {
	const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text) ?? []);
	const seen = unitsSeen(diff.functions, files);
	if (!changes.some((each) => changedIn(each, {
		files,
		seen
	}).length > 0)) return [];
	const paths = diff.functions.filter(({ self, total }) => self?.significant === true || total?.significant === true).flatMap(({ place }) => place?.kind === "repository" && !sources.has(place.path) ? [place.path] : []);
	return [...new Set(paths)].slice(0, mostRead);
}
const mostRead = 30;
function openValues(diff, values, { sources, sign }) {
	const unread = diff.functions.filter(({ place, frame, total }) => total?.significant === true && total.delta * sign > 0 && (place === void 0 ? frame.kind === "user" : place.kind === "repository" && !sources.has(place.path)));
	return values.filter(({ file }) => unread.some(({ frame }) => frame.language === languageOfPath(file)));
}
export { filesToRead, openValues, valueReaders };
