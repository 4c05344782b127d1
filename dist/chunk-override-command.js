import { t as inkOf } from "./chunk-io.js";
import { a as openStore, n as storeLocationOf } from "./chunk-workspace.js";
import { a as shown, i as joinShown, n as exitCode, o as shownJson, r as formatGateError, s as shownText, t as GateError } from "./chunk-errors.js";
import { t as renderTerminal } from "./chunk-terminal.js";
import { t as parseArguments } from "./chunk-arguments.js";
import { t as findRepository } from "./chunk-remote-repository.js";
const overrideCommand = {
	help: `
usage: flamegate override --pull-request N [options]

Judges the stored verdict of a pull request's head again under the labels of now, in seconds, and tells it: status, comment
and record. Nothing is measured. Labels, who put them on and the policy are read from GitHub, as the workflow does.

  --pull-request N         number of the pull request
  --repository OWNER/NAME  default: GITHUB_REPOSITORY, else what the remote origin is
  --config FILE            configuration, as the base branch has it (default: the usual places)
  --store STORE            git:BRANCH (through the API), dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --working-directory DIR  tells several gates of one repository apart, as the input of the Action does
  --dry-run                say what the verdict would be and tell nobody
  --json                   one JSON document on stdout

The token is taken from GITHUB_TOKEN, or GH_TOKEN. It needs contents: write, pull-requests: write and statuses: write; with
--dry-run reading is enough. With a person's token the workflow's comment is brought up to date; a missing one is not made.

Exit codes: 0 pass (also overridden and skipped), 1 regression, 2 usage, 3 nothing is measured yet or somebody could not be told.

example: GITHUB_TOKEN=$(gh auth token) flamegate override --pull-request 123 --dry-run
`,
	run: async (argv, io) => {
		const given = parseArguments("override", argv, {
			"pull-request": { type: "string" },
			repository: { type: "string" },
			config: { type: "string" },
			store: { type: "string" },
			"working-directory": { type: "string" },
			"dry-run": { type: "flag" },
			json: { type: "flag" }
		});
		const world = await openWorld(given, io);
		const answer = given.flag("dry-run") ? await evaluated(world) : await told(world);
		for (const problem of answer.problems) io.stderr(joinShown([formatGateError(problem), shown`\n`]));
		io.stdout(given.flag("json") ? shownJson(`${JSON.stringify({
			...documentOf(answer, world),
			dryRun: given.flag("dry-run")
		}, null, 2)}\n`) : shownText(textOf(answer, io), inkOf(io)));
		return answer.code;
	}
};
/** The comment of the workflow, whoever asks. */
const workflowAuthor = "github-actions[bot]";
async function openWorld(given, io) {
	const { connect } = await import("./chunk-client2.js");
	const { proxySettings } = await import("./chunk-transport.js");
	const place = await findRepository({
		told: given.text("repository"),
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
	const configPath = given.text("config");
	const gate = gateOf(given.text("working-directory"));
	return {
		client,
		pullRequest: numberOf(given),
		commentAuthors: [workflowAuthor],
		...configPath === void 0 ? {} : { configPath },
		...gate === void 0 ? {} : { gate },
		openStore: await storeOpener(given, io, client)
	};
}
async function storeOpener(given, io, client) {
	const { dataBranchStore } = await import("./chunk-data-branch2.js");
	const text = given.text("store");
	const told = text === void 0 ? void 0 : storeLocationOf(text);
	return (config) => {
		const location = told ?? config.baseline.store;
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
	throw new GateError("USAGE", "Cannot ask GitHub as GITHUB_TOKEN must hold a token: current value is nothing", { hint: "GITHUB_TOKEN=$(gh auth token) flamegate override …" });
}
function numberOf(given) {
	const number = given.whole("pull-request");
	const [extra] = given.positionals;
	if (extra !== void 0) throw new GateError("USAGE", `Cannot run override as it takes no arguments: current value is ${extra}`, { hint: `did you mean --pull-request ${extra}?` });
	if (number !== void 0 && number > 0) return number;
	throw new GateError("USAGE", "Cannot run override as --pull-request must be a number ≥ 1: none was given");
}
/** As the Action reads its input. */
function gateOf(folder) {
	const name = folder?.replaceAll(/^\.\/|\/+$/g, "");
	return name === void 0 || name === "" || name === "." ? void 0 : name;
}
async function told(world) {
	const { runOverride } = await import("./chunk-reevaluate2.js");
	const { exitCodeOf } = await import("./chunk-exit-code.js");
	const outcome = await runOverride(world);
	const problems = outcome.state === "published" ? outcome.published.problems : [];
	switch (outcome.state) {
		case "nothing-to-do": return nothing(outcome.why);
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
			const url = comment === void 0 ? {} : { commentUrl: comment.url };
			return {
				state: "judged",
				code: exitCodeOf(report, problems),
				problems,
				words: "",
				report,
				...url
			};
		}
	}
}
async function evaluated(world) {
	const { evaluateOverride } = await import("./chunk-reevaluate2.js");
	const { exitCodeOf } = await import("./chunk-exit-code.js");
	const evaluation = await evaluateOverride(world);
	if (evaluation.state === "nothing-to-do") return nothing(evaluation.why);
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
const unmeasured = {
	state: "pending",
	code: exitCode.unable,
	problems: [],
	words: "Nothing is measured on this head yet: the measuring run will read the labels itself."
};
function textOf({ report, words, commentUrl }, io) {
	if (report === void 0) return `${words}\n`;
	const colour = io.colour.stdout ? "always" : "never";
	const text = renderTerminal(report, {
		colour,
		width: io.stdoutColumns ?? 100,
		rows: "notable"
	});
	return commentUrl === void 0 ? text : `${text}${commentUrl}\n`;
}
function documentOf(answer, { pullRequest, client }) {
	const { state, report, commentUrl, problems, words } = answer;
	const { owner, repo } = client;
	const { outcome, override, refusedOverrides = [] } = report?.verdict ?? {};
	return {
		repository: `${owner}/${repo}`,
		pullRequest,
		state,
		...outcome === void 0 ? { words } : {
			outcome,
			refusedOverrides
		},
		...override === void 0 ? {} : { override },
		...commentUrl === void 0 ? {} : { commentUrl },
		problems: problems.map(({ code, message }) => ({
			code,
			message
		}))
	};
}
export { overrideCommand };
