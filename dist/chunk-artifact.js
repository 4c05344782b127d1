import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { allPages } from "./chunk-all-pages.js";
import { isStatus } from "./chunk-failure.js";
import { crc32, inflateRawSync } from "node:zlib";
// src/github/zip.ts
const endSignature = 101010256;
const centralSignature = 33639248;
const localSignature = 67324752;
const unix = 3;
const symbolicLink = 40960;
function readZip(bytes, bounds, source) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const entries = readDirectory(buffer, bounds);
		checkTotal(entries, bounds);
		return new Map(entries.map((entry) => [entry.name, readEntry(buffer, entry)]));
	} catch (error) {
		const why = error instanceof RangeError || error instanceof Malformed ? error.message : "an entry does not inflate";
		throw new GateError("ARTIFACT_REJECTED", `Cannot read ${source} as it must be a zip within bounds: ${why}`, {
			hint: "upload the folder that `flamegate measure` wrote, unchanged, with actions/upload-artifact",
			cause: error
		});
	}
}
var Malformed = class extends Error {};
function readDirectory(buffer, bounds) {
	const end = findEnd(buffer);
	const count = buffer.readUInt16LE(end + 10);
	if (buffer.readUInt16LE(end + 4) !== 0 || count === 65535) throw new Malformed("it has several disks or is zip64");
	if (count > bounds.maxEntries) throw new Malformed(`it has ${count} entries, more than ${bounds.maxEntries}`);
	const names = /* @__PURE__ */ new Set();
	const entries = [];
	let at = buffer.readUInt32LE(end + 16);
	for (let index = 0; index < count; index++) {
		const { entry, next } = readHeader(buffer, at);
		at = next;
		if (entry === void 0) continue;
		checkName(entry.name, bounds.maxDepth);
		if (names.has(entry.name.toLowerCase())) throw new Malformed(`it has ${JSON.stringify(entry.name)} twice`);
		names.add(entry.name.toLowerCase());
		entries.push(entry);
	}
	return entries;
}
function findEnd(buffer) {
	const first = Math.max(0, buffer.length - 22 - 65535);
	for (let at = buffer.length - 22; at >= first; at--) if (buffer.readUInt32LE(at) === endSignature) return at;
	throw new Malformed("it has no end record");
}
function readHeader(buffer, at) {
	if (buffer.readUInt32LE(at) !== centralSignature) throw new Malformed("its directory is damaged");
	const nameLength = buffer.readUInt16LE(at + 28);
	const next = at + 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
	if (next > buffer.length) throw new Malformed("its directory is cut off");
	const name = decodeName(buffer.subarray(at + 46, at + 46 + nameLength));
	if ((buffer.readUInt16LE(at + 8) & 1) !== 0) throw new Malformed(`${JSON.stringify(name)} is encrypted`);
	const mode = buffer.readUInt32LE(at + 38) >>> 16;
	if (buffer[at + 5] === unix && (mode & 61440) === symbolicLink) throw new Malformed(`${JSON.stringify(name)} is a symbolic link`);
	const entry = {
		name,
		method: buffer.readUInt16LE(at + 10),
		crc: buffer.readUInt32LE(at + 16),
		packedSize: buffer.readUInt32LE(at + 20),
		size: buffer.readUInt32LE(at + 24),
		offset: buffer.readUInt32LE(at + 42)
	};
	return {
		entry: name.endsWith("/") ? void 0 : entry,
		next
	};
}
function decodeName(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new Malformed("a name is not UTF-8");
	}
}
function checkName(name, maxDepth) {
	const parts = name.split("/");
	if (name.length > 300 || /[\u0000-\u001f\u007f\\:]/.test(name) || parts.some((part) => part === "" || part === "." || part === "..")) throw new Malformed(`the name ${JSON.stringify(name.slice(0, 100))} is not a plain relative path`);
	if (parts.length - 1 > maxDepth) throw new Malformed(`${JSON.stringify(name.slice(0, 100))} is nested deeper than ${maxDepth}`);
}
function checkTotal(entries, bounds) {
	let total = 0;
	for (const { name, size } of entries) {
		total += size;
		if (size > bounds.maxEntryBytes) throw new Malformed(`${JSON.stringify(name)} has ${size} bytes inflated`);
		if (total > bounds.maxTotalBytes) throw new Malformed(`it has more than ${bounds.maxTotalBytes} bytes inflated`);
	}
}
function readEntry(buffer, entry) {
	const { offset, name, size, packedSize } = entry;
	if (buffer.readUInt32LE(offset) !== localSignature) throw new Malformed(`${JSON.stringify(name)} has no local header`);
	const nameLength = buffer.readUInt16LE(offset + 26);
	const start = offset + 30 + nameLength + buffer.readUInt16LE(offset + 28);
	if (decodeName(buffer.subarray(offset + 30, offset + 30 + nameLength)) !== name) throw new Malformed(`${JSON.stringify(name)} has two names`);
	if (start + packedSize > buffer.length) throw new Malformed(`${JSON.stringify(name)} is cut off`);
	const bytes = unpack(buffer.subarray(start, start + packedSize), entry);
	if (bytes.length !== size) throw new Malformed(`${JSON.stringify(name)} is not as long as declared`);
	if (crc32(bytes) !== entry.crc) throw new Malformed(`${JSON.stringify(name)} has a wrong checksum`);
	return bytes;
}
function unpack(packed, entry) {
	if (entry.method === 0) return Uint8Array.from(packed);
	if (entry.method !== 8) throw new Malformed(`${JSON.stringify(entry.name)} is compressed by method ${entry.method}`);
	try {
		return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }));
	} catch {
		throw new Malformed(`${JSON.stringify(entry.name)} does not inflate to ${entry.size} bytes`);
	}
}
// src/github/artifact.ts
const bundleArtifact = "flamegate-bundle";
const enterpriseHint = "GitHub Enterprise Server has no artifacts v4: upload the bundle with actions/upload-artifact v3.2.1-node20 (`flamegate init --forks` writes it so), or use the one-job workflow where pull requests come from branches of the repository";
const artifactBounds = {
	maxZipBytes: 67108864,
	maxEntries: 2e3,
	maxEntryBytes: 134217728,
	maxTotalBytes: 268435456,
	maxDepth: 2,
	maxArtifacts: 64,
	maxListed: 5e3
};
async function listBundles(client, runId, name = bundleArtifact) {
	const { octokit, owner, repo } = client;
	const listed = await allPages(async (page) => {
		const where = {
			owner,
			repo,
			run_id: runId,
			...page
		};
		const { data, headers } = await octokit.rest.actions.listWorkflowRunArtifacts(where);
		return {
			data: data.artifacts,
			headers
		};
	}, artifactBounds.maxListed);
	const newest = /* @__PURE__ */ new Map();
	for (const artifact of listed) {
		if (artifact.expired || !isBundleName(artifact.name, name)) continue;
		const createdAt = artifact.created_at ?? "";
		const known = newest.get(artifact.name);
		if (known !== void 0 && known.createdAt >= createdAt) continue;
		const { id, size_in_bytes: bytes } = artifact;
		newest.set(artifact.name, {
			id,
			name: artifact.name,
			bytes,
			createdAt
		});
	}
	if (newest.size > artifactBounds.maxArtifacts) throw rejected(`run ${runId}`, `at most ${artifactBounds.maxArtifacts} artifacts must be bundles`, newest.size);
	return [...newest.values()].sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}
function isBundleName(found, name) {
	return found === name || found.startsWith(`${name}-`) && /^\d{1,4}$/.test(found.slice(name.length + 1));
}
async function readArtifact(client, artifact) {
	const source = `artifact ${artifact.name}`;
	const { maxZipBytes } = artifactBounds;
	if (artifact.bytes > maxZipBytes) throw rejected(source, `it must have at most ${maxZipBytes} bytes`, artifact.bytes);
	const response = await fetchArtifact(client, await downloadUrl(client, artifact, source), source);
	return readZip(new Uint8Array(await response.arrayBuffer()), artifactBounds, source);
}
async function downloadUrl(client, artifact, source) {
	const { octokit, owner, repo } = client;
	try {
		const { headers } = await octokit.rest.actions.downloadArtifact({
			owner,
			repo,
			artifact_id: artifact.id,
			archive_format: "zip",
			request: { redirect: "manual" }
		});
		if (headers.location !== void 0) return headers.location;
	} catch (error) {
		if (!isStatus(error, 410)) throw error;
		throw new GateError("ARTIFACT_REJECTED", `Cannot read ${source} as it must not have expired: current value is 410`, {
			hint: "run the measuring workflow again",
			cause: error
		});
	}
	throw rejected(source, "GitHub must answer with a place to download from", "none");
}
const downloadTries = 4;
async function fetchArtifact(client, url, source) {
	for (let attempt = 1;; attempt++) {
		try {
			const response = await client.download(url, artifactBounds.maxZipBytes);
			if (response.ok) return response;
			if (attempt === downloadTries || response.status < 500) throw rejected(source, "storage must answer 200", response.status);
		} catch (error) {
			if (error instanceof GateError) throw error;
			if (error instanceof RangeError) throw rejected(source, "the download must stay in bounds", error.message);
			if (attempt === downloadTries) throw rejected(source, "storage must answer", error.message);
		}
		await client.sleep(500 * 2 ** attempt);
	}
}
function rejected(source, needs, value) {
	return new GateError("ARTIFACT_REJECTED", `Cannot read ${source} as ${needs}: current value is ${value}`);
}
export { bundleArtifact, enterpriseHint, listBundles, readArtifact };
