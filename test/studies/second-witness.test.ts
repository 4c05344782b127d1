/**
 * Causes of slowness injected into programs: whether counting tells more work from the same work by dearer steps, and
 * both from code that only moved and from a machine under load.
 */
import { spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import type { Discovered, Measurer } from '../../src/ports.ts';
import type { Work } from '../../src/results/work.ts';
import { leastDifference } from '../../src/results/work.ts';
import { configOf, measurerOf, suiteOf } from '../e2e/measuring.ts';
import { makeRepository } from '../support/repository.ts';
import { type Cause, filesOf, mainOf, type Program, programs } from './second-witness/programs.ts';
import { shapes } from './second-witness/shapes.ts';

/** Of all; a share of the programs where the time is short: FLAMEGATE_WITNESS=0/3 is every third from the first. */
const [part = 0, parts = 1] = (process.env['FLAMEGATE_WITNESS'] ?? '0/1').split('/').map(Number);
/** FLAMEGATE_ONLY: programs whose name matches. */
const only = new RegExp(process.env['FLAMEGATE_ONLY'] ?? '');
const all = [...programs, ...shapes].filter(({ name }) => only.test(name));

interface Case {
  readonly cause: Cause;
  readonly load: boolean;
}

function casesOf({ causes }: Program): readonly Case[] {
  return causes.flatMap((cause) => [
    { cause, load: false },
    ...(cause.kind === 'nothing' ? [{ cause: { kind: 'nothing', marks: {} } as const, load: true }] : []),
  ]);
}

function told(work: Work | undefined): string {
  if (work?.state !== 'counted') return work?.why ?? 'nothing was counted';
  if (Math.abs(work.ratio - 1) >= leastDifference) return work.ratio > 1 ? 'more' : 'less';
  return work.changed.length > 0 ? 'dearer' : 'nothing';
}

const wrong: string[] = [];
const right = new Map<string, number>();

afterAll(() => {
  const told = [...right.values()].reduce((sum, each) => sum + each, 0);
  const kinds = [...right].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(`${told} of ${told + wrong.length} causes told apart (${kinds})\n${wrong.join('\n')}`);
  expect(told / (told + wrong.length)).toBeGreaterThanOrEqual(0.95);
});

test.each(all.filter((_, i) => i % parts === part))('$name', { timeout: 1_800_000, retry: 0 }, async (program) => {
  const cases = casesOf(program);
  const repository = makeRepository();
  let measurer: Measurer | undefined;
  try {
    // Each cause has a copy of the program, so that all are in one commit.
    const commit = (of: (each: Case) => Pick<Cause, 'marks'>): string =>
      repository.commit(Object.assign({}, ...cases.map((each, i) => copyOf(program, of(each), i))));
    const baseline = commit(() => ({ marks: {} }));
    const candidate = commit(({ cause }) => cause);
    measurer = await measurerOf(configOf(suiteOf({ metrics: ['time'] })), {
      folder: repository.path,
      baseline,
      candidate,
    });
    const found = new Map((await measurer.discover('candidate')).map((each) => [each.file, each]));
    for (const [i, each] of cases.entries()) await judge(program, each, measurer, found.get(`bench/${i}.bench.mjs`));
  } finally {
    await measurer?.close();
    repository.remove();
  }
});

function copyOf(program: Program, cause: Pick<Cause, 'marks'>, i: number): Readonly<Record<string, string>> {
  const folder = `copies/${i}`;
  const bench = `import * as made from '../${folder}/${mainOf(program)}';\nexport default (bench) => bench.add('run', (made.default ?? made).run);\n`;
  const files = Object.entries(filesOf(program, cause)).map(([path, text]) => [`${folder}/${path}`, text]);
  return { ...Object.fromEntries(files), [`bench/${i}.bench.mjs`]: bench };
}

async function judge(
  program: Program,
  { cause, load }: Case,
  measurer: Measurer,
  benchmark: Discovered | undefined,
): Promise<void> {
  const busy = load ? Array.from({ length: 3 }, () => spawn(process.execPath, ['-e', 'for (;;);'])) : [];
  try {
    const work = benchmark === undefined ? undefined : await measurer.work?.(benchmark.id);
    const answer = told(work);
    const kind = load ? 'under load' : cause.kind;
    const detail = work?.state === 'counted' ? ` ${work.ratio} ${JSON.stringify(work.changed)}` : '';
    if (answer === cause.kind) right.set(kind, (right.get(kind) ?? 0) + 1);
    else wrong.push(`${program.name}, ${kind} ${JSON.stringify(cause.marks)}: ${answer}${detail}`);
  } finally {
    for (const process of busy) process.kill('SIGKILL');
  }
}
