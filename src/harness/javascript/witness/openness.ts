/** Ways of code to reach functions without naming them: by names that it works out, or by walking through names. */
import { isTellingKey } from './numbers.ts';
import { isSyntax, nameOf, type Syntax } from './syntax.ts';

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
  return looksUp(node, parent, place) || walks(node) || borrows(node, parent, place)
    ? 'what an object holds'
    : 'what is named';
}

/** Of the variables round it. */
function seesAll(node: Syntax): boolean {
  if (node.type === 'WithStatement') return true;
  return node.type === 'Identifier' && nameOf(node) === 'eval';
}

/** By a key that is worked out; what is written to such a key is named where it is written. */
function looksUp(node: Syntax, parent: Syntax | undefined, { key, numbers }: Place): boolean {
  if (node.type === 'ImportExpression') return nameOf(node['source']) === undefined;
  if (node['computed'] !== true) return false;
  if (node.type === 'Property' && parent?.type === 'ObjectPattern') return !isTellingKey(node['key'], numbers);
  if (node.type !== 'MemberExpression') return false;
  const isWritten = parent?.type === 'AssignmentExpression' && key === 'left' && parent['operator'] === '=';
  const isDeleted = parent?.type === 'UnaryExpression' && parent['operator'] === 'delete';
  return !isWritten && !isDeleted && !isTellingKey(node['property'], numbers);
}

const walking = new Set([
  ...['keys', 'values', 'entries', 'assign'],
  ...['getOwnPropertyNames', 'getOwnPropertyDescriptors', 'getOwnPropertyDescriptor'],
]);

function walks(node: Syntax): boolean {
  if (node.type === 'ForInStatement') return true;
  if (node.type !== 'MemberExpression' || node['computed'] === true) return false;
  const { object, property } = node;
  if (!walking.has(nameOf(property) ?? '')) return false;
  const isOfMaker =
    isSyntax(object) && object.type === 'MemberExpression' && nameOf(object['property']) === 'constructor';
  return isOfMaker || nameOf(object) === 'Object';
}

/** `Reflect`, and `Object` as a value, by which it can walk under another name. */
function borrows(node: Syntax, parent: Syntax | undefined, { key }: Place): boolean {
  if (node.type !== 'Identifier') return false;
  const name = nameOf(node);
  if (name === 'Reflect') return true;
  if (name !== 'Object' || parent === undefined) return false;
  if (parent.type === 'MemberExpression') return key === 'property' || parent['computed'] === true;
  const isCalled = (parent.type === 'CallExpression' || parent.type === 'NewExpression') && key === 'callee';
  return !isCalled && parent.type !== 'BinaryExpression' && key !== 'superClass';
}
