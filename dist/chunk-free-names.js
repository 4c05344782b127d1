import { parse } from "./chunk-acorn.js";
// src/harness/javascript/witness/syntax.ts
function parseScript(source, isModule) {
	try {
		const tree = parse(source, {
			ecmaVersion: "latest",
			sourceType: isModule ? "module" : "script",
			allowReturnOutsideFunction: !isModule,
			allowHashBang: true
		});
		return isSyntax(tree) ? tree : void 0;
	} catch {
		return;
	}
}
function isSyntax(value) {
	return typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string";
}
const places = /* @__PURE__ */ new Set([
	"type",
	"start",
	"end",
	"loc",
	"range"
]);
function partsOf(node) {
	return Object.entries(node).filter(([key]) => !places.has(key));
}
function childrenOf(node) {
	return partsOf(node).flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).filter(isSyntax).map((child) => [key, child]));
}
function isFunction({ type }) {
	return type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";
}
function nameOf(node) {
	if (!isSyntax(node)) return void 0;
	const { type, name, value } = node;
	if ((type === "Identifier" || type === "PrivateIdentifier") && typeof name === "string") return name;
	return type === "Literal" && typeof value === "string" ? value : void 0;
}
// src/harness/javascript/witness/free-names.ts
function freeNamesOf(node) {
	const [read, assigned, inBlocks] = [
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set()
	];
	const visit = (each, scopes) => {
		const isFree = (name) => !scopes.some((names) => names.has(name));
		const name = each.type === "Identifier" ? nameOf(each) : void 0;
		if (name !== void 0 && isFree(name)) read.add(name);
		for (const target of assignedBy(each)) if (isFree(target)) assigned.add(target);
		if (isBlock(each)) for (const declared of functionsIn(each)) inBlocks.add(declared);
		if (isFunction(each)) {
			within(each, scopes);
			return;
		}
		const own = new Set(lexicalIn(each));
		for (const [key, child] of childrenOf(each)) if (!isLabel(each, key)) visit(child, own.size === 0 ? scopes : [...scopes, own]);
	};
	const within = (each, scopes) => {
		const outer = [...scopes, /* @__PURE__ */ new Set([...parametersOf(each), ...ownNameOf(each)])];
		const inner = [...outer, new Set(variablesOf(each))];
		for (const [key, child] of childrenOf(each)) if (key !== "id") visit(child, key === "body" ? inner : outer);
	};
	within(node, []);
	return {
		read,
		assigned,
		inBlocks
	};
}
function ownNameOf(node) {
	return node.type === "FunctionExpression" ? boundBy(node["id"]) : [];
}
function parametersOf(node) {
	return childrenOf(node).flatMap(([key, child]) => key === "params" ? boundBy(child) : []);
}
function variablesOf(node) {
	const visit = (each) => {
		if (isFunction(each) || each.type === "StaticBlock") return [];
		return [...each.type === "VariableDeclaration" && each["kind"] === "var" ? declaredBy(each) : [], ...childrenOf(each).flatMap(([, child]) => visit(child))];
	};
	return isSyntax(node["body"]) ? visit(node["body"]) : [];
}
function isBlock({ type }) {
	return /^(?:Block|Switch|For(?:In|Of)?)Statement$|^StaticBlock$|^CatchClause$/.test(type);
}
function lexicalIn(node) {
	if (node.type === "ClassExpression" || node.type === "ClassDeclaration") return boundBy(node["id"]);
	if (!isBlock(node)) return [];
	return [
		...statementsIn(node).flatMap((statement) => {
			if (statement.type === "ClassDeclaration") return boundBy(statement["id"]);
			return statement.type === "VariableDeclaration" ? declaredBy(statement) : [];
		}),
		...functionsIn(node),
		...boundBy(node["param"])
	];
}
function functionsIn(node) {
	return statementsIn(node).flatMap((each) => each.type === "FunctionDeclaration" ? boundBy(each["id"]) : []);
}
function statementsIn(node) {
	const children = childrenOf(node).map(([, child]) => child);
	return node.type === "SwitchStatement" ? children.flatMap((each) => childrenOf(each).map(([, child]) => child)) : children;
}
function declaredBy(declaration) {
	return childrenOf(declaration).flatMap(([, declarator]) => boundBy(declarator["id"]));
}
function assignedBy(node) {
	const isLoop = node.type === "ForInStatement" || node.type === "ForOfStatement";
	if (node.type === "UpdateExpression") return boundBy(node["argument"]);
	return node.type === "AssignmentExpression" || isLoop ? boundBy(node["left"]) : [];
}
function boundBy(pattern) {
	if (!isSyntax(pattern)) return [];
	switch (pattern.type) {
		case "Identifier": return [nameOf(pattern) ?? ""];
		case "ObjectPattern": return childrenOf(pattern).flatMap(([, property]) => boundBy(property["value"] ?? property["argument"]));
		case "ArrayPattern": return childrenOf(pattern).flatMap(([, element]) => boundBy(element));
		case "AssignmentPattern": return boundBy(pattern["left"]);
		case "RestElement": return boundBy(pattern["argument"]);
		default: return [];
	}
}
function isLabel({ type, computed, shorthand }, key) {
	if (key === "label" || type === "MetaProperty") return true;
	if (computed === true || shorthand === true) return false;
	if (key === "property") return type === "MemberExpression";
	return key === "key" && (type === "Property" || type === "MethodDefinition" || type === "PropertyDefinition");
}
export { childrenOf, freeNamesOf, isFunction, isSyntax, nameOf, parseScript, partsOf };
