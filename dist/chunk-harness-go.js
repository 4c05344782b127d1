import { isUnusable, measuredFrom } from "./chunk-measured.js";
import { failureOf, lastWords } from "./chunk-process-failure.js";
import { builtProgram, programWitness } from "./chunk-built-program.js";
import { buildTimeoutMs, runTool, succeeded } from "./chunk-tool.js";
import { cureOfTools, flag, list as list$2, parseForeign, part, verbatim } from "./chunk-foreign-shape.js";
import { allocMetric, allocsMetric, cpuMetric, directionOf, isRate, optional, residentMetric, shortHash, storableMetric, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { fileMatcher, leavesOut } from "./chunk-for-action-compare-gate-top-worker.js";
import { sharedNames } from "./chunk-numbered-names.js";
import { findFiles } from "./chunk-bench-files.js";
import { median } from "./chunk-for-action-compare-diff-gate-top.js";
import { listedAtOnce } from "./chunk-at-once.js";
import { moduleNamed, releaseWords, requiredRelease } from "./chunk-go-releases.js";
import { contentOf, imageOf, sizesOfSections, tried } from "./chunk-named-paths.js";
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { dirname, join, posix, relative } from "node:path";
import { availableParallelism } from "node:os";
// src/harness/go/flags.ts
const valued = [
	"bench",
	"benchtime",
	"count",
	"cpu",
	"parallel",
	"run",
	"shuffle",
	"skip",
	"timeout"
];
const switches = [
	"benchmem",
	"failfast",
	"fullpath",
	"short",
	"v"
];
function splitFlags(flags) {
	const end = flags.findIndex((flag) => /^--?args$/.test(flag));
	const before = (end === -1 ? flags : flags.slice(0, end)).map((flag, i) => takesFlags.test(flags[i - 1] ?? "") ? flag : asOfTheBinary(flag));
	const isTest = (flag, i) => isOwn$1(flag) || isValueOf(before[i - 1], flag);
	return {
		test: before.filter(isTest),
		build: before.filter((flag, i) => !isTest(flag, i)),
		own: end === -1 ? [] : flags.slice(end + 1)
	};
}
const takesFlags = /^--?(?:asmflags|gccgoflags|gcflags|ldflags|toolexec|exec)$/;
function asOfTheBinary(flag) {
	const [, name = "", value] = /^--?([a-z]+)(=.*)?$/s.exec(flag) ?? [];
	return [...valued, ...switches].includes(name) ? `-test.${name}${value ?? ""}` : flag;
}
function isOwn$1(flag) {
	return /^--?test\./.test(flag);
}
function isValueOf(before, flag) {
	if (before === void 0 || !isOwn$1(before) || before.includes("=") || flag.startsWith("-")) return false;
	return !switches.some((name) => before.endsWith(`test.${name}`));
}
const ofTestsAlone = [
	"artifacts",
	"blockprofile",
	"blockprofilerate",
	"c",
	"coverprofile",
	"cpuprofile",
	"exec",
	"fuzz",
	"fuzzminimizetime",
	"fuzztime",
	"i",
	"json",
	"memprofile",
	"memprofilerate",
	"mutexprofile",
	"mutexprofilefraction",
	"o",
	"outputdir",
	"trace",
	"vet"
];
const switchesAlone = [
	"artifacts",
	"c",
	"i",
	"json"
];
function listingFlags(flags) {
	const { build } = splitFlags(flags);
	const names = build.map((flag) => /^--?([a-z]+)(?:=|$)/.exec(flag)?.[1]);
	const isOfTests = (i) => ofTestsAlone.includes(names[i] ?? "") && !takesFlags.test(build[i - 1] ?? "");
	const isItsValue = (i) => i > 0 && isOfTests(i - 1) && !switchesAlone.includes(names[i - 1] ?? "") && !build[i - 1]?.includes("=");
	return build.filter((_, i) => !isOfTests(i) && !isItsValue(i));
}
function lastValue(flags, name) {
	const { test } = splitFlags(flags);
	const at = test.findLastIndex((flag) => new RegExp(`^--?test\\.${name}(?:=|$)`).test(flag));
	return at === -1 ? void 0 : /=(.*)$/.exec(test[at] ?? "")?.[1] ?? test[at + 1];
}
// src/harness/go/go-objects.ts
function goObjects(text, shape) {
	const reading = {
		source: "what go list printed",
		what: "the objects of go list -json",
		cure: cureOfTools
	};
	return text.split(/(?<=^\}\r?\n)/m).filter((object) => /^\{/m.test(object)).map((object) => parseForeign(object.slice(object.search(/^\{/m)), shape, reading));
}
// src/harness/go/packages.ts
const goHint = "install Go; in a workflow, with actions/setup-go before this step";
function goFolder({ root, suite }) {
	return join(root, suite.workingDirectory ?? "");
}
async function listPackages(context) {
	const patterns = context.suite.files.filter(isPattern).map((file) => file.startsWith(".") ? file : `./${file}`);
	const request = {
		command: "go",
		args: [
			"list",
			"-e",
			"-json=Dir,ImportPath,Name,Module,TestGoFiles,XTestGoFiles,Error",
			...listingFlags(context.suite.flags),
			...patterns.length === 0 ? ["./..."] : patterns
		],
		cwd: goFolder(context),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	};
	const result = await runTool(context, request, goHint);
	if (!succeeded(result)) return {
		state: "failed",
		result,
		request
	};
	const entries = parseGoList(result.stdout);
	const refused = refusalIn(entries);
	if (refused !== void 0) return {
		state: "failed",
		result: {
			...result,
			...refused
		},
		request
	};
	return {
		state: "listed",
		packages: titledApart(entries.flatMap((entry) => toPackage(context, entry)))
	};
}
function refusalIn(entries) {
	if (entries.some(({ Dir }) => Dir !== void 0)) return void 0;
	const complaint = entries.flatMap(({ Error: error }) => error?.Err ?? []).find((each) => !/directory not found|no such file or directory/.test(each));
	if (complaint === void 0) return void 0;
	return {
		end: {
			kind: "exit",
			code: 1
		},
		stderr: `${complaint}${/\bgo\.work\b/.test(complaint) ? "\nAdd the module with go work use, or set GOWORK=off where it is measured." : ""}`
	};
}
function titledApart(packages) {
	const shared = sharedNames(packages.map(({ title }) => title));
	return packages.map((each) => each.isTop && shared.includes(each.title) ? {
		...each,
		title: "."
	} : each);
}
function isPattern(file) {
	return !leavesOut(file) && namesPackages(file);
}
function namesPackages(file) {
	return file.endsWith("...") || !/[*?[\]{}()]|\.go$/.test(file);
}
const listed$1 = part({
	Dir: optional(verbatim),
	ImportPath: optional(verbatim),
	Name: optional(verbatim),
	Module: optional(part({
		Path: optional(verbatim),
		Dir: optional(verbatim)
	})),
	TestGoFiles: optional(list$2(verbatim)),
	XTestGoFiles: optional(list$2(verbatim)),
	Error: optional(part({ Err: optional(verbatim) }))
});
function parseGoList(text) {
	return goObjects(text, listed$1);
}
function toPackage(context, entry) {
	const { Dir: folder = "", ImportPath: importPath = "", Name: name = "", Module: module = {} } = entry;
	const isMeant = meantFiles(context.suite.files, context.suite.workingDirectory);
	const files = [...entry.TestGoFiles ?? [], ...entry.XTestGoFiles ?? []].map((file) => join(folder, file)).filter((file) => isMeant(slashes$1(relative(context.root, file))));
	const benchmarks = new Map(files.flatMap((file) => benchmarksIn(file).map((each) => [each, slashes$1(relative(context.root, file))])));
	if (benchmarks.size === 0) return [];
	const below = slashes$1(relative(goFolder(context), folder));
	return [{
		importPath,
		folder,
		title: below === "" ? name.replace(/_test$/, "") : below,
		isTop: below === "",
		benchmarks,
		module: {
			path: module.Path ?? importPath,
			folder: module.Dir ?? folder
		}
	}];
}
function meantFiles(files, place = "") {
	const globs = files.filter((file) => !isPattern(file)).map((glob) => leftOutPackages(glob, place));
	return fileMatcher(globs.every(leavesOut) ? ["**", ...globs] : globs);
}
function leftOutPackages(glob, place) {
	if (!leavesOut(glob) || !namesPackages(glob.slice(1))) return glob;
	return `!${posix.join(place, glob.slice(1).replace(/\/?(?:\.\.\.)?$/, ""))}/**`;
}
function slashes$1(path) {
	return path.replaceAll("\\", "/");
}
function benchmarksIn(file) {
	try {
		return goBenchmarks(readFileSync(file, "utf8"));
	} catch {
		return [];
	}
}
function goBenchmarks(text) {
	return [...text.matchAll(/^func (Benchmark(?!\p{Ll})[\p{L}\p{N}_]*)\(\s*(?:\w+\s+)?\*(?:\w+\.)?B\s*,?\s*\)/gmu)].map((match) => match[1] ?? "");
}
// src/harness/go/steady-build.ts
function buildPlace(context) {
	const cwd = goFolder(context);
	const { steadyRoot, suite } = context;
	if (steadyRoot === void 0 || !leadsTo(steadyRoot, context.root) || !isKnownByContent(context)) return { cwd };
	const steady = join(steadyRoot, suite.workingDirectory ?? "");
	return {
		cwd: steady,
		environment: { PWD: steady }
	};
}
function leadsTo(steadyRoot, root) {
	try {
		return realpathSync(steadyRoot) === realpathSync(root);
	} catch {
		return false;
	}
}
const known$1 = /* @__PURE__ */ new Map();
function isKnownByContent({ root, suite }) {
	const key = JSON.stringify([root, suite.flags]);
	const answer = known$1.get(key) ?? (joined(splitFlags(suite.flags).build).every(isPlain$1) && !includesOthers(root));
	known$1.set(key, answer);
	return answer;
}
function isPlain$1(flag) {
	return /^--?(?:tags=.*|ldflags=.*|mod=\w+|trimpath|buildvcs=\w+|p=\d+|vet=\w+|race|v)$/s.test(flag);
}
function joined(flags) {
	const isValue = (i) => /^--?(?:tags|ldflags|mod|p)$/.test(flags[i - 1] ?? "");
	return flags.flatMap((flag, i) => isValue(i) ? [] : isValue(i + 1) ? [`${flag}=${flags[i + 1] ?? ""}`] : [flag]);
}
const globs = [
	"go",
	"s",
	"S",
	"h",
	"hh",
	"hpp",
	"hxx",
	"swig",
	"swigcxx"
].map((ending) => `**/*.${ending}`);
const mostFiles = 5e3;
function includesOthers(root) {
	const files = findFiles(root, globs);
	return files.length > mostFiles || files.some((file) => includes(file, textOf$1(join(root, file))));
}
function includes(file, text) {
	if (text === void 0 || /\.swig(?:cxx)?$/.test(file)) return true;
	if (file.endsWith(".go")) return /(?:\bimport|[(;"]|\*\/|^)[ \t]*"C"[ \t]*(?:[;)]|\/[/*]|$)/m.test(text);
	return /^[ \t]*#[ \t]*include\b(?![ \t]*["<][A-Za-z0-9][\w.-]*\.(?:h|hh|hpp|hxx)[">])/m.test(text);
}
function textOf$1(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return;
	}
}
// src/harness/go/binary.ts
function noteOf({ note = "{}" }) {
	return JSON.parse(note);
}
async function build(context, { importPath }) {
	const binary = join(context.scratch, `${randomUUID()}.test${process.platform === "win32" ? ".exe" : ""}`);
	const request = {
		command: "go",
		args: [
			"test",
			"-c",
			"-o",
			binary,
			...splitFlags(context.suite.flags).build,
			importPath
		],
		...buildPlace(context),
		timeoutMs: buildTimeoutMs
	};
	const result = await runTool(context, request, goHint);
	if (succeeded(result)) return {
		state: "built",
		binary
	};
	const { reason, message } = failureOf(result, request, `go test -c ${importPath}`);
	const { ungenerated } = await import("./chunk-ungenerated.js");
	const cure = ungenerated({
		cwd: goFolder(context),
		root: context.root,
		output: `${result.stderr}\n${result.stdout}`
	});
	const words = cure === void 0 ? message : `${message}\n${cure}`;
	return {
		state: "failed",
		failure: {
			reason: reason === "crashed" ? "load" : reason,
			message: words
		}
	};
}
async function namesIn({ suite, run }, { binary, folder }) {
	const result = await run({
		command: binary,
		args: [
			"-test.list",
			"^Benchmark",
			...splitFlags(suite.flags).own
		],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	});
	const names = recordedNames(result.stdout);
	return succeeded(result) && names.size > 0 ? names : void 0;
}
function recordedNames(text) {
	return new Set(text.split("\n").flatMap((line) => /Benchmark[\p{L}\p{N}_]*$/u.exec(line.trim().slice(-2e3)) ?? []));
}
function benchRequest({ suite }, { binary, folder, processors }, { name, args }) {
	const { test, own } = splitFlags(suite.flags);
	const at = processors === void 0 ? [] : ["-test.cpu", String(processors)];
	return {
		command: binary,
		args: [
			"-test.benchmem",
			...test,
			...at,
			"-test.v",
			"-test.run",
			"^$",
			"-test.bench",
			patternOf(name),
			...args,
			...own
		],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
function processorsOf({ flags }) {
	const numbers = (lastValue(flags, "cpu")?.split(",") ?? []).map((part) => Number(part.trim()));
	return numbers.length > 1 ? numbers : [];
}
function patternOf(name) {
	return name.split("/").map((part) => `^${part.replaceAll(/[\\.+*?()|[\]{}^$]/g, "\\$&")}$`).join("/");
}
// src/harness/go/gc-trace.ts
const line = /^gc (\d+) @[\d.]+s \d+%: ([\d.]+)\+[\d.]+\+([\d.]+) ms clock,.*$/gm;
const traceBytes = 262144;
function traced(request) {
	return {
		...request,
		environment: {
			...request.environment,
			GODEBUG: "gctrace=1"
		},
		stderrBytes: traceBytes
	};
}
function untraced(result) {
	return {
		...result,
		stderr: result.stderr.replaceAll(line, "").replaceAll(/\n{2,}/g, "\n")
	};
}
function collectionsIn(stderr, operations) {
	const seen = [...stderr.matchAll(line)];
	const own = seen.filter(([text]) => !text.trimEnd().endsWith("(forced)"));
	if (seen.length === 0 || operations === 0) return void 0;
	const count = Number(seen.at(-1)?.[1]) * own.length / seen.length;
	const pausesMs = own.map(([, , begin, end]) => Number(begin) + Number(end));
	const each = pausesMs.length === 0 ? 0 : median(pausesMs) * 1e6;
	return {
		count: count / operations,
		pauseNs: count * each / operations
	};
}
// src/harness/go/go-output.ts
function parseGoOutput(text) {
	const lines = text.split("\n").map((line) => line.trimEnd());
	const better = /* @__PURE__ */ new Map();
	const events = [];
	let begun = "";
	for (const [i, line] of lines.entries()) {
		const unit = /^Unit (\S+) (?:.* )?better=(lower|higher)\b/.exec(line);
		if (unit !== null) better.set(unit[1] ?? "", unit[2] === "higher" ? "higher" : "lower");
		const event = eventOf(lines, i, begun);
		if (event === void 0) continue;
		if (event.kind === "begun") begun = event.name;
		events.push(event);
	}
	return {
		events,
		better
	};
}
function eventOf(lines, at, begun) {
	const line = lines[at] ?? "";
	const ended = /^--- (FAIL|SKIP): (Benchmark\S*)/.exec(line);
	if (ended !== null) {
		const name = withoutProcessors(ended[2] ?? "", begun);
		return {
			kind: ended[1] === "SKIP" ? "skipped" : "failed",
			name,
			reason: indentedBefore(lines, at)
		};
	}
	if (/^Benchmark\S*$/.test(line)) return {
		kind: "begun",
		name: line
	};
	const result = /(Benchmark\S*)\s+(\d+)\s+(\S.*)$/.exec(line);
	const values = valuesOf(result?.[3] ?? "");
	if (result === null || values.size === 0) return void 0;
	return {
		kind: "result",
		name: withoutProcessors(result[1] ?? "", begun),
		iterations: Number(result[2]),
		values
	};
}
function withoutProcessors(word, begun) {
	const name = begun === "" ? word : word.slice(Math.max(0, word.lastIndexOf(begun)));
	return (name === begun || name.startsWith(`${begun}-`) && /^-\d+$/.test(name.slice(begun.length))) && begun !== "" ? begun : name.replace(/-\d+$/, "");
}
function indentedBefore(lines, at) {
	const before = lines.slice(0, at);
	const start = before.findLastIndex((line) => !/^\s+\S/.test(line)) + 1;
	return before.slice(start).map((line) => line.trim()).join("\n");
}
function valuesOf(text) {
	const words = text.split(/\s+/);
	const values = /* @__PURE__ */ new Map();
	for (let i = 0; i + 1 < words.length; i += 2) {
		const value = Number((words[i] ?? "").replace(/^([+-]?)Inf$/, "$1Infinity"));
		const unit = words[i + 1] ?? "";
		if (Number.isNaN(value) && words[i] !== "NaN") return /* @__PURE__ */ new Map();
		values.set(unit, value);
	}
	return values;
}
function unfinishedIn({ events }) {
	const begun = events.filter(({ kind }) => kind === "begun").map(({ name }) => name);
	const ended = new Set(events.filter(({ kind }) => kind !== "begun").map(({ name }) => name));
	const isParent = (name) => events.some((other) => other.name.startsWith(`${name}/`));
	return begun.filter((name) => !ended.has(name) && !isParent(name));
}
function failuresIn(output) {
	return endedIn(output, "failed");
}
function skipsIn(output) {
	return endedIn(output, "skipped");
}
function endedIn({ events }, kind) {
	const ended = events.filter((event) => event.kind === "failed" || event.kind === "skipped");
	return new Map(ended.filter((event) => event.kind === kind).filter(({ name }) => !ended.some((other) => other.kind === kind && other.name.startsWith(`${name}/`))).map(({ name, reason }) => [name, reason === "" ? "" : `: ${reason}`]));
}
function twinsIn({ events }) {
	const results = events.filter(({ kind }) => kind === "result").map(({ name }) => name);
	return new Set(results.filter((name, i) => results.indexOf(name) !== i));
}
function lastBegun({ events }) {
	const begun = events.filter((event) => event.kind === "begun").at(-1)?.name;
	return events.some((event) => event.kind === "result" && event.name === begun) ? void 0 : begun;
}
function isUnknown(text, name) {
	const begun = parseGoOutput(text).events.filter((event) => event.kind === "begun");
	return /^(?:.*\W)?PASS\s*$/m.test(text) && begun.length > 0 && begun.every((event) => event.name !== name);
}
function miscount(found, wanted) {
	return `It printed ${found} results that can be read, and was run ${wanted} times: ${found > wanted ? "it prints lines that look like results" : "it ends its process by itself (os.Exit), or prints into the lines of its results"}`;
}
// src/harness/go/go-held.ts
function heldBenchmark({ wanted, name, units, once, process, warmupMs, failureAt }) {
	let text = "";
	const resultIn = (line) => {
		const event = parseGoOutput(`${name}\n${line}`).events.find(({ kind }) => kind === "result");
		return event?.kind === "result" && event.name === name ? event : void 0;
	};
	const next = async (isEnough) => {
		const results = [];
		let isWhole = false;
		const lines = await process.run("", (line) => {
			const result = resultIn(line);
			if (result === void 0) return false;
			results.push(result);
			isWhole = isEnough(results.length);
			return isWhole;
		});
		text = `${text}${lines.join("\n")}\n`.slice(-mostText);
		return isWhole ? results : void 0;
	};
	const gone = async () => {
		const result = await process.ended;
		if (result.end.kind === "exit" && result.end.code === 0) return { state: "over" };
		return {
			state: "failed",
			failure: failureAt(text, result)
		};
	};
	return {
		groups: [wanted],
		pid: process.pid,
		leastSlices: 5,
		once,
		warmUp: async () => {
			const end = performance.now() + warmupMs;
			return await next(() => performance.now() >= end) === void 0 ? gone() : void 0;
		},
		slice: async () => {
			const results = (await next((count) => count === 6))?.slice(1);
			if (results === void 0) return gone();
			return {
				state: "measured",
				values: wanted.map(({ metric }) => {
					const unit = units[metric.name] ?? "";
					return results.map((each) => each.values.get(unit) ?? NaN);
				}),
				iterations: results.reduce((sum, each) => sum + each.iterations, 0)
			};
		},
		end: async () => ({}),
		skip: async () => {},
		close: async () => {
			process.stop();
			await process.ended;
		}
	};
}
const mostText = 65536;
// src/harness/go/built-together.ts
const mostAtOnce = 4;
function builtTogether(packages, atOnce = Math.min(mostAtOnce, availableParallelism())) {
	const [first, ...others] = packages;
	if (first === void 0) return [];
	const groups = Array.from({ length: Math.ceil(others.length / atOnce) }, (_, i) => others.slice(i * atOnce, (i + 1) * atOnce));
	return [[first], ...groups];
}
async function allBuilt(group, build) {
	return (await Promise.allSettled(group.map(async (each) => [each, await build(each)]))).map((end) => {
		if (end.status === "rejected") throw end.reason;
		return end.value;
	});
}
// src/harness/go/metrics.ts
const known = /* @__PURE__ */ new Map([
	["ns/op", timeMetric],
	["B/op", allocMetric],
	["allocs/op", allocsMetric],
	["MB/s", {
		name: "MB/s",
		unit: "MB/s",
		better: "higher",
		assume: "nothing",
		role: "informational"
	}]
]);
const order = [...known.keys()];
const own = [
	timeMetric,
	allocMetric,
	allocsMetric,
	cpuMetric,
	residentMetric
].map(({ name }) => name);
function metricsIn({ events, better }, name) {
	const values = events.flatMap((event) => event.kind === "result" && event.name === name ? [...event.values] : []);
	const units = new Set(values.map(([unit]) => unit));
	const uncompared = new Set(values.flatMap(([unit, value]) => isUnusable(value) ? [unit] : []));
	const sorted = [...units].sort((a, b) => rankOf(a) - rankOf(b));
	const metrics = /* @__PURE__ */ new Map();
	const taken = new Set(own);
	for (const unit of sorted) {
		const reported = reportedMetric(unit, better.get(unit));
		const judged = uncompared.has(unit) ? {
			...reported,
			role: "informational"
		} : reported;
		const metric = known.get(unit) ?? namedApart(judged, unit, taken);
		taken.add(metric.name);
		metrics.set(unit, metric);
	}
	return metrics;
}
function namedApart(metric, unit, taken) {
	return [metric, ...["reported", shortHash(unit)].map((said) => storableMetric({
		...metric,
		name: `${metric.name} (${said})`
	}))].find(({ name }) => !taken.has(name)) ?? metric;
}
function rankOf(unit) {
	const rank = order.indexOf(unit);
	return rank === -1 ? order.length : rank;
}
function reportedMetric(unit, declared) {
	const better = declared ?? directionOf(unit);
	return storableMetric({
		name: unit,
		unit: baseUnitOf(unit),
		better: better ?? "lower",
		assume: "nothing",
		role: better === void 0 ? "informational" : void 0
	});
}
function baseUnitOf(unit) {
	if (isRate(unit)) return unit;
	const quantity = /(?:^|-)(ns|B|bytes)(?:\/[^/]*)?$/.exec(unit)?.[1];
	if (quantity === void 0) return unit;
	return quantity === "ns" ? "ns" : "B";
}
// src/harness/go/releases.ts
async function releasesIn(context, { importPath, module }, modules) {
	if (modules.length < 2) return [];
	const manifest = join(module.folder, "go.mod");
	const text = textOf(manifest);
	const suspects = modules.flatMap(({ path, folder }) => {
		const version = path === module.path ? void 0 : requiredRelease(text, path);
		return version === void 0 ? [] : [{
			path,
			folder,
			version
		}];
	});
	if (suspects.length === 0) return [];
	const built = await packagesBuilt(context, importPath);
	return suspects.filter(({ path, folder }) => built.some(({ Dir = "", Module }) => Module?.Path === path && !isOwn(join(context.root, folder), Dir))).map(({ path, folder, version }) => {
		const from = slashes(relative(module.folder, join(context.root, folder)));
		const taken = {
			manifest: slashes(relative(context.root, manifest)),
			module: path,
			version,
			from: from.startsWith(".") ? from : `./${from}`
		};
		return {
			folder,
			manifest: "go.mod",
			name: `${path}@${version}`,
			remark: releaseWords(taken)
		};
	});
}
function isOwn(folder, place) {
	const below = slashes(relative(folder, place));
	return !below.startsWith("../") && !/(?:^|\/)vendor\//.test(below);
}
function modulesOf(root) {
	return findFiles(root, [
		"**/go.mod",
		"!**/testdata/**",
		"!**/vendor/**"
	]).flatMap((file) => {
		const path = moduleNamed(textOf(join(root, file)));
		const folder = dirname(file);
		return path === void 0 ? [] : [{
			path,
			folder: folder === "." ? "" : folder
		}];
	});
}
const builtPackage = part({
	Dir: optional(verbatim),
	Module: optional(part({ Path: optional(verbatim) }))
});
async function packagesBuilt(context, importPath) {
	const result = await context.run({
		command: "go",
		args: [
			"list",
			"-e",
			"-deps",
			"-test",
			"-json=Dir,Module",
			...listingFlags(context.suite.flags),
			importPath
		],
		cwd: goFolder(context),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	});
	return succeeded(result) ? goObjects(result.stdout, builtPackage) : [];
}
function textOf(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return "";
	}
}
function slashes(path) {
	return path.replaceAll("\\", "/");
}
// src/harness/go/sizes.ts
function fixedCalls({ flags }) {
	const calls = /^(\d+)x$/.exec(lastValue(flags, "benchtime") ?? "")?.[1];
	return calls === void 0 || Number(calls) < 1 ? void 0 : Number(calls);
}
function repetitionOf(suite, ms) {
	const calls = fixedCalls(suite);
	return calls === void 0 ? `${ms}ms` : `${calls}x`;
}
const mostBatches = 5;
const mostFixed = 50;
function sizesOf(suite, callMs, { wallMs, setupMs = 0 } = {}) {
	const { measureMs, warmupMs } = suite;
	const calls = fixedCalls(suite);
	if (calls === void 0 && wallMs !== void 0) return sizesByWall(suite, wallMs);
	if (calls === void 0 && setupMs > 40 && callMs < measureMs) return sizesBySetup(suite, setupMs);
	const batchMs = Math.max(1, Math.round(measureMs / mostBatches));
	const tookMs = calls === void 0 ? Math.max(batchMs, callMs) : Math.max(calls * callMs, measureMs / mostFixed);
	const [fitting, twice] = [Math.ceil(measureMs / tookMs), Math.ceil(2 * measureMs / tookMs)];
	const batches = Math.max(1, Math.min(twice, Math.max(mostBatches, fitting)));
	return {
		time: repetitionOf(suite, batchMs),
		warming: Math.ceil(warmupMs / tookMs),
		batches
	};
}
function sizesByWall({ measureMs, warmupMs }, wallMs) {
	const batchMs = 5 * measureMs / mostBatches;
	const calls = Math.max(1, Math.floor(batchMs / wallMs));
	const tookMs = Math.max(batchMs, wallMs) / 5;
	const batches = Math.max(1, Math.min(mostBatches, Math.ceil(2 * measureMs / tookMs)));
	return {
		time: `${calls}x`,
		warming: Math.ceil(warmupMs / tookMs),
		batches
	};
}
function sizesBySetup({ measureMs }, setupMs) {
	const runMs = numbersTried * setupMs + measureMs / mostBatches;
	const batches = Math.max(1, Math.min(mostBatches, Math.floor(5 * measureMs / runMs)));
	return {
		time: `${Math.max(1, Math.round(measureMs / batches))}ms`,
		warming: 0,
		batches
	};
}
function trialTime(suite, firstNs = 0) {
	return repetitionOf(suite, firstNs > 1e6 ? suite.measureMs : Math.min(suite.measureMs, shortTrialMs));
}
const shortTrialMs = 20;
function isMostlyUntimed({ calls, nsPerCall, tookMs }) {
	return tookMs * 1e6 > 20 * calls * nsPerCall;
}
function nsWithUntimed({ calls, nsPerCall, tookMs }, onceMs) {
	const untimedNs = 1e6 * (tookMs - numbersTried * onceMs) / Math.max(1, calls);
	return Math.max(nsPerCall, untimedNs / 5);
}
const numbersTried = 5;
function profiledRun(suite, profiledMs, nsPerCall) {
	const wanted = Math.min(1e9, Math.max(1, Math.round(profiledMs * 1e6 / Math.max(nsPerCall, .1))));
	const calls = fixedCalls(suite);
	if (calls === void 0) return {
		time: `${wanted}x`,
		count: 1,
		calls: wanted
	};
	const count = Math.min(mostProfiled, Math.max(1, Math.round(wanted / calls)));
	return {
		time: `${calls}x`,
		count,
		calls: calls * count
	};
}
const mostProfiled = 1e3;
// src/harness/go/stopped-clock.ts
function mayStopClock(folder) {
	try {
		return readdirSync(folder).filter((file) => file.endsWith("_test.go")).some((file) => /\.StopTimer\(/.test(readFileSync(join(folder, file), "utf8")));
	} catch {
		return false;
	}
}
async function stoppedClocks(onceMs, run) {
	const leastMs = Math.max(60, onceMs / 2);
	const first = Math.round(Math.min(100, Math.max(3, 1e3 / onceMs)));
	for (let [calls, tookMs] = [first, onceMs]; calls <= mostCalls && tookMs < longestMs; calls *= 20) {
		const ran = await run(calls);
		if (ran === void 0) break;
		tookMs = ran.tookMs;
		const spentMs = tookMs - 2 * onceMs;
		if (spentMs < leastMs) continue;
		const clocks = clocksIn(ran.output, spentMs);
		if (clocks.size === 0) break;
		const again = await run(3 * calls);
		if (again !== void 0 && again.tookMs - 2 * onceMs > 2 * spentMs) return clocks;
	}
	return /* @__PURE__ */ new Map();
}
function setupMsIn(once) {
	const each = once.map(({ output: { events }, tookMs }) => {
		const results = events.filter((event) => event.kind === "result");
		return (tookMs - results.reduce((sum, { values }) => sum + (values.get("ns/op") ?? 0), 0) / 1e6) / Math.max(1, results.length);
	});
	return Math.max(0, Math.min(...each));
}
const mostCalls = 4e4;
const longestMs = 2e3;
function clocksIn({ events }, spentMs) {
	const results = events.filter((event) => event.kind === "result");
	const calls = results.reduce((sum, { iterations }) => sum + iterations - 1, 0);
	const wallNs = spentMs * 1e6 / Math.max(1, calls);
	const clocks = results.map(({ name, values }) => [name, {
		wallNs,
		ratio: wallNs / (values.get("ns/op") ?? 1)
	}]);
	return new Map(clocks.filter(([, { ratio }]) => ratio > mostlyUntimed));
}
const mostlyUntimed = 20;
// src/harness/go/sub-names.ts
const functionWord = "Benchmark";
function mayNameFunctions(folder) {
	try {
		return readdirSync(folder).filter((file) => file.endsWith("_test.go")).some((file) => saysFunctions(readFileSync(join(folder, file), "utf8")));
	} catch {
		return true;
	}
}
function saysFunctions(text) {
	return /"[^"\n]*Benchmark|`[^`]*Benchmark[^`]*`|\bFuncForPC\b|\breflect\./.test(text);
}
// src/harness/go/go-list.ts
async function list$1(context) {
	const found = await listPackages(context);
	if (found.state === "failed") {
		const failure = failureOf(found.result, found.request, "go list");
		const { name, workingDirectory } = context.suite;
		return [{
			name,
			file: workingDirectory ?? ".",
			localName: "",
			metrics: [],
			failure
		}];
	}
	const wanted = wantedOf(context, found.packages);
	const count = wanted.reduce((sum, { benchmarks }) => sum + benchmarks.size, 0);
	const modules = modulesOf(context.root);
	let listed = [];
	let functions = 0;
	for (const group of builtTogether(wanted)) for (const [each, built] of await allBuilt(group, (one) => build(context, one))) {
		const [before, done] = [listed, functions];
		const tell = (known, looked) => context.onListed?.([...before, ...known], `${done + looked} of ${count} benchmark functions looked at`);
		listed = [...before, ...await listPackage(context, each, built, {
			modules,
			tell
		})];
		functions += each.benchmarks.size;
	}
	return listed;
}
function wantedOf({ mayHold, suite }, packages) {
	if (mayHold === void 0) return packages;
	const chosen = (word) => {
		return packages.map((one) => {
			const absent = word(one);
			const may = (name) => namesOf(suite, one.title, name).some((called) => mayHold(called, absent));
			return {
				...one,
				benchmarks: new Map([...one.benchmarks].filter(([name]) => may(name)))
			};
		}).filter(({ benchmarks }) => benchmarks.size > 0);
	};
	const narrow = chosen(({ folder }) => mayNameFunctions(folder) ? void 0 : functionWord);
	return narrow.length > 0 ? narrow : chosen(() => void 0);
}
function namesOf(suite, title, name) {
	const several = processorsOf(suite).map((processors) => `${title}/${name}-${processors}`);
	return [`${title}/${name}`, ...several];
}
async function listPackage(context, each, built, { modules, tell }) {
	const [file = ""] = each.benchmarks.values();
	if (built.state === "failed") return [{
		name: each.title,
		file,
		localName: "",
		metrics: [],
		failure: built.failure
	}];
	const known = await namesIn(context, {
		binary: built.binary,
		folder: each.folder
	});
	const released = await releasesIn(context, each, modules);
	const several = processorsOf(context.suite);
	const mayStop = mayStopClock(each.folder);
	const functions = [...each.benchmarks].filter(([name]) => known?.has(name) ?? true).flatMap(([name, where]) => (several.length === 0 ? [void 0] : several).map((processors) => {
		const note = {
			binary: built.binary,
			folder: each.folder,
			module: each.module,
			processors
		};
		return {
			name,
			file: where,
			title: each.title,
			note,
			mayStop
		};
	}));
	if (released.length === 0) return listedAtOnce(functions, (one) => listBenchmark(context, one), tell);
	const remark = released.map((one) => one.remark).join(" ");
	const listOne = async (one) => (await listBenchmark(context, one)).map((listed) => ({
		...listed,
		released,
		remark
	}));
	return listedAtOnce(functions, listOne, tell);
}
async function listBenchmark(context, each) {
	const calls = fixedCalls(context.suite);
	const once = await runOnce(context, each, `${calls ?? 1}x`);
	if (calls !== void 0) return toListed(each, once);
	const first = once.output.events.some((event) => event.kind === "result" && !event.values.has("ns/op")) ? await runOnce(context, each, "20ms") : once;
	if (!succeeded(first.result)) return toListed(each, first);
	const run = async (number) => {
		const { output, result } = await runOnce(context, each, `${number}x`);
		return succeeded(result) ? {
			output,
			tookMs: result.durationMs
		} : void 0;
	};
	const runs = [{
		output: once.output,
		tookMs: once.result.durationMs
	}];
	if (setupMsIn(runs) > 40) runs.push(...[await run(1)].filter((again) => again !== void 0));
	const setupMs = setupMsIn(runs) > 40 ? setupMsIn(runs) : void 0;
	const onceMs = Math.min(...runs.map(({ tookMs }) => tookMs));
	const stopped = each.mayStop === true ? await stoppedClocks(onceMs, run) : void 0;
	return toListed(each, {
		...first,
		stopped,
		setupMs
	});
}
async function runOnce(context, { name, note }, time) {
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			time,
			"-test.count",
			"1"
		]
	});
	const result = await context.run(request);
	const isChosen = lastValue(context.suite.flags, "skip") !== void 0;
	return {
		output: parseGoOutput(result.stdout),
		result,
		request,
		isChosen
	};
}
function toListed(each, once) {
	const { output, result, request, isChosen } = once;
	const listed = /* @__PURE__ */ new Map();
	const add = (localName, failure) => {
		const untimed = {
			stopped: once.stopped?.get(localName),
			setupMs: once.setupMs
		};
		listed.set(localName, listedAs(each, localName, {
			output,
			failure,
			untimed
		}));
	};
	for (const event of output.events) if (event.kind === "result") add(event.name);
	for (const twin of twinsIn(output)) add(twin, {
		reason: "load",
		message: twice(each)
	});
	for (const [skipped, reason] of skipsIn(output)) add(skipped, {
		reason: "skipped",
		message: `It skips itself${reason}`
	});
	const failures = failuresIn(output);
	for (const [failed, reason] of failures) add(failed, {
		reason: "threw",
		message: `It failed${reason}`
	});
	if (!succeeded(result) && failures.size === 0) add(lastBegun(output) ?? each.name, failureOf(result, request, "its first run"));
	else if (!isChosen) for (const name of vanished(output, each.name)) add(name, unreadable(name, once));
	return [...listed.values()];
}
function listedAs({ file, title, note }, localName, { output, failure, untimed }) {
	const metrics = metricsIn(output, localName);
	const units = Object.fromEntries([...metrics].map(([unit, metric]) => [metric.name, unit]));
	const first = output.events.find((event) => event.kind === "result" && event.name === localName);
	const firstNs = first?.kind === "result" ? first.values.get("ns/op") : void 0;
	const once = first?.kind === "result" && first.iterations === 1 ? countedIn(first.values, metrics) : void 0;
	return {
		name: `${title}/${localName}${(note.processors ?? 1) === 1 ? "" : `-${note.processors}`}`,
		file,
		localName,
		metrics: [...metrics.values()],
		note: JSON.stringify({
			...note,
			units,
			firstNs,
			once,
			...untimed
		}),
		failure
	};
}
function countedIn(values, metrics) {
	const counted = [...metrics].filter(([, { assume }]) => assume === "exact");
	return Object.fromEntries(counted.flatMap(([unit, { name }]) => {
		const value = values.get(unit);
		return value === void 0 ? [] : [[name, value]];
	}));
}
function vanished(output, asked) {
	return output.events.length === 0 ? [asked] : unfinishedIn(output);
}
function twice({ name, file }) {
	return `It must have one result of one run: it has several; rename ${name} where the package of ${file} and its test package both have it, or let it print no line that looks like a result`;
}
function unreadable(name, { output, result }) {
	const { stdout } = result;
	if (output.events.length === 0 && !/^(?:\s*PASS)?\s*$/.test(stdout + result.stderr)) return {
		reason: "missing",
		message: `Its program must run it: it ended before, as a TestMain may (flags of its own go behind -args)${lastWords(result)}`
	};
	const line = stdout.split("\n").findLast((each) => each.includes(name) && each.trim() !== name);
	return {
		reason: "missing",
		message: `Its result must be a line "${name}  N  VALUE ns/op" of standard output: ${line === void 0 ? "it printed none" : `it printed ${line.trim().slice(0, 200)}`}`
	};
}
// src/harness/go/go-proof.ts
async function goProgram(context, benchmark) {
	const { binary, folder } = noteOf(benchmark);
	const listed = await listedIn(context, folder);
	const made = {
		sources: listed?.sources,
		canStart: listed?.canStart === true,
		listers
	};
	const { essences, ...program } = builtProgram(binary, made);
	const at = buildPlace(context).environment === void 0 ? void 0 : context.steadyRoot;
	return {
		...program,
		essences: (bytes, root) => essences(bytes, at ?? root)
	};
}
const listers = [
	...[
		"os.ReadDir\0",
		"os.(*File).ReadDir\0",
		"os.(*File).Readdir\0",
		"io/fs.ReadDir\0",
		"io/ioutil.ReadDir\0"
	],
	...[
		"path/filepath.Walk",
		"path/filepath.Glob",
		"path/filepath.glob",
		"path/filepath.readDirNames",
		"plugin.Open"
	],
	...[
		"opendir",
		"scandir",
		"glob",
		"ftw",
		"nftw",
		"popen",
		"system"
	].map((name) => `\0${name}\0`)
];
const everyFile = `{{$folder := .Dir}}${[...[
	"GoFiles",
	"CgoFiles",
	"CFiles",
	"CXXFiles",
	"MFiles",
	"HFiles",
	"FFiles",
	"SFiles"
], ...[
	"SwigFiles",
	"SwigCXXFiles",
	"SysoFiles",
	"EmbedFiles"
]].map((kind) => `{{range .${kind}}}{{$folder}}/{{.}}{{"\\n"}}{{end}}`).join("")}`;
const starting = `{{if not .Standard}}{{range .Imports}}{{if eq . "os/exec"}}imports {{.}}{{"\\n"}}{{end}}{{end}}{{end}}`;
const starters = /\b(?:os\.StartProcess|syscall\.(?:ForkExec|Exec|StartProcess))\b/;
const asked$1 = /* @__PURE__ */ new Map();
function listedIn(context, folder) {
	const key = JSON.stringify([
		context.scratch,
		context.root,
		folder,
		context.suite.flags
	]);
	const known = asked$1.get(key) ?? listSources(context, folder);
	asked$1.set(key, known);
	return known;
}
async function listSources(context, folder) {
	const result = await context.run({
		command: "go",
		args: [
			"list",
			"-deps",
			"-test",
			"-f",
			everyFile + starting,
			...listingFlags(context.suite.flags),
			"."
		],
		cwd: folder,
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	});
	if (!succeeded(result)) return void 0;
	const root = realpathSync(context.root);
	const lines = result.stdout.split("\n").map((line) => line.trim());
	const files = lines.map((file) => relative(root, file).replaceAll("\\", "/"));
	const sources = [...new Set(files)].filter((path) => path !== "" && !path.startsWith("../")).sort();
	const starts = (path) => path.endsWith(".go") && starters.test(contentOf(join(root, path))?.toString("latin1") ?? "");
	return {
		sources,
		canStart: lines.includes("imports os/exec") || sources.some(starts)
	};
}
// src/harness/go/asks-itself.ts
const asked = [
	String.raw`runtime\.(?:[Cc]aller|FuncForPC|Stack|Frame|Func|\(\*(?:Frames|Func)\)|find|pcvalue|traceback|tracealloc)`,
	String.raw`runtime\.(?:firstmoduledata|lastmoduledatap|activeModules|modules|moduledata|e?text|e?rodata|pclntab|typelinks)`,
	String.raw`runtime\.(?:Read|Start)Trace|runtime\.\w*Profile|runtime\.SetCPUProfileRate`,
	String.raw`reflect\.(?:typelinks|resolve|addReflectOff|rtypeOff|typesByString)`,
	String.raw`(?:runtime\/(?:debug|pprof|trace|metrics|coverage)|plugin|debug\/[a-z]+|os\/exec|syscall|log\/slog|expvar|go\/(?:build|importer))\.(?!go)`,
	String.raw`log\.(?!go|Fatal|Panic|Print)`,
	String.raw`os\.(?:StartProcess|[Ee]xecutable|Args|\(\*Process\)|FindProcess)`,
	String.raw`flag\.(?:CommandLine|Parse|\(\*FlagSet\)\.Name)`,
	String.raw`testing\.(?:Benchmark|Main|Run[TBE]|Cover|RegisterCover|\(\*M\)\.(?!Run))`,
	String.raw`\/proc\/`
];
const asking = new RegExp(asked.join("|"), "g");
function namesThatAsk(archive) {
	return [...new Set(archive.toString("latin1").match(asking))];
}
function askingIn(named, code) {
	const left = new Set(named);
	const functions = /* @__PURE__ */ new Set();
	let current = "";
	for (const line of code.split("\n")) {
		current = /^TEXT (.+?)\(SB\)/.exec(line)?.[1] ?? current;
		const at = line.indexOf("]R_");
		if (at === -1) continue;
		for (const name of line.slice(at).match(asking) ?? []) {
			functions.add(current);
			left.delete(name);
		}
	}
	return {
		functions: [...functions],
		elsewhere: [...left]
	};
}
// src/harness/go/steady-lines.ts
function steadyLines(text, file) {
	if (/\/[/*]line\b|^[ \t]*import[ \t]+"C"|\r/m.test(text) || !/^[\w./-]+$/.test(file)) return void 0;
	const lines = linesOf(text);
	if (lines === void 0) return void 0;
	const start = lines.findIndex(({ text, depth, opens }) => depth === 0 && opens && /^package\s/.test(text));
	if (start === -1) return void 0;
	const kept = lines.slice(start + 1).flatMap((line) => {
		if (!line.hasCode && !isDirective(line.text)) return [];
		return line.opens && line.depth === 0 && /^(?:func|var|type|const|import)\b/.test(line.text) ? [`//line /${file}:1`, line.text] : [line.text];
	});
	return [
		...lines.slice(0, start + 1).map(({ text }) => text),
		...kept,
		""
	].join("\n");
}
function isDirective(line) {
	return /^\s*\/\/\S/.test(line);
}
const tokens = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|\/\*|["'`]|[\s]+|[()[\]{}]|[^\s()[\]{}"'`/]+|\//g;
function linesOf(text) {
	const rows = text.split("\n");
	const depths = [0];
	const opens = [true];
	const hasCode = [];
	let depth = 0;
	for (const [token] of text.matchAll(tokens)) {
		const isComment = token.startsWith("//") || token.startsWith("/*");
		if (/^(?:\/\*|["'`])$/.test(token)) return void 0;
		const breaks = token.split("\n").length - 1;
		if (isComment && breaks > 0 && hasCode[opens.length - 1] === true) return void 0;
		const isCode = !isComment && token.trim() !== "";
		if (isCode && opens.at(-1) === false && hasCode[opens.length - 1] !== true) return void 0;
		if (isCode) hasCode[opens.length - 1] = true;
		depth += /^[([{]$/.test(token) ? 1 : /^[)\]}]$/.test(token) ? -1 : 0;
		for (let i = 0; i < breaks; i += 1) {
			opens.push(!(isComment || isCode));
			depths.push(depth);
			if (isCode) hasCode[opens.length - 1] = true;
		}
	}
	if (depth !== 0 || opens.length !== rows.length) return void 0;
	return rows.map((row, i) => ({
		text: row,
		depth: depths[i] ?? 0,
		opens: opens[i] ?? false,
		hasCode: hasCode[i] ?? false
	}));
}
// src/harness/go/lone-build.ts
const listed = part({
	ImportPath: verbatim,
	Dir: optional(verbatim),
	Standard: optional(flag),
	Export: optional(verbatim),
	DefaultGODEBUG: optional(verbatim),
	GoFiles: optional(list$2(verbatim)),
	CgoFiles: optional(list$2(verbatim)),
	SwigFiles: optional(list$2(verbatim)),
	SwigCXXFiles: optional(list$2(verbatim)),
	SysoFiles: optional(list$2(verbatim)),
	Deps: optional(list$2(verbatim))
});
const fields = "ImportPath,Dir,Standard,Export,DefaultGODEBUG,GoFiles,CgoFiles,SwigFiles,SwigCXXFiles,SysoFiles,Deps";
async function buildLone(context, folder) {
	const flags = splitFlags(context.suite.flags);
	const odd = [
		...flags.build.filter((flag) => !isPlain(flag)),
		...flags.test.filter((flag) => !isHarmless(flag)),
		...flags.own
	][0];
	if (odd !== void 0) return { why: `it is built or run with ${odd}` };
	const global = await ran(context, folder, ["env", "GOFLAGS"]);
	const given = global?.trim().split(/\s+/).find((flag) => flag !== "" && !isPlain(flag));
	if (global === void 0 || given !== void 0) return { why: `it is built with ${given ?? "unknown flags"}` };
	if (existsSync(join(folder, "default.pgo"))) return { why: "it is built with default.pgo" };
	const packages = await list(context, folder, []);
	if (packages === void 0) return { why: "Go does not list what it is made from" };
	const native = packages.find((each) => each.Standard !== true && isNative(each));
	if (native !== void 0) return { why: `${native.ImportPath} is not only Go` };
	const scratch = join(context.scratch, randomUUID());
	mkdirSync(scratch);
	const own = packages.filter((each) => each.Standard !== true && ownFolder(context, each) !== void 0);
	const overlay = join(scratch, "overlay.json");
	writeFileSync(overlay, JSON.stringify({ Replace: steadied(context, own, scratch) }));
	const whole = [...new Set(own.map(({ ImportPath }) => ImportPath.split(" ")[0] ?? ""))].map((path) => `-gcflags=${path}=-dwarf=false -d=wrapglobalmapctl=1`);
	const built = await list(context, folder, [
		"-export",
		"-trimpath",
		`-overlay=${overlay}`,
		...whole
	]);
	return built === void 0 ? { why: "it cannot be built piece by piece" } : linked(context, built, scratch);
}
function isPlain(flag) {
	return /^--?(?:tags=.*|mod=\w+|trimpath|buildvcs=\w+|p=\d+|vet=\w+|count=\d+|v)$/.test(flag);
}
function isHarmless(flag) {
	return /^--?test\.(?:cpu|benchmem|short|timeout|count|benchtime|v|parallel)(?:=|$)|^[\d,.]+\w*$/.test(flag);
}
function isNative({ CgoFiles = [], SwigFiles = [], SwigCXXFiles = [], SysoFiles = [] }) {
	return CgoFiles.length + SwigFiles.length + SwigCXXFiles.length + SysoFiles.length > 0;
}
function ownFolder({ root }, { Dir = "" }) {
	const path = tried(() => relative(realpathSync(root), realpathSync(Dir)).replaceAll("\\", "/"));
	return path === void 0 || Dir === "" || path.startsWith("..") ? void 0 : path;
}
const oneFile = "all.go";
function steadied(context, packages, scratch) {
	const instead = /* @__PURE__ */ new Map();
	for (const each of packages) for (const name of (each.GoFiles ?? []).filter((file) => !/[/\\]/.test(file))) {
		const file = join(each.Dir ?? "", name);
		const text = tried(() => readFileSync(file, "utf8"));
		const steady = text === void 0 ? void 0 : steadyLines(text, join(ownFolder(context, each) ?? "", oneFile));
		if (steady === void 0 || instead.has(file)) continue;
		const copy = join(scratch, `${instead.size}.go`);
		writeFileSync(copy, steady);
		instead.set(file, copy);
	}
	return Object.fromEntries(instead);
}
async function linked(context, built, folder) {
	const main = built.find(({ ImportPath }) => ImportPath.endsWith(".test"));
	const text = tried(() => readFileSync(main?.GoFiles?.[0] ?? "", "utf8"));
	const archives = archivesOf(built, main?.Deps ?? []);
	if (main === void 0 || text === void 0 || archives === void 0) return { why: "Go does not list its archives" };
	const importConfig = join(folder, "importcfg");
	writeFileSync(importConfig, [...archives].map(([path, file]) => `packagefile ${path}=${file}\n`).join(""));
	const asking = [];
	for (const each of built.filter(({ Standard, ImportPath }) => Standard !== true && ImportPath !== main.ImportPath)) {
		const found = await askingOf(context, each.Export ?? "");
		if (found === void 0) return { why: `${each.ImportPath} cannot be looked into` };
		asking.push(found);
	}
	return {
		folder,
		importConfig,
		main: text,
		settings: main.DefaultGODEBUG ?? "",
		asking
	};
}
function archivesOf(built, needed) {
	const known = new Map(built.map(({ ImportPath, Export = "" }) => [ImportPath, Export]));
	const archives = /* @__PURE__ */ new Map();
	for (const name of needed.filter((each) => each !== "unsafe")) {
		const [path = ""] = name.split(" ");
		const file = known.get(name) ?? "";
		if (file === "" || archives.has(path)) return void 0;
		archives.set(path, file);
	}
	return archives;
}
async function askingOf(context, archive) {
	const bytes = tried(() => readFileSync(archive));
	if (bytes === void 0) return void 0;
	const named = namesThatAsk(bytes);
	if (named.length === 0) return {
		functions: [],
		elsewhere: []
	};
	const code = await ran(context, context.scratch, [
		"tool",
		"objdump",
		archive
	]);
	return code === void 0 ? void 0 : askingIn(named, code);
}
async function list(context, folder, flags) {
	const given = listingFlags(context.suite.flags);
	const printed = await ran(context, folder, [
		"list",
		"-deps",
		"-test",
		`-json=${fields}`,
		...flags,
		...given,
		"."
	]);
	if (printed === void 0) return void 0;
	return tried(() => goObjects(printed, listed));
}
async function ran(context, cwd, args) {
	const request = {
		command: "go",
		args,
		cwd,
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	};
	const result = await context.run(request);
	return succeeded(result) ? result.stdout : void 0;
}
// src/harness/go/lone-main.ts
const entry = /^\s*\{"[^"]*", _x?test\.\w+(?:, .*)?\},$/;
function loneMain(text, benchmark) {
	const lines = text.split("\n");
	const own = benchmark === void 0 ? void 0 : new RegExp(`^\\s*\\{"${benchmark}", _x?test\\.${benchmark}\\},$`);
	const start = lines.findIndex((line) => line.startsWith("var benchmarks = "));
	const end = lines.findIndex((line, i) => i > start && line.startsWith("}"));
	const kept = lines.filter((line, i) => !entry.test(line) || i > start && i < end && own?.test(line) === true);
	const found = kept.filter((line) => entry.test(line)).length;
	if (start === -1 || !text.includes("testing.MainStart(") || found !== (own === void 0 ? 0 : 1)) return void 0;
	return kept.filter((line) => line.trim() !== "").map((line) => unnamedWhereUnused(line, kept)).join("\n");
}
function unnamedWhereUnused(line, lines) {
	const name = /^\s*(_x?test) "/.exec(line)?.[1];
	if (name === void 0 || lines.some((each) => each.includes(`${name}.`))) return line;
	return line.replace(name, "_");
}
// src/harness/go/lone.ts
const builds = /* @__PURE__ */ new Map();
const programs = /* @__PURE__ */ new Map();
function goReaches(context, benchmark) {
	const [name = ""] = benchmark.localName.split("/");
	return once(programs, [...keyOf(context, benchmark), name], () => reachedBy(context, benchmark, name));
}
function goReachesAlways(context, benchmark) {
	return once(programs, keyOf(context, benchmark), () => reachedBy(context, benchmark, void 0));
}
function keyOf({ scratch, root, suite }, benchmark) {
	return [
		scratch,
		root,
		noteOf(benchmark).binary,
		...suite.flags
	];
}
function once(known, key, make) {
	const name = JSON.stringify(key);
	const found = known.get(name) ?? make();
	known.set(name, found);
	return found;
}
async function reachedBy(context, benchmark, name) {
	const { binary, folder } = noteOf(benchmark);
	const build = await once(builds, keyOf(context, benchmark), () => buildLone(context, folder));
	if ("why" in build) return {
		state: "unseen",
		why: build.why
	};
	const main = loneMain(build.main, name);
	if (main === void 0) return {
		state: "unseen",
		why: "it cannot be linked alone"
	};
	const image = await link(context, build, main);
	if (image === void 0) return {
		state: "unseen",
		why: "it cannot be linked alone"
	};
	const asked = asksAbout(image, build);
	if (asked !== void 0) return {
		state: "unseen",
		why: `it can ask about the program it is in (${asked})`
	};
	const whole = tried(() => readFileSync(binary));
	const scanned = whole === void 0 ? void 0 : sizesOfSections(whole, [".data", ".bss"]);
	const about = await ran(context, folder, [
		"version",
		"-m",
		binary
	]);
	if (whole === void 0 || scanned === void 0 || about === void 0) return {
		state: "unseen",
		why: "its build cannot be read"
	};
	const settings = about.split("\n").slice(1);
	const parts = [
		imageOf(image, realpathSync(context.root)),
		build.settings,
		settings,
		mapsMadeIn(whole)
	];
	return {
		state: "seen",
		digest: createHash("sha256").update(JSON.stringify(parts)).digest("hex"),
		scanned
	};
}
async function link(context, { folder, importConfig }, main) {
	const [source, archive, program] = [
		"main.go",
		"main.a",
		"main"
	].map((name) => join(folder, name));
	try {
		writeFileSync(source, main);
		const from = ["-importcfg", importConfig];
		if (await ran(context, folder, [...[
			"tool",
			"compile",
			"-p",
			"main",
			"-dwarf=false",
			"-pack",
			"-trimpath",
			folder
		], ...[
			...from,
			"-o",
			archive,
			source
		]]) === void 0) return void 0;
		const flags = [
			"-s",
			"-w",
			"-buildmode=exe",
			"-buildid=lone"
		];
		return await ran(context, folder, [
			"tool",
			"link",
			...from,
			...flags,
			"-o",
			program,
			archive
		]) === void 0 ? void 0 : tried(() => readFileSync(program));
	} finally {
		for (const file of [archive, program]) rmSync(file, { force: true });
	}
}
function asksAbout(image, { asking }) {
	const elsewhere = asking.flatMap((each) => each.elsewhere)[0];
	const functions = asking.flatMap((each) => each.functions);
	if (elsewhere !== void 0 || functions.length === 0) return elsewhere;
	const names = image.toString("latin1").replaceAll("%2e", ".");
	const written = (name) => Buffer.from(name).toString("latin1").replaceAll("%2e", ".");
	return functions.find((name) => names.includes(`\0${written(name)}\0`));
}
function mapsMadeIn(program) {
	return [...new Set(program.toString("latin1").match(/[^\0]+\.map\.init\.\d+(?=\0)/g))].sort();
}
// src/harness/go/places.ts
const standardLibrary = "/usr/local/go/src";
function standing({ path, folder }, { root, steadyRoot }) {
	return (file) => {
		if (steadyRoot !== void 0 && file.startsWith(`${steadyRoot}/`)) return root + file.slice(steadyRoot.length);
		if (file.startsWith(`${path}/`)) return `${folder}/${file.slice(path.length + 1)}`;
		if (file === "_testmain.go") return `${standardLibrary}/testing/${file}`;
		return /^[a-z0-9]+\//.test(file) ? `${standardLibrary}/${file}` : file;
	};
}
// src/harness/go/entry.ts
const goHarness = {
	toolchain: () => ({
		runtime: "go",
		command: "go",
		args: ["env", "GOVERSION"],
		version: /^(?:go)?(\S+)/,
		hint: goHint
	}),
	together: () => "metrics",
	list: list$1,
	invoke,
	holder,
	profile,
	...programWitness(invoke, goProgram),
	reaches: goReaches,
	reachesAlways: goReachesAlways
};
async function invoke(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const { benchmark } = first;
	const { localName: name } = benchmark;
	const note = noteOf(benchmark);
	const { time, warming, batches } = sizesOf(context.suite, longestCallMs(first), longestUntimed(first));
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			time,
			"-test.count",
			String(warming + batches)
		]
	});
	const result = await context.run(request);
	const output = parseGoOutput(result.stdout);
	const all = resultsOf(output, name);
	if (!succeeded(result) || all.length !== warming + batches) {
		const failure = failureIn(output, name) ?? miscounted(name, {
			found: all.length,
			wanted: warming + batches
		}, {
			result,
			request
		});
		return wanted.map(() => ({
			state: "failed",
			failure
		}));
	}
	const results = all.slice(warming);
	const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
	return wanted.map(({ metric }) => {
		const unit = note.units[metric.name] ?? "";
		const values = results.flatMap((each) => ownValue(each, unit) ?? []);
		return measuredFrom({
			metric,
			values,
			iterations
		}, result, context);
	});
}
function longestCallMs({ benchmark, beside = benchmark }) {
	return Math.max(noteOf(benchmark).firstNs ?? 0, noteOf(beside).firstNs ?? 0) / 1e6;
}
function longestUntimed({ benchmark, beside = benchmark }) {
	const notes = [noteOf(benchmark), noteOf(beside)];
	const longest = (values) => values.length === 0 ? void 0 : Math.max(...values);
	return {
		wallMs: longest(notes.flatMap(({ stopped }) => stopped === void 0 ? [] : [stopped.wallNs / 1e6])),
		setupMs: longest(notes.flatMap(({ setupMs }) => setupMs ?? []))
	};
}
function ownValue({ values, iterations }, unit) {
	return (unit === "B/op" || unit === "allocs/op") && iterations === 1 && (values.get("allocs/op") ?? Number.POSITIVE_INFINITY) <= 1 ? 0 : values.get(unit);
}
const unknown = "Its function must begin a benchmark of this name in every process: this time it began none (a name cannot hold the time, a random number, an address or a temporary folder)";
function miscounted(name, { found, wanted }, { result, request }) {
	if (!succeeded(result)) return failureOf(result, request, "its run");
	if (isUnknown(result.stdout, name)) return {
		reason: "missing",
		message: unknown
	};
	return {
		reason: "missing",
		message: miscount(found, wanted)
	};
}
function holder(context, wanted) {
	const { hold, suite } = context;
	const [first] = wanted;
	if (hold === void 0 || first === void 0) return void 0;
	const { localName: name } = first.benchmark;
	const note = noteOf(first.benchmark);
	if ((note.firstNs ?? 0) * (fixedCalls(suite) ?? 1) > longestHeldMs * 1e6) return void 0;
	const { stopped, setupMs = 0 } = note;
	if (setupMs > longestHeldMs || fixedCalls(suite) === void 0 && (stopped?.ratio ?? 1) > mostHeldRatio) return;
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			repetitionOf(suite, 1),
			"-test.count",
			String(endless)
		]
	});
	const failureAt = (text, result) => failureIn(parseGoOutput(text), name) ?? failureOf(result, request, "its run");
	return () => heldBenchmark({
		wanted,
		name,
		...note,
		process: hold(request),
		warmupMs: suite.warmupMs,
		failureAt
	});
}
const longestHeldMs = 50;
const mostHeldRatio = 300;
const endless = 1e6;
function resultsOf({ events }, name) {
	return events.filter((event) => event.kind === "result").filter((event) => event.name === name);
}
function failureIn(output, name) {
	const reason = failuresIn(output).get(name);
	if (reason !== void 0) return {
		reason: "threw",
		message: `It failed${reason}`
	};
	const skipped = skipsIn(output).get(name);
	return skipped === void 0 ? void 0 : {
		reason: "skipped",
		message: `It skipped itself this time${skipped}`
	};
}
function profiledMsOf({ suite, brief }) {
	return Math.min(brief === true ? 800 : 3e3, 15 * suite.measureMs);
}
const heapIntervalBytes = 16384;
async function profile(context, benchmark, kind) {
	const { localName: name } = benchmark;
	const note = noteOf(benchmark);
	const tried = await triedCalls(context, name, note);
	if ("state" in tried) return tried;
	const profiledMs = profiledMsOf(context);
	const { calls, ...run } = profiledRun(context.suite, profiledMs, tried.nsPerCall);
	const output = join(context.scratch, `${randomUUID()}.pprof`);
	const request = traced(benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			run.time,
			"-test.count",
			String(run.count),
			...flagsOf[kind],
			output
		]
	}));
	try {
		const result = await context.run({
			...request,
			timeoutMs: request.timeoutMs + 4 * profiledMs
		});
		if (!succeeded(result)) return failedProfile(untraced(result), request);
		const counted = {
			operations: calls,
			collections: collectionsIn(result.stderr, calls)
		};
		return {
			state: "captured",
			profile: {
				...profileHeader(kind, context, note),
				bytes: readFileSync(output),
				...counted
			}
		};
	} finally {
		rmSync(output, { force: true });
	}
}
async function triedCalls(context, name, note) {
	if (note.stopped !== void 0 && fixedCalls(context.suite) === void 0) return { nsPerCall: note.stopped.wallNs / 5 };
	const requestFor = (time) => benchRequest(context, note, {
		name,
		args: ["-test.benchtime", time]
	});
	const request = requestFor(trialTime(context.suite, note.firstNs));
	const result = await context.run(request);
	const [found] = resultsOf(parseGoOutput(result.stdout), name);
	if (found === void 0) return failedProfile(result, request);
	const { iterations: calls } = found;
	const nsPerCall = found.values.get("ns/op") ?? result.durationMs * 1e6 / calls;
	const trial = {
		calls,
		nsPerCall,
		tookMs: result.durationMs
	};
	if (!isMostlyUntimed(trial)) return { nsPerCall };
	return { nsPerCall: nsWithUntimed(trial, (await context.run(requestFor("1x"))).durationMs) };
}
const flagsOf = {
	cpu: ["-test.cpuprofile"],
	heap: [
		"-test.memprofilerate",
		String(heapIntervalBytes),
		"-test.memprofile"
	]
};
function profileHeader(kind, context, { module }) {
	return {
		kind,
		format: "pprof",
		sampleType: kind === "cpu" ? "cpu" : "alloc_space",
		caller: {
			frame: /^testing\.\(\*B\)\.(?:runN|RunParallel\.func1) /,
			others: "kept"
		},
		place: standing(module, context)
	};
}
function failedProfile(result, request) {
	return {
		state: "failed",
		failure: failureOf(result, request, "its profiled run")
	};
}
export { goHarness };
