/**
 * What `profile convert` writes, read by the programs it is written for: speedscope's own page, DevTools' model,
 * `go tool pprof`, inferno and async-profiler's converter must find the same self and total costs in it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect } from 'vitest';
import { diffStacks } from '../../src/profile/diff.ts';
import { readProfile } from '../../src/profile/formats/detect.ts';
import { readFolded } from '../../src/profile/formats/folded.ts';
import { type WritableFormat, writers } from '../../src/profile/formats/write.ts';
import { foldedDiff } from '../../src/report/folded-diff.ts';
import { launch } from './browser.ts';
import { needing } from './tools.ts';

const test = needing('go', 'chromium', 'npm', 'inferno-flamegraph');
const javaTest = needing('java', 'mvn');

/** 102.5 ms: costs as unlike as can be, one that only calls, and one that does both. */
const folded = 'main;a 90000000\nmain;b;c 10000000\nmain 2500000\n';
const profile = readFolded(new TextEncoder().encode(folded), { sampleType: 'cpu' });

let work = '';
let browser: Browser;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'flamegate-writers-'));
  writeFileSync(join(work, 'package.json'), '{ "type": "module" }');
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

function write(format: WritableFormat, name: string): string {
  const path = join(work, name);
  writeFileSync(path, writers[format](profile));
  return path;
}

/** Rows of the sandwich view: total and self in ms by name. */
async function inSpeedscope(path: string): Promise<Readonly<Record<string, readonly number[]>>> {
  const page = await browser.newPage();
  const script = join(work, 'load.js');
  const content = JSON.stringify(readFileSync(path).toString('base64'));
  writeFileSync(script, `speedscope.loadFileFromBase64(${JSON.stringify(path)}, ${content})`);
  const index = join(work, 'node_modules/speedscope/dist/release/index.html');
  await page.goto(`file://${index}#localProfilePath=${script}`);
  await page.getByText('Sandwich').click();
  await page.getByText('Symbol Name').waitFor();
  const text = (await page.innerText('body')).replaceAll(/\s+/g, ' ');
  await page.close();
  const rows = text.matchAll(/([\d.]+)(ms|ns) \(<?[\d.]+%\) ([\d.]+)(ms|ns) \(<?[\d.]+%\) (\w+)/g);
  return Object.fromEntries(
    [...rows].map(([, total, , self, unit, name = '']) => [name, [Number(total), unit === 'ns' ? 0 : Number(self)]]),
  );
}

const expected = { main: [102.5, 2.5], a: [90, 90], b: [10, 0], c: [10, 10] };

test('speedscope shows of each format what was written', async () => {
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', 'speedscope@1.25.0'], { cwd: work });
  expect(await inSpeedscope(write('cpuprofile', 'x.cpuprofile'))).toEqual(expected);
  expect(await inSpeedscope(write('speedscope', 'x.speedscope.json'))).toEqual(expected);
  expect(await inSpeedscope(write('pprof', 'x.pb.gz'))).toEqual(expected);
}, 180_000);

/** Self and total in ms by name, of the tree and of the chart that DevTools draws. */
async function inDevTools(path: string): Promise<readonly Readonly<Record<string, readonly number[]>>[]> {
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', devTools], { cwd: work });
  const model = 'chrome-devtools-frontend/front_end/models/cpu_profile/CPUProfileDataModel.ts';
  const bundle = await rolldown({ input: join(work, 'node_modules', model), platform: 'node' });
  await bundle.write({ dir: join(work, 'devtools'), entryFileNames: 'model.mjs' });
  const script = join(work, 'walk.mjs');
  writeFileSync(script, walkDevTools);
  return JSON.parse(execFileSync(process.execPath, [script, path], { encoding: 'utf8' }));
}

const devTools = 'chrome-devtools-frontend@1.0.1705227';

const walkDevTools = `
import { readFileSync } from 'node:fs';
import { CPUProfileDataModel } from './devtools/model.mjs';
const model = new CPUProfileDataModel(JSON.parse(readFileSync(process.argv[2], 'utf8')));
const add = (costs, name, total, self) => {
  const [knownTotal, knownSelf] = costs[name] ?? [0, 0];
  costs[name] = [knownTotal + total, knownSelf + self];
};
const tree = {};
const walk = (node) => {
  for (const child of node.children) {
    add(tree, child.functionName, child.total, child.self);
    walk(child);
  }
};
walk(model.profileHead);
const chart = {};
model.forEachFrame(() => {}, (depth, node, sample, start, total, self) => add(chart, node.functionName, total, self));
console.log(JSON.stringify([tree, chart]));
`;

test("DevTools' own model finds in cpuprofile what was written, in its tree and in its chart", async () => {
  for (const costs of await inDevTools(write('cpuprofile', 'x.cpuprofile'))) {
    const rounded = Object.entries(costs).map(([name, both]) => [name, both.map((ms) => Number(ms.toFixed(6)))]);
    expect(Object.fromEntries(rounded)).toEqual(expected);
  }
}, 180_000);

test('go tool pprof shows of pprof what was written', () => {
  const top = execFileSync('go', ['tool', 'pprof', '-top', '-unit=ms', '-nodefraction=0', write('pprof', 'x.pb.gz')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const rows = top.matchAll(/^ *([\d.]+)(?:ms)? +[\d.]+% +[\d.]+% +([\d.]+)(?:ms)? +[\d.]+% {2}(\w+)$/gm);
  const found = Object.fromEntries(
    [...rows].map(([, self, total, name = '']) => [name, [Number(total), Number(self)]]),
  );
  expect(found).toEqual(expected);
});

javaTest(
  "async-profiler's converter reads folded stacks with every count, and draws a page of them that is read alike",
  () => {
    const copy = ['-q', 'dependency:copy', '-Dartifact=tools.profiler:jfr-converter:4.2', `-DoutputDirectory=${work}`];
    execFileSync('mvn', copy, { cwd: work });
    const convert = (...args: readonly string[]): unknown =>
      execFileSync('java', ['-jar', join(work, 'jfr-converter-4.2.jar'), ...args], { cwd: work });
    const written = write('folded', 'x.folded');
    convert('-o', 'collapsed', written, 'x.collapsed');
    const lines = (path: string): readonly string[] => readFileSync(path, 'utf8').trim().split('\n').sort();
    expect(lines(join(work, 'x.collapsed'))).toEqual(lines(written));
    convert(written, 'x.html');
    const drawn = readProfile(readFileSync(join(work, 'x.html')));
    expect(drawn.stacks.reduce((sum, { values: [value = 0] }) => sum + value, 0)).toBe(102_500_000);
  },
  180_000,
);

test('inferno draws folded stacks and diffs of them', () => {
  const titles = (input: string): readonly string[] =>
    [...execFileSync('inferno-flamegraph', [], { input, encoding: 'utf8' }).matchAll(/<title>([^<]*)<\/title>/g)].map(
      ([, title = '']) => title,
    );
  const plain = titles(new TextDecoder().decode(writers.folded(profile)));
  expect(plain).toContain('a (90,000,000 samples, 87.80%)');
  const twice = readFolded(new TextEncoder().encode(folded.replace('a 9', 'a 18')), { sampleType: 'cpu' });
  const diff = titles([...foldedDiff(diffStacks([{ profile }], [{ profile: twice }], { per: 'share' }))].join(''));
  expect(diff.find((title) => title.startsWith('a ('))).toMatch(/^a \(180,000,000 samples, 9[34]\.\d+%; \+/);
});
