import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { devNull } from "node:os";
import { spawn, spawnSync } from "node:child_process";
// src/git/hints.ts
const known = [
	{
		pattern: /git-lfs|\blfs\b/i,
		cure: "objects of Git LFS are missing: git lfs fetch --all (in a workflow: actions/checkout with lfs: true); if no benchmark needs them, set GIT_LFS_SKIP_SMUDGE=1"
	},
	{
		pattern: /(?:smudge|clean) filter|external filter/i,
		cure: "a filter that git is configured with here (git config --get-regexp \"^filter\") fails: install its program, or take the setting away"
	},
	{
		pattern: /No space left on device|Disk quota exceeded/i,
		cure: "make room, or name a folder with more in TMPDIR"
	},
	{
		pattern: /unable to write file|Could not reset index file/i,
		cure: "the disk may be full: make room, or name a folder with more in TMPDIR"
	},
	{
		pattern: /Permission denied|Read-only file system|insufficient permission/i,
		cure: "the .git folder of the repository and the folder that TMPDIR names must be writable: both sides are checked out as worktrees"
	},
	{
		pattern: /Unable to create '[^']*\.lock': File exists/i,
		cure: "another git works in this repository, or one was killed: where none runs, remove the .lock file that is named"
	},
	{
		pattern: /promisor|could not fetch|unable to read|missing blob|bad object|missing object|lazy fetching disabled/i,
		cure: "this clone was made without all objects (--filter) and its remote does not give them now: git fetch --refetch --no-filter origin, or clone without --filter (in a workflow: actions/checkout without filter, with persist-credentials: true)"
	}
];
function hintOf(stderr) {
	return known.find(({ pattern }) => pattern.test(stderr))?.cure;
}
// src/git/git.ts
const usualTimeoutMs = 12e4;
const usualMostBytes = 268435456;
const mostErrorBytes = 8192;
const quiet = Object.entries({
	"core.askPass": "echo",
	"gc.auto": "0",
	"maintenance.auto": "false",
	"core.hooksPath": devNull,
	"core.fsmonitor": "false",
	"user.name": "Flamegate",
	"user.email": "bot@flamegate.invalid"
}).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
function tryGit(repository, args, options = {}) {
	const { input, timeoutMs = usualTimeoutMs, mostBytes = usualMostBytes } = options;
	return new Promise((done, fail) => {
		const child = spawn("git", [
			...quiet,
			"-C",
			repository,
			...args
		], {
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			windowsHide: true
		});
		const out = [];
		const err = [];
		let size = 0;
		let errorSize = 0;
		const stop = (error) => {
			child.kill("SIGKILL");
			fail(error);
		};
		const timer = setTimeout(() => stop(tooLong(args, timeoutMs)), timeoutMs);
		child.stdout.on("data", (chunk) => {
			size += chunk.length;
			if (size > mostBytes) stop(tooMuch(args, mostBytes));
			else out.push(chunk);
		});
		child.stderr.on("data", (chunk) => {
			errorSize += chunk.length;
			if (errorSize <= mostErrorBytes) err.push(chunk);
		});
		child.on("error", (error) => {
			clearTimeout(timer);
			fail(cannotStart(error));
		});
		child.on("close", (code) => {
			clearTimeout(timer);
			done({
				code: code ?? 128,
				stdout: Buffer.concat(out),
				stderr: clean(Buffer.concat(err).toString("utf8"))
			});
		});
		child.stdin.on("error", () => {});
		child.stdin.end(input);
	});
}
function tryGitNow(repository, args) {
	const child = spawnSync("git", [
		...quiet,
		"-C",
		repository,
		...args
	], {
		maxBuffer: usualMostBytes,
		timeout: usualTimeoutMs,
		windowsHide: true
	});
	if (child.error !== void 0) throw cannotStart(child.error);
	return {
		code: child.status ?? 128,
		stdout: child.stdout,
		stderr: clean(child.stderr.toString("utf8"))
	};
}
async function git(repository, args, options = {}) {
	const result = await tryGit(repository, args, options);
	if (result.code !== 0) throw gitFailed(args, result);
	return result.stdout.toString("utf8").trim();
}
function gitFailed(args, result, folder = "the folder") {
	if (/not a git repository/i.test(result.stderr)) return new GateError("NO_GIT", `Cannot read history as ${folder} must be in a git repository: it is not`, { hint: "run inside a clone (in a workflow: after actions/checkout)" });
	if (/dubious ownership|safe\.directory/i.test(result.stderr)) return new GateError("GIT_FAILED", `Cannot use the repository as git must trust its owner: ${result.stderr}`, { hint: "run: git config --global --add safe.directory \"$PWD\"" });
	const message = result.stderr === "" ? `exit code ${result.code}` : result.stderr;
	return new GateError("GIT_FAILED", `Cannot run git ${args[0] ?? ""} as git must succeed: ${message}`, { hint: hintOf(result.stderr) ?? "the message is git’s own; the same command in a terminal shows more" });
}
function tooLong(args, timeoutMs) {
	const message = `Cannot run git ${args[0] ?? ""} as it must end within ${timeoutMs / 1e3} s: it was stopped`;
	return new GateError("GIT_FAILED", message, { hint: "check the network, and that git needs no password here" });
}
function tooMuch(args, mostBytes) {
	const message = `Cannot run git ${args[0] ?? ""} as its output must be ≤ ${mostBytes} bytes: it is larger`;
	return new GateError("FILE_TOO_LARGE", message, { hint: "prune the store: flamegate baseline prune" });
}
function cannotStart(error) {
	return new GateError("TOOL_MISSING", `Cannot run git as it must be on PATH: ${error.message}`, {
		hint: "install git, or keep baselines in a folder: --store dir:PATH",
		cause: error
	});
}
function clean(text) {
	return text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ").trim().replaceAll("\n", " / ").replaceAll("::", ": :");
}
export { git, gitFailed, hintOf, tryGit, tryGitNow };
