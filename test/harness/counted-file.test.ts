/** What a benchmark's own process may have written instead of what was counted. */
import { expect, test } from 'vitest';
import { parseCounted } from '../../src/harness/javascript/counted-file.ts';

const f = { name: 'f', path: 'a.js', line: 1, code: '0123456789abcdef', calls: 2, pieces: [20], most: 20, steps: 182 };
const counted = { state: 'counted', by: 'blocks', operations: 2, functions: [f] };

test('what a worker writes is read as it was written', () => {
  expect(parseCounted(JSON.stringify(counted))).toEqual(counted);
  const none = { state: 'uncounted', why: 'nothing of its own code was seen to run' };
  expect(parseCounted(JSON.stringify(none))).toEqual(none);
});

test.each([
  ['no JSON', '{"state":'],
  ['no object', 'null'],
  ['another state', JSON.stringify({ ...counted, state: 'proven' })],
  ['a count below zero', JSON.stringify({ ...counted, functions: [{ ...f, calls: -1 }] })],
  ['a count that is no number', JSON.stringify({ ...counted, functions: [{ ...f, steps: '1' }] })],
  ['functions that are none', JSON.stringify({ ...counted, functions: { length: 1 } })],
  ['a reason of its own', JSON.stringify({ state: 'uncounted', why: 'click https://example.com' })],
])('%s counts as nothing counted', (_, content) => {
  expect(parseCounted(content)).toEqual({ state: 'uncounted', why: 'what its process wrote cannot be read' });
});
