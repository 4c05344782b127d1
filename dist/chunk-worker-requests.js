import { javaScriptHarnesses } from "./chunk-for-compare-gate-production.js";
import { lastWords } from "./chunk-process-failure.js";
import { join } from "node:path";
// src/harness/javascript/bundled-file.ts
const known = /* @__PURE__ */ new Map();
function loadedFor(root, file) {
	return known.get(keyOf(root, file))?.file ?? join(root, file);
}
function loadedBefore(root, file) {
	return known.get(keyOf(root, file))?.before ?? [];
}
function keyOf(root, file) {
	return JSON.stringify([root, file]);
}
function loadInstead(root, file, made) {
	known.set(keyOf(root, file), made);
}
// src/harness/javascript/worker-requests.ts
const youngMiB = 128;
const allocFlags = [
	"--expose-gc",
	`--min-semi-space-size=${youngMiB}`,
	`--max-semi-space-size=${youngMiB}`
];
const heldFlags = ["--single-threaded-gc"];
function specOf({ root, suite, tool }, file) {
	const before = loadedBefore(root, file);
	return {
		harness: tool,
		file: loadedFor(root, file),
		...before.length === 0 ? {} : { before },
		warmupMs: suite.warmupMs,
		measureMs: suite.measureMs
	};
}
function workerRequest(context, spec) {
	const { suite, root } = context;
	const own = spec.task === "alloc" ? allocFlags : [];
	const flags = [
		...spec.held === void 0 ? [] : heldFlags,
		...suite.flags,
		...own
	];
	return {
		command: context.node,
		args: [
			...flags,
			context.worker,
			JSON.stringify(spec)
		],
		cwd: suite.workingDirectory === void 0 ? root : join(root, suite.workingDirectory),
		timeoutMs: suite.timeoutMs,
		answersOn: "channel"
	};
}
function messagesOf({ lines }) {
	return lines.flatMap((line) => readMessage(line) ?? []);
}
function readMessage(line) {
	try {
		const message = JSON.parse(line);
		return typeof message === "object" && message !== null ? message : void 0;
	} catch {
		return;
	}
}
function phaseOf(messages) {
	const phase = messages.filter((message) => message.kind === "phase").at(-1)?.phase;
	return phase === void 0 || phase === "load" ? "loading" : `the ${phase}`;
}
function askedBy({ note = "" }) {
	return javaScriptHarnesses.filter((tool) => note.split(" ").includes(tool));
}
function failureIn(messages, localName) {
	return messages.filter((message) => message.kind === "failed").find(({ name }) => name === localName || name === void 0)?.failure;
}
function failureFrom(result, localName) {
	const failure = failureIn(messagesOf(result), localName);
	return failure === void 0 ? void 0 : withWords(failure, result);
}
function withWords(failure, result) {
	return failure.reason === "crashed" ? {
		...failure,
		message: failure.message + lastWords(result)
	} : failure;
}
export { askedBy, failureFrom, failureIn, loadInstead, messagesOf, phaseOf, readMessage, specOf, withWords, workerRequest };
