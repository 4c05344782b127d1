import { expect, test } from 'vitest';
import { stableName } from '../../src/profile/frame-name.ts';
import type { Frame } from '../../src/profile/profile.ts';

const names: Readonly<Record<Frame['language'], readonly (readonly [string, string])[]>> = {
  js: [
    ['JS:~foo', 'foo'],
    ['JS:^foo', 'foo'],
    ['JS:*foo file:///a/b.js:1:13', 'foo'],
    ['LazyCompile:*foo /a/b.js:1:13', 'foo'],
    ['JS:+parse', 'parse'],
    ['*foo', 'foo'],
    ['~$x', '$x'],
    ['foo$1', 'foo'],
    ['$1', '$1'],
    ['Parser.next [as step]', 'Parser.next'],
    ['async load', 'load'],
    ['get size', 'get size'],
    ['(anonymous)', ''],
    ['', ''],
    ['(garbage collector)', '(garbage collector)'],
    ['RegExp: [a-z]:+', 'RegExp: [a-z]:+'],
    ['Builtin:ArrayMap', 'Builtin:ArrayMap'],
  ],
  go: [
    ['main.Map[go.shape.int,go.shape.string]', 'main.Map'],
    ['main.Map[...]', 'main.Map'],
    ['main.(*Tree[go.shape.[]map[string]int]).Insert', 'main.(*Tree).Insert'],
    ['main.run.func1', 'main.run.func1'],
    ['runtime.memmove.abi0', 'runtime.memmove'],
    ['weird[', 'weird['],
  ],
  python: [
    ['parse (lexer.py:12)', 'parse'],
    ['parse', 'parse'],
    ['thread (0x7F3A12)', 'thread'],
    ['thread (140223): "MainThread"', 'thread: "MainThread"'],
    ['process 4711:"python a.py"', 'process:"python a.py"'],
    ['Thread-12 (worker)', 'Thread (worker)'],
    ['<lambda>', '<lambda>'],
  ],
  jvm: [
    ['App$$Lambda$1372.0x00007f1c3c0a1200.run', 'App$$Lambda.run'],
    ['App$$Lambda/0x00007f1c3c0a1200.run', 'App$$Lambda.run'],
    ['App$$Lambda$14/0x0000000800066840.apply', 'App$$Lambda.apply'],
    ['App$$Lambda$14/1234567.apply', 'App$$Lambda.apply'],
    ['App.lambda$main$3', 'App.lambda$main'],
    ['jdk.internal.reflect.GeneratedMethodAccessor8.invoke', 'jdk.internal.reflect.GeneratedMethodAccessor.invoke'],
    ['java.lang.invoke.LambdaForm$MH/0x0000000800c03000.invoke', 'java.lang.invoke.LambdaForm$MH.invoke'],
    ['java.lang.invoke.LambdaForm$DMH.0x0000000800c03000.invoke', 'java.lang.invoke.LambdaForm$DMH.invoke'],
    ['com.sun.proxy.$Proxy12.find', 'com.sun.proxy.$Proxy.find'],
    ['a.B$$EnhancerBySpringCGLIB$$1a2b3c4d.go', 'a.B$$EnhancerBySpringCGLIB$$.go'],
    ['com/example/Parser.next_[1]', 'com.example.Parser.next'],
    ['com/example/Parser.next_[j]', 'com.example.Parser.next'],
    ['Lcom/example/Parser;::next', 'com.example.Parser.next'],
    ['Outer$1.run', 'Outer$1.run'],
  ],
  native: [
    ['parse_line.constprop.0', 'parse_line'],
    ['parse_line.isra.0.cold', 'parse_line'],
    ['parse_line.part.3', 'parse_line'],
    ['parse_line [clone .isra.0]', 'parse_line'],
    ['parse_line+0x1f', 'parse_line'],
    ['memcpy@@GLIBC_2.14', 'memcpy'],
    ['core::slice::sort::h0123456789abcdef', 'core::slice::sort'],
    ['std::__cxx11::to_string[abi:cxx11]', 'std::__cxx11::to_string'],
    ['f.llvm.1234567890', 'f'],
    ['do_syscall_64_[k]', 'do_syscall_64'],
    ['operator()(int)', 'operator()(int)'],
  ],
  unknown: [
    ['JS:*foo', 'foo'],
    ['parse (lexer.py:12)', 'parse'],
    ['App$$Lambda$14.run', 'App$$Lambda.run'],
    ['main.Map[...]', 'main.Map'],
    ['xs[0]', 'xs[0]'],
    ['foo$1', 'foo$1'],
  ],
};

for (const [language, table] of Object.entries(names)) {
  test.each(table)(`${language}: %s is %s`, (name, expected) => {
    // The keys of `names` are the languages, by its type.
    expect(stableName({ name, language: language as Frame['language'], kind: 'user' })).toBe(expected);
  });

  test(`${language}: a stable name stays as it is`, () => {
    for (const [, expected] of table) {
      expect(stableName({ name: expected, language: language as Frame['language'], kind: 'user' })).toBe(expected);
    }
  });
}
