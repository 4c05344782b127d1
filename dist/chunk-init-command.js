import { GateError, exitCode, shown, shownJson } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { git, tryGit } from "./chunk-git.js";
import { makeTemporaryFolder, resolveCandidate, runMeasuring } from "./chunk-measuring.js";
import { readPprof } from "./chunk-pprof.js";
import { blankLiterals } from "./chunk-literals.js";
import { headline } from "./chunk-for-action-compare-gate.js";
import { defaultGate, gateContext, gateName, plainPhrase } from "./chunk-for-action-compare-gate-top.js";
import { openGitChanges } from "./chunk-git-changes.js";
import { withMeasurer } from "./chunk-with-measurer.js";
import { version } from "./chunk-version.js";
import { allInRepository, inRepository, isForGoogleBenchmark, unlessForATime } from "./chunk-all-in-repository.js";
import { harnessNames, javaScriptHarnesses, javaScriptTools, toolOf } from "./chunk-for-compare-gate-production.js";
import { managerFor, managerIn, olderPnpm } from "./chunk-package-manager2.js";
import { fileMatcher, globMatcher } from "./chunk-for-action-compare-gate-top-worker.js";
import { withoutComments as withoutComments$1 } from "./chunk-asv-conf.js";
import { parseDocument, renderConfigSchema } from "./chunk-parse.js";
import { configPlaces } from "./chunk-for-action-compare-gate-production.js";
import { repositoryRoot } from "./chunk-repository2.js";
import { isEnterpriseServer } from "./chunk-event.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { originOf, parseRemote } from "./chunk-remote-repository.js";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
// src/git/loose-commit.ts
async function commitLoosely(repository, parent, change) {
	const tree = change === void 0 ? await git(repository, ["rev-parse", `${parent}^{tree}`]) : await treeWith(repository, `${parent}:`, {
		parts: change.path.split("/"),
		text: change.text
	});
	return git(repository, [
		"commit-tree",
		tree,
		"-p",
		parent,
		"-m",
		"Made by flamegate init --prove"
	]);
}
async function treeWith(repository, tree, { parts, text }) {
	const [name = "", ...rest] = parts;
	const listed = (await git(repository, [
		"ls-tree",
		"-z",
		tree
	])).split("\0").filter((entry) => entry !== "");
	const within = tree.endsWith(":") ? `${tree}${name}` : `${tree}/${name}`;
	const hash = rest.length === 0 ? await git(repository, [
		"hash-object",
		"-w",
		"--stdin"
	], { input: new TextEncoder().encode(text) }) : await treeWith(repository, within, {
		parts: rest,
		text
	});
	const entries = listed.map((entry) => {
		const [head = "", file] = entry.split("	");
		return file === name ? `${head.split(" ").slice(0, 2).join(" ")} ${hash}\t${file}` : entry;
	});
	return git(repository, ["mktree", "-z"], { input: new TextEncoder().encode(entries.map((entry) => `${entry}\0`).join("")) });
}
// src/profile/function-body.ts
const longestHead = 2e3;
function bodyOffset(text, { line, column }) {
	const blank = blankLiterals(text, "js");
	const start = blank.split("\n").slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
	let depth = 0;
	for (let at = start; at < Math.min(blank.length, start + longestHead); at += 1) {
		const sign = blank[at] ?? "";
		if ("([".includes(sign)) depth += 1;
		else if (")]".includes(sign)) depth -= 1;
		else if (depth === 0 && sign === "=" && blank[at + 1] === ">") return braceAfter(blank, at + 2);
		else if (depth === 0 && sign === "{") return at + 1;
		else if (depth < 0 || depth === 0 && ";}".includes(sign)) return void 0;
	}
}
function braceAfter(blank, from) {
	const [spaces = ""] = /^\s*/.exec(blank.slice(from)) ?? [];
	return blank[from + spaces.length] === "{" ? from + spaces.length + 1 : void 0;
}
// src/app/proof.ts
function isProven({ spot, red, green }) {
	return red.outcome === "fail" && red.named.includes(spot.function) && green.outcome === "pass";
}
async function prove(io, question) {
	const { spot, root, head, config, gate: name } = await withMeasurer(io, question, async (looking) => {
		const { candidate } = await resolveCandidate(looking.root, question);
		const spot = await findSpot(looking, candidate);
		return {
			spot,
			root: looking.root,
			head: candidate,
			config: timeAlone(looking.config, spot.benchmark.id.suite),
			gate: looking.gate
		};
	});
	const { id } = spot.benchmark;
	const store = makeTemporaryFolder();
	const asked = {
		...question,
		base: head,
		suites: [id.suite],
		filters: [id.name]
	};
	const gate = (candidate) => runMeasuring(io, {
		...asked,
		head: candidate
	}, { judged: {
		config: {
			...config,
			baseline: {
				...config.baseline,
				store: {
					kind: "dir",
					path: store
				}
			}
		},
		gate: name
	} });
	try {
		const slow = await gate(await commitLoosely(root, head, {
			path: spot.file,
			text: spot.text
		}));
		const same = await gate(await commitLoosely(root, head));
		const named = slow.report.explanations.flatMap(({ diffs }) => diffs.flatMap(({ blame }) => blame.functions.map((each) => each.function.frame.name)));
		return {
			spot,
			red: {
				...judged(slow),
				named
			},
			green: judged(same)
		};
	} finally {
		rmSync(store, {
			recursive: true,
			force: true
		});
	}
}
function judged({ report }) {
	return {
		outcome: report.verdict.outcome,
		summary: plainPhrase(headline(report))
	};
}
function timeAlone(config, suite) {
	const suites = config.suites.filter(({ name }) => name === suite).map((each) => ({
		...each,
		metrics: each.metrics.includes("time") ? ["time"] : each.metrics
	}));
	return {
		...config,
		suites,
		measure: {
			...config.measure,
			proof: "off"
		}
	};
}
const mostTried = 5;
async function findSpot({ measurer, found, root, progress }, head) {
	const changes = openGitChanges(root, head, head);
	const tried = found.filter(({ failure }) => failure === void 0).slice(0, mostTried);
	progress.start("looking for a function that a benchmark runs", tried.length);
	for (const benchmark of tried) {
		progress.step(benchmark.id.name);
		for (const frame of await hotFrames(measurer, benchmark)) {
			const { file, line, column } = frame;
			if (file === void 0 || line === void 0 || column === void 0 || file === benchmark.file) continue;
			const text = await changes.source(file);
			const at = text === void 0 ? void 0 : bodyOffset(text, {
				line,
				column
			});
			if (text === void 0 || at === void 0) continue;
			return {
				benchmark,
				function: frame.name,
				file,
				line,
				text: text.slice(0, at) + loss + text.slice(at)
			};
		}
	}
	throw new GateError("BENCH_FAILED", "Cannot prove the gate here as a benchmark must spend time in a JavaScript function of this repository: none was found", { hint: "flamegate doctor says which benchmarks run; files that a build makes are only slowed down through source maps" });
}
const loss = [
	" { const proof = (globalThis.flamegateProof ??= { calls: 0, lost: 0 });",
	"const { user, system } = globalThis.process.cpuUsage(); proof.first ??= user + system;",
	"const own = proof.calls === 0 ? 0 : (user + system - proof.first) / 1000 / proof.calls - proof.lost / proof.calls;",
	"const lost = Math.max(0.03, Math.min(own, 1000)); proof.calls += 1; proof.lost += lost;",
	"for (const from = globalThis.performance.now(); globalThis.performance.now() - from < lost; ); } "
].join(" ");
async function hotFrames({ profile }, { id, metrics }) {
	const metric = metrics.find(({ unit }) => unit !== "B");
	if (metric === void 0) return [];
	const [taken] = await profile({
		id,
		metric
	}, {
		count: 1,
		taken: 0
	});
	if (taken === void 0) return [];
	const read = readPprof(taken.bytes);
	const cost = /* @__PURE__ */ new Map();
	for (const { frames, values } of read.stacks) for (const frame of new Set(frames)) cost.set(frame, (cost.get(frame) ?? 0) + (values[read.defaultType] ?? 0));
	return [...cost].toSorted(([, a], [, b]) => b - a).flatMap(([index]) => read.frames[index] ?? []).filter(({ kind, name, file }) => kind === "user" && name !== "" && file !== void 0 && /\.[cm]?[jt]sx?$/.test(file));
}
// src/config/detect-foreign.ts
const detections = allInRepository.map(([name, { detection }]) => [name, detection]);
function tellingRank(file) {
	if (detections.some(([, { isManifest }]) => isManifest(file))) return 0;
	if (!detections.some(([, { isBench }]) => isBench?.(file) === true)) return void 0;
	return /bench|perf/i.test(file) ? 1 : 2;
}
function declaredBy(texts, files) {
	const known = new Set(files);
	const named = [...texts].flatMap(([file, text]) => detections.flatMap(([, { benchesOf }]) => benchesOf?.(file, text) ?? []));
	return [...new Set(named)].filter((file) => known.has(file) && !texts.has(file));
}
function detectForeign(given) {
	const found = detections.map(([harness, { find }]) => ({
		harness,
		...find(given)
	}));
	return {
		suites: found.flatMap(({ harness, suites }) => suites.map((suite) => ({
			...suite,
			harness
		}))),
		notes: found.flatMap(({ notes }) => notes),
		noted: found.flatMap(({ noted = [] }) => noted)
	};
}
// src/config/beside-benchmarks.ts
const dataFolder = /(?:^|\/)_*(?:fixtures?|data(?:sets?)?|samples?|assets|mocks?|snapshots?|results?|reports?|expected)_*\//i;
const listening = /\.listen\s*\(|\b(?:Deno|Bun)\s*\.\s*serve\s*\(|\bnew\s+[\w.]*(?:Server)\s*\(\s*\{[^}]*\bport\b|(?:^|[\s=(])serve\s*\(\s*(?:\{|app\b|handler\b)/;
const serverName = /(?:^|[-_./])servers?(?:[-_][\w-]*|\d+)?\.[cm]?[jt]s$/i;
const commanded = /\b(?:parentPort|workerData)\b[^;]*\bworker_threads['"]|\bworker_threads['"][\s\S]*\b(?:parentPort|workerData)\s*[.([!?]|\bprocess\s*\.\s*send\s*\??\.?\s*\(|\bprocess\s*\.\s*on\s*\(\s*['"]message['"]|(?:^|[\s;])(?:self\s*\.\s*)?onmessage\s*=/;
const startsProcesses = /['"](?:node:)?child_process['"]|['"]execa['"]|\bBun\s*\.\s*spawn\b|\bnew\s+Deno\s*\.\s*Command\b/;
const withClock = /\bperformance\s*\.\s*now\b|\bhrtime\b|\bconsole\s*\.\s*time\b|\bDate\s*\.\s*now\b|\bautocannon\b/;
function hasClock(text) {
	return withClock.test(text);
}
function isBeside(file, text) {
	if (dataFolder.test(file) || commanded.test(text)) return true;
	return listening.test(text) && (serverName.test(file) || !hasClock(text));
}
function isForBrowser(text) {
	return /\bdocument\s*\.\s*(?:getElementById|addEventListener)\b|\bwindow\s*\.\s*(?:addEventListener|onload)\b/.test(text) && !/\btypeof\s+(?:document|window)\b|\b(?:js|happy-|linke)dom\b|\bvitest\b|\bdocument\s*[=,:})]|\b(?:const|let|var)\s+(?:document|window)\b/i.test(text);
}
function startsOthers(text) {
	return startsProcesses.test(text) && !hasClock(text);
}
function changesPackages(text) {
	return startsProcesses.test(text) && /['"`](?:npm|yarn|pnpm|bun)(?:\s+|['"`]\s*,\s*\[\s*['"`])(?:i|install|ci|add|uninstall|remove|rm)\b/.test(text);
}
// src/config/script-imports.ts
const scriptEnding = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const typedEnding = /\.(?:[cm]?ts|tsx)$/;
const namedBench = /(?:^|\/)[^/]+\.bench(?:mark)?\.(?:[cm]?[jt]s|[jt]sx)$/;
function withoutComments(text) {
	const last = text.lastIndexOf("*/") + 2;
	const commented = last < 2 ? "" : text.slice(0, last);
	const rest = text.slice(commented.length);
	return `${commented.replaceAll(/^[ \t]*\/\*[\s\S]*?\*\//gm, "")}${rest}`.replaceAll(/^[ \t]*\/\/.*/gm, "");
}
function withoutTypeImports(text) {
	return withoutComments(text).replaceAll(/^[ \t]*import[ \t]+type\b[^;'"]*['"][^'"\n]*['"]/gm, "").replaceAll(/^[ \t]*import\s*\{([^}]*)\}\s*from\s*['"][^'"\n]+['"]/gm, (whole, names) => names.split(",").every((name) => name.trim() === "" || /^type\s/.test(name.trim())) ? "" : whole);
}
function importsOf(text) {
	return [...withoutComments(text).matchAll(/(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? "");
}
function importedPath(from, name) {
	const parts = from.split("/").slice(0, -1);
	for (const step of name.split("/")) if (step === "..") parts.pop();
	else if (step !== "." && step !== "") parts.push(step);
	return parts.join("/");
}
// src/config/own-scripts.ts
function ownFlags(benches, { files, texts }) {
	const folders = new Set(benches.map(folderOf$2));
	for (const [path, text] of texts) {
		if (!/(?:^|\/)package\.json$/.test(path)) continue;
		for (const [script, commands] of scriptsIn(text)) {
			const [first] = commandsOf(commands, folderOf$2(path)).flatMap(({ words, folder }) => {
				const started = startOf$1(words, folder);
				return started !== void 0 && isAmong$1(started.file, {
					folders,
					benches,
					files
				}) ? [started.flags] : [];
			}).map((given) => withoutUnknownEnv(given, files)).filter(({ length }) => length > 0);
			if (first !== void 0) return {
				flags: first,
				script,
				replaced: replacedIn(commands, first)
			};
		}
	}
}
function withoutUnknownEnv(flags, files) {
	const isEnv = (flag) => /^--env-file(?:-if-exists)?(?:=|$)/.test(flag);
	const isKnown = (path) => files.includes(path.replace(/^\.\//, ""));
	return flags.filter((flag, at) => {
		if (isEnv(flags[at - 1] ?? "") && !flags[at - 1]?.includes("=")) return isKnown(flag);
		if (!isEnv(flag)) return true;
		return isKnown(flag.includes("=") ? flag.slice(flag.indexOf("=") + 1) : flags[at + 1] ?? "");
	});
}
function replacedIn(commands, flags) {
	if (!flags.includes("tsx") || /\btsx\b/.test(commands)) return void 0;
	return commands.split(/[\s='"]+/).find((word) => ownRegistry.test(word) || word !== "node" && runners.has(word));
}
function benchmarkScripts(given) {
	const { files } = given;
	const named = byNames(files);
	return ownScripts(given).filter(({ name }) => /(?:^|[:_.-])(?:bench|perf)/i.test(name)).map((script) => ({
		...script,
		starts: startedBy(script.words, {
			files,
			named
		})
	}));
}
function ownScripts({ texts }) {
	return [...texts.keys()].filter((path) => /(?:^|\/)package\.json$/.test(path)).toSorted((a, b) => a.split("/").length - b.split("/").length).flatMap((path) => scriptsIn(texts.get(path) ?? "").map(([name, line]) => {
		const words = commandsOf(line, folderOf$2(path)).flatMap((command) => command.words.map((word) => fromFolder(command.folder, word)));
		return {
			name,
			folder: folderOf$2(path),
			words,
			line
		};
	}));
}
function programsOf(line) {
	return `${line} `.split(/&&|\|\||[;|]/).map((part) => /^\s*(?:[A-Z_]+=\S*\s+|npx\s+|cross-env\s+)*([\w@/-]+)\s/.exec(part)?.[1] ?? "");
}
function startedBy(words, { files, named }) {
	const started = new Set(words.flatMap((word) => named.get(word) ?? []));
	const globs = words.filter((word) => word.includes("*"));
	if (globs.length > 0) for (const file of files.filter(globMatcher(globs))) started.add(file);
	return [...started];
}
function byNames(files) {
	const named = /* @__PURE__ */ new Map();
	for (const file of files) for (const name of namesOf$1(file)) named.set(name, [...named.get(name) ?? [], file]);
	return named;
}
function namesOf$1(file) {
	const stem = file.replace(scriptEnding, "");
	return /* @__PURE__ */ new Set([
		file,
		stem,
		stem.replace(/\/index$/, "")
	]);
}
function folderOf$2(path) {
	return path.split("/").slice(0, -1).join("/");
}
function scriptsIn(packageJson) {
	try {
		const parsed = JSON.parse(packageJson);
		const scripts = Reflect.get(Object(parsed), "scripts");
		return Object.entries(Object(scripts)).flatMap(([name, text]) => typeof text === "string" ? [[name, text === "wireit" ? wiredIn(parsed, name) : text]] : []);
	} catch {
		return [];
	}
}
function wiredIn(packageJson, name) {
	const wired = Reflect.get(Object(Reflect.get(Object(packageJson), "wireit")), name);
	const command = Reflect.get(Object(wired), "command");
	return typeof command === "string" ? command : "";
}
function fromFolder(folder, path) {
	return importedPath(folder === "" ? "package.json" : `${folder}/package.json`, path);
}
function commandsOf(line, start) {
	let folder = start;
	return line.split(/&&|\|\||[;|]/).flatMap((part) => {
		const words = [...part.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single ?? ""));
		if (words[0] !== "cd") return [{
			words,
			folder
		}];
		folder = fromFolder(folder, words[1] ?? ".");
		return [];
	});
}
const before = /^(?:[A-Z_][\w]*=.*|cross-env|npx|pnpx|bunx|dotenv|--|exec|time|pnpm|yarn)$/;
const runners = new Map([["node", []], ..."tsx esno jiti esr ts-node ts-node-esm ts-node-transpile-only swc-node sucrase-node babel-node vite-node".split(" ").map((name) => [name, ["--import", "tsx"]])]);
const ownRegistry = /^(?:jiti|ts-node|esbuild-register|esbuild-runner|@swc-node|@oxc-node|@babel|sucrase)(?:\/|$)/;
const kept = /^(?:--(?:import|require|loader|experimental[-_](?!test)[\w-]+|conditions|env-file(?:-if-exists)?|expose[-_]gc|allow[-_]natives[-_]syntax|max[-_]old[-_]space[-_]size|stack[-_]size|preserve[-_]symlinks)|-r|-C)(?:=|$)/;
const withValue = /^(?:--(?:import|require|loader|experimental-loader|conditions|env-file|env-file-if-exists|tsconfig|project|compiler-options|config|extensions|presets)|-[rCpPO])$/;
function startOf$1(words, folder) {
	const from = words.findIndex((word) => !before.test(word));
	const own = runners.get(words[from] ?? "");
	if (own === void 0) return void 0;
	const { flags, next } = flagsIn(words.slice(from + 1), folder);
	if (next === void 0) return void 0;
	const set = words.slice(0, from);
	const given = set.flatMap((word) => /^NODE_OPTIONS=(.*)$/s.exec(word)?.[1]?.split(/\s+/) ?? []);
	const mode = set.map((word) => /^NODE_ENV=([\w-]+)$/.exec(word)?.[1]).find((value) => value !== void 0);
	const setting = mode === void 0 ? [] : ["--import", `${settingStart}process.env.NODE_ENV='${mode}'`];
	return {
		file: fromFolder(folder, next),
		flags: [
			...setting,
			...own,
			...flagsIn(given, folder).flags,
			...flags
		]
	};
}
const settingStart = "data:text/javascript,";
function settingsIn(flags) {
	return {
		shown: flags.filter((flag, at) => !isSetting(flag) && !isSetting(flags[at + 1] ?? "")),
		set: flags.flatMap((flag) => /process\.env\.(NODE_ENV)='([\w-]+)'$/.exec(isSetting(flag) ? flag : "")?.slice(1).join("=") ?? [])
	};
}
function isSetting(loaded) {
	return loaded.startsWith(settingStart);
}
function flagsIn(words, folder) {
	const flags = [];
	for (let at = 0; at < words.length; at += 1) {
		const word = words[at] ?? "";
		if (word !== "" && !word.startsWith("-")) return {
			flags,
			next: word
		};
		const value = withValue.test(word) ? words[at + 1] : void 0;
		if (value !== void 0) at += 1;
		const [, loaded = value ?? ""] = /^--(?:import|require|loader|experimental-loader)=(.*)$/.exec(word) ?? [];
		if (ownRegistry.test(loaded)) flags.push("--import", "tsx");
		else if (kept.test(word)) flags.push(fromRoot(word, folder), ...value === void 0 ? [] : [fromRoot(value, folder)]);
	}
	return { flags };
}
function conditionsIn(flags) {
	return flags.flatMap((flag, at) => {
		const [, given] = /^(?:--conditions|-C)=(.+)$/.exec(flag) ?? [];
		return given ?? (/^(?:--conditions|-C)$/.test(flag) ? flags[at + 1] ?? [] : []);
	});
}
function fromRoot(word, folder) {
	const [, start = "", path] = /^(--[\w-]+=)?(\.\.?\/.*|\.env[\w.-]*)$/.exec(word) ?? [];
	return path === void 0 ? word : `${start}./${fromFolder(folder, path)}`;
}
function isAmong$1(file, { folders, benches, files }) {
	const meant = files.find((known) => namesOf$1(known).has(file));
	return meant !== void 0 && (benches.includes(meant) || folderOf$2(meant) !== "" && folders.has(folderOf$2(meant)));
}
// src/config/package-entry.ts
const ofImports = [
	"node-addons",
	"node",
	"import",
	"module-sync",
	"default"
];
const ofRequire = [
	"node-addons",
	"node",
	"require",
	"module-sync",
	"default"
];
function entryOf$1(packageJson, more = []) {
	const parsed = parsedObject(packageJson);
	const read = (key) => parsed === void 0 ? void 0 : Reflect.get(parsed, key);
	const exported = read("exports");
	const main = Reflect.get(Object(exported), ".") ?? exported;
	return conditionalPath(main, [...ofImports, ...more]) ?? firstPath(main) ?? firstPath(exported) ?? firstPath(read("module")) ?? firstPath(read("main"));
}
function requiredEntryOf(packageJson, more = []) {
	const parsed = parsedObject(packageJson);
	if (parsed === void 0) return void 0;
	const exported = Reflect.get(parsed, "exports");
	const own = Reflect.get(Object(exported), ".") ?? exported;
	if (own !== void 0) return conditionalPath(own, [...ofRequire, ...more]);
	const main = Reflect.get(parsed, "main");
	return typeof main === "string" ? main : "index.js";
}
function conditionalPath(value, conditions, isPattern = false) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return firstPath(value, isPattern);
	for (const [condition, inner] of Object.entries(value)) {
		const path = conditions.includes(condition) ? conditionalPath(inner, conditions, isPattern) : void 0;
		if (path !== void 0) return path;
	}
}
function ownImport(packageJson, name) {
	return mappedPath(Reflect.get(Object(parsedObject(packageJson)), "imports"), name, ofImports);
}
function exportedPath(packageJson, name, more) {
	return mappedPath(Reflect.get(Object(parsedObject(packageJson)), "exports"), name, [...ofImports, ...more]);
}
function mappedPath(tree, name, conditions) {
	const entries = Object.entries(Object(tree));
	for (const [pattern, target] of entries) {
		const [start = "", end] = pattern.split("*");
		const path = (end === void 0 ? name === pattern : name.startsWith(start) && name.endsWith(end)) ? conditionalPath(target, conditions, true) ?? firstPath(target, true) : void 0;
		if (path?.startsWith(".") === true) return path.replaceAll("*", name.slice(start.length, name.length - (end ?? "").length));
	}
}
function firstPath(value, isPattern = false) {
	if (typeof value === "string") return !/\.(?:d\.[cm]?ts|json)$/.test(value) && (isPattern || !value.includes("*")) ? value : void 0;
	if (typeof value !== "object" || value === null) return void 0;
	for (const inner of Object.values(value)) {
		const found = firstPath(inner, isPattern);
		if (found !== void 0) return found;
	}
}
function parsedObject(text) {
	try {
		const parsed = JSON.parse(text);
		return typeof parsed === "object" && parsed !== null ? parsed : void 0;
	} catch {
		return;
	}
}
function workspacePackages(texts) {
	const known = packagesOf.get(texts);
	if (known !== void 0 && known.size === texts.size) return known.packages;
	const packages = new Map([...texts].flatMap(([file, text]) => {
		const parsed = /(?:^|\/)package\.json$/.test(file) ? parsedObject(text) : void 0;
		const name = parsed === void 0 ? void 0 : Reflect.get(parsed, "name");
		return typeof name === "string" ? [[name, file.split("/").slice(0, -1).join("/")]] : [];
	}));
	packagesOf.set(texts, {
		size: texts.size,
		packages
	});
	return packages;
}
const packagesOf = /* @__PURE__ */ new WeakMap();
function sourceOf(name, packages) {
	const folder = packages.get(name);
	return folder === void 0 || folder === "" ? void 0 : `${folder}/src`;
}
// src/config/bundled-benchmarks.ts
function bundledNotes(files, npmPackage, given) {
	return files.flatMap((file) => {
		const undeclared = importsOf(given.texts.get(file) ?? "").find((name) => isUndeclared(name, file, given));
		const script = undeclared === void 0 ? void 0 : startsBundleOf(file, given);
		if (undeclared === void 0 || script === void 0) return [];
		const manager = managerFor(script.folder, given);
		const enter = script.folder === "" ? "" : `cd ${script.folder} && `;
		return [`${file} imports ${undeclared}, which no package.json declares: the script "${script.name}" runs ${script.made}, which a bundler makes of it. Have setup make that, name it in files, and keep ${npmPackage} out of it (external: ["${npmPackage}"]); or time a whole run: harness: command, command: ${enter}${manager.run(script.name)}.`];
	});
}
function isUndeclared(name, file, { texts }) {
	if (/^(?:[./#~@$]\/|\.|#|\/|~|node:|\w+:)/.test(name)) return false;
	const wanted = name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
	const manifests = manifestsAbove(file).map((path) => texts.get(path) ?? "").map(parsedObject).filter((each) => each !== void 0);
	if (manifests.length === 0 || builtins.has(wanted)) return false;
	return manifests.every((manifest) => Reflect.get(manifest, "name") !== wanted && kinds$1.every((kind) => Reflect.get(Object(Reflect.get(manifest, kind)), wanted) === void 0));
}
const kinds$1 = [
	"dependencies",
	"devDependencies",
	"peerDependencies",
	"optionalDependencies"
];
const builtins = new Set("assert async_hooks buffer child_process cluster console crypto dgram dns events fs http http2 https module net os path perf_hooks process querystring readline stream string_decoder timers tls url util v8 vm worker_threads zlib".split(" "));
function manifestsAbove(file) {
	const folders = file.split("/").slice(0, -1);
	return [...folders.map((_, index) => `${folders.slice(0, index + 1).join("/")}/package.json`), "package.json"];
}
function startsBundleOf(file, { files, texts }) {
	const stem = stemOf$1(file);
	for (const { name, folder, words } of ownScripts({ texts })) {
		const made = words.find((word) => /\.[cm]?js$/.test(word) && stemOf$1(word) === stem && !files.includes(word));
		if (made !== void 0) return {
			name,
			folder,
			made
		};
	}
}
function stemOf$1(path) {
	return (path.split("/").at(-1) ?? "").replace(/\.[cm]?[jt]s$/, "");
}
// src/config/path-aliases.ts
const names$1 = ["tsconfig.json", "jsconfig.json"];
const mostExtended = 4;
function aliasedPaths(from, name, given) {
	return pathsBy(nearestConfig(from, given.files), name, given);
}
function pathsBy(config, name, given) {
	const { base, paths, folder } = optionsAt(config, given);
	const patterns = Object.entries(Object(paths)).flatMap(([pattern, targets]) => {
		const matched = wildcard(pattern, name);
		if (matched === void 0 || !Array.isArray(targets)) return [];
		return targets.map((target) => within(base ?? folder, String(target).replace("*", () => matched)));
	});
	return base === void 0 ? patterns : [...patterns, within(base, name)];
}
function unreadConfigs(texts, files) {
	const nearest = [...texts.keys()].filter((file) => scriptEnding.test(file)).map((from) => nearestConfig(from, files));
	const extended = [...texts].flatMap(([file, text]) => isConfig(file) ? extendedBy(file, parsed(text)) : []);
	const known = knownOf(files);
	return [.../* @__PURE__ */ new Set([...nearest, ...extended])].filter((file) => file !== void 0 && known.has(file) && !texts.has(file));
}
function optionsAt(file, given, depth = 0) {
	const text = file === void 0 ? void 0 : given.texts.get(file);
	if (file === void 0 || text === void 0 || depth > mostExtended) return { folder: "" };
	const config = parsed(text);
	const [parent] = extendedBy(file, config);
	const inherited = optionsAt(parent, given, depth + 1);
	const own = Reflect.get(config, "compilerOptions");
	const baseUrl = Reflect.get(Object(own), "baseUrl");
	const paths = Reflect.get(Object(own), "paths");
	const folder = folderOf$1(file);
	const base = typeof baseUrl === "string" ? within(folder, baseUrl) : inherited.base;
	return paths === void 0 ? {
		...inherited,
		base
	} : {
		folder,
		base,
		paths
	};
}
function extendedBy(file, config) {
	return [Reflect.get(config, "extends")].flat().filter((each) => typeof each === "string" && each.startsWith(".")).map((each) => importedPath(file, String(each)).replace(/(?:\.json)?$/, ".json"));
}
function nearestConfig(from, files) {
	const known = knownOf(files);
	const parts = from.split("/").slice(0, -1);
	return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/`), ""].flatMap((folder) => names$1.map((name) => folder + name)).find((path) => known.has(path));
}
const sets = /* @__PURE__ */ new WeakMap();
function knownOf(files) {
	const known = sets.get(files) ?? new Set(files);
	sets.set(files, known);
	return known;
}
function isConfig(file) {
	return /(?:^|\/)(?:ts|js)config[\w.-]*\.json$/.test(file);
}
const configs = /* @__PURE__ */ new Map();
function parsed(text) {
	const known = configs.get(text);
	if (known !== void 0) return known;
	const config = read(text);
	configs.set(text, config);
	return config;
}
function read(text) {
	return parsedObject(withoutComments$1(text).replaceAll(/,(\s*[}\]])/g, "$1")) ?? {};
}
function wildcard(pattern, name) {
	const [start = "", end] = pattern.split("*");
	if (end === void 0) return pattern === name ? "" : void 0;
	return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end) ? name.slice(start.length, name.length - end.length) : void 0;
}
function within(folder, path) {
	return importedPath(folder === "" ? "x" : `${folder}/x`, path);
}
function folderOf$1(path) {
	return path.split("/").slice(0, -1).join("/");
}
// src/config/vite-aliases.ts
function isViteConfig(file) {
	return /(?:^|\/)vite(?:st)?(?:\.[\w-]+)?\.config\.[cm]?[jt]s$/.test(file);
}
function isTakenFromSource({ name, owner, from }, given) {
	return nearest(from, given.texts).some(([config, text]) => isAliased(owner, text) || tsconfigsOf(config, text).some((file) => isAmong(file, name, given)));
}
function nearest(from, texts) {
	const parts = from.split("/").slice(0, -1);
	const configs = [...texts].filter(([file]) => isViteConfig(file));
	return [...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")), ""].map((folder) => configs.filter(([file]) => folderOf(file) === folder)).find(({ length }) => length > 0) ?? [];
}
function isAliased(name, text) {
	const [, ...rest] = text.split(/\balias\b/);
	const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`(?:['"\`^]|[{,\\n]\\s*)${escaped}(?:['"\`$/(:]|\\s*:)`).test(rest.join("alias").replaceAll("\\", ""));
}
function tsconfigsOf(config, text) {
	const named = [...text.matchAll(/['"`]((?:[\w.-]+\/)*tsconfig[\w.-]*\.json)['"`]/g)].map(([, path = ""]) => importedPath(config, path));
	const usesPlugin = /\btsconfigPaths\b|tsconfig-paths/.test(text);
	return [...named, ...usesPlugin ? [importedPath(config, "tsconfig.json")] : []];
}
function isAmong(tsconfig, name, given) {
	const isInGit = (path) => given.files.some((file) => file === path || file.startsWith(`${path}.`) || file.startsWith(`${path}/`));
	return pathsBy(tsconfig, name, given).some(isInGit);
}
function folderOf(path) {
	return path.split("/").slice(0, -1).join("/");
}
// src/config/import-targets.ts
function importedBy(texts, files) {
	const packages = workspacePackages(texts);
	const imported = [...texts].flatMap(([from, text]) => scriptEnding.test(from) ? importsOf(text).flatMap((name) => pathOf(from, name, {
		files,
		texts
	}) ?? sourceOf(name, packages) ?? []) : []);
	const known = new Set(files);
	const found = [...new Set(imported)].flatMap((path) => resolved(path, known) ?? []);
	const read = [...texts].flatMap(([file, text]) => isViteConfig(file) ? tsconfigsOf(file, text) : []);
	const configs = [...unreadConfigs(texts, files), ...read.filter((file) => known.has(file) && !texts.has(file))];
	return [.../* @__PURE__ */ new Set([...configs, ...found.filter((file) => !texts.has(file))])];
}
function pathOf(from, name, { files, texts }) {
	if (name.startsWith(".")) return importedPath(from, name);
	const manifest = manifestIn(packageFolderOf(from, files));
	const target = name.startsWith("#") ? ownImport(texts.get(manifest) ?? "", name) : void 0;
	if (target !== void 0) return importedPath(manifest, target);
	return aliasedPaths(from, name, {
		files,
		texts
	}).find((path) => isThere$1(path.replace(/\.[cm]?js$/, ""), files));
}
function resolved(path, files) {
	const withoutEnding = path.replace(/\.[cm]?js$/, "");
	const endings = [
		"",
		".ts",
		".mts",
		".cts",
		".tsx",
		".js",
		".mjs",
		".cjs",
		".jsx",
		"/index.ts",
		"/index.js",
		"/index.mjs"
	];
	return [path, withoutEnding].flatMap((stem) => endings.map((ending) => stem + ending)).find((file) => files.has(file));
}
function isThere$1(path, files) {
	return files.some((file) => file === path || file.startsWith(`${path}.`) || file.startsWith(`${path}/`));
}
function packageFolderOf(file, files) {
	const parts = file.split("/").slice(0, -1);
	while (parts.length > 0 && !files.includes(`${parts.join("/")}/package.json`)) parts.pop();
	return parts.join("/");
}
function manifestIn(folder) {
	return folder === "" ? "package.json" : `${folder}/package.json`;
}
// src/config/needs-loader.ts
const deepest$1 = 6;
function unloadable(benches, sources) {
	const known = new Set(sources.files);
	for (const file of loaded(benches, sources)) {
		const text = sources.texts.get(file) ?? "";
		if (/\.[jt]sx$/.test(file)) return {
			file,
			why: "is JSX, which Node does not run"
		};
		const { names, required } = namesIn(file, text);
		if (names.some((name) => !required.has(name) && isForBundlers(name, file, known))) return {
			file,
			why: "imports as bundlers do and Node does not"
		};
		if (isTyped(file) && notStripped.test(text)) return {
			file,
			why: "has syntax that Node does not strip"
		};
		const kind = ofOtherKind(file, text, sources);
		if (kind !== void 0) return {
			file,
			why: kind
		};
		if (isDecorated(text)) return {
			file,
			why: "has decorators, which Node does not run"
		};
		if (isTyped(file) && importsOf(withoutTypes(text)).some((name) => isMapped(file, name, sources))) return {
			file,
			why: "imports by \"paths\" or \"baseUrl\" of tsconfig.json, which Node does not follow"
		};
	}
}
function firstTyped(benches, sources) {
	return benches.find(isTyped) ?? [...loaded(benches, sources)].find(isTyped);
}
function* loaded(benches, { texts }) {
	const seen = new Set(benches);
	let open = benches;
	for (let depth = 0; depth < deepest$1 && open.length > 0; depth += 1) {
		const next = [];
		for (const file of open) {
			yield file;
			const { names } = namesIn(file, texts.get(file) ?? "");
			const paths = names.flatMap((name) => readAs(importedPath(file, name), texts));
			next.push(...paths.filter((path) => !seen.has(path)));
			for (const path of next) seen.add(path);
		}
		open = next;
	}
}
const waitingAtTop = /^(?:for\s+)?await\b|^export\s+default\s+await\b|^(?:export\s+)?(?:const|let|var)\b[^\n=]*=\s*await\b/m;
function waitsAtTop(file, text) {
	return /\.tsx?$/.test(file) && waitingAtTop.test(text);
}
function isTyped(file) {
	return typedEnding.test(file);
}
function namesIn(file, text) {
	const names = importsOf(withoutTypes(text)).filter((name) => name.startsWith(".") || isTyped(file) && isAlias(name));
	const calls = isTyped(file) ? [] : [...text.matchAll(/\brequire\s*\(\s*['"]([^'"\n]+)['"]/g)];
	return {
		names,
		required: new Set(calls.map(([, name = ""]) => name))
	};
}
function withoutTypes(text) {
	return text.replaceAll(/^[ \t]*(?:\/\/|\/?\*).*$/gm, "").replaceAll(/^[ \t]*(?:import|export)\s+type\b[^;'"]*['"][^'"\n]*['"]/gm, "").replaceAll(/\btypeof\s+import\s*\([^)]*\)|\bimport\s*\([^)]*\)\s*(?:\.\s*[A-Z]|\[)/g, "");
}
function readAs(path, texts) {
	return [
		path,
		`${path}.js`,
		`${path}/index.js`
	].filter((file) => texts.has(file)).slice(0, 1);
}
function isAlias(name) {
	return /^(?:[@~$]\/|~)/.test(name);
}
const endings = [
	"ts",
	"mts",
	"cts",
	"tsx",
	"js",
	"mjs",
	"cjs",
	"jsx"
];
function isForBundlers(name, from, known) {
	if (isAlias(name)) return true;
	const path = importedPath(from, name);
	const stem = path.replace(/\.[cm]?js$/, "");
	if (known.has(path)) return false;
	return [stem, `${stem}/index`].some((start) => endings.some((ending) => known.has(`${start}.${ending}`)));
}
const notStripped = /^[ \t]*(?:export\s+)?(?:const\s+)?enum\s+\w+\s*\{|^[ \t]*(?:export\s+)?(?:namespace|module)\s+\w+\s*\{|\bconstructor\s*\([^)]*\b(?:private|public|protected|readonly)\s+\w|^[ \t]*(?:export\s+)?import\s+(?!type\s)[\w$]+\s*=[^=]|^[ \t]*export\s*=[^=]/m;
function ofOtherKind(file, text, { files, texts }) {
	if (!/\.[jt]sx?$/.test(file)) return void 0;
	const code = withoutTypeImports(text);
	if (!writtenAsModule.test(code)) return void 0;
	const manifest = parsedObject(texts.get(manifestIn(packageFolderOf(file, files))) ?? "");
	const type = Reflect.get(Object(manifest), "type");
	if (type === "commonjs") return "is written as a module in a package that says \"type\": \"commonjs\"";
	if (type === "module" || ownNames.test(code)) return void 0;
	const name = /(?<![\w$.'"`])(__dirname|__filename|require(?=\()|module(?=\.exports\b))/.exec(code)?.[1];
	return name === void 0 ? void 0 : `imports as a module and uses ${name}, which only CommonJS has`;
}
const writtenAsModule = /^[ \t]*(?:import\s*(?:[\w$*{][^;=(]{0,2000}?\sfrom\s*['"]|\{[^}]{0,2000}\}\s*from\s*['"]|['"])|export\s+(?:default\b|const\b|let\b|var\b|(?:async\s+)?function\b|(?:abstract\s+)?class\b|enum\b)|export\s*(?:\*|\{))/m;
const ownNames = /\bcreateRequire\b|\btypeof\s+(?:__dirname|__filename|require|module)\b|\b(?:const|let|var)\s+(?:\{[^}]*\b)?(?:__dirname|__filename|require|module)\b/;
const decorator = /^[ \t]*@(?!(?:media|import|font-face|keyframes|supports|charset|layer|page|container|apply|tailwind|include|skip)\b)[A-Za-z_$][\w$.]*(?:\(|\s*$|\s+(?:@|class\b|export\b|abstract\b|[\w$#]+\s*[(:=;]|(?:async|get|set|static|private|protected|public|readonly|accessor|override)\b))/m;
function isDecorated(text) {
	return /\bclass\b/.test(text) && decorator.test(withoutComments(text).replaceAll(/^[ \t]*\*.*$/gm, ""));
}
function isMapped(from, name, { files, texts }) {
	if (/^(?:[.#/]|\w+:)/.test(name) || isPackage$1(name, texts)) return false;
	return aliasedPaths(from, name, {
		files,
		texts
	}).some((path) => isThere$1(path.replace(/\.[cm]?js$/, ""), files));
}
function isPackage$1(name, texts) {
	const wanted = name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
	return workspacePackages(texts).has(wanted) || declaredIn(texts).has(wanted);
}
const declared = /* @__PURE__ */ new WeakMap();
function declaredIn(texts) {
	const known = declared.get(texts);
	if (known !== void 0) return known;
	const names = [...texts].flatMap(([file, text]) => /(?:^|\/)package\.json$/.test(file) ? [text] : []).flatMap((text) => {
		const manifest = Object(parsedObject(text));
		return dependencyKinds.flatMap((kind) => Object.keys(Object(Reflect.get(manifest, kind))));
	});
	const found = new Set(names);
	declared.set(texts, found);
	return found;
}
const dependencyKinds = [
	"dependencies",
	"devDependencies",
	"peerDependencies",
	"optionalDependencies"
];
// src/config/other-runtimes.ts
const deno = {
	name: "Deno",
	isWritten: /\bDeno\s*\.\s*\w|(?:\bfrom|\bimport)\s*\(?\s*['"](?:jsr|npm|https?):/,
	command: (file, text) => /\bDeno\s*\.\s*bench\b/.test(text) ? `deno bench -A ${file}` : `deno run -A ${file}`
};
const runtimes = [deno, {
	name: "Bun",
	isWritten: /\bBun\s*\.\s*\w|(?:\bfrom|\bimport)\s*\(?\s*['"]bun(?::\w+)?['"]/,
	command: (file) => `bun ${file}`
}];
function otherRuntimeOf(file, given) {
	const text = given.texts.get(file) ?? "";
	const manifest = denoManifestOf(file, given.files);
	if (manifest !== void 0) return {
		name: "Deno",
		command: taskFor(file, {
			...given,
			manifest
		})
	};
	if (/typeof\s+(?:globalThis\s*\.\s*)?(?:Deno|Bun)\b|\bprocess\s*\.\s*versions\b|['"](?:Deno|Bun)['"]\s+in\b/.test(text)) return void 0;
	const found = runtimes.find(({ isWritten }) => isWritten.test(text));
	return found === void 0 ? void 0 : {
		name: found.name,
		command: found.command(file, text)
	};
}
function denoManifestOf(file, files) {
	const known = new Set(files);
	const folders = file.split("/").slice(0, -1);
	const places = [...folders.map((_, index) => `${folders.slice(0, folders.length - index).join("/")}/`), ""];
	if (places.some((place) => known.has(`${place}package.json`))) return void 0;
	return places.flatMap((place) => [`${place}deno.json`, `${place}deno.jsonc`]).find((path) => known.has(path));
}
function taskFor(file, { texts, manifest }) {
	const folder = manifest.split("/").slice(0, -1).join("/");
	const named = folder === "" ? file : file.slice(folder.length + 1);
	const own = [...(texts.get(manifest) ?? "").matchAll(/"([\w:.-]+)"\s*:\s*"([^"\n]*)"/g)].find(([, , line = ""]) => /^deno\b/.test(line) && line.includes(named));
	if (own === void 0) return deno.command(file, texts.get(file) ?? "");
	return folder === "" ? `deno task ${own[1]}` : `deno task --cwd ${folder} ${own[1]}`;
}
// src/config/shared-globals.ts
function sharedGlobals({ files, texts }, isTool) {
	const importsTool = (file) => importsOf(texts.get(file) ?? "").some(isTool);
	return [...texts.keys()].flatMap((helper) => {
		const text = texts.get(helper) ?? "";
		if (!scriptEnding.test(helper) || !/\bglobal(?:This)?\s*\./.test(text) || !importsTool(helper)) return [];
		const names = [...text.matchAll(/\bglobal(?:This)?\s*\.\s*([A-Za-z_]\w*)\s*=(?!=)/g)].map(([, name = ""]) => name);
		const folder = helper.split("/").slice(0, -1).join("/");
		const calls = names.map((name) => new RegExp(String.raw`(?<![.\w])${name}\s*[(.]`));
		const users = files.filter((file) => {
			const other = texts.get(file);
			if (other === void 0 || file === helper || file.split("/").slice(0, -1).join("/") !== folder) return false;
			return !importsTool(file) && !requires$1(other, helper) && calls.some((call) => call.test(other));
		});
		return users.length === 0 ? [] : [{
			helper,
			names,
			users
		}];
	});
}
function requires$1(text, helper) {
	const stem = (helper.split("/").at(-1) ?? helper).replace(scriptEnding, "");
	return importsOf(text).some((name) => (name.split("/").at(-1) ?? "").replace(scriptEnding, "") === stem);
}
// src/config/load-generators.ts
const names = "autocannon|wrk2?|bombardier|oha|vegeta|h2load|k6|artillery|loadtest|locust|pgbench|redis-benchmark";
const imported = new RegExp(String.raw`(?:\b(?:from|import|require\s*\(|import\s*\()|(?:\b(?:check_)?(?:spawn|exec|run|popen|call|output|command|processbuilder|system)\w*|::new)\s*\(\s*(?:\[\s*)?)\s*['"\`](${names})(?:/[\w./-]*)?['"\`]`, "i");
const importedBare = new RegExp(String.raw`^[ \t]*(?:from|import)[ \t]+(${names})\b`, "m");
const called = new RegExp(String.raw`(?:^|[\n;&|('"\`]|\bnpx\s|\bexec\s|\btime\s|\bdlx\s)[ \t]*(?:[\w./-]*/)?(${names})[ \t]+(?:--?\w|run\b|attack\b|https?:|\$|["'])`);
function loadGeneratorIn(text) {
	return (imported.exec(text) ?? importedBare.exec(text) ?? called.exec(text))?.[1];
}
function loadGeneratorWords(name) {
	return `named as benchmarks, and ${name} runs for a fixed time: a whole run takes as long however slow the code is, so timing it would never fail. Have it print what it counted, for a suite with harness: json: {"benchmarks":[{"name":"GET /","unit":"req/s","value":41230}]}; or measure what a request calls.`;
}
// src/config/written-for.ts
const packages = harnessNames.flatMap((name) => {
	const { npmPackage } = toolOf(name);
	return npmPackage === void 0 ? [] : [[npmPackage, name]];
});
const isTest = /\.(?:test|spec)\.(?:[cm]?[jt]s|[jt]sx)$/;
const workerScript = /\bworker_threads['"][\s\S]*\b(?:parentPort|workerData)\b|\b(?:parentPort|workerData)\b[\s\S]*\bworker_threads['"]/;
const definesVitestBenchmark = /import\s*\{[^}]*\bbench\b[^}]*\}\s*from\s*['"]vitest['"]|\(\s*\{[^}]*\bbench\b[^}]*\}\s*(?::[^)]*)?\)\s*=>|^[ \t]*bench(?:\.(?:skip|only|todo|skipIf|runIf|each)\b[^\n]*)?\s*\(/m;
function writtenFor(files, given) {
	const gathered = gatheredBy(files, given);
	const direct = new Map([...files.filter((file) => !gathered.has(file)).flatMap((file) => entryOf(file, directlyOf(file, given))), ...helpersBeyond(files, given)]);
	const among = {
		candidates: files,
		direct,
		given
	};
	const workers = workersOf(files, given);
	const others = files.filter((file) => !direct.has(file) && !workers.has(file) && !gathered.has(file));
	const offered = [...direct].filter(([file, harness]) => isOffered(file, harness, given)).map(([file]) => file);
	const runs = new Map(others.flatMap((file) => [...runnerOf$1(file, among), ...runnerByName(file, offered, given)]));
	const wrappers = others.filter((file) => !runs.has(file)).flatMap((file) => wrapperOf(file, among));
	const through = new Map([...wrappers, ...[...runs].map(([file, [first = file]]) => [file, first])]);
	const helpers = /* @__PURE__ */ new Set([
		...through.values(),
		...[...runs.values()].flat(),
		...offered
	]);
	const isHelper = (file) => helpers.has(file) || onlyOffers(file, given);
	return new Map(files.filter((file) => !isHelper(file)).flatMap((file) => entryOf(file, direct.get(through.get(file) ?? file))));
}
function helpersBeyond(files, { texts }) {
	const candidates = new Set(files);
	return [...texts].flatMap(([file, text]) => {
		if (candidates.has(file) || !scriptEnding.test(file) || isTest.test(file) || !/^[ \t]*(?:export\b|module\.exports\b|exports\.)/m.test(text)) return [];
		return entryOf(file, importedTool(withoutTypeImports(text)));
	});
}
const loadsByName$1 = /\b(?:import|require)\s*\(\s*(?!['"`)\s])/;
const readsFolder = /\breaddir(?:Sync)?\b|\bglob(?:by|Sync)?\b|\bimport\.meta\.glob\b/;
function gatheredBy(files, { texts }) {
	const found = files.flatMap((from) => {
		const text = withoutTypeImports(texts.get(from) ?? "");
		if (importedTool(text) === void 0 || !loadsByName$1.test(text) || !readsFolder.test(text)) return [];
		const folder = from.split("/").slice(0, -1).join("/");
		return files.filter((file) => file !== from && (folder === "" || file.startsWith(`${folder}/`)) && importedTool(withoutTypeImports(texts.get(file) ?? "")) === void 0 && isGiven(texts.get(file) ?? ""));
	});
	return new Set(found);
}
function workersOf(files, { texts }) {
	const started = /\bnew\s+URL\s*\(\s*['"]([^'"\n]+)['"]\s*,\s*import\.meta\.url\b|\bnew\s+(?:Shared)?Worker\s*\(\s*['"](\.[^'"\n]+)['"]/g;
	const found = files.flatMap((from) => [...(texts.get(from) ?? "").matchAll(started)].map(([, address, path]) => importedPath(from, address ?? path ?? "")));
	return new Set(found);
}
function entryOf(file, harness) {
	return harness === void 0 ? [] : [[file, harness]];
}
function directlyOf(file, { texts, dependencies }) {
	const text = withoutTypeImports(texts.get(file) ?? "");
	if (workerScript.test(text)) return void 0;
	const imported = importedTool(text);
	if (imported !== void 0 || !namedBench.test(file)) return imported;
	if (exportsData(text)) return void 0;
	if (isGiven(text)) return "tinybench";
	if (loadGeneratorIn(text) !== void 0 || hasClock(text) && !/\b(?:[Bb]ench|[Ss]uite)\b/.test(text)) return void 0;
	if (/\bbench\s*[.(]/.test(text) && !bindsBench.test(text) && dependencies.has("vitest")) return "vitest";
	const [tool] = packages.filter(([name, harness]) => dependencies.has(name) && (harness !== "vitest" || text === ""));
	return tool?.[1] ?? (text === "" ? "tinybench" : void 0);
}
function importedTool(text) {
	const imported = new Set(importsOf(text));
	const [first] = packages.filter(([name, harness]) => imported.has(name) && (harness !== "vitest" || definesVitestBenchmark.test(text)));
	return first?.[1];
}
const bindsBench = /\b(?:const|let|var|function|class)\s+(?:\{[^}]*)?\bbench\b|\bimport\b[^'"`;]*\bbench\b[^'"`;]*\bfrom\s*['"](?!vitest['"])/;
const exported = String.raw`(?:^|;)[ \t]*(?:export default|module\.exports\s*=)`;
const given = new RegExp(exported, "m");
const data = new RegExp(String.raw`${exported}\s*(?:[{[\d]|['"](?!use))`, "m");
function isGiven(text) {
	return given.test(text) && !data.test(text);
}
function exportsData(text) {
	return data.test(text) && !registering.test(text);
}
function runnerOf$1(file, among) {
	const { texts } = among.given;
	const text = texts.get(file) ?? "";
	if (workerScript.test(text) || isTest.test(file)) return [];
	const called = directFiles(boundImports(withoutTypeImports(text)), file, among).filter((each) => !namedBench.test(each) && exportsOnly(texts.get(each) ?? ""));
	return called.length === 0 ? [] : [[file, called]];
}
function isOffered(file, harness, { texts }) {
	const text = texts.get(file) ?? "";
	return harness !== "tinybench" && !namedBench.test(file) && isGiven(text) && exportsOnly(text);
}
function runnerByName(file, offered, { texts }) {
	const folder = file.split("/").slice(0, -1).join("/");
	const below = folder === "" ? [] : offered.filter((each) => each.startsWith(`${folder}/`));
	const text = withoutTypeImports(texts.get(file) ?? "");
	return below.length === 0 || isTest.test(file) || !loadsRelativeName.test(text) ? [] : [[file, below]];
}
const loadsRelativeName = /\b(?:import|require)\s*\(\s*(?:['"]\.[^'"\n]*['"]\s*\+|`\.[^`]*\$\{|\w*[pP]ath\.(?:join|resolve)\()/;
function boundImports(text) {
	return [...text.matchAll(/\bimport\s+(?!type\b)[\w$*{][^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]|[\w$}\]]\s*=\s*\(?(?:\w+\s+)?(?:require|import)\s*\(\s*['"]([^'"\n]+)['"]/g)].map(([, imported, required]) => imported ?? required ?? "");
}
const registering = /^(?!\s|[})]|(?:export\s+(?:default\s+)?)?(?:async\s+)?function\b|import\b|class\b).*(?:\bnew\s+[\w.]*(?:Bench(?:mark)?|Suite)\b|\b(?:bench|group|summary|boxplot|suite|run|cronometro|describe|baseline|measure|main|add|Bench|Benchmark)\s*\()/m;
function exportsOnly(text) {
	return /^[ \t]*(?:export\b|module\.exports\b|exports\.)/m.test(text) && !registering.test(text);
}
function onlyOffers(file, { texts }) {
	const text = texts.get(file) ?? "";
	return /^[ \t]*export\s+(?!default\b)/m.test(text) && !/^[ \t]*(?:export\s+default\b|module\.exports\b)/m.test(text) && !namedBench.test(file) && !text.split("\n").some(runsWhenLoaded);
}
const declaration = /^(?:\s|[})\]]*\s*[;,]?\s*$|\/[/*]|\*|@|import\b(?!\s*\()|(?:export\s+)?(?:declare\s+)?(?:type|interface|enum|namespace)\b|(?:export\s+)?(?:declare\s+)?(?:async\s+)?(?:function|class|abstract)\b|export\s*[*{])/;
function runsWhenLoaded(line) {
	if (declaration.test(line)) return false;
	const plain = line.replaceAll(/\b(?:async|function\b\s*\*?\s*[\w$]*|require)\s*\(/g, "x ");
	return /[\w$)\]]\s*[(`]|^[(!+`-]|\bnew\b|[=,(]\s*$/.test(plain);
}
function directFiles(names, file, { direct, given }) {
	const { texts, files = [...texts.keys()] } = given;
	const stems = names.flatMap((name) => (name.startsWith(".") ? [importedPath(file, name)] : aliasedPaths(file, name, {
		files,
		texts
	})).map((path) => path.replace(scriptEnding, "")));
	const packages = workspacePackages(texts);
	const text = withoutTypeImports(texts.get(file) ?? "");
	const folders = names.flatMap((name) => callsWhatItImports(text, name) ? sourceOf(name, packages) ?? [] : []);
	return [...direct.keys()].filter((known) => {
		if (folders.some((folder) => known.startsWith(`${folder}/`))) return true;
		const stem = known.replace(scriptEnding, "");
		return stems.includes(stem) || stems.includes(stem.replace(/\/index$/, ""));
	});
}
function wrapperOf(file, among) {
	const { candidates, direct } = among;
	const { texts } = among.given;
	const text = texts.get(file) ?? "";
	if (workerScript.test(text) || isTest.test(file)) return [];
	const imported = directFiles(importsOf(withoutTypeImports(text)), file, among);
	const [only, ...others] = new Set(imported);
	if (only === void 0 || namedBench.test(only)) return [];
	return others.every((other) => !candidates.includes(other) && direct.get(other) === direct.get(only)) ? [[file, only]] : [];
}
function callsWhatItImports(text, from) {
	return [...text.matchAll(/\bimport\s+([\w$*{][^'"`;]*?)\bfrom\s*['"]([^'"\n]+)['"]/g)].flatMap(([, clause = "", name]) => name === from ? clause.match(/[\w$]+/g) ?? [] : []).some((name) => new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}\\s*(?:<[^>()]*>)?[(.]`).test(text));
}
// src/config/detect-javascript.ts
const benchFolder = /(?:^|\/)(?:[\w.]+[-_.])*_*(?:bench(?:e?s|mark(?:s|ing)?|ing)?|perf|performance)(?:[-_]?(?:tests?|testing|suites?))?_*\/.*\.(?:[cm]?[jt]s|[jt]sx)$/i;
const benchName = /(?:^|[/._-])(?:bench(?:mark)?s?|bench(?:mark)?s?[-_.][^/]*)\.(?:[cm]?[jt]s|[jt]sx)$/i;
const camelName = /(?:^|\/)(?:[^/]*[a-z0-9]Bench(?:mark)?s?|bench(?:mark)?s?[A-Z][^/]*)\.(?:[cm]?[jt]s|[jt]sx)$/;
const perfName = /(?:^|\/)[^/]+\.perf\.(?:[cm]?[jt]s|[jt]sx)$/;
const foreign = /(?:^|\/)(?:node_modules|dist|vendor|third_party)\//;
function isCandidate(file) {
	if (foreign.test(file) || /\.d\.[cm]?ts$|\.config\.[cm]?[jt]s$/.test(file)) return false;
	return [
		namedBench,
		benchFolder,
		benchName,
		camelName,
		perfName
	].some((name) => name.test(file));
}
function isWorthReading(file) {
	return isCandidate(file) || isViteConfig(file) && !foreign.test(file) || /(?:^|\/)(?:package\.json|rush\.json|\.gitmodules|deno\.jsonc?|yarn\.lock|\.yarnrc\.yml|pnpm-lock\.yaml|pnpm-workspace\.yaml|uv\.lock|poetry\.lock)$/.test(file) && !foreign.test(file);
}
function detectJavaScript(given) {
	const found = /* @__PURE__ */ new Map();
	const helpers = new Set(globalsOf(given).map(({ helper }) => helper));
	const files = given.files.filter((file) => isCandidate(file) && !helpers.has(file) && isMeasurable(file, given));
	for (const [file, harness] of writtenFor(files, given)) found.set(harness, [...found.get(harness) ?? [], file]);
	const shared = ownFlags([...found.values()].flat(), given);
	return [...found].map(([harness, files]) => {
		const globs = globsOf(files, given.files);
		const isTransformed = harness === "vitest" && isVitestThere(given);
		const loader = isTransformed ? {
			flags: [],
			notes: [],
			missing: []
		} : loaderOf(files, given, shared);
		const { npmPackage = harness } = toolOf(harness);
		const notes = isTransformed ? [] : bundledNotes(files, npmPackage, given);
		const awaiting = loader.flags.some((flag) => /\btsx\b/.test(flag)) ? awaitingOf(files, given) : noneAwaiting;
		return {
			harness,
			files,
			globs,
			...loader,
			...awaiting,
			notes: [
				...loader.notes,
				...awaiting.notes,
				...notes
			]
		};
	});
}
function globalsOf({ files, texts }) {
	const candidates = files.filter(isCandidate);
	return sharedGlobals({
		files: candidates,
		texts: new Map(candidates.flatMap((file) => texts.has(file) ? [[file, texts.get(file) ?? ""]] : []))
	}, (name) => toolPackages.has(name));
}
const toolPackages = new Set(Object.values(javaScriptTools).map(({ npmPackage }) => npmPackage));
function isMeasurable(file, { files, texts }) {
	const text = texts.get(file) ?? "";
	return denoManifestOf(file, files) === void 0 && !changesPackages(text) && !isForBrowser(text);
}
function isVitestThere({ dependencies, texts }) {
	if (dependencies.has("vitest")) return true;
	return [...texts].some(([file, text]) => /(?:^|\/)package\.json$/.test(file) && /"vitest"\s*:/.test(text));
}
const noneAwaiting = {
	modules: [],
	notes: []
};
function awaitingOf(files, given) {
	const { texts } = given;
	const refused = files.filter((file) => {
		if (!waitsAtTop(file, texts.get(file) ?? "")) return false;
		const manifest = texts.get(`${packageFolderOf(file, given.files)}/package.json`.replace(/^\//, ""));
		return Reflect.get(Object(parsedObject(manifest ?? "")), "type") !== "module";
	});
	const [first] = refused;
	if (first === void 0) return noneAwaiting;
	const start = `${first} awaits outside of functions, which tsx refuses in a package that does not say "type": "module"`;
	const folders = [...new Set(refused.map((file) => packageFolderOf(file, given.files)))];
	const isPlain = (folder) => given.files.every((file) => !file.startsWith(folder === "" ? "" : `${folder}/`) || !/\.jsx?$/.test(file));
	if (!folders.every(isPlain)) return {
		modules: [],
		notes: [`${start}: name the file .mts.`]
	};
	return {
		modules: folders,
		notes: [`${start}, so setup sets it in the checkout. It is better to set it permanently: npm pkg set type=module`]
	};
}
const special = /[*?[\]{}()!+@,\\]/;
const unwritable = /^!|\\/;
function globsOf(files, all) {
	const wanted = new Set(files);
	const isOnly = (start, end) => all.every((other) => !other.startsWith(start) || !other.endsWith(end) || wanted.has(other));
	const globs = files.map((file) => {
		const [top = ""] = file.split("/");
		const ending = endingOf(file);
		const start = top === file || special.test(top) ? "" : `${top}/`;
		const named = `/${file.split("/").at(-1)}`;
		const isShared = files.filter((other) => other.startsWith(start) && other.endsWith(named)).length >= leastShared && !special.test(named) && isOnly(start, named);
		const exact = isOnly(start, ending) && (top !== file || /^\.(?:bench|perf)/.test(ending)) || unwritable.test(file) ? void 0 : file;
		return {
			wide: `${start}**/*${ending}`,
			exact: exact !== void 0 && isShared ? `${start}**${named}` : exact
		};
	});
	const narrow = new Set(globs.map(({ wide, exact }) => exact ?? wide));
	return [...[
		narrow,
		new Set(files.map(inItsFolder)),
		new Set(globs.map(({ wide }) => wide))
	].find(({ size }) => size <= mostGlobs) ?? narrow].toSorted();
}
function endingOf(file) {
	return /(?:\.(?:bench(?:mark)?|perf))?\.[^./]+$/.exec(file)?.[0] ?? "";
}
const leastShared = 3;
function inItsFolder(file) {
	const folder = file.split("/").slice(0, -1).join("/");
	const ending = endingOf(file);
	return folder === "" || special.test(folder) ? `**/*${ending}` : `${folder}/*${ending}`;
}
const mostGlobs = 40;
const withTsx = ["--import", "tsx"];
function loaderFor(file, given) {
	return loaderOf([file], given, void 0);
}
function loaderOf(files, given, shared) {
	const isTyped = files.some((file) => typedEnding.test(file));
	const own = ownFlags(files, given) ?? (isTyped ? shared : void 0);
	if (own === void 0) return guessedLoader(files, given);
	const instead = own.replaced === void 0 ? "" : ` (tsx in place of ${own.replaced}, which loads files by itself)`;
	const { shown, set } = settingsIn(own.flags);
	const had = shown.length === 0 ? [] : [`has the flags of node that your script "${own.script}" has: ${shown.join(" ")}${instead}`];
	const sets = set.map((each) => `sets ${each} as your script "${own.script}" does`);
	const note = `The suite ${[...had, ...sets].join("; it ")}.`;
	if (!own.flags.some((flag, at) => /^(?:--(?:import|require|loader|experimental-loader)|-r)(?:=|$)/.test(flag) && !isSetting(own.flags[at + 1] ?? ""))) {
		const { flags, notes, missing } = guessedLoader(files, given);
		return {
			flags: [...flags, ...own.flags],
			notes: [...notes, note],
			missing
		};
	}
	const usesTsx = own.flags.includes("tsx") || own.flags.includes("--import=tsx");
	return {
		flags: own.flags,
		notes: [note],
		missing: usesTsx && !given.dependencies.has("tsx") ? ["tsx"] : []
	};
}
function guessedLoader(files, given) {
	const typed = firstTyped(files, given);
	const refused = unloadable(files, given);
	if (typed === void 0 && refused === void 0) return {
		flags: [],
		notes: [],
		missing: []
	};
	if (given.dependencies.has("tsx")) return {
		flags: withTsx,
		notes: [],
		missing: []
	};
	if (refused === void 0 && given.stripsTypes !== false) return {
		flags: [],
		notes: ["Node 22.18 or newer runs TypeScript benchmarks as they are; for an older one install tsx and add to the suite: flags: [--import, tsx]"],
		missing: []
	};
	const manager = managerFor("", given);
	const note = `${refused === void 0 ? `${typed} is TypeScript, which this Node does not run` : `${refused.file} ${refused.why}`}, so the suite has flags: [--import, tsx], and setup installs tsx. It is better to make it a dependency: ${manager.depend("tsx")}`;
	return {
		flags: withTsx,
		notes: [note],
		missing: ["tsx"]
	};
}
// src/config/before-benchmarks.ts
function beforeBenchmarks(benches, manager, seen) {
	return [...new Set(benches.length === 0 ? [] : ["", ...benches.map((file) => packageFolderOf(file, seen.files))])].flatMap((folder) => {
		const scripts = scriptsOf(seen.texts.get(manifestIn(folder)) ?? "");
		const enter = folder === "" ? "" : `cd "${folder}" && `;
		return [...scripts].flatMap(([name, text]) => {
			const script = /^pre((?:.*[:_-])?(?:bench|perf).*)$/.exec(name)?.[1];
			if (script === void 0 || !scripts.has(script) || checksOnly(text)) return [];
			return [{
				command: enter + manager.run(name),
				script
			}];
		});
	});
}
function checksOnly(script) {
	return /\bpublish\b/.test(script) || script.split(/&&|;/).every((part) => checks.test(part));
}
const checks = /\b(?:lint|eslint|clean|rimraf|rm -rf|echo)\b|--noEmit|(?<![\w-])test(?![\w-])/;
function scriptsOf(packageJson) {
	const scripts = Reflect.get(Object(parsedObject(packageJson)), "scripts");
	return new Map(Object.entries(Object(scripts)).flatMap(([name, text]) => typeof text === "string" ? [[name, text]] : []));
}
// src/config/made-by-build.ts
function isModuleOnly(there, { path, text, name }) {
	return there !== void 0 && there !== path && there.endsWith(".mjs") && requires(text, name);
}
function isMade(path, files) {
	if (/(?:^|\/)(?:dist|build|lib|out|esm|cjs)(?:\/|$)/.test(path)) return true;
	return /(?:^|\/)(?:output|es|umd|pkg|wasm|generated)(?:\/|$)/.test(path) && !isThere$1(path, files);
}
function requires(text, name) {
	return [
		"'",
		"\"",
		"`"
	].some((quote) => text.includes(`require(${quote}${name}${quote})`));
}
// src/config/workspace-members.ts
function isWorkspace({ files, texts }) {
	return files.includes("pnpm-workspace.yaml") || /"workspaces"\s*:/.test(texts.get("package.json") ?? "");
}
function isMember(folder, { texts }) {
	const root = parsedObject(texts.get("package.json") ?? "");
	const listed = Reflect.get(Object(root), "workspaces");
	const packages = Array.isArray(listed) ? listed : Reflect.get(Object(listed), "packages");
	const rushFolders = [...(texts.get("rush.json") ?? "").matchAll(/"projectFolder"\s*:\s*"([^"]+)"/g)];
	return [
		textsIn(packages),
		pnpmPackages(texts.get("pnpm-workspace.yaml") ?? ""),
		rushFolders.map(([, path = ""]) => path)
	].some((globs) => fileMatcher(globs.map(plainFolder))(folder));
}
function pnpmPackages(text) {
	return textsIn(Reflect.get(Object(parseDocument(text, { prettyErrors: false }).toJS()), "packages"));
}
function textsIn(value) {
	return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
function plainFolder(glob) {
	return glob.replace(/^(!?)(?:\.?\/)+/, "$1").replace(/\/+$/, "");
}
function inBuildOrder(wanted, all, texts) {
	const byName = new Map(all.map((each) => [each.name, each]));
	const ordered = /* @__PURE__ */ new Set();
	const entered = /* @__PURE__ */ new Set();
	const enter = (each) => {
		if (entered.has(each.name)) return;
		entered.add(each.name);
		for (const name of dependenciesOf(texts.get(manifestIn(each.folder)) ?? "")) {
			const needed = byName.get(name);
			if (needed !== void 0) enter(needed);
		}
		ordered.add(each);
	};
	wanted.forEach(enter);
	return [...ordered];
}
function dependenciesOf(packageJson) {
	const manifest = Object(parsedObject(packageJson));
	return [
		"dependencies",
		"devDependencies",
		"peerDependencies",
		"optionalDependencies"
	].flatMap((kind) => Object.keys(Object(Reflect.get(manifest, kind))));
}
// src/config/detect-setup.ts
function detectSetup(benches, given) {
	const locked = managerIn("", given);
	const manager = managerFor("", given);
	const own = installsBeside(benches, given);
	const tools = writtenFor(benches, given);
	const needed = [...new Set(benches.flatMap((file) => builtBy(file, given, tools.get(file) === "vitest")))];
	const builds = buildsFor(needed, manager, given);
	const { missing = [], modules = [] } = given;
	const submodules = submodulesOf(benches, given);
	const before = builds.length + own.length > 0 ? [] : beforeBenchmarks(benches, manager, given);
	const hasCommands = before.length + own.length + builds.length + missing.length + modules.length + submodules.length > 0;
	const isInstalled = locked !== void 0 || given.dependencies.size > 0 || builds.length > 0 || isWorkspace(given);
	const unmade = [...needed.length > 0 && builds.length === 0 ? unmadeNotes(needed, given) : [], ...builds.length === 0 ? committedNotes(benches, manager, given) : []];
	if (!hasCommands && (locked !== void 0 || !isInstalled)) return {
		setup: [],
		notes: unmade
	};
	const notes = [
		...unmade,
		...locked === void 0 && isInstalled ? ["There is no lock file. Commit a lock file to compare like with like."] : [],
		...builds.length === 0 ? [] : [`The benchmarks import what a build makes, so setup runs: ${builds.join(", then ")}.`],
		...own.length === 0 ? [] : [`The benchmarks have packages of their own, so setup runs: ${own.join(", ")}.`]
	];
	for (const { command, script } of before) notes.push(`The script "${script}" of package.json has one that runs before it, so setup runs: ${command}.`);
	if (isInstalled && /\bYARN_NODE_LINKER=/.test(manager.install)) notes.push("Yarn is to install into node_modules in these checkouts (YARN_NODE_LINKER): Node alone does not find packages of Plug’n’Play.");
	const added = missing.map((name) => manager.add(name));
	const typed = modules.map((folder) => `${folder === "" ? "" : `cd ${quoted$1(folder)} && `}npm pkg set type=module`);
	const filled = submodules.length === 0 ? [] : [`git submodule update --init -- ${submodules.map(quoted$1).join(" ")}`];
	if (filled.length > 0) notes.push(`The benchmarks read submodules, which a checkout leaves empty, so setup runs: ${filled.join()}.`);
	return {
		setup: [
			...filled,
			...isInstalled ? [manager.install] : [],
			...added,
			...builds,
			...own,
			...before.map(({ command }) => command),
			...typed
		],
		notes
	};
}
function unmadeNotes(needed, { texts }) {
	if ([...texts].some(([file, text]) => /(?:^|\/)package\.json$/.test(file) && /"(?:prepare|(?:pre|post)?install)"\s*:/.test(text))) return [];
	return [`The benchmarks import what is not in git (${needed.slice(0, mostNamed$2).join(", ")}), and no script of package.json is called build: put what makes it into setup, after the installation.`];
}
function committedNotes(benches, manager, given) {
	const known = new Set(given.files);
	for (const from of benches) for (const name of importsOf(given.texts.get(from) ?? "")) {
		const path = pathOf(from, name, given);
		const there = path === void 0 ? void 0 : resolved(path, known);
		const folder = there === void 0 ? void 0 : packageFolderOf(there, given.files);
		const script = folder === void 0 ? void 0 : buildScriptOf(manifestIn(folder), given);
		if (there === void 0 || script === void 0 || !/(?:^|\/)(?:dist|build)\//.test(there)) continue;
		const build = folder === "" ? manager.run(script) : `cd ${quoted$1(folder ?? "")} && ${manager.run(script)}`;
		return [`${from} imports ${there}, which is in git: a change of its sources is measured only where it has been built anew. To have that done in each checkout, write setup: ["${manager.install}", "${build}"].`];
	}
	return [];
}
function submodulesOf(benches, { texts }) {
	const declared = [...(texts.get(".gitmodules") ?? "").matchAll(/^[ \t]*path\s*=\s*(.+?)\s*$/gm)].map(([, path = ""]) => path);
	if (declared.length === 0 || benches.length === 0) return [];
	const named = [...texts].flatMap(([from, text]) => scriptEnding.test(from) ? [...text.matchAll(/['"`]([^'"`\n$]*\/[^'"`\n$]*)/g)].flatMap(([, path = ""]) => [importedPath(from, path), path]) : []);
	return declared.filter((path) => named.some((each) => each === path || each.startsWith(`${path}/`)));
}
function installsBeside(benches, given) {
	const own = [.../* @__PURE__ */ new Set([...benches.map((file) => packageFolderOf(file, given.files)), ...reachedInto(given)])].filter((folder) => folder !== "" && needsPackages(folder, given) && !isMember(folder, given));
	return [...new Set(own.map((folder) => lockedAbove(folder, given) ?? folder))].map((folder) => `cd ${quoted$1(folder)} && ${installAlone(folder, given)}`);
}
function installAlone(folder, given) {
	const { name, install } = managerFor(folder, given);
	const isWithin = given.files.includes("pnpm-workspace.yaml") && !given.files.includes(`${folder}/pnpm-workspace.yaml`);
	return name === "pnpm" && isWithin ? `${install} --ignore-workspace` : install;
}
function lockedAbove(folder, given) {
	const parts = folder.split("/");
	return parts.map((_, index) => parts.slice(0, parts.length - index).join("/")).find((each) => managerIn(each, given) !== void 0);
}
function needsPackages(folder, { texts }) {
	const text = texts.get(`${folder}/package.json`);
	const manifest = text === void 0 ? void 0 : parsedObject(text);
	if (manifest === void 0) return true;
	return [
		"dependencies",
		"devDependencies",
		"optionalDependencies",
		"peerDependencies",
		"workspaces"
	].some((kind) => Object.keys(Object(Reflect.get(manifest, kind))).length > 0);
}
function reachedInto({ files, texts }) {
	return [...texts].flatMap(([from, text]) => importsOf(text).filter((name) => name.startsWith(".") && name.includes("/node_modules/")).map((name) => importedPath(from, name))).map((path) => path.split("/node_modules/")[0] ?? "").filter((folder) => files.includes(`${folder}/package.json`));
}
function quoted$1(path) {
	return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}
function buildsFor(needed, manager, given) {
	if (needed.length === 0 || isBuiltByInstalling(manager, given)) return [];
	const built = new Map([...builtPackages(given), ...builtPackages(given, requiredEntryOf)].map((each) => [each.folder, each]));
	const packages = [...workspacePackages(given.texts)].map(([name, folder]) => ({
		name,
		folder
	})).filter(({ name }) => needed.includes(name)).flatMap((each) => withBuild(each, given));
	const runner = packages.some(({ folder }) => folder === "") || needed.some((name) => !isPackage(name, packages)) || packages.some(({ script }) => script !== "build") ? void 0 : taskRunnerOf(given);
	if (runner !== void 0) return [manager.exec(runner(packages.map(({ name }) => name)))];
	const whole = buildScriptOf("package.json", given);
	if (whole !== void 0) return [manager.run(whole)];
	const ordered = manager.name === "pnpm" || manager.name === "rush" ? packages : inBuildOrder(packages, [...built.values()], given.texts).flatMap((each) => withBuild(each, given));
	return [...new Set(ordered.map((each) => manager.runIn(each, each.script)))];
}
function withBuild({ name, folder }, given) {
	const script = buildScriptOf(manifestIn(folder), given);
	return script === void 0 ? [] : [{
		name,
		folder,
		script
	}];
}
function isBuiltByInstalling({ install }, { texts }) {
	const parsed = parsedObject(texts.get("package.json") ?? "");
	const scripts = parsed === void 0 ? void 0 : Reflect.get(parsed, "scripts");
	return [
		"install",
		"postinstall",
		...install.includes("immutable") ? [] : ["prepare"]
	].some((hook) => {
		const script = Reflect.get(Object(scripts), hook);
		return typeof script === "string" && /\b(?:npm|pnpm|yarn|bun)\s+(?:run(?:-script)?\s+)?(?:-\S+\s+)*build\b(?!:)/.test(script);
	});
}
function isPackage(name, packages) {
	return packages.some((each) => each.name === name);
}
function taskRunnerOf({ files }) {
	if (files.includes("nx.json")) return (names) => `nx run-many --target=build --projects=${names.join(",")}`;
	if (files.includes("turbo.json")) return (names) => `turbo run build ${names.map((name) => `--filter=${name}`).join(" ")}`;
}
const mostNamed$2 = 3;
const deepest = 6;
function builtBy(file, given, isOfVitest) {
	const isTransformed = isOfVitest || importsOf(given.texts.get(file) ?? "").includes("vitest");
	const more = [...given.conditions ?? [], ...isTransformed ? ["module", "development"] : []];
	const imported = builtPackages(given, (text) => entryOf$1(text, more));
	const required = builtPackages(given, (text) => requiredEntryOf(text, more));
	const known = new Set(given.files);
	const found = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set([file]);
	let open = [file];
	for (let depth = 0; depth < deepest && open.length > 0; depth += 1) {
		const next = [];
		for (const from of open) {
			const text = withoutTypeImports(given.texts.get(from) ?? "");
			for (const name of importsOf(text)) {
				const built = requires(text, name) ? required : imported;
				const owner = name.startsWith(".") ? void 0 : built.find((own) => name === own.name || name.startsWith(`${own.name}/`));
				const exported = exportedBy(name, given, more);
				const owned = owner?.name ?? exported?.owner;
				if (isTransformed && owned !== void 0 && isTakenFromSource({
					name,
					owner: owned,
					from: file
				}, given)) continue;
				if (exported === void 0 ? owner !== void 0 : !isThere$1(exported.path, given.files)) found.add(exported?.owner ?? owner?.name ?? name);
				const path = pathOf(from, name, given);
				if (path === void 0) continue;
				const there = resolved(path, known);
				if (isModuleOnly(there, {
					path,
					text,
					name
				}) || there === void 0 && isMade(path, given.files)) found.add(ownerOf(path, built) ?? path);
				else if (there === void 0) {
					const entry = entryAt(path, built);
					if (entry !== void 0) found.add(entry);
				} else if (!seen.has(there)) {
					seen.add(there);
					next.push(there);
				}
			}
		}
		open = next;
	}
	return [...found];
}
function exportedBy(name, { texts }, more) {
	const owner = name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
	const folder = owner === name ? void 0 : workspacePackages(texts).get(owner);
	if (folder === void 0) return void 0;
	const manifest = manifestIn(folder);
	const path = exportedPath(texts.get(manifest) ?? "", `.${name.slice(owner.length)}`, more);
	return path === void 0 ? void 0 : {
		owner,
		path: importedPath(manifest, path)
	};
}
function ownerOf(path, built) {
	return built.find(({ folder }) => folder !== "" && path.startsWith(`${folder}/`))?.name;
}
function entryAt(path, built) {
	return built.find(({ folder }) => folder === path)?.name;
}
function builtPackages({ files, texts }, entryIn = entryOf$1) {
	return [...texts].flatMap(([file, text]) => {
		const parsed = /(?:^|\/)package\.json$/.test(file) ? parsedObject(text) : void 0;
		if (parsed === void 0) return [];
		const name = Reflect.get(parsed, "name");
		const entry = entryIn(text);
		if (typeof name !== "string" || entry === void 0) return [];
		const folder = file.split("/").slice(0, -1).join("/");
		return isThere$1(importedPath(file, entry), files) ? [] : [{
			name,
			folder
		}];
	});
}
const buildNames = [
	"build",
	"compile",
	"transpile",
	"bundle",
	"build:all",
	"build:dist",
	"dist",
	"tsc",
	"prepack"
];
function buildScriptOf(file, { texts }) {
	const parsed = parsedObject(texts.get(file) ?? "");
	const scripts = parsed === void 0 ? void 0 : Reflect.get(parsed, "scripts");
	const [folder = ""] = (entryOf$1(texts.get(file) ?? "") ?? "").replace(/^\.\//, "").split("/");
	const whole = Reflect.get(Object(scripts), "build");
	return [...typeof whole === "string" && /\bbuild:/.test(whole) ? [] : [`build:${folder}`], ...buildNames].find((name) => {
		const script = Reflect.get(Object(scripts), name);
		return typeof script === "string" && !/\bpublish\b/.test(script);
	});
}
// src/config/first-bench.ts
function firstBench({ files, texts }) {
	const entry = entryOf$1(texts.get("package.json") ?? "");
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
// src/config/first-elsewhere.ts
const go = `package first // as the other files of its folder
import "testing"
func BenchmarkParse(b *testing.B) {
	for i := 0; i < b.N; i++ { yourFunction("input") }
}`;
const python = `from your_package import parse
def test_parse(benchmark):
    benchmark(parse, "input")`;
const rustManifest = `[dev-dependencies]
criterion = { version = "0.5", default-features = false }
[[bench]]
name = "first"
harness = false`;
const rust = `use criterion::{criterion_group, criterion_main, Criterion};
fn first(c: &mut Criterion) { c.bench_function("parse", |b| b.iter(|| your_crate::parse("input"))); }
criterion_group!(benches, first);
criterion_main!(benches);`;
const gradle = `plugins { id("me.champeau.jmh") version "0.7.2" }`;
const java = `import org.openjdk.jmh.annotations.*;
@State(Scope.Benchmark)
public class First { @Benchmark public Object parse() { return YourLibrary.parse("input"); } }`;
const cmake = `find_package(benchmark REQUIRED)
add_executable(first_bench bench/first.cpp)
target_link_libraries(first_bench PRIVATE your_library benchmark::benchmark_main)`;
const cpp = `#include <benchmark/benchmark.h>
static void parse(benchmark::State& state) { for (auto _ : state) benchmark::DoNotOptimize(yourFunction("input")); }
BENCHMARK(parse);`;
const cppSuite = `version: 1
suites:
  - name: native
    harness: google-benchmark
    files: build/first_bench
    command: mkdir -p build && c++ -O3 -DNDEBUG -g -I. -Iinclude bench/first.cpp -lbenchmark -lbenchmark_main -lpthread -o build/first_bench`;
const manifests = /(?:^|\/)(?:CMakeLists\.txt|go\.mod|pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|build\.gradle(?:\.kts)?|pom\.xml)$/;
const hasGoogleBenchmark = /\bis written for Google Benchmark\b/;
const ways = [
	{
		of: /(?:^|\/)go\.mod$/,
		language: "Go",
		paste: ({ files }) => ({ [besideOf$1(files, /(?:^|\/)go\.mod$/, "first_test.go")]: go }),
		words: "a func BenchmarkX(b *testing.B) in a _test.go file"
	},
	{
		of: /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg)$/,
		language: "Python",
		paste: () => ({ "tests/test_bench.py": python }),
		words: "def test_x(benchmark) with pytest-benchmark among the packages for tests"
	},
	{
		of: /(?:^|\/)Cargo\.toml$/,
		language: "Rust",
		paste: rustFiles,
		words: "a bench of criterion in benches/"
	},
	{
		of: /(?:^|\/)build\.gradle(?:\.kts)?$/,
		language: "Java",
		paste: ({ files }) => ({
			[gradleScript(files)]: gradle,
			"src/jmh/java/First.java": java
		}),
		words: "a class of JMH in src/jmh/java",
		unlessNoted: /\bhas JMH\b/
	},
	{
		of: /(?:^|\/)pom\.xml$/,
		language: "Java",
		paste: () => ({}),
		words: "a module of JMH, made by: mvn archetype:generate -DinteractiveMode=false -DarchetypeGroupId=org.openjdk.jmh -DarchetypeArtifactId=jmh-java-benchmark-archetype -DgroupId=first -DartifactId=bench -Dversion=1",
		unlessNoted: /\bhas JMH\b/
	},
	{
		of: /(?:^|\/)CMakeLists\.txt$/,
		language: "C++",
		paste: () => ({
			"CMakeLists.txt": cmake,
			"bench/first.cpp": cpp
		}),
		words: "a program of Google Benchmark",
		unlessNoted: hasGoogleBenchmark
	},
	{
		of: /\.(?:c|cc|cpp|cxx|h|hpp)$/,
		language: "C++",
		paste: () => ({
			"bench/first.cpp": cpp,
			"bench-config/flamegate.yml": cppSuite
		}),
		words: "a program of Google Benchmark (Debian and Ubuntu: libbenchmark-dev)",
		unlessNoted: hasGoogleBenchmark,
		unlessBeside: manifests
	},
	{
		of: /\.go$/,
		language: "Go",
		paste: () => ({}),
		words: "a go.mod (go mod init PATH, with the path that the packages are imported by) and a func BenchmarkX(b *testing.B) in a _test.go file",
		unlessNoted: /is in no module/,
		unlessBeside: manifests
	},
	{
		of: /^(?!(?:.*\/)?(?:scripts?|tools?|ci|build|bin|\.[^/]*)\/).*\.py$/,
		language: "Python",
		paste: () => ({ "tests/test_bench.py": python }),
		words: "def test_x(benchmark), with pytest and pytest-benchmark in requirements.txt",
		unlessBeside: manifests
	}
];
const programs = /\.(?:rb|php|cs|fs|swift|exs?|erl|hs|ml|zig|nim|jl|lua|pl|dart|scala|kt|clj|cr|f90|pas)$/;
const rustProgram = /(?:^|\/)src\/(?:main|bin\/[^/]+)\.rs$/;
function isElsewhere(files) {
	return (ways.some((way) => isThere(way, files)) || files.some((file) => programs.test(file) && !aside.test(file))) && !files.some(isOwnScript);
}
function isThere({ of, unlessBeside }, files) {
	const own = files.filter((file) => !aside.test(file));
	return own.some((file) => of.test(file)) && !own.some((file) => unlessBeside?.test(file) === true);
}
function firstElsewhere({ files, texts, notes }) {
	return [...ways.filter((way) => isThere(way, files) && !notes.some((note) => way.unlessNoted?.test(note) === true)).flatMap(({ language, words, paste }) => [`For ${language}: write ${words}, then run flamegate init again.`, ...Object.entries(paste({
		files,
		texts
	})).flatMap(([path, text]) => [`  ${files.includes(path) ? "add to" : "in"} ${path}:`, ...text.split("\n").map((line) => `      ${line}`)])]), ...files.some((file) => rustProgram.test(file)) ? [wholeRuns$1("./target/release/NAME", "cargo build --release")] : []];
}
function wholeRuns$1(command, build) {
	return `For a program in Rust: time whole runs with a suite of harness command or hyperfine (command: ${command} and its arguments), built by setup: ["${build}"].`;
}
function rustFiles({ files, texts }) {
	const manifests = files.filter((file) => /(?:^|\/)Cargo\.toml$/.test(file) && !aside.test(file));
	const manifest = manifests.find((file) => /^\[package\]/m.test(texts.get(file) ?? "")) ?? manifests[0] ?? "Cargo.toml";
	const text = /^\[dev-dependencies\]/m.test(texts.get(manifest) ?? "") ? rustManifest.replace("[dev-dependencies]", "# below [dev-dependencies], which is there") : rustManifest;
	return {
		[manifest]: text,
		[manifest.replace(/Cargo\.toml$/, "benches/first.rs")]: rust
	};
}
function besideOf$1(files, manifest, name) {
	const found = files.find((file) => manifest.test(file) && !aside.test(file)) ?? "";
	return found.includes("/") ? found.replace(/[^/]+$/, name) : name;
}
function gradleScript(files) {
	return files.includes("build.gradle.kts") ? "build.gradle.kts" : "build.gradle";
}
const aside = /(?:^|\/)(?:docs?|documentation|website|site|examples?|node_modules|vendor|third_?party|static|assets|public)\//i;
function isOwnScript(file) {
	return /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$|\.(?:config|conf)\.\w+$|(?:^|\/)\.|rc\.[cm]?js$|(?:^|\/)(?:gulpfile|Gruntfile|tests?|testdata|fixtures|scripts|bench\w*)(?:\/|\.)/i.test(file) && !aside.test(file);
}
// src/config/kubernetes.ts
const kubernetesFolder = "bench-config/kubernetes";
const folder = kubernetesFolder;
function kubernetesFiles(options, harnesses) {
	return [{
		path: `${folder}/job.yml`,
		text: job(options)
	}, {
		path: `${folder}/Dockerfile`,
		text: dockerfile(options, harnesses)
	}];
}
const resources = (cpu, memory, indent) => [
	"resources:",
	`  requests: { cpu: "${cpu}", memory: ${memory} }`,
	`  limits: { cpu: "${cpu}", memory: ${memory} }`
].map((line) => `${indent}${line}`).join("\n");
const locked = `          securityContext:
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }`;
function job({ shards, results }) {
	return `# Measures HEAD against BASE in ${shards} pods, one shard each. Fill in and start:
#   IMAGE=… REPOSITORY=https://… BASE=… HEAD=… envsubst '$IMAGE $REPOSITORY $BASE $HEAD' < ${folder}/job.yml | kubectl create -f -
# and, when it has ended, where the repository is cloned:
#   flamegate report ${results}/$HEAD --out report
apiVersion: batch/v1
kind: Job
metadata:
  name: flamegate-$HEAD
spec:
  completionMode: Indexed
  completions: ${shards}
  parallelism: ${shards}
  backoffLimitPerIndex: 1
  maxFailedIndexes: ${shards}
  activeDeadlineSeconds: 7200
  ttlSecondsAfterFinished: 86400
  template:
    metadata:
      labels: { app: flamegate }
    spec:
      restartPolicy: Never
      # What is measured is the repository's own code: it gets no token of the cluster.
      automountServiceAccountToken: false
      enableServiceLinks: false
      # Nodes of their own, tainted so that nothing else is placed there, with --cpu-manager-policy=static.
      nodeSelector: { flamegate: "true" }
      tolerations:
        - { key: flamegate, operator: Exists, effect: NoSchedule }
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - labelSelector: { matchLabels: { app: flamegate } }
              topologyKey: kubernetes.io/hostname
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
        fsGroup: 1000
        seccompProfile: { type: RuntimeDefault }
      initContainers:
        - name: clone
          image: $IMAGE
          command: [git, clone, --quiet, "$REPOSITORY", /repository/checkout]
${resources(2, "4Gi", "          ")}
${locked}
          volumeMounts:
            - { name: repository, mountPath: /repository }
      containers:
        - name: measure
          image: $IMAGE
          workingDir: /repository/checkout
          # Kubernetes sets JOB_COMPLETION_INDEX, from 0.
          command:
            - sh
            - -c
            - >-
              git checkout --quiet --detach "$HEAD" &&
              exec node /flamegate/dist/cli.js measure --base "$BASE" --head "$HEAD"
              --shard "$((JOB_COMPLETION_INDEX + 1))/${shards}"
              --out "${results}/$HEAD"
          env:
            - { name: HOME, value: /repository }
          envFrom:
            # AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and, for anything but Amazon, AWS_ENDPOINT_URL_S3.
            - secretRef: { name: flamegate-results }
${resources(2, "4Gi", "          ")}
${locked}
          volumeMounts:
            - { name: repository, mountPath: /repository }
      volumes:
        - name: repository
          emptyDir: {}
`;
}
const nodeImage = `node:24-bookworm`;
const images = {
	go: "golang:1-bookworm",
	pytest: "python:3-bookworm",
	asv: "python:3-bookworm",
	pyperf: "python:3-bookworm",
	criterion: "rust:1-bookworm",
	divan: "rust:1-bookworm",
	libtest: "rust:1-bookworm",
	jmh: "maven:3-eclipse-temurin-21"
};
function dockerfile({ version }, harnesses) {
	const needed = [...new Set([...harnesses].map((harness) => images[harness] ?? nodeImage))];
	const [only = nodeImage] = needed.length === 1 ? needed : [nodeImage];
	const others = needed.filter((image) => image !== only);
	const node = only === nodeImage ? "" : "\nCOPY --from=program /usr/local/bin/node /usr/local/bin/node";
	const rest = others.length === 0 ? "" : `\n# The benchmarks also need what these images contain: ${others.join(", ")}.`;
	return `# The program of the Action and nothing else, on an image that has git and the runtime the benchmarks need.
FROM ${nodeImage} AS program
RUN git clone --quiet --depth 1 --branch ${version} https://github.com/flamegate/flamegate /source
${rest}
FROM ${only}${node}
COPY --from=program /source/package.json /flamegate/package.json
COPY --from=program /source/dist /flamegate/dist
USER 1000
`;
}
// src/config/next-steps.ts
const writtenFolders = ["bench-config", ".github"];
function nextSteps({ defaultBranch, ignored = [], provable }) {
	return [
		"Next:",
		...[
			`Commit these files: what is not committed is not compared.${ignored.length === 0 ? "" : ` Git ignores ${ignored.join(" and ")} here: git add --force ${ignored.join(" ")}`}`,
			"See that a build can measure them, and what to do where it cannot:  flamegate doctor",
			...provable ? ["See the gate turn red, and green again, on a function of yours:  flamegate init --prove"] : [],
			`On a branch that changes something:  flamegate gate --base ${defaultBranch}`,
			`Push. Require the status check "${gateContext(defaultGate)}" on ${defaultBranch} (Settings > Rules). A second gate,`
		].map((step, i) => `  ${i + 1}. ${step}`),
		`     named by the input gate or working-directory, has a check of its own: "${gateContext(gateName({
			gate: "NAME",
			usualPlaces: []
		}))}".`
	];
}
// src/config/same-work.ts
const clock = String.raw`(?:performance\s*\.\s*now|Date\s*\.\s*now|\bhrtime(?:\s*\.\s*bigint)?|\bnew\s+Date)\s*\(`;
const longestLine = 2e3;
function workOf(text, imports) {
	const plain = withoutComments(text).split("\n").filter(({ length }) => length <= longestLine).join("\n");
	const name = imports.find((each) => isNamedAsTool(each));
	if (name !== void 0) return {
		kind: "tool",
		name: extended.exec(name)?.[1] ?? name
	};
	if (endsByClock(plain)) return { kind: "timed" };
	return { kind: unclear.some((pattern) => pattern.test(plain)) || loopConditions(plain).some((each) => endless.test(each)) ? "unclear" : "same" };
}
const extended = /(?:^|[/-])(tinybench|mitata|tatami-ng|benny|bench-node|cronometro|fastbench)-/;
const notTools = /^(?:node:)?perf_hooks$|^performance-now$/;
function isNamedAsTool(name) {
	if (name.startsWith(".") || name.startsWith("#") || notTools.test(name)) return false;
	return /bench|\bmatcha\b|\btachometer\b|(?:^|[-/@])perf(?:[-/]|$)/i.test(name);
}
const unclear = [
	/\bprocess\s*\.\s*(?:argv|stdin)\b|\breadline\b/,
	/\bset(?:Timeout|Interval)\s*\(|\btimers\/promises\b|\brequestAnimationFrame\b/,
	/\bfetch\s*\(|['"](?:node:)?(?:https?|http2|net|dgram|tls|cluster|worker_threads|child_process)['"]|['"]execa['"]|\.listen\s*\(/,
	/\b(?:document|window)\s*\.\s*\w/
];
const endless = /^\s*(?:true|1|!0)?\s*$|elapsed|duration|deadline|until|timeout|\bnow\b|(?:max|min|total|end|run)_?time\b|\b(?:time|ms|seconds)\b/i;
const endsLoop = /^\s*\{?\s*(?:break|return|\w*(?:resolve|stop|done|finish|end|exit)\w*\s*\()/;
function endsByClock(text) {
	const clockNames = toldByClock(text);
	const isClock = (part) => new RegExp(clock).test(part);
	const isTold = (part) => isClock(part) || (part.match(/[\w$]+/g) ?? []).some((word) => clockNames.has(word));
	const isEnding = ({ condition, next }) => /[<>]/.test(condition) && (isClock(condition) || isTold(condition) && endsLoop.test(next));
	return loopConditions(text).some(isTold) || conditionals(text, "if").some(isEnding);
}
function loopConditions(text) {
	const counted = conditionals(text, "for").flatMap(({ condition }) => condition.split(";").slice(1, 2));
	return [...conditionals(text, "while").map(({ condition }) => condition), ...counted];
}
const longestCondition = 400;
function conditionals(text, word) {
	return [...text.matchAll(new RegExp(String.raw`\b${word}\s*\(`, "g"))].flatMap(({ index, 0: whole }) => {
		const from = index + whole.length;
		let depth = 1;
		for (let at = from; at < Math.min(text.length, from + longestCondition); at += 1) {
			if (text[at] === "(") depth += 1;
			if (text[at] === ")") depth -= 1;
			if (depth === 0) return [{
				condition: text.slice(from, at),
				next: text.slice(at + 1, at + 60)
			}];
		}
		return [];
	});
}
const mostRounds = 5;
function toldByClock(text) {
	const assigned = [...text.matchAll(/(?:\[([^[\]]*)\]|(?<![\w$])([\w$]+))\s*[-+]?=(?![=>])\s*([^;\n]*)/g)].flatMap(([, several, one = "", value = ""]) => (several ?? one).split(",").map((name) => ({
		name: name.trim(),
		value
	})));
	const clockNames = new Set(tellers(text));
	const isClock = new RegExp(clock);
	for (let round = 0; round < mostRounds; round += 1) for (const { name, value } of assigned) if ((isClock.test(value) || (value.match(/[\w$]+/g) ?? []).some((word) => clockNames.has(word))) && !value.includes("=>")) clockNames.add(name);
	return clockNames;
}
function tellers(text) {
	return [new RegExp(String.raw`([\w$]+)\s*\([^()\n]*\)[^\S\n]*\{\s*return\b[^;}\n]*${clock}`, "g"), new RegExp(String.raw`([\w$]+)\s*=\s*(?:\([^()\n]*\)|[\w$]+)\s*=>\s*(?:\{\s*return\b)?[^;}\n]*${clock}`, "g")].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = ""]) => name));
}
// src/config/own-clock.ts
const mostRuns = 8;
function wholeRuns(files, given) {
	const whole = files.filter((file) => isTimable(file, given)).slice(0, mostRuns);
	const names = namesOf(whole);
	return whole.map((file, index) => {
		const { flags, notes, missing } = loaderFor(file, given);
		const folder = packageFolderOf(file, given.files);
		const isRoot = folder === "" || flags.some((flag) => /^(?:--[\w-]+=)?\.\.?\//.test(flag));
		const started = isRoot ? file : file.slice(folder.length + 1);
		return {
			name: names[index] ?? "core",
			file,
			command: [
				"node",
				...flags,
				started
			].join(" "),
			workingDirectory: isRoot ? void 0 : folder,
			missing,
			notes
		};
	});
}
const plainWord = /^[\w./@=:-]+$/;
const repeats = /\b(?:for|while)\s*\(|\.forEach\s*\(|\.repeat\s*\(/;
function isTimable(file, given) {
	const texts = runBy(file, given).map((each) => given.texts.get(each) ?? "");
	if (!plainWord.test(file) || !texts.some(hasClock) || !texts.some((text) => repeats.test(text))) return false;
	return workOfFile(file, given).kind === "same" && loaderFor(file, given).flags.every((flag) => plainWord.test(flag));
}
function workOfFile(file, given) {
	const started = startedByTool(file, given);
	if (started !== void 0) return {
		kind: "tool",
		name: started
	};
	let first = { kind: "same" };
	for (const each of runBy(file, given)) {
		const text = given.texts.get(each) ?? "";
		const work = workOf(text, importsOf(text));
		if (work.kind === "tool") return work;
		if (first.kind === "same") first = work;
	}
	return first;
}
function runBy(file, given) {
	const seen = /* @__PURE__ */ new Set([file]);
	const known = new Set(given.files);
	for (const each of seen) {
		const text = given.texts.get(each) ?? "";
		if (loadsByName.test(text) || startsOthers(text)) for (const beside of besideOf(each, given)) seen.add(beside);
		for (const name of importsOf(text)) {
			const target = resolved(pathOf(each, name, given) ?? "", known);
			if (target !== void 0 && isCandidate(target)) seen.add(target);
		}
	}
	return [...seen];
}
const loadsByName = /\b(?:import|require)\s*\(\s*(?!['"`)\s])|\b(?:import|require)\s*\(\s*(?:`[^`]*\$\{|['"][^'"\n]*['"]\s*\+)/;
function besideOf(file, { files }) {
	const folder = file.split("/").slice(0, -1).join("/");
	return files.filter((other) => folder !== "" && other.startsWith(`${folder}/`) && isCandidate(other));
}
function startedByTool(file, given) {
	const text = given.texts.get(file) ?? "";
	const isFound = !hasClock(text);
	const imports = importsOf(text);
	return benchmarkScripts(given).filter(({ starts }) => starts.includes(file) || isFound && starts.length === 0).flatMap(({ line }) => {
		const programs = programsOf(line);
		return programs.filter((program, at) => isNamedAsTool(program) || at === programs.length - 1 && imports.includes(program));
	}).at(0);
}
function namesOf(files) {
	if (files.length === 1) return ["core"];
	const shortOf = (file) => namePart(file.replace(/\/index\.[^./]+$/, "").split("/").at(-1) ?? file);
	const short = files.map(shortOf);
	return files.map((file, index) => {
		const own = short[index] ?? "";
		return short.filter((other) => other === own).length === 1 ? own : namePart(file);
	});
}
function namePart(path) {
	return path.replace(/(?:\.bench(?:mark)?)?\.[^./]+$/, "").replaceAll(/[^A-Za-z0-9.-]+/g, "-").replaceAll(/^[.-]+|[.-]+$/g, "");
}
// src/config/script-benchmarks.ts
const mostNamed$1 = 3;
const packageNames = Object.values(javaScriptTools).map(({ npmPackage }) => npmPackage);
function scriptNotes(given, isMeant, isKnown) {
	const scripts = benchmarkScripts(given);
	const { all, loading, timed } = unknownScripts(given, isMeant);
	const foreign = [...foreignNotes(all, given), ...installingNotes(given)];
	const [loader] = loading;
	const generator = loader === void 0 ? void 0 : loadGeneratorOf(loader, {
		given,
		scripts
	});
	const fixed = generator === void 0 ? [] : [`${someOf(loading)}: ${loadGeneratorWords(generator)}`];
	return [
		...timedNotes(timed.filter((file) => !isKnown(file)), given, scripts),
		...fixed,
		...foreign,
		...globalsOf(given).map(globalsNote)
	];
}
function globalsNote({ helper, names, users }) {
	const path = helper.split("/").at(-1)?.replace(scriptEnding, "") ?? helper;
	return `${someOf(users)}: use ${names.slice(0, mostNamed$1).join(", ")}, which ${helper} makes global and no file asks for. Have each of them begin with require('./${path}'), or import it, and run flamegate init again.`;
}
function unknownScripts(given, isMeant) {
	const scripts = benchmarkScripts(given);
	const users = new Set(globalsOf(given).flatMap((shared) => [shared.helper, ...shared.users]));
	const all = unknownBenchmarks(given, {
		scripts,
		isMeant
	}).filter((file) => !users.has(file));
	const files = all.filter((file) => otherRuntimeOf(file, given) === void 0);
	const loading = files.filter((file) => loadGeneratorOf(file, {
		given,
		scripts
	}) !== void 0);
	return {
		all,
		loading,
		timed: files.filter((file) => !loading.includes(file))
	};
}
function timedNotes(files, given, scripts) {
	const works = files.map((file) => ({
		file,
		work: workOfFile(file, given)
	}));
	const ofTools = [...new Set(works.flatMap(({ work }) => work.kind === "tool" ? [work.name] : []))].map((tool) => {
		const written = works.filter(({ work }) => work.kind === "tool" && work.name === tool).map(({ file }) => file);
		if (packageNames.includes(tool)) return `${someOf(written)}: no benchmark of ${tool} itself, but what starts or reports such; those that are found are in a suite.`;
		return `${someOf(written)}: written for ${tool}, which is none of ${packageNames.join(", ")}. ${giveToBench} Only if ${tool} does the same work in each run, time a whole run: harness: command, command: ${commandOfTool(tool, scripts, given) ?? commandFor(written, given, scripts)}. One that runs for a time, as most tools do, takes as long however slow the code is, and would never fail.`;
	});
	const timed = works.filter(({ work }) => work.kind === "timed").map(({ file }) => file);
	const ofTime = timed.length === 0 ? [] : [`${someOf(timed)}: each run lasts until a time is over. ${forATime}`];
	return [
		...wholeNotes(works.filter(({ work }) => work.kind === "same" || work.kind === "unclear").map(({ file }) => file), given, scripts),
		...ofTools,
		...ofTime
	];
}
const giveToBench = "Give each function to bench.add of tinybench.";
const forATime = `${giveToBench} A whole run takes as long however slow the code is, so timing it would never fail.`;
function wholeNotes(files, given, scripts) {
	const [first] = files;
	if (first === void 0) return [];
	return [`${someOf(files)}: named as benchmarks, but written for none of ${packageNames.join(", ")}. Give each function to bench.add of tinybench, or time a whole run: harness: command, command: ${commandFor(files, given, scripts)}.`];
}
function commandFor(files, given, scripts) {
	const [first = ""] = files;
	const folder = packageFolderOf(first, given.files);
	const own = scripts.find((script) => script.folder === "" && script.starts.some((file) => files.includes(file))) ?? scripts.find((script) => script.folder === folder && folder !== "" && (script.starts.includes(first) || isWhole(script.name) && hasGlobals(given.texts.get(first) ?? "")));
	return own !== void 0 && !(own.starts.includes(first) && buildsFirst.test(own.line)) ? startingCommand(own, given) : startOf(first, given);
}
function commandOfTool(tool, scripts, given) {
	const own = scripts.find(({ folder, line }) => folder === "" && programsOf(line).join(" ") === tool);
	return own === void 0 ? void 0 : startingCommand(own, given);
}
const buildsFirst = /\b(?:build|compile|tsc|tsup|rollup|webpack|esbuild|clean|install)\b.*&&/;
function loadGeneratorOf(file, { given, scripts }) {
	const starting = scripts.filter(({ starts }) => starts.length === 1 && starts.includes(file));
	return loadGeneratorIn(given.texts.get(file) ?? "") ?? starting.map(({ line }) => loadGeneratorIn(line)).find((name) => name !== void 0);
}
function hasGlobals(text) {
	return /^[ \t]*(?:suite|benchmark|bench)\s*\(/m.test(text) && !/\b(?:import|require|function|const|let|var)\b[^;\n]*\b(?:suite|benchmark|bench)\b/.test(text);
}
function isWhole(name) {
	return /^(?:bench(?:mark)?s?|perf|start)$/i.test(name);
}
function startingCommand({ name, folder }, given) {
	return `${folder === "" ? "" : `cd ${folder} && `}${managerFor("", given).run(name)}`;
}
function someOf(files) {
	const more = files.length <= mostNamed$1 ? "" : ` and ${files.length - mostNamed$1} more`;
	return `${files.slice(0, mostNamed$1).join(", ")}${more}`;
}
function installingNotes({ files, texts }) {
	const installing = files.filter((file) => isCandidate(file) && changesPackages(texts.get(file) ?? ""));
	if (installing.length === 0) return [];
	return [`${someOf(installing)}: left out, because it installs packages as it runs, which changes the checkout for all others. Install them in setup instead.`];
}
function foreignNotes(files, given) {
	const found = files.flatMap((file) => {
		const runtime = otherRuntimeOf(file, given);
		return runtime === void 0 ? [] : [{
			...runtime,
			file
		}];
	});
	return [...new Set(found.map(({ name }) => name))].map((name) => {
		const of = found.filter((each) => each.name === name);
		return `${someOf(of.map(({ file }) => file))}: written for ${name}, and benchmarks run in Node. What runs in Node too can be measured; time a whole run of the others: harness: command, command: ${of[0]?.command}.`;
	});
}
function startOf(file, { dependencies, stripsTypes }) {
	return /\.[jt]sx$/.test(file) || typedEnding.test(file) && (stripsTypes === false || dependencies.has("tsx")) ? `npx tsx ${file}` : `node ${file}`;
}
function unknownBenchmarks(given, { scripts, isMeant }) {
	const textOf = (file) => given.texts.get(file) ?? "";
	const candidates = given.files.filter((file) => isCandidate(file) && textOf(file) !== "");
	const known = writtenFor(candidates.filter((file) => denoManifestOf(file, given.files) === void 0 && !changesPackages(textOf(file))), given);
	const importing = new Map(candidates.map((file) => [file, importsOf(textOf(file)).map((name) => stemOf(importedPath(file, name)))]));
	const imported = new Set([...importing.values()].flat());
	const gathered = gatheredBy(candidates, given);
	const runsKnown = new Set([...known.keys()].map(stemOf));
	const others = candidates.filter((file) => !known.has(file) && !gathered.has(file) && !importing.get(file)?.some((stem) => runsKnown.has(stem)) && !isBeside(file, textOf(file)) && !changesPackages(textOf(file)));
	const started = others.filter((file) => scripts.some(({ starts }) => starts.includes(file)));
	const isMain = (file) => !imported.has(stemOf(file)) && (namedBench.test(file) || hasClock(textOf(file)));
	const found = [...started, ...others.filter((file) => !started.includes(file) && isMain(file))];
	const measures = (file) => !startsOthers(textOf(file));
	const strong = known.size > 0 || started.some(measures) ? found.filter(measures) : found;
	if (strong.length > 0 || known.size > 0) return strong;
	return others.filter((file) => isMeant(file) && !imported.has(stemOf(file)));
}
function namedScriptNotes(given) {
	const script = benchmarkScripts(given).find(({ name, folder }) => folder === "" && /^(?:bench(?:mark)?s?|perf(?:ormance)?)(?:[:_.-]|$)/i.test(name));
	if (script === void 0) return [];
	const command = managerFor("", given).run(script.name);
	const generator = loadGeneratorIn(script.line);
	if (generator !== void 0) return [`The script "${script.name}" of package.json: ${loadGeneratorWords(generator)}`];
	return [`The script "${script.name}" of package.json starts no file that is named as a benchmark, so which tool it is written for is not known. Name its file like bench/NAME.bench.js if it is written for one of ${packageNames.join(", ")}; or time a whole run: harness: command, command: ${command}.`];
}
function stemOf(path) {
	return path.replace(/(?:\/index)?\.[cm]?[jt]sx?$/, "");
}
// src/config/image-folders.ts
function imageFolders(dockerfile, files) {
	let stage = {
		workingFolder: void 0,
		folders: []
	};
	for (const [, word = "", rest = ""] of dockerfile.replace(/\\\r?\n/g, " ").matchAll(/^\s*(FROM|WORKDIR|COPY|ADD)\s+(.+?)\s*$/gim)) stage = after(stage, word.toUpperCase(), {
		rest,
		files
	});
	const { workingFolder, folders } = stage;
	if (folders.length > 0) return outermost(folders);
	return workingFolder === void 0 ? [] : [{
		image: workingFolder,
		repository: ""
	}];
}
function after(stage, word, { rest, files }) {
	if (word === "FROM") return {
		workingFolder: void 0,
		folders: []
	};
	if (word === "WORKDIR") return {
		...stage,
		workingFolder: inImage(rest.replace(/^"|"$/g, ""), stage.workingFolder)
	};
	if (/--from=/.test(rest)) return stage;
	const words = wordsOf(rest);
	const image = inImage(words.at(-1) ?? "", stage.workingFolder);
	if (image === void 0) return stage;
	const folders = words.slice(0, -1).map((path) => path.replace(/^(?:\.?\/)+/, "").replace(/\/?\.?$/, "")).filter((path) => path === "" || files.some((file) => file.startsWith(`${path}/`)));
	return {
		...stage,
		folders: [...stage.folders, ...folders.map((repository) => ({
			image,
			repository
		}))]
	};
}
function wordsOf(rest) {
	const listed = /^(?:--\S+\s+)*\[(.*)\]$/.exec(rest)?.[1];
	if (listed !== void 0) return [...listed.matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word);
	return rest.split(/\s+/).filter((word) => !word.startsWith("--"));
}
function inImage(path, workingFolder) {
	if (path === "" || /[^\w./-]/.test(path)) return void 0;
	const parts = (path.startsWith("/") ? path : workingFolder === void 0 ? void 0 : `${workingFolder}/${path}`)?.split("/").filter((part) => part !== "" && part !== ".");
	return parts === void 0 || parts.length === 0 || parts.includes("..") ? void 0 : `/${parts.join("/")}`;
}
function outermost(folders) {
	const kept = [];
	for (const folder of folders.toSorted((one, other) => one.image.length - other.image.length)) if (kept.every((outer) => !places(outer, folder))) kept.push(folder);
	return kept;
}
function places(outer, { image, repository }) {
	if (image !== outer.image && !image.startsWith(`${outer.image}/`)) return false;
	if (image === outer.image) return true;
	const below = image.slice(outer.image.length + 1);
	return repository === (outer.repository === "" ? below : `${outer.repository}/${below}`);
}
// src/config/source-mapping.ts
const sourceMappingPath = ".pyroscope.yaml";
function sourceMapping(files, texts) {
	const mappings = [
		...goLibrary(texts.get("go.mod")),
		...javaRoots(files),
		...container(files, texts.get("Dockerfile"))
	];
	if (mappings.length === 0) return void 0;
	return `# Where Grafana finds the source of what profiles of production name; read at the commit that service_git_ref names.
version: v1
source_code:
  mappings:
${mappings.map(render).join("")}`;
}
function render({ by, prefixes, language, source }) {
	return [
		`    - ${by}:`,
		...prefixes.map((prefix) => `        - prefix: ${JSON.stringify(prefix)}`),
		`      language: ${language}`,
		"      source:",
		...source.map((line) => `        ${line}`),
		""
	].join("\n");
}
function local(path) {
	return ["local:", `  path: ${JSON.stringify(path)}`];
}
function goLibrary(module) {
	const version = /^toolchain\s+(go\d+\.\d+(?:\.\d+)?)\s*$/m.exec(module ?? "")?.[1] ?? /^go\s+(\d+\.\d+(?:\.\d+)?)\s*$/m.exec(module ?? "")?.[1]?.replace(/^/, "go");
	if (version === void 0) return [];
	return [{
		by: "path",
		prefixes: ["$GOROOT/src"],
		language: "go",
		source: [
			"github:",
			"  owner: golang",
			"  repo: go",
			`  ref: ${toTag(version)}`,
			"  path: src"
		]
	}];
}
function toTag(version) {
	const [, minor = "0", patch] = /^go\d+\.(\d+)(?:\.(\d+))?$/.exec(version) ?? [];
	return patch === void 0 && Number(minor) >= 21 ? `${version}.0` : version;
}
function javaRoots(files) {
	const packages = /* @__PURE__ */ new Map();
	for (const file of files) {
		const [, root, folder] = /^((?:[^\n]*?\/)?src\/\w+\/java)\/([^\n]+\/)[^/\n]+\.java$/.exec(file) ?? [];
		if (root === void 0 || folder === void 0) continue;
		packages.set(root, (packages.get(root) ?? /* @__PURE__ */ new Set()).add(folder));
	}
	const taken = /* @__PURE__ */ new Set();
	return [...packages].flatMap(([root, folders]) => {
		const shared = [...folders].reduce(commonFolder);
		const prefixes = (shared !== "" && !taken.has(shared) ? [shared] : [...folders].toSorted()).filter((prefix) => !taken.has(prefix));
		for (const prefix of prefixes) taken.add(prefix);
		return prefixes.length === 0 ? [] : [{
			by: "function_name",
			prefixes,
			language: "java",
			source: local(root)
		}];
	});
}
function commonFolder(one, other) {
	const parts = one.split("/").slice(0, -1);
	const others = other.split("/");
	const end = parts.findIndex((part, at) => part !== others[at]);
	const shared = end === -1 ? parts : parts.slice(0, end);
	return shared.length === 0 ? "" : `${shared.join("/")}/`;
}
function container(files, dockerfile) {
	return imageFolders(dockerfile ?? "", files).flatMap(({ image, repository }) => {
		const within = files.filter((file) => repository === "" || file.startsWith(`${repository}/`));
		const scripts = within.filter((file) => /\.[cm]?[jt]sx?$/.test(file)).length;
		const modules = within.filter((file) => file.endsWith(".py")).length;
		if (scripts + modules === 0) return [];
		return [{
			by: "path",
			prefixes: [image],
			language: modules > scripts ? "python" : "javascript",
			source: local(repository)
		}];
	});
}
// src/config/unknown-benchmarks.ts
const mostNamed = 3;
const others = /(?:^|\/)(?:node_modules|dist|vendor|third_party|docs?|data|testdata)\//;
const inFolder = /(?:^|\/)(?:bench(?:mark)?s?|benches|benchmarking|perf)\/(?:[^/]+|[^/]+\/main\.rs)$/i;
const kinds = [
	{
		of: /\.py$/,
		words: (first) => `named as benchmarks, but written for none of pytest-benchmark, asv and pyperf. Time a whole run: harness: command, command: python3 ${first}.`
	},
	{
		of: /\.(?:c|cc|cpp|cxx)$/,
		words: () => "named as benchmarks, but not written for Google Benchmark. Time a whole run of what your build makes of one: harness: command, command: build/NAME, and the build in setup."
	},
	{
		of: /(?:^|\/)(?:bench(?:es|marks?)?|examples)\/(?:[^/]+|[^/]+\/main)\.rs$/,
		isProgram: (text) => text === void 0 || /\bfn\s+main\s*\(/.test(text),
		words: () => "named as benchmarks, but written for none of criterion, divan, bencher and Rust's own harness (#[bench]). Time a whole run of what cargo makes of one: harness: command, command: the program, and the build in setup."
	},
	{
		of: /\.(?:sh|bash)$/,
		words: (first) => `named as benchmarks. Time a whole run: harness: command, command: sh ${first}.`
	},
	...Object.entries({
		rb: "ruby",
		php: "php",
		jl: "julia --project=.",
		exs: "mix run",
		lua: "lua",
		pl: "perl",
		R: "Rscript"
	}).map(([ending, interpreter]) => ({
		of: new RegExp(`\\.${ending}$`),
		words: (first) => `named as benchmarks, of no tool that is known here. Time a whole run: harness: command, command: ${interpreter} ${first}.`
	})),
	{
		of: /\.(?:cs|fs|vb|swift|kts|hs|ml|nim|zig|cr|d)$/,
		words: () => "named as benchmarks, of no tool that is known here. Time a whole run of what your build makes of one: harness: command, command: the program, and the build in setup."
	}
];
function unknownNotes(given, { suites, noted }) {
	const scripts = scriptNotes(given, isMeant, (file) => noted.includes(file));
	if (suites > 0) return scripts;
	const hyperfine = runsHyperfine(given);
	const known = /* @__PURE__ */ new Set([...hyperfine, ...noted]);
	const isWanted = (file) => !others.test(file) && (isMeant(file) || isPerformance(file)) && !known.has(file);
	const generatorOf = (file) => loadGeneratorIn(given.texts.get(file) ?? "");
	const byKind = kinds.flatMap(({ of, isProgram = () => true, words }) => {
		const files = given.files.filter((file) => of.test(file) && isWanted(file) && isProgram(given.texts.get(file)) && !isForGoogleBenchmark(file, given.texts));
		const inOrder = [...files.filter(isNamed), ...files.filter((file) => !isNamed(file))];
		const loading = inOrder.filter((file) => generatorOf(file) !== void 0);
		const loadWords = (first) => loadGeneratorWords(generatorOf(first) ?? "");
		return [...noteOf(inOrder.filter((file) => !loading.includes(file)), (first) => `${words(first)} ${unlessForATime}`), ...noteOf(loading, loadWords)];
	});
	const notes = [
		...scripts,
		...byKind,
		...noteOf(hyperfine, hyperfineWords)
	];
	return notes.length > 0 ? notes : namedScriptNotes(given);
}
function noteOf(files, words) {
	const [first] = files;
	if (first === void 0) return [];
	const more = files.length <= mostNamed ? "" : ` and ${files.length - mostNamed} more`;
	return [`${files.slice(0, mostNamed).join(", ")}${more}: ${words(first)}`];
}
function isMeant(file) {
	return isNamed(file) || inFolder.test(file);
}
function isPerformance(file) {
	return /(?:^|\/)(?:perf[_.-][^/]*|[^/]*[_-]perf\.)[^/]*$/i.test(file) && !/(?:^|\/)(?:src|lib|include)\//.test(file);
}
function isNamed(file) {
	const name = file.split("/").at(-1) ?? "";
	return /(?:^|[_.-])bench(?:mark)?/i.test(name) || /[a-z\d]Bench(?:mark(?:s|ing)?)?[_.-]/.test(name);
}
function runsHyperfine({ files, texts }) {
	return files.filter((file) => isShellBench(file) && /\bhyperfine\b/.test(texts.get(file) ?? ""));
}
function isShellBench(file) {
	return /\.(?:sh|bash)$/.test(file) && isNamed(file) && !others.test(file);
}
function hyperfineWords() {
	return "calls hyperfine. Each command that it times can be a suite: harness: hyperfine, command: what hyperfine is given.";
}
// src/config/runner.ts
const ofFork = "github.event.pull_request.head.repo.full_name != github.repository";
function runsOn(runner = {
	kind: "hosted",
	label: "ubuntu-latest"
}) {
	if (runner.kind === "hosted") return `runs-on: ${runner.label}`;
	return `# Code of forks stays on GitHub's machines.
    runs-on: \${{ github.event_name == 'pull_request' && ${ofFork} && 'ubuntu-latest' || '${runner.label}' }}`;
}
// src/config/workflows.ts
const pinned = {
	checkout: "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
	setupNode: "actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903 # v6.0.0",
	uploadArtifact: "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0",
	uploadArtifactV3: "actions/upload-artifact@c24449f33cd45d4826c6702db7e49f7cdb9b551d # v3.2.1-node20"
};
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
  # A run of the default branch stores a baseline: never cancel it.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  gate:
    name: Flamegate gate
    ${runsOn(options.runner)}
    timeout-minutes: 60
    permissions:
      actions: read # whether a queued pull request is still being measured
      contents: write # stores runs on the branch flamegate-data
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
const reportUpload = [
	`- uses: ${pinned.uploadArtifact}`,
	"  if: always() && steps.flamegate.outputs.report != ''",
	"  with:",
	"    name: flamegate-report",
	`    path: \${{ steps.flamegate.outputs.report }}`,
	"    retention-days: 30"
];
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
  # A run of the default branch stores a baseline: never cancel it.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  baseline:
    name: Flamegate baseline
    if: github.event_name == 'push'
    ${runsOn(options.runner)}
    timeout-minutes: 60
    permissions:
      contents: write # stores runs on the branch flamegate-data
      pull-requests: read # which overridden changes were merged
    steps:
${steps(checkoutSteps(options))}
      - uses: ${options.action}

${measureJob(options)}`
	};
}
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
    ${runsOn(options.runner)}
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
  # Has write permission, so it checks nothing out and runs nothing of the pull request: the bundle is read as data.
  workflow_run: # zizmor: ignore[dangerous-triggers]
    workflows: [Flamegate measure]
    types: [in_progress, completed] # the status is pending meanwhile

permissions: {}

concurrency:
  # By action: of each group only the newest run waits, and one that begins must not replace one that reports a verdict.
  group: flamegate-report-\${{ github.event.workflow_run.head_sha }}-\${{ github.event.action }}
  cancel-in-progress: false

jobs:
  report:
    name: Flamegate report
    if: github.event.workflow_run.event != 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      actions: read # the measuring run, and its bundle
      contents: write # stores verdicts and pictures on the branch flamegate-data
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
function overrideWorkflow({ action }) {
	return {
		path: ".github/workflows/flamegate-override.yml",
		text: `name: Flamegate override
on:
  # Has write permission, so it checks nothing out: only labels and the stored verdict are read.
  pull_request_target: # zizmor: ignore[dangerous-triggers]
    types: [labeled, unlabeled, edited] # edited: a verdict for another base branch no longer counts

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
	const { found, noted } = findSuites(given, notes);
	for (const { name, seen } of found) notes.push(`${seen}: suite ${name}.`);
	notes.push(...unknownNotes(given, {
		suites: found.length,
		noted
	}));
	const existing = new Set(repository.files);
	const configured = configPlaces.find((place) => existing.has(place));
	if (found.length === 0 && configured === void 0 && isElsewhere(repository.files)) return {
		files: [],
		kept: [],
		notes: [...notes, ...nothingToGate({
			...given,
			notes
		})]
	};
	if (found.length === 0) {
		const example = `replace the example in ${firstBenchPath} with your hot paths.`;
		notes.push(`No benchmarks found: ${example}`, ...firstElsewhere({
			...given,
			notes
		}));
	}
	const setup = setupOf(found, given);
	notes.push(...setup.notes);
	const harnesses = new Set(found.map(({ harness }) => harness));
	const wanted = [
		...configured === void 0 ? configFiles(found, given, {
			...options,
			setup: setup.setup
		}) : [],
		...options.kubernetes === void 0 ? [] : kubernetesFiles(options.kubernetes, harnesses),
		...mappingFor(given, options),
		...workflowsFor(given, options, harnesses)
	];
	if (repository.server === "enterprise-server" && (options.pullRequests === "forks" || (options.shards ?? 1) > 1)) notes.push("Enterprise Server does not support artifacts v4: the bundle is uploaded with actions/upload-artifact v3.");
	const provable = found.length === 0 || javaScriptHarnesses.some((name) => harnesses.has(name));
	notes.push(...nextSteps({
		...repository,
		provable
	}));
	if (options.kubernetes !== void 0) notes.push(`On the cluster: ${kubernetesFolder}/job.yml says in its first lines how it is started.`);
	notes.push(...publishNotes(options, configured));
	const kept = wanted.filter(({ path }) => existing.has(path)).map(({ path }) => path);
	return {
		files: wanted.filter(({ path }) => !existing.has(path)),
		kept: configured === void 0 ? kept : [configured, ...kept],
		notes: [...new Set(notes)]
	};
}
function nothingToGate(seen) {
	return [
		"No benchmarks found, so nothing was written.",
		...firstElsewhere(seen),
		`Whole runs of a program can be timed too: write ${configPath} with`,
		"      version: 1",
		"      suites: [{ name: core, harness: command, command: ./NAME ARGUMENTS }]"
	];
}
const firstSuite = {
	name: "core",
	harness: "tinybench",
	globs: ["bench-config/**/*.bench.mjs"],
	seen: ""
};
function configFiles(found, given, { setup, pyroscope }) {
	const text = renderConfig(found.length === 0 ? [firstSuite] : found, setup, pyroscope);
	return [
		{
			path: configPath,
			text
		},
		{
			path: schemaPath,
			text: renderConfigSchema()
		},
		...found.length === 0 ? [{
			path: firstBenchPath,
			text: firstBench(given)
		}] : []
	];
}
function mappingFor({ files, texts }, { pyroscope }) {
	const text = pyroscope === void 0 ? void 0 : sourceMapping(files, texts);
	return text === void 0 ? [] : [{
		path: sourceMappingPath,
		text
	}];
}
function publishNotes({ pyroscope }, configured) {
	if (pyroscope === void 0) return [];
	const add = `Add to ${configured}: publish: { pyroscope: ${JSON.stringify(pyroscope)} }`;
	return [...configured === void 0 ? [] : [add], "For Pyroscope: give the step that stores baselines PYROSCOPE_TOKEN, or PYROSCOPE_USER and PYROSCOPE_PASSWORD, in its env."];
}
function setupOf(found, given) {
	const foreign = found.filter(({ harness }) => inRepository(harness) !== void 0);
	if (foreign.length > 0 && foreign.length === found.length) return {
		setup: [],
		notes: []
	};
	const missing = [...new Set(found.flatMap((suite) => suite.missing ?? []))];
	const modules = [...new Set(found.flatMap((suite) => suite.modules ?? []))];
	const own = detectSetup(found.flatMap(({ files = [] }) => files), {
		...given,
		missing,
		modules,
		conditions: found.flatMap(({ flags = [] }) => conditionsIn(flags))
	});
	if (own.setup.length === 0) return own;
	const beside = foreign.flatMap(({ harness, workingDirectory = "" }) => {
		const read = (file) => textOf(given, join$1(workingDirectory, file));
		const enter = workingDirectory === "" ? "" : `cd "${workingDirectory}" && `;
		return (inRepository(harness)?.setup(read) ?? []).map((command) => enter + command);
	});
	return {
		...own,
		setup: [.../* @__PURE__ */ new Set([...own.setup, ...beside])]
	};
}
function join$1(folder, file) {
	return folder === "" ? file : `${folder}/${file}`;
}
function textOf({ files, texts }, file) {
	return texts.get(file) ?? (files.includes(file) ? "" : void 0);
}
function workflowsFor(given, { action, pullRequests, shards = 1, runner }, harnesses) {
	const { defaultBranch, server = "github.com" } = given;
	const options = {
		action,
		defaultBranch,
		setup: [...setupSteps(given), ...profilerSteps(harnesses)],
		shards,
		server,
		runner
	};
	return [...pullRequests === "forks" || shards > 1 ? twoStageWorkflows(options) : [oneJobWorkflow(options)], overrideWorkflow(options)];
}
function setupSteps(given) {
	const { files } = given;
	const python = ["uv", "poetry"].filter((tool) => files.some((file) => file.split("/").at(-1) === `${tool}.lock`));
	return [...nodeSteps(given), ...python.map((tool) => `- run: pipx install ${tool}`)];
}
function nodeSteps(given) {
	const { name } = managerFor("", given);
	const older = name === "pnpm" ? olderPnpm(given.texts) : void 0;
	if (older !== void 0) return [`- run: corepack enable pnpm && corepack prepare pnpm@${older} --activate # wrote the lock file`];
	if (name === "pnpm" || name === "yarn") return [`- run: corepack enable ${name}`];
	return name === "bun" ? ["- run: npm install --global bun"] : [];
}
function profilerSteps(harnesses) {
	return [...new Set([...harnesses].flatMap((harness) => toolOf(harness).profilers.cpu.slice(0, 1)))].flatMap((profiler) => profilerInstalls[profiler] ?? []);
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
function findSuites(given, notes) {
	const isOwn = (file) => !/(?:^|\/)(?:node_modules|dist|vendor|third_party)\//.test(file);
	const texts = new Map([...given.texts].filter(([file]) => isOwn(file)));
	const foreign = detectForeign({
		files: given.files.filter(isOwn),
		texts
	});
	notes.push(...foreign.notes);
	const known = [...findScripts(given, notes), ...foreign.suites];
	if (known.length > 0) return {
		found: known,
		noted: foreign.noted
	};
	const found = findWhole(given, notes);
	return {
		found,
		noted: [...foreign.noted, ...found.flatMap(({ files = [] }) => files)]
	};
}
function findWhole(given, notes) {
	const runs = wholeRuns(unknownScripts(given, isMeant).timed, given);
	if (runs.length > 0) notes.push(...runs.flatMap((run) => run.notes), wholeNote);
	return runs.map(({ name, file, command, workingDirectory, missing }) => ({
		name,
		harness: "command",
		globs: [],
		command,
		workingDirectory,
		missing,
		files: [file],
		seen: `${file} is written for no tool that is known here and has a clock of its own, so whole runs of it are timed`
	}));
}
const wholeNote = "A whole run is timed from start to end, with all that it loads and compares: a change shows by its share of the run, and no function is named. Give each function to bench.add of tinybench for a time of its own. A program that runs until a time is over takes as long however slow the code is: leave it out.";
function findScripts(given, notes) {
	const found = detectJavaScript(given);
	for (const suite of found) notes.push(...suite.notes);
	return found.map(({ harness, files, globs, flags, missing, modules }) => {
		const [only = ""] = files;
		const seen = files.length === 1 ? `${only} is written for ${harness}` : `${files.length} files are written for ${harness}`;
		return {
			name: found.length === 1 ? "core" : harness,
			harness,
			files,
			globs,
			flags,
			missing,
			modules,
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
function renderConfig(suites, setup, pyroscope) {
	const listed = suites.map(({ name, harness, globs, flags = [], command, workingDirectory }) => [
		`  - name: ${name}`,
		`    harness: ${harness}`,
		...globs.length === 0 ? [] : [`    files: [${globs.map((glob) => JSON.stringify(glob)).join(", ")}]`],
		...flags.length === 0 ? [] : [`    flags: [${flags.map(plainOrQuoted).join(", ")}]`],
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
${pyroscope === void 0 ? "" : `\npublish:\n  pyroscope: ${JSON.stringify(pyroscope)}\n`}`;
}
function plainOrQuoted(flag) {
	return /^[\w./-][\w./=-]*$/.test(flag) ? flag : JSON.stringify(flag);
}
// src/cli/runner-argument.ts
function runnerOf(given) {
	const label = given.text("self-hosted");
	if (label === void 0) return given.flag("arm") ? { runner: {
		kind: "hosted",
		label: "ubuntu-24.04-arm"
	} } : {};
	if (given.flag("arm")) throw new GateError("USAGE", "Cannot run init as --arm and --self-hosted each name a machine: give one", { hint: "for your own ARM machine give its label: --self-hosted LABEL" });
	if (/^[A-Za-z0-9][\w.-]*$/.test(label)) return { runner: {
		kind: "self-hosted",
		label
	} };
	throw new GateError("USAGE", `Cannot run init as --self-hosted must be a runner's label: current value is ${label}`, { hint: "labels are listed in Settings > Actions > Runners, for example --self-hosted bench" });
}
const initCommand = {
	help: `
usage: flamegate init [--forks] [--shards N] [--kubernetes] [--arm | --self-hosted LABEL] [--pyroscope URL]
                      [--action REF] [--dry-run]
       flamegate init --prove [--filter GLOB]

Looks at the repository and writes bench-config/flamegate.yml with its schema, a first benchmark where there is none, and
the workflows. Nothing that exists is overwritten. Where there is no benchmark and no JavaScript, it prints one to paste.

  --forks         pull requests come from forks: measure without write permission in one workflow, report in another
  --shards N      measure in N jobs at once, a part each, and report once; two workflows, as with --forks
  --kubernetes    also an Indexed Job that measures a shard a pod (--shards N) on nodes of its own, and its Dockerfile
  --results URL   with --kubernetes: where the bundles go, s3://BUCKET/PREFIX
  --arm           measure on GitHub's ARM machines
  --self-hosted LABEL  measure on your own machine with this label; pull requests from forks still run on GitHub's
  --pyroscope URL publish each stored baseline there, and write .pyroscope.yaml, by which Grafana finds the source
  --action REF    what the workflows use (default: flamegate/flamegate@v${version.split(".")[0]})
  --dry-run       print what would be written
  --prove         write nothing: put a slow-down into a function that a benchmark runs, in a commit on no branch, and check
                  that the gate fails and names that function, and passes without it
  --filter GLOB   with --prove: benchmarks to prove it on; may be repeated
  --json          one JSON document on stdout

Exit codes: 0 done, 1 not proven, 2 usage, 3 could not measure.

example: flamegate init --forks --dry-run
`,
	run: async (argv, io) => {
		const given = parseArguments("init", argv, {
			forks: { type: "flag" },
			shards: { type: "string" },
			action: { type: "string" },
			kubernetes: { type: "flag" },
			results: { type: "string" },
			arm: { type: "flag" },
			"self-hosted": { type: "string" },
			pyroscope: { type: "string" },
			"dry-run": { type: "flag" },
			prove: { type: "flag" },
			filter: { type: "list" },
			json: { type: "flag" }
		});
		if (given.flag("prove")) return proveGate(given, io);
		const shards = checkShards(given.whole("shards") ?? 1);
		const options = {
			pullRequests: given.flag("forks") ? "forks" : "own-branches",
			shards: given.flag("kubernetes") ? 1 : shards,
			action: checkAction(given.text("action") ?? `flamegate/flamegate@v${"0.1.0".split(".")[0]}`),
			kubernetes: given.flag("kubernetes") ? kubernetesOf(given, shards) : void 0,
			...runnerOf(given),
			...pyroscopeOf(given)
		};
		const root = await repositoryRoot(io.cwd);
		const { files, kept, notes } = planInit(await inspect(root, options), options);
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
async function proveGate(given, io) {
	const filters = given.list("filter");
	const proof = await prove(io, {
		folder: io.cwd,
		suites: [],
		filters,
		purpose: "judge"
	});
	const isProof = isProven(proof);
	const { spot, red, green } = proof;
	if (given.flag("json")) {
		const { benchmark, function: slowed, file, line } = spot;
		const document = {
			proven: isProof,
			benchmark: benchmark.id.name,
			function: slowed,
			file,
			line,
			red,
			green
		};
		io.stdout(shownJson(`${JSON.stringify(document)}\n`));
		return isProof ? exitCode.pass : exitCode.regression;
	}
	io.stdout(shown`Slowed down: ${spot.function} (${spot.file}:${spot.line}), which ${spot.benchmark.id.name} runs.\n`);
	const named = red.named.includes(spot.function) ? "naming it" : `naming ${red.named.join(", ") || "no function"}`;
	io.stdout(red.outcome === "fail" ? shown`With the slow-down the verdict was fail, ${named}.\n` : shown`With the slow-down, ${named}: ${red.summary}\n`);
	io.stdout(green.outcome === "pass" ? shown`Without it the verdict was pass.\n` : shown`Without it: ${green.summary}\n`);
	io.stdout(isProof ? shown`Proven: this gate works on your code.\n` : shown`Not proven: run it again, and see flamegate doctor.\n`);
	return isProof ? exitCode.pass : exitCode.regression;
}
function checkAction(action) {
	if (/^(?:\.\/|[\w.-]+\/[\w./-]+@[\w./-]+(?: # [\w.-]+)?)$/.test(action)) return action;
	throw new GateError("USAGE", `Cannot run init as --action must be OWNER/NAME@REF: current value is ${action}`, { hint: "pin it to a commit: --action \"owner/flamegate@<commit> # v1.2.3\"" });
}
function pyroscopeOf(given) {
	const address = given.text("pyroscope");
	if (address === void 0) return {};
	if (/^https?:\/\/[^\s@?#]+$/.test(address)) return { pyroscope: address };
	throw new GateError("USAGE", `Cannot run init as --pyroscope must be an http or https URL without user, password and query: current value is ${address}`, { hint: "credentials come from the environment: see docs/production.md" });
}
function kubernetesOf(given, shards) {
	const results = given.text("results") ?? "s3://BUCKET/flamegate";
	if (/^s3:\/\/[A-Za-z0-9][\w.-]*(?:\/[\w.-]+)*$/.test(results)) return {
		shards,
		results,
		version: `v${version.split(".")[0]}`
	};
	throw new GateError("USAGE", `Cannot run init as --results must be s3://BUCKET/PREFIX: current value is ${results}`);
}
const mostShards = 64;
function checkShards(shards) {
	if (shards >= 1 && shards <= mostShards) return shards;
	throw new GateError("USAGE", `Cannot run init as --shards must be from 1 to ${mostShards}: current value is ${shards}`);
}
async function inspect(root, { pyroscope }) {
	const listed = await filesOf(root, [
		"--cached",
		"--others",
		"--exclude-standard"
	]);
	const deleted = new Set(await filesOf(root, ["--deleted"]));
	const files = listed.filter((file) => !deleted.has(file));
	const packageJson = await readIfThere(join(root, "package.json"));
	const stripsTypes = Reflect.get(process.features, "typescript") === "strip";
	const naming = pyroscope === void 0 ? [] : namingFiles(files);
	return {
		files,
		texts: new Map([...await readWithImports(root, files), ...await readTexts(root, naming)]),
		stripsTypes,
		packageJson,
		defaultBranch: await defaultBranch(root),
		server: await serverOf(root),
		ignored: await ignoredFolders(root)
	};
}
async function ignoredFolders(root) {
	const probes = writtenFolders.map((folder) => `${folder}/flamegate.yml`);
	const { stdout } = await tryGit(root, ["check-ignore", ...probes]);
	const ignored = stdout.toString("utf8").split("\n");
	return writtenFolders.filter((folder) => ignored.includes(`${folder}/flamegate.yml`));
}
function namingFiles(files) {
	return files.filter((file) => file === "go.mod" || file === "Dockerfile");
}
async function filesOf(root, which) {
	return (await git(root, [
		"ls-files",
		"-z",
		...which
	])).split("\0").filter((file) => file !== "");
}
function readingOrder(files) {
	const rankOf = (file) => tellingRank(file) ?? (isWorthReading(file) || isShellBench(file) ? 1 : void 0);
	return files.filter((file) => rankOf(file) !== void 0).toSorted((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
}
async function serverOf(root) {
	const remote = parseRemote(await originOf(root));
	if (remote === void 0) return "github.com";
	return isEnterpriseServer(`https://${remote.host}`) ? "enterprise-server" : "github.com";
}
const mostTexts = 1e3;
const mostDepth = 5;
const mostBytes = 2e5;
async function readWithImports(root, files) {
	const texts = new Map(await readTexts(root, readingOrder(files)));
	for (let depth = 0; depth < mostDepth && texts.size < mostTexts; depth += 1) {
		const more = await readTexts(root, [...declaredBy(texts, files), ...importedBy(texts, files)].slice(0, mostTexts - texts.size));
		if (more.size === 0) break;
		for (const [file, text] of more) texts.set(file, text);
	}
	return texts;
}
async function readTexts(root, files) {
	const texts = /* @__PURE__ */ new Map();
	for (const file of files.slice(0, mostTexts)) {
		const text = await readIfThere(join(root, file));
		if (text !== void 0) texts.set(file, text.slice(0, mostBytes));
	}
	return texts;
}
async function readIfThere(path) {
	return (await readFile(path, "utf8").catch(() => void 0))?.replace(/^\uFEFF/, "");
}
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
