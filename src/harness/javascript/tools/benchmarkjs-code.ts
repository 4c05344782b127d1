/** Tests of benchmark.js that are text, or whose setup and test share variables: compiled into one function. */

import type { Benchmark } from '../benchmark.ts';
import { functionText } from '../function-text.ts';
import { LoadFailure } from '../load-failure.ts';

interface Parts {
  readonly fn: unknown;
  readonly setup: unknown;
  readonly teardown: unknown;
  readonly defer: unknown;
}

/** Text is code to benchmark.js. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string';
}

interface Compiled {
  fn(this: unknown): unknown;
  teardown(this: unknown): unknown;
}

/** Setup is run again for each batch, and with it the test compiled again: its variables are setup's. */
export function compileTogether(parts: Parts): Pick<Benchmark, 'fn' | 'hooks'> {
  if (parts.defer === true) throw new LoadFailure({ reason: 'unsupported', message: deferredText });
  const make = new Function(
    'count',
    `${sourceOf(parts.setup)}
    return {
      fn: function () { ${sourceOf(parts.fn)} },
      teardown: function () { ${sourceOf(parts.teardown)} },
    };`,
  );
  let made: Compiled | undefined;
  return {
    fn: function callWrapped(this: unknown): unknown {
      return made?.fn.call(this);
    },
    hooks: {
      beforeBatch: (count) => {
        Object.assign(parts, { count });
        made = make.call(parts, count) as Compiled; // what the text above returns
      },
      afterBatch: () => made?.teardown.call(parts),
    },
  };
}

const deferredText =
  'Cannot measure as a test with defer must be a function that needs no variable of setup: ' +
  'keep what they share in a variable outside both';

/** Of a function, what is between its braces; of text, itself. */
function sourceOf(part: unknown): string {
  if (isCode(part)) return part;
  if (typeof part !== 'function') return '';
  const text = functionText(part);
  const body = /^[^{]+\{([\s\S]*)\}\s*$/.exec(text)?.[1];
  // An arrow function without braces.
  return body ?? `return (${text.replace(/^[\s\S]*?=>/, '')});`;
}
