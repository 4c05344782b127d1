import { residentMetric } from "./chunk-for-action-compare-gate-top.js";
import { barely, endsAlike, probe } from "./chunk-gauge.js";
import { succeeded } from "./chunk-tool.js";
import { readFileSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
// src/harness/with-resident.ts
function withResident(inner) {
	const { holder } = inner;
	return {
		...inner,
		together: (suite) => isAsked(suite) ? "nothing" : inner.together(suite),
		list: async (context) => {
			const listed = await inner.list(context);
			return isAsked(context.suite) ? weighed(context, listed) : listed;
		},
		invoke: async (context, wanted) => {
			const [first] = wanted;
			return first !== void 0 && isWeighed(first) ? [await weigh(inner, context, first)] : inner.invoke(context, wanted);
		},
		...holder === void 0 ? {} : { holder: (context, wanted) => wanted.some(isWeighed) ? void 0 : holder(context, wanted) }
	};
}
function isAsked({ metrics }) {
	return metrics.includes(residentMetric.name);
}
function tellsItself({ metrics }) {
	return metrics[0]?.name === residentMetric.name;
}
function isWeighed({ benchmark, metric }) {
	return metric.name === residentMetric.name && !tellsItself(benchmark);
}
async function weighed(context, listed) {
	const canWeigh = process.platform !== "win32" && succeeded(await context.run(probe(context.root)));
	const message = `Peak memory of suite "${context.suite.name}" needs python3 on PATH, which reads it when a process has ended`;
	return listed.map((each) => {
		if (tellsItself(each)) return each;
		const metrics = [...each.metrics, residentMetric];
		const failure = each.failure ?? (canWeigh ? void 0 : {
			reason: "unsupported",
			message
		});
		return {
			...each,
			metrics,
			failure
		};
	});
}
async function weigh(inner, context, { benchmark }) {
	const file = join(context.scratch, `${randomUUID()}.rss`);
	const ran = [];
	const run = async (request) => {
		const result = await context.run(weighing(request, file));
		ran.push({
			bytes: bytesIn(file),
			result
		});
		return result;
	};
	const [metric = residentMetric] = benchmark.metrics;
	const [measured] = await inner.invoke({
		...context,
		run
	}, [{
		benchmark,
		metric
	}]);
	const largest = ran.toSorted((a, b) => b.bytes - a.bytes).at(0);
	if (measured?.state === "failed") return measured;
	if (measured === void 0 || largest === void 0 || largest.bytes === 0) return {
		state: "failed",
		failure: {
			reason: "missing",
			message: "Its peak memory was not reported"
		}
	};
	const { startedAt, durationMs, conditions } = largest.result;
	return {
		state: "measured",
		invocation: {
			value: largest.bytes,
			startedAt,
			durationMs,
			conditions
		}
	};
}
const program = `import os, signal, sys
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
with open(sys.argv[1], "w") as file:
    file.write(str(used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)))
${endsAlike}`;
function weighing({ command, args, through, ...rest }, file) {
	const words = through === "shell" ? [
		"/bin/sh",
		"-c",
		command
	] : [command, ...args];
	return {
		...rest,
		command: "python3",
		args: [
			...barely,
			program,
			file,
			...words
		]
	};
}
function bytesIn(file) {
	try {
		return Number(readFileSync(file, "utf8"));
	} catch {
		return 0;
	} finally {
		rmSync(file, { force: true });
	}
}
export { withResident };
