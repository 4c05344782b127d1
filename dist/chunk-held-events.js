import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
// src/profile/formats/held-events.ts
const mostNamed = 12;
function notAmong(format, wanted, held) {
	const names = held.slice(0, mostNamed).join(", ");
	const more = held.length > mostNamed ? ` and ${held.length - mostNamed} more` : "";
	return new GateError("PROFILE_UNLIKE", `Cannot read the ${format} profile as its events must include ${wanted}: current value is ${names}${more}`, { hint: "name one of them with --type; both sides of a diff must have been captured the same way" });
}
function heldBeside(shown, held) {
	const others = [...held].filter(([event]) => event !== shown);
	if (others.length === 0) return void 0;
	const named = others.slice(0, mostNamed).map(([event, samples]) => `${event} (${formatCount(samples, "sample")})`);
	const left = others.length - named.length;
	return [`of several events ${shown} is shown; the file also holds ${`${named.join(", ")}${left > 0 ? ` and ${left} more` : ""}`}: --type EVENT`];
}
export { heldBeside, notAmong };
