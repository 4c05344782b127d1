import { directionOf, residentMetric, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { measuredFrom } from "./chunk-measured.js";
import { listedAtOnce } from "./chunk-at-once.js";
import { buildTimeoutMs, runTool, succeeded } from "./chunk-tool.js";
import { failureOf } from "./chunk-process-failure.js";
import { spelledMetric } from "./chunk-shown-metric.js";
import { steadyTitles } from "./chunk-steady-titles.js";
import { heldRounds, interpreterIn, passedOver, programRequest, pythonHint, pythonToolchain, readAnswer, roundsAnswer, roundsListing, slicesOf, slicesProgram, spiedMs, spy, tryPySpy, uninstalled, warm, withCures } from "./chunk-slices-program.js";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
// src/harness/python/rounds-harness.ts
function roundsHarness(tool) {
	return {
		toolchain: pythonToolchain,
		together: () => "nothing",
		list: (context) => list(tool, context),
		invoke: async (context, wanted) => {
			const measured = [];
			for (const each of wanted) measured.push(await invokeOne(tool, context, each));
			return measured;
		},
		holder: (context, wanted) => holder(tool, context, wanted),
		profile: (context, benchmark) => profile(tool, context, benchmark),
		tryProfiler: tryPySpy
	};
}
function requestOf({ program }, context, { python, asked }) {
	const { scratch, suite } = context;
	const spec = {
		scratch,
		flags: suite.flags,
		roundMs: 1,
		...asked
	};
	return programRequest(context, python, {
		program,
		spec
	});
}
async function list(tool, context) {
	const parts = tool.filesOf(context);
	const files = [...new Set(parts.flat().map((path) => within(context, path)))].toSorted();
	const titles = await steadyTitles(context, files);
	const mayHold = (path) => context.mayHold?.(titles.get(within(context, path)) ?? path) ?? true;
	const wanted = parts.map((files) => files.filter(mayHold)).filter((files) => files.length > 0);
	const tell = (known, done) => context.onListed?.(known, `${done} of ${wanted.length} scripts looked at`);
	return listedAtOnce(wanted, (files) => listPart(tool, context, {
		files,
		titles
	}), tell);
}
async function listPart(tool, context, { files, titles }) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = requestOf(tool, context, {
		python: interpreterIn(context),
		asked: {
			task: "list",
			files,
			output
		}
	});
	const result = await runTool(context, {
		...request,
		timeoutMs: buildTimeoutMs
	}, pythonHint);
	const listing = readAnswer(output, roundsListing);
	const { missing, python = "", benchmarks = [], errors = [], shadowed = [], outside } = listing ?? {};
	if (missing !== void 0) throw uninstalled(context, {
		missing,
		python
	}, tool.packages);
	const titleOf = (path) => titles.get(within(context, path)) ?? within(context, path);
	const unlisted = (path, failure) => ({
		name: titleOf(path),
		file: within(context, path),
		localName: "",
		metrics: [timeMetric],
		failure
	});
	if (listing === void 0) {
		const failure = {
			...failureOf(result, request, "finding its benchmarks"),
			reason: "load"
		};
		return files.slice(0, 1).map((path) => unlisted(path, failure));
	}
	const named = benchmarks.map((benchmark) => {
		const { metric, factor } = metricOf(benchmark);
		return {
			name: `${titleOf(benchmark.path)}/${benchmark.name}`,
			file: within(context, benchmark.path),
			localName: benchmark.wanted,
			metrics: [metric],
			isOfItsKind: true,
			note: JSON.stringify({
				python,
				path: benchmark.path,
				factor
			}),
			executable: outside
		};
	}).filter((each) => isNamed(context.suite.metrics, each));
	const failed = errors.map(({ path, message }) => unlisted(path, {
		reason: "load",
		message: `Cannot load ${within(context, path)}:\n${withCures(context, python, message)}${passedOver(shadowed)}`
	}));
	return [...named, ...failed];
}
function isNamed(wanted, { metrics }) {
	const names = [...metrics.map(({ name }) => name), residentMetric.name];
	return wanted.length === 0 || names.some((name) => wanted.includes(name));
}
function within({ root }, path) {
	return path.startsWith(root) ? path.slice(root.length + 1).replaceAll("\\", "/") : path;
}
const unitWords = {
	second: "s",
	seconds: "s",
	byte: "bytes",
	integer: "1",
	unit: "1"
};
function metricOf({ name, unit, metric }) {
	if (unit === void 0) return {
		metric: timeMetric,
		factor: 1
	};
	if (metric === residentMetric.name) return {
		metric: residentMetric,
		factor: 1
	};
	const word = unitWords[unit] ?? unit;
	const better = directionOf(word, name.replaceAll(/[/_]/g, " "));
	return spelledMetric({
		unit: word,
		name: metric,
		better
	});
}
function noteOf({ note = "{}" }) {
	return JSON.parse(note);
}
function runOf(tool, context, { benchmark, asked }) {
	const { python, path } = noteOf(benchmark);
	const run = {
		task: "run",
		files: [path],
		wanted: benchmark.localName,
		...asked
	};
	return requestOf(tool, context, {
		python: [python],
		asked: run
	});
}
async function invokeOne(tool, context, { benchmark, metric }) {
	const { warmupMs, measureMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = runOf(tool, context, {
		benchmark,
		asked: {
			output,
			durationMs: warmupMs + measureMs,
			roundMs: measureMs / 100
		}
	});
	const result = await context.run(request);
	if (!succeeded(result)) return {
		state: "failed",
		failure: thrown(failureOf(result, request, "its run"))
	};
	const { rounds, calls = 1, value, skipped } = readAnswer(output, roundsAnswer) ?? {};
	if (value !== void 0) return measuredFrom({
		metric,
		values: [value * noteOf(benchmark).factor]
	}, result, context);
	if (rounds === void 0 || rounds.length === 0) return {
		state: "failed",
		failure: skipped === void 0 ? {
			reason: "missing",
			message: "It measured nothing this time"
		} : {
			reason: "skipped",
			message: skipped
		}
	};
	const values = warm({
		rounds,
		iterations: calls
	}, warmupMs);
	return measuredFrom({
		metric,
		values,
		iterations: values.length * calls
	}, result, context);
}
function thrown(failure) {
	return failure.reason === "crashed" && failure.message.includes("ended with code 1 ") ? {
		...failure,
		reason: "threw"
	} : failure;
}
function holder(tool, context, wanted) {
	const { hold, suite } = context;
	const [first] = wanted;
	if (hold === void 0 || first === void 0 || first.metric.name !== timeMetric.name) return void 0;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const held = slicesOf(suite.warmupMs);
	const request = {
		...runOf(tool, context, {
			benchmark: first.benchmark,
			asked: {
				output,
				held,
				roundMs: held.sliceMs / 20
			}
		}),
		answersOn: "channel"
	};
	return () => heldRounds({
		wanted,
		process: hold(request),
		failureOf: (result) => thrown(failureOf(result, request, "its run"))
	});
}
async function profile(tool, context, benchmark) {
	if (benchmark.metrics[0]?.name !== timeMetric.name) return {
		state: "failed",
		failure: {
			reason: "unsupported",
			message: "Only benchmarks of time are profiled"
		}
	};
	const output = join(context.scratch, `${randomUUID()}.json`);
	const run = runOf(tool, context, {
		benchmark,
		asked: {
			output,
			durationMs: spiedMs(context),
			roundMs: 10
		}
	});
	const rounds = () => readAnswer(output, roundsAnswer)?.rounds;
	return spy(context, {
		python: noteOf(benchmark).python,
		run,
		caller: tool.caller,
		beside: tool.beside,
		rounds
	});
}
const roundsProgram = `
import traceback

${slicesProgram}

# An exception is reported from the first frame of the user's own code on.
def described(error):
    tools = ("<", os.path.dirname(traceback.__file__), *[os.path.dirname(sys.modules[name].__file__) for name in ("asv_runner", "pyperf") if name in sys.modules])
    frames = error.__traceback__
    while frames and frames.tb_frame.f_code.co_filename.startswith(tools):
        frames = frames.tb_next
    return "".join(traceback.format_exception(type(error), error, frames or error.__traceback__))

def complain(kind, error, frames):
    sys.stderr.write(described(error))

sys.excepthook = complain

def report(**value):
    with open(spec["output"], "w") as file:
        json.dump(value, file)

def calibrated(call):
    number, wanted = 1, spec["roundMs"] / 1000
    while True:
        took = call(number)
        # A pause of the machine is no long call: few calls a round would measure what a round begins with.
        if took >= wanted and (number > 1 or took < 0.1):
            took = min(took, call(number), call(number))
        if took >= wanted:
            return number
        number = max(number + 1, min(10 * number, int(number * wanted / took) if took > 0 else 10 * number))

# Seconds that "number" calls took are what "call" answers. "inner": operations of each call.
def measure(call, number=0, inner=1):
    number = number or calibrated(call)
    if spec.get("held"):
        slices = Slices(spec["held"])
        while True:
            slices.round(call(number) / (number * inner), number * inner)
    rounds, end = [], time.perf_counter() + spec["durationMs"] / 1000
    while len(rounds) < 6 or time.perf_counter() < end:
        rounds.append(call(number) / (number * inner) * 1e9)
    report(rounds=rounds, calls=number * inner)
    return rounds
`;
export { roundsHarness, roundsProgram };
