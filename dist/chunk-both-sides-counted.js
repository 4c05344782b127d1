import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { harnessOf } from "./chunk-registry.js";
import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
// src/measure/compare-counts.ts
const mostFunctions = 5;
function compareCounts(baseline, candidate) {
	const pairs = pairsOf(baseline.functions, candidate.functions);
	const before = totalOf(baseline.functions);
	const operations = {
		baseline: baseline.operations,
		candidate: candidate.operations
	};
	return {
		state: "counted",
		by: candidate.by,
		operations: candidate.operations,
		ratio: before === 0 ? 1 : Math.max(0, before + moreOf(pairs)) / before,
		functions: pairs.filter((pair) => weightOf(pair) !== 0).sort((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a))).slice(0, mostFunctions).map((pair) => toWorked(pair, operations)),
		changed: pairs.filter(isRewritten).sort((a, b) => stepsOf(b) - stepsOf(a)).slice(0, mostFunctions).flatMap(({ candidate: { name } = { name: "" } }) => name)
	};
}
function didTheSame(one, other) {
	return one.operations === other.operations && countsText(one) === countsText(other);
}
function countsText({ functions }) {
	return functions.map(({ path, name, calls, pieces, steps }) => JSON.stringify([
		path,
		name,
		calls,
		pieces,
		steps
	])).sort().join("\n");
}
function pairsOf(before, after) {
	const left = [...before];
	const paired = /* @__PURE__ */ new Map();
	const take = (isOf) => {
		for (const each of after) {
			const at = paired.has(each) ? -1 : left.findIndex((other) => isOf(other, each));
			const [found] = at === -1 ? [] : left.splice(at, 1);
			if (found !== void 0) paired.set(each, found);
		}
	};
	const isNamed = (one, other) => nameOf(one) === nameOf(other);
	const isPlaced = (one, other) => one.path === other.path && isNamed(one, other);
	const isSame = ({ code }, other) => code !== void 0 && code === other.code;
	take((one, other) => isPlaced(one, other) && isSame(one, other));
	take(isPlaced);
	take((one, other) => isNamed(one, other) && isSame(one, other));
	take(isSame);
	const leftBefore = onlyNames(left);
	const leftAfter = onlyNames(after.filter((each) => !paired.has(each)));
	take((one, other) => isNamed(one, other) && leftBefore.has(one.name) && leftAfter.has(one.name));
	return [...after.map((candidate) => {
		const baseline = paired.get(candidate);
		return baseline === void 0 ? { candidate } : {
			baseline,
			candidate
		};
	}), ...left.map((baseline) => ({ baseline }))];
}
function onlyNames(functions) {
	const seen = /* @__PURE__ */ new Map();
	for (const { name } of functions) seen.set(name, (seen.get(name) ?? 0) + 1);
	return new Set([...seen].flatMap(([name, count]) => count === 1 && !name.startsWith("(anonymous") ? [name] : []));
}
function nameOf({ name }) {
	return name.startsWith("(anonymous") ? "(anonymous)" : name;
}
function stepsOf({ baseline, candidate }) {
	return Math.max(baseline?.steps ?? 0, candidate?.steps ?? 0);
}
function differenceOf({ baseline, candidate }) {
	return (candidate?.steps ?? 0) - (baseline?.steps ?? 0);
}
function isReworded(pair) {
	const { baseline, candidate } = pair;
	if (!isRewritten(pair) || baseline === void 0 || candidate === void 0) return false;
	return baseline.calls === candidate.calls && baseline.pieces.join() === candidate.pieces.join();
}
function isRewritten({ baseline, candidate }) {
	return baseline !== void 0 && candidate !== void 0 && baseline.code !== candidate.code;
}
function weightOf(pair) {
	return isReworded(pair) ? 0 : differenceOf(pair);
}
function moreOf(pairs) {
	const isNew = ({ baseline }) => baseline === void 0;
	const sum = (some, of) => some.reduce((all, each) => all + of(each), 0);
	const saved = sum(pairs.filter(isReworded), (pair) => Math.min(0, differenceOf(pair)));
	const added = sum(pairs.filter(isNew), differenceOf);
	const gone = sum(pairs.filter(({ candidate }) => candidate === void 0), differenceOf);
	const grown = sum(pairs.filter(isReworded), (pair) => Math.max(0, differenceOf(pair)));
	return Math.max(0, added + saved) + Math.min(0, gone + grown) + sum(pairs.filter((pair) => pair.baseline !== void 0 && pair.candidate !== void 0), weightOf);
}
function totalOf(functions) {
	return functions.reduce((all, { steps }) => all + steps, 0);
}
function toWorked({ baseline, candidate }, operations) {
	const both = (of) => ({
		baseline: baseline === void 0 ? 0 : of(baseline) / operations.baseline,
		candidate: candidate === void 0 ? 0 : of(candidate) / operations.candidate
	});
	const { name, path, line } = candidate ?? baseline ?? {
		name: "",
		path: ""
	};
	const loops = [baseline, candidate].some((each) => each !== void 0 && each.most > each.calls);
	return {
		name,
		file: path === "" ? void 0 : path,
		line,
		calls: both(({ calls }) => calls),
		loops: loops ? both(({ most }) => most) : void 0,
		steps: both(({ steps }) => steps)
	};
}
// src/measure/both-sides-counted.ts
async function workOf(world, id) {
	try {
		return await countBoth(world, id);
	} catch (error) {
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return void 0;
		throw error;
	}
}
async function countBoth(world, id) {
	const found = {
		baseline: [],
		candidate: []
	};
	let operations;
	for (const side of [
		"baseline",
		"candidate",
		"candidate",
		"baseline"
	]) {
		const counted = await countOne(world, {
			id,
			side,
			operations
		});
		if (counted === void 0) return void 0;
		if (counted.state === "uncounted") return {
			state: "unknown",
			id,
			why: counted.why
		};
		operations = counted.operations;
		found[side].push(counted);
	}
	const [baseline, again] = found.baseline;
	const [candidate, anew] = found.candidate;
	if (baseline === void 0 || again === void 0 || candidate === void 0 || anew === void 0) return void 0;
	if (!didTheSame(baseline, again) || !didTheSame(candidate, anew)) return {
		state: "unknown",
		id,
		why: "two processes of one commit did not do the same"
	};
	return {
		...compareCounts(baseline, candidate),
		id
	};
}
async function countOne({ catalog, contextOf }, { id, side, operations }) {
	const known = (await catalog(side)).get(benchmarkKey(id));
	if (known === void 0 || known.listed.failure !== void 0) return void 0;
	const { suite, listed } = known;
	const { count } = await harnessOf(suite.harness);
	return count?.(await contextOf(side, suite), listed, operations);
}
export { workOf };
