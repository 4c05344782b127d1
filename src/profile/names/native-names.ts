/** C, C++, Rust and kernel symbols. */

/** What compilers and linkers append to a symbol without it being another function. */
export function normalizeNativeName(name: string): string {
  return name
    .replace(/_\[[0-9jikw]\]$/, '')
    .replace(/\+0x[0-9a-f]+$/, '')
    .replace(/@@?[A-Z][\w.]*$/, '')
    .replaceAll(/ ?\[clone [^\]]*\]/g, '')
    .replace(/(?:\.(?:constprop|isra|part|cold|llvm|lto_priv|localalias)(?:\.\d+)*)+$/, '')
    .replaceAll(/\[abi:\w+\]/g, '')
    .replace(/::h[0-9a-f]{16}$/, '');
}
