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
async function readS3Bundles(bucket, counting = async (all) => all) {
	const paths = await bucket.paths("");
	if (paths.length > mostFiles) throw tooLarge(bucket.name);
	const shards = attemptsByShard(paths);
	const isFinished = (attempt) => paths.includes(`${attempt}/${evidenceFile}`);
	const all = [...shards.values()].flat().filter(isFinished).map(toFinished);
	const counted = new Set((await counting(all)).map(({ name }) => name));
	const bundles = [];
	const notes = [];
	let room = mostBytes;
	for (const [shard, attempts] of shards) {
		const finished = attempts.filter(isFinished);
		const [first, ...later] = finished.filter((attempt) => counted.has(attempt)).toSorted();
		const unfinished = attempts.length - finished.length;
		notes.push(...remarks(shard, {
			finished: later.length + 1,
			unfinished
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
		notes,
		older: all.flatMap(({ name }) => counted.has(name) ? [] : [name])
	};
}
function toFinished(name) {
	const [, day, time, rest] = /\/(\d{8})T(\d{6})(\d{3})Z-[^/]*$/.exec(name) ?? [];
	const [shard = ""] = name.split("/", 1);
	if (day === void 0 || time === void 0) return {
		name,
		shard,
		createdAt: (/* @__PURE__ */ new Date(0)).toISOString()
	};
	const [date, clock] = [day.replace(/(\d{4})(\d\d)/, "$1-$2-"), time.replace(/(\d\d)(\d\d)/, "$1:$2:")];
	return {
		name,
		shard,
		createdAt: `${date}T${clock}.${rest}Z`
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
