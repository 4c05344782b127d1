import { t as GateError } from "./chunk-errors.js";
import { t as environmentClass } from "./chunk-environment.js";
import { n as readPprof } from "./chunk-pprof.js";
import { t as writePprof } from "./chunk-pprof-write.js";
import { gunzipSync } from "node:zlib";
import { setTimeout } from "node:timers/promises";
// src/profile/largest-stacks.ts
const otherFrame = {
	name: "other",
	language: "unknown",
	kind: "runtime"
};
/** At most `most` stacks (≥ 1) by the default sample type, "other" among them; sums of every sample type stay the same. */
function keepLargest(profile, most) {
	if (profile.stacks.length <= most) return profile;
	const shown = profile.defaultType;
	const size = ({ values }) => values[shown] ?? 0;
	const sorted = profile.stacks.toSorted((a, b) => size(b) - size(a));
	const kept = sorted.slice(0, Math.max(0, most - 1));
	const dropped = sorted.slice(kept.length);
	const values = profile.sampleTypes.map((_, type) => dropped.reduce((sum, stack) => sum + (stack.values[type] ?? 0), 0));
	return withoutUnused({
		...profile,
		frames: [...profile.frames, otherFrame],
		stacks: [...kept, {
			frames: [profile.frames.length],
			values
		}],
		notes: [...profile.notes ?? [], `The ${dropped.length} smallest of ${sorted.length} stacks are "other"`]
	});
}
/** Frames that no stack names any more are the larger part of what pruning is to save. */
function withoutUnused(profile) {
	const places = /* @__PURE__ */ new Map();
	const frames = [];
	const stacks = profile.stacks.map((stack) => ({
		...stack,
		frames: stack.frames.map((index) => {
			const known = places.get(index);
			if (known !== void 0) return known;
			const place = frames.push(profile.frames[index] ?? otherFrame) - 1;
			places.set(index, place);
			return place;
		})
	}));
	return {
		...profile,
		frames,
		stacks
	};
}
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
// src/remote/address.ts
/**
* Who is spoken to, and with which credentials. They come from the environment alone and go to the one host that the
* caller names; a caller never takes that host from a file that a pull request brings.
*/
const pyroscope = {
	what: "Pyroscope",
	variables: "PYROSCOPE",
	tenantHeader: "X-Scope-OrgID"
};
const openTelemetry = {
	what: "the OTLP receiver",
	variables: "OTEL_EXPORTER_OTLP"
};
const prometheus = {
	what: "Prometheus",
	variables: "PROMETHEUS",
	tenantHeader: "X-Scope-OrgID"
};
/** Throws USAGE for what is no address, holds credentials itself, or would carry them unencrypted to another machine. */
function remoteOf(address, service, environment) {
	const base = toUrl(address, service);
	const secret = authorization(service, environment);
	if (secret !== void 0 && base.protocol === "http:" && !isLoopback(base.hostname)) throw refused(service, "be https where credentials are sent to it", base.origin, { hint: `use https, or unset ${service.variables}_TOKEN, ${service.variables}_USER and ${service.variables}_PASSWORD` });
	const tenant = environment[`${service.variables}_TENANT`];
	return {
		what: service.what,
		base,
		headers: {
			...secret === void 0 ? {} : { authorization: secret },
			...tenant === void 0 || tenant === "" || service.tenantHeader === void 0 ? {} : { [service.tenantHeader]: headerValue(tenant, `${service.variables}_TENANT`) }
		}
	};
}
function toUrl(address, service) {
	const url = URL.canParse(address) ? new URL(address) : void 0;
	if (url === void 0 || !["http:", "https:"].includes(url.protocol)) throw refused(service, "be an http or https URL", withoutUser(address), { hint: "for example https://pyroscope.example:4040" });
	if (url.username !== "" || url.password !== "") throw refused(service, "hold no user or password", withoutUser(address), { hint: `set ${service.variables}_USER and ${service.variables}_PASSWORD instead: addresses are printed, secrets are not` });
	url.search = "";
	url.hash = "";
	url.pathname = url.pathname.replace(/\/+$/, "");
	return url;
}
function authorization({ variables }, environment) {
	const token = environment[`${variables}_TOKEN`];
	if (token) return `Bearer ${headerValue(token, `${variables}_TOKEN`)}`;
	const [user, password] = [environment[`${variables}_USER`], environment[`${variables}_PASSWORD`]];
	if (!user && !password) return void 0;
	return `Basic ${Buffer.from(`${user ?? ""}:${password ?? ""}`).toString("base64")}`;
}
/** The value itself is not shown: it is a secret. */
function headerValue(value, variable) {
	if (/^[\u0020-\u007e]*$/.test(value)) return value;
	throw new GateError("USAGE", `Cannot use ${variable} as it must be printable ASCII on one line`, { hint: "check for a line break at its end" });
}
function isLoopback(host) {
	return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
function withoutUser(address) {
	return address.replace(/\/\/[^/]*@/, "//");
}
function refused({ what }, must, value, { hint }) {
	return new GateError("USAGE", `Cannot reach ${what} as its address must ${must}: current value is ${value}`, { hint });
}
// src/remote/ask.ts
/** One question to another service. Its answer is untrusted: bounded in size and time, and no redirect is followed. */
const mostTries = 3;
const timeoutMs = 6e4;
/** Any answer that is one; throws REMOTE_FAILED where none comes. Tries again when the service is busy. */
async function ask(remote, question) {
	let trouble = "no answer";
	for (let attempt = 0; attempt < mostTries; attempt++) {
		if (attempt > 0) await setTimeout(250 * 4 ** (attempt - 1));
		try {
			const answer = await askOnce(remote, question);
			if (answer.status === 501 || answer.status !== 429 && answer.status < 500) return answer;
			trouble = refusalOf(answer);
		} catch (error) {
			if (error instanceof GateError) throw error;
			if (question.signal?.aborted === true) throw interrupted();
			trouble = causeOf(error);
		}
	}
	throw new GateError("REMOTE_FAILED", `Cannot reach ${remote.what} as ${remote.base.host} must answer: ${trouble}`, { hint: "check the address and that this machine may reach it; what is stored already is used without a connection" });
}
async function askOnce(remote, question) {
	const url = new URL(remote.base);
	url.pathname = `${remote.base.pathname.replace(/\/$/, "")}${question.path}`;
	for (const [name, value] of Object.entries(question.query ?? {})) url.searchParams.set(name, value);
	const signals = [AbortSignal.timeout(timeoutMs), ...question.signal === void 0 ? [] : [question.signal]];
	const response = await fetch(url, {
		method: question.method,
		redirect: "error",
		headers: {
			...question.headers,
			...remote.headers
		},
		signal: AbortSignal.any(signals),
		...question.body === void 0 ? {} : { body: new Uint8Array(question.body) }
	});
	const body = await readBounded(response, remote, question.mostBytes);
	return {
		status: response.status,
		type: response.headers.get("content-type") ?? "",
		body
	};
}
async function readBounded(response, { what, base }, most) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > most) throw new GateError("REMOTE_FAILED", `Cannot read the answer of ${what} as ${base.host} must send at most ${most} bytes: it sends more`, { hint: "ask for a shorter window, or for one service" });
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
/** Throws REMOTE_FAILED with what the service said, cut short. */
function refuse({ what, base }, verb, answer) {
	throw new GateError("REMOTE_FAILED", `Cannot ${verb} ${what} as ${base.host} must allow it: ${refusalOf(answer)}`, { hint: {
		401: "set its _TOKEN, or _USER and _PASSWORD, in the environment of this command",
		403: "the credentials must allow it",
		404: "check the address: it is where the service answers, without a path of its API"
	}[answer.status] ?? "its answer says what it expects" });
}
function refusalOf({ status, body }) {
	const text = new TextDecoder().decode(body.subarray(0, 2e3)).replaceAll(/\s+/g, " ").trim().slice(0, 300);
	return text === "" ? `HTTP ${status}` : `HTTP ${status}, ${text}`;
}
function causeOf(error) {
	if (!(error instanceof Error)) return String(error);
	return [error.message, error.cause instanceof Error ? error.cause.message : ""].filter(Boolean).join(": ");
}
function interrupted() {
	return new GateError("INTERRUPTED", "Interrupted");
}
// src/remote/pyroscope-push.ts
/** Profiles to Pyroscope: by its pusher (Connect's JSON), to a server too old for that by `/ingest`. */
const mostAnswerBytes = 1048576;
/** Name of the profile's kind, from which Pyroscope makes the type. */
const kindNames = {
	cpu: "process_cpu",
	heap: "memory"
};
/**
* What `memory` allocated counts from the start of a process unless this is said: Pyroscope would keep the growth from one push
* of a series to the next, and of its first push nothing.
*/
const whole = { __delta__: "false" };
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
		...whole,
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
/**
* A form with the profile and what its types count, and no `format`: with one the body itself is read as pprof. Each type
* becomes an application of its own, `NAME.TYPE`; one that the form does not name is dropped, or counted as cumulative.
*/
async function ingestOne(remote, pushed, push) {
	const { service, labels, profile } = pushed;
	const form = new FormData();
	form.set("profile", new Blob([new Uint8Array(pprofWithinLimits(pushed, push.now))]), "profile.pprof");
	form.set("sample_type_config", new Blob([JSON.stringify(typesOf(profile))]), "sample_type_config.json");
	const encoded = new Response(form);
	const until = Math.ceil(push.now / 1e3);
	const from = until - Math.max(1, Math.round((profile.durationNs ?? 0) / 1e9));
	return ask(remote, {
		method: "POST",
		path: "/ingest",
		query: {
			name: `${applicationName(service)}{${ingestLabels(labels)}}`,
			from: String(from),
			until: String(until),
			spyName: "flamegate"
		},
		headers: { "content-type": encoded.headers.get("content-type") ?? "" },
		body: new Uint8Array(await encoded.arrayBuffer()),
		mostBytes: mostAnswerBytes,
		...signalOf(push)
	});
}
const ingestUnits = {
	ns: "nanoseconds",
	B: "bytes",
	count: "objects"
};
function typesOf({ sampleTypes }) {
	return Object.fromEntries(sampleTypes.map(({ type, unit }) => [type, {
		units: ingestUnits[unit] ?? unit,
		"display-name": type,
		aggregation: "sum"
	}]));
}
/** A service as an application of a server from before labels. */
function applicationName(service) {
	return service.replaceAll(/[^A-Za-z0-9_.-]/g, "-");
}
/** The old syntax has no way to write a comma or a brace within a value. */
function ingestLabels(labels) {
	return Object.entries(labels).slice(0, limits.labels).map(([name, value]) => `${name}=${value.replaceAll(/[{},=]/g, "_")}`).join(",");
}
function signalOf({ signal }) {
	return signal === void 0 ? {} : { signal };
}
export { openTelemetry as a, remoteOf as c, pushedProfiles as d, keepLargest as f, refuse as i, checkFresh as l, pushToPyroscope as n, prometheus as o, ask as r, pyroscope as s, applicationName as t, limits as u };
