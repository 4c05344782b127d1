import { expect, test } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { isDenied } from '../../src/profile/certainty.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import type { Frame } from '../../src/profile/profile.ts';
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

interface Decorated {
  readonly language: Frame['language'];
  readonly file: string;
  /** Lines of the decorator that was added. */
  readonly lines: readonly [first: number, count: number];
  readonly text: string;
  /** Where the profiler says that `describe` and what wraps it are. */
  readonly describe: string;
  readonly wrapper: string;
}

const rest = 'main@src/z:1;one@src/z:40 4000\nmain@src/z:1;two@src/z:60 3000\nmain@src/z:1;three@src/z:80 3000\n';

/** What wraps it grew, and calls `describe`; or what it calls grew. */
function blameOf({ language, file, lines, text, describe, wrapper }: Decorated, below: string): Blame {
  const [first, count] = lines;
  const patch = `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -${first - 1},0 +${first},${count} @@\n${text
    .split('\n')
    .slice(first - 1, first - 1 + count)
    .map((line) => `+${line}\n`)
    .join('')}`;
  const changes = parseUnifiedDiff(patch);
  const before = `${rest}main@src/z:1;other@src/z:90;${wrapper} 60\nmain@src/z:1;${describe} 900`;
  const after = `${rest}main@src/z:1;other@src/z:90;${wrapper} 60\nmain@src/z:1;${wrapper}${below} 3000\nmain@src/z:1;${wrapper};${describe} 900`;
  const diff = diffProfiles(repeats(before, language), repeats(after, language), { changes });
  const sources = new Map([[file, text]]);
  return withValues(findBlame(diff, changes, { sources }), diff, changes, { sources });
}

const decorated: readonly (readonly [string, Decorated])[] = [
  [
    'a method in TypeScript',
    {
      language: 'js',
      file: 'src/shape.ts',
      lines: [5, 1],
      text: 'class Shape {\n  one(): void {\n    run();\n  }\n  @counted\n  describe(): string {\n    return 1;\n  }\n}\n',
      describe: 'describe@src/shape.ts:6:11',
      wrapper: 'value@src/counted.ts:9:20',
    },
  ],
  [
    'one with arguments, over several lines',
    {
      language: 'js',
      file: 'src/shape.ts',
      lines: [2, 3],
      text: 'class Shape {\n  @counted({\n    limit: 3,\n  })\n  @bound\n\n  async describe(): Promise<{ id: string }> {\n    return 1;\n  }\n}\n',
      describe: 'describe@src/shape.ts:7:17',
      wrapper: 'value@src/counted.ts:9:20',
    },
  ],
  [
    'a function in Python',
    {
      language: 'python',
      file: 'shape.py',
      lines: [4, 1],
      text: 'def one():\n    run()\n\n@counted\ndef describe():\n    return 1\n',
      describe: 'describe@shape.py:4',
      wrapper: 'wrapper@counted.py:9',
    },
  ],
];

test.each(decorated)('a decorator that was put on %s is the likely cause of what it costs', (_, world) => {
  for (const below of ['', ';stringify@node:json:7']) {
    const blame = blameOf(world, below);
    expect(isDenied(blame)).toBe(false);
    const using = blame.functions.find(({ uses }) => uses !== undefined);
    expect(using?.function.frame.name).toBe(world.wrapper.split('@')[0]);
    expect(using?.uses).toMatchObject({ name: 'describe', file: world.file });
  }
});

test.each(decorated)('a decorator of its neighbor is none of %s', (_, world) => {
  const [first] = world.lines;
  const text = world.text.split('\n');
  const other = { ...world, text: [...text.slice(0, first - 1), ...text.slice(first - 1 + world.lines[1])].join('\n') };
  const moved = world.lines[1];
  const [, line = ''] = /:(\d+)/.exec(world.describe) ?? [];
  const describe = world.describe.replace(`:${line}`, `:${Number(line) - (world.language === 'python' ? 0 : moved)}`);
  const blame = blameOf({ ...other, describe, lines: [1, 1] }, '');
  expect(blame.functions.some(({ uses }) => uses?.name === 'describe')).toBe(false);
});
