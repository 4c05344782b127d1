import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { git, gitFailed, tryGit } from "./chunk-git.js";
import { passingRef, removeAbandonedRefs } from "./chunk-passing-refs.js";
import { checkStorePath, pathsUnder, storedRuns } from "./chunk-store-layout.js";
import { guardBranch, missingBranch, missingFiles } from "./chunk-branch-tree.js";
import { filesBeside, filesOfRun, readStoredRun, readStoredSummary } from "./chunk-files.js";
import { Buffer as Buffer$1 } from "node:buffer";
import { createHash, randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
// src/store/fast-import.ts
function renderFastImport(plan) {
	const parts = [
		`commit ${plan.ref}\n`,
		`committer Flamegate <bot@flamegate.invalid> ${plan.seconds} +0000\n`,
		...data(Buffer$1.from(plan.message))
	];
	if (plan.parent !== void 0) parts.push(`from ${plan.parent}\n`);
	else if (plan.base !== void 0) parts.push(`M 040000 ${plan.base} ""\n`);
	for (const path of plan.removed ?? []) parts.push(`D ${quote(path)}\n`);
	for (const [path, bytes] of plan.files) parts.push(`M 100644 inline ${quote(path)}\n`, ...data(bytes));
	parts.push("\ndone\n");
	return Buffer$1.concat(parts.map((part) => typeof part === "string" ? Buffer$1.from(part) : part));
}
function data(bytes) {
	return [
		`data ${bytes.length}\n`,
		bytes,
		"\n"
	];
}
function quote(path) {
	return `"${path.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
}
// src/store/git-blobs.ts
const perProcess = 32;
function createBlobReader(repository) {
	let waiting = [];
	const flush = () => {
		const batch = waiting;
		waiting = [];
		readAll(repository, batch).catch((error) => {
			for (const { reject } of batch) reject(error);
		});
	};
	return (hash) => new Promise((resolve, reject) => {
		if (waiting.length === 0) setImmediate(flush);
		waiting.push({
			hash,
			resolve,
			reject
		});
	});
}
async function readAll(repository, batch) {
	for (let at = 0; at < batch.length; at += perProcess) {
		const part = batch.slice(at, at + perProcess);
		const hashes = part.map(({ hash }) => hash);
		const found = part.length > 1 ? await readTogether(repository, hashes) : /* @__PURE__ */ new Map();
		for (const { hash, resolve, reject } of part) {
			const bytes = found.get(hash);
			if (bytes === void 0) await readAlone(repository, hash).then(resolve, reject);
			else resolve({
				state: "whole",
				bytes
			});
		}
	}
}
async function readAlone(repository, hash) {
	const { code, stdout, stderr } = await tryGit(repository, [
		"cat-file",
		"blob",
		hash
	]);
	return code === 0 ? {
		state: "whole",
		bytes: new Uint8Array(stdout)
	} : {
		state: "broken",
		stderr
	};
}
async function readTogether(repository, hashes) {
	const input = Buffer.from(hashes.map((hash) => `${hash}\n`).join(""));
	try {
		return wholeBlobs((await tryGit(repository, ["cat-file", "--batch"], { input })).stdout);
	} catch (error) {
		if (error instanceof GateError) return /* @__PURE__ */ new Map();
		throw error;
	}
}
function wholeBlobs(out) {
	const found = /* @__PURE__ */ new Map();
	for (let at = 0; at < out.length;) {
		const start = out.indexOf("\n", at) + 1;
		if (start === 0) return found;
		const head = out.toString("latin1", at, start - 1);
		const [, hash, size] = /^([0-9a-f]+) blob (\d+)$/.exec(head) ?? [];
		at = start;
		if (hash === void 0 && !head.endsWith(" missing")) return found;
		if (hash === void 0) continue;
		const end = start + Number(size);
		if (end > out.length) return found;
		found.set(hash, new Uint8Array(out.subarray(start, end)));
		at = end + 1;
	}
	return found;
}
// src/store/git-remote-branch.ts
async function fetchBranch(place, purpose) {
	const { repository, branch, remote } = place;
	const head = `refs/heads/${branch}`;
	for (let attempt = 0;; attempt++) {
		const listed = await tryGit(repository, [
			"ls-remote",
			"--refs",
			remote,
			head
		]);
		if (listed.code !== 0) return offline(place, purpose, listed.stderr);
		const commit = /^([0-9a-f]+)\t/.exec(listed.stdout.toString("utf8"))?.[1];
		if (commit === void 0 || await holds(repository, commit)) return commit;
		const fetched = await tryGit(repository, [
			"fetch",
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--refmap=",
			remote,
			head
		]);
		if (fetched.code !== 0) return offline(place, purpose, fetched.stderr);
		if (await holds(repository, commit)) {
			await tryGit(repository, [
				"update-ref",
				`refs/remotes/${remote}/${branch}`,
				commit
			]);
			return commit;
		}
		if (attempt >= 4) return offline(place, purpose, "the branch kept changing");
	}
}
async function holds(repository, commit) {
	return (await tryGit(repository, [
		"cat-file",
		"-e",
		`${commit}^{commit}`
	])).code === 0;
}
async function offline(place, purpose, message) {
	const { repository, branch, remote, notice } = place;
	const copy = await revision(repository, `refs/remotes/${remote}/${branch}`);
	if (purpose === "reading" && copy !== void 0) {
		notice?.(`${remote} cannot be reached (${message}); the copy of ${branch} fetched before is used`);
		return copy;
	}
	throw new GateError("STORE_UNREACHABLE", `Cannot ${purpose === "reading" ? "read" : "write"} git:${branch} as ${remote} must answer: ${message}`, { hint: "check the network and the remote (git remote -v), or use a local store: --store dir:PATH" });
}
async function revision(repository, ref) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	];
	const result = await tryGit(repository, args);
	if (result.code === 0) return result.stdout.toString("utf8").trim();
	if (result.stderr === "") return void 0;
	throw gitFailed(args, result);
}
// src/store/git-branch.ts
const mostTries = 40;
function openGitBranchStore(options) {
	if (options.remote?.startsWith("-") === true) throw new GateError("USAGE", `Cannot use remote as its name must not begin with "-": current value is ${options.remote}`, { hint: "git remote shows the names there are" });
	return new GitBranchStore(options);
}
var GitBranchStore = class {
	name;
	#options;
	#read;
	#seen;
	constructor(options) {
		this.name = `git:${options.branch}`;
		this.#options = options;
		this.#read = createBlobReader(options.repository);
	}
	async list() {
		return storedRuns((await this.#look("reading")).blobs.keys());
	}
	async read(run) {
		return readStoredRun(run, await this.#readBlob(run.key), this.name);
	}
	async summary(run) {
		return readStoredSummary(run, this.name, (path) => this.#readBlob(path));
	}
	async readFile(path) {
		return this.#readBlob(checkStorePath(path));
	}
	async files(folder) {
		return pathsUnder(checkStorePath(folder), (await this.#look("reading")).blobs.keys());
	}
	async save(...[run, profiles]) {
		const files = filesOfRun(run, profiles);
		await this.#write(files, `Store run of ${run.commit.slice(0, 12)}`);
		return [...files.keys()].at(-1) ?? "";
	}
	async writeFiles(files, check) {
		const checked = filesBeside(files);
		if (files.size > 0) await this.#write(checked, `Store ${[...files.keys()][0]}`, check);
	}
	async prune(keep) {
		return this.#race(async (tip) => {
			const { planBranchPrune } = await import("./chunk-branch-prune.js");
			const { drop, dropped, history } = planBranchPrune(tip, keep);
			if (drop.length === 0) return {
				state: "done",
				value: dropped
			};
			const message = `Keep the newest ${keep} runs of each class, and the pictures of ${keep} measurements`;
			return {
				state: "move",
				value: dropped,
				commit: {
					parent: history === "replaced" ? void 0 : tip.commit,
					base: await git(this.#options.repository, [
						"rev-parse",
						"--verify",
						`${tip.commit}^{tree}`
					]),
					message,
					files: /* @__PURE__ */ new Map(),
					removed: drop
				}
			};
		});
	}
	async #write(files, message, check) {
		await this.#race(async (tip) => {
			await check?.();
			const hashOf = (bytes) => blobHash(bytes, tip.commit ?? "");
			const changed = missingFiles(tip, files, {
				name: this.name,
				hashOf
			});
			if (changed.size === 0) return {
				state: "done",
				value: void 0
			};
			return {
				state: "move",
				value: void 0,
				commit: {
					parent: tip.commit,
					message,
					files: changed
				}
			};
		});
	}
	async #race(plan) {
		await this.#refuseCheckedOut().catch(nameFolderStore);
		await removeAbandonedRefs(this.#options.repository);
		let message = "";
		for (let attempt = 0; attempt < mostTries; attempt++) {
			const startedAt = Date.now();
			const tip = await this.#look("writing");
			const step = await plan(tip);
			if (step.state === "done") return step.value;
			const moved = await this.#move(tip, step.commit);
			if (moved.state === "moved") {
				this.#seen = void 0;
				return step.value;
			}
			message = moved.message;
			await setTimeout(randomInt(10, 20 + Math.min(1e4, (Date.now() - startedAt) * Math.min(attempt + 1, 8))));
		}
		throw new GateError("STORE_CONFLICT", `Cannot write ${this.name} as the branch must not change meanwhile: ${message}`, { hint: `another writer was faster ${mostTries} times; serialize the writers with "concurrency:" in the workflow` });
	}
	async #move(tip, planned) {
		const { repository, branch, remote } = this.#options;
		const ref = passingRef();
		const seconds = Math.floor(Date.now() / 1e3);
		try {
			const input = renderFastImport({
				...planned,
				ref,
				seconds
			});
			await git(repository, [
				"fast-import",
				"--quiet",
				"--done",
				"--date-format=raw"
			], { input });
			const commit = await git(repository, [
				"rev-parse",
				"--verify",
				ref
			]);
			if (remote !== void 0) return await this.#push(remote, commit, tip.commit, planned.parent);
			const local = await revision(repository, `refs/heads/${branch}`);
			if (local !== tip.commit && local !== void 0) return {
				state: "lost",
				message: "another process moved it"
			};
			const old = local ?? zeros(commit);
			const result = await tryGit(repository, [
				"update-ref",
				"-m",
				planned.message,
				`refs/heads/${branch}`,
				commit,
				old
			]);
			return result.code === 0 ? { state: "moved" } : {
				state: "lost",
				message: result.stderr
			};
		} finally {
			await tryGit(repository, [
				"update-ref",
				"-d",
				ref
			]);
		}
	}
	async #push(remote, commit, old, parent) {
		const { repository, branch } = this.#options;
		const target = `refs/heads/${branch}`;
		const args = [
			"push",
			"--quiet",
			"--no-verify",
			"--porcelain",
			...parent === void 0 ? [`--force-with-lease=${target}:${old ?? ""}`] : [],
			remote,
			`${commit}:${target}`
		];
		const result = await tryGit(repository, args);
		if (result.code === 0) {
			await tryGit(repository, [
				"update-ref",
				`refs/remotes/${remote}/${branch}`,
				commit
			]);
			return { state: "moved" };
		}
		const output = `${result.stdout.toString("utf8")} ${result.stderr}`;
		if (/non-fast-forward|fetch first|stale info|already exists|cannot lock ref|failed to update ref/i.test(output)) return {
			state: "lost",
			message: result.stderr
		};
		throw new GateError("STORE_UNREACHABLE", `Cannot write ${this.name} as ${remote} must accept the push: ${result.stderr}`, { hint: "check the network and that you may push there; a protected branch or a hook can refuse it too" });
	}
	async #readBlob(path) {
		const blob = (this.#seen ?? await this.#look("reading")).blobs.get(path);
		if (blob === void 0) return void 0;
		const read = await this.#read(blob);
		if (read.state === "whole") return read.bytes;
		throw new GateError("STORE_CORRUPT", `Cannot read ${this.name} ${path} as its object must be whole: ${read.stderr}`, { hint: "git fsck shows what is broken; fetch the branch again, or delete the file from it" });
	}
	async #look(purpose) {
		const commit = await this.#findTip(purpose).catch(nameFolderStore);
		if (this.#seen === void 0 || this.#seen.commit !== commit) this.#seen = await this.#listTree(commit);
		return this.#seen;
	}
	async #listTree(commit) {
		if (commit === void 0) return missingBranch;
		const { repository } = this.#options;
		const entries = (await git(repository, [
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			commit
		])).split("\0").flatMap((entry) => {
			const [, mode, hash, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
			return mode === void 0 || hash === void 0 || path === void 0 ? [] : [{
				mode,
				hash,
				path
			}];
		});
		const readText = (hash) => git(repository, [
			"cat-file",
			"blob",
			hash
		]);
		return guardBranch(commit, entries, {
			name: this.name,
			readText
		});
	}
	async #findTip(purpose) {
		const { repository, branch, remote } = this.#options;
		const local = await revision(repository, `refs/heads/${branch}`);
		if (remote !== void 0) return await fetchBranch({
			...this.#options,
			remote
		}, purpose) ?? local;
		if (local !== void 0) return local;
		return (await git(repository, [
			"for-each-ref",
			"--format=%(objectname)",
			`refs/remotes/*/${branch}`
		])).split("\n")[0] || void 0;
	}
	async #refuseCheckedOut() {
		const { repository, branch, remote } = this.#options;
		const args = [
			"worktree",
			"list",
			"--porcelain",
			"-z"
		];
		const result = await tryGit(repository, args);
		if (result.code !== 0) throw gitFailed(args, result);
		if (remote !== void 0 || !result.stdout.toString("utf8").split("\0").includes(`branch refs/heads/${branch}`)) return;
		throw new GateError("STORE_CONFLICT", `Cannot write ${this.name} as the branch must not be checked out: it is`, { hint: "switch that working tree to another branch; the store needs no checkout" });
	}
};
function nameFolderStore(error) {
	if (!(error instanceof GateError) || error.code !== "NO_GIT") throw error;
	throw new GateError(error.code, error.message, {
		hint: `${error.hint}, or keep baselines in a folder, which needs no git: --store dir:PATH`,
		cause: error
	});
}
function blobHash(bytes, like) {
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function zeros(like) {
	return "0".repeat(like.length);
}
export { openGitBranchStore };
