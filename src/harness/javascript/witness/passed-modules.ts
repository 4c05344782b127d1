/**
 * Whether a script hands a module on as the object that it is: a proxy, a stream or `JSON` then asks it for methods by names of
 * their own, which are in no code. One that is only asked for what it names hands nothing on.
 */
import { loadersIn } from './loaders.ts';
import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';

export function passesModules(tree: Syntax): boolean {
  const loaders = loadersIn(tree);
  const held = heldIn(tree, loaders);
  const visit = (node: Syntax, parents: readonly Syntax[], key: string): boolean => {
    const [parent] = parents;
    if (node.type === 'ExportAllDeclaration' && isSyntax(node['exported'])) return true;
    if (isLoading(node, loaders) && !isUsedByName(node, parents)) return true;
    if (node.type === 'Identifier' && held.has(nameOf(node) ?? '') && !isIdle(node, parent, key)) return true;
    return childrenOf(node).some(([childKey, child]) => visit(child, [node, ...parents], childKey));
  };
  return visit(tree, [], '');
}

/** Variables that are a module. */
function heldIn(tree: Syntax, loaders: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Syntax): void => {
    const { type, id, init, local } = node;
    const isModule = type === 'VariableDeclarator' && isSyntax(init) && isLoading(awaited(init), loaders);
    const name = isModule
      ? nameOf(id)
      : /^Import(?:Namespace|Default)Specifier$/.test(type)
        ? nameOf(local)
        : undefined;
    if (name !== undefined) names.add(name);
    for (const [, child] of childrenOf(node)) visit(child);
  };
  visit(tree);
  return names;
}

function awaited(node: Syntax): Syntax {
  const { argument } = node;
  return node.type === 'AwaitExpression' && isSyntax(argument) ? argument : node;
}

function isLoading({ type, callee }: Syntax, loaders: ReadonlySet<string>): boolean {
  return type === 'ImportExpression' || (type === 'CallExpression' && loaders.has(nameOf(callee) ?? ''));
}

/** Kept in a variable, taken apart, asked for one of its parts, called, or only loaded. */
function isUsedByName(node: Syntax, parents: readonly Syntax[]): boolean {
  const [parent, ...above] = parents;
  if (parent === undefined) return true;
  if (parent.type === 'AwaitExpression') return isUsedByName(parent, above);
  if (parent.type === 'VariableDeclarator' || parent.type === 'ExpressionStatement') return true;
  const isThen = node.type === 'ImportExpression' && parent.type === 'MemberExpression';
  return !isThen && isPartAsked(node, parent);
}

function isPartAsked(node: Syntax, { type, object, callee, computed }: Syntax): boolean {
  if (type === 'MemberExpression') return object === node && computed !== true;
  return (type === 'CallExpression' || type === 'NewExpression') && callee === node;
}

/** Where the variable is declared, or another thing has its name. */
function isIdle(node: Syntax, parent: Syntax | undefined, key: string): boolean {
  if (parent === undefined || isPartAsked(node, parent)) return true;
  if (/^(?:Import\w*Specifier|VariableDeclarator|Labeled|Break|Continue)/.test(parent.type)) return key !== 'init';
  const isOther = key === 'property' || (key === 'key' && parent['shorthand'] !== true);
  return isOther && parent['computed'] !== true;
}
