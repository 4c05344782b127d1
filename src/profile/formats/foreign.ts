/** Files that are no profile we read, by what they begin with: what each is, and how to get a profile out of it. */
import { decodeText } from './bytes.ts';
import { results } from './foreign-results.ts';

export interface Foreign {
  /** What the file is, after "it is". */
  readonly what: string;
  readonly hint: string;
}

interface Signature extends Foreign {
  /** Of the first kilobytes, as text in which each byte is a character. */
  readonly begin: RegExp;
}

const unpack = (command: string): string => `unpack it first: ${command}`;

const signatures: readonly Signature[] = [
  {
    begin: /^(PERFILE2|2ELIFREP|PERFFILE|ELIFFREP)/,
    what: 'perf.data, which only perf itself can resolve',
    hint: 'on the machine that took it: perf script -i FILE > perf.txt, and read perf.txt',
  },
  {
    begin: /^QPERFSTREAM\0/,
    what: "what hotspot's perfparser makes of perf.data",
    hint: 'read the recording itself: perf script -i perf.data > perf.txt',
  },
  { begin: /^PK\x03\x04/, what: 'a ZIP archive', hint: unpack('unzip FILE') },
  { begin: /^BZh[1-9]/, what: 'compressed by bzip2', hint: unpack('bunzip2 FILE') },
  { begin: /^\xfd7zXZ/, what: 'compressed by xz', hint: unpack('unxz FILE') },
  { begin: /^\x28\xb5\x2f\xfd/, what: 'compressed by zstd', hint: unpack('unzstd FILE') },
  { begin: /^\x1f\x8b/, what: 'compressed by gzip twice', hint: unpack('gunzip FILE, once') },
  { begin: /^H4sI[\w+/=\s]+$/, what: 'base64 of a file', hint: 'decode it first: base64 -d FILE > cpu.pb.gz' },
  {
    // Compressed by default; the first words of a block of lz4 are as they were.
    begin: /^(memray|\x04\x22\x4d\x18[\s\S]{4,24}memray\0)/,
    what: 'a capture of memray',
    hint: 'memray flamegraph, table or stats read it',
  },
  { begin: /^\x04\x22\x4d\x18/, what: 'compressed by lz4', hint: unpack('unlz4 FILE') },
  { begin: /^[^\0]{1,100}\0[\s\S]{156,256}ustar/, what: 'a tar archive', hint: unpack('tar xf FILE') },
  {
    begin: /^version https:\/\/git-lfs/,
    what: 'a pointer of Git LFS and not the file itself',
    hint: 'fetch the file: git lfs pull',
  },
  {
    begin: /^Nettrace/,
    what: 'a nettrace file of .NET',
    hint: 'convert it: dotnet-trace convert --format Speedscope FILE',
  },
  {
    begin: /^(v8-version,|shared-library,|code-creation,|profiler,)/,
    what: 'a log of V8 (node --prof)',
    hint: 'run node --cpu-prof instead; what node --prof-process makes of it is no profile either',
  },
  {
    begin:
      /^(heap profile: |goroutine profile: |threadcreate profile: |--- (contention|mutex|heapz|threadz)|goroutine \d+ \[)/,
    what: 'text of Go or gperftools (debug=1 or 2)',
    hint: 'fetch it without ?debug=1 or 2, so that it is pprof',
  },
  {
    begin:
      /^((File|Build ID|Type|Time|Duration|Main binary filename|Doc): .*\n|comment\d*\n)*(Active filters:\n( {3}\S.*\n)+)?(Showing nodes accounting for |-+\+-+)|^PeriodType: .*\nPeriod: |^ ?\w+: Total \S+ of \S+ \(|^digraph "|^Total: \S+\nROUTINE =+ /,
    what: 'text printed by pprof',
    hint: 'read the file pprof was given, or write it: go tool pprof -proto FILE > cpu.pb.gz',
  },
  {
    begin: /^\0{8}(\x03\0{7}\0{8}|\0{7}\x03\0{8})|^\0{4}(\x03\0{3}|\0{3}\x03)\0{4}/,
    what: 'a CPU profile of gperftools, whose addresses need the program',
    hint: 'convert it: pprof -proto PROGRAM FILE > cpu.pb.gz',
  },
  {
    begin: /^--- symbol\nbinary=/,
    what: 'a profile of gperftools with its symbols, as pprof --raw writes it',
    hint: 'convert it: go tool pprof -proto FILE > cpu.pb.gz',
  },
  { begin: /^go 1\.\d+ trace\0/, what: 'an execution trace of Go', hint: 'capture a CPU profile (-cpuprofile)' },
  {
    begin: /^(Attach(ing|ed) \d+ probes?(\.\.\.)?\s+)?(\^C\s+)?@\w*\[/,
    what: 'a map printed by bpftrace',
    hint: 'fold it: stackcollapse-bpftrace.pl FILE > out.folded (FlameGraph)',
  },
  {
    begin: /^(#[^\n]*\n)*\s*(# Overhead|# (Children|Samples): )/,
    what: 'a table printed by perf report',
    hint: 'print the samples instead: perf script > perf.txt',
  },
  {
    begin: /^( Percent \|\t|\s*(# started on .*\s+)?Performance counter stats for |[\d.]+,(msec)?,[\w-]+,\d+,[\d.]+,)/,
    what: 'text of perf annotate or perf stat, which has no stacks',
    hint: 'record and print the samples: perf record -g PROGRAM, then perf script > perf.txt',
  },
  {
    // Samples that begin with nothing but a command, or with their event. The reader knows those by their time.
    begin: new RegExp(
      [
        String.raw`^(?![^\n]*\d\.\d+:)[^\n\0-\x08]*[^:\s][ \t]*\n([\t ]+[0-9a-f]{6,16}|[\t ]{8,}[0-9a-f]{4,5}) \S.*\n`,
        String.raw`^\n(\t +[0-9a-f]{1,16}|[\t ]+[0-9a-f]{6,16}) \S`,
        String.raw`^\s+\d+ [\w:-]+:\s+[0-9a-f]{6,16}\b`,
        String.raw`^ *(\d+ +)?[\w/:-]+: *\n\t +[0-9a-f]{4,16} \S`,
        String.raw`^(?![^\n]*: +[0-9a-f]{6,16} ) +\S[^\n]* \d+ +[0-9a-f]{6,16} \S+ \([^\n]*\)\n`,
        String.raw`^( *\S[^\n]* \d+(/\d+)? +(\d+ )?[\w/-]+: *\n){2}`,
        String.raw`^\n?0x[0-9a-f]+@\S+ \[0x`,
        '^build id event received',
      ].join('|'),
    ),
    what: 'perf script without the fields that identify a sample, or mixed with messages',
    hint: 'print them: perf script -F comm,pid,tid,time,period,event,ip,sym,dso > perf.txt',
  },
  {
    begin: /^\s*\d+ [^\s;]+(;[^;\n]+)+\n/,
    what: 'folded stacks with the count ahead of them, as uniq -c has it',
    hint: 'put the count last: sed -E "s/^ *([0-9]+) (.*)/\\2 \\1/" FILE > out.folded',
  },
  {
    begin:
      /^([^\n;\0-\x08]*\n)?[^\n;\0-\x08]*;[^\n\0-\x08]*([ \t,](\+?\d{1,3}(,\d{3}){1,6}|\+\d+|0x[0-9a-f]+|[\d.]+ ?%|nan|[+-]?inf(inity)?)|[^\s,],\d+)[ \t]*\r?\n/i,
    what: 'folded stacks whose counts are not plain numbers',
    hint: 'write each line as "frame;frame 1234"',
  },
  {
    begin: /^( {2,4}\S.*\n)+ {4,8}\S.* \(\d+\)\n {8}\d+\n/,
    what: 'stacks printed by a tool of bcc (profile, offcputime)',
    hint: 'have it fold them: -f',
  },
  {
    begin: /^import time: /,
    what: 'import times of Python',
    hint: 'record stacks: py-spy record -f speedscope -o out.json -- python PROGRAM',
  },
  {
    begin: /^(Flat profile:|\s+Call graph\b|index +% time +self +children +called|\s*call graph profile:)/,
    what: 'a table printed by gprof',
    hint: 'record with perf and read: perf script > perf.txt',
  },
  {
    begin: /^\s*(\w{3} \w{3} .*\n\s*)?\d+ function calls .*in [\d.]+ seconds/,
    what: 'a table printed by cProfile',
    hint: 'read the file it writes: python -m cProfile -o run.prof PROGRAM',
  },
  {
    begin: /^\s*_ +\._ +__\/__ +_ _ .*Recorded: /,
    what: 'text printed by pyinstrument',
    hint: 'have it write speedscope: pyinstrument -r speedscope -o out.json PROGRAM',
  },
  {
    begin: /^-{20,}\n(Profile data file '|\w+ cache: )/,
    what: 'a table printed by callgrind_annotate or cg_annotate',
    hint: 'read the file that it annotates, as callgrind writes it: callgrind.out.PID',
  },
  {
    begin: /^-{20,}\nCommand: .*\nMassif arguments:/,
    what: 'text printed by ms_print',
    hint: 'for stacks, record allocations with heaptrack: heaptrack_print -F out.folded FILE',
  },
  {
    // Protocols 2 to 5, of which the last two begin with a frame.
    begin: /^\x80[\x02\x03](c|\}|\]|csq)|^\x80[\x04\x05]\x95/,
    what: 'a pickle of Python, which only Python can open, and line_profiler writes',
    hint: 'record stacks: py-spy record -f speedscope -o out.json -- python PROGRAM',
  },
  {
    begin: /^Statistical profiling result from /,
    what: 'a table printed by node --prof-process',
    hint: 'run node --cpu-prof instead',
  },
  {
    // Aggregated stacks: frames as `module`function+0x2a`, then how often.
    begin:
      /^(\s*CPU +ID +FUNCTION:NAME\n( +\d+ +\d+ .*\n)*|dtrace: .*\n)*\s*( +\S*`\S.*\n)+ +\d+\n|^\s*CPU +ID +FUNCTION:NAME\n/,
    what: 'stacks printed by DTrace',
    hint: 'fold them: stackcollapse.pl FILE > out.folded (FlameGraph)',
  },
  {
    begin: /^((\d{4}-\d\d-\d\d \S+\s+)?Full thread dump |"[^"\n]+" (#\d+ .*)?(daemon )?prio=\d)/,
    what: 'a thread dump of Java, one moment and no profile',
    hint: 'record over time: async-profiler, or java -XX:+FlightRecorder',
  },
  {
    begin: /^Process \d+: .*\nPython v\d/,
    what: 'what py-spy dump prints, one moment and no profile',
    hint: 'record over time: py-spy record -f speedscope -o out.json --pid PID',
  },
  {
    begin: /^Cmdline: .*\n(Arch: .*\n)?Event: /,
    what: 'a table printed by simpleperf report',
    hint: 'print the samples instead: report_sample.py > perf.txt',
  },
  {
    begin: /^\ufeff?Function Stack,CPU Time/,
    what: 'a table of VTune (CSV)',
    hint: 'fold it: inferno-collapse-vtune FILE > out.folded',
  },
  {
    begin: /^\ufeff?Level,Function Name,/,
    what: 'a table of Visual Studio (CSV)',
    hint: 'fold it: inferno-collapse-vsprof FILE > out.folded',
  },
  {
    begin: /^(Running Time|Weight|Bytes Used)\t/,
    what: "text copied from Xcode's Instruments",
    hint: 'fold it: stackcollapse-instruments.pl FILE > out.folded (FlameGraph)',
  },
  {
    begin: /^\s*\w{3} \w{3} +\d+ \d\d:\d\d \d{4} Time and Allocation Profiling Report/,
    what: 'a report of GHC (+RTS -p)',
    hint: 'fold it: inferno-collapse-ghcprof FILE > out.folded',
  },
  {
    begin: /^--- Execution profile ---\n|^<!DOCTYPE html>\s*<html[^>]*>\s*<head>\s*<title>Tree view<\/title>/,
    what: "async-profiler's text of a flat profile or of traces, or its tree",
    hint: 'have it write stacks: output collapsed or jfr',
  },
  {
    begin: /^jdk\.\w+ \{\n|^\s*Version: \d\.\d\n Chunks: \d/,
    what: 'text printed by jfr (print or summary)',
    hint: 'read the recording itself: FILE.jfr',
  },
  {
    begin: /^@ [\w.-]+ \[\d+ samples\]/,
    what: 'a call graph printed by pmcstat',
    hint: 'fold it: stackcollapse-pmc.pl FILE > out.folded (FlameGraph)',
  },
  {
    begin: /^SIMPLEPERF/,
    what: "simpleperf's samples as protobuf",
    hint: 'print them as text instead: report_sample.py -i perf.data > perf.txt',
  },
  {
    begin: /^Index\s+% CPU Time/,
    what: 'a table printed by VTune (gprof-cc)',
    hint: 'record with perf and read: perf script > perf.txt',
  },
  {
    begin: /^rbspy\d/,
    what: 'a recording of rbspy',
    hint: 'convert it: rbspy report -f speedscope -i FILE -o out.speedscope.json',
  },
  {
    begin: /^% self +% total +name\n/,
    what: 'a table printed by rbspy (summary)',
    hint: 'record stacks: rbspy record -f speedscope -o out.json -- ruby PROGRAM',
  },
  {
    begin: /^(HCAT|TACH)/,
    what: "a recording of Python's sampling profiler (--binary)",
    hint: 'convert it: python -m profiling.sampling replay FILE --collapsed -o out.folded',
  },
  {
    begin: /^\x04\x08/,
    what: 'a dump of Ruby (stackprof)',
    hint: 'fold it: stackprof --stackcollapse FILE > out.folded',
  },
  {
    begin: /^(\d{3}:? [A-Z][a-z]+( [A-Z][a-z]+)*\s*$|HTTP\/\d)/,
    what: 'the answer of a server and not the file itself',
    hint: 'download the file again',
  },
  {
    begin: /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d)/,
    what: 'a log with times',
    hint: 'read the profile that was written beside it',
  },
  { begin: /^gmon/, what: 'gmon.out of gprof', hint: 'record with perf and read: perf script > perf.txt' },
  {
    begin: /^desc: .*\ncmd: .*\ntime_unit: /,
    what: "massif's output",
    hint: 'for stacks, record allocations with heaptrack: heaptrack PROGRAM, then heaptrack_print -F out.folded FILE',
  },
  {
    begin: /^v \d+( [0-9a-f]+)*\n[xX] /,
    what: "heaptrack's output",
    hint: 'fold it: heaptrack_print -F out.folded FILE',
  },
  {
    begin: /^MOJ/,
    what: "austin's MOJO file",
    hint: 'convert it: mojo2austin FILE out.austin (pip install austin-python)',
  },
  {
    begin: /^JAVA PROFILE [\d.]+, created/,
    what: "text of Java's hprof agent, which left the JDK with version 9",
    hint: 'record with async-profiler or java -XX:+FlightRecorder',
  },
  {
    begin: /^JAVA PROFILE 1\./,
    what: 'a heap dump of Java (hprof)',
    hint: 'record allocations: java -XX:+FlightRecorder, or async-profiler -e alloc',
  },
  {
    begin: /^(SLOW|\*version\n)/,
    what: 'a method trace of Android',
    hint: 'record with simpleperf, and: report_sample.py > perf.txt',
  },
  {
    begin: /^(Sampling process \d+|Analysis of sampling )/,
    what: 'a report of macOS sample',
    hint: 'fold it: stackcollapse-sample.awk FILE > out.folded (FlameGraph)',
  },
  {
    begin: /^\s*<profile>\s*<size>/,
    what: 'a profile of sysprof 1 (XML)',
    hint: 'record with perf and read: perf script > perf.txt',
  },
  {
    begin: /^\s*<\?xml[^>]*>\s*<trace-query-result/,
    what: "an export of Xcode's Instruments",
    hint: 'fold it: inferno-collapse-xctrace FILE > out.folded',
  },
  {
    begin: /^\s*(<\?xml[^>]*>\s*)?(<!DOCTYPE svg[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<svg/,
    what: 'a picture (SVG)',
    hint: 'read the folded stacks it was drawn of',
  },
  {
    begin: /^\s*<(!DOCTYPE|html)/i,
    what: 'a web page',
    hint: 'read the profile it shows, or that it was to be downloaded from',
  },
  { begin: /^(\x7fELF|\xfe\xed\xfa|\xcf\xfa\xed\xfe|MZ)/, what: 'a program', hint: 'read a profile of it' },
];

const beginBytes = 16 * 1024;

/** Looks at the first bytes only; undefined where no signature matches. */
export function foreignOf(head: Uint8Array): Foreign | undefined {
  const begin = head.subarray(0, beginBytes);
  const bytes = Buffer.from(begin).toString('latin1');
  // UTF-16 text has zeros that no signature has.
  const text = decodeText(begin);
  return [...results, ...signatures].find((signature) => signature.begin.test(bytes) || signature.begin.test(text));
}
