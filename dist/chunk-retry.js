import { toGithubError, toRateError } from "./chunk-failure.js";
import { randomInt } from "node:crypto";
// src/github/retry.ts
const unrepeatable = { repeat: "never" };
function newState() {
	return {
		requests: 0,
		limits: /* @__PURE__ */ new Map(),
		clockSkewMs: 0,
		waitedMs: 0
	};
}
function toRequest(request) {
	const given = request.request;
	const redirect = given?.redirect === "manual" ? "wanted" : "followed";
	const resource = /(?:^|\/)graphql$/.test(request.url) ? "graphql" : "core";
	const { host } = new URL(request.baseUrl);
	return {
		route: `${request.method} ${request.url}`,
		host,
		repeatable: given?.repeat !== "never",
		redirect,
		resource
	};
}
async function persist(send, asked, settings, state) {
	for (let attempt = 0;; attempt++) {
		await waitForLimit(1, asked, settings, state);
		try {
			const answer = await send();
			noteHeaders(answer.headers, asked, settings, state);
			if (isElsewhere(answer, asked)) throw answeredElsewhere(answer);
			const trouble = troubleIn(answer);
			if (trouble === void 0) return answer;
			throw Object.assign(new Error(trouble), { status: 0 });
		} catch (error) {
			const exchange = toExchange(error, asked);
			noteHeaders(exchange.headers, asked, settings, state);
			const wait = waitBefore(exchange, attempt, asked, state, settings);
			if (wait === void 0 || attempt >= settings.retries) throw finalError(exchange, wait, error);
			await spend(wait, `${asked.route}: ${exchange.status || "no answer"}`, exchange, settings, state);
		}
	}
}
function isElsewhere({ status }, { redirect }) {
	return redirect === "followed" && status >= 300 && status < 400;
}
function answeredElsewhere({ status, headers }) {
	const message = `it leads to ${headers["location"] ?? "no address"}`;
	return Object.assign(new Error(message), {
		status,
		response: { headers }
	});
}
function troubleIn({ data, headers, status }) {
	if (typeof data !== "string" || status >= 300) return void 0;
	const type = String(headers["content-type"] ?? "");
	if (type.startsWith("application/json")) return "the answer is not JSON";
	return data === "" ? void 0 : `it sent ${type.slice(0, 80) || "an answer without a type"}, which is no JSON`;
}
function toExchange(error, asked) {
	const known = error;
	const status = known.response !== void 0 ? known.status ?? 0 : 0;
	return {
		...asked,
		status,
		message: known.message ?? String(error),
		headers: known.response?.headers ?? {}
	};
}
function isLimit(exchange) {
	if (exchange.status === 429) return true;
	if (exchange.status !== 403) return false;
	const { headers, message } = exchange;
	return String(headers["x-ratelimit-remaining"] ?? "") === "0" || headers["retry-after"] !== void 0 || /secondary rate limit|abuse/i.test(message);
}
function waitBefore(exchange, attempt, asked, state, settings) {
	const spread = 1 + randomInt(1e3) / 1e3;
	if (isLimit(exchange)) {
		const after = Number(exchange.headers["retry-after"]);
		if (Number.isFinite(after)) return after * 1e3 + randomInt(1e3);
		const { remaining, resetAt } = limitFor(asked, state);
		if (remaining === 0) return Math.max(0, resetAt - serverNow(settings, state)) + 1e3;
		return 6e4 * 2 ** Math.min(attempt, 3) * spread;
	}
	return (exchange.status === 0 || exchange.status >= 500 || exchange.status === 408) && asked.repeatable ? 500 * 2 ** attempt * spread : void 0;
}
function finalError(exchange, wait, cause) {
	return isLimit(exchange) ? toRateError(exchange, wait ?? 6e4, cause) : toGithubError(exchange, cause);
}
function noteHeaders(headers, { resource }, settings, state) {
	const date = Date.parse(String(headers["date"] ?? ""));
	if (Number.isFinite(date)) state.clockSkewMs = date - settings.now();
	const remaining = Number(headers["x-ratelimit-remaining"] ?? NaN);
	if (!Number.isFinite(remaining)) return;
	const resetAt = Number(headers["x-ratelimit-reset"] ?? 0) * 1e3;
	state.limits.set(String(headers["x-ratelimit-resource"] ?? resource), {
		remaining,
		resetAt
	});
}
function limitFor({ resource }, state) {
	return state.limits.get(resource) ?? {
		remaining: void 0,
		resetAt: 0
	};
}
function serverNow(settings, state) {
	return settings.now() + state.clockSkewMs;
}
async function waitForLimit(count, asked, settings, state) {
	const { remaining, resetAt } = limitFor(asked, state);
	const wait = resetAt - serverNow(settings, state) + 1e3;
	if (remaining === void 0 || remaining >= count || wait <= 1e3) return;
	const exchange = {
		...asked,
		status: 429,
		message: "rate limit",
		headers: {}
	};
	await spend(wait, `${remaining} requests left`, exchange, settings, state);
	state.limits.set(asked.resource, {
		remaining: void 0,
		resetAt
	});
}
async function spend(ms, why, exchange, settings, state) {
	if (state.waitedMs + ms > settings.waitBudgetMs) throw isLimit(exchange) ? toRateError(exchange, ms, void 0) : toGithubError(exchange, void 0);
	state.waitedMs += ms;
	if (ms >= 1e3) settings.log(`waiting ${Math.ceil(ms / 1e3)} s: ${why}`);
	await settings.sleep(ms);
}
export { newState, persist, serverNow, toRequest, unrepeatable, waitForLimit };
