/** What a benchmark's own process saw itself run and read, as it is passed to the parent. */

export interface RawScript {
  /** As V8 has it: a file: URL of user code, or what else was compiled. */
  readonly url: string;
  readonly isModule: boolean;
  /** What V8 compiled, whatever a loader made of the file. */
  readonly source: string;
  readonly functions: readonly RawFunction[];
}

/** Of each function V8 knows: where it is in the source, how often it was called, and what in it never ran. */
export type RawFunction = readonly [
  start: number,
  end: number,
  calls: number,
  never: readonly (readonly [start: number, end: number])[],
];

export interface Looked {
  /** Absolute. */
  readonly path: string;
  /** Of what in it: its content, the names in a folder or in all below it, or only whether it is there. */
  readonly at: 'content' | 'names' | 'names below' | 'presence';
  /** `loader`: Node itself, on its way to a module. */
  readonly by: 'user' | 'loader';
}

export interface RawWitness {
  readonly scripts: readonly RawScript[];
  readonly looked: readonly Looked[];
  /** What variables of the environment say that code names. */
  readonly outsideTexts: readonly string[];
  /** What was done whose effect cannot be observed, in words. */
  readonly unseen: readonly string[];
}
