import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { checkStorePath, metaPath, metaTexts, pathsUnder, runPath, storedRuns } from "./chunk-store-layout.js";
import { planBranchPrune } from "./chunk-branch-prune2.js";
import { guardBranch, missingBranch, missingFiles } from "./chunk-branch-tree.js";
import { filesBeside, filesOfRun, readStoredRun } from "./chunk-files.js";
import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
import { isGraphqlRefusal, isStatus } from "./chunk-failure.js";
import { createHash, randomInt } from "node:crypto";
// src/github/blob.ts
const perQuery = 10;
function createBlobReader(client) {
	const known = /* @__PURE__ */ new Map();
	let waiting = [];
	const flush = () => {
		const batch = waiting;
		waiting = [];
		readAll(client, batch);
	};
	return (hash) => {
		const cached = known.get(hash);
		if (cached !== void 0) return cached;
		const promise = new Promise((resolve, reject) => {
			if (waiting.length === 0) setImmediate(flush);
			waiting.push({
				hash,
				resolve,
				reject
			});
		});
		known.set(hash, promise);
		promise.catch(() => known.delete(hash));
		return promise;
	};
}
async function readAll(client, batch) {
	for (let at = 0; at < batch.length; at += perQuery) {
		const part = batch.slice(at, at + perQuery);
		try {
			const texts = part.length > 1 ? await readTexts(client, part.map(({ hash }) => hash)) : /* @__PURE__ */ new Map();
			for (const { hash, resolve } of part) resolve(texts.get(hash) ?? await readBlob(client, hash));
		} catch (error) {
			for (const { reject } of part) reject(error);
		}
	}
}
async function readTexts(client, hashes) {
	const query = `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${hashes.map((hash, index) => `b${index}: object(oid: "${hash.replaceAll(/[^0-9a-f]/g, "")}") { ...Text }`).join(" ")} } }
fragment Text on Blob { text isTruncated isBinary byteSize }`;
	const found = /* @__PURE__ */ new Map();
	const repository = await askGraphql(client, query);
	hashes.forEach((hash, index) => {
		const blob = repository[`b${index}`];
		if (!blob || blob.text === null || blob.isTruncated || blob.isBinary) return;
		const bytes = Buffer.from(blob.text, "utf8");
		if (bytes.length === blob.byteSize) found.set(hash, bytes);
	});
	return found;
}
async function askGraphql(client, query) {
	const { octokit, owner, repo } = client;
	try {
		return (await octokit.graphql(query, {
			owner,
			repo
		})).repository;
	} catch (error) {
		if (isGraphqlRefusal(error)) return {};
		throw error;
	}
}
async function readBlob(client, hash) {
	const { octokit, owner, repo } = client;
	const { data } = await octokit.rest.git.getBlob({
		owner,
		repo,
		file_sha: hash
	});
	return Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8");
}
// src/github/data-branch.ts
const maxInlineBytes = 1048576;
const conflict = Symbol("conflict");
function dataBranchStore(options) {
	return new DataBranch(options);
}
var DataBranch = class {
	name;
	#client;
	#branch;
	#tries;
	#readBlob;
	#snapshot;
	constructor({ client, branch, tries = 14 }) {
		this.name = `git:${branch}`;
		this.#client = client;
		this.#branch = branch;
		this.#tries = tries;
		this.#readBlob = createBlobReader(client);
	}
	async list() {
		const { blobs } = await this.#load();
		return storedRuns(blobs.keys());
	}
	async read(run) {
		return readStoredRun(run, await this.readFile(run.key), this.name);
	}
	async readFile(path) {
		const { blobs } = await this.#load();
		const hash = blobs.get(checkStorePath(path));
		return hash === void 0 ? void 0 : this.#readBlob(hash);
	}
	async files(folder) {
		return pathsUnder(checkStorePath(folder), (await this.#load()).blobs.keys());
	}
	async save(run, profiles) {
		await this.#write(filesOfRun(run, profiles));
		return runPath(run);
	}
	async writeFiles(files, check) {
		await this.#write(filesBeside(files), check);
	}
	async #write(files, check) {
		const uploaded = /* @__PURE__ */ new Set();
		await this.#race("write", async (snapshot) => {
			await check?.();
			const changes = [...missingFiles(snapshot, files, {
				name: this.name,
				hashOf: blobHash
			})].map(([path, bytes]) => ({
				path,
				bytes,
				hash: blobHash(bytes)
			}));
			if (changes.length === 0) return "done";
			for (const change of changes) await this.#upload(change, uploaded);
			const tree = await this.#createTree(changes, snapshot.commit, uploaded);
			return this.#moveForward(await this.#createCommit(tree, changes, snapshot.commit), snapshot.commit);
		});
	}
	async prune(keep) {
		let dropped = {
			runs: 0,
			pictures: 0
		};
		await this.#race("prune", async (snapshot) => {
			const plan = planBranchPrune(snapshot, keep);
			dropped = plan.dropped;
			const { commit } = snapshot;
			if (plan.drop.length === 0 || commit === void 0) return "done";
			const tree = await this.#createTreeWithout(plan.drop, commit);
			if (plan.history === "replaced") return this.#replace(tree, dropped, commit);
			return this.#moveForward(await this.#commitPruned(tree, dropped, [commit]), commit);
		});
		return dropped;
	}
	async #race(what, attempt) {
		for (let tried = 1; tried <= this.#tries; tried++) {
			const outcome = await attempt(await this.#load());
			this.#snapshot = void 0;
			if (outcome === "done") return;
			const most = Math.min(8e3, 300 * 1.6 ** tried);
			await this.#client.sleep(most / 4 + randomInt(Math.ceil(most)));
		}
		const message = `Cannot ${what} ${this.name} as no other job may write it at the same moment: lost ${this.#tries} tries`;
		throw new GateError("STORE_CONFLICT", message, { hint: "put the jobs that write into one `concurrency` group, or check whether a branch rule forbids the push" });
	}
	async #load() {
		this.#snapshot ??= await this.#readSnapshot();
		return this.#snapshot;
	}
	async #readSnapshot() {
		const commit = await this.#readHead();
		if (commit === void 0) return missingBranch;
		const entries = [];
		await this.#readTree(commit, "", entries);
		return guardBranch(commit, entries, {
			name: this.name,
			readText: (hash) => this.#readText(hash)
		});
	}
	async #readHead() {
		const { octokit, owner, repo } = this.#client;
		try {
			const { data } = await octokit.rest.git.getRef({
				owner,
				repo,
				ref: `heads/${this.#branch}`
			});
			return data.object.sha;
		} catch (error) {
			if (isStatus(error, 404, 409)) return void 0;
			throw error;
		}
	}
	async #readTree(tree, under, into) {
		const { octokit, owner, repo } = this.#client;
		const whole = await octokit.rest.git.getTree({
			owner,
			repo,
			tree_sha: tree,
			recursive: "1"
		});
		const level = whole.data.truncated ? await octokit.rest.git.getTree({
			owner,
			repo,
			tree_sha: tree
		}) : whole;
		for (const { path, mode, type, sha } of level.data.tree) if (type !== "tree") into.push({
			path: `${under}${path}`,
			mode,
			hash: sha
		});
		else if (whole.data.truncated) await this.#readTree(sha, `${under}${path}/`, into);
	}
	async #readText(hash) {
		return metaTexts.find((text) => blobHash(Buffer.from(text)) === hash) ?? Buffer.from(await this.#readBlob(hash)).toString("utf8");
	}
	async #upload(change, uploaded) {
		if (uploaded.has(change.hash) || isInline(change)) return;
		const { octokit, owner, repo } = this.#client;
		const content = Buffer.from(change.bytes).toString("base64");
		await octokit.rest.git.createBlob({
			owner,
			repo,
			content,
			encoding: "base64"
		});
		uploaded.add(change.hash);
	}
	async #createTree(changes, base, uploaded) {
		const { octokit, owner, repo } = this.#client;
		const tree = changes.map((change) => {
			const entry = {
				path: change.path,
				mode: "100644",
				type: "blob"
			};
			if (uploaded.has(change.hash)) return {
				...entry,
				sha: change.hash
			};
			return {
				...entry,
				content: Buffer.from(change.bytes).toString("utf8")
			};
		});
		const { data } = await octokit.rest.git.createTree({
			owner,
			repo,
			tree,
			...base ? { base_tree: base } : {}
		});
		return data.sha;
	}
	async #createTreeWithout(paths, base) {
		const { octokit, owner, repo } = this.#client;
		const tree = paths.map((path) => ({
			path,
			mode: "100644",
			type: "blob",
			sha: null
		}));
		return (await octokit.rest.git.createTree({
			owner,
			repo,
			tree,
			base_tree: base
		})).data.sha;
	}
	async #createCommit(tree, changes, parent) {
		const { octokit, owner, repo } = this.#client;
		const paths = changes.map(({ path }) => path).filter((path) => path !== metaPath);
		const more = paths.length > 1 ? ` and ${paths.length - 1} more` : "";
		const message = `Add ${paths[0] ?? "meta.json"}${more}`;
		const parents = parent === void 0 ? [] : [parent];
		return (await octokit.rest.git.createCommit({
			owner,
			repo,
			message,
			tree,
			parents
		})).data.sha;
	}
	async #commitPruned(tree, { runs, pictures }, parents) {
		const { octokit, owner, repo } = this.#client;
		const message = `Prune ${formatCount(runs, "run")} and ${formatCount(pictures, "picture")}`;
		return (await octokit.rest.git.createCommit({
			owner,
			repo,
			message,
			tree,
			parents
		})).data.sha;
	}
	async #moveForward(commit, from) {
		const { octokit, owner, repo } = this.#client;
		try {
			if (from === void 0) await octokit.rest.git.createRef({
				owner,
				repo,
				ref: `refs/heads/${this.#branch}`,
				sha: commit
			});
			else await octokit.rest.git.updateRef({
				owner,
				repo,
				ref: `heads/${this.#branch}`,
				sha: commit,
				force: false
			});
			return "done";
		} catch (error) {
			return toConflict(error);
		}
	}
	async #replace(tree, dropped, from) {
		const { octokit, owner, repo } = this.#client;
		const orphan = await this.#commitPruned(tree, dropped, []);
		try {
			const { repository } = await octokit.graphql(repositoryQuery, {
				owner,
				repo
			});
			const update = {
				name: `refs/heads/${this.#branch}`,
				beforeOid: from,
				afterOid: orphan,
				force: true
			};
			await octokit.graphql(updateRefsMutation, { input: {
				repositoryId: repository.id,
				refUpdates: [update]
			} });
			return "done";
		} catch (error) {
			if (!isGraphqlRefusal(error)) throw error;
			const head = await this.#readHead();
			if (head !== from) return head === orphan ? "done" : conflict;
			return this.#moveForward(await this.#commitPruned(tree, dropped, [from]), from);
		}
	}
};
const repositoryQuery = "query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }";
const updateRefsMutation = "mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";
function toConflict(error) {
	const isRule = error instanceof Error && /protected branch|rule violations/i.test(error.message);
	if (isStatus(error, 409, 422) && !isRule) return conflict;
	throw error;
}
function isInline(change) {
	return change.bytes.length <= maxInlineBytes && /\.json$/.test(change.path);
}
function blobHash(bytes) {
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
export { blobHash, dataBranchStore };
