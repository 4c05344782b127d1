// src/harness/refused.ts
const refusals = [
	/ECONNREFUSED (\[?[\w.:]*\w\]?:\d+|\/\S+)/,
	/dial (?:tcp|unix) (\S+): connect: connection refused/,
	/connection to server at "[^"]*"(?: \([^)]*\))?, port (\d+) failed: Connection refused/,
	/(?:connect|connection) to (\S+?)(?: \([^)]*\))?(?: failed)?: [Cc]onnection refused/i,
	/Connect(?:ion)?(?:Error|Exception|RefusedError)\b[^\n]*?(\b[\w.-]+:\d+)[^\n]*[Cc]onnection refused/
];
function serverHint(text) {
	const [, place] = refusals.map((each) => each.exec(text)).find((found) => found !== null) ?? [];
	if (place === void 0) return "";
	return `\nNothing listens at ${/^\d+$/.test(place) ? `port ${place}` : place}: start the server that the benchmark needs before the gate, in a workflow as one of its services; what setup starts must keep running after it`;
}
const unset = [
	/\$\{env\.(\w+)\}/,
	/\b([A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:environment variable )?is not (?:correctly |properly )?(?:set|defined)\b/,
	/[Ee]nvironment variable ['"]?([A-Z][A-Z0-9_]+)['"]? (?:is )?not (?:set|defined|found)\b/
];
function variableHint(text) {
	const [, name] = unset.map((each) => each.exec(text)).find((found) => found !== null) ?? [];
	if (name === void 0) return "";
	return `\nThe environment variable ${name} is not set: set it${name === "JAVA_HOME" ? " to the JDK's folder; actions/setup-java does it in a workflow" : ""}. Benchmarks and builds see variables of this machine, but for those whose names suggest a secret`;
}
export { serverHint, variableHint };
