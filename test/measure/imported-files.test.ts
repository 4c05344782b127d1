/** What a source imports, told by its text in each language. */
import { expect, test } from 'vitest';
import { importedFiles, type Repository } from '../../src/measure/imported-files.ts';

function repository(paths: readonly string[], packages: Readonly<Record<string, string>> = {}): Repository {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path]);
  }
  return { paths: new Set(paths), byFolder, packages: new Map(Object.entries(packages)) };
}

test('scripts import by relative paths with and without endings, folders, and packages of the workspace', () => {
  const all = repository(
    ['bench/a.bench.ts', 'src/lexer.ts', 'src/tree/index.js', 'lib/data.json', 'packages/core/main.js', 'src/other.ts'],
    { '@lab/core': 'packages/core' },
  );
  const text = `import { a } from '../src/lexer.js';
    const tree = require('../src/tree');
    import data from "../lib/data.json" with { type: 'json' };
    export * from '@lab/core/main';
    await import('node:fs'); import x from 'acorn';`;
  expect(importedFiles('bench/a.bench.ts', text, all)).toEqual([
    'src/lexer.ts',
    'src/tree/index.js',
    'lib/data.json',
    'packages/core/main.js',
  ]);
});

test('Python imports modules and packages from the root, src, beside and by dots, with the conftests above', () => {
  const all = repository([
    'tests/bench/test_a.py',
    'tests/conftest.py',
    'src/lab/__init__.py',
    'src/lab/lexer.py',
    'src/lab/tree.py',
    'tests/bench/helper.py',
    'src/lab/other.py',
  ]);
  const text = 'import os, lab.lexer\nfrom lab import tree\nfrom . import helper\n';
  expect([...importedFiles('tests/bench/test_a.py', text, all)].sort()).toEqual(
    ['src/lab/__init__.py', 'src/lab/lexer.py', 'src/lab/tree.py', 'tests/bench/helper.py', 'tests/conftest.py'].sort(),
  );
});

test('a Go package is its folder and the folders of what it imports', () => {
  const all = repository(['go.mod', 'lab.go', 'lex/lex.go', 'lex/lex_test.go', 'other/other.go'], {
    'example.com/lab': '.',
  });
  const text = 'package lex\nimport (\n\t"testing"\n\t"example.com/lab"\n)\n';
  expect([...importedFiles('lex/lex_test.go', text, all)].sort()).toEqual(['lab.go', 'lex/lex.go', 'lex/lex_test.go']);
});

test('Rust reaches its crate, C++ and Java what they name by the end of its path', () => {
  const crates = repository(['a/Cargo.toml', 'a/src/lib.rs', 'a/benches/b.rs', 'b/Cargo.toml', 'b/src/lib.rs']);
  expect(importedFiles('a/benches/b.rs', 'use a::f;', crates)).toEqual([
    'a/Cargo.toml',
    'a/src/lib.rs',
    'a/benches/b.rs',
  ]);
  const headers = repository(['include/lab/lex.h', 'bench/b.cc', 'bench/own.h', 'include/lab/tree.h']);
  expect(importedFiles('bench/b.cc', '#include <lab/lex.h>\n#include "own.h"\n', headers)).toEqual([
    'include/lab/lex.h',
    'bench/own.h',
  ]);
  const classes = repository(['src/main/java/org/lab/Lexer.java', 'src/main/java/org/lab/Tree.java']);
  expect(importedFiles('B.java', 'import org.lab.Lexer;\n', classes)).toEqual(['src/main/java/org/lab/Lexer.java']);
});
