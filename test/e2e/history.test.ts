/** `flamegate history` as a user runs it: the built command line on a repository of 60 commits and the runs stored of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BaselineStore } from '../../src/ports.ts';
import type { HistoryLine } from '../../src/results/history-line.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { openGitBranchStore } from '../../src/store/git-branch.ts';
import type { CliResult } from '../support/cli.ts';
import { runCliHere } from '../support/cli-here.ts';
import { makeLineRepository } from '../support/history-repository.ts';
import { acceptedPlace, stepPlace, storeStory, storyLine, storyNote, storyRuns } from '../support/history-story.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;
let line: HistoryLine;

beforeAll(async () => {
  ({ repository, line } = makeLineRepository(storyLine(60)));
  repository.git('remote', 'add', 'origin', 'https://user:secret@git.example.com/o/r.git');
  const stores: readonly BaselineStore[] = [
    openDirStore(join(repository.path, '.flamegate')),
    openGitBranchStore({ repository: repository.path, branch: 'flamegate-data' }),
  ];
  for (const store of stores) await storeStory(store, storyRuns(line), [storyNote(line)]);
});

afterAll(() => repository.remove());

const history = (...words: readonly string[]): Promise<CliResult> => runCliHere(repository.path, ['history', ...words]);

interface Document {
  readonly headline: string;
  readonly runs: readonly { readonly commit: string }[];
  readonly references: readonly { readonly label: string; readonly commit: string }[];
  readonly trends: readonly {
    readonly benchmark: string;
    readonly metric: string;
    readonly kind: string;
    readonly classes: readonly {
      readonly points: { readonly run: readonly number[] };
      readonly steps: readonly { readonly commit: string; readonly suspects: number; readonly override?: number }[];
      readonly drifts: readonly { readonly certainty: string; readonly shift: { readonly ratio: number } }[];
    }[];
  }[];
}

async function documentOf(...words: readonly string[]): Promise<Document> {
  const { stdout, code, stderr } = await history(...words, '--json');
  expect([code, stderr.includes('fault of its own')]).toEqual([0, false]);
  return JSON.parse(stdout) as Document;
}

describe.each([
  ['a folder', 'dir:.flamegate'],
  ['a branch', 'git:flamegate-data'],
])('from %s', (_, store) => {
  test('the loss, the ten small losses and the accepted step are told with their commits', long, async () => {
    const { headline, trends, references } = await documentOf('--store', store);
    expect(headline).toBe('2 of 5 benchmarks got worse and stayed worse');
    expect(references.map(({ label }) => label)).toEqual(['v1.1.0', 'the first stored runs']);
    const timed = trends.filter(({ metric }) => metric === 'time');
    expect(timed.map(({ benchmark, kind }) => [benchmark, kind])).toEqual([
      ['printer/print a tree', 'worse'],
      ['parser/tokenize large file', 'worse'],
      ['lexer/numbers', 'accepted'],
      ['parser/small file', 'better'],
      ['checksum/adler', 'steady'],
    ]);
    const placeOf = (benchmark: string): number => {
      const [step] = timed.find((trend) => trend.benchmark === benchmark)?.classes[0]?.steps ?? [];
      return line.findIndex(({ commit }) => commit === step?.commit);
    };
    // Every third commit was measured elsewhere, so a step is seen at most one commit late.
    expect(placeOf('parser/tokenize large file') - stepPlace(60)).toBeOneOf([0, 1]);
    expect(placeOf('lexer/numbers') - acceptedPlace(60)).toBeOneOf([0, 1]);
    expect(timed[2]?.classes[0]?.steps[0]?.override).toBe(0);
    expect(timed[0]?.classes[0]?.drifts.map(({ certainty }) => certainty)).toEqual(['clear', 'clear']);
  });

  test('machines are never joined: no run is in two classes', async () => {
    for (const { classes } of (await documentOf('--store', store)).trends) {
      const [main = [], other = []] = classes.map(({ points }) => points.run);
      expect([main.length, other.length]).toEqual([40, 20]);
      expect(main.filter((run) => other.includes(run))).toEqual([]);
    }
  });
});

test('the table says what was accepted by whom, and ends with 0 although things got worse', async () => {
  const { code, stdout } = await history('--store', 'dir:.flamegate');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^accepted\s+lexer\/numbers\s+time/m);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('accepted by @maintainer in #41: “Separators are worth it');
});

test('--out writes one page that links to the repository without its password', async () => {
  const out = mkdtempSync(join(tmpdir(), 'flamegate-history-'));
  const { code, stderr } = await history('--store', 'dir:.flamegate', '--out', join(out, 'site'));
  expect(code).toBe(0);
  expect(stderr).toContain(join(out, 'site', 'index.html'));
  const html = readFileSync(join(out, 'site', 'index.html'), 'utf8');
  expect(html).toContain('https://git.example.com/o/r');
  expect(html).not.toContain('secret');
  rmSync(out, { recursive: true, force: true });
});

test('--benchmark, --since, --limit and --against narrow what is looked at', long, async () => {
  const names = (document: Document): readonly string[] => [
    ...new Set(document.trends.map(({ benchmark }) => benchmark)),
  ];
  const store = ['--store', 'dir:.flamegate'] as const;
  expect(
    names(await documentOf(...store, '--benchmark', 'lexer/**', '--benchmark', 'core/checksum/*')).toSorted(),
  ).toEqual(['checksum/adler', 'lexer/numbers']);
  expect((await documentOf(...store, '--since', 'v1.0.0')).runs).toHaveLength(48);
  expect((await documentOf(...store, '--since', '2026-09-20')).runs).toHaveLength(10);
  expect((await documentOf(...store, '--since', '2w')).runs).toHaveLength(15);
  expect((await documentOf(...store, '--limit', '20')).runs).toHaveLength(20);
  expect((await documentOf(...store, '--against', 'v1.0.0')).references).toEqual([
    { kind: 'named', label: 'v1.0.0', commit: line[12]?.commit },
  ]);
  expect((await documentOf(...store, '--head', 'v1.1.0')).runs).toHaveLength(37);
});

test.each([
  [['--since', 'soon'], 2, /Cannot find commit/],
  [['--since', '2026-99-99'], 2, /--since must be a commit, a day or a time back/],
  [['--benchmark', 'nothing/**'], 2, /no benchmark in dir:\.flamegate matches/],
  [['--limit', '0'], 2, /--limit must be ≥ 1/],
  [['--url', 'javascript:1'], 2, /--url must be an address/],
  [['extra'], 2, /takes options only/],
  [['--sinse', '1w'], 2, /did you mean --since/],
] as const)('%j is refused with what to do', long, async (words, code, message) => {
  const result = await history('--store', 'dir:.flamegate', ...words);
  expect(result.stderr).toMatch(message);
  expect(result.stderr).toContain('hint: ');
  expect(result.code).toBe(code);
});

test('an empty store is told, and its page still written for whoever publishes it', async () => {
  const empty = makeRepository();
  empty.commit({ 'a.txt': '1' });
  const { code, stdout } = await runCliHere(empty.path, ['history', '--store', 'dir:.flamegate', '--out', 'site']);
  expect([code, stdout]).toEqual([0, 'No run of this history is stored so far\ndir:.flamegate\n']);
  expect(readFileSync(join(empty.path, 'site', 'index.html'), 'utf8')).toContain('No run of this history');
  empty.remove();
});
