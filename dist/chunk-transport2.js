import { request } from "node:http";
import { Readable } from "node:stream";
import { connect } from "node:tls";
import { request as request$1 } from "node:https";
// src/github/transport.ts
function proxySettings(env) {
	const pick = (name) => env[name] || env[name.toUpperCase()] || void 0;
	const [https, http, bypass] = [
		pick("https_proxy"),
		pick("http_proxy"),
		pick("no_proxy")
	];
	return {
		https,
		http,
		bypass
	};
}
function proxyFor(url, settings) {
	const proxy = url.protocol === "https:" ? settings.https : settings.http;
	if (proxy === void 0 || isBypassed(url, settings.bypass ?? "")) return void 0;
	return new URL(proxy.includes("://") ? proxy : `http://${proxy}`);
}
function isBypassed(url, list) {
	const host = url.hostname.toLowerCase();
	const port = url.port || (url.protocol === "https:" ? "443" : "80");
	return list.toLowerCase().split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => {
		if (entry === "*") return true;
		const [name = "", only] = entry.split(/:(?=\d+$)/);
		const suffix = name.replace(/^\*?\./, "");
		return (only === void 0 || only === port) && (host === suffix || host.endsWith(`.${suffix}`));
	});
}
function createTransport(options, direct = fetch) {
	return async (url, init) => {
		const signals = [AbortSignal.timeout(options.timeoutMs), ...init.signal ? [init.signal] : []];
		const bounded = {
			...init,
			redirect: "manual",
			signal: AbortSignal.any(signals)
		};
		const response = await follow(new URL(url), bounded, init.redirect === "manual" ? 0 : 3, (target, with_) => {
			const proxy = proxyFor(target, options.proxy);
			return proxy === void 0 ? direct(target.href, with_) : fetchThrough(proxy, target, with_);
		});
		const body = await readBody(response, options.maxBytes);
		return new Response(body, {
			status: response.status,
			headers: response.headers
		});
	};
}
async function follow(url, init, hops, send) {
	const response = await send(url, init);
	const location = response.headers.get("location");
	if (hops === 0 || location === null || ![
		301,
		302,
		307,
		308
	].includes(response.status)) return response;
	const next = new URL(location, url);
	const isRead = (init.method ?? "GET") === "GET";
	const isSame = response.status >= 307 && next.origin === url.origin;
	if (!isRead && !isSame) return response;
	const headers = new Headers(init.headers);
	if (next.origin !== url.origin) headers.delete("authorization");
	return follow(next, {
		...init,
		headers
	}, hops - 1, send);
}
async function readBody(response, maxBytes) {
	if (response.body === null || [
		101,
		204,
		205,
		304
	].includes(response.status)) return null;
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body) {
		size += chunk.length;
		if (size > maxBytes) throw new RangeError(`response is larger than ${maxBytes} bytes`);
		chunks.push(chunk);
	}
	return new Uint8Array(Buffer.concat(chunks));
}
async function fetchThrough(proxy, url, init) {
	const headers = {
		...Object.fromEntries(new Headers(init.headers)),
		host: url.host
	};
	const base = {
		method: init.method ?? "GET",
		signal: init.signal
	};
	const body = typeof init.body === "string" ? init.body : void 0;
	if (url.protocol === "http:") {
		const via = {
			...base,
			host: proxy.hostname,
			port: proxy.port || 80,
			path: url.href
		};
		return exchange(request, {
			...via,
			headers: {
				...headers,
				...authorization(proxy)
			}
		}, body);
	}
	const socket = await openTunnel(proxy, url, init.signal);
	const secure = connect({
		socket,
		servername: url.hostname
	});
	const options = {
		...base,
		host: url.hostname,
		path: `${url.pathname}${url.search}`,
		headers,
		agent: false
	};
	return exchange(request$1, {
		...options,
		createConnection: () => secure
	}, body);
}
function openTunnel(proxy, url, signal) {
	const target = `${url.hostname}:${url.port || 443}`;
	return new Promise((resolve, reject) => {
		const open = proxy.protocol === "https:" ? request$1 : request;
		const port = proxy.port || (proxy.protocol === "https:" ? 443 : 80);
		const headers = {
			host: target,
			...authorization(proxy)
		};
		const asked = open({
			host: proxy.hostname,
			port,
			method: "CONNECT",
			path: target,
			headers,
			signal,
			agent: false
		});
		asked.once("connect", (response, socket) => {
			if (response.statusCode === 200) resolve(socket);
			else reject(/* @__PURE__ */ new Error(`proxy ${proxy.host} answered CONNECT with ${response.statusCode}`));
		});
		asked.once("error", reject);
		asked.end();
	});
}
function authorization(proxy) {
	if (proxy.username === "") return {};
	const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
	return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}
function exchange(requester, options, body) {
	return new Promise((resolve, reject) => {
		const asked = requester(options, (incoming) => resolve(toResponse(incoming)));
		asked.once("error", reject);
		asked.end(body);
	});
}
function toResponse(incoming) {
	const headers = new Headers();
	for (const [name, value] of Object.entries(incoming.headers)) for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
	const status = incoming.statusCode ?? 502;
	const isEmpty = [
		204,
		205,
		304
	].includes(status);
	return new Response(isEmpty ? null : Readable.toWeb(incoming), {
		status,
		headers
	});
}
export { createTransport, proxyFor, proxySettings };
