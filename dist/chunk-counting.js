import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { parseShaped } from "./chunk-for-action-compare-gate.js";
import { array, integer, matching, object, oneOf, optional, text, union } from "./chunk-for-action-compare-gate-top.js";
import { uncounted } from "./chunk-raw-counts.js";
import { askedBy, messagesOf, specOf, workerRequest } from "./chunk-worker-requests.js";
import { readFileSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
// src/harness/javascript/counted-file.ts
const most = {
	characters: 1e8,
	functions: 1e5,
	pieces: 1e6,
	name: 1e4
};
const functionShape = object({
	name: text(most.name),
	path: text(most.name),
	line: optional(integer(1)),
	code: optional(matching(/^[0-9a-f]{16}$/, "16 hexadecimal digits")),
	calls: integer(0),
	pieces: array(integer(0), most.pieces),
	most: integer(0),
	steps: integer(0)
});
const countedShape = union("state", {
	counted: object({
		state: oneOf("counted"),
		by: oneOf("blocks"),
		operations: integer(1),
		functions: array(functionShape, most.functions)
	}),
	uncounted: object({
		state: oneOf("uncounted"),
		why: oneOf(...Object.values(uncounted))
	})
});
function parseCounted(content) {
	try {
		return parseShaped(content, countedShape, {
			source: "what was counted",
			what: "written by a worker",
			mostCharacters: most.characters
		});
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return {
			state: "uncounted",
			why: "what its process wrote cannot be read"
		};
	}
}
// src/harness/javascript/counting.ts
async function count(context, benchmark, operations) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: "count",
		names: [benchmark.localName],
		intercept: askedBy(benchmark),
		count: {
			output,
			root: context.root,
			calls: operations
		}
	});
	try {
		const result = await context.run(request);
		if (!messagesOf(result).some(({ kind }) => kind === "measured")) return {
			state: "uncounted",
			why: "it did not run to its end while it was counted"
		};
		return parseCounted(readFileSync(output, "utf8"));
	} finally {
		rmSync(output, { force: true });
	}
}
export { count };
