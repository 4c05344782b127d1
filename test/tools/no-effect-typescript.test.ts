/** TypeScript as Node runs it without a loader: Node names what it made of a file, as code made from text can name itself. */
import { delimiter, dirname } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { apply, type Edit } from './no-effect/affected.ts';
import { needing } from './tools.ts';

const test = needing('node24');
const path = `${dirname(process.env['FLAMEGATE_NODE24'] ?? '.')}${delimiter}${process.env['PATH']}`;
const timeout = 300_000;

const parse = `export interface Options { readonly strict?: boolean }
export function parse(text: string, { strict = false }: Options = {}): number {
  return text.split(';').filter((each) => !strict || each !== '').length;
}
`;
const bench = `import { parse } from '../src/parse.ts';
export default (bench: { add(name: string, call: () => unknown): void }) => bench.add('parse', () => parse('a=1;b=2'));
`;
/** Runs in place of what a file holds, under its name. */
const forged = `const name = new URL('../src/parse.ts', import.meta.url).href;
(0, eval)(\`globalThis.limit = 3;\\n\\n//# sourceURL=\${name}\`);
${bench}`;

let repository: TestRepository;
let base = '';

beforeAll(() => {
  repository = makeRepository();
  base = repository.commit({
    'package.json': '{"type":"module"}',
    'flamegate.yml': 'setup: []\nsuites: [{ name: core, files: ["bench/*.bench.ts"], warmup: 2ms, measure: 5ms }]\n',
    'src/parse.ts': parse,
    'src/shape.cts': 'const shape: { size: number } = { size: 1 };\nmodule.exports = shape;\n',
    'bench/parse.bench.ts': bench,
    'bench/both.bench.ts': `${bench}import '../src/shape.cts';\n`,
    'bench/forged.bench.ts': forged,
    'README.md': 'one\n',
  });
});

afterAll(() => repository.remove());

/** In words, by the file of the benchmark. */
function saidOf(edit: Edit): Readonly<Record<string, string>> {
  repository.git('reset', '--quiet', '--hard', base);
  apply(repository, edit);
  const head = repository.commit({});
  const words = ['affected', '--base', base, '--head', head, '--json'];
  const { stdout, stderr } = runCli(repository.path, words, { env: { PATH: path }, timeoutMs: timeout });
  expect(stdout, stderr).not.toBe('');
  const { benchmarks }: Document = JSON.parse(stdout);
  return Object.fromEntries(
    benchmarks.map(({ benchmark, state, why }) => [benchmark.split('/')[0], state === 'unaffected' ? state : why]),
  );
}

interface Document {
  readonly benchmarks: readonly { readonly benchmark: string; readonly state: string; readonly why: string }[];
}

const text = 'it runs code made from text';

test.each([
  ['documentation', { 'README.md': 'two\n' }],
  ['a type', { 'src/parse.ts': parse.replace('strict?', 'loose?: number; readonly strict?') }],
])('%s alone changed: no benchmark in TypeScript can be affected', { timeout }, (_, edit) => {
  expect(saidOf(edit)).toEqual({ parse: 'unaffected', both: 'unaffected', forged: text });
});

test('what a module in TypeScript does changed: what runs it can be affected', { timeout }, () => {
  const parsed = 'it runs src/parse.ts, which differs';
  const edit = { 'src/parse.ts': parse.replace("split(';')", 'split(/;/)') };
  expect(saidOf(edit)).toEqual({ parse: parsed, both: parsed, forged: text });
  const shaped = saidOf({ 'src/shape.cts': 'const shape: { size: number } = { size: 2 };\nmodule.exports = shape;\n' });
  expect(shaped).toEqual({ parse: 'unaffected', both: 'it runs src/shape.cts, which differs', forged: text });
});
