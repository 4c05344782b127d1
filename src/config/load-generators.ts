/**
 * Programs that send requests for a time that is fixed beforehand. A whole run of them takes as long however slow the
 * service is, so that timing it would pass whatever changes: what they count has to be read.
 */

const names = 'autocannon|wrk2?|bombardier|oha|vegeta|h2load|k6|artillery|loadtest|locust|pgbench|redis-benchmark';

/** Imported by a program, or started by one: some of the names are words, which a benchmark may search or sort. */
const imported = new RegExp(
  String.raw`(?:\b(?:from|import|require\s*\(|import\s*\()|(?:\b(?:check_)?(?:spawn|exec|run|popen|call|output|command|processbuilder|system)\w*|::new)\s*\(\s*(?:\[\s*)?)\s*['"\`](${names})(?:/[\w./-]*)?['"\`]`,
  'i',
);
/** As Python has it. */
const importedBare = new RegExp(String.raw`^[ \t]*(?:from|import)[ \t]+(${names})\b`, 'm');
/** In the place of a command: at the begin of one, behind npx and the like, with options or what it is to call. */
const called = new RegExp(
  String.raw`(?:^|[\n;&|('"\`]|\bnpx\s|\bexec\s|\btime\s|\bdlx\s)[ \t]*(?:[\w./-]*/)?(${names})[ \t]+(?:--?\w|run\b|attack\b|https?:|\$|["'])`,
);

/** The first that a program, a shell script or the line of a package script uses; undefined where none does. */
export function loadGeneratorIn(text: string): string | undefined {
  return (imported.exec(text) ?? importedBare.exec(text) ?? called.exec(text))?.[1];
}

/** What to do with them, of files that are named as benchmarks. */
export function loadGeneratorWords(name: string): string {
  return (
    `named as benchmarks, and ${name} runs for a fixed time: a whole run takes as long however slow the code is, so timing it would never fail. ` +
    'Have it print what it counted, for a suite with harness: json: {"benchmarks":[{"name":"GET /","unit":"req/s","value":41230}]}; ' +
    'or measure what a request calls.'
  );
}
