/** Which suites a change can have an effect on. */
import picomatch from 'picomatch';
import type { Config, Suite } from './config.ts';

/** A suite without `paths` depends on everything; its own bench files and the configuration always count. */
export function isTouched(suite: Suite, config: Config, changed: readonly string[]): boolean {
  if (suite.paths.length === 0) return true;
  const isDependency = picomatch([...suite.paths, ...suite.files], { dot: true });
  return changed.some((path) => path === config.source || isDependency(path));
}
