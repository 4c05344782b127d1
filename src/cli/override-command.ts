/** `flamegate override`: what the Action does when a label comes or goes, from a terminal or another CI. */

import { type Io, inkOf } from '../app/io.ts';
import { storeLocationOf } from '../app/workspace.ts';
import type { Config } from '../config/config.ts';
import { configPlaces } from '../config/find.ts';
import { type ExitCode, exitCode, formatGateError, GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import type { Report } from '../report/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import { gateContext, gateName, relativePath } from '../results/gate-name.ts';
import type { OverrideWorld } from '../review/reevaluate.ts';
import { openStore } from '../store/open.ts';
import { joinShown, shown, shownJson, shownText } from '../text/shown.ts';
import { type Arguments, type OptionRule, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { findRepository } from './remote-repository.ts';

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

const options: Readonly<Record<string, OptionRule>> = {
  'pull-request': { type: 'string' },
  repository: { type: 'string' },
  config: { type: 'string' },
  store: { type: 'string' },
  gate: { type: 'string' },
  'working-directory': { type: 'string' },
  'dry-run': { type: 'flag' },
  json: { type: 'flag' },
};

export const overrideCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('override', argv, options, Number.POSITIVE_INFINITY);
    const isDry = given.flag('dry-run');
    const answered: AnsweredWorld[] = [];
    for (const world of await openWorlds(given, io)) {
      const answer = await (isDry ? evaluated(world) : publishedFor(world));
      for (const problem of answer.problems) io.stderr(joinShown([formatGateError(problem), shown`\n`]));
      answered.push({ world, answer });
    }
    const document = (): string => `${JSON.stringify(documentOf(answered, isDry), null, 2)}\n`;
    io.stdout(given.flag('json') ? shownJson(document()) : shownText(textOf(answered, io), inkOf(io)));
    return answered.map(({ answer }) => answer.code).find((code) => code !== exitCode.pass) ?? exitCode.pass;
  },
};

interface AnsweredWorld {
  readonly world: OverrideWorld;
  readonly answer: Answer;
}

/** The comment of the workflow, on any machine. */
const workflowAuthor = 'github-actions[bot]';

/** One for each gate of the repository; only for the one that is named, where one is. */
async function openWorlds(given: Arguments, io: Io): Promise<readonly OverrideWorld[]> {
  const { connect } = await import('../github/client.ts');
  const { proxySettings } = await import('../github/transport.ts');
  const { gatesOf } = await import('../review/override-gates.ts');
  const pullRequest = numberOf(given);
  const place = await findRepository({ asked: given.text('repository'), env: io.env, folder: io.cwd });
  const token = tokenIn(io.env);
  const log = (line: string): void => io.stderr(shown`${line}\n`);
  const client = connect({ ...place, token, proxy: proxySettings(io.env), log });
  const world = { client, pullRequest, openStore: await storeOpener(given, io, client) };
  const [gate, folder, config] = [given.text('gate'), given.text('working-directory'), given.text('config')];
  const isNamed = gate !== undefined || folder !== undefined || config !== undefined;
  const origin = { folder: relativePath(folder ?? ''), config };
  const gates = isNamed
    ? [{ gate: gateName({ gate, folder, config, usualPlaces: configPlaces }), origin }]
    : await gatesOf(world);
  return gates.map((each) => ({ ...world, ...each, commentAuthors: [workflowAuthor] }));
}

async function storeOpener(
  given: Arguments,
  io: Io,
  client: OverrideWorld['client'],
): Promise<(config: Config) => Promise<BaselineStore>> {
  const { dataBranchStore } = await import('../github/data-branch.ts');
  const text = given.text('store');
  const asked = text === undefined ? undefined : storeLocationOf(text);
  return async (config) => {
    const location = asked ?? config.baseline.store;
    if (location.kind === 'git') return dataBranchStore({ client, branch: location.branch });
    const notice = (line: string): void => io.stderr(shown`${line}\n`);
    return openStore(location, { repository: io.cwd, environment: io.env, notice });
  };
}

function tokenIn(env: Io['env']): string {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
  if (token) return token;
  throw new GateError('USAGE', 'Cannot ask GitHub as GITHUB_TOKEN must hold a token: it is not set', {
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
  const value = number === undefined ? 'nothing' : `${number}`;
  throw new GateError(
    'USAGE',
    `Cannot run override as --pull-request must be a number ≥ 1: current value is ${value}`,
    {
      hint: 'the number that follows /pull/ in its address: flamegate override --pull-request 123',
    },
  );
}

interface Answer {
  readonly state: 'judged' | 'pending' | 'skipped' | 'nothing-to-do' | 'unanswered';
  readonly code: ExitCode;
  readonly problems: readonly GateError[];
  /** One line for people, where there is no report. */
  readonly words: string;
  readonly report?: Report;
  readonly commentUrl?: string | undefined;
}

async function publishedFor(world: OverrideWorld): Promise<Answer> {
  const { runOverride } = await import('../review/reevaluate.ts');
  const { exitCodeOf } = await import('../review/exit-code.ts');
  const outcome = await runOverride(world);
  const problems = outcome.state === 'published' ? outcome.published.problems : [];
  switch (outcome.state) {
    case 'nothing-to-do':
      return nothing(outcome.why);
    case 'unanswered':
      return { ...unanswered(outcome.why), problems: outcome.problems };
    case 'pending':
      return { ...unmeasured, problems: outcome.problems };
    case 'skipped': {
      const code = outcome.problems.length > 0 ? exitCode.unable : exitCode.pass;
      return { state: 'skipped', code, problems: outcome.problems, words: `Skipped by @${outcome.by}.` };
    }
    case 'published': {
      const { report, comment } = outcome.published;
      return {
        state: 'judged',
        code: exitCodeOf(report, problems),
        problems,
        words: '',
        report,
        commentUrl: comment?.url,
      };
    }
  }
}

async function evaluated(world: OverrideWorld): Promise<Answer> {
  const { evaluateOverride } = await import('../review/reevaluate.ts');
  const { exitCodeOf } = await import('../review/exit-code.ts');
  const evaluation = await evaluateOverride(world);
  if (evaluation.state === 'nothing-to-do') return nothing(evaluation.why);
  if (evaluation.state === 'unanswered') return unanswered(evaluation.why);
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

function unanswered(why: string): Answer {
  return { state: 'unanswered', code: exitCode.unable, problems: [], words: `Not judged again: ${why}.` };
}

const unmeasured: Answer = {
  state: 'pending',
  code: exitCode.unable,
  problems: [],
  words: 'Nothing is measured on this head yet: the measuring run will read the labels itself.',
};

function textOf(answered: readonly AnsweredWorld[], io: Io): string {
  const color = io.color.stdout ? 'always' : 'never';
  return answered
    .map(({ world: { gate }, answer: { report, words, commentUrl } }) => {
      const name = answered.length === 1 ? '' : `${gateContext(gate)}:\n`;
      if (report === undefined) return `${name}${words}\n`;
      const text = renderTerminal(report, { color, width: io.stdoutColumns ?? 100, rows: 'notable' });
      return `${name}${commentUrl === undefined ? text : `${text}${commentUrl}\n`}`;
    })
    .join('\n');
}

function documentOf(answered: readonly AnsweredWorld[], dryRun: boolean): object {
  const documents = answered.map(answerDocument);
  const [only] = documents;
  return documents.length === 1 ? { ...only, dryRun } : { gates: documents, dryRun };
}

function answerDocument({ answer, world: { pullRequest, client, gate } }: AnsweredWorld): object {
  const { state, report, commentUrl, problems, words } = answer;
  const { owner, repo } = client;
  const { outcome, override, refusedOverrides = [] } = report?.verdict ?? {};
  return {
    repository: `${owner}/${repo}`,
    pullRequest,
    gate: gate === '' ? undefined : gate,
    state,
    ...(outcome === undefined ? { words } : { outcome, refusedOverrides }),
    override,
    commentUrl,
    problems: problems.map(({ code, message }) => ({ code, message })),
  };
}
