import { expect, test } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { isDenied } from '../../src/profile/certainty.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import type { Frame } from '../../src/profile/profile.ts';
import { languageOfPath } from '../../src/profile/source-language.ts';
import { withValues } from '../../src/profile/value-blame.ts';
import { makeProfile } from './make-profile.ts';

function repeats(text: string, language: Frame['language']): readonly ProfileSide[] {
  return [1, 1.01, 0.99, 1.02, 0.98].map((factor) => ({
    profile: makeProfile(
      text.replaceAll(/(\d+)$/gm, (count) => String(Math.round(Number(count) * factor))),
      { language },
    ),
    operations: 100,
  }));
}

interface World {
  readonly sources: Readonly<Record<string, string>>;
  /** The path, and what stood where the candidate has something else. */
  readonly edit: readonly [path: string, now: string, before: string];
  /** Of the function that grew, and of the one that calls it. */
  readonly grown: readonly [name: string, path: string];
  readonly above: readonly [name: string, path: string];
}

const steady = 'main@lib/z:1;one@lib/z:40 4000\nmain@lib/z:1;two@lib/z:60 3000\nmain@lib/z:1;three@lib/z:80 3000\n';

function blameOf({ sources, edit: [path, now, before], grown, above }: World): Blame {
  const text = sources[path] ?? '';
  const line = text.slice(0, text.indexOf(now)).split('\n').length;
  const added = text.split('\n')[line - 1] ?? '';
  const patch = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -${line} +${line} @@\n-${added.replace(now, before)}\n+${added}\n`;
  const changes = parseUnifiedDiff(patch);
  const frame = ([name, file]: readonly [string, string]): string => {
    const lines = (sources[file] ?? '').split('\n');
    const at = lines.findIndex((each) =>
      new RegExp(String.raw`\b(?:function|def|func|fn|int)\b.*\b${name}\b`).test(each),
    );
    return `${name}@${file}:${at + 1}:${(lines[at]?.indexOf('(') ?? 0) + 1}`;
  };
  const path2 = `main@lib/z:1;${frame(above)};${frame(grown)}`;
  const language = languageOfPath(path);
  const diff = diffProfiles(repeats(`${steady}${path2} 1000`, language), repeats(`${steady}${path2} 4000`, language), {
    changes,
  });
  const known = new Map(Object.entries(sources));
  return withValues(findBlame(diff, changes, { sources: known }), diff, changes, { sources: known });
}

const slow = {
  'src/slow.js': 'export function mix(a) {\n  return [...a];\n}\n',
  'bench/b.js': "import { mix } from '../src/index.js';\nexport function operation() {\n  return mix('a');\n}\n",
};
const inJs = { grown: ['mix', 'src/slow.js'], above: ['operation', 'bench/b.js'] } as const;
const python = { 'slow.py': 'def mix(a):\n    return list(a)\n' };
const op = (path: string): Pick<World, 'grown' | 'above'> => ({ grown: ['operation', path], above: ['one', 'lib/z'] });

test.each<readonly [string, World]>([
  [
    'a re-export',
    {
      ...inJs,
      sources: { ...slow, 'src/index.js': "export { mix } from './slow.js';\n" },
      edit: ['src/index.js', 'slow', 'fast'],
    },
  ],
  [
    'one over several lines',
    {
      ...inJs,
      sources: { ...slow, 'src/index.js': "export {\n  mix,\n  other,\n} from './slow.js';\n" },
      edit: ['src/index.js', 'slow', 'fast'],
    },
  ],
  [
    'an import that is passed on',
    {
      ...inJs,
      sources: { ...slow, 'src/index.js': "import { mix } from './slow.js';\n\nexport { mix };\n" },
      edit: ['src/index.js', 'slow', 'fast'],
    },
  ],
  [
    'an import over several lines',
    {
      ...inJs,
      sources: {
        ...slow,
        'bench/b.js': `import {\n  mix,\n  other,\n} from '../src/slow.js';\n${slow['bench/b.js'].replace(/.*\n/, '')}`,
      },
      edit: ['bench/b.js', 'slow', 'fast'],
    },
  ],
  [
    'what a module takes out of another',
    {
      ...inJs,
      sources: {
        ...slow,
        'bench/b.js': `const {\n  mix,\n} = require('../src/slow.js');\n${slow['bench/b.js'].replace(/.*\n/, '')}`,
      },
      edit: ['bench/b.js', 'slow', 'fast'],
    },
  ],
  [
    'what a package of Python passes on',
    {
      sources: {
        ...python,
        'pkg/__init__.py': 'from slow import mix\n',
        'b.py': 'from pkg import mix\n\ndef operation():\n    return mix()\n',
      },
      edit: ['pkg/__init__.py', 'slow', 'fast'],
      grown: ['mix', 'slow.py'],
      above: ['operation', 'b.py'],
    },
  ],
  [
    'an import of Python over several lines',
    {
      sources: {
        ...python,
        'b.py': 'from slow import (\n    mix,\n    other,\n)\n\ndef operation():\n    return mix()\n',
      },
      edit: ['b.py', 'slow', 'fast'],
      grown: ['mix', 'slow.py'],
      above: ['operation', 'b.py'],
    },
  ],
  [
    'what a crate passes on',
    {
      sources: {
        'src/lib.rs': 'pub use slow::mix;\n',
        'src/slow.rs': 'pub fn mix() {\n}\n',
        'src/op.rs': 'pub fn operation() {\n    crate::mix()\n}\n',
      },
      edit: ['src/lib.rs', 'slow', 'fast'],
      grown: ['mix', 'src/slow.rs'],
      above: ['operation', 'src/op.rs'],
    },
  ],
  [
    'an import of Go',
    {
      sources: {
        'op.go': 'package op\n\nimport (\n\t"fmt"\n\t"x.dev/slow/hash"\n)\n\nfunc operation() {\n\thash.Mix()\n}\n',
        'slow/hash/h.go': 'package hash\n\nfunc Mix() {\n}\n',
      },
      edit: ['op.go', 'slow', 'fast'],
      grown: ['Mix', 'slow/hash/h.go'],
      above: ['operation', 'op.go'],
    },
  ],
])('%s names what uses it', (_, world) => {
  const blame = blameOf(world);
  expect(isDenied(blame)).toBe(false);
  expect(blame.functions.find(({ uses }) => uses !== undefined)?.uses).toMatchObject({
    name: expect.stringMatching(/^(?:mix|hash)$/),
    file: world.edit[0],
  });
});

test.each<readonly [string, World]>([
  [
    'a module passed on whole',
    {
      ...inJs,
      sources: { ...slow, 'src/index.js': "export * from './slow.js';\n" },
      edit: ['src/index.js', 'slow', 'fast'],
    },
  ],
  [
    'a directive',
    {
      ...op('op.cpp'),
      sources: { 'op.cpp': '#pragma GCC optimize("O0")\n\nint operation() {\n  return 3;\n}\n' },
      edit: ['op.cpp', 'O0', 'O3'],
    },
  ],
  [
    'a condition of the preprocessor',
    {
      ...op('op.cpp'),
      sources: { 'op.cpp': '#if 0\n#define FAST\n#endif\n\nint operation() {\n  return 3;\n}\n' },
      edit: ['op.cpp', '0', '1'],
    },
  ],
  [
    'an attribute of a crate',
    { ...op('op.rs'), sources: { 'op.rs': '#![feature(b)]\n\nfn operation() {\n}\n' }, edit: ['op.rs', 'b)', 'a)'] },
  ],
  [
    'what is derived',
    {
      ...op('op.rs'),
      sources: { 'op.rs': '#[derive(Clone)]\nstruct Key {\n    a: u32,\n}\n\nfn operation() {\n}\n' },
      edit: ['op.rs', 'Clone)', 'Copy)'],
    },
  ],
  [
    'a word to the compiler of Go',
    {
      ...op('op.go'),
      sources: { 'op.go': '//go:build arm64\n\npackage op\n\nfunc operation() {\n}\n' },
      edit: ['op.go', 'arm64', 'amd64'],
    },
  ],
  [
    'a loop that runs as a module is loaded',
    {
      ...op('op.js'),
      sources: { 'op.js': 'for (const each of all) add(each, 2);\n\nfunction operation() {\n}\n' },
      edit: ['op.js', '2)', '1)'],
    },
  ],
  [
    'the same in Python',
    {
      ...op('op.py'),
      sources: { 'op.py': 'for each in range(30):\n    add(each)\n\ndef operation():\n    return 1\n' },
      edit: ['op.py', '30', '3'],
    },
  ],
  [
    'a call that sets another module',
    {
      ...op('op.js'),
      sources: { 'op.js': 'configure({ rounds: 30 });\n\nfunction operation() {\n}\n' },
      edit: ['op.js', '30', '3'],
    },
  ],
])('%s lies in no function, and is told as unknown with its place', (_, world) => {
  const [path, now] = world.edit;
  const line = (world.sources[path] ?? '').split('\n').findIndex((each) => each.includes(now)) + 1;
  const blame = blameOf(world);
  expect(isDenied(blame)).toBe(false);
  expect(blame.values).toEqual([{ name: expect.any(String), file: path, line }]);
});

test.each<readonly [string, World]>([
  [
    'an attribute',
    {
      ...op('op.rs'),
      sources: { 'op.rs': '#[inline(never)]\nfn operation() {\n}\n' },
      edit: ['op.rs', 'never', 'always'],
    },
  ],
])('%s is part of the function below it', (_, world) => {
  expect(blameOf(world).functions[0]).toMatchObject({ relation: 'changed', file: world.edit[0] });
});

test.each<readonly [string, World]>([
  [
    'a type',
    {
      ...op('op.ts'),
      sources: { 'op.ts': 'export interface Key {\n  a: string | number;\n}\n\nfunction operation() {\n}\n' },
      edit: ['op.ts', ' | number', ''],
    },
  ],
  [
    'a member without a value',
    {
      ...op('op.ts'),
      sources: { 'op.ts': 'class Key {\n  private a: string;\n}\n\nfunction operation() {\n}\n' },
      edit: ['op.ts', 'string', 'number'],
    },
  ],
  [
    'a prototype',
    {
      ...op('op.cpp'),
      sources: { 'op.cpp': 'int other(long a);\n\nint operation() {\n  return 3;\n}\n' },
      edit: ['op.cpp', 'long', 'int'],
    },
  ],
  [
    'a bracket',
    { ...op('op.js'), sources: { 'op.js': 'function operation() {\n}\n\n});\n' }, edit: ['op.js', '});', '})'] },
  ],
  [
    'a name passed on',
    {
      ...op('op.js'),
      sources: { 'op.js': 'function operation() {\n}\n\nexport default operation;\n' },
      edit: ['op.js', 'export default operation;', ''],
    },
  ],
  [
    'an import that got one more name',
    {
      ...inJs,
      sources: {
        ...slow,
        'bench/b.js': `import {\n  mix,\n  other,\n} from '../src/slow.js';\n${slow['bench/b.js'].replace(/.*\n/, '')}`,
      },
      edit: ['bench/b.js', 'other', 'another'],
    },
  ],
  [
    'one more file that is included',
    {
      ...op('op.cpp'),
      sources: { 'op.cpp': '#include <map>\n#include <vector>\n\nint operation() {\n  return 3;\n}\n' },
      edit: ['op.cpp', '#include <vector>', ''],
    },
  ],
  [
    'a line of a comment',
    {
      ...op('op.py'),
      sources: { 'op.py': '"""About it,\nand more.\n"""\n\ndef operation():\n    return 1\n' },
      edit: ['op.py', 'more', 'less'],
    },
  ],
])('%s makes nothing slower, and a denial stands', (_, world) => {
  const blame = blameOf(world);
  expect(blame.functions.some(({ uses }) => uses !== undefined)).toBe(false);
  expect(isDenied(blame)).toBe(true);
});
