/** The configuration as it is written: keys as in the file, nothing filled in. `parse` makes a Config of it. */
import type { Reaction } from '../decide/policy.ts';
import type { HarnessName } from '../tools/all.ts';
import type { CpuProfiler, HeapProfiler } from '../tools/descriptor.ts';
import type { Config, Estimator, StoreLocation, Suite } from './config.ts';

export interface WrittenProfile {
  readonly cpu?: CpuProfiler;
  readonly heap?: HeapProfiler;
}

export interface WrittenSuite {
  readonly name: string;
  readonly harness?: HarnessName;
  readonly files?: readonly string[];
  readonly paths?: readonly string[];
  readonly metrics?: readonly string[];
  readonly profile?: WrittenProfile;
  readonly isolate?: Suite['isolate'];
  readonly estimator?: Estimator;
  readonly warmup?: number;
  readonly measure?: number;
  readonly timeout?: number;
  readonly flags?: readonly string[];
  readonly command?: string;
  readonly 'exit-code'?: readonly number[];
  readonly prepare?: string;
  readonly cleanup?: string;
  readonly parameters?: Readonly<Record<string, readonly string[]>>;
  readonly 'working-directory'?: string;
  readonly profiler?: string;
}

export interface WrittenRule {
  readonly match: string;
  readonly metric?: string;
  readonly threshold?: number | 'auto';
  readonly margin?: number;
  readonly production?: WrittenWeightRule;
}

export interface WrittenWeightRule {
  readonly below?: number;
  readonly above?: number;
  readonly threshold: number;
  readonly margin?: number;
}

export interface WrittenPolicy {
  readonly threshold?: number | 'auto';
  readonly margin?: number;
  readonly alpha?: number;
  readonly 'on-inconclusive'?: Reaction;
  readonly 'on-missing'?: Reaction;
  readonly 'on-failed'?: Reaction;
  readonly 'on-no-baseline'?: Reaction;
  readonly 'fail-from-history'?: boolean;
  readonly benchmarks?: readonly WrittenRule[];
}

export interface WrittenMeasure {
  readonly budget?: number;
  readonly confirm?: 'auto' | 'always' | 'never';
  readonly pin?: boolean;
  readonly proof?: 'auto' | 'on' | 'off';
  readonly counts?: 'auto' | 'off';
}

export interface WrittenBaseline {
  readonly store?: StoreLocation;
  readonly keep?: number;
}

export interface WrittenLabels {
  readonly accept?: string;
  readonly skip?: string;
  readonly who?: Config['labels']['who'];
  readonly scope?: Config['labels']['scope'];
  readonly bots?: boolean;
  readonly author?: boolean;
}

export interface WrittenReport {
  readonly comment?: Config['report']['comment'];
  readonly picture?: boolean;
}

export interface WrittenPublish {
  readonly pyroscope?: string;
  readonly otlp?: string;
  readonly prometheus?: string;
}

export interface WrittenConfig {
  readonly version?: 1;
  readonly setup?: readonly string[];
  readonly suites?: readonly WrittenSuite[];
  readonly policy?: WrittenPolicy;
  readonly measure?: WrittenMeasure;
  readonly baseline?: WrittenBaseline;
  readonly labels?: WrittenLabels;
  readonly report?: WrittenReport;
  readonly publish?: WrittenPublish;
}
