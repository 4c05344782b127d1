/** A benchmark that talks to a server that is not running, with what starts one. */

/** As Node, Go, Python, Java and curl write it. */
const refusals: readonly RegExp[] = [
  /ECONNREFUSED (\[?[\w.:]*\w\]?:\d+|\/\S+)/,
  /dial (?:tcp|unix) (\S+): connect: connection refused/,
  /connection to server at "[^"]*"(?: \([^)]*\))?, port (\d+) failed: Connection refused/,
  /(?:connect|connection) to (\S+?)(?: \([^)]*\))?(?: failed)?: [Cc]onnection refused/i,
  /Connect(?:ion)?(?:Error|Exception|RefusedError)\b[^\n]*?(\b[\w.-]+:\d+)[^\n]*[Cc]onnection refused/,
];

/** Nothing where no connection was refused. */
export function serverHint(text: string): string {
  const [, place] = refusals.map((each) => each.exec(text)).find((found) => found !== null) ?? [];
  if (place === undefined) return '';
  const where = /^\d+$/.test(place) ? `port ${place}` : place;
  return `\nNothing listens at ${where}: start the server that the benchmark needs before the gate, in a workflow as one of its services; what setup starts must keep running after it`;
}
