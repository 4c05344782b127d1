/**
 * Functions of a script that were never called and that nothing which was called even names: their bodies cannot have an
 * effect. A function without a name of its own, or with one that the language calls by itself, never is one.
 */
import type { RawScript } from './raw-witness.ts';
import { childrenOf, isFunction, isSyntax, nameOf, type Syntax } from './syntax.ts';

export interface Named {
  readonly node: Syntax;
  readonly name: string;
}

/** Never called, with the name by which it could be; the outermost ones only. */
export function uncalledIn(tree: Syntax, { functions }: Pick<RawScript, 'functions'>): readonly Named[] {
  const never = functions.filter(([, , calls]) => calls === 0);
  const found: Named[] = [];
  const visit = (node: Syntax, parents: readonly Syntax[]): void => {
    if (isFunction(node) && never.some((range) => isRangeOf(range, node, parents.at(-1)))) {
      const name = reachedAs(node, parents);
      if (name !== undefined && hasPlainBody(node)) found.push({ node, name });
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

/** A directive changes what stands round it. */
function hasPlainBody({ body }: Syntax): boolean {
  if (!isSyntax(body) || body.type !== 'BlockStatement') return false;
  return !childrenOf(body).some(([, statement]) => statement['directive'] !== undefined);
}

/** Methods that the language or Node call without anybody naming them. */
const calledUnnamed = new Set([
  ...['constructor', 'toString', 'valueOf', 'toJSON', 'then', 'next', 'return', 'throw', 'exec', 'test', 'inspect'],
  ...['get', 'set', 'has', 'keys', 'apply', 'construct', 'ownKeys', 'defineProperty', 'deleteProperty', 'handleEvent'],
  ...['getPrototypeOf', 'setPrototypeOf', 'isExtensible', 'preventExtensions', 'getOwnPropertyDescriptor', 'size'],
  ...['_read', '_write', '_writev', '_transform', '_flush', '_final', '_destroy', '_construct', 'default', 'length'],
  ...['name', 'message', 'stack', 'cause', 'value', 'done', 'flags', 'global', 'sticky', 'lastIndex', 'raw', 'callee'],
]);

function reachedAs(node: Syntax, parents: readonly Syntax[]): string | undefined {
  const parent = parents.at(-1);
  const name = parent === undefined ? undefined : nameIn(node, parent);
  return name === undefined || calledUnnamed.has(name) || name.startsWith('__') ? undefined : name;
}

function nameIn(node: Syntax, parent: Syntax): string | undefined {
  switch (parent.type) {
    case 'MethodDefinition':
    case 'Property':
      // Getters and setters are called without parentheses, and by whoever copies an object.
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
