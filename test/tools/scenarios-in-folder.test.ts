/** The scenarios of one gate once more, its package in a folder of a larger repository: what they say must not hang on the root. */
import { fileURLToPath } from 'node:url';

process.env['FLAMEGATE_SCENE_FOLDER'] = 'packages/a';
process.env['FLAMEGATE_SCENE_ACTION'] = 'built';

const names = [
  'labels',
  'life-cycle',
  'states',
  'forks',
  'trouble',
  'strangers',
  'command-line',
  'later-runs',
  'boundaries',
];
for (const name of names) {
  await import(fileURLToPath(new URL(`../scenarios/${name}.test.ts`, import.meta.url)));
}
