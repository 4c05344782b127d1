/** From what V8 counted to what each function did. */
import { expect, test } from 'vitest';
import { countedOf } from '../../src/harness/javascript/witness/counted.ts';
import type { RawCount } from '../../src/harness/javascript/witness/raw-counts.ts';

const url = 'file:///none/src/a.js';

function counted(source: string, functions: readonly RawCount[]) {
  const answer = countedOf({ operations: 1, scripts: [{ url, source, functions }] }, '/');
  if (answer.state !== 'counted') throw new Error(answer.why);
  return answer.functions;
}

const loop = 'function f(n) { for (let i = 0; i < n; i++) { g(i); } }';
const [whole, body] = [
  [0, loop.length],
  [loop.indexOf('{ g'), loop.indexOf('}') + 1],
] as const;

test('each word counts as often as the piece it stands in ran', () => {
  const [f] = counted(loop, [
    [
      'f',
      [
        [...whole, 2],
        [...body, 20],
      ],
    ],
  ]);
  // function f ( n ) { for ( let i = 0 ; i < n ; i ++ ) }: twice; { g ( i ) ; }: twenty times.
  expect(f).toMatchObject({ name: 'f', path: 'none/src/a.js', line: 1, calls: 2, pieces: [20], most: 20, steps: 182 });
});

test('comments, blanks and lines are no part of the code; every word is', () => {
  const of = (source: string) => counted(source, [['f', [[0, source.length, 1]]]])[0];
  expect(of('function f() { /* why */\n  return 1; // one\n}')?.code).toBe(of('function f(){return 1;}')?.code);
  expect(of('function f() { return 2; }')?.code).not.toBe(of('function f() { return 1; }')?.code);
});

test('a function within another is counted apart and leaves the code of the outer one as it was', () => {
  const of = (inner: string) => {
    const source = `function f() { return h(() => ${inner}); }`;
    const at = source.indexOf('() =>');
    return counted(source, [
      ['f', [[0, source.length, 1]]],
      ['', [[at, at + 6 + inner.length, 7]]],
    ]);
  };
  const [f, arrow] = of('1');
  expect(arrow).toMatchObject({ name: '(anonymous, line 1)', calls: 7 });
  expect(of('2 + 2')[0]).toEqual(f);
});

test('what is counted call by call, since hooks stand between, is added up', () => {
  const [f] = counted(loop, [
    [
      'f',
      [
        [...whole, 1],
        [...body, 3],
      ],
    ],
    ['f', [[...whole, 1]]],
  ]);
  expect(f).toMatchObject({ calls: 2, pieces: [3], most: 4 });
});

test('code that cannot be parsed is said to be uncounted', () => {
  const scripts = [{ url, source: 'const = ;', functions: [['f', [[0, 9, 1]]]] as const }];
  expect(countedOf({ operations: 1, scripts }, '/')).toEqual({
    state: 'uncounted',
    why: 'it runs code that cannot be parsed',
  });
});
