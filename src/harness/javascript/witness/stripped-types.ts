/** TypeScript as Node runs it: the text of a file without its types, and a comment that gives it the file's name. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Node ≥ 22.13 has it. Taken before user code can put its own in its place. */
const strip: unknown = Reflect.get(module, 'stripTypeScriptTypes');

/** To be called before anything is observed: Node takes types off by WebAssembly, which it compiles when it is first asked. */
export function prepareStripping(): void {
  if (typeof strip === 'function' && Reflect.get(process.features, 'typescript') === 'strip')
    strip('', { mode: 'strip' });
}

/**
 * What Node made of the file at `url`, without the comment; undefined where `source` is anything else: any code made from text can
 * give itself a file's name.
 */
export function strippedSource(url: string, source: string): string | undefined {
  if (typeof strip !== 'function' || !/^file:.*\.[cm]?ts$/.test(url)) return undefined;
  const own = withoutName(source, `\n\n//# sourceURL=${url}`);
  try {
    const made: unknown = strip(readFileSync(fileURLToPath(url), 'utf8'), { mode: 'strip' });
    return made === own ? own : undefined;
  } catch {
    return undefined;
  }
}

/** Node says it twice of modules that are loaded by `require`. */
function withoutName(source: string, name: string): string {
  return source.endsWith(name) ? withoutName(source.slice(0, -name.length), name) : source;
}
