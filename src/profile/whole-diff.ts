/** Diffs that show their files whole: the candidate's text, read back from them. */

/** By path. */
export function candidateTexts(diff: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const line of diff.split('\n')) {
    const path = /^\+\+\+ b\/(.*)$/.exec(line)?.[1];
    if (line.startsWith('diff --git ')) lines = undefined;
    else if (path !== undefined && lines === undefined) {
      lines = [];
      texts.set(path, lines);
    } else if (/^[ +]/.test(line)) lines?.push(line.slice(1));
  }
  return new Map([...texts].map(([path, text]) => [path, text.join('\n')]));
}
