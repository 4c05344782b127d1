import { i as complain, o as profilersOf, r as configSection, s as require_dist, t as configKeys } from "./chunk-reference.js";
import { t as GateError } from "./chunk-errors.js";
// src/decide/policy.ts
var import_dist = require_dist();
const defaultPolicy = {
	threshold: .05,
	margin: .025,
	alpha: .01,
	onInconclusive: "warn",
	onMissing: "warn",
	onFailed: "fail",
	onNoBaseline: "warn",
	benchmarks: [],
	confirm: "auto",
	failFromHistory: false
};
// src/config/fill.ts
/** Defaults: from what was written to what is used. The defaults shown in `table` are checked against these by test. */
function fillConfig(written, source) {
	const { measure = {}, baseline = {}, labels = {}, report = {} } = written;
	return {
		...source === void 0 ? {} : { source },
		...written.setup === void 0 ? {} : { setup: written.setup },
		suites: (written.suites ?? [{ name: "core" }]).map(fillSuite),
		policy: fillPolicy(written.policy ?? {}, measure.confirm ?? defaultPolicy.confirm),
		measure: {
			budgetMs: measure.budget ?? 9e5,
			pin: measure.pin ?? false
		},
		baseline: {
			store: baseline.store ?? {
				kind: "git",
				branch: "flamegate-data"
			},
			keep: baseline.keep ?? 200
		},
		labels: {
			accept: labels.accept ?? "perf-accepted",
			skip: labels.skip ?? "perf-skip",
			who: labels.who ?? "write",
			scope: labels.scope ?? "head",
			bots: labels.bots ?? false,
			author: labels.author ?? true
		},
		report: {
			comment: report.comment ?? "on-change",
			picture: report.picture ?? true
		}
	};
}
/** Harnesses whose benchmarks run in Flamegate's own Node workers: allocation comes with them. */
const inOwnWorker = /* @__PURE__ */ new Set([
	"tinybench",
	"vitest",
	"mitata",
	"benchmarkjs"
]);
/** Where their build tools put what is run, for harnesses whose files are built. */
const builtFiles = {
	"google-benchmark": ["build*/**/*bench*"],
	jmh: ["**/target/benchmarks.jar", "**/build/libs/*-jmh.jar"]
};
function fillSuite(written) {
	const harness = written.harness ?? "tinybench";
	const own = inOwnWorker.has(harness);
	const profilers = profilersOf[harness];
	const workingDirectory = written["working-directory"];
	return {
		name: written.name,
		harness,
		files: written.files ?? (own ? ["bench*/**/*.bench.{js,mjs,cjs,ts,mts,cts}"] : builtFiles[harness] ?? []),
		paths: written.paths ?? [],
		metrics: written.metrics ?? (own ? ["time", "alloc"] : []),
		profile: {
			cpu: written.profile?.cpu ?? profilers.cpu[0],
			heap: written.profile?.heap ?? profilers.heap[0]
		},
		isolate: written.isolate ?? "benchmark",
		estimator: written.estimator ?? "p25",
		warmupMs: written.warmup ?? (harness === "jmh" ? 1e3 : 100),
		measureMs: written.measure ?? (harness === "jmh" ? 1e3 : 200),
		timeoutMs: written.timeout ?? 6e4,
		flags: written.flags ?? [],
		...written.command === void 0 ? {} : { command: written.command },
		...workingDirectory === void 0 || workingDirectory === "." ? {} : { workingDirectory },
		...written.profiler === void 0 ? {} : { profiler: written.profiler }
	};
}
function fillPolicy(written, confirm) {
	const margin = written.margin ?? halfOf(written.threshold) ?? defaultPolicy.margin;
	return {
		threshold: written.threshold ?? defaultPolicy.threshold,
		margin,
		alpha: written.alpha ?? defaultPolicy.alpha,
		onInconclusive: written["on-inconclusive"] ?? defaultPolicy.onInconclusive,
		onMissing: written["on-missing"] ?? defaultPolicy.onMissing,
		onFailed: written["on-failed"] ?? defaultPolicy.onFailed,
		onNoBaseline: written["on-no-baseline"] ?? defaultPolicy.onNoBaseline,
		failFromHistory: written["fail-from-history"] ?? defaultPolicy.failFromHistory,
		benchmarks: (written.benchmarks ?? []).map((rule) => fillRule(rule, margin)),
		confirm
	};
}
/** A rule that lowers the threshold to the general margin or below would test nothing: its margin halves with it. */
function fillRule(rule, margin) {
	const half = halfOf(rule.threshold);
	return rule.margin === void 0 && typeof rule.threshold === "number" && rule.threshold <= margin && half !== void 0 ? {
		...rule,
		margin: half
	} : rule;
}
function halfOf(threshold) {
	return typeof threshold === "number" ? threshold / 2 : void 0;
}
// src/config/parse.ts
/** Text of a configuration to Config. Every error names file, line and column, what was read and how to write it. */
const mostCharacters = 131072;
const mostAliases = 100;
/** What is used where there is no file at all. */
const defaultConfig = fillConfig({}, void 0);
/** `source`: the file's path relative to the repository, for messages and `Config.source`. */
function parseConfig(text, source) {
	const origin = parseYaml(text, source);
	const root = {
		origin,
		path: ""
	};
	const contents = origin.document.contents;
	const written = configSection.read(contents, root);
	checkTogether(written, root);
	return fillConfig(written, source);
}
function parseYaml(text, source) {
	if (text.length > mostCharacters) {
		const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters}: current value is ${text.length}`;
		throw new GateError("CONFIG_OUT_OF_RANGE", message, { hint: "use globs in place of lists of files" });
	}
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: false
	});
	const [error] = document.errors;
	if (error !== void 0) {
		const { line, col } = lines.linePos(error.pos[0]);
		const why = error.message.split("\n")[0] ?? "";
		throw new GateError("CONFIG_SYNTAX", `Cannot read ${source}:${line}:${col} as it must be YAML: ${why}`, {
			hint: syntaxCure(error.code),
			cause: error
		});
	}
	checkAliases(document, source);
	return {
		source,
		document,
		lines,
		keys: configKeys()
	};
}
function checkAliases(document, source) {
	let aliases = 0;
	(0, import_dist.visit)(document, { Alias: () => {
		aliases++;
		return aliases > mostAliases ? import_dist.visit.BREAK : void 0;
	} });
	if (aliases <= mostAliases) return;
	const message = `Cannot read ${source} as the number of its aliases must be ≤ ${mostAliases}: current value is larger`;
	throw new GateError("CONFIG_OUT_OF_RANGE", message, { hint: "write the values out" });
}
function syntaxCure(code) {
	if (code === "TAB_AS_INDENT") return "indent with spaces, not with tabs";
	if (code === "MULTIPLE_DOCS") return "keep one document: remove the line ---";
	return "check the indentation, and quote values that contain \": \", \"#\" or begin with one of *&!%@`[{";
}
const needsCommand = /* @__PURE__ */ new Set([
	"command",
	"json",
	"hyperfine"
]);
/** What no single value can tell. */
function checkTogether(written, root) {
	checkSuites(written, root);
	checkMargins(written, root);
	const { accept, skip } = fillConfig(written, void 0).labels;
	if (accept === skip) refuse(root, ["labels", written.labels?.skip === void 0 ? "accept" : "skip"], {
		expected: "unlike the other label",
		cure: "accepting a regression and skipping the gate need two labels",
		value: JSON.stringify(skip)
	});
}
function checkSuites(written, root) {
	if (written.suites?.length === 0) refuse(root, ["suites"], {
		expected: "a list of at least one",
		cure: "add \"- name: core\", or leave suites out",
		value: "[]"
	});
	const names = /* @__PURE__ */ new Set();
	for (const [index, suite] of (written.suites ?? []).entries()) {
		if (names.has(suite.name)) refuse(root, [
			"suites",
			index,
			"name"
		], {
			expected: "unlike the suites before it",
			cure: "give each suite a name of its own",
			value: JSON.stringify(suite.name)
		});
		names.add(suite.name);
		const filled = fillSuite(suite);
		const { harness, timeoutMs, warmupMs, measureMs } = filled;
		checkProfilers(filled, [
			"suites",
			index,
			"profile"
		], root);
		if (needsCommand.has(harness) && suite.command === void 0) {
			const cure = `the ${harness} harness runs a command: add command: "./bench.sh"`;
			refuse(root, [
				"suites",
				index,
				"command"
			], {
				expected: "given",
				cure,
				value: "absent"
			});
		}
		if (timeoutMs <= warmupMs + measureMs) refuse(root, [
			"suites",
			index,
			suite.timeout === void 0 ? "measure" : "timeout"
		], {
			expected: suite.timeout === void 0 ? "below the timeout, together with warmup" : "longer than warmup and measure together",
			cure: "raise timeout, or lower warmup and measure",
			value: `warmup ${warmupMs}ms, measure ${measureMs}ms, timeout ${timeoutMs}ms`
		});
	}
}
function checkProfilers({ harness, profile }, path, root) {
	for (const kind of ["cpu", "heap"]) {
		const fitting = profilersOf[harness][kind];
		if (fitting.includes(profile[kind])) continue;
		refuse(root, [...path, kind], {
			expected: `one of ${fitting.join(", ")} for harness ${harness}`,
			cure: `leave it out to get ${fitting[0]}`,
			value: JSON.stringify(profile[kind])
		});
	}
}
/** As filled, so that a rule is checked with the general threshold or margin it inherits. */
function checkMargins(written, root) {
	const policy = fillConfig(written, void 0).policy;
	const cure = "the margin is usually half of the threshold; leave it out to get that";
	const check = (threshold, margin, path) => {
		if (threshold === "auto" || margin < threshold) return;
		refuse(root, path, {
			expected: `below the threshold, ${threshold}`,
			cure,
			value: String(margin)
		});
	};
	check(policy.threshold, policy.margin, ["policy", "margin"]);
	for (const [index, rule] of policy.benchmarks.entries()) {
		const key = written.policy?.benchmarks?.[index]?.margin === void 0 ? "threshold" : "margin";
		check(rule.threshold ?? policy.threshold, rule.margin ?? policy.margin, [
			"policy",
			"benchmarks",
			index,
			key
		]);
	}
}
function refuse(root, path, refusal) {
	const shown = path.reduce((text, part) => typeof part === "number" ? `${text}[${part}]` : `${text}.${part}`, "");
	const node = nearestNode(root.origin.document, path);
	return complain(node, {
		...root,
		path: shown.slice(1)
	}, {
		code: "CONFIG_OUT_OF_RANGE",
		...refusal
	});
}
/** The node at a path, or the closest one above it that is in the text. */
function nearestNode(document, path) {
	let node = document.contents;
	for (const part of path) {
		const inner = (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node) ? node.get(part, true) : void 0;
		if (inner === void 0) break;
		node = inner;
	}
	return node ?? null;
}
export { parseConfig as n, defaultPolicy as r, defaultConfig as t };
