import { t as GateError } from "./chunk-errors.js";
import { n as readNotes, r as commitsOf, s as standingNotes } from "./chunk-notes.js";
import { a as newestRuns, n as measuredPlaces, o as placeOnLine, t as allTrends } from "./chunk-trends.js";
import { t as environmentClass } from "./chunk-environment.js";
import { l as idOfGate } from "./chunk-gate-name.js";
import { t as processSummaries } from "./chunk-process-summary.js";
// src/past/placed-overrides.ts
/** By a commit of the note on the line, by a merge of it, else by the pull request's number in a subject. */
function placeOverrides(notes, line) {
	const places = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	line.forEach(({ commit, parents, subject }, index) => {
		places.set(commit, index);
		for (const parent of parents.slice(1)) if (!places.has(parent)) places.set(parent, index);
		const number = pullRequestOf(subject);
		if (number !== void 0 && !numbers.has(number)) numbers.set(number, index);
	});
	const standing = standingNotes(notes);
	const placed = standing.flatMap((note) => {
		const place = commitsOf(note).flatMap((commit) => places.get(commit) ?? [])[0] ?? numbers.get(note.pullRequest);
		return place === void 0 ? [] : [{
			note,
			place
		}];
	});
	return {
		placed: withoutRepeats(placed).sort((a, b) => a.place - b.place),
		elsewhere: standing.length - placed.length
	};
}
/** As GitHub writes the subject of a squashed pull request, and of a merge. */
function pullRequestOf(subject) {
	const found = /\(#(\d{1,9})\)\s*$/.exec(subject) ?? /^Merge pull request #(\d{1,9}) /.exec(subject);
	return found?.[1] === void 0 ? void 0 : Number(found[1]);
}
/** Several heads of one pull request may have been accepted; what landed is one step a gate, accepted as it was last. */
function withoutRepeats(placed) {
	const last = /* @__PURE__ */ new Map();
	for (const each of placed) last.set(JSON.stringify([
		each.note.pullRequest,
		each.place,
		each.note.kind,
		each.note.gate
	]), each);
	return [...last.values()];
}
// src/gate/store-trends.ts
/** Reads a store along a history: runs reduced one after the other, overrides in their places, trends of all of it. */
/** Runs read at a time: a store behind an API gathers them, and memory holds few at once. */
const atOnce = 16;
/** A stored run that cannot be read becomes a note; a store that cannot be listed throws. */
async function readTrends({ store, progress }, question) {
	const stored = await store.list();
	const onLine = placeOnLine(stored, question.line).filter(({ place }) => place >= question.from);
	const chosen = newestRuns(onLine, question.mostCommits);
	const problems = [];
	const isShared = new Set(chosen.flatMap(({ run: { gate } }) => gate ?? [])).size > 1;
	const runs = await readRuns(chosen, {
		store,
		progress,
		problems,
		isShared
	}, question.wants);
	const { notes, problems: noteProblems } = await readNotes(store);
	const overrides = placeOverrides(isShared ? notes.map(noteOfGate) : notes, question.line);
	const references = question.references(measuredPlaces(runs));
	progress.start("finding steps", 0);
	const trends = allTrends(runs, {
		overrides: overrides.placed,
		references
	});
	progress.done();
	return {
		runs,
		trends,
		references,
		overrides,
		found: chosen.length,
		leftOut: stored.length - chosen.length,
		notes: [...problems, ...noteProblems]
	};
}
async function readRuns(chosen, reading, wants) {
	const runs = [];
	reading.progress.start("reading runs", chosen.length);
	for (let next = 0; next < chosen.length; next += atOnce) {
		const group = chosen.slice(next, next + atOnce);
		const read = await Promise.all(group.map((placed) => readOne(placed, reading, wants)));
		runs.push(...read.filter((run) => run !== void 0));
	}
	return runs.filter(({ summaries }) => summaries.length > 0);
}
/** A glob would reach into other gates: what it accepted is named one by one. */
function noteOfGate(note) {
	const steps = note.steps.map((step) => ({
		...step,
		id: idOfGate(step.id, note.gate)
	}));
	return {
		...note,
		steps,
		accepts: steps.map(({ id }) => `${id.suite}/${id.name}`)
	};
}
async function readOne({ run: stored, place }, { store, progress, problems, isShared }, wants) {
	try {
		const run = await store.read(stored);
		const summaries = processSummaries(run).flatMap((summary) => {
			const id = isShared ? idOfGate(summary.id, run.gate) : summary.id;
			return wants(summary.id) || wants(id) ? [{
				...summary,
				id
			}] : [];
		});
		return {
			place,
			key: stored.key,
			takenAt: run.takenAt,
			environmentClass: environmentClass(run.environment),
			environment: run.environment,
			summaries
		};
	} catch (error) {
		if (!(error instanceof GateError && ["STORE_CORRUPT", "STORE_MISSING"].includes(error.code))) throw error;
		problems.push(`A stored run was left out. ${error.message}`);
		return;
	} finally {
		progress.step("");
	}
}
export { readTrends as t };
