import { inkOf } from "./chunk-io.js";
import { storeLocationOf } from "./chunk-for-compare-gate-production.js";
import { configPlaces } from "./chunk-for-action-compare-gate-production.js";
import { GateError, exitCode, formatGateError, joinShown, shown, shownJson, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { renderTerminal } from "./chunk-for-action-compare-gate.js";
import { gateContext, gateName, relativePath } from "./chunk-for-action-compare-gate-top.js";
import { openStore } from "./chunk-open.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { findRepository } from "./chunk-remote-repository.js";
// src/cli/override-command.ts
const help = `
usage: flamegate override --pull-request N [options]

Judges the stored verdict of a pull request's head again under its current labels, in seconds, and publishes it: status,
comment and record. Nothing is measured. Labels, who put them on and the policy are read from GitHub, as the workflow does.

  --pull-request N         number of the pull request
  --repository OWNER/NAME  default: GITHUB_REPOSITORY, else what the remote origin is
  --config FILE            configuration, as the base branch has it (default: the usual places)
  --store STORE            git:BRANCH (through the API), dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --gate NAME              only this gate of several, as the input of the Action names it (default: all)
  --working-directory DIR  only the gate of this folder
  --dry-run                print the verdict and publish nothing
  --json                   one JSON document on stdout

The token is taken from GITHUB_TOKEN, or GH_TOKEN. It needs contents: write, pull-requests: write and statuses: write; with
--dry-run reading is enough. With a person's token the workflow's comment is brought up to date; a missing one is not made.

Exit codes: 0 pass (also overridden and skipped), 1 regression, 2 usage, 3 nothing is measured yet, or it is unknown who
set a label.

example: GITHUB_TOKEN=$(gh auth token) flamegate override --pull-request 123 --dry-run
`;
const options = {
	"pull-request": { type: "string" },
	repository: { type: "string" },
	config: { type: "string" },
	store: { type: "string" },
	gate: { type: "string" },
	"working-directory": { type: "string" },
	"dry-run": { type: "flag" },
	json: { type: "flag" }
};
const overrideCommand = {
	help,
	run: async (argv, io) => {
		const given = parseArguments("override", argv, options, Number.POSITIVE_INFINITY);
		const isDry = given.flag("dry-run");
		const answered = [];
		for (const world of await openWorlds(given, io)) {
			const answer = await (isDry ? evaluated(world) : publishedFor(world));
			for (const problem of answer.problems) io.stderr(joinShown([formatGateError(problem), shown`\n`]));
			answered.push({
				world,
				answer
			});
		}
		const document = () => `${JSON.stringify(documentOf(answered, isDry), null, 2)}\n`;
		io.stdout(given.flag("json") ? shownJson(document()) : shownText(textOf(answered, io), inkOf(io)));
		return answered.map(({ answer }) => answer.code).find((code) => code !== exitCode.pass) ?? exitCode.pass;
	}
};
const workflowAuthor = "github-actions[bot]";
async function openWorlds(given, io) {
	const { connect } = await import("./chunk-client2.js");
	const { proxySettings } = await import("./chunk-transport.js");
	const { gatesOf } = await import("./chunk-override-gates.js");
	const pullRequest = numberOf(given);
	const place = await findRepository({
		asked: given.text("repository"),
		env: io.env,
		folder: io.cwd
	});
	const token = tokenIn(io.env);
	const log = (line) => io.stderr(shown`${line}\n`);
	const client = connect({
		...place,
		token,
		proxy: proxySettings(io.env),
		log
	});
	const world = {
		client,
		pullRequest,
		openStore: await storeOpener(given, io, client)
	};
	const [gate, folder, config] = [
		given.text("gate"),
		given.text("working-directory"),
		given.text("config")
	];
	const isNamed = gate !== void 0 || folder !== void 0 || config !== void 0;
	const origin = {
		folder: relativePath(folder ?? ""),
		config
	};
	return (isNamed ? [{
		gate: gateName({
			gate,
			folder,
			config,
			usualPlaces: configPlaces
		}),
		origin
	}] : await gatesOf(world)).map((each) => ({
		...world,
		...each,
		commentAuthors: [workflowAuthor]
	}));
}
async function storeOpener(given, io, client) {
	const { dataBranchStore } = await import("./chunk-data-branch2.js");
	const text = given.text("store");
	const asked = text === void 0 ? void 0 : storeLocationOf(text);
	return async (config) => {
		const location = asked ?? config.baseline.store;
		if (location.kind === "git") return dataBranchStore({
			client,
			branch: location.branch
		});
		const notice = (line) => io.stderr(shown`${line}\n`);
		return openStore(location, {
			repository: io.cwd,
			environment: io.env,
			notice
		});
	};
}
function tokenIn(env) {
	const token = env["GITHUB_TOKEN"] || env["GH_TOKEN"];
	if (token) return token;
	throw new GateError("USAGE", "Cannot ask GitHub as GITHUB_TOKEN must hold a token: it is not set", { hint: "GITHUB_TOKEN=$(gh auth token) flamegate override …" });
}
function numberOf(given) {
	const number = given.whole("pull-request");
	const [extra] = given.positionals;
	if (extra !== void 0) throw new GateError("USAGE", `Cannot run override as it takes no arguments: current value is ${extra}`, { hint: `did you mean --pull-request ${extra}?` });
	if (number !== void 0 && number > 0) return number;
	const value = number === void 0 ? "nothing" : `${number}`;
	throw new GateError("USAGE", `Cannot run override as --pull-request must be a number ≥ 1: current value is ${value}`, { hint: "the number that follows /pull/ in its address: flamegate override --pull-request 123" });
}
async function publishedFor(world) {
	const { runOverride } = await import("./chunk-reevaluate.js");
	const { exitCodeOf } = await import("./chunk-exit-code.js");
	const outcome = await runOverride(world);
	const problems = outcome.state === "published" ? outcome.published.problems : [];
	switch (outcome.state) {
		case "nothing-to-do": return nothing(outcome.why);
		case "unanswered": return {
			...unanswered(outcome.why),
			problems: outcome.problems
		};
		case "pending": return {
			...unmeasured,
			problems: outcome.problems
		};
		case "skipped": return {
			state: "skipped",
			code: outcome.problems.length > 0 ? exitCode.unable : exitCode.pass,
			problems: outcome.problems,
			words: `Skipped by @${outcome.by}.`
		};
		case "published": {
			const { report, comment } = outcome.published;
			return {
				state: "judged",
				code: exitCodeOf(report, problems),
				problems,
				words: "",
				report,
				commentUrl: comment?.url
			};
		}
	}
}
async function evaluated(world) {
	const { evaluateOverride } = await import("./chunk-reevaluate.js");
	const { exitCodeOf } = await import("./chunk-exit-code.js");
	const evaluation = await evaluateOverride(world);
	if (evaluation.state === "nothing-to-do") return nothing(evaluation.why);
	if (evaluation.state === "unanswered") return unanswered(evaluation.why);
	if (evaluation.state === "measured") {
		const { report } = evaluation;
		return {
			state: "judged",
			code: exitCodeOf(report, []),
			problems: [],
			words: "",
			report
		};
	}
	const { skip } = evaluation.decision;
	if (skip === void 0) return unmeasured;
	return {
		state: "skipped",
		code: exitCode.pass,
		problems: [],
		words: `Skipped by @${skip.who}.`
	};
}
function nothing(why) {
	return {
		state: "nothing-to-do",
		code: exitCode.pass,
		problems: [],
		words: `Nothing to do: ${why}.`
	};
}
function unanswered(why) {
	return {
		state: "unanswered",
		code: exitCode.unable,
		problems: [],
		words: `Not judged again: ${why}.`
	};
}
const unmeasured = {
	state: "pending",
	code: exitCode.unable,
	problems: [],
	words: "Nothing is measured on this head yet: the measuring run will read the labels itself."
};
function textOf(answered, io) {
	const color = io.color.stdout ? "always" : "never";
	return answered.map(({ world: { gate }, answer: { report, words, commentUrl } }) => {
		const name = answered.length === 1 ? "" : `${gateContext(gate)}:\n`;
		if (report === void 0) return `${name}${words}\n`;
		const text = renderTerminal(report, {
			color,
			width: io.stdoutColumns ?? 100,
			rows: "notable"
		});
		return `${name}${commentUrl === void 0 ? text : `${text}${commentUrl}\n`}`;
	}).join("\n");
}
function documentOf(answered, dryRun) {
	const documents = answered.map(answerDocument);
	const [only] = documents;
	return documents.length === 1 ? {
		...only,
		dryRun
	} : {
		gates: documents,
		dryRun
	};
}
function answerDocument({ answer, world: { pullRequest, client, gate } }) {
	const { state, report, commentUrl, problems, words } = answer;
	const { owner, repo } = client;
	const { outcome, override, refusedOverrides = [] } = report?.verdict ?? {};
	return {
		repository: `${owner}/${repo}`,
		pullRequest,
		gate: gate === "" ? void 0 : gate,
		state,
		...outcome === void 0 ? { words } : {
			outcome,
			refusedOverrides
		},
		override,
		commentUrl,
		problems: problems.map(({ code, message }) => ({
			code,
			message
		}))
	};
}
export { overrideCommand };
