/** Python function names as py-spy and CPython's own profilers write them. */

/** Executing lines and thread ids change from run to run: `f (a.py:12)` is `f`, `thread (0x7F3A)` a thread. */
export function normalizePythonName(name: string): string {
  return name
    .replace(/ \([^()]*\.pyx?:\d+\)$/, '')
    .replace(/:\d+$/, '')
    .replace(/^process \d+:/, 'process:')
    .replace(/^tid:\d+$/, 'tid')
    .replace(/^thread \((?:0x[0-9A-Fa-f]+|\d+)\)/, 'thread')
    .replace(/^(Thread|ThreadPoolExecutor|Dummy)-\d+(?:_\d+)?(?= |$)/, '$1');
}
