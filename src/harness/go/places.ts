/** Files of a binary built with `-trimpath`, which names them by module and not by folder, as they are on this machine. */
import type { GoPackage } from './packages.ts';

/** The toolchain's sources where Go itself is usually installed; no change here can touch them. */
const standardLibrary = '/usr/local/go/src';

export function standing({ path, folder }: GoPackage['module']): (file: string) => string {
  return (file) => {
    if (file.startsWith(`${path}/`)) return `${folder}/${file.slice(path.length + 1)}`;
    if (file === '_testmain.go') return `${standardLibrary}/testing/${file}`;
    // Import paths outside the standard library begin with a host, and a host's name has a dot.
    return /^[a-z0-9]+\//.test(file) ? `${standardLibrary}/${file}` : file;
  };
}
