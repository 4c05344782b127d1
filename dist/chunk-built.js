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
	const printed = `${result.stdout}\n${result.stderr}`;
	return {
		reason: reason === "crashed" ? "load" : reason,
		message: `${message}${undownloaded(printed)}`
	};
}
function undownloaded(printed) {
	const name = /Failed to clone repository|error: downloading|Could not resolve host/.test(printed) ? /([\w.-]+)-(?:sub)?(?:populate|build)\b/.exec(printed)?.[1] : void 0;
	if (name === void 0) return "";
	return `\nThis machine cannot download what CMake fetches, ${name}: add to the suite's command ${`-DFETCHCONTENT_SOURCE_DIR_${name.toUpperCase()}=FOLDER`}, the folder of a copy, or -DFETCHCONTENT_TRY_FIND_PACKAGE_MODE=ALWAYS, by which CMake 3.24 and later takes what is installed`;
}
const compilerToolchain = {
	runtime: "native",
	command: "c++",
	args: ["--version"],
	version: /^(.*\d+\.\d+\S*)/,
	hint: "install a C++ compiler, on Debian and Ubuntu: apt-get install g++ cmake libbenchmark-dev"
};
export { buildByCommand, compilerToolchain };
