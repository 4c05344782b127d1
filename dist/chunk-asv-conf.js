// src/tools/asv-conf.ts
function asvBenchmarkFolder(text) {
	return /"benchmark_dir"\s*:\s*"([^"]+)"/.exec(withoutComments(text))?.[1]?.replace(/\/$/, "") ?? "benchmarks";
}
function asvRequirements(text) {
	const matrix = blockOf(withoutComments(text), "matrix") ?? "";
	return [...(blockOf(matrix, "req") ?? (/"(?:env|env_nobuild)"\s*:/.test(matrix) ? "" : matrix)).matchAll(/"([^"]+)"\s*:\s*(\[[^\]]*\]|"[^"]*"|null|\{)/g)].flatMap(([, name = "", versions = ""]) => {
		const plainName = name.replace(/^pip\+/, "");
		const version = /"([^"]*)"/.exec(versions)?.[1] ?? "";
		if (!/^[A-Za-z0-9][\w.[\]-]*$/.test(plainName) || versions === "{") return [];
		return [/^\d[\w.]*$/.test(version) ? `${plainName}==${version}` : plainName];
	});
}
function withoutComments(text) {
	return text.replaceAll(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, quoted) => quoted ?? "");
}
function blockOf(text, key) {
	const start = new RegExp(`"${key}"\\s*:\\s*\\{`).exec(text);
	if (start === null) return void 0;
	const first = start.index + start[0].length;
	let depth = 1;
	for (let at = first; at < text.length; at += 1) {
		if (text[at] === "{") depth += 1;
		if (text[at] === "}" && --depth === 0) return text.slice(first, at);
	}
}
export { asvBenchmarkFolder, asvRequirements, withoutComments };
