import { childrenOf, freeNamesOf, isSyntax, nameOf } from "./chunk-free-names.js";
import { pathToFileURL } from "node:url";
import { dirname } from "node:path";
// src/harness/javascript/common-names.ts
function commonNames(program, file) {
	if (!isSyntax(program)) return "";
	const statements = childrenOf(program).map(([, statement]) => statement);
	const isModule = statements.some(({ type }) => /^(?:Import|Export)/.test(type));
	const imported = new Set(statements.flatMap(importedNames));
	const free = freeNamesOf(asFunction(program, statements)).read;
	const uses = (name) => free.has(name) && !imported.has(name);
	const ofPlace = {
		__filename: file,
		__dirname: dirname(file)
	};
	const places = Object.entries(ofPlace).flatMap(([name, path]) => uses(name) ? [`const ${name} = ${JSON.stringify(path)};`] : []);
	const needsRequire = isModule && uses("require");
	return [...places, ...needsRequire ? [requireOf(file)] : []].join(" ");
}
function requireOf(file) {
	return `import { createRequire as flamegateRequire } from 'node:module'; const require = flamegateRequire(${JSON.stringify(pathToFileURL(file).href)});`;
}
function asFunction(program, statements) {
	const body = statements.map((statement) => {
		const { declaration } = statement;
		return isSyntax(declaration) ? declaration : statement;
	});
	return {
		...program,
		type: "ArrowFunctionExpression",
		body: {
			...program,
			type: "BlockStatement",
			body
		}
	};
}
function importedNames(statement) {
	if (statement.type !== "ImportDeclaration") return [];
	return childrenOf(statement).flatMap(([key, { local }]) => key === "specifiers" ? nameOf(local) ?? [] : []);
}
export { commonNames };
