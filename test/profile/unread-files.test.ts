/** Of languages whose text is not read: what a change wrote outside of functions may be what they work with. */
import { expect, test } from 'vitest';
import { findBlame } from '../../src/profile/blame.ts';
import { isDenied } from '../../src/profile/certainty.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { withValues } from '../../src/profile/value-blame.ts';
import { makeProfile } from './make-profile.ts';

function sides(grown: string, count: number): readonly ProfileSide[] {
  const steady = 'main@lib/z:1;one@lib/z:40 4000\nmain@lib/z:1;two@lib/z:60 3000\nmain@lib/z:1;three@lib/z:80 3000\n';
  return [1, 1.01, 0.99, 1.02, 0.98].map((factor) => ({
    profile: makeProfile(
      `${steady}main@lib/z:1;${grown} ${count}`.replaceAll(/(\d+)$/gm, (each) =>
        String(Math.round(Number(each) * factor)),
      ),
      { language: 'unknown' },
    ),
    operations: 100,
  }));
}

const php =
  '<?php\nclass K extends B {\n  function run() {\n    return scan(self::LIMIT);\n  }\n  const LIMIT = 1024;\n}\n';
const cs = 'class K {\n  int Run() {\n    return Scan(limit);\n  }\n  int limit = 1024;\n}\n';
const dart = 'class K {\n  int run() {\n    return scan(limit);\n  }\n  int limit = 1024;\n}\n';

test.each<readonly [string, string, string, string, string]>([
  [
    'a constant of PHP',
    'lib/k.php',
    php,
    '@@ -6 +6 @@\n-  const LIMIT = 16;\n+  const LIMIT = 1024;',
    'K::run@lib/k.php:3',
  ],
  [
    'one between two functions',
    'lib/k.php',
    php.replace('\n}\n', '\n  function other() {\n    return 1;\n  }\n}\n'),
    '@@ -6 +6 @@\n-  const LIMIT = 16;\n+  const LIMIT = 1024;',
    'other@lib/k.php:7;K::run@lib/k.php:3',
  ],
  [
    'a method of PHP that was removed',
    'lib/k.php',
    php,
    '@@ -6,3 +5,0 @@\n-  function hash() {\n-    return 1;\n-  }',
    'K::run@lib/k.php:3',
  ],
  ['a field of C#', 'K.cs', cs, '@@ -5 +5 @@\n-  int limit = 16;\n+  int limit = 1024;', 'K.Run@K.cs:2'],
  ['a field of Dart', 'k.dart', dart, '@@ -5 +5 @@\n-  int limit = 16;\n+  int limit = 1024;', 'K.run@k.dart:2'],
])('%s behind the function that uses it is left open', (_, path, text, hunk, grown) => {
  const changes = parseUnifiedDiff(`diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunk}\n`);
  const diff = diffProfiles(sides(grown, 1000), sides(grown, 4000), { changes });
  const sources = new Map([[path, text]]);
  const blame = withValues(findBlame(diff, changes, { sources }), diff, changes, { sources });
  expect(isDenied(blame)).toBe(false);
  expect(blame.values).toMatchObject([{ name: path.split('/').at(-1), file: path }]);
});

test('a line within another function that was profiled is that function’s', () => {
  const path = 'lib/k.php';
  const text = php.replace('\n}\n', '\n  function other() {\n    return 1;\n  }\n}\n');
  const changes = parseUnifiedDiff(
    `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -8 +8 @@\n-    return 2;\n+    return 1;\n`,
  );
  const beside = 'main@lib/z:1;other@lib/k.php:7 1000\nmain@lib/z:1;K::run@lib/k.php:3';
  const diff = diffProfiles(sides(beside, 1000), sides(beside, 4000), { changes });
  const sources = new Map([[path, text]]);
  expect(isDenied(withValues(findBlame(diff, changes, { sources }), diff, changes, { sources }))).toBe(true);
});
