/** Whether code knows its own file as one that it may read: then its comments, too, can have an effect. */
import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';

/** `unreached`: functions whose bodies nothing can call. */
export function readsItself(tree: Syntax, unreached: ReadonlySet<Syntax>): boolean {
  const visit = (node: Syntax, parents: readonly Syntax[]): boolean => {
    if (namesItself(node, parents)) return true;
    return childrenOf(node).some(
      ([key, child]) => !(key === 'body' && unreached.has(node)) && visit(child, [node, ...parents]),
    );
  };
  return visit(tree, []);
}

function namesItself(node: Syntax, [parent, ...above]: readonly Syntax[]): boolean {
  if (parent === undefined) return false;
  if (node.type === 'Identifier' && nameOf(node) === '__filename') return !isForOthers(node, [parent, ...above]);
  if (node.type !== 'MetaProperty' || nameOf(node['property']) !== 'meta') return false;
  const isMember = parent.type === 'MemberExpression' && parent['computed'] !== true;
  // As a whole it can be taken apart.
  if (!isMember) return true;
  return /^(?:url|filename)$/.test(nameOf(parent['property']) ?? '') && !isForOthers(parent, above);
}

/** `new URL(x, own)`, `createRequire(own)`, `dirname(fileURLToPath(own))`, `own === process.argv[1]`. */
function isForOthers(node: Syntax, [parent, ...above]: readonly Syntax[]): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'BinaryExpression') return /^[!=]==?$/.test(String(parent['operator']));
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return false;
  const { callee } = parent;
  const name = nameOf(callee) ?? (isSyntax(callee) ? nameOf(callee['property']) : undefined) ?? '';
  const [first] = childrenOf(parent).flatMap(([key, child]) => (key === 'arguments' ? [child] : []));
  if (name === 'URL') return first !== node || isForOthers(parent, above);
  if (name === 'fileURLToPath') return isForOthers(parent, above);
  return /^(?:createRequire|dirname|relative)$/.test(name);
}
