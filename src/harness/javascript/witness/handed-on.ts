/** Where a script passes its functions on under the names that they have: that alone calls none of them. */
import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';

/** `exports.f = f` and `module.exports = { f }`. */
export function handedOnIn(node: Syntax): ReadonlySet<Syntax> {
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

/** Of what is passed on there, in either kind of module. */
export function handedOnNames(node: Syntax): readonly string[] {
  if (node.type === 'ExportSpecifier') return namesWithin(node);
  if (node.type === 'ExportNamedDeclaration') {
    const { declaration } = node;
    if (!isSyntax(declaration)) return [];
    if (declaration.type !== 'VariableDeclaration') return namesWithin(declaration['id']);
    return childrenOf(declaration).flatMap(([, declarator]) => namesWithin(declarator['id']));
  }
  return [...handedOnIn(node)].flatMap(namesWithin);
}

function namesWithin(node: unknown): readonly string[] {
  if (!isSyntax(node)) return [];
  const name = node.type === 'Identifier' ? nameOf(node) : undefined;
  return [...(name === undefined ? [] : [name]), ...childrenOf(node).flatMap(([, child]) => namesWithin(child))];
}

export function isSameTwice(specifier: Syntax): boolean {
  const other = specifier['imported'] ?? specifier['exported'];
  return nameOf(other) === nameOf(specifier['local']);
}

function isExports(node: unknown): boolean {
  if (!isSyntax(node)) return false;
  if (node.type !== 'MemberExpression') return nameOf(node) === 'exports';
  return nameOf(node['object']) === 'module' && nameOf(node['property']) === 'exports' && node['computed'] !== true;
}
