import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, repositoryPath } from '../../src/profile/place.ts';

const roots = ['/tmp/base-1f', '/tmp/head-2e', '/home/ci/repo'];

test.each([
  ['/tmp/base-1f/src/lexer.ts', 'src/lexer.ts'],
  ['file:///tmp/head-2e/src/lexer.ts', 'src/lexer.ts'],
  ['file:///tmp/head-2e/src/a%20b.ts?v=17', 'src/a b.ts'],
  ['/home/ci/repo/./src/../lib/x.py', 'lib/x.py'],
  ['src/lexer.ts', 'src/lexer.ts'],
  ['./src/lexer.ts', 'src/lexer.ts'],
  ['webpack://app/./src/lexer.ts?a1b2', 'src/lexer.ts'],
  ['webpack:///src/lexer.ts', 'src/lexer.ts'],
  ['https://ci.example:8080/assets/index-BdK3f9aX.js', 'assets/index.js'],
  ['/home/ci/repo/dist/main.3f2a1b9c.js', 'dist/main.js'],
  ['/home/ci/repo/dist/my-component.js', 'dist/my-component.js'],
  ['/home/ci/repo/src/utf8-decoder.js', 'src/utf8-decoder.js'],
])('%s is the repository’s %s', (file, path) => {
  expect(repositoryPath(file, roots)).toBe(path);
});

test('Windows paths of both spellings are one file', () => {
  expect(repositoryPath('C:\\code\\repo\\src\\a.ts', ['C:\\code\\repo'])).toBe('src/a.ts');
  expect(repositoryPath('file:///C:/code/repo/src/a.ts', ['C:\\code\\repo'])).toBe('src/a.ts');
});

test('the innermost root counts, so a worktree within the checkout is itself', () => {
  expect(repositoryPath('/r/.git/wt/a/src/x.ts', ['/r', '/r/.git/wt/a'])).toBe('src/x.ts');
});

test('a root is a folder, not a prefix of a name', () => {
  expect(repositoryPath('/home/ci/repository/src/a.ts', roots)).toBeUndefined();
});

test.each([
  ['/tmp/base-1f/node_modules/left-pad/index.js', 'node_modules/left-pad/index.js', 'left-pad', undefined],
  ['file:///x/node_modules/a/node_modules/@s/b/lib/c.js', 'node_modules/@s/b/lib/c.js', '@s/b', undefined],
  ['/x/node_modules/yaml@2.9.1/dist/x.js', 'node_modules/yaml/dist/x.js', 'yaml', '2.9.1'],
  ['/x/node_modules/@s/b@1.0.0-rc.1/x.js', 'node_modules/@s/b/x.js', '@s/b', '1.0.0-rc.1'],
  ['/v/lib/python3.12/site-packages/yaml@6.0.2/loader.py', 'yaml/loader.py', 'yaml', '6.0.2'],
  ['/x/node_modules/.pnpm/yaml@2.4.1/node_modules/yaml/x.js', 'node_modules/yaml/x.js', 'yaml', '2.4.1'],
  ['/x/node_modules/.pnpm/@s+b@1.0.0_react@18/node_modules/@s/b/x.js', 'node_modules/@s/b/x.js', '@s/b', '1.0.0'],
  [
    '/x/.yarn/cache/lodash-npm-4.17.21-6382451519.zip/node_modules/lodash/get.js',
    'node_modules/lodash/get.js',
    'lodash',
    '4.17.21',
  ],
  [
    '/home/me/go/pkg/mod/github.com/!azure/sdk@v1.2.3/a/b.go',
    'github.com/Azure/sdk/a/b.go',
    'github.com/Azure/sdk',
    'v1.2.3',
  ],
  [
    'golang.org/x/text@v0.14.0/unicode/norm/n.go',
    'golang.org/x/text/unicode/norm/n.go',
    'golang.org/x/text',
    'v0.14.0',
  ],
  ['/v/lib/python3.12/site-packages/requests/api.py', 'requests/api.py', 'requests', undefined],
  ['/c/registry/src/index.crates.io-6f17d22bba15001f/serde-1.0.2/src/de.rs', 'serde/src/de.rs', 'serde', '1.0.2'],
])('%s is a dependency', (file, path, name, version) => {
  const expected = { path, kind: 'dependency', package: name };
  expect(placeOf(file, roots)).toEqual(version === undefined ? expected : { ...expected, version });
});

test.each([
  ['node:internal/timers', 'node:internal/timers'],
  ['internal/modules/cjs/loader.js', 'internal/modules/cjs/loader.js'],
  ['internal/timers', 'internal/timers'],
  ['/usr/local/go/src/internal/runtime/maps/map.go', 'internal/runtime/maps/map.go'],
  ['/usr/local/go/src/runtime/proc.go', 'runtime/proc.go'],
  ['/home/me/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.22.1.linux-amd64/src/sort/sort.go', 'sort/sort.go'],
  ['/usr/lib/python3.11/json/decoder.py', 'json/decoder.py'],
  ['<frozen importlib._bootstrap>', '<frozen importlib._bootstrap>'],
  ['/rustc/9fc6b43126469e3858e2fe86cafb4f0fd5068869/library/core/src/slice/sort.rs', 'library/core/src/slice/sort.rs'],
])('%s is the runtime’s', (file, path) => {
  expect(placeOf(file, roots)).toEqual({ path, kind: 'runtime' });
});

test('a system library is elsewhere, and never linked to', () => {
  expect(placeOf('/usr/lib/x86_64-linux-gnu/libc.so.6', roots).kind).toBe('elsewhere');
});

test('what a checkout calls its folders makes none of its files the runtime’s, however often they are placed', () => {
  const folder = fc.constantFrom('internal', 'go', 'src', 'runtime', 'lib', 'pkg', 'core', 'native', 'clients', 'node');
  const name = fc.constantFrom('block.go', 'proc.go', 'asm_amd64.s', 'util.js', 'index.ts', 'map.py', 'sort.rs');
  const path = fc
    .tuple(fc.array(folder, { maxLength: 4 }), name)
    .map(([folders, file]) => [...folders, file].join('/'));
  fc.assert(
    fc.property(path, fc.constantFrom(...roots), (own, root) => {
      expect(repositoryPath(`${root}/${own}`, roots)).toBe(own);
      expect(placeOf(own, [])).toEqual({ path: own, kind: 'repository' });
    }),
  );
});
