/** Which functions lead to a change, by the names that their texts mention. */
import { expect, test } from 'vitest';
import { type ChangedFile, parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { namedFunctions, reachingNames } from '../../src/profile/reaching-names.ts';

/** A change of one line, `line` counted from 1. */
function changeOf(path: string, text: string, line: number): readonly ChangedFile[] {
  const added = text.split('\n')[line - 1] ?? '';
  return parseUnifiedDiff(
    `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -${line} +${line} @@\n-before\n+${added}\n`,
  );
}

function reaching(path: string, text: string, marked: string): readonly string[] | undefined {
  const line = text.split('\n').findIndex((each) => each.includes(marked)) + 1;
  const names = reachingNames(changeOf(path, text, line), new Map([[path, namedFunctions(path, text)]]));
  return names === undefined ? undefined : [...names].sort();
}

const go = `package width
import "fmt"
type Cond struct { n int }
func (c *Cond) Rune(r rune) int { return c.n }
func (c *Cond) String(s string) int {
	n := 0 // HERE
	return n
}
func Fill(c *Cond) int { return c.String("x") + 1 }
func BenchmarkFill(b *testing.B) { Fill(nil) }
func BenchmarkRune(b *testing.B) { c := Cond{}; c.Rune('x') } // String( in a comment
var table = []int{1} // TOP
`;

const python = `import re
def lex(text):
    return [t for t in text]  # HERE

class Parser:
    def parse(self, text):
        return lex(text)

def test_parse(benchmark):
    benchmark(Parser().parse, "x")

def test_other(benchmark):
    benchmark(len, "lex")
LIMIT = 3 # TOP
`;

const rust = `use std::fmt;
pub fn lex(text: &str) -> usize {
    text.len() // HERE
}
impl Parser {
    pub fn parse(&self, text: &str) -> usize { lex(text) }
}
fn bench_parse(c: &mut Criterion) { c.bench_function("parse", |b| b.iter(|| p.parse("x"))); }
fn bench_other(c: &mut Criterion) { c.bench_function("lex", |b| b.iter(|| 1)); }
const LIMIT: usize = 3; // TOP
`;

const java = `package a;
import java.util.List;
class Bench {
  int lex(String text) {
    return text.length(); // HERE
  }
  int parse(String text) { return lex(text); }
  @Benchmark public int parsing() { return parse("x"); }
  @Benchmark public int other() { return "lex".length(); }
}
`;

test.each([
  ['a.go', go, ['BenchmarkFill', 'Fill', 'String']],
  ['a.py', python, ['lex', 'parse', 'test_parse']],
  ['a.rs', rust, ['bench_parse', 'lex', 'parse']],
  ['Bench.java', java, ['lex', 'parse', 'parsing']],
])('in %s what mentions a touched function leads to it, and so does what mentions that', (path, text, names) => {
  expect(reaching(path, text, 'HERE')).toEqual(names);
});

test.each([
  ['a.go', go],
  ['a.py', python],
  ['a.rs', rust],
])('in %s what lies in no function may be anybody’s', (path, text) => {
  expect(reaching(path, text, 'TOP')).toBeUndefined();
});

test('an import that comes with a change of a function is passed over, and a deleted file may be anybody’s', () => {
  const functions = new Map([['a.go', namedFunctions('a.go', go)]]);
  const both = [...changeOf('a.go', go, 2), ...changeOf('a.go', go, 6)];
  expect(reachingNames(both, functions)).toContain('String');
  const gone: ChangedFile = { path: 'b.go', state: 'deleted', hunks: [] };
  expect(reachingNames([...both, gone], functions)).toBeUndefined();
});
