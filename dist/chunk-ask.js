import { t as GateError } from "./chunk-errors.js";
import { setTimeout } from "node:timers/promises";
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
	}[answer.status] ?? "its own words tell what it expects" });
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
export { pyroscope as a, prometheus as i, refuse as n, remoteOf as o, openTelemetry as r, ask as t };
