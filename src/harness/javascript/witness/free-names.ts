/** Which variables of the code round it a function reads or assigns: names that nothing within it declares. */
import { childrenOf, isFunction, isSyntax, nameOf, type Syntax } from './syntax.ts';

export interface FreeNames {
  readonly read: ReadonlySet<string>;
  readonly assigned: ReadonlySet<string>;
  /** Functions declared in blocks: without strictness they are variables of the whole function, too. */
  readonly inBlocks: ReadonlySet<string>;
}

type Scopes = readonly ReadonlySet<string>[];

export function freeNamesOf(node: Syntax): FreeNames {
  const [read, assigned, inBlocks] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const visit = (each: Syntax, scopes: Scopes): void => {
    const isFree = (name: string): boolean => !scopes.some((names) => names.has(name));
    const name = each.type === 'Identifier' ? nameOf(each) : undefined;
    if (name !== undefined && isFree(name)) read.add(name);
    for (const target of assignedBy(each)) if (isFree(target)) assigned.add(target);
    if (isBlock(each)) for (const declared of functionsIn(each)) inBlocks.add(declared);
    if (isFunction(each)) {
      within(each, scopes);
      return;
    }
    const own = new Set(lexicalIn(each));
    for (const [key, child] of childrenOf(each)) {
      if (!isLabel(each, key)) visit(child, own.size === 0 ? scopes : [...scopes, own]);
    }
  };
  /** What a parameter has for a default does not see the variables of the body. */
  const within = (each: Syntax, scopes: Scopes): void => {
    const outer = [...scopes, new Set([...parametersOf(each), ...ownNameOf(each)])];
    const inner = [...outer, new Set(variablesOf(each))];
    for (const [key, child] of childrenOf(each)) if (key !== 'id') visit(child, key === 'body' ? inner : outer);
  };
  within(node, []);
  return { read, assigned, inBlocks };
}

/** Of an expression; a declaration's name is another's. */
function ownNameOf(node: Syntax): readonly string[] {
  return node.type === 'FunctionExpression' ? boundBy(node['id']) : [];
}

function parametersOf(node: Syntax): readonly string[] {
  return childrenOf(node).flatMap(([key, child]) => (key === 'params' ? boundBy(child) : []));
}

/** `var`s, however deep, that are no other function's. */
function variablesOf(node: Syntax): readonly string[] {
  const visit = (each: Syntax): readonly string[] => {
    if (isFunction(each) || each.type === 'StaticBlock') return [];
    const own = each.type === 'VariableDeclaration' && each['kind'] === 'var' ? declaredBy(each) : [];
    return [...own, ...childrenOf(each).flatMap(([, child]) => visit(child))];
  };
  return isSyntax(node['body']) ? visit(node['body']) : [];
}

function isBlock({ type }: Syntax): boolean {
  return /^(?:Block|Switch|For(?:In|Of)?)Statement$|^StaticBlock$|^CatchClause$/.test(type);
}

/** Names that are known only within: of a block, a loop, a `catch` or a class. */
function lexicalIn(node: Syntax): readonly string[] {
  if (node.type === 'ClassExpression' || node.type === 'ClassDeclaration') return boundBy(node['id']);
  if (!isBlock(node)) return [];
  const own = statementsIn(node).flatMap((statement) => {
    if (statement.type === 'ClassDeclaration') return boundBy(statement['id']);
    return statement.type === 'VariableDeclaration' ? declaredBy(statement) : [];
  });
  return [...own, ...functionsIn(node), ...boundBy(node['param'])];
}

function functionsIn(node: Syntax): readonly string[] {
  return statementsIn(node).flatMap((each) => (each.type === 'FunctionDeclaration' ? boundBy(each['id']) : []));
}

/** Of a `switch` those of all its cases. */
function statementsIn(node: Syntax): readonly Syntax[] {
  const children = childrenOf(node).map(([, child]) => child);
  return node.type === 'SwitchStatement'
    ? children.flatMap((each) => childrenOf(each).map(([, child]) => child))
    : children;
}

function declaredBy(declaration: Syntax): readonly string[] {
  return childrenOf(declaration).flatMap(([, declarator]) => boundBy(declarator['id']));
}

function assignedBy(node: Syntax): readonly string[] {
  const isLoop = node.type === 'ForInStatement' || node.type === 'ForOfStatement';
  if (node.type === 'UpdateExpression') return boundBy(node['argument']);
  return node.type === 'AssignmentExpression' || isLoop ? boundBy(node['left']) : [];
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

/** A name within that is no variable's. */
function isLabel({ type, computed, shorthand }: Syntax, key: string): boolean {
  if (key === 'label' || type === 'MetaProperty') return true;
  if (computed === true || shorthand === true) return false;
  if (key === 'property') return type === 'MemberExpression';
  return key === 'key' && (type === 'Property' || type === 'MethodDefinition' || type === 'PropertyDefinition');
}
