/** Benchmarks that only another runtime than Node can run: named as such, with the command that runs one. */

interface Runtime {
  readonly name: string;
  readonly isWritten: RegExp;
  readonly command: (file: string, text: string) => string;
}

const runtimes: readonly Runtime[] = [
  {
    name: 'Deno',
    isWritten: /\bDeno\s*\.\s*\w|(?:\bfrom|\bimport)\s*\(?\s*['"](?:jsr|npm|https?):/,
    command: (file, text) => (/\bDeno\s*\.\s*bench\b/.test(text) ? `deno bench -A ${file}` : `deno run -A ${file}`),
  },
  {
    name: 'Bun',
    isWritten: /\bBun\s*\.\s*\w|(?:\bfrom|\bimport)\s*\(?\s*['"]bun(?::\w+)?['"]/,
    command: (file) => `bun ${file}`,
  },
];

export interface OtherRuntime {
  readonly name: string;
  readonly command: string;
}

/** What asks which runtime it is in runs in Node too. */
export function otherRuntimeOf(file: string, text: string): OtherRuntime | undefined {
  if (
    /typeof\s+(?:globalThis\s*\.\s*)?(?:Deno|Bun)\b|\bprocess\s*\.\s*versions\b|['"](?:Deno|Bun)['"]\s+in\b/.test(text)
  )
    return undefined;
  const found = runtimes.find(({ isWritten }) => isWritten.test(text));
  return found === undefined ? undefined : { name: found.name, command: found.command(file, text) };
}
