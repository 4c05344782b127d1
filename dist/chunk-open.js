import { t as GateError } from "./chunk-errors.js";
import { a as conflict, c as filesBeside, d as readStoredRun, f as readStoredSummary, h as planPrune, i as planBranchPrune, l as filesOfRun, n as missingBranch, o as decode, r as missingFiles, s as equalBytes, t as guardBranch, u as inOrderOfRemoval } from "./chunk-branch-tree.js";
import { E as storedRuns, a as isImmutable, c as metaPath, g as pathsUnder, n as checkMeta, r as checkStorePath } from "./chunk-store-layout.js";
import { n as gitFailed, r as tryGit, t as git } from "./chunk-git.js";
import { readFileSync } from "node:fs";
import { Buffer as Buffer$1 } from "node:buffer";
import { createHash, randomBytes, randomInt } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
// src/store/dir.ts
/** Baselines in a folder. Files appear whole (written aside, then linked), so writers need no lock. */
/** `folder` is made when something is saved; until then it is an empty store. */
function openDirStore(folder, name = `dir:${folder}`) {
	const root = resolve(folder);
	const list = async () => {
		await checkLayout(root, name);
		return storedRuns(await allPaths(root, name));
	};
	return {
		name,
		list,
		read: async (run) => readStoredRun(run, await readOne(root, run.key, name), name),
		summary: async (run) => readStoredSummary(run, name, (path) => readOne(root, path, name)),
		readFile: async (path) => readOne(root, checkStorePath(path), name),
		files: async (folder) => {
			await checkLayout(root, name);
			return pathsUnder(checkStorePath(folder), await allPaths(root, name));
		},
		save: async (run, profiles) => {
			const files = filesOfRun(run, profiles);
			await checkLayout(root, name);
			await writeAll(root, files, name);
			return [...files.keys()].at(-1) ?? "";
		},
		writeFiles: async (files, check) => {
			const checked = filesBeside(files);
			await checkLayout(root, name);
			await check?.();
			await writeAll(root, checked, name);
		},
		prune: async (keep) => {
			await checkLayout(root, name);
			const plan = planPrune(await allPaths(root, name), keep);
			for (const path of inOrderOfRemoval(plan.drop)) await rm(join(root, path), { force: true });
			return plan.dropped;
		}
	};
}
async function checkLayout(root, name) {
	const bytes = await readOne(root, metaPath, name);
	checkMeta(bytes === void 0 ? void 0 : decode(bytes), name);
}
async function readOne(root, path, name) {
	try {
		return await readFile(join(root, path));
	} catch (error) {
		if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return void 0;
		throw unreachable(name, "read", error);
	}
}
async function allPaths(root, name) {
	try {
		return (await readdir(root, {
			recursive: true,
			withFileTypes: true
		})).filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll("\\", "/"));
	} catch (error) {
		if (isCode(error, "ENOENT")) return [];
		throw unreachable(name, "read", error);
	}
}
async function writeAll(root, files, name) {
	try {
		for (const [path, bytes] of files) await writeOne(root, path, bytes, name);
	} catch (error) {
		throw error instanceof GateError ? error : unreachable(name, "write", error);
	}
}
async function writeOne(root, path, bytes, name) {
	const target = join(root, path);
	const existing = await readOne(root, path, name);
	if (existing !== void 0 && equalBytes(existing, bytes)) return;
	if (existing !== void 0 && isImmutable(path)) throw conflict(name, path);
	const aside = join(dirname(target), `.${randomBytes(9).toString("hex")}`);
	await mkdir(dirname(target), { recursive: true });
	try {
		await writeFile(aside, bytes);
		await (isImmutable(path) ? publishOnce(aside, target) : rename(aside, target));
	} catch (error) {
		if (!isCode(error, "EEXIST")) throw error;
		const winner = await readOne(root, path, name);
		if (winner === void 0 || !equalBytes(winner, bytes)) throw conflict(name, path);
	} finally {
		await rm(aside, { force: true });
	}
}
/** A link fails where the name is taken, a rename would replace it. File systems without links get the rename. */
async function publishOnce(aside, target) {
	try {
		await link(aside, target);
	} catch (error) {
		if (![
			"EPERM",
			"ENOTSUP",
			"ENOSYS",
			"EOPNOTSUPP"
		].some((code) => isCode(error, code))) throw error;
		await rename(aside, target);
	}
}
function unreachable(name, verb, error) {
	const why = error instanceof Error ? error.message : String(error);
	return new GateError("STORE_UNREACHABLE", `Cannot ${verb} ${name} as its folder must be usable: ${why}`, {
		hint: "check that the path is a folder and that you may write there, or choose another with baseline.store or --store",
		cause: error
	});
}
function isCode(error, code) {
	return error instanceof Error && "code" in error && error.code === code;
}
// src/git/owner.ts
/**
* Which run a left-over folder, reference or process belongs to: the run that made it, by its process's number and when
* that started, since numbers are reused (in a container every run may have the same).
*/
/** `1234-5678`. */
const ownOwner = `${process.pid}-${startOf(process.pid) ?? Math.round(performance.timeOrigin)}`;
/** A text that is no owner's name has no owner that still runs. */
function isOwnerAlive(owner) {
	const [, id, start] = /^(\d+)-(\d+)$/.exec(owner) ?? [];
	if (id === void 0 || start === void 0) return false;
	if (owner === ownOwner) return true;
	if (Number(id) === process.pid || !isRunning(Number(id))) return false;
	const started = startOf(Number(id));
	return started === void 0 || started === start;
}
/** Ticks since the system started (proc(5), field 22); undefined where the system does not say. */
function startOf(id) {
	try {
		const [, rest = ""] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${id}/stat`, "utf8")) ?? [];
		return rest.split(" ")[19];
	} catch {
		return;
	}
}
function isRunning(id) {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return error instanceof Error && Reflect.get(error, "code") === "EPERM";
	}
}
// src/git/passing-refs.ts
/** References that hold a commit while it is made: each belongs to its run; that of a killed run to none. */
const folder = "refs/flamegate/";
/** A new name with this process in it, so that a later run can find out whether its owner still runs. */
function passingRef() {
	return `${folder}${ownOwner}-${randomBytes(9).toString("hex")}`;
}
/** Deletes those whose process no longer runs. A failure is ignored: the next run tries again. */
async function removeAbandonedRefs(repository) {
	const listed = await tryGit(repository, [
		"for-each-ref",
		"--format=%(refname)",
		folder
	]);
	for (const ref of listed.stdout.toString("utf8").split("\n")) {
		const owner = /^(\d+-\d+)-[0-9a-f]{18}$/.exec(ref.slice(15))?.[1];
		if (owner !== void 0 && !isOwnerAlive(owner)) await tryGit(repository, [
			"update-ref",
			"-d",
			ref
		]);
	}
}
// src/store/fast-import.ts
/**
* One commit as a `git fast-import` stream (git-fast-import(1)): git itself makes blobs and trees, so neither the
* user's index nor the working tree is touched and one process writes any number of files.
*/
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
/**
* Reads blobs of a clone, many by one process: a history of hundreds of runs would start as many. Reads asked for in
* the same turn of the event loop are gathered. What does not come whole that way is read by itself, so that of a
* broken object git's own words are reported, and the others are not affected.
*/
/** All that one process prints is held in memory at once. */
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
/** Those that came whole: git ends at the first broken object, and together they may be more than is taken of it. */
async function readTogether(repository, hashes) {
	const input = Buffer.from(hashes.map((hash) => `${hash}\n`).join(""));
	try {
		return wholeBlobs((await tryGit(repository, ["cat-file", "--batch"], { input })).stdout);
	} catch (error) {
		if (error instanceof GateError) return /* @__PURE__ */ new Map();
		throw error;
	}
}
/** git-cat-file(1), "batch output": `<hash> blob <size>`, the bytes, a line break; of what is not there one line. */
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
/** A branch of a remote: its tip and objects, or what was fetched before where the remote does not answer. */
/** The remote's tip, its objects available; undefined where the remote has no such branch. */
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
/** The commit a full reference names; undefined where there is none. */
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
/**
* Baselines on an orphan branch, by git plumbing. Index, working tree and HEAD of the user are never touched; bare
* and shallow clones and linked worktrees do as well.
*
* Writing: a commit is made aside on top of the branch as it is, then the branch is moved only if it is still
* there (`update-ref` with the old value, or a push that must fast-forward). A writer that loses the race does everything again.
*
* With a remote, the remote's branch is the truth: it is fetched before reading and pushed when writing; the local
* branch stays as it is. Without, the local branch is; where there is none yet, a remote's branch that was fetched
* before is read.
*/
const mostTries$1 = 40;
function openGitBranchStore(options) {
	if (options.remote?.startsWith("-") === true) throw new GateError("USAGE", `Cannot use remote as its name must not begin with "-": current value is ${options.remote}`, { hint: "git remote shows the names there are" });
	return new GitBranchStore(options);
}
var GitBranchStore = class {
	name;
	#options;
	#read;
	/** What reading sees: as of the last list or write, so that a list and its reads agree. */
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
	/** Plans a commit on the branch as it is and tries to move the branch there, until no other writer was faster. */
	async #race(plan) {
		await this.#refuseCheckedOut().catch(nameFolderStore);
		await removeAbandonedRefs(this.#options.repository);
		let message = "";
		for (let attempt = 0; attempt < mostTries$1; attempt++) {
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
		throw new GateError("STORE_CONFLICT", `Cannot write ${this.name} as the branch must not change meanwhile: ${message}`, { hint: `another writer was faster ${mostTries$1} times; serialize the writers with "concurrency:" in the workflow` });
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
	/** A prune replaces history and needs force, yet only over the very commit that was looked at. */
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
	/** Moving a branch under a working tree would show its files as changed. */
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
/** Outside a clone there is another way, where the store is a branch by default. */
function nameFolderStore(error) {
	if (!(error instanceof GateError) || error.code !== "NO_GIT") throw error;
	throw new GateError(error.code, error.message, {
		hint: `${error.hint}, or keep baselines in a folder, which needs no git: --store dir:PATH`,
		cause: error
	});
}
/** As git names a blob; SHA-256 where the repository's hashes are long, as `like` is. */
function blobHash(bytes, like) {
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function zeros(like) {
	return "0".repeat(like.length);
}
// src/store/s3-signature.ts
/** AWS Signature Version 4 for S3 (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html). */
/** The request's headers with `authorization` and what it covers. */
async function signS3({ method, url, headers, body }, options) {
	const { AwsV4Signer } = await import("./chunk-aws4fetch.esm.js");
	const { sessionToken, ...credentials } = options.credentials;
	return (await new AwsV4Signer({
		method,
		url: url.href,
		headers: {
			...headers,
			"x-amz-content-sha256": createHash("sha256").update(body).digest("hex")
		},
		...credentials,
		...sessionToken === void 0 ? {} : { sessionToken },
		service: "s3",
		allHeaders: true,
		region: options.region,
		datetime: options.now.toISOString().replaceAll(/[-:]|\.\d+/g, "")
	}).sign()).headers;
}
/** RFC 3986, stricter than encodeURIComponent: S3 signs `!'()*` encoded. */
function encodeS3(text) {
	return encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/store/s3-retry.ts
/** One request to a bucket, signed and sent, and sent again after 429, 5xx or no answer at all. */
const mostTries = 5;
const requestTimeoutMs = 6e4;
/**
* Any status below 500 but 429 is an answer. A conditional write that is sent again may meet its own first copy (412): the
* caller compares what is stored. Throws STORE_UNREACHABLE after five tries, 3 s of waiting in all.
*/
async function askS3(request, bucket) {
	let trouble;
	for (let attempt = 0; attempt < mostTries; attempt++) {
		if (attempt > 0) await setTimeout(100 * 2 ** attempt);
		try {
			const answer = await send(request, bucket);
			if (answer.status !== 429 && answer.status < 500) return answer;
			trouble = `HTTP ${answer.status}`;
		} catch (error) {
			trouble = error;
		}
	}
	const why = trouble instanceof Error ? `${trouble.message} ${String(trouble.cause ?? "")}`.trim() : String(trouble);
	throw new GateError("STORE_UNREACHABLE", `Cannot reach ${bucket.name} as ${request.url.host} must answer: ${why}`, {
		hint: "check the network, AWS_REGION and, for anything but Amazon, AWS_ENDPOINT_URL_S3",
		cause: trouble
	});
}
async function send(request, { credentials, region }) {
	const { method, url, body } = request;
	const response = await fetch(url, {
		method,
		headers: await signS3(request, {
			credentials,
			region,
			now: /* @__PURE__ */ new Date()
		}),
		redirect: "error",
		signal: AbortSignal.timeout(requestTimeoutMs),
		...method === "PUT" ? { body: new Uint8Array(body) } : {}
	});
	return {
		status: response.status,
		body: new Uint8Array(await response.arrayBuffer())
	};
}
// src/store/s3-bucket.ts
/**
* A bucket of S3 or anything that speaks its protocol (R2, MinIO, Ceph), below a prefix: objects by path.
*/
/** From the variables that AWS tools and `aws-actions/configure-aws-credentials` set. */
function s3OptionsOf(location, environment) {
	const { bucket, prefix } = location;
	const accessKeyId = environment["AWS_ACCESS_KEY_ID"];
	const secretAccessKey = environment["AWS_SECRET_ACCESS_KEY"];
	const sessionToken = environment["AWS_SESSION_TOKEN"];
	const endpoint = environment["AWS_ENDPOINT_URL_S3"] ?? environment["AWS_ENDPOINT_URL"];
	if (!accessKeyId || !secretAccessKey) throw new GateError("STORE_UNREACHABLE", `Cannot open s3://${bucket} as ${accessKeyId ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID"} must be set: it is not`, { hint: "in a workflow use aws-actions/configure-aws-credentials before this step" });
	return {
		bucket,
		prefix,
		region: environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? "us-east-1",
		endpoint: endpoint || void 0,
		credentials: {
			accessKeyId,
			secretAccessKey,
			sessionToken: sessionToken || void 0
		}
	};
}
/** One bucket or a prefix in it. Requests are signed and retried; what still fails throws STORE_UNREACHABLE. */
var S3Bucket = class {
	name;
	#options;
	constructor(options) {
		this.name = `s3://${[options.bucket, options.prefix].filter((part) => part !== "").join("/")}`;
		this.#options = options;
	}
	/** Undefined where there is none. */
	async get(path) {
		const { status, body } = await this.#ask("GET", this.#urlOf(path));
		if (status === 200) return body;
		if (status === 404) return void 0;
		throw this.#refused("read", path, status, body);
	}
	/** `taken`: an object of that name is there already; only `once` asks. */
	async put(path, bytes, times) {
		const headers = times === "once" ? { "if-none-match": "*" } : {};
		const { status, body } = await this.#ask("PUT", this.#urlOf(path), {
			headers,
			body: bytes
		});
		if (status === 200 || status === 201) return "written";
		if (status === 412 || status === 409) return "taken";
		throw this.#refused("write", path, status, body);
	}
	async remove(path) {
		const { status } = await this.#ask("DELETE", this.#urlOf(path));
		if (status !== 204 && status !== 200 && status !== 404) throw this.#refused("delete", path, status);
	}
	/** Paths that begin so. */
	async paths(start) {
		const { prefix } = this.#options;
		const root = prefix === "" ? "" : `${prefix}/`;
		const paths = [];
		let token;
		do {
			const url = this.#urlOf("");
			const query = {
				"list-type": "2",
				"encoding-type": "url",
				prefix: `${root}${start}`
			};
			for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
			if (token !== void 0) url.searchParams.set("continuation-token", token);
			const { status, body } = await this.#ask("GET", url);
			if (status !== 200) throw this.#refused("list", start, status, body);
			const xml = decode(body);
			for (const [, key = ""] of xml.matchAll(/<Key>([^<]*)<\/Key>/g)) paths.push(decodeURIComponent(unescapeXml(key).replaceAll("+", " ")).slice(root.length));
			const next = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml)?.[1];
			token = next === void 0 ? void 0 : unescapeXml(next);
		} while (token !== void 0);
		return paths;
	}
	/** `path` empty: the bucket itself. */
	#urlOf(path) {
		const { bucket, prefix, region, endpoint } = this.#options;
		const tail = (path === "" ? [] : [...prefix.split("/"), ...path.split("/")].filter((part) => part !== "")).map(encodeS3).join("/");
		if (endpoint !== void 0) return new URL(`${endpoint.replace(/\/+$/, "")}/${bucket}/${tail}`);
		const host = `s3.${region}.amazonaws.com`;
		return new URL(bucket.includes(".") ? `https://${host}/${bucket}/${tail}` : `https://${bucket}.${host}/${tail}`);
	}
	#ask(method, url, given = {}) {
		const { credentials, region } = this.#options;
		return askS3({
			method,
			url,
			headers: {},
			body: /* @__PURE__ */ new Uint8Array(),
			...given
		}, {
			name: this.name,
			credentials,
			region
		});
	}
	#refused(verb, path, status, body = /* @__PURE__ */ new Uint8Array()) {
		const code = /<Code>([A-Za-z]{1,80})<\/Code>/.exec(decode(body))?.[1] ?? "no reason given";
		return new GateError("STORE_UNREACHABLE", `Cannot ${verb} ${this.name} ${path} as the bucket must allow it: HTTP ${status}, ${code}`, { hint: status === 403 ? "the key needs s3:GetObject, s3:PutObject, s3:ListBucket and, for prune, s3:DeleteObject here" : "check the bucket’s name and region" });
	}
};
function unescapeXml(text) {
	const named = {
		lt: "<",
		gt: ">",
		quot: "\"",
		apos: "'",
		amp: "&"
	};
	return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_all, name) => named[name] ?? "");
}
// src/store/s3.ts
function openS3Store(options) {
	return new S3Store(new S3Bucket(options));
}
var S3Store = class {
	name;
	#bucket;
	constructor(bucket) {
		this.name = bucket.name;
		this.#bucket = bucket;
	}
	async list() {
		await this.#checkLayout();
		return storedRuns(await this.#bucket.paths("runs/"));
	}
	async read(run) {
		return readStoredRun(run, await this.#bucket.get(run.key), this.name);
	}
	async readFile(path) {
		return this.#bucket.get(checkStorePath(path));
	}
	async files(folder) {
		await this.#checkLayout();
		return pathsUnder(folder, await this.#bucket.paths(`${checkStorePath(folder)}/`));
	}
	async save(...[run, profiles]) {
		const files = filesOfRun(run, profiles);
		await this.#checkLayout();
		for (const [path, bytes] of files) await this.#put(path, bytes);
		return [...files.keys()].at(-1) ?? "";
	}
	async writeFiles(files, check) {
		const checked = filesBeside(files);
		await this.#checkLayout();
		await check?.();
		for (const [path, bytes] of checked) await this.#put(path, bytes);
	}
	async prune(keep) {
		await this.#checkLayout();
		const plan = planPrune((await Promise.all([
			"runs/",
			"pictures/",
			"production/"
		].map((start) => this.#bucket.paths(start)))).flat(), keep);
		for (const path of inOrderOfRemoval(plan.drop)) await this.#bucket.remove(path);
		return plan.dropped;
	}
	async #checkLayout() {
		const meta = await this.#bucket.get(metaPath);
		checkMeta(meta === void 0 ? void 0 : decode(meta), this.name);
	}
	async #put(path, bytes) {
		if (await this.#bucket.put(path, bytes, isImmutable(path) ? "once" : "again") === "written") return;
		const stored = await this.#bucket.get(path);
		if (stored === void 0 || !equalBytes(stored, bytes)) throw conflict(this.name, path);
	}
};
// src/store/open.ts
/** From a configured location to a store, and from an address to a bucket. */
/** Opens without reading: a store that is missing or unreachable throws at its first use. */
function openStore(location, options) {
	switch (location.kind) {
		case "dir": return openDirStore(resolve(options.repository, location.path), `dir:${location.path}`);
		case "git": return openGitBranchStore({
			...options,
			branch: location.branch
		});
		case "s3": return openS3Store(s3OptionsOf(location, options.environment ?? {}));
	}
}
/** Undefined where the text is a folder's name. Throws USAGE for an address of no bucket. */
function openBucket(text, environment) {
	if (!text.startsWith("s3://")) return void 0;
	const [, bucket, prefix = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^\u0000-\u001f]*?))?\/*$/.exec(text) ?? [];
	if (bucket !== void 0) return new S3Bucket(s3OptionsOf({
		bucket,
		prefix
	}, environment));
	throw new GateError("USAGE", `Cannot open a bucket as its address must be s3://BUCKET/PREFIX: current value is ${text}`, { hint: "for example s3://benchmarks/flamegate/bundles" });
}
export { ownOwner as a, isOwnerAlive as i, openStore as n, removeAbandonedRefs as r, openBucket as t };
