/** Units a metric or a profile can be counted in. Base units only: scaling is units/format's work. */

/**
 * The base unit of a number: `ns` nanoseconds, `B` bytes, `count` things, `op/s` operations per second,
 * `samples` profiler samples, `1` dimensionless, `shareUnit` a fraction to be read as percent; any other word is a tool's
 * and printed as it is: 97.5 of the unit `%` is 97.5 %.
 */
export type Unit = 'ns' | 'B' | 'count' | 'op/s' | 'samples' | '1' | typeof shareUnit | (string & {});

/** Of our own fractions alone: no tool calls its numbers so. */
export const shareUnit = 'share of 1';
