/**
 * Whether a script of the repository may read the text of a function, comments and all, on whatever call: as a text, in what
 * Node says of one that it cannot copy, or in a map of sources. Where that is run it is seen; a late call is not.
 */
import { childrenOf, isFunction, isSyntax, nameOf, type Syntax } from './syntax.ts';

export function tellsFunctions(tree: Syntax, unreached: ReadonlySet<Syntax>): boolean {
  const functions = functionsIn(tree);
  const visit = (node: Syntax, parent: Syntax | undefined): boolean => {
    if (readsText(node, functions) || saysIt(node, parent)) return true;
    return childrenOf(node).some(([key, child]) => !(key === 'body' && unreached.has(node)) && visit(child, node));
  };
  return visit(tree, undefined);
}

/** Variables of functions and classes. */
function functionsIn(tree: Syntax): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Syntax): void => {
    const { id, init } = node;
    const isHolding = node.type === 'VariableDeclarator' && isSyntax(init) && isOfCode(init);
    const name = isHolding || isOfCode(node) ? nameOf(id) : undefined;
    if (name !== undefined) names.add(name);
    for (const [, child] of childrenOf(node)) visit(child);
  };
  visit(tree);
  return names;
}

function isOfCode(node: Syntax): boolean {
  return isFunction(node) || /^Class(?:Declaration|Expression)$/.test(node.type);
}

/** `String(f)`, `${f}`, `f + ''`, `f.toString()`. */
function readsText(node: Syntax, functions: ReadonlySet<string>): boolean {
  const isOne = (each: unknown): boolean => {
    if (!isSyntax(each)) return false;
    const name = nameOf(each) ?? '';
    if (each.type === 'Identifier') return functions.has(name) || /^(?:fn|func|callback|cb)$/.test(name);
    if (each.type !== 'MemberExpression') return false;
    const isPrototype = nameOf(each['property']) === 'prototype' && nameOf(each['object']) === 'Function';
    return isPrototype || nameOf(each['property']) === 'constructor';
  };
  const { type, callee, object, property, left, right } = node;
  if (type === 'MemberExpression') return nameOf(property) === 'toString' && isOne(object);
  if (type === 'BinaryExpression') {
    return node['operator'] === '+' && ((isOne(left) && isText(right)) || (isText(left) && isOne(right)));
  }
  const isMade = type === 'TemplateLiteral' || (type === 'CallExpression' && nameOf(callee) === 'String');
  return isMade && childrenOf(node).some(([key, child]) => key !== 'callee' && isOne(child));
}

function isText(node: unknown): boolean {
  return isSyntax(node) && (node.type === 'TemplateLiteral' || typeof node['value'] === 'string');
}

const sayers = new Set([
  'structuredClone',
  'postMessage',
  'findSourceMap',
  'SourceMap',
  'setSourceMapsEnabled',
  'setSourceMapsSupport',
]);
const modules = new Set(['node:v8', 'v8']);

function saysIt(node: Syntax, parent: Syntax | undefined): boolean {
  const name = nameOf(node);
  if (name === undefined) return false;
  const isLoaded = node.type === 'Literal' && /^(?:Import|Call|Export)/.test(parent?.type ?? '');
  return sayers.has(name) || (isLoaded && modules.has(name));
}
