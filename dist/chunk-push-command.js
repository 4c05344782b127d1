import { publishRun, targets } from "./chunk-publish-run.js";
import { storeOf } from "./chunk-store-of.js";
import { openWorkspace } from "./chunk-for-compare-gate-production.js";
import { GateError, exitCode, shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { tryGit } from "./chunk-git.js";
import { repositoryRoot } from "./chunk-repository2.js";
import { parseBundle } from "./chunk-for-compare.js";
import { newestFirst, profilePath } from "./chunk-store-layout.js";
import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { readFolder } from "./chunk-bundle-folder.js";
import { choiceOf } from "./chunk-choice.js";
import { parseRemote } from "./chunk-remote-repository.js";
import { resolve } from "node:path";
// src/cli/push-command.ts
const help = `
usage: flamegate push [BUNDLE] --to pyroscope|otlp|prometheus [--url URL] [options]

Sends a run to where production is watched: its profiles to Pyroscope or to an OTLP receiver, its medians and intervals to
Prometheus by remote write. BUNDLE is what "flamegate measure" wrote; without it the newest run of the store is sent.

Profiles must have been measured within the last hour, which is what receivers take. Each has at most 16,000 stacks and
4 MiB: the smallest are pruned into "other", and the total stays. One service a suite; labels: repository, benchmark,
commit, ref, environment, and what links a function to its source in Grafana.

  --to TARGET     pyroscope, otlp or prometheus
  --url URL       where; default: PYROSCOPE_URL, OTEL_EXPORTER_OTLP_ENDPOINT or PROMETHEUS_URL
  --ref NAME      branch or tag that was measured (default: the current branch)
  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME   fetch the store's branch from this remote
  --config FILE   configuration

Credentials come from the environment only: PYROSCOPE_, PROMETHEUS_ or OTEL_EXPORTER_OTLP_ before TOKEN, or USER and
PASSWORD; PYROSCOPE_TENANT and PROMETHEUS_TENANT. They go to that address and nowhere else.

Exit codes: 0 done, 2 usage, 3 the store or the server could not be used.

example: flamegate push bundle --to pyroscope --url https://pyroscope.example
`;
const addresses = {
	pyroscope: "PYROSCOPE_URL",
	otlp: "OTEL_EXPORTER_OTLP_ENDPOINT",
	prometheus: "PROMETHEUS_URL"
};
const options = {
	to: { type: "string" },
	url: { type: "string" },
	ref: { type: "string" },
	store: { type: "string" },
	remote: { type: "string" },
	config: { type: "string" }
};
const pushCommand = {
	help,
	run: async (argv, io) => {
		const given = parseArguments("push", argv, options, 1);
		const target = targetOf(given.text("to"));
		const address = given.text("url") ?? io.env[addresses[target]];
		if (!address) throw usage(`--url or ${addresses[target]} must name the server`, "nothing");
		const root = await repositoryRoot(io.cwd);
		const [bundle] = given.positionals;
		const [config, store] = [given.text("config"), given.text("store")];
		const workspace = bundle === void 0 ? await openWorkspace({
			root,
			config,
			store
		}) : void 0;
		const saved = workspace === void 0 ? await fromBundle(resolve(io.cwd, bundle ?? ""), bundle ?? "") : await newestRun(await storeOf(workspace, io, given.text("remote")));
		const policy = workspace?.config.policy;
		const count = await publishRun(io, target, {
			...saved,
			address,
			policy,
			origin: await originOf(root, given.text("ref"))
		});
		const what = formatCount(count, target === "prometheus" ? "series" : "profile", target === "prometheus" ? "series" : "profiles");
		io.stderr(shown`${what} of ${saved.run.commit.slice(0, 12)} sent to ${target}\n`);
		return exitCode.pass;
	}
};
async function fromBundle(folder, shownFolder) {
	const { evidence, profiles } = parseBundle(await readFolder(folder), shownFolder);
	return {
		run: evidence.candidate,
		profiles
	};
}
async function newestRun(store) {
	const [newest] = newestFirst(await store.list());
	if (newest === void 0) throw new GateError("STORE_MISSING", `Cannot push as ${store.name} must hold a run: it holds none`, { hint: "flamegate baseline save measures one" });
	const run = await store.read(newest);
	const profiles = /* @__PURE__ */ new Map();
	for (const outcome of run.outcomes) for (const { file } of outcome.state === "measured" ? outcome.profiles : []) {
		const bytes = await store.readFile(profilePath(newest.key, file));
		if (bytes !== void 0) profiles.set(file, bytes);
	}
	return {
		run,
		profiles
	};
}
async function originOf(root, ref) {
	const remote = await tryGit(root, [
		"remote",
		"get-url",
		"origin"
	]);
	const found = remote.code === 0 ? parseRemote(remote.stdout.toString()) : void 0;
	const branch = ref ?? (await tryGit(root, ["branch", "--show-current"])).stdout.toString().trim();
	return {
		...found === void 0 ? {} : {
			repository: found.name,
			repositoryUrl: `https://${found.host}/${found.name}`
		},
		ref: branch === "" ? void 0 : branch
	};
}
function targetOf(text) {
	return choiceOf(text, targets, {
		start: "Cannot push as --to",
		hint: "flamegate push --help"
	});
}
function usage(must, value) {
	return new GateError("USAGE", `Cannot push as ${must}: current value is ${value}`, { hint: "flamegate push --help" });
}
export { pushCommand };
