import { expect, test } from 'vitest';
import { type ChangedFunctions, changedFunctions } from '../../src/profile/changed-functions.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import type { FunctionChange } from '../../src/profile/diff-result.ts';
import { long } from '../support/long.ts';
import { type SourceFile, shapes } from './function-shapes.ts';

interface Laid {
  readonly name: string;
  readonly how: string;
  readonly first: number;
  readonly last: number;
  readonly column: number | undefined;
}

function laidOut({ chunks }: SourceFile): { readonly text: string; readonly functions: readonly Laid[] } {
  let first = 1;
  const functions = chunks.flatMap(([name, text, how = 'named', at = '']): readonly Laid[] => {
    const begin = first;
    first += text.split('\n').length - 1;
    const column = how === 'col' ? (text.split('\n')[0] ?? '').indexOf(at) + 1 : undefined;
    return name === '' ? [] : [{ name, how, first: begin, last: first - 1, column }];
  });
  return { text: chunks.map(([, text]) => text).join(''), functions };
}

/** Native code and the JVM give names alone. */
function changeOf({ name, how, first, column }: Laid, { path, language }: SourceFile): FunctionChange {
  const hasFile = how === 'lined' || ['js', 'python', 'go'].includes(language);
  const line = how === 'lined' || how === 'col' ? first : undefined;
  const cost = { self: 1, total: 1 };
  return {
    key: name,
    frame: { name, language, kind: 'user', line, column },
    place: hasFile ? { kind: 'repository', path } : undefined,
    baseline: cost,
    candidate: cost,
    // Nothing else is asked of it here.
  } as unknown as FunctionChange;
}

function changedBy(file: SourceFile, hunk: string): ChangedFunctions['keys'] {
  const { text, functions } = laidOut(file);
  const diff = `diff --git a/${file.path} b/${file.path}\n--- a/${file.path}\n+++ b/${file.path}\n${hunk}`;
  return changedFunctions(
    functions.map((each) => changeOf(each, file)),
    parseUnifiedDiff(diff),
    new Map([[file.path, text]]),
  ).keys;
}

test.each(Object.keys(shapes))('in %s each line of a function is that function’s, and no other’s', long, (name) => {
  const file = shapes[name];
  if (file === undefined) throw new Error(name);
  const { text, functions } = laidOut(file);
  const lines = text.split('\n');
  const asked = functions.filter(({ how }) => how !== 'none');
  expect(asked.length).toBeGreaterThan(2);
  for (const { name: key, first, last } of asked) {
    for (let line = first; line <= last; line++) {
      const content = lines[line - 1] ?? '';
      if (content.trim() === '' || /^\s*(?:\/\/|\/\*|#(?!\[))/.test(content)) continue;
      const changed = changedBy(file, `@@ -${line} +${line} @@\n-before\n+${content}\n`);
      expect([...changed], `line ${line}: ${content}`).toEqual([key]);
      // What was deleted outside of functions may have been one.
      if (line === last || key.endsWith('<clinit>')) continue;
      const deleted = changedBy(file, `@@ -${line + 1} +${line},0 @@\n-  before();\n`);
      expect([...deleted], `deleted behind line ${line}: ${content}`).toEqual([key]);
    }
  }
});

const said: SourceFile = {
  path: 'src/said.c',
  language: 'native',
  chunks: [
    ['sum', 'int sum(int n) {\n  /* words\n     more of them { here\n  */\n  return n;\n}\n'],
    ['last', 'int last(int n) {\n  return n;\n}\n'],
  ],
};
const documented: SourceFile = {
  path: 'said.py',
  language: 'python',
  chunks: [
    ['total', 'def total(n):\n    """Words\n\n    more of them.\n    """\n    return n\n'],
    ['query', 'def query(n):\n    return run(n, """\n    select 1\n    """)\n'],
  ],
};

test.each([
  ['words of a comment over lines', said, 3, []],
  ['code beside them', said, 5, ['sum']],
  ['words of a docstring', documented, 4, []],
  ['text that a function is given', documented, 9, ['query']],
] as const)('%s change what they change', (_, file, line, expected) => {
  const content = laidOut(file).text.split('\n')[line - 1] ?? '';
  expect([...changedBy(file, `@@ -${line} +${line} @@\n-before\n+${content}\n`)]).toEqual(expected);
});
