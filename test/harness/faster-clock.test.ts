/** A bench of Rust's own harness by a clock that runs faster: its numbers count only with the proof that this clock was read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { HarnessContext, Listed, ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { libtestHarness } from '../../src/harness/libtest/entry.ts';
import { takesFasterClock } from '../../src/harness/libtest/faster-clock.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { suiteOf } from '../e2e/measuring.ts';

const scratch = mkdtempSync(join(tmpdir(), 'faster-clock-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const ended = (stdout: string, stderr: string, code = 0): ProcessResult => ({
  ...{ end: { kind: 'exit', code }, stdout, stderr },
  ...{ lines: [], startedAt: 0, durationMs: 0, conditions: {} },
});

function contextOf(answer: (request: ProcessRequest) => ProcessResult): HarnessContext {
  const suite = suiteOf({ harness: 'libtest', name: 'rust-bench', files: [] });
  return { suite, root: scratch, node: 'node', worker: '', scratch, run: async (request) => answer(request) };
}

const noted = (clock: string, dialect: string): Listed => ({
  ...{ name: 'b/x', file: 'benches/b.rs', localName: 'x', metrics: [timeMetric] },
  ...{ note: `${dialect} ${clock} /r/some crate`, executable: '/r/target/b' },
});

async function measured(benchmark: Listed, { printed, said }: { printed: string; said: string }) {
  const asked: ProcessRequest[] = [];
  const context = contextOf((request) => {
    asked.push(request);
    return ended(`running 1 test\ntest x ... bench: ${printed} ns/iter (+/- 3)\n`, said);
  });
  const [answer] = await libtestHarness.invoke(context, [{ benchmark, metric: timeMetric }]);
  return { answer, asked: asked[0] };
}

test('its number is divided where the faster clock was read, and is none where that is not known', async () => {
  const printed = '4,000';
  const read = await measured(noted('faster', 'libtest'), { printed, said: 'noise\n\nflamegate-clock 212\n' });
  expect(read.answer).toMatchObject({ state: 'measured', invocation: { value: 500 } });
  expect(read.asked).toMatchObject({
    ...{ command: 'sh', cwd: '/r/some crate' },
    environment: { RUST_BACKTRACE: '0', FLAMEGATE_CLOCK_FACTOR: '8' },
  });
  expect(read.asked?.args.slice(-4)).toEqual(['/r/target/b', '--bench', '--exact', 'x']);
  for (const said of ['', 'flamegate-clock 0\n', 'its flamegate-clock 212\n']) {
    const unread = await measured(noted('faster', 'libtest'), { printed, said });
    expect(unread.answer).toMatchObject({ state: 'failed', failure: { reason: 'missing' } });
  }
  const real = await measured(noted('true', 'libtest'), { printed, said: '' });
  expect(real.answer).toMatchObject({ state: 'measured', invocation: { value: 4000 } });
  expect(real.asked).toMatchObject({ command: '/r/target/b' });
});

test('what bencher cuts off is an eighth, too: shorter benchmarks can be compared', async () => {
  const fast = (printed: string) => measured(noted('faster', 'bencher'), { printed, said: '\nflamegate-clock 9\n' });
  expect((await fast('56')).answer).toMatchObject({ state: 'measured', invocation: { value: 7 } });
  expect((await fast('48')).answer).toMatchObject({ state: 'failed', failure: { reason: 'skipped' } });
  const real = await measured(noted('true', 'bencher'), { printed: '49', said: '' });
  expect(real.answer).toMatchObject({ state: 'failed', failure: { reason: 'skipped' } });
});

test.skipIf(process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))(
  'the faster clock is taken only by a program that loads it, of a bench that speaks of no time',
  async () => {
    const listing = { command: '/r/target/b', args: ['--bench', '--list'], cwd: '/r', timeoutMs: 1000 };
    const takes = (title: string, sources: readonly string[], { compiles = true, loads = true } = {}) => {
      const context = contextOf(({ command, args }) => {
        if (command !== 'rustc')
          return ended('1 test, 1 benchmark\n', loads ? '\nflamegate-clock 0\n' : 'ld.so: ignored');
        const made = args[args.indexOf('-o') + 1] ?? '';
        if (compiles) writeFileSync(made, '');
        return ended('', '', compiles ? 0 : 1);
      });
      return takesFasterClock(context, listing, { title, sources });
    };
    const plain = ['#[bench]\nfn x(b: &mut Bencher) { b.iter(|| 1 + 1) }\n', 'pub fn clockwise() -> u64 { 2 }'];
    const timed = [...plain, 'pub fn now() -> std::time::Instant { todo!() }'];
    expect(await takes('a', plain, { compiles: false })).toBe(false);
    expect(await takes('b', timed)).toBe(false);
    expect(await takes('c', ['rx.recv_timeout(ms(3));'])).toBe(false);
    expect(await takes('d', plain, { loads: false })).toBe(false);
    expect(await takes('e', plain)).toBe(true);
    // The other side, whose source is another, has the clock of the first: of two clocks they would differ by themselves.
    expect([await takes('b', plain), await takes('e', timed)]).toEqual([false, true]);
    const both = await Promise.all([takes('f', plain), takes('f', timed), takes('g', timed), takes('g', plain)]);
    expect(both).toEqual([true, true, false, false]);
  },
);
