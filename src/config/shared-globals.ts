/** Helpers that make a tool global for benchmarks beside them, which a flag of node loads first: nothing else shows what those are written for. */
import { importsOf, scriptEnding } from './script-imports.ts';

interface Files {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

export interface SharedGlobals {
  readonly helper: string;
  readonly names: readonly string[];
  /** What calls them, and imports none of the tools itself. */
  readonly users: readonly string[];
}

/** `isTool`: whether a package is a benchmark tool. */
export function sharedGlobals({ files, texts }: Files, isTool: (name: string) => boolean): readonly SharedGlobals[] {
  const importsTool = (file: string): boolean => importsOf(texts.get(file) ?? '').some(isTool);
  return [...texts.keys()].flatMap((helper) => {
    const text = texts.get(helper) ?? '';
    if (!scriptEnding.test(helper) || !/\bglobal(?:This)?\s*\./.test(text) || !importsTool(helper)) return [];
    const names = [...text.matchAll(/\bglobal(?:This)?\s*\.\s*([A-Za-z_]\w*)\s*=(?!=)/g)].map(([, name = '']) => name);
    const folder = helper.split('/').slice(0, -1).join('/');
    const calls = names.map((name) => new RegExp(String.raw`(?<![.\w])${name}\s*[(.]`));
    const users = files.filter((file) => {
      const other = texts.get(file);
      if (other === undefined || file === helper || file.split('/').slice(0, -1).join('/') !== folder) return false;
      return !importsTool(file) && !requires(other, helper) && calls.some((call) => call.test(other));
    });
    return users.length === 0 ? [] : [{ helper, names, users }];
  });
}

/** By its name, however it leads there. */
function requires(text: string, helper: string): boolean {
  const stem = (helper.split('/').at(-1) ?? helper).replace(scriptEnding, '');
  return importsOf(text).some((name) => (name.split('/').at(-1) ?? '').replace(scriptEnding, '') === stem);
}
