import { languageOfPath } from "./chunk-source-language.js";
import { isTouched, rangeUpToNext } from "./chunk-function-range.js";
import { blankLiterals, sourceView } from "./chunk-literals.js";
import { definitionsIn } from "./chunk-definitions.js";
import { isBraced, isCode, isProfiled, mayBe, profiledPaths } from "./chunk-changed-functions.js";
import { gapOf, spokenComment, touchedLines } from "./chunk-touched-lines.js";
import { shortName, sourceNames } from "./chunk-short-name.js";
import { namedFunctions } from "./chunk-reaching-names.js";
import { rangeIn, rangesIn } from "./chunk-source-text.js";
// src/profile/declared-names.ts
function declaredIn(lines, path, isOutside) {
	const found = [];
	const ends = endsOf(lines);
	let left = mostTimesRead * lines.length;
	for (const [index, line] of lines.entries()) {
		if (line.trim() === "" || !isOutside(index + 1)) continue;
		const end = isBody(line) && !isWhole(line, path) ? index + 1 : ends[index] ?? index + 1;
		if (end > index + 1 && listOfNames.test(line) && left > 0) {
			left -= end - index;
			found.push(...namesOverLines(lines, {
				first: index + 1,
				last: end
			}, path));
			continue;
		}
		const names = namesOf(line, path);
		if (names.length === 0) continue;
		left -= end - index;
		const range = {
			first: index + 1,
			last: left < 0 ? index + 1 : end
		};
		for (const name of names) found.push({
			name,
			...range,
			isImport: importWords.test(line) && !passesOn(line, path)
		});
	}
	return found;
}
const listOfNames = /^\s*(?:import\b(?!\s*\()|export\s*(?:type\s*)?\{|from\b.*\bimport\s*\(|(?:pub(?:\([^)]*\))?\s+)?use\b.*\{|(?:const|let|var)\s*\{\s*$)/;
function passesOn(line, path) {
	return /^\s*(?:export\b|pub(?:\([^)]*\))?\s+use\b)/.test(line) || /(?:^|\/)__init__\.pyi?$/.test(path) || /^\s*using\b/.test(line) && /\.(?:h|hh|hpp|hxx)$/.test(path);
}
function namesOverLines(lines, statement, path) {
	const { first, last } = statement;
	const isImport = !passesOn(lines[first - 1] ?? "", path);
	return lines.slice(first - 1, last).flatMap((line, index) => identifiersIn(line.replace(/=\s*require\(.*$/, "")).map((name) => ({
		name,
		line: first + index
	}))).flatMap(({ name, line }) => [.../* @__PURE__ */ new Set([
		line,
		first,
		last
	])].map((each) => ({
		name,
		first: each,
		last: each,
		isImport,
		statement
	})));
}
const importWords = /^\s*(?:import\b|from\s+\S+\s+import\b|(?:pub(?:\([^)]*\))?\s+)?use\b|using\b|#\s*include\b|(?:const|let|var)\b.*=\s*require\()/;
function isBody(line) {
	return /^\s*(?:[\w<>]+\s+)*(?:class|struct|interface|trait|impl|namespace|module|mod|extern|object|record)\b/.test(line) && !isOfType(line);
}
function isWhole(line, path) {
	return /\.(?:go|rs)$/.test(path) && /\b(?:struct|enum|union|interface)\b/.test(line);
}
function isOfType(line) {
	return /\b(?:struct|union|enum|class)\s+[\w:]+(?:<[^>]*>)?[\s*&]+\w+\s*(?:\[[^\]]*\]\s*)*=|=\s*class\b/.test(line);
}
const mostTimesRead = 20;
function endsOf(lines) {
	const depths = new Int32Array(lines.length + 1);
	for (const [at, line] of lines.entries()) {
		let depth = depths[at] ?? 0;
		for (const letter of line) depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		depths[at + 1] = depth;
	}
	const ends = new Int32Array(lines.length);
	const closing = [];
	for (let at = lines.length - 1; at >= 0; at--) {
		const before = depths[at] ?? 0;
		while (closing.length > 0 && (depths[closing.at(-1) ?? 0] ?? 0) > (depths[at + 1] ?? 0)) closing.pop();
		closing.push(at + 1);
		let near = closing.length - 1;
		while (near >= 0 && (depths[closing[near] ?? 0] ?? 0) > before) near--;
		const end = closing[near] ?? lines.length;
		ends[at] = goesOn(lines[end - 1] ?? "", before) ? ends[end] ?? end : end;
	}
	return ends;
}
function goesOn(line, depth) {
	return /(?:=|=>|\(|\+|\|\||&&|\?|:|\\)\s*$/.test(line) || depth <= 0 && /,\s*$/.test(line);
}
const words = /\b(?:const|let|var|val|static|mut|final|readonly|public|private|protected|declare|export|pub|constexpr|inline|volatile|unsigned|signed|extern|default|abstract|override|lateinit|lazy|implicit|type|class|struct|enum|union|interface|trait|namespace|import|from|as|use|using|include|require|crate|self|super|define|ifdef|ifndef|endif|if|else|typedef|template|typename|package|mod|impl|for|where|return|throw|new|function|def|func|fn)\b/g;
function identifiersIn(text) {
	return text.replaceAll(words, " ").match(/[A-Za-z_$][\w$]*/g) ?? [];
}
function namesOf(line, path) {
	const alias = /^\s*using\s+(\w+)\s*=/.exec(line) ?? /^\s*typedef\b.*?(\w+)\s*(?:\[[^\]]*\]\s*)*;/.exec(line);
	if (alias !== null) return alias.slice(1);
	if (importWords.test(line) || /^\s*export\s*\{/.test(line)) return identifiersIn(line.replace(/=\s*require\(.*$/, ""));
	const macro = /^\s*(?:#\s*define|macro_rules!)\s+(\w+)/.exec(line);
	if (macro !== null) return macro.slice(1);
	if (/^\s*[#@}\])]/.test(line)) return [];
	if (languageOfPath(path) === "js" && /^\s*(?:export\s+)?(?:declare\b|interface\b|type\s+[\w$]+\s*[<=])/.test(line)) return [];
	const type = /\b(?:enum\s+(?:class|struct)|class|struct|enum|union|interface|trait|type|typedef|namespace|record)\s+([\w$]+)/.exec(line);
	if (type !== null && !isOfType(line)) return [...type.slice(1), ...membersInHead(line, path)];
	return assignedNames(line, path);
}
function membersInHead(line, path) {
	if (/\.(?:kts?|scala)$/.test(path)) return [...line.matchAll(/\b(\w+)\s*:/g)].map(([, name = ""]) => name);
	const components = path.endsWith(".java") ? /\brecord\s+[\w$]+[^(]*\((.*)\)/.exec(line)?.[1] : void 0;
	return components === void 0 ? [] : [...components.matchAll(/(\w+)\s*(?:,|$)/g)].map(([, name = ""]) => name);
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
	if (removed.some((each) => each.trim() === line.trim())) return true;
	return removed.some((each) => importWords.test(each) && placeOfImport(each) === from && new Set(each.match(/[\w$]+/g)).has(name));
}
function placeOfImport(line) {
	return /["'<]([^"'>]+)["'>]/.exec(line)?.[1] ?? /^\s*(?:from|import|pub use|use|using)\s+([\w.]+)/.exec(line)?.[1];
}
function goImports(texts, isOutside) {
	return texts.flatMap((text, index) => {
		const spec = /^\s*(?:import\s+)?(?:([\w.]+)\s+)?"([^"]+)"\s*$/.exec(text);
		if (spec === null || !isOutside(index + 1)) return [];
		const parts = (spec[2] ?? "").replace(/\/v\d+$/, "").split("/");
		return [{
			name: spec[1] ?? parts.at(-1)?.replace(/^go-|\.go$|\.v\d+$/g, "") ?? "",
			first: index + 1,
			last: index + 1,
			isImport: true
		}];
	});
}
// src/profile/effect-imports.ts
const wildcard = /^\s*(?:from\s+\S+\s+import\s+\*|(?:import|using|(?:pub\s+)?use)\s+[\w.:]+(?:\.|::)[*_]\s*;?\s*$)/;
const nameless = /^\s*(?:import\s+)?_\s+"/;
const idle$1 = /^\s*(?:import\s+type\b|from\s+__future__\b)/;
const loading = {
	js: /^\s*(?:(?:const|let|var)\b.*=\s*)?require\(/,
	python: /^\s*(?:import\b|from\s+\.+\s+import\b)/
};
const comment = /^\s*(?:\/[/*]|#|\*)/;
function effectImports({ path, hunks }, { lines, blank, values }) {
	const removed = new Set(hunks.flatMap((hunk) => hunk.removed.map((line) => line.trim())));
	const imports = values.filter(({ isImport }) => isImport);
	const isUsed = (line) => imports.some(({ name, first, last }) => line >= first && line <= last && isMentioned(name, blank, (at) => at >= first && at <= last));
	const written = hunks.flatMap(({ candidate, added }) => added.map((_, at) => candidate.start + at));
	return new Set(written.filter((line) => {
		const text = lines[line - 1] ?? "";
		if (idle$1.test(text) || removed.has(text.trim())) return false;
		if (wildcard.test(text) || path.endsWith(".go") && nameless.test(text)) return true;
		return imports.some(({ first, last }) => first === line && last === line) && isLoaded(text, path) && !isUsed(line);
	}));
}
function removedEffects({ path, hunks }) {
	const [removed, added] = [hunks.flatMap((hunk) => hunk.removed), hunks.flatMap((hunk) => hunk.added)];
	return new Set(removed.filter((text) => {
		if (idle$1.test(text) || added.some((line) => line.trim() === text.trim())) return false;
		if (wildcard.test(text)) return true;
		if (!isLoaded(text, path)) return false;
		const others = [...removed, ...added].filter((line) => line !== text && !comment.test(line));
		return !namesIn(text).some((name) => isMentioned(name, others, () => false));
	}));
}
function isLoaded(text, path) {
	const language = languageOfPath(path);
	return (language === "js" || language === "python") && loading[language].test(text);
}
function isMentioned(name, lines, isOwn) {
	const word = new RegExp(String.raw`(?<![\w$])${name.replaceAll("$", String.raw`\$`)}(?![\w$])`);
	return lines.some((line, index) => !isOwn(index + 1) && word.test(line));
}
function namesIn(text) {
	return (text.replace(/["'#][\s\S]*$/, "").match(/[\w$]+/g) ?? []).filter((word) => !/^(?:import|from|as|const|let|var|require)$/.test(word));
}
// src/profile/loose-changes.ts
const longest = 60;
const idle = new RegExp([
	String.raw`^[\s()[\]{},;]*$`,
	String.raw`^(?:package\s+[\w.]+|pass|import\s*\()\s*;?$`,
	String.raw`^(?:unsafe\s+)?impl\b.*\{$|^#!?\[(?:doc|allow|deny|warn|must_use|cfg\(test|cfg_attr\((?:docsrs|test))`,
	String.raw`^#\s*(?:endif|pragma\s+once)\b`
].join("|"));
const typesOnly = {
	js: /^(?:(?:export|declare|public|private|protected|static|readonly|abstract|override)\s+)*(?:(?:interface|type|import\s+type|export\s+type)\b|[\w$#]+[?!]?\s*:\s*[^=(]*;$)|^[|&] /,
	native: /^(?!(?:return|co_return|co_await|co_yield|throw|delete|goto|else|case|new|virtual|inline)\b)(?:[\w:<>,*&]+\s+)+[\w:~*&]+\s*\([^;{}=]*\)\s*(?:const\s*)?;$|^(?:class|struct|enum)\s+\w+\s*;$/
};
const removedAlone = /^\s*(?:import\b(?!\s*["'])|from\b|use|using|#\s*include\s*<|(?:export\s+)?(?:const|let|var|final|type|interface)\b|@override|"(?!use \w+";?$))/;
const inheriting = /\b(?:extends|implements|override)\b|@Override\b|^\s*(?:unsafe\s+)?impl\b.*\bfor\b|^\s*class\s+\w+\s*\([^)]*\w|\b(?:class|struct)\s+\w+[^:]*:\s*\w/;
const calledUnnamed = /^\s*(?:async\s+)?def\s+__\w+__|^func\s*\(|\.prototype\.to\w+\s*=|^\s*(?:get|set|static)?\s*\[Symbol\.|^\s*(?:async\s+)?(?:to(?:JSON|String|LocaleString)|valueOf|then)\s*\(|\b(?:equals|hashCode|toString|compareTo|compare|clone|finalize)\s*\([^;]*\{|\boperator\s*[^\w\s]+\s*\(/;
function looseLines(change, { lines, view, functions, values, names }) {
	const { path, state } = change;
	if (state !== "modified") return [];
	const isHeld = (line) => [...functions, ...values].some(({ first, last }) => line >= first && line <= last);
	const blank = view.blank.split("\n");
	const touched = touchedLines(change, view);
	const types = typeLines(lines, path);
	const named = namedInAddition(change);
	const effects = effectImports(change, {
		lines,
		blank,
		values
	});
	const gone = removedEffects(change);
	const weakened = weakenedPrototypes(change);
	const written = touched.lines.filter((line) => effects.has(line) || !isHeld(line) && !types.has(line) && (weakened.has(line) || !isIdle(lines[line - 1] ?? "", path))).filter((line) => blank[line - 1]?.trim() !== "" || spokenComment.test(lines[line - 1]?.trim() ?? "")).filter((line) => !named.has(line)).map((line) => looseLine(lines[line - 1] ?? "", path, line));
	const isAround = (gap) => functions.some((range) => isTouched(range, {
		...touched,
		lines: [],
		gaps: [gap]
	})) || values.some(({ first, last }) => gap >= first && gap < last);
	const removed = change.hunks.flatMap((hunk) => {
		const texts = hunk.removed;
		const { start, count } = hunk.candidate;
		const isRewritten = touched.lines.some((line) => line >= start && line < start + count);
		const gap = touched.gaps.find((each) => texts.some((text) => gapOf(hunk, text) === each));
		if (isRewritten || gap === void 0 || isAround(gap)) return [];
		const code = texts.filter((each) => !isIdle(each, path) && (gone.has(each) || !removedAlone.test(each)));
		const text = code.find((each) => !/^\s*@\w+$/.test(each)) ?? code[0];
		const head = lines[(touched.blocks?.get(gap) ?? 0) - 1] ?? "";
		if (text === void 0 || !isMissed({
			change,
			texts,
			head,
			names
		})) return [];
		return [looseLine(text, path, Math.max(1, gap))];
	});
	return [...written, ...removed];
}
function isMissed({ change: { path, hunks }, texts, head, names }) {
	const language = languageOfPath(path);
	const definitionsOf = (lines) => new Set(definitionsIn(blankLiterals(lines.join("\n"), language), language).map(({ name }) => name));
	const gone = definitionsOf(texts);
	if (gone.size === 0) return true;
	const written = definitionsOf(hunks.flatMap(({ added }) => added));
	const isMember = texts.some((each) => /^\s+\S|\.prototype\./.test(each));
	const isInherited = isMember && [head, ...texts].some((each) => inheriting.test(each));
	return [...gone].some((name) => !written.has(name) && (isInherited || isMember && names.has(name))) || texts.some((each) => calledUnnamed.test(each));
}
function looseLine(text, file, line) {
	const name = text.trim();
	return {
		name: name.length > longest ? `${name.slice(0, 59)}…` : name,
		file,
		line
	};
}
function isIdle(text, path) {
	const line = text.trim();
	const language = languageOfPath(path);
	if (spokenComment.test(line)) return false;
	if (idle.test(line) || /^(?:\/\/|\/\*|\*)/.test(line)) return true;
	if (language === "python") return /^[#"']/.test(line);
	return language === "js" && typesOnly.js.test(line) || language === "native" && typesOnly.native.test(line);
}
function typeLines(lines, path) {
	const found = /* @__PURE__ */ new Set();
	if (languageOfPath(path) !== "js") return found;
	let depth = 0;
	for (const [index, line] of lines.entries()) {
		if (depth === 0 && !/^\s*(?:export\s+)?(?:declare\s+)?(?:interface|type)\b.*[{(|=]\s*$/.test(line)) continue;
		found.add(index + 1);
		for (const letter of line) depth += "{([".includes(letter) ? 1 : "})]".includes(letter) ? -1 : 0;
		depth = Math.max(0, depth);
	}
	return found;
}
const naming = [
	{
		written: /^\s*#\s*include\s*</,
		inPlaceOf: /^\s*#\s*include\b/
	},
	{
		written: /^\s*(?:pub(?:\([^)]*\))?\s+)?mod\s+\w+\s*;/,
		inPlaceOf: /^\s*(?:pub(?:\([^)]*\))?\s+)?mod\b/
	},
	{
		written: /^\s*export\s+default\s+[\w$]+\s*;?$/,
		inPlaceOf: /^\s*export\s+default\b/
	}
];
const acting = /\b(?:virtual|override|final|inline|constexpr|noexcept|__attribute__|__declspec)\b|\[\[|\)\s*[A-Z_]{3,}/;
function weakenedPrototypes({ path, hunks }) {
	if (languageOfPath(path) !== "native") return /* @__PURE__ */ new Set();
	return new Set(hunks.filter(({ removed }) => removed.some((each) => acting.test(each))).flatMap(({ candidate, added }) => added.map((_, at) => candidate.start + at)));
}
function namedInAddition({ hunks }) {
	return new Set(hunks.flatMap(({ candidate, added, removed }) => {
		const kinds = naming.filter(({ inPlaceOf }) => !removed.some((each) => inPlaceOf.test(each)));
		return added.flatMap((each, at) => kinds.some(({ written }) => written.test(each)) ? [candidate.start + at] : []);
	}));
}
function withdrawnFile({ path, state, hunks }, changes) {
	if (state !== "deleted" || !/(?<!_test)\.go$/.test(path) || !isProfiled(path)) return [];
	const definedBy = (texts) => definitionsIn(blankLiterals(texts.join("\n"), "go"), "go").map(({ name }) => name);
	const written = new Set(changes.flatMap((each) => definedBy(each.hunks.flatMap(({ added }) => added))));
	return definedBy(hunks.flatMap(({ removed }) => removed)).every((name) => written.has(name)) ? [] : [{
		name: path.slice(path.lastIndexOf("/") + 1),
		file: path,
		line: 1
	}];
}
// src/profile/profiled-units.ts
function unitsSeen(functions, files) {
	return new Set(functions.flatMap((each) => {
		const units = each.candidate.total > 0 ? unitsOf(each, files) : [];
		return units.length === 1 ? units : [];
	}));
}
function unitsOf({ place, frame }, files) {
	if (place?.kind === "dependency" || place?.kind === "runtime" || frame.kind === "runtime") return [];
	const own = place === void 0 ? files : files.filter(({ path }) => path === place.path);
	const [name = frame.name] = sourceNames(frame).filter((each) => each !== "");
	const { line } = frame;
	const around = line === void 0 ? [] : own.flatMap(({ functions }) => functions.filter(holds(line)));
	if (place !== void 0 && around.length > 0) return [around.find((unit) => unit.name === name) ?? around.at(-1)].filter((unit) => unit !== void 0);
	return own.flatMap(({ path, blank, functions }) => functions.filter((unit) => unit.name === name && mayBe({
		place,
		frame
	}, {
		name,
		path,
		blank,
		line: unit.range.first
	})));
}
function holds(line) {
	return ({ range }) => line >= range.first && line <= range.last;
}
// src/profile/source-file.ts
function namelessFunctions(blank, language, { defined, profiled }) {
	const lines = blank.split("\n");
	return profiled.flatMap((start) => {
		if (defined.some(({ range, head }) => range.first === start.line || head === start.line)) return [];
		const range = rangeIn(blank, start, language);
		if (range === void 0) return [];
		return [{
			name: "",
			range,
			mentions: new Set(lines.slice(range.first - 1, range.last).join("\n").match(/[\w$]+/g))
		}];
	});
}
function toSourceFile(path, text, profiled = []) {
	const language = languageOfPath(path);
	if (language === "unknown") return void 0;
	const blank = blankLiterals(text, language);
	const defined = namedFunctions(path, text);
	const functions = [...defined, ...namelessFunctions(blank, language, {
		defined,
		profiled
	})].sort((one, other) => one.range.first - other.range.first || other.range.last - one.range.last);
	if (defined.length === 0 && definitionsIn(blank, language).length > 0) return void 0;
	const lines = blank.split("\n");
	const isInside = new Uint8Array(lines.length + 1);
	for (const { range } of functions) isInside.fill(1, range.first, range.last + 1);
	const texts = text.split("\n");
	const isOutside = (line) => isInside[line] === 0;
	const values = [...declaredIn(lines, path, isOutside), ...language === "go" ? goImports(texts, isOutside) : []].map(({ name, first, last: end, isImport, statement }) => {
		const last = endOfLiteral(end, {
			lines,
			texts
		});
		const mentions = new Set(lines.slice((statement?.first ?? first) - 1, statement?.last ?? last).join("\n").match(/[\w$]+/g) ?? []);
		return {
			name,
			range: {
				first,
				last
			},
			mentions,
			isImport,
			statement
		};
	});
	return {
		path,
		lines: texts,
		blank,
		words: new Set(blank.match(/[\w$]+/g)),
		functions,
		values
	};
}
function endOfLiteral(last, { lines, texts }) {
	if (lines[last - 1]?.trimEnd() === texts[last - 1]?.trimEnd()) return last;
	let end = last;
	while (end < lines.length && lines[end]?.trim() === "" && texts[end]?.trim() !== "") end++;
	return end > last && /^[\s)\]};,`]*$/.test(lines[end] ?? "x") && lines[end]?.trim() !== "" ? end + 1 : end;
}
// src/profile/unread-files.ts
function unreadFiles(changes, known) {
	const read = new Set(known.files.map(({ path }) => path));
	const mayRun = profiledPaths(known.functions);
	return changes.flatMap((change) => {
		const { path: file, state } = change;
		if (read.has(file) || state === "deleted" || !mayRun(file) || !isCode(file)) return [];
		const { lines, gaps } = touchedLines(change);
		const ranges = languageOfPath(file) === "unknown" ? rangesOf(file, known) : [];
		const line = lines.find((each) => !ranges.some(({ first, last }) => each >= first && each <= last)) ?? gaps.find((each) => !ranges.some(({ first, last }) => each >= first && each < last));
		return line === void 0 ? [] : [{
			name: file.slice(file.lastIndexOf("/") + 1),
			file,
			line
		}];
	});
}
function rangesOf(file, { functions, sources }) {
	const starts = functions.flatMap(({ place, frame: { line } }) => place?.path === file && line !== void 0 ? [line] : []);
	const text = isBraced(file) ? sources.get(file) : void 0;
	const rangeAt = text === void 0 ? void 0 : rangesIn(blankLiterals(text, "unknown"), "unknown");
	return starts.map((line) => rangeAt?.({ line }) ?? rangeUpToNext(line, starts));
}
// src/profile/changed-values.ts
const everywhere = new Set("add all any append apply call clear concat contains copy count delete each entries equals extend fill filter find first flat forEach get has hashCode includes insert items join keys last length map max min next of peek pop push put reduce remove replace reverse set shift size slice sort split sum toString trim update value valueOf values".split(" "));
const mostRounds = 5;
function valueReaders(functions, changes, { sources, reported = /* @__PURE__ */ new Set() }) {
	const starts = startsOf(functions);
	const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text, starts.get(path)) ?? []);
	const seen = unitsSeen(functions, files);
	const mayRun = profiledPaths(functions);
	const changed = changes.flatMap((each) => changedIn(each, {
		files,
		seen,
		mayRun
	})).filter(({ value }) => !reported.has(value.name));
	const unread = unreadFiles(changes, {
		files,
		functions,
		sources
	});
	const names = new Set(functions.flatMap(({ frame }) => shortName(frame.name) ?? []));
	const loose = changes.flatMap((each) => [...looseIn(each, {
		files,
		names,
		mayRun
	}), ...withdrawnFile(each, changes)]);
	if (changed.length === 0) return {
		values: [],
		before: [],
		loose,
		unread,
		read: /* @__PURE__ */ new Map()
	};
	const found = {
		known: /* @__PURE__ */ new Set(),
		byName: /* @__PURE__ */ new Map(),
		readers: /* @__PURE__ */ new Map(),
		seen
	};
	for (const { value, isImport, isFunction } of changed) if (isFunction !== true || !everywhere.has(value.name)) remember(found, {
		path: value.file,
		name: value.name,
		value,
		isImport
	});
	const { known, readers } = found;
	for (let round = 0, before = -1; round < mostRounds && before !== known.size + readers.size; round++) {
		before = known.size + readers.size;
		for (const file of files) follow(file, found);
	}
	const read = /* @__PURE__ */ new Map();
	for (const each of functions) {
		const value = unitsOf(each, files).flatMap((unit) => readers.get(unit) ?? [])[0];
		if (value !== void 0) read.set(each.key, value);
	}
	const sampled = new Set(files.filter((file) => file.functions.some((unit) => seen.has(unit))).map(({ path }) => path));
	return {
		values: changed.filter(({ isImport }) => !isImport).map(({ value }) => value),
		before: changed.filter(({ isFunction, value }) => isFunction === true && (sampled.has(value.file) || everywhere.has(value.name))).map(({ value }) => value),
		loose,
		unread,
		read
	};
}
function startsOf(functions) {
	const starts = /* @__PURE__ */ new Map();
	for (const { place, frame, candidate } of functions) {
		const { line, column } = frame;
		if (candidate.total === 0 || place?.kind !== "repository" || line === void 0 || line === 1 && column === 1) continue;
		const known = starts.get(place.path);
		if (known === void 0) starts.set(place.path, [{
			line,
			column
		}]);
		else known.push({
			line,
			column
		});
	}
	return starts;
}
function looseIn(change, { files, names, mayRun }) {
	const file = files.find(({ path }) => path === change.path);
	if (file === void 0 || !mayRun(change.path)) return [];
	return looseLines(change, {
		lines: file.lines,
		view: viewOf(file),
		functions: file.functions.map(({ range }) => range),
		values: file.values.map(({ name, range, isImport }) => ({
			name,
			isImport,
			...range
		})),
		names
	});
}
function viewOf({ path, lines, blank }) {
	return sourceView(lines.join("\n"), languageOfPath(path), blank);
}
function remember({ known, byName }, each) {
	const key = each.isImport ? `${keyOf(each)}\nimport` : keyOf(each);
	if (known.has(key)) return;
	known.add(key);
	const same = byName.get(each.name);
	if (same === void 0) byName.set(each.name, [each]);
	else same.push(each);
}
function follow(file, found) {
	const { known, readers, seen } = found;
	const madeBy = file.functions.filter((unit) => readers.has(unit));
	for (const unit of file.functions) {
		const value = readers.has(unit) ? void 0 : usedIn(file, mentionsOf(unit, file, found), found);
		if (value === void 0) continue;
		readers.set(unit, value);
		if (!seen.has(unit)) remember(found, {
			path: file.path,
			name: unit.name,
			value,
			isImport: false
		});
	}
	for (const { name, mentions, isImport } of file.values) {
		if (isImport || known.has(keyOf({
			path: file.path,
			name
		}))) continue;
		const maker = madeBy.find((unit) => mentions.has(unit.name));
		const value = usedIn(file, mentions, found) ?? (maker === void 0 ? void 0 : readers.get(maker));
		if (value !== void 0) remember(found, {
			path: file.path,
			name,
			value,
			isImport: false
		});
	}
}
function mentionsOf({ name, range, mentions }, { blank }, { byName }) {
	if (!byName.has(name)) return mentions;
	return (blank.split("\n").slice(range.first - 1, range.last).join("\n").match(/[\w$]+/g)?.filter((word) => word === name).length ?? 0) > 1 ? mentions : new Set([...mentions].filter((word) => word !== name));
}
function usedIn(file, words, { byName }) {
	for (const word of words) {
		const used = byName.get(word)?.find((each) => isReadBy(file, each));
		if (used !== void 0) return used.value;
	}
}
function isReadBy(file, { name, path, isImport }) {
	return path === file.path || !isImport && name.length >= 3 && isKnownIn(file, {
		name,
		path
	});
}
function isKnownIn(file, { name, path }) {
	const language = languageOfPath(path);
	if (language !== languageOfPath(file.path)) return false;
	if (language === "js" || language === "python") return file.values.some((each) => each.isImport && (each.mentions.has(name) || isOfModule(file, each, path)));
	if (language === "go" && !/^[A-Z]/.test(name)) return folderOf(path) === folderOf(file.path);
	return !path.endsWith(".java") || file.words.has(moduleOf(path));
}
function isOfModule({ lines }, { range }, path) {
	const module = moduleOf(path);
	const text = lines.slice(range.first - 1, range.last).join("\n");
	if (languageOfPath(path) === "python") return new Set(text.match(/\w+/g)).has(module);
	const from = /["']([^"'\n]+)["']\W*$/.exec(text)?.[1] ?? "";
	return from !== "" && (moduleOf(from) === module || from.endsWith(`/${module}`) || /^[./]+$/.test(from) && /(^|\/)index\.\w+$/.test(path));
}
function moduleOf(path) {
	const parts = path.split("/");
	const name = (parts.at(-1) ?? "").replace(/\.\w+$/, "");
	return name === "index" || name === "__init__" ? parts.at(-2) ?? "" : name;
}
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function keyOf({ path, name }) {
	return `${path}\n${name}`;
}
function changedIn(change, { files, seen, mayRun }) {
	const file = files.find(({ path }) => path === change.path);
	if (file === void 0 || change.state === "deleted" || !mayRun(change.path)) return [];
	const touched = touchedLines(change, viewOf(file));
	const { lines, gaps } = touched;
	const removed = change.hunks.flatMap((hunk) => [...hunk.removed, hunk.removed.join(" ")]);
	const isAsBefore = ({ name, range, isImport, statement = range }) => isImport && wasImported(name, file.lines.slice(statement.first - 1, statement.last).join(" "), removed);
	const isWithin = (line, { first, last }) => line >= first && line <= last;
	const outside = {
		lines: lines.filter((line) => !file.functions.some(({ range }) => isWithin(line, range))),
		gaps: gaps.filter((line) => !file.functions.some(({ range }) => isTouched(range, {
			...touched,
			lines: [],
			gaps: [line]
		})))
	};
	const unseen = file.functions.filter((unit) => !seen.has(unit) && isTouched(unit.range, touched) && languageOfPath(file.path) !== "native");
	const changed = (each, of) => ({
		value: {
			name: each.name,
			file: file.path,
			line: each.range.first
		},
		...of
	});
	return [...file.values.filter((each) => isTouched(each.range, outside) && !isAsBefore(each)).map((each) => changed(each, { isImport: each.isImport })), ...unseen.map((each) => changed(each, {
		isImport: false,
		isFunction: true
	}))];
}
function filesToRead(diff, changes, sources) {
	const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text) ?? []);
	const seen = unitsSeen(diff.functions, files);
	const mayRun = profiledPaths(diff.functions);
	const isRead = ({ path, state }) => state !== "deleted" && mayRun(path) && languageOfPath(path) !== "unknown" && sources.has(path);
	if (!changes.some((each) => isRead(each) || changedIn(each, {
		files,
		seen,
		mayRun
	}).length > 0)) return [];
	const paths = diff.functions.filter(({ self, total }) => self?.significant === true || total?.significant === true).flatMap(({ place }) => place?.kind === "repository" && !sources.has(place.path) ? [place.path] : []);
	return [...new Set(paths)].slice(0, mostRead);
}
const mostRead = 30;
export { filesToRead, toSourceFile, unitsOf, valueReaders };
