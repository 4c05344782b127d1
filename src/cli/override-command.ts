/** `flamegate override`: what the Action does when a label comes or goes, from a terminal or another CI. */

import { type Io, inkOf } from '../app/io.ts';
import { storeLocationOf } from '../app/workspace.ts';
import type { Config } from '../config/config.ts';
import { type ExitCode, exitCode, formatGateError, GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import type { Report } from '../report/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { OverrideWorld } from '../review/reevaluate.ts';
import { openStore } from '../store/open.ts';
import { joinShown, shown, shownJson, shownText } from '../text/shown.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { findRepository } from './remote-repository.ts';

const help = `
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
`;

export const overrideCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('override', argv, {
      'pull-request': { type: 'string' },
      repository: { type: 'string' },
      config: { type: 'string' },
      store: { type: 'string' },
      'working-directory': { type: 'string' },
      'dry-run': { type: 'flag' },
      json: { type: 'flag' },
    });
    const world = await openWorld(given, io);
    const answer = given.flag('dry-run') ? await evaluated(world) : await told(world);
    for (const problem of answer.problems) io.stderr(joinShown([formatGateError(problem), shown`\n`]));
    io.stdout(
      given.flag('json')
        ? shownJson(`${JSON.stringify({ ...documentOf(answer, world), dryRun: given.flag('dry-run') }, null, 2)}\n`)
        : shownText(textOf(answer, io), inkOf(io)),
    );
    return answer.code;
  },
};

/** The comment of the workflow, whoever asks. */
const workflowAuthor = 'github-actions[bot]';

async function openWorld(given: Arguments, io: Io): Promise<OverrideWorld> {
  const { connect } = await import('../github/client.ts');
  const { proxySettings } = await import('../github/transport.ts');
  const place = await findRepository({ told: given.text('repository'), env: io.env, folder: io.cwd });
  const token = tokenIn(io.env);
  const log = (line: string): void => io.stderr(shown`${line}\n`);
  const client = connect({ ...place, token, proxy: proxySettings(io.env), log });
  const configPath = given.text('config');
  const gate = gateOf(given.text('working-directory'));
  return {
    client,
    pullRequest: numberOf(given),
    commentAuthors: [workflowAuthor],
    ...(configPath === undefined ? {} : { configPath }),
    ...(gate === undefined ? {} : { gate }),
    openStore: await storeOpener(given, io, client),
  };
}

async function storeOpener(
  given: Arguments,
  io: Io,
  client: OverrideWorld['client'],
): Promise<(config: Config) => BaselineStore> {
  const { dataBranchStore } = await import('../github/data-branch.ts');
  const text = given.text('store');
  const told = text === undefined ? undefined : storeLocationOf(text);
  return (config) => {
    const location = told ?? config.baseline.store;
    if (location.kind === 'git') return dataBranchStore({ client, branch: location.branch });
    const notice = (line: string): void => io.stderr(shown`${line}\n`);
    return openStore(location, { repository: io.cwd, environment: io.env, notice });
  };
}

function tokenIn(env: Io['env']): string {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
  if (token) return token;
  throw new GateError('USAGE', 'Cannot ask GitHub as GITHUB_TOKEN must hold a token: current value is nothing', {
    hint: 'GITHUB_TOKEN=$(gh auth token) flamegate override …',
  });
}

function numberOf(given: Arguments): number {
  const number = given.whole('pull-request');
  const [extra] = given.positionals;
  if (extra !== undefined) {
    throw new GateError('USAGE', `Cannot run override as it takes no arguments: current value is ${extra}`, {
      hint: `did you mean --pull-request ${extra}?`,
    });
  }
  if (number !== undefined && number > 0) return number;
  throw new GateError('USAGE', 'Cannot run override as --pull-request must be a number ≥ 1: none was given');
}

/** As the Action reads its input. */
function gateOf(folder: string | undefined): string | undefined {
  const name = folder?.replaceAll(/^\.\/|\/+$/g, '');
  return name === undefined || name === '' || name === '.' ? undefined : name;
}

interface Answer {
  readonly state: 'judged' | 'pending' | 'skipped' | 'nothing-to-do';
  readonly code: ExitCode;
  readonly problems: readonly GateError[];
  /** One line for people, where there is no report. */
  readonly words: string;
  readonly report?: Report;
  readonly commentUrl?: string;
}

async function told(world: OverrideWorld): Promise<Answer> {
  const { runOverride } = await import('../review/reevaluate.ts');
  const { exitCodeOf } = await import('../review/exit-code.ts');
  const outcome = await runOverride(world);
  const problems = outcome.state === 'published' ? outcome.published.problems : [];
  switch (outcome.state) {
    case 'nothing-to-do':
      return nothing(outcome.why);
    case 'pending':
      return { ...unmeasured, problems: outcome.problems };
    case 'skipped': {
      const code = outcome.problems.length > 0 ? exitCode.unable : exitCode.pass;
      return { state: 'skipped', code, problems: outcome.problems, words: `Skipped by @${outcome.by}.` };
    }
    case 'published': {
      const { report, comment } = outcome.published;
      const url = comment === undefined ? {} : { commentUrl: comment.url };
      return { state: 'judged', code: exitCodeOf(report, problems), problems, words: '', report, ...url };
    }
  }
}

async function evaluated(world: OverrideWorld): Promise<Answer> {
  const { evaluateOverride } = await import('../review/reevaluate.ts');
  const { exitCodeOf } = await import('../review/exit-code.ts');
  const evaluation = await evaluateOverride(world);
  if (evaluation.state === 'nothing-to-do') return nothing(evaluation.why);
  if (evaluation.state === 'measured') {
    const { report } = evaluation;
    return { state: 'judged', code: exitCodeOf(report, []), problems: [], words: '', report };
  }
  const { skip } = evaluation.decision;
  if (skip === undefined) return unmeasured;
  return { state: 'skipped', code: exitCode.pass, problems: [], words: `Skipped by @${skip.who}.` };
}

function nothing(why: string): Answer {
  return { state: 'nothing-to-do', code: exitCode.pass, problems: [], words: `Nothing to do: ${why}.` };
}

const unmeasured: Answer = {
  state: 'pending',
  code: exitCode.unable,
  problems: [],
  words: 'Nothing is measured on this head yet: the measuring run will read the labels itself.',
};

function textOf({ report, words, commentUrl }: Answer, io: Io): string {
  if (report === undefined) return `${words}\n`;
  const colour = io.colour.stdout ? 'always' : 'never';
  const text = renderTerminal(report, { colour, width: io.stdoutColumns ?? 100, rows: 'notable' });
  return commentUrl === undefined ? text : `${text}${commentUrl}\n`;
}

function documentOf(answer: Answer, { pullRequest, client }: OverrideWorld): object {
  const { state, report, commentUrl, problems, words } = answer;
  const { owner, repo } = client;
  const { outcome, override, refusedOverrides = [] } = report?.verdict ?? {};
  return {
    repository: `${owner}/${repo}`,
    pullRequest,
    state,
    ...(outcome === undefined ? { words } : { outcome, refusedOverrides }),
    ...(override === undefined ? {} : { override }),
    ...(commentUrl === undefined ? {} : { commentUrl }),
    problems: problems.map(({ code, message }) => ({ code, message })),
  };
}
