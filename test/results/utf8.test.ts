import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { decodeUtf8 } from '../../src/results/utf8.ts';

const text = '{"name":"größe","unit":"μs"}';

test('UTF-8 is read with and without its mark', () => {
  expect(decodeUtf8(Buffer.from(text), 'a.json')).toBe(text);
  expect(decodeUtf8(Buffer.from(`\uFEFF${text}`), 'a.json')).toBe(text);
});

test.each([
  ['UTF-16LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16BE', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['bytes that UTF-8 does not have', Buffer.from('größe', 'latin1')],
])('%s ends with 2, says what it is and that it must be UTF-8', (what, bytes) => {
  const read = (): unknown => decodeUtf8(bytes, 'a.json');
  expect(read).toThrow(`Cannot read a.json as it must be UTF-8: it`);
  expect(read).toThrow(what);
  try {
    read();
  } catch (error) {
    expect(error instanceof GateError && error.exitCode).toBe(2);
  }
});
