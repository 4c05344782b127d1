import { a as contentOf, c as linkOf, i as isPutTogether, l as listingOf, n as isListedLater, o as digestOf, r as isNamed, s as kindAt, t as isListed, u as stateAt } from "./chunk-named-paths.js";
import { lstatSync, lutimesSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join, relative } from "node:path";
// src/harness/proof/image.ts
/**
* Of a program, all that is loaded when it runs. Two builds of one source differ in debug information, build ids and, where
* a compiler writes it down, the folder they were built in; none of these is code or data that the program works on.
*/
/** Digest of what `bytes` can do when they are run from `root`; of what is no 64-bit little-endian ELF, of all of it. */
function imageOf(bytes, root) {
	const sections = sectionsOf(bytes);
	const hash = createHash("sha256");
	if (sections === void 0) {
		hash.update(placeless(bytes, root));
		return hash.digest("hex");
	}
	hash.update(bytes.subarray(0, startEnd));
	for (const { header, content } of sections) {
		hash.update(header);
		hash.update(placeless(content, root));
	}
	return hash.digest("hex");
}
const elf64 = "ELF";
const startEnd = 32;
const entryBytes = 64;
const isLoaded = 2n;
const noBits = 8;
/** Digests of the source and of the very build. */
const identities = /* @__PURE__ */ new Set([".note.gnu.build-id", ".note.go.buildid"]);
function sectionsOf(bytes) {
	if (bytes.length < entryBytes || bytes.toString("latin1", 0, 6) !== elf64) return void 0;
	try {
		const start = Number(bytes.readBigUInt64LE(40));
		const count = bytes.readUInt16LE(60);
		const names = entryAt(bytes, start, bytes.readUInt16LE(62));
		if (bytes.readUInt16LE(58) !== entryBytes || count === 0) return void 0;
		return Array.from({ length: count }, (_, i) => entryAt(bytes, start, i)).filter(({ flags }) => (flags & isLoaded) !== 0n).map((entry) => sectionOf(bytes, entry, nameAt(bytes, names.offset + entry.name))).filter(({ name }) => !identities.has(name));
	} catch {
		return;
	}
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
		content: bytes.subarray(offset, end)
	};
}
function nameAt(bytes, start) {
	return bytes.toString("latin1", start, bytes.indexOf(0, start));
}
/** The folder it was built in is another on each side and equally long: its name is blanked, and where it was is recorded. */
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
// src/harness/proof/looked-for.ts
/**
* Files that a program did not read while it was looked at, and may another time: whether one is there can be asked without
* reading anything, and it may be read on a later call or by chance. Whoever does knows its name from the program, from
* what the program reads, or from the folder that it lists.
*/
function lookedFor(root, changed, { known, listed, stated = /* @__PURE__ */ new Set(), asked: names = [], isOfBuild = () => false, isInterpreted = false }) {
	const asked = new Set(changed.flatMap(withFolders));
	const isSearched = asked.size <= mostSearched;
	const has = (text) => known.some((bytes) => bytes.includes(text));
	const isKnown = (path) => {
		if (!isSearched || isNamed(path, has) || isListed(path, listed)) return true;
		return isInterpreted && (isPutTogether(path, has) || isListedLater(path, has));
	};
	return [...asked].flatMap((path) => {
		const file = join(root, path);
		const presence = Buffer.from(kindAt(file));
		const isAsked = names.includes(path.slice(path.lastIndexOf("/") + 1));
		if (stated.has(path) || isKnown(path)) return [part(path, isOfBuild(path) ? presence : stateAt(file))];
		return isAsked ? [part(path, presence)] : [];
	});
}
function part(path, content) {
	const digest = digestOf(content);
	return {
		name: `may look for ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
const mostSearched = 1e3;
/** `a/b/c` with `a/b` and `a`. */
function withFolders(path) {
	const steps = path.split("/");
	return steps.map((_, i) => steps.slice(0, i + 1).join("/"));
}
// src/harness/proof/noted-reads.ts
/**
* What of a checkout something reads, whatever it is written in, as the file system itself notes it: the time of access of
* a file moves when it is read, of a folder when it is listed, of a link when it is followed.
*/
/** Linux keeps a time of access that is older than that of the last change up to date, whatever it saves otherwise. */
const longAgo = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
/** Undefined where the file system does not note what is read. */
async function notedReads(root, run) {
	if (!isNoting(root)) return void 0;
	const marked = entriesIn(root).filter(({ path }) => mark(join(root, path)));
	return {
		answer: await run(),
		reads: marked.filter(({ path }) => wasRead(join(root, path)))
	};
}
/** Files that a program may load by name: not what packages, compilers and tools keep for themselves, reports of older runs among it. */
function leftByBuild(root, folder = "") {
	return listed(join(root, folder)).flatMap((entry) => {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		const kind = kindOf(entry);
		if (kind === "folder") return kept.has(entry.name) ? [] : leftByBuild(root, path);
		return kind === "file" && !/\.(?:o|d|a|obj|make|cmake|marks|ts|internal)$/.test(path) ? [path] : [];
	});
}
const kept = /* @__PURE__ */ new Set([
	".git",
	".venv",
	"node_modules",
	"target",
	"__pycache__",
	"CMakeFiles",
	".gradle",
	"_deps"
]);
/** All but what git keeps for itself, of which only the name of the commit can steer a program. */
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
/** Of files, folders and links: a file system can be set to note each by itself. */
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
// src/harness/proof/built-program.ts
/**
* Looks on while a built program runs one benchmark: what the build made of the sources, and what of the checkout the
* program reads. Where all of that is the same on both sides, so is whatever it does with clocks, chance or a network.
*/
function builtProgram(file, sources) {
	return {
		file,
		essences: (bytes, root) => [{
			name: "runs its build",
			digest: imageOf(bytes, root)
		}],
		sources
	};
}
/** `run`: as it is measured; `programOf`: undefined where it is unknown. */
function programWitness(run, programOf) {
	return {
		embodies: "build",
		witness: async (context, benchmark, examined) => {
			const program = await programOf(context, benchmark);
			if (program === void 0) return unseen("what it runs cannot be determined");
			const noted = await notedReads(context.root, () => run(context, wantedOf(benchmark), program));
			if (noted === void 0) return unseen("the file system does not note which files are read");
			if (noted.answer.some(({ state }) => state === "failed")) return unseen("it did not run to its end while it was looked at");
			return partsOf({
				...context,
				examined
			}, program, noted.reads);
		}
	};
}
function unseen(why) {
	return {
		state: "unseen",
		why
	};
}
function wantedOf(benchmark) {
	return benchmark.metrics.map((metric) => ({
		benchmark,
		metric
	}));
}
function partsOf(place, program, reads) {
	const root = realpathSync(place.root);
	const bytes = readFileSync(program.file);
	const essences = program.essences(bytes, root);
	if (essences === void 0) return unseen("what it runs cannot be determined");
	const own = relative(root, realpathSync(program.file)).replaceAll("\\", "/");
	const whole = digestOf(bytes);
	const runs = essences.map(({ name, digest: essence }) => {
		return {
			name,
			path: own,
			where: "beside",
			whole,
			essence
		};
	});
	const others = reads.filter(({ path }) => path !== own);
	const read = others.map((each) => readPart(root, each, place.examined));
	const names = [
		bytes,
		Buffer.from(place.suite.flags.join("\n")),
		...contentsOf(root, others)
	];
	return {
		state: "seen",
		parts: [
			...runs,
			...read,
			...lookedFor(root, place.examined.changed.filter((path) => !isSource(path)), {
				known: names,
				listed: listedIn(others),
				isOfBuild
			}),
			...madeLater(root, {
				own,
				others,
				has: (text) => names.some((each) => each.includes(text))
			}, place.examined),
			...madeFrom(root, program, place.examined)
		],
		sources: program.sources === void 0 ? "unknown" : void 0
	};
}
/** What the build left beside the program and no commit holds: a late call may load it by its name. */
function madeLater(root, { own, others, has }, examined) {
	const read = /* @__PURE__ */ new Set([own, ...others.map(({ path }) => path)]);
	return leftByBuild(root).filter((path) => !read.has(path) && !examined.isTracked(path) && !isSource(path) && isNamed(path, has)).map((path) => ({
		...readPart(root, {
			path,
			kind: "file"
		}, examined),
		name: `may load ${path}`
	}));
}
/** Its effect is in what was built; what a build made on its way there goes by another name on each side. */
function madeFrom(root, { sources = [] }, { isTracked }) {
	return sources.filter(isTracked).map((path) => {
		const whole = digestOf(contentOf(join(root, path)) ?? Buffer.from("absent"));
		return {
			name: `is made from ${path}`,
			path,
			where: "repository",
			whole,
			essence: ""
		};
	});
}
function readPart(root, { path, kind }, { isTracked }) {
	const where = isTracked(path) ? "repository" : "beside";
	const toPart = (what, content) => {
		return {
			name: `${what} ${path}`,
			path,
			where,
			whole: digestOf(content),
			essence: imageOf(content, root)
		};
	};
	const file = join(root, path);
	if (kind === "folder") return toPart("lists", Buffer.from(listingOf(file)));
	if (kind === "link") return toPart("follows", Buffer.from(linkOf(file)));
	const part = toPart("reads", contentOf(file) ?? Buffer.from("absent"));
	return kindAt(file) === "program" ? {
		...part,
		essence: `${part.essence} runs`
	} : part;
}
/** Programs of Go contain its name; reading it is observed. */
function isOfBuild(path) {
	return /(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)|Cargo\.(?:toml|lock)|CMakeLists\.txt|Makefile|pom\.xml|[\w.]+\.gradle(?:\.kts)?)$/.test(path);
}
/** What compilers read; programs contain its names for stack traces. */
function isSource(path) {
	return /\.(?:go|rs|s|S|asm|[ch]|cc|hh|[ch](?:pp|xx|\+\+)|ipp|tpp|inl|java|kt|scala|groovy)$/.test(path);
}
function contentsOf(root, reads) {
	return reads.flatMap(({ path, kind }) => kind === "file" ? contentOf(join(root, path)) ?? [] : []);
}
/** Folders whose names were read. */
function listedIn(reads) {
	return new Set(reads.flatMap(({ path, kind }) => kind === "folder" ? [path] : []));
}
export { notedReads as a, readPart as i, contentsOf as n, lookedFor as o, programWitness as r, builtProgram as t };
