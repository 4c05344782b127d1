/**
 * The environment that a project's vitest configuration asks for (jsdom, happy-dom) and the variables it sets, as a module that is loaded before
 * its bench files. The environment is the installed vitest's own, so that code sees what it sees under vitest.
 */

const made = ['jsdom', 'happy-dom', 'edge-runtime'];

/** `test`: of the project's configuration. Undefined: Node as it is. */
export function environmentModule(test: unknown): string | undefined {
  const environment = textOf(Reflect.get(Object(test), 'environment'));
  const options: unknown = Reflect.get(Object(test), 'environmentOptions');
  const variables = Object.entries(Object(Reflect.get(Object(test), 'env'))).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)] as const] : [],
  );
  const lines = [
    ...(variables.length === 0
      ? []
      : [`Object.assign(process.env, ${JSON.stringify(Object.fromEntries(variables))});`]),
    ...(environment !== undefined && made.includes(environment) ? setUp(environment, options) : []),
  ];
  return lines.length === 0 ? undefined : `${lines.join('\n')}\n`;
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

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
