import { behindSections, calledByLinks, contentOf, digestOf, endsTold, imageOf, isBeside, isFolderKnown, isForPeople, isInNamedFolder, isKnownToProgram, isListed, isListedLater, isNamed, isNamedApart, isPutTogether, isTiled, kindAt, leftByBuild, linkOf, linkedFolders, listingOf, notedReads, sectionsOf, standsIn, stateAt } from "./chunk-named-paths.js";
import { canLead } from "./chunk-variables.js";
import { readFileSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
// src/harness/proof/immediates.ts
function immediatesIn(code) {
	const found = /* @__PURE__ */ new Set();
	const keep = (from, size) => {
		for (let at = from; at < from + size; at++) if (!isLetter(code[at])) return;
		found.add(code.toString("latin1", from, from + size));
	};
	for (let at = 0; at < code.length; at++) {
		const byte = code[at] ?? 0;
		if ((byte & 254) === 72 && ((code[at + 1] ?? 0) & 248) === 184) keep(at + 2, 8);
		if (byte === 199) for (const behind of [
			2,
			3,
			4,
			6,
			7
		]) keep(at + behind, shortest);
	}
	return found;
}
const shortest = 4;
function isLetter(byte) {
	return byte !== void 0 && byte >= 32 && byte < 127;
}
function isTakenApart(name, immediates, has) {
	const covered = new Array(name.length).fill(false);
	const pieces = [...immediates];
	const inside = pieces.filter((text) => name.includes(text));
	for (const text of inside) covered.fill(true, name.indexOf(text), name.indexOf(text) + text.length);
	const begun = Math.max(0, ...pieces.map((text) => overlap(text, name)));
	covered.fill(true, 0, begun);
	const dot = name.lastIndexOf(".");
	const kept = firstKept(name, has);
	if (kept >= shortest || covered.filter((each) => each).length >= leastTelling) covered.fill(true, 0, kept);
	const left = covered.indexOf(false);
	const isCut = dot !== -1 && left >= name.length - mostLeft && left > dot + 1;
	return (left === -1 || isCut) && (inside.length > 0 || begun >= leastBegun || kept >= leastKept);
}
const mostLeft = 3;
const leastKept = 8;
const leastTelling = 6;
const leastBegun = 5;
function overlap(text, name) {
	for (let size = Math.min(text.length - 1, name.length); size > 0; size--) if (name.startsWith(text.slice(-size))) return size;
	return 0;
}
function firstKept(name, has) {
	let size = 0;
	while (size < name.length && has(name.slice(0, size + 1))) size += 1;
	return size;
}
// src/harness/proof/looked-for.ts
function lookedFor(root, changed, { known, listed, stated = /* @__PURE__ */ new Set(), asked: names = [], searches = [], isOfBuild = () => false, modules, code = known, literals = /* @__PURE__ */ new Set(), isHelped = false, canList = false, canStart = false, isInCode = () => false }) {
	const asked = new Set(changed.flatMap(withFolders));
	const isSearched = asked.size <= mostSearched;
	const has = (text) => known.some((bytes) => bytes.includes(text));
	const stands = (text) => standsIn(known, text);
	const isEndTold = endsTold(literals, modules ?? []);
	const isKnown = (path) => {
		if (!isSearched || isNamed(path, has) || isListed(path, listed) || isInCode(path)) return true;
		if (canStart && !isForPeople(path)) return true;
		if (isBeside(path, searches)) return true;
		if (modules === void 0) return isKnownToProgram(path, has, canList, stands);
		const ends = isModule(path) ? code : known;
		if ((isPutTogether(path, has, (end) => standsIn(ends, end)) || isTiled(path, literals)) && isFolderKnown(path, stands, modules)) return true;
		if (isEndTold(path)) return true;
		return isListedLater(path, has) || !isModule(path) && isInNamedFolder(path, {
			texts: literals,
			isHelped
		});
	};
	const called = calledByLinks([...asked], isSearched && asked.size > 0 ? linkedFolders(root) : []);
	const reached = new Set([...called].flatMap(([name, path]) => isKnown(name) ? [path] : []));
	return [...asked].flatMap((path) => {
		const file = join(root, path);
		const presence = Buffer.from(kindAt(file));
		const isAsked = names.includes(path.slice(path.lastIndexOf("/") + 1));
		if (stated.has(path) || reached.has(path)) return [part(path, isOfBuild(path) ? presence : stateAt(file))];
		return isAsked ? [part(path, presence)] : [];
	});
}
function isModule(path) {
	return /\.(?:py[cd]?|so)$/.test(path);
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
function withFolders(path) {
	const steps = path.split("/");
	return steps.map((_, i) => steps.slice(0, i + 1).join("/"));
}
// src/harness/proof/program-texts.ts
function textsOf(bytes) {
	const sections = sectionsOf(bytes);
	if (sections === void 0) return [bytes];
	const wide = sections.flatMap(({ isCode, content }) => isCode ? [] : [narrowed(content, 4), narrowed(content, 2)]);
	return [
		...sections.map(({ content }) => content),
		behindSections(bytes),
		Buffer.concat(wide)
	];
}
function codeOf(bytes) {
	return sectionsOf(bytes)?.flatMap(({ isCode, content }) => isCode ? [content] : []) ?? [];
}
function isMute(bytes) {
	const names = sectionsOf(bytes, true)?.map(({ name }) => name);
	return names !== void 0 && !names.includes(".dynsym") && !names.includes(".symtab");
}
function narrowed(content, width) {
	const lines = [];
	let run = [];
	for (let at = 0; at + width <= content.length;) {
		const letter = content[at] ?? 0;
		const isWide = letter >= 32 && letter < 127 && content.readUIntLE(at + 1, width - 1) === 0;
		if (isWide) run.push(letter);
		else {
			if (run.length >= leastWide) lines.push(...run, newline);
			run = [];
		}
		at += isWide ? width : 1;
	}
	return Buffer.from(run.length >= leastWide ? [
		...lines,
		...run,
		newline
	] : lines);
}
const leastWide = 4;
const newline = 10;
// src/harness/proof/built-program.ts
function builtProgram(file, made) {
	const essences = (bytes, root) => [{
		name: "runs its build",
		digest: imageOf(bytes, root)
	}];
	return {
		file,
		essences,
		...made
	};
}
const systemListers = [
	"readdir",
	"scandir",
	"opendir",
	"nftw",
	"fts_open",
	...[
		"glob64",
		"\0glob\0",
		"\0ftw\0",
		"\0ftw64\0",
		"\0wordexp\0",
		"fts64_open",
		"getdents"
	],
	"directory_iterator",
	...[
		"posix_spawn",
		"execv",
		"execl",
		"popen",
		"\0system\0"
	]
];
function programWitness(run, programOf) {
	return {
		embodies: "build",
		built: async (context, benchmark) => {
			const program = await programOf(context, benchmark);
			return (program?.essences(readFileSync(program.file), realpathSync(context.root)))?.map(({ digest }) => digest).join(" ");
		},
		witness: async (context, benchmark, examined) => {
			const program = await programOf(context, benchmark);
			if (program === void 0) return unseen("what it runs cannot be determined");
			const noted = await notedReads(context.root, () => run(context, wantedOf(benchmark), program));
			if (noted === void 0) return unseen("the file system does not note which files are read");
			if (noted.answer.some(({ state }) => state === "failed")) return unseen("it did not run to its end while it was looked at");
			return partsOf({
				...context,
				examined,
				variables: await variablesOf(context)
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
async function variablesOf({ run, root }) {
	const { stdout } = await run({
		command: "env",
		args: ["-0"],
		cwd: root,
		timeoutMs: 6e4,
		answersOn: "stdout"
	});
	return new Map(stdout.split("\0").flatMap((line) => {
		const [, name, value] = /^(\w+)=(.+)$/s.exec(line) ?? [];
		return name !== void 0 && value !== void 0 && canLead(name, value) ? [[name, value]] : [];
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
	const texts = program.texts?.(bytes) ?? textsOf(bytes);
	const read = others.map((each) => readPart(root, each, place.examined));
	const variables = [...place.variables].flatMap(([name, value]) => texts.some((each) => each.includes(name)) ? [value] : []);
	const settings = Buffer.from([...place.suite.flags, ...variables].join("\n"));
	const names = [
		...texts,
		settings,
		...contentsOf(root, others).flatMap(textsOf)
	];
	const has = (text) => names.some((each) => each.includes(text));
	const isInCode = namedInCode([bytes, ...contentsOf(root, others)], has);
	const isIn = (text) => has(text) || !text.startsWith("\0") && bytes.includes(text);
	const canList = program.canStart === true || program.listers.some((each) => [each].flat().every(isIn)) || isSystems(program) && isMute(bytes);
	return {
		state: "seen",
		parts: [
			...runs,
			...read,
			...lookedFor(root, place.examined.changed.filter((path) => !isSource(path) || isData(path, names, program)), {
				known: names,
				listed: listedIn(others),
				isOfBuild,
				canList,
				isInCode
			}),
			...madeLater(root, {
				own,
				others,
				has,
				canList,
				isInCode,
				left: program.left?.(has) ?? []
			}, place.examined),
			...madeFrom(root, program, place.examined)
		],
		sources: program.sources === void 0 ? "unknown" : void 0
	};
}
function isSystems({ listers }) {
	return listers === systemListers;
}
function namedInCode(programs, has) {
	let immediates;
	return (path) => {
		immediates ??= new Set(programs.flatMap(codeOf).flatMap((code) => [...immediatesIn(code)]));
		return immediates.size > 0 && isTakenApart(path.slice(path.lastIndexOf("/") + 1), immediates, has);
	};
}
function madeLater(root, { own, others, has, canList, isInCode, left }, examined) {
	const isKnown = (path) => isKnownToProgram(path, has, canList) || isInCode(path);
	const read = /* @__PURE__ */ new Set([own, ...others.map(({ path }) => path)]);
	return [...leftByBuild(root, isOfCompiler).filter((path) => !isSource(path) && isKnown(path)), ...left].filter((path) => !read.has(path) && !examined.isTracked(path)).map((path) => ({
		...readPart(root, {
			path,
			kind: "file"
		}, examined),
		name: `may load ${path}`
	}));
}
function isOfCompiler(path) {
	return /\.(?:o|d|a|obj|make|cmake|marks|ts|internal|log|tmp)$|(?:^|\/)(?:CMakeCache\.txt|Makefile|\.ninja_\w+)$/.test(path);
}
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
function isOfBuild(path) {
	return /(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)|Cargo\.(?:toml|lock)|CMakeLists\.txt|Makefile|pom\.xml|[\w.]+\.gradle(?:\.kts)?)$/.test(path);
}
function isSource(path) {
	return /\.(?:go|rs|s|S|asm|[ch]|cc|hh|[ch](?:pp|xx|\+\+)|ipp|tpp|inl|java|kt|scala|groovy)$/.test(path);
}
function isData(path, names, { sources }) {
	return sources !== void 0 && !sources.includes(path) && isNamedApart(path, names);
}
function contentsOf(root, reads) {
	return reads.flatMap(({ path, kind }) => kind === "file" ? contentOf(join(root, path)) ?? [] : []);
}
function listedIn(reads) {
	return new Set(reads.flatMap(({ path, kind }) => kind === "folder" ? [path] : []));
}
export { builtProgram, contentsOf, lookedFor, programWitness, readPart, systemListers, variablesOf };
