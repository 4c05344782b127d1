/**
 * Files of a binary as they are on this machine: one built with `-trimpath` names them by module and not by folder, and one
 * built in a folder that has two paths may name them by the other.
 */
import type { HarnessContext } from '../harness.ts';
import type { GoPackage } from './packages.ts';

/** The toolchain's sources where Go itself is usually installed; no change here can touch them. */
const standardLibrary = '/usr/local/go/src';

export function standing(
  { path, folder }: GoPackage['module'],
  { root, steadyRoot }: Pick<HarnessContext, 'root' | 'steadyRoot'>,
): (file: string) => string {
  return (file) => {
    if (steadyRoot !== undefined && file.startsWith(`${steadyRoot}/`)) return root + file.slice(steadyRoot.length);
    if (file.startsWith(`${path}/`)) return `${folder}/${file.slice(path.length + 1)}`;
    if (file === '_testmain.go') return `${standardLibrary}/testing/${file}`;
    // Import paths outside the standard library begin with a host, and a host's name has a dot.
    return /^[a-z0-9]+\//.test(file) ? `${standardLibrary}/${file}` : file;
  };
}
