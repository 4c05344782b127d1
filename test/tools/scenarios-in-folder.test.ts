/**
 * The scenarios of one gate once more, its package in a folder of a larger repository, of the built action and, where it
 * is there, on the Node that action.yml names: what they say must hang on neither the root nor the sources nor the Node.
 */
import { fileURLToPath } from 'node:url';
import { isThorough } from '../support/draws.ts';

process.env['FLAMEGATE_SCENE_FOLDER'] = 'packages/a';
process.env['FLAMEGATE_SCENE_ACTION'] = 'built';
const node24 = process.env['FLAMEGATE_NODE24'];
if (node24 !== undefined) process.env['FLAMEGATE_ACTION_NODE'] = node24;

/** Least of what these are about hangs on the folder: with FLAMEGATE_DRAWS=all. */
const rarely = isThorough ? ['life-cycle', 'trouble', 'command-line', 'later-runs'] : [];
const names = ['labels', 'states', 'forks', 'strangers', 'boundaries', ...rarely];
for (const name of names) {
  await import(fileURLToPath(new URL(`../scenarios/${name}.test.ts`, import.meta.url)));
}
