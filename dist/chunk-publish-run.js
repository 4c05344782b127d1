import { __commonJSMin } from "./chunk-rolldown-runtime.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { ask, checkFresh, openTelemetry, otlpWithinLimits, prometheus, pushToPyroscope, pushedProfiles, pyroscope, refuse, remoteOf } from "./chunk-pyroscope-push.js";
import { enter, fieldsOf, readTag, readUnsigned, skip } from "./chunk-pprof-frames.js";
import { createMessage } from "./chunk-protobuf-write.js";
import { metricSeries } from "./chunk-openmetrics.js";
// src/remote/otlp-push.ts
async function pushOtlp(remote, profiles, push) {
	for (const pushed of profiles) {
		const answer = await ask(remote, {
			method: "POST",
			path: "/v1development/profiles",
			headers: { "content-type": "application/x-protobuf" },
			body: otlpWithinLimits(pushed, push.now),
			mostBytes: 1048576,
			signal: push.signal,
			effect: "adds"
		});
		if (answer.status >= 300) refuse(remote, "push to", answer);
		checkTaken(remote, answer);
	}
}
function checkTaken({ what, base }, answer) {
	const rejected = rejectedIn(answer);
	if (rejected === void 0 || rejected.profiles === 0) return;
	throw new GateError("REMOTE_FAILED", `Cannot push to ${what} as ${base.host} must take it: it rejected ${rejected.profiles} profiles${rejected.message === "" ? "" : `, ${rejected.message}`}`, { hint: "its answer says what it expects" });
}
function rejectedIn({ type, body }) {
	try {
		return /json/i.test(type) ? inJson(body) : inProtobuf(body);
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof GateError) return void 0;
		throw error;
	}
}
function inJson(body) {
	const partial = fieldOf(JSON.parse(new TextDecoder().decode(body)), "partialSuccess");
	const [profiles, message] = [fieldOf(partial, "rejectedProfiles"), fieldOf(partial, "errorMessage")];
	return {
		profiles: Number(profiles ?? 0) || 0,
		message: wordsOf(typeof message === "string" ? message : "")
	};
}
function fieldOf(value, name) {
	return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : void 0;
}
function inProtobuf(body) {
	const format = "OTLP";
	for (const { field, wire, cursor } of fieldsOf([body], format)) {
		if (field !== 1 || wire !== "bytes") continue;
		let [profiles, message] = [0, ""];
		while (cursor.at < cursor.end) {
			const tag = readTag(cursor, format);
			if (tag.field === 1 && tag.wire === "varint") profiles = readUnsigned(cursor, format);
			else if (tag.field === 2 && tag.wire === "bytes") {
				const text = enter(cursor, "bytes", format);
				message = new TextDecoder().decode(text.bytes.subarray(text.at, text.end));
			} else skip(cursor, tag.wire, format);
		}
		return {
			profiles,
			message: wordsOf(message)
		};
	}
}
function wordsOf(message) {
	return message.replaceAll(/\s+/g, " ").trim().slice(0, 300);
}
// node_modules/snappyjs/snappy_decompressor.js
var require_snappy_decompressor = /* @__PURE__ */ __commonJSMin(((exports) => {
	var WORD_MASK = [
		0,
		255,
		65535,
		16777215,
		4294967295
	];
	function copyBytes(fromArray, fromPos, toArray, toPos, length) {
		var i = 0;
		for (; i < length; i++) toArray[toPos + i] = fromArray[fromPos + i];
	}
	function selfCopyBytes(array, pos, offset, length) {
		var i = 0;
		for (; i < length; i++) array[pos + i] = array[pos - offset + i];
	}
	function SnappyDecompressor(compressed) {
		this.array = compressed;
		this.pos = 0;
	}
	SnappyDecompressor.prototype.readUncompressedLength = function() {
		var result = 0;
		var shift = 0;
		var c, val;
		while (shift < 32 && this.pos < this.array.length) {
			c = this.array[this.pos];
			this.pos += 1;
			val = c & 127;
			if (val << shift >>> shift !== val) return -1;
			result |= val << shift;
			if (c < 128) return result;
			shift += 7;
		}
		return -1;
	};
	SnappyDecompressor.prototype.uncompressToBuffer = function(outBuffer) {
		var array = this.array;
		var arrayLength = array.length;
		var pos = this.pos;
		var outPos = 0;
		var c, len, smallLen;
		var offset;
		while (pos < array.length) {
			c = array[pos];
			pos += 1;
			if ((c & 3) === 0) {
				len = (c >>> 2) + 1;
				if (len > 60) {
					if (pos + 3 >= arrayLength) return false;
					smallLen = len - 60;
					len = array[pos] + (array[pos + 1] << 8) + (array[pos + 2] << 16) + (array[pos + 3] << 24);
					len = (len & WORD_MASK[smallLen]) + 1;
					pos += smallLen;
				}
				if (pos + len > arrayLength) return false;
				copyBytes(array, pos, outBuffer, outPos, len);
				pos += len;
				outPos += len;
			} else {
				switch (c & 3) {
					case 1:
						len = (c >>> 2 & 7) + 4;
						offset = array[pos] + (c >>> 5 << 8);
						pos += 1;
						break;
					case 2:
						if (pos + 1 >= arrayLength) return false;
						len = (c >>> 2) + 1;
						offset = array[pos] + (array[pos + 1] << 8);
						pos += 2;
						break;
					case 3:
						if (pos + 3 >= arrayLength) return false;
						len = (c >>> 2) + 1;
						offset = array[pos] + (array[pos + 1] << 8) + (array[pos + 2] << 16) + (array[pos + 3] << 24);
						pos += 4;
				}
				if (offset === 0 || offset > outPos) return false;
				selfCopyBytes(outBuffer, outPos, offset, len);
				outPos += len;
			}
		}
		return true;
	};
	exports.SnappyDecompressor = SnappyDecompressor;
}));
// node_modules/snappyjs/snappy_compressor.js
var require_snappy_compressor = /* @__PURE__ */ __commonJSMin(((exports) => {
	var BLOCK_SIZE = 65536;
	var MAX_HASH_TABLE_BITS = 14;
	var globalHashTables = new Array(MAX_HASH_TABLE_BITS + 1);
	function hashFunc(key, hashFuncShift) {
		return key * 506832829 >>> hashFuncShift;
	}
	function load32(array, pos) {
		return array[pos] + (array[pos + 1] << 8) + (array[pos + 2] << 16) + (array[pos + 3] << 24);
	}
	function equals32(array, pos1, pos2) {
		return array[pos1] === array[pos2] && array[pos1 + 1] === array[pos2 + 1] && array[pos1 + 2] === array[pos2 + 2] && array[pos1 + 3] === array[pos2 + 3];
	}
	function copyBytes(fromArray, fromPos, toArray, toPos, length) {
		var i = 0;
		for (; i < length; i++) toArray[toPos + i] = fromArray[fromPos + i];
	}
	function emitLiteral(input, ip, len, output, op) {
		if (len <= 60) {
			output[op] = len - 1 << 2;
			op += 1;
		} else if (len < 256) {
			output[op] = 240;
			output[op + 1] = len - 1;
			op += 2;
		} else {
			output[op] = 244;
			output[op + 1] = len - 1 & 255;
			output[op + 2] = len - 1 >>> 8;
			op += 3;
		}
		copyBytes(input, ip, output, op, len);
		return op + len;
	}
	function emitCopyLessThan64(output, op, offset, len) {
		if (len < 12 && offset < 2048) {
			output[op] = 1 + (len - 4 << 2) + (offset >>> 8 << 5);
			output[op + 1] = offset & 255;
			return op + 2;
		} else {
			output[op] = 2 + (len - 1 << 2);
			output[op + 1] = offset & 255;
			output[op + 2] = offset >>> 8;
			return op + 3;
		}
	}
	function emitCopy(output, op, offset, len) {
		while (len >= 68) {
			op = emitCopyLessThan64(output, op, offset, 64);
			len -= 64;
		}
		if (len > 64) {
			op = emitCopyLessThan64(output, op, offset, 60);
			len -= 60;
		}
		return emitCopyLessThan64(output, op, offset, len);
	}
	function compressFragment(input, ip, inputSize, output, op) {
		var hashTableBits = 1;
		while (1 << hashTableBits <= inputSize && hashTableBits <= MAX_HASH_TABLE_BITS) hashTableBits += 1;
		hashTableBits -= 1;
		var hashFuncShift = 32 - hashTableBits;
		if (typeof globalHashTables[hashTableBits] === "undefined") globalHashTables[hashTableBits] = new Uint16Array(1 << hashTableBits);
		var hashTable = globalHashTables[hashTableBits];
		var i = 0;
		for (; i < hashTable.length; i++) hashTable[i] = 0;
		var ipEnd = ip + inputSize;
		var ipLimit;
		var baseIp = ip;
		var nextEmit = ip;
		var hash, nextHash;
		var nextIp, candidate, skip;
		var bytesBetweenHashLookups;
		var base, matched, offset;
		var prevHash, curHash;
		var flag = true;
		var INPUT_MARGIN = 15;
		if (inputSize >= INPUT_MARGIN) {
			ipLimit = ipEnd - INPUT_MARGIN;
			ip += 1;
			nextHash = hashFunc(load32(input, ip), hashFuncShift);
			while (flag) {
				skip = 32;
				nextIp = ip;
				do {
					ip = nextIp;
					hash = nextHash;
					bytesBetweenHashLookups = skip >>> 5;
					skip += 1;
					nextIp = ip + bytesBetweenHashLookups;
					if (ip > ipLimit) {
						flag = false;
						break;
					}
					nextHash = hashFunc(load32(input, nextIp), hashFuncShift);
					candidate = baseIp + hashTable[hash];
					hashTable[hash] = ip - baseIp;
				} while (!equals32(input, ip, candidate));
				if (!flag) break;
				op = emitLiteral(input, nextEmit, ip - nextEmit, output, op);
				do {
					base = ip;
					matched = 4;
					while (ip + matched < ipEnd && input[ip + matched] === input[candidate + matched]) matched += 1;
					ip += matched;
					offset = base - candidate;
					op = emitCopy(output, op, offset, matched);
					nextEmit = ip;
					if (ip >= ipLimit) {
						flag = false;
						break;
					}
					prevHash = hashFunc(load32(input, ip - 1), hashFuncShift);
					hashTable[prevHash] = ip - 1 - baseIp;
					curHash = hashFunc(load32(input, ip), hashFuncShift);
					candidate = baseIp + hashTable[curHash];
					hashTable[curHash] = ip - baseIp;
				} while (equals32(input, ip, candidate));
				if (!flag) break;
				ip += 1;
				nextHash = hashFunc(load32(input, ip), hashFuncShift);
			}
		}
		if (nextEmit < ipEnd) op = emitLiteral(input, nextEmit, ipEnd - nextEmit, output, op);
		return op;
	}
	function putVarint(value, output, op) {
		do {
			output[op] = value & 127;
			value = value >>> 7;
			if (value > 0) output[op] += 128;
			op += 1;
		} while (value > 0);
		return op;
	}
	function SnappyCompressor(uncompressed) {
		this.array = uncompressed;
	}
	SnappyCompressor.prototype.maxCompressedLength = function() {
		var sourceLen = this.array.length;
		return 32 + sourceLen + Math.floor(sourceLen / 6);
	};
	SnappyCompressor.prototype.compressToBuffer = function(outBuffer) {
		var array = this.array;
		var length = array.length;
		var pos = 0;
		var outPos = 0;
		var fragmentSize;
		outPos = putVarint(length, outBuffer, outPos);
		while (pos < length) {
			fragmentSize = Math.min(length - pos, BLOCK_SIZE);
			outPos = compressFragment(array, pos, fragmentSize, outBuffer, outPos);
			pos += fragmentSize;
		}
		return outPos;
	};
	exports.SnappyCompressor = SnappyCompressor;
}));
// src/remote/prometheus-write.ts
var import_snappyjs = (/* @__PURE__ */ __commonJSMin(((exports) => {
	function isNode() {
		if (typeof process === "object") {
			if (typeof process.versions === "object") {
				if (typeof process.versions.node !== "undefined") return true;
			}
		}
		return false;
	}
	function isUint8Array(object) {
		return object instanceof Uint8Array && (!isNode() || !Buffer.isBuffer(object));
	}
	function isArrayBuffer(object) {
		return object instanceof ArrayBuffer;
	}
	function isBuffer(object) {
		if (!isNode()) return false;
		return Buffer.isBuffer(object);
	}
	require_snappy_decompressor().SnappyDecompressor;
	var SnappyCompressor = require_snappy_compressor().SnappyCompressor;
	var TYPE_ERROR_MSG = "Argument compressed must be type of ArrayBuffer, Buffer, or Uint8Array";
	function compress(uncompressed) {
		if (!isUint8Array(uncompressed) && !isArrayBuffer(uncompressed) && !isBuffer(uncompressed)) throw new TypeError(TYPE_ERROR_MSG);
		var uint8Mode = false;
		var arrayBufferMode = false;
		if (isUint8Array(uncompressed)) uint8Mode = true;
		else if (isArrayBuffer(uncompressed)) {
			arrayBufferMode = true;
			uncompressed = new Uint8Array(uncompressed);
		}
		var compressor = new SnappyCompressor(uncompressed);
		var maxLength = compressor.maxCompressedLength();
		var compressed, compressedView;
		var length;
		if (uint8Mode) {
			compressed = new Uint8Array(maxLength);
			length = compressor.compressToBuffer(compressed);
		} else if (arrayBufferMode) {
			compressed = new ArrayBuffer(maxLength);
			compressedView = new Uint8Array(compressed);
			length = compressor.compressToBuffer(compressedView);
		} else {
			compressed = Buffer.alloc(maxLength);
			length = compressor.compressToBuffer(compressed);
		}
		if (!compressed.slice) {
			var compressedArray = new Uint8Array(Array.prototype.slice.call(compressed, 0, length));
			if (uint8Mode) return compressedArray;
			else if (arrayBufferMode) return compressedArray.buffer;
			else throw new Error("Not implemented");
		}
		return compressed.slice(0, length);
	}
	exports.compress = compress;
})))();
const seriesPerRequest = 500;
async function writeToPrometheus(remote, series, signal) {
	for (let at = 0; at < series.length; at += seriesPerRequest) {
		const answer = await ask(remote, {
			method: "POST",
			path: "/api/v1/write",
			headers: {
				"content-type": "application/x-protobuf",
				"content-encoding": "snappy",
				"x-prometheus-remote-write-version": "0.1.0"
			},
			body: (0, import_snappyjs.compress)(writeRequest(series.slice(at, at + seriesPerRequest))),
			mostBytes: 1048576,
			effect: "none",
			signal
		});
		if (answer.status >= 300) refuse(remote, "write to", answer);
	}
}
function writeRequest(series) {
	const request = createMessage();
	for (const { name, labels, points } of series) {
		const one = createMessage();
		const named = Object.entries({
			...labels,
			__name__: name
		}).filter(([, value]) => value !== "");
		for (const [label, value] of named.sort(([a], [b]) => a < b ? -1 : 1)) one.message(1, createMessage().text(1, label).text(2, value));
		for (const [at, value] of points) one.message(2, createMessage().double(1, value).number(2, at));
		request.message(1, one);
	}
	return request.bytes();
}
// src/app/publish-run.ts
const targets = [
	"pyroscope",
	"otlp",
	"prometheus"
];
async function publishRun(io, target, { run, profiles, origin, address, policy }) {
	const { signal, env } = io;
	const now = Date.now();
	if (target === "prometheus") {
		const series = metricSeries([run], policy);
		await writeToPrometheus(remoteOf(address, prometheus, env), series, signal);
		return series.length;
	}
	checkFresh(run, now);
	const pushed = pushedProfiles(run, profiles, origin);
	if (target === "pyroscope") await pushToPyroscope(remoteOf(address, pyroscope, env), pushed, {
		now,
		signal
	});
	else await pushOtlp(remoteOf(address, openTelemetry, env), pushed, {
		now,
		signal
	});
	return pushed.length;
}
async function publishStored(io, publish, stored) {
	const messages = [];
	for (const target of targets) {
		const address = publish[target];
		if (address === void 0) continue;
		try {
			const count = await publishRun(io, target, {
				...stored,
				address
			});
			messages.push(`Sent ${count} ${target === "prometheus" ? "series" : "profiles"} to ${target}.`);
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			messages.push(`Nothing was sent to ${target}. ${error.message}`);
		}
	}
	return messages;
}
export { publishRun, publishStored, targets };
