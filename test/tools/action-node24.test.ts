/** action.yml says node24: every scenario of the built action and `flamegate override` once more, on that Node. */
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
    await import('../scenarios/life-cycle.test.ts');
    await import('../scenarios/states.test.ts');
    await import('../scenarios/labels.test.ts');
    await import('../scenarios/forks.test.ts');
    await import('../scenarios/trouble.test.ts');
    await import('../scenarios/command-line.test.ts');
    await import('../scenarios/monorepo.test.ts');
  });
}
