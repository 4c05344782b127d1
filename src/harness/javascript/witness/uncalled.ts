/**
 * Functions of a script that were never called and that nothing which was called even names: their bodies cannot have an
 * effect. A function without a name of its own, or with one that the language calls by itself, never is one.
 */
import type { RawScript } from './raw-witness.ts';
import { childrenOf, isFunction, isSyntax, nameOf, type Syntax } from './syntax.ts';
import { isCalledUnnamed } from './unnamed.ts';

export interface Named {
  readonly node: Syntax;
  readonly name: string;
  /** By an object or a class, where it can be looked up. */
  readonly isHeld: boolean;
}

/** Never called, with the name by which it could be; the outermost ones only. */
export function uncalledIn(tree: Syntax, { functions }: Pick<RawScript, 'functions'>): readonly Named[] {
  const never = functions.filter(([, , calls]) => calls === 0);
  const found: Named[] = [];
  const visit = (node: Syntax, parents: readonly Syntax[]): void => {
    if (isFunction(node) && never.some((range) => isRangeOf(range, node, parents.at(-1)))) {
      const name = reachedAs(node, parents);
      if (name !== undefined && hasPlainBody(node)) found.push({ node, name, isHeld: isHeldBy(parents.at(-1)) });
      return;
    }
    for (const [, child] of childrenOf(node)) visit(child, [...parents, node]);
  };
  visit(tree, []);
  return found;
}

/** V8 counts a method from its key on, the parser from its parameters on. */
function isRangeOf([start, end]: RawScript['functions'][number], node: Syntax, parent: Syntax | undefined): boolean {
  const earliest = parent !== undefined && isDefinition(parent) ? parent.start : node.start;
  return end === node.end && start >= earliest && start <= node.start;
}

function isDefinition({ type }: Syntax): boolean {
  return type === 'MethodDefinition' || type === 'Property';
}

/** A directive changes what is round it. */
function hasPlainBody({ body }: Syntax): boolean {
  if (!isSyntax(body) || body.type !== 'BlockStatement') return false;
  return !childrenOf(body).some(([, statement]) => statement['directive'] !== undefined);
}

function isHeldBy(parent: Syntax | undefined): boolean {
  return parent !== undefined && isDefinition(parent);
}

function reachedAs(node: Syntax, parents: readonly Syntax[]): string | undefined {
  const parent = parents.at(-1);
  const name = parent === undefined ? undefined : nameIn(node, parent);
  if (name === undefined || name.startsWith('__')) return undefined;
  return isCalledUnnamed(name, isHeldBy(parent)) ? undefined : name;
}

function nameIn(node: Syntax, parent: Syntax): string | undefined {
  switch (parent.type) {
    case 'MethodDefinition':
    case 'Property':
      // Getters and setters are called without parentheses, and by any code that copies an object.
      return parent['computed'] === true || parent['kind'] === 'get' || parent['kind'] === 'set'
        ? undefined
        : nameOf(parent['key']);
    case 'VariableDeclarator':
      return nameOf(parent['id']);
    case 'ExportDefaultDeclaration':
      return undefined;
    default:
      return node.type === 'FunctionDeclaration' ? nameOf(node['id']) : undefined;
  }
}
