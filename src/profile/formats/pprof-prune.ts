/**
 * `drop_frames` and `keep_frames` of pprof: frames that would name the allocator or the profiler where its caller is
 * meant (github.com/google/pprof, profile/prune.go: Prune). A frame that matches goes, with all it called, unless nothing
 * else called it.
 */
import { decodedPattern } from './pprof-pattern.ts';

export interface Pruning {
  /** Position of the outermost line that is dropped, counted from the innermost as the file has them; -1: none. */
  firstDropped(names: readonly string[]): number;
}

/**
 * `drop`, `keep`: regular expressions of Go, of whole names. Undefined where `drop` is empty, and where one may not be run here.
 */
export function createPruning(drop: string, keep: string): Pruning | undefined {
  const dropped = decodedPattern(drop);
  const kept = decodedPattern(keep);
  if (dropped === undefined || (keep !== '' && kept === undefined)) return undefined;
  const known = new Map<string, boolean>();
  const matches = (name: string): boolean => {
    const simple = simplified(name);
    return dropped.test(simple) && kept?.test(simple) !== true;
  };
  const isDropped = (name: string): boolean => {
    const answer = known.get(name) ?? (name !== '' && matches(name));
    known.set(name, answer);
    return answer;
  };
  return { firstDropped: (names) => names.findLastIndex(isDropped) };
}

/** Without arguments, as pprof takes them off before it matches. */
function simplified(name: string): string {
  const plainName = name.startsWith('.') ? name.slice(1) : name;
  for (const { 0: found, index } of plainName.matchAll(/\(anonymous namespace\)|operator\(\)|\(/g)) {
    if (found === '(') return plainName.slice(0, index);
  }
  return plainName;
}
