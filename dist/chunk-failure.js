import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/github/failure.ts
var GithubError = class extends GateError {
	status;
	ambiguous;
	constructor(code, message, details) {
		super(code, message, {
			hint: details.hint,
			cause: details.cause
		});
		this.name = "GithubError";
		this.status = details.status;
		this.ambiguous = details.ambiguous ?? false;
	}
};
function isStatus(error, ...statuses) {
	return error instanceof GithubError && statuses.includes(error.status);
}
function isGraphqlRefusal(error) {
	return error instanceof GithubError && error.code === "GITHUB_RATE_LIMITED" || isStatus(error, 403, 404) || error instanceof Error && error.name === "GraphqlResponseError";
}
function toGithubError(exchange, cause) {
	const { route, status, host } = exchange;
	const message = oneLine(exchange.message);
	const make = (code, needs, hint) => new GithubError(code, `Cannot ${route} as ${needs}`, {
		status,
		cause,
		ambiguous: status === 0 || status >= 500,
		hint
	});
	if (status === 0) return make("GITHUB_UNREACHABLE", `${host} must answer: ${message}`, "check the network; a proxy is taken from HTTPS_PROXY and NO_PROXY");
	if (status >= 500) return make("GITHUB_UNREACHABLE", `${host} must answer 2xx: current value is ${status} ${message}`, "run the job again");
	if (status === 401) return make("GITHUB_FORBIDDEN", `the token must be valid: current value is 401 ${message}`, "pass `github-token`");
	if (status === 403) return make("GITHUB_FORBIDDEN", forbidden(exchange, message), forbiddenHint(exchange));
	if (status === 404) return make("GITHUB_REJECTED", `it must exist and be visible to the token: current value is 404`, "a private repository also answers 404 where the token lacks the permission to see it");
	if (status < 400) return make("GITHUB_REJECTED", `${host} must answer itself: current value is ${status}, ${message}`, "the repository was renamed or moved since this run began: start a new run");
	if (status === 410) return make("GITHUB_REJECTED", `it must still exist: current value is 410 ${message}`);
	return make("GITHUB_REJECTED", `GitHub must accept it: current value is ${status} ${message}`);
}
function toRateError(exchange, waitMs, cause) {
	const seconds = Math.ceil(waitMs / 1e3);
	return new GithubError("GITHUB_RATE_LIMITED", `Cannot ${exchange.route} as requests must be left in the rate limit: ${exchange.host} allows more in ${seconds} s`, {
		status: exchange.status,
		cause,
		hint: "GITHUB_TOKEN has 1,000 requests an hour for one repository: run the job again later, or use an App token"
	});
}
function acceptedPermissions(header) {
	return header.split(";").map((set) => set.split(",").map(toWorkflowPermission).filter((entry) => entry !== "").join(" and ")).filter((set) => set !== "");
}
function toWorkflowPermission(pair) {
	const [name = "", level = ""] = pair.trim().split("=");
	return name === "" ? "" : `${name.replaceAll("_", "-")}: ${level}`;
}
function forbidden(exchange, message) {
	const accepted = acceptedPermissions(String(exchange.headers["x-accepted-github-permissions"] ?? ""));
	return `${accepted.length === 0 ? "the token must be allowed to" : `the token must have ${accepted.join(" or ")}`}: current value is 403 ${message}`;
}
function forbiddenHint(exchange) {
	const first = acceptedPermissions(String(exchange.headers["x-accepted-github-permissions"] ?? ""))[0];
	return `${first === void 0 ? "give the job the permissions of the example workflow" : `add \`permissions: { ${first.replaceAll(" and ", ", ")} }\` to the job`}; pull requests from forks get a read-only token: use the two-stage workflow for them`;
}
function oneLine(text) {
	return text.replaceAll(/[\u0000-\u001f\u007f]+/g, " ").trim().slice(0, 300);
}
export { GithubError, isGraphqlRefusal, isStatus, toGithubError, toRateError };
