// src/harness/refused.ts
/** A benchmark that talks to a server that is not running, with what starts one. */
/** As Node, Go, Python, Java and curl write it. */
const refusals = [
	/ECONNREFUSED (\[?[\w.:]*\w\]?:\d+|\/\S+)/,
	/dial (?:tcp|unix) (\S+): connect: connection refused/,
	/connection to server at "[^"]*"(?: \([^)]*\))?, port (\d+) failed: Connection refused/,
	/(?:connect|connection) to (\S+?)(?: \([^)]*\))?(?: failed)?: [Cc]onnection refused/i,
	/Connect(?:ion)?(?:Error|Exception|RefusedError)\b[^\n]*?(\b[\w.-]+:\d+)[^\n]*[Cc]onnection refused/
];
/** Nothing where no connection was refused. */
function serverHint(text) {
	const [, place] = refusals.map((each) => each.exec(text)).find((found) => found !== null) ?? [];
	if (place === void 0) return "";
	return `\nNothing listens at ${/^\d+$/.test(place) ? `port ${place}` : place}: start the server that the benchmark needs before the gate, in a workflow as one of its services; what setup starts must keep running after it`;
}
export { serverHint as t };
