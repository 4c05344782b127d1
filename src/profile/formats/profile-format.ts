/** The contract every profile reader keeps, and the choices a caller can make. Which reader applies is detect.ts's work. */
import type { Profile } from '../profile.ts';

/** A file read whole, or in chunks so that large ones need not be in memory at once. A chunk is not written to again. */
export type Bytes = Uint8Array | Iterable<Uint8Array>;

export interface ReadOptions {
  /** Name or number of the one thread (of traces, perf, Firefox) or speedscope profile to read; all are merged when absent. */
  readonly thread?: string | undefined;
  /** Keeps the samples that have this label (pprof), as pprof's `-tagfocus`; `value` absent: any value. */
  readonly label?: { readonly key: string; readonly value?: string };
  /** Sample type (pprof, heap) or event (perf, JFR) to show; the format's own default when absent. */
  readonly sampleType?: string | undefined;
  /** What the lines in folded `name (file:line)` frames are; guessed from the whole file when absent. */
  readonly lines?: 'executing' | 'definition';
  /** Side of a double flamebearer. */
  readonly side?: 'left' | 'right' | undefined;
  /** Bound of decompressed size; beyond it the file is refused. */
  readonly maxInflatedBytes?: number;
}

/** Parts of a file that a caller may ask for. */
export type Choice = 'thread' | 'label';

export interface Format {
  readonly name: string;
  /** Those its reader can answer. */
  readonly choices: readonly Choice[];
  /** `head`: the first bytes of the file (64 KiB or all), decompressed. */
  detect(head: Uint8Array): boolean;
  read(bytes: Bytes, options?: ReadOptions): Profile;
}

/** A format within JSON. Keys are in any order and metadata can be megabytes, so the whole file is parsed before it is recognized. */
export interface JsonFormat {
  readonly name: string;
  readonly choices: readonly Choice[];
  recognizes(file: unknown): boolean;
  read(file: unknown, options?: ReadOptions): Profile;
}
