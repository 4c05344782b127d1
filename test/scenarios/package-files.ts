/** A package of a repository that holds several, each with a gate of its own. */

export type Files = Readonly<Record<string, string>>;

/** A gate's folder: its configuration and what its benchmark prints. */
export function folder(
  path: string,
  bytes: number,
  policy = 'policy: { threshold: 5% }',
  file = 'flamegate.yml',
): Files {
  const benchmarks = [{ name: 'fill', unit: 'B', metric: 'alloc', value: bytes }];
  const place = (name: string): string => (path === '' ? name : `${path}/${name}`);
  return {
    [place(file)]: `version: 1
setup: []
suites:
  - name: core
    harness: json
    command: cat ${place('src/numbers.json')}
    paths: ["${place('src/**')}"]
${policy}
`,
    [place('src/numbers.json')]: JSON.stringify({ benchmarks }),
  };
}
