import { expect, test } from 'vitest';
import { fromRoot } from '../../src/measure/printable.ts';

const root = '/tmp/flamegate-340-x/side-c';

test.each([
  [
    `Cannot find module '${root}/bench/gone.js' imported from ${root}/bench/a.js`,
    "Cannot find module 'bench/gone.js' imported from bench/a.js",
  ],
  [`at file://${root}/src/f.js:1:2`, 'at src/f.js:1:2'],
  [`${root}-2/x and /other${root.slice(4)}/y`, `${root}-2/x and /other${root.slice(4)}/y`],
  ['nothing of it', 'nothing of it'],
])('files of a checkout are told from its root: %s', (message, told) => {
  expect(fromRoot({ reason: 'load', message, stack: message }, root)).toEqual({
    reason: 'load',
    message: told,
    stack: told,
    sides: undefined,
  });
});

test('of a checkout at the root of the machine nothing is taken away', () => {
  expect(fromRoot({ reason: 'load', message: '/a/b' }, '/').message).toBe('/a/b');
});
