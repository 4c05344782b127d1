/** A store that could not be opened, for readers that go on without it: whatever is asked of it fails with the reason. */
import type { GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';

/** Every method rejects with `reason`. */
export function closedStore(name: string, reason: GateError): BaselineStore {
  const fail = (): Promise<never> => Promise.reject(reason);
  return { name, list: fail, read: fail, save: fail, readFile: fail, files: fail, writeFiles: fail, prune: fail };
}
