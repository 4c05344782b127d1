import { allocMetric, cpuMetric, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { estimate, isUnusable, spreadOf, unusable } from "./chunk-measured.js";
import { javaScriptHarnesses } from "./chunk-for-compare-gate-production.js";
import { listedAtOnce } from "./chunk-at-once.js";
import { findFiles } from "./chunk-bench-files.js";
import { sharedNamesRemark } from "./chunk-numbered-names.js";
import { failureOf } from "./chunk-process-failure.js";
import { steadyTitles } from "./chunk-steady-titles.js";
import { bundle } from "./chunk-bundles.js";
import { orderBytes } from "./chunk-worker-protocol.js";
import { askedBy, failureFrom, failureIn, messagesOf, phaseOf, readMessage, specOf, withWords, workerRequest } from "./chunk-worker-requests.js";
import { withoutComments } from "./chunk-literals.js";
import { languageOfPath } from "./chunk-source-language.js";
import { readFileSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
// src/harness/javascript/held-worker.ts
const slices = {
	sliceMs: 8,
	leadMs: 2,
	leadlessMs: 50
};
const inSlices = [timeMetric.name, cpuMetric.name];
function workerHolder(context, wanted) {
	const [first] = wanted;
	const { hold } = context;
	if (first === void 0 || hold === void 0 || !inSlices.includes(first.metric.name)) return void 0;
	const request = workerRequest(context, {
		...specOf(context, first.benchmark.file),
		task: "time",
		names: wanted.map(({ benchmark }) => benchmark.localName),
		intercept: askedBy(first.benchmark),
		held: slices
	});
	return () => heldWorker({
		request,
		wanted,
		worker: hold(request)
	});
}
function heldWorker({ request, wanted, worker }) {
	const heard = [];
	let at = -1;
	const ask = async (order, kind) => {
		const isLast = (line) => [kind, "failed"].includes(readMessage(line)?.kind ?? "");
		const messages = (await worker.run(orderBytes[order], isLast)).flatMap((line) => readMessage(line) ?? []);
		heard.push(...messages);
		return messages.find((message) => message.kind === kind);
	};
	const halted = async () => {
		const name = wanted[at]?.benchmark.localName ?? "";
		return {
			state: "failed",
			failure: failureIn(heard, name) ?? failureOf(await worker.ended, request, phaseOf(heard))
		};
	};
	return {
		groups: wanted.map((each) => [each]),
		pid: worker.pid,
		leastSlices: 1,
		warmUp: async () => {
			at += 1;
			return await ask("warm-up", "ready") === void 0 ? halted() : void 0;
		},
		slice: async () => {
			const slice = await ask("slice", "slice");
			return slice?.kind === "slice" ? toSlice(slice, wanted[at]) : halted();
		},
		end: async () => {
			const measured = await ask("end", "measured");
			return measured?.kind === "measured" ? measured.conditions : {};
		},
		skip: async () => {
			at += 1;
			await ask("skip", "skipped");
		},
		close: async () => {
			worker.stop();
			await worker.ended;
		}
	};
}
function toSlice({ batches, cpu, iterations }, wanted) {
	return {
		state: "measured",
		values: [wanted?.metric.name === cpuMetric.name ? [cpu] : batches],
		iterations
	};
}
// src/harness/javascript/self-contained.ts
function isSelfContained({ root, path, text }, loaded) {
	if (loaded === void 0 || loaded.scripts.length === 0) return false;
	const own = join(root, path);
	if (!loaded.scripts.every((script) => script === own || !isWithin(root, script)) || loaded.packages.some(isCopied)) return false;
	return !mayReach(withoutComments(text, languageOfPath(path)));
}
function isWithin(root, script) {
	return script.startsWith(`${root}/`) || script.startsWith(`${root}\\`);
}
function isCopied(folder) {
	return /@file\+|@file%3A|@file:/.test(folder);
}
const reaches = [
	/['"`](?:\.{1,2}\/|file:|#)/,
	/['"`][^'"`\s]*\.(?:[cm]?[jt]sx?|json|wasm|py|sh|html?|css|txt|csv|xml|ya?ml)['"`]/,
	/import\s*\(|require\s*\(\s*(?!['"]node:)|createRequire|\bdlopen\b|\.node\b/,
	/child_process|worker_threads|cluster|['"](?:execa|zx|tinyexec|nano-spawn|cross-spawn|shelljs|jiti)['"]/,
	/readFile|createReadStream|node:(?:fs|http|net|vm)|['"](?:fs|http|https|net|vm)(?:\/promises)?['"]/,
	/\bfetch\b|https?:\/\//,
	/import\.meta\.(?:url|dirname|filename)|__dirname|__filename|process\.(?:cwd|env)/
];
function mayReach(code) {
	return reaches.some((reach) => reach.test(code));
}
// src/harness/javascript/entry.ts
function javaScriptHarness(tool) {
	return {
		together: ({ isolate }) => isolate === "file" ? "file" : "nothing",
		list: (context) => list({
			...context,
			tool
		}),
		invoke: (context, wanted) => invoke({
			...context,
			tool
		}, wanted),
		holder: (context, wanted) => workerHolder({
			...context,
			tool
		}, wanted),
		profile: (context, benchmark, kind) => profile({
			...context,
			tool
		}, benchmark, kind),
		witness: async (context, benchmark, examined) => (await import("./chunk-witnessing.js")).witness({
			...context,
			tool
		}, benchmark, examined),
		count: async (context, benchmark, operations) => (await import("./chunk-counting.js")).count({
			...context,
			tool
		}, benchmark, operations)
	};
}
const metrics = [
	timeMetric,
	allocMetric,
	cpuMetric
];
async function list(context) {
	const files = findFiles(context.root, context.suite.files);
	const titles = await steadyTitles(context, files);
	const wanted = files.filter((file) => context.mayHold?.(titles.get(file) ?? file) ?? true);
	const refused = await bundle(context, wanted);
	const tell = (known, done) => context.onListed?.(known, `${done} of ${wanted.length} files looked at`);
	return withoutHelpers((await listedAtOnce(wanted, (file) => listFile(context, file, titles.get(file) ?? file), tell)).map((each) => withRefusal(each, refused.get(each.file))));
}
function withRefusal(listed, why) {
	const { failure } = listed;
	if (why === void 0 || failure === void 0) return listed;
	const message = `The project's vite cannot transform it: ${withoutNativeFrames(why).replace(/^Error: /, "")}\nNor does Node load it as it is: ${failure.message}`;
	return {
		...listed,
		failure: {
			...failure,
			message
		}
	};
}
function withoutNativeFrames(text) {
	return text.split("\n").filter((line) => !/^\s*\d+: \S+$|^\s+at \.{0,2}\/\S+:\d+(?::\d+)?$|^Stack backtrace:$/.test(line)).join("\n").trimEnd();
}
function withoutHelpers(listed) {
	const helpers = listed.filter(({ helper }) => helper);
	const [first, ...rest] = listed.filter(({ helper }) => !helper);
	if (helpers.length === 0 || first === void 0 || [first, ...rest].every(({ failure }) => failure !== void 0)) return listed;
	const names = helpers.map(({ file }) => file).join(", ");
	const remarks = [first.remark, `Registers no benchmark and was left out: ${names}.`];
	return [{
		...first,
		remark: remarks.filter((text) => text !== void 0).join(" ")
	}, ...rest];
}
async function listFile(context, file, title) {
	const request = workerRequest(context, {
		...specOf(context, file),
		task: "list",
		intercept: javaScriptHarnesses
	});
	const result = await context.run(request);
	const answer = messagesOf(result).find((message) => message.kind === "listed" || message.kind === "failed");
	const failed = (failure) => [{
		name: title,
		file,
		localName: "",
		failure,
		metrics
	}];
	if (answer?.kind !== "listed") return failed(answer?.kind === "failed" ? withWords(answer.failure, result) : await startFailure(context, result) ?? failureOf(result, request, "loading"));
	if (answer.names.length === 0) {
		const nothing = failed(withoutBenchmarks(file, context.tool, answer.asked));
		return isOfAnother(context.tool, answer.asked) ? nothing : nothing.map((each) => ({
			...each,
			helper: true
		}));
	}
	const remark = remarkOf(file, answer);
	const alone = isSelfContained({
		root: context.root,
		path: file,
		text: readFileSync(join(context.root, file), "utf8")
	}, answer.loaded) ? { selfContained: true } : {};
	return answer.names.map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics,
		remark,
		loaded: answer.loaded,
		...alone,
		...noteOf(context.tool, answer)
	}));
}
function remarkOf(file, { numbered = [], unread, complaint, unprepared }) {
	const remarks = [...numbered.length === 0 ? [] : [sharedNamesRemark(file, numbered)], ...unread === void 0 ? [] : [`${file} ended after it had run its benchmarks, as what it makes a report of is not written here (${unread}); what it would register later is not measured.`]];
	if (complaint !== void 0) {
		const line = complaint.split("\n", 1)[0];
		remarks.push(`A listener of ${file} throws after a run (${line}), as it does without Flamegate or for want of results, which are not here; what it would register later is not measured.`);
	}
	if (unprepared !== void 0) {
		const line = unprepared.message.split("\n", 1)[0];
		remarks.push(`What vitest's configuration sets up throws here (${line}), and ${file} runs without that.`);
	}
	return remarks.length === 0 ? void 0 : remarks.join(" ");
}
function noteOf(tool, { asked }) {
	return { note: (tool === "vitest" ? [.../* @__PURE__ */ new Set([tool, ...asked])] : asked).join(" ") };
}
function isOfAnother(tool, asked) {
	return asked.length > 0 && !asked.includes(tool);
}
const howToRegister = {
	tinybench: "export a function (bench) => { bench.add(…) } or make a tinybench Bench",
	vitest: "call bench(…) of 'vitest'",
	mitata: "call bench(…) of 'mitata'",
	benchmarkjs: "call add(…) of a Suite of 'benchmark'",
	"tatami-ng": "call bench(…) of 'tatami-ng'",
	benny: "call suite(name, add(…)) of 'benny'",
	"bench-node": "call add(…) of a Suite of 'bench-node'",
	cronometro: "call cronometro({ name() {…} }) of 'cronometro'",
	fastbench: "call bench([function name(done) {…}], count) of 'fastbench'"
};
function withoutBenchmarks(file, tool, asked) {
	const [other] = asked;
	if (other !== void 0 && isOfAnother(tool, asked)) return {
		reason: "unsupported",
		message: `Cannot find a benchmark in ${file} as its suite says harness: ${tool} and it is written for ${other}: write harness: ${other}, or give the file a suite of its own`
	};
	return {
		reason: "missing",
		message: `Cannot find a benchmark in ${file} as it must ${howToRegister[tool]}: it registers none`
	};
}
async function startFailure({ suite, root }, { stderr }) {
	const missing = /Cannot find (?:package|module) '([^']+)'/.exec(stderr)?.[1];
	if (missing === void 0 || !suite.flags.some((flag) => flag === missing || flag.endsWith(`=${missing}`))) return;
	const { managerOf } = await import("./chunk-package-manager-of.js");
	return {
		reason: "unsupported",
		message: `Cannot start node as the flags of suite "${suite.name}" name ${missing}, which is not installed: ${managerOf(root).depend(missing)}, and commit package.json and the lock file`
	};
}
async function invoke(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const request = workerRequest(context, {
		...specOf(context, first.benchmark.file),
		task: first.metric.name === "alloc" ? "alloc" : "time",
		names: wanted.map(({ benchmark }) => benchmark.localName),
		intercept: askedBy(first.benchmark)
	});
	const result = await context.run(request);
	const messages = messagesOf(result);
	return wanted.map(({ benchmark: { localName } }) => {
		const measured = messages.find((message) => message.kind === "measured" && message.name === localName);
		if (measured?.kind === "measured") return toInvocation(measured, {
			metric: first.metric,
			result,
			context
		});
		return {
			state: "failed",
			failure: failureFrom(result, localName) ?? failureOf(result, request, phaseOf(messages))
		};
	});
}
function toInvocation(message, { metric, result, context }) {
	const batches = metric.name === cpuMetric.name ? message.cpuBatches ?? [] : message.batches;
	const value = estimate(metric.assume === "exact" ? "median" : context.suite.estimator, batches);
	if (isUnusable(value)) return {
		state: "failed",
		failure: unusable(metric, value)
	};
	return {
		state: "measured",
		invocation: {
			value,
			batches,
			spread: spreadOf(metric, batches),
			iterations: message.iterations,
			startedAt: result.startedAt,
			durationMs: result.durationMs,
			conditions: {
				...result.conditions,
				...message.conditions
			}
		}
	};
}
async function profile(context, benchmark, kind) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: kind,
		names: [benchmark.localName],
		intercept: askedBy(benchmark),
		profile: {
			...profileSettings(context),
			output
		}
	});
	try {
		const result = await context.run(request);
		const messages = messagesOf(result);
		const measured = messages.find((message) => message.kind === "measured");
		if (measured?.kind === "measured") {
			const format = kind === "cpu" ? "cpuprofile" : "heapprofile";
			const bytes = readFileSync(output);
			const { iterations: operations, sourceMaps = {} } = measured;
			return {
				state: "captured",
				profile: {
					kind,
					format,
					bytes,
					operations,
					inlining: "off",
					sourceMaps
				}
			};
		}
		return {
			state: "failed",
			failure: failureFrom(result, benchmark.localName) ?? failureOf(result, request, phaseOf(messages))
		};
	} finally {
		rmSync(output, { force: true });
	}
}
function profileSettings({ suite }) {
	return {
		durationMs: Math.min(Math.max(1e3, 2 * suite.measureMs), 10 * suite.measureMs),
		cpuIntervalUs: 100,
		heapIntervalBytes: 16384
	};
}
export { javaScriptHarness };
