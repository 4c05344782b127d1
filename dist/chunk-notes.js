import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { array, benchmarkKey, integer, isGateName, line, matching, number, object, oneOf, optional, satisfying, schemaVersion, text } from "./chunk-for-action-compare-gate-top.js";
import { benchmarkIdShape, checkShaped, commitShape, parseShaped } from "./chunk-for-action-compare-gate.js";
import { isNoteOn, notesFolder } from "./chunk-store-layout.js";
// src/results/note.ts
const timeShape = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, "a time like 2026-11-22T10:00:00Z");
const stepShape = object({
	id: benchmarkIdShape,
	metric: line(200),
	ratio: optional(number(0))
});
const gateShape = satisfying(isGateName, "the name of a gate");
const noteShape = object({
	schema: schemaVersion(1),
	kind: oneOf("accept", "skip", "withdraw"),
	who: line(1e3),
	when: timeShape,
	recordedAt: timeShape,
	pullRequest: integer(1),
	head: commitShape,
	candidate: commitShape,
	gate: optional(gateShape),
	reason: optional(text(1e4)),
	reasonBy: optional(line(100)),
	accepts: array(text(1e3), 1e3),
	steps: array(stepShape, 1e4),
	landed: optional(commitShape)
});
const mostCharacters = 8388608;
function parseNote(content, source) {
	return parseShaped(content, noteShape, {
		source,
		what: "a note written by Flamegate",
		mostCharacters
	});
}
function renderNote(note) {
	const checked = checkShaped(note, noteShape, {
		source: "the note",
		what: "a note",
		mostCharacters
	});
	return `${JSON.stringify(checked)}\n`;
}
function standingNotes(notes) {
	const last = /* @__PURE__ */ new Map();
	for (const note of notes.toSorted(byRecord)) last.set(JSON.stringify([
		note.pullRequest,
		note.head,
		note.gate
	]), note);
	return [...last.values()].filter(({ kind }) => kind !== "withdraw").sort(byRecord);
}
function commitsOf({ landed, head, candidate }) {
	return landed === void 0 ? [.../* @__PURE__ */ new Set([head, candidate])] : [landed];
}
function isStepOf(note, target) {
	return stepOf(note, target) !== void 0;
}
function stepOf({ steps }, { id, metric }) {
	const key = benchmarkKey(id);
	return steps.find((step) => step.metric === metric.name && benchmarkKey(step.id) === key);
}
function notesByRun(notes, { ancestors, runs }) {
	const found = /* @__PURE__ */ new Map();
	const stored = new Set(runs);
	let shownBy;
	for (const commit of ancestors) {
		if (stored.has(commit)) shownBy = commit;
		if (shownBy === void 0) continue;
		const own = notes.filter((note) => commitsOf(note).includes(commit));
		if (own.length > 0) found.set(shownBy, [...own, ...found.get(shownBy) ?? []]);
	}
	return found;
}
function byRecord(a, b) {
	return Date.parse(a.recordedAt) - Date.parse(b.recordedAt);
}
// src/gate/notes.ts
async function readNotes(store, { newest } = {}) {
	const all = await notePaths(store);
	const paths = newest === void 0 ? all : all.slice(-newest);
	const problems = [];
	const found = (await Promise.all(paths.map((path) => readOne(store, path, problems)))).flatMap((note, index) => note === void 0 ? [] : [{
		note,
		path: paths[index] ?? ""
	}]);
	return {
		notes: found.map(({ note }) => note),
		paths: found.map(({ path }) => path),
		problems
	};
}
async function lastNoteOn(store, head, gate) {
	const last = (await notePaths(store)).filter((path) => isNoteOn(path, head, gate)).at(-1);
	return last === void 0 ? void 0 : readOne(store, last, []);
}
async function notePaths(store) {
	return (await store.files(notesFolder)).filter((path) => path.endsWith(".json"));
}
async function readOne(store, path, problems) {
	const bytes = await store.readFile(path);
	if (bytes === void 0) return void 0;
	try {
		return parseNote(new TextDecoder().decode(bytes), `${store.name} ${path}`);
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		problems.push(`A note was left out. ${error.message}`);
		return;
	}
}
export { commitsOf, isStepOf, lastNoteOn, notesByRun, readNotes, renderNote, standingNotes, stepOf };
