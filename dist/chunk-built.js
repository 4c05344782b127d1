import { commandOf, failureOf } from "./chunk-process-failure.js";
import { buildTimeoutMs, succeeded } from "./chunk-tool.js";
// src/harness/built.ts
async function buildByCommand(context, prelude = "") {
	if (context.suite.command === void 0) return void 0;
	const request = {
		...commandOf(context, void 0),
		timeoutMs: buildTimeoutMs
	};
	const result = await context.run({
		...request,
		command: prelude + request.command
	});
	if (succeeded(result)) return void 0;
	const { reason, message } = failureOf(result, request, `the build, ${request.command},`);
	return {
		reason: reason === "crashed" ? "load" : reason,
		message
	};
}
const compilerToolchain = {
	runtime: "native",
	command: "c++",
	args: ["--version"],
	version: /^(.*\d+\.\d+\S*)/,
	hint: "install a C++ compiler, on Debian and Ubuntu: apt-get install g++ cmake libbenchmark-dev"
};
export { buildByCommand, compilerToolchain };
