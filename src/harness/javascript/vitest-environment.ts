/**
 * The environment that a project's vitest configuration asks for (jsdom, happy-dom) and the variables it sets, as a module that is loaded before
 * its bench files, and names what is set up once for all of them (`globalSetup`), which no process of a benchmark runs. The environment is the installed vitest's own, so that code sees what it sees under vitest.
 */

import { relative } from 'node:path';
import { foreignJson } from '../../text/foreign-json.ts';
import { globMatcher } from '../../text/glob.ts';

const made = ['jsdom', 'happy-dom', 'edge-runtime'];

/** `test`: of the project's configuration. Undefined: Node as it is. */
export function environmentModule(test: unknown): string | undefined {
  const environment = textOf(Reflect.get(Object(test), 'environment'));
  const options: unknown = Reflect.get(Object(test), 'environmentOptions');
  const variables = Object.entries(Object(Reflect.get(Object(test), 'env'))).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)] as const] : [],
  );
  const setUps = textsOf(Reflect.get(Object(test), 'globalSetup'));
  const lines = [
    ...(setUps.length === 0 ? [] : [`export const notRun = ${JSON.stringify(setUps)};`]),
    ...(variables.length === 0
      ? []
      : [`Object.assign(process.env, ${JSON.stringify(Object.fromEntries(variables))});`]),
    ...(environment !== undefined && made.includes(environment) ? setUp(environment, options) : []),
  ];
  return lines.length === 0 ? undefined : `${lines.join('\n')}\n`;
}

/** A bench file, and the folder that the configuration's paths are relative to, absolute. */
interface Beginning {
  readonly text: string;
  readonly file: string;
  readonly place: string;
}

/** `test` with the environment that the file asks for itself: by a comment, as of vitest or jest, else by its path (vitest 1 to 3). */
export function withOwnEnvironment(test: unknown, { text, file, place }: Beginning): unknown {
  const named = /@(?:vitest|jest)-environment\s+([\w-]+)\b/.exec(text)?.[1];
  const environment = named ?? byPath(test, relative(place, file).replaceAll('\\', '/'));
  if (environment === undefined) return test;
  const options = optionsIn(text);
  const key = environment === 'happy-dom' ? 'happyDOM' : environment;
  const shared: unknown = Reflect.get(Object(test), 'environmentOptions');
  return {
    ...Object(test),
    environment,
    environmentOptions: options === undefined ? shared : { ...Object(shared), [key]: options },
  };
}

function byPath(test: unknown, path: string): string | undefined {
  const listed: unknown = Reflect.get(Object(test), 'environmentMatchGlobs');
  if (!Array.isArray(listed)) return undefined;
  const matching = listed.find((each) => Array.isArray(each) && globMatcher(String(each[0]))(path));
  return textOf(matching?.[1]);
}

/** What is no JSON ends vitest; nothing is set by it here. */
function optionsIn(text: string): unknown {
  const [, json = ''] = /@(?:vitest|jest)-environment-options\s+(.+)/.exec(text) ?? [];
  return foreignJson(json.replace(/\*\/\s*$/, ''));
}

/** vitest 4 has them elsewhere than 1 to 3. */
function setUp(environment: string, options: unknown): readonly string[] {
  const name = JSON.stringify(environment);
  return [
    "const { builtinEnvironments } = await import('vitest/environments').catch(() => import('vitest/runtime'));",
    'try {',
    `  await builtinEnvironments[${name}].setup(globalThis, ${JSON.stringify(options ?? {}) ?? '{}'});`,
    '} catch (error) {',
    `  throw new Error(\`vitest's environment ${environment} cannot be made: \${error?.message ?? error}\`, { cause: error });`,
    '}',
  ];
}

function textsOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((each) => textOf(each) ?? []);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
