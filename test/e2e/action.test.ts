/** The built action where measuring is the matter: real benchmarks measure allocation, which repeats to the byte. */
import { describe, expect, test } from 'vitest';
import { useScene } from '../scenarios/scene.ts';
import { long } from '../support/long.ts';

const config = `version: 1
setup: []
suites:
  - name: core
    harness: tinybench
    files: bench/*.bench.mjs
    paths: [src/**]
    metrics: [alloc]
    warmup: 10ms
    measure: 40ms
    profile: { cpu: none, heap: none }
`;
const bench = `import { fill } from '../src/fill.mjs';
export default (bench) => { bench.add('fill', () => fill()); };
`;
const source = (length: number): string => `export const fill = () => new Array(${length}).fill(1.5);\n`;

describe('the action that measures', () => {
  const scene = useScene('built');

  function start(candidate: string): void {
    const { forge } = scene();
    forge.commit({ 'flamegate.yml': config, 'bench/fill.bench.mjs': bench, 'src/fill.mjs': source(1000) });
    forge.openPullRequest({ head: forge.commit({ 'src/fill.mjs': candidate }, { branch: 'topic' }) });
  }

  test('a regression is red with its name, a second push updates the same comment, and a fix turns it green', {
    ...long,
    timeout: 300_000,
  }, async () => {
    const { forge } = scene();
    start(source(1300));
    const red = await scene().gate('opened');
    expect(forge.requests.length).toBeLessThanOrEqual(25);
    expect([red.code, red.outputs['verdict'], red.outputs['regressions']]).toEqual([1, 'fail', '1']);
    expect(red.summary).toContain('fill');
    expect(scene().status()).toMatch(/^failure: .*fill allocates (?:29\.\d|30(?:\.\d)?)\s%/);
    expect(scene().comment()).toMatch(/allocates (?:29\.\d|30(?:\.\d)?)\s% more per call/);
    expect(scene().comment()).toMatch(/\[interactive report\]\(http[^)]*\/actions\/runs\/\d+#artifacts\)/);
    expect(red.outputs['report']).toMatch(/report\.html$/);
    const before = forge.comments(1)[0]?.id;
    const old = forge.pull(1).headCommit;
    forge.push(1, forge.commit({ 'src/fill.mjs': source(1001) }, { branch: 'topic' }));
    const green = await scene().gate('synchronize');
    expect([green.code, green.outputs['verdict']]).toEqual([0, 'pass']);
    expect(forge.comments(1)[0]?.id).toBe(before);
    expect(scene().status()).toMatch(/^success: /);
    expect(scene().status(old)).toMatch(/^failure: /);
  });

  test('no child of the action sees the token or the runner’s files, and what benchmarks print commands nothing', {
    timeout: 300_000,
  }, async () => {
    const spy = `console.log('::error::from the benchmark'); console.log('::set-output name=verdict::pass');
const leaked = Object.entries(process.env).filter(([name, value]) => /TOKEN|^INPUT_|^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/.test(name) || value === 'gate-token');
if (leaked.length > 0) throw new Error('leaked ' + leaked.map(([name]) => name).join(' '));
`;
    start(source(1000) + spy);
    const { code, stdout, outputs } = await scene().gate('opened');
    expect(stdout).not.toContain('leaked');
    expect(stdout.split('\n').filter((line) => line.startsWith('::error::from the benchmark'))).toEqual([]);
    expect([code, outputs['verdict']]).toEqual([0, 'pass']);
  });
});
