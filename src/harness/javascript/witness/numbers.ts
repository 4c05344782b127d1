/** Variables of a script that never hold anything but numbers and symbols: a look-up by them reaches no name. */
import { childrenOf, isFunction, isSyntax, nameOf, type Syntax } from './syntax.ts';

/** Whether a computed key can be the name of a function: not a number, a symbol that is written there, or a text that is. */
export function isTellingKey(key: unknown, numbers: ReadonlySet<string>): boolean {
  if (!isSyntax(key)) return false;
  if (key.type === 'Literal') return true;
  if (key.type === 'TemplateLiteral') return childrenOf(key).every(([part]) => part === 'quasis');
  const isMember = key.type === 'MemberExpression' && key['computed'] !== true;
  const isSymbol = isMember && nameOf(key['object']) === 'Symbol' && numbers.has('.Symbol');
  return isSymbol || isNumeric(key, numbers);
}

/**
 * By name, over the whole script: two variables of one name are one. `own`: properties that objects of the program give
 * values of their own (`ownNumbersIn`), which need not be numbers.
 */
export function numbersIn(tree: Syntax, own: ReadonlySet<string>): ReadonlySet<string> {
  const given = new Map<string, (Syntax | 'anything')[]>();
  collect(tree, (name, value) => given.set(name, [...(given.get(name) ?? []), value]));
  const ofLanguage = [...counting, 'length'].filter((name) => !own.has(name)).map((name) => `.${name}`);
  const modules = ['Math', 'Symbol'].filter((name) => !given.has(name)).map((name) => `.${name}`);
  let numbers: ReadonlySet<string> = new Set([...given.keys(), ...ofLanguage, ...modules]);
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
      return node['computed'] !== true && nameOf(node['property']) === 'length' && numbers.has('.length');
    case 'CallExpression':
      return isCounting(node['callee'], numbers);
    default:
      return false;
  }
}

/** In `numbers`, a dot stands before what the language gives. */
function isCounting(callee: unknown, numbers: ReadonlySet<string>): boolean {
  if (!isSyntax(callee)) return false;
  const isOf = (node: unknown): boolean => numbers.has(`.${nameOf(node) ?? ''}`);
  if (callee.type === 'Identifier') return nameOf(callee) === 'Symbol' && isOf(callee);
  if (callee.type !== 'MemberExpression' || callee['computed'] === true) return false;
  const isModule = ['Math', 'Symbol'].includes(nameOf(callee['object']) ?? '') && isOf(callee['object']);
  return isModule || (counting.has(nameOf(callee['property']) ?? '') && isOf(callee['property']));
}

/** Of what counts elements and places of texts and lists: properties that a script gives to objects of its own, not as numbers. */
export function ownNumbersIn(tree: Syntax): ReadonlySet<string> {
  const numbers = numbersIn(tree, new Set());
  const found = new Set<string>();
  const visit = (node: Syntax, parent: Syntax | undefined): void => {
    const [name, value] = parent?.type === 'ObjectPattern' ? [] : givenBy(node);
    const isCount = name === 'length' || counting.has(name ?? '');
    if (name !== undefined && isCount && !(isSyntax(value) && isNumeric(value, numbers))) found.add(name);
    for (const name of toldIn(node, parent, numbers)) found.add(name);
    for (const [, child] of childrenOf(node)) if (!isCounted(node, child)) visit(child, node);
  };
  visit(tree, undefined);
  return found;
}

/** `{ length: … }`, `length() {}`, `x.length = …`. */
function givenBy({ type, left, right, key, value }: Syntax): readonly [name?: string | undefined, value?: unknown] {
  if (/^(?:Property|PropertyDefinition|MethodDefinition)$/.test(type)) return [nameOf(key), value];
  const isWritten = type === 'AssignmentExpression' && isSyntax(left) && left.type === 'MemberExpression';
  return isWritten ? [nameOf(left['property']), right] : [];
}

/** `defineProperty(x, 'length', …)`, and data in a text: `{"length": …}`. */
function toldIn(node: Syntax, parent: Syntax | undefined, numbers: ReadonlySet<string>): readonly string[] {
  const text: unknown =
    node.type === 'TemplateElement'
      ? Reflect.get(Object(node['value']), 'cooked')
      : node.type === 'Literal' && nameOf(node);
  if (typeof text !== 'string') return [];
  if (countNames.includes(text)) return parent !== undefined && isDefining(parent, numbers) ? [text] : [];
  return numbersInData([Buffer.from(text)]);
}

/** `defineProperty(f, 'length', { value: 2 })` gives a number, as the language does. */
function isDefining(call: Syntax, numbers: ReadonlySet<string>): boolean {
  const { callee } = call;
  const name = nameOf(callee) ?? (isSyntax(callee) ? nameOf(callee['property']) : undefined) ?? '';
  if (call.type !== 'CallExpression' || !/^(?:set|_*define\w*)$/i.test(name)) return false;
  const values = childrenOf(call).flatMap(([key, each]) => (key === 'arguments' ? childrenOf(each) : []));
  const given = values.map(([, property]) => property).filter(({ key }) => nameOf(key) === 'value');
  return given.length === 0 || given.some(({ value }) => !isSyntax(value) || !isNumeric(value, numbers));
}

const countNames = ['length', ...counting];

/** Of what counts elements and places, names that data gives to objects of its own. */
export function numbersInData(data: readonly Buffer[]): readonly string[] {
  return countNames.filter((name) => data.some((each) => each.includes(name) && isGiven(name).test(each.toString())));
}

/** Anything but a number. */
function isGiven(name: string): RegExp {
  return new RegExp(`["']${name}["']\\s*:\\s*(?![\\s\\d-])`);
}

/** `Array.from({ length: n })` keeps nothing. */
function isCounted({ type, callee }: Syntax, child: Syntax): boolean {
  const isFrom = type === 'CallExpression' && isSyntax(callee) && nameOf(callee['property']) === 'from';
  return isFrom && child.type === 'ObjectExpression';
}
