import { nearest } from "./chunk-for-compare-diff-gate-help-production-top.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/cli/choice.ts
function choiceOf(word, allowed, { start, hint }) {
	const found = allowed.find((each) => each === word);
	if (found !== void 0) return found;
	const near = word === void 0 ? void 0 : nearest(word, allowed);
	throw new GateError("USAGE", `${start} must be one of ${allowed.join(", ")}: current value is ${word ?? "nothing"}`, { hint: near === void 0 ? hint : `did you mean ${near}?` });
}
export { choiceOf };
