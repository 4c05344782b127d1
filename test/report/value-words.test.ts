import { expect, test } from 'vitest';
import { plainPhrase } from '../../src/report/phrase.ts';
import { deniedWords, usesWords, valueWords } from '../../src/report/value-words.ts';
import { hostileNames } from './hostile-names.ts';

const value = { name: 'ROUNDS', file: 'src/mix.js', line: 3 };

test('what changed is named with its place', () => {
  expect(plainPhrase(usesWords(value, 'this PR'))).toBe('uses ROUNDS (src/mix.js:3), changed in this PR');
  expect(plainPhrase(valueWords([value, value], 'this PR'))).toBe(
    'Whether ROUNDS (src/mix.js:3, changed in this PR, with 1 other like it) explains this is unknown: no profile shows it, and not all that may use it could be read.',
  );
});

test('what is no code is left open where no function explains it', () => {
  expect(plainPhrase(deniedWords([], 'this PR'))).toBe('No function changed in this PR explains this.');
  expect(plainPhrase(deniedWords(['Cargo.toml', 'Cargo.lock'], 'this PR'))).toBe(
    'No function changed in this PR explains this. Whether Cargo.toml does (changed in this PR, with 1 other like it) is unknown: profiles do not show how code is built and loaded, or what it reads.',
  );
});

test.each(hostileNames.map((name) => [name]))('a file called %j is no word of ours', (name) => {
  const hostile = { name, file: `src/${name}`, line: 3 };
  for (const phrase of [
    usesWords(hostile, 'this PR'),
    valueWords([hostile], 'this PR'),
    deniedWords([`src/${name}`], 'this PR'),
  ]) {
    const own = phrase.filter((part) => typeof part === 'string').join('');
    expect(own).not.toContain('src/');
    expect(own).not.toContain(name);
  }
});
