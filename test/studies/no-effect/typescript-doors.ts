/** Small programs in TypeScript, as Node runs them without a loader: each change reaches the benchmark, or could on a late call. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import type { Program } from '../../tools/no-effect/programs.ts';

const busy = 'let t = 0; for (let q = 0; q < 99; q++) t += q; return t;';
const bench = `import { work } from '../src/core.ts';

interface Bench { add(name: string, call: () => unknown): void }

export default (bench: Bench): void => bench.add('run', () => work(40));
`;

/** `work` calls `tick`, whose code `top` declares. */
const coreOf = (top: string): string => `let n = 0;
const isLate = (): boolean => ++n === 1e12;
${top}
export function work(count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += i;
  tick(sum);
  return sum;
}
`;

type Files = Readonly<Record<string, string>>;

function door(name: string, top: string, edit: readonly [from: string, to: string], files: Files = {}): Attack {
  const core = coreOf(top);
  const changed = core.replace(...edit);
  if (changed === core) throw new Error(`${name} changes nothing`);
  return { program: programOf(core, files), name: `TypeScript: ${name}`, after: { 'src/core.ts': changed } };
}

function beside(name: string, top: string, after: Attack['after'], files: Files): Attack {
  return { program: programOf(coreOf(top), files), name: `TypeScript: ${name}`, after };
}

function programOf(core: string, files: Files): Program {
  const own = { 'package.json': '{ "name": "lab", "type": "module", "private": true }\n', 'src/core.ts': core };
  return { name: core, hot: [], files: { ...own, 'bench/a.bench.ts': bench, ...files } };
}

const spare = { 'src/spare.ts': 'export function spare(n: number): number { return n * 3; }\n' };
const slower = { 'src/spare.ts': `export function spare(n: number): number { ${busy} }\n` };

export const typescriptDoors: readonly Attack[] = [
  door('a constant', 'const RATE: number = 3; function tick(s: number): number { return s * RATE; }', ['= 3', '= 4']),
  door('a default', 'function tick(s: number, more: number = 1): number { return s + more; }', ['= 1', '= 2']),
  door(
    'a default that only a late call takes',
    'function spare(s: number, more: number = 1): number { return s + more; } function tick(s: number): void { if (isLate()) spare(s); }',
    ['= 1', '= [1, 2].length'],
  ),
  door('a type that becomes a value', 'type Limit = 3; function tick(s: number): number { return s; }', [
    'type Limit = 3;',
    'const Limit = sideEffect(); function sideEffect(): number { return (globalThis.lab ??= 3); }',
  ]),
  door(
    'a guard',
    'type A = { a: number }; function isA(x: unknown): x is A { return typeof x === "object"; } function tick(s: unknown): boolean { return isA(s); }',
    ['return typeof x === "object";', 'return typeof x === "object" && x !== null;'],
  ),
  door(
    'a guard of a late call',
    'type A = { a: number }; function isA(x: unknown): x is A { return typeof x === "object"; } function tick(s: unknown): boolean { return isLate() && isA(s); }',
    ['return typeof x === "object";', `${busy.replace('return t', 'return t > 0')}`],
  ),
  door(
    'an accessor',
    'class Own { get spare(): number { return 7; } } const own = new Own(); function tick(): void { if (isLate()) own.spare; }',
    ['return 7;', busy],
  ),
  door(
    'an abstract method’s body',
    'abstract class Top { abstract spare(): number; late(): number { return this.spare(); } } class Own extends Top { spare(): number { return 7; } } const own: Top = new Own(); function tick(): void { if (isLate()) own.late(); }',
    ['return 7;', busy],
  ),
  door(
    'a declared field that becomes one',
    'class Own { declare size: number; } const own = new Own(); function tick(): number { return own.size; }',
    ['declare size: number;', 'size: number = 3;'],
  ),
  door(
    'an overload’s body',
    'function spare(a: string): string; function spare(a: number): number; function spare(a: any): any { return 7; } function tick(s: number): void { if (isLate()) spare(s); }',
    ['return 7;', busy],
  ),
  door(
    'a generic function',
    'function spare<T extends object>(a: T): number { return 7; } function tick(): void { if (isLate()) spare<object>({}); }',
    ['return 7;', busy],
  ),
  door(
    'a value that is asserted',
    'function spare(): number { return 7; } const all = { spare } as const satisfies Record<string, () => number>; function tick(): void { if (isLate()) all["spa" + "re"](); }',
    ['return 7;', busy],
  ),
  door(
    'a name that keyof gives',
    'const all = { one() { return 1; }, spare() { return 7; } }; function tick(s: number): void { const key = (isLate() ? String(["spa", "re"].join("")) : "one") as keyof typeof all; all[key](); }',
    ['return 7;', busy],
  ),
  door(
    'a non-null assertion',
    'const own: { spare?(): number } = { spare() { return 7; } }; function tick(): void { if (isLate()) own.spare!(); }',
    ['return 7;', busy],
  ),
  beside(
    'an import of a type that becomes one of a value',
    'import type { Lab } from "./lab.ts"; function tick(s: Lab): Lab { return s; }',
    { 'src/core.ts': coreOf('import { type Lab } from "./lab.ts"; function tick(s: Lab): Lab { return s; }') },
    { 'src/lab.ts': 'export type Lab = number; globalThis.lab = 3;\n' },
  ),
  beside('a late import', 'function tick(): void { if (isLate()) import("./spare.ts"); }', slower, spare),
  beside(
    'a late import of a name put together',
    'function tick(): void { if (isLate()) import("./" + ["spa", "re"].join("") + ".ts"); }',
    slower,
    spare,
  ),
  beside(
    'a late import of CommonJS',
    'import { createRequire } from "node:module"; const load = createRequire(import.meta.url); function tick(): void { if (isLate()) load("./spare.cts"); }',
    { 'src/spare.cts': 'module.exports = [1, 2];\n' },
    { 'src/spare.cts': 'module.exports = [1];\n' },
  ),
  beside(
    'types that are read',
    'import { readFileSync } from "node:fs"; const size: number = readFileSync(new URL("./lab.d.ts", import.meta.url)).length; function tick(): number { return size; }',
    { 'src/lab.d.ts': 'export type Lab = string;\n' },
    { 'src/lab.d.ts': 'export type Lab = 1;\n' },
  ),
  beside(
    'a compiler’s settings',
    'function tick(): void {}',
    { 'tsconfig.json': '{ "compilerOptions": { "target": "es5" } }\n' },
    { 'tsconfig.json': '{}\n' },
  ),
  beside(
    'a JSON module',
    'import size from "./size.json" with { type: "json" }; function tick(): number { return size as number; }',
    { 'src/size.json': '22\n' },
    { 'src/size.json': '1\n' },
  ),
  beside(
    'types of its own source that a late call reads',
    'import { readFileSync } from "node:fs"; function tick(): void { if (isLate()) readFileSync(new URL("./spare.ts", import.meta.url)); } import { spare } from "./spare.ts"; spare(1);',
    { 'src/spare.ts': spare['src/spare.ts'].replace('n: number', 'n: number | 1') },
    spare,
  ),
];

export const typescriptHarmless: readonly Attack[] = [
  {
    ...door('harmless: a type', 'type Lab = number; function tick(s: Lab): Lab { return s; }', [
      'type Lab = number',
      'type Lab = number | 1',
    ]),
  },
  {
    ...door(
      'harmless: a function that nobody calls',
      'function never(n: number): number { return n; } function tick(): void {}',
      ['return n;', busy],
    ),
  },
];
