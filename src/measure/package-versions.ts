/**
 * Versions of the packages a profile names, read where they are installed and written into its paths as Go writes them
 * (`node_modules/yaml@2.9.1/dist/index.js`): the checkout is gone when the profile is read again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { placeOf } from '../profile/place.ts';
import type { Profile } from '../profile/profile.ts';

/** Paths that contain a version already, or whose package cannot be read, stay as they are. */
export function withVersions(profile: Profile): Profile {
  const versions = new Map<string, string | undefined>();
  const versionIn = (folder: string, name: string): string | undefined => {
    if (!versions.has(folder)) versions.set(folder, readVersion(folder, name));
    return versions.get(folder);
  };
  let found = false;
  const frames = profile.frames.map((frame) => {
    const file = frame.file === undefined ? undefined : versioned(frame.file, versionIn);
    if (file === undefined) return frame;
    found = true;
    return { ...frame, file };
  });
  return found ? { ...profile, frames } : profile;
}

function versioned(file: string, versionIn: (folder: string, name: string) => string | undefined): string | undefined {
  const { kind, package: name, version } = placeOf(file, []);
  if (kind !== 'dependency' || name === undefined || version !== undefined) return undefined;
  const slashes = file.replaceAll('\\', '/');
  const end = packageEnd(slashes, name);
  const folder = end === undefined ? undefined : toPath(slashes.slice(0, end));
  const found = folder === undefined ? undefined : versionIn(folder, name);
  return found === undefined || end === undefined
    ? undefined
    : `${slashes.slice(0, end)}@${found}${slashes.slice(end)}`;
}

/** Where the innermost folder of that package ends; a module of a single file has none. */
function packageEnd(path: string, name: string): number | undefined {
  const [end] = ['node_modules', 'site-packages', 'dist-packages'].flatMap((store) => {
    const within = `/${store}/${name}`;
    const start = path.lastIndexOf(`${within}/`);
    return start < 0 ? [] : [start + within.length];
  });
  return end;
}

function toPath(file: string): string | undefined {
  if (!file.startsWith('file://')) return file;
  try {
    return fileURLToPath(file);
  } catch {
    return undefined;
  }
}

function readVersion(folder: string, name: string): string | undefined {
  try {
    const version = /node_modules/.test(folder) ? npmVersion(folder) : pythonVersion(folder, name);
    // It becomes part of a path, and is read again from there.
    return version !== undefined && /^\d[\w.+-]{0,60}$/.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

function npmVersion(folder: string): string | undefined {
  const manifest: unknown = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined;
  return typeof version === 'string' ? version : undefined;
}

/** pip leaves `NAME-VERSION.dist-info` beside the package; where the two names differ, `top_level.txt` has the module's. */
function pythonVersion(folder: string, name: string): string | undefined {
  const store = folder.slice(0, -name.length - 1);
  const entries = readdirSync(store).filter((entry) => entry.endsWith('.dist-info'));
  const own = entries.find((entry) => entry.toLowerCase().startsWith(`${name.toLowerCase()}-`));
  const entry = own ?? entries.find((each) => topLevel(`${store}/${each}`).includes(name));
  return entry === undefined ? undefined : /-([^-]+)\.dist-info$/.exec(entry)?.[1];
}

function topLevel(info: string): readonly string[] {
  try {
    return readFileSync(`${info}/top_level.txt`, 'utf8').split(/\s+/);
  } catch {
    return [];
  }
}
