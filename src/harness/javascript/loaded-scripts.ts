/** Which scripts this process has loaded so far, as V8 knows them: whatever loaded them, and under whatever hook. */
import { Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';

export interface LoadedScripts {
  /** Absolute paths, each once; of packages only what vite made there of the project's own files. */
  readonly scripts: readonly string[];
  /** Absolute folders of the packages that anything was loaded from. */
  readonly packages: readonly string[];
}

/** More than any project's own; what is beyond would only be carried about. */
const most = 4000;

export function loadedScripts(): LoadedScripts {
  const scripts = new Set<string>();
  const packages = new Set<string>();
  const session = new Session();
  try {
    session.connect();
    session.on('Debugger.scriptParsed', ({ params: { url } }) => {
      const path = pathOf(url);
      if (path === undefined) return;
      const folder = packageOf(path);
      const kept = folder === undefined ? scripts : packages;
      if (kept.size < most) kept.add(folder ?? path);
    });
    // Tells of what is there already before it returns.
    session.post('Debugger.enable');
    session.disconnect();
  } catch {
    // Someone else debugs it, or this Node cannot: nothing is known then.
    return { scripts: [], packages: [] };
  }
  return { scripts: [...scripts], packages: [...packages] };
}

function pathOf(url: string): string | undefined {
  if (/^(?:\/|[A-Za-z]:[\\/])/.test(url)) return url;
  if (!url.startsWith('file://')) return undefined;
  try {
    // Loaders add queries of their own.
    return fileURLToPath(url.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

function packageOf(path: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?!\.flamegate[\\/])(?:@[^\\/]+[\\/])?[^\\/]+/s.exec(path)?.[0];
}
