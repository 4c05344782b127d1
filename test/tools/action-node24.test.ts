/** action.yml says node24: what scenarios-in-folder.test.ts leaves out of the built action's scenarios on that Node. */
import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect } from 'vitest';
import { needing } from './tools.ts';

const test = needing('node24');
const node = process.env['FLAMEGATE_NODE24'];

test('the Node below is the one that action.yml names', () => {
  expect(execFileSync(node ?? '', ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);
});

if (node !== undefined) {
  process.env['FLAMEGATE_ACTION_NODE'] = node;
  process.env['FLAMEGATE_SCENE_ACTION'] = 'built';
  afterAll(() => {
    delete process.env['FLAMEGATE_ACTION_NODE'];
    delete process.env['FLAMEGATE_SCENE_ACTION'];
  });
  describe('on Node 24', async () => {
    await import('../scenarios/monorepo.test.ts');
    await import('../scenarios/built.test.ts');
  });
}
