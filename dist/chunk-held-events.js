import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
// src/profile/formats/held-events.ts
/** Files that hold several kinds of events, of which one is read: a note names the others, whether one was asked for or not. */
const mostNamed = 12;
/** What was asked for is not among what the file holds, which is named. */
function notAmong(format, wanted, held) {
	const names = held.slice(0, mostNamed).join(", ");
	const more = held.length > mostNamed ? ` and ${held.length - mostNamed} more` : "";
	return new GateError("PROFILE_UNLIKE", `Cannot read the ${format} profile as its events must include ${wanted}: current value is ${names}${more}`, { hint: "name one of them with --type; both sides of a diff must have been captured the same way" });
}
/** `held`: names of all kinds with their samples; a note where there are others than the one shown. */
function heldBeside(shown, held) {
	const others = [...held].filter(([event]) => event !== shown);
	if (others.length === 0) return void 0;
	const named = others.slice(0, mostNamed).map(([event, samples]) => `${event} (${formatCount(samples, "sample")})`);
	const left = others.length - named.length;
	return [`of several events ${shown} is shown; the file also holds ${`${named.join(", ")}${left > 0 ? ` and ${left} more` : ""}`}: --type EVENT`];
}
export { heldBeside, notAmong };
