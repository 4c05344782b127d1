import { t as GateError } from "./chunk-errors.js";
import { n as readPprof } from "./chunk-pprof.js";
import { t as writePprof } from "./chunk-pprof-write.js";
import { t as keepLargest } from "./chunk-largest-stacks.js";
import { t as environmentClass } from "./chunk-environment.js";
import { a as pyroscope, i as prometheus, n as refuse, o as remoteOf, r as openTelemetry, t as ask } from "./chunk-ask.js";
import { t as writeOtlp } from "./chunk-otlp-write.js";
import { t as createMessage } from "./chunk-protobuf-write.js";
import { n as metricSeries } from "./chunk-openmetrics.js";
import { gunzipSync } from "node:zlib";
// src/production/pushed-profiles.ts
/** The profiles of a measured run as Pyroscope and OTLP receivers take them: labelled, and within the limits of a tenant. */
/** https://grafana.com/docs/pyroscope/latest/configure-server/reference-configuration-parameters/ */
const limits = {
	samples: 16e3,
	bytes: 4194304,
	series: 5e3,
	labels: 30,
	labelValue: 2048,
	ageMs: 36e5
};
/** `bytes`: by the path that the run names. Throws USAGE where a tenant could not take so many series. */
function pushedProfiles(run, bytes, origin) {
	const pushed = run.outcomes.flatMap((outcome) => {
		if (outcome.state !== "measured") return [];
		return outcome.profiles.flatMap(({ kind, file }) => {
			const content = bytes.get(file);
			if (content === void 0) return [];
			const { suite, name } = outcome.id;
			const labels = labelsOf(run, name, origin);
			return [{
				service: serviceOf(suite, origin),
				kind,
				labels,
				profile: readPprof(content)
			}];
		});
	});
	if (pushed.length <= limits.series) return pushed;
	throw new GateError("USAGE", `Cannot push ${pushed.length} profiles as a tenant must have at most ${limits.series} series`, { hint: "push a suite at a time, to tenants of their own" });
}
function serviceOf(suite, { repository }) {
	const name = repository?.split("/").at(-1);
	return name === void 0 ? suite : `${name}/${suite}`;
}
function labelsOf(run, benchmark, { repository, repositoryUrl, ref }) {
	const labels = {
		benchmark,
		commit: run.commit,
		environment: environmentClass(run.environment),
		gate: run.gate === void 0 || run.gate === "" ? void 0 : run.gate,
		ref,
		repository,
		service_git_ref: run.commit,
		service_repository: repositoryUrl,
		service_root_path: repositoryUrl === void 0 ? void 0 : "."
	};
	return Object.fromEntries(Object.entries(labels).flatMap(([name, value]) => value === void 0 || value === "" ? [] : [[name, value.slice(0, limits.labelValue)]]));
}
/** The last two parts of a profile's type, by which it is asked for; V8's profiles tell none of their own. */
const periodTypes = {
	cpu: {
		type: "cpu",
		unit: "nanoseconds"
	},
	heap: {
		type: "space",
		unit: "bytes"
	}
};
/** As pprof within the limits: the smallest stacks go into "other", every total stays. */
function pprofWithinLimits({ profile, kind }, takenAt) {
	const stamp = {
		takenAt,
		periodType: periodTypes[kind]
	};
	for (let most = limits.samples;; most = Math.floor(most / 2)) {
		const written = writePprof(keepLargest(profile, most), stamp);
		if (gunzipSync(written).length <= limits.bytes || most <= 1) return written;
	}
}
/** Receivers refuse what is older than an hour, so the job that measured is the one that pushes. */
function checkFresh(run, now) {
	if (now - Date.parse(run.takenAt) <= limits.ageMs) return;
	throw new GateError("USAGE", `Cannot push the run as it must have been measured within the last hour: it was at ${run.takenAt}`, { hint: "push from the job that measures, or let it publish: see docs/production.md" });
}
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
// src/remote/pyroscope-push.ts
/** Profiles to Pyroscope: by its pusher (Connect's JSON), to a server too old for that by `/ingest`. */
const mostAnswerBytes = 1048576;
/** Name of the profile's kind, from which Pyroscope makes the type. */
const kindNames = {
	cpu: "process_cpu",
	heap: "memory"
};
async function pushToPyroscope(remote, profiles, push) {
	let way = pushOne;
	for (const each of profiles) {
		const answer = await way(remote, each, push);
		if (answer.status < 300) continue;
		if (way !== pushOne || ![
			404,
			405,
			501
		].includes(answer.status)) refuse(remote, "push to", answer);
		way = ingestOne;
		const older = await way(remote, each, push);
		if (older.status >= 300) refuse(remote, "push to", older);
	}
}
async function pushOne(remote, pushed, push) {
	const { service, labels, kind } = pushed;
	const pairs = {
		__name__: kindNames[kind],
		service_name: service,
		...labels
	};
	const rawProfile = Buffer.from(pprofWithinLimits(pushed, push.now)).toString("base64");
	const series = [{
		labels: Object.entries(pairs).slice(0, limits.labels).map(([name, value]) => ({
			name,
			value
		})),
		samples: [{ rawProfile }]
	}];
	return ask(remote, {
		method: "POST",
		path: "/push.v1.PusherService/Push",
		headers: {
			"content-type": "application/json",
			"connect-protocol-version": "1"
		},
		body: new TextEncoder().encode(JSON.stringify({ series })),
		mostBytes: mostAnswerBytes,
		...signalOf(push)
	});
}
async function ingestOne(remote, pushed, push) {
	const { service, labels, kind, profile } = pushed;
	const form = new FormData();
	form.set("profile", new Blob([new Uint8Array(pprofWithinLimits(pushed, push.now))]), "profile.pprof");
	const encoded = new Response(form);
	const until = Math.ceil(push.now / 1e3);
	const from = until - Math.max(1, Math.round((profile.durationNs ?? 0) / 1e9));
	return ask(remote, {
		method: "POST",
		path: "/ingest",
		query: {
			name: `${ingestName(service)}.${kind}{${ingestLabels(labels)}}`,
			from: String(from),
			until: String(until),
			format: "pprof",
			spyName: "flamegate"
		},
		headers: { "content-type": encoded.headers.get("content-type") ?? "" },
		body: new Uint8Array(await encoded.arrayBuffer()),
		mostBytes: mostAnswerBytes,
		...signalOf(push)
	});
}
function ingestName(service) {
	return service.replaceAll(/[^\w./-]/g, "-");
}
/** The old syntax has no way to write a comma or a brace within a value. */
function ingestLabels(labels) {
	return Object.entries(labels).slice(0, limits.labels).map(([name, value]) => `${name}=${value.replaceAll(/[{},=]/g, "_")}`).join(",");
}
function signalOf({ signal }) {
	return signal === void 0 ? {} : { signal };
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
