import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { evidenceFile } from "./chunk-for-compare.js";
import { randomBytes } from "node:crypto";
// src/store/s3-bundles.ts
const mostFiles = 2e4;
const mostBytes = 536870912;
async function openS3Bundles(bucket) {
	await bucket.get(evidenceFile);
}
async function writeS3Bundle(bucket, files, { part, at }) {
	const stamp = new Date(at).toISOString().replaceAll(/[-:.]/g, "");
	const folder = `shard-${part.index}-of-${part.count}/${stamp}-${randomBytes(6).toString("hex")}`;
	const evidence = files.get(evidenceFile);
	if (evidence === void 0) throw new RangeError("a bundle holds its evidence");
	for (const [name, bytes] of files) if (name !== "evidence.json") await bucket.put(`${folder}/${name}`, bytes, "once");
	await bucket.put(`${folder}/${evidenceFile}`, evidence, "once");
	return `${bucket.name}/${folder}`;
}
async function readS3Bundles(bucket) {
	const paths = await bucket.paths("");
	if (paths.length > mostFiles) throw tooLarge(bucket.name);
	const shards = attemptsByShard(paths);
	const bundles = [];
	const notes = [];
	let room = mostBytes;
	for (const [shard, attempts] of shards) {
		const finished = attempts.filter((attempt) => paths.includes(`${attempt}/${evidenceFile}`)).toSorted();
		const [first, ...later] = finished;
		notes.push(...remarks(shard, {
			finished: finished.length,
			unfinished: attempts.length - finished.length
		}, later.length));
		if (first === void 0) continue;
		const files = await readAttempt(bucket, first, paths, room);
		room -= [...files.values()].reduce((sum, { length }) => sum + length, 0);
		bundles.push({
			name: `${bucket.name}/${first}`,
			files
		});
	}
	return {
		bundles,
		notes
	};
}
function attemptsByShard(paths) {
	const shards = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const [attempt, shard] = /^(shard-\d{1,4}-of-\d{1,4})\/[^/]+(?=\/)/.exec(path) ?? [];
		if (attempt === void 0 || shard === void 0) continue;
		shards.set(shard, (shards.get(shard) ?? /* @__PURE__ */ new Set()).add(attempt));
	}
	return new Map([...shards].map(([shard, attempts]) => [shard, [...attempts]]));
}
function remarks(shard, { finished, unfinished }, later) {
	const [, index, count] = /^shard-(\d+)-of-(\d+)$/.exec(shard) ?? [];
	const name = `Shard ${index} of ${count}`;
	return [...later > 0 ? [`${name} was measured ${finished} times; of the finished attempts, the one that began first counts.`] : [], ...unfinished > 0 ? [`${name} was started ${unfinished === 1 ? "once" : `${unfinished} times`} without being finished.`] : []];
}
async function readAttempt(bucket, attempt, paths, mostRoom) {
	const files = /* @__PURE__ */ new Map();
	let room = mostRoom;
	for (const path of paths.filter((each) => each.startsWith(`${attempt}/`))) {
		const bytes = await bucket.get(path);
		if (bytes === void 0) continue;
		room -= bytes.length;
		if (room < 0) throw tooLarge(bucket.name);
		files.set(path.slice(attempt.length + 1), bytes);
	}
	return files;
}
function tooLarge(name) {
	return new GateError("FILE_TOO_LARGE", `Cannot read ${name} as its bundles must hold ≤ ${mostFiles} files and ≤ ${mostBytes} bytes: they hold more`, { hint: "give each measuring a prefix of its own, such as the commit" });
}
export { openS3Bundles, readS3Bundles, writeS3Bundle };
