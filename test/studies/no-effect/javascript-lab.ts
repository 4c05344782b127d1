/** Small JavaScript programs to attack: what their code is, what it may reach, and what stands beside it. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import type { Program } from '../../tools/no-effect/programs.ts';

export const manifest =
  '{ "name": "lab", "type": "module", "private": true, "imports": { "#impl": "./src/impl.js" } }\n';
export const spare = 'export function spare(n) { return n * 3; }\n';
export const busy = 'export function spare(n) { for (let q = 0; q < 99; q++) n += q; return n; }\n';
export const nth = 'let n = 0; const isLate = () => ++n === 1e12;';

/** `core`: src/core.js, which exports `work`; `files` stand beside it. */
export function programOf(core: string, files: Readonly<Record<string, string>> = {}, first = ''): Program {
  const bench = `${first}import { work } from '../src/core.js';
export default (bench) => {
  bench.add('run', () => work(40));
};
`;
  const own = { 'package.json': manifest, 'src/core.js': core, 'src/spare.js': spare, 'bench/a.bench.js': bench };
  return { name: core, hot: [], files: { ...own, ...files } };
}

export const sum = 'export function work(n) { let s = 0; for (let i = 0; i < n; i++) s += i; tick(s); return s; }\n';

/** Code in `tick` runs with each call; what it does on a late one nobody has seen. */
export function later(
  name: string,
  tick: string,
  after: Attack['after'],
  files: Readonly<Record<string, string>> = {},
): Attack {
  return { program: programOf(`${nth}\n${tick}\n${sum}`, files), name, after };
}

export const require = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
export const fs = "import { readFileSync, readdirSync } from 'node:fs';";
export const here = 'const here = (name) => new URL(name, import.meta.url);';
/** `src/core.js` holds a function that is never called, whose body changes: some way leads to it. */
export function reached(name: string, code: string, hot = 'function tick() {}'): Attack {
  const text = `${nth}\n${code}\n${hot}\n${sum}`;
  return {
    program: programOf(text),
    name,
    after: { 'src/core.js': text.replace('return 7;', 'for (let q = 0; q < 99; q++); return 7;') },
  };
}

/** What may differ from one run to the next, and is read by ways that are rarely thought of. */
export function steeredBy(what: string, code: string): Attack {
  const text = `${code}\nfunction tick() {}\n${sum}\n${spare}`;
  return {
    program: programOf(text),
    name: `steered by ${what}`,
    after: { 'src/core.js': text.replace('return n * 3;', 'for (let q = 0; q < 99; q++) n += q; return n;') },
  };
}

/** What a manifest or a folder of packages says about which file is loaded. `lib` is installed by a set-up. */
export function installed(
  name: string,
  before: Readonly<Record<string, string>>,
  after: Attack['after'],
  put: (read: (path: string) => string) => Readonly<Record<string, string>>,
): Attack {
  const program = programOf(`import { value } from 'lib';\nfunction tick() { return value; }\n${sum}`);
  return { program, name, before: { ...before, '.gitignore': 'node_modules\n' }, after, setup: put };
}
