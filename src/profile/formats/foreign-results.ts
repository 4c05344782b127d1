/** What other tools print beside profiles, by what it begins with: counts of tests, metrics, pages and drawings. */

/** As those of foreign.ts, before which they are asked after. */
export const results: readonly { readonly begin: RegExp; readonly what: string; readonly hint: string }[] = [
  {
    begin: /^mode: (set|count|atomic)\r?\n/,
    what: 'coverage of Go tests, which has counts and no costs',
    hint: 'have them profiled: go test -bench . -cpuprofile cpu.pb.gz',
  },
  {
    begin: /^(goos: |goarch: |pkg: [^\n]*\n|Benchmark\w[^\s:]*\s+\d+\s+[\d.]+ ns\/op)/,
    what: 'results of go test -bench, which have no stacks',
    hint: 'have it profile, too: go test -bench . -cpuprofile cpu.pb.gz',
  },
  {
    begin: /^(TN:.*\r?\n)?SF:/,
    what: 'coverage (lcov), which has counts and no costs',
    hint: 'read what a profiler of that language writes',
  },
  {
    begin: /^(#\s*\r?\n)*# (HELP|TYPE) [\w:]+ /,
    what: 'metrics of Prometheus, which have no stacks',
    hint: 'fetch a profile instead, of Go: /debug/pprof/profile?seconds=30',
  },
  {
    begin: /^\s*(\S+\s+)?Total allocations:\s*\n/u,
    what: 'text printed by memray stats',
    hint: 'memray flamegraph shows its stacks; for a diff, record CPU: py-spy record -f speedscope -o out.json -- python PROGRAM',
  },
  {
    begin: /^\s*<!DOCTYPE html>[\s\S]{0,600}<title>memray/i,
    what: 'a page of memray',
    hint: 'open it in a browser; for a diff, record CPU: py-spy record -f speedscope -o out.json -- python PROGRAM',
  },
  {
    begin: /^\s*<!DOCTYPE html>[\s\S]{0,600}pyinstrument/i,
    what: 'a page of pyinstrument',
    hint: 'have it write speedscope: pyinstrument -r speedscope -o out.json PROGRAM',
  },
  {
    begin: /^reading file "[^"\n]*" - please wait/,
    what: 'text printed by heaptrack_print',
    hint: 'have it fold the stacks: heaptrack_print -F out.folded FILE',
  },
  {
    begin: /^\s*(<\?xml[^>]*>\s*)?<recording xmlns[:=]|^class boolean \{\n\}/,
    what: 'text printed by jfr (print --xml or metadata)',
    hint: 'read the recording itself: FILE.jfr',
  },
  {
    begin: /^\s*(strict\s+)?digraph\b/,
    what: 'a drawing for Graphviz (dot), as gprof2dot and pprof make it',
    hint: 'read the profile it was made of',
  },
  {
    begin: /^\x80[\s\S]{0,40}tracemalloc/,
    what: 'a snapshot of tracemalloc, which only Python can open',
    hint: 'record CPU for a diff: py-spy record -f speedscope -o out.json -- python PROGRAM',
  },
  {
    begin: /^\x80[\s\S]{0,40}yappi/,
    what: "yappi's own file, which only Python can open",
    hint: "save it as cProfile does: yappi.get_func_stats().save('run.prof', 'pstat')",
  },
  {
    begin: /^(line profiling: |memory profiling: |GC profiling: )*sample\.interval=\d+\n/,
    what: 'what Rprof of R writes',
    hint: 'convert it: profile::write_pprof(profile::read_rprof("FILE"), "cpu.pb.gz") (R package profile)',
  },
  {
    begin: /^0 \S+ \S+:-?\d+\n1 \S+ \S+:-?\d+\n/,
    what: 'stacks printed by phpspy',
    hint: 'fold them: stackcollapse-phpspy.pl FILE > out.folded (phpspy)',
  },
  {
    begin: /^heap_v2\/\d+\n/,
    what: 'a heap profile of jemalloc, whose addresses need the program',
    hint: 'fold it: jeprof --collapsed PROGRAM FILE > out.folded',
  },
  {
    begin: /^hdrb/,
    what: 'an eventlog of GHC',
    hint: 'convert it: hs-speedscope FILE',
  },
  {
    begin: /^\s*(<\?xml[^>]*>\s*)?<StackWindow>/,
    what: 'stacks as PerfView saves them (XML)',
    hint: 'have it save speedscope: in its window of stacks, File, Save View As, .speedscope.json',
  },
  {
    begin: /^Date\/Time: .*\nEnd time: .*\nOS Version: /,
    what: 'a report of spindump of macOS',
    hint: 'record with samply, and read its JSON: samply record --save-only -o out.json PROGRAM',
  },
  {
    begin: /^(tlZ\x04|tr\xfdP)/,
    what: 'a trace of Tracy, whose zones have no stacks',
    hint: 'record with perf and read: perf script > perf.txt',
  },
  {
    begin: /^SQLite format 3\0/,
    what: 'a database (SQLite), as Nsight Systems and others keep their captures',
    hint: 'have the profiler export pprof, speedscope or folded stacks',
  },
];
