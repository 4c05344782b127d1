/**
 * What a function does to the code round it by merely standing there: which variables of enclosing functions it holds on
 * to, which of any it assigns. An engine compiles those that it does not call by that, too.
 */
import { childrenOf, isFunction, isSyntax, nameOf, type Syntax } from './syntax.ts';

/** In words that are equal where this is. */
export function capturesOf(node: Syntax, enclosing: readonly Syntax[]): readonly string[] {
  const own = declaredIn(node);
  const free = (names: ReadonlySet<string>): readonly string[] => [...names].filter((name) => !own.has(name)).sort();
  const classes = new Set(enclosing.filter(isClass).map(({ id }) => nameOf(id)));
  const isNested = enclosing.some(isFunction);
  const held = free(referencesIn(node)).filter((name) => isNested || classes.has(name));
  return [
    ...held,
    ...free(assignedIn(node)).map((name) => `=${name}`),
    ...[...wordsIn(node)].sort().map((word) => `!${word}`),
  ];
}

function isClass({ type }: Syntax): boolean {
  return type === 'ClassDeclaration' || type === 'ClassExpression';
}

/** Parameters, its own `var`s and what its body declares itself; blocks within are left out, as if nothing were declared there. */
function declaredIn(node: Syntax): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (pattern: unknown): void => {
    for (const name of boundBy(pattern)) names.add(name);
  };
  for (const [key, child] of childrenOf(node)) if (key === 'params') add(child);
  const visit = (each: Syntax, depth: number): void => {
    if (each.type === 'FunctionDeclaration' && depth === 1) add(each['id']);
    if (isFunction(each)) return;
    if (isClass(each) && depth === 1) add(each['id']);
    if (each.type === 'VariableDeclaration' && (each['kind'] === 'var' || depth === 1)) {
      for (const [, declarator] of childrenOf(each)) add(declarator['id']);
    }
    for (const [, child] of childrenOf(each)) visit(child, depth + 1);
  };
  if (isSyntax(node['body'])) visit(node['body'], 0);
  return names;
}

/** Names that a pattern gives. */
function boundBy(pattern: unknown): readonly string[] {
  if (!isSyntax(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [nameOf(pattern) ?? ''];
    case 'ObjectPattern':
      return childrenOf(pattern).flatMap(([, property]) => boundBy(property['value'] ?? property['argument']));
    case 'ArrayPattern':
      return childrenOf(pattern).flatMap(([, element]) => boundBy(element));
    case 'AssignmentPattern':
      return boundBy(pattern['left']);
    case 'RestElement':
      return boundBy(pattern['argument']);
    default:
      return [];
  }
}

function referencesIn(node: Syntax): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (each: Syntax): void => {
    if (each.type === 'Identifier') names.add(nameOf(each) ?? '');
    for (const [key, child] of childrenOf(each)) if (!isLabel(each, key)) visit(child);
  };
  for (const [, child] of childrenOf(node)) visit(child);
  return names;
}

/** A name within that is no variable's. */
function isLabel({ type, computed, shorthand }: Syntax, key: string): boolean {
  if (key === 'label') return true;
  if (computed === true || shorthand === true) return false;
  if (key === 'property') return type === 'MemberExpression';
  return key === 'key' && (type === 'Property' || type === 'MethodDefinition' || type === 'PropertyDefinition');
}

function assignedIn(node: Syntax): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (each: Syntax): void => {
    const isLoop = each.type === 'ForInStatement' || each.type === 'ForOfStatement';
    const target = each.type === 'UpdateExpression' ? each['argument'] : undefined;
    const left = each.type === 'AssignmentExpression' || isLoop ? each['left'] : target;
    for (const name of boundBy(left)) names.add(name);
    for (const [, child] of childrenOf(each)) visit(child);
  };
  visit(node);
  return names;
}

const tellingTypes = new Set(['ThisExpression', 'Super', 'MetaProperty', 'WithStatement']);
const tellingNames = new Set(['arguments', 'eval']);

/** What asks more of the code round it than its variables. */
function wordsIn(node: Syntax): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (each: Syntax): void => {
    if (tellingTypes.has(each.type)) words.add(each.type);
    const name = each.type === 'Identifier' ? nameOf(each) : undefined;
    if (name !== undefined && tellingNames.has(name)) words.add(name);
    for (const [, child] of childrenOf(each)) visit(child);
  };
  visit(node);
  return words;
}
