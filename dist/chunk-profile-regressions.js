import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { findBlame } from "./chunk-blame.js";
import { diffProfiles } from "./chunk-diff.js";
import { readPprof } from "./chunk-pprof.js";
import { placeOf } from "./chunk-stack-columns.js";
import { benchmarkKey, bySize, profileKindOf } from "./chunk-for-action-compare-gate-top.js";
import { measuredShift } from "./chunk-measured-shift.js";
import { unprofiled } from "./chunk-unprofiled.js";
// src/gate/profile-regressions.ts
const mostProfiled = 8;
async function profileRegressions({ measurer, progress }, judgements, { profileRepeats }) {
	const targets = oneOfEachKind(bySize(judgements.filter(({ kind }) => kind === "regression")).map(({ target }) => target));
	const chosen = profileRepeats > 0 ? targets.slice(0, mostProfiled) : [];
	const captured = [];
	const notes = [];
	if (chosen.length > 0) progress.start("profiling both sides of each regression", chosen.length);
	for (const target of chosen) {
		try {
			const kind = profileKindOf(target.metric);
			const shift = measuredShift(judgements, {
				id: target.id,
				kind
			});
			captured.push(...await profileUntilSeen(measurer, target, {
				count: profileRepeats,
				shift
			}));
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			notes.push(unprofiled(target.id.name, error));
		}
		progress.step(target.id.name);
	}
	if (targets.length > chosen.length && profileRepeats > 0) notes.push(`Only the first ${mostProfiled} of ${targets.length} regressions were profiled.`);
	const profiles = unique(captured);
	return {
		...profiles,
		notes: [...new Set(notes)],
		built: await builtIn(measurer, profiles.bytes)
	};
}
function oneOfEachKind(targets) {
	const keys = targets.map(({ id, metric }) => `${profileKindOf(metric)} ${benchmarkKey(id)}`);
	return targets.filter((_, i) => keys.indexOf(keys[i] ?? "") === i);
}
async function profileUntilSeen(measurer, target, { count, shift }) {
	const first = await measurer.profile(target, {
		count,
		taken: 0
	});
	if (seesGrowth(first, shift)) return first;
	return [...first, ...await furtherProfiles(measurer, target, count)];
}
async function furtherProfiles(measurer, target, count) {
	try {
		return await measurer.profile(target, {
			count,
			taken: count
		});
	} catch (error) {
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return [];
		throw error;
	}
}
function seesGrowth(captured, shift) {
	const of = (side) => captured.filter(({ record }) => record.side === side).map(({ bytes }) => ({ profile: readPprof(bytes) }));
	const [baseline, candidate] = [of("baseline"), of("candidate")];
	if (baseline.length === 0 || candidate.length === 0) return true;
	try {
		return findBlame(diffProfiles(baseline, candidate, { shift }), []).functions.length > 0;
	} catch (error) {
		if (error instanceof GateError) return true;
		throw error;
	}
}
function unique(captured) {
	const records = /* @__PURE__ */ new Map();
	const bytes = /* @__PURE__ */ new Map();
	for (const { record, bytes: content } of captured) {
		records.set(`${benchmarkKey(record.id)} ${record.reference.file}`, record);
		bytes.set(record.reference.file, content);
	}
	return {
		records: [...records.values()],
		bytes
	};
}
async function builtIn(measurer, bytes) {
	if (bytes.size === 0) return void 0;
	const named = [...bytes.values()].flatMap((content) => readPprof(content).frames).flatMap(({ file }) => file === void 0 ? [] : [placeOf(file, [])]);
	const paths = new Set(named.flatMap(({ kind, path }) => kind === "repository" ? [path] : []));
	const built = await measurer.built([...paths]);
	return built.paths.length === 0 ? void 0 : built;
}
export { profileRegressions };
