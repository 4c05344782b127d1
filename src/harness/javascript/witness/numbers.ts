/** Variables of a script that never hold anything but numbers and symbols: a look-up by them reaches no name. */
import { childrenOf, isFunction, isSyntax, nameOf, type Syntax } from './syntax.ts';

/** Whether a computed key can be the name of a function: not a number, a symbol that is written there, or a text that is. */
export function isTellingKey(key: unknown, numbers: ReadonlySet<string>): boolean {
  if (!isSyntax(key)) return false;
  if (key.type === 'Literal') return true;
  if (key.type === 'TemplateLiteral') return childrenOf(key).every(([part]) => part === 'quasis');
  const isSymbol = key.type === 'MemberExpression' && key['computed'] !== true && nameOf(key['object']) === 'Symbol';
  return isSymbol || isNumeric(key, numbers);
}

/** By name, over the whole script: two variables of one name are one. */
export function numbersIn(tree: Syntax): ReadonlySet<string> {
  const given = new Map<string, (Syntax | 'anything')[]>();
  collect(tree, (name, value) => given.set(name, [...(given.get(name) ?? []), value]));
  let numbers: ReadonlySet<string> = new Set(given.keys());
  for (;;) {
    const known = numbers;
    const left = [...known].filter((name) =>
      (given.get(name) ?? []).every((value) => value !== 'anything' && isNumeric(value, known)),
    );
    if (left.length === known.size) return known;
    numbers = new Set(left);
  }
}

type Give = (name: string, value: Syntax | 'anything') => void;

/** Every place that gives a variable a value. */
function collect(tree: Syntax, give: Give): void {
  const giveAll = (pattern: unknown): void => {
    // What is written into an object is no variable.
    if (!isSyntax(pattern) || pattern.type === 'MemberExpression') return;
    if (pattern.type === 'Identifier') give(nameOf(pattern) ?? '', 'anything');
    for (const [, child] of childrenOf(pattern)) giveAll(child);
  };
  const visit = (node: Syntax, parent: Syntax | undefined): void => {
    const isLooped = parent?.type === 'ForInStatement' || parent?.type === 'ForOfStatement';
    if (node.type === 'VariableDeclaration') {
      for (const [, declarator] of childrenOf(node))
        giveTo(declarator['id'], declarator['init'], isLooped, { give, giveAll });
    } else if (node.type === 'AssignmentExpression') {
      giveTo(node['left'], node['operator'] === '=' ? node['right'] : node, false, { give, giveAll });
    } else if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
      giveAll(node['left']);
    } else if (isFunction(node)) {
      giveAll(node['id']);
      for (const [key, child] of childrenOf(node)) if (key === 'params') giveAll(child);
    } else if (/^(?:Class|Import\w*Specifier|CatchClause)/.test(node.type)) {
      for (const part of ['id', 'local', 'param']) giveAll(node[part]);
    }
    for (const [, child] of childrenOf(node)) visit(child, node);
  };
  visit(tree, undefined);
}

function giveTo(
  target: unknown,
  value: unknown,
  isLooped: boolean,
  { give, giveAll }: { readonly give: Give; readonly giveAll: (pattern: unknown) => void },
): void {
  const name = isSyntax(target) && target.type === 'Identifier' ? nameOf(target) : undefined;
  if (name === undefined || isLooped) giveAll(target);
  // Without a value it is undefined, which is no name of a function.
  else if (isSyntax(value)) give(name, value);
}

const arithmetic = new Set(['-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>']);
const comparison = new Set(['==', '!=', '===', '!==', '<', '>', '<=', '>=', 'in', 'instanceof']);
const counting = new Set(['indexOf', 'lastIndexOf', 'charCodeAt', 'codePointAt']);

/** Or true, false and undefined, by which no function goes either; what goes by a symbol is never left out. */
function isNumeric(node: Syntax, numbers: ReadonlySet<string>): boolean {
  const part = (key: string): boolean => {
    const child = node[key];
    return isSyntax(child) && isNumeric(child, numbers);
  };
  const operator = String(node['operator']).replace(/=$/, '');
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'number';
    case 'Identifier':
      return numbers.has(nameOf(node) ?? '');
    case 'UpdateExpression':
      return true;
    case 'UnaryExpression':
      return ['+', '-', '~', '!'].includes(String(node['operator']));
    case 'BinaryExpression':
      if (comparison.has(String(node['operator'])) || arithmetic.has(String(node['operator']))) return true;
      return part('left') && part('right');
    case 'AssignmentExpression':
      return (
        arithmetic.has(operator) ||
        ((operator === '' || operator === '+') && part('right') && (operator === '' || part('left')))
      );
    case 'ConditionalExpression':
      return part('consequent') && part('alternate');
    case 'MemberExpression':
      return node['computed'] !== true && nameOf(node['property']) === 'length';
    case 'CallExpression':
      return isCounting(node['callee']);
    default:
      return false;
  }
}

function isCounting(callee: unknown): boolean {
  if (!isSyntax(callee)) return false;
  if (callee.type === 'Identifier') return nameOf(callee) === 'Symbol';
  if (callee.type !== 'MemberExpression' || callee['computed'] === true) return false;
  return ['Math', 'Symbol'].includes(nameOf(callee['object']) ?? '') || counting.has(nameOf(callee['property']) ?? '');
}
