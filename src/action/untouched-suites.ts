/** Which suites a change cannot have touched, as the base's `paths` say. They are green without measuring. */
import type { Config, Suite } from '../config/config.ts';
import { isUntouched, type Touching } from '../config/untouched.ts';
import type { Discovered } from '../ports.ts';

/** The reason a benchmark is not measured, or undefined when it is. */
export function skipUntouched(
  { baseSuites = [] }: Pick<Config, 'baseSuites'>,
  touching: Touching,
): (discovered: Discovered) => string | undefined {
  const untouched = new Map<Suite, boolean>();
  return ({ suite }) => {
    const base = baseSuites.filter(({ name }) => name === suite.name);
    const known = untouched.get(suite) ?? isUntouched([...base, suite], touching);
    untouched.set(suite, known);
    return known ? `nothing it depends on changed (${suite.paths.join(', ')})` : undefined;
  };
}
