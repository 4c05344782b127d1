/**
 * Names by which the code that was called could reach something: variables, properties and texts. `anything`: it finds
 * what it calls by names that it makes up.
 */

import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';
import type { Named } from './uncalled.ts';

export interface Mentions {
  readonly names: ReadonlySet<string>;
  readonly anything: boolean;
}

/** `uncalled`: functions of the tree that are left out. */
export function mentionsIn(tree: Syntax, uncalled: readonly Named[]): Mentions {
  const left = new Set(uncalled.map(({ node }) => node));
  const names = new Set<string>();
  let anything = false;
  const visit = (node: Syntax, parent: Syntax | undefined, key: string): void => {
    if (isOpen(node)) anything = true;
    const name = isOnlyNaming(parent, key) ? undefined : mentioned(node);
    if (name !== undefined) names.add(name);
    for (const each of handedOnIn(node)) left.add(each);
    for (const [childKey, child] of childrenOf(node)) if (!left.has(child)) visit(child, node, childKey);
  };
  visit(tree, undefined, '');
  return { names, anything };
}

function mentioned(node: Syntax): string | undefined {
  if (node.type !== 'TemplateElement') return nameOf(node);
  const value: unknown = Reflect.get(Object(node['value']), 'cooked');
  return typeof value === 'string' ? value : undefined;
}

/** Calls by a name that is worked out, and ways to walk through the names of something. */
function isOpen(node: Syntax): boolean {
  if (node.type === 'ForInStatement' || node.type === 'WithStatement') return true;
  if (node.type === 'ImportExpression') return nameOf(node['source']) === undefined;
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const callee = node['callee'];
  if (!isSyntax(callee) || callee.type !== 'MemberExpression') return nameOf(callee) === 'eval';
  if (callee['computed'] === true) return !isNumber(callee['property']);
  const [object, property] = [nameOf(callee['object']), nameOf(callee['property'])];
  return object === 'Reflect' || (object === 'Object' && property !== undefined && walks.has(property));
}

const walks = new Set(['keys', 'values', 'entries', 'getOwnPropertyNames', 'getOwnPropertyDescriptors', 'assign']);

function isNumber(node: unknown): boolean {
  return isSyntax(node) && node.type === 'Literal' && typeof node['value'] === 'number';
}

/** Where a name is given to something, or handed on under the same name, nobody is reached by it yet. */
function isOnlyNaming(parent: Syntax | undefined, key: string): boolean {
  if (parent === undefined) return false;
  switch (parent.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'VariableDeclarator':
      return key === 'id';
    case 'MethodDefinition':
      return key === 'key' && parent['computed'] !== true;
    case 'Property':
      return key === 'key' && parent['computed'] !== true && isSyntax(parent['value']) && isWritten(parent['value']);
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return isSameTwice(parent);
    default:
      return false;
  }
}

/** `exports.f = f` and `module.exports = { f }`. */
function handedOnIn(node: Syntax): ReadonlySet<Syntax> {
  const { type, left, right } = node;
  if (type !== 'AssignmentExpression' || !isSyntax(left) || !isSyntax(right)) return new Set();
  if (isExports(left) && right.type === 'ObjectExpression') {
    const written = childrenOf(right).map(([, property]) => property);
    return new Set([left, ...written.filter(({ shorthand }) => shorthand === true)]);
  }
  const isOne = left.type === 'MemberExpression' && left['computed'] !== true && isExports(left['object']);
  return isOne && right.type === 'Identifier' && nameOf(left['property']) === nameOf(right)
    ? new Set([left, right])
    : new Set();
}

function isExports(node: unknown): boolean {
  if (!isSyntax(node)) return false;
  if (node.type !== 'MemberExpression') return nameOf(node) === 'exports';
  return nameOf(node['object']) === 'module' && nameOf(node['property']) === 'exports' && node['computed'] !== true;
}

function isWritten({ type }: Syntax): boolean {
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

function isSameTwice(specifier: Syntax): boolean {
  const other = specifier['imported'] ?? specifier['exported'];
  return nameOf(other) === nameOf(specifier['local']);
}
