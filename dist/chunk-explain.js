import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { inProduction, lensOf } from "./chunk-shares.js";
import { findBlame, lacksCulprit } from "./chunk-blame.js";
import { rangeUpToNext } from "./chunk-function-range.js";
import { blankLiterals } from "./chunk-literals.js";
import { languageOfPath } from "./chunk-source-language.js";
import { rangeIn } from "./chunk-source-text.js";
import { parseUnifiedDiff } from "./chunk-changed-lines.js";
import { diffProfiles, restatedIn } from "./chunk-diff.js";
import { readPprof } from "./chunk-pprof.js";
import { isDenied } from "./chunk-for-action-compare-diff-gate-top.js";
import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { measuredShift } from "./chunk-measured-shift.js";
// src/profile/blamed-hunks.ts
const mostFunctions = 3;
const mostLines = 40;
function blamedHunks({ functions }, all, changes, sources = /* @__PURE__ */ new Map()) {
	return functions.filter(({ relation, file, line }) => relation === "changed" && file !== void 0 && line !== void 0).slice(0, mostFunctions).flatMap((blamed) => {
		const file = changes.find(({ path }) => path === blamed.file);
		if (file === void 0) return [];
		const range = rangeOf(blamed, sources.get(file.path)) ?? rangeUpToNext(blamed.line ?? 0, definitionsIn(file.path, all));
		const lines = file.hunks.filter((hunk) => isIn(hunk, range)).flatMap((hunk) => linesOf(hunk, blamed));
		return lines.length === 0 ? [] : [{
			key: blamed.function.key,
			file: file.path,
			lines: lines.slice(0, mostLines)
		}];
	});
}
function rangeOf({ file = "", line = 0, function: { frame } }, text) {
	if (text === void 0 || line === 1) return void 0;
	const language = languageOfPath(file);
	const column = frame.line === line ? frame.column : void 0;
	return rangeIn(blankLiterals(text, language), {
		line,
		column
	}, language);
}
function definitionsIn(path, all) {
	return all.flatMap(({ frame, place }) => (place?.path ?? frame.file) === path && frame.line !== void 0 ? [frame.line] : []);
}
function isIn({ candidate }, { first, last }) {
	return candidate.start + (candidate.count === 0 ? 1 : candidate.count - 1) >= first && candidate.start <= last;
}
function linesOf({ candidate, added, removed }, { function: { lineCosts } }) {
	return [...removed.map((text) => ({
		kind: "removed",
		text
	})), ...added.map((text, index) => {
		const line = candidate.start + index;
		return {
			kind: "added",
			text,
			line,
			cost: lineCosts?.find((each) => each.line === line)?.cost
		};
	})];
}
// src/profile/named-elsewhere.ts
function withoutContradiction(diffs) {
	return diffs.map((each) => {
		if (!isDenied(each.blame)) return each;
		const [elsewhere] = diffs.flatMap(({ diff: { kind }, blame }) => {
			const name = kind === each.diff.kind ? void 0 : culpritOf(blame);
			return name === void 0 ? [] : [{
				kind,
				name
			}];
		});
		return elsewhere === void 0 ? each : {
			...each,
			blame: {
				...each.blame,
				explained: true,
				elsewhere
			}
		};
	});
}
function culpritOf({ functions, unseen = [] }) {
	return functions.find(({ relation }) => relation === "changed")?.function.frame.name ?? functions.find(({ uses }) => uses)?.uses?.name ?? unseen[0]?.name;
}
// src/profile/whole-diff.ts
function candidateTexts(diff) {
	const texts = /* @__PURE__ */ new Map();
	let lines;
	for (const line of diff.split("\n")) {
		const path = /^\+\+\+ b\/(.*)$/.exec(line)?.[1];
		if (line.startsWith("diff --git ")) lines = void 0;
		else if (path !== void 0 && lines === void 0) {
			lines = [];
			texts.set(path, lines);
		} else if (/^[ +]/.test(line)) lines?.push(line.slice(1));
	}
	return new Map([...texts].map(([path, text]) => [path, text.join("\n")]));
}
// src/gate/explain.ts
const mostSources = 200;
async function explain(judgements, evidence, world) {
	const ids = regressed(judgements, evidence);
	if (ids.length === 0) return {
		explanations: [],
		notes: []
	};
	const change = withBuilt(await readChange(world.changes), evidence.built);
	const notes = [...change.notes];
	const lenses = (world.production ?? []).map(lensOf);
	const explanations = [];
	for (const id of ids) {
		const diffs = [];
		for (const kind of ["cpu", "heap"]) {
			const question = {
				id,
				kind,
				shift: measuredShift(judgements, {
					id,
					kind
				})
			};
			diffs.push(...await explainOne(evidence, question, {
				...world,
				change,
				notes,
				lenses
			}));
		}
		if (diffs.length > 0) explanations.push({
			id,
			diffs: withoutContradiction(diffs)
		});
	}
	return {
		explanations,
		notes
	};
}
function regressed(judgements, { profiles }) {
	const profiled = new Set(profiles.map(({ id }) => benchmarkKey(id)));
	const ids = /* @__PURE__ */ new Map();
	for (const { kind, target } of judgements) {
		const key = benchmarkKey(target.id);
		if (kind === "regression" && profiled.has(key)) ids.set(key, target.id);
	}
	return [...ids.values()];
}
const unknownChange = "Which functions changed is not known here, as the repository of these commits could not be read.";
async function readChange(changes) {
	const nothing = {
		state: "unknown",
		files: [],
		sources: /* @__PURE__ */ new Map(),
		built: /* @__PURE__ */ new Set(),
		notes: []
	};
	if (changes === void 0) return {
		...nothing,
		notes: [unknownChange]
	};
	try {
		const files = parseUnifiedDiff(await changes.diff());
		const sources = /* @__PURE__ */ new Map();
		for (const { path, state } of files.slice(0, mostSources)) {
			const text = state === "deleted" ? void 0 : await changes.source(path);
			if (text !== void 0) sources.set(path, text);
		}
		return {
			...nothing,
			state: "known",
			files,
			sources
		};
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return {
			...nothing,
			notes: [`What this pull request changed could not be read. ${error.message}`]
		};
	}
}
function withBuilt(change, built) {
	if (built === void 0) return change;
	return {
		...change,
		built: new Set(built.paths),
		files: [...change.files, ...parseUnifiedDiff(built.diff)],
		sources: new Map([...change.sources, ...candidateTexts(built.diff)])
	};
}
async function explainOne(evidence, question, context) {
	const of = (side) => evidence.profiles.filter((record) => record.side === side && isAbout(record, question)).flatMap((record) => readSide(record, context));
	try {
		const baselines = of("baseline");
		const candidates = of("candidate");
		if (baselines.length === 0 || candidates.length === 0) return [];
		const diff = diffProfiles(baselines, candidates, {
			changes: context.change.files,
			shift: question.shift
		});
		const { lenses } = context;
		const { files, state, built } = context.change;
		const found = builtToo(await blameOf(diff, context), built);
		const blame = lenses.length === 0 ? found : weighed(found, lenses, askedOf(diff.kind, evidence));
		if (state !== "known") return [{
			diff,
			blame: withoutChange(blame)
		}];
		return [{
			diff,
			blame,
			hunks: blamedHunks(blame, diff.functions, files, context.change.sources)
		}];
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		context.notes.push(`No flame graph diff of ${question.id.name}. ${error.message}`);
		return [];
	}
}
async function blameOf(diff, { change, changes }) {
	const { changes: files } = restatedIn(change.files);
	const found = findBlame(diff, files, { sources: change.sources });
	if (!lacksCulprit(found) || files.length === 0) return found;
	const { filesToRead } = await import("./chunk-changed-values2.js");
	const sources = new Map(change.sources);
	for (const path of changes === void 0 ? [] : filesToRead(diff, files, change.sources)) {
		const text = await changes?.source(path);
		if (text !== void 0) sources.set(path, text);
	}
	const { withValues } = await import("./chunk-value-blame2.js");
	return withValues(found, diff, files, { sources });
}
function builtToo({ functions, explained, ...rest }, built) {
	const marked = functions.map((each) => each.relation === "unchanged" && each.file !== void 0 && built.has(each.file) ? {
		...each,
		relation: "built"
	} : each);
	return {
		...rest,
		functions: marked,
		explained: explained || marked.some(({ relation }) => relation === "built")
	};
}
function weighed(blame, lenses, asked) {
	const functions = blame.functions.map((each) => {
		const production = inProduction(lenses, asked, each.function);
		return production.length === 0 ? each : {
			...each,
			production
		};
	});
	return {
		...blame,
		functions
	};
}
function askedOf(kind, { candidate }) {
	return {
		kind,
		at: candidate.takenAt
	};
}
function withoutChange({ functions }) {
	return {
		functions: functions.map((each) => each.relation === "unchanged" ? {
			...each,
			relation: "unknown"
		} : each),
		explained: true
	};
}
function isAbout({ id, reference }, question) {
	return reference.kind === question.kind && benchmarkKey(id) === benchmarkKey(question.id);
}
function readSide({ reference }, { profiles }) {
	const bytes = profiles.get(reference.file);
	if (bytes === void 0) return [];
	const profile = readPprof(bytes);
	return [reference.operations === void 0 ? { profile } : {
		profile,
		operations: reference.operations
	}];
}
export { explain };
