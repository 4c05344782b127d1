import { r as longestName, t as benchmarkKey } from "./chunk-benchmark-id.js";
import { n as environmentLimits } from "./chunk-environment.js";
import { u as isGateName } from "./chunk-gate-name.js";
import { _ as schemaVersion, b as union, c as line, d as number, f as object, g as satisfying, h as rounded, l as matching, m as optional, n as array, o as integer, p as oneOf, x as unique, y as text } from "./chunk-shape.js";
// src/results/run-shape.ts
const mostBenchmarks = 1e4;
const mostInvocations = 1e3;
const mostBatches = 1e4;
const mostQuantiles = 101;
const commitShape = matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a full commit hash");
const benchmarkIdShape = object({
	suite: line(200),
	name: line(longestName)
});
const metricShape = object({
	name: line(200),
	unit: line(50),
	better: oneOf("lower", "higher"),
	assume: oneOf("nothing", "exact"),
	role: optional(oneOf("gated", "informational"))
});
const environmentShape = object({
	os: text(environmentLimits.os),
	arch: text(environmentLimits.arch),
	cpuModel: text(environmentLimits.cpuModel),
	cores: integer(0, 1e5),
	image: text(environmentLimits.image),
	runtime: text(environmentLimits.runtime),
	runtimeVersion: text(environmentLimits.runtimeVersion),
	otherRuntimes: optional(array(text(environmentLimits.otherRuntime), environmentLimits.otherRuntimes)),
	flags: array(text(environmentLimits.flag), environmentLimits.flags)
});
const failureShape = object({
	reason: oneOf("load", "threw", "timeout", "crashed", "missing", "skipped", "unstable", "unsupported"),
	message: text(2e4),
	stack: optional(text(1e5)),
	sides: optional(oneOf("both"))
});
const conditionsShape = object({
	steal: optional(number(0, 1)),
	involuntarySwitches: optional(integer(0)),
	load: optional(number(0)),
	frequencyMHz: optional(number(0)),
	gcCount: optional(number(0)),
	gcTime: optional(number(0)),
	cpuTime: optional(number(0))
});
const spreadShape = object({
	mean: number(0),
	p99: number(0),
	slow: rounded(number(0, 1)),
	times: rounded(number(0)),
	quantiles: array(rounded(number(0)), mostQuantiles)
});
/** The value keeps every digit: judging a stored run again gives the same verdict. Batches are for looking at. */
const invocationShape = object({
	value: number(0),
	batches: optional(array(rounded(number(0)), mostBatches)),
	spread: optional(spreadShape),
	iterations: optional(number(0)),
	startedAt: optional(number(0)),
	durationMs: optional(number(0)),
	conditions: optional(conditionsShape)
});
const measurementShape = object({
	metric: metricShape,
	invocations: array(invocationShape, mostInvocations)
});
const profileFile = /^profiles\/(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.pb\.gz$/;
/** Relative to a run, below `profiles/` and nowhere else. */
function isProfileFile(file) {
	return profileFile.test(file);
}
const profileReferenceShape = object({
	kind: oneOf("cpu", "heap"),
	file: matching(profileFile, "profiles/<name>.pb.gz with letters, digits, dots, dashes and underscores"),
	operations: optional(number(0)),
	collections: optional(object({
		count: number(0),
		pauseNs: number(0)
	}))
});
const noEffectShape = object({
	by: oneOf("modules", "executable", "reach"),
	files: array(line(4e3), 1e4),
	partly: optional(array(line(4e3), 1e4)),
	beside: integer(0),
	digest: matching(/^[0-9a-f]{64}$/, "a SHA-256")
});
const outcomeShape = union("state", {
	measured: object({
		state: oneOf("measured"),
		id: benchmarkIdShape,
		measurements: unique(array(measurementShape, 100), (measurement) => measurement.metric.name),
		profiles: array(profileReferenceShape, 100)
	}),
	failed: object({
		state: oneOf("failed"),
		id: benchmarkIdShape,
		failure: failureShape
	}),
	skipped: object({
		state: oneOf("skipped"),
		id: benchmarkIdShape,
		reason: text(2e3)
	}),
	unaffected: object({
		state: oneOf("unaffected"),
		id: benchmarkIdShape,
		proof: noEffectShape
	})
});
const gateShape = satisfying(isGateName, "the name of a gate");
const timeShape = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/, "a time like 2026-11-22T10:00:00Z");
const runShape = object({
	schema: schemaVersion(1),
	commit: commitShape,
	id: line(200),
	takenAt: timeShape,
	environment: environmentShape,
	gate: optional(gateShape),
	outcomes: unique(array(outcomeShape, mostBenchmarks), (outcome) => benchmarkKey(outcome.id))
});
export { gateShape as a, metricShape as c, mostInvocations as d, profileReferenceShape as f, failureShape as i, mostBatches as l, timeShape as m, commitShape as n, invocationShape as o, runShape as p, environmentShape as r, isProfileFile as s, benchmarkIdShape as t, mostBenchmarks as u };
