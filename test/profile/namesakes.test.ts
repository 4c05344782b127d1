import { expect, test } from 'vitest';
import { blankLiterals } from '../../src/profile/literals.ts';
import { mayBe } from '../../src/profile/namesakes.ts';

const body = `    pub fn new(pattern: &str) -> Self {
        Pattern { pattern: pattern.chars().collect() }
    }
}
`;

const ofType = `impl<const MANY: char, const ONE: char> Pattern<MANY, ONE> {\n${body}`;
const alone = 'pub fn new(pattern: &str) -> Pattern {\n    todo!()\n}\n';

/** Whether a profile's function of that name, without a file, may be `new` of that text. */
function may(name: string, path = 'src/lib.rs', text = ofType): boolean {
  const blank = blankLiterals(text, 'native');
  const line = text.slice(0, text.indexOf('pub fn new')).split('\n').length;
  return mayBe(
    { place: undefined, frame: { name, language: 'native', kind: 'user' } },
    { name: 'new', path, blank, line },
  );
}

test.each([
  '<core::char::CaseMappingIter>::new',
  'core::char::CaseMappingIter::new',
  '<alloc::vec::Vec<char>>::new',
  'std::collections::hash::map::HashMap<char, u8>::new',
  '<char>::new',
  '<&str>::new',
  '<[char]>::new',
])('%s is no function of a crate', (name) => {
  for (const text of [ofType, alone]) expect(may(name, 'src/lib.rs', text)).toBe(false);
});

test.each([
  ['in one line', ofType],
  ['over two lines', `impl<const MANY: char, const ONE: char>\n    Pattern<MANY, ONE>\n{\n${body}`],
  ['with a condition', `impl<A, B> Pattern<A, B>\nwhere\n    A: Regex,\n    B: Into<A>,\n{\n${body}`],
  ['of a trait over lines', `impl<A> Makes<Regex, A>\n    for Pattern<A>\nwhere\n    A: Clone,\n{\n${body}`],
])('of a type whose head is %s a function is that type’s alone', (_, text) => {
  expect(may('<regex::Regex>::new', 'src/lib.rs', text)).toBe(false);
  expect(may('<wildmatch::Pattern<_, _>>::new', 'src/lib.rs', text)).toBe(true);
});

test.each([
  '<wildmatch::Pattern<_, _>>::new',
  'wildmatch::Pattern<_, _>::new',
  '<char as wildmatch::Pattern>::new',
  'core::str::<impl wildmatch::Pattern for char>::new',
  'new',
])('%s may be', (name) => {
  expect(may(name)).toBe(true);
});

test('C++ has names of its own there', () => {
  expect(may('core::Pattern::new', 'src/core.cpp')).toBe(true);
});
