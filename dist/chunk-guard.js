import { serverHint } from "./chunk-refused.js";
import { LoadFailure } from "./chunk-load-failure.js";
// src/harness/javascript/missing-global.ts
const ofBrowsers = /^ReferenceError: ((?:document|window|navigator|localStorage|sessionStorage|location|self|requestAnimationFrame|XMLHttpRequest|matchMedia|getComputedStyle|customElements|DOMParser|MutationObserver|[A-Z]\w*Element|Element|Node|Image)) is not defined/;
const ofFlag = /^(?:ReferenceError: gc is not defined|TypeError: (?:global|globalThis)\.gc is not a function)/;
function globalHint(text) {
	if (ofFlag.test(text)) return ": Node has it only with a flag, written below the name of the suite as flags: [--expose-gc]";
	if (ofBrowsers.exec(text)?.[1] === void 0) return "";
	return ": it is a browser's, and benchmarks run in Node itself: let vitest's configuration set its environment (jsdom, happy-dom), or make it in the file, as by new JSDOM() of jsdom or GlobalRegistrator of @happy-dom/global-registrator, or leave the file out";
}
// src/harness/javascript/guard.ts
const later = setImmediate;
var EndOfScript = class extends Error {};
function guard(host, { phase, fail, scriptDone, isDoneBy, found }) {
	let idle;
	let endScript = () => {};
	const script = new Promise((resolve, reject) => {
		endScript = () => {
			try {
				resolve(found());
			} catch (error) {
				reject(error);
			}
		};
	});
	process.on("beforeExit", () => {
		if (idle === void 0) fail({
			reason: "timeout",
			message: unsettled(phase())
		});
		else {
			idle();
			later(() => {});
		}
	});
	for (const event of ["uncaughtException", "unhandledRejection"]) process.on(event, (error) => {
		if (error instanceof EndOfScript) return;
		if (phase() === "load" && isDoneBy(error)) endScript();
		else fail(toFailure(error, phase()));
	});
	host.onExitAsked((code, where) => {
		if (phase() === "load" && code === 0 && scriptDone()) {
			endScript();
			throw new EndOfScript("the script ended");
		}
		fail({
			reason: "crashed",
			message: `It called ${where.message} in the ${phase()}`,
			stack: where.stack
		});
	});
	const onIdle = (next) => {
		idle = next;
	};
	return {
		onIdle,
		script,
		end: () => endScript()
	};
}
function unsettled(phase) {
	return `A promise never settled: nothing was left to run in the ${phase}`;
}
function toFailure(error, phase) {
	if (error instanceof LoadFailure) return error.failure;
	const reason = phase === "load" ? "load" : "threw";
	if (!(error instanceof Error)) return {
		reason,
		message: `${describe(error)} was thrown`
	};
	const text = `${error.name}: ${error.message || severalOf(error) || "thrown without a message"}`;
	const message = text + serverHint(text) + globalHint(text);
	return error.stack === void 0 ? {
		reason,
		message
	} : {
		reason,
		message,
		stack: error.stack
	};
}
function severalOf(error) {
	const errors = Reflect.get(error, "errors");
	return Array.isArray(errors) ? errors.map((each) => each instanceof Error ? each.message : describe(each)).join("; ") : "";
}
function describe(value) {
	try {
		return typeof value === "string" ? JSON.stringify(value) : String(value);
	} catch {
		return "A value without a text form";
	}
}
export { EndOfScript, guard, toFailure };
