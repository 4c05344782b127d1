import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { profilerLines } from '../../src/gate/found-lines.ts';
import type { HarnessContext, ProcessEnd, ProcessRequest } from '../../src/harness/harness.ts';
import { profilerTroubles } from '../../src/measure/profiler-troubles.ts';
import type { Discovered } from '../../src/ports.ts';
import type { HarnessName } from '../../src/tools/all.ts';

const scratch = mkdtempSync(join(tmpdir(), 'flamegate-profilers-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function suite(harness: HarnessName, more = ''): Suite {
  const files = harness === 'command' ? 'command: x' : 'files: ["b/*"]';
  const [only] = parseConfig(`suites: [{ name: s, harness: ${harness}, ${files}${more} }]`, 'x.yml').suites;
  if (only === undefined) throw new Error('one is written');
  return only;
}

interface Machine {
  readonly asked: ProcessRequest[];
  readonly contextOf: (suite: Suite) => Promise<HarnessContext>;
}

/** Where every profiler ends so; `writes`: it leaves a profile behind. */
function machine(end: ProcessEnd, { stderr = '', writes = false } = {}): Machine {
  const asked: ProcessRequest[] = [];
  const run: HarnessContext['run'] = async (request) => {
    asked.push(request);
    const output = request.args[request.args.indexOf('--output') + 1];
    if (writes && request.args.includes('--output') && output !== undefined) writeFileSync(output, '{}');
    return { end, stdout: '', stderr, lines: [], startedAt: 0, durationMs: 1, conditions: {} };
  };
  const context = { root: scratch, scratch, node: 'node', worker: 'worker.js', run };
  return { asked, contextOf: async (each) => ({ ...context, suite: each }) };
}

const missing: ProcessEnd = { kind: 'unstartable', message: 'spawn ENOENT' };
const refused: ProcessEnd = { kind: 'exit', code: 255 };
const fine: ProcessEnd = { kind: 'exit', code: 0 };

test.each<[HarnessName, RegExp]>([
  ['pytest', /py-spy must be there: spawn ENOENT · pip install py-spy/],
  ['asv', /pip install py-spy/],
  ['pyperf', /pip install py-spy/],
  ['criterion', /perf must be there.*install perf \(linux-tools/],
  ['google-benchmark', /install perf \(linux-tools/],
  ['jmh', /async-profiler must be there.*mvn dependency:get/],
])('a profiler of %s that is missing is told with its cure', async (harness, words) => {
  const [trouble, ...more] = await profilerTroubles([suite(harness)], machine(missing).contextOf);
  expect(more).toEqual([]);
  expect(trouble).toMatch(words);
  expect(trouble).toContain(`Suite "s" (${harness}) cannot be profiled here: `);
});

test.each<[HarnessName, string, string]>([
  ['pytest', 'Permission Denied: Try running again with elevated permissions', '--cap-add SYS_PTRACE'],
  ['criterion', 'perf_event_open: Permission denied', 'kernel.perf_event_paranoid=1'],
])('a profiler of %s that is not permitted is told with its own words and the cure', async (harness, said, cure) => {
  const [trouble] = await profilerTroubles([suite(harness)], machine(refused, { stderr: said }).contextOf);
  expect(trouble).toContain(said);
  expect(trouble).toContain(cure);
});

test('a profiler that works, that is part of the runtime or that nobody wants is no trouble', async () => {
  expect(await profilerTroubles([suite('criterion')], machine(fine).contextOf)).toEqual([]);
  // py-spy may complain of how a program ended.
  expect(await profilerTroubles([suite('pytest')], machine(refused, { writes: true }).contextOf)).toEqual([]);
  const unasked = machine(missing);
  const suites = [suite('tinybench'), suite('go'), suite('command'), suite('pytest', ', profile: { cpu: none }')];
  expect(await profilerTroubles(suites, unasked.contextOf)).toEqual([]);
  expect(unasked.asked).toEqual([]);
});

test('a profiler that suites share is tried once', async () => {
  const { asked, contextOf } = machine(fine);
  await profilerTroubles([suite('criterion'), { ...suite('criterion'), name: 'other' }], contextOf);
  expect(asked).toHaveLength(1);
});

test('troubles are told on a line each, of what runs, and only where a regression would be profiled', async () => {
  const loads = { id: { suite: 's', name: 'a' }, file: '', suite: suite('pytest'), metrics: [] };
  const broken: Discovered = { ...loads, failure: { reason: 'load', message: 'x' } };
  const profilerTroubles = async (): Promise<readonly string[]> => ['cannot be profiled:\nuse sudo'];
  const lines = (found: Discovered, profileRepeats: number): Promise<readonly string[]> =>
    profilerLines({ profilerTroubles }, { profileRepeats }, [found]);
  expect(await lines(loads, 1)).toEqual(['cannot be profiled: · use sudo']);
  expect(await lines(loads, 0)).toEqual([]);
  expect(await lines(broken, 1)).toEqual([]);
  expect(await profilerLines({}, { profileRepeats: 1 }, [loads])).toEqual([]);
});
