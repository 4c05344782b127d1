/** What vitest gives a module beside its imports, as CommonJS would: its own place, and `require`. */
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freeNamesOf } from './witness/free-names.ts';
import { childrenOf, isSyntax, nameOf, type Syntax } from './witness/syntax.ts';

/** Declarations to put before the module, on its first line; empty for one that uses none of these names, or has its own. */
export function commonNames(program: unknown, file: string): string {
  if (!isSyntax(program)) return '';
  const statements = childrenOf(program).map(([, statement]) => statement);
  const isModule = statements.some(({ type }) => /^(?:Import|Export)/.test(type));
  const imported = new Set(statements.flatMap(importedNames));
  const free = freeNamesOf(asFunction(program, statements)).read;
  const uses = (name: string): boolean => free.has(name) && !imported.has(name);
  const ofPlace = { __filename: file, __dirname: dirname(file) };
  const places = Object.entries(ofPlace).flatMap(([name, path]) =>
    uses(name) ? [`const ${name} = ${JSON.stringify(path)};`] : [],
  );
  // In CommonJS a bundler follows it.
  const needsRequire = isModule && uses('require');
  return [...places, ...(needsRequire ? [requireOf(file)] : [])].join(' ');
}

function requireOf(file: string): string {
  const url = JSON.stringify(pathToFileURL(file).href);
  return `import { createRequire as flamegateRequire } from 'node:module'; const require = flamegateRequire(${url});`;
}

/** What a module declares is known within it, as in the body of a function. */
function asFunction(program: Syntax, statements: readonly Syntax[]): Syntax {
  const body = statements.map((statement) => {
    const { declaration } = statement;
    return isSyntax(declaration) ? declaration : statement;
  });
  return { ...program, type: 'ArrowFunctionExpression', body: { ...program, type: 'BlockStatement', body } };
}

function importedNames(statement: Syntax): readonly string[] {
  if (statement.type !== 'ImportDeclaration') return [];
  return childrenOf(statement).flatMap(([key, { local }]) => (key === 'specifiers' ? (nameOf(local) ?? []) : []));
}
