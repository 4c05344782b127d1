import { expect, test } from 'vitest';
import { informativeLines, reasonLength } from '../../src/report/informative-lines.ts';
import { markdownPhrase, plainPhrase } from '../../src/report/phrase.ts';
import { failureWords } from '../../src/report/reason-words.ts';

const said: readonly (readonly [string, string, string])[] = [
  [
    'pytest’s usage error',
    'ERROR: usage: -c [options] [file_or_dir] [file_or_dir] [...]\n-c: error: unrecognized arguments: --nbmake\n  inifile: /x/pyproject.toml\n  rootdir: /x\n',
    '-c: error: unrecognized arguments: --nbmake',
  ],
  [
    'a failing conftest',
    "ImportError while loading conftest '/x/conftest.py'.\nconftest.py:1: in <module>\n    import gone\nE   ModuleNotFoundError: No module named 'gone'\n",
    "ModuleNotFoundError: No module named 'gone'",
  ],
  [
    'rustc',
    '   Compiling a v0.1.0\nerror[E0425]: cannot find value `x` in this scope\n  --> src/lib.rs:3:5\n   |\n3  |     x\n   |     ^ not found\n\nerror: could not compile `a` (lib) due to 1 previous error\nexport RUST_BACKTRACE=full\n',
    'error[E0425]: cannot find value `x` in this scope (src/lib.rs:3:5)',
  ],
  [
    'Go’s compiler',
    '# example.com/m [example.com/m.test]\n./a_test.go:7:2: undefined: missing\nFAIL\n',
    './a_test.go:7:2: undefined: missing',
  ],
  [
    'the go command',
    'go: example.com/b@v0.0.0: unrecognized import path\nexit status 1\n',
    'go: example.com/b@v0.0.0: unrecognized import path',
  ],
  [
    'g++',
    'b.cc: In function ‘int main()’:\nb.cc:3:10: error: ‘x’ was not declared in this scope\n    3 |   return x;\nmake: *** [b] Error 1\n',
    'b.cc:3:10: error: ‘x’ was not declared in this scope',
  ],
  [
    'a Rust panic',
    "thread 'main' panicked at benches/b.rs:4:9:\nno such table\nnote: run with `RUST_BACKTRACE=full`\n",
    "thread 'main' panicked at benches/b.rs:4:9: no such table",
  ],
  [
    'Maven',
    '[ERROR] COMPILATION ERROR : \n[ERROR] /x/A.java:[3,5] cannot find symbol\n[ERROR] -> [Help 1]\n',
    '[ERROR] COMPILATION ERROR :; [ERROR] /x/A.java:[3,5] cannot find symbol',
  ],
  ['nobody', 'hello\nworld\n\n', 'world'],
];

test.each(said)('of what %s says, the lines that say why are told', (_, text, why) => {
  expect(informativeLines(text)).toBe(why);
});

const sentence = `${'the very long reason why '.repeat(12)}it failed`;

test('a reason of up to 400 characters is told whole in every format, and a longer one is not cut in its middle', () => {
  const whole = failureWords({ reason: 'load', message: sentence });
  expect(plainPhrase(whole)).toContain(sentence);
  expect(markdownPhrase(whole, 'cell')).toContain(sentence);
  const longer = plainPhrase(failureWords({ reason: 'load', message: sentence + sentence }));
  expect(longer).toContain((sentence + sentence).slice(0, reasonLength - 1));
});

test('what announces another program’s words is told with them', () => {
  const message = `Its process ended with code 101 in cargo bench --no-run without an answer; its last output:\n${said[2]?.[1]}`;
  expect(plainPhrase(failureWords({ reason: 'load', message }))).toMatch(
    /its last output: error\[E0425\]: cannot find .* \(src\/lib\.rs:3:5\)$/,
  );
});
