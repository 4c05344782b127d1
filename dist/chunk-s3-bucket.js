import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { decode } from "./chunk-files.js";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
// src/store/s3-listing.ts
function parseListing(xml, start) {
	if (!/<ListBucketResult[\s>]/.test(xml)) throw new RangeError("the answer is no ListBucketResult");
	const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = ""]) => unescapeXml(key));
	const read = textOf(xml, "EncodingType") === "url" ? decoded(keys) : keys;
	const stranger = read.find((key) => !key.startsWith(start));
	if (stranger !== void 0) throw new RangeError(`a key does not begin with ${start}: ${stranger.slice(0, 200)}`);
	return {
		keys: read,
		next: nextOf(xml, read.at(-1))
	};
}
function nextOf(xml, last) {
	const token = textOf(xml, "NextContinuationToken");
	const isCut = textOf(xml, "IsTruncated");
	if (isCut === "false" || isCut === void 0 && token === void 0) return void 0;
	if (token !== void 0) return { "continuation-token": token };
	if (last === void 0) throw new RangeError("it is cut short without a key to go on from");
	return {
		"start-after": last,
		marker: last
	};
}
function textOf(xml, name) {
	const [, text] = new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml) ?? [];
	return text === void 0 ? void 0 : unescapeXml(text.trim());
}
function decoded(keys) {
	try {
		return keys.map((key) => decodeURIComponent(key.replaceAll("+", " ")));
	} catch {
		throw new RangeError("a key must be encoded as it says: it is not");
	}
}
const named = {
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	amp: "&"
};
function unescapeXml(text) {
	return text.replaceAll(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (all, name, decimal, hex) => {
		if (name !== void 0) return named[String(name).toLowerCase()] ?? all;
		const code = decimal === void 0 ? Number.parseInt(hex, 16) : Number(decimal);
		return code <= 1114111 ? String.fromCodePoint(code) : all;
	});
}
// src/store/s3-signature.ts
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
function encodeS3(text) {
	return encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/store/s3-retry.ts
const mostTries = 5;
const requestTimeoutMs = 6e4;
async function askS3(request, bucket) {
	let trouble;
	for (let attempt = 0; attempt < mostTries; attempt++) {
		if (attempt > 0) await setTimeout(100 * 2 ** attempt);
		try {
			const answer = await send(request, bucket);
			if (answer.status !== 429 && answer.status < 500 || answer.status === 501) return answer;
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
var S3Bucket = class {
	name;
	#options;
	constructor(options) {
		const parts = options.prefix.split("/").filter((part) => part !== "");
		this.name = `s3://${[options.bucket, ...parts].join("/")}`;
		this.#options = {
			...options,
			prefix: parts.join("/")
		};
	}
	async get(path) {
		const { status, body } = await this.#ask("GET", this.#urlOf(path));
		if (status === 200) return body;
		if (status === 404) return void 0;
		throw this.#refused("read", path, status, body);
	}
	async put(path, bytes, times) {
		const headers = times === "once" ? { "if-none-match": "*" } : {};
		const { status, body } = await this.#ask("PUT", this.#urlOf(path), {
			headers,
			body: bytes
		});
		if (status === 200 || status === 201) return "written";
		if (times === "once") {
			if (status === 412 || status === 409 || status === 304) return "taken";
			if (status === 501) return this.put(path, bytes, "again");
		}
		throw this.#refused("write", path, status, body);
	}
	async remove(path) {
		const { status } = await this.#ask("DELETE", this.#urlOf(path));
		if (status !== 204 && status !== 200 && status !== 404) throw this.#refused("delete", path, status);
	}
	async paths(start) {
		const { prefix } = this.#options;
		const root = prefix === "" ? "" : `${prefix}/`;
		const paths = /* @__PURE__ */ new Set();
		let next = {};
		while (next !== void 0) {
			const url = this.#urlOf("");
			const query = {
				"list-type": "2",
				prefix: `${root}${start}`,
				...next
			};
			for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
			const { status, body } = await this.#ask("GET", url);
			if (status !== 200) throw this.#refused("list", start, status, body);
			const before = paths.size;
			const page = this.#pageOf(decode(body), `${root}${start}`);
			for (const key of page.keys) paths.add(key.slice(root.length));
			next = page.next;
			if (next !== void 0 && paths.size === before) throw this.#misread(start, "its next page is the same again");
		}
		return [...paths];
	}
	#pageOf(xml, start) {
		try {
			return parseListing(xml, start);
		} catch (error) {
			if (error instanceof RangeError) throw this.#misread(start, error.message);
			throw error;
		}
	}
	#misread(start, why) {
		const message = `Cannot list ${this.name} ${start} as the server must list all keys as S3 does: ${why}`;
		return new GateError("STORE_UNREACHABLE", message, { hint: "check AWS_ENDPOINT_URL_S3; another store can be chosen with baseline.store" });
	}
	#urlOf(path) {
		const { bucket, prefix, region, endpoint } = this.#options;
		const tail = (path === "" ? [] : [prefix, path].flatMap((each) => each.split("/")).filter((part) => part !== "")).map(encodeS3).join("/");
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
function openBucket(text, environment) {
	if (!text.startsWith("s3://")) return void 0;
	const [, bucket, prefix = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^\u0000-\u001f]*?))?\/*$/.exec(text) ?? [];
	if (bucket !== void 0) return new S3Bucket(s3OptionsOf({
		bucket,
		prefix
	}, environment));
	throw new GateError("USAGE", `Cannot open a bucket as its address must be s3://BUCKET/PREFIX: current value is ${text}`, { hint: "for example s3://benchmarks/flamegate/bundles" });
}
export { S3Bucket, openBucket, s3OptionsOf };
