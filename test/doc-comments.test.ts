/** What one room offers to another is documented where it is defined: shapes, units, ranges, order, errors. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** `file name` of all that a file of another room imports, by a statement or when it is needed. */
function usedElsewhere(): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [file, text] of texts) {
    const named = [...text.matchAll(/(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'(\.[^']+)'/g)];
    const awaited = [...text.matchAll(/await import\('(\.[^']+)'\)\)\.(\w+)/g)].map(([, path, name]) => [
      '',
      name,
      path,
    ]);
    for (const [, names = '', path = ''] of [...named, ...awaited]) {
      const from = normalize(join(dirname(file), path));
      if (roomOf(from) === roomOf(file)) continue;
      for (const name of names.split(','))
        used.add(
          `${from} ${
            name
              .trim()
              .replace(/^type /, '')
              .split(' as ')[0]
          }`,
        );
    }
  }
  return used;
}

/** Names of functions and classes that a file exports, each with the line before it. */
function exportedBy(text: string): readonly (readonly [name: string, before: string])[] {
  return [...text.matchAll(/(?<=^|\n)(.*)\nexport (?:async )?(?:function\*?|class) (\w+)/g)].map(
    ([, before = '', name = '']) => [name, before],
  );
}

test('every function that another room uses has a comment that documents it', () => {
  const used = usedElsewhere();
  const offered = [...texts].flatMap(([file, text]) =>
    exportedBy(text).flatMap(([name, before]) => (used.has(`${file} ${name}`) ? [{ file, name, before }] : [])),
  );
  expect(offered.length).toBeGreaterThan(400);
  const bare = offered.filter(({ before }) => !before.trimEnd().endsWith('*/'));
  expect(bare.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});
