/** Names as profilers print them, in files that do not say which language they are of. */
import { expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { toBaseUnit } from '../../../src/profile/formats/sample-unit.ts';
import { toSymbolFrame } from '../../../src/profile/formats/symbol-frame.ts';
import { writers } from '../../../src/profile/formats/write.ts';

test.each([
  ['java/lang/String.indexOf', 'java.lang.String.indexOf'],
  ['jdk/internal/misc/Unsafe.park', 'jdk.internal.misc.Unsafe.park'],
  ['com/x/Main$$Lambda.0x7f.run', 'com.x.Main$$Lambda.0x7f.run'],
  ['a/b/c.run_[j]', 'a.b.c.run'],
  ['Lorg/mozilla/javascript/WrapFactory;::wrap', 'org.mozilla.javascript.WrapFactory.wrap'],
  ['Lorg/mozilla/javascript/WrapFactory;.wrap', 'org.mozilla.javascript.WrapFactory.wrap'],
  ['Lexer.next', 'Lexer.next'],
  ['java/lang/Object[]', 'java.lang.Object[]'],
  ['math/big.addVV', 'math/big.addVV'],
  ['net/http.serverHandler.ServeHTTP', 'net/http.serverHandler.ServeHTTP'],
  ['internal/runtime/syscall.Syscall6', 'internal/runtime/syscall.Syscall6'],
  ['lib/global.js', 'lib/global.js'],
  ['RegExp: ^[a-z]+$', 'RegExp: ^[a-z]+$'],
  ['RegExp:^[a-z]+$', 'RegExp: ^[a-z]+$'],
])('%s is the function %s', (text, name) => {
  expect(toSymbolFrame(text).name).toBe(name);
});

test.each([
  ['LazyCompile:*load /app/js/main/async.js:39', { name: 'load', file: '/app/js/main/async.js', line: 39 }],
  ['LazyCompile:*load /app/a.js:39:7', { name: 'load', file: '/app/a.js', line: 39, column: 7 }],
  ['LazyCompile:~ /app/a.js:39', { name: '(anonymous)', file: '/app/a.js', line: 39 }],
  ['JS:*get size file:///my app/a.mjs:3:1', { name: 'get size file:///my', file: 'app/a.mjs', line: 3, column: 1 }],
  ['Builtin:ArrayMap', { name: 'ArrayMap' }],
])('%s of V8', (text, frame) => {
  expect(toSymbolFrame(text)).toMatchObject(frame);
});

test('functions of Go and of Java keep their names through every format that holds nothing but names', () => {
  const text = 'main.main;net/http.serverHandler.ServeHTTP;math/big.addVV 30\njava.lang.String.indexOf;RegExp: ^a$ 4\n';
  const profile = readProfile(Buffer.from(text));
  const names = profile.frames.map(({ name }) => name);
  expect(names).toContain('math/big.addVV');
  for (const write of [writers.folded, writers.flamebearer, writers.speedscope]) {
    const again = readProfile(write(profile)).frames.map(({ name }) => name);
    expect(again).toEqual(expect.arrayContaining(names));
  }
});

test.each([
  ['μs', 'ns', 1e3],
  ['µs', 'ns', 1e3],
  ['Microseconds', 'ns', 1e3],
  ['msec', 'ns', 1e6],
  ['hours', 'ns', 3600e9],
  ['KB', 'B', 1024],
  ['MiB', 'B', 1024 ** 2],
  ['Ticks', 'Ticks', 1],
])('the unit %s is %s times a factor', (spelled, unit, factor) => {
  expect(toBaseUnit('', spelled)).toEqual({ unit, factor });
});
