import { expect, test } from 'vitest';
import { bodyOffset } from '../../src/profile/function-body.ts';

/** `§` stands where V8 says the function is, `¶` where its body begins. */
function found(marked: string): string {
  const at = marked.replace('¶', '').indexOf('§');
  const text = marked.replace(/[§¶]/g, '');
  const before = text.slice(0, at).split('\n');
  const offset = bodyOffset(text, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  return offset === undefined ? 'none' : `${text.slice(0, offset)}¶${text.slice(offset)}`;
}

test.each([
  'export function a§(x, y) {¶ return x; }',
  'const a = §(x) => {¶\n  return x; };',
  'const a = async §x => {¶ return x; };',
  'class A {\n  next§({ a } = {}, [b] = [1]) {¶ return a; }\n}',
  'function a§(text = "{", /* { */ other = `{`) {¶ }',
  'const a = {\n  get: function §() {¶ return 1; },\n};',
])('the body of %j begins within its braces', (marked) => {
  expect(found(marked)).toBe(marked.replace('§', ''));
});

test.each(['const a = §(x) => x + 1; function b() {}', 'declare function a§(x): void; class B {}', 'a§'])(
  '%j has no body of its own to write into',
  (marked) => {
    expect(found(marked)).toBe('none');
  },
);
