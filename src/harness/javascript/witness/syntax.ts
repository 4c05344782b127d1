/** A script as its syntax tree, where it can be parsed. */
import { type Node, parse } from 'acorn';

export interface Syntax extends Node {
  readonly [key: string]: unknown;
}

export function parseScript(source: string, isModule: boolean): Syntax | undefined {
  try {
    const tree = parse(source, {
      ecmaVersion: 'latest',
      sourceType: isModule ? 'module' : 'script',
      allowReturnOutsideFunction: !isModule,
      allowHashBang: true,
    });
    return isSyntax(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}

const places = new Set(['type', 'start', 'end', 'loc', 'range']);

/** What a node consists of, in the order of the parser. */
export function partsOf(node: Syntax): readonly (readonly [key: string, value: unknown])[] {
  return Object.entries(node).filter(([key]) => !places.has(key));
}

export function childrenOf(node: Syntax): readonly (readonly [key: string, child: Syntax])[] {
  return partsOf(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isSyntax).map((child) => [key, child] as const),
  );
}

export function isFunction({ type }: Syntax): boolean {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

/** Of an identifier, or of a key that is written as a name or a text. */
export function nameOf(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined;
  const { type, name, value } = node;
  if ((type === 'Identifier' || type === 'PrivateIdentifier') && typeof name === 'string') return name;
  return type === 'Literal' && typeof value === 'string' ? value : undefined;
}
