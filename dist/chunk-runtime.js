// src/harness/command/runtime.ts
const anyVersion = /(\d+(?:\.\d+)+\S*)/;
const runtimes = [
	{
		words: /^(?:pythonw?|py|pytest|ipython|pypy)[\d.]*$|\.py$/,
		runtime: "python",
		command: "python3",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^(?:go|gotip)$/,
		runtime: "go",
		command: "go",
		args: ["env", "GOVERSION"],
		version: /(?:go)?(\d\S*)/
	},
	{
		words: /^(?:cargo|rustc)$/,
		runtime: "rust",
		command: "rustc",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^(?:java|mvnw?|gradlew?|kotlin|scala|sbt)$/,
		runtime: "jvm",
		command: "java",
		args: ["-version"],
		version: /version "([^"]+)"/
	},
	{
		words: /^(?:ruby|rake|bundle|rspec)$|\.rb$/,
		runtime: "ruby",
		command: "ruby",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^php[\d.]*$|\.php$/,
		runtime: "php",
		command: "php",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^dotnet$/,
		runtime: "dotnet",
		command: "dotnet",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^perl$|\.pl$/,
		runtime: "perl",
		command: "perl",
		args: ["--version"],
		version: /v(\d+\.\d+\.\d+)/
	},
	{
		words: /^julia$|\.jl$/,
		runtime: "julia",
		command: "julia",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^deno$/,
		runtime: "deno",
		command: "deno",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^bunx?$/,
		runtime: "bun",
		command: "bun",
		args: ["--version"],
		version: anyVersion
	}
];
const node = /^(?:node|npm|npx|pnpm|pnpx|yarn|tsx|ts-node|corepack)$|\.[cm]?[jt]sx?$/;
const program = {
	runtime: "command",
	command: process.execPath,
	args: ["--print", "\"any\""],
	version: /^(any)/,
	hint: ""
};
function runtimeOf({ command = "" }) {
	for (const part of command.split(/&&|\|\||[;|\n]/).toReversed()) for (const word of part.trim().split(/\s+/).map(nameOf)) {
		if (node.test(word)) return void 0;
		const found = runtimes.find(({ words }) => words.test(word));
		if (found !== void 0) return toToolchain(found);
	}
	return command.trim() === "" ? void 0 : program;
}
function nameOf(word) {
	return (word.replaceAll(/["'()`$]/g, "").split(/[\\/]/).at(-1) ?? "").replace(/\.exe$/i, "");
}
function toToolchain({ runtime, command, args, version }) {
	return {
		runtime,
		command,
		args,
		version,
		hint: `put ${command} on PATH`,
		optional: true
	};
}
export { runtimeOf };
