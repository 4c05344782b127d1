import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/profile/formats/threads.ts
const mostNamed = 8;
function chooseThreads(format, all, { wanted, what, namesOf }) {
	if (wanted === void 0) return all;
	const called = all.filter((thread) => namesOf(thread).name === wanted);
	const chosen = called.length > 0 ? called : all.filter((thread) => namesOf(thread).also?.includes(wanted) === true);
	if (chosen.length > 0) return chosen;
	throw new GateError("PROFILE_UNLIKE", `Cannot read the ${format} profile as its ${what}s must hold one named ${wanted}: current value is "${listed(all.map((thread) => namesOf(thread).name))}"`, { hint: "name one of them with --thread; all are added up without it" });
}
function threadNotes(what, names) {
	if (names.length < 2) return [];
	return [`${names.length} ${what}s are added up: ${listed(names)}; --thread NAME reads one`];
}
function listed(names) {
	const distinct = [...new Set(names)];
	const shown = distinct.slice(0, mostNamed).map((name) => name.length > 60 ? `${name.slice(0, 57)}...` : name);
	const left = distinct.length - shown.length;
	return `${shown.join(", ") || "none"}${left > 0 ? ` and ${left} more` : ""}`;
}
export { chooseThreads, threadNotes };
