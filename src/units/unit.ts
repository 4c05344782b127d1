/** Units a metric or a profile can be counted in. Base units only: scaling is units/format's work. */

/**
 * The base unit of a number: `ns` nanoseconds, `B` bytes, `count` things, `op/s` operations per second,
 * `samples` profiler samples, `1` dimensionless, `%` a fraction to be read as percent; any other word is printed as it is.
 */
export type Unit = 'ns' | 'B' | 'count' | 'op/s' | 'samples' | '1' | '%' | (string & {});
