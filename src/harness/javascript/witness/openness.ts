/** Ways of code to reach functions without naming them: by names that it works out, or by walking through names. */
import { isTellingKey } from './numbers.ts';
import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';

/** What code finds without a name: nothing, whatever an object holds, or everything. */
export type Reach = 'what is named' | 'what an object holds' | 'anything';

interface Place {
  /** Of the node in its parent. */
  readonly key: string;
  /** Variables that only hold numbers. */
  readonly numbers: ReadonlySet<string>;
}

export function openness(node: Syntax, parent: Syntax | undefined, place: Place): Reach {
  if (seesAll(node)) return 'anything';
  return looksUp(node, parent, place) || walks(node, parent, place) || borrows(node, parent, place)
    ? 'what an object holds'
    : 'what is named';
}

/** Of the variables round it. */
function seesAll(node: Syntax): boolean {
  if (node.type === 'WithStatement') return true;
  return node.type === 'Identifier' && nameOf(node) === 'eval';
}

/** It replaces methods that it is given the names of. */
const replacers = new Set(['node:test']);

/** By a key that is worked out; what is written to such a key is named where it is written. */
function looksUp(node: Syntax, parent: Syntax | undefined, { key, numbers }: Place): boolean {
  if (node.type === 'ImportExpression') return nameOf(node['source']) === undefined;
  if (node.type === 'Literal' && replacers.has(nameOf(node) ?? '')) return true;
  if (node['computed'] !== true) return false;
  if (node.type === 'Property' && parent?.type === 'ObjectPattern') return !isTellingKey(node['key'], numbers);
  if (node.type !== 'MemberExpression') return false;
  const isWritten = parent?.type === 'AssignmentExpression' && key === 'left' && parent['operator'] === '=';
  const isDeleted = parent?.type === 'UnaryExpression' && parent['operator'] === 'delete';
  return !isWritten && !isDeleted && !isTellingKey(node['property'], numbers);
}

const walking = new Set(['keys', 'values', 'entries', 'assign']);
const describing = new Set(['getOwnPropertyNames', 'getOwnPropertyDescriptors', 'getOwnPropertyDescriptor']);

function walks(node: Syntax, parent: Syntax | undefined, { key }: Place): boolean {
  if (node.type === 'ForInStatement') return true;
  const callee = node.type === 'CallExpression' ? node['callee'] : undefined;
  if (nameOf(callee) === 'stringify') return hasReplacer(node);
  const isCalled = parent?.type === 'CallExpression' && key === 'callee';
  const name = nameOf(memberOf(node)) ?? '';
  if (name === 'stringify') return isCalled ? hasReplacer(parent) : true;
  if (!walking.has(name)) return describing.has(name);
  const { object } = node;
  if (nameOf(memberOf(object)) === 'constructor' || nameOf(object) === 'Object') return true;
  // `Object` under another name: those of maps and lists are asked for nothing.
  return isCalled && argumentsOf(parent).length > 0;
}

function memberOf(node: unknown): unknown {
  return isSyntax(node) && node.type === 'MemberExpression' ? node['property'] : undefined;
}

function argumentsOf(call: Syntax): readonly Syntax[] {
  return childrenOf(call).flatMap(([key, child]) => (key === 'arguments' ? [child] : []));
}

/** A function to which `JSON.stringify` hands all that an object holds: not nothing, and no list of names. */
function hasReplacer(call: Syntax): boolean {
  const second = argumentsOf(call)[1];
  return (
    second !== undefined &&
    second.type !== 'Literal' &&
    second.type !== 'ArrayExpression' &&
    nameOf(second) !== 'undefined'
  );
}

/** `Reflect`, `JSON` and `Object` as values, and what made an object, by which it can walk under another name. */
function borrows(node: Syntax, parent: Syntax | undefined, { key }: Place): boolean {
  const name = node.type === 'Identifier' || node.type === 'Literal' ? nameOf(node) : undefined;
  if (name === undefined || parent === undefined) return false;
  if (name === 'Reflect') return true;
  const isMember = parent.type === 'MemberExpression' && key === 'property';
  if (name === 'constructor') return isTakenApart(parent, key);
  if (node.type === 'Literal') return isMember && (name === 'Object' || name === 'JSON');
  if (name === 'JSON') return parent.type !== 'MemberExpression' || parent['computed'] === true;
  if (name !== 'Object') return false;
  if (parent.type === 'MemberExpression') return isMember || parent['computed'] === true;
  const isCalled = (parent.type === 'CallExpression' || parent.type === 'NewExpression') && key === 'callee';
  return !isCalled && parent.type !== 'BinaryExpression' && key !== 'superClass';
}

/** `{ constructor: Made } = object`; a method of that name is none. */
function isTakenApart(parent: Syntax, key: string): boolean {
  return (
    parent.type === 'Property' && key === 'key' && isSyntax(parent['value']) && parent['value'].type === 'Identifier'
  );
}
