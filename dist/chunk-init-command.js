import { t as version } from "./chunk-version.js";
import { t as globMatcher } from "./chunk-glob.js";
import { c as configPlaces, n as renderConfigSchema, o as profilersOf } from "./chunk-reference.js";
import { a as shown, n as exitCode, o as shownJson, t as GateError } from "./chunk-errors.js";
import { r as tryGit, t as git } from "./chunk-git.js";
import { n as repositoryRoot } from "./chunk-repository.js";
import { t as isEnterpriseServer } from "./chunk-event.js";
import { n as knownHarnesses } from "./chunk-registry.js";
import { t as parseArguments } from "./chunk-arguments.js";
import { n as originOf, r as parseRemote } from "./chunk-remote-repository.js";
import { dirname, join } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
// src/config/detect-foreign.ts
/** Manifests at the root that tell which tools a repository uses. */
const telling = /* @__PURE__ */ new Set([
	"pyproject.toml",
	"requirements.txt",
	"requirements-dev.txt",
	"CMakeLists.txt",
	"pom.xml"
]);
/** `files`: the repository's own; `texts`: of those of `telling` that are there. */
function detectForeign(files, texts) {
	return [
		findGo,
		findRust,
		findJvm,
		findPython,
		findNative
	].flatMap((find) => find(files, texts));
}
/** One suite a module that has tests. */
const findGo = (files) => {
	const folders = files.filter((file) => /(?:^|\/)go\.mod$/.test(file)).map((file) => file.replace(/\/?go\.mod$/, "")).filter((folder) => files.some((file) => file.startsWith(within(folder)) && file.endsWith("_test.go")));
	return folders.map((folder) => ({
		name: folders.length === 1 ? "go" : `go-${folder.replaceAll(/[^A-Za-z0-9._-]+/g, "-") || "root"}`,
		harness: "go",
		globs: [],
		...folder === "" || !isPlain(folder) ? {} : { workingDirectory: folder },
		seen: "A Go module with tests"
	}));
};
function within(folder) {
	return folder === "" ? "" : `${folder}/`;
}
/** Safe to stand in YAML as it is. */
function isPlain(path) {
	return /^[\w.][\w./-]*$/.test(path);
}
const findRust = (files) => {
	const benches = files.filter((file) => /(?:^|\/)benches\/[^/]+\.rs$/.test(file));
	if (benches.length === 0) return [];
	return [{
		name: "rust",
		harness: "criterion",
		globs: ["**/benches/*.rs"],
		seen: `${benches.length} Rust benches`
	}];
};
const findJvm = (files, texts) => {
	if (files.some((file) => /(?:^|\/)src\/jmh\/(?:java|kotlin|scala)\//.test(file))) return [{
		name: "jvm",
		harness: "jmh",
		globs: ["**/build/libs/*-jmh.jar"],
		command: files.includes("gradlew") ? "./gradlew --quiet jmhJar" : "gradle --quiet jmhJar",
		seen: "JMH sources"
	}];
	if (texts.get("pom.xml")?.includes("jmh-core") !== true) return [];
	return [{
		name: "jvm",
		harness: "jmh",
		globs: ["**/target/benchmarks.jar"],
		command: "mvn --quiet --batch-mode package -DskipTests",
		seen: "A dependency on JMH"
	}];
};
const pythonBench = /(?:^|\/)(?:test_bench[^/]*|bench_[^/]*|[^/]*_bench|test_[^/]*_bench)\.py$/;
const findPython = (files, texts) => {
	const named = files.filter((file) => pythonBench.test(file));
	if (named.length > 0) return [{
		name: "python",
		harness: "pytest",
		globs: globsOf$1(named),
		seen: `${named.length} Python benchmarks`
	}];
	return [
		"pyproject.toml",
		"requirements.txt",
		"requirements-dev.txt"
	].some((name) => /pytest[-_]benchmark/.test(texts.get(name) ?? "")) ? [{
		name: "python",
		harness: "pytest",
		globs: [],
		seen: "A dependency on pytest-benchmark"
	}] : [];
};
const findNative = (_, texts) => {
	if (!/benchmark::benchmark|find_package\(\s*benchmark\b|google\/benchmark/.test(texts.get("CMakeLists.txt") ?? "")) return [];
	return [{
		name: "native",
		harness: "google-benchmark",
		globs: ["build/**/*bench*"],
		command: "cmake -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build --parallel",
		seen: "Google Benchmark in CMake"
	}];
};
/** By folder and ending, so that a file added later belongs too; folders of one parent are joined when there are many. */
function globsOf$1(files) {
	const globs = /* @__PURE__ */ new Set();
	for (const file of files) {
		const [top = ""] = file.split("/");
		const ending = /(?:\.bench)?\.[^./]+$/.exec(file)?.[0] ?? "";
		const start = top === file || /[*?[\]{}()!+@,\\]/.test(top) ? "**" : `${top}/**`;
		const stem = ending.startsWith(".bench") ? "*" : stemPattern(file);
		globs.add(`${start}/${stem}${ending}`);
	}
	const sorted = [...globs].toSorted();
	return sorted.length <= 8 ? sorted : [...new Set(sorted.map((glob) => glob.replace(/^.*\*\*\//, "**/")))];
}
function stemPattern(file) {
	const stem = file.split("/").at(-1)?.replace(/\.[^.]+$/, "") ?? "";
	if (stem.startsWith("test_bench")) return "test_bench*";
	if (stem.startsWith("bench_")) return "bench_*";
	return "*_bench";
}
// src/config/script-imports.ts
/** What scripts import, read from their text: no parser, since only well-known ways of writing it matter here. */
/** Named by static and dynamic imports and by require, in order. */
function importsOf(text) {
	return [...text.matchAll(/(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? "");
}
/** Path that a relative import of the file `from` names, from the root. */
function importedPath(from, name) {
	const parts = from.split("/").slice(0, -1);
	for (const step of name.split("/")) if (step === "..") parts.pop();
	else if (step !== "." && step !== "") parts.push(step);
	return parts.join("/");
}
// src/config/detect-javascript.ts
const namedBench = /(?:^|\/)[^/]+\.bench(?:mark)?\.[cm]?[jt]s$/;
const benchFolder = /(?:^|\/)_*(?:bench(?:e?s|mark(?:s|ing)?|ing)?|perf|performance)(?:[-_]?(?:tests?|testing|suites?))?_*\/.*\.[cm]?[jt]s$/i;
const benchName = /(?:^|[/._-])(?:bench(?:mark)?s?|bench(?:mark)?s?[-_.][^/]*)\.[cm]?[jt]s$/i;
/** Run by another script, with data of its own: no benchmark to load alone. */
const workerScript = /\bworker_threads['"][\s\S]*\b(?:parentPort|workerData)\b|\b(?:parentPort|workerData)\b[\s\S]*\bworker_threads['"]/;
const foreign = /(?:^|\/)(?:node_modules|dist|vendor|third_party)\//;
/** Whether it may be a benchmark; its text tells. */
function isCandidate(file) {
	if (foreign.test(file) || /\.d\.[cm]?ts$/.test(file)) return false;
	return namedBench.test(file) || benchFolder.test(file) || benchName.test(file);
}
/** Possible benchmarks, and what says how packages are installed and built. */
function isWorthReading(file) {
	return isCandidate(file) || /(?:^|\/)(?:package\.json|yarn\.lock|pnpm-workspace\.yaml)$/.test(file) && !foreign.test(file);
}
function detectJavaScript(given) {
	const found = /* @__PURE__ */ new Map();
	for (const file of given.files.filter(isCandidate)) {
		const harness = harnessOf(file, given);
		if (harness !== void 0) found.set(harness, [...found.get(harness) ?? [], file]);
	}
	return [...found].map(([harness, files]) => {
		return {
			harness,
			files,
			globs: globsOf(files, given.files),
			...loaderOf(files, given)
		};
	});
}
const packages = /* @__PURE__ */ new Map([
	["tinybench", "tinybench"],
	["mitata", "mitata"],
	["benchmark", "benchmarkjs"],
	["vitest", "vitest"]
]);
/** By its imports; a file named as a benchmark that imports no tool is given its Bench, or has vitest's globals. */
function harnessOf(file, { texts, dependencies }) {
	const text = texts.get(file) ?? "";
	if (workerScript.test(text)) return void 0;
	const benchmarks = importsOf(text).flatMap((name) => packages.get(name) ?? []).find((harness) => harness !== "vitest" || /\bbench\b/.test(text));
	if (benchmarks !== void 0 || !namedBench.test(file)) return benchmarks;
	const given = /^\s*(?:export default|module\.exports\s*=)/m.test(text);
	if (!given && /\bbench\s*[.(]/.test(text) && dependencies.has("vitest")) return "vitest";
	const tool = [...packages.keys()].find((name) => dependencies.has(name));
	return (given || tool === void 0 ? void 0 : packages.get(tool)) ?? "tinybench";
}
const special = /[*?[\]{}()!+@,\\]/;
/**
* By folder and ending, so that a file added later belongs too; file by file where that would take in scripts that are
* no benchmarks of this tool.
*/
function globsOf(files, all) {
	const wanted = new Set(files);
	const globs = files.map((file) => {
		const [top = ""] = file.split("/");
		const ending = /(?:\.bench(?:mark)?)?\.[^./]+$/.exec(file)?.[0] ?? "";
		const start = top === file || special.test(top) ? "" : `${top}/`;
		const strangers = all.some((other) => other.startsWith(start) && other.endsWith(ending) && !wanted.has(other));
		return {
			wide: `${start}**/*${ending}`,
			exact: strangers && !special.test(file) ? file : void 0
		};
	});
	const narrow = new Set(globs.map(({ wide, exact }) => exact ?? wide));
	return [...narrow.size > mostGlobs ? new Set(globs.map(({ wide }) => wide)) : narrow].toSorted();
}
const mostGlobs = 40;
const withTsx = ["--import", "tsx"];
/** Node strips types, but neither compiles nor looks for files whose ending is left out. */
function loaderOf(files, given) {
	const typed = files.find((file) => /\.[cm]?ts$/.test(file));
	if (typed === void 0) return {
		flags: [],
		notes: [],
		missing: []
	};
	if (given.dependencies.has("tsx")) return {
		flags: withTsx,
		notes: [],
		missing: []
	};
	const bundled = files.find((file) => importsOf(given.texts.get(file) ?? "").some((name) => needsLoader(name, file, given.files)));
	if (bundled === void 0 && given.stripsTypes !== false) return {
		flags: [],
		notes: ["Node 22.18 or newer runs TypeScript benchmarks as they are; for an older one install tsx and add to the suite: flags: [--import, tsx]"],
		missing: []
	};
	const note = `${bundled === void 0 ? `${typed} is TypeScript, which this Node does not run` : `${bundled} imports as bundlers do and Node does not`}, so the suite has flags: [--import, tsx], and setup installs tsx. Better make it a dependency: npm install --save-dev tsx`;
	return {
		flags: withTsx,
		notes: [note],
		missing: ["tsx"]
	};
}
/** `./x` for x.ts or x/index.ts, `./x.js` for x.ts, `@/x`. */
function needsLoader(name, from, files) {
	if (/^(?:[@~$]\/|~)/.test(name)) return true;
	if (!name.startsWith(".")) return false;
	const path = importedPath(from, name);
	const bare = path.replace(/\.[cm]?js$/, "");
	const named = (file) => [bare, `${bare}/index`].some((stem) => file.startsWith(`${stem}.`) && /^\.[cm]?[jt]sx?$/.test(file.slice(stem.length)));
	return !files.includes(path) && files.some(named);
}
// src/config/package-manager.ts
const npm = {
	lock: "package-lock.json",
	install: "npm ci",
	run: (script) => `npm run ${script}`,
	runIn: ({ folder }, script) => `npm run ${script} --workspace ${folder}`,
	add: (name) => `npm install --no-save ${name}`
};
const pnpm = {
	lock: "pnpm-lock.yaml",
	install: "pnpm install --frozen-lockfile",
	run: (script) => `pnpm run ${script}`,
	runIn: ({ name }, script) => `pnpm --filter ${name}... run ${script}`,
	add: (name) => `pnpm add --save-dev --ignore-workspace-root-check ${name}`
};
const yarn = {
	lock: "yarn.lock",
	install: "yarn install --immutable",
	run: (script) => `yarn run ${script}`,
	runIn: ({ name }, script) => `yarn workspace ${name} run ${script}`,
	add: (name) => `yarn add --dev ${name}`
};
const yarn1 = {
	...yarn,
	install: "yarn install --frozen-lockfile",
	add: (name) => `yarn add --dev --ignore-workspace-root-check ${name}`
};
const bun = {
	lock: "bun.lock",
	install: "bun install --frozen-lockfile",
	run: (script) => `bun run ${script}`,
	runIn: ({ folder }, script) => `bun run --cwd ${folder} ${script}`,
	add: (name) => `bun add --dev ${name}`
};
const byLock = [
	npm,
	{
		...npm,
		lock: "npm-shrinkwrap.json"
	},
	pnpm,
	yarn,
	bun,
	{
		...bun,
		lock: "bun.lockb"
	}
];
/** `folder`: empty for the root. */
function managerIn(folder, { files, texts }) {
	const within = folder === "" ? "" : `${folder}/`;
	const found = byLock.find(({ lock }) => files.includes(within + lock));
	if (found !== yarn) return found;
	return /^# yarn lockfile v1$/m.test(texts.get(`${within}yarn.lock`) ?? "") ? yarn1 : yarn;
}
/** Without a lock file: what package.json says there is, as new as it may be. */
const withoutLock = {
	...npm,
	install: "npm install"
};
// src/config/detect-setup.ts
/** What a fresh checkout needs before its JavaScript benchmarks run, where its lock file alone does not say it. */
/** A checkout has what git has: no packages, and nothing that a build makes. */
function detectSetup(benches, given) {
	const locked = managerIn("", given);
	const manager = locked ?? withoutLock;
	const own = installsBeside(benches, given);
	const builds = buildsFor(benches, manager, given);
	const missing = given.missing ?? [];
	const isSaid = own.length + builds.length + missing.length > 0;
	const isInstalled = locked !== void 0 || given.dependencies.size > 0 || builds.length > 0;
	if (!isSaid && (locked !== void 0 || !isInstalled)) return {
		setup: [],
		notes: []
	};
	const notes = [
		...locked === void 0 && isInstalled ? ["There is no lock file. Commit a lock file to compare like with like."] : [],
		...builds.length === 0 ? [] : [`The benchmarks import what a build makes, so setup runs: ${builds.join(", then ")}.`],
		...own.length === 0 ? [] : [`The benchmarks have packages of their own, so setup runs: ${own.join(", ")}.`]
	];
	const added = missing.map((name) => manager.add(name));
	return {
		setup: [
			...isInstalled ? [manager.install] : [],
			...added,
			...builds,
			...own
		],
		notes
	};
}
/** Of bench folders with a package.json that no workspace takes in. */
function installsBeside(benches, given) {
	return [...new Set(benches.map((file) => packageFolderOf(file, given.files)))].filter((folder) => folder !== "" && !isMember(folder, given)).map((folder) => `cd ${quoted$1(folder)} && ${(managerIn(folder, given) ?? withoutLock).install}`);
}
/** Nearest folder above that holds a package.json. */
function packageFolderOf(file, files) {
	const parts = file.split("/").slice(0, -1);
	while (parts.length > 0 && !files.includes(`${parts.join("/")}/package.json`)) parts.pop();
	return parts.join("/");
}
/** Whether the root's workspaces take the folder in, and its install therefore covers it. */
function isMember(folder, { texts }) {
	const root = parsedObject(texts.get("package.json") ?? "");
	const listed = root === void 0 ? void 0 : Reflect.get(root, "workspaces");
	const packages = Array.isArray(listed) ? listed : Reflect.get(Object(listed), "packages");
	const npmGlobs = Array.isArray(packages) ? packages.map(String) : [];
	const pnpmGlobs = [...(texts.get("pnpm-workspace.yaml") ?? "").matchAll(/^\s*-\s*['"]?([^'"\n#]+?)['"]?\s*$/gm)];
	return globMatcher([...npmGlobs, ...pnpmGlobs.map((match) => match[1] ?? "")].map(plainFolder))(folder);
}
function plainFolder(glob) {
	return glob.replace(/^\.\//, "").replace(/\/$/, "");
}
function quoted$1(path) {
	return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}
/** One build of all where the root has one, else of each package that is needed. */
function buildsFor(benches, manager, given) {
	const needed = benches.flatMap((file) => builtBy(file, given));
	if (needed.length === 0) return [];
	if (hasBuildScript("package.json", given)) return [manager.run("build")];
	const packages = builtPackages(given).filter(({ name, folder }) => needed.includes(name) && hasBuildScript(`${folder}/package.json`, given));
	return [...new Set(packages.map((each) => manager.runIn(each, "build")))];
}
const deepest = 6;
/** What a build makes of all that the file imports, itself or through others: names of packages, or paths. */
function builtBy(file, given) {
	const built = builtPackages(given);
	const known = new Set(given.files);
	const found = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set([file]);
	let open = [file];
	for (let depth = 0; depth < deepest && open.length > 0; depth += 1) {
		const next = [];
		for (const from of open) for (const name of importsOf(given.texts.get(from) ?? "")) {
			const owner = name.startsWith(".") ? void 0 : built.find((own) => name === own.name || name.startsWith(`${own.name}/`));
			if (owner !== void 0) found.add(owner.name);
			if (!name.startsWith(".")) continue;
			const path = importedPath(from, name);
			const there = resolved(path, known);
			if (there === void 0 && /(?:^|\/)(?:dist|build|lib|out|esm|cjs)(?:\/|$)/.test(path)) found.add(ownerOf(path, built) ?? path);
			else if (there === void 0) {
				const entry = entryAt(path, built);
				if (entry !== void 0) found.add(entry);
			} else if (!seen.has(there)) {
				seen.add(there);
				next.push(there);
			}
		}
		open = next;
	}
	return [...found];
}
function ownerOf(path, built) {
	return built.find(({ folder }) => folder !== "" && path.startsWith(`${folder}/`))?.name;
}
/** `..` from a bench folder means the package's entry. */
function entryAt(path, built) {
	return built.find(({ folder }) => folder === path)?.name;
}
/** Files of the repository that the texts import and that are not among them. */
function importedBy(texts, files) {
	const imported = [...texts].flatMap(([from, text]) => /\.[cm]?[jt]sx?$/.test(from) ? importsOf(text).filter((name) => name.startsWith(".")).map((name) => importedPath(from, name)) : []);
	const known = new Set(files);
	return [...new Set(imported)].flatMap((path) => resolved(path, known) ?? []).filter((file) => !texts.has(file));
}
/** The file that is meant, with the ending that was left out; undefined where there is none. */
function resolved(path, files) {
	const bare = path.replace(/\.[cm]?js$/, "");
	const endings = [
		"",
		".ts",
		".mts",
		".cts",
		".tsx",
		".js",
		".mjs",
		".cjs",
		"/index.ts",
		"/index.js",
		"/index.mjs"
	];
	return [path, bare].flatMap((stem) => endings.map((ending) => stem + ending)).find((file) => files.has(file));
}
/** Itself, or with the ending that was left out, or what it holds. */
function isThere(path, files) {
	return files.some((file) => file === path || file.startsWith(`${path}.`) || file.startsWith(`${path}/`));
}
/** Packages of this repository whose entry is not in git. */
function builtPackages({ files, texts }) {
	return [...texts].flatMap(([file, text]) => {
		const parsed = /(?:^|\/)package\.json$/.test(file) ? parsedObject(text) : void 0;
		if (parsed === void 0) return [];
		const name = Reflect.get(parsed, "name");
		const entry = entryOf(text);
		if (typeof name !== "string" || entry === void 0) return [];
		const folder = file.split("/").slice(0, -1).join("/");
		return isThere(importedPath(file, entry), files) ? [] : [{
			name,
			folder
		}];
	});
}
/** Path of the module that a package.json's text names as the package's, relative to it. */
function entryOf(packageJson) {
	const parsed = parsedObject(packageJson);
	const read = (key) => parsed === void 0 ? void 0 : Reflect.get(parsed, key);
	return firstPath(read("exports")) ?? firstPath(read("module")) ?? firstPath(read("main"));
}
/** The first path in an `exports` tree that is no declaration file. */
function firstPath(value) {
	if (typeof value === "string") return value.endsWith(".d.ts") || value.includes("*") ? void 0 : value;
	if (typeof value !== "object" || value === null) return void 0;
	for (const inner of Object.values(value)) {
		const found = firstPath(inner);
		if (found !== void 0) return found;
	}
}
function hasBuildScript(file, { texts }) {
	const parsed = parsedObject(texts.get(file) ?? "");
	const scripts = parsed === void 0 ? void 0 : Reflect.get(parsed, "scripts");
	return typeof scripts === "object" && scripts !== null && Object.hasOwn(scripts, "build");
}
function parsedObject(text) {
	try {
		const parsed = JSON.parse(text);
		return typeof parsed === "object" && parsed !== null ? parsed : void 0;
	} catch {
		return;
	}
}
// src/config/workflows.ts
/** Commits of the released versions named behind them. */
const pinned = {
	checkout: "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
	setupNode: "actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903 # v6.0.0",
	uploadArtifact: "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0",
	/** For Enterprise Server; github.com no longer takes it. */
	uploadArtifactV3: "actions/upload-artifact@c24449f33cd45d4826c6702db7e49f7cdb9b551d # v3.2.1-node20"
};
/** Pull requests come from branches of the repository itself: one job does all. */
function oneJobWorkflow(options) {
	return {
		path: ".github/workflows/flamegate.yml",
		text: `name: Flamegate
on:
  push:
    branches: [${quoted(options.defaultBranch)}]
  pull_request:
  merge_group:

permissions: {}

concurrency:
  group: flamegate-\${{ github.ref }}
  # A run of the default branch is a baseline: it is waited for, never cancelled.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  gate:
    name: Flamegate gate
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: write # keeps runs on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
${steps(checkoutSteps(options))}
      - uses: ${options.action}
        id: flamegate
${steps(reportUpload)}
`
	};
}
/** The comment links to the artifacts of the run. */
const reportUpload = [
	`- uses: ${pinned.uploadArtifact}`,
	"  if: always() && steps.flamegate.outputs.report != ''",
	"  with:",
	"    name: flamegate-report",
	`    path: \${{ steps.flamegate.outputs.report }}`,
	"    retention-days: 30"
];
/** Pull requests come from forks: their code is measured without rights, and judged where it never runs. */
function twoStageWorkflows(options) {
	return [measureWorkflow(options), reportWorkflow(options)];
}
function measureWorkflow(options) {
	return {
		path: ".github/workflows/flamegate-measure.yml",
		text: `name: Flamegate measure
on:
  push:
    branches: [${quoted(options.defaultBranch)}]
  pull_request:
  merge_group:

permissions: {}

concurrency:
  group: flamegate-measure-\${{ github.ref }}
  # A run of the default branch is a baseline: it is waited for, never cancelled.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  baseline:
    name: Flamegate baseline
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: write # keeps runs on the branch flamegate-data
      pull-requests: read # which overridden changes came in
    steps:
${steps(checkoutSteps(options))}
      - uses: ${options.action}

${measureJob(options)}`
	};
}
/** One job, or with shards a matrix of them: all bundles of a run are merged by the report. */
function measureJob(options) {
	const { action, shards = 1, server = "github.com" } = options;
	const isSharded = shards > 1;
	const strategy = `    strategy:
      fail-fast: false # what one shard cannot measure, the others still report
      matrix:
        shard: [${Array.from({ length: shards }, (_, index) => index + 1).join(", ")}]
`;
	return `  measure:
    name: Flamegate measure${isSharded ? ` (\${{ matrix.shard }}/${shards})` : ""}
    if: github.event_name != 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 60
${isSharded ? strategy : ""}    permissions:
      contents: read # the code, and the stored runs
    steps:
${steps(checkoutSteps(options))}
      - uses: ${action}
        with:
          command: measure
          bundle: flamegate-bundle
${isSharded ? `          shard: \${{ matrix.shard }}/${shards}\n` : ""}      - uses: ${server === "github.com" ? pinned.uploadArtifact : pinned.uploadArtifactV3}
        with:
          name: flamegate-bundle${isSharded ? `-\${{ matrix.shard }}` : ""}
          path: flamegate-bundle
          if-no-files-found: error
          retention-days: 7
`;
}
function reportWorkflow({ action }) {
	return {
		path: ".github/workflows/flamegate-report.yml",
		text: `name: Flamegate report
on:
  # Runs with rights, hence checks nothing out and runs nothing of the pull request: the bundle is read as data.
  workflow_run: # zizmor: ignore[dangerous-triggers]
    workflows: [Flamegate measure]
    types: [completed]

permissions: {}

concurrency:
  group: flamegate-report-\${{ github.event.workflow_run.head_sha }}
  cancel-in-progress: false

jobs:
  report:
    name: Flamegate report
    if: github.event.workflow_run.event != 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      actions: read # the bundle of the measuring run
      contents: write # keeps verdicts and pictures on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
      - uses: ${action}
        id: flamegate
        with:
          command: report
${steps(reportUpload)}
`
	};
}
/** A label came or went: the stored verdict is told again, in seconds. */
function overrideWorkflow({ action }) {
	return {
		path: ".github/workflows/flamegate-override.yml",
		text: `name: Flamegate override
on:
  # Runs with rights, hence checks nothing out: only labels and the stored verdict are read.
  pull_request_target: # zizmor: ignore[dangerous-triggers]
    types: [labeled, unlabeled]

permissions: {}

concurrency:
  group: flamegate-override-\${{ github.event.pull_request.number }}
  cancel-in-progress: false

jobs:
  override:
    name: Flamegate override
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write # records the override on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
      - uses: ${action}
        with:
          command: override
`
	};
}
function checkoutSteps({ setup = [] }) {
	return [
		`- uses: ${pinned.checkout}`,
		"  with:",
		"    fetch-depth: 0 # the merge base, and the stored ancestors",
		"    persist-credentials: false",
		`- uses: ${pinned.setupNode}`,
		"  with:",
		"    node-version: 24",
		...setup
	];
}
function steps(lines) {
	return lines.map((line) => `      ${line}`).join("\n");
}
/** Branch names may hold what YAML or the pattern syntax of `branches` would read otherwise. */
function quoted(branch) {
	return /^[A-Za-z][A-Za-z0-9/_-]*$/.test(branch) ? branch : JSON.stringify(branch.replaceAll(/[*?+[\]!\\]/g, "\\$&"));
}
// src/config/init.ts
const configPath = "bench-config/flamegate.yml";
const schemaPath = "bench-config/flamegate.schema.json";
const firstBenchPath = "bench-config/first.bench.mjs";
function planInit(repository, options) {
	const notes = [];
	const given = withDependencies(repository, notes);
	const found = findSuites(given, notes);
	const usable = found.filter(({ harness }) => options.harnesses.includes(harness));
	for (const { harness, seen } of found.filter((suite) => !usable.includes(suite))) notes.push(`${seen}: harness ${harness} is not in this version, so no suite was written for it.`);
	for (const { name, seen } of usable) notes.push(`${seen}: suite ${name}.`);
	const first = {
		name: "core",
		harness: "tinybench",
		globs: ["bench-config/**/*.bench.mjs"],
		seen: ""
	};
	if (usable.length === 0) notes.push(`No benchmarks found: replace the example in ${firstBenchPath} with your hot paths.`);
	const setup = detectSetup(found.flatMap(({ files = [] }) => files), {
		...given,
		missing: [...new Set(usable.flatMap(({ missing = [] }) => missing))]
	});
	notes.push(...setup.notes);
	const existing = new Set(repository.files);
	const configured = configPlaces.find((place) => existing.has(place));
	const wanted = [...configured === void 0 ? [
		{
			path: configPath,
			text: renderConfig(usable.length === 0 ? [first] : usable, setup.setup)
		},
		{
			path: schemaPath,
			text: renderConfigSchema()
		},
		...usable.length === 0 ? [{
			path: firstBenchPath,
			text: firstBench(given)
		}] : []
	] : [], ...workflowsFor(repository, options, new Set(usable.map(({ harness }) => harness)))];
	if (repository.server === "enterprise-server" && (options.pullRequests === "forks" || (options.shards ?? 1) > 1)) notes.push("Enterprise Server has no artifacts v4: the bundle is uploaded with actions/upload-artifact v3.");
	notes.push(...nextSteps(repository.defaultBranch));
	const kept = wanted.filter(({ path }) => existing.has(path)).map(({ path }) => path);
	return {
		files: wanted.filter(({ path }) => !existing.has(path)),
		kept: configured === void 0 ? kept : [configured, ...kept],
		notes
	};
}
function workflowsFor({ defaultBranch, files, server = "github.com" }, { action, pullRequests, shards = 1 }, harnesses) {
	const options = {
		action,
		defaultBranch,
		setup: [...setupSteps(files), ...profilerSteps(harnesses)],
		shards,
		server
	};
	return [...pullRequests === "forks" || shards > 1 ? twoStageWorkflows(options) : [oneJobWorkflow(options)], overrideWorkflow(options)];
}
/** Node's own version file wins over the default that the workflow names. */
function setupSteps(files) {
	if (files.includes("pnpm-lock.yaml")) return ["- run: corepack enable pnpm"];
	if (files.includes("yarn.lock")) return ["- run: corepack enable yarn"];
	if (files.includes("bun.lock") || files.includes("bun.lockb")) return ["- run: npm install --global bun"];
	return [];
}
/** Without them there would be no word of which function did it. Node and Go bring their own. */
function profilerSteps(harnesses) {
	return [...new Set([...harnesses].flatMap((harness) => profilersOf[harness].cpu.slice(0, 1)))].flatMap((profiler) => profilerInstalls[profiler] ?? []);
}
const profilerInstalls = {
	"py-spy": ["- run: pipx install py-spy # says which function got slower"],
	perf: ["- run: sudo apt-get update && sudo apt-get install -y linux-tools-common \"linux-tools-$(uname -r)\" # perf says which function got slower", "- run: sudo sysctl -w kernel.perf_event_paranoid=1 kernel.kptr_restrict=0"],
	"async-profiler": ["- run: mvn --batch-mode --quiet dependency:get -Dartifact=tools.profiler:async-profiler:4.1 # says which method got slower", "- run: sudo sysctl -w kernel.perf_event_paranoid=1 kernel.kptr_restrict=0"]
};
function withDependencies(repository, notes) {
	return {
		texts: /* @__PURE__ */ new Map(),
		...repository,
		dependencies: dependencies(repository.packageJson, notes)
	};
}
function nextSteps(defaultBranch) {
	return [
		"Next:",
		"  1. Commit these files: what is not committed is not compared.",
		"  2. See that the benchmarks run:  flamegate measure --out flamegate-first",
		`  3. On a branch that changes something:  flamegate gate --base ${defaultBranch}`,
		"  4. Push. Make the commit status \"flamegate\" a required check of the default branch."
	];
}
function findSuites(given, notes) {
	const own = given.files.filter((file) => !/(?:^|\/)(?:node_modules|dist|vendor|third_party)\//.test(file));
	return [...findScripts(given, notes), ...detectForeign(own, given.texts)];
}
function findScripts(given, notes) {
	const found = detectJavaScript(given);
	for (const suite of found) notes.push(...suite.notes);
	return found.map(({ harness, files, globs, flags, missing }) => {
		const [only = ""] = files;
		const seen = files.length === 1 ? `${only} is written for ${harness}` : `${files.length} files are written for ${harness}`;
		return {
			name: found.length === 1 ? "core" : harness,
			harness,
			files,
			globs,
			flags,
			missing,
			seen
		};
	});
}
function dependencies(packageJson, notes) {
	if (packageJson === void 0) return /* @__PURE__ */ new Set();
	try {
		const parsed = JSON.parse(packageJson);
		if (typeof parsed !== "object" || parsed === null) return /* @__PURE__ */ new Set();
		const kinds = ["dependencies", "devDependencies"].map((kind) => Reflect.get(parsed, kind));
		return new Set(kinds.flatMap((kind) => typeof kind === "object" && kind !== null ? Object.keys(kind) : []));
	} catch {
		notes.push("package.json is not JSON and was not looked into.");
		return /* @__PURE__ */ new Set();
	}
}
function renderConfig(suites, setup) {
	const listed = suites.map(({ name, harness, globs, flags = [], command, workingDirectory }) => [
		`  - name: ${name}`,
		`    harness: ${harness}`,
		...globs.length === 0 ? [] : [`    files: [${globs.map((glob) => JSON.stringify(glob)).join(", ")}]`],
		...flags.length === 0 ? [] : [`    flags: [${flags.join(", ")}]`],
		...command === void 0 ? [] : [`    command: ${command}`],
		...workingDirectory === void 0 ? [] : [`    working-directory: ${workingDirectory}`],
		""
	].join("\n"));
	return `# yaml-language-server: $schema=./flamegate.schema.json
# Every key, its default and its meaning: docs/configuration.md of Flamegate. What is left out here has its default.
version: 1
${setup.length === 0 ? "" : `\n# Run in each checkout before measuring.\nsetup: [${setup.map((line) => JSON.stringify(line)).join(", ")}]\n`}
suites:
${listed.join("")}    # paths: ["src/**"]   # measured only when a change touches these; all changes otherwise

policy:
  threshold: 5%   # smaller changes never fail a build
  # benchmarks:
  #   - match: "parser/**"
  #     threshold: 10%

baseline:
  store: "git:flamegate-data"
`;
}
function firstBench({ files, texts }) {
	const entry = entryOf(texts.get("package.json") ?? "");
	const path = entry === void 0 ? void 0 : importedPath("package.json", entry);
	const built = path !== void 0 && !files.includes(path);
	return `// Each bench.add() is one benchmark, run in processes of its own. Measure what your users wait for;
// use what the function returns, or the engine may leave the work out.
${path === void 0 ? "" : `// import * as library from '../${path}';${built ? builtHint : ""}\n`}export default (bench) => {
  const items = Array.from({ length: 1000 }, (_, id) => ({ id, name: \`item \${(id * 7919) % 1000}\` }));
  const text = JSON.stringify(items);

  bench.add('parse 1000 items', () => JSON.parse(text));
  bench.add('sort 1000 items', () => items.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
};
`;
}
const builtHint = " // made by a build: flamegate.yml needs setup: [\"npm ci\", \"npm run build\"]";
const initCommand = {
	help: `
usage: flamegate init [--forks] [--shards N] [--action REF] [--dry-run] [--json]

Looks at the repository and writes bench-config/flamegate.yml with its schema, a first benchmark where there is none, and
the workflows. Nothing that exists is overwritten.

  --forks         pull requests come from forks: measure without rights in one workflow, report in another
  --shards N      measure in N jobs at once, a part each, and report once; two workflows, as with --forks
  --action REF    what the workflows use (default: flamegate/flamegate@v${version.split(".")[0]})
  --dry-run       say what would be written
  --json          one JSON document on stdout

Exit codes: 0 done, 2 usage.

example: flamegate init --forks --dry-run
`,
	run: async (argv, io) => {
		const given = parseArguments("init", argv, {
			forks: { type: "flag" },
			shards: { type: "string" },
			action: { type: "string" },
			"dry-run": { type: "flag" },
			json: { type: "flag" }
		});
		if (given.positionals.length > 0) throw new GateError("USAGE", `Cannot run init as it takes no arguments: current value is ${given.positionals[0]}`);
		const options = {
			pullRequests: given.flag("forks") ? "forks" : "own-branches",
			shards: checkShards(given.whole("shards") ?? 1),
			action: checkAction(given.text("action") ?? `flamegate/flamegate@v${"0.1.0".split(".")[0]}`),
			harnesses: knownHarnesses
		};
		const root = await repositoryRoot(io.cwd);
		const { files, kept, notes } = planInit(await inspect(root), options);
		if (!given.flag("dry-run")) for (const file of files) await writeNew(root, file.path, file.text);
		const written = files.map(({ path }) => path);
		if (given.flag("json")) {
			io.stdout(shownJson(`${JSON.stringify({
				written,
				kept,
				notes,
				dryRun: given.flag("dry-run")
			})}\n`));
			return exitCode.pass;
		}
		for (const path of written) io.stdout(shown`${given.flag("dry-run") ? "would write" : "wrote"} ${path}\n`);
		for (const path of kept) io.stdout(shown`kept ${path}\n`);
		for (const note of notes) io.stdout(shown`${note}\n`);
		return exitCode.pass;
	}
};
/** It stands in a workflow as it is: one line, and nothing YAML would read otherwise. */
function checkAction(action) {
	if (/^(?:\.\/|[\w.-]+\/[\w./-]+@[\w./-]+(?: # [\w.-]+)?)$/.test(action)) return action;
	throw new GateError("USAGE", `Cannot run init as --action must be OWNER/NAME@REF: current value is ${action}`, { hint: "pin it to a commit: --action \"owner/flamegate@<commit> # v1.2.3\"" });
}
/** The report reads at most so many bundles of a run. */
const mostShards = 64;
function checkShards(shards) {
	if (shards >= 1 && shards <= mostShards) return shards;
	throw new GateError("USAGE", `Cannot run init as --shards must be from 1 to ${mostShards}: current value is ${shards}`);
}
async function inspect(root) {
	const files = (await git(root, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	])).split("\0").filter((file) => file !== "");
	const packageJson = await readFile(join(root, "package.json"), "utf8").catch(() => void 0);
	const stripsTypes = Reflect.get(process.features, "typescript") === "strip";
	return {
		files,
		texts: await readWithImports(root, files),
		stripsTypes,
		...packageJson === void 0 ? {} : { packageJson },
		defaultBranch: await defaultBranch(root),
		server: await serverOf(root)
	};
}
/** As the runner's toolkit tells them apart: artifacts v4 are everywhere but on a host of one's own. */
async function serverOf(root) {
	const remote = parseRemote(await originOf(root));
	if (remote === void 0) return "github.com";
	return isEnterpriseServer(`https://${remote.host}`) ? "enterprise-server" : "github.com";
}
/** Enough to tell what a repository is like; beyond it files are known by their names. */
const mostTexts = 1e3;
const mostDepth = 5;
const mostBytes = 2e5;
/** What a benchmark needs built may be named only by what it imports. */
async function readWithImports(root, files) {
	const texts = new Map(await readTexts(root, files.filter((file) => isWorthReading(file) || telling.has(file))));
	for (let depth = 0; depth < mostDepth && texts.size < mostTexts; depth += 1) {
		const more = await readTexts(root, importedBy(texts, files).slice(0, mostTexts - texts.size));
		if (more.size === 0) break;
		for (const [file, text] of more) texts.set(file, text);
	}
	return texts;
}
async function readTexts(root, files) {
	const texts = /* @__PURE__ */ new Map();
	for (const file of files.slice(0, mostTexts)) {
		const text = await readFile(join(root, file), "utf8").catch(() => void 0);
		if (text !== void 0) texts.set(file, text.slice(0, mostBytes));
	}
	return texts;
}
/** What the remote calls its head, else the branch that is checked out, else main. */
async function defaultBranch(root) {
	for (const ref of ["refs/remotes/origin/HEAD", "HEAD"]) {
		const { code, stdout } = await tryGit(root, [
			"symbolic-ref",
			"--quiet",
			"--short",
			ref
		]);
		const name = stdout.toString("utf8").trim().replace(/^origin\//, "");
		if (code === 0 && name !== "") return name;
	}
	return "main";
}
/** A file that appeared since the look is kept, as any other. */
async function writeNew(root, path, text) {
	const target = join(root, path);
	await mkdir(dirname(target), { recursive: true });
	try {
		await writeFile(target, text, { flag: "wx" });
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
}
export { initCommand };
