/** A source as its compiler reads it: what it imports, and its code without the words of comments, texts and expressions. */
import { parseSync } from 'rolldown/utils';

export interface NamedModule {
  /** As it is written: `./x.ts`, `node:fs`, `yaml`. */
  readonly specifier: string;
  /** Nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
}

export interface SourceCode {
  /** As long as the source: comments are blank, and so is what texts, templates and regular expressions hold. */
  readonly code: string;
  /** Of imports, exports, `import()` and `typeof import()`, in no order. */
  readonly modules: readonly NamedModule[];
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** `name`: its ending decides how it is parsed. Throws where it cannot be. */
export function readSource(name: string, text: string): SourceCode {
  const { program, comments, errors } = parseSync(name, text);
  if (errors.length > 0) throw new SyntaxError(`${name}: ${errors[0]?.message}`);
  const blanks: { readonly start: number; readonly end: number }[] = [...comments];
  const modules: NamedModule[] = [];
  const open: unknown[] = [program];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) open.push(...node);
    if (!isSyntax(node)) continue;
    if (isWords(node)) blanks.push(within(node));
    modules.push(...namedBy(node));
    open.push(...Object.values(node).filter((value) => typeof value === 'object' && value !== null));
  }
  return { code: blanked(text, blanks), modules };
}

function isSyntax(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}

function isWords({ type, value, regex }: SyntaxNode): boolean {
  return type === 'TemplateElement' || (type === 'Literal' && (typeof value === 'string' || regex !== undefined));
}

/** Between its marks: backquotes, quotes, slashes, and what opens and closes a place in a template. */
function within({ type, start, end, value }: SyntaxNode): { readonly start: number; readonly end: number } {
  const raw: unknown = type === 'TemplateElement' ? Reflect.get(Object(value), 'raw') : undefined;
  return { start: start + 1, end: typeof raw === 'string' ? start + 1 + raw.length : end - 1 };
}

/** With `verbatimModuleSyntax`, `import { type A }` loads its module. */
function namedBy(node: SyntaxNode): readonly NamedModule[] {
  const source = node['source'] ?? node['argument'];
  const specifier = isSyntax(source) && source.type === 'Literal' ? source['value'] : undefined;
  if (typeof specifier !== 'string') return [];
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ specifier, typeOnly: node['importKind'] === 'type' }];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return [{ specifier, typeOnly: node['exportKind'] === 'type' }];
    case 'ImportExpression':
      return [{ specifier, typeOnly: false }];
    case 'TSImportType':
      return [{ specifier, typeOnly: true }];
    default:
      return [];
  }
}

function blanked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const letters = [...Array(text.length).keys()].map((i) => text.charAt(i));
  for (const { start, end } of spans) {
    for (let i = start; i < end; i += 1) if (letters[i] !== '\n') letters[i] = ' ';
  }
  return letters.join('');
}
