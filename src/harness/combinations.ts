/** Values that a benchmark is run with: each combination of them is a benchmark of its own. */

/** Name and value of each parameter. */
export type Combination = readonly (readonly [name: string, value: string])[];

export interface Parameter {
  readonly name: string;
  readonly values: readonly string[];
}

/** One without parameters where there are none. The first parameter varies fastest, as in hyperfine. */
export function combine(parameters: readonly Parameter[]): readonly Combination[] {
  let combinations: readonly Combination[] = [[]];
  for (const { name, values } of parameters.toReversed()) {
    combinations = combinations.flatMap((rest) => values.map((value) => [[name, value] as const, ...rest]));
  }
  return combinations;
}

/** `cli`, `cli/size=big,mode=fast`. */
export function nameWith(suite: string, combination: Combination): string {
  return [suite, combination.map(([name, value]) => `${name}=${value}`).join(',')].filter(Boolean).join('/');
}

/** `{size}` becomes the value, whose own braces stay; other braces are the shell's. */
export function withValues(text: string, combination: Combination): string {
  const values = new Map(combination);
  return text.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => values.get(name) ?? whole);
}
