import { expect, test } from 'vitest';
import { undownloaded } from '../../src/harness/built.ts';

test.each([
  [
    "CMake Error at googletest-subbuild/googletest-populate-prefix/tmp/googletest-populate-gitclone.cmake:39 (message):\n  Failed to clone repository: 'https://example.org/googletest.git'\n",
    'googletest',
    'FETCHCONTENT_SOURCE_DIR_GOOGLETEST',
  ],
  [
    "Error: downloading failed: error: downloading 'https://example.org/a.zip' failed\ngmake[2]: *** [fmt-populate-prefix/src/fmt-populate-stamp/fmt-populate-download] Error 1\n",
    'fmt',
    'FETCHCONTENT_SOURCE_DIR_FMT',
  ],
])('what CMake could not download is named with the flags by which it need not: %j', (printed, name, flag) => {
  const words = undownloaded(printed);
  expect(words).toContain(`what CMake fetches, ${name}:`);
  expect(words).toContain(`-D${flag}=FOLDER`);
  expect(words).toContain('-DFETCHCONTENT_TRY_FIND_PACKAGE_MODE=ALWAYS');
});

test('another failure of a build has no such words', () => {
  expect(undownloaded('a.cpp:1:2: error: undefined_name was not declared\n')).toBe('');
  expect(undownloaded('curl: (6) Could not resolve host: example.org\n')).toBe('');
});
