import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { environmentClass } from "./chunk-for-action-compare-gate.js";
import { writePprof } from "./chunk-pprof-write.js";
import { writeOtlp } from "./chunk-otlp-write.js";
import { readPprof } from "./chunk-pprof.js";
import { gunzipSync } from "node:zlib";
import { setTimeout } from "node:timers/promises";
// src/profile/largest-stacks.ts
const otherFrame = {
	name: "other",
	language: "unknown",
	kind: "runtime"
};
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
const limits = {
	samples: 16e3,
	bytes: 4194304,
	series: 5e3,
	labels: 30,
	labelValue: 2048,
	ageMs: 36e5
};
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
function pprofWithinLimits({ profile, kind }, takenAt) {
	const stamp = {
		takenAt,
		periodType: periodTypes[kind]
	};
	return withinLimits(profile, (kept) => writePprof(kept, stamp), (written) => gunzipSync(written).length);
}
function otlpWithinLimits({ profile, service, labels }, takenAt) {
	const attributes = {
		"service.name": service,
		...labels
	};
	return withinLimits(profile, (kept) => writeOtlp(kept, {
		attributes,
		takenAt
	}), (written) => written.length);
}
function withinLimits(profile, write, sizeOf) {
	for (let most = limits.samples;; most = Math.floor(Math.min(most, profile.stacks.length) / 2)) {
		const written = write(keepLargest(profile, most));
		if (sizeOf(written) <= limits.bytes || most <= 1) return written;
	}
}
function checkFresh(run, now) {
	if (now - Date.parse(run.takenAt) <= limits.ageMs) return;
	throw new GateError("USAGE", `Cannot push the run as it must have been measured within the last hour: it was at ${run.takenAt}`, { hint: "push from the job that measures, or let it publish: see docs/production.md" });
}
// src/remote/address.ts
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
function headerValue(value, variable) {
	if (/^[\u0020-\u007e]*$/.test(value)) return value;
	throw new GateError("USAGE", `Cannot use ${variable} as it must be printable ASCII on one line`, { hint: "check for a line break at its end" });
}
function isLoopback(host) {
	return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
function withoutUser(address) {
	const at = address.lastIndexOf("@");
	return at === -1 ? address : `…${address.slice(at)}`;
}
function refused({ what }, must, value, { hint }) {
	return new GateError("USAGE", `Cannot reach ${what} as its address must ${must}: current value is ${value}`, { hint });
}
// src/remote/answer.ts
function checkAnswer({ what, base }, answer) {
	if (answer.status >= 300 && answer.status < 400) {
		const origin = answer.location !== void 0 && URL.canParse(answer.location, base.href) ? new URL(answer.location ?? "", base.href).origin : "no address";
		throw new GateError("REMOTE_FAILED", `Cannot reach ${what} as ${base.host} must answer itself: it redirects to ${origin}`, { hint: "credentials go to the one address that was given: where that other one may have them, give it; else check the address" });
	}
	if (answer.status < 300 && isPage(answer)) throw new GateError("REMOTE_FAILED", `Cannot reach ${what} as ${base.host} must answer as its API does: it sent ${titleOf(answer) ?? "a web page"}`, { hint: "check the address: it is where the service answers, neither its pages nor a login before them" });
}
function checkJson({ what, base }, { body, type }) {
	try {
		JSON.parse(new TextDecoder().decode(body));
	} catch {
		throw new GateError("REMOTE_FAILED", `Cannot reach ${what} as ${base.host} must answer in JSON: it sent ${body.length} bytes of ${type === "" ? "no type" : type.slice(0, 100)}`, { hint: "check the address: the server there answers every path alike" });
	}
}
const hints = {
	401: "set its _TOKEN, or _USER and _PASSWORD, in the environment of this command",
	403: "the credentials must allow it",
	404: "check the address: it is where the service answers, without a path of its API",
	413: "it, or a proxy before it, takes less in one request: raise its limit",
	429: "it takes less at once: try again later, or raise the limit of its tenant"
};
function refuse({ what, base }, verb, answer) {
	const broken = answer.status >= 500 ? "it is in trouble: look at its log, or try again later" : void 0;
	throw new GateError("REMOTE_FAILED", `Cannot ${verb} ${what} as ${base.host} must allow it: ${refusalOf(answer)}`, { hint: hints[answer.status] ?? broken ?? "its answer says what it expects" });
}
function refusalOf(answer) {
	const text = isPage(answer) ? titleOf(answer) ?? "" : beginningOf(answer).slice(0, 300);
	return text === "" ? `HTTP ${answer.status}` : `HTTP ${answer.status}, ${text}`;
}
function isPage(answer) {
	return /^\s*text\/html\b/i.test(answer.type) || /^<(?:!doctype html|html)\b/i.test(beginningOf(answer));
}
function titleOf(answer) {
	const title = /<title[^<>]{0,100}>([^<]{1,100})/i.exec(beginningOf(answer))?.[1]?.trim();
	return title === void 0 || title === "" ? void 0 : `the page "${title}"`;
}
function beginningOf({ body }) {
	return new TextDecoder().decode(body.subarray(0, 2e3)).replaceAll(/\s+/g, " ").trim();
}
// src/remote/ask.ts
const mostTries = 3;
const timeoutMs = 6e4;
const longestPauseMs = 3e4;
async function ask(remote, question) {
	for (let attempt = 1;; attempt++) {
		const made = await attemptOnce(remote, question);
		const pauseMs = attempt < mostTries ? pauseAfter(made, attempt, question) : void 0;
		if (pauseMs === void 0) {
			if (made.kind === "answered") return made.answer;
			throw new GateError("REMOTE_FAILED", `Cannot reach ${remote.what} as ${remote.base.host} must answer: ${made.trouble}`, { hint: "check the address and that this machine may reach it; what is stored already is used without a connection" });
		}
		await setTimeout(pauseMs, void 0, { signal: question.signal }).catch(() => {
			throw interrupted();
		});
	}
}
function pauseAfter(made, attempt, { effect }) {
	const usual = 250 * 4 ** (attempt - 1);
	if (made.kind === "unreached") return made.repeat === "useless" || made.repeat === "doubtful" && effect === "adds" ? void 0 : usual;
	const { status, retryAfterMs = 0 } = made.answer;
	if (status === 429 || status === 503) return retryAfterMs > longestPauseMs ? void 0 : Math.max(usual, retryAfterMs);
	return status > 501 || status === 500 ? effect === "adds" ? void 0 : usual : void 0;
}
async function attemptOnce(remote, question) {
	try {
		const answer = await askOnce(remote, question);
		checkAnswer(remote, answer);
		return {
			kind: "answered",
			answer
		};
	} catch (error) {
		if (error instanceof GateError) throw error;
		if (question.signal?.aborted === true) throw interrupted();
		return {
			kind: "unreached",
			trouble: causeOf(error),
			repeat: repeatAfter(error)
		};
	}
}
async function askOnce(remote, question) {
	const url = new URL(remote.base);
	url.pathname = `${remote.base.pathname.replace(/\/$/, "")}${question.path}`;
	for (const [name, value] of Object.entries(question.query ?? {})) url.searchParams.set(name, value);
	const signals = [AbortSignal.timeout(timeoutMs), ...question.signal === void 0 ? [] : [question.signal]];
	const response = await fetch(url, {
		method: question.method,
		redirect: "manual",
		headers: {
			...question.headers,
			...remote.headers
		},
		signal: AbortSignal.any(signals),
		body: question.body === void 0 ? null : new Uint8Array(question.body)
	});
	const body = await readBounded(response, remote, question.mostBytes);
	return {
		status: response.status,
		type: response.headers.get("content-type") ?? "",
		body,
		retryAfterMs: retryAfter(response.headers.get("retry-after")),
		location: response.headers.get("location") ?? void 0
	};
}
function retryAfter(value) {
	if (value === null) return void 0;
	const ms = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1e3 : Date.parse(value) - Date.now();
	return Number.isFinite(ms) ? Math.max(0, ms) : void 0;
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
function repeatAfter(error) {
	if (!(error instanceof Error)) return "doubtful";
	if (error.name === "TimeoutError") return "useless";
	const { code } = error.cause ?? {};
	return typeof code === "string" && unconnected.has(code) ? "safe" : "doubtful";
}
const unconnected = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"UND_ERR_CONNECT_TIMEOUT"
]);
function causeOf(error) {
	if (!(error instanceof Error)) return String(error);
	if (error.name === "TimeoutError") return `none came within ${timeoutMs / 1e3} s`;
	return [error.message, error.cause instanceof Error ? error.cause.message : ""].filter(Boolean).join(": ");
}
function interrupted() {
	return new GateError("INTERRUPTED", "Interrupted");
}
// src/remote/pyroscope-push.ts
const mostAnswerBytes = 1048576;
const kindNames = {
	cpu: "process_cpu",
	heap: "memory"
};
const whole = { __delta__: "false" };
async function pushToPyroscope(remote, profiles, push) {
	let way = pushOne;
	for (const each of profiles) {
		const answer = await way(remote, each, push);
		if (answer.status < 300) {
			if (way === pushOne) checkJson(remote, answer);
			continue;
		}
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
		effect: "adds",
		signal: push.signal
	});
}
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
		effect: "adds",
		signal: push.signal
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
function applicationName(service) {
	return service.replaceAll(/[^A-Za-z0-9_.-]/g, "-");
}
function ingestLabels(labels) {
	return Object.entries(labels).slice(0, limits.labels).map(([name, value]) => `${name}=${value.replaceAll(/[{},=]/g, "_")}`).join(",");
}
export { applicationName, ask, checkFresh, keepLargest, openTelemetry, otlpWithinLimits, prometheus, pushToPyroscope, pushedProfiles, pyroscope, refuse, remoteOf };
