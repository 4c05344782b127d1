/** Where in a file V8's profile is: alone, or as an answer of the inspector, one or two levels down. */
import { isObject, type JsonObject } from './malformed.ts';

/** Undefined where there is none. */
export function unwrapV8(file: unknown): JsonObject | undefined {
  if (!isObject(file)) return undefined;
  if (file['nodes'] !== undefined || file['head'] !== undefined) return file;
  for (const key of ['profile', 'cpuProfile', 'result']) {
    const inner = isObject(file[key]) ? unwrapV8(file[key]) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Allocations have sizes; time has none. */
export function isHeap(profile: JsonObject): boolean {
  const head = profile['head'];
  if (!isObject(head)) return false;
  const [child] = Array.isArray(head['children']) ? head['children'] : [];
  return head['selfSize'] !== undefined || (isObject(child) && child['selfSize'] !== undefined);
}
