/** Where a script says that its source map is. Apart from reading maps, whose decoder most profiles do not need. */

/** The address after the script's last `sourceMappingURL`, if it has one; may be a `data:` URL. */
export function sourceMappingUrl(script: string): string | undefined {
  const matches = [...script.matchAll(/^\/[/*][#@] ?sourceMappingURL=(\S+?)(?:\s*\*\/)?\s*$/gm)];
  return matches.at(-1)?.[1];
}
