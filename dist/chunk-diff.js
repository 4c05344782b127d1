import { compareKeys, defaultTypeOf, keyProfiles, mergeProfiles, once, rootFrame, typeIndex } from "./chunk-call-tree.js";
import { falseDiscoveryRate } from "./chunk-for-action-compare-diff-gate-top.js";
import { keepDeltas } from "./chunk-node-deltas.js";
import { ratesOf, samplesIn as samplesIn$1, testFunctions, testNodes, testRates, withClumping } from "./chunk-changed-functions.js";
import { candidateLineIn, renamedFilesOf } from "./chunk-changed-lines.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { leastValue, totalOf } from "./chunk-stack-columns.js";
import { sourceNames } from "./chunk-short-name.js";
import { definedRanges } from "./chunk-function-range.js";
import { definitionsIn } from "./chunk-definitions.js";
import { blankLiterals } from "./chunk-literals.js";
import { holdsFunctionsAlone, isSameCode, spelled } from "./chunk-touched-lines.js";
import { languageOfPath } from "./chunk-source-language.js";
import { studentQuantile } from "./chunk-student-t.js";
// src/profile/diff-parts.ts
function weigh({ baseline, candidate }, { self, total, at = 0 }) {
	const split = at + baseline.length;
	return {
		baseline: {
			self: perExposure(self, at, baseline),
			total: perExposure(total, at, baseline)
		},
		candidate: {
			self: perExposure(self, split, candidate),
			total: perExposure(total, split, candidate)
		}
	};
}
function largerRate({ baseline, candidate }, values, at) {
	return Math.max(perExposure(values, at, baseline), perExposure(values, at + baseline.length, candidate));
}
function deltaAt({ baseline, candidate }, values, at) {
	return perExposure(values, at + baseline.length, candidate) - perExposure(values, at, baseline);
}
function perExposure(values, at, repeats) {
	let [sum, exposures] = [0, 0];
	for (const [index, { exposure }] of repeats.entries()) {
		sum += values[at + index] ?? 0;
		exposures += exposure;
	}
	return sum / exposures;
}
function statusOf({ baseline, candidate }) {
	if (baseline.total === 0 && candidate.total > 0) return "new";
	return candidate.total === 0 && baseline.total > 0 ? "removed" : "common";
}
function toChange(tested, significant) {
	const { delta, low, high, p, pAdjusted } = tested;
	return {
		delta,
		low,
		high,
		p,
		pAdjusted,
		significant
	};
}
function isNamed({ pAdjusted }) {
	return pAdjusted <= falseDiscoveryRate;
}
function followsFrom({ p, delta }, signs) {
	return p <= .05 && signs.has(Math.sign(delta));
}
// src/profile/seen-nodes.ts
const all = {
	isSeen: () => true,
	unseen: () => 0
};
function findSeen({ tree, comparison, tests }, leastShare) {
	if (leastShare === 0) return all;
	const nodes = tree.nodes();
	const { size, parents, keys } = nodes;
	const spans = new Float64Array(size);
	const below = new Float64Array(size);
	for (let node = size - 1; node >= 0; node--) {
		const at = node * tree.columns;
		const own = largerRate(comparison.design, nodes.total, at);
		const self = largerRate(comparison.design, nodes.self, at);
		spans[node] = Math.max(own, (below[node] ?? 0) + self);
		if (node > 0) below[parents[node] ?? 0] = (below[parents[node] ?? 0] ?? 0) + (spans[node] ?? 0);
	}
	const least = leastShare * largerRate(comparison.design, nodes.total, 0);
	const changed = tree.keys.map((key) => {
		const tested = tests.self.get(key);
		return tested !== void 0 && isNamed(tested);
	});
	const seen = new Uint8Array(size);
	const unseen = new Float64Array(size);
	for (let node = size - 1; node > 0; node--) {
		const parent = parents[node] ?? 0;
		if ((spans[node] ?? 0) >= least || changed[keys[node] ?? 0] === true) seen[node] = 1;
		if (seen[node] === 1) seen[parent] = 1;
		else unseen[parent] = (unseen[parent] ?? 0) + (spans[node] ?? 0);
	}
	return {
		isSeen: (node) => seen[node] === 1,
		unseen: (node) => unseen[node] ?? 0
	};
}
// src/profile/diff-nodes.ts
function findCauses(parts) {
	const { tree, comparison, tests, moved } = parts;
	const isSought = [...tests.self].some(([key, tested]) => isNamed(tested) && !moved.has(key));
	const nodeTests = once(() => testNodes(tree, comparison.design, tests));
	if (!isSought) return {
		tests: nodeTests,
		below: /* @__PURE__ */ new Map()
	};
	const { changed } = nodeTests();
	const { size, parents, keys } = tree.nodes();
	const below = /* @__PURE__ */ new Map();
	for (let node = size - 1; node > 0; node--) {
		const key = tree.keys[keys[node] ?? 0] ?? "";
		const self = moved.has(key) ? void 0 : changed.get(node);
		const found = [...self !== void 0 && isNamed(self) ? [{
			key,
			delta: self.delta
		}] : [], ...below.get(node) ?? []];
		const parent = parents[node] ?? 0;
		if (found.length > 0) below.set(parent, strongest([...found, ...below.get(parent) ?? []]));
	}
	return {
		tests: nodeTests,
		below
	};
}
function becauseOf({ below }, tree) {
	const because = /* @__PURE__ */ new Map();
	if (below.size === 0) return because;
	const { keys } = tree.nodes();
	for (const [node, causes] of below) {
		const key = tree.keys[keys[node] ?? 0] ?? "";
		for (const { delta } of causes) because.set(key, (because.get(key) ?? /* @__PURE__ */ new Set()).add(Math.sign(delta)));
	}
	return because;
}
function toRoot(parts, causes) {
	const { tree, comparison } = parts;
	const below = causes.below.get(0) ?? [];
	const sides = weigh(comparison.design, tree.root);
	const seen = once(() => findSeen(parts, parts.leastShare));
	const children = once(() => toChildren(parts, causes, seen()));
	const root = {
		key: "",
		frame: rootFrame,
		...sides,
		get change() {
			return changesOf(0, {
				key: "",
				tests: causes.tests(),
				parts,
				below
			}).total;
		},
		status: statusOf(sides),
		becauseOf: below[0]?.key,
		get unseen() {
			return seen().unseen(0) || void 0;
		},
		get children() {
			return children();
		}
	};
	return keepDeltas(root, () => toDeltas(parts));
}
function toDeltas({ tree, comparison: { design } }) {
	const { size, parents, keys, self, total } = tree.nodes();
	return {
		size,
		parents,
		keys,
		names: tree.keys,
		self: (node) => deltaAt(design, self, node * tree.columns),
		total: (node) => deltaAt(design, total, node * tree.columns)
	};
}
function toChildren(parts, { tests, below }, seen) {
	const nodes = parts.tree.nodes();
	const renamed = new Set(parts.renames.values());
	const children = Array.from({ length: nodes.size }, () => []);
	const conversion = {
		parts,
		nodes,
		tests: tests(),
		below,
		renamed
	};
	for (let node = nodes.size - 1; node > 0; node--) {
		if (!seen.isSeen(node)) continue;
		const unseen = seen.unseen(node);
		const converted = toDiffNode(node, {
			...conversion,
			unseen,
			children: children[node] ?? []
		});
		children[nodes.parents[node] ?? 0]?.push(converted);
		children[node] = [];
	}
	return sorted(children[0] ?? []);
}
function toDiffNode(node, { parts, nodes, tests, below, renamed, unseen, children }) {
	const key = parts.tree.keys[nodes.keys[node] ?? 0] ?? "";
	const causes = below.get(node) ?? [];
	const { total, self } = changesOf(node, {
		key,
		tests,
		parts,
		below: causes
	});
	const sides = weigh(parts.comparison.design, {
		...nodes,
		at: node * parts.tree.columns
	});
	return {
		key,
		frame: parts.keyed.functions.get(key)?.frame ?? rootFrame,
		...sides,
		change: total,
		selfChange: self,
		status: parts.moved.has(key) ? "moved" : renamed.has(key) ? "renamed" : statusOf(sides),
		becauseOf: self?.significant === true ? void 0 : causes[0]?.key,
		unseen: unseen === 0 ? void 0 : unseen,
		children: sorted(children)
	};
}
function sorted(children) {
	return children.length < 2 ? children : children.sort((a, b) => widthOf(b) - widthOf(a) || compareKeys(a.key, b.key));
}
function widthOf({ baseline, candidate }) {
	return Math.max(baseline.total, candidate.total);
}
function strongest(causes) {
	const sorted = [...causes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
	const more = sorted.find(({ delta }) => delta > 0);
	const less = sorted.find(({ delta }) => delta < 0);
	return sorted.filter((cause) => cause === more || cause === less);
}
function changesOf(node, { key, tests, parts, below }) {
	const still = parts.moved.has(key);
	const selfTest = tests.self(node);
	const totalTest = tests.total(node);
	const self = selfTest === void 0 ? void 0 : toChange(selfTest, !still && isNamed(selfTest));
	if (totalTest === void 0) return {
		self,
		total: void 0
	};
	const signs = new Set(below.map(({ delta }) => Math.sign(delta)));
	if (self?.significant === true) signs.add(Math.sign(self.delta));
	return {
		self,
		total: toChange(totalTest, !still && (isNamed(totalTest) || followsFrom(totalTest, signs)))
	};
}
// src/profile/assemble-diff.ts
function assembleDiff(parts) {
	const { comparison, tree } = parts;
	const { baseline, candidate } = comparison.design;
	const causes = findCauses(parts);
	const because = becauseOf(causes, tree);
	const functions = [...tree.functions.values()].map((known) => toFunctionChange(parts, known, because));
	functions.sort((a, b) => selfDelta(b) - selfDelta(a) || compareKeys(a.key, b.key));
	return {
		kind: comparison.kind,
		type: comparison.type,
		unit: comparison.unit,
		basis: comparison.basis,
		inlining: comparison.inlining,
		repeats: {
			baseline: baseline.length,
			candidate: candidate.length
		},
		samples: {
			baseline: samplesOf(tree.root.total.subarray(0, baseline.length), baseline),
			candidate: samplesOf(tree.root.total.subarray(baseline.length), candidate)
		},
		slowness: parts.slowness,
		exposure: {
			baseline: exposureOf(baseline),
			candidate: exposureOf(candidate)
		},
		root: toRoot(parts, causes),
		functions,
		lowConfidence: baseline.length === 1 || candidate.length === 1
	};
}
function exposureOf(repeats) {
	return repeats.reduce((sum, { exposure }) => sum + exposure, 0);
}
function samplesOf(values, repeats) {
	return Math.round(repeats.reduce((sum, { quantum }, index) => sum + (values[index] ?? 0) / quantum, 0));
}
function selfDelta({ baseline, candidate }) {
	return Math.abs(candidate.self - baseline.self);
}
function formerName(former, { frame }, key) {
	const name = former?.frame.name ?? key;
	return name === frame.name ? former?.place?.path ?? name : name;
}
function toFunctionChange(parts, known, because) {
	const { key } = known;
	const { comparison, keyed, tests, moved, renames } = parts;
	const sides = weigh(comparison.design, known);
	const described = keyed.functions.get(key) ?? {
		key,
		frame: rootFrame
	};
	const selfTest = tests.self.get(key);
	const totalTest = tests.total.get(key);
	const renamedFrom = [...renames].find(([, after]) => after === key)?.[0];
	const before = renamedFrom === void 0 ? void 0 : formerName(keyed.functions.get(renamedFrom), described, renamedFrom);
	const lines = candidateLines(known, comparison.design.baseline.length);
	const costOf = (line) => {
		const self = known.lines.get(line) ?? new Float64Array(known.self.length);
		return weigh(comparison.design, {
			self,
			total: self
		}).candidate.self;
	};
	const still = moved.has(key);
	const follows = totalTest !== void 0 && followsFrom(totalTest, because.get(key) ?? /* @__PURE__ */ new Set());
	return {
		key,
		frame: described.frame,
		place: described.place,
		...sides,
		self: selfTest === void 0 ? void 0 : toChange(selfTest, !still && isNamed(selfTest)),
		total: totalTest === void 0 ? void 0 : toChange(totalTest, !still && (isNamed(totalTest) || follows)),
		atShift: parts.atShift.get(key),
		status: still ? "moved" : before === void 0 ? statusOf(sides) : "renamed",
		renamedFrom: before,
		...lines.length === 0 ? {} : {
			lines,
			lineCosts: lines.map((line) => ({
				line,
				cost: costOf(line)
			}))
		}
	};
}
const leastOfLines = .01;
function candidateLines({ lines }, split) {
	const sum = (values) => values.subarray(split).reduce((all, value) => all + value, 0);
	const whole = [...lines.values()].reduce((all, values) => all + sum(values), 0);
	return [...lines].filter(([, values]) => sum(values) > leastOfLines * whole).map(([line]) => line).sort((a, b) => a - b);
}
// src/profile/comparable.ts
const mostPeriodRatio = 1.25;
function checkAlike(baselines, candidates, wanted = {}) {
	const [first] = baselines;
	if (first === void 0 || candidates.length === 0) throw new RangeError("A profile diff needs at least one profile a side");
	const type = wanted.type ?? defaultTypeOf(first.profile).type;
	const all = [...baselines, ...candidates];
	for (const { profile } of all) checkPair(first.profile, profile, type);
	const unit = unitOf(first.profile, type);
	const basis = wanted.per === void 0 ? basisOf(all) : checkBasis(wanted.per, all, unit);
	const repeats = (side) => side.map((each) => toRepeat(each, type, basis));
	return {
		kind: unit === "B" || /^(alloc|inuse)/.test(type) ? "heap" : "cpu",
		type,
		unit,
		basis,
		inlining: first.profile.inlining,
		design: {
			baseline: repeats(baselines),
			candidate: repeats(candidates)
		}
	};
}
function checkPair(first, other, type) {
	if (first.mode !== other.mode) throw unlike("modes", first.mode, other.mode, "profile both sides by the same event, in the same mode");
	typeIndex(other, type);
	const [unit, otherUnit] = [unitOf(first, type), unitOf(other, type)];
	if (unit !== otherUnit) throw unlike(`units of ${type}`, unit, otherUnit, "write both with the same profiler options");
	if (first.inlining !== other.inlining) throw unlike("inlining", first.inlining ?? "on", other.inlining ?? "on", "profile both sides with the same flags");
	checkPeriods(first, other);
}
function checkPeriods(first, other) {
	if (first.period === void 0 || other.period === void 0 || !(first.period > 0) || !(other.period > 0)) return;
	const [unit = "", otherUnit = ""] = [first.periodUnit, other.periodUnit];
	const ratio = first.period / other.period;
	if (unit === otherUnit && ratio <= mostPeriodRatio && ratio >= 1 / mostPeriodRatio) return;
	throw unlike("sampling periods", `${first.period} ${unit}`.trim(), `${other.period} ${otherUnit}`.trim(), "sample both sides at the same rate");
}
function unlike(what, baseline, other, hint) {
	return new GateError("PROFILE_UNLIKE", `Cannot compare profiles as their ${what} must be equal: current value is ${baseline} and ${other}`, { hint });
}
function unitOf(profile, type) {
	return profile.sampleTypes[typeIndex(profile, type)]?.unit ?? "1";
}
function basisOf(sides) {
	if (sides.every((side) => operationsOf(side) > 0)) return "operation";
	if (sides.every(({ profile }) => profile.durationNs !== void 0 && profile.durationNs > 0)) return "second";
	return "share";
}
function checkBasis(per, sides, unit) {
	if (!{
		operation: !sides.every((side) => operationsOf(side) > 0),
		second: !sides.every(({ profile: { durationNs = 0 } }) => durationNs > 0),
		"cpu-second": unit !== "ns",
		capture: false,
		share: false
	}[per]) return per;
	throw new GateError("PROFILE_UNLIKE", `Cannot compare profiles per ${per} as all of them must ${{
		operation: "say how many operations they hold (--ops)",
		second: "say how long they were captured",
		"cpu-second": "count time",
		capture: "",
		share: ""
	}[per]}`, { hint: "leave --per out for what the profiles allow, or use --per share" });
}
function operationsOf({ operations, profile }) {
	return operations ?? profile.operations ?? 0;
}
function toRepeat(side, type, basis) {
	const { profile } = side;
	const total = busyTotal(profile, typeIndex(profile, type));
	const quantum = quantumOf(profile, typeIndex(profile, type));
	if (basis === "operation") return {
		exposure: operationsOf(side),
		quantum
	};
	if (basis === "capture") return {
		exposure: 1,
		quantum
	};
	if (basis === "second") return {
		exposure: (profile.durationNs ?? 0) / 1e9,
		quantum
	};
	if (basis === "cpu-second") return {
		exposure: total > 0 ? total / 1e9 : 1,
		quantum
	};
	return {
		exposure: total > 0 ? total : 1,
		quantum
	};
}
function busyTotal(profile, type) {
	const idle = new Set(profile.frames.flatMap((frame, index) => frame.name === "(idle)" ? [index] : []));
	return totalOf(profile, type, idle.size === 0 ? void 0 : (frame) => idle.has(frame));
}
function quantumOf(profile, type) {
	if (profile.sampleTypes[type]?.unit === "samples") return 1;
	const total = totalOf(profile, type);
	if (!(total > 0)) return 1;
	const samples = samplesIn(profile);
	if (samples !== void 0) return total / samples;
	return leastValue(profile, type, total);
}
function samplesIn(profile) {
	const counted = profile.sampleTypes.findIndex(({ type, unit }) => type === "samples" || unit === "samples");
	const byType = counted < 0 ? 0 : totalOf(profile, counted);
	if (byType > 0) return byType;
	if (profile.sampleCount !== void 0 && profile.sampleCount > 0) return profile.sampleCount;
	const paced = profile.sampleTypes.findIndex(({ unit }) => unit === profile.periodUnit);
	const byPeriod = paced < 0 || !profile.period ? 0 : totalOf(profile, paced) / profile.period;
	return byPeriod > 0 ? byPeriod : void 0;
}
// src/profile/cost-shift.ts
const mostLeft = .25;
const leastP = .01;
function findCostShifts(tree, keyed, context) {
	const moved = /* @__PURE__ */ new Set();
	for (const [host, parts] of groupsByHost(tree, context)) {
		const group = [host, ...parts];
		if (!group.some((key) => (context.tests.self.get(key)?.pAdjusted ?? 1) <= .05)) continue;
		const shift = flatGroup(tree, group, context) ? group : withNeighbors(tree, keyed, group, context);
		for (const key of shift) if (key !== "") moved.add(key);
	}
	return moved;
}
function groupsByHost(tree, { design, tests }) {
	const absent = new Set([...tree.functions.keys()].filter((key) => lacks(tree, key, design)));
	const { weights, between } = hostsOf(tree, absent, new Set([...absent].filter((key) => tests.self.has(key))));
	const groups = /* @__PURE__ */ new Map();
	for (const [key, hosts] of weights) {
		const [host = ""] = [...hosts].sort((a, b) => b[1] - a[1])[0] ?? [];
		const group = groups.get(host) ?? /* @__PURE__ */ new Set();
		for (const part of [key, ...between.get(key) ?? []]) group.add(part);
		groups.set(host, group);
	}
	return groups;
}
function hostsOf(tree, absent, oneSided) {
	const weights = /* @__PURE__ */ new Map();
	const between = /* @__PURE__ */ new Map();
	if (oneSided.size === 0) return {
		weights,
		between
	};
	const [isAbsent, isOneSided] = [absent, oneSided].map((some) => tree.keys.map((key) => some.has(key)));
	const { size, starts, paths, values } = tree.stacks();
	for (let stack = 0; stack < size; stack++) {
		const weight = values.subarray(stack * tree.columns, (stack + 1) * tree.columns).reduce(add, 0);
		let host = "";
		let passed = /* @__PURE__ */ new Set();
		for (let at = starts[stack] ?? 0; at < (starts[stack + 1] ?? 0); at++) {
			const index = paths[at] ?? 0;
			const key = tree.keys[index] ?? "";
			if (isOneSided?.[index] === true) {
				const hosts = weights.get(key) ?? /* @__PURE__ */ new Map();
				weights.set(key, hosts.set(host, (hosts.get(host) ?? 0) + weight));
				between.set(key, /* @__PURE__ */ new Set([...between.get(key) ?? [], ...passed]));
			}
			if (isAbsent?.[index] === true) passed.add(key);
			else if (passed.size > 0) passed = /* @__PURE__ */ new Set();
			if (isAbsent?.[index] !== true) host = key;
		}
	}
	return {
		weights,
		between
	};
}
function add(sum, value) {
	return sum + value;
}
const leastPresence = .02;
function lacks(tree, key, design) {
	const { baseline, candidate } = ratesOf(design, tree.functions.get(key)?.total ?? []);
	return Math.min(baseline, candidate) <= leastPresence * Math.max(baseline, candidate);
}
function flatGroup(tree, group, { design, tests }) {
	const sum = new Float64Array(design.baseline.length + design.candidate.length);
	let moved = 0;
	for (const key of group) {
		const self = key === "" ? tree.root.self : tree.functions.get(key)?.self;
		for (const [column, value] of self?.entries() ?? []) sum[column] = (sum[column] ?? 0) + value;
		moved += Math.max(0, tests.self.get(key)?.delta ?? 0);
	}
	const left = testRates(design, sum);
	return moved > 0 && left.p > leastP && Math.abs(left.delta) <= mostLeft * moved;
}
function withNeighbors(tree, keyed, group, context) {
	const parts = group.slice(1);
	const files = new Set(parts.map((key) => keyed.functions.get(key)?.place?.path).filter((path) => path !== void 0));
	const net = parts.reduce((sum, key) => sum + (context.tests.self.get(key)?.delta ?? 0), 0);
	const neighbors = [...context.tests.self].filter(([key, { delta, pAdjusted }]) => pAdjusted <= .05 && delta * net < 0 && !parts.includes(key) && files.has(keyed.functions.get(key)?.place?.path ?? ""));
	const wider = [.../* @__PURE__ */ new Set([...parts, ...neighbors.map(([key]) => key)])];
	return neighbors.length > 0 && flatGroup(tree, wider, context) ? wider : [];
}
// src/profile/renames.ts
const mostCostRatio = 2;
const leastShared = .5;
function findRenames(tree, keyed, design, restated = []) {
	const { removed, added } = findLeftovers(tree, keyed, design);
	const pairs = removed.flatMap((before) => added.flatMap((after) => {
		const alike = restated.some((pair) => isOf(before, pair.before) && isOf(after, pair.after)) ? certain : likeness(before, after);
		return alike === void 0 ? [] : [{
			before: before.known.key,
			after: after.known.key,
			alike
		}];
	}));
	pairs.sort((a, b) => b.alike - a.alike);
	const renames = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	for (const { before, after } of pairs) {
		if (renames.has(before) || taken.has(after)) continue;
		renames.set(before, after);
		taken.add(after);
	}
	return renames;
}
const certain = 10;
function isOf({ known: { frame, place } }, { name, path }) {
	return sourceNames(frame).includes(name) && (place === void 0 || place.path === path);
}
function findLeftovers(tree, keyed, design) {
	const split = design.baseline.length;
	const leftovers = /* @__PURE__ */ new Map();
	const removed = [];
	const added = [];
	for (const { key, total } of tree.functions.values()) {
		const known = keyed.functions.get(key);
		if (known === void 0 || !isOneSided(total, split) || samplesIn$1(design, total) < 10) continue;
		const { baseline, candidate } = ratesOf(design, total);
		const leftover = {
			known,
			rate: baseline + candidate,
			parents: /* @__PURE__ */ new Set(),
			children: /* @__PURE__ */ new Set()
		};
		leftovers.set(key, leftover);
		(candidate > 0 ? added : removed).push(leftover);
	}
	if (removed.length === 0 || added.length === 0) return {
		removed: [],
		added: []
	};
	noteNeighbors(tree, leftovers);
	return {
		removed,
		added
	};
}
function isOneSided(total, split) {
	const isSeen = (value) => value > 0;
	return !total.subarray(0, split).some(isSeen) || !total.subarray(split).some(isSeen);
}
function noteNeighbors(tree, leftovers) {
	const byKey = tree.keys.map((key) => leftovers.get(key));
	const { size, starts, paths } = tree.stacks();
	for (let stack = 0; stack < size; stack++) {
		let caller = 0;
		for (let at = starts[stack] ?? 0; at < (starts[stack + 1] ?? 0); at++) {
			const callee = paths[at] ?? 0;
			byKey[callee]?.parents.add(tree.keys[caller] ?? "");
			byKey[caller]?.children.add(tree.keys[callee] ?? "");
			caller = callee;
		}
	}
}
function likeness(before, after) {
	const sameName = before.known.frame.name === after.known.frame.name;
	const path = before.known.place?.path;
	const sameFile = path !== void 0 && path === after.known.place?.path;
	if (!sameName && !sameFile) return void 0;
	const ratio = before.rate / after.rate;
	if (ratio > mostCostRatio || ratio < 1 / mostCostRatio) return void 0;
	const parents = shared(before.parents, after.parents);
	const children = shared(before.children, after.children);
	if (parents === 0 || children < leastShared) return void 0;
	return parents + children + Math.min(ratio, 1 / ratio) + (sameName ? 1 : 0);
}
function shared(a, b) {
	if (a.size === 0 && b.size === 0) return 1;
	const both = [...a].filter((key) => b.has(key)).length;
	return both / (a.size + b.size - both);
}
// src/profile/restated.ts
const mostLines = 2e4;
const leastLetters = 40;
function restatedIn(changes) {
	if (changes.reduce((sum, { hunks }) => sum + hunks.reduce((all, each) => all + each.added.length + each.removed.length, 0), 0) > mostLines) return {
		changes,
		pairs: []
	};
	const renamed = changes.flatMap((file) => file.hunks.flatMap((hunk) => renamedIn(file, hunk)));
	const removed = changes.flatMap((file) => file.hunks.flatMap((hunk) => wholeFunctions(hunk.removed, file.path)));
	if (renamed.length === 0 && removed.length === 0) return {
		changes,
		pairs: []
	};
	const gone = new Map(removed.map((each) => [`${languageOfPath(each.path)}\n${each.code}`, each]));
	const pairs = [...renamed];
	const names = new Map(renamed.map(({ before, after }) => [before.name, after.name]));
	const rest = changes.map((file) => {
		let isPartly = false;
		const hunks = file.hunks.flatMap((hunk) => {
			const found = wholeFunctions(hunk.added, file.path).flatMap((each) => {
				const from = gone.get(`${languageOfPath(each.path)}\n${each.code}`);
				return from === void 0 || from.name !== each.name && each.code.length < leastLetters ? [] : [{
					from,
					each
				}];
			});
			if (found.length === 0) return isRespelled(hunk, file.path, names) ? [] : [hunk];
			isPartly = true;
			for (const { from, each } of found) if (from.name !== each.name || from.path !== each.path) pairs.push({
				before: from,
				after: each
			});
			return withoutLines(hunk, found.map(({ each }) => each));
		});
		return {
			...file,
			hunks,
			isPartly: isPartly || void 0
		};
	});
	const moved = new Set(pairs.filter(({ before, after }) => before.path !== after.path).map(({ after }) => after.name));
	return {
		changes: moved.size === 0 ? rest : rest.map((file) => ({
			...file,
			hunks: file.hunks.filter((each) => !importsOnly(each, moved))
		})),
		pairs
	};
}
const importing = /^\s*(?:import\s*\{([^{}]*)\}\s*from\b.*|from\s+[\w.]+\s+import\s+\(?([\w\s,]+)\)?|(?:pub\s+)?use\s+[\w:]+::(?:\{([\w\s,]+)\}|(\w+));)\s*$/;
function importsOnly({ removed, added }, names) {
	const written = added.filter((line) => line.trim() !== "");
	return removed.length === 0 && written.length > 0 && written.every((line) => {
		const found = importing.exec(line)?.slice(1).join(" ").match(/[\w$]+/g) ?? [];
		return found.length > 0 && found.every((name) => names.has(name));
	});
}
function wholeFunctions(lines, path) {
	const language = languageOfPath(path);
	if (language === "unknown" || lines.length === 0) return [];
	const found = [];
	for (const { name, range } of definedRanges(blankLiterals(lines.join("\n"), language), language)) {
		const [first, last] = [range.first - 1, Math.min(lines.length, range.last) - 1];
		const own = lines.slice(first, last + 1);
		if (first <= (found.at(-1)?.last ?? -1) || !holdsFunctionsAlone(own.join("\n"), path)) continue;
		const indent = /^\s*/.exec(own[0] ?? "")?.[0] ?? "";
		const code = spelled(own.map((line) => replaced(line.startsWith(indent) ? line.slice(indent.length) : line, /* @__PURE__ */ new Map([[name, "§"]]))), path);
		if (code !== void 0) found.push({
			name,
			path,
			first,
			last,
			code
		});
	}
	return found;
}
function replaced(text, names) {
	return text.replaceAll(/[A-Za-z_$][\w$]*/g, (word) => names.get(word) ?? word);
}
function renamedIn({ path }, { removed, added }) {
	const language = languageOfPath(path);
	if (language === "unknown" || removed.length === 0 || added.length === 0) return [];
	const [before, after] = [removed, added].map((lines) => definitionsIn(blankLiterals(lines.join("\n"), language), language));
	if (before === void 0 || after === void 0 || before.length !== after.length) return [];
	const pairs = before.flatMap(({ name }, at) => {
		const to = after[at]?.name ?? name;
		return to === name ? [] : [{
			before: {
				name,
				path
			},
			after: {
				name: to,
				path
			}
		}];
	});
	const names = new Map(pairs.map((each) => [each.before.name, each.after.name]));
	const isNew = [...names.values()].every((name) => !before.some((each) => each.name === name));
	return pairs.length > 0 && isNew && isRespelled({
		removed,
		added
	}, path, names) ? pairs : [];
}
function isRespelled({ removed, added }, path, names) {
	if (names.size === 0 || removed.length === 0) return false;
	const now = removed.map((line) => replaced(line, names));
	return now.some((line, at) => line !== removed[at]) && isSameCode(now, added, path);
}
function withoutLines(hunk, parts) {
	const pieces = [];
	let from = 0;
	for (const { first, last } of [...parts, {
		first: hunk.added.length,
		last: hunk.added.length
	}]) {
		const added = hunk.added.slice(from, first);
		const isFirst = pieces.length === 0 && hunk.removed.length > 0;
		if (added.some((line) => line.trim() !== "") || isFirst) {
			const start = hunk.candidate.start + from;
			pieces.push({
				...hunk,
				candidate: added.length === 0 ? {
					start: Math.max(0, start - 1),
					count: 0
				} : {
					start,
					count: added.length
				},
				added,
				baseline: isFirst ? hunk.baseline : {
					start: hunk.baseline.start + hunk.baseline.count,
					count: 0
				},
				removed: isFirst ? hunk.removed : []
			});
		}
		from = last + 1;
	}
	return pieces;
}
// src/profile/shift-speed.ts
const ratioError = .04;
function testByShift(tree, design, shift) {
	const split = design.baseline.length;
	const totals = Array.from(tree.root.total);
	if (!(shift > 1) || totals.some((value) => !(value > 0))) return void 0;
	const leveled = withClumping(tree, levelTotals(totals, design, shift));
	const all = testFunctions(tree, leveled);
	const shares = byShare(totals, leveled);
	const moving = [...all.self].filter(([, { pAdjusted, delta }]) => pAdjusted <= .05 && delta > 0);
	const least = falseDiscoveryRate / Math.max(1, moving.length);
	const causes = new Set(moving.map(([key]) => key).filter((key) => shareP(tree.functions.get(key)?.self ?? [], totals, shares) <= least));
	if (causes.size === 0) return void 0;
	const self = new Map([...all.self].map(([key, tested]) => [key, causes.has(key) ? tested : {
		...tested,
		pAdjusted: 1
	}]));
	return {
		design: leveled,
		slowness: rateOf(totals.slice(split), design.candidate) / rateOf(totals.slice(0, split), design.baseline) / shift,
		tests: {
			...all,
			self
		}
	};
}
function rateOf(values, repeats) {
	return sum(values) / sum(repeats.map(({ exposure }) => exposure));
}
function levelTotals(totals, design, shift) {
	const split = design.baseline.length;
	const level = rateOf(totals.slice(0, split), design.baseline);
	const blur = ratioError ** 2 / (1 / split + 1 / design.candidate.length);
	const at = (repeat, total, height) => ({
		...repeat,
		exposure: total / height,
		exposureVariance: (repeat.exposureVariance ?? 0) + blur
	});
	return {
		baseline: design.baseline.map((repeat, index) => at(repeat, totals[index] ?? 0, level)),
		candidate: design.candidate.map((repeat, index) => at(repeat, totals[split + index] ?? 0, level * shift))
	};
}
function byShare(totals, { clumping = 1, ...design }) {
	const split = design.baseline.length;
	const share = (repeat, total) => ({
		quantum: repeat.quantum,
		exposure: total
	});
	return {
		clumping,
		baseline: design.baseline.map((repeat, index) => share(repeat, totals[index] ?? 0)),
		candidate: design.candidate.map((repeat, index) => share(repeat, totals[split + index] ?? 0))
	};
}
function growthAtShift(tree, design, shift) {
	const split = design.baseline.length;
	const totals = Array.from(tree.root.total);
	if (!(shift > 1) || totals.some((value) => !(value > 0))) return /* @__PURE__ */ new Map();
	const leveled = withClumping(tree, levelTotals(totals, design, shift));
	const shares = byShare(totals, leveled);
	const whole = rateOf(totals.slice(0, split), design.baseline) * (shift - 1);
	const fitted = (values) => {
		if (samplesIn$1(design, values) < 10) return void 0;
		const { delta, low, high } = testRates(leveled, values);
		return {
			part: delta / whole,
			low: low / whole,
			high: high / whole,
			p: roseP(values, totals, shares)
		};
	};
	const isLeaf = ({ self, total }) => self.every((value, column) => value === total[column]);
	const seen = [...tree.functions.values()].filter(({ total }) => samplesIn$1(design, total) >= 10);
	return new Map(seen.map((each) => [each.key, {
		self: fitted(each.self),
		total: isLeaf(each) ? void 0 : fitted(each.total)
	}]));
}
function roseP(self, totals, shares) {
	const others = totals.map((total, column) => Math.max(0, total - (self[column] ?? 0)));
	const isSmaller = 2 * sum(Array.from(self)) <= sum(totals);
	const { delta, p } = testRates(shares, isSmaller ? self : others);
	return (isSmaller ? delta : -delta) > 0 ? p / 2 : 1;
}
function shareP(self, totals, shares) {
	const own = testRates(shares, self);
	const others = testRates(shares, totals.map((total, column) => Math.max(0, total - (self[column] ?? 0))));
	return 2 * Math.min(own.delta > 0 ? own.p : 1, others.delta < 0 ? others.p : 1);
}
function sum(values) {
	return values.reduce((all, value) => all + value, 0);
}
// src/profile/machine-speed.ts
const leastRepeats = 3;
const ownScatter = .05;
const leastAgreement = .6;
const mostErrors = 2.5;
const ratioTolerance = .02;
const implausible = .01;
const mostShare = 2 / 3;
const leastSeen = .1;
function levelMachine(tree, design, question = {}) {
	const asItWas = {
		design,
		slowness: 1
	};
	const [baseline, candidate] = [design.baseline.length, design.candidate.length];
	const anyRatio = question.anyRatio === true;
	if (!anyRatio && (baseline < leastRepeats || candidate < leastRepeats)) return asItWas;
	const repeats = [...design.baseline, ...design.candidate];
	const split = baseline;
	const steady = vouchedFor(agreeing(seenFunctions(tree, repeats), {
		split,
		repeats,
		changed: question.changed ?? /* @__PURE__ */ new Set()
	}), split);
	if (steady.length < 2) return asItWas;
	const { sums, logs } = sumsOf(steady, repeats);
	const between = spreadOf(logs, split);
	const fraction = anyRatio ? 1 : fractionOfMachine({
		steady,
		sums,
		logs,
		between,
		split
	});
	const slowness = Math.exp(fraction * between.difference);
	if (!anyRatio && Math.abs(between.difference) > between.error * studentQuantile(implausible, between.degrees)) return asItWas;
	if (question.shift !== void 0 && leadsAway(tree, {
		design,
		slowness,
		shift: question.shift
	})) return asItWas;
	return {
		design: scaled(repeats, {
			sums,
			logs,
			fraction,
			split
		}),
		slowness
	};
}
function sumsOf(steady, repeats) {
	const sums = repeats.map((_, column) => steady.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
	return {
		sums,
		logs: sums.map((sum, column) => Math.log(sum / (repeats[column]?.exposure ?? 1)))
	};
}
function fractionOfMachine(known) {
	const { steady, sums, logs, between, split } = known;
	return between.variance === 0 ? 0 : Math.max(0, 1 - noiseOf(steady, sums, logs, split) / between.variance);
}
function scaled(repeats, by) {
	const { sums, logs, fraction, split } = by;
	const center = mean(logs);
	const exposures = repeats.map(({ exposure }, column) => exposure * Math.exp(fraction * ((logs[column] ?? center) - center)));
	const back = total(repeats.map(({ exposure }) => exposure)) / total(exposures);
	const leveled = repeats.map((repeat, column) => {
		const exposureVariance = fraction ** 2 * repeat.quantum / (sums[column] ?? 1);
		return {
			...repeat,
			exposure: (exposures[column] ?? 0) * back,
			exposureVariance
		};
	});
	return {
		baseline: leveled.slice(0, split),
		candidate: leveled.slice(split)
	};
}
const leastTakenOff = .02;
function leadsAway(tree, { design, slowness, shift }) {
	if (!(shift > 0)) return false;
	const split = design.baseline.length;
	const rate = (values, repeats) => values.reduce((sum, value) => sum + value, 0) / total(repeats.map(({ exposure }) => exposure));
	const whole = tree.root.total;
	const ratio = rate(whole.subarray(split), design.candidate) / rate(whole.subarray(0, split), design.baseline);
	const [before, after] = [Math.log(ratio / shift), Math.log(ratio / slowness / shift)];
	const off = Math.abs(Math.log(slowness));
	return Number.isFinite(before) && off > leastTakenOff && Math.abs(after) - Math.abs(before) > off / 2;
}
function vouchedFor(steady, split) {
	const sizes = steady.map(({ values }) => total(Array.from(values)));
	const heaviest = steady[sizes.findIndex((size) => size > mostShare * total(sizes))];
	if (heaviest === void 0) return steady;
	const others = steady.filter((each) => each !== heaviest);
	if (others.length === 0) return [];
	const relative = spreadOf(heaviest.logs.map((log, column) => log - Math.log(others.reduce((sum, { rates }) => sum + (rates[column] ?? 0), 0))), split);
	const error = Math.max(relative.degrees > 0 ? relative.error : 0, countingError([heaviest], split), countingError(others, split));
	const unseen = ratioTolerance + mostErrors * error;
	const least = Math.max(leastSeen, Math.abs(heaviest.difference) / 2);
	return Math.abs(relative.difference) <= unseen && unseen <= least ? steady : others;
}
function countingError(functions, split) {
	const columns = functions[0]?.samples.map((_, column) => functions.reduce((sum, { samples }) => sum + (samples[column] ?? 0), 0)) ?? [];
	const [left, right] = [total(columns.slice(0, split)), total(columns.slice(split))];
	return Math.sqrt(1 / Math.max(1, left) + 1 / Math.max(1, right));
}
function seenFunctions(tree, repeats) {
	return [...tree.functions.values()].filter(({ self }) => self.every((value) => value > 0)).map(({ key, self }) => {
		const rates = repeats.map(({ exposure }, column) => (self[column] ?? 0) / exposure);
		const samples = repeats.map(({ quantum }, column) => (self[column] ?? 0) / quantum);
		return {
			key,
			values: self,
			rates,
			logs: rates.map(Math.log),
			samples
		};
	});
}
function agreeing(functions, { split, changed }) {
	if (functions.length < 2) return [];
	const sums = (functions[0]?.logs.map((_, column) => column) ?? []).map((column) => functions.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
	const known = functions.map((each) => toSteady(each, {
		sums,
		split
	}));
	const weights = evened(known.map(({ error }) => 1 / (error ** 2 + ownScatter ** 2)));
	const middle = weightedMedian(known.map(({ difference }) => difference), weights.map((weight, index) => changed.has(known[index]?.key ?? "") ? 0 : weight));
	const agrees = known.map(({ key, difference, error }) => !changed.has(key) && Math.abs(difference - middle) <= ratioTolerance + mostErrors * error);
	return weights.reduce((sum, weight, index) => sum + (agrees[index] === true ? weight : 0), 0) >= leastAgreement * total(weights) ? known.filter((_, index) => agrees[index] === true) : [];
}
function toSteady(seen, { sums, split }) {
	const share = total(Array.from(seen.values)) / total(sums);
	const scatter = spreadOf(sums.map((sum, column) => Math.log((seen.values[column] ?? 0) / sum)), split);
	const alone = {
		...seen,
		difference: spreadOf(seen.logs, split).difference,
		error: 0
	};
	const error = scatter.degrees > 0 ? scatter.error / Math.max(.05, 1 - share) : countingError([alone], split);
	return {
		...alone,
		error
	};
}
function evened(weights) {
	const all = total(weights);
	return weights.map((weight) => Math.min(weight, (all - weight) / 2));
}
function spreadOf(values, split) {
	const sides = [values.slice(0, split), values.slice(split)];
	const [left = 0, right = 0] = sides.map(mean);
	const degrees = values.length - 2;
	const variance = sides.flatMap((side) => {
		const middle = mean(side);
		return side.map((value) => (value - middle) ** 2);
	}).reduce((sum, square) => sum + square, 0) / degrees;
	const error = Math.sqrt(variance * (1 / split + 1 / (values.length - split)));
	return {
		difference: right - left,
		error,
		variance,
		degrees
	};
}
function noiseOf(steady, sums, logs, split) {
	const whole = sums.reduce((sum, value) => sum + value, 0);
	return steady.reduce((noise, each) => {
		const share = sums.reduce((sum, _, column) => sum + (each.values[column] ?? 0), 0) / whole;
		const relative = each.logs.map((log, column) => log - (logs[column] ?? 0));
		return noise + share ** 2 * spreadOf(relative, split).variance / Math.max(.05, 1 - share);
	}, 0);
}
function weightedMedian(values, weights) {
	const order = values.map((value, index) => ({
		value,
		weight: weights[index] ?? 0
	})).sort((a, b) => a.value - b.value);
	const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2;
	let passed = 0;
	for (const [index, { value, weight }] of order.entries()) {
		passed += weight;
		if (Math.abs(passed - half) <= 1e-12 * half) return (value + (order[index + 1]?.value ?? value)) / 2;
		if (passed > half) return value;
	}
	return 0;
}
function mean(values) {
	return total(values) / values.length;
}
function total(values) {
	return values.reduce((sum, value) => sum + value, 0);
}
// src/profile/speed-and-tests.ts
const mostTakenOut = 8;
function testAtOneSpeed(tree, design, question = {}) {
	const result = testWithout(tree, design, question);
	const { shift, anyRatio } = question;
	if (shift === void 0 || anyRatio === true || isExplained(result.tests, shift)) return result;
	return testByShift(tree, design, shift) ?? result;
}
function isExplained({ self }, shift) {
	return [...self.values()].some(({ pAdjusted, delta }) => pAdjusted <= .05 && delta * (shift - 1) > 0);
}
function testWithout(tree, design, question) {
	let result = levelAndTest(tree, design, question);
	const changed = /* @__PURE__ */ new Set();
	while (changed.size < mostTakenOut) {
		const next = surest(result.tests, changed);
		if (next === void 0) return result;
		changed.add(next);
		const again = levelAndTest(tree, design, {
			...question,
			changed
		});
		if ([...changed].every((key) => isFound(again.tests, key))) result = again;
	}
	return result;
}
function levelAndTest(tree, design, question) {
	const leveled = levelMachine(tree, design, question);
	const clumped = withClumping(tree, leveled.design);
	return {
		...leveled,
		design: clumped,
		tests: testFunctions(tree, clumped)
	};
}
function isFound({ self }, key) {
	return (self.get(key)?.pAdjusted ?? 1) <= falseDiscoveryRate;
}
function surest(tests, but) {
	return [...tests.self].filter(([key]) => !but.has(key) && isFound(tests, key)).sort(([a, { p }], [b, { p: other }]) => p - other || compareKeys(a, b))[0]?.[0];
}
// src/profile/diff.ts
function diffProfiles(baselines, candidates, options = {}) {
	const laid = layOver(baselines, candidates, options);
	const { comparison, tree, keyed, renames } = laid;
	const { design, slowness, tests } = testAtOneSpeed(tree, comparison.design, speedQuestion(laid, options));
	const moved = findCostShifts(tree, keyed, {
		design,
		tests
	});
	const { leastShare = 0 } = options;
	return assembleDiff({
		comparison: {
			...comparison,
			design
		},
		slowness,
		tree,
		keyed,
		renames,
		tests,
		moved,
		atShift: options.shift === void 0 ? /* @__PURE__ */ new Map() : growthAtShift(tree, comparison.design, options.shift),
		leastShare
	});
}
function diffStacks(baselines, candidates, options = {}) {
	const laid = layOver(baselines, candidates, options);
	const { comparison, tree, keyed } = laid;
	const split = comparison.design.baseline.length;
	const { size, starts, paths, values } = tree.stacks();
	const sumOf = (stack, from, to) => {
		let sum = 0;
		for (let column = from; column < to; column++) sum += values[stack * tree.columns + column] ?? 0;
		return sum;
	};
	const scale = comparison.basis === "operation" ? operationsRatio(laid, options) : 1;
	return {
		frames: tree.keys.map((key) => keyed.functions.get(key)?.frame ?? rootFrame),
		starts,
		paths,
		baseline: new Float64Array(size).map((_, stack) => sumOf(stack, 0, split)),
		candidate: new Float64Array(size).map((_, stack) => scale * sumOf(stack, split, tree.columns))
	};
}
function operationsRatio(laid, options) {
	const { design } = testAtOneSpeed(laid.tree, laid.comparison.design, speedQuestion(laid, options));
	const sum = (repeats) => repeats.reduce((all, { exposure }) => all + exposure, 0);
	return sum(design.baseline) / sum(design.candidate);
}
function layOver(baselines, candidates, options) {
	const comparison = checkAlike(baselines, candidates, options);
	const profiles = [baselines, candidates].map((side) => side.map(({ profile }) => profile));
	const keyed = keyProfiles(profiles, {
		roots: options.roots,
		...options.changes === void 0 ? {} : {
			renamedFiles: renamedFilesOf(options.changes),
			candidateLine: candidateLineIn(options.changes)
		}
	});
	const recursion = options.recursion ?? "keep";
	const first = mergeSides(profiles, keyed, {
		type: comparison.type,
		recursion
	});
	const renames = findRenames(first, keyed, comparison.design, restatedIn(options.changes ?? []).pairs);
	return {
		comparison,
		keyed,
		tree: renames.size === 0 ? first : mergeSides(profiles, keyed, {
			type: comparison.type,
			recursion,
			aliases: renames
		}),
		renames
	};
}
function speedQuestion({ comparison }, { shift }) {
	return {
		anyRatio: comparison.basis !== "operation" && comparison.basis !== "capture",
		shift
	};
}
function mergeSides(sides, keyed, choice) {
	const { type, recursion, aliases } = choice;
	let column = 0;
	const columns = sides.flatMap((profiles, side) => profiles.map((profile, index) => {
		const keys = keyed.keys[side]?.[index] ?? [];
		return {
			profile,
			type: profile.sampleTypes.findIndex((known) => known.type === type),
			keys: side === 0 && aliases !== void 0 ? keys.map((key) => aliases.get(key) ?? key) : keys,
			column: column++
		};
	}));
	return mergeProfiles(columns, {
		columns: column,
		recursion,
		preemption: "caller"
	});
}
export { diffProfiles, diffStacks, restatedIn };
