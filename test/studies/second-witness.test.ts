/**
 * Causes of slowness injected into programs: whether counting tells more work from the same work by dearer steps, and
 * both from code that only moved and from a machine under load.
 */
import { spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import type { Measurer } from '../../src/ports.ts';
import type { Work } from '../../src/results/work.ts';
import { leastDifference } from '../../src/results/work.ts';
import { configOf, measurerOf, suiteOf } from '../e2e/measuring.ts';
import { makeRepository } from '../support/repository.ts';
import { type Cause, type Program, programs, sourceOf } from './second-witness/programs.ts';

/** Of all; a share of the causes where the time is short: FLAMEGATE_WITNESS=0/3 is every third from the first. */
const [part = 0, parts = 1] = (process.env['FLAMEGATE_WITNESS'] ?? '0/1').split('/').map(Number);

interface Case {
  readonly program: Program;
  readonly cause: Cause;
  readonly load: boolean;
}

const all: readonly Case[] = programs.flatMap((program) =>
  program.causes.flatMap((cause) => [
    { program, cause, load: false },
    ...(cause.kind === 'nothing' ? [{ program, cause: { kind: 'nothing', marks: {} } as const, load: true }] : []),
  ]),
);

function told(work: Work | undefined): string {
  if (work?.state !== 'counted') return work?.why ?? 'nothing';
  if (Math.abs(work.ratio - 1) >= leastDifference) return work.ratio > 1 ? 'more' : 'less';
  return work.changed.length > 0 ? 'dearer' : 'nothing';
}

const wrong: string[] = [];
let right = 0;

afterAll(() => {
  console.log(`${right} of ${right + wrong.length} causes told apart\n${wrong.join('\n')}`);
});

test.each(all.filter((_, i) => i % parts === part))('$program.name: $cause', async ({ program, cause, load }) => {
  const repository = makeRepository();
  const busy = load ? Array.from({ length: 3 }, () => spawn(process.execPath, ['-e', 'for (;;);'])) : [];
  let measurer: Measurer | undefined;
  try {
    const bench = `import { run } from '../src/program.mjs';\nexport default (bench) => bench.add('run', run);\n`;
    const files = { 'src/program.mjs': sourceOf(program, { marks: {} }), 'bench/a.bench.mjs': bench };
    const baseline = repository.commit(files);
    const candidate = repository.commit({ 'src/program.mjs': sourceOf(program, cause) });
    measurer = await measurerOf(configOf(suiteOf({ metrics: ['time'] })), {
      folder: repository.path,
      baseline,
      candidate,
    });
    const [found] = await measurer.discover('candidate');
    if (found === undefined) throw new Error('nothing discovered');
    const answer = told(await measurer.work?.(found.id));
    if (answer === cause.kind) right += 1;
    else wrong.push(`${program.name} ${JSON.stringify(cause)}: ${answer}`);
    expect.soft(answer).toBe(cause.kind);
  } finally {
    for (const process of busy) process.kill('SIGKILL');
    await measurer?.close();
    repository.remove();
  }
});
