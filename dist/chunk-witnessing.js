import { flag, list, parseForeign, part, verbatim } from "./chunk-foreign-shape.js";
import { unreadable } from "./chunk-unreadable.js";
import { calledByLinks, endsTold, imageOf, isForPeople, isInNamedFolder, isListed, isNamed, isPutTogether, isTiled, kindAt, leftByBuild, linkedFolders, listingOf, stateAt, tried } from "./chunk-named-paths.js";
import { childrenOf, freeNamesOf, isFunction, isSyntax, nameOf, parseScript, partsOf } from "./chunk-free-names.js";
import { Mismatch, integer, oneOf } from "./chunk-for-action-compare-gate-top.js";
import { askedBy as askedBy$1, messagesOf, specOf, workerRequest } from "./chunk-worker-requests.js";
import module, { createRequire } from "node:module";
import { existsSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
// src/harness/javascript/witness/captures.ts
function capturesOf(node, enclosing) {
	const { read, assigned, inBlocks } = freeNamesOf(node);
	const classes = new Set(enclosing.filter(isClass).map(({ id }) => nameOf(id)));
	const isNested = enclosing.some(isFunction);
	return [
		...[...read].sort().filter((name) => isNested || classes.has(name)),
		...[...assigned].sort().map((name) => `=${name}`),
		...[...inBlocks].sort().map((name) => `{${name}`),
		...[...wordsIn(node)].sort().map((word) => `!${word}`)
	];
}
function isClass({ type }) {
	return type === "ClassDeclaration" || type === "ClassExpression";
}
const tellingTypes = /* @__PURE__ */ new Set([
	"ThisExpression",
	"Super",
	"MetaProperty",
	"WithStatement"
]);
const tellingNames = /* @__PURE__ */ new Set(["arguments", "eval"]);
function wordsIn(node) {
	const words = /* @__PURE__ */ new Set();
	const visit = (each) => {
		if (tellingTypes.has(each.type)) words.add(each.type);
		const name = each.type === "Identifier" ? nameOf(each) : void 0;
		if (name !== void 0 && tellingNames.has(name)) words.add(name);
		for (const [, child] of childrenOf(each)) visit(child);
	};
	visit(node);
	return words;
}
// src/harness/javascript/witness/handed-on.ts
function handedOnIn(node) {
	const { type, left, right } = node;
	if (type !== "AssignmentExpression" || !isSyntax(left) || !isSyntax(right)) return /* @__PURE__ */ new Set();
	if (isExports(left) && right.type === "ObjectExpression") {
		const written = childrenOf(right).map(([, property]) => property);
		return /* @__PURE__ */ new Set([left, ...written.filter(({ shorthand }) => shorthand === true)]);
	}
	return left.type === "MemberExpression" && left["computed"] !== true && isExports(left["object"]) && right.type === "Identifier" && nameOf(left["property"]) === nameOf(right) ? /* @__PURE__ */ new Set([left, right]) : /* @__PURE__ */ new Set();
}
function handedOnNames(node) {
	if (node.type === "ExportSpecifier") return namesWithin(node);
	if (node.type === "ExportNamedDeclaration") {
		const { declaration } = node;
		if (!isSyntax(declaration)) return [];
		if (declaration.type !== "VariableDeclaration") return namesWithin(declaration["id"]);
		return childrenOf(declaration).flatMap(([, declarator]) => namesWithin(declarator["id"]));
	}
	return [...handedOnIn(node)].flatMap(namesWithin);
}
function namesWithin(node) {
	if (!isSyntax(node)) return [];
	const name = node.type === "Identifier" ? nameOf(node) : void 0;
	return [...name === void 0 ? [] : [name], ...childrenOf(node).flatMap(([, child]) => namesWithin(child))];
}
function isSameTwice(specifier) {
	const other = specifier["imported"] ?? specifier["exported"];
	return nameOf(other) === nameOf(specifier["local"]);
}
function isExports(node) {
	if (!isSyntax(node)) return false;
	if (node.type !== "MemberExpression") return nameOf(node) === "exports";
	return nameOf(node["object"]) === "module" && nameOf(node["property"]) === "exports" && node["computed"] !== true;
}
// src/harness/javascript/witness/numbers.ts
function isTellingKey(key, numbers) {
	if (!isSyntax(key)) return false;
	if (key.type === "Literal") return true;
	if (key.type === "TemplateLiteral") return childrenOf(key).every(([part]) => part === "quasis");
	return key.type === "MemberExpression" && key["computed"] !== true && nameOf(key["object"]) === "Symbol" && numbers.has(".Symbol") || isNumeric(key, numbers);
}
function numbersIn(tree, own) {
	const given = /* @__PURE__ */ new Map();
	collect(tree, (name, value) => given.set(name, [...given.get(name) ?? [], value]));
	const ofLanguage = [...counting, "length"].filter((name) => !own.has(name)).map((name) => `.${name}`);
	const modules = ["Math", "Symbol"].filter((name) => !given.has(name)).map((name) => `.${name}`);
	let numbers = /* @__PURE__ */ new Set([
		...given.keys(),
		...ofLanguage,
		...modules
	]);
	for (;;) {
		const known = numbers;
		const left = [...known].filter((name) => (given.get(name) ?? []).every((value) => value !== "anything" && isNumeric(value, known)));
		if (left.length === known.size) return known;
		numbers = new Set(left);
	}
}
function collect(tree, give) {
	const giveAll = (pattern) => {
		if (!isSyntax(pattern) || pattern.type === "MemberExpression") return;
		if (pattern.type === "Identifier") give(nameOf(pattern) ?? "", "anything");
		for (const [, child] of childrenOf(pattern)) giveAll(child);
	};
	const visit = (node, parent) => {
		const isLooped = parent?.type === "ForInStatement" || parent?.type === "ForOfStatement";
		if (node.type === "VariableDeclaration") for (const [, declarator] of childrenOf(node)) giveTo(declarator["id"], declarator["init"], isLooped, {
			give,
			giveAll
		});
		else if (node.type === "AssignmentExpression") giveTo(node["left"], node["operator"] === "=" ? node["right"] : node, false, {
			give,
			giveAll
		});
		else if (node.type === "ForInStatement" || node.type === "ForOfStatement") giveAll(node["left"]);
		else if (isFunction(node)) {
			giveAll(node["id"]);
			for (const [key, child] of childrenOf(node)) if (key === "params") giveAll(child);
		} else if (/^(?:Class|Import\w*Specifier|CatchClause)/.test(node.type)) for (const part of [
			"id",
			"local",
			"param"
		]) giveAll(node[part]);
		for (const [, child] of childrenOf(node)) visit(child, node);
	};
	visit(tree, void 0);
}
function giveTo(target, value, isLooped, { give, giveAll }) {
	const name = isSyntax(target) && target.type === "Identifier" ? nameOf(target) : void 0;
	if (name === void 0 || isLooped) giveAll(target);
	else if (isSyntax(value)) give(name, value);
}
const arithmetic = /* @__PURE__ */ new Set([
	"-",
	"*",
	"/",
	"%",
	"**",
	"&",
	"|",
	"^",
	"<<",
	">>",
	">>>"
]);
const comparison = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"===",
	"!==",
	"<",
	">",
	"<=",
	">=",
	"in",
	"instanceof"
]);
const counting = /* @__PURE__ */ new Set([
	"indexOf",
	"lastIndexOf",
	"charCodeAt",
	"codePointAt"
]);
function isNumeric(node, numbers) {
	const part = (key) => {
		const child = node[key];
		return isSyntax(child) && isNumeric(child, numbers);
	};
	const operator = String(node["operator"]).replace(/=$/, "");
	switch (node.type) {
		case "Literal": return typeof node["value"] === "number";
		case "Identifier": return numbers.has(nameOf(node) ?? "");
		case "UpdateExpression": return true;
		case "UnaryExpression": return [
			"+",
			"-",
			"~",
			"!"
		].includes(String(node["operator"]));
		case "BinaryExpression":
			if (comparison.has(String(node["operator"])) || arithmetic.has(String(node["operator"]))) return true;
			return part("left") && part("right");
		case "AssignmentExpression": return arithmetic.has(operator) || (operator === "" || operator === "+") && part("right") && (operator === "" || part("left"));
		case "ConditionalExpression": return part("consequent") && part("alternate");
		case "MemberExpression": return node["computed"] !== true && nameOf(node["property"]) === "length" && numbers.has(".length");
		case "CallExpression": return isCounting(node["callee"], numbers);
		default: return false;
	}
}
function isCounting(callee, numbers) {
	if (!isSyntax(callee)) return false;
	const isOf = (node) => numbers.has(`.${nameOf(node) ?? ""}`);
	if (callee.type === "Identifier") return nameOf(callee) === "Symbol" && isOf(callee);
	if (callee.type !== "MemberExpression" || callee["computed"] === true) return false;
	return ["Math", "Symbol"].includes(nameOf(callee["object"]) ?? "") && isOf(callee["object"]) || counting.has(nameOf(callee["property"]) ?? "") && isOf(callee["property"]);
}
function ownNumbersIn(tree) {
	const numbers = numbersIn(tree, /* @__PURE__ */ new Set());
	const found = /* @__PURE__ */ new Set();
	const visit = (node, parent) => {
		const [name, value] = parent?.type === "ObjectPattern" ? [] : givenBy(node);
		const isCount = name === "length" || counting.has(name ?? "");
		if (name !== void 0 && isCount && !(isSyntax(value) && isNumeric(value, numbers))) found.add(name);
		for (const name of toldIn(node, parent, numbers)) found.add(name);
		for (const [, child] of childrenOf(node)) if (!isCounted(node, child)) visit(child, node);
	};
	visit(tree, void 0);
	return found;
}
function givenBy({ type, left, right, key, value }) {
	if (/^(?:Property|PropertyDefinition|MethodDefinition)$/.test(type)) return [nameOf(key), value];
	return type === "AssignmentExpression" && isSyntax(left) && left.type === "MemberExpression" ? [nameOf(left["property"]), right] : [];
}
function toldIn(node, parent, numbers) {
	const text = node.type === "TemplateElement" ? Reflect.get(Object(node["value"]), "cooked") : node.type === "Literal" && nameOf(node);
	if (typeof text !== "string") return [];
	if (countNames.includes(text)) return parent !== void 0 && isDefining(parent, numbers) ? [text] : [];
	return numbersInData([Buffer.from(text)]);
}
function isDefining(call, numbers) {
	const { callee } = call;
	const name = nameOf(callee) ?? (isSyntax(callee) ? nameOf(callee["property"]) : void 0) ?? "";
	if (call.type !== "CallExpression" || !/^(?:set|_*define\w*)$/i.test(name)) return false;
	const given = childrenOf(call).flatMap(([key, each]) => key === "arguments" ? childrenOf(each) : []).map(([, property]) => property).filter(({ key }) => nameOf(key) === "value");
	return given.length === 0 || given.some(({ value }) => !isSyntax(value) || !isNumeric(value, numbers));
}
const countNames = ["length", ...counting];
function numbersInData(data) {
	return countNames.filter((name) => data.some((each) => each.includes(name) && isGiven(name).test(each.toString())));
}
function isGiven(name) {
	return new RegExp(`["']${name}["']\\s*:\\s*(?![\\s\\d-])`);
}
function isCounted({ type, callee }, child) {
	return type === "CallExpression" && isSyntax(callee) && nameOf(callee["property"]) === "from" && child.type === "ObjectExpression";
}
// src/harness/javascript/witness/openness.ts
function openness(node, parent, place) {
	if (seesAll(node)) return "anything";
	return looksUp(node, parent, place) || walks(node, parent, place) || borrows(node, parent, place) ? "what an object holds" : "what is named";
}
function seesAll(node) {
	if (node.type === "WithStatement") return true;
	return node.type === "Identifier" && nameOf(node) === "eval";
}
const replacers = /* @__PURE__ */ new Set(["node:test"]);
function looksUp(node, parent, { key, numbers }) {
	if (node.type === "ImportExpression") return nameOf(node["source"]) === void 0;
	if (node.type === "Literal" && replacers.has(nameOf(node) ?? "")) return true;
	if (node["computed"] !== true) return false;
	if (node.type === "Property" && parent?.type === "ObjectPattern") return !isTellingKey(node["key"], numbers);
	if (node.type !== "MemberExpression") return false;
	const isWritten = parent?.type === "AssignmentExpression" && key === "left" && parent["operator"] === "=";
	const isDeleted = parent?.type === "UnaryExpression" && parent["operator"] === "delete";
	return !isWritten && !isDeleted && !isTellingKey(node["property"], numbers);
}
const walking = /* @__PURE__ */ new Set([
	"keys",
	"values",
	"entries",
	"assign"
]);
const describing = /* @__PURE__ */ new Set([
	"getOwnPropertyNames",
	"getOwnPropertyDescriptors",
	"getOwnPropertyDescriptor"
]);
function walks(node, parent, { key }) {
	if (node.type === "ForInStatement") return true;
	const callee = node.type === "CallExpression" ? node["callee"] : void 0;
	if (nameOf(callee) === "stringify") return hasReplacer(node);
	const isCalled = parent?.type === "CallExpression" && key === "callee";
	const name = nameOf(memberOf(node)) ?? "";
	if (name === "stringify") return isCalled ? hasReplacer(parent) : true;
	if (!walking.has(name)) return describing.has(name);
	const { object } = node;
	if (nameOf(memberOf(object)) === "constructor" || nameOf(object) === "Object") return true;
	return isCalled && argumentsOf(parent).length > 0;
}
function memberOf(node) {
	return isSyntax(node) && node.type === "MemberExpression" ? node["property"] : void 0;
}
function argumentsOf(call) {
	return childrenOf(call).flatMap(([key, child]) => key === "arguments" ? [child] : []);
}
function hasReplacer(call) {
	const second = argumentsOf(call)[1];
	return second !== void 0 && second.type !== "Literal" && second.type !== "ArrayExpression" && nameOf(second) !== "undefined";
}
function borrows(node, parent, { key }) {
	const name = node.type === "Identifier" || node.type === "Literal" ? nameOf(node) : void 0;
	if (name === void 0 || parent === void 0) return false;
	if (name === "Reflect") return true;
	const isMember = parent.type === "MemberExpression" && key === "property";
	if (name === "constructor") return isTakenApart(parent, key);
	if (node.type === "Literal") return isMember && (name === "Object" || name === "JSON");
	if (name === "JSON") return parent.type !== "MemberExpression" || parent["computed"] === true;
	if (name !== "Object") return false;
	if (parent.type === "MemberExpression") return isMember || parent["computed"] === true;
	return !((parent.type === "CallExpression" || parent.type === "NewExpression") && key === "callee") && parent.type !== "BinaryExpression" && key !== "superClass";
}
function isTakenApart(parent, key) {
	return parent.type === "Property" && key === "key" && isSyntax(parent["value"]) && parent["value"].type === "Identifier";
}
// src/harness/javascript/witness/mentions.ts
function mentionsIn(tree, uncalled, own) {
	const left = new Set(uncalled.map(({ node }) => node));
	const numbers = numbersIn(tree, own);
	const names = /* @__PURE__ */ new Set();
	const handedOn = /* @__PURE__ */ new Set();
	const opened = /* @__PURE__ */ new Set();
	const visit = (node, parent, key) => {
		opened.add(openness(node, parent, {
			key,
			numbers
		}));
		const name = isOnlyNaming(parent, key) ? void 0 : mentioned(node);
		if (name !== void 0) names.add(name);
		for (const each of handedOnNames(node)) handedOn.add(each);
		for (const each of handedOnIn(node)) left.add(each);
		for (const [childKey, child] of childrenOf(node)) if (!left.has(child)) visit(child, node, childKey);
	};
	visit(tree, void 0, "");
	return {
		names,
		handedOn,
		reaches: opened.has("anything") ? "anything" : opened.has("what an object holds") ? "what an object holds" : "what is named"
	};
}
function mentioned(node) {
	if (node.type !== "TemplateElement") return nameOf(node);
	const value = Reflect.get(Object(node["value"]), "cooked");
	return typeof value === "string" ? value : void 0;
}
function isOnlyNaming(parent, key) {
	if (parent === void 0) return false;
	switch (parent.type) {
		case "FunctionDeclaration":
		case "FunctionExpression":
		case "ClassDeclaration":
		case "VariableDeclarator": return key === "id";
		case "MethodDefinition": return key === "key" && parent["computed"] !== true;
		case "Property": return key === "key" && parent["computed"] !== true && isSyntax(parent["value"]) && isWritten(parent["value"]);
		case "ImportSpecifier":
		case "ExportSpecifier": return isSameTwice(parent);
		default: return false;
	}
}
function isWritten({ type }) {
	return type === "FunctionExpression" || type === "ArrowFunctionExpression";
}
// src/harness/javascript/witness/function-texts.ts
function tellsFunctions(tree, unreached) {
	const functions = functionsIn(tree);
	const visit = (node, parent) => {
		if (readsText(node, functions) || saysIt(node, parent)) return true;
		return childrenOf(node).some(([key, child]) => !(key === "body" && unreached.has(node)) && visit(child, node));
	};
	return visit(tree, void 0);
}
function functionsIn(tree) {
	const names = /* @__PURE__ */ new Set();
	const visit = (node) => {
		const { id, init } = node;
		const name = node.type === "VariableDeclarator" && isSyntax(init) && isOfCode(init) || isOfCode(node) ? nameOf(id) : void 0;
		if (name !== void 0) names.add(name);
		for (const [, child] of childrenOf(node)) visit(child);
	};
	visit(tree);
	return names;
}
function isOfCode(node) {
	return isFunction(node) || /^Class(?:Declaration|Expression)$/.test(node.type);
}
function readsText(node, functions) {
	const isOne = (each) => {
		if (!isSyntax(each)) return false;
		const name = nameOf(each) ?? "";
		if (each.type === "Identifier") return functions.has(name) || /^(?:fn|func|callback|cb)$/.test(name);
		if (each.type !== "MemberExpression") return false;
		return nameOf(each["property"]) === "prototype" && nameOf(each["object"]) === "Function" || nameOf(each["property"]) === "constructor";
	};
	const { type, callee, object, property, left, right } = node;
	if (type === "MemberExpression") return nameOf(property) === "toString" && isOne(object);
	if (type === "BinaryExpression") return node["operator"] === "+" && (isOne(left) && isText(right) || isText(left) && isOne(right));
	return (type === "TemplateLiteral" || type === "CallExpression" && nameOf(callee) === "String") && childrenOf(node).some(([key, child]) => key !== "callee" && isOne(child));
}
function isText(node) {
	return isSyntax(node) && (node.type === "TemplateLiteral" || typeof node["value"] === "string");
}
const sayers = /* @__PURE__ */ new Set([
	"structuredClone",
	"postMessage",
	"findSourceMap",
	"SourceMap",
	"setSourceMapsEnabled",
	"setSourceMapsSupport"
]);
const modules$1 = /* @__PURE__ */ new Set(["node:v8", "v8"]);
function saysIt(node, parent) {
	const name = nameOf(node);
	if (name === void 0) return false;
	const isLoaded = node.type === "Literal" && /^(?:Import|Call|Export)/.test(parent?.type ?? "");
	return sayers.has(name) || isLoaded && modules$1.has(name);
}
// src/harness/javascript/witness/loaders.ts
function loadersIn(tree) {
	const names = /* @__PURE__ */ new Set(["require"]);
	const visit = (node) => {
		const { type, id, init } = node;
		const name = type === "VariableDeclarator" ? nameOf(id) : void 0;
		if (name !== void 0 && (isMaking(init) || isBundlers(name))) names.add(name);
		for (const [, child] of childrenOf(node)) visit(child);
	};
	visit(tree);
	return names;
}
function isMaking(node) {
	return isSyntax(node) && node.type === "CallExpression" && calledName(node) === "createRequire";
}
function isShim({ type, id }) {
	return type === "VariableDeclarator" && nameOf(id) === "__require";
}
function isBundlers(name) {
	return /^__\w*(?:import|require)\w*$/.test(name);
}
function loadedBy(node, loaders) {
	const asked = askedBy(node, loaders);
	return asked?.type === "Literal" && typeof asked["value"] === "number" ? void 0 : asked;
}
function askedBy(node, loaders) {
	if (node.type === "ImportExpression") return isSyntax(node["source"]) ? node["source"] : void 0;
	const [asked] = childrenOf(node).flatMap(([key, child]) => key === "arguments" ? [child] : []);
	if (node.type === "NewExpression") return /Worker$/.test(calledName(node)) ? addressIn(asked) : void 0;
	if (node.type !== "CallExpression") return void 0;
	const { callee } = node;
	const name = nameOf(callee) ?? "";
	return loaders.has(name) || isBundlers(name) || isMaking(callee) || isMethod(callee, loaders) ? asked : void 0;
}
const methods = /* @__PURE__ */ new Set([
	"require",
	"createRequire",
	"_load",
	"_resolveFilename"
]);
function isMethod(callee, loaders) {
	if (!isSyntax(callee) || callee.type !== "MemberExpression") return false;
	const name = nameOf(callee["property"]) ?? "";
	if (name === "resolve") return loaders.has(nameOf(callee["object"]) ?? "");
	return name !== "createRequire" && methods.has(name);
}
function calledName({ callee }) {
	const named = isSyntax(callee) && callee.type === "MemberExpression" ? callee["property"] : callee;
	return nameOf(named) ?? "";
}
function addressIn(asked) {
	if (asked?.type !== "NewExpression" || calledName(asked) !== "URL") return asked;
	return childrenOf(asked).find(([key]) => key === "arguments")?.[1] ?? asked;
}
function isHandedOn(node, place) {
	const { parent, as, loaders } = place;
	if (parent === void 0 || as === "callee") return false;
	if (node.type === "MemberExpression") return methods.has(nameOf(node["property"]) ?? "");
	const name = node.type === "Identifier" ? nameOf(node) : void 0;
	if (name === void 0 || !(loaders.has(name) || name === "createRequire")) return false;
	return !(isBundlers(name) && name !== "__require") && !isOnlyNamed(name, place) && !isPartOf(parent, as);
}
function isOnlyNamed(name, { parent, as }) {
	if (parent === void 0) return true;
	const isSame = [parent["local"], parent["value"]].every((other) => !isSyntax(other) || other.type !== "Identifier" || nameOf(other) === name);
	if (/^Import\w*Specifier$/.test(parent.type)) return isSame;
	if (/Function|^Labeled/.test(parent.type)) return true;
	if (parent.type === "VariableDeclarator") return as === "id";
	if (parent.type === "UnaryExpression") return parent["operator"] === "typeof";
	if (parent.type === "Property" && as === "value") return parent["shorthand"] === true;
	return /^(?:Property|MethodDefinition|PropertyDefinition)$/.test(parent.type) && as === "key" && isSame;
}
function isPartOf(parent, as) {
	return parent.type === "MemberExpression" && parent["computed"] !== true && (as === "object" || as === "property");
}
// src/harness/javascript/witness/own-source.ts
function knowsItsSource(ran, unreached) {
	return ran.some(({ script, tree }) => namesAssertions.test(script.source) || isWorthALook.test(script.source) && !isOfTool(script.url) && asksForSource(tree, unreached) || !/\/node_modules\//.test(script.url) && tellsFunctions(tree, unreached));
}
function compiledAgain(scripts) {
	const files = scripts.map(({ url }) => fileIn(url));
	return new Set(files.filter((file, i) => files.indexOf(file) < i));
}
function fileIn(url) {
	return url.replace(/[?#].*$/s, "");
}
const namesAssertions = /['"`](?:node:)?assert(?:\/strict)?['"`]/;
const isWorthALook = /stack|prepareStackTrace|getCallSite|\binspect\b|\bcache\b|_cache|[?]/i;
function isOfTool(url) {
	return /\/node_modules\/(?:tinybench|mitata|benchmark|benny|tatami-ng|cronometro|fastbench|bench-node|vitest|@vitest)\//.test(url);
}
const tellers = /* @__PURE__ */ new Set([
	"prepareStackTrace",
	"getCallSites",
	"getCallSite"
]);
const caches = /* @__PURE__ */ new Set(["cache", "_cache"]);
function asksForSource(tree, unreached) {
	const loaders = loadersIn(tree);
	const hasOwnStack = keepsStack(tree);
	const visit = (node, parent, as) => {
		if (readsStack(node, parent, {
			as,
			hasOwnStack
		}) || prints(node, parent, as) || loadsAnew(node, loaders)) return true;
		return childrenOf(node).some(([key, child]) => !(key === "body" && unreached.has(node)) && visit(child, node, key));
	};
	return visit(tree, void 0, "");
}
function readsStack(node, parent, { as, hasOwnStack }) {
	const name = nameOf(node);
	if (name === void 0 || parent === void 0) return false;
	if (tellers.has(name)) return true;
	if (name !== "stack") return false;
	const isProperty = parent.type === "MemberExpression" && as === "property";
	if (isProperty && node.type === "Identifier" && parent["computed"] === true) return false;
	if (isProperty) return !(hasOwnStack && isSyntax(parent["object"]) && parent["object"].type === "ThisExpression");
	return node.type === "Literal" || parent.type === "Property" && as === "key" && parent["computed"] !== true;
}
function prints(node, parent, as) {
	if (nameOf(node) !== "inspect" || parent === void 0 || as === "key" || as === "imported" || as === "local") return false;
	return !(parent.type === "MemberExpression" && as === "object" && nameOf(parent["property"]) === "custom");
}
function keepsStack(tree) {
	let [keeps, makesErrors] = [false, false];
	const visit = (node) => {
		const { left, superClass } = node;
		if (node.type === "AssignmentExpression" && isSyntax(left) && left.type === "MemberExpression" && nameOf(left["property"]) === "stack") keeps = true;
		if (node.type === "PropertyDefinition" && nameOf(node["key"]) === "stack") keeps = true;
		if (isSyntax(superClass) && /Error$|Exception$/.test(nameOf(superClass) ?? "Error")) makesErrors = true;
		for (const [, child] of childrenOf(node)) visit(child);
	};
	visit(tree);
	return keeps && !makesErrors;
}
function loadsAnew(node, loaders) {
	if (node.type === "MemberExpression") {
		const name = nameOf(node["property"]) ?? "";
		const { object } = node;
		return caches.has(name) && (loaders.has(nameOf(object) ?? "") || name === "_cache");
	}
	return node.type === "ImportExpression" && isSyntax(node["source"]) && isAsked(node["source"]);
}
function isAsked(source) {
	if (source.type === "Literal") return false;
	const text = source.type === "TemplateElement" ? Reflect.get(Object(source["value"]), "cooked") : void 0;
	if (typeof text === "string" && text.includes("?")) return true;
	return childrenOf(source).some(([, child]) => nameOf(child)?.includes("?") === true || isAsked(child));
}
// src/harness/javascript/witness/passed-modules.ts
function passesModules(tree) {
	const loaders = loadersIn(tree);
	const held = heldIn(tree, loaders);
	const visit = (node, parents, key) => {
		const [parent] = parents;
		if (node.type === "ExportAllDeclaration" && isSyntax(node["exported"])) return true;
		if (isLoading(node, loaders) && !isUsedByName(node, parents)) return true;
		if (node.type === "Identifier" && held.has(nameOf(node) ?? "") && !isIdle(node, parent, key)) return true;
		return childrenOf(node).some(([childKey, child]) => visit(child, [node, ...parents], childKey));
	};
	return visit(tree, [], "");
}
function heldIn(tree, loaders) {
	const names = /* @__PURE__ */ new Set();
	const visit = (node) => {
		const { type, id, init, local } = node;
		const name = type === "VariableDeclarator" && isSyntax(init) && isLoading(awaited(init), loaders) ? nameOf(id) : /^Import(?:Namespace|Default)Specifier$/.test(type) ? nameOf(local) : void 0;
		if (name !== void 0) names.add(name);
		for (const [, child] of childrenOf(node)) visit(child);
	};
	visit(tree);
	return names;
}
function awaited(node) {
	const { argument } = node;
	return node.type === "AwaitExpression" && isSyntax(argument) ? argument : node;
}
function isLoading({ type, callee }, loaders) {
	return type === "ImportExpression" || type === "CallExpression" && loaders.has(nameOf(callee) ?? "");
}
function isUsedByName(node, parents) {
	const [parent, ...above] = parents;
	if (parent === void 0) return true;
	if (parent.type === "AwaitExpression") return isUsedByName(parent, above);
	if (parent.type === "VariableDeclarator" || parent.type === "ExpressionStatement") return true;
	return !(node.type === "ImportExpression" && parent.type === "MemberExpression") && isPartAsked(node, parent);
}
function isPartAsked(node, { type, object, callee, computed }) {
	if (type === "MemberExpression") return object === node && computed !== true;
	return (type === "CallExpression" || type === "NewExpression") && callee === node;
}
function isIdle(node, parent, key) {
	if (parent === void 0 || isPartAsked(node, parent)) return true;
	if (/^(?:Import\w*Specifier|VariableDeclarator|Labeled|Break|Continue)/.test(parent.type)) return key !== "init";
	return (key === "property" || key === "key" && parent["shorthand"] !== true) && parent["computed"] !== true;
}
// src/harness/javascript/witness/unnamed.ts
function isCalledUnnamed(name, isMethod) {
	return modules.has(name) || isMethod && (protocols.has(name) || isHandler(name) || isOfValue(name) || inherited().has(name));
}
function isOfValue(name) {
	return /^(?:true|false|undefined|null|-?\d+)$/.test(name) || String(Number(name)) === name;
}
function isHandler(name) {
	return /^on[A-Za-z]/.test(name);
}
const modules = /* @__PURE__ */ new Set(["then", "default"]);
const protocols = /* @__PURE__ */ new Set([
	...[
		"constructor",
		"toJSON",
		"next",
		"return",
		"throw",
		"inspect",
		"handleEvent",
		"callee",
		"raw",
		"done",
		"value"
	],
	...[
		"get",
		"set",
		"has",
		"apply",
		"construct",
		"ownKeys",
		"defineProperty",
		"deleteProperty",
		"getPrototypeOf"
	],
	...[
		"setPrototypeOf",
		"isExtensible",
		"preventExtensions",
		"getOwnPropertyDescriptor",
		"size",
		"cause",
		"stack"
	],
	...[
		"_read",
		"_write",
		"_writev",
		"_transform",
		"_flush",
		"_final",
		"_destroy",
		"_construct"
	],
	...[
		"read",
		"write",
		"writev",
		"transform",
		"flush",
		"final",
		"destroy",
		"construct",
		"open",
		"close",
		"end"
	],
	...[
		"start",
		"pull",
		"cancel",
		"abort",
		"lookup",
		"init",
		"before",
		"after",
		"promiseResolve",
		"callback"
	],
	...[
		"completer",
		"writer",
		"eval",
		"filter",
		"exclude",
		"validate",
		"createConnection",
		"checkServerIdentity"
	],
	...[
		"SNICallback",
		"ALPNCallback",
		"pskCallback",
		"shouldUpgradeCallback",
		"prepareStackTrace"
	],
	...[
		"_writeHostObject",
		"_readHostObject",
		"_getSharedArrayBufferId",
		"_getDataCloneError"
	],
	...[
		"resolve",
		"load",
		"initialize",
		"log",
		"warn",
		"error",
		"info",
		"debug",
		"trace",
		"encode",
		"decode"
	],
	...[
		"asyncStart",
		"asyncEnd",
		"settled",
		"decodeURIComponent",
		"encodeURIComponent",
		"action",
		"enable",
		"disable"
	],
	...[
		"getColorDepth",
		"hasColors",
		"getWindowSize",
		"setRawMode",
		"setPrompt",
		"stylize",
		"record",
		"refreshState"
	],
	...[
		"endSync",
		"writeSync",
		"writevSync",
		"fail",
		"asyncReset",
		"selectPadding",
		"statCheck",
		"onread",
		"getpeername"
	],
	...[
		"dispatch",
		"fsync",
		"fsyncSync",
		"mkdir",
		"mkdirSync",
		"openSync",
		"closeSync",
		"getAsyncId",
		"respond"
	],
	...[
		"globalSetup",
		"globalTeardown",
		"initializeGlobalPreload"
	]
]);
let names;
function inherited() {
	names ??= new Set(owners().flatMap((owner) => Object.values(Object.getOwnPropertyDescriptors(owner)).flatMap(({ value }) => methodsOf(value))));
	return names;
}
function owners() {
	const require = createRequire(import.meta.url);
	return [
		globalThis,
		Intl,
		...[
			"events",
			"stream",
			"buffer",
			"url",
			"http",
			"net",
			"async_hooks",
			"string_decoder",
			"util",
			"v8",
			"zlib",
			"readline",
			...[
				"crypto",
				"fs",
				"http2",
				"perf_hooks",
				"tty",
				"worker_threads"
			]
		].map((name) => require(`node:${name}`))
	];
}
function methodsOf(value) {
	if (typeof value !== "function") return [];
	const prototype = Reflect.get(value, "prototype");
	const own = Object.getOwnPropertyNames(value);
	return typeof prototype === "object" && prototype !== null ? [...own, ...Object.getOwnPropertyNames(prototype)] : own;
}
// src/harness/javascript/witness/uncalled.ts
function uncalledIn(tree, { functions }) {
	const never = functions.filter(([, , calls]) => calls === 0);
	const found = [];
	const visit = (node, parents) => {
		if (isFunction(node) && never.some((range) => isRangeOf(range, node, parents.at(-1)))) {
			const name = reachedAs(node, parents);
			if (name !== void 0 && hasPlainBody(node)) found.push({
				node,
				name,
				isHeld: isHeldBy(parents.at(-1))
			});
			return;
		}
		for (const [, child] of childrenOf(node)) visit(child, [...parents, node]);
	};
	visit(tree, []);
	return found;
}
function isRangeOf([start, end], node, parent) {
	const earliest = parent !== void 0 && isDefinition(parent) ? parent.start : node.start;
	return end === node.end && start >= earliest && start <= node.start;
}
function isDefinition({ type }) {
	return type === "MethodDefinition" || type === "Property";
}
function hasPlainBody({ body }) {
	if (!isSyntax(body) || body.type !== "BlockStatement") return false;
	return !childrenOf(body).some(([, statement]) => statement["directive"] !== void 0);
}
function isHeldBy(parent) {
	return parent !== void 0 && isDefinition(parent);
}
function reachedAs(node, parents) {
	const parent = parents.at(-1);
	const name = parent === void 0 ? void 0 : nameIn$1(node, parent);
	if (name === void 0 || name.startsWith("__")) return void 0;
	return isCalledUnnamed(name, isHeldBy(parent)) ? void 0 : name;
}
function nameIn$1(node, parent) {
	switch (parent.type) {
		case "MethodDefinition":
		case "Property": return parent["computed"] === true || parent["kind"] === "get" || parent["kind"] === "set" ? void 0 : nameOf(parent["key"]);
		case "VariableDeclarator": return nameOf(parent["id"]);
		case "ExportDefaultDeclaration": return;
		default: return node.type === "FunctionDeclaration" ? nameOf(node["id"]) : void 0;
	}
}
// src/harness/javascript/witness/essence.ts
function essencesOf(scripts, data = []) {
	const parsed = scripts.flatMap((script) => {
		const tree = parseScript(script.source, script.isModule);
		return tree === void 0 ? [] : [{
			script,
			tree,
			uncalled: uncalledIn(tree, script)
		}];
	});
	if (parsed.length < scripts.length) return void 0;
	const unreached = unreachedIn(parsed, data);
	const isKnown = knowsItsSource(parsed, unreached);
	const again = compiledAgain(scripts);
	return parsed.map(({ script, tree }) => ({
		script,
		tree,
		unreached,
		isSourceKnown: isKnown,
		digest: createHash("sha256").update(JSON.stringify([described(tree, unreached, []), neverRunIn(script, unreached)])).update(isKnown || again.has(fileIn(script.url)) ? script.source : "").digest("hex")
	}));
}
function neverRunIn({ source, functions }, unreached) {
	const bodies = [...unreached].map(({ body }) => body).filter(isSyntax);
	const isLeft = ([start, end]) => bodies.some((body) => end === body.end || start >= body.start && end <= body.end);
	return functions.flatMap(([, , , never]) => never).filter((range) => !isLeft(range)).toSorted(([a], [b]) => a - b).map(([start, end]) => source.slice(start, end));
}
function unreachedIn(parsed, data) {
	let left = parsed;
	const own = /* @__PURE__ */ new Set([...parsed.flatMap(({ tree }) => [...ownNumbersIn(tree)]), ...numbersInData(data)]);
	const isPassedOn = parsed.some(({ tree }) => passesModules(tree));
	for (;;) {
		const mentions = left.map(({ tree, uncalled }) => mentionsIn(tree, uncalled, own));
		if (mentions.some(({ reaches }) => reaches === "anything")) return /* @__PURE__ */ new Set();
		const names = new Set(mentions.flatMap((each) => [...each.names]));
		const isLookedUp = mentions.some(({ reaches }) => reaches === "what an object holds");
		const handedOn = new Set(mentions.flatMap((each) => [...each.handedOn]));
		const isReached = ({ name, isHeld }) => names.has(name) || isLookedUp && (isHeld || handedOn.has(name)) || isPassedOn && handedOn.has(name) && isCalledUnnamed(name, true);
		const next = left.map(({ tree, uncalled }) => ({
			tree,
			uncalled: uncalled.filter((each) => !isReached(each))
		}));
		if (next.every(({ uncalled }, i) => uncalled.length === left[i]?.uncalled.length)) return new Set(next.flatMap(({ uncalled }) => uncalled.map(({ node }) => node)));
		left = next;
	}
}
function described(node, unreached, enclosing) {
	if (node.type === "Literal") return [node.type, node["raw"]];
	const within = [...enclosing, node];
	const parts = partsOf(node).map(([key, value]) => {
		if (key === "body" && unreached.has(node)) return [
			key,
			"never called",
			capturesOf(node, enclosing)
		];
		return [key, describedValue(value, (child) => described(child, unreached, within))];
	});
	return [node.type, ...parts];
}
function describedValue(value, describe) {
	if (Array.isArray(value)) return value.map((each) => describedValue(each, describe));
	if (isSyntax(value)) return describe(value);
	return typeof value === "bigint" ? String(value) : value;
}
function dataImportedBy({ tree }) {
	const found = [];
	const visit = (node) => {
		if (node.type === "ImportExpression" && node["options"] != null) found.push(void 0);
		const { attributes, source } = node;
		const isData = Array.isArray(attributes) && attributes.length > 0;
		const name = isSyntax(source) ? source["value"] : void 0;
		if (isData || typeof name === "string" && /\.(?:json|wasm|node|txt)$/.test(name)) found.push(typeof name === "string" ? name : void 0);
		for (const [, child] of childrenOf(node)) visit(child);
	};
	visit(tree);
	return found;
}
// src/harness/javascript/witness/own-file.ts
function readsItself(tree, unreached) {
	const visit = (node, parents) => {
		if (namesItself(node, parents)) return true;
		return childrenOf(node).some(([key, child]) => !(key === "body" && unreached.has(node)) && visit(child, [node, ...parents]));
	};
	return visit(tree, []);
}
function namesItself(node, [parent, ...above]) {
	if (parent === void 0) return false;
	if (node.type === "Identifier" && nameOf(node) === "__filename") return !isForOthers(node, [parent, ...above]);
	if (node.type !== "MetaProperty" || nameOf(node["property"]) !== "meta") return false;
	if (!(parent.type === "MemberExpression" && parent["computed"] !== true)) return true;
	return /^(?:url|filename)$/.test(nameOf(parent["property"]) ?? "") && !isForOthers(parent, above);
}
function isForOthers(node, [parent, ...above]) {
	if (parent === void 0) return false;
	if (parent.type === "BinaryExpression") return /^[!=]==?$/.test(String(parent["operator"]));
	if (parent.type !== "CallExpression" && parent.type !== "NewExpression") return false;
	const { callee } = parent;
	const name = nameOf(callee) ?? (isSyntax(callee) ? nameOf(callee["property"]) : void 0) ?? "";
	const [first] = childrenOf(parent).flatMap(([key, child]) => key === "arguments" ? [child] : []);
	if (name === "URL") return first !== node || isForOthers(parent, above);
	if (name === "fileURLToPath") return isForOthers(parent, above);
	return /^(?:createRequire|dirname|relative)$/.test(name);
}
// src/harness/javascript/witness/later.ts
function namedBy(loads) {
	return [...new Set(loads.flatMap((each) => each.exact))].flatMap((path) => [...endings.map((end) => `${path}${end}`.replace(/^\//, "")), ...typedAs(path)]);
}
const endings = [...[
	"",
	".js",
	".cjs",
	".mjs",
	".jsx",
	".json",
	".node",
	".ts",
	".mts",
	".cts",
	".tsx"
], ...[
	"/index.js",
	"/index.cjs",
	"/index.mjs",
	"/index.json",
	"/index.ts"
]];
function typedAs(path) {
	return /\.[cm]?jsx?$/.test(path) ? [path.replace(/js(x?)$/, "ts$1"), path.replace(/jsx?$/, "tsx")] : [];
}
function reachableLater(changed, ran, { listed, below, contents, packages = [], outsideTexts = [] }) {
	const { known, texts, isTold } = toldBy(ran, contents, outsideTexts);
	const starts = known.some((each) => each.starts);
	const readsFiles = known.some((each) => each.readsFiles);
	const modules = known.map(({ path }) => path);
	const isEndTold = endsTold(readsFiles ? texts : [], modules);
	const isAsked = isAskedOfPackages(texts, packages, readsFiles);
	const exact = new Set(known.flatMap(({ exact }) => exact));
	const folders = known.flatMap(({ within }) => within);
	const ends = new Set(texts.map((text) => text.slice(text.lastIndexOf("/") + 1)));
	const isInList = isListedBy(known, texts, contents);
	return changed.filter((path) => {
		if (isTold(path) || isListed(path, listed) || isBelow(path, below) || isAsked(path)) return true;
		if (starts && !isForPeople(path)) return true;
		if (!isScript$1(path) && isEndTold(path)) return true;
		if (isInList(path) && !isScript$1(path)) return true;
		if (!isCode(path)) return false;
		const stem = path.replace(/(?:\/index)?\.\w+$/, "");
		if (exact.has(path) || exact.has(stem)) return true;
		return ends.has(stem.slice(stem.lastIndexOf("/") + 1)) || folders.some((folder) => path.startsWith(folder));
	});
}
function readableLater(changed, ran, { listed, below, contents, outsideTexts = [] }) {
	const { known, texts, isTold } = toldBy(ran, contents, outsideTexts);
	const selves = new Set(known.flatMap((each) => each.readsItself ? [each.path] : []));
	const isInList = isListedBy(known, texts, contents);
	const canRead = known.some(({ readsFiles }) => readsFiles);
	const isFound = (path) => isListed(path, listed) || isBelow(path, below) || isInList(path);
	return changed.filter((path) => isTold(path) || canRead && (isFound(path) || selves.has(path)));
}
function toldBy(known, contents, outsideTexts) {
	const texts = [...known.flatMap((each) => each.texts), ...outsideTexts];
	const apart = new Set(texts);
	const has = hasText(texts, contents);
	return {
		known,
		texts,
		isTold: (path) => isNamed(path, has) || isPutTogether(path, has) || isTiled(path, apart)
	};
}
function hasText(texts, contents) {
	const answers = /* @__PURE__ */ new Map();
	return (text) => {
		const known = answers.get(text) ?? (texts.some((each) => each.includes(text)) || contents.some((each) => each.includes(text)));
		answers.set(text, known);
		return known;
	};
}
function isListedBy(known, texts, contents) {
	const lists = known.flatMap(({ listing }) => listing);
	const has = hasText(texts, contents);
	return (path) => lists.length > 0 && (folderNamesOf(path).some(has) || lists.some((folder) => path.startsWith(folder)));
}
function isAskedOfPackages(outsideTexts, packages, reads) {
	const lists = packages.some(({ listing }) => listing.length > 0);
	const ownNames = new Set(packages.flatMap((each) => each.readsFiles ? each.texts.map((text) => text.slice(text.lastIndexOf("/") + 1)) : []));
	const texts = new Set(outsideTexts);
	return (path) => {
		const isModule = isScript$1(path);
		if (!isModule && ownNames.has(path.slice(path.lastIndexOf("/") + 1))) return true;
		return (lists || !isModule) && isInNamedFolder(path, {
			texts,
			isHelped: packages.length > 0 || reads
		});
	};
}
function isBelow(path, below) {
	return below.some((folder) => folder === "" || path.startsWith(`${folder}/`));
}
function isScript$1(path) {
	return /\.[cm]?[jt]sx?$/.test(path);
}
function isCode(path) {
	return /\.(?:[cm]?[jt]sx?|json|node|wasm)$/.test(path);
}
function loadsIn({ path, tree, unreached, folderOfPackage, isLate = false }) {
	const [exact, within, texts, listing] = [
		[],
		[],
		[],
		[]
	];
	const loaders = loadersIn(tree);
	let [readsFiles, starts] = [false, false];
	const visit = (node, parent, as) => {
		const isImport = isStatic(node);
		const asked = isImport && isLate ? sourceOf(node) : loadedBy(node, loaders);
		const text = textOf(asked);
		if (asked !== void 0 && text === void 0) within.push(folderOf$1(path, asked));
		if (isHandedOn(node, {
			parent,
			as,
			loaders
		})) within.push("");
		if (text?.startsWith("#")) within.push("");
		else if (text !== void 0 && !isRelative(text)) within.push(...[folderOfPackage(text)].filter(isKnown));
		if (text !== void 0 && isRelative(text)) exact.push(resolved(path, text));
		else if (text === void 0 && !isImport) texts.push(...textsIn(node));
		readsFiles ||= readers.test(nameOf(node) ?? "");
		starts ||= isStarting(isImport ? sourceOf(node) : /^(?:Call|Import)Expression$/.test(parent?.type ?? "") ? node : void 0);
		if (node.type === "Identifier" && listers.test(nameOf(node) ?? "")) listing.push(folderBefore(path));
		for (const [key, child] of childrenOf(node)) if (!(key === "body" && unreached.has(node) || isImport && key === "source" || isShim(node)) && !(text !== void 0 && isRelative(text) && child === asked)) visit(child, node, key);
	};
	visit(tree, void 0, "");
	return {
		exact,
		within,
		texts,
		listing,
		readsFiles,
		starts,
		readsItself: readsItself(tree, unreached),
		path
	};
}
const readers = /^(?:(?:readFile|open|l?stat|copyFile|cp)(?:Sync)?|createReadStream|openAsBlob|readlines|access(?:Sync)?|WASI|DatabaseSync)$/;
const starters = /^(?:(?:node:)?(?:child_process|cluster)|node:test)$/;
const listers = /^(?:readdir|opendir|glob)(?:Sync)?$/;
function folderNamesOf(path) {
	return path.split("/").slice(0, -1);
}
function folderBefore(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function isKnown(folder) {
	return folder !== void 0;
}
function isStarting(module) {
	return module?.type === "Literal" && starters.test(nameOf(module) ?? "");
}
function isStatic({ type }) {
	return type === "ImportDeclaration" || type === "ExportNamedDeclaration" || type === "ExportAllDeclaration";
}
function sourceOf({ source }) {
	return isSyntax(source) ? source : void 0;
}
function textOf(node) {
	if (node === void 0) return void 0;
	const [only, ...more] = textsIn(node);
	return (node.type === "Literal" || childrenOf(node).every(([key]) => key === "quasis")) && more.length === 0 ? only : void 0;
}
function textsIn(node) {
	if (node.type === "Literal") return typeof node["value"] === "string" ? [node["value"]] : [];
	if (node.type === "TemplateLiteral") return childrenOf(node).flatMap(([, part]) => textsIn(part));
	if (node.type !== "TemplateElement") return [];
	const value = Reflect.get(Object(node["value"]), "cooked");
	return typeof value === "string" ? [value] : [];
}
function isRelative(text) {
	return /^\.{1,2}(?:\/|$)/.test(text);
}
function folderOf$1(path, asked) {
	const first = asked.type === "BinaryExpression" ? asked["left"] : asked;
	const [start = ""] = isSyntax(first) ? textsIn(first) : [];
	return isRelative(start) ? `${resolved(path, start.slice(0, start.lastIndexOf("/") + 1))}/`.replace(/^\/$/, "") : "";
}
function resolved(path, text) {
	const steps = path.split("/").slice(0, -1);
	for (const step of text.split("/")) if (step === "..") steps.pop();
	else if (step !== "." && step !== "") steps.push(step);
	return steps.join("/");
}
// src/harness/javascript/witness/late-modules.ts
function lateModules(root, ran, folderOfPackage) {
	const known = new Set(ran.map(({ path }) => path));
	const loads = [];
	let ahead = ran;
	while (ahead.length > 0) {
		const mains = ahead.flatMap(({ exact }) => exact.flatMap((path) => mainOf(root, path)));
		if (mains.length > 0) loads.push({
			...nothing,
			exact: mains
		});
		const below = [...new Set(ahead.flatMap((each) => each.within))].flatMap((folder) => codeBelow(root, folder, mostRead + 1));
		const next = [.../* @__PURE__ */ new Set([...namedBy([...ahead, {
			...nothing,
			exact: mains
		}]), ...below])].filter((path) => isScript(path) && !known.has(path) && isFile$1(join(root, path)));
		if (known.size + next.length > mostRead + ran.length) return {
			loads,
			isUnknown: true
		};
		const found = next.map((path) => loadsOf(root, path, (name) => folderOfPackage(path, name)));
		const read = found.filter((each) => each !== void 0);
		if (read.length < found.length) return {
			loads: [...loads, ...read],
			isUnknown: true
		};
		for (const path of next) known.add(path);
		loads.push(...read);
		ahead = read;
	}
	return {
		loads,
		isUnknown: false
	};
}
const nothing = {
	exact: [],
	within: [],
	texts: [],
	listing: [],
	path: "",
	readsFiles: false,
	starts: false,
	readsItself: false
};
const mostRead = 400;
function loadsOf(root, path, folderOfPackage) {
	const source = withoutTypes(path, readFileSync(join(root, path), "utf8"));
	const tree = source === void 0 ? void 0 : parseScript(source, true) ?? parseScript(source, false);
	return tree === void 0 ? void 0 : loadsIn({
		path,
		tree,
		unreached: /* @__PURE__ */ new Set(),
		folderOfPackage,
		isLate: true
	});
}
const strip = Reflect.get(module, "stripTypeScriptTypes");
function withoutTypes(path, source) {
	if (!/\.[cm]?ts$/.test(path)) return source;
	const stripped = typeof strip === "function" ? tried(() => strip(source, { mode: "strip" })) : void 0;
	return typeof stripped === "string" ? stripped : void 0;
}
function isScript(path) {
	return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
}
function isFile$1(file) {
	return tried(() => statSync(file))?.isFile() === true;
}
function mainOf(root, path) {
	const manifest = tried(() => JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")));
	const main = Reflect.get(Object(manifest), "main");
	return typeof main === "string" ? [posix.join(path, main).replace(/\/$/, "")] : [];
}
function codeBelow(root, folder, most) {
	const entries = tried(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
	const found = [];
	for (const entry of entries) {
		const path = `${folder}${entry.name}`;
		if (entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith(".")) found.push(...codeBelow(root, `${path}/`, most - found.length));
		else if (isScript(path)) found.push(path);
		if (found.length >= most) break;
	}
	return found;
}
// src/harness/javascript/witness/package-scripts.ts
function packageParts(root, { ran, own, texts }) {
	const names = new Set([...texts].map(nameIn).filter((name) => name !== void 0));
	const ahead = [...ran.flatMap((path) => isOfTool(`/${path}`) ? [] : [folderOf(join(root, path))]), ...foldersAbove(root, own).flatMap((folder) => namesBelow(join(folder, "node_modules")).flatMap((name) => names.has(name) ? installedAs(root, folder, name) : []))];
	const folders = new Set(ahead);
	for (const folder of folders) {
		for (const name of dependenciesOf(folder)) for (const each of installedAs(root, folder, name)) folders.add(each);
		if (folders.size > mostPackages) break;
	}
	return [...folders].sort().map((folder) => partOf(root, folder));
}
const mostPackages = 300;
const longestHashed = 1e6;
function partOf(root, folder) {
	const path = relative(root, folder).replaceAll("\\", "/");
	const hash = createHash("sha256");
	for (const file of filesBelow(folder)) {
		const size = tried(() => statSync(file).size) ?? 0;
		const content = size > longestHashed ? void 0 : tried(() => readFileSync(file));
		hash.update(`${relative(folder, file)} ${content === void 0 ? size : imageOf(content, root)}\n`);
	}
	const digest = hash.digest("hex");
	return {
		name: `may load more of ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
function filesBelow(folder) {
	return (tried(() => readdirSync(folder, { withFileTypes: true })) ?? []).toSorted((a, b) => a.name < b.name ? -1 : 1).flatMap((entry) => {
		const file = join(folder, entry.name);
		if (entry.isDirectory()) return /^(?:\.|node_modules$|build$)/.test(entry.name) ? [] : filesBelow(file);
		return /\.(?:[cm]?js|json|node|wasm|txt|bin|dat|data)$/.test(entry.name) && entry.name !== "package.json" ? [file] : [];
	});
}
function folderOf(file) {
	const [, folder = dirname(file)] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file) ?? [];
	return folder;
}
function foldersAbove(root, paths) {
	const found = /* @__PURE__ */ new Set([root]);
	for (const path of paths) for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) found.add(join(root, folder));
	return [...found];
}
function namesBelow(folder) {
	return (tried(() => readdirSync(folder)) ?? []).flatMap((name) => name.startsWith("@") ? (tried(() => readdirSync(join(folder, name))) ?? []).map((each) => `${name}/${each}`) : [name]);
}
function nameIn(text) {
	return /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?=\/|$)/.exec(text)?.[0];
}
function dependenciesOf(folder) {
	const manifest = tried(() => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
	const { dependencies, optionalDependencies } = Object(manifest);
	return Object.keys({
		...Object(dependencies),
		...Object(optionalDependencies)
	});
}
function installedAs(root, from, name) {
	for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
		const place = join(folder, "node_modules", name);
		if (!existsSync(place)) continue;
		const real = tried(() => realpathSync(place)) ?? place;
		return /[\\/]node_modules[\\/]/.test(real.slice(root.length)) && !isOfTool(`${real}/`) ? [real] : [];
	}
	return [];
}
// src/harness/javascript/witness/closure.ts
function closureOf(raw, root, examined) {
	const [unseen] = raw.unseen;
	if (unseen !== void 0) return {
		state: "unseen",
		why: `it ${unseen}`
	};
	const place = realpathSync(root);
	const data = raw.looked.flatMap(({ path, at, by }) => at === "content" && by === "user" && isFile(path) ? [readFileSync(path)] : []);
	const essences = essencesOf(raw.scripts.map((script) => anywhere(script, place)), data);
	if (essences === void 0) return {
		state: "unseen",
		why: "it runs code that cannot be parsed"
	};
	const ran = new Map(essences.map((essence) => [fileOf(essence.script.url), essence]));
	const parts = [...[...ran].flatMap(([file, essence]) => partsOfScript(file, essence, place)), ...raw.looked.flatMap((looked) => partsOfLooked(looked, ran, place))];
	const why = parts.find((part) => typeof part === "string");
	if (typeof why === "string") return {
		state: "unseen",
		why
	};
	const seen = parts.filter((part) => typeof part === "object");
	const all = [...seen, ...laterParts({
		raw,
		ran,
		seen,
		data
	}, examined, place)];
	return {
		state: "seen",
		parts: [...new Map(all.map((part) => [part.name, part])).values()]
	};
}
function laterParts({ raw, ran, seen, data }, examined, root) {
	const isSeen = new Set(seen.map(({ path }) => path));
	const inRoot = (file) => [pathIn(root, file)].filter((path) => path !== void 0);
	const folderOf = (path, name) => packageIn(root, join(root, dirname(path)), name);
	const all = [...ran].flatMap(([file, { tree, unreached }]) => inRoot(file).map((path) => loadsIn({
		path,
		tree,
		unreached,
		folderOfPackage: (name) => folderOf(path, name)
	})));
	const ownRan = all.filter(({ path }) => !isPackaged(path));
	const packages = all.filter(({ path }) => isPackaged(path) && !isOfTool(`/${path}`));
	const next = lateModules(root, ownRan, folderOf);
	const own = [...ownRan, ...next.loads];
	const asked = (at) => raw.looked.filter((each) => each.at === at && each.by === "user");
	const foldersOf = (at) => asked(at).flatMap(({ path }) => path === root ? [""] : inRoot(path));
	const listed = new Set(foldersOf("names"));
	const made = leftByBuild(root, isNoModule).filter((path) => !examined.isTracked(path));
	const unseen = [...examined.changed, ...made].filter((path) => !isSeen.has(path));
	const named = namedBy(own).filter((path) => !isSeen.has(path) && isFile(join(root, path)));
	const reads = {
		listed,
		below: [...foldersOf("names below"), ...next.isUnknown ? [""] : []],
		contents: data,
		packages,
		outsideTexts: raw.outsideTexts
	};
	const text = [...examined.changed, ...made].filter((path) => isSeen.has(path));
	const called = calledByLinks(unseen, unseen.length === 0 ? [] : linkedFolders(root));
	const reached = reachableLater([...called.keys()], own, reads).flatMap((path) => called.get(path) ?? []);
	const native = made.filter((path) => path.endsWith(".node") && !isSeen.has(path));
	const later = [
		...named,
		...reached,
		...native,
		...mapsOf(ran).flatMap(inRoot)
	];
	return [
		...packageParts(root, {
			ran: all.flatMap(({ path }) => isPackaged(path) ? [path] : []),
			own: ownRan.map(({ path }) => path),
			texts: new Set(own.flatMap(({ texts }) => texts))
		}),
		...[...new Set(later)].map((path) => laterPart("may load", path, root)),
		...readableLater(text, own, reads).map((path) => laterPart("may read", path, root))
	];
}
function laterPart(what, path, root) {
	const digest = imageOf(stateAt(join(root, path)), root);
	return {
		name: `${what} ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
function isNoModule(path) {
	return /\.(?:d\.[cm]?ts|map|tsbuildinfo)$/.test(path);
}
function anywhere(script, root) {
	const source = script.source.replaceAll(root, "<root>");
	return source === script.source ? script : {
		...script,
		source,
		functions: []
	};
}
function fileOf(url) {
	return url.startsWith("file:") ? fileURLToPath(url) : url;
}
function mapsOf(ran) {
	return [...ran].flatMap(([file, { isSourceKnown }]) => isSourceKnown && existsSync(`${file}.map`) ? [`${file}.map`] : []);
}
function partsOfScript(file, essence, root) {
	const data = dataImportedBy(essence).map((name) => {
		return name !== void 0 && /^\.{1,2}\//.test(name) ? contentPart(join(dirname(file), name), root) : "it imports a module that is no code";
	});
	const path = pathIn(root, file);
	if (path === void 0) return ["it runs code outside the repository"];
	return [
		{
			name: `runs ${path}`,
			path,
			where: whereIs(path),
			whole: digestOf(readFileSync(file)),
			essence: essence.digest
		},
		...data,
		...madeFrom(file, root)
	];
}
function madeFrom(file, root) {
	if (!existsSync(`${file}.map`)) return [];
	const map = JSON.parse(readFileSync(`${file}.map`, "utf8"));
	const sources = Reflect.get(Object(map), "sources");
	if (!Array.isArray(sources)) return [];
	return sources.flatMap((source) => {
		const path = typeof source === "string" ? pathIn(root, resolve(dirname(file), source)) : void 0;
		if (path === void 0 || whereIs(path) === "beside" || !isFile(join(root, path))) return [];
		const whole = digestOf(readFileSync(join(root, path)));
		return [{
			name: `is made from ${path}`,
			path,
			where: "repository",
			whole,
			essence: ""
		}];
	});
}
function partsOfLooked({ path: file, at, by }, ran, root) {
	if (file === process.execPath) return [];
	if (by === "loader" && (at === "presence" || ran.has(file) || ran.has(realOf(file)))) return [];
	if (at === "content") return [contentPart(file, root)];
	const path = pathIn(root, file);
	if (path === void 0) return ["it reads files outside the repository"];
	const digest = digestOf(at === "presence" ? presenceOf(file, root) : listingOf(file, at === "names below"));
	return [{
		name: `looks at ${at === "names below" ? `all names below ${path}` : `the ${at} of ${path}`}`,
		path,
		where: whereIs(path),
		whole: digest,
		essence: digest
	}];
}
function presenceOf(file, root) {
	return JSON.stringify([kindAt(file), pathIn(root, realOf(file)) ?? "outside"]);
}
function contentPart(file, root) {
	const path = pathIn(root, file);
	const real = pathIn(root, realOf(file));
	if (path === void 0 || real === void 0) return "it reads files outside the repository";
	const digest = isFile(file) ? digestOf(readFileSync(file)) : "absent";
	return {
		name: `reads ${path} ${real}`,
		path,
		where: whereIs(path),
		whole: digest,
		essence: digest
	};
}
function packageIn(root, from, name) {
	const own = name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
	for (let folder = from; pathIn(root, folder) !== void 0 || folder === root; folder = dirname(folder)) {
		const path = pathIn(root, realOf(join(folder, "node_modules", own)));
		if (nameOfPackage(folder) === own) return `${pathIn(root, folder) ?? ""}/`.replace(/^\/$/, "");
		if (existsSync(join(folder, "node_modules", own))) return path === void 0 || whereIs(path) === "beside" ? void 0 : `${path}/`;
	}
}
function nameOfPackage(folder) {
	try {
		const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
		return Reflect.get(Object(manifest), "name");
	} catch {
		return;
	}
}
function isFile(file) {
	return tried(() => statSync(file))?.isFile() === true;
}
function realOf(file) {
	try {
		return realpathSync(file);
	} catch {
		return file;
	}
}
function pathIn(root, file) {
	const path = relative(root, file).replaceAll("\\", "/");
	return path === "" || path.startsWith("../") || path === ".." || isAbsolute(path) ? void 0 : path;
}
function whereIs(path) {
	return isPackaged(path) ? "beside" : "repository";
}
function isPackaged(path) {
	return /(^|\/)node_modules\//.test(path);
}
function digestOf(content) {
	return createHash("sha256").update(content).digest("hex");
}
// src/harness/javascript/witness/witness-shape.ts
const place = integer(0);
const range = (value, at) => {
	const [start, end, ...others] = list(place)(value, at);
	if (start === void 0 || end === void 0 || others.length > 0) throw new Mismatch(at, "a start and an end", value);
	return [start, end];
};
const ranFunction = (value, at) => {
	if (!Array.isArray(value) || value.length !== 4) throw new Mismatch(at, "a list of four: start, end, calls, never", value);
	const [start, end, calls, never] = value;
	return [
		place(start, at),
		place(end, at),
		place(calls, at),
		list(range)(never, at)
	];
};
const rawWitness = part({
	scripts: list(part({
		url: verbatim,
		isModule: flag,
		source: verbatim,
		functions: list(ranFunction)
	})),
	looked: list(part({
		path: verbatim,
		at: oneOf("content", "names", "names below", "presence"),
		by: oneOf("user", "loader")
	})),
	outsideTexts: list(verbatim),
	unseen: list(verbatim)
});
// src/harness/javascript/witnessing.ts
async function witness(context, benchmark, examined) {
	if (context.suite.flags.some(loadsCode)) return {
		state: "unseen",
		why: "its flags load code before anybody can look"
	};
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: "witness",
		names: [benchmark.localName],
		intercept: askedBy$1(benchmark),
		witness: { output }
	});
	try {
		const result = await context.run(request);
		if (!messagesOf(result).some(({ kind }) => kind === "measured")) return {
			state: "unseen",
			why: "it did not run to its end while it was looked at"
		};
		return closureOf(parseForeign(readFileSync(output, "utf8"), rawWitness, written), context.root, examined);
	} catch (error) {
		return {
			state: "unseen",
			why: `what it did was written over: ${unreadable(error).message}`
		};
	} finally {
		rmSync(output, { force: true });
	}
}
const written = {
	source: "the record of what a benchmark ran",
	what: "what Flamegate's worker wrote",
	cure: "code of the benchmark may have written over it"
};
function loadsCode(flag) {
	return !flag.startsWith("-") || /^(?:-r|--require|--import|--loader|--experimental|--env-file|--conditions|-C|--input-type)/.test(flag);
}
export { witness };
