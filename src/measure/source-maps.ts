/** The source maps of scripts on this machine, as their `sourceMappingURL` names them. What cannot be read is left out. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ScriptMap } from '../profile/source-map.ts';
import { sourceMappingUrl } from '../profile/source-mapping-url.ts';

/** `files`: as a profile names them, paths or file: URLs. Scripts of dependencies and of the runtime are not looked at. */
export function readSourceMaps(files: Iterable<string>): ReadonlyMap<string, ScriptMap> {
  const maps = new Map<string, ScriptMap>();
  for (const file of new Set(files)) {
    const path = toScriptPath(file);
    const map = path === undefined ? undefined : readMap(path);
    if (map !== undefined) maps.set(file, map);
  }
  return maps;
}

/** The text of scripts on this machine, by the name of each; what cannot be read is left out. */
export function readScripts(files: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of files) {
    const path = toScriptPath(file);
    if (path === undefined) continue;
    try {
      texts.set(file, readFileSync(path, 'utf8'));
    } catch {
      // A profile of another machine: its places cannot be looked at.
    }
  }
  return texts;
}

function toScriptPath(file: string): string | undefined {
  if (!/^(?:file:\/\/|\/|[A-Za-z]:[\\/]).*\.(?:[cm]?[jt]s|[jt]sx)$/.test(file)) return undefined;
  // What vite made of bench files is there too, and is no dependency.
  if (/[\\/]node_modules[\\/](?!\.flamegate[\\/])/.test(file)) return undefined;
  try {
    return file.startsWith('file://') ? fileURLToPath(file) : file;
  } catch {
    return undefined;
  }
}

function readMap(script: string): ScriptMap | undefined {
  try {
    const text = readFileSync(script, 'utf8');
    const url = sourceMappingUrl(text);
    const known = { textOf: sourceText, lineCount: text.split('\n').length };
    if (url === undefined) return undefined;
    const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(url);
    if (inline !== null) {
      const body = inline[2] ?? '';
      const map = inline[1] === undefined ? decodeURIComponent(body) : Buffer.from(body, 'base64').toString('utf8');
      return { map, url: pathToFileURL(script).href, ...known };
    }
    if (/^[a-z]+:\/\//.test(url)) return undefined;
    const path = resolve(dirname(script), decodeURIComponent(url));
    return { map: readFileSync(path, 'utf8'), url: pathToFileURL(path).href, ...known };
  } catch {
    // No map, or one that is gone: the profile then keeps the script's own names.
    return undefined;
  }
}

function sourceText(source: string): string | undefined {
  try {
    return readFileSync(fileURLToPath(source), 'utf8');
  } catch {
    // Of another scheme, as bundlers name them, or gone.
    return undefined;
  }
}
