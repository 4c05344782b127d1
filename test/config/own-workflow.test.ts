import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oneJobWorkflow } from '../../src/config/workflows.ts';

test('this repository gates itself with the workflow that init writes, from its own folder', () => {
  const { path, text } = oneJobWorkflow({
    action: './ # zizmor: ignore[self-repository]',
    defaultBranch: 'main',
  });
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
});
