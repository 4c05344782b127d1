import { t as GateError } from "./chunk-errors.js";
// src/cli/comparable-sides.ts
/** Throws FILE_MALFORMED where one benchmark is in two units or better in two directions, SUITE_EMPTY of nothing. */
function checkComparable(baseline, candidate) {
	if (baseline.samples.length + candidate.samples.length === 0) throw new GateError("SUITE_EMPTY", `Cannot compare as ${baseline.name} or ${candidate.name} must hold a benchmark`, { hint: "an empty list is most likely a run that went wrong" });
	const metrics = new Map(baseline.samples.map((samples) => [keyOf(samples), samples.target.metric]));
	for (const samples of candidate.samples) {
		const before = metrics.get(keyOf(samples));
		const { metric, id } = samples.target;
		for (const field of before === void 0 ? [] : ["unit", "better"]) {
			if (before?.[field] === metric[field]) continue;
			const message = `Cannot compare ${id.name} as its ${field} must be the same on both sides: current value is ${before?.[field]} in ${baseline.name} and ${metric[field]} in ${candidate.name}`;
			throw new GateError("FILE_MALFORMED", message, { hint: "convert one of the files" });
		}
	}
}
/** For an argument that names nothing to compare. */
function noSuchSide(word) {
	return new GateError("FILE_MISSING", `Cannot compare ${JSON.stringify(word)} as it must be a file, a bundle, a commit or "latest": it is none`, { hint: "check the path; paths are relative to the current folder" });
}
function keyOf({ target: { id, metric } }) {
	return JSON.stringify([
		id.suite,
		id.name,
		metric.name
	]);
}
export { noSuchSide as n, checkComparable as t };
