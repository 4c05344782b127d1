import { expect, test } from 'vitest';
import { toFailure } from '../../src/harness/javascript/guard.ts';

const said = (error: Error): string => toFailure(error, 'load').message;

test.each([
  new ReferenceError('gc is not defined'),
  new TypeError('global.gc is not a function'),
  new TypeError('globalThis.gc is not a function'),
])('what a flag of Node makes global is told with the flag: $message', (error) => {
  expect(said(error)).toBe(
    `${error.name}: ${error.message}: Node has it only with a flag, written below the name of the suite as flags: [--expose-gc]`,
  );
});

test('an error without words is told as such', () => {
  expect(said(new TypeError(''))).toBe('TypeError: thrown without a message');
  expect(said(new AggregateError([new Error('one'), 'two'], ''))).toBe('AggregateError: one; "two"');
});

test.each(['document', 'window', 'HTMLDivElement', 'localStorage'])('%s is a browser’s', (name) => {
  const message = said(new ReferenceError(`${name} is not defined`));
  expect(message).toContain(`${name} is not defined: it is a browser's, and benchmarks run in Node itself`);
});

test.each([
  new ReferenceError('helper is not defined'),
  new ReferenceError('documents is not defined'),
  new TypeError('x.gc is not a function'),
  new Error('document is not defined'),
])('all else keeps its words: $message', (error) => {
  expect(said(error)).toBe(`${error.name}: ${error.message}`);
});
