/** Names of which several are equal are numbered in their order, which is the same on both sides: `a`, `a #2`. */
export function numberedNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = 2;
    while (taken.has(numbered(name, number))) number += 1;
    taken.add(numbered(name, number));
    return numbered(name, number);
  });
}

/** Those that several have, once each. */
export function sharedNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

/** The note for the reader of a report. */
export function sharedNamesRemark(file: string, shared: readonly string[]): string {
  const names = shared.map((name) => JSON.stringify(name)).join(', ');
  return `Several benchmarks of ${file} are named ${names}: they are distinguished by the order in which they are defined.`;
}

function numbered(name: string, number: number): string {
  return `${name} #${number}`;
}
