import { a as cleanText } from "./chunk-shape.js";
import { n as shortHash } from "./chunk-short-hash.js";
// src/results/environment.ts
/** The machine and runtime a run was measured on, and the class within which runs may be compared. */
/** Characters of each field that a file takes, and how many flags and further runtimes. */
const environmentLimits = {
	os: 100,
	arch: 100,
	cpuModel: 200,
	image: 200,
	runtime: 100,
	runtimeVersion: 100,
	otherRuntime: 200,
	otherRuntimes: 20,
	flag: 500,
	flags: 100
};
/** As files take it: what is longer ends in a hash of the whole, since a long flag must not make a run unusable. */
function storableEnvironment(environment) {
	const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes, flags } = environment;
	const most = environmentLimits;
	return {
		os: cutText(os, most.os),
		arch: cutText(arch, most.arch),
		cpuModel: cutText(cpuModel, most.cpuModel),
		cores,
		image: cutText(image, most.image),
		runtime: cutText(runtime, most.runtime),
		runtimeVersion: cutText(runtimeVersion, most.runtimeVersion),
		otherRuntimes: otherRuntimes === void 0 ? void 0 : cutList(otherRuntimes, most.otherRuntimes, most.otherRuntime),
		flags: cutList(flags, most.flags, most.flag)
	};
}
function cutText(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 18)}…~${shortHash(text)}`;
}
function cutList(texts, most, longest) {
	const cut = texts.map((text) => cutText(text, longest));
	if (cut.length <= most) return cut;
	return [...cut.slice(0, most - 1), `…~${shortHash(JSON.stringify(cut.slice(most - 1)))}`];
}
/**
* The environment class: equal strings may be compared, others never (a stored number from another
* machine is a systematic error no sample size cures). A readable part, safe as a file name, and a hash of
* the exact fields, for `+X` and `-X` read alike.
*/
function environmentClass(environment) {
	return `${readableClass(environment) || "unknown"}~${shortHash(exactFields(environment))}`;
}
/** Layout 1 knew the readable part only: such a run must be read before it can be compared. */
function mayBeOfClass(stored, wanted) {
	return stored === wanted || stored === readablePart(wanted);
}
/** A class without its hash, as layout 1 had it; that itself is left as it is. */
function readablePart(environmentClass) {
	return environmentClass.replace(/~[0-9a-f]{16}$/, "");
}
function readableClass(environment) {
	return [
		environment.os,
		environment.arch,
		environment.cpuModel,
		`${environment.cores}c`,
		environment.image,
		`${environment.runtime}-${environment.runtimeVersion}`,
		...environment.otherRuntimes ?? [],
		...environment.flags
	].map(toSlug).filter((part) => part !== "").join("_").slice(0, 180);
}
/** As a file keeps them: what comes back of it is of the same class. */
function exactFields(environment) {
	const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes = [], flags } = environment;
	return JSON.stringify([cores, ...[
		[
			os,
			arch,
			cpuModel,
			image,
			runtime,
			runtimeVersion
		],
		otherRuntimes,
		flags
	].map((texts) => texts.map(cleanText))]);
}
function toSlug(text) {
	return text.toLowerCase().replaceAll(/[^a-z0-9.]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
}
export { storableEnvironment as a, readablePart as i, environmentLimits as n, mayBeOfClass as r, environmentClass as t };
