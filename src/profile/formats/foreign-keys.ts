/** JSON that is no profile we read, by its keys: what each is, and how to get a profile out of it. */
import type { Foreign } from './foreign.ts';
import { isObject, type JsonObject } from './malformed.ts';

interface Keys extends Foreign {
  readonly matches: (file: JsonObject) => boolean;
}

const known: readonly Keys[] = [
  {
    matches: (file) => isObject(file['snapshot']) && Array.isArray(file['strings']),
    what: 'a heap snapshot of V8, which holds objects and no stacks',
    hint: 'record allocations over time instead: node --heap-prof, or Allocation sampling in DevTools',
  },
  {
    matches: (file) =>
      (isObject(file['session']) || file['sample_count'] !== undefined) && isObject(file['root_frame']),
    what: 'a session of pyinstrument',
    hint: 'have it write speedscope: pyinstrument -r speedscope -o out.json',
  },
  {
    matches: (file) => Array.isArray(file['frame_records']) && file['sample_count'] !== undefined,
    what: 'a session of pyinstrument',
    hint: 'convert it: pyinstrument --load FILE -r speedscope -o out.json',
  },
  {
    matches: (file) => file['elapsed_time_sec'] !== undefined && isObject(file['files']),
    what: 'a profile of Scalene, which has lines and no stacks',
    hint: 'record stacks: py-spy record -f speedscope -o out.json -- python PROGRAM',
  },
  {
    matches: (file) => file['rts_arguments'] !== undefined && file['cost_centres'] !== undefined,
    what: 'a report of GHC as JSON (+RTS -pj)',
    hint: 'write it as text (+RTS -p) and fold it: inferno-collapse-ghcprof PROGRAM.prof > out.folded',
  },
  {
    matches: (file) => isObject(file['recording']) && Array.isArray(file['recording']['events']),
    what: 'events printed by jfr (print --json)',
    hint: 'read the recording itself: FILE.jfr',
  },
  {
    matches: (file) => Array.isArray(file['code']) && Array.isArray(file['functions']) && Array.isArray(file['ticks']),
    what: 'a log of V8 as node --prof-process --preprocess writes it',
    hint: 'run node --cpu-prof instead',
  },
  {
    matches: (file) => isObject(file['recording']) && file['version'] !== undefined,
    what: "a recording of Safari's Web Inspector",
    hint: 'open it at speedscope.app and export it, or record with Chrome or node --cpu-prof',
  },
  {
    matches: (file) => isObject(file['profile']) && file['markers'] !== undefined && file['ticks'] !== undefined,
    what: "a recording of Firefox's Performance panel before version 90",
    hint: 'open it at speedscope.app and export it, or record at profiler.firefox.com',
  },
  {
    matches: (file) => file['linux-perf-json-version'] !== undefined,
    what: 'perf.data as JSON',
    hint: 'print the samples instead: perf script > perf.txt',
  },
  {
    matches: (file) => file['dhatFileVersion'] !== undefined,
    what: "DHAT's output",
    hint: 'open it in dh_view.html; for stacks, record allocations with heaptrack',
  },
  {
    matches: (file) => file['gc_samples'] !== undefined && isObject(file['frames']),
    what: 'a dump of Ruby (stackprof), in which functions have no stacks',
    hint: 'record with raw: true, and write it as JSON: stackprof --json FILE > out.json',
  },
  {
    matches: (file) => file['total_num_allocations'] !== undefined && file['allocation_size_histogram'] !== undefined,
    what: 'statistics of memray, which have no stacks',
    hint: 'memray flamegraph shows them; for a diff, record CPU: py-spy record -f speedscope -o out.json -- python PROGRAM',
  },
  {
    matches: (file) =>
      typeof file['name'] === 'string' && file['value'] !== undefined && Array.isArray(file['children']),
    what: 'a tree for d3-flame-graph',
    hint: 'read the profile it was made of',
  },
  {
    matches: (file) => typeof file['n'] === 'string' && file['v'] !== undefined && Array.isArray(file['c']),
    what: 'a tree for d3-flame-graph',
    hint: 'read the profile it was made of',
  },
  {
    matches: (file) => Array.isArray(file['Function']) && Array.isArray(file['SampleType']),
    what: 'pprof as JSON',
    hint: 'read the file it was decoded from',
  },
  {
    matches: (file) =>
      Array.isArray(file['functions']) && Array.isArray(file['events']) && Array.isArray(file['costs']),
    what: 'a profile for gprof2dot',
    hint: 'read the profile it was made of',
  },
  {
    matches: (file) => isObject(file['root']) && file['unit'] !== undefined && file['height'] !== undefined,
    what: 'a flame graph of Parca, as it draws it',
    hint: 'download the profile instead: Download pprof',
  },
  {
    matches: (file) => isObject(file['flamegraph']),
    what: 'what a server answers to draw a flame graph of (Pyroscope, Parca)',
    hint: 'ask it for pprof: profilecli query merge --output=pprof, or Download pprof; or for /pyroscope/render?format=json',
  },
  {
    matches: (file) => file['stringTable'] !== undefined && file['sampleType'] !== undefined,
    what: 'pprof as JSON',
    hint: 'read the file it was decoded from',
  },
  {
    matches: (file) =>
      file['received'] !== undefined && file['organization_id'] !== undefined && file['project_id'] !== undefined,
    what: 'a profile as Sentry sends it',
    hint: 'in Sentry, open the profile and export it, or record with a profiler that writes pprof or speedscope',
  },
  {
    matches: (file) => typeof file['message'] === 'string' && file['documentation_url'] !== undefined,
    what: 'the answer of a server and not the file itself',
    hint: 'download the file again',
  },
  {
    matches: (file) => ['resourceSpans', 'resourceLogs', 'resourceMetrics'].some((key) => file[key] !== undefined),
    what: 'spans, logs or metrics of OpenTelemetry, in which functions have no stacks',
    hint: 'export its profiles, or record with a profiler that writes pprof or speedscope',
  },
  {
    matches: (file) =>
      Array.isArray(file['result']) &&
      file['result'].some((each) => isObject(each) && Array.isArray(each['functions'])),
    what: 'coverage of V8 (NODE_V8_COVERAGE), which has counts and no costs',
    hint: 'record over time: node --cpu-prof',
  },
  {
    matches: (file) => isObject(file['header']) && file['header']['reportVersion'] !== undefined,
    what: 'a diagnostic report of Node.js, one moment and no profile',
    hint: 'record over time: node --cpu-prof',
  },
  {
    matches: (file) => file['type'] === 'meta' && file['sample_interval_usec'] !== undefined,
    what: "what Python's sampling profiler writes as --jsonl, in which functions have no stacks",
    hint: 'record stacks: python -m profiling.sampling run --collapsed -o out.folded PROGRAM',
  },
  {
    matches: (file) => ['attached_probes', 'map'].includes(String(file['type'])) && isObject(file['data']),
    what: 'what bpftrace prints as JSON (-f json)',
    hint: 'print it as text and fold that: stackcollapse-bpftrace.pl FILE > out.folded (FlameGraph)',
  },
  {
    matches: (file) => isXhprof(file) || isXhprof(file['profile']),
    what: 'a profile of XHProf or Tideways, which has pairs of callers and callees and no stacks',
    hint: 'record stacks with Excimer, which writes speedscope, or calls with Xdebug (xdebug.mode=profile), which writes callgrind',
  },
];

function isXhprof(value: unknown): boolean {
  return isObject(value) && isObject(value['main()']) && value['main()']['ct'] !== undefined;
}

/** Undefined where the keys are of no format known here. */
export function foreignJson(file: unknown): Foreign | undefined {
  return isObject(file) ? known.find(({ matches }) => matches(file)) : undefined;
}
