import { lstatSync, lutimesSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join, relative } from "node:path";
// src/harness/proof/contents.ts
function digestOf(content) {
	return createHash("sha256").update(content).digest("hex");
}
function contentOf(file) {
	return tried(() => readFileSync(file));
}
function linkOf(path) {
	return tried(() => readlinkSync(path)) ?? "absent";
}
function kindAt(path) {
	const found = tried(() => lstatSync(path, { throwIfNoEntry: false }));
	if (found === void 0) return "absent";
	if (found.isSymbolicLink()) return `link ${linkOf(path)}`;
	if (found.isDirectory()) return "folder";
	return (found.mode & 73) === 0 ? "file" : "program";
}
function stateAt(path) {
	return Buffer.concat([Buffer.from(`${kindAt(path)}\n`), contentOf(path) ?? Buffer.alloc(0)]);
}
function listingOf(folder, isDeep = false) {
	const entries = tried(() => readdirSync(folder, { withFileTypes: true }));
	if (entries === void 0) return "absent";
	return entries.flatMap((entry) => {
		const line = `${entry.name} ${entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : "file"}`;
		if (!isDeep || !entry.isDirectory()) return [line];
		return [line, listingOf(join(folder, entry.name), true)];
	}).sort().join("\n");
}
function tried(read) {
	try {
		return read();
	} catch {
		return;
	}
}
// src/harness/proof/image.ts
function imageOf(bytes, root) {
	const sections = sectionsOf(bytes, readsItself(bytes));
	const hash = createHash("sha256");
	if (sections === void 0) {
		hash.update(placeless(bytes, root));
		return hash.digest("hex");
	}
	hash.update(bytes.subarray(0, startEnd));
	hash.update(segmentsOf(bytes));
	hash.update(behindSections(bytes));
	for (const { header, content } of sections) {
		hash.update(header);
		hash.update(placeless(content, root));
	}
	return hash.digest("hex");
}
function readsItself(bytes) {
	return tracers.some((each) => bytes.includes(each));
}
const tracers = [...[
	"backtrace_create_state",
	"dwfl_begin",
	"dwarf_begin",
	"bfd_openr"
], ...["unsupported backtrace", "9backtrace9symbolize"]];
function sizesOfSections(bytes, names) {
	return (sectionsOf(bytes)?.filter(({ name }) => names.includes(name)))?.reduce((sum, { size }) => sum + size, 0);
}
const elf64 = "ELF";
const startEnd = 32;
const entryBytes = 64;
const isLoaded = 2n;
const isExecuted = 4n;
const noBits = 8;
const identities = /* @__PURE__ */ new Set([".note.gnu.build-id", ".note.go.buildid"]);
function isForDebuggers(name) {
	return /^\.(?:z?debug_|rela?\.debug|gdb_index|stab|line|symtab|strtab|shstrtab|comment|gnu_debug|gnu\.build|note\.|llvm)/.test(name);
}
function sectionsOf(bytes, isAll = false) {
	if (bytes.length < entryBytes || bytes.toString("latin1", 0, 6) !== elf64) return void 0;
	try {
		const start = Number(bytes.readBigUInt64LE(40));
		const count = bytes.readUInt16LE(60);
		const names = entryAt(bytes, start, bytes.readUInt16LE(62));
		if (bytes.readUInt16LE(58) !== entryBytes || count === 0) return void 0;
		return Array.from({ length: count }, (_, i) => entryAt(bytes, start, i)).flatMap((entry) => {
			const name = nameAt(bytes, names.offset + entry.name);
			return (entry.flags & isLoaded) !== 0n || !(entry.kind === 0 || !isAll && isForDebuggers(name)) ? [sectionOf(bytes, entry, name)] : [];
		}).filter(({ name }) => !identities.has(name));
	} catch {
		return;
	}
}
const segmentBytes = 56;
const isNote = 4;
function segmentsOf(bytes) {
	const start = Number(bytes.readBigUInt64LE(32));
	const count = bytes.readUInt16LE(56);
	if (start === 0 || start + count * segmentBytes > bytes.length) return "";
	return Array.from({ length: count }, (_, i) => start + i * segmentBytes).filter((at) => bytes.readUInt32LE(at) !== isNote).map((at) => [
		bytes.readUInt32LE(at),
		bytes.readUInt32LE(at + 4),
		...[
			16,
			40,
			48
		].map((by) => bytes.readBigUInt64LE(at + by))
	]).map(String).join("\n");
}
function behindSections(bytes) {
	const start = Number(bytes.readBigUInt64LE(40));
	const count = bytes.readUInt16LE(60);
	const ends = Array.from({ length: count }, (_, i) => entryAt(bytes, start, i)).map(({ kind, offset, size }) => kind === noBits ? 0 : offset + size);
	return bytes.subarray(Math.max(start + count * entryBytes, ...ends));
}
function entryAt(bytes, start, index) {
	const at = start + index * entryBytes;
	return {
		name: bytes.readUInt32LE(at),
		kind: bytes.readUInt32LE(at + 4),
		flags: bytes.readBigUInt64LE(at + 8),
		address: bytes.readBigUInt64LE(at + 16),
		offset: Number(bytes.readBigUInt64LE(at + 24)),
		size: Number(bytes.readBigUInt64LE(at + 32))
	};
}
function sectionOf(bytes, { kind, flags, address, offset, size }, name) {
	const end = kind === noBits ? offset : offset + size;
	if (end > bytes.length) throw new RangeError("a section ends behind its file");
	return {
		name,
		header: JSON.stringify([
			name,
			kind,
			String(flags),
			String(address),
			size
		]),
		content: bytes.subarray(offset, end),
		size,
		isCode: (flags & isExecuted) !== 0n
	};
}
function nameAt(bytes, start) {
	return bytes.toString("latin1", start, bytes.indexOf(0, start));
}
function placeless(content, root) {
	let at = root === "" ? -1 : content.indexOf(root);
	if (at === -1) return content;
	const blank = Buffer.from(content);
	const places = [];
	for (; at !== -1; at = content.indexOf(root, at + root.length)) {
		blank.fill(0, at, at + root.length);
		places.push(at);
	}
	return Buffer.concat([blank, Buffer.from(JSON.stringify(places))]);
}
// src/harness/proof/noted-reads.ts
const longAgo = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
async function notedReads(root, run) {
	if (!isNoting(root)) return void 0;
	const marked = entriesIn(root).filter(({ path }) => mark(join(root, path)));
	return {
		answer: await run(),
		reads: marked.filter(({ path }) => wasRead(join(root, path)))
	};
}
function leftByBuild(root, isKept, folder = "") {
	return listed(join(root, folder)).flatMap((entry) => {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		const kind = kindOf(entry);
		if (keptByTools.has(entry.name) || kind === void 0) return [];
		if (kind === "folder") return leftByBuild(root, isKept, path);
		return isKept(path) ? [] : [path];
	});
}
const keptByTools = /* @__PURE__ */ new Set([...[
	".git",
	".venv",
	"venv",
	"node_modules",
	"target",
	"__pycache__",
	"CMakeFiles",
	".gradle",
	"_deps",
	".tox",
	".nox"
], ...[
	".pytest_cache",
	".mypy_cache",
	".ruff_cache",
	".benchmarks",
	".hypothesis",
	".eggs"
]]);
function entriesIn(root) {
	const found = [{
		path: "",
		kind: "folder"
	}];
	const visit = (folder) => {
		for (const entry of listed(join(root, folder))) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			const kind = kindOf(entry);
			if (path === ".git" && kind === "folder") found.push({
				path: ".git/HEAD",
				kind: "file"
			});
			else if (kind !== void 0) found.push({
				path,
				kind
			});
			if (kind === "folder" && path !== ".git") visit(path);
		}
	};
	visit("");
	return found;
}
function listed(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function kindOf(entry) {
	if (entry.isSymbolicLink()) return "link";
	if (entry.isDirectory()) return "folder";
	return entry.isFile() ? "file" : void 0;
}
function mark(path) {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === void 0) return false;
	if (found.atimeMs !== longAgo.getTime()) lutimesSync(path, longAgo, found.mtime);
	return true;
}
function wasRead(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.atimeMs !== longAgo.getTime();
}
function isNoting(root) {
	const probe = join(root, ".flamegate-probe");
	const [folder, file, link] = [
		join(probe, "folder"),
		join(probe, "file"),
		join(probe, "link")
	];
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, "x");
		symlinkSync("file", link);
		for (const path of [
			folder,
			file,
			link
		]) mark(path);
		readdirSync(folder);
		readFileSync(file);
		readlinkSync(link);
		return [
			folder,
			file,
			link
		].every(wasRead);
	} catch {
		return false;
	} finally {
		rmSync(probe, {
			recursive: true,
			force: true
		});
	}
}
// src/harness/proof/links.ts
function linkedFolders(root, folder = "") {
	return (tried(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? []).flatMap((entry) => {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) return keptByTools.has(entry.name) ? [] : linkedFolders(root, path);
		if (!entry.isSymbolicLink() || tried(() => statSync(join(root, path)).isDirectory()) !== true) return [];
		const target = relative(root, tried(() => realpathSync(join(root, path))) ?? "").replaceAll("\\", "/");
		return target === "" || target.startsWith("..") ? [] : [[path, target]];
	});
}
function calledByLinks(paths, links) {
	return new Map(paths.flatMap((path) => [[path, path], ...links.flatMap(([link, folder]) => path.startsWith(`${folder}/`) ? [[`${link}${path.slice(folder.length)}`, path]] : [])]));
}
// src/harness/proof/named-paths.ts
function isNamed(path, has) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (has(name)) return true;
	const pieces = name.split(/\d+/).filter((piece) => piece !== "");
	return pieces.some((piece) => piece.length >= leastTelling) && pieces.join("") !== name && pieces.every((piece) => has(piece));
}
const leastTelling = 4;
function isPutTogether(path, has, stands = has) {
	const [, stem, end] = /([^/]+)(\.[^./]+)$/.exec(path) ?? [];
	if (stem === void 0 || end === void 0) return false;
	const word = end.slice(1);
	if (![
		end,
		`"${word}"`,
		`'${word}'`
	].some(stands)) return false;
	const pieces = stem.replace(/^lib(?=.)/, "").split(/[^\p{L}]+/u).filter((piece) => piece !== "");
	return has(stem) || pieces.length > 0 && pieces.every((piece) => has(piece));
}
function isTiled(path, texts) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	const places = Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => index + 1);
	const { begins, ends: ending } = sortedOnce(texts);
	const starts = new Set(places.filter((at) => hasBeginning(ending, backward(name.slice(0, at)))));
	const ends = new Set(places.filter((at) => hasBeginning(begins, name.slice(at))));
	const reached = [...starts].sort((a, b) => a - b);
	for (const from of reached) {
		if (ends.has(from)) return true;
		for (let to = from + 1; to < name.length; to++) if (!starts.has(to) && texts.has(name.slice(from, to))) {
			starts.add(to);
			reached.push(to);
		}
	}
	return false;
}
const sorted = /* @__PURE__ */ new WeakMap();
function sortedOnce(texts) {
	const known = sorted.get(texts);
	if (known !== void 0) return known;
	const all = [...texts];
	const made = {
		begins: all.map((text) => text.slice(0, longestName)).sort(),
		ends: all.map((text) => backward(text.slice(-longestName))).sort()
	};
	sorted.set(texts, made);
	return made;
}
const longestName = 255;
function backward(text) {
	return text.split("").reverse().join("");
}
function hasBeginning(inOrder, start) {
	let [low, high] = [0, inOrder.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((inOrder[middle] ?? "") < start) low = middle + 1;
		else high = middle;
	}
	return inOrder[low]?.startsWith(start) === true;
}
function isFolderKnown(path, stands, modules) {
	const folders = path.split("/").slice(0, -1);
	const own = folders.join("/");
	const ran = [...modules].map((each) => each.split("/"));
	if (folders.length === 0 || ran.some((steps) => steps.slice(0, -1).join("/") === own)) return true;
	const stems = new Set(ran.map((steps) => steps.at(-1)?.replace(/\.\w+$/, "")));
	return folders.some((folder) => {
		const pieces = folder.split(/[^\p{L}]+/u).filter((piece) => piece !== "");
		return stems.has(folder) || stands(folder) || pieces.length === 0 || pieces.every(stands);
	});
}
function endsTold(texts, modules) {
	const ends = [...texts].filter((text) => /^[^/]*\.\w+$/.test(text));
	const folders = /* @__PURE__ */ new Set(["", ...[...modules].map((path) => path.slice(0, path.lastIndexOf("/") + 1))]);
	return (path) => {
		const at = path.lastIndexOf("/") + 1;
		const name = path.slice(at);
		return folders.has(path.slice(0, at)) && ends.some((end) => end.length < name.length && name.endsWith(end));
	};
}
function isInNamedFolder(path, { texts, isHelped }) {
	const { folders, endings, stems, pairs } = namedOnce(texts);
	const steps = path.split("/");
	const name = steps.pop() ?? path;
	const end = /\.\w+$/.exec(name)?.[0] ?? "";
	if (pairs.has(`${steps.at(-1)}/${name.slice(0, name.length - end.length)}`)) return true;
	if (!steps.some((folder) => folders.has(folder))) return false;
	return isHelped || end === "" || endings.has(end) || stems.has(name.slice(0, -end.length));
}
const named = /* @__PURE__ */ new WeakMap();
function namedOnce(texts) {
	const known = named.get(texts);
	if (known !== void 0) return known;
	const all = [...texts];
	const made = {
		folders: new Set(all.map((text) => /(?:^|\/)([^/]+)\/?(?:\/\*.*)?$/.exec(text)?.[1] ?? "")),
		endings: new Set(all.flatMap((text) => /\.\w+$/.exec(text)?.[0] ?? [])),
		pairs: new Set(all.flatMap((text) => /[^/]+\/[^/]+$/.exec(text)?.[0] ?? [])),
		stems: new Set(all.map((text) => text.slice(text.lastIndexOf("/") + 1)))
	};
	named.set(texts, made);
	return made;
}
function standsIn(texts, text) {
	const wanted = Buffer.from(text);
	return texts.some((bytes) => {
		for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
			const isCut = isWord(text[0]) && isWord(characterAt(bytes, at - 1));
			const goesOn = isWord(text.at(-1)) && isWord(characterAt(bytes, at + wanted.length));
			if (!isCut && !goesOn) return true;
		}
		return false;
	});
}
function characterAt(bytes, at) {
	return String.fromCharCode(bytes[at] ?? 0);
}
function isWord(character) {
	return character !== void 0 && /\w/.test(character);
}
function isKnownToProgram(path, has, canList, stands = has) {
	if (isNamed(path, has)) return true;
	if (/\.so(?:\.[\d.]+)?$/.test(path) && loaders.some(has)) return true;
	const folders = path.split("/").slice(0, -1);
	const isInKnown = folders.some(has);
	if ((isInKnown || folders.length === 0) && isPutTogether(path, has)) return true;
	const end = /\.\w+$/.exec(path)?.[0] ?? "";
	if ((end === "" ? isInKnown : isInKnown ? has(end) : folders.length === 0 && stands(end)) && !isForPeople(path)) return true;
	return canList && (isInKnown || !isForPeople(path));
}
const loaders = [
	"dlopen",
	"loadLibrary",
	"\0load",
	"libraryLookup"
];
function isNamedApart(path, texts) {
	const steps = path.split("/");
	const name = steps.at(-1) ?? path;
	const telling = steps.findLastIndex((step, i) => i < steps.length - 1 && !isOfAnySource(step));
	const long = telling === -1 ? path : steps.slice(telling).join("/");
	return texts.some((text) => steps.length > 1 && text.includes(long) || standsApart(text, name));
}
function standsApart(text, name) {
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
		let before = at - 1;
		while (before >= 0 && /[\w-]/.test(characterAt(text, before))) before -= 1;
		if (text[before] !== slash) return true;
	}
	return false;
}
const slash = 47;
function isOfAnySource(folder) {
	return /^(?:src|lib|include|internal|tests?|benches|examples|bin|main|java|cmd|pkg)$/.test(folder);
}
function isForPeople(path) {
	return /(?:^|\/)\.|\.(?:md|rst|adoc)$|(?:^|\/)(?:LICEN[CS]E|AUTHORS|CONTRIBUTORS|CODEOWNERS|NOTICE|CHANGELOG)[^/]*$/i.test(path);
}
function isBeside(path, searches) {
	if (/\.(?:py[cd]?|so)$/.test(path)) return false;
	return searches.some((file) => path.startsWith(file.slice(0, file.lastIndexOf("/") + 1)));
}
function isListedLater(path, has) {
	if (/\.(?:py[cd]?|so)$/.test(path)) return false;
	const isText = (name) => [
		"\"",
		"'",
		"/"
	].some((before) => has(`${before}${name}`));
	return listing.some(has) && path.split("/").slice(0, -1).some(isText);
}
const listing = [
	"listdir",
	"scandir",
	"iterdir",
	"walk(",
	"glob(",
	"import glob",
	"glob import"
];
function isListed(path, folders) {
	return folders.has(path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");
}
export { behindSections, calledByLinks, contentOf, digestOf, endsTold, imageOf, isBeside, isFolderKnown, isForPeople, isInNamedFolder, isKnownToProgram, isListed, isListedLater, isNamed, isNamedApart, isPutTogether, isTiled, kindAt, leftByBuild, linkOf, linkedFolders, listingOf, notedReads, sectionsOf, sizesOfSections, standsIn, stateAt, tried };
