import { t as GateError } from "./chunk-errors.js";
import { a as openTelemetry, c as remoteOf, d as pushedProfiles, f as keepLargest, i as refuse, l as checkFresh, n as pushToPyroscope, o as prometheus, r as ask, s as pyroscope, u as limits } from "./chunk-pyroscope-push.js";
import { t as writeOtlp } from "./chunk-otlp-write.js";
import { t as createMessage } from "./chunk-protobuf-write.js";
import { n as metricSeries } from "./chunk-openmetrics.js";
// src/remote/otlp-push.ts
/** Profiles to an OTLP receiver over HTTP (`v1development`), one request each. https://opentelemetry.io/docs/specs/otlp/ */
async function pushOtlp(remote, profiles, push) {
	for (const { profile, service, labels } of profiles) {
		const attributes = {
			"service.name": service,
			...labels
		};
		const answer = await ask(remote, {
			method: "POST",
			path: "/v1development/profiles",
			headers: { "content-type": "application/x-protobuf" },
			body: writeOtlp(keepLargest(profile, limits.samples), {
				attributes,
				takenAt: push.now
			}),
			mostBytes: 1048576,
			signal: push.signal
		});
		if (answer.status >= 300) refuse(remote, "push to", answer);
	}
}
// src/remote/prometheus-write.ts
/** Series to Prometheus by remote write 1.0. https://prometheus.io/docs/specs/prw/remote_write_spec/ */
/** Series a request: a receiver may refuse larger ones. */
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
			body: snappyBlock(writeRequest(series.slice(at, at + seriesPerRequest))),
			mostBytes: 1048576,
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
const largestLiteral = 65536;
/** A block of literals: valid, and uncompressed, which a few hundred series do not miss. https://github.com/google/snappy */
function snappyBlock(bytes) {
	const chunks = [varint(bytes.length)];
	for (let at = 0; at < bytes.length; at += largestLiteral) {
		const literal = bytes.subarray(at, at + largestLiteral);
		const last = literal.length - 1;
		chunks.push(Uint8Array.of(244, last & 255, last >> 8), literal);
	}
	return Buffer.concat(chunks);
}
function varint(value) {
	const bytes = [];
	let rest = value;
	for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(rest % 128 + 128);
	return Uint8Array.from([...bytes, rest]);
}
// src/app/publish-run.ts
const targets = [
	"pyroscope",
	"otlp",
	"prometheus"
];
/** Returns how many profiles or series were sent. */
async function publishRun(io, target, { run, profiles, origin, address }) {
	const { signal, env } = io;
	const now = Date.now();
	if (target === "prometheus") {
		const series = metricSeries([run]);
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
/**
* Of a baseline that was stored just now, to every place its own configuration names. What cannot be sent is told: the
* baseline stands.
*/
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
export { publishStored as n, targets as r, publishRun as t };
