/**
 * Real projects as the registries hold them, each taken through all a newcomer does. Minutes a project:
 * `npm run test:zoo`, or one language or name of it with FLAMEGATE_ZOO=javascript or FLAMEGATE_ZOO=fast-uri.
 */
import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { type Visit, visit } from './keep.ts';
import type { ZooProject } from './project.ts';
import { projects } from './projects.ts';

const only = process.env['FLAMEGATE_ZOO'] ?? '';
const rows: string[] = [];

for (const project of projects.filter(
  ({ name, language }) => only === '' || language === only || name.includes(only),
)) {
  const missing = (project.needs ?? []).filter((tool) => spawnSync('which', [tool]).status !== 0);
  const isSkipped = missing.length > 0 && process.env['FLAMEGATE_TOOLS'] !== 'required';
  test.skipIf(isSkipped)(`${project.name}: found, unchanged passes, slower is red with its function`, () => {
    const seen = visit(project);
    rows.push(rowOf(project, seen));
    const asked = { unchanged: '0 pass', loads: true, red: true, blamed: project.slow.function };
    const got = {
      unchanged: seen.unchanged,
      loads: seen.found > 0 && seen.loaded / seen.found >= 0.9,
      red: seen.slowed.startsWith('1 fail') && project.slow.benchmark.test(seen.slowed),
      blamed: seen.blamed.split(' ')[0],
    };
    if (project.known === undefined) expect(got, JSON.stringify(seen)).toEqual(asked);
    else expect(got, `it works now: take "known" off ${project.name}`).not.toEqual(asked);
  });
}

function rowOf(
  { name, language, known = '' }: ZooProject,
  { found, loaded, unchanged, slowed, blamed }: Visit,
): string {
  return `| ${[name, language, `${loaded} of ${found}`, unchanged, slowed, blamed, known].join(' | ')} |`;
}

afterAll(() => {
  if (rows.length === 0) return;
  const head =
    '| project | language | loaded | unchanged | slowed | blamed | known |\n| --- | --- | --- | --- | --- | --- | --- |';
  process.stdout.write(`${head}\n${rows.join('\n')}\n`);
});
