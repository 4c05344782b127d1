/** `production diff`: windows before and after a deploy, judged function by function; exit codes as the gate's. */
import type { Io } from '../app/io.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { git } from '../git/git.ts';
import { repositoryRoot } from '../git/repository.ts';
import { mergeProductionProfiles } from '../production/added-profiles.ts';
import { type DeployDiff, deployDiff } from '../production/deploy-changes.ts';
import { toRepositoryPaths } from '../production/repository-paths.ts';
import { type Blame, findBlame } from '../profile/blame.ts';
import { type ChangedFile, parseUnifiedDiff } from '../profile/changed-lines.ts';
import type { ProfileSide } from '../profile/diff-result.ts';
import type { Profile } from '../profile/profile.ts';
import { restatedIn } from '../profile/restated.ts';
import { pyroscope, remoteOf } from '../remote/address.ts';
import { queryPyroscope } from '../remote/pyroscope-windows.ts';
import { deployDocument, renderDeployDiff } from '../report/deploy-text.ts';
import { openGitChanges } from '../store/git-changes.ts';
import { shown, shownJson, shownText } from '../text/shown.ts';
import { formatCount } from '../units/format.ts';
import { shareOf, spanOf, timeOf } from './production-window.ts';
import { type Parsed, parseProfileArguments, usage, wholeNumber } from './profile-arguments.ts';
import { readProfileFile } from './profile-files.ts';

/** An hour a side: what is seen depends on the samples of all windows, and many short ones show better how windows differ. */
const usual = { threshold: 0.05, least: 0.001, windows: 24, windowMs: 150_000 };
/** Each is a question to the server. */
const mostWindows = 500;
const usualType = 'process_cpu:cpu:nanoseconds:cpu:nanoseconds';

export async function runProductionDiff(argv: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseProfileArguments('production diff', argv, {
    baseline: 'words',
    candidate: 'words',
    pyroscope: 'word',
    service: 'word',
    selector: 'word',
    'profile-type': 'word',
    deployed: 'word',
    window: 'word',
    windows: 'word',
    requests: 'word',
    commits: 'word',
    threshold: 'word',
    least: 'word',
    json: 'flag',
  });
  const commits = wordOf(parsed, 'commits');
  const root = await rootOf(io, commits);
  const files =
    root === undefined ? [] : (await git(root, ['ls-files', '-z'])).split('\0').filter((path) => path !== '');
  const [before, after] =
    wordOf(parsed, 'deployed') === undefined ? fromFiles(parsed, io) : await fromPyroscope(parsed, io);
  const placed = (sides: readonly ProfileSide[]): readonly ProfileSide[] =>
    sides.map((side) => ({ ...side, profile: toRepositoryPaths(side.profile, files) }));
  const change = root === undefined ? undefined : await readCommits(root, commits);
  const found = deployDiff(placed(before), placed(after), {
    roots: root === undefined ? [] : [root],
    changes: change?.files,
    per: before.every(({ operations }) => operations !== undefined) ? 'operation' : 'share',
    threshold: shareOf(wordOf(parsed, 'threshold'), 'threshold') ?? usual.threshold,
    least: shareOf(wordOf(parsed, 'least'), 'least') ?? usual.least,
  });
  const blame =
    change === undefined
      ? undefined
      : findBlame(found.diff, restatedIn(change.files).changes, { sources: change.sources });
  printDiff(io, parsed, found, blame);
  return exitOf[found.outcome];
}

const exitOf: Readonly<Record<DeployDiff['outcome'], ExitCode>> = {
  pass: exitCode.pass,
  regression: exitCode.regression,
  unknown: exitCode.unable,
};

/** A deploy pipeline may have no clone; only what names commits needs one. */
async function rootOf(io: Io, commits: string | undefined): Promise<string | undefined> {
  try {
    return await repositoryRoot(io.cwd);
  } catch (error) {
    if (commits === undefined && error instanceof GateError && error.code === 'NO_GIT') return undefined;
    throw error;
  }
}

function printDiff(io: Io, parsed: Parsed, found: DeployDiff, blame: Blame | undefined): void {
  if (parsed.flags.has('json')) io.stdout(shownJson(`${JSON.stringify(deployDocument(found, blame), null, 2)}\n`));
  else io.stdout(shownText(renderDeployDiff(found, blame)));
}

type Sides = readonly [readonly ProfileSide[], readonly ProfileSide[]];

function fromFiles(parsed: Parsed, io: Io): Sides {
  const requests = requestsOf(wordOf(parsed, 'requests'));
  const read = (name: 'baseline' | 'candidate', each: number | undefined): readonly ProfileSide[] => {
    const words = parsed.words.get(name) ?? [];
    if (words.length === 0)
      throw usage(
        'production diff',
        `--${name} must name a profile of each window, or --deployed a time: current value is none`,
      );
    return words.map((file) => {
      const profile = mergeProductionProfiles([readProfileFile(file, { cwd: io.cwd })]);
      return each === undefined ? { profile } : { profile, operations: each };
    });
  };
  return [read('baseline', requests?.[0]), read('candidate', requests?.[1])];
}

/** Equal windows before and after the deploy, in the order of time. */
async function fromPyroscope(parsed: Parsed, io: Io): Promise<Sides> {
  const address = wordOf(parsed, 'pyroscope') ?? io.env['PYROSCOPE_URL'];
  const service = wordOf(parsed, 'service');
  if (!address)
    throw usage('production diff', '--pyroscope or PYROSCOPE_URL must name the server: current value is none');
  if (!service) throw usage('production diff', '--service must name the service: current value is none');
  const deployed = timeOf(wordOf(parsed, 'deployed'), 'deployed') ?? Date.now();
  const length = spanOf(wordOf(parsed, 'window'), 'window') ?? usual.windowMs;
  const count = wholeNumber('production diff', parsed, 'windows') ?? usual.windows;
  if (count > mostWindows)
    throw usage('production diff', `--windows must be at most ${mostWindows}: current value is ${count}`);
  const requests = requestsOf(wordOf(parsed, 'requests'));
  const remote = remoteOf(address, pyroscope, io.env);
  const ask = (from: number, until: number): Promise<Profile | undefined> =>
    queryPyroscope(remote, {
      profileType: wordOf(parsed, 'profile-type') ?? usualType,
      selector: wordOf(parsed, 'selector') ?? `{service_name=${JSON.stringify(service)}}`,
      service,
      from,
      until,
      signal: io.signal,
    });
  const read = async (start: number, operations: number | undefined): Promise<readonly ProfileSide[]> => {
    const profiles = await readWindows(io, { start: Math.max(0, start), length, count }, ask);
    return profiles.map((profile) => (operations === undefined ? { profile } : { profile, operations }));
  };
  return [await read(deployed - count * length, requests?.[0]), await read(deployed, requests?.[1])];
}

interface Windows {
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

/** Those that hold samples. What is left out is said: a gap, and what soon after a deploy is not over and holds less. */
async function readWindows(
  io: Io,
  { start, length, count }: Windows,
  ask: (from: number, until: number) => Promise<Profile | undefined>,
): Promise<readonly Profile[]> {
  const profiles: Profile[] = [];
  const over = Math.min(count, Math.max(0, Math.floor((Date.now() - start) / length)));
  for (let at = 0; at < over; at++) {
    const profile = await ask(start + at * length, start + (at + 1) * length);
    if (profile !== undefined) profiles.push(mergeProductionProfiles([profile]));
  }
  const what = `of ${formatCount(count, 'window')} from ${new Date(start).toISOString()} on`;
  if (profiles.length === 0) {
    const not = over === count ? '' : `, and ${count - over} are not over yet`;
    throw usage('production diff', `${what} some must hold samples: current value is none${not}`);
  }
  if (over < count) io.stderr(shown`note: ${what} ${count - over} are not over yet and are left out\n`);
  if (profiles.length < over) io.stderr(shown`note: ${what} ${over - profiles.length} hold no samples\n`);
  return profiles;
}

interface ReadChange {
  readonly files: readonly ChangedFile[];
  readonly sources: ReadonlyMap<string, string>;
}

async function readCommits(root: string, word: string | undefined): Promise<ReadChange | undefined> {
  if (word === undefined) return undefined;
  const [, from, to] = /^([^.\s-][^\s]*?)\.\.\.?([^.\s-][^\s]*)$/.exec(word) ?? [];
  if (from === undefined || to === undefined) {
    throw usage('production diff', `--commits must be BEFORE..AFTER: current value is ${word}`);
  }
  const changes = openGitChanges(root, from, to);
  const files = parseUnifiedDiff(await changes.diff());
  const sources = new Map<string, string>();
  for (const { path, state } of files.slice(0, 200)) {
    const text = state === 'deleted' ? undefined : await changes.source(path);
    if (text !== undefined) sources.set(path, text);
  }
  return { files, sources };
}

/** `--requests 12000,12500`: requests served within each window, before and after. */
function requestsOf(value: string | undefined): readonly [number, number] | undefined {
  if (value === undefined) return undefined;
  const [before, after = before, ...more] = value.split(',').map(Number);
  if (before !== undefined && after !== undefined && more.length === 0 && before > 0 && after > 0)
    return [before, after];
  throw usage('production diff', `--requests must be two numbers > 0, BEFORE,AFTER: current value is ${value}`);
}

function wordOf(parsed: Parsed, name: string): string | undefined {
  return parsed.words.get(name)?.at(-1);
}
