/** Which language a file of source text is in. */
import type { Frame } from './profile.ts';

/** By the extension; `unknown` where that is none of a language that is read here. */
export function languageOfPath(path: string): Frame['language'] {
  if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path)) return 'js';
  if (path.endsWith('.go')) return 'go';
  if (/\.pyx?$/.test(path)) return 'python';
  if (/\.(?:java|kts?|scala|groovy)$/.test(path)) return 'jvm';
  return /\.(?:c|cc|cpp|cxx|c\+\+|cppm|ixx|h|hh|hpp|hxx|h\+\+|inl|ipp|tpp|tcc|rs|zig|swift|m|mm)$/.test(path)
    ? 'native'
    : 'unknown';
}
