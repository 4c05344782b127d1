import { asvBenchmarkFolder, asvRequirements } from "./chunk-asv-conf.js";
import { filesOrFolders, folderOf, guessPythonSetup, isPlain, isWithin, nameOf, nearest, pathFrom, placedIn, pyperfInRepository } from "./chunk-pyperf-scripts.js";
import { moduleNamed, releaseWords, requiredRelease, usedFolders } from "./chunk-go-releases.js";
// src/tools/asv-suites.ts
const asvInRepository = {
	setup: asvSetup,
	detection: {
		isManifest: isLikeAsvConf,
		isBench,
		find: findAsv
	}
};
const usualPlaces = ["asv.conf.json", ...[
	"benchmarks",
	"asv_bench",
	"asv",
	"bench",
	"benchmark"
].map((each) => `${each}/asv.conf.json`)];
function asvSetup(read) {
	const conf = [
		"",
		".sample",
		".template",
		".example"
	].flatMap((end) => usualPlaces.map((place) => `${place}${end}`)).map(read).find((text) => text !== void 0) ?? "";
	return guessPythonSetup(read, ["asv_runner", ...asvRequirements(conf)]);
}
function isAsvConf(file) {
	return /(?:^|\/)asv\.conf\.json$/.test(file);
}
function isLikeAsvConf(file) {
	return /(?:^|\/)[^/]*asv[^/]*\.json[^/]*$/.test(file);
}
const bench = /^[ \t]*def (?:time|timeraw|track|mem|peakmem)_\w+\(|^[ \t]*class (?:Time|Timeraw|Track|Mem|PeakMem)[A-Z_]\w*|^[ \t]*def (?:Time|Timeraw|Track|Mem|PeakMem)[A-Z_]\w*\(/m;
function findAsv({ files, texts }) {
	const committed = files.filter(isAsvConf);
	const confs = committed.length > 0 ? committed : files.filter(isLikeAsvConf);
	const suites = confs.flatMap((conf) => {
		const folder = joined(folderOf(conf), asvBenchmarkFolder(texts.get(conf) ?? ""));
		const holding = files.filter((file) => isWithin(folder, file) && file.endsWith(".py")).filter((file) => bench.test(texts.get(file) ?? "def time_unread("));
		if (holding.length === 0) return [];
		const seen = `asv's suite of ${holding.length} ${holding.length === 1 ? "file" : "files"}`;
		return [{
			name: nameOf("asv", folderOf(conf), confs.length > 1),
			globs: [`${folder}/**/*.py`],
			seen
		}];
	});
	if (confs.length === 0) return withoutConf({
		files,
		texts
	});
	return {
		suites,
		notes: suites.length === 0 ? [`${confs[0]} names a folder that holds no benchmarks of asv.`] : []
	};
}
function withoutConf({ files, texts }) {
	const holding = files.filter((file) => {
		const text = texts.get(file) ?? "";
		return isBench(file) && /\basv\b/.test(text) && bench.test(text);
	});
	const [first] = holding;
	if (first === void 0) return {
		suites: [],
		notes: []
	};
	return {
		suites: [],
		notes: [`${first} is written for asv, whose asv.conf.json is not in git: ${`add a suite of harness asv with files: ["${[folderOf(first), "**/*.py"].filter(Boolean).join("/")}"]`}.`],
		noted: holding
	};
}
function isBench(file) {
	return file.endsWith(".py") && /(?:^|\/)benchmarks?\//.test(file);
}
function joined(folder, path) {
	const parts = folder === "" ? [] : folder.split("/");
	for (const part of path.split("/")) if (part === "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}
// src/tools/whole-runs.ts
const unlessForATime = "A program that repeats its work until a time is over takes as long however slow the code is, and timing it would never fail: let it print JSON for harness json.";
function runsForATime(tool) {
	return `${tool} repeats each until a time is over: a whole run takes as long however slow the code is, so timing it would never fail.`;
}
const jsonForm = "{\"benchmarks\":[{\"name\",\"unit\",\"value\"}]}";
// src/tools/cargo-benches.ts
const shown$1 = {
	isManifest: isCargoManifest,
	isBench: isRustBench,
	benchesOf: benchFilesOf
};
const criterionInRepository = {
	setup: fetchesCrates,
	detection: {
		...shown$1,
		find: (given) => {
			const rust = readRust(given);
			const { suites, notes } = suitesOf(rust, {
				tool: "criterion",
				word: "rust",
				of: ""
			});
			const others = unmeasured(rust);
			return {
				suites,
				notes: [...others.notes, ...notes],
				noted: others.noted
			};
		}
	}
};
const divanInRepository = {
	setup: fetchesCrates,
	detection: {
		...shown$1,
		find: (given) => suitesOf(readRust(given), {
			tool: "divan",
			word: "rust-divan",
			of: " of divan"
		})
	}
};
const libtestInRepository = {
	setup: fetchesCrates,
	detection: {
		...shown$1,
		find: (given) => {
			const rust = readRust(given);
			const { suites, notes } = suitesOf(rust, {
				tool: "libtest",
				word: "rust-bench",
				of: " of #[bench] or bencher"
			});
			const libraries = librarySuites(rust, given.texts);
			return {
				suites: [...suites, ...libraries],
				notes: [...unstableNotes(rust, given.texts), ...notes]
			};
		}
	}
};
function fetchesCrates(read) {
	const lock = read("Cargo.lock") === void 0 ? "" : " --locked";
	return read("Cargo.toml") === void 0 ? [] : [`cargo fetch${lock}`];
}
function isCargoManifest(file) {
	return /(?:^|\/)Cargo\.toml$/.test(file);
}
function isRustBench(file) {
	return /(?:^|\/)bench(?:es|marks?)?\/(?:[^/]+|[^/]+\/main)\.rs$/.test(file);
}
function isModule(file, crate) {
	return isWithin(crate === "" ? "src" : `${crate}/src`, file);
}
function benchFilesOf(file, text) {
	return isCargoManifest(file) ? [...declaredBenches(file, text), libraryOf(text, folderOf(file))] : [];
}
function libraryOf(manifest, crate) {
	const section = manifest.split(/^[ \t]*\[/m).find((part) => /^lib\s*\]/.test(part)) ?? "";
	return pathFrom(crate, textOf(section.replaceAll(/^\s+/gm, ""), "path") ?? "src/lib.rs");
}
function declaredBenches(file, text) {
	if (!isCargoManifest(file)) return [];
	return benchTargets(text, folderOf(file)).flatMap(({ path }) => path ?? []);
}
function benchTargets(manifest, crate) {
	return manifest.split(/^[ \t]*\[/m).filter((part) => /^\[\s*bench\s*\]\]/.test(part)).map((part) => targetOf(part.replaceAll(/^\s+/gm, ""), crate));
}
function targetOf(section, crate) {
	const path = textOf(section, "path");
	const name = textOf(section, "name");
	const usual = name === void 0 ? [] : [`benches/${name}.rs`, `benches/${name}/main.rs`];
	const listed = /^required-features\s*=\s*\[([^\]]*)\]/m.exec(section)?.[1] ?? "";
	return {
		path: path === void 0 ? void 0 : pathFrom(crate, path),
		files: (path === void 0 ? usual : [path]).map((file) => pathFrom(crate, file)),
		features: [...listed.matchAll(/["']([^"']+)["']/g)].map((match) => match[1] ?? ""),
		isLeftOut: /^bench\s*=\s*false\b/m.test(section)
	};
}
function textOf(section, key) {
	return new RegExp(`^${key}\\s*=\\s*["']([^"'\\n]+)["']`, "m").exec(section)?.[1];
}
function readRust({ files, texts }) {
	const crates = files.filter(isCargoManifest).map(folderOf);
	const manifest = (folder) => texts.get(folder === "" ? "Cargo.toml" : `${folder}/Cargo.toml`) ?? "";
	const declared = crates.flatMap((folder) => declaredBenches(pathFrom(folder, "Cargo.toml"), manifest(folder)));
	const targets = crates.flatMap((folder) => benchTargets(manifest(folder), folder));
	const named = new Set(targets.flatMap((target) => target.files));
	const leftOut = new Set(targets.flatMap((target) => target.isLeftOut ? target.files : []));
	const isBuilt = (file) => !leftOut.has(file) && (named.has(file) || findsBenches(manifest(nearest(crates, file) ?? "")));
	const candidates = files.filter((file) => isRustBench(file) || declared.includes(file));
	return {
		crates,
		benches: candidates.filter(isBuilt).flatMap((file) => {
			const crate = nearest(crates, file) ?? "";
			if (!declared.includes(file) && isModule(file, crate)) return [];
			const tool = toolOf(texts.get(file), manifest(crate));
			return tool === void 0 ? [] : [{
				file,
				crate,
				tool
			}];
		}),
		manifest,
		choosesToolchain: files.some((file) => /(?:^|\/)rust-toolchain(?:\.toml)?$/.test(file)),
		leavesOut: !candidates.every(isBuilt)
	};
}
function findsBenches(manifest) {
	const asked = /^[ \t]*autobenches\s*=\s*(true|false)/m.exec(manifest)?.[1];
	if (asked !== void 0) return asked === "true";
	return !!/^[ \t]*edition(?:\.workspace)?\s*=\s*(?!["']2015)/m.test(manifest) || !/^[ \t]*\[\[\s*bench\s*\]\]/m.test(manifest);
}
function suitesOf(rust, { tool, word, of }) {
	const { crates, benches, manifest, choosesToolchain, leavesOut } = rust;
	const unstable = (bench) => choosesToolchain ? void 0 : nightlyFeature(bench, manifest(bench.crate));
	const written = benches.filter((bench) => bench.tool === tool);
	const usable = written.filter((bench) => unstable(bench) === void 0);
	const roots = [...new Set(usable.map(({ crate }) => rootOf$1(crate, crates, manifest)))].toSorted();
	return {
		suites: roots.map((root) => {
			const own = usable.filter(({ crate }) => rootOf$1(crate, crates, manifest) === root);
			const mixed = own.length < benches.length || leavesOut;
			const suite = suiteOf(root, own, {
				several: roots.length > 1,
				manifest,
				mixed
			});
			return {
				...suite,
				name: nameOf(word, root, roots.length > 1),
				seen: `${suite.seen}${of}`
			};
		}),
		notes: written.flatMap((bench) => nightlyNote(bench, unstable(bench)))
	};
}
function unmeasured({ benches }) {
	const others = benches.filter(({ tool }) => ![
		"criterion",
		"divan",
		"libtest"
	].includes(tool));
	return {
		notes: [...new Map(others.map(({ tool, file }) => [tool, file]))].map(([tool, file]) => otherToolNote(tool, file)),
		noted: others.map(({ file }) => file)
	};
}
const countsCalls = /^(?:iai|iai-callgrind|gungraun)$/;
function otherToolNote(tool, file) {
	return `${file} is written for ${tool}: only benches of criterion, divan, bencher and Rust's own harness (#[bench]) are measured. ${countsCalls.test(tool) ? "Others can be a suite of harness json or command." : `${runsForATime(tool)} Let it print ${jsonForm} for harness json, or write its benches for divan or criterion.`}`;
}
function librarySuites({ crates, manifest }, texts) {
	const holding = crates.flatMap((crate) => {
		const file = libraryOf(manifest(crate), crate);
		const features = ownHarnessFeatures(texts.get(file) ?? "");
		return features === void 0 || !isPlain(file) ? [] : [{
			crate,
			file,
			features
		}];
	});
	return holding.map(({ crate, file, features }) => ({
		name: nameOf("rust-lib", crate, holding.length > 1),
		globs: [file],
		flags: ["--lib", ...features.length === 0 ? [] : [`--features=${features.join(",")}`]],
		workingDirectory: placedIn(crate),
		seen: `${file} with #[bench]`
	}));
}
function ownHarnessFeatures(library) {
	const attribute = /^#!\[(?:cfg_attr\((.*),\s*)?feature\([^)]*\btest\b.*\]/m.exec(library);
	if (attribute === null || /\bnot\s*\(/.test(attribute[1] ?? "")) return void 0;
	const named = [...(attribute[1] ?? "").matchAll(/\bfeature\s*=\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
	return /\bany\s*\(/.test(attribute[1] ?? "") ? named.slice(0, 1) : named;
}
function unstableNotes({ crates, manifest, benches, choosesToolchain }, texts) {
	const files = benches.flatMap(({ tool, file }) => tool === "libtest" ? file : []);
	const libraries = crates.map((crate) => libraryOf(manifest(crate), crate));
	const first = files.find((file) => ownHarness.test(texts.get(file) ?? "")) ?? libraries.find((file) => ownHarnessFeatures(texts.get(file) ?? "") !== void 0);
	if (first === void 0 || choosesToolchain) return [];
	return [`${first} is written for nightly Rust's #[bench]. A released compiler builds it too: RUSTC_BOOTSTRAP allows it what is unstable, for the benches alone.`];
}
function nightlyNote({ file }, feature) {
	if (feature === void 0) return [];
	return [`${file} requires the feature ${feature}, which only nightly Rust compiles, and is left out. Where the gate runs nightly, add the file to the suite's files and --features=${feature} to its flags.`];
}
function toolOf(text, manifest) {
	if (text === void 0) return manifest.includes("criterion") || manifest === "" ? "criterion" : void 0;
	if (/\bcriterion(?:_\w+|2)?(?:::|!| as )|criterion_main!|codspeed_criterion/.test(text)) return "criterion";
	const named = /\b(divan|iai_callgrind|gungraun|iai|tango_bench|brunch|glassbench|microbench|easybench|zenbench)(?:::|!)/.exec(text)?.[1];
	if (named !== void 0) return named.replaceAll("_", "-");
	return ownHarness.test(text) || /\bbencher(?:::|!|;)/.test(text) ? "libtest" : void 0;
}
const ownHarness = /#!\[(?:cfg_attr\(.*)?feature\(.*\btest\b.*\)\]|extern crate test\b/;
function rootOf$1(crate, crates, manifest) {
	if (/^\[workspace\]/m.test(manifest(crate))) return crate;
	return crates.filter((folder) => folder !== crate && (folder === "" || crate.startsWith(`${folder}/`))).filter((folder) => /^\[workspace[\].]/m.test(manifest(folder)) && !isExcluded(manifest(folder), crate, folder)).toSorted((a, b) => b.length - a.length).at(0) ?? crate;
}
function isExcluded(text, crate, folder) {
	const within = folder === "" ? crate : crate.slice(folder.length + 1);
	return (/^exclude\s*=\s*\[([^\]]*)\]/m.exec(text)?.[1] ?? "").includes(`"${within}"`);
}
function suiteOf(root, benches, { several, mixed, manifest }) {
	const isWhole = /^\[package\]/m.test(manifest(root)) && benches.some(({ crate }) => crate !== root);
	const features = [...new Set(benches.flatMap((bench) => requiredFeatures(bench, manifest(bench.crate))))];
	const flags = [...isWhole ? ["--workspace"] : [], ...features.length === 0 ? [] : [`--features=${features.join(",")}`]];
	const isUsual = benches.every(({ file }) => isRustBench(file));
	return {
		globs: mixed || several || !isUsual ? benches.map(({ file }) => file) : ["**/bench*/**/*.rs"],
		flags: flags.length === 0 ? void 0 : flags,
		workingDirectory: placedIn(root),
		seen: `${benches.length} Rust ${benches.length === 1 ? "bench" : "benches"}`
	};
}
function nightlyFeature(bench, manifest) {
	const table = /^\[features\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(manifest)?.[1] ?? "";
	const named = (feature) => {
		return [...((table.split(new RegExp(`^"?${feature.replaceAll(/[.+]/g, "\\$&")}"?\\s*=\\s*\\[`, "m"))[1] ?? "").split("]")[0] ?? "").matchAll(/["']([^"']+)["']/g)].map((match) => match[1] ?? "");
	};
	const isNightly = (feature, seen) => /(?:^|[/?_-])(?:nightly|unstable|real_blackbox)$/.test(feature) || !seen.includes(feature) && named(feature).some((each) => isNightly(each, [...seen, feature]));
	return requiredFeatures(bench, manifest).find((feature) => isNightly(feature, []));
}
function requiredFeatures({ file, crate }, manifest) {
	return benchTargets(manifest, crate).flatMap(({ files, features }) => files.includes(file) ? features : []);
}
// src/tools/go-build-tags.ts
const given = /^(?:linux|darwin|windows|unix|freebsd|amd64|arm64|arm|386|cgo|gc|go1\.\d+|race|msan|purego|noasm|appengine|ignore)$/;
function neededTag(text) {
	const constraint = constraintOf(text ?? "");
	if (constraint.length > mostLetters) return void 0;
	const asked = wordedIn(constraint).map((tags) => tags.filter((tag) => !given.test(tag)));
	return asked.every((tags) => tags.length > 0) ? [...new Set(asked[0])].join(",") || void 0 : void 0;
}
function isIgnored(text) {
	const constraint = constraintOf(text ?? "");
	if (constraint.length > mostLetters) return false;
	return wordedIn(constraint).every((tags) => tags.includes("ignore"));
}
const elsewhere = /^(?:aix|android|darwin|dragonfly|freebsd|illumos|ios|js|netbsd|openbsd|plan9|solaris|wasip1|windows|wasm)$/;
const architecture = /^(?:386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm)$/;
function systemsOf(file, text) {
	const words = file.replace(/^.*\//, "").replace(/(?:_test)?\.go$/, "").split("_").slice(1);
	const named = words.slice(architecture.test(words.at(-1) ?? "") ? -2 : -1).filter((word) => elsewhere.test(word));
	const constraint = constraintOf(text ?? "");
	if (named.length > 0 || constraint.length > mostLetters) return named;
	const asked = wordedIn(constraint).map((tags) => tags.filter((tag) => elsewhere.test(tag)));
	return asked.every((tags) => tags.length > 0) ? [...new Set(asked.flat())] : [];
}
function wordedIn(constraint) {
	return waysIn(constraint.match(/\|\||&&|!|[()]|[^\s()|&!]+/g) ?? []);
}
const mostLetters = 300;
const mostWays = 64;
function waysIn(words) {
	const left = [...words];
	const or = () => {
		const first = and();
		return left[0] === "||" && left.shift() !== void 0 ? [...first, ...or()] : first;
	};
	const and = () => {
		const first = term();
		if (left[0] !== "&&") return first;
		left.shift();
		const others = and();
		return first.flatMap((one) => others.map((other) => [...one, ...other])).slice(0, mostWays);
	};
	const term = () => {
		const word = left.shift();
		if (word === void 0) return [[]];
		if (word === "!") {
			term();
			return [[]];
		}
		if (word !== "(") return [[word]];
		const inner = or();
		if (left[0] === ")") left.shift();
		return inner;
	};
	return or();
}
function constraintOf(text) {
	const written = /^\/\/go:build (.+)$/m.exec(text)?.[1];
	const older = [...text.matchAll(/^\/\/ ?\+build (.+)$/gm)].map((match) => match[1]?.trim() ?? "");
	if (older.length > 1 && older.some((line) => line.includes(" "))) return written ?? "";
	return written ?? older.map((line) => line.replaceAll(/\s+/g, " || ").replaceAll(",", " && ")).join(" && ");
}
// src/tools/in-repository.ts
function needsNothing() {
	return [];
}
// src/tools/go-modules.ts
const goInRepository = {
	setup: needsNothing,
	detection: {
		isManifest: isGoManifest,
		isBench: isGoTest,
		find: findGo
	}
};
const unseen = /(?:^|\/)(?:testdata|vendor)\//;
const hidden = /(?:^|\/)[._]/;
function isGoManifest(file) {
	return /(?:^|\/)go\.(?:mod|work)$/.test(file);
}
function isGoMod(file) {
	return /(?:^|\/)go\.mod$/.test(file);
}
function isGoTest(file) {
	return file.endsWith("_test.go") && !unseen.test(file);
}
function findGo({ files, texts }) {
	const modules = files.filter((file) => isGoMod(file) && !unseen.test(file)).map(folderOf);
	const tests = files.filter(isGoTest);
	const found = modules.map((folder) => ({
		folder,
		benches: tests.filter((file) => nearest(modules, file) === folder && !isUnbuilt(folder, file, texts) && mayHoldBenchmarks(texts.get(file)))
	})).filter(({ benches }) => benches.length > 0);
	const unused = found.filter(({ folder }) => workspaceWithout(folder, {
		files,
		texts
	}) !== void 0);
	const holding = found.filter((each) => !unused.includes(each));
	const suites = holding.map(({ folder, benches }) => ({
		name: nameOf("go", folder, holding.length > 1),
		globs: [],
		flags: tagged(benches, texts),
		workingDirectory: placedIn(folder),
		seen: `A Go module with benchmarks${folder === "" ? "" : ` in ${folder}`}`
	}));
	const left = holding.flatMap(({ benches }) => untagged(benches, texts));
	const without = modules.filter((folder) => tests.some((file) => isWithin(folder, file)));
	const notes = suites.length === 0 && without.length > 0 ? ["The Go modules have tests and no benchmarks: no suite for them."] : [];
	const released = releaseNotes(holding.map(({ folder }) => folder), {
		modules,
		files,
		texts
	});
	const orphans = tests.filter((file) => nearest(modules, file) === void 0 && holdsBenchmarks$1(texts.get(file)));
	const unbuilt = tests.filter((file) => {
		const folder = nearest(modules, file);
		return folder !== void 0 && isUnbuilt(folder, file, texts) && holdsBenchmarks$1(texts.get(file));
	});
	return {
		suites,
		notes: [
			...notes,
			...orphanNotes(orphans),
			...unused.map(({ folder }) => unusedWords(folder, workspaceWithout(folder, {
				files,
				texts
			}) ?? "")),
			...unbuiltNotes(unbuilt, texts),
			...foreignNotes(unbuilt, texts),
			...tagNotes(left),
			...released
		],
		noted: [
			...orphans,
			...unbuilt,
			...unused.flatMap(({ benches }) => benches)
		]
	};
}
function workspaceWithout(folder, { files, texts }) {
	const workspaces = files.filter((file) => /(?:^|\/)go\.work$/.test(file));
	const holds = nearest(workspaces.map(folderOf), `${folder === "" ? "" : `${folder}/`}go.mod`);
	const file = workspaces.find((each) => folderOf(each) === holds);
	const text = file === void 0 ? void 0 : texts.get(file);
	if (file === void 0 || holds === void 0 || text === void 0) return void 0;
	return usedFolders(text).some((used) => pathFrom(holds, used) === folder) ? void 0 : file;
}
function unusedWords(folder, workspace) {
	const from = pathBetween(folderOf(workspace), folder);
	return `${manifestOf(folder)} is a module with benchmarks that ${workspace} does not use, so Go builds none of its packages: run go work use ${from}, or write a suite for it and set GOWORK=off where it is measured.`;
}
function isUnbuilt(module, file, texts) {
	const text = texts.get(file);
	const within = module === "" ? file : file.slice(module.length + 1);
	return hidden.test(within) || isIgnored(text) || systemsOf(file, text).length > 0;
}
function foreignNotes(files, texts) {
	const [first, ...others] = files.filter((file) => systemsOf(file, texts.get(file)).length > 0);
	if (first === void 0) return [];
	return [`${first}${others.length === 0 ? "" : ` (and ${others.length} more)`} holds Go benchmarks that are built for ${systemsOf(first, texts.get(first)).join(" or ")} alone, which a gate on Linux does not measure: for a runner with that system, write a suite of harness go by hand.`];
}
function unbuiltNotes(files, texts) {
	const [first, ...others] = files.filter((file) => systemsOf(file, texts.get(file)).length === 0);
	if (first === void 0) return [];
	return [`${first}${others.length === 0 ? "" : ` (and ${others.length} more)`} holds Go benchmarks that go test never builds: names of files and folders that begin with _ or a dot, and //go:build ignore, hide them. To measure them, move them, or give their folder a go.mod.`];
}
function orphanNotes([first, ...others]) {
	if (first === void 0) return [];
	return [`${first}${others.length === 0 ? "" : ` (and ${others.length} more)`} holds Go benchmarks and is in no module: to measure them, run go mod init PATH, with the path that the packages are imported by, and go mod tidy; commit both files and run flamegate init again.`];
}
function releaseNotes(holding, { modules, files, texts }) {
	const textOf = (folder) => texts.get(manifestOf(folder)) ?? "";
	const workspaces = files.filter((file) => /(?:^|\/)go\.work$/.test(file)).map(folderOf);
	return holding.filter((folder) => !workspaces.some((workspace) => folder === workspace || isWithin(workspace, folder))).flatMap((folder) => modules.flatMap((other) => {
		const module = other === folder ? void 0 : moduleNamed(textOf(other));
		const version = module === void 0 ? void 0 : requiredRelease(textOf(folder), module);
		if (module === void 0 || version === void 0) return [];
		return [releaseWords({
			manifest: manifestOf(folder),
			module,
			version,
			from: pathBetween(folder, other)
		})];
	}));
}
function manifestOf(folder) {
	return folder === "" ? "go.mod" : `${folder}/go.mod`;
}
function pathBetween(from, to) {
	const [here, there] = [from.split("/").filter(Boolean), to.split("/").filter(Boolean)];
	const common = here.findIndex((part, i) => part !== there[i]);
	const shared = common === -1 ? here.length : common;
	const up = here.slice(shared).map(() => "..");
	return [...up.length === 0 ? ["."] : up, ...there.slice(shared)].join("/");
}
function mayHoldBenchmarks(text) {
	return text === void 0 || holdsBenchmarks$1(text);
}
function holdsBenchmarks$1(text) {
	return text !== void 0 && /^func Benchmark(?!\p{Ll})[\p{L}\p{N}_]*\(/mu.test(text);
}
function tagged(benches, texts) {
	const [tag, ...others] = new Set(benches.map((file) => neededTag(texts.get(file))));
	return tag === void 0 || others.length > 0 ? void 0 : [`-tags=${tag}`];
}
function untagged(benches, texts) {
	if (tagged(benches, texts) !== void 0) return [];
	return benches.flatMap((file) => {
		const tag = neededTag(texts.get(file));
		return tag === void 0 ? [] : [{
			file,
			tag
		}];
	});
}
function tagNotes(left) {
	return [...new Set(left.map(({ tag }) => tag))].toSorted().map((tag) => {
		return `${left.find((each) => each.tag === tag)?.file ?? ""} is built only with -tags=${tag}: to measure it too, add a suite of harness go with flags: [-tags=${tag}].`;
	});
}
// src/tools/maven-pom.ts
function withoutComments(pom) {
	const [first = "", ...more] = pom.split("<!--");
	return first + more.map((part) => part.split("-->").slice(1).join("-->")).join("");
}
function usesJmh(pom) {
	const [first = "", ...more] = pom.split("<dependencyManagement>");
	return (first + more.map((part) => part.split("</dependencyManagement>").slice(1).join("")).join("")).includes("<artifactId>jmh-core</artifactId>");
}
const packs = /maven-shade-plugin|(?<!<groupId>\s*pw\.krejci\s*<\/groupId>\s*<artifactId>\s*)jmh-maven-plugin/;
function makesJar(pom) {
	if (packs.test(pom) || !pom.includes("<project")) return true;
	return pom.includes("maven-assembly-plugin") && /jar-with-dependencies|<mainClass>\s*org\.openjdk\.jmh\./.test(pom);
}
const unneeded = [
	[/maven-javadoc-plugin/, "-Dmaven.javadoc.skip"],
	[/apache-rat|>commons-parent<|<groupId>org\.apache<\/groupId>\s*<artifactId>apache</, "-Drat.skip"],
	[/maven-checkstyle-plugin/, "-Dcheckstyle.skip"],
	[/maven-pmd-plugin/, "-Dpmd.skip"],
	[/spotbugs-maven-plugin/, "-Dspotbugs.skip"],
	[/spotless-maven-plugin/, "-Dspotless.check.skip"],
	[/license-maven-plugin/, "-Dlicense.skip"]
];
function unneededIn(poms) {
	return ["-DskipTests", ...unneeded.filter(([plugin]) => poms.some((pom) => plugin.test(pom))).map(([, flag]) => flag)];
}
function modulesOf(pom) {
	const profiles = [...pom.matchAll(/<profile>[\s\S]*?<\/profile>/g)].map(([text]) => text);
	return [...pathsIn(profiles.reduce((rest, profile) => rest.replace(profile, ""), pom)).map((path) => ({ path })), ...profiles.flatMap((profile) => {
		const id = textIn$1(profile, "id");
		const isOn = /<activeByDefault>\s*true\b/.test(profile) || id === void 0 || !/^[\w.+-]+$/.test(id);
		return pathsIn(profile).map((path) => isOn ? { path } : {
			path,
			profile: id
		});
	})];
}
function pathsIn(text) {
	return [...text.matchAll(/<module>\s*([^<]+?)\s*<\/module>/g)].map(([, module = ""]) => module.replace(/^\.\//, "").replace(/\/(?:pom\.xml)?$/, ""));
}
function isFolderOfModules(pom) {
	return /<packaging>\s*pom\s*<\/packaging>/.test(pom);
}
function descriptorsOf(pom) {
	return [...withoutComments(pom).matchAll(/<descriptor>\s*([^<]+?)\s*<\/descriptor>/g)].map(([, path = ""]) => path.replace(/^\$\{(?:project\.)?basedir\}\//, ""));
}
function assembled(pom, descriptors) {
	if (!(!packs.test(pom) && descriptorsOf(pom).length > 0) || /<appendAssemblyId>\s*false/.test(pom) || pom.includes("jar-with-dependencies")) return "";
	const ids = descriptors.flatMap((text) => textIn$1(withoutComments(text), "id") ?? []);
	const [id = "*", ...others] = [...new Set(ids)];
	return `-${others.length === 0 ? id : `{${[id, ...others].join(",")}}`}`;
}
function jarOf(pom, descriptors = []) {
	return filled(textIn$1(pom.slice(Math.max(0, pom.indexOf("maven-shade-plugin"))), "finalName") ?? textIn$1(pom, "finalName") ?? mavensName(pom), pom) + assembled(pom, descriptors);
}
function mavensName(pom) {
	const [before = "", after = ""] = pom.split("<parent>");
	const [parent, own] = after === "" ? ["", pom] : [after, before + (after.split("</parent>")[1] ?? "")];
	const artifact = pom.includes("<project") ? textIn$1(headOf(own), "artifactId") : void 0;
	if (artifact === void 0) return "benchmarks";
	return `${artifact}-${anyLike(textIn$1(headOf(own), "version") ?? textIn$1(parent, "version") ?? "*")}${pom.includes("jar-with-dependencies") ? "-jar-with-dependencies" : ""}`;
}
function anyLike(version) {
	return /(?:\d|SNAPSHOT)$/.test(version) ? "*[0-9T]" : version;
}
function headOf(pom) {
	const list = pom.search(/<(?:dependencies|dependency|dependencyManagement|build|plugins|plugin|profiles)\b/);
	return list === -1 ? pom : pom.slice(0, list);
}
function filled(name, pom) {
	return name.replaceAll(/\$\{([^}]+)\}/g, (_, property) => textIn$1(pom, property) ?? "*");
}
function textIn$1(pom, tag) {
	const [, after] = pom.split(`<${tag}>`);
	return after?.split("<")[0]?.trim();
}
// src/tools/jvm-builds.ts
const jmhInRepository = {
	setup: needsNothing,
	detection: {
		isManifest: isJvmManifest,
		isBench: isJvmBench,
		benchesOf: descriptorFiles,
		find: findJvm
	}
};
function isJvmManifest(file) {
	return /(?:^|\/)pom\.xml$/.test(file) || isGradle(file) || isSettings(file) || isSbt(file);
}
function isJvmBench(file) {
	return /\.(?:java|kt|scala|groovy)$/.test(file) && /bench|jmh|perf/i.test(file);
}
function descriptorFiles(pom, text) {
	return isPom(pom) && usesJmh(text) ? descriptorsOf(text).map((path) => pathFrom(folderOf(pom), path)) : [];
}
function findJvm(given) {
	const maven = findMaven(given);
	const gradle = findGradle(given);
	const ofMaven = gradle.suites.length > 0 && !maven.isPacked ? [] : maven.suites;
	const suites = [...ofMaven, ...gradle.suites];
	return {
		suites,
		notes: [...[...ofMaven.length > 0 ? maven.notes : [], ...ofMaven.length > 0 ? [] : gradle.notes], ...suites.length > 0 ? [] : sbtNotes(given)]
	};
}
function isSbt(file) {
	return /(?:^|\/)(?:build|project\/[^/]+)\.sbt$/.test(file);
}
function sbtNotes({ texts }) {
	const [script] = [...texts].find(([file, text]) => isSbt(file) && /["']sbt-jmh["']/.test(text)) ?? [];
	if (script === void 0) return [];
	return [`${script} has JMH by sbt-jmh, which runs it without a jar: pack one with sbt-assembly and write the suite by hand (harness: jmh, command: sbt NAME/Jmh/assembly, files: where that jar is then).`];
}
function findMaven(given) {
	const { files } = given;
	const texts = new Map([...given.texts].map(([file, text]) => [file, isPom(file) ? withoutComments(text) : text]));
	const poms = jmhPoms(texts);
	const isPacking = (pom) => makesJar(texts.get(pom) ?? "");
	const packed = withoutParents(poms.filter(isPacking), texts);
	const alone = withoutParents(poms, texts).filter((pom) => !isPacking(pom) && packed.every((other) => !isBelow(other, pom)));
	const empty = withoutBenchmarks(alone, [...packed, ...alone], texts);
	const unpacked = alone.filter((pom) => !empty.includes(pom));
	const isSeveral = packed.length + unpacked.length > 1;
	const wrapper = files.includes("mvnw") ? "mvnw" : void 0;
	const skipped = unneededIn([...texts].flatMap(([file, text]) => isPom(file) ? [text] : [])).join(" ");
	const suiteOf = (pom, { goals, made }) => {
		const folder = folderOf(pom);
		const place = startedIn(folder, texts);
		const asked = isPlain(folder) ? moduleFlags(pom, place, texts) : "";
		return {
			name: nameOf("jvm", folder, isSeveral),
			globs: [`${folder === "" ? "**" : folder}/target/${made}`],
			workingDirectory: placedIn(place),
			command: `${startOf({
				wrapper,
				tool: "mvn"
			}, place)} --quiet --batch-mode ${goals} ${skipped}${asked}`,
			seen: folder === "" ? "A dependency on JMH" : `A dependency on JMH in ${folder}`
		};
	};
	return {
		suites: [...packed.map((pom) => suiteOf(pom, {
			goals: "package",
			made: `${jarIn(pom, texts)}.jar`
		})), ...unpacked.map((pom) => suiteOf(pom, {
			goals: listsClassPath,
			made: classPath
		}))],
		isPacked: packed.length > 0,
		notes: [...[...packed, ...unpacked].flatMap((pom) => besideNote(folderOf(pom), {
			files,
			texts
		})), ...empty.map(emptyNote)]
	};
}
function jmhPoms(texts) {
	const poms = [...texts.keys()].filter(isPom);
	const naming = poms.filter((pom) => usesJmh(texts.get(pom) ?? ""));
	if (naming.length > 0) return naming;
	const holding = [...texts].flatMap(([file, text]) => isJvmBench(file) && /^import\s+org\.openjdk\.jmh\./m.test(text) && /@Benchmark\b/.test(text) ? nearest(poms.map(folderOf), file) ?? [] : []);
	return poms.filter((pom) => holding.includes(folderOf(pom)) && (texts.get(pom) ?? "").includes("<parent>"));
}
function jarIn(pom, texts) {
	const text = texts.get(pom) ?? "";
	return jarOf(text, descriptorFiles(pom, text).flatMap((file) => texts.get(file) ?? []));
}
function startedIn(folder, texts) {
	return [...texts].some(([file, text]) => isJvmBench(file) && isWithin(folder, file) && /"(?:\.\/)?src\/(?:main|test|jmh)\//.test(text)) && isPlain(folder) ? folder : "";
}
function rootFrom(place) {
	return place === "" ? "" : place.replaceAll(/[^/]+(?:\/|$)/g, "../");
}
function startOf({ wrapper, tool }, place) {
	return wrapper === void 0 ? tool : `${rootFrom(place) || "./"}${wrapper}`;
}
function withoutBenchmarks(poms, all, texts) {
	const holding = [...texts].flatMap(([file, text]) => isJvmBench(file) && /@Benchmark\b/.test(text) ? nearest(all.map(folderOf), file) ?? [] : []);
	return holding.length === 0 ? [] : poms.filter((pom) => !holding.includes(folderOf(pom)));
}
function emptyNote(pom) {
	return `${pom} depends on JMH, but no @Benchmark was seen in a source named for benchmarks there: it has no suite. If it has one, write its suite by hand (harness: jmh).`;
}
const classPath = "jmh.classpath";
const listsClassPath = `test-compile dependency:build-classpath -Dmdep.outputFile=target/${classPath}`;
function withoutParents(poms, texts) {
	return poms.filter((pom) => !(isFolderOfModules(texts.get(pom) ?? "") && poms.some((other) => isBelow(other, pom))));
}
function moduleFlags(pom, place, texts) {
	const folder = folderOf(pom);
	if (folder === "") return "";
	const profiles = profilesTo(folder, "", texts);
	if (profiles === void 0) return place === "" ? ` -f ${pom}` : "";
	return `${place === "" ? "" : ` -f ${rootFrom(place)}pom.xml`} -pl ${folder} -am${profiles.length === 0 ? "" : ` -P ${profiles.join(",")}`}`;
}
function isPom(file) {
	return /(?:^|\/)pom\.xml$/.test(file);
}
function isBelow(pom, other) {
	const folder = folderOf(other);
	return pom !== other && (folder === "" || pom.startsWith(`${folder}/`));
}
function profilesTo(folder, from, texts) {
	if (folder === from) return [];
	return modulesOf(texts.get(from === "" ? "pom.xml" : `${from}/pom.xml`) ?? "").flatMap(({ path, profile }) => {
		const below = from === "" ? path : `${from}/${path}`;
		if (below !== folder && !folder.startsWith(`${below}/`)) return [];
		const further = profilesTo(folder, below, texts);
		return further === void 0 ? [] : [[...profile === void 0 ? [] : [profile], ...further]];
	}).toSorted((one, other) => one.length - other.length).at(0);
}
function besideNote(folder, { files, texts }) {
	if (folder === "" || !files.includes("pom.xml") || profilesTo(folder, "", texts) !== void 0) return [];
	return [`${folder} is no module of pom.xml: it measures the library in the version that it names, not this checkout. Make it a module, or let it name the checkout's version and setup install that: mvn --quiet --batch-mode install -DskipTests.`];
}
function findGradle({ files, texts }) {
	const sources = files.flatMap((file) => /^(?:(.*)\/)?src\/jmh\/(?:java|kotlin|scala|groovy)\//.exec(file)?.slice(1, 2) ?? []);
	const applied = files.filter((file) => isGradle(file) && /me\.champeau\.(?:gradle\.)?jmh/.test(texts.get(file) ?? "")).filter((file) => !/\bapply\s*\(?\s*false/.test(texts.get(file) ?? "")).map(folderOf);
	const packed = [...new Set(sources.length > 0 ? sources.map((folder) => folder ?? "") : applied)].toSorted().map((folder) => ({
		folder,
		target: "",
		task: "jmhJar",
		made: "libs/*-jmh.jar",
		seen: "JMH sources"
	}));
	const ofKotlin = kotlinTargets(texts);
	const all = [...packed, ...ofKotlin];
	const wrapper = files.includes("gradlew") ? "gradlew" : void 0;
	const suites = all.map(({ folder, target, task, made, seen }) => {
		const place = startedIn(folder, texts);
		return {
			name: nameOf("jvm", [folder, target].filter(Boolean).join("/"), all.length > 1),
			globs: [`${folder === "" ? "**" : folder}/build/${made}`],
			workingDirectory: placedIn(place),
			command: `${startOf({
				wrapper,
				tool: "gradle"
			}, place)} --quiet ${taskIn(folder, task, {
				place,
				files,
				texts
			})}`,
			seen: folder === "" ? seen : `${seen} in ${folder}`
		};
	});
	const withoutPluginFile = all.length > 0 ? void 0 : files.find((file) => isGradle(file) && namesJmh(texts.get(file)));
	return {
		suites,
		notes: withoutPluginFile === void 0 ? [] : [withoutPlugin(withoutPluginFile)]
	};
}
function taskIn(folder, task, { place, files, texts }) {
	const roots = files.filter(isSettings).map(folderOf);
	const root = nearest(roots, folder === "" ? folder : `${folder}/`) ?? "";
	const below = root === "" ? folder : folder.slice(root.length + 1);
	const project = [...texts].flatMap(([file, text]) => isSettings(file) && folderOf(file) === root ? [text] : []).flatMap((text) => placedProjects(text).get(below) ?? [])[0] ?? below.replaceAll("/", ":");
	const path = below === "" ? task : `:${project}:${task}`;
	return root === "" || isWithin(root, `${place}/`) ? path : `-p ${rootFrom(place)}${root} ${path}`;
}
function isSettings(file) {
	return /(?:^|\/)settings\.gradle(?:\.kts)?$/.test(file);
}
function placedProjects(settings) {
	const placed = settings.matchAll(/\bproject\s*\(\s*["']:?([\w:.-]+)["']\s*\)\s*\.\s*projectDir\s*=\s*(?:file|new\s+File|File)\s*\(\s*(?:(?:settingsDir|rootDir|rootProject\.projectDir)\s*,\s*)?["']([^"'$]+)["']/g);
	return new Map([...placed].map(([, name = "", folder = ""]) => [pathFrom("", folder), name]));
}
const otherPlatform = /^(?:js|wasm|native|linux|macos|mingw|ios|tvos|watchos|android)/i;
function kotlinTargets(texts) {
	return [...texts].flatMap(([file, text]) => {
		if (!isGradle(file) || /(?:^|\/)resources\//.test(file) || !/kotlinx[.-]?benchmark/i.test(text)) return [];
		const [, declared = ""] = /^[ \t]*benchmark\s*\{([\s\S]*)/m.exec(text) ?? [];
		const [, targets = ""] = /\btargets\s*\{([\s\S]*)/.exec(declared) ?? [];
		const named = [...targets.matchAll(/\b(?:register|named)\s*\(?\s*["'](\w+)["']/g)].map(([, name = ""]) => name);
		return [...new Set(named)].filter((name) => !otherPlatform.test(name)).map((name) => ({
			folder: folderOf(file),
			target: name,
			task: `${name}BenchmarkJar`,
			made: `benchmarks/${name}/jars/*-JMH.jar`,
			seen: "Benchmarks of kotlinx-benchmark"
		}));
	});
}
function isGradle(file) {
	return /(?:^|\/)build\.gradle(?:\.kts)?$/.test(file);
}
function namesJmh(text = "") {
	return /\borg\.openjdk\.jmh\b|\blibs\.jmh\b/.test(text);
}
function withoutPlugin(script) {
	return `${script} has JMH without the plugin me.champeau.jmh: write the suite by hand (harness: jmh, command: what builds its jar, files: where that jar is then), or apply the plugin and run init again.`;
}
// src/tools/cmake-options.ts
function benchmarkOptions({ texts, isOurs, enters }) {
	const written = texts.flatMap(([file, text]) => optionsOf(text).map((name) => ({
		file,
		name
	})));
	const guards = texts.flatMap(([file, text]) => guardsIn(text).map((guard) => ({
		...guard,
		folder: folderOf(file)
	})));
	const found = written.map((option) => {
		const own = guards.filter(({ names }) => names.includes(option.name));
		return {
			...option,
			guarding: own.length > 0,
			ours: own.some(({ part, folder }) => isOurs(part, folder))
		};
	});
	const guardsOurs = ({ part, folder }) => isOurs(part, folder);
	const isSeen = found.some(({ ours }) => ours);
	const ownFiles = new Set(texts.filter(([file, text]) => isOurs(text, folderOf(file))).map(([file]) => file));
	const named = [...found.filter(({ file, ours, guarding }) => ours || !guarding && !(isSeen && ownFiles.has(file))).map(({ name }) => name), ...undeclared(guards.filter(guardsOurs), texts)];
	const off = new Set(texts.flatMap(([, text]) => optionsThatAreOff(text)));
	const unnamed = guards.filter(({ names, isEither, part, folder }) => enters(part, folder) && !(isEither && names.some((name) => named.includes(name)))).flatMap(({ names, isEither }) => names.filter((name) => off.has(name)).slice(0, isEither ? 1 : void 0));
	return [.../* @__PURE__ */ new Set([...named, ...unnamed])];
}
function dependOn(name, { texts, isOurs, enters }) {
	return texts.some(([file, text]) => guardsIn(text).some(({ names, isEither, part }) => names.includes(name) && !isEither && (isOurs(part, folderOf(file)) || enters(part, folderOf(file)))));
}
function optionsThatAreOff(text) {
	return [...text.matchAll(/^[ \t]*option\s*\(\s*([\w.-]+)\s+(?:"[^"]*")?\s*(?:OFF|FALSE)?\s*\)/gim)].map((match) => match[1] ?? "").filter(isSwitch);
}
function isBuiltAnyhow(program, texts, options) {
	const made = new RegExp(`add_executable\\s*\\(\\s*"?${program.replaceAll(".", "\\.")}[\\s")]`);
	return texts.flatMap(([, text]) => guardsIn(text)).every(({ names, part }) => !made.test(part) || names.every((name) => options.includes(name)));
}
function undeclared(guards, texts) {
	const declared = texts.flatMap(([, text]) => [...text.matchAll(/\b(?:option|set)\s*\(\s*([\w.-]+)/gi)].map((match) => match[1]));
	return guards.flatMap(({ names }) => names).filter((name) => /^[A-Z0-9_]*BENCH[A-Z0-9_]*$/.test(name) && isSwitch(name) && !declared.includes(name)).filter((name) => !/^BENCHMARK$|_(?:FOUND|VERSION|DIR|ROOT|PATH|LIBRARY|LIBRARIES|TARGET)$/.test(name));
}
function optionsOf(text) {
	return [...text.matchAll(/^[ \t]*(?:cmake_dependent_)?option\s*\(\s*([\w.-]*BENCH[\w.-]*)\s+(?:"[^"]*")?\s*(?:OFF|\$\{[\w.-]+\})?\s*(?:"[^"]*"\s+\w+\s*)?\)/gim)].map((match) => match[1] ?? "").filter(isSwitch);
}
function isSwitch(name) {
	return !/^BENCHMARK_(?:ENABLE|DOWNLOAD|USE|INSTALL)|REGEN|UPLOAD|COMPARE/.test(name);
}
function guardsIn(text) {
	const open = [];
	const found = [];
	for (const match of text.matchAll(/^[ \t]*(if|elseif|else|endif)\s*\(([^\n]*)/gim)) {
		const word = match[1]?.toLowerCase();
		if (word === "if") {
			const condition = match[2] ?? "";
			const start = match.index + match[0].length;
			const whole = text.slice(match.index, start + mostOfCondition).split(/\)\s*$/m)[0] ?? "";
			const isEither = /\bOR\b/.test(condition);
			open.push({
				names: namesIn(condition),
				isEither,
				start,
				condition: whole,
				isEnded: false
			});
			continue;
		}
		const last = open.at(-1);
		if (last === void 0) continue;
		if (!last.isEnded) {
			const part = text.slice(last.start, match.index);
			found.push({
				names: last.names,
				isEither: last.isEither,
				part
			});
			if (/^[ \t]*return\s*\(\s*\)/im.test(part) && !isInFunction(text.slice(0, match.index))) found.push({
				names: negatedIn(last.condition),
				isEither: false,
				part: text.slice(match.index)
			});
		}
		last.isEnded = true;
		if (word === "endif") open.pop();
	}
	return found;
}
const mostOfCondition = 500;
function isInFunction(before) {
	return (before.match(/^[ \t]*(?:function|macro)\s*\(/gim)?.length ?? 0) > (before.match(/^[ \t]*end(?:function|macro)\s*\(/gim)?.length ?? 0);
}
function negatedIn(condition) {
	return [...condition.matchAll(/\bNOT\s+([\w.-]+)/gi)].map((match) => match[1] ?? "");
}
function namesIn(condition) {
	const [plain = ""] = condition.split("#");
	return plain.replaceAll(/\bNOT\s+\S+/gi, " ").match(/[\w.-]+/g) ?? [];
}
// src/tools/cmake-programs.ts
function programsFrom(text, folder, { files, isWritten }) {
	const lists = listsIn(text);
	const sourcesOf = (words) => wordsOf(words.replaceAll(/\$\{(\w+)\}/g, (whole, name) => lists.get(name) ?? whole)).flatMap((word) => matching(pathFrom(folder, word), files));
	return [...text.matchAll(/\badd_executable\s*\(\s*"?([\w.${}-]+)"?\s([^)]*)\)/g)].flatMap(([, name = "", words = ""]) => sourcesOf(words).some(isWritten) ? [name] : []);
}
function listsIn(text) {
	const set = [...text.matchAll(/\bset\s*\(\s*(\w+)\s([^)]*)\)/gi)];
	const globbed = [...text.matchAll(/\bfile\s*\(\s*GLOB\w*\s+(\w+)\s([^)]*)\)/gi)];
	return new Map([...set, ...globbed].map(([, name = "", words = ""]) => [name, words]));
}
function wordsOf(text) {
	return text.split(/[\s;]+/).map((word) => word.replaceAll("\"", "").replace(/^\$\{(?:CMAKE_CURRENT_SOURCE_DIR|CMAKE_CURRENT_LIST_DIR)\}\//, "")).filter((word) => /\.(?:cc|cpp|cxx)$/.test(word));
}
function matching(path, files) {
	const [start = "", end, ...more] = path.split("*");
	if (end === void 0) return [path];
	if (more.length > 0) return [];
	return files.filter((file) => file.length >= path.length - 1 && file.startsWith(start) && file.endsWith(end) && !file.slice(start.length, file.length - end.length).includes("/"));
}
// src/tools/other-builds.ts
const builds = [{
	script: /^meson\.build$/,
	words: (folder, name) => ({
		command: "meson setup build --buildtype=release --debug && meson compile -C build",
		program: inside("build", folder, name)
	})
}, {
	script: /^BUILD(?:\.bazel)?$/,
	words: (folder, name) => ({
		command: `bazel build -c opt --copt=-g --strip=never //${folder}:${name}`,
		program: inside("bazel-bin", folder, name)
	})
}];
function inside(...parts) {
	return parts.filter(Boolean).join("/");
}
function suiteByHand(source, { files }) {
	const folder = folderOf(source);
	const beside = files.filter((file) => folderOf(file) === folder).map((file) => file.slice(folder.length).replace("/", ""));
	const found = builds.find(({ script }) => beside.some((name) => script.test(name)));
	const name = source.split("/").at(-1)?.replace(/\.\w+$/, "") ?? "";
	if (found === void 0 || !isPlain(source)) return "harness: google-benchmark, command: what builds its program, files: where that program is then";
	const { command, program } = found.words(folder, name);
	return `harness: google-benchmark, command: ${command}, files: ${program} or what your build calls it`;
}
const packages = [{
	manifest: /^conanfile\.(?:txt|py)$/,
	named: /\bbenchmark\/\d/,
	words: (manifest) => `${manifest} takes Google Benchmark from Conan. In the suite's command write "conan install . --output-folder=build --build=missing -s build_type=Release &&" before cmake, and -DCMAKE_TOOLCHAIN_FILE=build/conan_toolchain.cmake after "-B build".`
}, {
	manifest: /^vcpkg\.json$/,
	named: /"benchmark"/,
	words: (manifest) => `${manifest} takes Google Benchmark from vcpkg. In the suite's command write -DCMAKE_TOOLCHAIN_FILE=$VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake after "-B build".`
}];
function isPackageList(file) {
	return packages.some(({ manifest }) => manifest.test(file));
}
function packageNotes({ texts }) {
	return [...texts].flatMap(([file, text]) => packages.flatMap(({ manifest, named, words }) => manifest.test(file) && named.test(text) ? [words(file)] : []));
}
// src/tools/native-benches.ts
const googleBenchmarkInRepository = {
	setup: fetchesSubmodules,
	detection: {
		isManifest: (file) => isCMakeFile(file) || isPackageList(file),
		isBench: (file) => isNativeBench(file) || isBenchHeader(file),
		find: findNative
	}
};
function fetchesSubmodules(read) {
	const entered = [...(read(".gitmodules") ?? "").matchAll(/^[ \t]*path\s*=\s*(\S+)\s*$/gm)].map((match) => match[1] ?? "").filter((path) => isPlain(path) && mayEnter(path, read));
	return entered.length === 0 ? [] : [`git submodule update --init --recursive -- ${entered.join(" ")}`];
}
function mayEnter(path, read) {
	if ((read("CMakeLists.txt") ?? "").includes(path)) return true;
	const parts = path.split("/");
	for (let depth = parts.length - 1; depth > 0; depth -= 1) {
		const build = read(`${parts.slice(0, depth).join("/")}/CMakeLists.txt`);
		if (build !== void 0 && !/add_subdirectory\s*\(\s*"?\$/.test(build)) return build.includes(parts[depth] ?? "");
	}
	return othersFolder.test(path);
}
const othersFolder = /(?:^|\/)(?:3rd-?party|third[_-]?party|externals?|extern|deps|dependencies|vendor|submodules|libs?)\//i;
const uses = /benchmark::benchmark|\bfind_package\(\s*benchmark\b|google\/benchmark|\bbenchmark_main\b/;
const linksBare = /\btarget_link_libraries\s*\([^)]*[\s"]benchmark["\s)]/;
const lineTables = (language) => `-DCMAKE_${language}_FLAGS_RELEASE="-O3 -DNDEBUG -g"`;
function isCMakeFile(file) {
	return /(?:^|\/)(?:CMakeLists\.txt|[^/]*bench[^/]*\.cmake)$/.test(file);
}
function isNativeBench(file) {
	return /\.(?:cc|cpp|cxx)$/.test(file) && /bench|(?:^|[/_-])(?:bm|perf)[/_.-]/i.test(file) && !isForeign(file);
}
function isBenchHeader(file) {
	return /bench[^/]*\.(?:h|hh|hpp|hxx)$/i.test(file) && !isForeign(file);
}
function isForGoogleBenchmark(file, texts) {
	const text = texts.get(file);
	return includesGoogleBenchmark(text) || headersOf(file, text).some((path) => includesGoogleBenchmark(texts.get(path)));
}
function headersOf(file, text = "") {
	return [...text.matchAll(/#\s*include\s*"([^"\n]+)"/g)].flatMap(([, path = ""]) => [pathFrom(folderOf(file), path), path]);
}
function includesGoogleBenchmark(text = "") {
	return /#\s*include\s*[<"](?:[\w/]*\/)?benchmark\/benchmark\.h[>"]/.test(text);
}
function inLowerCase(text) {
	return text.replaceAll(/^([ \t]*)([A-Z][A-Z_]*)(?=[ \t]*\()/gm, (_, blanks, word) => blanks + word.toLowerCase());
}
function findNative({ files, texts: asWritten }) {
	const texts = new Map([...asWritten].map(([file, text]) => [file, isCMakeFile(file) ? inLowerCase(text) : text]));
	const given = {
		files,
		texts
	};
	const isNamed = [...texts.keys()].some((file) => isNativeBench(file) && isForGoogleBenchmark(file, texts));
	const isWritten = (source) => isForGoogleBenchmark(source, texts);
	const own = [...texts].filter(([file, text]) => isCMakeFile(file) && !isForeign(file) && (uses.test(text) || isNamed && (linksBare.test(text) || programsFrom(text, folderOf(file), {
		files,
		isWritten
	}).length > 0)));
	if (own.length === 0) {
		const other = otherTools(given);
		return {
			suites: [],
			notes: [...builtUnseen(given), ...other.notes],
			noted: other.noted
		};
	}
	const all = [...texts].filter(([file]) => isCMakeFile(file) && !isForeign(file));
	const top = rootOf(own.map(([file]) => file), given);
	const source = top === "" ? "" : ` -S ${top}`;
	const project = projectOf(own.map(([file]) => file), all);
	const options = benchmarkOptions(project);
	const quiet = all.some(([, text]) => /FetchContent|add_subdirectory\([^)]*benchmark|CPMAddPackage/i.test(text)) ? " -DBENCHMARK_ENABLE_TESTING=OFF" : "";
	const tables = [...files.some((file) => file.endsWith(".c") && !isForeign(file)) ? [lineTables("C")] : [], lineTables("CXX")].join(" ");
	const untested = all.some(([, text]) => /^[ \t]*include\s*\(\s*CTest\s*\)/im.test(text)) && !dependOn("BUILD_TESTING", project) ? " -DBUILD_TESTING=OFF" : "";
	const configure = `cmake${source} -B build -DCMAKE_BUILD_TYPE=Release ${tables}${`${options.map((name) => ` -D${name}=ON`).join("")}${untested}`}${quiet}`;
	const written = own.flatMap(([file, text]) => [...programsOf(text), ...programsFrom(text, folderOf(file), {
		files,
		isWritten
	})]).flatMap((name) => programGlob(name, own) ?? []);
	const globs = [...new Set(written.length > 0 ? written : namedAfterSources(own, texts))].toSorted();
	const targets = written.some((name) => name.includes("*")) ? "" : targetsOf(written, own, options);
	const suite = {
		name: "native",
		globs: globs.length === 0 ? ["build/**/*bench*"] : globs.map((name) => `build/**/${name}`),
		command: `${configure} && cmake --build build --parallel${targets}`,
		seen: "Google Benchmark in CMake"
	};
	const isGuess = globs.length === 0 && !files.some(isNativeBench);
	return {
		suites: [suite],
		notes: [...packageNotes(given), ...isGuess ? own.slice(0, 1).map(guessNote) : []]
	};
}
function guessNote([file]) {
	return `${file} links Google Benchmark, but no source is named as a benchmark: files of suite native, build/**/*bench*, is a guess. Write there what the build calls the programs that hold benchmarks, and in command the option that builds them.`;
}
function targetsOf(written, own, options) {
	const programs = [...new Set(written)].toSorted();
	const areThere = programs.length === 1 || programs.every((name) => isBuiltAnyhow(name, own, options));
	return programs.length === 0 || !areThere ? "" : ` --target ${programs.join(" ")}`;
}
function builtUnseen({ files, texts }) {
	const first = [...texts.keys()].find((file) => isNativeBench(file) && isForGoogleBenchmark(file, texts));
	if (first === void 0) return [];
	return [`${first} is written for Google Benchmark, but what builds it is not seen in CMake: write the suite by hand (${suiteByHand(first, { files })}).`];
}
const others = [
	{
		name: "nanobench",
		of: /\bnanobench\b/,
		json: "ankerl::nanobench::render() with the template {\"benchmarks\":[{{#result}}{\"name\":\"{{name}}\",\"unit\":\"s\",\"value\":{{median(elapsed)}}}{{^-last}},{{/-last}}{{/result}}]}"
	},
	{
		name: "Catch2",
		of: /\bCatch2\b|\bcatch(?:_amalgamated|2\/\w+)?\.hpp\b/i
	},
	{
		name: "Celero",
		of: /\bcelero\b/i
	},
	{
		name: "nonius",
		of: /\bnonius\b/
	},
	{
		name: "picobench",
		of: /\bpicobench\b/,
		isFixed: true
	},
	{
		name: "Hayai",
		of: /\bhayai\b/,
		isFixed: true
	},
	{
		name: "sltbench",
		of: /\bsltbench\b/
	},
	{
		name: "ubench.h",
		of: /\bubench\.h\b/
	}
];
function otherTools({ files, texts }) {
	const isNative = files.some((file) => /\.(?:c|cc|cpp|cxx|h|hpp)$/.test(file));
	const benches = files.filter((file) => /bench[^/]*\.(?:c|cc|cpp|cxx)$|bench[^/]*\/.*\.(?:c|cc|cpp|cxx)$/i.test(file));
	const read = benches.filter((file) => (texts.get(file) ?? "") !== "");
	const words = read.length > 0 ? read.map((file) => texts.get(file) ?? "") : [...files, ...[...texts].filter(([file]) => isCMakeFile(file)).map(([, text]) => text)];
	const found = others.find(({ of }) => words.some((word) => of.test(word)));
	const first = read.find((file) => found?.of.test(texts.get(file) ?? "") === true) ?? benches[0];
	if (!isNative || first === void 0 || found === void 0) return {
		notes: [],
		noted: []
	};
	return {
		notes: [`${first} is written for ${found.name}: only Google Benchmark's programs are measured benchmark by benchmark. ${otherwise(found)}`],
		noted: benches
	};
}
function otherwise({ name, isFixed, json = `what it measured as ${jsonForm}` }) {
	const asJson = `et its program print JSON for harness json: ${json}.`;
	return isFixed === true ? `Make its program a suite of harness command (what it takes as a whole), or l${asJson}` : `${runsForATime(name)} L${asJson}`;
}
function isForeign(file) {
	return /(?:^|\/)(?:third[_-]?party|extern(?:al)?|deps|vendor|submodules|lib\/benchmark|googlebenchmark)\//.test(file);
}
function rootOf(own, { files, texts }) {
	const folders = files.filter((file) => /(?:^|\/)CMakeLists\.txt$/.test(file)).map(folderOf).filter((folder) => /^[\w./-]*$/.test(folder)).toSorted((a, b) => a.length - b.length);
	const above = (file) => folders.filter((folder) => isWithin(folder, file));
	const led = own.flatMap((file) => above(file).find((folder) => leads(folder, folderOf(file), texts)) ?? []);
	const [lowest = "", ...others] = led.toSorted((a, b) => a.length - b.length);
	const isAlone = led.length === own.length && others.every((each) => each === lowest);
	const topmost = folders.find((folder) => own.some((file) => isWithin(folder, file))) ?? "";
	return isAlone && isProject$1(lowest, texts) ? lowest : topmost;
}
function isProject$1(folder, texts) {
	return /^[ \t]*project\s*\(/im.test(textIn(folder, texts) ?? "");
}
function leads(folder, to, texts) {
	if (folder === to) return true;
	const text = textIn(folder, texts);
	if (text === void 0) return true;
	return entersTo(text, folder, {
		to,
		texts
	});
}
function entersTo(text, folder, { to, texts }) {
	return [...text.matchAll(/^[ \t]*\w*(?:add_subdirectory|subdirs)\w*\s*\(\s*"?([^\s")]+)/gim)].map((match) => match[1] ?? "").some((path) => {
		const plain = path.replace(/^\$\{(?:CMAKE_CURRENT_SOURCE_DIR|PROJECT_SOURCE_DIR|CMAKE_CURRENT_LIST_DIR)\}\//, "");
		if (plain.includes("$")) return true;
		const below = [folder, ...plain.split("/").filter((part) => part !== "." && part !== "")].filter(Boolean).join("/");
		return below !== folder && isWithin(below, `${to}/`) && leads(below, to, texts);
	});
}
function projectOf(own, all) {
	const texts = new Map(all);
	const isOurs = (part, folder) => uses.test(part) || linksBare.test(part) || own.some((file) => entersTo(part, folder, {
		to: folderOf(file),
		texts
	}));
	const enters = (part, folder) => programsOf(part).length > 0 || own.some((file) => entersTo(part.replaceAll(/^.*\$\{(?!CMAKE_CURRENT_|PROJECT_SOURCE_DIR).*$/gm, ""), folder, {
		to: folderOf(file),
		texts
	}));
	return {
		texts: all,
		isOurs,
		enters
	};
}
function textIn(folder, texts) {
	return texts.get(folder === "" ? "CMakeLists.txt" : `${folder}/CMakeLists.txt`);
}
function namedAfterSources(own, texts) {
	if (!own.some(([, text]) => /\bNAME_WL?E\b|\bSTEM\b/.test(text))) return [];
	return [...texts.keys()].filter((file) => isNativeBench(file) && isForGoogleBenchmark(file, texts)).map((file) => file.replace(/^.*\//, "").replace(/\.[^.]*$/, ""));
}
function programGlob(name, own) {
	const [, variable] = /^\$\{(\w+)\}$/.exec(name) ?? [];
	const set = new RegExp(`\\bset\\s*\\(\\s*${variable ?? ""}\\s+"?([^\\s")]+)"?\\s*\\)`);
	const glob = (variable === void 0 ? name : own.flatMap(([, text]) => set.exec(text)?.[1] ?? [])[0])?.replaceAll(/\$\{\w+\}/g, "*");
	if (glob === void 0 || !/^[\w.*-]+$/.test(glob)) return void 0;
	return glob.includes("*") && !/[\w.-]{2}/.test(glob) ? void 0 : glob;
}
function programsOf(text) {
	const linked = text.matchAll(/target_link_libraries\s*\(\s*"?([\w.${}-]+)"?\s[^)]*\bbenchmark(?:::|_main\b|["\s)])/g);
	const programs = new Set([...text.matchAll(/add_executable\s*\(\s*"?([\w.${}-]+)/g)].map((match) => match[1] ?? ""));
	return [...linked].map((match) => match[1] ?? "").filter((name) => programs.has(name));
}
// src/tools/python-signatures.ts
const longest = 5e3;
const tokens = /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[()[\]{},]|[^#"'()[\]{},]+|["']/g;
function parametersAt(text, start) {
	const parts = [""];
	let depth = 0;
	for (const [token] of text.slice(start, start + longest).matchAll(tokens)) {
		if (token.startsWith("#")) continue;
		if (token === ")" && depth === 0) return parts.flatMap(nameIn);
		if (/^[([{]$/.test(token)) depth += 1;
		else if (/^[)\]}]$/.test(token)) depth -= 1;
		else if (depth > 0) continue;
		else if (token === ",") parts.push("");
		else parts.push(`${parts.pop() ?? ""}${/^["']/.test(token) ? "" : token}`);
	}
	return [];
}
function nameIn(part) {
	const name = part.includes("=") ? void 0 : /^\s*(\w+)/.exec(part)?.[1];
	return name === void 0 ? [] : [name];
}
// src/tools/pytest-files.ts
const pytestInRepository = {
	setup: (read) => guessPythonSetup(read, ["pytest", "pytest-benchmark"]),
	detection: {
		isManifest: isPythonManifest,
		isBench: isPythonTest,
		find: findPython
	}
};
const named = /(?:^|\/)(?:(?:test_)?bench[^/]*|[^/]*_bench(?:mark)?s?|microbenchmarks?|perf_[^/]*)\.py$/;
const inFolder = /(?:^|\/)(?:bench(?:mark)?s?|benchmarking|performance|perf)\/(?:.*\/)?[^/]+\.py$/;
const tested = /(?:^|\/)(?:test_[^/]+|[^/]+_test|conftest)\.py$/;
function isPythonManifest(file) {
	return /^(?:pyproject\.toml|setup\.cfg|requirements[\w-]*\.txt|tox\.ini)$|(?:^|\/)(?:pyproject\.toml|setup\.py|\.?pytest\.ini)$/.test(file);
}
function isPythonTest(file) {
	return tested.test(file) || named.test(file) || inFolder.test(file);
}
function findPython({ files, texts }) {
	const mentions = (what) => [...texts].some(([file, text]) => isPythonManifest(file) && what.test(text));
	const ways = {
		isMarked: mentions(/codspeed/),
		functions: mentions(/python_functions/) ? "\\w+" : "test\\w*",
		fixtures: benchmarkFixtures([...texts].filter(([file]) => isPythonTest(file)).map(([, text]) => text))
	};
	const holding = files.filter((file) => isPythonTest(file) && holdsBenchmarks(file, texts.get(file), ways));
	const projects = files.filter(isProject).map(folderOf);
	if (holding.length > 0) {
		const homes = [...new Set(holding.map((file) => nearest(projects, file) ?? ""))];
		const place = homes.length === 1 ? placedIn(homes[0] ?? "") : void 0;
		const seen = `${holding.length} Python ${holding.length === 1 ? "file" : "files"} with benchmarks`;
		return {
			suites: [{
				name: "python",
				globs: filesOrFolders(holding),
				workingDirectory: place,
				seen
			}],
			notes: []
		};
	}
	const unread = files.some((file) => isPythonTest(file) && !texts.has(file));
	if (!mentions(/pytest[-_]benchmark/) || files.some(isPythonTest) && !unread) return {
		suites: [],
		notes: []
	};
	return {
		suites: [{
			name: "python",
			globs: [],
			seen: "A dependency on pytest-benchmark"
		}],
		notes: []
	};
}
function isProject(file) {
	return /(?:^|\/)pyproject\.toml$/.test(file) || /^(?!(?:.*\/)?tests?\/)(?:.*\/)?setup\.py$/.test(file);
}
function holdsBenchmarks(file, text, { isMarked, functions, fixtures }) {
	if (file.endsWith("conftest.py")) return false;
	if (text === void 0) return named.test(file);
	const heads = [...text.matchAll(new RegExp(`^[ \\t]*(?:async\\s+)?def ${functions}(?:\\[[^\\]\\n]*\\])?\\(`, "gm"))];
	if (heads.length === 0) return false;
	if (isMarked && mark.test(text) || usedFixture.test(text)) return true;
	const takesOne = (names) => names.some((name) => fixtures.includes(name));
	if (fixturesIn(text).some(({ isForAll, takes }) => isForAll && takesOne(takes))) return true;
	return heads.some(({ index, 0: head }) => takesOne(parametersAt(text, index + head.length)));
}
const mark = /^(?:[ \t]*@|pytestmark\s*(?::[^=\n]+)?=\s*(?:[[(][^\])]{0,2000}?)?)(?:pytest\.)?mark\.(?:codspeed_)?benchmark\b/m;
const usedFixture = /\busefixtures\([^)\n]{0,500}["']benchmark["']/;
const fixture = /@(?:\w+\.)?fixture\b[^\n]*\n(?:[^\n]*\n){0,8}?\s*(?:async\s+)?def (\w+)\(/g;
function fixturesIn(text) {
	return [...text.matchAll(fixture)].map(({ index, 0: head, 1: own = "" }) => ({
		name: /[(,]\s*name\s*=\s*["'](\w+)["']/.exec(head)?.[1] ?? own,
		takes: parametersAt(text, index + head.length),
		isForAll: /[(,]\s*autouse\s*=\s*True\b/.test(head)
	}));
}
function benchmarkFixtures(texts) {
	const made = texts.flatMap(fixturesIn);
	const names = /* @__PURE__ */ new Set(["benchmark"]);
	for (let before = 0; before < names.size;) {
		before = names.size;
		for (const { name, takes } of made) if (takes.some((each) => names.has(each))) names.add(name);
	}
	return [...names];
}
// src/tools/all-in-repository.ts
const shown = {
	go: goInRepository,
	criterion: criterionInRepository,
	divan: divanInRepository,
	libtest: libtestInRepository,
	jmh: jmhInRepository,
	pytest: pytestInRepository,
	asv: asvInRepository,
	pyperf: pyperfInRepository,
	"google-benchmark": googleBenchmarkInRepository
};
function inRepository(name) {
	return shown[name];
}
const allInRepository = Object.entries(shown);
export { allInRepository, inRepository, isForGoogleBenchmark, unlessForATime };
