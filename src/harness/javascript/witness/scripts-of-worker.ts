/** Which scripts are Flamegate's own and Node's, by their URLs. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Asked for before anything is observed.
const exists = existsSync;

/** `folder`: of the worker's modules, as a URL without a slash at its end. */
export function ownScripts(folder: string): (url: string) => boolean {
  return (url) => url.startsWith(`${folder}/`) || /^(?:node|flamegate):/.test(url) || standsIn(url);
}

/** Node names what stands in for a package that is required (`flamegate:bench-node`) as a file beside the program. */
function standsIn(url: string): boolean {
  return /\/flamegate:[^/]+$/.test(url) && !exists(url.startsWith('file:') ? fileURLToPath(url) : url);
}
