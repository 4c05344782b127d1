import { i as __toESM, r as __require, t as __commonJSMin } from "./chunk-rolldown-runtime.js";
import { a as exitCode, i as GateError, n as isObject, r as malformed, t as createChecks } from "./chunk-malformed.js";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { Buffer as Buffer$1 } from "node:buffer";
import { parseArgs } from "node:util";
import { constants as constants$1, gunzipSync, gzipSync } from "node:zlib";
import { createHash, createHmac, randomBytes, randomInt, randomUUID } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { access, link, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { spawn, spawnSync } from "node:child_process";
import { arch, cpus, devNull, loadavg, platform, tmpdir } from "node:os";
// src/cli/version.ts
/** Kept equal to package.json by test/cli/version.test.ts. */
const version$1 = "0.1.0";
// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));
// src/config/nearest.ts
/** The word somebody probably meant. */
/** The word of `words` that `wrong` is probably a misspelling of. */
function nearest(wrong, words) {
	const plain = wrong.slice(0, 60).toLowerCase().replaceAll("_", "-");
	return words.map((word) => ({
		word,
		distance: editDistance(plain, word.toLowerCase())
	})).filter(({ word, distance }) => distance <= Math.max(1, Math.floor(Math.max(word.length, plain.length) / 3))).toSorted((a, b) => a.distance - b.distance)[0]?.word;
}
/** Levenshtein with transpositions counted as one. */
function editDistance(a, b) {
	const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	const cell = (row, column) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
	for (let i = 1; i <= a.length; i++) {
		rows.push([i]);
		for (let j = 1; j <= b.length; j++) {
			const substitution = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const transposition = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
			rows[i]?.push(Math.min(substitution, transposition, cell(i - 1, j) + 1, cell(i, j - 1) + 1));
		}
	}
	return cell(a.length, b.length);
}
// src/config/kind.ts
var import_dist = require_dist();
function complain(node, place, complaint) {
	const where = `${place.origin.source}${position$1(node, place.origin)}`;
	const value = complaint.value ?? shown(node, place.origin);
	const what = place.path === "" ? "it" : place.path;
	throw new GateError(complaint.code, `Cannot read ${where} as ${what} must be ${complaint.expected}: current value is ${value}`, { hint: complaint.cure });
}
/** `:12:5`, or nothing where the node is not in the text. */
function position$1(node, origin) {
	const offset = node?.range?.[0];
	if (offset === void 0) return "";
	const { line, col } = origin.lines.linePos(offset);
	return `:${line}:${col}`;
}
/** Follows aliases: to an anchor before them, hence never in a circle. */
function resolved(node, place) {
	if (!(0, import_dist.isAlias)(node)) return node;
	const target = node.resolve(place.origin.document);
	if (target !== void 0) return target;
	const name = node.source;
	return complain(node, place, {
		code: "CONFIG_SYNTAX",
		expected: "an alias of a known anchor",
		cure: `no &${name} stands above`
	});
}
function text$1(options) {
	const most = options.most ?? 500;
	const cure = `write for example ${options.example}`;
	return {
		written: options.expected,
		schema: {
			type: "string",
			pattern: options.pattern.source,
			maxLength: most
		},
		read: (node, place) => {
			const value = scalar(node, place);
			if (typeof value !== "string") return complain(node, place, {
				code: "CONFIG_TYPE",
				expected: options.expected,
				cure: `${cure}, in quotes if need be`
			});
			if (value.length > most || !options.pattern.test(value)) return complain(node, place, {
				code: "CONFIG_OUT_OF_RANGE",
				expected: options.expected,
				cure
			});
			return value;
		}
	};
}
function choice(...words) {
	const expected = `one of ${words.join(", ")}`;
	return {
		written: words.map((word) => `\`${word}\``).join(" "),
		schema: { enum: words },
		read: (node, place) => {
			const value = scalar(node, place);
			const found = words.find((word) => word === value);
			if (found !== void 0) return found;
			const near = typeof value === "string" ? nearest(value, words) : void 0;
			const cure = near === void 0 ? `write ${place.path.split(".").at(-1)}: ${words[0]}` : `did you mean ${near}?`;
			return complain(node, place, {
				code: "CONFIG_TYPE",
				expected,
				cure
			});
		}
	};
}
const flag = {
	written: "`true` `false`",
	schema: { type: "boolean" },
	read: (node, place) => {
		const value = scalar(node, place);
		if (typeof value === "boolean") return value;
		return complain(node, place, {
			code: "CONFIG_TYPE",
			expected: "true or false",
			cure: "YAML 1.2 knows only true and false, without quotes"
		});
	}
};
function integer$1(least, most) {
	const expected = `a whole number from ${least} to ${most}`;
	return {
		written: expected,
		schema: {
			type: "integer",
			minimum: least,
			maximum: most
		},
		read: (node, place) => {
			const value = scalar(node, place);
			if (typeof value !== "number") return complain(node, place, {
				code: "CONFIG_TYPE",
				expected,
				cure: `write for example ${least}, without quotes`
			});
			if (!Number.isSafeInteger(value) || value < least || value > most) return complain(node, place, {
				code: "CONFIG_OUT_OF_RANGE",
				expected,
				cure: `choose ${expected}`
			});
			return value;
		}
	};
}
/** A probability: a bare number between 0 and 1, or per cent. */
const probability = {
	written: "0.01 or 1%; > 0 and < 1",
	schema: { anyOf: [{
		type: "number",
		exclusiveMinimum: 0,
		exclusiveMaximum: 1
	}, {
		type: "string",
		pattern: percentPattern().source
	}] },
	read: (node, place) => {
		const value = fraction(scalar(node, place));
		const cure = "it is a probability; for 5 % write 0.05 or 5%";
		if (value === void 0) return complain(node, place, {
			code: "CONFIG_TYPE",
			expected: "> 0 and < 1",
			cure
		});
		if (!(value > 0 && value < 1)) return complain(node, place, {
			code: "CONFIG_OUT_OF_RANGE",
			expected: "> 0 and < 1",
			cure
		});
		return value;
	}
};
/** A relative change. A bare number must be a fraction below 1: who writes 5 means 5 %, and would get 500 %. */
function change(options) {
	const expected = `${options.zero === "allowed" ? "≥ 0" : "> 0"} and ≤ 1000%, as 5% or 0.05`;
	return {
		written: "`5%` or `0.05`",
		schema: { anyOf: [{
			type: "number",
			[options.zero === "allowed" ? "minimum" : "exclusiveMinimum"]: 0,
			exclusiveMaximum: 1
		}, {
			type: "string",
			pattern: percentPattern().source
		}] },
		read: (node, place) => {
			const value = scalar(node, place);
			const ratio = fraction(value);
			const cure = "write 5% or 0.05 for five per cent";
			if (ratio === void 0) return complain(node, place, {
				code: "CONFIG_TYPE",
				expected,
				cure
			});
			const bare = typeof value === "number" && value >= 1;
			const tooSmall = ratio < 0 || ratio === 0 && options.zero === "refused";
			if (!bare && !tooSmall && ratio <= 10) return ratio;
			const meant = bare && value <= 1e3 ? `if you mean ${value} per cent, write ${value}%` : cure;
			return complain(node, place, {
				code: "CONFIG_OUT_OF_RANGE",
				expected,
				cure: meant
			});
		}
	};
}
function orAuto(kind) {
	return {
		written: `${kind.written}, or \`auto\``,
		schema: { anyOf: [{ const: "auto" }, kind.schema] },
		read: (node, place) => scalar(node, place) === "auto" ? "auto" : kind.read(node, place)
	};
}
const unitMs$1 = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
/** Milliseconds, written with a unit. */
function duration(least, most) {
	const expected = `a time from ${least} to ${most}`;
	const cure = "write a number with ms, s, m or h, for example 200ms, 60s or 15m";
	return {
		written: `${expected}, as \`200ms\` \`60s\` \`15m\``,
		schema: {
			type: "string",
			pattern: durationPattern().source
		},
		read: (node, place) => {
			const value = scalar(node, place);
			const ms = typeof value === "string" ? durationMs(value) : void 0;
			if (ms === void 0) return complain(node, place, {
				code: "CONFIG_TYPE",
				expected,
				cure
			});
			if (ms < (durationMs(least) ?? 0) || ms > (durationMs(most) ?? 0)) return complain(node, place, {
				code: "CONFIG_OUT_OF_RANGE",
				expected,
				cure: `choose ${expected}`
			});
			return ms;
		}
	};
}
const branchPattern = /^git:(?![-./])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[A-Za-z0-9._/@+-]{1,200}$/;
const dirPattern = /^dir:[^\u0000-\u001f]{1,400}$/;
const bucketPattern = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[A-Za-z0-9._/-]*)?$/;
const storeLocation = {
	written: "`git:BRANCH` `dir:PATH` `s3://bucket/prefix`",
	schema: {
		type: "string",
		anyOf: [
			branchPattern,
			dirPattern,
			bucketPattern
		].map(({ source }) => ({ pattern: source }))
	},
	read: (node, place) => {
		const value = scalar(node, place);
		return (typeof value === "string" ? parseStoreLocation(value) : void 0) ?? complain(node, place, {
			code: typeof value === "string" ? "CONFIG_OUT_OF_RANGE" : "CONFIG_TYPE",
			expected: "git:BRANCH, dir:PATH or s3://bucket/prefix",
			cure: "write for example git:flamegate-data, dir:.flamegate/store or s3://my-bucket/bench"
		});
	}
};
/** Also for `--store`. Undefined: not a store's name. */
function parseStoreLocation(value) {
	if (branchPattern.test(value)) return {
		kind: "git",
		branch: value.slice(4)
	};
	if (dirPattern.test(value)) return {
		kind: "dir",
		path: value.slice(4)
	};
	if (!bucketPattern.test(value)) return void 0;
	const [bucket = "", ...prefix] = value.slice(5).split("/");
	return {
		kind: "s3",
		bucket,
		prefix: prefix.filter((part) => part !== "").join("/")
	};
}
/** The value of a scalar node; undefined for lists and mappings, null for nothing. */
function scalar(node, place) {
	const target = resolved(node, place);
	if (target === null) return null;
	return (0, import_dist.isScalar)(target) ? target.value : void 0;
}
function shown(node, origin) {
	const target = (0, import_dist.isAlias)(node) ? node.resolve(origin.document) ?? null : node;
	if (target === null) return "nothing";
	if (!(0, import_dist.isScalar)(target)) return "items" in target && Array.isArray(target.items) ? "a list or mapping" : "not a plain value";
	if (target.value === null) return "nothing";
	const raw = typeof target.value === "string" ? JSON.stringify(target.value) : target.source ?? String(target.value);
	return raw.length > 80 ? `${raw.slice(0, 79)}…` : raw;
}
/** `0.05` and `5%` are both 0.05; undefined for anything else. */
function fraction(value) {
	if (typeof value === "number") return Number.isFinite(value) ? value : void 0;
	if (typeof value !== "string" || !percentPattern().test(value)) return void 0;
	return Number(`${value.replace(/ ?%$/, "")}e-2`);
}
function durationMs(value) {
	const [, count, unit] = durationPattern().exec(value) ?? [];
	const factor = unit === void 0 ? void 0 : unitMs$1[unit];
	return factor === void 0 ? void 0 : Number(count) * factor;
}
function percentPattern() {
	return /^\d{1,6}(?:\.\d{1,6})? ?%$/;
}
function durationPattern() {
	return /^(\d{1,9}(?:\.\d{1,6})?) ?(ms|s|m|h)$/;
}
// src/results/environment.ts
/**
* The environment class: equal strings may be compared, others never (a stored number from another
* machine is a systematic error no sample size cures). Readable, stable, safe as a file name.
*/
function environmentClass(environment) {
	return [
		environment.os,
		environment.arch,
		environment.cpuModel,
		`${environment.cores}c`,
		environment.image,
		`${environment.runtime}-${environment.runtimeVersion}`,
		...environment.flags
	].map(toSlug).filter((part) => part !== "").join("_").slice(0, 180);
}
function toSlug(text) {
	return text.toLowerCase().replaceAll(/[^a-z0-9.]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
}
const metaPath = "meta.json";
const metaText = `${JSON.stringify({ layout: 1 })}\n`;
const sha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const runPattern = /^runs\/([0-9a-f]{2})\/([0-9a-f]{40}(?:[0-9a-f]{24})?)\/([a-z0-9][a-z0-9._-]*)\/(\d{8}T\d{6}Z_[A-Za-z0-9._-]+)\.json$/;
const ownerPattern = /^(runs\/[0-9a-f]{2}\/[0-9a-f]+\/[^/]+\/\d{8}T\d{6}Z_[A-Za-z0-9._-]+)\/.+$/;
function runPath(run) {
	const commit = checkSha(run.commit);
	const name = `${stamp(run.takenAt)}_${toFileName(run.id)}`;
	return `runs/${commit.slice(0, 2)}/${commit}/${environmentClass(run.environment) || "unknown"}/${name}.json`;
}
/** `file` as a run names it: `profiles/<name>.pb.gz`. */
function profilePath(runKey, file) {
	return checkStorePath(`${runKey.replace(/\.json$/, "")}/${file}`);
}
/** Undefined for every path that is not a run of this layout. */
function parseRunPath(path) {
	const [, prefix, commit, environment] = runPattern.exec(path) ?? [];
	if (prefix === void 0 || commit === void 0 || environment === void 0) return void 0;
	return commit.startsWith(prefix) ? {
		commit,
		environmentClass: environment,
		key: path
	} : void 0;
}
/** The runs among all paths of a store; by commit, then time. */
function storedRuns(paths) {
	const runs = [];
	for (const path of paths) {
		const run = parseRunPath(path);
		if (run !== void 0) runs.push(run);
	}
	return runs.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
/** `20261122T103358Z`, when the run was taken, as its path says. */
function runStamp(key) {
	return /\/(\d{8}T\d{6}Z)_[^/]*\.json$/.exec(key)?.[1] ?? "";
}
const notesFolder = "notes";
function notePath({ kind, who, recordedAt, head }) {
	return `${notesFolder}/${stamp(recordedAt)}_${kind}_${toFileName(who)}_${checkSha(head).slice(0, 12)}.json`;
}
function verdictPath(headCommit) {
	return `verdicts/${checkSha(headCommit)}.json`;
}
/** `hash`: hexadecimal SHA-256 of the picture's bytes. */
function picturePath(hash) {
	if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`Cannot name picture as its hash must be SHA-256: ${hash}`);
	return `pictures/v1/${hash}.png`;
}
/** Runs are immutable; verdicts are re-evaluated and notes learn where they landed. */
function isImmutable(path) {
	return path.startsWith("runs/");
}
/** Keeps the newest `keep` runs of each class; notes, verdicts and pictures stay. */
function planPrune(paths, keep) {
	if (!Number.isInteger(keep) || keep < 1) throw new RangeError(`Cannot prune as keep must be ≥ 1: ${keep}`);
	const byClass = /* @__PURE__ */ new Map();
	for (const run of storedRuns(paths)) {
		const runs = byClass.get(run.environmentClass);
		if (runs === void 0) byClass.set(run.environmentClass, [run]);
		else runs.push(run);
	}
	const dropped = /* @__PURE__ */ new Set();
	for (const runs of byClass.values()) {
		const newestFirst = runs.toSorted((a, b) => compareText$1(runStamp(b.key) + b.key, runStamp(a.key) + a.key));
		for (const run of newestFirst.slice(keep)) dropped.add(run.key);
	}
	const isDropped = (path) => dropped.has(path) || dropped.has(`${ownerOf(path)}.json`);
	return {
		keep: paths.filter((path) => !isDropped(path)),
		drop: paths.filter(isDropped),
		droppedRuns: dropped.size
	};
}
/** A newer layout is refused rather than half understood. `text` undefined: a store that has nothing yet. */
function checkMeta(text, store) {
	if (text === void 0) return;
	const found = /"layout"\s*:\s*(\d+)/.exec(text)?.[1];
	if (found === void 0) throw new GateError("STORE_CORRUPT", `Cannot read ${store} as meta.json must say {"layout":1}`, { hint: `if ${store} is Flamegate's, restore its meta.json; else choose another place with baseline.store` });
	if (Number(found) > 1) {
		const message = `Cannot read ${store} as its layout must be ≤ 1: current value is ${found}`;
		throw new GateError("STORE_CORRUPT", message, { hint: "a newer Flamegate wrote it: update Flamegate here" });
	}
}
/** Those of all paths that lie under a folder, in the order of their names. */
function pathsUnder(folder, paths) {
	return [...paths].filter((path) => path.startsWith(`${folder}/`)).sort(compareText$1);
}
/** Refuses what could leave the store: absolute paths, `..`, backslashes, control characters. */
function checkStorePath(path) {
	if (path.split("/").some((part) => part === "" || part === "." || part === ".." || part === ".git") || path.length > 1e3 || /[\u0000-\u001f\u007f\\:]/.test(path)) throw new RangeError(`Cannot use path as it must be relative and stay inside the store: ${JSON.stringify(path)}`);
	return path;
}
function ownerOf(path) {
	return ownerPattern.exec(path)?.[1] ?? "";
}
function checkSha(commit) {
	if (!sha.test(commit)) throw new RangeError(`Cannot name file as commit must be a full hash: ${JSON.stringify(commit.slice(0, 80))}`);
	return commit;
}
/** ISO 8601 in UTC to `YYYYMMDDTHHMMSSZ`. */
function stamp(iso) {
	const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso) ?? [];
	if (date === void 0 || time === void 0) throw new RangeError(`Cannot name file as time must be UTC: ${iso}`);
	return `${date.replaceAll("-", "")}T${time.replaceAll(":", "")}Z`;
}
function toFileName(text) {
	return text.replaceAll(/[^A-Za-z0-9.-]+/g, "-").slice(0, 80) || "unnamed";
}
function compareText$1(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/results/benchmark-id.ts
/** A string equal for equal ids and for no others; for maps, never for people. */
function benchmarkKey(id) {
	return `${id.suite}\u0000${id.name}`;
}
// src/results/shape.ts
/**
* Checking of foreign JSON: a shape turns an unknown value into a typed one or says where and why it cannot.
* `object` asks for a shape of every field of its type, so a field added to a type and forgotten here does not compile.
* Fields come out in the order of the shape, which makes rendering deterministic.
*/
/** Internal to this file and its readers: becomes a GateError naming the file. */
var Mismatch = class extends Error {
	constructor(at, expected, value) {
		super(`${at === "" ? "it" : at} must be ${expected}: current value is ${show(value)}`);
	}
};
function optional(shape) {
	return { optional: shape };
}
function object(fields) {
	const known = Object.entries(fields);
	const names = new Set(known.map(([name]) => name));
	return (value, at) => {
		const record = asRecord(value, at);
		for (const name of Object.keys(record)) if (!names.has(name)) throw new Mismatch(join$2(at, name.slice(0, 80)), "absent (unknown field)", record[name]);
		const result = {};
		for (const [name, field] of known) {
			const inner = Object.hasOwn(record, name) ? record[name] : void 0;
			if (typeof field === "function") result[name] = field(inner, join$2(at, name));
			else if (inner !== void 0) result[name] = field.optional(inner, join$2(at, name));
		}
		return result;
	};
}
/** One of several objects told apart by a word in `key`. */
function union(key, shapes) {
	return (value, at) => {
		const word = asRecord(value, at)[key];
		const shape = typeof word === "string" && Object.hasOwn(shapes, word) ? shapes[word] : void 0;
		if (shape === void 0) throw new Mismatch(join$2(at, key), `one of ${Object.keys(shapes).join(", ")}`, word);
		return shape(value, at);
	};
}
function array(shape, most) {
	return (value, at) => {
		if (!Array.isArray(value)) throw new Mismatch(at, "a list", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return value.map((item, index) => shape(item, `${at}[${index}]`));
	};
}
/** A list with at least one item. */
function nonEmpty(shape, most) {
	const list = array(shape, most);
	return (value, at) => {
		const items = list(value, at);
		if (items.length === 0) throw new Mismatch(at, "a list with at least one item", value);
		return items;
	};
}
/** Control characters other than line breaks and tabs become spaces: no terminal is moved by a foreign file. */
function text(most) {
	return (value, at) => {
		if (typeof value !== "string") throw new Mismatch(at, "text", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return value.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ").replaceAll(/\p{Surrogate}/gu, "�");
	};
}
/** Text of one line, not empty: names. */
function line(most) {
	const any = text(most);
	return (value, at) => {
		const cleaned = any(value, at).replaceAll(/[\t\n]/g, " ");
		if (cleaned.trim() === "") throw new Mismatch(at, "text that is not empty", value);
		return cleaned;
	};
}
function matching(pattern, expected) {
	return (value, at) => {
		if (typeof value !== "string" || value.length > 1e3 || !pattern.test(value)) throw new Mismatch(at, expected, value);
		return value;
	};
}
function oneOf(...words) {
	return (value, at) => {
		const found = words.find((word) => word === value);
		if (found === void 0) throw new Mismatch(at, `one of ${words.join(", ")}`, value);
		return found;
	};
}
function number(least, most = Number.MAX_VALUE) {
	const expected = most === Number.MAX_VALUE ? `a finite number ≥ ${least}` : `a number from ${least} to ${most}`;
	return (value, at) => {
		if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) throw new Mismatch(at, expected, value);
		return value + 0;
	};
}
function integer(least, most = Number.MAX_SAFE_INTEGER) {
	const any = number(least, most);
	return (value, at) => {
		if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Mismatch(at, "a whole number", value);
		return any(value, at);
	};
}
/** Refuses a list in which two items have the same key. */
function unique$1(list, key) {
	return (value, at) => {
		const seen = /* @__PURE__ */ new Set();
		const items = list(value, at);
		for (const [index, item] of items.entries()) {
			const name = key(item);
			if (seen.has(name)) throw new Mismatch(`${at}[${index}]`, "unlike the items before it", name.replaceAll("\0", "/"));
			seen.add(name);
		}
		return items;
	};
}
/** Text to value: JSON of bounded size and the right version, then the shape. */
function parseShaped(content, shape, reading) {
	if (content.length > reading.mostCharacters) {
		const message = `Cannot read ${reading.source} as its length must be ≤ ${reading.mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "split the suite, or keep fewer batches a process" });
	}
	return checkShaped(parseJson$1(content, reading), shape, reading);
}
function checkShaped(value, shape, reading) {
	try {
		return shape(value, "");
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		throw new GateError("FILE_MALFORMED", `Cannot read ${reading.source} as ${error.message}`, { hint: `${reading.source} should be ${reading.what}; if it was edited or cut short, produce it again` });
	}
}
function parseJson$1(content, reading) {
	try {
		return JSON.parse(content.replace(/^\uFEFF/, ""));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const message = `Cannot read ${reading.source} as it must be JSON: ${show(why)}`;
		throw new GateError("FILE_MALFORMED", message, {
			hint: content.trim() === "" ? "the file is empty; it was probably cut short while being written, so produce it again" : `${reading.source} should be ${reading.what}; if it was edited or cut short, produce it again`,
			cause: error
		});
	}
}
/** The `schema` field of files with versions: a newer one is named as such rather than as a wrong number. */
function schemaVersion(version) {
	return (value, at) => {
		if (typeof value === "number" && value > version) throw new Mismatch(at, `${version} (a newer Flamegate wrote this file: update Flamegate here)`, value);
		return oneOf(version)(value, at);
	};
}
/** Six significant digits: finer than any clock, a third of the bytes. */
function rounded$2(shape) {
	return (value, at) => Number(shape(value, at).toPrecision(6));
}
function asRecord(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
function join$2(at, name) {
	return at === "" ? name : `${at}.${name}`;
}
function show(value) {
	if (value === void 0) return "absent";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) return "an object";
	if (typeof value === "number") return String(value);
	const json = JSON.stringify(value) ?? typeof value;
	return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
// src/results/run-shape.ts
/** Shapes of what stands in run and evidence files, with the bounds that keep a hostile file harmless. */
const mostBenchmarks = 1e4;
const mostInvocations = 1e3;
const mostBatches = 1e4;
const commitShape = matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a full commit hash");
const benchmarkIdShape = object({
	suite: line(200),
	name: line(1e3)
});
const metricShape = object({
	name: line(200),
	unit: line(50),
	better: oneOf("lower", "higher"),
	assume: oneOf("nothing", "exact"),
	role: optional(oneOf("gated", "informational"))
});
const environmentShape = object({
	os: text(100),
	arch: text(100),
	cpuModel: text(200),
	cores: integer(0, 1e5),
	image: text(200),
	runtime: text(100),
	runtimeVersion: text(100),
	flags: array(text(500), 100)
});
const failureShape = object({
	reason: oneOf("load", "threw", "timeout", "crashed", "missing", "unstable", "unsupported"),
	message: text(2e4),
	stack: optional(text(1e5))
});
const conditionsShape = object({
	steal: optional(number(0, 1)),
	involuntarySwitches: optional(integer(0)),
	load: optional(number(0)),
	frequencyMHz: optional(number(0)),
	gcCount: optional(number(0)),
	gcTime: optional(number(0)),
	cpuTime: optional(number(0))
});
/** The value keeps every digit: judging a stored run again gives the same verdict. Batches are for looking at. */
const invocationShape = object({
	value: number(0),
	batches: optional(array(rounded$2(number(0)), mostBatches)),
	iterations: optional(number(0)),
	startedAt: optional(number(0)),
	durationMs: optional(number(0)),
	conditions: optional(conditionsShape)
});
const measurementShape = object({
	metric: metricShape,
	invocations: array(invocationShape, mostInvocations)
});
const profileFile = /^profiles\/(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.pb\.gz$/;
function isProfileFile(file) {
	return profileFile.test(file);
}
const profileReferenceShape = object({
	kind: oneOf("cpu", "heap"),
	file: matching(profileFile, "profiles/<name>.pb.gz with letters, digits, dots, dashes and underscores"),
	operations: optional(number(0))
});
const outcomeShape = union("state", {
	measured: object({
		state: oneOf("measured"),
		id: benchmarkIdShape,
		measurements: unique$1(array(measurementShape, 100), (measurement) => measurement.metric.name),
		profiles: array(profileReferenceShape, 100)
	}),
	failed: object({
		state: oneOf("failed"),
		id: benchmarkIdShape,
		failure: failureShape
	}),
	skipped: object({
		state: oneOf("skipped"),
		id: benchmarkIdShape,
		reason: text(2e3)
	})
});
const runShape = object({
	schema: schemaVersion(1),
	commit: commitShape,
	id: line(200),
	takenAt: matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/, "a time like 2026-11-22T10:00:00Z"),
	environment: environmentShape,
	outcomes: unique$1(array(outcomeShape, mostBenchmarks), (outcome) => benchmarkKey(outcome.id))
});
// src/results/run-file.ts
const mostCharacters$2 = 67108864;
/** `source` names the file in errors. */
function parseRun(content, source) {
	return parseShaped(content, runShape, {
		source,
		what: "a run written by Flamegate",
		mostCharacters: mostCharacters$2
	});
}
/** Batches are rounded to six significant digits; everything else returns as it was. */
function renderRun(run) {
	const checked = checkShaped(run, runShape, {
		source: `run ${run.id}`,
		what: "a run",
		mostCharacters: mostCharacters$2
	});
	return `${JSON.stringify(checked)}\n`;
}
// src/store/files.ts
/** A run's JSON and what stands beside it, as any store reads and writes them. */
/** The files of one run, profiles first and the run last: a run that can be seen is whole. */
function filesOfRun(run, profiles) {
	const key = runPath(run);
	const files = /* @__PURE__ */ new Map([[metaPath, encode$2(metaText)]]);
	for (const [file, bytes] of profiles) files.set(profilePath(key, file), bytes);
	return files.set(key, encode$2(renderRun(run)));
}
/** `bytes` undefined: the file is gone, e.g. pruned since it was listed. */
function readStoredRun(run, bytes, store) {
	const source = `${store} ${run.key}`;
	if (bytes === void 0) throw new GateError("STORE_MISSING", `Cannot read ${source} as it must be in the store: current value is nothing`, { hint: "it was pruned since it was listed, or removed by hand; other runs are not affected" });
	const parsed = parseStored(bytes, source);
	if (parsed.commit === run.commit) return parsed;
	throw corrupt(source, `commit must be ${run.commit}: current value is ${parsed.commit}`);
}
/** Files to put beside the runs, their paths checked, with the mark that makes the place a store. */
function filesBeside(files) {
	for (const path of files.keys()) checkStorePath(path);
	return new Map([[metaPath, encode$2(metaText)], ...files]);
}
/** A file under `runs/` is written once; the same bytes again are no conflict. */
function conflict(store, path) {
	const message = `Cannot write ${store} ${path} as a stored run must never change: current value is another run's`;
	return new GateError("STORE_CONFLICT", message, { hint: "give the run another id, or measure again" });
}
function equalBytes(a, b) {
	return Buffer.compare(a, b) === 0;
}
function encode$2(text) {
	return new TextEncoder().encode(text);
}
function decode$4(bytes) {
	return new TextDecoder("utf-8", { ignoreBOM: false }).decode(bytes);
}
function parseStored(bytes, source) {
	try {
		return parseRun(decode$4(bytes), source);
	} catch (error) {
		if (error instanceof GateError) throw corrupt(source, error.message.replace(/^Cannot read .*? as /s, ""), error);
		throw error;
	}
}
function corrupt(source, why, cause) {
	return new GateError("STORE_CORRUPT", `Cannot read ${source} as ${why}`, {
		hint: "delete this one file from the store (the gate goes on with the other runs) and let the commit be measured again",
		cause
	});
}
// src/store/dir.ts
/** Baselines in a folder. Files appear whole (written aside, then linked), so writers need no lock. */
/** `folder` is made when something is saved; until then it is an empty store. */
function openDirStore(folder, name = `dir:${folder}`) {
	const root = resolve(folder);
	const list = async () => {
		await checkLayout(root, name);
		return storedRuns(await allPaths(root, name));
	};
	return {
		name,
		list,
		read: async (run) => readStoredRun(run, await readOne$1(root, run.key, name), name),
		readFile: async (path) => readOne$1(root, checkStorePath(path), name),
		files: async (folder) => {
			await checkLayout(root, name);
			return pathsUnder(checkStorePath(folder), await allPaths(root, name));
		},
		save: async (run, profiles) => {
			const files = filesOfRun(run, profiles);
			await checkLayout(root, name);
			await writeAll(root, files, name);
			return [...files.keys()].at(-1) ?? "";
		},
		writeFiles: async (files) => {
			const checked = filesBeside(files);
			await checkLayout(root, name);
			await writeAll(root, checked, name);
		},
		prune: async (keep) => {
			await checkLayout(root, name);
			const plan = planPrune(await allPaths(root, name), keep);
			const order = plan.drop.toSorted((a, b) => Number(b.endsWith(".json")) - Number(a.endsWith(".json")));
			for (const path of order) await rm(join(root, path), { force: true });
			return plan.droppedRuns;
		}
	};
}
async function checkLayout(root, name) {
	const bytes = await readOne$1(root, metaPath, name);
	checkMeta(bytes === void 0 ? void 0 : decode$4(bytes), name);
}
async function readOne$1(root, path, name) {
	try {
		return await readFile(join(root, path));
	} catch (error) {
		if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return void 0;
		throw unreachable(name, "read", error);
	}
}
async function allPaths(root, name) {
	try {
		return (await readdir(root, {
			recursive: true,
			withFileTypes: true
		})).filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll("\\", "/"));
	} catch (error) {
		if (isCode(error, "ENOENT")) return [];
		throw unreachable(name, "read", error);
	}
}
async function writeAll(root, files, name) {
	try {
		for (const [path, bytes] of files) await writeOne(root, path, bytes, name);
	} catch (error) {
		throw error instanceof GateError ? error : unreachable(name, "write", error);
	}
}
async function writeOne(root, path, bytes, name) {
	const target = join(root, path);
	const existing = await readOne$1(root, path, name);
	if (existing !== void 0 && equalBytes(existing, bytes)) return;
	if (existing !== void 0 && isImmutable(path)) throw conflict(name, path);
	const aside = join(dirname(target), `.${randomBytes(9).toString("hex")}`);
	await mkdir(dirname(target), { recursive: true });
	try {
		await writeFile(aside, bytes);
		await (isImmutable(path) ? publishOnce(aside, target) : rename(aside, target));
	} catch (error) {
		if (!isCode(error, "EEXIST")) throw error;
		const winner = await readOne$1(root, path, name);
		if (winner === void 0 || !equalBytes(winner, bytes)) throw conflict(name, path);
	} finally {
		await rm(aside, { force: true });
	}
}
/** A link fails where the name is taken, a rename would replace it. File systems without links get the rename. */
async function publishOnce(aside, target) {
	try {
		await link(aside, target);
	} catch (error) {
		if (![
			"EPERM",
			"ENOTSUP",
			"ENOSYS",
			"EOPNOTSUPP"
		].some((code) => isCode(error, code))) throw error;
		await rename(aside, target);
	}
}
function unreachable(name, verb, error) {
	const why = error instanceof Error ? error.message : String(error);
	return new GateError("STORE_UNREACHABLE", `Cannot ${verb} ${name} as its folder must be usable: ${why}`, {
		hint: "check that the path is a folder and that you may write there, or choose another with baseline.store or --store",
		cause: error
	});
}
function isCode(error, code) {
	return error instanceof Error && "code" in error && error.code === code;
}
// src/git/git.ts
/** Runs git: arguments as a list, never through a shell; output and time bounded; never asks the terminal. */
const usualTimeoutMs = 12e4;
const usualMostBytes = 268435456;
const mostErrorBytes = 8192;
const quiet = Object.entries({
	"core.askPass": "echo",
	"gc.auto": "0",
	"maintenance.auto": "false",
	"core.hooksPath": devNull,
	"user.name": "Flamegate",
	"user.email": "bot@flamegate.invalid"
}).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
/** Any exit code is a result; only git missing, too much output and too long a time are errors. */
function tryGit(repository, args, options = {}) {
	const { input, timeoutMs = usualTimeoutMs, mostBytes = usualMostBytes } = options;
	return new Promise((done, fail) => {
		const child = spawn("git", [
			...quiet,
			"-C",
			repository,
			...args
		], {
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			windowsHide: true
		});
		const out = [];
		const err = [];
		let size = 0;
		let errorSize = 0;
		const stop = (error) => {
			child.kill("SIGKILL");
			fail(error);
		};
		const timer = setTimeout(() => stop(tooLong(args, timeoutMs)), timeoutMs);
		child.stdout.on("data", (chunk) => {
			size += chunk.length;
			if (size > mostBytes) stop(tooMuch(args, mostBytes));
			else out.push(chunk);
		});
		child.stderr.on("data", (chunk) => {
			errorSize += chunk.length;
			if (errorSize <= mostErrorBytes) err.push(chunk);
		});
		child.on("error", (error) => {
			clearTimeout(timer);
			fail(cannotStart(error));
		});
		child.on("close", (code) => {
			clearTimeout(timer);
			done({
				code: code ?? 128,
				stdout: Buffer.concat(out),
				stderr: clean(Buffer.concat(err).toString("utf8"))
			});
		});
		child.stdin.on("error", () => {});
		child.stdin.end(input);
	});
}
/** The same, waited for; for the end of the process, when nothing can be awaited any more. */
function tryGitNow(repository, args) {
	const child = spawnSync("git", [
		...quiet,
		"-C",
		repository,
		...args
	], {
		maxBuffer: usualMostBytes,
		timeout: usualTimeoutMs,
		windowsHide: true
	});
	if (child.error !== void 0) throw cannotStart(child.error);
	return {
		code: child.status ?? 128,
		stdout: child.stdout,
		stderr: clean(child.stderr.toString("utf8"))
	};
}
/** Trimmed stdout; GIT_FAILED, or the more telling error, when git does not end well. */
async function git(repository, args, options = {}) {
	const result = await tryGit(repository, args, options);
	if (result.code !== 0) throw gitFailed(args, result);
	return result.stdout.toString("utf8").trim();
}
/** `folder`: where it was asked, for the message. */
function gitFailed(args, result, folder = "the folder") {
	if (/not a git repository/i.test(result.stderr)) return new GateError("NO_GIT", `Cannot read history as ${folder} must be in a git repository: it is not`, { hint: "go into a clone; in a workflow, check out first (actions/checkout). Files are compared anywhere: flamegate compare A B" });
	if (/dubious ownership|safe\.directory/i.test(result.stderr)) return new GateError("GIT_FAILED", `Cannot use the repository as git must trust its owner: ${result.stderr}`, { hint: "run: git config --global --add safe.directory \"$PWD\"" });
	const said = result.stderr === "" ? `exit code ${result.code}` : result.stderr;
	return new GateError("GIT_FAILED", `Cannot run git ${args[0] ?? ""} as git must succeed: ${said}`, { hint: "the message is git’s own; the same command in a terminal shows more" });
}
function tooLong(args, timeoutMs) {
	const message = `Cannot run git ${args[0] ?? ""} as it must end within ${timeoutMs / 1e3} s: it was stopped`;
	return new GateError("GIT_FAILED", message, { hint: "check the network, and that git needs no password here" });
}
function tooMuch(args, mostBytes) {
	const message = `Cannot run git ${args[0] ?? ""} as its output must be ≤ ${mostBytes} bytes: it is larger`;
	return new GateError("FILE_TOO_LARGE", message, { hint: "prune the store: flamegate baseline prune" });
}
function cannotStart(error) {
	return new GateError("TOOL_MISSING", `Cannot run git as it must be on PATH: ${error.message}`, {
		hint: "install git, or keep baselines in a folder: --store dir:PATH",
		cause: error
	});
}
/** git repeats what servers say; no terminal is moved by it and no workflow command hides in it. */
function clean(text) {
	return text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ").trim().replaceAll("\n", " / ").replaceAll("::", ": :");
}
// src/store/fast-import.ts
/**
* One commit as a `git fast-import` stream (git-fast-import(1)): git itself makes blobs and trees, so neither the
* user's index nor the working tree is touched and one process writes any number of files.
*/
function renderFastImport(plan) {
	const parts = [
		`commit ${plan.ref}\n`,
		`committer Flamegate <bot@flamegate.invalid> ${plan.seconds} +0000\n`,
		...data(Buffer$1.from(plan.message))
	];
	if (plan.parent !== void 0) parts.push(`from ${plan.parent}\n`);
	for (const [path, hash] of plan.kept ?? []) parts.push(`M 100644 ${hash} ${quote(path)}\n`);
	for (const [path, bytes] of plan.files) parts.push(`M 100644 inline ${quote(path)}\n`, ...data(bytes));
	parts.push("\ndone\n");
	return Buffer$1.concat(parts.map((part) => typeof part === "string" ? Buffer$1.from(part) : part));
}
function data(bytes) {
	return [
		`data ${bytes.length}\n`,
		bytes,
		"\n"
	];
}
function quote(path) {
	return `"${path.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
}
// src/store/git-remote-branch.ts
/** A branch of a remote: its tip and objects, or what was fetched before where the remote does not answer. */
/** The remote's tip, its objects at hand; undefined where the remote has no such branch. */
async function fetchBranch(place, purpose) {
	const { repository, branch, remote } = place;
	const head = `refs/heads/${branch}`;
	for (let attempt = 0;; attempt++) {
		const listed = await tryGit(repository, [
			"ls-remote",
			"--refs",
			remote,
			head
		]);
		if (listed.code !== 0) return offline(place, purpose, listed.stderr);
		const commit = /^([0-9a-f]+)\t/.exec(listed.stdout.toString("utf8"))?.[1];
		if (commit === void 0 || await holds(repository, commit)) return commit;
		const fetched = await tryGit(repository, [
			"fetch",
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--refmap=",
			remote,
			head
		]);
		if (fetched.code !== 0) return offline(place, purpose, fetched.stderr);
		if (await holds(repository, commit)) {
			await tryGit(repository, [
				"update-ref",
				`refs/remotes/${remote}/${branch}`,
				commit
			]);
			return commit;
		}
		if (attempt >= 4) return offline(place, purpose, "the branch kept changing");
	}
}
async function holds(repository, commit) {
	return (await tryGit(repository, [
		"cat-file",
		"-e",
		`${commit}^{commit}`
	])).code === 0;
}
async function offline(place, purpose, said) {
	const { repository, branch, remote, notice } = place;
	const copy = await revision(repository, `refs/remotes/${remote}/${branch}`);
	if (purpose === "reading" && copy !== void 0) {
		notice?.(`${remote} cannot be reached (${said}); the copy of ${branch} fetched before is used`);
		return copy;
	}
	throw new GateError("STORE_UNREACHABLE", `Cannot ${purpose === "reading" ? "read" : "write"} git:${branch} as ${remote} must answer: ${said}`, { hint: "check the network and the remote (git remote -v), or use a local store: --store dir:PATH" });
}
/** The commit a full reference names; undefined where there is none. */
async function revision(repository, ref) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	];
	const result = await tryGit(repository, args);
	if (result.code === 0) return result.stdout.toString("utf8").trim();
	if (result.stderr === "") return void 0;
	throw gitFailed(args, result);
}
// src/store/git-branch.ts
/**
* Baselines on an orphan branch, by git plumbing. Index, working tree and HEAD of the user are never touched; bare
* and shallow clones and linked worktrees do as well.
*
* Writing: a commit is made aside on top of the branch as it stands, then the branch is moved only if it still stands
* there (`update-ref` with the old value, or a push that must fast-forward). Who loses the race does everything anew.
*
* With a remote, the remote's branch is the truth: it is fetched before reading and pushed when writing; the local
* branch stays as it is. Without, the local branch is; where there is none yet, a remote's branch that was fetched
* before is read.
*/
const mostTries$1 = 40;
const nothing = {
	commit: void 0,
	blobs: /* @__PURE__ */ new Map()
};
function openGitBranchStore(options) {
	if (options.remote?.startsWith("-") === true) throw new GateError("USAGE", `Cannot use remote as its name must not begin with "-": current value is ${options.remote}`, { hint: "git remote shows the names there are" });
	return new GitBranchStore(options);
}
var GitBranchStore = class {
	name;
	#options;
	/** What reading sees: as of the last list or write, so that a list and its reads agree. */
	#seen;
	constructor(options) {
		this.name = `git:${options.branch}`;
		this.#options = options;
	}
	async list() {
		return storedRuns((await this.#look("reading")).blobs.keys());
	}
	async read(run) {
		return readStoredRun(run, await this.#readBlob(run.key), this.name);
	}
	async readFile(path) {
		return this.#readBlob(checkStorePath(path));
	}
	async files(folder) {
		return pathsUnder(checkStorePath(folder), (await this.#look("reading")).blobs.keys());
	}
	async save(...[run, profiles]) {
		const files = filesOfRun(run, profiles);
		await this.#write(files, `Store run of ${run.commit.slice(0, 12)}`);
		return [...files.keys()].at(-1) ?? "";
	}
	async writeFiles(files) {
		const checked = filesBeside(files);
		if (files.size > 0) await this.#write(checked, `Store ${[...files.keys()][0]}`);
	}
	async prune(keep) {
		return this.#race(async (tip) => {
			const plan = planPrune([...tip.blobs.keys()], keep);
			if (plan.droppedRuns === 0) return {
				state: "done",
				value: 0
			};
			const kept = new Map(plan.keep.map((path) => [path, tip.blobs.get(path) ?? ""]));
			const message = `Keep the newest ${keep} runs of each class`;
			return {
				state: "move",
				value: plan.droppedRuns,
				commit: {
					parent: void 0,
					message,
					files: /* @__PURE__ */ new Map(),
					kept
				}
			};
		});
	}
	async #write(files, message) {
		await this.#race(async (tip) => {
			const changed = /* @__PURE__ */ new Map();
			for (const [path, bytes] of files) {
				const stored = tip.blobs.get(path);
				if (stored === blobHash(bytes, stored)) continue;
				if (stored !== void 0 && isImmutable(path)) throw conflict(this.name, path);
				changed.set(path, bytes);
			}
			if (changed.size === 0) return {
				state: "done",
				value: void 0
			};
			return {
				state: "move",
				value: void 0,
				commit: {
					parent: tip.commit,
					message,
					files: changed
				}
			};
		});
	}
	/** Plans a commit on the branch as it stands and tries to move the branch there, until nobody was faster. */
	async #race(plan) {
		await this.#refuseCheckedOut();
		let said = "";
		for (let attempt = 0; attempt < mostTries$1; attempt++) {
			const startedAt = Date.now();
			const tip = await this.#look("writing");
			const step = await plan(tip);
			if (step.state === "done") return step.value;
			const moved = await this.#move(tip, step.commit);
			if (moved.state === "moved") {
				this.#seen = void 0;
				return step.value;
			}
			said = moved.said;
			await setTimeout$1(randomInt(10, 20 + Math.min(1e4, (Date.now() - startedAt) * Math.min(attempt + 1, 8))));
		}
		throw new GateError("STORE_CONFLICT", `Cannot write ${this.name} as the branch must stand still for a moment: ${said}`, { hint: `${mostTries$1} tries lost the race; serialise the writers with "concurrency:" in the workflow` });
	}
	async #move(tip, planned) {
		const { repository, branch, remote } = this.#options;
		const ref = `refs/flamegate/${randomBytes(9).toString("hex")}`;
		const seconds = Math.floor(Date.now() / 1e3);
		try {
			await git(repository, [
				"fast-import",
				"--quiet",
				"--done",
				"--date-format=raw"
			], { input: renderFastImport({
				...planned,
				ref,
				seconds
			}) });
			const commit = await git(repository, [
				"rev-parse",
				"--verify",
				ref
			]);
			if (remote !== void 0) return await this.#push(remote, commit, tip.commit, planned.parent);
			const local = await revision(repository, `refs/heads/${branch}`);
			if (local !== tip.commit && local !== void 0) return {
				state: "lost",
				said: "another process moved it"
			};
			const old = local ?? zeros(commit);
			const result = await tryGit(repository, [
				"update-ref",
				"-m",
				planned.message,
				`refs/heads/${branch}`,
				commit,
				old
			]);
			return result.code === 0 ? { state: "moved" } : {
				state: "lost",
				said: result.stderr
			};
		} finally {
			await tryGit(repository, [
				"update-ref",
				"-d",
				ref
			]);
		}
	}
	/** A prune replaces history and needs force, yet only over the very commit that was looked at. */
	async #push(remote, commit, old, parent) {
		const { repository, branch } = this.#options;
		const target = `refs/heads/${branch}`;
		const result = await tryGit(repository, [
			"push",
			"--quiet",
			"--no-verify",
			"--porcelain",
			...parent === void 0 ? [`--force-with-lease=${target}:${old ?? ""}`] : [],
			remote,
			`${commit}:${target}`
		]);
		if (result.code === 0) {
			await tryGit(repository, [
				"update-ref",
				`refs/remotes/${remote}/${branch}`,
				commit
			]);
			return { state: "moved" };
		}
		const said = `${result.stdout.toString("utf8")} ${result.stderr}`;
		if (/non-fast-forward|fetch first|stale info|already exists|cannot lock ref|failed to update ref/i.test(said)) return {
			state: "lost",
			said: result.stderr
		};
		throw new GateError("STORE_UNREACHABLE", `Cannot write ${this.name} as ${remote} must accept the push: ${result.stderr}`, { hint: "check the network and that you may push there; a protected branch or a hook can refuse it too" });
	}
	async #readBlob(path) {
		const blob = (this.#seen ?? await this.#look("reading")).blobs.get(path);
		if (blob === void 0) return void 0;
		const args = [
			"cat-file",
			"blob",
			blob
		];
		const result = await tryGit(this.#options.repository, args);
		if (result.code === 0) return new Uint8Array(result.stdout);
		throw new GateError("STORE_CORRUPT", `Cannot read ${this.name} ${path} as its object must be whole: ${result.stderr}`, { hint: "git fsck shows what is broken; fetch the branch again, or delete the file from it" });
	}
	async #look(purpose) {
		const commit = await this.#findTip(purpose);
		if (this.#seen === void 0 || this.#seen.commit !== commit) this.#seen = await this.#listTree(commit);
		return this.#seen;
	}
	async #listTree(commit) {
		if (commit === void 0) return nothing;
		const { repository } = this.#options;
		const out = await git(repository, [
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			commit
		]);
		const blobs = /* @__PURE__ */ new Map();
		for (const entry of out.split("\0")) {
			const [, hash, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
			if (hash !== void 0 && path !== void 0) blobs.set(path, hash);
		}
		const meta = blobs.get(metaPath);
		const text = meta === void 0 ? void 0 : await git(repository, [
			"cat-file",
			"blob",
			meta
		]);
		if (text === void 0 && blobs.size > 0) checkMeta("", this.name);
		checkMeta(text, this.name);
		return {
			commit,
			blobs
		};
	}
	async #findTip(purpose) {
		const { repository, branch, remote } = this.#options;
		const local = await revision(repository, `refs/heads/${branch}`);
		if (remote !== void 0) return await fetchBranch({
			...this.#options,
			remote
		}, purpose) ?? local;
		if (local !== void 0) return local;
		return (await git(repository, [
			"for-each-ref",
			"--format=%(objectname)",
			`refs/remotes/*/${branch}`
		])).split("\n")[0] || void 0;
	}
	/** Moving a branch under a working tree would show its files as changed. */
	async #refuseCheckedOut() {
		const { repository, branch, remote } = this.#options;
		const args = [
			"worktree",
			"list",
			"--porcelain",
			"-z"
		];
		const result = await tryGit(repository, args);
		if (result.code !== 0) throw gitFailed(args, result);
		if (remote !== void 0 || !result.stdout.toString("utf8").split("\0").includes(`branch refs/heads/${branch}`)) return;
		throw new GateError("STORE_CONFLICT", `Cannot write ${this.name} as the branch must not be checked out: it is`, { hint: "switch that working tree to another branch; the store needs no checkout" });
	}
};
/** As git names a blob; SHA-256 where the repository's hashes are long. */
function blobHash(bytes, like) {
	if (like === void 0) return "none";
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function zeros(like) {
	return "0".repeat(like.length);
}
// src/store/s3-signature.ts
/** AWS Signature Version 4 for S3 (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html). */
/** The request's headers with `authorization` and what it covers. */
function signS3(request, options) {
	const { credentials, region, now } = options;
	const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
	const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
	const bodyHash = sha256(request.body);
	const headers = {
		...request.headers,
		host: request.url.host,
		"x-amz-content-sha256": bodyHash,
		"x-amz-date": time,
		...credentials.sessionToken === void 0 ? {} : { "x-amz-security-token": credentials.sessionToken }
	};
	const names = Object.keys(headers).toSorted();
	const signed = names.join(";");
	const canonical = [
		request.method,
		request.url.pathname,
		canonicalQuery(request.url),
		...names.map((name) => `${name}:${(headers[name] ?? "").trim().replaceAll(/ +/g, " ")}`),
		"",
		signed,
		bodyHash
	].join("\n");
	const toSign = [
		"AWS4-HMAC-SHA256",
		time,
		scope,
		sha256(Buffer.from(canonical))
	].join("\n");
	const signature = hmac([
		region,
		"s3",
		"aws4_request"
	].reduce(hmac, hmac(`AWS4${credentials.secretAccessKey}`, time.slice(0, 8))), toSign).toString("hex");
	const authorization = `AWS4-HMAC-SHA256 Credential=${`${credentials.accessKeyId}/${scope}`}, SignedHeaders=${signed}, Signature=${signature}`;
	const { host: _sentByFetch, ...sent } = headers;
	return {
		...sent,
		authorization
	};
}
/** RFC 3986, stricter than encodeURIComponent: S3 signs `!'()*` encoded. */
function encodeS3(text) {
	return encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
function canonicalQuery(url) {
	return [...url.searchParams].map(([name, value]) => `${encodeS3(name)}=${encodeS3(value)}`).toSorted().join("&");
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
function hmac(key, text) {
	return createHmac("sha256", key).update(text).digest();
}
// src/store/s3.ts
/**
* Baselines in a bucket of S3 or anything that speaks its protocol (R2, MinIO, Ceph). One object a file; runs are put
* with `If-None-Match: *`, so that of two writers of one name one is told; nothing needs a lock.
*/
const mostTries = 5;
const requestTimeoutMs = 6e4;
function openS3Store(options) {
	return new S3Store(options);
}
/** From the variables that AWS tools and `aws-actions/configure-aws-credentials` set. */
function s3OptionsOf(location, environment) {
	const { bucket, prefix } = location;
	const accessKeyId = environment["AWS_ACCESS_KEY_ID"];
	const secretAccessKey = environment["AWS_SECRET_ACCESS_KEY"];
	const sessionToken = environment["AWS_SESSION_TOKEN"];
	const endpoint = environment["AWS_ENDPOINT_URL_S3"] ?? environment["AWS_ENDPOINT_URL"];
	if (!accessKeyId || !secretAccessKey) throw new GateError("STORE_UNREACHABLE", `Cannot open s3://${bucket} as ${accessKeyId ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID"} must be set: it is not`, { hint: "in a workflow use aws-actions/configure-aws-credentials before this step" });
	return {
		bucket,
		prefix,
		region: environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? "us-east-1",
		...endpoint ? { endpoint } : {},
		credentials: {
			accessKeyId,
			secretAccessKey,
			...sessionToken ? { sessionToken } : {}
		}
	};
}
var S3Store = class {
	name;
	#options;
	constructor(options) {
		this.name = `s3://${[options.bucket, options.prefix].filter((part) => part !== "").join("/")}`;
		this.#options = options;
	}
	async list() {
		await this.#checkLayout();
		return storedRuns(await this.#paths("runs/"));
	}
	async read(run) {
		return readStoredRun(run, await this.#get(run.key), this.name);
	}
	async readFile(path) {
		return this.#get(checkStorePath(path));
	}
	async files(folder) {
		await this.#checkLayout();
		return pathsUnder(folder, await this.#paths(`${checkStorePath(folder)}/`));
	}
	async save(...[run, profiles]) {
		const files = filesOfRun(run, profiles);
		await this.#checkLayout();
		for (const [path, bytes] of files) await this.#put(path, bytes);
		return [...files.keys()].at(-1) ?? "";
	}
	async writeFiles(files) {
		const checked = filesBeside(files);
		await this.#checkLayout();
		for (const [path, bytes] of checked) await this.#put(path, bytes);
	}
	async prune(keep) {
		await this.#checkLayout();
		const plan = planPrune(await this.#paths("runs/"), keep);
		const order = plan.drop.toSorted((a, b) => Number(b.endsWith(".json")) - Number(a.endsWith(".json")));
		for (const path of order) {
			const { status } = await this.#ask("DELETE", this.#urlOf(path));
			if (status !== 204 && status !== 200 && status !== 404) throw this.#refused("delete", path, status);
		}
		return plan.droppedRuns;
	}
	async #checkLayout() {
		const meta = await this.#get(metaPath);
		checkMeta(meta === void 0 ? void 0 : decode$4(meta), this.name);
	}
	async #get(path) {
		const { status, body } = await this.#ask("GET", this.#urlOf(path));
		if (status === 200) return body;
		if (status === 404) return void 0;
		throw this.#refused("read", path, status, body);
	}
	async #put(path, bytes) {
		const once = isImmutable(path) ? { "if-none-match": "*" } : {};
		const { status, body } = await this.#ask("PUT", this.#urlOf(path), {
			headers: once,
			body: bytes
		});
		if (status === 200 || status === 201) return;
		if (status !== 412 && status !== 409) throw this.#refused("write", path, status, body);
		const stored = await this.#get(path);
		if (stored === void 0 || !equalBytes(stored, bytes)) throw conflict(this.name, path);
	}
	async #paths(start) {
		const { prefix } = this.#options;
		const root = prefix === "" ? "" : `${prefix}/`;
		const paths = [];
		let token;
		do {
			const url = this.#urlOf("");
			const query = {
				"list-type": "2",
				"encoding-type": "url",
				prefix: `${root}${start}`
			};
			for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
			if (token !== void 0) url.searchParams.set("continuation-token", token);
			const { status, body } = await this.#ask("GET", url);
			if (status !== 200) throw this.#refused("list", start, status, body);
			const xml = decode$4(body);
			for (const [, key = ""] of xml.matchAll(/<Key>([^<]*)<\/Key>/g)) paths.push(decodeURIComponent(unescapeXml(key).replaceAll("+", " ")).slice(root.length));
			const next = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml)?.[1];
			token = next === void 0 ? void 0 : unescapeXml(next);
		} while (token !== void 0);
		return paths;
	}
	/** `path` empty: the bucket itself. */
	#urlOf(path) {
		const { bucket, prefix, region, endpoint } = this.#options;
		const tail = (path === "" ? [] : [...prefix.split("/"), ...path.split("/")].filter((part) => part !== "")).map(encodeS3).join("/");
		if (endpoint !== void 0) return new URL(`${endpoint.replace(/\/+$/, "")}/${bucket}/${tail}`);
		const host = `s3.${region}.amazonaws.com`;
		return new URL(bucket.includes(".") ? `https://${host}/${bucket}/${tail}` : `https://${bucket}.${host}/${tail}`);
	}
	async #ask(method, url, { headers = {}, body = /* @__PURE__ */ new Uint8Array() } = {}) {
		const { credentials, region } = this.#options;
		let trouble;
		for (let attempt = 0; attempt < mostTries; attempt++) {
			if (attempt > 0) await setTimeout$1(100 * 2 ** attempt);
			try {
				const signed = signS3({
					method,
					url,
					headers,
					body
				}, {
					credentials,
					region,
					now: /* @__PURE__ */ new Date()
				});
				const response = await fetch(url, {
					method,
					headers: signed,
					redirect: "error",
					signal: AbortSignal.timeout(requestTimeoutMs),
					...method === "PUT" ? { body: new Uint8Array(body) } : {}
				});
				const answer = {
					status: response.status,
					body: new Uint8Array(await response.arrayBuffer())
				};
				if (response.status !== 429 && response.status < 500) return answer;
				trouble = `HTTP ${response.status}`;
			} catch (error) {
				trouble = error;
			}
		}
		const why = trouble instanceof Error ? `${trouble.message} ${String(trouble.cause ?? "")}`.trim() : String(trouble);
		throw new GateError("STORE_UNREACHABLE", `Cannot reach ${this.name} as ${url.host} must answer: ${why}`, {
			hint: "check the network, AWS_REGION and, for anything but Amazon, AWS_ENDPOINT_URL_S3",
			cause: trouble
		});
	}
	#refused(verb, path, status, body = /* @__PURE__ */ new Uint8Array()) {
		const code = /<Code>([A-Za-z]{1,80})<\/Code>/.exec(decode$4(body))?.[1] ?? "no reason given";
		return new GateError("STORE_UNREACHABLE", `Cannot ${verb} ${this.name} ${path} as the bucket must allow it: HTTP ${status}, ${code}`, { hint: status === 403 ? "the key needs s3:GetObject, s3:PutObject, s3:ListBucket and, for prune, s3:DeleteObject here" : "check the bucket’s name and region" });
	}
};
function unescapeXml(text) {
	const named = {
		lt: "<",
		gt: ">",
		quot: "\"",
		apos: "'",
		amp: "&"
	};
	return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_all, name) => named[name] ?? "");
}
// src/store/open.ts
/** From a configured location to a store. */
function openStore(location, options) {
	switch (location.kind) {
		case "dir": return openDirStore(resolve(options.repository, location.path), `dir:${location.path}`);
		case "git": return openGitBranchStore({
			...options,
			branch: location.branch
		});
		case "s3": return openS3Store(s3OptionsOf(location, options.environment ?? {}));
	}
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));
// node_modules/simple-statistics/dist/simple-statistics.mjs
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* Our default sum is the [Kahan-Babuska algorithm](https://pdfs.semanticscholar.org/1760/7d467cda1d0277ad272deb2113533131dc09.pdf).
* This method is an improvement over the classical
* [Kahan summation algorithm](https://en.wikipedia.org/wiki/Kahan_summation_algorithm).
* It aims at computing the sum of a list of numbers while correcting for
* floating-point errors. Traditionally, sums are calculated as many
* successive additions, each one with its own floating-point roundoff. These
* losses in precision add up as the number of numbers increases. This alternative
* algorithm is more accurate than the simple way of calculating sums by simple
* addition.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x input
* @return {number} sum of all input numbers
* @example
* sum([1, 2, 3]); // => 6
*/
function sum(x) {
	if (x.length === 0) return 0;
	var sum = x[0];
	var correction = 0;
	var transition;
	if (typeof sum !== "number") return NaN;
	for (var i = 1; i < x.length; i++) {
		if (typeof x[i] !== "number") return NaN;
		transition = sum + x[i];
		if (Math.abs(sum) >= Math.abs(x[i])) correction += sum - transition + x[i];
		else correction += x[i] - transition + sum;
		sum = transition;
	}
	return sum + correction;
}
/**
* The mean, _also known as average_,
* is the sum of all values over the number of values.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} mean
* @example
* mean([0, 10]); // => 5
*/
function mean$1(x) {
	if (x.length === 0) throw new Error("mean requires at least one data point");
	return sum(x) / x.length;
}
/**
* The min is the lowest number in the array.
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} minimum value
* @example
* min([1, 5, -10, 100, 2]); // => -10
*/
function min(x) {
	if (x.length === 0) throw new Error("min requires at least one data point");
	var value = x[0];
	for (var i = 1; i < x.length; i++) if (x[i] < value) value = x[i];
	return value;
}
/**
* This is the internal implementation of quantiles: when you know
* that the order is sorted, you don't need to re-sort it, and the computations
* are faster.
*
* This implements the linear interpolation method (type=7 in R/numpy),
* which is the default in numpy.percentile and R's quantile.
*
* @param {Array<number>} x sample of one or more data points
* @param {number} p desired quantile: a number between 0 to 1, inclusive
* @returns {number} quantile value
* @throws {Error} if p ix outside of the range from 0 to 1
* @throws {Error} if x is empty
* @example
* quantileSorted([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
/**
* Rearrange items in `arr` so that all items in `[left, k]` range are the smallest.
* The `k`-th element will have the `(k - left + 1)`-th smallest value in `[left, right]`.
*
* Implements Floyd-Rivest selection algorithm https://en.wikipedia.org/wiki/Floyd-Rivest_algorithm
*
* @param {Array<number>} arr input array
* @param {number} k pivot index
* @param {number} [left] left index
* @param {number} [right] right index
* @returns {void} mutates input array
* @example
* var arr = [65, 28, 59, 33, 21, 56, 22, 95, 50, 12, 90, 53, 28, 77, 39];
* quickselect(arr, 8);
* // = [39, 28, 28, 33, 21, 12, 22, 50, 53, 56, 59, 65, 90, 77, 95]
*/
function quickselect(arr, k, left, right) {
	left = left || 0;
	right = right || arr.length - 1;
	while (right > left) {
		if (right - left > 600) {
			var n = right - left + 1;
			var m = k - left + 1;
			var z = Math.log(n);
			var s = .5 * Math.exp(2 * z / 3);
			var sd = .5 * Math.sqrt(z * s * (n - s) / n);
			if (m - n / 2 < 0) sd *= -1;
			quickselect(arr, k, Math.max(left, Math.floor(k - m * s / n + sd)), Math.min(right, Math.floor(k + (n - m) * s / n + sd)));
		}
		var t = arr[k];
		var i = left;
		var j = right;
		swap(arr, left, k);
		if (arr[right] > t) swap(arr, left, right);
		while (i < j) {
			swap(arr, i, j);
			i++;
			j--;
			while (arr[i] < t) i++;
			while (arr[j] > t) j--;
		}
		if (arr[left] === t) swap(arr, left, j);
		else {
			j++;
			swap(arr, j, right);
		}
		if (j <= k) left = j + 1;
		if (k <= j) right = j - 1;
	}
}
function swap(arr, i, j) {
	var tmp = arr[i];
	arr[i] = arr[j];
	arr[j] = tmp;
}
/**
* The [quantile](https://en.wikipedia.org/wiki/Quantile):
* this is a population quantile, since we assume to know the entire
* dataset in this library. This implementation uses linear interpolation,
* equivalent to R's type=7 and numpy's default percentile method.
*
* Sample is a one-dimensional array of numbers,
* and p is either a decimal number from 0 to 1 or an array of decimal
* numbers from 0 to 1.
* In terms of a k/q quantile, p = k/q - it's just dealing with fractions or dealing
* with decimal values.
* When p is an array, the result of the function is also an array containing the appropriate
* quantiles in input order
*
* @param {Array<number>} x sample of one or more numbers
* @param {Array<number> | number} p the desired quantile, as a number between 0 and 1
* @returns {number} quantile
* @example
* quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantile(x, p) {
	var copy = x.slice();
	if (Array.isArray(p)) {
		multiQuantileSelect(copy, p);
		var results = [];
		for (var i = 0; i < p.length; i++) results[i] = quantileSorted(copy, p[i]);
		return results;
	} else {
		quantileSelect(copy, quantileIndex(copy.length, p), 0, copy.length - 1);
		return quantileSorted(copy, p);
	}
}
function quantileSelect(arr, k, left, right) {
	if (k % 1 === 0) quickselect(arr, k, left, right);
	else {
		k = Math.floor(k);
		quickselect(arr, k, left, right);
		quickselect(arr, k + 1, k + 1, right);
	}
}
function multiQuantileSelect(arr, p) {
	var positions = /* @__PURE__ */ new Set();
	for (var i = 0; i < p.length; i++) {
		var idx = quantileIndex(arr.length, p[i]);
		positions.add(Math.floor(idx));
		positions.add(Math.ceil(idx));
	}
	var indices = Array.from(positions).sort(compare$1);
	multiselect(arr, indices, 0, indices.length - 1, 0, arr.length - 1);
}
function multiselect(arr, indices, lo, hi, left, right) {
	if (lo > hi) return;
	var mid = lo + hi >> 1;
	quickselect(arr, indices[mid], left, right);
	multiselect(arr, indices, lo, mid - 1, left, indices[mid] - 1);
	multiselect(arr, indices, mid + 1, hi, indices[mid] + 1, right);
}
function compare$1(a, b) {
	return a - b;
}
function quantileIndex(len, p) {
	var idx = (len - 1) * p;
	if (p === 1) return len - 1;
	else if (p === 0) return 0;
	else if (idx % 1 !== 0) return idx;
	else return idx;
}
/**
* The [median](http://en.wikipedia.org/wiki/Median) is
* the middle number of a list. This is often a good indicator of 'the middle'
* when there are outliers that skew the `mean()` value.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* The median isn't necessarily one of the elements in the list: the value
* can be the average of two elements if the list has an even length
* and the two central values are different.
*
* @param {Array<number>} x input
* @returns {number} median value
* @example
* median([10, 2, 5, 100, 2, 1]); // => 3.5
*/
function median(x) {
	return +quantile(x, .5);
}
/**
* The [Median Absolute Deviation](http://en.wikipedia.org/wiki/Median_absolute_deviation) is
* a robust measure of statistical
* dispersion. It is more resilient to outliers than the standard deviation.
*
* @param {Array<number>} x input array
* @returns {number} median absolute deviation
* @example
* medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]); // => 1
*/
function medianAbsoluteDeviation(x) {
	var medianValue = median(x);
	var medianAbsoluteDeviations = [];
	for (var i = 0; i < x.length; i++) medianAbsoluteDeviations.push(Math.abs(x[i] - medianValue));
	return median(medianAbsoluteDeviations);
}
/**
* This function calculates the Wilcoxon rank sum statistic for the first sample
* with respect to the second. The Wilcoxon rank sum test is a non-parametric
* alternative to the t-test which is equivalent to the
* [Mann-Whitney U test](https://en.wikipedia.org/wiki/Mann%E2%80%93Whitney_U_test).
* The statistic is calculated by pooling all the observations together, ranking them,
* and then summing the ranks associated with one of the samples. If this rank sum is
* sufficiently large or small we reject the hypothesis that the two samples come
* from the same distribution in favor of the alternative that one is shifted with
* respect to the other.
*
* @param {Array<number>} sampleX a sample as an array of numbers
* @param {Array<number>} sampleY a sample as an array of numbers
* @returns {number} rank sum for sampleX
*
* @example
* wilcoxonRankSum([1, 4, 8], [9, 12, 15]); // => 6
*/
function wilcoxonRankSum(sampleX, sampleY) {
	if (!sampleX.length || !sampleY.length) throw new Error("Neither sample can be empty");
	var pooledSamples = sampleX.map(function(x) {
		return {
			label: "x",
			value: x
		};
	}).concat(sampleY.map(function(y) {
		return {
			label: "y",
			value: y
		};
	})).sort(function(a, b) {
		return a.value - b.value;
	});
	for (var rank = 0; rank < pooledSamples.length; rank++) pooledSamples[rank].rank = rank;
	var tiedRanks = [pooledSamples[0].rank];
	for (var i = 1; i < pooledSamples.length; i++) if (pooledSamples[i].value === pooledSamples[i - 1].value) {
		tiedRanks.push(pooledSamples[i].rank);
		if (i === pooledSamples.length - 1) replaceRanksInPlace(pooledSamples, tiedRanks);
	} else {
		if (tiedRanks.length > 1) replaceRanksInPlace(pooledSamples, tiedRanks);
		tiedRanks = [pooledSamples[i].rank];
	}
	function replaceRanksInPlace(pooledSamples, tiedRanks) {
		var average = (tiedRanks[0] + tiedRanks[tiedRanks.length - 1]) / 2;
		for (var i = 0; i < tiedRanks.length; i++) pooledSamples[tiedRanks[i]].rank = average;
	}
	var rankSum = 0;
	for (var i$1 = 0; i$1 < pooledSamples.length; i$1++) {
		var sample = pooledSamples[i$1];
		if (sample.label === "x") rankSum += sample.rank + 1;
	}
	return rankSum;
}
/**
* We use `ε`, epsilon, as a stopping criterion when we want to iterate
* until we're "close enough". Epsilon is a very small number: for
* simple statistics, that number is **0.0001**
*
* This is used in calculations like the binomialDistribution, in which
* the process of finding a value is [iterative](https://en.wikipedia.org/wiki/Iterative_method):
* it progresses until it is close enough.
*
* Below is an example of using epsilon in [gradient descent](https://en.wikipedia.org/wiki/Gradient_descent),
* where we're trying to find a local minimum of a function's derivative,
* given by the `fDerivative` method.
*
* @example
* // From calculation, we expect that the local minimum occurs at x=9/4
* var x_old = 0;
* // The algorithm starts at x=6
* var x_new = 6;
* var stepSize = 0.01;
*
* function fDerivative(x) {
*   return 4 * Math.pow(x, 3) - 9 * Math.pow(x, 2);
* }
*
* // The loop runs until the difference between the previous
* // value and the current value is smaller than epsilon - a rough
* // meaure of 'close enough'
* while (Math.abs(x_new - x_old) > ss.epsilon) {
*   x_old = x_new;
*   x_new = x_old - stepSize * fDerivative(x_old);
* }
*
* console.log('Local minimum occurs at', x_new);
*/
var epsilon = 1e-4;
/**
* [Bayesian Classifier](http://en.wikipedia.org/wiki/Naive_Bayes_classifier)
*
* This is a naïve bayesian classifier that takes
* singly-nested objects.
*
* @class
* @example
* var bayes = new BayesianClassifier();
* bayes.train({
*   species: 'Cat'
* }, 'animal');
* var result = bayes.score({
*   species: 'Cat'
* })
* // result
* // {
* //   animal: 1
* // }
*/
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
/**
* Train the classifier with a new item, which has a single
* dimension of Javascript literal keys and values.
*
* @param {Object} item an object with singly-deep properties
* @param {string} category the category this item belongs to
* @return {undefined} adds the item to the classifier
*/
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
		this.data[category][k][v]++;
	}
	this.totalCount++;
};
/**
* Generate a score of how well this item matches all
* possible categories based on its attributes
*
* @param {Object} item an item in the same format as with train
* @returns {Object} of probabilities that this item belongs to a
* given category.
*/
BayesianClassifier.prototype.score = function score(item) {
	var odds = {};
	var category;
	for (var k in item) {
		var v = item[k];
		for (category in this.data) {
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var COEFFICIENTS = [
	.9999999999999971,
	57.15623566586292,
	-59.59796035547549,
	14.136097974741746,
	-.4919138160976202,
	3399464998481189e-20,
	4652362892704858e-20,
	-9837447530487956e-20,
	.0001580887032249125,
	-.00021026444172410488,
	.00021743961811521265,
	-.0001643181065367639,
	8441822398385275e-20,
	-26190838401581408e-21,
	36899182659531625e-22
];
var g = 607 / 128;
var LOGSQRT2PI = Math.log(Math.sqrt(2 * Math.PI));
/**
* Compute the logarithm of the [gamma function](https://en.wikipedia.org/wiki/Gamma_function) of a value using Lanczos' approximation.
* This function takes as input any real-value n greater than 0.
* This function is useful for values of n too large for the normal gamma function (n > 165).
* The code is based on Lanczo's Gamma approximation, defined [here](http://my.fit.edu/~gabdo/gamma.txt).
*
* @param {number} n Any real number greater than zero.
* @returns {number} The logarithm of gamma of the input value.
*
* @example
* gammaln(500); // 2605.1158503617335
* gammaln(2.4); // 0.21685932244884043
*/
function gammaln(n) {
	if (n <= 0) return Number.POSITIVE_INFINITY;
	n--;
	var a = COEFFICIENTS[0];
	for (var i = 1; i < 15; i++) a += COEFFICIENTS[i] / (n + i);
	var tmp = g + .5 + n;
	return LOGSQRT2PI + Math.log(a) - tmp + (n + .5) * Math.log(tmp);
}
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
/**
* A standard normal table, also called the unit normal table or Z table,
* is a mathematical table for the values of Φ (phi), which are the values of
* the [cumulative distribution function](https://en.wikipedia.org/wiki/Normal_distribution#Cumulative_distribution_function)
* of the normal distribution. It is used to find the probability that a
* statistic is observed below, above, or between values on the standard
* normal distribution, and by extension, any normal distribution.
*/
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
/**
* **[Gaussian error function](http://en.wikipedia.org/wiki/Error_function)**
*
* The `errorFunction(x/(sd * Math.sqrt(2)))` is the probability that a value in a
* normal distribution with standard deviation sd is within x of the mean.
*
* This function returns a numerical approximation to the exact value.
* It uses Horner's method to evaluate the polynomial of τ (tau).
*
* @param {number} x input
* @return {number} error estimation
* @example
* errorFunction(1).toFixed(2); // => '0.84'
*/
function errorFunction(x) {
	var t = 1 / (1 + .5 * Math.abs(x));
	var tau = t * Math.exp(-x * x + ((((((((.17087277 * t - .82215223) * t + 1.48851587) * t - 1.13520398) * t + .27886807) * t - .18628806) * t + .09678418) * t + .37409196) * t + 1.00002368) * t - 1.26551223);
	if (x >= 0) return 1 - tau;
	else return tau - 1;
}
/**
* The Inverse [Gaussian error function](http://en.wikipedia.org/wiki/Error_function)
* returns a numerical approximation to the value that would have caused
* `errorFunction()` to return x.
*
* @param {number} x value of error function
* @returns {number} estimated inverted value
*/
function inverseErrorFunction(x) {
	var a = 8 * (Math.PI - 3) / (3 * Math.PI * (4 - Math.PI));
	var inv = Math.sqrt(Math.sqrt(Math.pow(2 / (Math.PI * a) + Math.log(1 - x * x) / 2, 2) - Math.log(1 - x * x) / a) - (2 / (Math.PI * a) + Math.log(1 - x * x) / 2));
	if (x >= 0) return inv;
	else return -inv;
}
/**
* This is a single-layer [Perceptron Classifier](http://en.wikipedia.org/wiki/Perceptron) that takes
* arrays of numbers and predicts whether they should be classified
* as either 0 or 1 (negative or positive examples).
* @class
* @example
* // Create the model
* var p = new PerceptronModel();
* // Train the model with input with a diagonal boundary.
* for (var i = 0; i < 5; i++) {
*     p.train([1, 1], 1);
*     p.train([0, 1], 0);
*     p.train([1, 0], 0);
*     p.train([0, 0], 0);
* }
* p.predict([0, 0]); // 0
* p.predict([0, 1]); // 0
* p.predict([1, 0]); // 0
* p.predict([1, 1]); // 1
*/
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
/**
* **Predict**: Use an array of features with the weight array and bias
* to predict whether an example is labeled 0 or 1.
*
* @param {Array<number>} features an array of features as numbers
* @returns {number|null} 1 if the score is over 0, otherwise 0; null if
* the model has not been trained on feature arrays of this length
*/
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
/**
* **Train** the classifier with a new example, which is
* a numeric array of features and a 0 or 1 label.
*
* @param {Array<number>} features an array of features as numbers
* @param {number} label either 0 or 1
* @returns {PerceptronModel|null} this, or null if the label is not 0 or 1
*/
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};
/**
* The [Probit](http://en.wikipedia.org/wiki/Probit)
* is the inverse of cumulativeStdNormalProbability(),
* and is also known as the normal quantile function.
*
* It returns the number of standard deviations from the mean
* where the p'th quantile of values can be found in a normal distribution.
* So, for example, probit(0.5 + 0.6827/2) ≈ 1 because 68.27% of values are
* normally found within 1 standard deviation above or below the mean.
*
* @param {number} p
* @returns {number} probit
*/
function probit(p) {
	if (p === 0) p = epsilon;
	else if (p >= 1) p = 1 - epsilon;
	return Math.sqrt(2) * inverseErrorFunction(2 * p - 1);
}
// src/decide/override.ts
/** What an override covers. Whether the label counts at all (who, when, which commit) is the forge's to establish. */
/** By exact name, `suite/name` or glob of either; `*` alone accepts everything, names with slashes too. */
function accepts(override, { id }) {
	const names = [id.name, `${id.suite}/${id.name}`];
	return override.accepts.some((pattern) => pattern === "*" || names.includes(pattern) || names.some((name) => isMatch(pattern, name)));
}
function isMatch(pattern, name) {
	return (0, import_picomatch.default)(pattern, { dot: true })(name);
}
function acceptedSizes(judgements) {
	const failing = judgements.filter(({ kind }) => kind === "regression" || kind === "failed");
	return Object.fromEntries(failing.map((judgement) => [targetKey(judgement.target), sizeOf$1(judgement)]));
}
/** An acceptance of a pull request is void when something regressed that had not, or by more than the margin further. */
function isWorse(now, accepted) {
	return Object.entries(acceptedSizes(now)).some(([key, size]) => {
		const then = accepted[key];
		const margin = now.find(({ target }) => targetKey(target) === key)?.margin ?? 0;
		return then === void 0 || size > then * (1 + margin);
	});
}
function targetKey({ id, metric }) {
	return JSON.stringify([
		id.suite,
		id.name,
		metric.name
	]);
}
/** How many times worse, whichever way worse is; a benchmark that fails has no size. */
function sizeOf$1({ target, shift }) {
	const ratio = shift?.ratio ?? 1;
	return target.metric.better === "lower" ? ratio : 1 / ratio;
}
// src/decide/verdict.ts
/** The gate's one answer, from all judgements and the policy. */
/** An override changes the outcome, never a judgement; it must accept everything that would fail the build. */
function verdict(judgements, policy, labels = {}) {
	const failing = judgements.flatMap((judgement) => {
		const cause = causeOf(judgement);
		return cause !== void 0 && reactionTo(cause, policy) === "fail" ? [{
			judgement,
			cause
		}] : [];
	});
	const cause = causes.find((each) => failing.some((one) => one.cause === each));
	const { override } = labels;
	const isAccepted = override !== void 0 && failing.every(({ judgement }) => accepts(override, judgement.target));
	const suiteWide = suiteWideShift(judgements);
	return {
		outcome: cause === void 0 ? quietOutcome(judgements, policy) : isAccepted ? "overridden" : "fail",
		...cause === void 0 ? {} : { cause },
		judgements,
		...suiteWide === void 0 ? {} : { suiteWide },
		...labels
	};
}
/** 0 pass, 1 the policy says no, 3 a benchmark could not be measured. */
function exitOf({ outcome, cause }) {
	if (outcome !== "fail") return exitCode.pass;
	return cause === "failed" ? exitCode.unable : exitCode.regression;
}
const causes = [
	"regression",
	"failed",
	"missing",
	"inconclusive",
	"no-baseline"
];
function causeOf({ kind, reasons }) {
	if (kind === "regression" || kind === "failed" || kind === "inconclusive") return kind;
	if (kind === "removed") return "missing";
	return kind === "new" && reasons.some(({ code }) => code === "no-baseline") ? "no-baseline" : void 0;
}
function reactionTo(cause, policy) {
	switch (cause) {
		case "regression": return "fail";
		case "failed": return policy.onFailed;
		case "missing": return policy.onMissing;
		case "inconclusive": return policy.onInconclusive;
		case "no-baseline": return policy.onNoBaseline;
	}
}
/** Nothing fails: which kind of not failing it is. */
function quietOutcome(judgements, policy) {
	const present = judgements.filter(({ kind }) => kind !== "skipped" && kind !== "removed");
	if (present.length === 0) return judgements.length === 0 ? "pass" : "skipped";
	const found = present.map(causeOf);
	if (found.every((cause) => cause === "no-baseline")) return policy.onNoBaseline === "pass" ? "pass" : "no-baseline";
	return found.includes("inconclusive") && policy.onInconclusive === "warn" ? "inconclusive" : "pass";
}
const fewestForSuite = 4;
const suiteShare = .5;
/** At least half of the benchmarks compared by one metric moved the same way, each by at least its margin. */
function suiteWideShift(judgements) {
	return [...new Set(judgements.map(({ target }) => target.metric.name))].map((name) => sharedShift(judgements.filter(({ target }) => target.metric.name === name))).find((shared) => shared !== void 0);
}
function sharedShift(judgements) {
	const compared = judgements.flatMap(({ shift, margin }) => shift === void 0 ? [] : [{
		ratio: shift.ratio,
		size: Math.log(shift.ratio),
		bound: Math.log1p(margin)
	}]);
	if (compared.length < fewestForSuite) return void 0;
	for (const direction of [1, -1]) {
		const moved = compared.filter(({ size, bound }) => direction * size >= bound);
		const share = moved.length / compared.length;
		if (share >= suiteShare) return {
			ratio: median(moved.map(({ ratio }) => ratio)),
			share
		};
	}
}
// src/gate/distributions.ts
function distributionsOf(judgements, evidence, history) {
	return judgements.flatMap((judgement) => {
		const { target, stage } = judgement;
		if (stage === void 0) return [];
		const processes = stage === 0 ? storedPoints(target, evidence, history) : blockPoints(target, stage, evidence.blocks);
		return processes.length === 0 ? [] : [{
			id: target.id,
			metric: target.metric.name,
			stage,
			processes
		}];
	});
}
function storedPoints(target, evidence, history) {
	const baseline = history.flatMap((run) => valuesOf(run, target)).map((value) => ({
		side: "baseline",
		value
	}));
	const candidate = valuesOf(evidence.candidate, target).map((value) => ({
		side: "candidate",
		value
	}));
	return [...baseline, ...candidate];
}
function blockPoints(target, stage, records) {
	return judgedSlots(target, stage, records).map(({ side, invocation, block }) => ({
		side,
		value: invocation.value,
		block
	}));
}
/** What one stage measured of one target. The last attempt at a block is the one that counted. */
function judgedSlots(target, stage, records) {
	const last = /* @__PURE__ */ new Map();
	for (const record of records) if (record.stage === stage && isSame(record.target, target)) last.set(record.block, record);
	return [...last.values()].flatMap(({ block, answer }) => answer.state === "measured" ? answer.block.slots.map((slot) => ({
		...slot,
		block
	})) : []);
}
/** Values of one target in a run, one a process, in time order; none when it was not measured there. */
function valuesOf(run, target) {
	return run.outcomes.flatMap((outcome) => outcome.state === "measured" && benchmarkKey(outcome.id) === benchmarkKey(target.id) ? outcome.measurements.filter(({ metric }) => metric.name === target.metric.name).flatMap(({ invocations }) => invocations.map(({ value }) => value)) : []);
}
function isSame(one, other) {
	return benchmarkKey(one.id) === benchmarkKey(other.id) && one.metric.name === other.metric.name;
}
// src/profile/changed-lines.ts
/** Parses unified diffs of any context width; binary files have no hunks. Lines outside a diff are passed over. */
function parseUnifiedDiff(text) {
	const files = [];
	let hunk;
	for (const line of text.split(/\r?\n/)) {
		const current = files.at(-1);
		if (hunk !== void 0 && (hunk.left > 0 || hunk.right > 0)) takeLine(hunk, line);
		else if (line.startsWith("diff --git ")) {
			files.push(openFile(line));
			hunk = void 0;
		} else if (current !== void 0 && line.startsWith("@@")) {
			hunk = openHunk(line);
			if (hunk !== void 0) current.hunks.push(hunk);
		} else if (current !== void 0 && current.hunks.length === 0) takeHeader(current, line);
	}
	return files.map(closeFile);
}
function openFile(line) {
	const match = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/.exec(line);
	return {
		path: unquoted(match?.[2] ?? ""),
		from: unquoted(match?.[1] ?? ""),
		state: "modified",
		hunks: []
	};
}
function takeHeader(file, line) {
	if (line.startsWith("new file")) file.state = "added";
	else if (line.startsWith("deleted file")) file.state = "deleted";
	else if (line.startsWith("rename from ")) file.from = unquoted(line.slice(12));
	else if (line.startsWith("rename to ")) file.path = unquoted(line.slice(10));
	else if (line.startsWith("--- ") && !line.startsWith("--- /dev/null")) file.from = headerPath(line, "a/");
	else if (line.startsWith("+++ ") && !line.startsWith("+++ /dev/null")) file.path = headerPath(line, "b/");
}
function headerPath(line, prefix) {
	const path = unquoted(line.slice(4).replace(/\t.*$/, ""));
	return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
/** Git quotes unusual names and writes their bytes in octal. */
function unquoted(path) {
	const inner = /^"(.*)"$/.exec(path)?.[1] ?? path;
	if (!inner.includes("\\")) return inner;
	const bytes = [];
	for (const [piece] of inner.matchAll(/\\[0-7]{3}|\\.|[^\\]+/gs)) if (/^\\[0-7]{3}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8));
	else bytes.push(...new TextEncoder().encode(piece.startsWith("\\") ? piece.slice(1) : piece));
	return new TextDecoder().decode(new Uint8Array(bytes));
}
function openHunk(line) {
	const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
	if (match === null) return void 0;
	const baseline = {
		start: Number(match[1]),
		count: Number(match[2] ?? 1)
	};
	const candidate = {
		start: Number(match[3]),
		count: Number(match[4] ?? 1)
	};
	return {
		left: baseline.count,
		right: candidate.count,
		baseline,
		candidate,
		nextLeft: baseline.count === 0 ? baseline.start + 1 : baseline.start,
		nextRight: candidate.count === 0 ? candidate.start + 1 : candidate.start,
		heading: match[5] ?? "",
		runs: [],
		open: false
	};
}
function takeLine(hunk, line) {
	const sign = line[0] ?? " ";
	if (sign === "\\") return;
	if (sign !== "+" && sign !== "-") {
		hunk.open = false;
		hunk.left--;
		hunk.right--;
		hunk.nextLeft++;
		hunk.nextRight++;
		return;
	}
	if (!hunk.open) hunk.runs.push({
		baseline: hunk.nextLeft,
		candidate: hunk.nextRight,
		removed: [],
		added: []
	});
	hunk.open = true;
	const run = hunk.runs.at(-1);
	if (sign === "+") {
		run?.added.push(line.slice(1));
		hunk.right--;
		hunk.nextRight++;
	} else {
		run?.removed.push(line.slice(1));
		hunk.left--;
		hunk.nextLeft++;
	}
}
function closeFile(file) {
	const hunks = file.hunks.flatMap(({ runs, heading }) => runs.map((run) => ({
		baseline: rangeOf$1(run.baseline, run.removed.length),
		candidate: rangeOf$1(run.candidate, run.added.length),
		heading,
		added: run.added,
		removed: run.removed
	})));
	const path = file.state === "deleted" ? file.from : file.path;
	return {
		path,
		...file.from === path ? {} : { from: file.from },
		state: file.state,
		hunks
	};
}
function rangeOf$1(next, count) {
	return {
		start: count === 0 ? next - 1 : next,
		count
	};
}
/** Baseline path → candidate path of renamed files. */
function renamedFilesOf(files) {
	return new Map(files.flatMap(({ from, path, state }) => from === void 0 || state !== "modified" ? [] : [[from, path]]));
}
/** Where a line of the baseline stands in the candidate; undefined when the change removed or rewrote it. */
function candidateLineIn(files) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	return (path, line) => {
		let shift = 0;
		for (const { baseline, candidate } of byPath.get(path)?.hunks ?? []) {
			if (baseline.count === 0 ? line <= baseline.start : line < baseline.start) break;
			if (line < baseline.start + baseline.count) return void 0;
			shift += candidate.count - baseline.count;
		}
		return line + shift;
	};
}
/** Blank lines and lines that are wholly comment change nothing that runs. */
function isIdle(text, path) {
	const trimmed = text.trim();
	if (/\.(?:pyx?|rb|sh|toml|ya?ml)$/.test(path)) return trimmed === "" || trimmed.startsWith("#");
	return trimmed === "" || trimmed.startsWith("//") || /^\/\*(?:(?!\*\/).)*(?:\*\/)?$|^\*(?: .*|\/)?$/.test(trimmed);
}
function touchedLines(file) {
	const lines = [];
	const gaps = [];
	for (const { candidate, added, removed } of file.hunks) {
		added.forEach((text, index) => {
			if (!isIdle(text, file.path)) lines.push(candidate.start + index);
		});
		if (candidate.count === 0 && removed.some((text) => !isIdle(text, file.path))) gaps.push(candidate.start);
	}
	return {
		lines,
		gaps
	};
}
// src/profile/function-range.ts
/** `definitions`: lines on which functions of the file start, known from profiles or source. */
function rangeUpToNext(line, definitions) {
	return {
		first: line,
		last: definitions.reduce((least, other) => other > line && other < least ? other : least, Infinity) - 1
	};
}
/** Lines written within the range, or lines deleted between two of its own. */
function isTouched(range, touched) {
	return touched.lines.some((line) => line >= range.first && line <= range.last) || touched.gaps.some((line) => line >= range.first && line < range.last);
}
// src/profile/source-text.ts
const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\.|[^"\\\n])*"`;
/** A slash starts a regular expression where an operand cannot stand before it. */
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\breturn)[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const literals = {
	js: new RegExp(`${slashComments}|'(?:\\\\.|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`, "g"),
	go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
	jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, "g"),
	native: new RegExp(`${slashComments}|${doubleQuoted}|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	unknown: new RegExp(`${slashComments}|${doubleQuoted}`, "g")
};
/** The text with comments and literals as spaces; offsets and lines stay. */
function blankLiterals(text, language) {
	return text.replace(literals[language], (literal) => literal.replaceAll(/[^\n]/g, " "));
}
function languageOfPath(path) {
	if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path)) return "js";
	if (path.endsWith(".go")) return "go";
	if (/\.pyx?$/.test(path)) return "python";
	if (/\.(?:java|kts?|scala|groovy)$/.test(path)) return "jvm";
	return /\.(?:c|cc|cpp|cxx|h|hpp|rs|zig|swift|m|mm)$/.test(path) ? "native" : "unknown";
}
/** Where the function that is defined at `line` (V8: and `column`, at its parameters) ends. `blank`: after `blankLiterals()`. */
function rangeIn(blank, start, language) {
	const offset = offsetOf(blank, start.line);
	if (offset === void 0) return void 0;
	const last = language === "python" ? pythonEnd(blank.split("\n"), start.line) : bracedEnd(blank, language === "js" ? offset + (start.column ?? 1) - 1 : offset, language);
	return last === void 0 ? void 0 : {
		first: start.line,
		last
	};
}
function offsetOf(text, line) {
	let offset = 0;
	for (let at = 1; at < line; at++) {
		const end = text.indexOf("\n", offset);
		if (end < 0) return void 0;
		offset = end + 1;
	}
	return offset;
}
function lineAt(text, offset) {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
/** From a definition to the end of its body: the first brace outside its parameters opens it. */
function bracedEnd(text, offset, language) {
	let depth = 0;
	let parameters = false;
	let arrow = false;
	for (let at = offset; at < text.length; at++) {
		const letter = text[at] ?? "";
		if (letter === "{" && depth === 0) return matchingBrace(text, at);
		if ("([{".includes(letter)) depth++;
		else if (")]}".includes(letter)) depth--;
		if (letter === ")" && depth === 0) parameters = true;
		if (text.startsWith("=>", at) && depth <= 0) {
			arrow = true;
			parameters = true;
			depth = 0;
			at++;
			continue;
		}
		if (arrow && (depth < 0 || (letter === ";" || letter === ",") && depth === 0)) return lineAt(text, at);
		if (!arrow && parameters && letter === ";" && depth <= 0 && language !== "go") return void 0;
	}
	return arrow ? lineAt(text, text.length) : void 0;
}
function matchingBrace(text, open) {
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "{") depth++;
	else if (text[at] === "}" && --depth === 0) {
		if (/^\s*\{/.exec(text.slice(at + 1, at + 200)) === null) return lineAt(text, at);
	}
}
/** Decorators may stand first; the body is what is indented deeper than `def`. */
function pythonEnd(lines, line) {
	let header = line - 1;
	while (header < lines.length && /^\s*(?:@|$)/.test(lines[header] ?? "")) header++;
	const match = /^(\s*)(?:async\s+)?(?:def|class)\b/.exec(lines[header] ?? "");
	if (match === null) return header < lines.length ? header + 1 : void 0;
	const indent = match[1]?.length ?? 0;
	let last = header;
	let brackets = 0;
	for (let at = header; at < lines.length; at++) {
		const text = lines[at] ?? "";
		const inside = brackets > 0;
		for (const letter of text) brackets += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (text.trim() === "") continue;
		if (at > header && !inside && text.length - text.trimStart().length <= indent) break;
		last = at;
	}
	return last + 1;
}
/** Lines on which a function of that name is defined; for profilers that tell names only. */
function definitionsOf(blank, name, language) {
	const short = /([\w$]+)[^\w$]*$/.exec(name.replace(/(?<=\w)\([^()]*\)[ \w]*$/, ""))?.[1];
	if (short === void 0) return [];
	const escaped = short.replaceAll("$", "\\$");
	return [...blank.matchAll(new RegExp(definitionPattern(escaped, language), "gm"))].map((match) => lineAt(blank, match.index + match[0].search(/\S/)));
}
function definitionPattern(name, language) {
	switch (language) {
		case "go": return String.raw`^func\s+(?:\([^)]*\)\s*)?${name}\s*[[(]`;
		case "python": return String.raw`^\s*(?:async\s+)?def\s+${name}\s*[[(]`;
		case "js": return String.raw`\bfunction\s*\*?\s*${name}\s*\(|^\s*(?:(?:static|async|get|set|public|private|protected|override)\s+)*[#*]?${name}\s*(?:<[^>]*>)?\([^;]*?\{|\b${name}\s*[=:]\s*(?:async\s*)?(?:function\b|\([^()]*\)[^=;{]*=>|[\w$]+\s*=>)`;
		default: return String.raw`^[ \t]*(?!(?:return|else|new|throw|case)\b)(?:[\w$:<>,*&\[\]@"]+[ \t*&]+)*(?:[\w$]+::)*~?${name}\s*(?:<[^>]*>)?\s*\([^;{}]*\)[^;{}()]*\{`;
	}
}
// src/profile/changed-functions.ts
/** Which of a diff's functions the change under review touched, and where they stand. */
/** `sources`: text of changed files on the candidate, by repository path. Without it a function ends where the next begins. */
function changedFunctions(functions, changes, sources) {
	const files = changes.map((file) => {
		const text = sources.get(file.path);
		const blank = text === void 0 ? void 0 : blankLiterals(text, languageOfPath(file.path));
		return {
			path: file.path,
			state: file.state,
			touched: touchedLines(file),
			blank
		};
	});
	const byPath = new Map(files.map((file) => [file.path, file]));
	const definitions = definitionLines(functions);
	const keys = /* @__PURE__ */ new Set();
	const locations = /* @__PURE__ */ new Map();
	for (const each of functions) {
		if (each.candidate.total === 0) continue;
		const located = locate(each, files, byPath);
		if (located === void 0) continue;
		if (each.frame.line === void 0) locations.set(each.key, {
			file: located.file.path,
			line: located.line
		});
		if (isChanged(each, located, definitions.get(located.file.path) ?? [])) keys.add(each.key);
	}
	for (const { key, place, lines = [] } of functions) {
		const file = place?.kind === "repository" ? byPath.get(place.path) : void 0;
		if (file === void 0) continue;
		if (file.state === "added" || lines.some((line) => file.touched.lines.includes(line))) keys.add(key);
	}
	return {
		keys,
		locations
	};
}
function definitionLines(functions) {
	const lines = /* @__PURE__ */ new Map();
	for (const { place, frame } of functions) {
		if (place === void 0 || frame.line === void 0) continue;
		const known = lines.get(place.path);
		if (known === void 0) lines.set(place.path, [frame.line]);
		else known.push(frame.line);
	}
	return lines;
}
/** In a changed file, by the profiler's own word or else by the function's name in the source; undefined elsewhere. */
function locate({ place, frame, lines = [] }, files, byPath) {
	if (place?.kind === "dependency" || place?.kind === "runtime" || frame.kind === "runtime") return void 0;
	const own = place === void 0 ? void 0 : byPath.get(place.path);
	if (place?.kind === "repository" && own === void 0) return void 0;
	if (own !== void 0 && frame.line !== void 0) return {
		file: own,
		line: frame.line
	};
	const found = (own === void 0 ? files : [own]).flatMap((file) => {
		if (file.blank === void 0) return [];
		return definitionsOf(file.blank, frame.name, languageOfPath(file.path)).map((line) => ({
			file,
			line
		}));
	});
	const likely = found.filter(({ file }) => isPathOf(file.path, frame.name));
	const choices = likely.length > 0 ? likely : found;
	if (choices.length < 2) return choices[0];
	const ran = choices.filter(({ file, line }) => {
		const range = rangeIn(file.blank ?? "", { line }, languageOfPath(file.path));
		return range !== void 0 && lines.some((each) => each >= range.first && each <= range.last);
	});
	return ran.length === 1 ? ran[0] : void 0;
}
/** `com.example.Parser.next` stands in com/example/Parser.java. */
function isPathOf(path, name) {
	const folders = name.split(/[.$]/).slice(0, -1);
	return folders.length > 0 && path.replace(/\.\w+$/, "").endsWith(folders.join("/"));
}
function isChanged({ frame, lines = [] }, located, definitions) {
	const { file, line } = located;
	if (lines.some((each) => file.touched.lines.includes(each))) return true;
	return isTouched(rangeOf(file, {
		line,
		column: frame.line === void 0 ? void 0 : frame.column
	}, definitions), file.touched);
}
function rangeOf(file, start, definitions) {
	return (file.blank === void 0 ? void 0 : rangeIn(file.blank, start, languageOfPath(file.path))) ?? rangeUpToNext(start.line, definitions);
}
// src/profile/blame.ts
/** Which functions to name for a regression, and how each relates to the change under review. */
/** A runtime frame is explained by a changed caller under which at least this share of its change happened. */
const leastExplained = .5;
/** `changes`: the diff from baseline to candidate commit; empty when there is none, and then nothing is explained. */
function findBlame(diff, changes, options = {}) {
	const sign = options.direction === "decrease" ? -1 : 1;
	const changed = changedFunctions(diff.functions, changes, options.sources ?? /* @__PURE__ */ new Map());
	const costlier = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
	const search = {
		named: costlier,
		changed: changed.keys,
		sign
	};
	const culprits = [...costlier.filter(({ key }) => changed.keys.has(key)), ...callersToBlame(diff, search)];
	const callers = culprits.length > 0 ? /* @__PURE__ */ new Set() : callersOfChanged(diff, changed.keys, sign);
	const named = new Set([...costlier, ...culprits].map(({ key }) => key));
	const all = [...costlier, ...culprits.filter(({ key }) => !costlier.some((each) => each.key === key))];
	all.push(...diff.functions.filter(({ key }) => callers.has(key) && !named.has(key)));
	return {
		functions: all.map((each) => toBlamed(each, {
			changed,
			callers
		})),
		explained: culprits.length > 0 || callers.size > 0
	};
}
function relationOf(each, { changed, callers }) {
	if (changed.keys.has(each.key)) return "changed";
	return outside(each) ?? (callers.has(each.key) ? "calls-changed" : "unchanged");
}
function outside({ place, frame }) {
	if (place?.kind === "repository") return void 0;
	if (place?.kind === "dependency" || frame.kind === "dependency") return "dependency";
	return frame.kind === "user" ? void 0 : "runtime";
}
function toBlamed(each, findings) {
	const { place, frame } = each;
	const relation = relationOf(each, findings);
	const found = findings.changed.locations.get(each.key);
	const file = place?.kind === "repository" ? place.path : found?.file;
	const line = place?.kind === "repository" ? frame.line ?? found?.line : found?.line;
	const name = relation === "dependency" ? place?.package : void 0;
	return {
		function: each,
		relation,
		...file === void 0 ? {} : { file },
		...line === void 0 ? {} : { line },
		...name === void 0 ? {} : { package: place?.version === void 0 ? name : `${name}@${place.version}` }
	};
}
/** Changed functions under which the growth of functions that did not change happened. */
function callersToBlame(diff, { named, changed, sign }) {
	const unexplained = new Map(named.filter(({ key }) => !changed.has(key)).map((each) => [each.key, each]));
	const growth = /* @__PURE__ */ new Map();
	walk(diff.root, (node, path) => {
		if (!unexplained.has(node.key)) return;
		const culprit = path.findLast(({ key }) => changed.has(key));
		if (culprit === void 0) return;
		const byCulprit = growth.get(node.key) ?? /* @__PURE__ */ new Map();
		growth.set(node.key, byCulprit);
		const delta = (node.candidate.self - node.baseline.self) * sign;
		byCulprit.set(culprit.key, (byCulprit.get(culprit.key) ?? 0) + delta);
	});
	const culprits = /* @__PURE__ */ new Set();
	for (const [key, byCulprit] of growth) {
		const { baseline, candidate } = unexplained.get(key) ?? diff.root;
		const needed = (candidate.self - baseline.self) * sign * leastExplained;
		for (const [culprit, delta] of byCulprit) if (delta >= needed) culprits.add(culprit);
	}
	const already = new Set(named.map(({ key }) => key));
	return diff.functions.filter(({ key }) => culprits.has(key) && !already.has(key));
}
/** Keys of unchanged functions with a significant total that call changed code which itself went the same way. */
function callersOfChanged(diff, changed, sign) {
	const callers = /* @__PURE__ */ new Set();
	walk(diff.root, (node, path) => {
		const caller = path.at(-1);
		if (caller === void 0 || caller.key === "" || changed.has(caller.key) || !changed.has(node.key)) return;
		if ((node.candidate.total - node.baseline.total) * sign > 0 && caller.change?.significant === true && caller.change.delta * sign > 0) callers.add(caller.key);
	});
	return callers;
}
/** Every node with its ancestors, root first; the path is reused between calls. */
function walk(root, visit) {
	const path = [];
	const open = [{
		node: root,
		depth: 0
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		path.length = next.depth;
		visit(next.node, path);
		path.push(next.node);
		for (const node of next.node.children) open.push({
			node,
			depth: next.depth + 1
		});
	}
}
// src/profile/align-positions.ts
/** Beyond this many pairs to weigh (a bundle of anonymous functions) plain order decides. */
const mostPairs = 1e6;
/**
* Needleman and Wunsch's alignment (1970) of both lists, each in file order: pairs never cross, and the sum of
* likenesses is greatest. `candidateLine` (from the diff under review) decides for every line that is still there.
*/
function alignPositions(baseline, candidate, candidateLine) {
	const like = (a, b) => {
		const line = candidateLine?.(a.line);
		if (line !== void 0) return line === b.line && a.column === b.column ? 4 : 0;
		return candidateLine === void 0 ? likeness$2(a, b) : Math.min(1, likeness$2(a, b));
	};
	return numbered(baseline.length * candidate.length > mostPairs ? byOrder(baseline, candidate) : bestPairs(baseline, candidate, like), baseline, candidate);
}
/** Equal place 4, equal column 1 (inserted lines move none), shared callers up to 3; 0 never pairs. */
function likeness$2(a, b) {
	const shared = [...a.callers].filter((caller) => b.callers.has(caller)).length;
	const callers = shared === 0 ? 0 : 3 * shared / (a.callers.size + b.callers.size - shared);
	return (a.line === b.line && a.column === b.column ? 4 : a.column === b.column ? 1 : 0) + callers;
}
function byOrder(baseline, candidate) {
	return baseline.slice(0, candidate.length).map((_, index) => [index, index]);
}
function bestPairs(baseline, candidate, like) {
	const width = candidate.length + 1;
	const best = new Float64Array((baseline.length + 1) * width);
	const at = (i, j) => best[i * width + j] ?? 0;
	for (const [i, a] of baseline.entries()) for (const [j, b] of candidate.entries()) {
		const alike = like(a, b);
		const paired = alike > 0 ? at(i, j) + alike : 0;
		best[(i + 1) * width + j + 1] = Math.max(paired, at(i, j + 1), at(i + 1, j));
	}
	const pairs = [];
	let [i, j] = [baseline.length, candidate.length];
	while (i > 0 && j > 0) if (at(i, j) === at(i - 1, j)) i--;
	else if (at(i, j) === at(i, j - 1)) j--;
	else pairs.push([--i, --j]);
	return pairs.reverse();
}
function numbered(pairs, baseline, candidate) {
	const left = [];
	const right = [];
	let next = 1;
	for (const [a, b] of [...pairs, [baseline.length, candidate.length]]) {
		while (left.length < a) left.push(next++);
		while (right.length < b) right.push(next++);
		if (a < baseline.length || b < candidate.length) {
			left.push(next);
			right.push(next++);
		}
	}
	return {
		baseline: left,
		candidate: right
	};
}
// src/profile/names/go.ts
/** Go symbol names. */
/** `main.Map[go.shape.int,go.shape.string]` and `main.Map[...]` are one function; so are the two calling conventions. */
function normaliseGoName(name) {
	return withoutBrackets(name).replace(/\.abi(?:0|internal)$/, "");
}
/** Type parameters nest: `F[[]map[string]int]`. An unbalanced bracket leaves the name as it was. */
function withoutBrackets(name) {
	if (!name.includes("[")) return name;
	let depth = 0;
	let kept = "";
	for (const letter of name) {
		if (letter === "[") depth++;
		else if (letter === "]") depth--;
		else if (depth === 0) kept += letter;
		if (depth < 0) return name;
	}
	return depth === 0 && kept !== "" ? kept : name;
}
// src/profile/names/js.ts
/** JavaScript function names as V8, perf maps and bundlers write them. */
/** Interpreter `~`, Sparkplug `^`, Maglev `+`, TurboFan `*`: one function however hot it got. */
const tierMark = /^(?:(?:JS|LazyCompile|Function|Callback|Script|Eval):[~^*+]?|[~^*+](?=[\p{ID_Start}$_(]))/u;
function normaliseJsName(name) {
	const bare = name.replace(tierMark, "").replace(/ (?:\S+:\/\/\/?|\/|node:)\S*:\d+(?::\d+)?$/, "").replace(/ \[as [^\]]*\]$/, "").replace(/^async (?=[\p{ID_Start}$_])/u, "").replace(/^(?:bound )+(?=bound )/, "").replace(/(?<=[\p{ID_Continue}])\$\d+$/u, "");
	return isAnonymous(bare) ? "" : bare;
}
/** Names that say only that there is none. */
function isAnonymous(name) {
	return /^(?:|\(?<?anonymous>?\)?|\(anonymous function\))$/.test(name);
}
// src/profile/names/jvm.ts
/** Java, Kotlin and Scala names as async-profiler, JFR and perf maps write them. */
/** Hidden classes, accessors and proxies are numbered in order of birth, which differs from run to run. */
const born = [
	[/_\[[0-9jikw]\]$/, ""],
	[/^L([\w/$]+);::/, "$1."],
	[/\$\$Lambda(?:[$.]\d+)?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, "$$$$Lambda"],
	[/(LambdaForm\$(?:D?MH|BMH|VH|[A-Za-z]+))(?:[$/.]\d+(?![\dx]))?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, "$1"],
	[/(Generated(?:Method|Constructor|SerializationConstructor)Accessor)\d+/g, "$1"],
	[/(\$\$(?:FastClass|Enhancer|KeyFactory)By\w*?CGLIB\$\$)[0-9a-f]+/g, "$1"],
	[/(ByteBuddy|HibernateProxy|MockitoMock)\$\w{6,}/g, "$1"],
	[/(\$Proxy)\d+/g, "$1"],
	[/(lambda\$[\w$]*?)\$\d+(?=$|\()/g, "$1"],
	[/(?<=[\w$])\+0x[0-9a-f]+/g, ""]
];
function normaliseJvmName(name) {
	const stable = born.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
	return stable.includes("/") && !stable.includes(" ") ? stable.replaceAll("/", ".") : stable;
}
// src/profile/names/native.ts
/** C, C++, Rust and kernel symbols. */
/** What compilers and linkers append to a symbol without it being another function. */
function normaliseNativeName(name) {
	return name.replace(/_\[[0-9jikw]\]$/, "").replace(/\+0x[0-9a-f]+$/, "").replace(/@@?[A-Z][\w.]*$/, "").replaceAll(/ ?\[clone [^\]]*\]/g, "").replace(/(?:\.(?:constprop|isra|part|cold|llvm|lto_priv|localalias)(?:\.\d+)*)+$/, "").replaceAll(/\[abi:\w+\]/g, "").replace(/::h[0-9a-f]{16}$/, "");
}
// src/profile/names/python.ts
/** Python function names as py-spy and CPython's own profilers write them. */
/** Executing lines and thread ids change from run to run: `f (a.py:12)` is `f`, `thread (0x7F3A)` a thread. */
function normalisePythonName(name) {
	return name.replace(/ \([^()]*\.pyx?:\d+\)$/, "").replace(/:\d+$/, "").replace(/^process \d+:/, "process:").replace(/^thread \((?:0x[0-9A-Fa-f]+|\d+)\)/, "thread").replace(/^(Thread|ThreadPoolExecutor|Dummy)-\d+(?:_\d+)?(?= |$)/, "$1");
}
// src/profile/frame-name.ts
/** A function's name without what differs between two runs of one program. '' is a function without a name. */
function stableName(frame) {
	switch (frame.language) {
		case "js": return normaliseJsName(frame.name);
		case "go": return normaliseGoName(frame.name);
		case "python": return normalisePythonName(frame.name);
		case "jvm": return normaliseJvmName(frame.name);
		case "native": return normaliseNativeName(frame.name);
		case "unknown": return unknownName(frame.name);
	}
}
/** Folded stacks do not say what they are: apply only what cannot hurt another language's names. */
function unknownName(name) {
	const native = normaliseNativeName(name);
	if (/^(?:JS|LazyCompile|Function|Script|Eval):[~^*+]?/.test(native)) return normaliseJsName(native);
	if (/ \([^()]*\.pyx?:\d+\)$|^thread \(/.test(native)) return normalisePythonName(native);
	if (/\$\$Lambda|GeneratedMethodAccessor|LambdaForm\$|lambda\$/.test(native)) return normaliseJvmName(native);
	return /\[(?:go\.shape\.|\.\.\.\])/.test(native) ? normaliseGoName(native) : native;
}
// src/profile/place.ts
/**
* The place of a profiler's file name. `roots` are the checkouts (of both sides: two temporary worktrees give one
* path), absolute and without a trailing slash; without roots relative paths count as the repository's.
*/
function placeOf$1(file, roots) {
	const runtime = runtimePlace(file);
	if (runtime !== void 0) return runtime;
	const plain = toPlainPath(file);
	const dependency = dependencyPlace(plain);
	if (dependency !== void 0) return dependency;
	const standard = standardLibraryPlace(plain);
	if (standard !== void 0) return standard;
	const relative = withinRoots(plain, roots);
	if (relative !== void 0) return {
		path: withoutContentHash(relative),
		kind: "repository"
	};
	return {
		path: withoutContentHash(plain),
		kind: "elsewhere"
	};
}
/** Path relative to the repository's root, or undefined for a file that is not the repository's own. */
function repositoryPath(file, roots) {
	const place = placeOf$1(file, roots);
	return place.kind === "repository" ? place.path : void 0;
}
function runtimePlace(file) {
	if (/^(node:|native |internal\/|<frozen |<built-in|\[native)/.test(file)) return {
		path: file,
		kind: "runtime"
	};
	if (file.startsWith("wasm://")) return {
		path: "wasm",
		kind: "elsewhere"
	};
}
/** URLs, Windows separators, bundlers' virtual schemes and cache-busting queries, reduced to a path. */
function toPlainPath(file) {
	const slashes = file.replaceAll("\\", "/");
	const path = slashes.replace(/^(?:webpack|webpack-internal|turbopack|rsc):\/\/[^/]*\/(?:\.\/)?/, "").replace(/^https?:\/\/[^/]*\//, "").replace(/^file:\/\/(?:localhost)?/, "").replace(/^\/@fs\//, "/").replace(/^\/(?=[A-Za-z]:\/)/, "").replace(/(\.(?:[cm]?[jt]sx?|vue|svelte))[?#].*$/, "$1");
	return collapseDots(slashes.includes("://") ? decoded(path) : path);
}
function decoded(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
function collapseDots(path) {
	if (!/(^|\/)\.\.?\//.test(path)) return path;
	const parts = [];
	for (const part of path.split("/")) {
		if (part === ".") continue;
		if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}
function withinRoots(path, roots) {
	const folder = roots.map((root) => toPlainPath(root).replace(/\/+$/, "")).filter((root) => path.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
	if (folder !== void 0) return path.slice(folder.length + 1);
	return /^(\/|[A-Za-z]:\/|<|\[|\()/.test(path) || path === "" ? void 0 : path;
}
function dependencyPlace(path) {
	return nodePackage(path) ?? goModule(path) ?? pythonPackage(path) ?? cargoCrate(path);
}
function place(name, rest, version) {
	const known = {
		path: rest,
		kind: "dependency",
		package: name
	};
	return version === void 0 ? known : {
		...known,
		version
	};
}
/**
* The innermost node_modules wins; pnpm's and Yarn's stores carry the version in the path, and so do profiles captured
* here (`node_modules/yaml@2.9.1/…`, see measure/package-versions.ts).
*/
function nodePackage(path) {
	const match = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/@]+)(?:@(\d[^/]*))?\/(.*)$/.exec(path);
	if (match === null) return void 0;
	const [, before = "", name = "", version, rest = ""] = match;
	const escaped = name.replace("/", "[+/]").replaceAll(".", "\\.");
	const pnpm = new RegExp(`\\.pnpm/${escaped}@([^/_(]+)[^/]*/$`).exec(before);
	const yarn = new RegExp(`/cache/${name.replace("/", "-")}-npm-([^/]+)-[0-9a-f]+[^/]*\\.zip/$`).exec(before);
	return place(name, `node_modules/${name}/${rest}`, version ?? (pnpm ?? yarn)?.[1]);
}
/** `…/pkg/mod/github.com/!azure/x@v1.2.3/file.go`, or the same without its beginning under `-trimpath`. */
function goModule(path) {
	const match = /^(?:.*\/pkg\/mod\/)?([^/@]+\.[^/@]+(?:\/[^@]*)?)@(v\d[^/]*)\/(.*)$/.exec(path);
	if (match === null || match[1] === "golang.org/toolchain") return void 0;
	const name = (match[1] ?? "").replaceAll(/!([a-z])/g, (_, letter) => letter.toUpperCase());
	return place(name, `${name}/${match[3]}`, match[2]);
}
function pythonPackage(path) {
	const match = /\/(?:site|dist)-packages\/([^/@]+)(?:@(\d[^/]*))?((?:\/.*)?)$/.exec(path);
	if (match === null) return void 0;
	const [, first = "", version, rest = ""] = match;
	return place(first.replace(/\.(?:py|so|pyd)$/, ""), `${first}${rest}`, version);
}
function cargoCrate(path) {
	const match = /\/registry\/src\/[^/]+\/([^/]+?)-(\d+\.[^/]*)\/(.*)$/.exec(path);
	return match === null ? void 0 : place(match[1] ?? "", `${match[1]}/${match[3]}`, match[2]);
}
const standardLibraries = [
	/\/lib(?:64)?\/python\d[\d.]*t?\/(.*)$/,
	/(?:^|\/)golang\.org\/toolchain@[^/]+\/src\/(.*)$/,
	/\/go(?:\/?[\d.]+)?(?:\/libexec)?\/src\/((?:runtime|internal|[a-z0-9]+)\/.*\.(?:go|s))$/,
	/^\/rustc\/[0-9a-f]+\/(.*)$/
];
function standardLibraryPlace(path) {
	for (const pattern of standardLibraries) {
		const match = pattern.exec(path);
		if (match !== null) return {
			path: match[1] ?? path,
			kind: "runtime"
		};
	}
}
/** `index-BdK3f9aX.js` and `main.3f2a1b9c.js` are one file however often they are built. */
function withoutContentHash(path) {
	return path.replace(/[-.]([A-Za-z0-9_-]{8}|[0-9a-f]{6,40})(?=\.(?:[cm]?js|css|wasm)$)/, (whole, token) => isHash(token) ? "" : whole);
}
/** Eight letters can be a word: a digit, or a capital after the first letter, makes it a hash. */
function isHash(token) {
	return /\d/.test(token) ? !/^\d+$/.test(token) || token.length >= 8 : /^.+[A-Z]/.test(token);
}
// src/profile/frame-key.ts
/**
* Keys under which frames of many profiles are the same function: language-normalised name and repository-relative
* file, never a line. Only where one JavaScript file has several functions of one name, or of none, does position
* count, and then as an ordinal found by aligning both sides, so that inserted lines change no key.
*/
/** `sides`: one list of profiles a side, baseline first; one side alone is fine. */
function keyProfiles(sides, options = {}) {
	const named = sides.map((profiles, side) => {
		const renamed = side < sides.length - 1 ? options.renamedFiles : void 0;
		return profiles.map((profile) => profile.frames.map((frame) => nameFrame(frame, options.roots ?? [], renamed)));
	});
	const ordinals = findOrdinals(sides, named, options);
	const functions = /* @__PURE__ */ new Map();
	return {
		keys: named.map((profiles, side) => {
			const ofSide = /* @__PURE__ */ new Map();
			const keysOfSide = profiles.map((frames) => frames.map((entry) => {
				const keyed = toFunction$1(entry, ordinals.get(entry.base)?.[side]?.get(entry.position));
				const line = ofSide.get(keyed.key)?.frame.line ?? Number.POSITIVE_INFINITY;
				if (!ofSide.has(keyed.key) || (keyed.frame.line ?? line) < line) ofSide.set(keyed.key, keyed);
				return keyed.key;
			}));
			for (const [key, keyed] of ofSide) functions.set(key, keyed);
			return keysOfSide;
		}),
		functions
	};
}
function nameFrame(frame, roots, renamed) {
	const name = stableName(frame);
	const given = frame.file === void 0 || frame.file === "" ? void 0 : placeOf$1(frame.file, roots);
	const moved = given === void 0 ? void 0 : renamed?.get(given.path);
	const place = given !== void 0 && moved !== void 0 ? {
		...given,
		path: moved
	} : given;
	return {
		base: place === void 0 ? name || "(anonymous)" : `${name} (${place.path})`,
		name,
		place,
		position: `${frame.line ?? 0}:${frame.column ?? 0}`,
		frame
	};
}
function toFunction$1(entry, ordinal) {
	const { frame, place } = entry;
	const anonymous = entry.name === "" && place !== void 0;
	const name = anonymous ? `(anonymous ${place.path}#${ordinal ?? 1})` : entry.name || "(anonymous)";
	const key = anonymous ? name : ordinal === void 0 ? entry.base : `${entry.base}#${ordinal}`;
	const shown = {
		...frame,
		name,
		kind: kindOf(frame, place)
	};
	return place === void 0 ? {
		key,
		frame: shown
	} : {
		key,
		frame: {
			...shown,
			file: place.path
		},
		place
	};
}
/** What the path tells beats what the reader guessed from the name. */
function kindOf(frame, place) {
	if (place?.kind === "dependency" || place?.kind === "runtime") return place.kind;
	return place?.kind === "repository" ? "user" : frame.kind;
}
/** Per base key that needs them, per side: ordinal by position. */
function findOrdinals(sides, named, options) {
	const positions = positionsOf(named);
	for (const [base, perSide] of positions) if (!(base.startsWith(" (") || base === "(anonymous)") && perSide.every((known) => known.size < 2)) positions.delete(base);
	if (positions.size > 0) noteCallers(sides, named, positions);
	const ordinals = /* @__PURE__ */ new Map();
	for (const [base, perSide] of positions) ordinals.set(base, ordinalsOf(perSide, base, options));
	return ordinals;
}
/** Only V8's lines are sure to be definitions; elsewhere equal names in one file stay one function. */
function positionsOf(named) {
	const positions = /* @__PURE__ */ new Map();
	for (const [side, profiles] of named.entries()) for (const { base, position, frame } of profiles.flat()) {
		if (frame.language !== "js" || frame.line === void 0) continue;
		const perSide = positions.get(base) ?? named.map(() => /* @__PURE__ */ new Map());
		positions.set(base, perSide);
		const seen = perSide[side];
		if (seen?.has(position) === false) seen.set(position, {
			line: frame.line,
			column: frame.column ?? 0,
			callers: /* @__PURE__ */ new Set()
		});
	}
	return positions;
}
function noteCallers(sides, named, positions) {
	for (const [side, profiles] of sides.entries()) for (const [index, profile] of profiles.entries()) {
		const names = named[side]?.[index] ?? [];
		for (const { frames } of profile.stacks) for (let depth = 1; depth < frames.length; depth++) {
			const callee = names[frames[depth] ?? -1];
			const caller = names[frames[depth - 1] ?? -1];
			if (callee === void 0 || caller === void 0) continue;
			positions.get(callee.base)?.[side]?.get(callee.position)?.callers.add(caller.base);
		}
	}
}
function ordinalsOf(perSide, base, options) {
	const [baseline = [], candidate = []] = perSide.map((seen) => [...seen].sort(([, a], [, b]) => a.line - b.line || a.column - b.column).map(([key, value]) => ({
		key,
		value
	})));
	const file = / \((.*)\)$/.exec(` ${base}`)?.[1] ?? "";
	const map = options.candidateLine;
	const aligned = alignPositions(baseline.map(({ value }) => value), candidate.map(({ value }) => value), map === void 0 ? void 0 : (line) => map(file, line));
	return [new Map(baseline.map(({ key }, index) => [key, aligned.baseline[index] ?? 1])), new Map(candidate.map(({ key }, index) => [key, aligned.candidate[index] ?? 1]))];
}
// src/profile/merged-tree.ts
/** Time in which nothing ran is nobody's cost. */
const idle = "(idle)";
const root = "(root)";
const preemption = /^runtime\.asyncPreempt(?: \(|$)/;
function mergeProfiles(inputs, options) {
	const tree = {
		root: createNode("", void 0, options.columns),
		functions: /* @__PURE__ */ new Map()
	};
	for (const input of inputs) for (const stack of input.profile.stacks) {
		const value = stack.values[input.type] ?? 0;
		if (value === 0) continue;
		const path = pathOf(stack.frames, input);
		if (path === void 0) continue;
		const preempted = options.preemption === "caller" && path.length > 1 && preemption.test(path.at(-1) ?? "");
		if (preempted) path.pop();
		addNodes(tree.root, path, {
			value,
			options,
			column: input.column
		});
		addFunctions(tree.functions, path, {
			value,
			options,
			column: input.column,
			line: preempted ? void 0 : stack.leafLine
		});
	}
	return tree;
}
/** Keys root first, or undefined for idle time. */
function pathOf(frames, input) {
	const path = [];
	for (const frame of frames) {
		const key = input.keys[frame];
		if (key === void 0) throw new RangeError(`Stack names frame ${frame} of ${input.keys.length}`);
		if (key === idle) return void 0;
		if (key !== root || path.length > 0) path.push(key);
	}
	return path;
}
function addNodes(top, path, addition) {
	const { value, column, options } = addition;
	const open = [top];
	const depthOf = /* @__PURE__ */ new Map();
	for (const key of path) {
		const again = options.recursion === "fold" ? depthOf.get(key) : void 0;
		if (again !== void 0) {
			for (const closed of open.splice(again + 1)) depthOf.delete(closed.key);
			depthOf.set(key, again);
			continue;
		}
		const parent = open.at(-1) ?? top;
		let node = parent.children.get(key);
		if (node === void 0) {
			node = createNode(key, parent, options.columns);
			parent.children.set(key, node);
		}
		if (options.recursion === "fold") depthOf.set(key, open.length);
		open.push(node);
	}
	for (const node of open) add(node.total, column, value);
	add((open.at(-1) ?? top).self, column, value);
}
function addFunctions(functions, path, addition) {
	const { value, column, options, line } = addition;
	for (const key of path.length > 1 ? new Set(path) : path) {
		let known = functions.get(key);
		if (known === void 0) {
			known = {
				key,
				self: new Float64Array(options.columns),
				total: new Float64Array(options.columns),
				lines: /* @__PURE__ */ new Map()
			};
			functions.set(key, known);
		}
		add(known.total, column, value);
	}
	const leaf = functions.get(path.at(-1) ?? "");
	if (leaf === void 0) return;
	add(leaf.self, column, value);
	if (line === void 0) return;
	const values = leaf.lines.get(line) ?? new Float64Array(options.columns);
	add(values, column, value);
	leaf.lines.set(line, values);
}
function add(values, column, value) {
	values[column] = (values[column] ?? 0) + value;
}
function createNode(key, parent, columns) {
	return {
		key,
		parent,
		children: /* @__PURE__ */ new Map(),
		self: new Float64Array(columns),
		total: new Float64Array(columns)
	};
}
/** Every node, parents before children; loops, so that no depth of stack is too deep. */
function nodesOf(tree) {
	const nodes = [tree.root];
	for (let next = 0; next < nodes.length; next++) for (const child of nodes[next]?.children.values() ?? []) nodes.push(child);
	return nodes;
}
/** Turns merged nodes into another tree without recursion: `convert` gets a node whose children are already converted. */
function convertTree(tree, convert) {
	const nodes = nodesOf(tree);
	const done = /* @__PURE__ */ new Map();
	for (const node of [...nodes].reverse()) {
		const children = [];
		for (const child of node.children.values()) {
			const converted = done.get(child);
			if (converted !== void 0) children.push(converted);
		}
		done.set(node, convert(node, children));
	}
	const top = done.get(tree.root);
	if (top === void 0) throw new RangeError("A merged tree always has a root");
	return top;
}
// src/profile/call-tree.ts
/** One side on its own: the merged call tree and the functions of one or more profiles. */
const rootFrame = {
	name: "(root)",
	language: "unknown",
	kind: "runtime"
};
function buildCallTree(profiles, options = {}) {
	const [first] = profiles;
	if (first === void 0) throw new RangeError("A call tree is built of at least one profile");
	const wanted = options.type ?? defaultTypeOf(first).type;
	const keyed = keyProfiles([profiles], options);
	const tree = mergeProfiles(profiles.map((profile, index) => ({
		profile,
		type: typeIndex(profile, wanted),
		keys: keyed.keys[0]?.[index] ?? [],
		column: 0
	})), {
		columns: 1,
		recursion: options.recursion ?? "keep"
	});
	const root = convertTree(tree, (node, children) => ({
		key: node.key,
		frame: keyed.functions.get(node.key)?.frame ?? rootFrame,
		self: node.self[0] ?? 0,
		total: node.total[0] ?? 0,
		children: [...children].sort((a, b) => b.total - a.total || compareKeys(a.key, b.key))
	}));
	const functions = [...tree.functions.values()].map(({ key, self, total }) => {
		return {
			...keyed.functions.get(key) ?? {
				key,
				frame: rootFrame
			},
			self: self[0] ?? 0,
			total: total[0] ?? 0
		};
	});
	functions.sort((a, b) => b.self - a.self || b.total - a.total || compareKeys(a.key, b.key));
	return {
		type: first.sampleTypes[typeIndex(first, wanted)] ?? first.sampleTypes[0],
		root,
		functions
	};
}
function defaultTypeOf(profile) {
	return profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
}
/** Index of the sample type of that name. */
function typeIndex(profile, type) {
	const index = profile.sampleTypes.findIndex((known) => known.type === type);
	if (index >= 0) return index;
	const known = profile.sampleTypes.map((each) => each.type).join(", ");
	throw new GateError("PROFILE_UNLIKE", `Cannot read the profile as its sample types must include ${type}: current value is ${known}`, { hint: "name one of them with --type; both sides of a diff must have been captured alike" });
}
/** By code unit: the same order on every machine. */
function compareKeys(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/stats/benjamini-hochberg.ts
/** Benjamini and Hochberg's step-up (JRSS B 57, 1995): the expected share of false ones among the rejected. */
/** Adjusted p-values (q-values) in the order given. For pictures with many frames; a build's verdict uses Holm. */
function benjaminiHochberg(pValues) {
	const order = pValues.map((p, index) => ({
		p,
		index
	})).sort((a, b) => b.p - a.p);
	const adjusted = new Array(pValues.length).fill(1);
	let running = 1;
	order.forEach(({ p, index }, place) => {
		const rank = pValues.length - place;
		running = Math.min(running, p * pValues.length / rank);
		adjusted[index] = running;
	});
	return adjusted;
}
// src/stats/incomplete-beta.ts
/**
* The regularised incomplete beta function I_x(a, b): the tail of Student's t and of the binomial distribution.
* Continued fraction by Lentz's method (Abramowitz & Stegun 26.5.8; Numerical Recipes 6.4); relative error
* about 1e-13 for a, b up to 1e6, checked against SciPy in test/reference/.
*/
const lanczos = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
/** Natural logarithm of Γ(x) for x > 0; Lanczos approximation with g = 7, n = 9. */
function logGamma(x) {
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const z = x - 1;
	const t = z + 7.5;
	const series = lanczos.reduce((sum, coefficient, k) => sum + (k === 0 ? coefficient : coefficient / (z + k)), 0);
	return .5 * Math.log(2 * Math.PI) + (z + .5) * Math.log(t) - t + Math.log(series);
}
/** I_x(a, b) for 0 ≤ x ≤ 1 and a, b > 0; increasing in x from 0 to 1. */
function incompleteBeta(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? front * continuedFraction(x, a, b) / a : 1 - front * continuedFraction(1 - x, b, a) / b;
}
const tiny = 1e-300;
function continuedFraction(x, a, b) {
	let c = 1;
	let d = 1 / away(1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m <= 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		h *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		h *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) break;
	}
	return h;
}
function away(value) {
	return Math.abs(value) < tiny ? tiny : value;
}
// src/stats/binomial-test.ts
/** Exact two-sided binomial test: is `successes` of `trials` what probability `share` gives? */
/**
* p by doubling the smaller tail (Clopper-Pearson's inversion), at most 1. Two counts of events with
* exposures Eb and Ec are compared by conditioning on their sum: share = Ec / (Eb + Ec)
* (Przyborowski & Wilenski 1940, Biometrika 31:313).
*/
function binomialTwoSided(successes, trials, share) {
	const upper = successes <= 0 ? 1 : incompleteBeta(share, successes, trials - successes + 1);
	const lower = successes >= trials ? 1 : incompleteBeta(1 - share, trials - successes, successes + 1);
	return Math.min(1, 2 * Math.min(upper, lower));
}
// src/stats/normal.ts
/**
* The normal distribution where p-values live: tails right to nine digits however far out.
*
* simple-statistics' `cumulativeStdNormalProbability` is a table that stops at 0.999 and its `errorFunction` has an
* absolute error of 1.2e-7, so `1 − erf` is noise beyond about 5 σ. The library serves up to 2 σ; beyond, Laplace's
* continued fraction (Abramowitz and Stegun 26.2.14) converges fast and keeps the *relative* error.
*/
const farOut = 2;
const fractionDepth = 120;
/** P(Z ≥ z). */
function upperTail(z) {
	if (z < 0) return 1 - upperTail(-z);
	if (z < farOut) return (1 - errorFunction(z / Math.SQRT2)) / 2;
	let fraction = z;
	for (let depth = fractionDepth; depth > 0; depth -= 1) fraction = z + depth / fraction;
	return density$1(z) / fraction;
}
function density$1(z) {
	return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
}
/** The z with P(Z ≥ z) = p, 0 < p < 1; the library's approximation polished by Newton steps. */
function upperQuantile(p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`Cannot invert a tail as p must be > 0 and < 1: current value is ${p}`);
	if (p > .5) return -upperQuantile(1 - p);
	let z = p > .001 ? -probit(p) : Math.sqrt(-2 * Math.log(p));
	for (let step = 0; step < 40; step += 1) {
		const tail = upperTail(z);
		const move = (Math.log(tail) - Math.log(p)) * (tail / density$1(z));
		z += move;
		if (Math.abs(move) < 1e-12) break;
	}
	return z;
}
// src/stats/student-t.ts
/** Student's t distribution; Infinity degrees of freedom is the standard normal. */
/** Beyond this many degrees of freedom the normal is used: the two then differ by less than 1e-8 in p. */
const normalFrom = 1e7;
/** P(|T| ≥ |t|) with `degrees` > 0 degrees of freedom, not necessarily whole. */
function studentTwoSided(t, degrees) {
	if (!(degrees > 0)) throw new RangeError(`degrees must be > 0: current value is ${degrees}`);
	if (degrees >= normalFrom) return 2 * upperTail(Math.abs(t));
	if (!Number.isFinite(t)) return 0;
	return incompleteBeta(degrees / (degrees + t * t), degrees / 2, .5);
}
/** The t with P(|T| ≥ t) = p, for 0 < p < 1; Newton's steps kept within a shrinking bracket, to 1e-12 relative. */
function studentQuantile(p, degrees) {
	if (degrees >= normalFrom) return upperQuantile(p / 2);
	let [low, high] = [0, 1];
	while (studentTwoSided(high, degrees) > p && high < 0xe8d4a51000) [low, high] = [high, high * 2];
	let t = (low + high) / 2;
	for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
		const excess = studentTwoSided(t, degrees) - p;
		if (excess > 0) low = t;
		else high = t;
		const newton = t + excess / (2 * density(t, degrees));
		if (Math.abs(newton - t) <= 1e-13 * t) return newton;
		t = newton > low && newton < high ? newton : (low + high) / 2;
	}
	return t;
}
function density(t, degrees) {
	const scale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - .5 * Math.log(degrees * Math.PI);
	return Math.exp(scale - (degrees + 1) / 2 * Math.log1p(t * t / degrees));
}
// src/profile/rate-test.ts
/**
* Did a cost per operation change? Sampled cost of one function over the repeats of both sides.
*
* Two things must both deny "no change", so p is the larger of two p-values, valid whichever source of error rules:
* - counting: a sampler counts events, and k samples are never known better than a Poisson count allows. The score
*   test and the exact conditional test of two counts (the larger of them: the exact one is honest for a handful).
* - scatter: repeats also differ by what the machine did. Student's t on the quasi-Poisson dispersion φ̂ of the
*   repeats (Wedderburn 1974, Biometrika 61:439; R's `glm(family = quasipoisson)`). Left out with one profile a side.
*
* Tried in simulation (test/calibration/profile-rates.test.ts) and left: Welch's t with the variance floored at Poisson
* keeps its level but finds a fifth as much where samples are few; letting degrees of freedom grow as φ̂ falls to 1, or
* shrinking φ̂ to 1, finds more but colours 10–20 % of unchanged pairs when functions vary by 10 % between processes;
* a permutation of 5 + 5 cannot reach p < 0.008 and so never survives the correction over functions.
*/
/** Two-sided 95 % point of the normal. */
const normal95 = 1.959963984540054;
/** `values`: sampled value by repeat, baseline's first, then the candidate's. */
function testRates(design, values) {
	const baseline = toSide(design.baseline, values, 0);
	const candidate = toSide(design.candidate, values, design.baseline.length);
	const scatter = scatterOf(baseline, candidate);
	const delta = candidate.rate - baseline.rate;
	const samples = baseline.samples + candidate.samples;
	const half = Math.sqrt(varianceOf(baseline, smoothed(baseline)) + varianceOf(candidate, smoothed(candidate))) * Math.max(normal95, scatter === void 0 ? 0 : studentQuantile(.05, scatter.degrees) * scatter.root);
	return {
		baseline: baseline.rate,
		candidate: candidate.rate,
		delta,
		low: delta - half,
		high: delta + half,
		p: samples === 0 ? 1 : pValue(baseline, candidate, scatter),
		samples,
		dispersion: scatter === void 0 ? 1 : scatter.root ** 2
	};
}
function toSide(repeats, values, offset) {
	let [exposure, value, weight, blur, samples, pearson] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (const [index, repeat] of repeats.entries()) {
		const seen = values[offset + index] ?? 0;
		exposure += repeat.exposure;
		value += seen;
		weight += repeat.quantum * repeat.exposure;
		blur += repeat.exposure ** 2 * (repeat.exposureVariance ?? 0);
		samples += seen / repeat.quantum;
	}
	const rate = value / exposure;
	if (rate > 0) for (const [index, repeat] of repeats.entries()) {
		const expected = rate * repeat.exposure;
		const variance = repeat.quantum * expected + expected ** 2 * (repeat.exposureVariance ?? 0);
		pearson += ((values[offset + index] ?? 0) - expected) ** 2 / variance;
	}
	const exposureVariance = blur / exposure ** 2;
	return {
		rate,
		exposure,
		weight,
		exposureVariance,
		samples,
		pearson,
		degrees: rate > 0 ? repeats.length - 1 : 0
	};
}
function scatterOf(baseline, candidate) {
	const degrees = baseline.degrees + candidate.degrees;
	return degrees === 0 ? void 0 : {
		root: Math.sqrt((baseline.pearson + candidate.pearson) / degrees),
		degrees
	};
}
function varianceOf(side, rate) {
	return rate * side.weight / side.exposure ** 2 + rate ** 2 * side.exposureVariance;
}
/** A side without samples is still uncertain by one. */
function smoothed(side) {
	return Math.max(side.rate, side.weight / side.exposure ** 2);
}
function pValue(baseline, candidate, scatter) {
	const common = (baseline.rate * baseline.exposure + candidate.rate * candidate.exposure) / (baseline.exposure + candidate.exposure);
	const error = Math.sqrt(varianceOf(baseline, common) + varianceOf(candidate, common));
	const score = (candidate.rate - baseline.rate) / error;
	const repeats = scatter === void 0 || score === 0 ? 0 : studentTwoSided(score / scatter.root, scatter.degrees);
	return Math.max(studentTwoSided(score, Number.POSITIVE_INFINITY), exactP(baseline, candidate), repeats);
}
function exactP(baseline, candidate) {
	const [left, right] = [countedExposure(baseline), countedExposure(candidate)];
	const trials = Math.round(baseline.samples + candidate.samples);
	const successes = Math.min(trials, Math.round(candidate.samples));
	return trials === 0 ? 1 : binomialTwoSided(successes, trials, right / (left + right));
}
/** Exposure in samples per unit of rate. */
function countedExposure(side) {
	return side.exposure ** 2 / side.weight;
}
// src/profile/significance.ts
/**
* Which functions changed, as one family of tests: the expected share of false names among those named stays at 5 %,
* and with unchanged code that is the chance of naming anything.
*/
const falseDiscoveryRate = .05;
/**
* Shares of the error spent on self and on total: self names the function, total only finds what is spread too thin
* below it. (Weighted Benjamini-Hochberg: Genovese, Roeder & Wasserman 2006, Biometrika 93:509.) A fifth is not spent,
* as 5 % is promised of real machines and the t-test keeps its level of normal ones: with all of it spent, functions
* that vary by 10 % between processes coloured 4.0 % of 3,200 unchanged pairs.
*/
const spentOnSelf = .65;
const spentOnTotal = .15;
function testFunctions(tree, design) {
	const self = /* @__PURE__ */ new Map();
	const total = /* @__PURE__ */ new Map();
	for (const { key, self: own, total: all } of tree.functions.values()) {
		const tested = testRates(design, own);
		if (tested.samples >= 10) self.set(key, tested);
		if (own.every((value, column) => value === all[column])) continue;
		const whole = testRates(design, all);
		if (whole.samples >= 10) total.set(key, whole);
	}
	const whole = testRates(design, tree.root.total);
	if (whole.samples >= 10) total.set("", whole);
	const selfTests = adjust(self, spentOnSelf);
	const totalTests = new Map(adjust(total, spentOnTotal));
	for (const [key, tested] of selfTests) if (!total.has(key) && isLeaf(tree, key)) totalTests.set(key, tested);
	return {
		self: selfTests,
		total: totalTests
	};
}
function isLeaf(tree, key) {
	const known = tree.functions.get(key);
	return known?.self.every((value, column) => value === known.total[column]) === true;
}
/** Divides by the share of the error spent, so that every adjusted p is held against the same 5 %. */
function adjust(tests, spent) {
	const entries = [...tests];
	const adjusted = benjaminiHochberg(entries.map(([, { p }]) => p));
	return new Map(entries.map(([key, tested], index) => [key, {
		...tested,
		pAdjusted: Math.min(1, (adjusted[index] ?? 1) / spent)
	}]));
}
/**
* The same at every node. Nodes of functions that did not change are no candidates for colour (so unchanged code
* colours nodes no more often than functions); among the others Benjamini-Hochberg again.
*/
function testNodes(tree, design, functions) {
	const nodes = nodesOf(tree);
	return {
		self: testGated(nodes, functions.self, (node) => testRates(design, node.self)),
		total: testGated(nodes, functions.total, (node) => testRates(design, node.total))
	};
}
function testGated(nodes, functions, test) {
	const tests = /* @__PURE__ */ new Map();
	const gated = /* @__PURE__ */ new Map();
	for (const node of nodes) {
		const gate = functions.get(node.key);
		if (gate === void 0) continue;
		const tested = test(node);
		if (tested.samples < 10) continue;
		if (gate.pAdjusted <= .05) gated.set(node, tested);
		else tests.set(node, {
			...tested,
			pAdjusted: Math.max(tested.p, gate.pAdjusted)
		});
	}
	for (const [node, tested] of adjust(gated, 1)) {
		const pAdjusted = Math.max(tested.pAdjusted, functions.get(node.key)?.pAdjusted ?? 1);
		tests.set(node, {
			...tested,
			pAdjusted
		});
	}
	return tests;
}
// src/profile/assemble-diff.ts
/** Puts merged values, tests, renames and shifts together into the diff that is shown. */
function assembleDiff(parts) {
	const { comparison, tree, tests } = parts;
	const { baseline, candidate } = comparison.design;
	const { root, because } = toDiffTree(parts, testNodes(tree, comparison.design, tests));
	const functions = [...tree.functions.values()].map((known) => toFunctionChange(parts, known, because));
	functions.sort((a, b) => selfDelta(b) - selfDelta(a) || compareKeys(a.key, b.key));
	return {
		kind: comparison.kind,
		type: comparison.type,
		unit: comparison.unit,
		basis: comparison.basis,
		...comparison.inlining === void 0 ? {} : { inlining: comparison.inlining },
		repeats: {
			baseline: baseline.length,
			candidate: candidate.length
		},
		samples: {
			baseline: samplesOf(tree.root.total.subarray(0, baseline.length), baseline),
			candidate: samplesOf(tree.root.total.subarray(baseline.length), candidate)
		},
		slowness: parts.slowness,
		root,
		functions,
		lowConfidence: baseline.length === 1 || candidate.length === 1
	};
}
function samplesOf(values, repeats) {
	return Math.round(repeats.reduce((sum, { quantum }, index) => sum + (values[index] ?? 0) / quantum, 0));
}
function selfDelta({ baseline, candidate }) {
	return Math.abs(candidate.self - baseline.self);
}
function weigh({ baseline, candidate }, known) {
	const perExposure = (values, repeats) => values.reduce((sum, value) => sum + value, 0) / repeats.reduce((sum, { exposure }) => sum + exposure, 0);
	const split = baseline.length;
	return {
		baseline: {
			self: perExposure(known.self.subarray(0, split), baseline),
			total: perExposure(known.total.subarray(0, split), baseline)
		},
		candidate: {
			self: perExposure(known.self.subarray(split), candidate),
			total: perExposure(known.total.subarray(split), candidate)
		}
	};
}
function statusOf({ baseline, candidate }) {
	if (baseline.total === 0 && candidate.total > 0) return "new";
	return candidate.total === 0 && baseline.total > 0 ? "removed" : "common";
}
function toChange(tested, significant) {
	const { delta, low, high, p, pAdjusted } = tested;
	return {
		delta,
		low,
		high,
		p,
		pAdjusted,
		significant
	};
}
function toDiffTree(parts, tests) {
	const causes = /* @__PURE__ */ new Map();
	const because = /* @__PURE__ */ new Map();
	const renamed = new Set(parts.renames.values());
	return {
		root: convertTree(parts.tree, (node, children) => {
			const below = strongest(children.flatMap((child) => causes.get(child) ?? []));
			const { total, self } = changesOf(node, {
				tests,
				parts,
				below
			});
			const sides = weigh(parts.comparison.design, node);
			const converted = {
				key: node.key,
				frame: parts.keyed.functions.get(node.key)?.frame ?? rootFrame,
				...sides,
				...total === void 0 ? {} : { change: total },
				...self === void 0 ? {} : { selfChange: self },
				status: parts.moved.has(node.key) ? "moved" : renamed.has(node.key) ? "renamed" : statusOf(sides),
				...self?.significant === true || below[0] === void 0 ? {} : { becauseOf: below[0].key },
				children: [...children].sort((a, b) => widthOf(b) - widthOf(a) || compareKeys(a.key, b.key))
			};
			const own = self?.significant === true ? [{
				key: node.key,
				delta: self.delta
			}] : [];
			causes.set(converted, strongest([...own, ...below]));
			for (const { delta } of below) because.set(node.key, (because.get(node.key) ?? /* @__PURE__ */ new Set()).add(Math.sign(delta)));
			return converted;
		}),
		because
	};
}
function widthOf({ baseline, candidate }) {
	return Math.max(baseline.total, candidate.total);
}
/** The largest of each sign, the larger first. */
function strongest(causes) {
	const sorted = [...causes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
	const more = sorted.find(({ delta }) => delta > 0);
	const less = sorted.find(({ delta }) => delta < 0);
	return sorted.filter((cause) => cause === more || cause === less);
}
function changesOf(node, { tests, parts, below }) {
	const still = parts.moved.has(node.key);
	const selfTest = tests.self.get(node);
	const totalTest = tests.total.get(node);
	const self = selfTest === void 0 ? void 0 : toChange(selfTest, !still && isNamed(selfTest));
	if (totalTest === void 0) return {
		self,
		total: void 0
	};
	const signs = new Set(below.map(({ delta }) => Math.sign(delta)));
	if (self?.significant === true) signs.add(Math.sign(self.delta));
	return {
		self,
		total: toChange(totalTest, !still && (isNamed(totalTest) || followsFrom(totalTest, signs)))
	};
}
function isNamed({ pAdjusted }) {
	return pAdjusted <= falseDiscoveryRate;
}
/** Once a function below is named, its callers need no correction for the search: only evidence of their own. */
function followsFrom({ p, delta }, signs) {
	return p <= .05 && signs.has(Math.sign(delta));
}
function toFunctionChange(parts, known, because) {
	const { key } = known;
	const { comparison, keyed, tests, moved, renames } = parts;
	const sides = weigh(comparison.design, known);
	const described = keyed.functions.get(key) ?? {
		key,
		frame: rootFrame
	};
	const selfTest = tests.self.get(key);
	const totalTest = tests.total.get(key);
	const renamedFrom = [...renames].find(([, after]) => after === key)?.[0];
	const before = renamedFrom === void 0 ? void 0 : keyed.functions.get(renamedFrom)?.frame.name ?? renamedFrom;
	const lines = candidateLines(known, comparison.design.baseline.length);
	const still = moved.has(key);
	const follows = totalTest !== void 0 && followsFrom(totalTest, because.get(key) ?? /* @__PURE__ */ new Set());
	return {
		key,
		frame: described.frame,
		...described.place === void 0 ? {} : { place: described.place },
		...sides,
		...selfTest === void 0 ? {} : { self: toChange(selfTest, !still && isNamed(selfTest)) },
		...totalTest === void 0 ? {} : { total: toChange(totalTest, !still && (isNamed(totalTest) || follows)) },
		status: still ? "moved" : before === void 0 ? statusOf(sides) : "renamed",
		...before === void 0 ? {} : { renamedFrom: before },
		...lines.length === 0 ? {} : { lines }
	};
}
function candidateLines({ lines }, split) {
	return [...lines].filter(([, values]) => values.subarray(split).some((value) => value > 0)).map(([line]) => line).sort((a, b) => a - b);
}
// src/profile/comparable.ts
/** May these profiles be compared, by which sample type, and per what? Refuses with the reason rather than mislead. */
/** Sampling periods further apart are different flags, not the jitter of one sampler's clock. */
const mostPeriodRatio = 1.25;
function checkAlike(baselines, candidates, wanted) {
	const [first] = baselines;
	if (first === void 0 || candidates.length === 0) throw new RangeError("A profile diff needs at least one profile a side");
	const type = wanted ?? defaultTypeOf(first.profile).type;
	const all = [...baselines, ...candidates];
	for (const { profile } of all) checkPair(first.profile, profile, type);
	const unit = unitOf(first.profile, type);
	const basis = basisOf(all);
	const repeats = (side) => side.map((each) => toRepeat(each, type, basis));
	return {
		kind: unit === "B" || /^(alloc|inuse)/.test(type) ? "heap" : "cpu",
		type,
		unit,
		basis,
		...first.profile.inlining === void 0 ? {} : { inlining: first.profile.inlining },
		design: {
			baseline: repeats(baselines),
			candidate: repeats(candidates)
		}
	};
}
function checkPair(first, other, type) {
	if (first.mode !== other.mode) throw unlike("modes", first.mode, other.mode, "profile both sides by the same event, in the same mode");
	typeIndex(other, type);
	const [unit, otherUnit] = [unitOf(first, type), unitOf(other, type)];
	if (unit !== otherUnit) throw unlike(`units of ${type}`, unit, otherUnit, "write both with the same profiler options");
	if (first.inlining !== other.inlining) throw unlike("inlining", first.inlining ?? "on", other.inlining ?? "on", "profile both sides with the same flags");
	checkPeriods(first, other);
}
function checkPeriods(first, other) {
	if (first.period === void 0 || other.period === void 0 || !(first.period > 0) || !(other.period > 0)) return;
	const [unit = "", otherUnit = ""] = [first.periodUnit, other.periodUnit];
	const ratio = first.period / other.period;
	if (unit === otherUnit && ratio <= mostPeriodRatio && ratio >= 1 / mostPeriodRatio) return;
	throw unlike("sampling periods", `${first.period} ${unit}`.trim(), `${other.period} ${otherUnit}`.trim(), "sample both sides at the same rate");
}
function unlike(what, baseline, other, hint) {
	return new GateError("PROFILE_UNLIKE", `Cannot compare profiles as their ${what} must be equal: current value is ${baseline} and ${other}`, { hint });
}
function unitOf(profile, type) {
	return profile.sampleTypes[typeIndex(profile, type)]?.unit ?? "1";
}
function basisOf(sides) {
	if (sides.every((side) => operationsOf(side) > 0)) return "operation";
	if (sides.every(({ profile }) => profile.durationNs !== void 0 && profile.durationNs > 0)) return "second";
	return "share";
}
/** 0: not known. */
function operationsOf({ operations, profile }) {
	return operations ?? profile.operations ?? 0;
}
function toRepeat(side, type, basis) {
	const { profile } = side;
	const total = busyTotal(profile, typeIndex(profile, type));
	const quantum = quantumOf(profile, typeIndex(profile, type));
	if (basis === "operation") return {
		exposure: operationsOf(side),
		quantum
	};
	if (basis === "second") return {
		exposure: (profile.durationNs ?? 0) / 1e9,
		quantum
	};
	return {
		exposure: total > 0 ? total : 1,
		quantum
	};
}
/** All that was sampled but for idle time. */
function busyTotal(profile, type) {
	const idle = new Set(profile.frames.flatMap((frame, index) => frame.name === "(idle)" ? [index] : []));
	return sumOf$1(profile, type, (frames) => idle.size === 0 || !frames.some((frame) => idle.has(frame)));
}
function sumOf$1(profile, type, counts = () => true) {
	return profile.stacks.reduce((sum, { frames, values }) => counts(frames) ? sum + (values[type] ?? 0) : sum, 0);
}
/**
* Mean value of one sample: from the samples the profile counts, else from its period, else the smallest value of any
* stack, which a single sample made.
*/
function quantumOf(profile, type) {
	if (profile.sampleTypes[type]?.unit === "samples") return 1;
	const total = sumOf$1(profile, type);
	if (!(total > 0)) return 1;
	const samples = samplesIn(profile);
	if (samples !== void 0) return total / samples;
	return profile.stacks.reduce((least, { values }) => {
		const value = values[type] ?? 0;
		return value > 0 && value < least ? value : least;
	}, total);
}
function samplesIn(profile) {
	const counted = profile.sampleTypes.findIndex(({ type, unit }) => type === "samples" || unit === "samples");
	const byType = counted < 0 ? 0 : sumOf$1(profile, counted);
	if (byType > 0) return byType;
	if (profile.sampleCount !== void 0 && profile.sampleCount > 0) return profile.sampleCount;
	const paced = profile.sampleTypes.findIndex(({ unit }) => unit === profile.periodUnit);
	const byPeriod = paced < 0 || !profile.period ? 0 : sumOf$1(profile, paced) / profile.period;
	return byPeriod > 0 ? byPeriod : void 0;
}
// src/profile/cost-shift.ts
/** The sum is flat when what is left of the moved cost is under a quarter and no evidence speaks against "nothing". */
const mostLeft = .25;
const leastP = .05;
/** Keys of the functions whose cost moved. */
function findCostShifts(tree, keyed, context) {
	const moved = /* @__PURE__ */ new Set();
	for (const [host, parts] of groupsByHost(tree, context)) {
		const group = [host, ...parts];
		if (!group.some((key) => (context.tests.self.get(key)?.pAdjusted ?? 1) <= .05)) continue;
		const shift = flatGroup(tree, group, context) ? group : withNeighbours(tree, keyed, group, context);
		for (const key of shift) if (key !== "") moved.add(key);
	}
	return moved;
}
/** Functions on one side only, with enough samples to tell, by the nearest function above them that both sides have. */
function groupsByHost(tree, { design, tests }) {
	const isOneSided = (key) => {
		const tested = tests.self.get(key);
		return tested !== void 0 && (tested.baseline === 0 || tested.candidate === 0) && lacks(tree, key, design);
	};
	const oneSided = new Set([...tree.functions.keys()].filter(isOneSided));
	const weights = /* @__PURE__ */ new Map();
	for (const node of oneSided.size === 0 ? [] : nodesOf(tree)) {
		if (!oneSided.has(node.key)) continue;
		let host = node.parent;
		while (host !== void 0 && oneSided.has(host.key)) host = host.parent;
		const hosts = weights.get(node.key) ?? /* @__PURE__ */ new Map();
		weights.set(node.key, hosts);
		hosts.set(host?.key ?? "", (hosts.get(host?.key ?? "") ?? 0) + node.total.reduce((sum, value) => sum + value, 0));
	}
	const groups = /* @__PURE__ */ new Map();
	for (const [key, hosts] of weights) {
		const [host = ""] = [...hosts].sort((a, b) => b[1] - a[1])[0] ?? [];
		groups.set(host, (groups.get(host) ?? /* @__PURE__ */ new Set()).add(key));
	}
	return groups;
}
/** Absent from one side altogether, not only from the leaves. */
function lacks(tree, key, design) {
	const total = tree.functions.get(key)?.total ?? /* @__PURE__ */ new Float64Array();
	const split = design.baseline.length;
	return total.subarray(0, split).every((value) => value === 0) || total.subarray(split).every((value) => value === 0);
}
function flatGroup(tree, group, { design, tests }) {
	const sum = new Float64Array(design.baseline.length + design.candidate.length);
	let moved = 0;
	for (const key of group) {
		const self = key === "" ? tree.root.self : tree.functions.get(key)?.self;
		for (const [column, value] of self?.entries() ?? []) sum[column] = (sum[column] ?? 0) + value;
		moved += Math.max(0, tests.self.get(key)?.delta ?? 0);
	}
	const left = testRates(design, sum);
	return moved > 0 && left.p > leastP && Math.abs(left.delta) <= mostLeft * moved;
}
/** Code split off a sibling: functions of the same files whose self changed the other way join the group. */
function withNeighbours(tree, keyed, group, context) {
	const parts = group.slice(1);
	const files = new Set(parts.map((key) => keyed.functions.get(key)?.place?.path).filter((path) => path !== void 0));
	const net = parts.reduce((sum, key) => sum + (context.tests.self.get(key)?.delta ?? 0), 0);
	const neighbours = [...context.tests.self].filter(([key, { delta, pAdjusted }]) => pAdjusted <= .05 && delta * net < 0 && !parts.includes(key) && files.has(keyed.functions.get(key)?.place?.path ?? ""));
	const wider = [.../* @__PURE__ */ new Set([...parts, ...neighbours.map(([key]) => key)])];
	return neighbours.length > 0 && flatGroup(tree, wider, context) ? wider : [];
}
// src/profile/machine-speed.ts
/**
* How fast the machine was while each profile was taken, told by code that did not change: a neighbour, the clock or a
* memory layout makes all functions of one process slower together, by 5 % on a quiet machine and by 20 % on a busy
* one, and that is no cost of any function. (The idea of size factors in sequencing: Anders & Huber 2010, Genome
* Biology 11:R106.) What was called more is no speed, so the factor is used only
* - where most functions agree on one ratio of candidate to baseline: those that do not are the ones that changed;
* - where that ratio is no larger than processes of one side differ among themselves: a suite that grew as a whole is
*   not a slow machine;
* - as far as the functions that agree tell it more sharply than not knowing it would hurt.
*
* Everything here depends on ratios only: the same profiles with twice the samples give the same factors.
*/
/** With fewer profiles a side nothing is known of how processes differ. */
const leastRepeats = 3;
/** Functions differ by this much between processes by themselves (layout, compilation); no one is known better. */
const ownScatter = .05;
/** Share of the functions, weighed by how well each is known, that must agree. */
const leastAgreement = .6;
/** How far from the ratio a function may stand and still agree: standard errors of its own, and 2 % for the ratio's. */
const mostErrors = 2.5;
const ratioTolerance = .02;
/** Chance that an unchanged suite's ratio is taken for a change of the suite. */
const implausible = .01;
/** `design` with every exposure scaled to a machine of one speed; as it was where the speed cannot be told. */
function levelMachine(tree, design) {
	const asItWas = {
		design,
		slowness: 1
	};
	const [baseline, candidate] = [design.baseline.length, design.candidate.length];
	if (baseline < leastRepeats || candidate < leastRepeats) return asItWas;
	const repeats = [...design.baseline, ...design.candidate];
	const steady = agreeing(steadyFunctions(tree, repeats), baseline);
	if (steady.length < 2) return asItWas;
	const sums = repeats.map((_, column) => steady.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
	const logs = sums.map((sum, column) => Math.log(sum / (repeats[column]?.exposure ?? 1)));
	const between = spreadOf(logs, baseline);
	if (Math.abs(between.difference) > between.error * studentQuantile(implausible, between.degrees)) return asItWas;
	const told = between.variance === 0 ? 0 : Math.max(0, 1 - noiseOf$1(steady, sums, logs, baseline) / between.variance);
	const center = mean(logs);
	const scaled = repeats.map(({ exposure }, column) => exposure * Math.exp(told * ((logs[column] ?? center) - center)));
	const back = total(repeats.map(({ exposure }) => exposure)) / total(scaled);
	const levelled = repeats.map((repeat, column) => {
		const exposureVariance = told ** 2 * repeat.quantum / (sums[column] ?? 1);
		return {
			...repeat,
			exposure: (scaled[column] ?? 0) * back,
			exposureVariance
		};
	});
	return {
		design: {
			baseline: levelled.slice(0, baseline),
			candidate: levelled.slice(baseline)
		},
		slowness: Math.exp(told * between.difference)
	};
}
/** Functions seen in every profile. */
function steadyFunctions(tree, repeats) {
	return [...tree.functions.values()].filter(({ self }) => self.every((value) => value > 0)).map(({ self }) => ({
		values: self,
		logs: repeats.map(({ exposure }, column) => Math.log((self[column] ?? 0) / exposure))
	}));
}
/** Those whose ratio is the one that most have; none where there is no such. */
function agreeing(functions, split) {
	if (functions.length < 2) return [];
	const columns = functions[0]?.logs.map((_, column) => column) ?? [];
	const sums = columns.map((column) => functions.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
	const whole = sums.reduce((sum, value) => sum + value, 0);
	const known = functions.map(({ values, logs }) => {
		const share = columns.reduce((sum, column) => sum + (values[column] ?? 0), 0) / whole;
		const error = spreadOf(columns.map((column) => Math.log((values[column] ?? 0) / (sums[column] ?? 1))), split).error / Math.max(.05, 1 - share);
		return {
			values,
			logs,
			difference: spreadOf(logs, split).difference,
			error
		};
	});
	const weights = known.map(({ error }) => 1 / (error ** 2 + ownScatter ** 2));
	const middle = weightedMedian(known.map(({ difference }) => difference), weights);
	const agrees = known.map(({ difference, error }) => Math.abs(difference - middle) <= ratioTolerance + mostErrors * error);
	const agreed = weights.reduce((sum, weight, index) => sum + (agrees[index] === true ? weight : 0), 0);
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	return agreed >= leastAgreement * all ? known.filter((_, index) => agrees[index] === true) : [];
}
function spreadOf(values, split) {
	const sides = [values.slice(0, split), values.slice(split)];
	const [left = 0, right = 0] = sides.map(mean);
	const degrees = values.length - 2;
	const variance = sides.flatMap((side) => {
		const middle = mean(side);
		return side.map((value) => (value - middle) ** 2);
	}).reduce((sum, square) => sum + square, 0) / degrees;
	const error = Math.sqrt(variance * (1 / split + 1 / (values.length - split)));
	return {
		difference: right - left,
		error,
		variance,
		degrees
	};
}
/** Variance of a log sum that its own functions' scatter makes, as they disagree with the sum. */
function noiseOf$1(steady, sums, logs, split) {
	const whole = sums.reduce((sum, value) => sum + value, 0);
	return steady.reduce((noise, each) => {
		const share = sums.reduce((sum, _, column) => sum + (each.values[column] ?? 0), 0) / whole;
		const relative = each.logs.map((log, column) => log - (logs[column] ?? 0));
		return noise + share ** 2 * spreadOf(relative, split).variance / Math.max(.05, 1 - share);
	}, 0);
}
function weightedMedian(values, weights) {
	const order = values.map((value, index) => ({
		value,
		weight: weights[index] ?? 0
	})).sort((a, b) => a.value - b.value);
	const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2;
	let passed = 0;
	for (const [index, { value, weight }] of order.entries()) {
		passed += weight;
		if (Math.abs(passed - half) <= 1e-12 * half) return (value + (order[index + 1]?.value ?? value)) / 2;
		if (passed > half) return value;
	}
	return 0;
}
function mean(values) {
	return total(values) / values.length;
}
function total(values) {
	return values.reduce((sum, value) => sum + value, 0);
}
// src/profile/renames.ts
/** A rename that also doubles the cost is told as one removed and one new function. */
const mostCostRatio = 2;
const leastShared = .5;
/**
* Baseline key → candidate key of functions renamed (same file) or moved to another file (same name). Both must be
* called from the same place, call alike functions and cost alike; the best likeness first, each function once.
*/
function findRenames(tree, keyed, design) {
	const { removed, added } = findLeftovers(tree, keyed, design);
	const pairs = removed.flatMap((before) => added.flatMap((after) => {
		const alike = likeness$1(before, after);
		return alike === void 0 ? [] : [{
			before: before.known.key,
			after: after.known.key,
			alike
		}];
	}));
	pairs.sort((a, b) => b.alike - a.alike);
	const renames = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	for (const { before, after } of pairs) {
		if (renames.has(before) || taken.has(after)) continue;
		renames.set(before, after);
		taken.add(after);
	}
	return renames;
}
function findLeftovers(tree, keyed, design) {
	const leftovers = /* @__PURE__ */ new Map();
	const removed = [];
	const added = [];
	for (const { key, total } of tree.functions.values()) {
		const { baseline, candidate, samples } = testRates(design, total);
		const known = keyed.functions.get(key);
		if (known === void 0 || samples < 10 || baseline > 0 && candidate > 0) continue;
		const leftover = {
			known,
			rate: baseline + candidate,
			parents: /* @__PURE__ */ new Set(),
			children: /* @__PURE__ */ new Set()
		};
		leftovers.set(key, leftover);
		(candidate > 0 ? added : removed).push(leftover);
	}
	if (removed.length === 0 || added.length === 0) return {
		removed: [],
		added: []
	};
	for (const node of nodesOf(tree)) {
		leftovers.get(node.key)?.parents.add(node.parent?.key ?? "");
		if (node.parent !== void 0) leftovers.get(node.parent.key)?.children.add(node.key);
	}
	return {
		removed,
		added
	};
}
function likeness$1(before, after) {
	const sameName = before.known.frame.name === after.known.frame.name;
	const path = before.known.place?.path;
	const sameFile = path !== void 0 && path === after.known.place?.path;
	if (!sameName && !sameFile) return void 0;
	const ratio = before.rate / after.rate;
	if (ratio > mostCostRatio || ratio < 1 / mostCostRatio) return void 0;
	const parents = shared(before.parents, after.parents);
	const children = shared(before.children, after.children);
	if (parents === 0 || children < leastShared) return void 0;
	return parents + children + Math.min(ratio, 1 / ratio) + (sameName ? 1 : 0);
}
/** Jaccard's index; 1 for two empty sets. A renamed function that calls itself still has alike children. */
function shared(a, b) {
	if (a.size === 0 && b.size === 0) return 1;
	const both = [...a].filter((key) => b.has(key)).length;
	return both / (a.size + b.size - both);
}
// src/profile/diff.ts
/** Throws PROFILE_UNLIKE for profiles that must not be compared: unlike modes, types, units or sampling rates. */
function diffProfiles(baselines, candidates, options = {}) {
	const comparison = checkAlike(baselines, candidates, options.type);
	const profiles = [baselines, candidates].map((side) => side.map(({ profile }) => profile));
	const keyed = keyProfiles(profiles, {
		...options.roots === void 0 ? {} : { roots: options.roots },
		...options.changes === void 0 ? {} : {
			renamedFiles: renamedFilesOf(options.changes),
			candidateLine: candidateLineIn(options.changes)
		}
	});
	const recursion = options.recursion ?? "keep";
	const first = mergeSides(profiles, keyed, {
		type: comparison.type,
		recursion
	});
	const renames = findRenames(first, keyed, comparison.design);
	const tree = renames.size === 0 ? first : mergeSides(profiles, keyed, {
		type: comparison.type,
		recursion,
		aliases: renames
	});
	const { design, slowness } = comparison.basis === "operation" ? levelMachine(tree, comparison.design) : {
		design: comparison.design,
		slowness: 1
	};
	const tests = testFunctions(tree, design);
	const moved = findCostShifts(tree, keyed, {
		design,
		tests
	});
	return assembleDiff({
		comparison: {
			...comparison,
			design
		},
		slowness,
		tree,
		keyed,
		renames,
		tests,
		moved
	});
}
function mergeSides(sides, keyed, choice) {
	const { type, recursion, aliases } = choice;
	let column = 0;
	return mergeProfiles(sides.flatMap((profiles, side) => profiles.map((profile, index) => {
		const keys = keyed.keys[side]?.[index] ?? [];
		return {
			profile,
			type: profile.sampleTypes.findIndex((known) => known.type === type),
			keys: side === 0 && aliases !== void 0 ? keys.map((key) => aliases.get(key) ?? key) : keys,
			column: column++
		};
	})), {
		columns: column,
		recursion,
		preemption: "caller"
	});
}
// src/profile/formats/bytes.ts
/** Bytes of a file as readers want them: whole, inflated under a bound, as text, as JSON. */
/** Decompressed size beyond which a file is taken for a bomb. A real profile of this size would not fit the model either. */
const maxInflatedBytes = 1 << 30;
/** Largest text `JSON.parse` is given: a V8 string holds at most 2^29 − 24 characters. */
const maxJsonBytes = 536870848;
function isGzip(head) {
	return head[0] === 31 && head[1] === 139;
}
function toChunks(bytes) {
	return bytes instanceof Uint8Array ? [bytes] : bytes;
}
function concat(bytes) {
	if (bytes instanceof Uint8Array) return bytes;
	const chunks = [...bytes];
	const [only] = chunks;
	if (only !== void 0 && chunks.length === 1) return only;
	const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let offset = 0;
	for (const chunk of chunks) {
		whole.set(chunk, offset);
		offset += chunk.length;
	}
	return whole;
}
/** Chunks of the decompressed content; a file that is not gzip passes through untouched and unjoined. */
function* inflated(bytes, format, limit = maxInflatedBytes) {
	const rest = toChunks(bytes)[Symbol.iterator]();
	const first = firstBytes(rest);
	if (first === void 0) return;
	if (isGzip(first)) {
		yield gunzip(concat(chain(first, rest)), format, limit);
		return;
	}
	yield* chain(first, rest);
}
/** At least two bytes, so that a magic number is never split between chunks. */
function firstBytes(rest) {
	let first;
	while (first === void 0 || first.length < 2) {
		const next = rest.next();
		if (next.done === true) return first;
		first = first === void 0 || first.length === 0 ? next.value : concat([first, next.value]);
	}
	return first;
}
function* chain(first, rest) {
	yield first;
	for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
function gunzip(bytes, format, limit = maxInflatedBytes) {
	try {
		return gunzipSync(bytes, { maxOutputLength: limit });
	} catch (cause) {
		if (cause instanceof RangeError) throw new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its decompressed size must be <= ${limit} bytes: current value is more`, {
			hint: "profile a shorter run, or raise the sampling interval",
			cause
		});
		throw malformed(format, "the file", "whole gzip data", cause instanceof Error ? cause.message : cause, cause);
	}
}
/** Looked at to tell which format a file is in. */
const headBytes = 65536;
/** The first decompressed bytes, for detection: at most what 64 KiB hold (64 MiB at worst); none when damaged. */
function headOf$1(bytes) {
	const head = bytes.subarray(0, headBytes);
	if (!isGzip(head)) return head;
	try {
		return gunzipSync(head, { finishFlush: constants$1.Z_SYNC_FLUSH }).subarray(0, headBytes);
	} catch {
		return /* @__PURE__ */ new Uint8Array(0);
	}
}
/** By byte order mark, or by the zero bytes that UTF-16 gives to ASCII. */
function encodingOf(head) {
	const [first = 1, second = 1] = head;
	if (first === 255 && second === 254 || first !== 0 && second === 0) return "utf-16le";
	return first === 254 && second === 255 || first === 0 ? "utf-16be" : "utf-8";
}
/** Invalid sequences become U+FFFD; a byte order mark is dropped. */
function decodeText(bytes) {
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
function parseJson(bytes, format, limit) {
	const whole = concat(inflated(bytes, format, limit));
	if (whole.length > maxJsonBytes) throw new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its size must be <= ${maxJsonBytes} bytes: current value is ${whole.length}`, { hint: "profile a shorter run, or raise the sampling interval" });
	try {
		return JSON.parse(decodeText(whole));
	} catch (cause) {
		throw malformed(format, "the file", "whole JSON", cause instanceof Error ? cause.message : cause, cause);
	}
}
// src/profile/formats/pprof-comments.ts
const prefix$1 = "flamegate:";
function commentsOf(comments) {
	const pairs = /* @__PURE__ */ new Map();
	for (const comment of comments) {
		const match = /^flamegate:(\w+)=(.*)$/s.exec(comment);
		if (match?.[1] !== void 0) pairs.set(match[1], match[2] ?? "");
	}
	const operations = positive(pairs.get("operations"));
	const sampleCount = positive(pairs.get("samples"));
	const producer = pairs.get("producer");
	const mode = pairs.get("mode");
	return {
		own: pairs.has("frames"),
		...producer === void 0 ? {} : { producer },
		...mode === void 0 ? {} : { mode },
		...pairs.get("inlining") === "off" ? { inlining: "off" } : {},
		...operations === void 0 ? {} : { operations },
		...sampleCount === void 0 ? {} : { sampleCount }
	};
}
function toComments(profile) {
	return [
		`${prefix$1}frames=1`,
		`${prefix$1}producer=${profile.producer}`,
		`${prefix$1}mode=${profile.mode}`,
		...profile.inlining === void 0 ? [] : [`${prefix$1}inlining=${profile.inlining}`],
		...profile.operations === void 0 ? [] : [`${prefix$1}operations=${profile.operations}`],
		...profile.sampleCount === void 0 ? [] : [`${prefix$1}samples=${profile.sampleCount}`]
	];
}
/** A hostile comment is no number, not an error: comments are free text. */
function positive(text) {
	const value = Number(text);
	return text !== void 0 && Number.isFinite(value) && value > 0 ? value : void 0;
}
// src/profile/formats/pprof-detect.ts
/** Is this the beginning of a pprof message? Protocol buffers have no magic number; only a few fields in a row tell. */
/** Wire type of each field of `Profile`, by number. A repeated number may also be packed. */
const wireTypes$1 = [
	[],
	[2],
	[2],
	[2],
	[2],
	[2],
	[2],
	[0],
	[0],
	[0],
	[0],
	[2],
	[0],
	[0, 2],
	[0],
	[0]
];
/** Go's runtime begins with the time, everybody else with sample types: whichever, three fields must fit (or all there are). */
const fieldsNeeded = 3;
function looksLikePprof(head) {
	let at = 0;
	for (let field = 0; field < fieldsNeeded; field++) {
		if (at === head.length) return field > 0;
		const tag = head[at] ?? 0;
		const wire = tag & 7;
		if (tag >= 128 || wireTypes$1[tag >> 3]?.includes(wire) !== true) return false;
		const { value, next } = varint(head, at + 1);
		if (next > head.length) return false;
		at = wire === 0 ? next : next + value;
		if (at > head.length) return field > 0;
	}
	return true;
}
function varint(bytes, start) {
	let value = 0;
	for (let at = start; at < bytes.length && at < start + 10; at++) {
		const byte = bytes[at] ?? 0;
		value += (byte & 127) * 2 ** (7 * (at - start));
		if (byte < 128) return {
			value,
			next: at + 1
		};
	}
	return {
		value,
		next: Number.POSITIVE_INFINITY
	};
}
// src/profile/formats/frame-origin.ts
const languageOfExtension = {
	js: "js",
	mjs: "js",
	cjs: "js",
	jsx: "js",
	ts: "js",
	mts: "js",
	cts: "js",
	tsx: "js",
	vue: "js",
	go: "go",
	py: "python",
	pyx: "python",
	java: "jvm",
	kt: "jvm",
	scala: "jvm",
	clj: "jvm",
	groovy: "jvm",
	c: "native",
	h: "native",
	cc: "native",
	cpp: "native",
	cxx: "native",
	hpp: "native",
	inc: "native",
	rs: "native",
	zig: "native",
	s: "native",
	S: "native"
};
function languageOfFile(file) {
	if (file === void 0) return "unknown";
	if (/^(node|https?|webpack|evalmachine|file):/.test(file)) return "js";
	if (/^<(frozen |string>|stdin>|module>)/.test(file)) return "python";
	const extension = /\.([A-Za-z]+)(?:\?.*)?$/.exec(file)?.[1];
	return extension === void 0 ? "unknown" : languageOfExtension[extension] ?? "unknown";
}
/** `file` and `name` as the profiler gave them. */
function originOf(name, file, language) {
	switch (language) {
		case "js": return {
			language,
			kind: kindOfJs(name, file)
		};
		case "go": return {
			language,
			kind: kindOfGo(name, file)
		};
		case "python": return {
			language,
			kind: kindOfPython(file)
		};
		case "jvm": return {
			language,
			kind: kindOfJvm(name)
		};
		case "native": return {
			language,
			kind: kindOfNative(file)
		};
		case "unknown": return {
			language,
			kind: "user"
		};
	}
}
function kindOfJs(name, file) {
	if (file === void 0 || file === "") return name === "" || name === "(anonymous)" ? "user" : "runtime";
	if (/^(node:|native |internal\/)/.test(file)) return "runtime";
	return file.includes("/node_modules/") || file.startsWith("node_modules/") ? "dependency" : "user";
}
function kindOfGo(name, file) {
	if (file !== void 0 && (file.includes("/pkg/mod/") || /@v\d/.test(file) || file.includes("/vendor/"))) return "dependency";
	if (name.startsWith("main.")) return "user";
	if (file !== void 0 && /(^|\/)(go[\d.]*|golang[\w.@-]*)\/src\/(?!.*\.\w+\/)/.test(file)) return "runtime";
	return /^(runtime|internal|syscall|sync|time|reflect|sort|strings|strconv|bytes|fmt|os|io|net|math|testing|encoding|crypto|bufio|unicode|slices|maps|cmp|regexp|context|errors|hash|compress|archive|database|html|image|log|mime|path|text|unsafe|iter|go)(\/[\w/]+)?\./.test(name) ? "runtime" : "user";
}
function kindOfPython(file) {
	if (file === void 0) return "user";
	if (/[/\\](site|dist)-packages[/\\]/.test(file)) return "dependency";
	return file.startsWith("<frozen") || /[/\\]lib[/\\]python\d/.test(file) ? "runtime" : "user";
}
function kindOfJvm(name) {
	return /^(java|javax|jdk|sun|com[./]sun|kotlin|scala|groovy|clojure[./](lang|core))[./]/.test(name) ? "runtime" : "user";
}
function kindOfNative(file) {
	if (file === void 0) return "user";
	if (/\[(kernel|guest\.kernel)|vmlinux|\.ko(\.\w+)?\]?$/.test(file)) return "kernel";
	return /\.so(\.|$)|\[vdso\]|^\/(usr\/)?lib|\.dylib$|\.dll$/.test(file) ? "native" : "user";
}
// src/profile/formats/protobuf.ts
/**
* Protocol buffer wire format, one top-level field at a time from chunks, so that a profile larger than memory's comfort
* is never whole. I tried pprof-format's decoder for reading: it takes a truncated file for a short one, and holds an
* object for every sample. https://protobuf.dev/programming-guides/encoding/
*/
/** Low 32 bits of the varint at the cursor. */
function readBits(cursor, format) {
	const { bytes } = cursor;
	let low = 0;
	let high = 0;
	for (let shift = 0; shift < 70; shift += 7) {
		if (cursor.at >= cursor.end) throw malformed(format, `byte ${cursor.at}`, "the rest of a number", "its end");
		const byte = bytes[cursor.at++] ?? 0;
		if (shift < 28) low |= (byte & 127) << shift;
		else if (shift === 28) {
			low |= (byte & 15) << 28;
			high = (byte & 127) >>> 4;
		} else high |= (byte & 127) << shift - 32;
		if (byte < 128) {
			cursor.high = high >>> 0;
			return low >>> 0;
		}
	}
	throw malformed(format, `byte ${cursor.at}`, "a number of at most 10 bytes", "a longer one");
}
/** Rounded above 2^53. */
function readUnsigned(cursor, format) {
	const first = cursor.at < cursor.end ? cursor.bytes[cursor.at] ?? 0 : 128;
	if (first < 128) {
		cursor.at++;
		return first;
	}
	return readBits(cursor, format) + cursor.high * 2 ** 32;
}
/** int64, two's complement; rounded beyond 2^53. */
function readSigned(cursor, format) {
	return readBits(cursor, format) + (cursor.high | 0) * 2 ** 32;
}
/** Exact: ids and addresses use all 64 bits. */
function readExact(cursor, format) {
	const low = readBits(cursor, format);
	const { high } = cursor;
	return high < 2 ** 21 ? low + high * 2 ** 32 : BigInt(low) + (BigInt(high) << 32n);
}
const wireTypes = {
	0: "varint",
	1: "fixed64",
	2: "bytes",
	5: "fixed32"
};
/** Tag at the cursor: the field number, and how it is encoded. */
function readTag(cursor, format) {
	const at = cursor.at;
	const tag = readUnsigned(cursor, format);
	const wire = wireTypes[tag % 8];
	if (wire === void 0 || tag < 8) throw malformed(format, `byte ${at}`, "the tag of a field", tag);
	return {
		field: Math.floor(tag / 8),
		wire
	};
}
/** Moves past a field's content. */
function skip(cursor, wire, format) {
	if (wire === "varint") readUnsigned(cursor, format);
	else enter(cursor, wire, format);
}
/** Length-delimited content at the cursor as a cursor of its own; the outer one moves past it. */
function enter(cursor, wire, format) {
	const length = wire === "fixed64" ? 8 : wire === "fixed32" ? 4 : readUnsigned(cursor, format);
	const start = cursor.at;
	if (wire === "varint" || start + length > cursor.end) throw malformed(format, `byte ${start}`, `followed by ${length} bytes`, `${cursor.end - start} bytes`);
	cursor.at = start + length;
	return {
		bytes: cursor.bytes,
		at: start,
		end: start + length,
		high: 0
	};
}
/** Top-level fields in turn. The cursor handed over is valid until the next step. */
function* fieldsOf(chunks, format) {
	const held = createHeld(chunks);
	while (held.fill(1)) {
		held.fill(20);
		const { field, wire } = readTag(held.cursor, format);
		if (wire === "bytes") {
			const length = readUnsigned(held.cursor, format);
			if (!held.fill(length)) throw malformed(format, `field ${field}`, `${length} bytes long`, `${held.cursor.end - held.cursor.at} bytes`);
			const { bytes, at } = held.cursor;
			held.cursor.at += length;
			yield {
				field,
				wire,
				cursor: {
					bytes,
					at,
					end: at + length,
					high: 0
				}
			};
		} else if (wire === "varint") yield {
			field,
			wire,
			cursor: held.cursor
		};
		else skip(held.cursor, wire, format);
	}
}
/** A window over the chunks that doubles, so that one long field costs linear work however small the chunks. */
function createHeld(chunks) {
	const rest = chunks[Symbol.iterator]();
	const cursor = {
		bytes: /* @__PURE__ */ new Uint8Array(0),
		at: 0,
		end: 0,
		high: 0
	};
	const take = (chunk) => {
		const kept = cursor.end - cursor.at;
		if (kept === 0) {
			Object.assign(cursor, {
				bytes: chunk,
				at: 0,
				end: chunk.length
			});
			return;
		}
		const size = kept + chunk.length;
		const room = cursor.at === 0 && cursor.bytes.length >= size ? cursor.bytes : new Uint8Array(2 * size);
		if (room !== cursor.bytes) room.set(cursor.bytes.subarray(cursor.at, cursor.end));
		room.set(chunk, kept);
		Object.assign(cursor, {
			bytes: room,
			at: 0,
			end: size
		});
	};
	return {
		cursor,
		fill(bytes) {
			while (cursor.end - cursor.at < bytes) {
				const next = rest.next();
				if (next.done === true) return false;
				take(next.value);
			}
			return true;
		}
	};
}
// src/profile/formats/pprof-tables.ts
/** The tables of a pprof file (github.com/google/pprof, proto/profile.proto), decoded; samples are pprof.ts's. */
const format = "pprof";
/** Numeric fields of a message by number; the last of several wins. Signed ones come from `signed`. */
function numbersOf(cursor, signed = []) {
	const numbers = {};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (wire !== "varint") skip(cursor, wire, format);
		else numbers[field] = signed.includes(field) ? readSigned(cursor, format) : readExact(cursor, format);
	}
	return numbers;
}
function small(numbers, field) {
	return Number(numbers[field] ?? 0);
}
function readValueType(cursor) {
	const numbers = numbersOf(cursor);
	return {
		type: small(numbers, 1),
		unit: small(numbers, 2)
	};
}
function readMapping(cursor) {
	const numbers = numbersOf(cursor);
	return [numbers[1] ?? 0, {
		start: numbers[2] ?? 0,
		offset: numbers[4] ?? 0,
		file: small(numbers, 5)
	}];
}
function readFunction(cursor) {
	const numbers = numbersOf(cursor, [5]);
	return [numbers[1] ?? 0, {
		name: small(numbers, 2),
		systemName: small(numbers, 3),
		file: small(numbers, 4),
		startLine: small(numbers, 5)
	}];
}
function readLocation(cursor) {
	const lines = [];
	const numbers = {};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (field === 4 && wire === "bytes") lines.push(readLine(enter(cursor, wire, format)));
		else if (wire === "varint") numbers[field] = readExact(cursor, format);
		else skip(cursor, wire, format);
	}
	return [numbers[1] ?? 0, {
		mappingId: numbers[2] ?? 0,
		address: numbers[3] ?? 0,
		lines
	}];
}
function readLine(cursor) {
	const numbers = numbersOf(cursor);
	const packed = numbers[2] ?? 0;
	const line = Number(BigInt(packed) & 4294967295n);
	const column = small(numbers, 3) || Number(BigInt(packed) >> 32n);
	return {
		functionId: numbers[1] ?? 0,
		line,
		column
	};
}
/** Decodes varints of a repeated field, packed or one by one, onto `into`; returns how many it holds then. */
function readRepeated(cursor, wire, onto) {
	const inner = wire === "bytes" ? enter(cursor, wire, format) : cursor;
	let { count } = onto;
	do {
		if (wire === "bytes" && inner.at >= inner.end) break;
		onto.into[count++] = onto.read(inner, format);
	} while (wire === "bytes");
	return count;
}
function readIndex(cursor) {
	return readUnsigned(cursor, format);
}
function stringAt(strings, index, where) {
	const text = strings[index];
	if (text === void 0) throw malformed(format, where, `an index below ${strings.length} into the strings`, index);
	return text;
}
// src/profile/formats/stack-tree.ts
/**
* Stacks merged by prefix while a profile is read, so that memory follows distinct call paths and not samples.
* Flat arrays and an open-addressing table: a 100 MB folded file makes millions of nodes.
*/
/** Frame references all stacks together may hold (8 bytes each) before a file is refused. */
const maxFrameReferences = 1 << 26;
/** `width`: number of sample types. */
function createStackTree(width) {
	let parents = /* @__PURE__ */ new Int32Array(1024);
	let items = /* @__PURE__ */ new Int32Array(1024);
	let values = new Float64Array(1024 * width);
	let slots = /* @__PURE__ */ new Int32Array(4096);
	let size = 1;
	const grow = () => {
		parents = widen(parents, parents.length * 2);
		items = widen(items, items.length * 2);
		const wider = new Float64Array(values.length * 2);
		wider.set(values);
		values = wider;
		slots = new Int32Array(slots.length * 2);
		for (let node = 1; node < size; node++) slots[freeSlot(at$1(parents, node), at$1(items, node))] = node;
	};
	const freeSlot = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash$1(parent, item) & mask;
		while (slots[slot] !== 0) slot = slot + 1 & mask;
		return slot;
	};
	const child = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash$1(parent, item) & mask;
		for (let found = at$1(slots, slot); found !== 0; found = at$1(slots, slot)) {
			if (parents[found] === parent && items[found] === item) return found;
			slot = slot + 1 & mask;
		}
		if (size === parents.length) {
			grow();
			slot = freeSlot(parent, item);
		}
		parents[size] = parent;
		items[size] = item;
		slots[slot] = size;
		return size++;
	};
	return {
		get size() {
			return size;
		},
		child,
		add(node, type, value) {
			const index = node * width + type;
			values[index] = (values[index] ?? 0) + value;
		},
		parentOf: (node) => at$1(parents, node),
		itemOf: (node) => at$1(items, node),
		valueOf: (node, type) => values[node * width + type] ?? 0,
		totalOf(type) {
			let total = 0;
			for (let index = type; index < size * width; index += width) total += values[index] ?? 0;
			return total;
		},
		toStacks: (format) => toStacks({
			parents,
			items,
			values,
			width,
			size
		}, format)
	};
}
function toStacks(nodes, format) {
	const depths = new Int32Array(nodes.size);
	const stacks = [];
	let references = 0;
	for (let node = 0; node < nodes.size; node++) {
		if (node > 0) depths[node] = at$1(depths, at$1(nodes.parents, node)) + 1;
		if (isZero(nodes, node)) continue;
		references += at$1(depths, node);
		if (references > maxFrameReferences) throw tooLarge(format);
		stacks.push(toStack(nodes, node, at$1(depths, node)));
	}
	return stacks;
}
/** Most nodes are callers only. */
function isZero({ values, width }, node) {
	for (let index = node * width; index < (node + 1) * width; index++) if (values[index] !== 0) return false;
	return true;
}
function toStack(nodes, leaf, depth) {
	const values = Array.from(nodes.values.subarray(leaf * nodes.width, (leaf + 1) * nodes.width));
	const last = at$1(nodes.items, leaf);
	const marksLine = leaf !== 0 && last < 0;
	const frames = new Array(marksLine ? depth - 1 : depth);
	let node = marksLine ? at$1(nodes.parents, leaf) : leaf;
	for (let i = frames.length - 1; i >= 0; i--) {
		frames[i] = at$1(nodes.items, node);
		node = at$1(nodes.parents, node);
	}
	return marksLine ? {
		frames,
		values,
		leafLine: ~last
	} : {
		frames,
		values
	};
}
function tooLarge(format) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the depths of its distinct stacks must sum to <= ${maxFrameReferences} frames: current value is more`, { hint: "profile a shorter run, or cap the stack depth of the profiler" });
}
function widen(array, length) {
	const wider = new Int32Array(length);
	wider.set(array);
	return wider;
}
/** Callers stay within `size`. */
function at$1(array, index) {
	return array[index] ?? 0;
}
/** Multiplicative mixing of two 32-bit numbers (constants of MurmurHash3's finaliser). */
function hash$1(parent, item) {
	let mixed = Math.imul(parent, 2246822507) ^ Math.imul(item, 3266489909);
	mixed = Math.imul(mixed ^ mixed >>> 15, 2246822507);
	return (mixed ^ mixed >>> 13) >>> 0;
}
// src/profile/formats/profile-builder.ts
/** What Node, Go, Python and the JVM leave without a name shows as one word in every format. */
const anonymous = "(anonymous)";
/** `width`: number of sample types. `format` names the reader in errors. */
function createProfileBuilder(format, width) {
	const tree = createStackTree(width);
	const frames = [];
	const indices = /* @__PURE__ */ new Map();
	return {
		tree,
		frame(frame) {
			const { name, file = "", line = 0, column = 0, language, kind } = frame;
			const key = `${name}\n${file}\n${line}\n${column}\n${language}\n${kind}`;
			const known = indices.get(key);
			if (known !== void 0) return known;
			indices.set(key, frames.length);
			return frames.push(name === "" ? {
				...frame,
				name: anonymous
			} : frame) - 1;
		},
		frames: () => frames,
		build: (header) => ({
			...header,
			frames,
			stacks: tree.toStacks(format)
		})
	};
}
/** A frame without the keys it lacks, as `exactOptionalPropertyTypes` wants it. Lines and columns are 1-based; 0 is none. */
function toFrame(name, place, origin) {
	return {
		name: name === "" ? anonymous : name,
		...place.file === void 0 || place.file === "" ? {} : { file: place.file },
		...isPosition(place.line) ? { line: place.line } : {},
		...isPosition(place.column) ? { column: place.column } : {},
		...origin
	};
}
function isPosition(value) {
	return value !== void 0 && Number.isSafeInteger(value) && value > 0;
}
// src/profile/formats/pprof-frames.ts
/** Origin of frames written here, in the name of their mapping. */
const ownMapping = /^\[flamegate (js|go|python|jvm|native|unknown) (user|dependency|runtime|native|kernel)\]$/;
function toOwnMapping(origin) {
	return `[flamegate ${origin.language} ${origin.kind}]`;
}
function createLocationExpander(file, builder, comments) {
	const known = [];
	const language = file.locationIds.length === 0 ? "unknown" : languageOf(file);
	const expanded = (location) => known[location] ??= expand(file, location, {
		builder,
		comments,
		language
	});
	const under = (node, location) => {
		let at = node;
		for (const frame of expanded(location).frames) at = builder.tree.child(at, frame);
		return at;
	};
	const leaf = (node, location) => {
		const { line } = expanded(location);
		return line === 0 ? node : builder.tree.child(node, ~line);
	};
	return Object.assign(under, { leaf });
}
function expand(file, number, context) {
	const id = file.locationIds[number] ?? 0;
	const location = file.locations.get(id);
	if (location === void 0) throw malformed("pprof", "location_id", "the id of a location", String(id));
	if (location.lines.length === 0) {
		const origin = {
			language: "native",
			kind: originOf("", mappingOf(file, location), "native").kind
		};
		return {
			frames: [context.builder.frame(toFrame(addressName(file, location), {}, origin))],
			line: 0
		};
	}
	return {
		frames: location.lines.map((line) => context.builder.frame(toPprofFrame(file, location, line, context))).reverse(),
		line: executingLine(location.lines[0])
	};
}
function executingLine(line) {
	return line !== void 0 && line.line < 2 ** 31 - 1 ? line.line : 0;
}
function toPprofFrame(file, location, line, context) {
	const entry = file.functions.get(line.functionId);
	if (entry === void 0) {
		if (line.functionId !== 0) throw malformed("pprof", "function_id", "the id of a function", String(line.functionId));
		return toFrame(addressName(file, location), {}, {
			language: "native",
			kind: "user"
		});
	}
	const systemName = stringAt(file.strings, entry.systemName, "system_name");
	const frameName = stringAt(file.strings, entry.name, "function name") || systemName;
	const fileName = stringAt(file.strings, entry.file, "filename");
	const own = context.comments.own ? ownMapping.exec(mappingOf(file, location) ?? "") : null;
	return toFrame(frameName, {
		file: fileName,
		line: entry.startLine,
		...context.comments.own ? { column: line.column } : {}
	}, own === null ? guessOrigin(frameName, fileName, context.language) : ownOrigin(own));
}
function ownOrigin(match) {
	return {
		language: match[1] ?? "",
		kind: match[2] ?? ""
	};
}
function guessOrigin(frameName, fileName, fallback) {
	const language = languageOfFile(fileName === "" ? void 0 : fileName);
	return originOf(frameName, fileName === "" ? void 0 : fileName, language === "unknown" ? fallback : language);
}
/** Go files hold assembly and cgo functions too: a file is Go's as soon as one function is. */
function languageOf(file) {
	for (const { file: index } of file.functions.values()) {
		const language = languageOfFile(file.strings[index]);
		if (language !== "unknown" && language !== "native") return language;
	}
	return "unknown";
}
function mappingOf(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	return mapping === void 0 ? void 0 : stringAt(file.strings, mapping.file, "mapping filename") || void 0;
}
/** `mapping!0xoffset`: the base is subtracted, as address randomisation moves it from run to run. */
function addressName(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	const path = mappingOf(file, location);
	const offset = BigInt(location.address) - BigInt(mapping?.start ?? 0) + BigInt(mapping?.offset ?? 0);
	return `${path === void 0 ? "[unknown]" : path.slice(path.lastIndexOf("/") + 1)}!${hex$1(mapping === void 0 || offset < 0n ? location.address : offset)}`;
}
function hex$1(address) {
	return `0x${address.toString(16)}`;
}
// src/profile/formats/sample-unit.ts
const base = {
	nanoseconds: ["ns", 1],
	nanosecond: ["ns", 1],
	ns: ["ns", 1],
	microseconds: ["ns", 1e3],
	microsecond: ["ns", 1e3],
	us: ["ns", 1e3],
	µs: ["ns", 1e3],
	milliseconds: ["ns", 1e6],
	millisecond: ["ns", 1e6],
	ms: ["ns", 1e6],
	seconds: ["ns", 1e9],
	second: ["ns", 1e9],
	s: ["ns", 1e9],
	bytes: ["B", 1],
	byte: ["B", 1],
	B: ["B", 1],
	kilobytes: ["B", 1024],
	kb: ["B", 1024],
	megabytes: ["B", 1024 ** 2],
	gigabytes: ["B", 1024 ** 3],
	count: ["count", 1],
	samples: ["samples", 1],
	objects: ["count", 1]
};
/** `type` tells counts of samples from counts of things. */
function toBaseUnit(type, unit) {
	const [name, factor] = (Object.hasOwn(base, unit) ? base[unit] : void 0) ?? [unit === "" ? "count" : unit, 1];
	return {
		unit: name === "count" && (type === "samples" || type === "sample") ? "samples" : name,
		factor
	};
}
const pprofNames = {
	ns: "nanoseconds",
	B: "bytes",
	samples: "count"
};
function toPprofUnit(unit) {
	return Object.hasOwn(pprofNames, unit) ? pprofNames[unit] ?? unit : unit;
}
/** The mode under which profiles may be compared, from the sample type shown. */
function modeOfType(type) {
	if (type.startsWith("alloc")) return "alloc";
	return type.startsWith("inuse") ? "inuse" : type;
}
// src/profile/formats/pprof.ts
const name$2 = "pprof";
const pprofFormat = {
	name: name$2,
	detect: looksLikePprof,
	read: readPprof
};
function readPprof(bytes, options) {
	return lower(decode$3(inflated(bytes, name$2, options?.maxInflatedBytes)), options?.sampleType);
}
function decode$3(chunks) {
	const file = {
		strings: [],
		valueTypes: [],
		locations: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		mappings: /* @__PURE__ */ new Map(),
		comments: [],
		locationIds: [],
		samples: void 0,
		sampleCount: 0,
		periodType: void 0,
		period: 0,
		durationNs: 0,
		defaultSampleType: 0
	};
	const addSample = createSampleReader(file);
	const text = new TextDecoder();
	for (const { field, wire, cursor } of fieldsOf(chunks, name$2)) if (wire === "varint") readNumber(file, field, cursor);
	else if (field === 2) addSample(cursor);
	else if (field === 6) file.strings.push(text.decode(cursor.bytes.subarray(cursor.at, cursor.end)));
	else readMessage(file, field, cursor);
	return file;
}
function readMessage(file, field, cursor) {
	switch (field) {
		case 1:
			if (file.samples !== void 0) throw malformed(name$2, "sample_type", "before the samples", "after");
			file.valueTypes.push(readValueType(cursor));
			break;
		case 3:
			file.mappings.set(...readMapping(cursor));
			break;
		case 4:
			file.locations.set(...readLocation(cursor));
			break;
		case 5:
			file.functions.set(...readFunction(cursor));
			break;
		case 11:
			file.periodType = readValueType(cursor);
			break;
		case 13: while (cursor.at < cursor.end) file.comments.push(readIndex(cursor));
	}
}
function readNumber(file, field, cursor) {
	const value = readSigned(cursor, name$2);
	if (field === 10) file.durationNs = value;
	if (field === 12) file.period = value;
	if (field === 13) file.comments.push(value);
	if (field === 14) file.defaultSampleType = value;
}
/** Adds one sample, given the cursor on its message. */
function createSampleReader(file) {
	const indices = /* @__PURE__ */ new Map();
	const ids = [];
	const values = [];
	const indexOf = (id) => {
		const known = indices.get(id);
		if (known !== void 0) return known;
		indices.set(id, file.locationIds.length);
		return file.locationIds.push(id) - 1;
	};
	return (cursor) => {
		const width = file.valueTypes.length;
		if (width === 0) throw malformed(name$2, "sample_type", "before the samples, at least one", "none");
		file.samples ??= createStackTree(width);
		const counts = readSample(cursor, ids, values);
		if (counts.values !== width) throw malformed(name$2, `sample[${file.sampleCount}]`, `of ${width} values, one a type`, counts.values);
		let node = 0;
		for (let i = counts.ids - 1; i >= 0; i--) node = file.samples.child(node, indexOf(ids[i] ?? 0));
		for (let type = 0; type < width; type++) {
			const value = Number(values[type] ?? 0);
			if (value < 0) throw negative(file.sampleCount, value);
			file.samples.add(node, type, value);
		}
		file.sampleCount++;
	};
}
function negative(sample, value) {
	return malformed(name$2, `sample[${sample}]`, "of values >= 0 (not a difference of profiles)", value);
}
function readSample(cursor, ids, values) {
	const counts = {
		ids: 0,
		values: 0
	};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, name$2);
		if (field === 1 && isRepeated(wire)) counts.ids = readRepeated(cursor, wire, {
			into: ids,
			count: counts.ids,
			read: readExact
		});
		else if (field === 2 && isRepeated(wire)) counts.values = readRepeated(cursor, wire, {
			into: values,
			count: counts.values,
			read: readSigned
		});
		else skip(cursor, wire, name$2);
	}
	return counts;
}
function isRepeated(wire) {
	return wire === "varint" || wire === "bytes";
}
function lower(file, wanted) {
	if (file.strings[0] !== "") throw malformed(name$2, "string_table[0]", "the empty string", file.strings[0]);
	const types = file.valueTypes.map((type, i) => describe$1(file, type, `sample_type[${i}]`));
	const [first, ...others] = types;
	if (first === void 0) throw malformed(name$2, "sample_type", "at least one", "none");
	const comments = commentsOf(file.comments.map((index) => stringAt(file.strings, index, "comment")));
	const builder = createProfileBuilder(name$2, types.length);
	const samples = file.samples ?? createStackTree(types.length);
	const expand = createLocationExpander(file, builder, comments);
	const placed = new Int32Array(samples.size);
	for (let node = 0; node < samples.size; node++) {
		if (node > 0) placed[node] = expand(placed[samples.parentOf(node)] ?? 0, samples.itemOf(node));
		let leaf = -1;
		for (const [type, { factor }] of types.entries()) {
			const value = samples.valueOf(node, type);
			if (value === 0) continue;
			if (leaf === -1) leaf = node === 0 ? 0 : expand.leaf(placed[node] ?? 0, samples.itemOf(node));
			builder.tree.add(leaf, type, value * factor);
		}
	}
	const defaultType = chooseType(file, types, wanted);
	const mode = comments.mode ?? modeOfType(types[defaultType]?.type ?? "");
	return builder.build({
		sampleTypes: [first, ...others].map(({ type, unit }) => ({
			type,
			unit
		})),
		defaultType,
		...headerOf(file, comments),
		producer: comments.producer ?? "pprof",
		mode
	});
}
function describe$1(file, type, where) {
	const typeName = stringAt(file.strings, type.type, where);
	return {
		type: typeName,
		...toBaseUnit(typeName, stringAt(file.strings, type.unit, where))
	};
}
/** What the caller asks, else `default_sample_type`, else the last. */
function chooseType(file, types, wanted) {
	const named = types.map(({ type }) => type);
	if (wanted !== void 0) {
		const index = named.indexOf(wanted);
		if (index === -1) throw malformed(name$2, "sample_type", `to hold ${wanted}`, named.join(", "));
		return index;
	}
	const preferred = named.indexOf(stringAt(file.strings, file.defaultSampleType, "default_sample_type"));
	return preferred === -1 ? types.length - 1 : preferred;
}
function headerOf(file, comments) {
	const periodType = file.periodType === void 0 ? void 0 : describe$1(file, file.periodType, "period_type");
	const sampleCount = comments.sampleCount ?? countOf$1(file);
	return {
		...sampleCount === void 0 ? {} : { sampleCount },
		...file.period > 0 && periodType !== void 0 ? {
			period: file.period * periodType.factor,
			periodUnit: periodType.unit
		} : {},
		...file.durationNs > 0 ? { durationNs: file.durationNs } : {},
		...comments.inlining === void 0 ? {} : { inlining: comments.inlining },
		...comments.operations === void 0 ? {} : { operations: comments.operations }
	};
}
/** Total of the type that counts profiler samples, where there is one. */
function countOf$1(file) {
	const samples = file.samples;
	const type = file.valueTypes.findIndex(({ type }) => ["samples", "sample"].includes(file.strings[type] ?? ""));
	if (type === -1 || samples === void 0) return void 0;
	return samples.totalOf(type);
}
// src/gate/explain.ts
/** Sources are read for changed files only, and no more than this many. */
const mostSources = 200;
async function explain(judgements, evidence, world) {
	const ids = regressed(judgements, evidence);
	if (ids.length === 0) return {
		explanations: [],
		notes: []
	};
	const change = await readChange(world.changes);
	const notes = [...change.notes];
	const explanations = [];
	for (const id of ids) {
		const diffs = ["cpu", "heap"].flatMap((kind) => explainOne(evidence, {
			id,
			kind
		}, {
			...world,
			change,
			notes
		}));
		if (diffs.length > 0) explanations.push({
			id,
			diffs
		});
	}
	return {
		explanations,
		notes
	};
}
/** Regressions that were profiled, each benchmark once. */
function regressed(judgements, { profiles }) {
	const profiled = new Set(profiles.map(({ id }) => benchmarkKey(id)));
	const ids = /* @__PURE__ */ new Map();
	for (const { kind, target } of judgements) {
		const key = benchmarkKey(target.id);
		if (kind === "regression" && profiled.has(key)) ids.set(key, target.id);
	}
	return [...ids.values()];
}
async function readChange(changes) {
	const nothing = {
		files: [],
		sources: /* @__PURE__ */ new Map(),
		notes: []
	};
	if (changes === void 0) return nothing;
	try {
		const files = parseUnifiedDiff(await changes.diff());
		const sources = /* @__PURE__ */ new Map();
		for (const { path, state } of files.slice(0, mostSources)) {
			const text = state === "deleted" ? void 0 : await changes.source(path);
			if (text !== void 0) sources.set(path, text);
		}
		return {
			files,
			sources,
			notes: []
		};
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return {
			...nothing,
			notes: [`What this pull request changed could not be read. ${error.message}`]
		};
	}
}
function explainOne(evidence, question, context) {
	const of = (side) => evidence.profiles.filter((record) => record.side === side && isAbout(record, question)).flatMap((record) => readSide$1(record, context));
	try {
		const baselines = of("baseline");
		const candidates = of("candidate");
		if (baselines.length === 0 || candidates.length === 0) return [];
		const diff = diffProfiles(baselines, candidates, { changes: context.change.files });
		return [{
			diff,
			blame: findBlame(diff, context.change.files, { sources: context.change.sources })
		}];
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		context.notes.push(`No flame graph diff of ${question.id.name}. ${error.message}`);
		return [];
	}
}
function isAbout({ id, reference }, question) {
	return reference.kind === question.kind && benchmarkKey(id) === benchmarkKey(question.id);
}
function readSide$1({ reference }, { profiles }) {
	const bytes = profiles.get(reference.file);
	if (bytes === void 0) return [];
	const profile = readPprof(bytes);
	return [reference.operations === void 0 ? { profile } : {
		profile,
		operations: reference.operations
	}];
}
// src/gate/readings.ts
/** What else the judged processes tell of a target, side by side; nothing of it decides. */
const gauges = [
	{
		name: "minimum",
		read: ({ batches }) => ofBatches(batches, min)
	},
	{
		name: "mean",
		read: ({ batches }) => ofBatches(batches, mean$1)
	},
	{
		name: "p99",
		read: ({ batches }) => ofBatches(batches, (values) => quantile(values, .99))
	},
	{
		name: "cpu-time",
		unit: "ns",
		read: ({ conditions }) => conditions?.cpuTime
	},
	{
		name: "gc-time",
		unit: "ns",
		read: ({ conditions }) => conditions?.gcTime
	},
	{
		name: "gc-count",
		unit: "count",
		read: collections
	},
	{
		name: "involuntary-switches",
		unit: "count",
		read: ({ conditions }) => conditions?.involuntarySwitches
	},
	{
		name: "steal",
		unit: "%",
		read: ({ conditions }) => conditions?.steal
	}
];
function ofBatches(batches, summarise) {
	return batches === void 0 || batches.length === 0 ? void 0 : summarise([...batches]);
}
/** Per thousand operations. */
function collections({ conditions, iterations }) {
	const count = conditions?.gcCount;
	return count === void 0 || iterations === void 0 || iterations === 0 ? void 0 : 1e3 * count / iterations;
}
function readingsOf(judgements, records) {
	return judgements.flatMap(({ target, stage }) => {
		if (stage !== 1 && stage !== 2) return [];
		const slots = judgedSlots(target, stage, records);
		return gauges.flatMap((gauge) => {
			const baseline = readSide(slots, "baseline", gauge);
			const candidate = readSide(slots, "candidate", gauge);
			if (baseline === void 0 || candidate === void 0) return [];
			const { name, unit = target.metric.unit } = gauge;
			return [{
				id: target.id,
				metric: target.metric.name,
				name,
				unit,
				baseline,
				candidate
			}];
		});
	});
}
function readSide(slots, side, gauge) {
	const values = slots.flatMap((slot) => slot.side === side ? gauge.read(slot.invocation) ?? [] : []);
	return values.length === 0 ? void 0 : median(values);
}
// src/gate/assemble.ts
/** From evidence and judgements to the report: the same way whether this machine measured or another did. */
async function assemble(input) {
	const { evidence, judgements, history, config } = input;
	const explained = await explain(judgements, evidence, {
		profiles: input.profiles,
		changes: input.changes
	});
	const baseline = baselineOf(input);
	return {
		verdict: verdict(judgements, config.policy, input.labels),
		explanations: explained.explanations,
		distributions: distributionsOf(judgements, evidence, history.runs),
		histories: historiesOf(judgements, history),
		readings: readingsOf(judgements, evidence.blocks),
		...baseline === void 0 ? {} : { baseline },
		candidate: { commit: evidence.candidate.commit },
		environment: evidence.environment,
		seed: evidence.seed,
		alpha: config.policy.alpha,
		durationMs: evidence.durationMs,
		labels: {
			accept: config.labels.accept,
			skip: config.labels.skip
		},
		notes: [
			...input.notes,
			...history.notes,
			...explained.notes
		],
		...unpreparedFields(input.unprepared),
		...placeFields(input.place)
	};
}
function unpreparedFields(unprepared) {
	if (unprepared === void 0) return {};
	const { commit, said } = unprepared;
	return {
		unprepared: { commit },
		logs: [{
			title: `baseline ${commit.slice(0, 9)}`,
			text: said
		}]
	};
}
function placeFields({ baselineBranch: _, ...fields }) {
	return fields;
}
function baselineOf({ evidence, history, place }) {
	const commit = history.runs[0]?.commit ?? evidence.baselineCommit;
	if (commit === void 0) return void 0;
	return {
		commit,
		distance: history.distance ?? 0,
		runs: history.runs.length,
		...place.baselineBranch === void 0 ? {} : { branch: place.baselineBranch }
	};
}
/** Oldest first. */
function historiesOf(judgements, { runs }) {
	const seen = /* @__PURE__ */ new Set();
	return judgements.flatMap(({ target }) => {
		const key = `${benchmarkKey(target.id)} ${target.metric.name}`;
		if (seen.has(key)) return [];
		seen.add(key);
		const points = [...runs].reverse().flatMap((run) => {
			const values = valuesOf(run, target);
			return values.length === 0 ? [] : [{
				commit: run.commit,
				takenAt: run.takenAt,
				median: median([...values])
			}];
		});
		return points.length === 0 ? [] : [{
			id: target.id,
			metric: target.metric.name,
			points
		}];
	});
}
// src/results/metric.ts
const timeMetric = {
	name: "time",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
/**
* Processor time per operation, of the measuring thread (Node ≥ 23.9) or of the process: deaf to waiting, and to the time
* that neighbours take. A call's own hooks are counted too.
*/
const cpuMetric = {
	name: "cpu",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
const allocMetric = {
	name: "alloc",
	unit: "B",
	better: "lower",
	assume: "exact"
};
// src/decide/budget.ts
function openLedger(budgetMs, candidate) {
	let spentMs = 0;
	for (const outcome of candidate.outcomes) {
		if (outcome.state !== "measured") continue;
		const seen = /* @__PURE__ */ new Set();
		for (const { startedAt, durationMs = 0 } of outcome.measurements.flatMap(({ invocations }) => invocations)) {
			if (startedAt !== void 0 && seen.has(startedAt)) continue;
			if (startedAt !== void 0) seen.add(startedAt);
			spentMs += durationMs;
		}
	}
	return {
		budgetMs,
		spentMs,
		steals: []
	};
}
function leftMs({ budgetMs, spentMs }) {
	return budgetMs - spentMs;
}
function durationOf$1(answer) {
	if (answer.state === "failed") return answer.durationMs ?? 0;
	return answer.block.slots.reduce((sum, { invocation }) => sum + (invocation.durationMs ?? 0), 0);
}
// src/decide/case.ts
function meanDuration(invocations) {
	const known = invocations.flatMap(({ durationMs }) => durationMs === void 0 ? [] : [durationMs]);
	return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
// src/stats/spread.ts
/** How far values of the same thing lie apart. */
/** MAD · this estimates the standard deviation of a normal distribution. */
const madToDeviation = 1.4826;
/** Standard deviation estimated from the median absolute deviation: deaf to a few wild values. */
function robustDeviation(values) {
	return madToDeviation * medianAbsoluteDeviation(values);
}
/** Pooled standard deviation within groups; NaN where no group has two values. */
function pooledDeviation(groups) {
	let [squares, freedom] = [0, 0];
	for (const group of groups) {
		const center = group.reduce((sum, value) => sum + value, 0) / group.length;
		for (const value of group) squares += (value - center) ** 2;
		freedom += Math.max(0, group.length - 1);
	}
	return Math.sqrt(squares / freedom);
}
/** Standard deviation from process to process, seen within each side of each block only. */
function withinBlockDeviation(blocks) {
	return pooledDeviation(blocks.flatMap(({ baseline, candidate }) => [baseline, candidate]));
}
// src/stats/samples.ts
/** Indexing that proves itself: the one place where an index is checked instead of asserted. */
/** The element at `index`, which must exist. */
function at(items, index) {
	const item = items[index];
	if (item === void 0) throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
	return item;
}
/** Refuses what ranks and logarithms cannot take. */
function checkFinite(values, what) {
	const bad = values.find((value) => !Number.isFinite(value));
	if (bad !== void 0) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
// src/stats/null-distribution.ts
/**
* The exact null distribution of the Mann-Whitney U, ties included, by the shift algorithm of Streitberg and Röhmel
* (Statistical Software Newsletter 12, 1986): add one group of equal values at a time and count the ways to choose j
* of its t members for the candidate. One algorithm for tied and untied samples, any two sizes.
*
* Counts are doubles: C(100, 50) is 1e29, far inside their range, and sums of positives keep 14 digits.
*/
/** Of the candidate's U, given the tie groups of the pooled sample in ascending order and the candidate's size. */
function uDistribution(tieSizes, n) {
	checkSizes(tieSizes, n);
	const step = stepOf$1(tieSizes);
	const counts = at(waysByCount(tieSizes, n, step), n);
	let total = 0;
	for (const count of counts) total += count;
	return {
		step,
		probability: counts.map((count) => count / total)
	};
}
/**
* P(U ≥ u) and P(U ≤ u) of one block without its whole distribution: the lower and the upper half of the values are
* counted apart, and U is the U within each plus the pairs across. A quarter of the work.
*/
function uTails(tieSizes, n, u) {
	checkSizes(tieSizes, n);
	const total = sizeOf(tieSizes);
	const pairs = n * (total - n);
	const isLow = u * 2 <= pairs;
	const { below, here } = waysUpTo(isLow ? tieSizes : tieSizes.toReversed(), n, isLow ? u : pairs - u);
	const ways = choose$1(total, n);
	const short = Math.min(1, below / ways);
	const long = Math.min(1, 1 - short + here / ways);
	return isLow ? {
		lower: short,
		upper: long
	} : {
		lower: long,
		upper: short
	};
}
/** Ways in which U ≤ u, and in which it is u. */
function waysUpTo(tieSizes, n, u) {
	const step = stepOf$1(tieSizes);
	const [low, high] = halves(tieSizes);
	const [lowCount, highCount] = [sizeOf(low), sizeOf(high)];
	const [lowRows, highRows] = [waysByCount(low, n, step), waysByCount(high, n, step)];
	const cell = Math.round(2 * u / step);
	let [below, here] = [0, 0];
	for (let k = Math.max(0, n - highCount); k <= Math.min(n, lowCount); k += 1) {
		const [from, to] = [at(lowRows, k), at(highRows, n - k)];
		const sums = cumulative(to);
		const left = cell - 2 * (n - k) * (lowCount - k) / step;
		for (let index = 0; index < from.length && index <= left; index += 1) {
			const ways = from[index] ?? 0;
			below += ways * (sums[Math.min(left - index, sums.length - 1)] ?? 0);
			here += ways * (to[left - index] ?? 0);
		}
	}
	return {
		below,
		here
	};
}
function cumulative(counts) {
	let sum = 0;
	return counts.map((count) => {
		sum += count;
		return sum;
	});
}
/** Groups up to about half of the values, and the rest. */
function halves(tieSizes) {
	const half = sizeOf(tieSizes) / 2;
	let count = 0;
	let place = 0;
	while (place < tieSizes.length && count + at(tieSizes, place) / 2 < half) {
		count += at(tieSizes, place);
		place += 1;
	}
	return [tieSizes.slice(0, place), tieSizes.slice(place)];
}
function sizeOf(tieSizes) {
	return tieSizes.reduce((sum, size) => sum + size, 0);
}
function checkSizes(tieSizes, n) {
	const total = sizeOf(tieSizes);
	if (n < 1 || n >= total) throw new RangeError(`Cannot compare samples as each must have a value: ${n} of ${total} are the candidate's`);
}
/** Where all groups are odd (untied: all 1) every reachable doubled U is even; halving the cells halves the work. */
function stepOf$1(tieSizes) {
	return tieSizes.every((size) => size % 2 === 1) ? 2 : 1;
}
/**
* Row k: ways to choose k of the values for the candidate, by doubled U among them in steps; k up to `most`. Doubled U
* is the doubled rank sum less its minimum k(k+1), so that after i values row k needs only 2k(i − k) + 1 cells.
*/
function waysByCount(tieSizes, most, step) {
	const total = sizeOf(tieSizes);
	const rows = [];
	for (let k = 0; k <= Math.min(most, total); k += 1) rows.push(new Float64Array(2 * k * (total - k) / step + 1));
	at(rows, 0)[0] = 1;
	let before = 0;
	for (const size of tieSizes) {
		addGroup(rows, {
			before,
			size,
			step
		});
		before += size;
	}
	return rows;
}
function choose$1(total, n) {
	let ways = 1;
	for (let taken = 1; taken <= n; taken += 1) ways = ways * (total - n + taken) / taken;
	return ways;
}
function addGroup(rows, { before, size, step }) {
	const ways = chooseRow(size);
	const last = rows.length - 1;
	for (let k = Math.min(before, last); k >= 0; k -= 1) {
		const from = at(rows, k);
		const cells = 2 * k * (before - k) / step + 1;
		for (let j = Math.min(size, last - k); j > 0; j -= 1) {
			const shift = j * (2 * (before - k) + size - j) / step;
			shiftAdd(from, at(rows, k + j), {
				cells,
				shift,
				weight: at(ways, j)
			});
		}
	}
}
function shiftAdd(from, into, by) {
	const { cells, shift, weight } = by;
	for (let cell = 0; cell < cells; cell += 1) into[cell + shift] += from[cell] * weight;
}
/** C(size, 0..size). */
function chooseRow(size) {
	const row = [1];
	for (let j = 1; j <= size; j += 1) row.push(at(row, j - 1) * (size - j + 1) / j);
	return row;
}
/** Of the sum of two independent U. */
function convolve(a, b) {
	const step = a.step === 2 && b.step === 2 ? 2 : 1;
	const [left, right] = [withStep(a, step), withStep(b, step)];
	const probability = new Float64Array(left.length + right.length - 1);
	for (let i = 0; i < left.length; i += 1) {
		const weight = left[i] ?? 0;
		if (weight === 0) continue;
		for (let j = 0; j < right.length; j += 1) probability[i + j] = (probability[i + j] ?? 0) + weight * (right[j] ?? 0);
	}
	return {
		step,
		probability
	};
}
function withStep(distribution, step) {
	if (distribution.step === step) return distribution.probability;
	const spread = new Float64Array((distribution.probability.length - 1) * 2 + 1);
	distribution.probability.forEach((value, index) => {
		spread[index * 2] = value;
	});
	return spread;
}
/** P(U ≥ u) and P(U ≤ u). */
function tails(distribution, u) {
	const cell = Math.round(u * 2 / distribution.step);
	let [below, above] = [0, 0];
	const { probability } = distribution;
	for (let index = 0; index < cell; index += 1) below += probability[index] ?? 0;
	for (let index = probability.length - 1; index > cell; index -= 1) above += probability[index] ?? 0;
	const here = probability[cell] ?? 0;
	return {
		upper: Math.min(1, above + here),
		lower: Math.min(1, below + here)
	};
}
// src/stats/ranks.ts
/** Ties and rank sums of pooled samples. */
/** Sizes of the groups of equal values in the pooled samples, in ascending order of value. */
function tieSizes(baseline, candidate) {
	const pooled = new Float64Array(baseline.length + candidate.length);
	pooled.set(baseline);
	pooled.set(candidate, baseline.length);
	pooled.sort();
	const sizes = [];
	let previous = NaN;
	for (const value of pooled) {
		if (value === previous) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
		else sizes.push(1);
		previous = value;
	}
	return sizes;
}
/** Mann-Whitney U of the candidate: pairs in which it is the larger one, ties counting one half. */
function uStatistic(baseline, candidate) {
	const n = candidate.length;
	return wilcoxonRankSum(candidate, baseline) - n * (n + 1) / 2;
}
/** Doubled mid-ranks of `values`: integers with or without ties. */
function doubledRanks(values) {
	const order = Array.from(values, (value, index) => ({
		value,
		index
	})).sort((a, b) => a.value - b.value);
	const ranks = new Int32Array(values.length);
	for (let start = 0; start < order.length;) {
		let end = start;
		while (order[end]?.value === order[start]?.value && end < order.length) end += 1;
		for (const { index } of order.slice(start, end)) ranks[index] = start + 1 + end;
		start = end;
	}
	return ranks;
}
// src/stats/blocked-mann-whitney.ts
/** Largest n·m of one block, and of all together, that is counted exactly. */
const exactBlockPairs = 2500;
const exactPairs = 2e4;
function blockedMannWhitney(blocks) {
	check(blocks);
	const u = blocks.reduce((sum, { baseline, candidate }) => sum + uStatistic(baseline, candidate), 0);
	const exact = isExact(blocks);
	const { upper, lower } = exact ? exactTails(blocks, u) : normalTails(blocks, u);
	const word = exact ? "exact" : "normal";
	return {
		u,
		pGreater: upper,
		pLess: lower,
		pTwoSided: Math.min(1, 2 * Math.min(upper, lower)),
		method: blocks.length === 1 ? word : `${word}-blocked`
	};
}
function exactTails(blocks, u) {
	const [only, ...others] = blocks;
	if (only === void 0 || others.length > 0) return tails(nullOf(blocks), u);
	return uTails(tieSizes(only.baseline, only.candidate), only.candidate.length, u);
}
function isExact(blocks) {
	const pairs = blocks.map(({ baseline, candidate }) => baseline.length * candidate.length);
	return pairs.every((count) => count <= exactBlockPairs) && pairs.reduce((sum, count) => sum + count, 0) <= exactPairs;
}
/** Exact null distribution of the summed U, given each block's sizes and ties. */
function nullOf(blocks) {
	return sumOf(blocks.map(({ baseline, candidate }) => ({
		n: candidate.length,
		ties: tieSizes(baseline, candidate)
	})));
}
/** The same if no two values of a block were equal: what the sizes alone tell. */
function untiedNullOf(blocks) {
	return sumOf(blocks.map(({ baseline, candidate }) => ({
		n: candidate.length,
		ties: new Array(baseline.length + candidate.length).fill(1)
	})));
}
/** Blocks of one shape share one computation; equal powers are reached by convolving, in the blocks' order. */
function sumOf(shapes) {
	const known = /* @__PURE__ */ new Map();
	let sum = {
		step: 2,
		probability: Float64Array.of(1)
	};
	for (const { n, ties } of shapes) {
		const key = `${n}:${ties.join()}`;
		const distribution = known.get(key) ?? uDistribution(ties, n);
		known.set(key, distribution);
		sum = convolve(sum, distribution);
	}
	return sum;
}
function check(blocks) {
	if (blocks.length === 0) throw new RangeError("Cannot compare samples as there must be at least one block: found 0");
	for (const { baseline, candidate } of blocks) {
		if (baseline.length === 0 || candidate.length === 0) throw new RangeError("Cannot compare samples as both sides of a block must have a value: one is empty");
		checkFinite(baseline, "the baseline");
		checkFinite(candidate, "the candidate");
	}
}
/** Normal approximation with tie correction and a continuity correction of one half. */
function normalTails(blocks, u) {
	const { mean, deviation } = normalMoments(blocks);
	if (deviation === 0) return {
		upper: 1,
		lower: 1
	};
	return {
		upper: upperTail((u - mean - .5) / deviation),
		lower: upperTail((mean - u - .5) / deviation)
	};
}
/** Of the summed U under the null hypothesis, ties included. */
function normalMoments(blocks) {
	let [mean, variance] = [0, 0];
	for (const { baseline, candidate } of blocks) {
		const [n, m] = [baseline.length, candidate.length];
		const total = n + m;
		const ties = tieSizes(baseline, candidate).reduce((sum, size) => sum + (size ** 3 - size), 0);
		mean += n * m / 2;
		variance += n * m / 12 * (total + 1 - ties / (total * (total - 1)));
	}
	return {
		mean,
		deviation: Math.sqrt(variance)
	};
}
// src/stats/detectable-change.ts
/**
* How large a change a blocked comparison can find, from the spread of single processes.
*
* The Hodges-Lehmann shift of N processes a side, each with standard deviation σ on the log scale, has a standard error
* of about σ·√(2/N)·√(π/3)·√((b+1)/b): its efficiency against the mean is 3/π for normal data, and b/(b+1) of that within
* blocks of b processes, as pairs across blocks are not used. A change is failed when the test rejects the margin
* (shift ≳ log(1+m) + z(α)·SE) and the shift reaches the threshold; so it is found with probability `power` when it
* exceeds the larger of both by z(1 − power)·SE. test/decide/detectable.test.ts holds this against simulation.
*/
/** Of the shift, on the log scale. */
function shiftError(deviation, { blocks, perSide }) {
	const block = 2 * perSide;
	return deviation * Math.sqrt(2 / (blocks * perSide) * (Math.PI / 3) * ((block + 1) / block));
}
/** The process deviation that would give a shift's standard error; the reverse of `shiftError`. */
function deviationOfError(error, size) {
	return error / shiftError(1, size);
}
/** Smallest true change found with the power asked; a fraction: 0.06 is 6 % worse. */
function detectableChange(design) {
	const error = shiftError(design.deviation, design);
	const rejected = Math.log1p(design.margin) + upperQuantile(design.level) * error;
	const needed = Math.max(rejected, Math.log1p(design.threshold));
	return Math.expm1(needed + upperQuantile(1 - design.power) * error);
}
// src/stats/hodges-lehmann.ts
/**
* Hodges and Lehmann's shift (1963): the median of all differences candidate − baseline, within blocks where there are
* blocks; and its interval by inverting the test that judges, so that both always tell one story.
*/
/** Differences nearer than this share of the largest one are one value that rounding has split. */
const rounding$1 = 1e-12;
/** The shift alone. */
function hodgesLehmann(blocks) {
	return middle(differences(blocks));
}
/** The shift with its two-sided interval, `confidence` between 0 and 1. */
function hodgesLehmannInterval(blocks, confidence = .95) {
	const sorted = differences(blocks);
	const level = (1 - confidence) / 2;
	const guess = criticalRank(blocks, level);
	const settled = isExact(blocks) && hasTiesWithinSides(blocks) ? settle : untied;
	return {
		shift: middle(sorted),
		low: settled({
			sorted,
			guess,
			level,
			rejects: (theta) => blockedMannWhitney(moved(blocks, theta)).pGreater
		}),
		high: negated(settled({
			sorted: sorted.map((value) => -value).reverse(),
			guess,
			level,
			rejects: (theta) => blockedMannWhitney(moved(blocks, -theta)).pLess
		}))
	};
}
/** Ascending. */
function differences(blocks) {
	const pairs = blocks.reduce((sum, block) => sum + block.baseline.length * block.candidate.length, 0);
	const all = new Float64Array(pairs);
	let next = 0;
	for (const { baseline, candidate } of blocks) for (const after of candidate) for (const before of baseline) all[next++] = after - before;
	return all.sort();
}
function middle(sorted) {
	const half = sorted.length >> 1;
	return sorted.length % 2 === 1 ? at(sorted, half) : (at(sorted, half - 1) + at(sorted, half)) / 2;
}
function negated(value) {
	return value === null ? null : -value;
}
function moved(blocks, theta) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline,
		candidate: candidate.map((value) => value - theta)
	}));
}
/**
* The smallest k with P(U ≤ k) > level when nothing ties: the k-th smallest difference is then the lower bound,
* as a shift between the k-th and the next is the first that the test does not reject.
*/
function criticalRank(blocks, level) {
	if (!isExact(blocks)) {
		const { mean, deviation } = normalMoments(blocks);
		return Math.max(0, Math.floor(mean - .5 - upperQuantile(level) * deviation) + 1);
	}
	let cumulative = 0;
	const { probability } = untiedNullOf(blocks);
	for (let k = 0; k < probability.length; k += 1) {
		cumulative += at(probability, k);
		if (cumulative > level) return k;
	}
	return probability.length;
}
/** Tied values of one side change the null distribution; ties across sides are gone at all but single shifts. */
function hasTiesWithinSides(blocks) {
	return blocks.some(({ baseline, candidate }) => [baseline, candidate].some((side) => new Set(side).size < side.length));
}
function untied({ sorted, guess }) {
	return guess === 0 ? null : at(sorted, guess - 1);
}
/** With ties within sides: walk from the untied answer to where the test itself turns, one open interval at a time. */
function settle({ sorted, guess, level, rejects }) {
	const distinct = distinctOf(sorted);
	const kept = (index) => rejects(between(distinct, index)) > level;
	const start = at(sorted, Math.max(0, guess - 1));
	let index = Math.max(0, distinct.findIndex((value) => value >= start));
	if (guess === 0) index = -1;
	while (index >= 0 && kept(index - 1)) index -= 1;
	while (index < distinct.length - 1 && !kept(index)) index += 1;
	return index < 0 ? null : at(distinct, index);
}
/** A shift in the open interval after `distinct[index]`; before the first for −1, beyond the last at the end. */
function between(distinct, index) {
	const [before, after] = [distinct[index], distinct[index + 1]];
	if (before === void 0) return at(distinct, 0) - 1;
	return after === void 0 ? before + 1 : (before + after) / 2;
}
function distinctOf(sorted) {
	const scale = rounding$1 * Math.max(Math.abs(at(sorted, 0)), Math.abs(at(sorted, sorted.length - 1)));
	const distinct = [];
	for (const value of sorted) if (value - (distinct.at(-1) ?? Number.NEGATIVE_INFINITY) > scale) distinct.push(value);
	return distinct;
}
// src/decide/log-scale.ts
/**
* The scale decisions are made on: logarithms, so that shifts are ratios, turned so that larger is worse.
*
* A metric may be zero (a function that allocates nothing), and log 0 is not a number: values below the metric's floor
* count as the floor. Above it ratios are exact; below it differences are nothing. Zero against zero is no change, zero
* against 48 bytes is a factor of 48.
*/
/**
* Less than this is none: a byte per operation cannot be an object (it is collector bookkeeping spread over the
* window); a thousandth of a nanosecond is a loop the compiler removed.
*/
const floors = {
	B: 1,
	ns: .001,
	count: .001
};
const anyFloor = 1e-12;
/** Far below any difference that matters, far above the last bits of a logarithm. */
const step = 1e-11;
/** The value on the decision scale: larger is worse. */
function toScale(metric, value) {
	const log = Math.log(Math.max(value, floors[metric.unit] ?? anyFloor));
	return metric.better === "lower" ? log : -log;
}
/** To compare with a margin: a ratio of exactly 1 + m must tie with it, not fall to either side by the last bit. */
function rounded$1(log) {
	return Math.round(log / step) * step;
}
/** A shift on the decision scale as candidate / baseline in the metric's own direction. */
function toRatio(metric, shift) {
	return Math.exp(metric.better === "lower" ? shift : -shift);
}
/** Median of the processes, on the decision scale. */
function scaledMedian(metric, values) {
	return toScale(metric, median(values));
}
// src/decide/comparison.ts
/** The facts of one comparison, from the processes of both sides in their blocks; no threshold inside. */
/** `blocks` in the metric's unit; one block where the processes were not interleaved. */
function compareBlocks(metric, blocks, margin) {
	const scaled = scaledBlocks(metric, blocks);
	const { shift, low, high } = hodgesLehmannInterval(scaled);
	const raw = blockedMannWhitney(blocks);
	const deviation = withinBlockDeviation(scaled);
	const pWorseThan = (bound) => blockedMannWhitney(movedBy(scaled, -Math.log1p(bound))).pGreater;
	const pWorse = pWorseThan(margin);
	return {
		worse: shift,
		worseLow: low,
		worseHigh: high,
		shift: toShift(metric, shift, [low, high]),
		test: {
			u: raw.u,
			pTwoSided: raw.pTwoSided,
			pWorse,
			pAdjusted: pWorse,
			method: raw.method
		},
		pWorseThan,
		pBetterThan: (bound) => blockedMannWhitney(movedBy(scaled, Math.log1p(bound))).pLess,
		baseline: summaryOf(blocks.flatMap(({ baseline }) => baseline)),
		candidate: summaryOf(blocks.flatMap(({ candidate }) => candidate)),
		deviation,
		noise: low === null || high === null ? deviation : noiseOf(high - low, blocks)
	};
}
/** Half of a 95 % interval is 1.96 standard errors. */
function noiseOf(width, blocks) {
	const perSide = blocks.reduce((sum, { baseline, candidate }) => {
		return sum + 2 * baseline.length * candidate.length / (baseline.length + candidate.length);
	}, 0);
	return deviationOfError(width / 2 / 1.96, {
		blocks: blocks.length,
		perSide: perSide / blocks.length
	});
}
/** The shift alone, on the decision scale: enough for screening. */
function worseShift(metric, blocks) {
	return hodgesLehmann(scaledBlocks(metric, blocks));
}
/** The spread alone. */
function processDeviation(metric, blocks) {
	return withinBlockDeviation(scaledBlocks(metric, blocks));
}
function scaledBlocks(metric, blocks) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline: baseline.map((value) => toScale(metric, value)),
		candidate: candidate.map((value) => toScale(metric, value))
	}));
}
function movedBy(blocks, by) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline: baseline.map(rounded$1),
		candidate: candidate.map((value) => rounded$1(value + by))
	}));
}
function toShift(metric, worse, [low, high]) {
	const ends = [low, high].map((end) => end === null ? null : toRatio(metric, end));
	const [first = null, second = null] = metric.better === "lower" ? ends : ends.toReversed();
	return {
		ratio: toRatio(metric, worse),
		low: first,
		high: second
	};
}
function summaryOf(values) {
	return {
		n: values.length,
		median: median(values)
	};
}
// src/decide/plan.ts
/** At τ = 5 % the larger stage 2 is taken from a process SD of 3 % on. */
const defaultPlan = {
	perSide: 3,
	screenBlocks: 4,
	lookAfter: 2,
	futileShare: 1 / 4,
	suspectShare: 1 / 2,
	confirm: [{
		blocks: 8,
		upTo: .6
	}, {
		blocks: 16,
		upTo: Number.POSITIVE_INFINITY
	}]
};
/** A process SD up to this share of log(1 + τ) is small: 1 % at τ = 5 %. */
const quietShare = .2;
/**
* Of a benchmark whose stored noise is small against τ: half the blocks find as much. Where stage 1 sees more noise than
* is stored, stage 2 is as large as the default plan's.
*/
const quietPlan = {
	...defaultPlan,
	screenBlocks: 2,
	lookAfter: 1,
	confirm: [{
		blocks: 4,
		upTo: quietShare
	}, ...defaultPlan.confirm]
};
/** Power that published and promised changes are found with. */
const power = .9;
/** One block separates completely by chance with probability 1 / C(2n, n): 1 in 20 for three a side. */
function chancePerBlock({ perSide }) {
	let ways = 1;
	for (let taken = 1; taken <= perSide; taken += 1) ways = ways * (perSide + taken) / taken;
	return 1 / ways;
}
/** A p of exactly α / family must not be lost to the last bit. */
const rounding = 1e-9;
/** Level at which an improvement is told: it is informational, so an exact metric's one block of stage 1 suffices. */
function improvementLevel(plan, metric, alpha) {
	return metric.assume === "exact" ? Math.max(alpha, chancePerBlock(plan) + rounding) : alpha;
}
function screenSize(plan, metric) {
	return metric.assume === "exact" ? 1 : plan.screenBlocks;
}
/** Suspects an exact metric's blocks suffice for at least, so that shards judged apart or together ask for the same. */
const fewestFamily = 50;
/**
* Blocks of stage 2. `family` is the number of suspects Holm divides α by. An exact metric separates completely or not
* at all, so it needs only as many blocks as make complete separation rarer than α / family: 3 for up to 79 suspects at
* α = 0.01.
*/
function confirmSize(plan, metric, { deviation, ...design }) {
	if (metric.assume === "exact") {
		const family = Math.max(design.family, fewestFamily);
		return Math.ceil(Math.log(design.alpha / family) / Math.log(chancePerBlock(plan)) + rounding);
	}
	const share = deviation / Math.log1p(design.limits.threshold);
	return (plan.confirm.find(({ upTo }) => share <= upTo) ?? largestConfirm(plan)).blocks;
}
function largestConfirm({ confirm }) {
	return at(confirm, confirm.length - 1);
}
/** Blocks of the largest stage 2. */
function mostConfirmBlocks(plan) {
	return largestConfirm(plan).blocks;
}
/** Smallest change found with the power promised; a fraction. Undefined where the spread is unknown. */
function smallestDetectable(size, { deviation, limits, alpha, family }) {
	if (!Number.isFinite(deviation)) return void 0;
	const { margin, threshold } = limits;
	return detectableChange({
		deviation,
		...size,
		level: alpha / family,
		margin,
		threshold,
		power
	});
}
/**
* Margin and threshold protect unchanged code as long as both are large against the noise. They no longer do where even
* the largest stage would need a change of more than twice the threshold (at τ = 5 %, m = 2.5 %, α = 0.01: from a
* process SD of 8.7 % on). There the bar rises to the change that stage could find, the margin to half of it.
*/
function raisedBar(plan, design) {
	const found = smallestDetectable({
		blocks: mostConfirmBlocks(plan),
		perSide: plan.perSide
	}, {
		...design,
		family: 1
	});
	if (found === void 0 || found <= 2 * design.limits.threshold) return void 0;
	return {
		...design.limits,
		threshold: found,
		margin: Math.max(design.limits.margin, found / 2)
	};
}
// src/decide/judge.ts
/** The facts of a judgement, whatever the word. */
function facts(subject, stage, comparison) {
	const { target, limits } = subject;
	const base = {
		target,
		threshold: limits.threshold,
		margin: limits.margin,
		stage
	};
	if (comparison === void 0) return base;
	const { shift, test, baseline, candidate } = comparison;
	return {
		...base,
		shift,
		test,
		baseline,
		candidate
	};
}
/**
* The bar is set by the spread, which says nothing of the shift, and never below the policy's: p against a larger
* margin is never smaller, so raising it by what was seen cannot make a false failure.
*/
function findingOf(subject, comparison, { blocks, planned, alpha }) {
	const raised = raisedBar(subject.plan, {
		deviation: comparison.noise,
		limits: subject.limits,
		alpha,
		family: 1
	});
	const bar = raised ?? subject.limits;
	const pWorse = raised === void 0 ? comparison.test.pWorse : comparison.pWorseThan(bar.margin);
	return {
		subject,
		blocks,
		comparison,
		bar,
		isNoisy: raised !== void 0,
		isComplete: blocks === planned,
		pWorse
	};
}
const overBudget = {
	code: "not-measured",
	detail: "the time budget was spent before this benchmark was settled"
};
/** Stage 2's word. Noise comes before regression: where it hides the threshold only what clears the raised bar fails. */
function judgeConfirmed(finding, pAdjusted, family) {
	const { subject, comparison, bar, blocks, pWorse } = finding;
	const { kind, reason } = word$1(finding, pAdjusted, family.alpha);
	const design = {
		deviation: comparison.noise,
		limits: subject.limits,
		alpha: family.alpha,
		family: family.size
	};
	const found = smallestDetectable({
		blocks,
		perSide: subject.plan.perSide
	}, design);
	const test = {
		...comparison.test,
		pWorse,
		pAdjusted
	};
	return {
		...facts(subject, 2, {
			...comparison,
			test
		}),
		threshold: bar.threshold,
		margin: bar.margin,
		kind,
		reasons: [reason, ...marginReason(subject)],
		...found === void 0 ? {} : { smallestDetectable: Math.max(found, bar.threshold) }
	};
}
function word$1({ subject, comparison, bar, blocks, isNoisy, isComplete }, pAdjusted, alpha) {
	const isReached = comparison.worse >= Math.log1p(bar.threshold);
	if (isReached && pAdjusted <= alpha) return {
		kind: "regression",
		reason: {
			code: "confirmed",
			blocks
		}
	};
	if (isNoisy) return {
		kind: "inconclusive",
		reason: {
			code: "too-noisy",
			processDeviation: comparison.noise
		}
	};
	if (!isComplete) return {
		kind: "inconclusive",
		reason: overBudget
	};
	if (isReached) return {
		kind: "inconclusive",
		reason: { code: "not-confirmed" }
	};
	if (isImproved(comparison, subject, alpha)) return {
		kind: "improvement",
		reason: {
			code: "confirmed",
			blocks
		}
	};
	return comparison.worseHigh !== null && comparison.worseHigh < Math.log1p(bar.threshold) ? {
		kind: "no-change",
		reason: { code: "below-threshold" }
	} : {
		kind: "inconclusive",
		reason: { code: "not-confirmed" }
	};
}
/** The mirror image of a regression; informational, so each at a level of its own. */
function isImproved(comparison, { target, limits, plan }, alpha) {
	if (-comparison.worse < Math.log1p(limits.threshold)) return false;
	return comparison.pBetterThan(limits.margin) <= improvementLevel(plan, target.metric, alpha);
}
function marginReason({ limits }) {
	return limits.raised === void 0 ? [] : [{
		code: "margin-raised",
		margin: limits.raised
	}];
}
/** `stored`: values of the processes of each run; undefined where there are too few runs to screen by. */
function screenHistory(metric, stored, candidate) {
	if (stored.length < 5 || candidate.length === 0) return void 0;
	const medians = stored.map((values) => scaledMedian(metric, values));
	return {
		runs: stored.length,
		worse: scaledMedian(metric, candidate) - median(medians),
		deviation: robustDeviation(medians)
	};
}
/**
* What a run drawn like the others exceeds once in twenty times: 1.645 standard deviations of a new run less the
* median of K (whose variance is about π/2 = 1.57 over K).
*/
function slack({ deviation, runs }) {
	return 1.645 * deviation * Math.sqrt(1 + 1.57 / runs);
}
/** True changes of τ are let through to stage 1 nineteen times in twenty; whatever is better never is. */
function isSuspect$1(screen, { threshold }) {
	return screen.worse > Math.max(0, Math.log1p(threshold) - slack(screen));
}
/** Better by more than the threshold and by more than runs differ anyway. */
function isClearlyBetter(screen, { threshold }) {
	return -screen.worse >= Math.log1p(threshold) + slack(screen);
}
// src/stats/holm.ts
/** Holm's step-down (Scandinavian Journal of Statistics 6, 1979): P(any false rejection) ≤ α under any dependence. */
/** Adjusted p-values in the order given; reject those ≤ α. */
function holm(pValues) {
	const order = pValues.map((p, index) => ({
		p,
		index
	})).sort((a, b) => a.p - b.p);
	const adjusted = new Array(pValues.length).fill(1);
	let running = 0;
	order.forEach(({ p, index }, rank) => {
		running = Math.max(running, Math.min(1, p * (pValues.length - rank)));
		adjusted[index] = running;
	});
	return adjusted;
}
// src/stats/random.ts
function createRandom(...seed) {
	const fill = splitmix32(hash(seed.join("")));
	let [a, b, c, d] = [
		fill(),
		fill(),
		fill(),
		fill()
	];
	function bits() {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result;
	}
	const next = () => bits() / 2 ** 32;
	return {
		next,
		below: (n) => Math.floor(next() * n),
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
	};
}
function rotate(value, by) {
	return value << by | value >>> 32 - by;
}
function splitmix32(seed) {
	let state = seed;
	return () => {
		state = state + 2654435769 | 0;
		let mixed = state ^ state >>> 16;
		mixed = Math.imul(mixed, 569420461);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 1935289751);
		return mixed ^ mixed >>> 15;
	};
}
/** FNV-1a, 32 bits. */
function hash(text) {
	let value = 2166136261;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	return value;
}
/** A new list in uniformly random order (Fisher and Yates). */
function shuffled(items, random) {
	const result = [...items];
	for (let last = result.length - 1; last > 0; last -= 1) {
		const other = random.below(last + 1);
		const [a, b] = [result[last], result[other]];
		if (a !== void 0 && b !== void 0) [result[last], result[other]] = [b, a];
	}
	return result;
}
// src/decide/slots.ts
/** The order of the processes within one block. */
/**
* Uniformly random, from the build's seed and the block's own key: the test is exact because every order is equally
* likely, and an order can be reproduced without replaying what was asked before.
*/
function slotOrder(seed, { target, stage, block, attempt, perSide }) {
	const random = createRandom(seed, benchmarkKey(target.id), target.metric.name, stage, block, attempt);
	return shuffled(["baseline", "candidate"].flatMap((side) => new Array(perSide).fill(side)), random);
}
/**
* Share of CPU time taken by the hypervisor beyond which a block is void: this much, or twice what is usual in this
* build where a machine shares its processors all the time. There a fixed bound would void nearly every block, thrice
* the cost for nothing: what always happens happens to both sides.
*/
const stealBound = .1;
const unusually = 2;
function openSeries(subject, stage, planned) {
	return {
		subject,
		stage,
		planned,
		blocks: [],
		spentMs: 0,
		voided: 0,
		voidCause: "",
		futile: false
	};
}
function isOpen(series) {
	return series.ending === void 0 && !series.futile && series.blocks.length < series.planned;
}
/** Adds one block to the series, or ends it. */
function* fillBlock(series, round) {
	const { subject, stage } = series;
	const block = series.blocks.length;
	let calmest;
	for (let attempt = 0; attempt < 3; attempt += 1) {
		const key = {
			target: subject.target,
			stage,
			block,
			attempt
		};
		const slots = slotOrder(round.seed, {
			...key,
			perSide: subject.plan.perSide
		});
		const answer = yield {
			kind: "block",
			...key,
			slots,
			left: round.left
		};
		if (answer.state === "unavailable") {
			series.ending = answer;
			return;
		}
		round.ledger.spentMs += durationOf$1(answer);
		series.spentMs += durationOf$1(answer);
		if (answer.state === "failed") {
			if (!isTransient(answer.failure) || attempt + 1 === 3) {
				series.ending = answer;
				return;
			}
			disclose(series, answer.failure.reason);
			continue;
		}
		calmest = calmest === void 0 || stealOf(answer.block) < stealOf(calmest) ? answer.block : calmest;
		const bound = boundOf(round.ledger);
		round.ledger.steals.push(...answer.block.slots.flatMap(({ invocation }) => invocation.conditions?.steal ?? []));
		if (subject.target.metric.assume === "exact" || stealOf(answer.block) <= bound) break;
		if (attempt + 1 < 3) disclose(series, "steal");
	}
	if (calmest !== void 0) series.blocks.push(toPair(calmest));
}
function disclose(series, cause) {
	series.voided += 1;
	series.voidCause = cause;
}
/** Failures that another attempt may not meet; a benchmark that throws will throw again. */
function isTransient({ reason }) {
	return reason === "crashed" || reason === "timeout" || reason === "unstable";
}
function stealOf({ slots }) {
	return Math.max(0, ...slots.map(({ invocation }) => invocation.conditions?.steal ?? 0));
}
/** Looks at the machine's state only, never at a value, so that what is kept cannot lean to a side. */
function boundOf({ steals }) {
	return steals.length === 0 ? stealBound : Math.max(stealBound, unusually * median(steals));
}
function toPair({ slots }) {
	const side = (wanted) => slots.filter((slot) => slot.side === wanted).map(({ invocation }) => invocation.value);
	return {
		baseline: side("baseline"),
		candidate: side("candidate")
	};
}
// src/decide/forecast.ts
/**
* How much there is left to measure, for the time left that people see: expected blocks of both stages, at what blocks
* have cost so far. It decides nothing.
*/
/** Where neither stored runs nor blocks tell: a process SD as on most shared machines, on the log scale. */
const usualDeviation = .02;
function forecast(all, alpha) {
	let [blocks, knownMs, knownBlocks, unknownBlocks] = [
		0,
		0,
		0,
		0
	];
	for (const series of all) {
		const expected = expectedBlocks$1(series, alpha);
		const cost = blockCost(series);
		blocks += expected;
		if (cost === void 0) unknownBlocks += expected;
		else {
			knownMs += expected * cost;
			knownBlocks += expected;
		}
	}
	const costs = all.flatMap((series) => blockCost(series) ?? []);
	if (costs.length === 0) return {
		blocks,
		ms: void 0
	};
	const mean = knownBlocks > 0 ? knownMs / knownBlocks : costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
	return {
		blocks,
		ms: knownMs + unknownBlocks * mean
	};
}
/** Of what a block of the series has cost, attempts that were void included. */
function blockCost({ subject, blocks, spentMs }) {
	if (blocks.length > 0) return spentMs / blocks.length;
	return subject.processMs > 0 ? subject.processMs * 2 * subject.plan.perSide : void 0;
}
const known = /* @__PURE__ */ new WeakMap();
function expectedBlocks$1(series, alpha) {
	const { stage, planned, blocks } = series;
	if (stage === 2) return isOpen(series) ? planned - blocks.length : 0;
	if (series.ending !== void 0 || series.futile) return 0;
	const cached = known.get(series);
	if (cached?.done === blocks.length) return cached.expected;
	const expected = ofStageOne(series, alpha);
	known.set(series, {
		done: blocks.length,
		expected
	});
	return expected;
}
/** To the look, on to the end unless the look stops it, and stage 2 where it becomes a suspect. */
function ofStageOne(series, alpha) {
	const { subject, planned, blocks } = series;
	const { plan, limits, target } = subject;
	const look = Math.min(plan.lookAfter, planned);
	const deviation = deviationOf(series);
	const goesOn = blocks.length < look ? chance(series, {
		at: look,
		share: plan.futileShare,
		deviation
	}) : 1;
	const isSuspect = chance(series, {
		at: planned,
		share: plan.suspectShare,
		deviation
	});
	const confirm = confirmSize(plan, target.metric, {
		deviation,
		limits,
		alpha,
		family: 1
	});
	return Math.max(0, look - blocks.length) + goesOn * (planned - Math.max(look, blocks.length)) + Math.min(goesOn, isSuspect) * confirm;
}
/** A few processes tell their spread badly, so it is drawn towards the usual as if that were one block more. */
function deviationOf({ subject, blocks }) {
	if (subject.noise !== void 0) return subject.noise;
	if (blocks.length === 0) return usualDeviation;
	const seen = processDeviation(subject.target.metric, blocks);
	return Math.sqrt((blocks.length * seen ** 2 + usualDeviation ** 2) / (blocks.length + 1));
}
/** That the shift after `at` blocks is at least `share` of the threshold, if what is still to come shows no change. */
function chance(series, when) {
	const { subject, blocks } = series;
	const { metric } = subject.target;
	const bar = Math.log1p(subject.limits.threshold * when.share);
	const done = Math.min(1, blocks.length / when.at);
	const shift = blocks.length === 0 ? 0 : worseShift(metric, blocks);
	if (done === 1) return shift >= bar ? 1 : 0;
	if (metric.assume === "exact") return 0;
	const errorNow = shiftError(when.deviation, {
		blocks: Math.max(1, blocks.length),
		perSide: subject.plan.perSide
	});
	const lasting = blocks.length > 0 && Math.abs(shift) > 3 * errorNow ? shift : shift * done;
	const error = shiftError(when.deviation, {
		blocks: when.at,
		perSide: subject.plan.perSide
	}) * Math.sqrt(1 - done);
	if (error === 0) return lasting >= bar ? 1 : 0;
	return upperTail((bar - lasting) / error);
}
// src/decide/stages.ts
/** Stages 1 and 2: blocks asked for round-robin over the targets, so that the machine's drift spreads over all. */
/** Stage 1. Never fails: a shift below half of the threshold is no change, everything else goes on. */
function* screenOnMachine(cases, build) {
	const { admitted, refused } = admit(cases, build.ledger);
	const all = admitted.map((subject) => openSeries(subject, 1, screenSize(subject.plan, subject.target.metric)));
	yield* measureAll(all, build);
	const suspects = all.filter((series) => isSuspect(series));
	const others = all.filter((series) => !suspects.includes(series));
	return {
		suspects,
		judged: [...refused.map(unmeasured), ...others.map((series) => judgeScreened(series, build))]
	};
}
/** Stage 2, fresh blocks only. Holm's family is fixed before the stage starts. */
function* confirm(suspects, build) {
	const { chosen, refused } = choose(suspects, build);
	const all = chosen.map((series) => openSeries(series.subject, 2, planOf(series, chosen.length, build.alpha)));
	yield* measureAll(all, build);
	const findings = all.map((series) => find(series, build.alpha));
	const found = findings.filter((finding) => finding !== void 0);
	const adjusted = new Map(holm(found.map(({ pWorse }) => pWorse)).map((p, index) => [found[index], p]));
	const family = {
		alpha: build.alpha,
		size: found.length
	};
	return [...refused.map(({ subject }) => unmeasured(subject)), ...all.map((series, index) => {
		const finding = findings[index];
		if (finding === void 0) return judgeEnded(series);
		return withVoids(series, judgeConfirmed(finding, adjusted.get(finding) ?? 1, family));
	})];
}
/**
* Of a stage that was cut short, what there is may fail and may not clear. Blocks that a spent budget left out are no
* bias: what a block costs does not depend on which of its processes are called the candidate's, so under the null
* hypothesis neither does where the stage ends.
*/
function find(series, alpha) {
	const { subject, blocks, planned, ending } = series;
	if (blocks.length === 0 || ending?.state === "failed") return void 0;
	return findingOf(subject, compare(series), {
		blocks: blocks.length,
		planned,
		alpha
	});
}
function* measureAll(all, build) {
	const { seed, ledger } = build;
	for (let open = all.filter(isOpen); open.length > 0; open = open.filter(isOpen)) for (const series of open) {
		if (leftMs(ledger) <= 0) series.ending = {
			state: "unavailable",
			reason: "budget"
		};
		else yield* fillBlock(series, {
			seed,
			ledger,
			left: leftOf(all, build)
		});
		if (series.stage === 1) lookForFutility(series);
	}
}
/** Nobody waits for a replay. */
function leftOf(all, { ledger, alpha, detail }) {
	if (detail === "decisive") return {
		blocks: 0,
		ms: 0
	};
	const { blocks, ms } = forecast(all, alpha);
	return {
		blocks: Math.max(1, Math.round(blocks)),
		ms: ms === void 0 ? void 0 : Math.min(ms, leftMs(ledger))
	};
}
/** Stopping early for "nothing there" cannot make a false failure: it only ever clears. */
function lookForFutility(series) {
	const { target, limits, plan } = series.subject;
	if (series.blocks.length !== plan.lookAfter || series.planned <= plan.lookAfter) return;
	series.futile = worseShift(target.metric, series.blocks) < Math.log1p(limits.threshold * plan.futileShare);
}
function isSuspect({ subject, blocks, planned, futile }) {
	if (futile || blocks.length < planned) return false;
	return worseShift(subject.target.metric, blocks) >= Math.log1p(subject.limits.threshold * subject.plan.suspectShare);
}
function judgeScreened(series, { alpha, detail }) {
	const { subject, blocks } = series;
	if (series.ending !== void 0) return judgeEnded(series);
	const { metric } = subject.target;
	const comparison = -worseShift(metric, blocks) < Math.log1p(subject.limits.threshold) && detail === "decisive" ? void 0 : compare(series);
	const isBetter = comparison !== void 0 && isImproved(comparison, subject, alpha);
	const found = detectable$1(subject, processDeviation(metric, blocks), alpha);
	return withVoids(series, {
		...facts(subject, 1, comparison),
		kind: isBetter ? "improvement" : "no-change",
		reasons: [{
			code: "screened-out",
			stage: 1
		}, ...marginReason(subject)],
		...found === void 0 ? {} : { smallestDetectable: found }
	});
}
function compare({ subject, blocks }) {
	return compareBlocks(subject.target.metric, blocks, subject.limits.margin);
}
/** What stage 2 would have found, had it come to that. */
function detectable$1(subject, deviation, alpha) {
	const { plan, limits, target } = subject;
	const design = {
		deviation,
		limits,
		alpha,
		family: 1
	};
	return smallestDetectable({
		blocks: confirmSize(plan, target.metric, design),
		perSide: plan.perSide
	}, design);
}
function planOf({ subject, blocks }, family, alpha) {
	const { target, limits, plan, noise = 0 } = subject;
	const deviation = Math.max(noise, processDeviation(target.metric, blocks));
	return confirmSize(plan, target.metric, {
		deviation,
		limits,
		alpha,
		family
	});
}
/** A stage that did not finish: what ended it decides the word. */
function judgeEnded(series) {
	const { subject, stage, ending } = series;
	const base = facts(subject, stage, void 0);
	if (ending?.state === "failed") {
		const { side, failure } = ending;
		if (side === "candidate") return withVoids(series, {
			...base,
			kind: "failed",
			failure,
			reasons: []
		});
		if (failure.reason === "missing") return {
			...base,
			kind: "new",
			reasons: []
		};
		return withVoids(series, {
			...base,
			kind: "inconclusive",
			reasons: [{
				code: "baseline-failed",
				failure
			}]
		});
	}
	if (ending === void 0 || ending.reason === "budget") return unmeasured(subject);
	return {
		...base,
		kind: "inconclusive",
		reasons: [{
			code: "not-measured",
			detail: ending.reason
		}]
	};
}
function unmeasured(subject) {
	return {
		...facts(subject, 1, void 0),
		kind: "inconclusive",
		reasons: [overBudget]
	};
}
function withVoids({ voided, voidCause }, judgement) {
	if (voided === 0) return judgement;
	return {
		...judgement,
		reasons: [...judgement.reasons, {
			code: "voided",
			blocks: voided,
			cause: voidCause
		}]
	};
}
/** Mean blocks a target costs before stage 2 is known to be needed: the look stops more than half of them at two. */
const expectedBlocks = 3.6;
/**
* Where the budget cannot hold all, the most suspect come first and one confirmation is kept in reserve: a suspect that
* cannot be confirmed is worth little. Those refused are said to be, not passed.
*/
function admit(cases, ledger) {
	const order = [...cases].sort((a, b) => (b.screen?.worse ?? 0) - (a.screen?.worse ?? 0));
	const refused = /* @__PURE__ */ new Set();
	let left = leftMs(ledger) - blockMs(order[0]) * (order[0]?.plan.confirm[0]?.blocks ?? 0);
	for (const subject of order) {
		const cost = blockMs(subject) * expectedBlocks;
		if (left < cost || leftMs(ledger) <= 0) refused.add(subject);
		else left -= cost;
	}
	return {
		admitted: cases.filter((subject) => !refused.has(subject)),
		refused: [...refused]
	};
}
function blockMs(subject) {
	return subject === void 0 ? 0 : subject.processMs * 2 * subject.plan.perSide;
}
/** By stage 1's data alone, which stage 2 does not reuse: choosing by it cannot make a false failure. */
function choose(suspects, build) {
	const urgency = new Map(suspects.map((series) => [series, worseShift(series.subject.target.metric, series.blocks)]));
	const order = [...suspects].sort((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0));
	const refused = /* @__PURE__ */ new Set();
	let left = leftMs(build.ledger);
	for (const series of order) {
		const cost = blockMs(series.subject) * planOf(series, suspects.length, build.alpha);
		if (left < cost || left <= 0) refused.add(series);
		else left -= cost;
	}
	return {
		chosen: suspects.filter((series) => !refused.has(series)),
		refused: [...refused]
	};
}
// src/decide/history.ts
/** Stage 0's word: what the stored runs alone can settle. */
/** What `confirm: never` asks of the history before it may fail a build. */
const strictRuns = 20;
const strictLevel = .001;
/** Undefined: to be measured side by side. */
function judgeFromHistory(subject, input) {
	const { confirm } = input.policy;
	const canMeasure = confirm !== "never" && input.sideBySide === "possible";
	if (canMeasure && (confirm === "always" || subject.screen === void 0)) return void 0;
	const { screen, limits } = subject;
	if (screen === void 0) return withoutHistory(subject, input);
	if (isSuspect$1(screen, limits)) return canMeasure ? void 0 : judgeSuspect(subject, input);
	const isBetter = isClearlyBetter(screen, limits);
	return judged(subject, input, {
		kind: isBetter ? "improvement" : "no-change",
		reasons: [{
			code: "screened-out",
			stage: 0
		}, ...marginReason(subject)],
		comparison: isBetter || input.detail !== "decisive" ? compareWithStored(subject) : void 0
	});
}
function judgeInformational(subject) {
	return {
		...facts(subject, 0, subject.stored.length > 0 && subject.alone.length > 0 ? compareWithStored(subject) : void 0),
		kind: "no-change",
		reasons: [{ code: "informational" }]
	};
}
/** Processes of all stored runs pooled: shown beside the screen, never decisive but under `failFromHistory`. */
function compareWithStored({ target, stored, alone, limits }) {
	return compareBlocks(target.metric, [{
		baseline: stored.flat(),
		candidate: alone
	}], limits.margin);
}
function withoutHistory(subject, { otherClasses }) {
	const runs = subject.stored.length;
	const base = facts(subject, 0, void 0);
	if (runs > 0) return {
		...base,
		kind: "inconclusive",
		reasons: [{
			code: "too-few-runs",
			runs
		}]
	};
	if (otherClasses === "some") return {
		...base,
		kind: "inconclusive",
		reasons: [{ code: "unlike-machine" }]
	};
	return {
		...base,
		kind: "new",
		reasons: [{ code: "no-baseline" }]
	};
}
function judgeSuspect(subject, input) {
	const comparison = compareWithStored(subject);
	const fails = input.policy.failFromHistory && isStrictlyWorse(subject);
	const reason = fails ? {
		code: "from-history",
		runs: subject.stored.length
	} : { code: "not-confirmed" };
	return judged(subject, input, {
		kind: fails ? "regression" : "inconclusive",
		reasons: [reason, ...marginReason(subject)],
		comparison
	});
}
/** Above the worst of twenty runs by twice the threshold, and by the margin test against that worst run. */
function isStrictlyWorse({ target, stored, alone, limits }) {
	const { metric } = target;
	if (stored.length < strictRuns) return false;
	const [worst] = [...stored].sort((a, b) => scaledMedian(metric, b) - scaledMedian(metric, a));
	if (worst === void 0) return false;
	if (scaledMedian(metric, alone) - scaledMedian(metric, worst) < Math.log1p(2 * limits.threshold)) return false;
	const { test } = compareBlocks(metric, [{
		baseline: worst,
		candidate: alone
	}], limits.margin);
	return test.pWorse <= strictLevel;
}
function judged(subject, { policy }, outcome) {
	const { metric } = subject.target;
	const found = detectable$1(subject, pooledDeviation([subject.alone, ...subject.stored].map((values) => values.map((value) => toScale(metric, value)))), policy.alpha);
	return {
		...facts(subject, 0, outcome.comparison),
		kind: outcome.kind,
		reasons: outcome.reasons,
		...found === void 0 ? {} : { smallestDetectable: found }
	};
}
/** Standard deviation from process to process within a stored run, on the log scale; undefined where too few tell. */
function learnedNoise(metric, stored) {
	if (stored.length < 5) return void 0;
	const deviation = pooledDeviation(stored.map((values) => values.map((value) => toScale(metric, value))));
	return Number.isFinite(deviation) ? deviation : void 0;
}
/** Smaller stages where the noise is known to be small against the threshold, a fraction. */
function learnedPlan(noise, threshold) {
	return noise !== void 0 && noise <= .2 * Math.log1p(threshold) ? quietPlan : defaultPlan;
}
// src/stats/change-points.ts
/**
* Where a series of results stepped: rank binary segmentation. The split with the largest standardised Mann-Whitney is
* a step if so large a one is rare among random orders of the same values (Monte Carlo, so ties and short series cost
* nothing in validity); both halves are then searched alike. For pictures of the past; it never gates.
*/
const defaults = {
	fewest: 5,
	level: .002,
	smallestStep: .03,
	seed: 1
};
/** `values` in the order of time, in the metric's unit. */
function changePoints(values, options = {}) {
	const settings = {
		...defaults,
		...options
	};
	const random = createRandom("change-points", settings.seed, values.length);
	return withoutSmall(values, segment(values, {
		from: 0,
		to: values.length
	}, {
		...settings,
		random
	}), settings);
}
/** Indices of steps within a stretch, ascending. */
function segment(values, { from, to }, search) {
	const stretch = values.slice(from, to);
	if (stretch.length < 2 * search.fewest) return [];
	const ranks = doubledRanks(stretch);
	const { place, size } = largestSplit(ranks, search.fewest);
	if (!isRare(ranks, size, search)) return [];
	const middle = from + place;
	return [
		...segment(values, {
			from,
			to: middle
		}, search),
		middle,
		...segment(values, {
			from: middle,
			to
		}, search)
	];
}
/** Standardised but for the ranks' common variance, which no order changes. */
function largestSplit(ranks, fewest) {
	const count = ranks.length;
	let [sum, place, size] = [
		0,
		0,
		0
	];
	for (let left = 1; left <= count - fewest; left += 1) {
		sum += at(ranks, left - 1);
		if (left < fewest) continue;
		const here = Math.abs(sum - left * (count + 1)) / Math.sqrt(left * (count - left));
		if (here > size) [place, size] = [left, here];
	}
	return {
		place,
		size
	};
}
/** Among random orders, as many as tell the level apart by far; ended as soon as it cannot be rare any more. */
function isRare(ranks, size, { fewest, level, random }) {
	const orders = Math.ceil(6 / level) - 1;
	const most = level * (orders + 1) - 1;
	const list = [...ranks];
	const reached = size - 1e-9;
	let larger = 0;
	for (let order = 0; order < orders; order += 1) {
		if (largestSplit(shuffled(list, random), fewest).size >= reached) larger += 1;
		if (larger > most) return false;
	}
	return true;
}
/** Drops the smallest step until all that are left are large enough; its stretches become one. */
function withoutSmall(values, indices, settings) {
	const points = toPoints(values, indices);
	const [smallest] = [...points].sort((a, b) => stepOf(a) - stepOf(b));
	if (smallest === void 0 || stepOf(smallest) >= settings.smallestStep) return points;
	return withoutSmall(values, indices.filter((index) => index !== smallest.index), settings);
}
function toPoints(values, indices) {
	const edges = [
		0,
		...indices,
		values.length
	];
	const medians = edges.slice(1).map((edge, index) => median(values.slice(at(edges, index), edge)));
	return indices.map((index, place) => ({
		index,
		before: at(medians, place),
		after: at(medians, place + 1)
	}));
}
function stepOf({ before, after }) {
	return before === 0 ? after === 0 ? 0 : Number.POSITIVE_INFINITY : Math.abs(after / before - 1);
}
// src/decide/margin-floor.ts
/**
* What stored results of neighbouring commits differ by, although nothing was thought to change: code layout, build
* flags. The margin is never below it.
*
* Four things are no such difference and are left out: a factor common to the whole suite, and a restlessness that half
* of the suite shares (both are the machine's, and measuring side by side removes them); what ten processes a side
* cannot tell from chance; and a lasting step (that was a change, seen by change-points; counting it would blind the
* gate for ten results after every accepted slowdown). Exact metrics have no floor: whatever neighbours differ by is a
* change.
*/
/** Stored results needed before their spread says anything, and how many are looked at. */
const floorRuns = 10;
/** A difference of medians this many standard errors large is one. */
const clearErrors = 3;
const nothingStored = {
	results: [],
	largest: 0,
	typical: void 0
};
/** A target as restless as this many times the typical one is so by its own code. */
const outlying = 2;
/** As a fraction; 0 where nothing asks for a floor. */
function marginFloor({ largest, typical = 0 }) {
	return largest > outlying * typical ? Math.expm1(largest) : 0;
}
/** Of neighbours among the last ten results, on the log scale; 0 where too little is stored or nothing is clear. */
function largestDifference(metric, stored) {
	if (stored.length < floorRuns || metric.assume === "exact") return 0;
	const levels = stored.map(({ values, common }) => scaledMedian(metric, values) - common);
	const steps = lastingSteps(levels);
	const differences = levels.slice(0, 9).map((level, index) => steps.has(index) ? 0 : Math.abs(at(levels, index + 1) - level));
	const largest = Math.max(...differences);
	return largest > clearErrors * errorOfDifference(metric, stored) ? largest : 0;
}
/** Places i where result i and its elder neighbour i + 1 stand on either side of a step. */
function lastingSteps(levels) {
	const inTime = levels.map(Math.exp).toReversed();
	return new Set(changePoints(inTime).map(({ index }) => levels.length - 1 - index));
}
/** Of the difference of two runs' medians: √(2 · π/2 / n) times the deviation of a process. */
function errorOfDifference(metric, stored) {
	const groups = stored.map(({ values }) => values.map((value) => toScale(metric, value)));
	const size = median(groups.map(({ length }) => length));
	const deviation = pooledDeviation(groups);
	return Number.isFinite(deviation) ? deviation * Math.sqrt(Math.PI / size) : 0;
}
// src/decide/policy.ts
const defaultPolicy = {
	threshold: .05,
	margin: .025,
	alpha: .01,
	onInconclusive: "warn",
	onMissing: "warn",
	onFailed: "fail",
	onNoBaseline: "warn",
	benchmarks: [],
	confirm: "auto",
	failFromHistory: false
};
// src/decide/limits.ts
/** Threshold and margin of one target as numbers: per-benchmark rules, `auto` and the margin floor applied. */
/** Stored results needed before `auto` trusts their spread. */
const autoRuns = 5;
const smallestAuto = .01;
/** The policy's word on one target: for each field the first rule that fits and names it. */
function tolerance(policy, target) {
	const rules = policy.benchmarks.filter((rule) => fits(rule, target));
	return {
		threshold: rules.find((rule) => rule.threshold !== void 0)?.threshold ?? policy.threshold,
		margin: rules.find((rule) => rule.margin !== void 0)?.margin ?? policy.margin
	};
}
function fits(rule, { id, metric }) {
	if (rule.metric !== void 0 && rule.metric !== metric.name) return false;
	const matches = (0, import_picomatch.default)(rule.match, { dot: true });
	return matches(id.name) || matches(`${id.suite}/${id.name}`);
}
/** `stored`: of the environment class. */
function limitsOf(policy, target, stored) {
	const { threshold, margin } = tolerance(policy, target);
	const floor = marginFloor(stored);
	if (threshold === "auto") return autoLimits(policy, target, {
		stored: stored.results,
		floor
	});
	return floor > margin ? {
		threshold,
		margin: floor,
		raised: floor
	} : {
		threshold,
		margin
	};
}
/** `threshold: auto`. Too few stored runs: the default threshold. */
function autoLimits(policy, { metric }, { stored, floor }) {
	const deviation = pooledDeviation(stored.map(({ values }) => values.map((value) => toScale(metric, value))));
	if (stored.length < autoRuns || !Number.isFinite(deviation)) {
		const threshold = typeof defaultPolicy.threshold === "number" ? defaultPolicy.threshold : smallestAuto;
		return {
			threshold,
			margin: threshold / 2
		};
	}
	const threshold = defensibleThreshold(deviation, {
		alpha: policy.alpha,
		floor
	});
	return floor > threshold / 2 ? {
		threshold,
		margin: floor,
		raised: floor
	} : {
		threshold,
		margin: threshold / 2
	};
}
/**
* The smallest τ at which the largest stage tells a true change of τ from the margin τ/2 (or from the floor, where that
* is larger) with the power promised and the build's α; never below 1 %.
*/
function defensibleThreshold(deviation, { alpha, floor }) {
	const error = shiftError(deviation, {
		blocks: mostConfirmBlocks(defaultPlan),
		perSide: defaultPlan.perSide
	});
	const needed = (upperQuantile(alpha) + upperQuantile(.09999999999999998)) * error;
	return Math.max(smallestAuto, 2 * Math.expm1(needed), Math.expm1(Math.log1p(floor) + needed));
}
// src/decide/pairing.ts
/** Who is compared with whom: new, removed and renamed benchmarks are states of their own, never silence. */
/** Names at least this alike may be one benchmark renamed; said, never assumed. */
const leastLikeness = .6;
/** `listed`: what the baseline commit has, where its checkout was listed; otherwise the stored runs tell. */
function pairBenchmarks(candidate, stored, listed) {
	const present = candidate.outcomes.map(({ id }) => id);
	const known = listed ?? stored.flatMap(({ outcomes }) => outcomes.map(({ id }) => id));
	const nearest = listed ?? stored[0]?.outcomes.filter(({ state }) => state === "measured").map(({ id }) => id) ?? [];
	const [knownKeys, presentKeys] = [new Set(known.map(benchmarkKey)), new Set(present.map(benchmarkKey))];
	const added = listed !== void 0 || stored.length > 0 ? present.filter((id) => !knownKeys.has(benchmarkKey(id))) : [];
	const removed = nearest.filter((id) => !presentKeys.has(benchmarkKey(id)));
	return {
		added: new Set(added.map(benchmarkKey)),
		removed,
		renamed: renames(added, removed)
	};
}
function renames(added, removed) {
	const candidates = added.flatMap((to) => removed.filter(({ suite }) => suite === to.suite).map((from) => ({
		to,
		from
	}))).map(({ to, from }) => ({
		to,
		from,
		likeness: likeness(from.name, to.name)
	})).filter((pair) => pair.likeness >= leastLikeness).sort((a, b) => b.likeness - a.likeness);
	const taken = /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Map();
	for (const { to, from, likeness: value } of candidates) {
		if (taken.has(from) || taken.has(to)) continue;
		taken.add(from).add(to);
		found.set(benchmarkKey(to), {
			name: from.name,
			likeness: value
		});
	}
	return found;
}
/** Share of letter pairs two names have in common (Dice): 1 the same, 0 nothing. */
function likeness(a, b) {
	const [left, right] = [letterPairs(a), letterPairs(b)];
	if (left.length + right.length === 0) return a === b ? 1 : 0;
	const rest = [...right];
	let shared = 0;
	for (const pair of left) {
		const index = rest.indexOf(pair);
		if (index < 0) continue;
		rest.splice(index, 1);
		shared += 1;
	}
	return 2 * shared / (left.length + right.length);
}
function letterPairs(text) {
	const lower = text.toLowerCase();
	return Array.from({ length: Math.max(0, lower.length - 1) }, (_, index) => lower.slice(index, index + 2));
}
// src/decide/stored-suite.ts
/** Stored runs as the procedure reads them: values by target, and what a whole suite differed by from run to run. */
/** Fewer targets than this are no suite. */
const fewestTargets = 5;
/** What is stored of any target; `runs` nearest first. */
function storedHistories(runs) {
	const levels = runs.map(levelsOf);
	const common = levels.map((each) => commonShifts(levels[0] ?? each, each));
	const resultsOf = (key, metric) => levels.flatMap((each, run) => {
		const values = each.get(key)?.values;
		return values === void 0 ? [] : [{
			values,
			common: common[run]?.get(metric.name) ?? 0
		}];
	});
	const largest = new Map([...levels[0] ?? []].map(([key, { metric }]) => [key, {
		metric,
		value: largestDifference(metric, resultsOf(key, metric))
	}]));
	const typical = mediansByMetric([...largest.values()]);
	return (target) => {
		const { metric } = target;
		const results = resultsOf(keyOf$1(target), metric);
		return {
			results,
			largest: largest.get(keyOf$1(target))?.value ?? largestDifference(metric, results),
			typical: typical.get(metric.name)
		};
	};
}
function keyOf$1({ id, metric }) {
	return `${benchmarkKey(id)}\u0001${metric.name}`;
}
function levelsOf({ outcomes }) {
	const levels = /* @__PURE__ */ new Map();
	for (const outcome of outcomes) {
		if (outcome.state !== "measured") continue;
		for (const { metric, invocations } of outcome.measurements) {
			const values = invocations.map(({ value }) => value);
			if (values.length === 0) continue;
			levels.set(keyOf$1({
				id: outcome.id,
				metric
			}), {
				metric,
				values,
				level: scaledMedian(metric, values)
			});
		}
	}
	return levels;
}
/** By metric: median over the targets of log(other run / nearest run). */
function commonShifts(nearest, other) {
	return mediansByMetric([...other].flatMap(([key, { metric, level }]) => {
		const reference = nearest.get(key);
		return reference === void 0 ? [] : [{
			metric,
			value: level - reference.level
		}];
	}));
}
/** Absent where too few targets tell. */
function mediansByMetric(list) {
	const groups = /* @__PURE__ */ new Map();
	for (const { metric, value } of list) groups.set(metric.name, [...groups.get(metric.name) ?? [], value]);
	const told = [...groups].filter(([, values]) => values.length >= fewestTargets);
	return new Map(told.map(([name, values]) => [name, median(values)]));
}
function* procedure(input) {
	const opened = open(input);
	const fromHistory = opened.cases.map((subject) => ({
		subject,
		judgement: judgeFromHistory(subject, input)
	}));
	const judged = fromHistory.flatMap(({ judgement }) => judgement === void 0 ? [] : [judgement]);
	const waiting = fromHistory.flatMap(({ subject, judgement }) => judgement === void 0 ? [subject] : []);
	const ledger = openLedger(input.budgetMs, input.candidate);
	const build = {
		seed: input.seed,
		alpha: input.policy.alpha,
		ledger,
		detail: input.detail ?? "all"
	};
	const screened = yield* screenOnMachine(waiting, build);
	const confirmed = yield* confirm(screened.suspects, build);
	return inOrder(input.candidate, [
		...opened.judged,
		...judged,
		...screened.judged,
		...confirmed
	]);
}
function open(input) {
	const stored = input.stored.slice(0, 20);
	const pairing = pairBenchmarks(input.candidate, stored, input.baselineBenchmarks);
	const historyOf = storedHistories(stored);
	const cases = [];
	const judged = pairing.removed.map((id) => bare(input.policy, {
		id,
		metric: timeMetric
	}, "removed"));
	for (const outcome of input.candidate.outcomes) {
		if (outcome.state !== "measured") {
			judged.push(judgeUnmeasured(input.policy, outcome, stored));
			continue;
		}
		for (const measurement of outcome.measurements) {
			const subject = toCase(input, {
				id: outcome.id,
				metric: measurement.metric
			}, {
				measurement,
				historyOf
			});
			if (measurement.metric.role === "informational") judged.push(judgeInformational(subject));
			else if (pairing.added.has(benchmarkKey(outcome.id))) judged.push(judgeNew(subject, pairing));
			else cases.push(subject);
		}
	}
	return {
		cases,
		judged
	};
}
function toCase({ policy, plan }, target, { measurement, historyOf }) {
	const alone = measurement.invocations.map(({ value }) => value);
	const history = historyOf(target);
	const stored = history.results.map(({ values }) => values);
	const limits = limitsOf(policy, target, history);
	const noise = learnedNoise(target.metric, stored);
	return {
		target,
		limits,
		plan: plan ?? learnedPlan(noise, limits.threshold),
		noise,
		stored,
		alone,
		screen: screenHistory(target.metric, stored, alone),
		processMs: meanDuration(measurement.invocations)
	};
}
function judgeUnmeasured(policy, outcome, stored) {
	const target = {
		id: outcome.id,
		metric: timeMetric
	};
	if (outcome.state === "skipped") return {
		...bare(policy, target, "skipped"),
		reasons: [{
			code: "untouched",
			detail: outcome.reason
		}]
	};
	const before = stored[0]?.outcomes.find(({ id }) => benchmarkKey(id) === benchmarkKey(outcome.id));
	const reasons = before?.state === "failed" ? [{
		code: "baseline-failed",
		failure: before.failure
	}] : [];
	return {
		...bare(policy, target, "failed"),
		failure: outcome.failure,
		reasons
	};
}
function judgeNew({ target, limits }, { renamed }) {
	const from = renamed.get(benchmarkKey(target.id));
	const reasons = from === void 0 ? [] : [{
		code: "renamed-from",
		...from
	}];
	return {
		target,
		kind: "new",
		threshold: limits.threshold,
		margin: limits.margin,
		reasons
	};
}
function bare(policy, target, kind) {
	const { threshold, margin } = limitsOf(policy, target, nothingStored);
	return {
		target,
		kind,
		threshold,
		margin,
		reasons: []
	};
}
/** As the candidate's run lists them, removed ones last. */
function inOrder(candidate, judgements) {
	const places = new Map(candidate.outcomes.map(({ id }, index) => [benchmarkKey(id), index]));
	const place = ({ target }) => places.get(benchmarkKey(target.id)) ?? places.size;
	return [...judgements].sort((a, b) => place(a) - place(b));
}
// src/gate/drive.ts
/** `prepare` runs once, before the first request: the baseline is only built when a block needs it. */
async function drive$1(procedure, world) {
	const blocks = [];
	let stage = 0;
	let step = procedure.next();
	while (step.done !== true) {
		const request = step.value;
		if (request.stage !== stage) {
			stage = request.stage;
			world.progress.start(phaseName(request, blocks), request.left.blocks);
		}
		world.progress.left(request.left.blocks, request.left.ms);
		const answer = await world.measurer.measureBlock(request);
		const { target, block, attempt } = request;
		blocks.push({
			stage: request.stage,
			target,
			block,
			attempt,
			answer
		});
		world.progress.step(`${target.id.name} ${target.metric.name}`);
		step = procedure.next(answer);
	}
	return {
		result: step.value,
		blocks
	};
}
function phaseName(request, blocks) {
	if (request.stage === 1) return "comparing with the baseline on this machine";
	return `confirming suspects among ${new Set(blocks.map(({ target }) => `${benchmarkKey(target.id)} ${target.metric.name}`)).size} with fresh processes`;
}
// src/gate/profile-candidate.ts
/** Profiles of a run that will be stored: one of each kind for every benchmark, so that a later reader can ask where the cost was. */
/** A profile that cannot be had is noted; the numbers stand without it. */
async function profileCandidate({ measurer, progress }, run) {
	const bytes = /* @__PURE__ */ new Map();
	const notes = [];
	const outcomes = [];
	progress.start("profiling", run.outcomes.length);
	for (const outcome of run.outcomes) {
		progress.step(outcome.id.name);
		if (outcome.state !== "measured") {
			outcomes.push(outcome);
			continue;
		}
		const captured = [];
		for (const { metric } of outcome.measurements) try {
			captured.push(...await measurer.profile({
				id: outcome.id,
				metric
			}, {
				count: 1,
				taken: 0
			}));
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			notes.push(`No profile of ${outcome.id.name}. ${error.message}`);
		}
		const own = captured.filter(({ record }) => record.side === "candidate" && benchmarkKey(record.id) === benchmarkKey(outcome.id));
		for (const { record, bytes: content } of own) bytes.set(record.reference.file, content);
		const references = new Map(own.map(({ record }) => [record.reference.file, record.reference]));
		outcomes.push({
			...outcome,
			profiles: [...references.values()]
		});
	}
	return {
		run: {
			...run,
			outcomes
		},
		bytes,
		notes
	};
}
// src/gate/profile-regressions.ts
/** More regressions than this are not profiled: the picture of the first ones says enough, and time is bounded. */
const mostProfiled = 8;
async function profileRegressions({ measurer, progress }, judgements, { profileRepeats }) {
	const regressions = judgements.filter(({ kind }) => kind === "regression");
	const chosen = profileRepeats > 0 ? regressions.slice(0, mostProfiled) : [];
	const captured = [];
	const notes = [];
	if (chosen.length > 0) progress.start("profiling both sides of each regression", chosen.length);
	for (const { target } of chosen) {
		try {
			captured.push(...await profileUntilSeen(measurer, target, profileRepeats));
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			notes.push(`No profile of ${target.id.name}. ${error.message}`);
		}
		progress.step(target.id.name);
	}
	if (regressions.length > chosen.length && profileRepeats > 0) notes.push(`Only the first ${mostProfiled} of ${regressions.length} regressions were profiled.`);
	return {
		...unique(captured),
		notes
	};
}
async function profileUntilSeen(measurer, target, count) {
	const first = await measurer.profile(target, {
		count,
		taken: 0
	});
	if (seesGrowth(first)) return first;
	return [...first, ...await measurer.profile(target, {
		count,
		taken: count
	})];
}
/** Whether any function's own cost grew beyond the noise; true also where more of the same could not tell either. */
function seesGrowth(captured) {
	const of = (side) => captured.filter(({ record }) => record.side === side).map(({ bytes }) => ({ profile: readPprof(bytes) }));
	const [baseline, candidate] = [of("baseline"), of("candidate")];
	if (baseline.length === 0 || candidate.length === 0) return true;
	try {
		return findBlame(diffProfiles(baseline, candidate), []).functions.length > 0;
	} catch (error) {
		if (error instanceof GateError) return true;
		throw error;
	}
}
function unique(captured) {
	const records = /* @__PURE__ */ new Map();
	const bytes = /* @__PURE__ */ new Map();
	for (const { record, bytes: content } of captured) {
		records.set(`${benchmarkKey(record.id)} ${record.reference.file}`, record);
		bytes.set(record.reference.file, content);
	}
	return {
		records: [...records.values()],
		bytes
	};
}
/** Stage 0 screens from this many stored runs on; fewer are not worth its processes. */
const fewestStored = 5;
async function gather(world, options) {
	const startedAt = world.now();
	const { measurer, progress } = world;
	progress.start("finding benchmarks", 0);
	const discovered = (await measurer.discover("candidate")).filter(options.select);
	if (discovered.length === 0) throw nothingSelected();
	const listed = await listBaseline(world, options);
	const measured = await measureCandidate(world, options, discovered);
	const stored = options.purpose === "store" && options.profileRepeats > 0 ? await profileCandidate(world, measured) : void 0;
	const candidate = stored?.run ?? measured;
	const { result: judgements, blocks } = await drive$1(procedure({
		candidate,
		stored: options.history.runs,
		otherClasses: options.history.otherClasses,
		...listed.benchmarks === void 0 ? {} : { baselineBenchmarks: listed.benchmarks },
		sideBySide: listed.sideBySide,
		policy: options.config.policy,
		seed: options.seed,
		budgetMs: options.config.measure.budgetMs
	}), world);
	const profiled = await profileRegressions(world, judgements, options);
	progress.done();
	return {
		evidence: {
			schema: 1,
			seed: options.seed,
			candidate,
			...options.baselineCommit === void 0 ? {} : { baselineCommit: options.baselineCommit },
			environment: measurer.environment,
			blocks,
			profiles: profiled.records,
			...listed.benchmarks === void 0 ? {} : { baselineBenchmarks: listed.benchmarks },
			stored: options.history.keys,
			...options.shard === void 0 ? {} : { shard: options.shard },
			durationMs: world.now() - startedAt
		},
		judgements,
		profiles: new Map([...stored?.bytes ?? [], ...profiled.bytes]),
		notes: [...stored?.notes ?? [], ...profiled.notes],
		...listed.unprepared === void 0 ? {} : { unprepared: listed.unprepared }
	};
}
function nothingSelected() {
	return new GateError("SUITE_EMPTY", "Cannot measure anything as no benchmark is left after --suite, --filter and --shard", { hint: "leave the options out to see every benchmark, or check the globs of the configuration" });
}
/** The baseline is built and listed only when no stored run tells what it has. A baseline that cannot be built is a stated outcome. */
async function listBaseline({ measurer }, options) {
	if (options.purpose === "store" || options.baselineCommit === void 0) return { sideBySide: "impossible" };
	if (options.history.runs.length > 0) return { sideBySide: "possible" };
	try {
		return {
			benchmarks: (await measurer.discover("baseline")).filter(options.select).map(({ id }) => id),
			sideBySide: "possible"
		};
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return {
			sideBySide: "impossible",
			unprepared: {
				commit: options.baselineCommit,
				said: error.message
			}
		};
	}
}
async function measureCandidate(world, options, discovered) {
	const { measurer, progress } = world;
	const alone = isAloneNeeded(options);
	if (alone) progress.start("measuring", discovered.length);
	const outcomes = [];
	for (const benchmark of discovered) {
		const reason = options.skip?.(benchmark);
		if (reason !== void 0) outcomes.push({
			state: "skipped",
			id: benchmark.id,
			reason
		});
		else if (benchmark.failure !== void 0) outcomes.push(failed(benchmark.id, benchmark.failure));
		else if (alone) outcomes.push(await measurer.measureAlone(benchmark, 10));
		else outcomes.push(named(benchmark));
		if (alone) progress.step(benchmark.id.name);
	}
	return {
		schema: 1,
		commit: options.candidateCommit,
		id: options.runId,
		takenAt: options.takenAt,
		environment: measurer.environment,
		outcomes
	};
}
/** Also when there is nothing to compare with: what was measured then becomes the first baseline. */
function isAloneNeeded({ purpose, baselineCommit, history, config }) {
	if (purpose === "store" || baselineCommit === void 0) return true;
	return config.policy.confirm !== "always" && history.runs.length >= fewestStored;
}
function failed(id, failure) {
	return {
		state: "failed",
		id,
		failure
	};
}
/** Nothing measured so far: its metrics name what is to be judged. */
function named({ id, metrics }) {
	return {
		state: "measured",
		id,
		measurements: metrics.map((metric) => ({
			metric,
			invocations: []
		})),
		profiles: []
	};
}
// src/results/baseline-choice.ts
const usualRuns = 20;
function chooseBaseline(stored, query) {
	const placed = placeRuns(stored, query.ancestors);
	const recent = placed.filter(({ run }) => run.environmentClass === query.environmentClass).slice(0, query.mostRuns ?? usualRuns);
	const unlike = /* @__PURE__ */ new Map();
	for (const item of placed) {
		const name = item.run.environmentClass;
		if (name !== query.environmentClass && !unlike.has(name)) unlike.set(name, item);
	}
	const [nearest] = recent;
	return {
		state: nearest !== void 0 ? "found" : unlike.size > 0 ? "unlike" : stored.length > 0 ? "none" : "empty",
		...nearest === void 0 ? {} : { nearest },
		recent,
		unlike: [...unlike.values()]
	};
}
/** Runs of ancestors only, nearest first; of one commit the newest first. */
function placeRuns(stored, ancestors) {
	const byCommit = /* @__PURE__ */ new Map();
	for (const run of stored) {
		const runs = byCommit.get(run.commit);
		if (runs === void 0) byCommit.set(run.commit, [run]);
		else runs.push(run);
	}
	return ancestors.flatMap((commit, distance) => (byCommit.get(commit) ?? []).toSorted((a, b) => compareText(nameOf(b), nameOf(a))).map((run) => ({
		run,
		distance
	})));
}
/** Names begin with the time they were taken, behind the class. */
function nameOf(run) {
	return run.key.split("/").at(-1) ?? "";
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/gate/history.ts
/** The stored runs a candidate is compared with: the nearest first-parent ancestors of the same environment class. */
/** How far back ancestors are looked at. */
const mostAncestors = 300;
const emptyHistory = {
	runs: [],
	keys: [],
	otherClasses: "none",
	notes: []
};
/** A corrupt or unreachable store is said and not fatal: the same machine can still be measured. */
async function readHistory(world, question) {
	const { store, ancestry } = world;
	if (store === void 0 || ancestry === void 0) return emptyHistory;
	try {
		const stored = await store.list();
		if (stored.length === 0) return {
			...emptyHistory,
			notes: [`The store ${store.name} holds no baseline so far.`]
		};
		const choice = chooseBaseline(stored, {
			ancestors: await ancestry.firstParents(question.commit, mostAncestors),
			environmentClass: question.environmentClass,
			...question.only === void 0 ? {} : { mostRuns: 200 }
		});
		const { only } = question;
		const recent = only === void 0 ? choice.recent : choice.recent.filter(({ run }) => only.includes(run.key));
		return await readChosen(store, {
			...choice,
			recent
		});
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return {
			...emptyHistory,
			notes: [`The stored baseline could not be read. ${error.message}`]
		};
	}
}
async function readChosen(store, choice) {
	const notes = [];
	const whole = (await Promise.all(choice.recent.map(({ run: chosen }) => readOne(store, chosen, notes)))).flatMap((run, index) => {
		const key = choice.recent[index]?.run.key;
		return run === void 0 || key === void 0 ? [] : [{
			run,
			key
		}];
	});
	return {
		runs: whole.map(({ run }) => run),
		keys: whole.map(({ key }) => key),
		otherClasses: choice.unlike.length > 0 ? "some" : "none",
		...choice.nearest === void 0 ? {} : { distance: choice.nearest.distance },
		notes
	};
}
async function readOne(store, run, notes) {
	try {
		return await store.read(run);
	} catch (error) {
		if (!(error instanceof GateError && ["STORE_CORRUPT", "STORE_MISSING"].includes(error.code))) throw error;
		notes.push(`A stored run was left out. ${error.message}`);
		return;
	}
}
// src/gate.ts
async function runGate(world, options) {
	const history = await historyFor(world, options);
	const gathered = await gather(world, {
		...options,
		history
	});
	const report = await assemble({
		...gathered,
		history,
		config: options.config,
		...options.labels === void 0 ? {} : { labels: options.labels },
		...world.changes === void 0 ? {} : { changes: world.changes },
		notes: [
			...options.notes,
			...world.measurer.notes,
			...gathered.notes
		],
		place: options.place
	});
	return {
		...gathered,
		report,
		history
	};
}
async function historyFor(world, options) {
	if (options.baselineCommit === void 0) return emptyHistory;
	return readHistory(world, {
		commit: options.baselineCommit,
		environmentClass: environmentClass(world.measurer.environment)
	});
}
// src/git/repository.ts
/** What a clone is and holds: its root folder, the commits names mean, whether it was cut short. */
/** The repository's root folder; its git folder where it is bare. */
async function repositoryRoot(folder) {
	return await workingTree(folder) ?? git(folder, ["rev-parse", "--absolute-git-dir"]);
}
/** Root of the working tree `folder` is in: what can be measured, and where its configuration lies. */
async function workingTreeRoot(folder) {
	const root = await workingTree(folder);
	if (root !== void 0) return root;
	throw new GateError("NO_GIT", `Cannot measure in ${folder} as it must be in a working tree: the repository is bare`, { hint: "make one and go there: git worktree add ../checkout" });
}
/** Undefined in a bare repository. */
async function workingTree(folder) {
	const args = ["rev-parse", "--show-toplevel"];
	const result = await tryGit(folder, args);
	if (result.code === 0) return result.stdout.toString("utf8").replace(/\r?\n$/, "");
	if (/must be run in a work tree/i.test(result.stderr)) return void 0;
	if (/cannot change to/i.test(result.stderr)) {
		const message = `Cannot open repository as its folder must exist: current value is ${JSON.stringify(folder)}`;
		throw new GateError("NO_GIT", message, { hint: "check the path" });
	}
	throw gitFailed(args, result, folder);
}
/** Full hash of the commit a name means. */
async function resolveCommit(repository, name) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${name}^{commit}`
	];
	const result = await tryGit(repository, args);
	if (result.code === 0) return result.stdout.toString("utf8").trim();
	if (result.stderr !== "" && !/^fatal: (?:needed a single revision|ambiguous|bad)/i.test(result.stderr)) throw gitFailed(args, result);
	if (await isShallow(repository)) throw shallowClone(`must hold ${JSON.stringify(name)}`);
	if (name.startsWith("HEAD") && !await isBorn(repository)) throw noCommits(repository);
	const message = `Cannot find commit as the name must be one of this repository: current value is ${JSON.stringify(name)}`;
	throw new GateError("GIT_REF_MISSING", message, { hint: "git log --oneline --all shows what there is; git fetch may be needed" });
}
async function isBorn(repository) {
	return (await tryGit(repository, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	])).code === 0;
}
function noCommits(repository) {
	const message = `Cannot find a commit as the repository in ${repository} must have one: it has none so far`;
	return new GateError("GIT_REF_MISSING", message, { hint: "commit the code and its benchmarks first" });
}
async function isShallow(repository) {
	return await git(repository, ["rev-parse", "--is-shallow-repository"]) === "true";
}
function shallowClone(need) {
	return new GateError("SHALLOW_CLONE", `Cannot read history as the clone ${need}: it is shallow`, { hint: "in a workflow give actions/checkout \"fetch-depth: 0\"; elsewhere run: git fetch --unshallow" });
}
// src/git/settle.ts
/** git's own variables. A hook names its repository in them to all it starts, us and our worktrees included. */
const ofHooks = [
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIR",
	"GIT_INDEX_FILE",
	"GIT_NAMESPACE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_QUARANTINE_PATH",
	"GIT_WORK_TREE"
];
/** Whether a variable, in capitals, ties git to one repository whatever the folder it is called in. */
function namesRepository(name) {
	return ofHooks.includes(name);
}
/** For a door's own environment, which git inherits: the folder decides, and messages are the English we read. */
function settleGit(variables) {
	for (const name of ofHooks) delete variables[name];
	variables["LC_ALL"] = "C";
	variables["GIT_TERMINAL_PROMPT"] = "0";
}
// src/measure/child-environment.ts
/**
* The environment of every process that runs the repository's code: what the machine needs, no credential, and none
* of the files by which a step talks to its runner. A name is refused for what it says, a value for what it looks like.
*/
/** Of GitHub's own, what describes the checkout and authorises nothing. */
const allowed = /* @__PURE__ */ new Set([
	"CI",
	"GITHUB_ACTIONS",
	"GITHUB_REF",
	"GITHUB_REPOSITORY",
	"GITHUB_SHA",
	"GITHUB_WORKSPACE",
	"RUNNER_ARCH",
	"RUNNER_OS",
	"RUNNER_TEMP",
	"RUNNER_TOOL_CACHE"
]);
const refusedNames = [
	/^(INPUT|GITHUB|ACTIONS|RUNNER|GH|GITLAB|CI_JOB|SYSTEM|STATE)_/,
	/^NODE_(OPTIONS|V8_COVERAGE|DEBUG|INSPECT|CHANNEL|UNIQUE|PENDING)/,
	/^NPM_(LIFECYCLE|PACKAGE)_/,
	/^(AWS|AZURE|GOOGLE|GCLOUD|ARM|DOCKER|KUBE|VAULT|SENTRY|SSH)_/,
	/TOKEN|SECRET|PASSW|PASSPHRASE|ASKPASS|CREDENTIAL|AUTH|COOKIE|SESSION|PRIVATE|SIGNING|BEARER|(^|_)(PAT|KEY|KEYS|PWD|DSN)$|API_?KEY|ACCESS_?KEY/
];
const namesOfPaths = /* @__PURE__ */ new Set(["PWD", "OLDPWD"]);
const refusedValues = [
	/^(gh[opsur]_|github_pat_|glpat-|npm_|xox[abprs]-|sk-|AKIA|ASIA)/,
	/-----BEGIN /,
	/:\/\/[^/\s:@]*:[^/\s@]+@/,
	/^eyJ[\w-]+\.[\w-]+\./
];
/** Deterministic and case-insensitive in names, as Windows is. */
function childEnvironment(variables) {
	const kept = {};
	for (const [name, value] of Object.entries(variables)) if (value !== void 0 && isHarmless(name.toUpperCase(), value)) kept[name] = value;
	return kept;
}
function isHarmless(name, value) {
	if (refusedValues.some((pattern) => pattern.test(value))) return false;
	if (allowed.has(name) || namesOfPaths.has(name)) return true;
	return !namesRepository(name) && !refusedNames.some((pattern) => pattern.test(name));
}
// src/measure/conditions.ts
/** What the machine did while a process ran, as far as the platform tells. */
function startConditions() {
	const before = readProcessorTimes();
	const load = process.platform === "win32" ? void 0 : loadavg()[0];
	const frequencyMHz = readFrequency();
	return { read: () => {
		const steal = stealBetween(before, readProcessorTimes());
		return {
			...steal === void 0 ? {} : { steal },
			...load === void 0 ? {} : { load },
			...frequencyMHz === void 0 ? {} : { frequencyMHz }
		};
	} };
}
/**
* First line of /proc/stat: user nice system idle iowait irq softirq steal guest guest_nice (proc(5)). Guest time is
* counted in user time already.
*/
function parseProcessorTimes(text) {
	const times = (/^cpu +(.*)$/m.exec(text)?.[1])?.trim().split(/ +/).slice(0, 8).map(Number) ?? [];
	if (times.length < 8 || times.some((time) => !Number.isFinite(time))) return void 0;
	return {
		total: times.reduce((sum, time) => sum + time, 0),
		steal: times[7] ?? 0
	};
}
/** Share of all processors' time, 0..1; undefined where it is not told or too little time has passed. */
function stealBetween(before, after) {
	if (before === void 0 || after === void 0 || after.total <= before.total) return void 0;
	return Math.max(0, (after.steal - before.steal) / (after.total - before.total));
}
/** Mean of the processors' `cpu MHz` in /proc/cpuinfo (absent on ARM). */
function parseFrequency(text) {
	const found = [...text.matchAll(/^cpu MHz\s*:\s*([\d.]+)$/gm)].map((match) => Number(match[1]));
	return found.length === 0 ? void 0 : found.reduce((sum, frequency) => sum + frequency, 0) / found.length;
}
function readProcessorTimes() {
	const text = readProc("/proc/stat");
	return text === void 0 ? void 0 : parseProcessorTimes(text);
}
function readFrequency() {
	const text = readProc("/proc/cpuinfo");
	return text === void 0 ? void 0 : parseFrequency(text);
}
function readProc(path) {
	if (process.platform !== "linux") return void 0;
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
// src/measure/neutralise.ts
/**
* Makes foreign output safe for a CI log: the runner obeys lines that begin with `::` and `##[` anywhere in a line,
* whoever printed them. Also strips terminal escapes.
*/
const escapes = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
function neutralise(text) {
	return text.replaceAll(escapes, "").replaceAll(/\r\n?/g, "\n").replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").replaceAll(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
// src/measure/tail.ts
function createTail(limitBytes) {
	const chunks = [];
	let held = 0;
	let dropped = 0;
	return {
		add: (chunk) => {
			chunks.push(chunk);
			held += chunk.length;
			while (chunks.length > 1 && held - (chunks[0]?.length ?? 0) >= limitBytes) {
				const first = chunks.shift()?.length ?? 0;
				held -= first;
				dropped += first;
			}
		},
		text: () => {
			const all = Buffer.concat(chunks);
			if (dropped === 0 && all.length <= limitBytes) return all.toString("utf8");
			const end = all.subarray(Math.max(0, all.length - limitBytes)).toString("utf8");
			return `…\n${end.slice(end.indexOf("\n") + 1)}`;
		}
	};
}
// src/measure/processes.ts
/**
* Starts processes that run the repository's code: scrubbed environment, own process group, time limit, tails of what
* they print, answers on a channel of their own, and what the machine did to them. Nothing outlives `close`.
*/
const tailBytes = 4096;
const answerBytes = 64 * 2 ** 20;
/** Given to the pipes to empty after the process has ended; a grandchild may hold them open for ever. */
const drainMs = 500;
function createProcesses(options) {
	const living = /* @__PURE__ */ new Set();
	const close = () => {
		for (const child of living) killTree(child);
	};
	process.once("exit", close);
	return {
		run: (request) => runProcess(request, options, living),
		close: () => {
			process.removeListener("exit", close);
			close();
		}
	};
}
async function runProcess(request, options, living) {
	throwIfAborted(options.signal);
	const conditions = startConditions();
	const startedAt = Date.now();
	const started = performance.now();
	const child = start(request, options);
	living.add(child);
	const stdout = createTail(request.answersOn === "stdout" ? answerBytes : tailBytes);
	const stderr = createTail(tailBytes);
	const channel = createTail(answerBytes);
	child.stdout?.on("data", stdout.add);
	child.stderr?.on("data", stderr.add);
	const answers = child.stdio[3];
	answers?.on("data", channel.add);
	answers?.on("error", () => {});
	const end = await ended(child, request.timeoutMs, options.signal);
	living.delete(child);
	const durationMs = performance.now() - started;
	throwIfAborted(options.signal);
	return {
		end,
		stdout: request.answersOn === "stdout" ? stdout.text() : neutralise(stdout.text()),
		stderr: neutralise(stderr.text()),
		lines: channel.text().split("\n").slice(0, -1),
		startedAt,
		durationMs,
		conditions: conditions.read()
	};
}
function throwIfAborted(signal) {
	if (signal?.aborted === true) throw new GateError("INTERRUPTED", "Cannot go on as it was interrupted");
}
function start(request, { environment, prefix = [] }) {
	const [command = request.command, ...args] = request.through === "shell" ? [request.command] : [
		...prefix,
		request.command,
		...request.args
	];
	return spawn(command, args, {
		cwd: request.cwd,
		env: environment,
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			...request.answersOn === "channel" ? ["pipe"] : []
		],
		shell: request.through === "shell",
		detached: process.platform !== "win32",
		windowsHide: true
	});
}
function ended(child, timeoutMs, signal) {
	return new Promise((resolve) => {
		let end;
		const kill = () => killTree(child);
		const timer = setTimeout(() => {
			end ??= { kind: "timeout" };
			kill();
		}, timeoutMs);
		signal?.addEventListener("abort", kill, { once: true });
		const finish = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", kill);
			resolve(end ?? {
				kind: "exit",
				code: 0
			});
		};
		child.once("error", (error) => {
			end ??= {
				kind: "unstartable",
				message: `Cannot start ${child.spawnfile}: ${error.message}`
			};
			if (child.pid === void 0) finish();
		});
		child.once("exit", (code, killedBy) => {
			end ??= killedBy === null ? {
				kind: "exit",
				code: code ?? 0
			} : {
				kind: "signal",
				signal: killedBy
			};
			kill();
			const drained = setTimeout(() => {
				for (const stream of child.stdio) stream?.destroy();
			}, drainMs);
			child.once("close", () => clearTimeout(drained));
		});
		child.once("close", finish);
	});
}
/** The process and all it started. */
function killTree(child) {
	if (child.pid === void 0) return;
	if (process.platform === "win32") {
		if (child.exitCode === null) spawnSync("taskkill", [
			"/pid",
			String(child.pid),
			"/T",
			"/F"
		], { stdio: "ignore" });
		return;
	}
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {}
}
// src/measure/setup.ts
/** What a fresh checkout needs before its benchmarks run: the configured commands, or what its lock file suggests. */
/** An installation takes minutes at worst; one that hangs must not hang the build for ever. */
const timeoutMs = 9e5;
async function runSetup(root, commands, run) {
	for (const command of commands) {
		const result = await run({
			command,
			args: [],
			cwd: root,
			timeoutMs,
			through: "shell"
		});
		const { end } = result;
		if (end.kind === "exit" && end.code === 0) continue;
		const how = end.kind === "exit" ? `it ended with code ${end.code}` : `it ended by ${end.kind}`;
		const said = [result.stdout, result.stderr].map((text) => text.trim()).filter((text) => text !== "");
		throw new GateError("SETUP_FAILED", `Cannot set up the checkout as "${command}" must succeed: ${how}\n${said.join("\n")}`, { hint: "no token reaches setup commands; set `setup` in the configuration to what this repository needs" });
	}
}
/** Commands for the first lock file found; none without one. */
function guessSetup(root) {
	const has = (file) => existsSync(join(root, file));
	if (has("package-lock.json") || has("npm-shrinkwrap.json")) return ["npm ci"];
	if (has("pnpm-lock.yaml")) return ["pnpm install --frozen-lockfile"];
	if (has("yarn.lock")) return [yarnCommand(readFileSync(join(root, "yarn.lock"), "utf8"))];
	if (has("bun.lock") || has("bun.lockb")) return ["bun install --frozen-lockfile"];
	return [];
}
/** Yarn 1 signs its lock file with a comment; later ones have metadata. */
function yarnCommand(lock) {
	return /^# yarn lockfile v1$/m.test(lock) ? "yarn install --frozen-lockfile" : "yarn install --immutable";
}
// src/measure/checkouts.ts
/**
* A git worktree for each side in a temporary folder, set up as the repository says. Paths of both sides are equally
* long, since a path's length alone can move a number. Whatever happens, nothing is left in `git worktree list`.
*/
const folderNames = {
	baseline: "side-b",
	candidate: "side-c"
};
const prefix = "flamegate-";
/** Worktrees are made on first use: a build cleared by its stored baseline never pays for the second. */
function createCheckouts(options) {
	const { baseline, candidate, signal, progress } = options;
	const home = realpathSync(mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)));
	const processes = createProcesses({
		environment: childEnvironment(options.variables),
		...signal === void 0 ? {} : { signal }
	});
	const opened = { root: "" };
	const remove = () => removeWorktrees(opened.root, home);
	process.once("exit", remove);
	const repository = memo(async () => {
		opened.root = await workingTreeRoot(options.folder);
		await removeAbandoned(opened.root);
		return opened.root;
	});
	const prepare = async (side) => {
		const wanted = side === "baseline" ? baseline : candidate;
		if (wanted === void 0) throw new TypeError(`there is no ${side} to check out`);
		const root = await repository();
		if (typeof wanted !== "string") return root;
		const place = {
			root,
			path: join(home, folderNames[side]),
			commit: await resolveCommit(root, wanted)
		};
		throwIfAborted(signal);
		const log = (line) => progress?.log(`${side} ${place.commit.slice(0, 9)}: ${line}`);
		return checkOut(place, {
			setup: options.config.setup,
			run: processes.run,
			log
		});
	};
	const sides = {
		baseline: memo(() => prepare("baseline")),
		candidate: memo(() => prepare("candidate"))
	};
	return {
		sides: baseline === void 0 ? ["candidate"] : ["baseline", "candidate"],
		root: (side) => sides[side](),
		close: async () => {
			processes.close();
			process.removeListener("exit", remove);
			remove();
		}
	};
}
async function checkOut(place, { setup, run, log }) {
	const { path } = place;
	await addWorktree(place);
	if (setup === void 0 && existsSync(join(path, ".gitmodules"))) log(withoutSubmodules);
	const commands = setup ?? guessSetup(path);
	for (const command of commands) log(command);
	await runSetup(path, commands, run);
	return path;
}
const withoutSubmodules = "its submodules are not checked out; if benchmarks need them, add \"git submodule update --init\" to setup";
function memo(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
async function addWorktree({ root, path, commit }) {
	const result = await tryGit(root, [
		"worktree",
		"add",
		"--detach",
		"--force",
		path,
		commit
	]);
	if (result.code === 0) return;
	throw new GateError("GIT_FAILED", `Cannot check out ${commit} as git worktree add must succeed: it said ${result.stderr}`, { hint: `the same by hand: git worktree add --detach ../${commit.slice(0, 9)} ${commit.slice(0, 9)}` });
}
/** Synchronous, for it also runs while the process ends. `repository`: empty as long as none was opened. */
function removeWorktrees(repository, home) {
	const git = (...args) => {
		if (repository !== "") tryGitNow(repository, args);
	};
	for (const name of Object.values(folderNames)) if (existsSync(join(home, name))) git("worktree", "remove", "--force", "--force", join(home, name));
	rmSync(home, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	git("worktree", "prune");
}
/** Of runs that were killed outright: worktrees whose folder names a process that is no more. */
async function removeAbandoned(repository) {
	const listed = await tryGit(repository, [
		"worktree",
		"list",
		"--porcelain"
	]);
	if (listed.code !== 0) return;
	for (const match of listed.stdout.toString("utf8").matchAll(/^worktree (.*)$/gm)) {
		const home = dirname(match[1] ?? "");
		const owner = new RegExp(`[\\\\/]${prefix}(\\d+)-[^\\\\/]+$`).exec(home)?.[1];
		if (owner !== void 0 && !isRunning(Number(owner))) removeWorktrees(repository, home);
	}
}
function isRunning(id) {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return error instanceof Error && Reflect.get(error, "code") === "EPERM";
	}
}
// src/harness/process-failure.ts
/** A suite's own command as a process, and how a process that did not answer is told: why it ended, the last it said. */
/** `doing`: what it was at, for the message; `the warm-up`. */
function failureOf(result, request, doing) {
	const said = lastWords(result);
	const { end } = result;
	if (end.kind === "timeout") return {
		reason: "timeout",
		message: `It did not end within ${request.timeoutMs} ms and was killed in ${doing}${said}`
	};
	if (end.kind === "unstartable") return {
		reason: "unsupported",
		message: end.message
	};
	if (end.kind === "signal") return {
		reason: "crashed",
		message: `Its process died of ${end.signal} in ${doing}${said}`
	};
	return {
		reason: "crashed",
		message: `Its process ended with code ${end.code} in ${doing} without an answer${said}`
	};
}
function lastWords({ stdout, stderr }) {
	const text = (stderr.trim() === "" ? stdout : stderr).trim();
	return text === "" ? "" : `; the last it said:\n${text}`;
}
/** The suite's command line, in its folder of the checkout, through the shell. */
function commandOf({ suite, root }, answersOn) {
	if (suite.command === void 0) {
		const message = `Cannot measure suite "${suite.name}" as command must be set for harness ${suite.harness}: it is not`;
		throw new GateError("CONFIG_TYPE", message, { hint: "write for example command: \"node bench/run.js\"" });
	}
	return {
		command: suite.command,
		args: [],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		through: "shell",
		...answersOn === void 0 ? {} : { answersOn }
	};
}
// src/harness/command.ts
/** A command whose own duration is what is measured: a build, a script, a query. */
const commandHarness = {
	together: () => "nothing",
	list: list$3,
	invoke: invoke$3
};
/** Known by its suite's name: the command itself may change and stay the same benchmark. */
async function list$3({ suite }) {
	return [{
		name: suite.name,
		file: suite.workingDirectory ?? ".",
		localName: suite.name,
		metrics: [timeMetric]
	}];
}
/** From start to end of the process, its shell included. */
async function invoke$3(context) {
	const request = commandOf(context, void 0);
	const result = await context.run(request);
	if (result.end.kind !== "exit" || result.end.code !== 0) return [{
		state: "failed",
		failure: failureOf(result, request, "its run")
	}];
	const { startedAt, durationMs, conditions } = result;
	return [{
		state: "measured",
		invocation: {
			value: durationMs * 1e6,
			startedAt,
			durationMs,
			conditions
		}
	}];
}
// src/harness/shown-metric.ts
const times = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	ms: 1e6,
	s: 1e9,
	min: 6e10
};
const sizes$1 = {
	B: 1,
	bytes: 1,
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30
};
const rates = {
	"op/s": 1,
	"ops/s": 1,
	"ops/sec": 1,
	"op/sec": 1,
	hz: 1,
	Hz: 1
};
/** The metric's name, where the tool gives none, follows from its unit; so does which way is better. */
function spelledMetric({ unit, name, better }) {
	const known = (table) => Object.hasOwn(table, unit) ? table[unit] : void 0;
	const make = (base, usual, way, factor) => ({
		metric: {
			name: name ?? usual,
			unit: base,
			better: better ?? way,
			assume: "nothing"
		},
		factor
	});
	const time = known(times);
	if (time !== void 0) return make("ns", "time", "lower", time);
	const size = known(sizes$1);
	if (size !== void 0) return make("B", "size", "lower", size);
	const rate = known(rates);
	if (rate !== void 0) return make("op/s", "rate", "higher", rate);
	return make(unit === "" ? "1" : unit, "value", "lower", 1);
}
// src/harness/json-results.ts
/**
* The interchange format any program can print: `{"benchmarks":[{"name","unit","better","value","metric"}]}`; `better`
* is `lower` unless said or told by the unit, `metric` follows from the unit unless said. One number a process.
*/
const mostResults = 1e4;
/** `text`: standard output; what a program prints before and after its document does no harm. */
function parseJsonResults(text) {
	const entries = findDocument(text);
	if (entries.length > mostResults) throw refuse$1("benchmarks", `at most ${mostResults}`, entries.length);
	const results = entries.map(toResult);
	const keys = results.map(({ name, metric }) => JSON.stringify([name, metric.name]));
	const twice = keys.find((key, i) => keys.indexOf(key) !== i);
	if (twice !== void 0) throw refuse$1("each name and metric", "given once in one process", twice);
	return results;
}
/** The whole text, else from the first line that begins a document to the last that ends one, else a single line. */
function findDocument(text) {
	const whole = text.slice(text.search(/^\s*\{/m), text.lastIndexOf("}") + 1);
	for (const candidate of [
		text,
		whole,
		...text.split("\n").reverse()
	]) {
		const entries = benchmarksIn(candidate);
		if (entries !== void 0) return entries;
	}
	throw refuse$1("standard output", "a document {\"benchmarks\":[…]}", text.trim().slice(0, 80) || "nothing");
}
function benchmarksIn(text) {
	try {
		const document = JSON.parse(text);
		const entries = typeof document === "object" && document !== null ? Reflect.get(document, "benchmarks") : void 0;
		return Array.isArray(entries) ? entries : void 0;
	} catch {
		return;
	}
}
function toResult(entry, i) {
	const at = (field) => `benchmarks[${i}].${field}`;
	const read = (field) => typeof entry === "object" && entry !== null ? Reflect.get(entry, field) : void 0;
	const text = (field) => {
		const found = read(field);
		if (found === void 0 || typeof found === "string" && found.length <= 500) return found;
		throw refuse$1(at(field), "a text of at most 500 characters", found);
	};
	const name = text("name");
	if (name === void 0 || name === "") throw refuse$1(at("name"), "a name", name);
	const better = text("better");
	if (better !== void 0 && better !== "lower" && better !== "higher") throw refuse$1(at("better"), "lower or higher", better);
	const value = read("value");
	if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw refuse$1(at("value"), "a finite number >= 0", value);
	const metricName = text("metric");
	const { metric, factor } = spelledMetric({
		unit: text("unit") ?? "",
		...metricName === void 0 ? {} : { name: metricName },
		...better === void 0 ? {} : { better }
	});
	return {
		name,
		metric,
		value: value * factor
	};
}
function refuse$1(where, wanted, found) {
	const shown = typeof found === "string" ? found : JSON.stringify(found);
	return new GateError("FILE_MALFORMED", `Cannot read the results as ${where} must be ${wanted}: current value is ${shown ?? "absent"}`);
}
// src/harness/json.ts
/** Any program that prints its results as JSON: one process measures everything it prints. */
const jsonHarness = {
	together: () => "suite",
	list: list$2,
	invoke: invoke$2
};
async function runOnce(context) {
	const request = commandOf(context, "stdout");
	const result = await context.run(request);
	if (result.end.kind !== "exit" || result.end.code !== 0) return {
		state: "failed",
		failure: failureOf(result, request, "its run")
	};
	try {
		return {
			state: "done",
			results: parseJsonResults(result.stdout),
			process: result
		};
	} catch (error) {
		if (error instanceof GateError) return {
			state: "failed",
			failure: {
				reason: "load",
				message: error.message
			}
		};
		throw error;
	}
}
/** By running it: what it prints is what it has. */
async function list$2(context) {
	const { suite } = context;
	const file = join(suite.workingDirectory ?? "").replaceAll("\\", "/");
	const answer = await runOnce(context);
	if (answer.state === "failed") return [{
		name: suite.name,
		file,
		localName: "",
		metrics: [],
		failure: answer.failure
	}];
	return [...new Set(answer.results.map(({ name }) => name))].map((name) => ({
		name,
		file,
		localName: name,
		metrics: answer.results.filter((result) => result.name === name).map(({ metric }) => metric)
	}));
}
async function invoke$2(context, wanted) {
	const answer = await runOnce(context);
	if (answer.state === "failed") return wanted.map(() => answer);
	const { startedAt, durationMs, conditions } = answer.process;
	return wanted.map(({ benchmark, metric }) => {
		const found = answer.results.find(({ name, metric: { name: of } }) => name === benchmark.localName && of === metric.name);
		if (found === void 0) return {
			state: "failed",
			failure: unprinted(benchmark.name, metric.name)
		};
		return {
			state: "measured",
			invocation: {
				value: found.value,
				startedAt,
				durationMs,
				conditions
			}
		};
	});
}
function unprinted(name, metric) {
	return {
		reason: "missing",
		message: `It printed no ${metric} of "${name}" this time`
	};
}
// src/harness/bench-files.ts
/** Which files of a checkout a suite's globs mean, and what their benchmarks are called. */
const neverEntered = /* @__PURE__ */ new Set(["node_modules", ".git"]);
/** Files below `root` that match any glob, relative with forward slashes, sorted. */
function findFiles(root, globs) {
	const found = /* @__PURE__ */ new Set();
	for (const glob of globs) {
		const plain = glob.replace(/^\.\//, "");
		const { base } = import_picomatch.default.scan(plain);
		const matches = (0, import_picomatch.default)(plain, { dot: true });
		const start = base === plain ? dirname(plain) : base;
		for (const file of filesBelow(root, start === "." ? "" : start)) if (matches(file)) found.add(file);
	}
	return [...found].sort();
}
function filesBelow(root, folder) {
	const files = [];
	for (const entry of entriesOf(join(root, folder))) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory() && !neverEntered.has(entry.name)) files.push(...filesBelow(root, path));
		else if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
	}
	return files;
}
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
/**
* The first part of a benchmark's name for each file: its stem (`parser` for `bench/parser.bench.ts`); where a suite has
* two files of one stem, those files' paths below the deepest folder all files share.
*/
function fileTitles(files) {
	const stems = /* @__PURE__ */ new Map();
	for (const file of files) stems.set(stemOf(file), (stems.get(stemOf(file)) ?? 0) + 1);
	const shared = sharedFolder(files);
	return new Map(files.map((file) => {
		const stem = stemOf(file);
		if (stems.get(stem) === 1) return [file, stem];
		const folder = dirname(file);
		const below = folder === "." ? "" : folder.slice(shared.length).replace(/^\//, "");
		return [file, below === "" ? stem : `${below}/${stem}`];
	}));
}
function stemOf(file) {
	return basename(file).replace(/(\.bench)?\.[^.]+$/, "");
}
function sharedFolder(files) {
	const [first = [], ...rest] = files.map((file) => file.split("/").slice(0, -1));
	let depth = first.length;
	for (const parts of rest) {
		let same = 0;
		while (same < depth && parts[same] === first[same]) same += 1;
		depth = same;
	}
	return first.slice(0, depth).join("/");
}
// src/harness/estimate.ts
/** One number for a process out of its batches. */
/** Share cut off at each end by `trimmed-mean`. */
const trimmed = .2;
/** `batches` in any order; NaN of none. Quantiles are linear (type 7 of Hyndman and Fan, 1996). */
function estimate(batches, estimator) {
	if (batches.length === 0) return NaN;
	const values = [...batches];
	switch (estimator) {
		case "mean": return mean$1(values);
		case "minimum": return Math.min(...values);
		case "median": return quantile(values, .5);
		case "p25": return quantile(values, .25);
		case "p10": return quantile(values, .1);
		case "trimmed-mean": return trimmedMean(values);
	}
}
function trimmedMean(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const cut = Math.floor(sorted.length * trimmed);
	return mean$1(sorted.slice(cut, sorted.length - cut));
}
// src/harness/tinybench.ts
/** Benchmarks written for tinybench, and functions taking a Bench: the parent's half. Its worker's half is tinybench/. */
const tinybenchHarness = {
	together: ({ isolate }) => isolate === "file" ? "file" : "nothing",
	list: list$1,
	invoke: invoke$1,
	profile
};
const metrics = [
	timeMetric,
	allocMetric,
	cpuMetric
];
/** Young generation of the allocation sensor, MiB a half: room for a window without a collection. */
const youngMiB = 256;
const allocFlags = [
	"--expose-gc",
	`--min-semi-space-size=${youngMiB}`,
	`--max-semi-space-size=${youngMiB}`
];
/** A listed file that must be loaded with tinybench intercepted. */
const intercepted = "intercept";
async function list$1(context) {
	const files = findFiles(context.root, context.suite.files);
	const titles = fileTitles(files);
	const listed = [];
	for (const file of files) listed.push(...await listFile(context, file, titles.get(file) ?? file));
	return listed;
}
async function listFile(context, file, title) {
	const request = workerRequest(context, {
		...specOf(context, file),
		task: "list",
		intercept: true
	});
	const result = await context.run(request);
	const answer = messagesOf(result).find((message) => message.kind === "listed" || message.kind === "failed");
	const failed = (failure) => [{
		name: title,
		file,
		localName: "",
		failure,
		metrics
	}];
	if (answer?.kind !== "listed") return failed(answer?.kind === "failed" ? answer.failure : failureOf(result, request, "loading"));
	if (answer.names.length === 0) return failed(emptyFile(file));
	return answer.names.map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics,
		...noteOf(answer)
	}));
}
function noteOf({ importsTinybench }) {
	return importsTinybench ? { note: intercepted } : {};
}
function emptyFile(file) {
	return {
		reason: "missing",
		message: `Cannot find a benchmark in ${file} as it must export a function (bench) => { bench.add(…) } or make a tinybench Bench: it registers none`
	};
}
async function invoke$1(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const request = workerRequest(context, {
		...specOf(context, first.benchmark.file),
		task: first.metric.name === "alloc" ? "alloc" : "time",
		names: wanted.map(({ benchmark }) => benchmark.localName),
		intercept: first.benchmark.note === intercepted
	});
	const result = await context.run(request);
	const messages = messagesOf(result);
	return wanted.map(({ benchmark: { localName } }) => {
		const measured = messages.find((message) => message.kind === "measured" && message.name === localName);
		if (measured?.kind === "measured") return toInvocation(measured, {
			metric: first.metric,
			result,
			context
		});
		return {
			state: "failed",
			failure: failureIn(messages, localName) ?? failureOf(result, request, phaseOf(messages))
		};
	});
}
/** The one told for this benchmark, else the one that ended the process before any was begun. */
function failureIn(messages, localName) {
	return messages.filter((message) => message.kind === "failed").find(({ name }) => name === localName || name === void 0)?.failure;
}
function toInvocation(message, { metric, result, context }) {
	const batches = metric.name === cpuMetric.name ? message.cpuBatches ?? [] : message.batches;
	const value = estimate(batches, context.suite.estimator);
	if (!Number.isFinite(value) || value < 0) return {
		state: "failed",
		failure: {
			reason: "unstable",
			message: `Cannot use its result as it must be a finite number >= 0: current value is ${value}`
		}
	};
	return {
		state: "measured",
		invocation: {
			value,
			batches,
			iterations: message.iterations,
			startedAt: result.startedAt,
			durationMs: result.durationMs,
			conditions: {
				...result.conditions,
				...message.conditions
			}
		}
	};
}
async function profile(context, benchmark, kind) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: kind,
		names: [benchmark.localName],
		intercept: benchmark.note === intercepted,
		profile: {
			...profileSettings(context),
			output
		}
	});
	try {
		const result = await context.run(request);
		const messages = messagesOf(result);
		const measured = messages.find((message) => message.kind === "measured");
		if (measured?.kind === "measured") return {
			state: "captured",
			profile: {
				kind,
				format: kind === "cpu" ? "cpuprofile" : "heapprofile",
				bytes: readFileSync(output),
				operations: measured.iterations,
				inlining: "off"
			}
		};
		return {
			state: "failed",
			failure: failureIn(messages, benchmark.localName) ?? failureOf(result, request, phaseOf(messages))
		};
	} finally {
		rmSync(output, { force: true });
	}
}
/** A second at least, for some thousands of samples; a suite with short time boxes (the demo's) is profiled for less. */
function profileSettings({ suite }) {
	return {
		durationMs: Math.min(Math.max(1e3, 2 * suite.measureMs), 10 * suite.measureMs),
		cpuIntervalUs: 100,
		heapIntervalBytes: 16384
	};
}
function specOf({ root, suite }, file) {
	return {
		file: join(root, file),
		warmupMs: suite.warmupMs,
		measureMs: suite.measureMs
	};
}
function workerRequest(context, spec) {
	const { suite, root } = context;
	const flags = spec.task === "alloc" ? [...suite.flags, ...allocFlags] : suite.flags;
	return {
		command: context.node,
		args: [
			...flags,
			context.worker,
			JSON.stringify(spec)
		],
		cwd: suite.workingDirectory === void 0 ? root : join(root, suite.workingDirectory),
		timeoutMs: suite.timeoutMs,
		answersOn: "channel"
	};
}
function messagesOf({ lines }) {
	return lines.flatMap((line) => {
		try {
			return [JSON.parse(line)];
		} catch {
			return [];
		}
	});
}
function phaseOf(messages) {
	const phase = messages.filter((message) => message.kind === "phase").at(-1)?.phase;
	return phase === void 0 || phase === "load" ? "loading" : `the ${phase}`;
}
// src/harness/registry.ts
const harnesses = {
	tinybench: tinybenchHarness,
	json: jsonHarness,
	command: commandHarness
};
/** The words this build can measure with. */
const knownHarnesses = Object.keys(harnesses);
function harnessOf(name) {
	const harness = harnesses[name];
	if (harness !== void 0) return harness;
	throw new GateError("CONFIG_OUT_OF_RANGE", `Cannot measure as harness must be one of ${knownHarnesses.join(", ")}: current value is ${name}`);
}
// src/measure/printable.ts
const longestMessage = 4e3;
const longestStack = 8e3;
function printable({ reason, message, stack }) {
	const shortened = (text, most) => text.length <= most ? text : `${text.slice(0, most / 2)}\n…\n${text.slice(-most / 2)}`;
	return {
		reason,
		message: neutralise(shortened(message, longestMessage)),
		...stack === void 0 ? {} : { stack: neutralise(shortened(stack, longestStack)) }
	};
}
// src/measure/catalogue.ts
async function readCatalogue(config, side, contextOf) {
	const known = /* @__PURE__ */ new Map();
	for (const suite of config.suites) {
		const listing = await harnessOf(suite.harness).list(await contextOf(side, suite));
		if (listing.length === 0 && side === "candidate") throw emptySuite(suite);
		for (const listed of listing) {
			const key = benchmarkKey({
				suite: suite.name,
				name: listed.name
			});
			known.set(key, known.has(key) ? {
				suite,
				listed: {
					...listed,
					failure: duplicate(listed)
				}
			} : {
				suite,
				listed
			});
		}
	}
	return known;
}
function emptySuite(suite) {
	return new GateError("SUITE_EMPTY", `Cannot measure suite "${suite.name}" as it must hold benchmarks: none match ${suite.files.join(", ")}`, { hint: "globs are relative to the root of the repository; node_modules is never searched" });
}
function duplicate({ name }) {
	return {
		reason: "load",
		message: `Cannot tell two benchmarks apart as both are named "${name}" in one suite: rename one`
	};
}
function toDiscovered({ listed, suite }) {
	const { name, file, failure } = listed;
	const metrics = metricsOf(suite, listed);
	return {
		id: {
			suite: suite.name,
			name
		},
		file,
		suite,
		metrics,
		...failure === void 0 ? {} : { failure: printable(failure) }
	};
}
/** Those the suite names; all that are reported where it names none. */
function metricsOf(suite, { metrics }) {
	if (suite.metrics.length === 0 || metrics.length === 0) return metrics;
	return suite.metrics.map((name) => {
		const metric = metrics.find((candidate) => candidate.name === name);
		if (metric !== void 0) return metric;
		const reported = metrics.map((candidate) => candidate.name).join(", ");
		const message = `Cannot measure suite "${suite.name}" as metrics must be among ${reported}: current value is ${name}`;
		throw new GateError("CONFIG_OUT_OF_RANGE", message);
	});
}
function wantedKey({ benchmark, metric }) {
	return JSON.stringify([benchmark.name, metric.name]);
}
/** All that the process measures which measures this. */
function wantedTogether(harness, catalogue, { known, metric }) {
	const { suite, listed } = known;
	const scope = harness.together(suite);
	if (scope === "nothing") return [{
		benchmark: listed,
		metric
	}];
	if (scope === "metrics") return metricsOf(suite, listed).map((each) => ({
		benchmark: listed,
		metric: each
	}));
	const mates = [...catalogue.values()].filter((other) => other.suite === suite && other.listed.failure === void 0).map((other) => other.listed);
	if (scope === "suite") return mates.flatMap((benchmark) => metricsOf(suite, benchmark).map((each) => ({
		benchmark,
		metric: each
	})));
	return mates.filter(({ file }) => file === listed.file).map((benchmark) => ({
		benchmark,
		metric
	}));
}
// src/measure/machine.ts
/** The machine benchmarks run on: which Node, the environment that decides comparability, what the platform cannot do. */
/**
* Node that runs the benchmarks: the user's own, first on PATH. Inside an action the running Node is the runner's
* bundled one, not the one the workflow set up; it is the fall-back where PATH has none.
*/
function findNode(variables) {
	return findOnPath("node", variables) ?? process.execPath;
}
function findOnPath(program, variables) {
	const path = Object.entries(variables).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
	const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
	for (const folder of path.split(delimiter)) for (const ending of folder === "" ? [] : endings) {
		const file = join(folder, program + ending);
		if (isExecutable(file)) return file;
	}
}
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function readEnvironment({ node, variables, flags }) {
	return {
		os: platform(),
		arch: arch(),
		cpuModel: cpus()[0]?.model.trim() ?? "unknown",
		cores: cpus().length,
		image: readImage(variables),
		runtime: "node",
		runtimeVersion: versionOf(node),
		flags
	};
}
function versionOf(node) {
	const answer = spawnSync(node, ["--version"], {
		encoding: "utf8",
		timeout: 2e4
	});
	const version = /^v(\d+\.\d+\.\d+\S*)/.exec(answer.stdout ?? "")?.[1];
	if (version !== void 0) return version;
	throw new GateError("TOOL_MISSING", `Cannot run benchmarks as ${node} must answer --version: it does not`, { hint: "put a working node on PATH, for instance with actions/setup-node" });
}
/** The hosted runner's image name without its weekly version, which would set every class to nought weekly. */
function readImage(variables) {
	const image = variables["ImageOS"];
	if (image !== void 0 && image !== "") return image;
	try {
		return parseRelease(readFileSync("/etc/os-release", "utf8")) ?? platform();
	} catch {
		return platform();
	}
}
/** `ubuntu-24.04` out of os-release(5). */
function parseRelease(text) {
	const field = (name) => new RegExp(`^${name}="?([^"\\n]*)"?$`, "m").exec(text)?.[1];
	const id = field("ID");
	const version = field("VERSION_ID");
	return id === void 0 ? void 0 : [id, version].filter((part) => part !== void 0).join("-");
}
/** The last processor: interrupts tend to land on the first. */
function planPinning(variables, wish) {
	if (wish === "free") return {
		prefix: [],
		notes: []
	};
	const taskset = process.platform === "linux" ? findOnPath("taskset", variables) : void 0;
	if (taskset === void 0) return {
		prefix: [],
		notes: ["Benchmarks were not pinned to a processor: taskset is not available here."]
	};
	return {
		prefix: [
			taskset,
			"-c",
			String(cpus().length - 1)
		],
		notes: []
	};
}
/** What this platform cannot tell, for the report. */
function platformNotes() {
	if (process.platform === "linux") return [];
	const name = process.platform === "darwin" ? "macOS" : process.platform === "win32" ? "Windows" : process.platform;
	const lost = [
		"stolen CPU time",
		"processor frequency",
		"pinning"
	];
	if (process.platform === "win32") lost.push("load average", "involuntary context switches");
	return [`${name} does not offer ${lost.join(", ")}: disturbed blocks are found later, by their numbers only.`];
}
// src/profile/formats/v8-node.ts
/** `node` holds a `callFrame`, or is one itself in the oldest files. */
function toV8Frame(checks, node, where) {
	const nested = node["callFrame"] !== void 0;
	const call = nested ? checks.object(node["callFrame"], `${where}.callFrame`) : node;
	const name = checks.string(call["functionName"] ?? "", `${where}.functionName`);
	const file = checks.string(call["url"] ?? "", `${where}.url`);
	const line = position(checks, call["lineNumber"], `${where}.lineNumber`);
	const column = position(checks, call["columnNumber"], `${where}.columnNumber`);
	const shift = nested ? 1 : 0;
	return toFrame(name, {
		file,
		line: line + shift,
		column: column + shift
	}, originOf(name, file, "js"));
}
function position(checks, value, where) {
	return value === void 0 ? -1 : checks.integer(value, where, -1);
}
function toV8Node(checks, value, where) {
	const node = checks.object(value, where);
	const children = node["children"] === void 0 ? [] : checks.array(node["children"], `${where}.children`);
	return {
		id: checks.integer(node["id"], `${where}.id`),
		frame: toV8Frame(checks, node, where),
		parent: node["parent"] === void 0 ? void 0 : checks.integer(node["parent"], `${where}.parent`),
		children: children.flatMap((child, i) => isObject(child) ? [] : [checks.integer(child, `${where}.children[${i}]`)]),
		hitCount: node["hitCount"] === void 0 ? 0 : checks.weight(node["hitCount"], `${where}.hitCount`),
		ticks: positionTicks(checks, node["positionTicks"], `${where}.positionTicks`)
	};
}
function positionTicks(checks, value, where) {
	if (value === void 0 || value === null) return [];
	return checks.array(value, where).map((entry, i) => {
		const tick = checks.object(entry, `${where}[${i}]`);
		return {
			line: checks.integer(tick["line"], `${where}[${i}].line`, 0),
			ticks: checks.weight(tick["ticks"], `${where}[${i}].ticks`)
		};
	});
}
/** Position in `nodes` of each id. */
function indexNodes(format, nodes) {
	const index = /* @__PURE__ */ new Map();
	for (const [i, { id }] of nodes.entries()) {
		if (index.has(id)) throw malformed(format, `nodes[${i}].id`, "unlike every other id", id);
		index.set(id, i);
	}
	return index;
}
/** Tree node of each V8 node. `(root)` itself is no frame. */
function placeNodes(format, nodes, builder) {
	const index = indexNodes(format, nodes);
	const parents = parentsOf(format, nodes, index);
	const placed = new Int32Array(nodes.length).fill(-1);
	for (let start = 0; start < nodes.length; start++) {
		const path = [];
		let node = start;
		for (; node >= 0 && placed[node] === -1; node = parents[node] ?? -1) {
			placed[node] = -2;
			path.push(node);
		}
		if (node >= 0 && placed[node] === -2) throw malformed(format, `nodes[${node}]`, "no ancestor of itself", "a cycle");
		let under = node < 0 ? 0 : placed[node] ?? 0;
		for (const step of path.reverse()) {
			const frame = nodes[step]?.frame;
			const isRoot = (parents[step] ?? -1) < 0 && frame?.name === "(root)";
			if (frame !== void 0 && !isRoot) under = builder.tree.child(under, builder.frame(frame));
			placed[step] = under;
		}
	}
	return {
		index,
		placed
	};
}
function parentsOf(format, nodes, index) {
	const parents = new Int32Array(nodes.length).fill(-1);
	const claim = (child, parent, where) => {
		if (parents[child] !== -1 && parents[child] !== parent) throw malformed(format, where, "a node with one parent", nodes[child]?.id);
		parents[child] = parent;
	};
	for (const [i, node] of nodes.entries()) {
		if (node.parent !== void 0) {
			const parent = index.get(node.parent);
			if (parent === void 0) throw malformed(format, `nodes[${i}].parent`, "the id of a node", node.parent);
			claim(i, parent, `nodes[${i}].parent`);
		}
		for (const id of node.children) {
			const child = index.get(id);
			if (child === void 0) throw malformed(format, `nodes[${i}].children`, "ids of nodes", id);
			claim(child, i, `nodes[${i}].children`);
		}
	}
	return parents;
}
// src/profile/formats/v8-samples.ts
const sampleTypes = [{
	type: "samples",
	unit: "samples"
}, {
	type: "cpu",
	unit: "ns"
}];
function toCpuProfile(format, threads) {
	const builder = createProfileBuilder(format, sampleTypes.length);
	let sampleCount = 0;
	let durationUs = 0;
	for (const thread of threads) {
		sampleCount += addThread(format, thread, builder);
		if (thread.startUs !== void 0 && thread.endUs !== void 0) durationUs = Math.max(durationUs, thread.endUs - thread.startUs);
	}
	return builder.build({
		sampleTypes,
		defaultType: 1,
		sampleCount,
		...durationUs > 0 ? { durationNs: durationUs * 1e3 } : {},
		producer: "v8-cpu",
		mode: "cpu"
	});
}
/** Returns the number of samples that were not idle. */
function addThread(format, thread, builder) {
	const { index, placed } = placeNodes(format, thread.nodes, builder);
	const costs = thread.samples === void 0 ? costsOfHits(thread) : costsOfSamples(format, thread, index);
	let taken = 0;
	for (const [i, node] of thread.nodes.entries()) {
		const byLine = costs[i];
		if (byLine === void 0 || node.frame.name === "(idle)") continue;
		for (const [line, cost] of byLine) {
			taken += cost.samples;
			spread(builder, placed[i] ?? 0, line === 0 ? node.ticks : [{
				line,
				ticks: 1
			}], cost);
		}
	}
	return taken;
}
function costsOfSamples(format, thread, index) {
	const samples = thread.samples ?? [];
	const costs = new Array(thread.nodes.length).fill(void 0);
	const nsOf = (timeUs) => timeUs === void 0 ? void 0 : Math.round(timeUs * 1e3);
	let now = nsOf(thread.timesUs[0]) ?? 0;
	for (const [i, id] of samples.entries()) {
		const node = index.get(id);
		if (node === void 0) throw malformed(format, `samples[${i}]`, "the id of a node", id);
		const next = Math.max(now, nsOf(thread.timesUs[i + 1] ?? thread.endUs) ?? now);
		const byLine = costs[node] ?? /* @__PURE__ */ new Map();
		costs[node] = byLine;
		const line = thread.lines?.[i] ?? 0;
		const cost = byLine.get(line) ?? {
			samples: 0,
			ns: 0
		};
		cost.samples += 1;
		cost.ns += next - now;
		byLine.set(line, cost);
		now = next;
	}
	return costs;
}
/** V8's default sampling interval, for files that tell neither samples nor times. */
const nominalIntervalUs = 1e3;
function costsOfHits(thread) {
	const hits = thread.nodes.reduce((sum, node) => sum + node.hitCount, 0);
	const durationUs = (thread.endUs ?? 0) - (thread.startUs ?? 0);
	const intervalUs = durationUs > 0 && hits > 0 ? durationUs / hits : nominalIntervalUs;
	return thread.nodes.map(({ hitCount }) => hitCount === 0 ? void 0 : /* @__PURE__ */ new Map([[0, {
		samples: hitCount,
		ns: Math.round(hitCount * intervalUs * 1e3)
	}]]));
}
/** Shares a node's cost among its executing lines, in whole numbers that sum to it. */
function spread(builder, node, ticks, cost) {
	const known = ticks.filter(({ line, ticks }) => line > 0 && ticks > 0);
	const total = known.reduce((sum, tick) => sum + tick.ticks, 0);
	if (total === 0) {
		builder.tree.add(node, 0, cost.samples);
		builder.tree.add(node, 1, cost.ns);
		return;
	}
	let before = 0;
	for (const tick of known) {
		const after = before + tick.ticks;
		const leaf = builder.tree.child(node, ~tick.line);
		builder.tree.add(leaf, 0, part(cost.samples, before, after, total));
		builder.tree.add(leaf, 1, part(cost.ns, before, after, total));
		before = after;
	}
}
function part(whole, from, to, total) {
	return Math.round(whole * to / total) - Math.round(whole * from / total);
}
// src/profile/formats/cpuprofile.ts
const name$1 = "cpuprofile";
const checks$1 = createChecks(name$1);
const cpuProfileFormat = {
	name: name$1,
	detect(head) {
		const text = new TextDecoder().decode(head).trimStart();
		if (!text.startsWith("{") || text.includes("\"selfSize\"")) return false;
		return text.includes("\"nodes\"") && text.includes("\"callFrame\"") || text.includes("\"head\"") && text.includes("\"functionName\"");
	},
	read: readCpuProfile
};
function readCpuProfile(bytes, options) {
	return fromCpuProfile(parseJson(bytes, name$1, options?.maxInflatedBytes));
}
/** `value`: what the inspector's `Profiler.stop` answers, or a parsed file. */
function fromCpuProfile(value) {
	const file = checks$1.object(value, "the file");
	const profile = isObject(file["profile"]) && file["nodes"] === void 0 ? file["profile"] : file;
	return toCpuProfile(name$1, [profile["head"] === void 0 ? modern(profile) : elder(profile)]);
}
function modern(profile) {
	const nodes = checks$1.array(profile["nodes"], "nodes").map((node, i) => toV8Node(checks$1, node, `nodes[${i}]`));
	const startUs = checks$1.number(profile["startTime"] ?? 0, "startTime");
	const endUs = profile["endTime"] === void 0 ? void 0 : checks$1.number(profile["endTime"], "endTime");
	const samples = ids(profile["samples"]);
	if (samples === void 0) return {
		nodes,
		samples,
		timesUs: [],
		startUs,
		endUs
	};
	const deltas = checks$1.array(profile["timeDeltas"], "timeDeltas");
	sameLength(samples.length, deltas.length, "timeDeltas");
	let now = startUs;
	return {
		nodes,
		samples,
		timesUs: deltas.map((delta, i) => now += checks$1.number(delta, `timeDeltas[${i}]`)),
		startUs,
		endUs
	};
}
/** Chrome before 58: children nested under `head`, times in seconds beside timestamps in µs. */
function elder(profile) {
	const nodes = flatten(profile["head"]);
	const startUs = checks$1.number(profile["startTime"] ?? 0, "startTime") * 1e6;
	const endUs = profile["endTime"] === void 0 ? void 0 : checks$1.number(profile["endTime"], "endTime") * 1e6;
	const samples = ids(profile["samples"]);
	if (samples === void 0 || profile["timestamps"] === void 0) return {
		nodes,
		samples: void 0,
		timesUs: [],
		startUs,
		endUs
	};
	const timesUs = checks$1.array(profile["timestamps"], "timestamps").map((time, i) => checks$1.number(time, `timestamps[${i}]`));
	sameLength(samples.length, timesUs.length, "timestamps");
	const [first] = timesUs;
	const length = endUs === void 0 ? void 0 : endUs - startUs;
	return {
		nodes,
		samples,
		timesUs,
		startUs: length === void 0 ? void 0 : 0,
		endUs: length === void 0 || first === void 0 ? void 0 : endWithin(timesUs, first + length)
	};
}
/** The stated end, unless it lies on another clock than the timestamps. */
function endWithin(timesUs, endUs) {
	const last = timesUs.reduce((max, time) => Math.max(max, time), Number.NEGATIVE_INFINITY);
	return Math.max(last, endUs);
}
function flatten(head) {
	const nodes = [];
	const open = [{
		value: head,
		parent: void 0,
		where: "head"
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const node = toV8Node(checks$1, next.value, next.where);
		nodes.push(next.parent === void 0 ? node : {
			...node,
			parent: next.parent
		});
		const children = checks$1.object(next.value, next.where)["children"];
		for (const value of Array.isArray(children) ? children : []) if (isObject(value)) open.push({
			value,
			parent: node.id,
			where: `a child of node ${node.id}`
		});
	}
	return nodes;
}
function ids(value) {
	if (value === void 0 || value === null) return void 0;
	return checks$1.array(value, "samples").map((id, i) => checks$1.integer(id, `samples[${i}]`));
}
function sameLength(samples, times, where) {
	if (samples !== times) throw malformed(name$1, `the length of ${where}`, `${samples} as that of samples`, times);
}
// src/profile/formats/heapprofile.ts
const name = "heapprofile";
const checks = createChecks(name);
const heapProfileFormat = {
	name,
	detect(head) {
		const text = new TextDecoder().decode(head).trimStart();
		return text.startsWith("{") && text.includes("\"head\"") && text.includes("\"selfSize\"");
	},
	read: readHeapProfile
};
/**
* The file does not tell whether collected objects are in it. `sampleType`: `alloc_space` when it was captured with
* both `includeObjectsCollectedBy…` flags, else `inuse_space` (what `--heap-prof` writes).
*/
function readHeapProfile(bytes, options) {
	return fromHeapProfile(parseJson(bytes, name, options?.maxInflatedBytes), options?.sampleType);
}
/** `value`: what the inspector's `HeapProfiler.stopSampling` answers, or a parsed file. */
function fromHeapProfile(value, sampleType = "inuse_space") {
	const file = checks.object(value, "the file");
	const profile = isObject(file["profile"]) && file["head"] === void 0 ? file["profile"] : file;
	const builder = createProfileBuilder(name, 1);
	const open = [{
		value: profile["head"],
		under: 0,
		where: "head"
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const node = checks.object(next.value, next.where);
		const frame = toV8Frame(checks, node, next.where);
		const placed = next.where === "head" && frame.name === "(root)" ? next.under : builder.tree.child(next.under, builder.frame(frame));
		builder.tree.add(placed, 0, checks.weight(node["selfSize"], `${next.where}.selfSize`));
		const children = node["children"] === void 0 ? [] : checks.array(node["children"], `${next.where}.children`);
		for (const child of children) open.push({
			value: child,
			under: placed,
			where: `a child of ${frame.name}`
		});
	}
	return builder.build({
		sampleTypes: [{
			type: sampleType,
			unit: "B"
		}],
		defaultType: 0,
		...sampleCountOf(profile),
		producer: "v8-heap",
		mode: sampleType.startsWith("alloc") ? "alloc" : "inuse"
	});
}
/** Files from before V8 7 hold only the tree. */
function sampleCountOf(profile) {
	if (profile["samples"] === void 0) return {};
	return { sampleCount: checks.array(profile["samples"], "samples").length };
}
// node_modules/pprof-format/dist/esm/index.js
/**
* Unless explicitly stated otherwise all files in this repository are licensed under the MIT License.
*
* This product includes software developed at Datadog (https://www.datadoghq.com/  Copyright 2022 Datadog, Inc.
*/
var __classPrivateFieldGet = function(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _StringTable_encodings;
var _StringTable_positions;
/*!
* Private helpers. These are only used by other helpers.
*/
const lowMaxBig = 2n ** 32n - 1n;
const lowMax = 2 ** 32 - 1;
const lowMaxPlus1 = lowMax + 1;
const toUtf8 = typeof Buffer === "undefined" ? (value) => new TextEncoder().encode(value) : (value) => Buffer.from(value, "utf8");
function countNumberBytes(buffer) {
	if (!buffer.length) return 0;
	let i = 0;
	while (i < buffer.length && buffer[i++] >= 128);
	return i;
}
function decodeBigNumber(buffer) {
	if (!buffer.length) return BigInt(0);
	let value = BigInt(buffer[0] & 127);
	let i = 0;
	while (buffer[i++] >= 128) value |= BigInt(buffer[i] & 127) << BigInt(7 * i);
	return value;
}
function makeValue(value, offset = 0) {
	return {
		value,
		offset
	};
}
function getValue(mode, buffer) {
	switch (mode) {
		case kTypeVarInt:
			for (let i = 0; i < buffer.length; i++) if (!(buffer[i] & 128)) return makeValue(buffer.subarray(0, i + 1));
			return makeValue(buffer);
		case kTypeLengthDelim: {
			const offset = countNumberBytes(buffer);
			const size = decodeNumber(buffer);
			return makeValue(buffer.subarray(offset, Number(size) + offset), offset);
		}
		default: throw new Error(`Unrecognized value type: ${mode}`);
	}
}
function lowBits(number) {
	return typeof number !== "bigint" ? (number >>> 0) % lowMaxPlus1 : Number(number & lowMaxBig);
}
function highBits(number) {
	return typeof number !== "bigint" ? number / lowMaxPlus1 >>> 0 : Number(number >> 32n & lowMaxBig);
}
function long(number) {
	const sign = number < 0;
	if (sign) number = -number;
	let lo = lowBits(number);
	let hi = highBits(number);
	if (sign) {
		hi = ~hi >>> 0;
		lo = ~lo >>> 0;
		if (++lo > lowMax) {
			lo = 0;
			if (++hi > lowMax) hi = 0;
		}
	}
	return [hi, lo];
}
/**
* Public helpers. These are used in the type definitions.
*/
const kTypeVarInt = 0;
const kTypeLengthDelim = 2;
function decodeNumber(buffer) {
	if (countNumberBytes(buffer) > 4) return decodeBigNumber(buffer);
	if (!buffer.length) return 0;
	let value = buffer[0] & 127;
	let i = 0;
	while (buffer[i++] >= 128) value |= (buffer[i] & 127) << 7 * i;
	return value;
}
function decodeNumbers(buffer) {
	const values = [];
	let start = 0;
	for (let i = 0; i < buffer.length; i++) if ((buffer[i] & 128) === 0) {
		values.push(decodeNumber(buffer.subarray(start, i + 1)));
		start = i + 1;
	}
	return values;
}
function push(value, list) {
	if (list == null) return [value];
	list.push(value);
	return list;
}
function pushAll(values, list) {
	if (list == null) return values;
	for (const value of values) list.push(value);
	return list;
}
function measureNumber(number) {
	if (number === 0 || number === 0n) return 0;
	const [hi, lo] = long(number);
	const a = lo;
	const b = (lo >>> 28 | hi << 4) >>> 0;
	const c = hi >>> 24;
	if (c !== 0) return c < 128 ? 9 : 10;
	if (b !== 0) {
		if (b < 16384) return b < 128 ? 5 : 6;
		return b < 2097152 ? 7 : 8;
	}
	if (a < 16384) return a < 128 ? 1 : 2;
	return a < 2097152 ? 3 : 4;
}
function measureValue(value) {
	if (typeof value === "undefined") return 0;
	if (typeof value === "number" || typeof value === "bigint") return measureNumber(value) || 1;
	return value.length;
}
function measureArray(list) {
	let size = 0;
	for (const item of list) size += measureValue(item);
	return size;
}
function measureNumberField(number) {
	const length = measureNumber(number);
	return length ? 1 + length : 0;
}
function measureNumberArrayField(values) {
	let total = 0;
	for (const value of values) total += measureNumber(value) || 1;
	return total ? 1 + measureNumber(total) + total : 0;
}
function measureLengthDelimField(value) {
	const length = measureValue(value);
	return length ? 1 + measureNumber(length) + length : 0;
}
function measureLengthDelimArrayField(values) {
	let total = 0;
	for (const value of values) total += measureLengthDelimField(value);
	return total;
}
function encodeNumber(buffer, i, number) {
	if (number === 0 || number === 0n) {
		buffer[i++] = 0;
		return i;
	}
	let [hi, lo] = long(number);
	while (hi) {
		buffer[i++] = lo & 127 | 128;
		lo = (lo >>> 7 | hi << 25) >>> 0;
		hi >>>= 7;
	}
	while (lo > 127) {
		buffer[i++] = lo & 127 | 128;
		lo = lo >>> 7;
	}
	buffer[i++] = lo;
	return i;
}
const emptyTableToken = Symbol();
var StringTable = class StringTable {
	constructor(tok) {
		this.strings = new Array();
		_StringTable_encodings.set(this, new Array());
		_StringTable_positions.set(this, /* @__PURE__ */ new Map());
		if (tok !== emptyTableToken) this.dedup("");
	}
	get encodedLength() {
		let size = 0;
		for (const encoded of __classPrivateFieldGet(this, _StringTable_encodings, "f")) size += encoded.length;
		return size;
	}
	_encodeToBuffer(buffer, offset) {
		for (const encoded of __classPrivateFieldGet(this, _StringTable_encodings, "f")) {
			buffer.set(encoded, offset);
			offset += encoded.length;
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.encodedLength)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static _encodeStringFromUtf8(stringBuffer) {
		const buffer = new Uint8Array(1 + stringBuffer.length + (measureNumber(stringBuffer.length) || 1));
		let offset = 0;
		buffer[offset++] = 50;
		offset = encodeNumber(buffer, offset, stringBuffer.length);
		if (stringBuffer.length > 0) buffer.set(stringBuffer, offset);
		return buffer;
	}
	static _encodeString(string) {
		return StringTable._encodeStringFromUtf8(toUtf8(string));
	}
	dedup(string) {
		if (typeof string === "number") return string;
		if (!__classPrivateFieldGet(this, _StringTable_positions, "f").has(string)) {
			const pos = this.strings.push(string) - 1;
			__classPrivateFieldGet(this, _StringTable_positions, "f").set(string, pos);
			__classPrivateFieldGet(this, _StringTable_encodings, "f").push(StringTable._encodeString(string));
		}
		return __classPrivateFieldGet(this, _StringTable_positions, "f").get(string);
	}
	_decodeString(buffer) {
		const string = new TextDecoder().decode(buffer);
		__classPrivateFieldGet(this, _StringTable_positions, "f").set(string, this.strings.push(string) - 1);
		__classPrivateFieldGet(this, _StringTable_encodings, "f").push(StringTable._encodeStringFromUtf8(buffer));
	}
};
_StringTable_encodings = /* @__PURE__ */ new WeakMap(), _StringTable_positions = /* @__PURE__ */ new WeakMap();
function decode$2(buffer, decoder) {
	const data = {};
	let index = 0;
	while (index < buffer.length) {
		const field = buffer[index] >> 3;
		const mode = buffer[index] & 7;
		index++;
		const { offset, value } = getValue(mode, buffer.subarray(index));
		index += value.length + offset;
		decoder(data, field, value);
	}
	return data;
}
var ValueType = class ValueType {
	static create(data) {
		return data instanceof ValueType ? data : new ValueType(data);
	}
	constructor(data) {
		this.type = data.type || 0;
		this.unit = data.unit || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.type);
		total += measureNumberField(this.unit);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.type) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.type);
		}
		if (this.unit) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.unit);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.type = decodeNumber(buffer);
				break;
			case 2: data.unit = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Label = class Label {
	static create(data) {
		return data instanceof Label ? data : new Label(data);
	}
	constructor(data) {
		this.key = data.key || 0;
		this.str = data.str || 0;
		this.num = data.num || 0;
		this.numUnit = data.numUnit || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.key);
		total += measureNumberField(this.str);
		total += measureNumberField(this.num);
		total += measureNumberField(this.numUnit);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.key) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.key);
		}
		if (this.str) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.str);
		}
		if (this.num) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.num);
		}
		if (this.numUnit) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.numUnit);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.key = decodeNumber(buffer);
				break;
			case 2:
				data.str = decodeNumber(buffer);
				break;
			case 3:
				data.num = decodeNumber(buffer);
				break;
			case 4: data.numUnit = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Sample = class Sample {
	static create(data) {
		return data instanceof Sample ? data : new Sample(data);
	}
	constructor(data) {
		this.locationId = data.locationId || [];
		this.value = data.value || [];
		this.label = (data.label || []).map(Label.create);
	}
	get length() {
		let total = 0;
		total += measureNumberArrayField(this.locationId);
		total += measureNumberArrayField(this.value);
		total += measureLengthDelimArrayField(this.label);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.locationId.length) {
			buffer[offset++] = 10;
			offset = encodeNumber(buffer, offset, measureArray(this.locationId));
			for (const locationId of this.locationId) offset = encodeNumber(buffer, offset, locationId);
		}
		if (this.value.length) {
			buffer[offset++] = 18;
			offset = encodeNumber(buffer, offset, measureArray(this.value));
			for (const value of this.value) offset = encodeNumber(buffer, offset, value);
		}
		for (const label of this.label) {
			buffer[offset++] = 26;
			offset = encodeNumber(buffer, offset, label.length);
			offset = label._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.locationId = pushAll(decodeNumbers(buffer), data.locationId);
				break;
			case 2:
				data.value = pushAll(decodeNumbers(buffer), data.value);
				break;
			case 3: data.label = push(Label.decode(buffer), data.label);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Mapping = class Mapping {
	static create(data) {
		return data instanceof Mapping ? data : new Mapping(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.memoryStart = data.memoryStart || 0;
		this.memoryLimit = data.memoryLimit || 0;
		this.fileOffset = data.fileOffset || 0;
		this.filename = data.filename || 0;
		this.buildId = data.buildId || 0;
		this.hasFunctions = !!data.hasFunctions;
		this.hasFilenames = !!data.hasFilenames;
		this.hasLineNumbers = !!data.hasLineNumbers;
		this.hasInlineFrames = !!data.hasInlineFrames;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.memoryStart);
		total += measureNumberField(this.memoryLimit);
		total += measureNumberField(this.fileOffset);
		total += measureNumberField(this.filename);
		total += measureNumberField(this.buildId);
		total += measureNumberField(this.hasFunctions ? 1 : 0);
		total += measureNumberField(this.hasFilenames ? 1 : 0);
		total += measureNumberField(this.hasLineNumbers ? 1 : 0);
		total += measureNumberField(this.hasInlineFrames ? 1 : 0);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.memoryStart) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.memoryStart);
		}
		if (this.memoryLimit) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.memoryLimit);
		}
		if (this.fileOffset) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.fileOffset);
		}
		if (this.filename) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, this.filename);
		}
		if (this.buildId) {
			buffer[offset++] = 48;
			offset = encodeNumber(buffer, offset, this.buildId);
		}
		if (this.hasFunctions) {
			buffer[offset++] = 56;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasFilenames) {
			buffer[offset++] = 64;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasLineNumbers) {
			buffer[offset++] = 72;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasInlineFrames) {
			buffer[offset++] = 80;
			offset = encodeNumber(buffer, offset, 1);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.memoryStart = decodeNumber(buffer);
				break;
			case 3:
				data.memoryLimit = decodeNumber(buffer);
				break;
			case 4:
				data.fileOffset = decodeNumber(buffer);
				break;
			case 5:
				data.filename = decodeNumber(buffer);
				break;
			case 6:
				data.buildId = decodeNumber(buffer);
				break;
			case 7:
				data.hasFunctions = !!decodeNumber(buffer);
				break;
			case 8:
				data.hasFilenames = !!decodeNumber(buffer);
				break;
			case 9:
				data.hasLineNumbers = !!decodeNumber(buffer);
				break;
			case 10: data.hasInlineFrames = !!decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Line = class Line {
	static create(data) {
		return data instanceof Line ? data : new Line(data);
	}
	constructor(data) {
		this.functionId = data.functionId || 0;
		this.line = data.line || 0;
		this.column = data.column || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.functionId);
		total += measureNumberField(this.line);
		total += measureNumberField(this.column);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.functionId) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.functionId);
		}
		if (this.line) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.line);
		}
		if (this.column) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.column);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.functionId = decodeNumber(buffer);
				break;
			case 2:
				data.line = decodeNumber(buffer);
				break;
			case 3: data.column = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Location = class Location {
	static create(data) {
		return data instanceof Location ? data : new Location(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.mappingId = data.mappingId || 0;
		this.address = data.address || 0;
		this.line = (data.line || []).map(Line.create);
		this.isFolded = !!data.isFolded;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.mappingId);
		total += measureNumberField(this.address);
		total += measureLengthDelimArrayField(this.line);
		total += measureNumberField(this.isFolded ? 1 : 0);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.mappingId) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.mappingId);
		}
		if (this.address) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.address);
		}
		for (const line of this.line) {
			buffer[offset++] = 34;
			offset = encodeNumber(buffer, offset, line.length);
			offset = line._encodeToBuffer(buffer, offset);
		}
		if (this.isFolded) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, 1);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.mappingId = decodeNumber(buffer);
				break;
			case 3:
				data.address = decodeNumber(buffer);
				break;
			case 4:
				data.line = push(Line.decode(buffer), data.line);
				break;
			case 5: data.isFolded = !!decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Function = class Function {
	static create(data) {
		return data instanceof Function ? data : new Function(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.name = data.name || 0;
		this.systemName = data.systemName || 0;
		this.filename = data.filename || 0;
		this.startLine = data.startLine || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.name);
		total += measureNumberField(this.systemName);
		total += measureNumberField(this.filename);
		total += measureNumberField(this.startLine);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.name) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.name);
		}
		if (this.systemName) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.systemName);
		}
		if (this.filename) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.filename);
		}
		if (this.startLine) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, this.startLine);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.name = decodeNumber(buffer);
				break;
			case 3:
				data.systemName = decodeNumber(buffer);
				break;
			case 4:
				data.filename = decodeNumber(buffer);
				break;
			case 5: data.startLine = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Profile = class {
	constructor(data = {}) {
		this.sampleType = (data.sampleType || []).map(ValueType.create);
		this.sample = (data.sample || []).map(Sample.create);
		this.mapping = (data.mapping || []).map(Mapping.create);
		this.location = (data.location || []).map(Location.create);
		this.function = (data.function || []).map(Function.create);
		this.stringTable = data.stringTable || new StringTable();
		this.dropFrames = data.dropFrames || 0;
		this.keepFrames = data.keepFrames || 0;
		this.timeNanos = data.timeNanos || 0;
		this.durationNanos = data.durationNanos || 0;
		this.periodType = data.periodType ? ValueType.create(data.periodType) : void 0;
		this.period = data.period || 0;
		this.comment = data.comment || [];
		this.defaultSampleType = data.defaultSampleType || 0;
		this.docUrl = data.docUrl || 0;
	}
	get length() {
		let total = 0;
		total += measureLengthDelimArrayField(this.sampleType);
		total += measureLengthDelimArrayField(this.sample);
		total += measureLengthDelimArrayField(this.mapping);
		total += measureLengthDelimArrayField(this.location);
		total += measureLengthDelimArrayField(this.function);
		total += this.stringTable.encodedLength;
		total += measureNumberField(this.dropFrames);
		total += measureNumberField(this.keepFrames);
		total += measureNumberField(this.timeNanos);
		total += measureNumberField(this.durationNanos);
		total += measureLengthDelimField(this.periodType);
		total += measureNumberField(this.period);
		total += measureNumberArrayField(this.comment);
		total += measureNumberField(this.defaultSampleType);
		total += measureNumberField(this.docUrl);
		return total;
	}
	_encodeSampleTypesToBuffer(buffer, offset = 0) {
		for (const sampleType of this.sampleType) {
			buffer[offset++] = 10;
			offset = encodeNumber(buffer, offset, sampleType.length);
			offset = sampleType._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeSamplesToBuffer(buffer, offset = 0) {
		for (const sample of this.sample) {
			buffer[offset++] = 18;
			offset = encodeNumber(buffer, offset, sample.length);
			offset = sample._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeMappingsToBuffer(buffer, offset = 0) {
		for (const mapping of this.mapping) {
			buffer[offset++] = 26;
			offset = encodeNumber(buffer, offset, mapping.length);
			offset = mapping._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeLocationsToBuffer(buffer, offset = 0) {
		for (const location of this.location) {
			buffer[offset++] = 34;
			offset = encodeNumber(buffer, offset, location.length);
			offset = location._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeFunctionsToBuffer(buffer, offset = 0) {
		for (const fun of this.function) {
			buffer[offset++] = 42;
			offset = encodeNumber(buffer, offset, fun.length);
			offset = fun._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeBasicValuesToBuffer(buffer, offset = 0) {
		if (this.dropFrames) {
			buffer[offset++] = 56;
			offset = encodeNumber(buffer, offset, this.dropFrames);
		}
		if (this.keepFrames) {
			buffer[offset++] = 64;
			offset = encodeNumber(buffer, offset, this.keepFrames);
		}
		if (this.timeNanos) {
			buffer[offset++] = 72;
			offset = encodeNumber(buffer, offset, this.timeNanos);
		}
		if (this.durationNanos) {
			buffer[offset++] = 80;
			offset = encodeNumber(buffer, offset, this.durationNanos);
		}
		if (typeof this.periodType !== "undefined") {
			buffer[offset++] = 90;
			offset = encodeNumber(buffer, offset, this.periodType.length);
			offset = this.periodType._encodeToBuffer(buffer, offset);
		}
		if (this.period) {
			buffer[offset++] = 96;
			offset = encodeNumber(buffer, offset, this.period);
		}
		if (this.comment.length) {
			buffer[offset++] = 106;
			offset = encodeNumber(buffer, offset, measureArray(this.comment));
			for (const comment of this.comment) offset = encodeNumber(buffer, offset, comment);
		}
		if (this.defaultSampleType) {
			buffer[offset++] = 112;
			offset = encodeNumber(buffer, offset, this.defaultSampleType);
		}
		if (this.docUrl) {
			buffer[offset++] = 120;
			offset = encodeNumber(buffer, offset, this.docUrl);
		}
		return offset;
	}
	_encodeToBuffer(buffer, offset = 0) {
		offset = this._encodeSampleTypesToBuffer(buffer, offset);
		offset = this._encodeSamplesToBuffer(buffer, offset);
		offset = this._encodeMappingsToBuffer(buffer, offset);
		offset = this._encodeLocationsToBuffer(buffer, offset);
		offset = this._encodeFunctionsToBuffer(buffer, offset);
		offset = this.stringTable._encodeToBuffer(buffer, offset);
		offset = this._encodeBasicValuesToBuffer(buffer, offset);
		return offset;
	}
	async _encodeToBufferAsync(buffer, offset = 0) {
		offset = this._encodeSampleTypesToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeSamplesToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeMappingsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeLocationsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeFunctionsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this.stringTable._encodeToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeBasicValuesToBuffer(buffer, offset);
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	async encodeAsync(buffer = new Uint8Array(this.length)) {
		await this._encodeToBufferAsync(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.sampleType = push(ValueType.decode(buffer), data.sampleType);
				break;
			case 2:
				data.sample = push(Sample.decode(buffer), data.sample);
				break;
			case 3:
				data.mapping = push(Mapping.decode(buffer), data.mapping);
				break;
			case 4:
				data.location = push(Location.decode(buffer), data.location);
				break;
			case 5:
				data.function = push(Function.decode(buffer), data.function);
				break;
			case 6:
				if (data.stringTable === void 0) data.stringTable = new StringTable(emptyTableToken);
				data.stringTable._decodeString(buffer);
				break;
			case 7:
				data.dropFrames = decodeNumber(buffer);
				break;
			case 8:
				data.keepFrames = decodeNumber(buffer);
				break;
			case 9:
				data.timeNanos = decodeNumber(buffer);
				break;
			case 10:
				data.durationNanos = decodeNumber(buffer);
				break;
			case 11:
				data.periodType = ValueType.decode(buffer);
				break;
			case 12:
				data.period = decodeNumber(buffer);
				break;
			case 13:
				data.comment = pushAll(decodeNumbers(buffer), data.comment);
				break;
			case 14:
				data.defaultSampleType = decodeNumber(buffer);
				break;
			case 15: data.docUrl = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
// src/profile/formats/pprof-write.ts
/** Writes the model as gzipped pprof, readable by `go tool pprof` and back by pprof.ts without loss of totals or frames. */
function writePprof(profile) {
	const strings = new StringTable();
	const tables = createTables(profile.frames, strings);
	const toWhole = createRounding(profile.sampleTypes.length);
	const sample = profile.stacks.map((stack) => new Sample({
		locationId: tables.locationsOf(stack),
		value: stack.values.map(toWhole)
	}));
	const valueType = (type, unit) => new ValueType({
		type: strings.dedup(type),
		unit: strings.dedup(toPprofUnit(unit))
	});
	const shown = profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
	const encoded = new Profile({
		sampleType: profile.sampleTypes.map(({ type, unit }) => valueType(type, unit)),
		sample,
		mapping: tables.mappings,
		location: tables.locations,
		function: tables.functions,
		defaultSampleType: strings.dedup(shown.type),
		durationNanos: Math.round(profile.durationNs ?? 0),
		...profile.period === void 0 ? {} : {
			period: Math.round(profile.period),
			periodType: valueType(shown.type, profile.periodUnit ?? shown.unit)
		},
		comment: toComments(profile).map((comment) => strings.dedup(comment)),
		stringTable: strings
	});
	return gzipSync(encoded.encode());
}
/** Whole numbers whose running sum is that of the fractions, rounded: totals stay. One sum a sample type. */
function createRounding(width) {
	const exact = new Array(width).fill(0);
	const written = new Array(width).fill(0);
	return (value, type) => {
		if (Number.isInteger(value)) return value;
		const sum = (exact[type] ?? 0) + value;
		const whole = Math.max(0, Math.round(sum) - (written[type] ?? 0));
		exact[type] = sum;
		written[type] = (written[type] ?? 0) + whole;
		return whole;
	};
}
function createTables(frames, strings) {
	const tables = {
		mappings: [],
		functions: [],
		locations: []
	};
	const mappingIds = /* @__PURE__ */ new Map();
	const mappingId = (frame) => {
		const filename = toOwnMapping(frame);
		const known = mappingIds.get(filename);
		if (known !== void 0) return known;
		const id = mappingIds.size + 1;
		mappingIds.set(filename, id);
		tables.mappings.push(new Mapping({
			id,
			filename: strings.dedup(filename),
			hasFunctions: true,
			hasFilenames: true,
			hasLineNumbers: true,
			hasInlineFrames: true
		}));
		return id;
	};
	for (const [i, frame] of frames.entries()) tables.functions.push(toFunction(frame, i + 1, strings));
	const locationIds = /* @__PURE__ */ new Map();
	const locationId = (index, line) => {
		const key = `${index}:${line}`;
		const known = locationIds.get(key);
		if (known !== void 0) return known;
		const frame = frames[index];
		if (frame === void 0) throw new RangeError(`stack names frame ${index} of ${frames.length}`);
		const id = locationIds.size + 1;
		locationIds.set(key, id);
		const entry = new Line({
			functionId: index + 1,
			line,
			column: frame.column ?? 0
		});
		tables.locations.push(new Location({
			id,
			mappingId: mappingId(frame),
			line: [entry]
		}));
		return id;
	};
	return {
		...tables,
		locationsOf(stack) {
			const ids = [];
			for (let i = stack.frames.length - 1; i >= 0; i--) ids.push(locationId(stack.frames[i] ?? -1, i === stack.frames.length - 1 ? stack.leafLine ?? 0 : 0));
			return ids;
		}
	};
}
function toFunction(frame, id, strings) {
	const functionName = strings.dedup(frame.name);
	return new Function({
		id,
		name: functionName,
		systemName: functionName,
		filename: strings.dedup(frame.file ?? ""),
		startLine: frame.line ?? 0
	});
}
// src/measure/package-versions.ts
/**
* Versions of the packages a profile names, read where they are installed and written into its paths as Go writes them
* (`node_modules/yaml@2.9.1/dist/index.js`): the checkout is gone when the profile is read again.
*/
/** Paths that tell a version already, or whose package cannot be read, stay as they are. */
function withVersions(profile) {
	const versions = /* @__PURE__ */ new Map();
	const versionIn = (folder, name) => {
		if (!versions.has(folder)) versions.set(folder, readVersion(folder, name));
		return versions.get(folder);
	};
	let found = false;
	const frames = profile.frames.map((frame) => {
		const file = frame.file === void 0 ? void 0 : versioned(frame.file, versionIn);
		if (file === void 0) return frame;
		found = true;
		return {
			...frame,
			file
		};
	});
	return found ? {
		...profile,
		frames
	} : profile;
}
function versioned(file, versionIn) {
	const { kind, package: name, version } = placeOf$1(file, []);
	if (kind !== "dependency" || name === void 0 || version !== void 0) return void 0;
	const slashes = file.replaceAll("\\", "/");
	const end = packageEnd(slashes, name);
	const folder = end === void 0 ? void 0 : toPath(slashes.slice(0, end));
	const told = folder === void 0 ? void 0 : versionIn(folder, name);
	return told === void 0 || end === void 0 ? void 0 : `${slashes.slice(0, end)}@${told}${slashes.slice(end)}`;
}
/** Where the innermost folder of that package ends; a module of a single file has none. */
function packageEnd(path, name) {
	const [end] = [
		"node_modules",
		"site-packages",
		"dist-packages"
	].flatMap((store) => {
		const within = `/${store}/${name}`;
		const start = path.lastIndexOf(`${within}/`);
		return start < 0 ? [] : [start + within.length];
	});
	return end;
}
function toPath(file) {
	if (!file.startsWith("file://")) return file;
	try {
		return fileURLToPath(file);
	} catch {
		return;
	}
}
function readVersion(folder, name) {
	try {
		const version = /node_modules/.test(folder) ? npmVersion(folder) : pythonVersion(folder, name);
		return version !== void 0 && /^\d[\w.+-]{0,60}$/.test(version) ? version : void 0;
	} catch {
		return;
	}
}
function npmVersion(folder) {
	const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
	const version = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "version") : void 0;
	return typeof version === "string" ? version : void 0;
}
/** pip leaves `NAME-VERSION.dist-info` beside the package; where the two names differ, `top_level.txt` tells. */
function pythonVersion(folder, name) {
	const store = folder.slice(0, -name.length - 1);
	const entries = readdirSync(store).filter((entry) => entry.endsWith(".dist-info"));
	const entry = entries.find((entry) => entry.toLowerCase().startsWith(`${name.toLowerCase()}-`)) ?? entries.find((each) => topLevel(`${store}/${each}`).includes(name));
	return entry === void 0 ? void 0 : /-([^-]+)\.dist-info$/.exec(entry)?.[1];
}
function topLevel(info) {
	try {
		return readFileSync(`${info}/top_level.txt`, "utf8").split(/\s+/);
	} catch {
		return [];
	}
}
// node_modules/@jridgewell/sourcemap-codec/dist/sourcemap-codec.mjs
var comma = ",".charCodeAt(0);
";".charCodeAt(0);
var chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var intToChar = /* @__PURE__ */ new Uint8Array(64);
var charToInt = /* @__PURE__ */ new Uint8Array(128);
for (let i = 0; i < chars.length; i++) {
	const c = chars.charCodeAt(i);
	intToChar[i] = c;
	charToInt[c] = i;
}
function decodeInteger(reader) {
	let value = 0;
	let shift = 0;
	let integer = 0;
	do {
		integer = charToInt[reader.next()];
		value |= (integer & 31) << shift;
		shift += 5;
	} while (integer & 32);
	return value;
}
function decodeSign(num) {
	return num & 1 ? -2147483648 | -(num >>> 1) : num >>> 1;
}
function hasMoreVlq(reader, max) {
	if (reader.pos >= max) return false;
	return reader.peek() !== comma;
}
var StringReader = class {
	constructor(buffer) {
		this.pos = 0;
		this.buffer = buffer;
	}
	next() {
		return this.buffer.charCodeAt(this.pos++);
	}
	peek() {
		return this.buffer.charCodeAt(this.pos);
	}
	indexOf(char) {
		const { buffer, pos } = this;
		const idx = buffer.indexOf(char, pos);
		return idx === -1 ? buffer.length : idx;
	}
};
function decode$1(mappings) {
	const { length } = mappings;
	const reader = new StringReader(mappings);
	const decoded = [];
	let genColumn = 0;
	let sourcesIndex = 0;
	let sourceLine = 0;
	let sourceColumn = 0;
	let namesIndex = 0;
	do {
		const semi = reader.indexOf(";");
		const line = [];
		let sorted = true;
		let lastCol = 0;
		genColumn = 0;
		while (reader.pos < semi) {
			let seg;
			genColumn += decodeSign(decodeInteger(reader));
			if (genColumn < lastCol) sorted = false;
			lastCol = genColumn;
			if (hasMoreVlq(reader, semi)) {
				sourcesIndex += decodeSign(decodeInteger(reader));
				sourceLine += decodeSign(decodeInteger(reader));
				sourceColumn += decodeSign(decodeInteger(reader));
				if (hasMoreVlq(reader, semi)) {
					namesIndex += decodeSign(decodeInteger(reader));
					seg = [
						genColumn,
						sourcesIndex,
						sourceLine,
						sourceColumn,
						namesIndex
					];
				} else seg = [
					genColumn,
					sourcesIndex,
					sourceLine,
					sourceColumn
				];
			} else seg = [genColumn];
			line.push(seg);
			reader.pos++;
		}
		if (!sorted) sort(line);
		decoded.push(line);
		reader.pos = semi + 1;
	} while (reader.pos <= length);
	return decoded;
}
function sort(line) {
	line.sort(sortComparator$1);
}
function sortComparator$1(a, b) {
	return a[0] - b[0];
}
// node_modules/@jridgewell/resolve-uri/dist/resolve-uri.mjs
const schemeRegex = /^[\w+.-]+:\/\//;
/**
* Matches the parts of a URL:
* 1. Scheme, including ":", guaranteed.
* 2. User/password, including "@", optional.
* 3. Host, including brackets around IP literals, guaranteed.
* 4. Port, including ":", optional.
* 5. Path, including "/", optional.
* 6. Query, including "?", optional.
* 7. Hash, including "#", optional.
*/
const urlRegex = /^([\w+.-]+:)\/\/([^@/#?]*@)?(\[[^\]]+\]|[^:/#?]*)(:\d+)?(\/[^#?]*)?(\?[^#]*)?(#.*)?/;
/**
* File URLs are weird. They dont' need the regular `//` in the scheme, they may or may not start
* with a leading `/`, they can have a domain (but only if they don't start with a Windows drive).
*
* 1. Host, optional.
* 2. Path, which may include "/", guaranteed.
* 3. Query, including "?", optional.
* 4. Hash, including "#", optional.
*/
const fileRegex = /^file:(?:\/\/((?![a-z]:)[^/#?]*)?)?(\/?[^#?]*)(\?[^#]*)?(#.*)?/i;
function isAbsoluteUrl(input) {
	return schemeRegex.test(input);
}
function isSchemeRelativeUrl(input) {
	return input.startsWith("//");
}
function isAbsolutePath(input) {
	return input.startsWith("/");
}
function isFileUrl(input) {
	return input.startsWith("file:");
}
function isRelative(input) {
	return /^[.?#]/.test(input);
}
function parseAbsoluteUrl(input) {
	const match = urlRegex.exec(input);
	return makeUrl(match[1], match[2] || "", match[3], match[4] || "", match[5] || "/", match[6] || "", match[7] || "");
}
function parseFileUrl(input) {
	const match = fileRegex.exec(input);
	const path = match[2];
	return makeUrl("file:", "", match[1] || "", "", isAbsolutePath(path) ? path : "/" + path, match[3] || "", match[4] || "");
}
function makeUrl(scheme, user, host, port, path, query, hash) {
	return {
		scheme,
		user,
		host,
		port,
		path,
		query,
		hash,
		type: 7
	};
}
function parseUrl(input) {
	if (isSchemeRelativeUrl(input)) {
		const url = parseAbsoluteUrl("http:" + input);
		url.scheme = "";
		url.type = 6;
		return url;
	}
	if (isAbsolutePath(input)) {
		const url = parseAbsoluteUrl("http://foo.com" + input);
		url.scheme = "";
		url.host = "";
		url.type = 5;
		return url;
	}
	if (isFileUrl(input)) return parseFileUrl(input);
	if (isAbsoluteUrl(input)) return parseAbsoluteUrl(input);
	const url = parseAbsoluteUrl("http://foo.com/" + input);
	url.scheme = "";
	url.host = "";
	url.type = input ? input.startsWith("?") ? 3 : input.startsWith("#") ? 2 : 4 : 1;
	return url;
}
function stripPathFilename(path) {
	if (path.endsWith("/..")) return path;
	const index = path.lastIndexOf("/");
	return path.slice(0, index + 1);
}
function mergePaths(url, base) {
	normalizePath(base, base.type);
	if (url.path === "/") url.path = base.path;
	else url.path = stripPathFilename(base.path) + url.path;
}
/**
* The path can have empty directories "//", unneeded parents "foo/..", or current directory
* "foo/.". We need to normalize to a standard representation.
*/
function normalizePath(url, type) {
	const rel = type <= 4;
	const pieces = url.path.split("/");
	let pointer = 1;
	let positive = 0;
	let addTrailingSlash = false;
	for (let i = 1; i < pieces.length; i++) {
		const piece = pieces[i];
		if (!piece) {
			addTrailingSlash = true;
			continue;
		}
		addTrailingSlash = false;
		if (piece === ".") continue;
		if (piece === "..") {
			if (positive) {
				addTrailingSlash = true;
				positive--;
				pointer--;
			} else if (rel) pieces[pointer++] = piece;
			continue;
		}
		pieces[pointer++] = piece;
		positive++;
	}
	let path = "";
	for (let i = 1; i < pointer; i++) path += "/" + pieces[i];
	if (!path || addTrailingSlash && !path.endsWith("/..")) path += "/";
	url.path = path;
}
/**
* Attempts to resolve `input` URL/path relative to `base`.
*/
function resolve$1(input, base) {
	if (!input && !base) return "";
	const url = parseUrl(input);
	let inputType = url.type;
	if (base && inputType !== 7) {
		const baseUrl = parseUrl(base);
		const baseType = baseUrl.type;
		switch (inputType) {
			case 1: url.hash = baseUrl.hash;
			case 2: url.query = baseUrl.query;
			case 3:
			case 4: mergePaths(url, baseUrl);
			case 5:
				url.user = baseUrl.user;
				url.host = baseUrl.host;
				url.port = baseUrl.port;
			case 6: url.scheme = baseUrl.scheme;
		}
		if (baseType > inputType) inputType = baseType;
	}
	normalizePath(url, inputType);
	const queryHash = url.query + url.hash;
	switch (inputType) {
		case 2:
		case 3: return queryHash;
		case 4: {
			const path = url.path.slice(1);
			if (!path) return queryHash || ".";
			if (isRelative(base || input) && !isRelative(path)) return "./" + path + queryHash;
			return path + queryHash;
		}
		case 5: return url.path + queryHash;
		default: return url.scheme + "//" + url.user + url.host + url.port + url.path + queryHash;
	}
}
// node_modules/@jridgewell/trace-mapping/dist/trace-mapping.mjs
function stripFilename(path) {
	if (!path) return "";
	const index = path.lastIndexOf("/");
	return path.slice(0, index + 1);
}
function resolver(mapUrl, sourceRoot) {
	const from = stripFilename(mapUrl);
	const prefix = sourceRoot ? sourceRoot + "/" : "";
	return (source) => resolve$1(prefix + (source || ""), from);
}
var COLUMN = 0;
var SOURCES_INDEX = 1;
var SOURCE_LINE = 2;
var SOURCE_COLUMN = 3;
var NAMES_INDEX = 4;
function maybeSort(mappings, owned) {
	const unsortedIndex = nextUnsortedSegmentLine(mappings, 0);
	if (unsortedIndex === mappings.length) return mappings;
	if (!owned) mappings = mappings.slice();
	for (let i = unsortedIndex; i < mappings.length; i = nextUnsortedSegmentLine(mappings, i + 1)) mappings[i] = sortSegments(mappings[i], owned);
	return mappings;
}
function nextUnsortedSegmentLine(mappings, start) {
	for (let i = start; i < mappings.length; i++) if (!isSorted(mappings[i])) return i;
	return mappings.length;
}
function isSorted(line) {
	for (let j = 1; j < line.length; j++) if (line[j][COLUMN] < line[j - 1][COLUMN]) return false;
	return true;
}
function sortSegments(line, owned) {
	if (!owned) line = line.slice();
	return line.sort(sortComparator);
}
function sortComparator(a, b) {
	return a[COLUMN] - b[COLUMN];
}
var found = false;
function binarySearch(haystack, needle, low, high) {
	while (low <= high) {
		const mid = low + (high - low >> 1);
		const cmp = haystack[mid][COLUMN] - needle;
		if (cmp === 0) {
			found = true;
			return mid;
		}
		if (cmp < 0) low = mid + 1;
		else high = mid - 1;
	}
	found = false;
	return low - 1;
}
function upperBound(haystack, needle, index) {
	for (let i = index + 1; i < haystack.length; index = i++) if (haystack[i][COLUMN] !== needle) break;
	return index;
}
function lowerBound(haystack, needle, index) {
	for (let i = index - 1; i >= 0; index = i--) if (haystack[i][COLUMN] !== needle) break;
	return index;
}
function memoizedState() {
	return {
		lastKey: -1,
		lastNeedle: -1,
		lastIndex: -1
	};
}
function memoizedBinarySearch(haystack, needle, state, key) {
	const { lastKey, lastNeedle, lastIndex } = state;
	let low = 0;
	let high = haystack.length - 1;
	if (key === lastKey) {
		if (needle === lastNeedle) {
			found = lastIndex !== -1 && haystack[lastIndex][COLUMN] === needle;
			return lastIndex;
		}
		if (needle >= lastNeedle) low = lastIndex === -1 ? 0 : lastIndex;
		else high = lastIndex;
	}
	state.lastKey = key;
	state.lastNeedle = needle;
	return state.lastIndex = binarySearch(haystack, needle, low, high);
}
function parse(map) {
	return typeof map === "string" ? JSON.parse(map) : map;
}
var LINE_GTR_ZERO = "`line` must be greater than 0 (lines start at line 1)";
var COL_GTR_EQ_ZERO = "`column` must be greater than or equal to 0 (columns start at column 0)";
var TraceMap = class {
	constructor(map, mapUrl) {
		const isString = typeof map === "string";
		if (!isString && map._decodedMemo) return map;
		const parsed = parse(map);
		const { version, file, names, sourceRoot, sources, sourcesContent } = parsed;
		this.version = version;
		this.file = file;
		this.names = names || [];
		this.sourceRoot = sourceRoot;
		this.sources = sources;
		this.sourcesContent = sourcesContent;
		this.ignoreList = parsed.ignoreList || parsed.x_google_ignoreList || void 0;
		const resolve = resolver(mapUrl, sourceRoot);
		this.resolvedSources = sources.map(resolve);
		const { mappings } = parsed;
		if (typeof mappings === "string") {
			this._encoded = mappings;
			this._decoded = void 0;
		} else if (Array.isArray(mappings)) {
			this._encoded = void 0;
			this._decoded = maybeSort(mappings, isString);
		} else if (parsed.sections) throw new Error(`TraceMap passed sectioned source map, please use FlattenMap export instead`);
		else throw new Error(`invalid source map: ${JSON.stringify(parsed)}`);
		this._decodedMemo = memoizedState();
		this._bySources = void 0;
		this._bySourceMemos = void 0;
	}
};
function cast(map) {
	return map;
}
function decodedMappings(map) {
	var _a;
	return (_a = cast(map))._decoded || (_a._decoded = decode$1(cast(map)._encoded));
}
function traceSegment(map, line, column) {
	const decoded = decodedMappings(map);
	if (line >= decoded.length) return null;
	const segments = decoded[line];
	const index = traceSegmentInternal(segments, cast(map)._decodedMemo, line, column, 1);
	return index === -1 ? null : segments[index];
}
function originalPositionFor(map, needle) {
	let { line, column, bias } = needle;
	line--;
	if (line < 0) throw new Error(LINE_GTR_ZERO);
	if (column < 0) throw new Error(COL_GTR_EQ_ZERO);
	const decoded = decodedMappings(map);
	if (line >= decoded.length) return OMapping(null, null, null, null);
	const segments = decoded[line];
	const index = traceSegmentInternal(segments, cast(map)._decodedMemo, line, column, bias || 1);
	if (index === -1) return OMapping(null, null, null, null);
	const segment = segments[index];
	if (segment.length === 1) return OMapping(null, null, null, null);
	const { names, resolvedSources } = map;
	return OMapping(resolvedSources[segment[SOURCES_INDEX]], segment[SOURCE_LINE] + 1, segment[SOURCE_COLUMN], segment.length === 5 ? names[segment[NAMES_INDEX]] : null);
}
function OMapping(source, line, column, name) {
	return {
		source,
		line,
		column,
		name
	};
}
function traceSegmentInternal(segments, memo, line, column, bias) {
	let index = memoizedBinarySearch(segments, column, memo, line);
	if (found) index = (bias === -1 ? upperBound : lowerBound)(segments, column, index);
	else if (bias === -1) index++;
	if (index === -1 || index === segments.length) return -1;
	return index;
}
// src/profile/source-map.ts
/** Profiles of bundled or compiled JavaScript told in the words of its sources. Map contents come as data; reading is an edge's work. */
/**
* Definitions, names and executing lines through the maps. `maps` by the script's file as the profile names it.
* Apply before keying: bundlers rename, move and join functions from build to build.
*/
function applySourceMaps(profile, maps) {
	const traces = /* @__PURE__ */ new Map();
	for (const file of new Set(profile.frames.flatMap((frame) => frame.file ?? []))) {
		const known = maps.get(file);
		if (known !== void 0) traces.set(file, openMap(file, known));
	}
	if (traces.size === 0) return profile;
	const frames = profile.frames.map((frame) => toOriginal(frame, traces.get(frame.file ?? "")));
	const stacks = profile.stacks.map((stack) => {
		const leaf = stack.frames.at(-1);
		const trace = leaf === void 0 ? void 0 : traces.get(profile.frames[leaf]?.file ?? "");
		if (trace === void 0 || stack.leafLine === void 0 || leaf === void 0) return stack;
		const { leafLine, ...rest } = stack;
		const line = originalLine(trace, leafLine, frames[leaf]?.file);
		return line === void 0 ? rest : {
			...rest,
			leafLine: line
		};
	});
	return {
		...profile,
		frames,
		stacks
	};
}
function openMap(file, { map, url }) {
	try {
		return new TraceMap(map, url ?? file);
	} catch (cause) {
		throw new GateError("FILE_MALFORMED", `Cannot read the source map of ${file} as it must be a source map of version 3: current value is ${cause}`, {
			hint: "build again with source maps, or leave them out",
			cause
		});
	}
}
function toOriginal(frame, trace) {
	if (trace === void 0 || frame.line === void 0 || frame.column === void 0) return frame;
	if (frame.line === 1 && frame.column === 1) return frame;
	const found = originalPositionFor(trace, {
		line: frame.line,
		column: frame.column - 1
	});
	if (!isFound(found)) return frame;
	const name = originalName(frame, trace) ?? frame.name;
	return {
		...frame,
		name,
		file: found.source,
		line: found.line,
		column: found.column + 1
	};
}
function isFound(found) {
	return found.source !== null && found.line !== null;
}
/** Longest text between a function's name and its parameters: `name = async function (`. */
const longestGap = 18;
/**
* V8 places a function at its parameters, right behind its name or the assignment that named it. The name in the map
* belongs to a segment that starts where the generated name does; any other name nearby is somebody else's.
*/
function originalName(frame, trace) {
	const name = frame.name.split(".").at(-1) ?? "";
	if (name === "" || name.startsWith("(") || frame.line === void 0 || frame.column === void 0) return void 0;
	for (let gap = 0; gap <= longestGap; gap++) {
		const column = frame.column - 1 - name.length - gap;
		if (column < 0) return void 0;
		const segment = traceSegment(trace, frame.line - 1, column);
		if (segment === null || segment[0] !== column) continue;
		const original = segment.length === 5 ? trace.names[segment[4]] : void 0;
		if (original === void 0 && gap === 0) return void 0;
		if (original !== void 0) return frame.name.slice(0, frame.name.length - name.length) + original;
	}
}
/** Profilers give no column of execution: the line's first segment stands for it, where it is the function's file. */
function originalLine(trace, line, file) {
	const found = originalPositionFor(trace, {
		line,
		column: 0,
		bias: -1
	});
	return isFound(found) && found.source === file ? found.line : void 0;
}
/** The address after the script's last `sourceMappingURL`, if it has one; may be a `data:` URL. */
function sourceMappingUrl(script) {
	return [...script.matchAll(/^\/[/*][#@] ?sourceMappingURL=(\S+?)(?:\s*\*\/)?\s*$/gm)].at(-1)?.[1];
}
// src/measure/source-maps.ts
/** The source maps of scripts on this machine, as their `sourceMappingURL` names them. What cannot be read is left out. */
/** `files`: as a profile names them, paths or file: URLs. Scripts of dependencies and of the runtime are not looked at. */
function readSourceMaps(files) {
	const maps = /* @__PURE__ */ new Map();
	for (const file of new Set(files)) {
		const path = toScriptPath(file);
		const map = path === void 0 ? void 0 : readMap(path);
		if (map !== void 0) maps.set(file, map);
	}
	return maps;
}
function toScriptPath(file) {
	if (!/^(?:file:\/\/|\/|[A-Za-z]:[\\/]).*\.(?:[cm]?[jt]s|[jt]sx)$/.test(file)) return void 0;
	if (/[\\/]node_modules[\\/]/.test(file)) return void 0;
	try {
		return file.startsWith("file://") ? fileURLToPath(file) : file;
	} catch {
		return;
	}
}
function readMap(script) {
	try {
		const url = sourceMappingUrl(readFileSync(script, "utf8"));
		if (url === void 0) return void 0;
		const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(url);
		if (inline !== null) {
			const body = inline[2] ?? "";
			return {
				map: inline[1] === void 0 ? decodeURIComponent(body) : Buffer.from(body, "base64").toString("utf8"),
				url: pathToFileURL(script).href
			};
		}
		if (/^[a-z]+:\/\//.test(url)) return void 0;
		const path = resolve(dirname(script), decodeURIComponent(url));
		return {
			map: readFileSync(path, "utf8"),
			url: pathToFileURL(path).href
		};
	} catch {
		return;
	}
}
// src/measure/profiled-sources.ts
/** A captured profile told in the words of its sources, while the checkout and its maps still stand. */
/** `root`: the checkout; a dependency's maps point to sources nobody here can change. A broken map changes nothing. */
function withSources(root, profile) {
	return [...readSourceMaps(profile.frames.flatMap(({ file }) => file ?? []).filter((file) => repositoryPath(file, [root]) !== void 0))].reduce(throughMap, profile);
}
/** One map at a time, so that a broken one spoils no other. */
function throughMap(profile, [file, map]) {
	try {
		return applySourceMaps(profile, /* @__PURE__ */ new Map([[file, map]]));
	} catch (error) {
		if (error instanceof GateError) return profile;
		throw error;
	}
}
// src/measure/profiles.ts
/** Captured profiles with their names and records; the sides take turns so that a drift of the machine hits both. */
/** Sides alternate, and who begins alternates too: b c, c b, b c, … */
function profileTurns(sides, { count, taken }) {
	return Array.from({ length: count }, (_, turn) => {
		const repeat = taken + turn;
		return (repeat % 2 === 0 ? sides : [...sides].reverse()).map((side) => ({
			side,
			repeat
		}));
	}).flat();
}
/** What explains a metric: allocations explain `alloc`, processor time everything else. */
function profileKindOf({ metric }) {
	return metric.unit === "B" ? "heap" : "cpu";
}
function toCaptured(raw, turn) {
	const { id, side, repeat, root, worker } = turn;
	const file = `profiles/${slugOf(id)}-${raw.kind}-${side}-${repeat + 1}.pb.gz`;
	const { kind, operations, inlining } = raw;
	const own = pathToFileURL(dirname(worker)).href;
	const written = {
		...relativeTo(root, withVersions(withSources(root, withoutHarness(own, readRaw(raw))))),
		operations,
		...inlining === void 0 ? {} : { inlining }
	};
	return {
		record: {
			id,
			side,
			reference: {
				kind,
				file,
				operations
			}
		},
		bytes: writePprof(written)
	};
}
function readRaw({ format, bytes }) {
	if (format === "cpuprofile") return readCpuProfile(bytes);
	if (format === "heapprofile") return readHeapProfile(bytes, { sampleType: "alloc_space" });
	return readPprof(bytes);
}
/** The cost of calling itself, where a sample fell on no frame of the benchmark. */
const loopFrame = {
	name: "(benchmark loop)",
	language: "js",
	kind: "runtime"
};
/** `own`: URL of the harness's folder. Everything down to its innermost frame is taken off each stack. */
function withoutHarness(own, profile) {
	const isOwn = profile.frames.map(({ file }) => file?.startsWith(`${own}/`) === true);
	const loop = profile.frames.length;
	const strip = (stack) => {
		const innermost = stack.frames.findLastIndex((frame) => isOwn[frame] === true);
		if (innermost === -1) return stack;
		const frames = stack.frames.slice(innermost + 1);
		if (frames.length > 0) return {
			...stack,
			frames
		};
		return {
			frames: [loop],
			values: stack.values
		};
	};
	return {
		...profile,
		frames: [...profile.frames, loopFrame],
		stacks: profile.stacks.map(strip)
	};
}
/** The checkout is gone when the profile is read again: its files are named as the repository names them. */
function relativeTo(root, profile) {
	const place = (frame) => {
		const path = frame.file === void 0 ? void 0 : repositoryPath(frame.file, [root]);
		return path === void 0 ? frame : {
			...frame,
			file: path
		};
	};
	return {
		...profile,
		frames: profile.frames.map(place)
	};
}
/** Readable, safe as a file name, and different for different ids by its digest. */
function slugOf(id) {
	const text = `${id.suite}/${id.name}`;
	const digest = createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest("hex").slice(0, 10);
	return `${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60)}-${digest}`;
}
function cannotProfile(id, reason) {
	return new GateError("BENCH_FAILED", `Cannot profile "${id.name}" as it must run once more: ${reason}`);
}
// src/measure/measurer.ts
/** The Measurer: discovers, measures alone, measures blocks slot by slot, profiles; one process after another. */
function createMeasurer(options) {
	const { config, checkouts, variables, signal } = options;
	const node = options.node ?? findNode(variables);
	const pinning = planPinning(variables, config.measure.pin ? "pin" : "free");
	const processes = createProcesses({
		environment: childEnvironment(variables),
		prefix: pinning.prefix,
		...signal === void 0 ? {} : { signal }
	});
	const environment = readEnvironment({
		node,
		variables,
		flags: [...new Set(config.suites.flatMap((suite) => suite.flags))]
	});
	const scratch = createScratch();
	const contextOf = async (side, suite) => {
		return {
			suite,
			root: await checkouts.root(side),
			node,
			worker: options.worker,
			scratch: scratch.path,
			run: processes.run
		};
	};
	const catalogues = /* @__PURE__ */ new Map();
	const catalogue = (side) => {
		const found = catalogues.get(side) ?? readCatalogue(config, side, contextOf);
		catalogues.set(side, found);
		return found;
	};
	const session = {
		contextOf,
		catalogue,
		shared: /* @__PURE__ */ new Map()
	};
	return {
		environment,
		notes: [...platformNotes(), ...pinning.notes],
		discover: async (side) => {
			throwIfAborted(signal);
			return [...(await catalogue(side)).values()].map(toDiscovered);
		},
		measureAlone: (benchmark, count) => measureAlone(session, benchmark, count),
		measureBlock: (request) => measureBlock(session, request),
		profile: async (target, repeats) => captureProfiles(session, {
			target,
			repeats,
			sides: checkouts.sides
		}),
		close: async () => {
			processes.close();
			scratch.remove();
			await checkouts.close();
		}
	};
}
function createScratch() {
	const path = mkdtempSync(join(tmpdir(), "flamegate-work-"));
	const remove = () => rmSync(path, {
		recursive: true,
		force: true
	});
	process.once("exit", remove);
	return {
		path,
		remove: () => {
			process.removeListener("exit", remove);
			remove();
		}
	};
}
async function measureAlone(session, { id, suite }, count) {
	const known = (await session.catalogue("candidate")).get(benchmarkKey(id));
	if (known === void 0) return {
		state: "failed",
		id,
		failure: absent(id, "candidate")
	};
	const measurements = [];
	for (const metric of metricsOf(suite, known.listed)) {
		const invocations = [];
		for (let i = 0; i < count; i++) {
			const measured = await invoke(session, {
				id,
				metric
			}, {
				side: "candidate",
				occasion: `alone ${i}`
			});
			if (measured.state === "failed") return {
				state: "failed",
				id,
				failure: measured.failure
			};
			invocations.push(measured.invocation);
		}
		measurements.push({
			metric,
			invocations
		});
	}
	return {
		state: "measured",
		id,
		measurements,
		profiles: []
	};
}
async function measureBlock(session, request) {
	const slots = [];
	const started = performance.now();
	for (const side of request.slots) {
		const turn = slots.filter((slot) => slot.side === side).length;
		const occasion = `stage ${request.stage} block ${request.block} attempt ${request.attempt} turn ${turn}`;
		const measured = await invoke(session, request.target, {
			side,
			occasion
		});
		if (measured.state === "failed") return {
			state: "failed",
			side,
			failure: measured.failure,
			durationMs: performance.now() - started
		};
		slots.push({
			side,
			invocation: measured.invocation
		});
	}
	return {
		state: "measured",
		block: { slots }
	};
}
async function invoke(session, target, slot) {
	const measured = await invokeRaw(session, target, slot);
	return measured.state === "failed" ? {
		...measured,
		failure: printable(measured.failure)
	} : measured;
}
async function invokeRaw(session, { id, metric }, { side, occasion }) {
	const catalogue = await session.catalogue(side);
	const known = catalogue.get(benchmarkKey(id));
	if (known === void 0) return {
		state: "failed",
		failure: absent(id, side)
	};
	const { listed, suite } = known;
	if (listed.failure !== void 0) return {
		state: "failed",
		failure: listed.failure
	};
	const harness = harnessOf(suite.harness);
	const context = await session.contextOf(side, suite);
	const wanted = wantedTogether(harness, catalogue, {
		known,
		metric
	});
	if (wanted.length === 1) return first(await harness.invoke(context, wanted));
	const key = JSON.stringify([
		side,
		occasion,
		suite.name,
		wanted.map(wantedKey)
	]);
	const running = session.shared.get(key) ?? invokeTogether(harness, context, wanted);
	session.shared.set(key, running);
	return (await running).get(wantedKey({
		benchmark: listed,
		metric
	})) ?? {
		state: "failed",
		failure: absent(id, side)
	};
}
function first(measured) {
	const [only] = measured;
	if (only === void 0) throw new TypeError("a harness answers once for each benchmark asked");
	return only;
}
async function invokeTogether(harness, context, wanted) {
	const measured = await harness.invoke(context, wanted);
	return new Map(wanted.map((each, i) => [wantedKey(each), first(measured.slice(i))]));
}
function absent(id, side) {
	return {
		reason: "missing",
		message: `The ${side} has no benchmark named "${id.name}" in suite "${id.suite}"`
	};
}
async function captureProfiles(session, { target, repeats, sides }) {
	const { id } = target;
	const captured = [];
	for (const turn of profileTurns(sides, repeats)) {
		const known = (await session.catalogue(turn.side)).get(benchmarkKey(id));
		if (known === void 0 || known.listed.failure !== void 0) continue;
		const { suite, listed } = known;
		const kind = profileKindOf(target);
		const harness = harnessOf(suite.harness);
		if (suite.profile[kind] === "none" || harness.profile === void 0) continue;
		const context = await session.contextOf(turn.side, suite);
		const answer = await harness.profile(context, listed, kind);
		if (answer.state === "failed") throw cannotProfile(id, printable(answer.failure).message);
		captured.push(toCaptured(answer.profile, {
			...turn,
			...context,
			id
		}));
	}
	return captured;
}
// src/store/git-ancestry.ts
/** Ancestry from the local clone. */
function openGitAncestry(repository) {
	return {
		firstParents: async (commit, limit) => {
			const start = await resolveCommit(repository, commit);
			if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`limit must be ≥ 1: ${limit}`);
			const commits = (await git(repository, [
				"rev-list",
				"--first-parent",
				`--max-count=${limit}`,
				start,
				"--"
			])).split("\n");
			if (commits.length === 1 && limit > 1 && await isShallow(repository)) throw shallowClone(`must hold the parents of ${start.slice(0, 12)}`);
			return commits;
		},
		mergeBase: async (a, b) => {
			const [first, second] = [await resolveCommit(repository, a), await resolveCommit(repository, b)];
			const args = [
				"merge-base",
				first,
				second
			];
			const result = await tryGit(repository, args);
			if (result.code === 0) return result.stdout.toString("utf8").trim();
			if (result.code !== 1) throw gitFailed(args, result);
			if (await isShallow(repository)) throw shallowClone(`must hold where ${first.slice(0, 12)} and ${second.slice(0, 12)} part`);
		}
	};
}
// src/store/git-changes.ts
/** What changed between two commits, from the local clone. */
/** Files larger than this are not read: a function's end in them is not worth the memory. */
const mostSourceBytes = 2e6;
function openGitChanges(repository, baseline, candidate) {
	return {
		diff: () => git(repository, [
			"diff",
			"--unified=0",
			"--no-color",
			"--no-ext-diff",
			"--find-renames",
			baseline,
			candidate,
			"--"
		]),
		source: async (path) => {
			const result = await tryGit(repository, ["show", `${candidate}:${path}`]);
			if (result.code !== 0 || result.stdout.length > mostSourceBytes || result.stdout.includes(0)) return void 0;
			return result.stdout.toString("utf8");
		}
	};
}
// src/cli/progress.ts
const barWidth = 24;
function createProgress(io, now) {
	return io.interactive ? new Bar(io.stderr, now) : new Lines(io.stderr, now);
}
/** A line when a phase starts, one per logged result, and one a half-minute in between. */
var Lines = class {
	#write;
	#now;
	#clock;
	#lastLine = 0;
	constructor(write, now) {
		this.#write = write;
		this.#now = now;
		this.#clock = new PhaseClock("", 0, now());
	}
	start(phase, steps) {
		this.#clock = new PhaseClock(phase, steps, this.#now());
		this.#lastLine = this.#now();
		this.#write(`${phase}${steps > 0 ? ` (${steps})` : ""}\n`);
	}
	step(detail) {
		this.#clock.done += 1;
		if (this.#now() - this.#lastLine < 3e4) return;
		this.#lastLine = this.#now();
		this.#write(`  ${this.#clock.describe(this.#now())} ${detail}\n`);
	}
	left(steps, ms) {
		this.#clock.tell(steps, ms, this.#now());
	}
	log(line) {
		this.#write(`  ${line}\n`);
	}
	done() {}
};
/** One line redrawn in place. */
var Bar = class {
	#write;
	#now;
	#clock;
	#shown = false;
	constructor(write, now) {
		this.#write = write;
		this.#now = now;
		this.#clock = new PhaseClock("", 0, now());
	}
	start(phase, steps) {
		this.#clock = new PhaseClock(phase, steps, this.#now());
		this.#draw("");
	}
	step(detail) {
		this.#clock.done += 1;
		this.#draw(detail);
	}
	left(steps, ms) {
		this.#clock.tell(steps, ms, this.#now());
	}
	log(line) {
		this.#erase();
		this.#write(`${line}\n`);
	}
	done() {
		this.#erase();
	}
	#draw(detail) {
		const { phase, steps, done } = this.#clock;
		const filled = steps > 0 ? Math.min(barWidth, Math.round(barWidth * done / steps)) : 0;
		const text = `${steps > 0 ? `[${"=".repeat(filled)}${" ".repeat(barWidth - filled)}] ` : ""}${phase} ${this.#clock.describe(this.#now())} ${detail}`.slice(0, 100);
		this.#erase();
		this.#write(text);
		this.#shown = true;
	}
	#erase() {
		if (this.#shown) this.#write("\r\x1B[2K");
		this.#shown = false;
	}
};
var PhaseClock = class {
	phase;
	steps;
	done = 0;
	#startedAt;
	#told;
	constructor(phase, steps, startedAt) {
		this.phase = phase;
		this.steps = steps;
		this.#startedAt = startedAt;
	}
	tell(left, ms, at) {
		this.steps = this.done + left;
		this.#told = ms === void 0 ? void 0 : {
			ms,
			at
		};
	}
	describe(at) {
		if (this.steps === 0) return "";
		const left = this.#left(at);
		const count = `${Math.min(this.done, this.steps)}/${this.steps}`;
		return left === void 0 || left <= 0 ? count : `${count}, ${formatLeft(left)} left`;
	}
	#left(at) {
		if (this.#told !== void 0) return this.#told.ms - (at - this.#told.at);
		return this.done === 0 ? void 0 : (at - this.#startedAt) / this.done * (this.steps - this.done);
	}
};
function formatLeft(milliseconds) {
	const seconds = Math.ceil(milliseconds / 1e3);
	return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
// src/cli/quantities.ts
/** Quantities written on the command line. */
/** `5%` or `0.05`, within (0, 1); undefined when not given. */
function percentOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
	const value = digits === void 0 ? NaN : Number(sign === "%" ? `${digits}e-2` : digits);
	if (value > 0 && value < 1) return value;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be more than 0 % and less than 100 %: current value is ${text}`, { hint: "write 5% or 0.05" });
}
const unitMs = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
/** `90s`, `10m`, `1h`, in milliseconds. */
function durationOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? [];
	const factor = unit === void 0 ? void 0 : unitMs[unit];
	if (factor !== void 0 && Number(count) > 0) return Number(count) * factor;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be a length of time: current value is ${text}`, { hint: "write 90s, 10m or 1h" });
}
// src/cli/revisions.ts
/** Which commits are compared: what `--base` and `--head` mean, and what they mean when they are not given. */
/** Base by default: the merge base with the default branch; the parent, for a commit that is on it already. */
async function resolveRevisions(root, question) {
	const candidate = await resolveCommit(root, question.head ?? "HEAD");
	const baseline = question.base === void 0 ? await defaultBase(root, candidate) : await resolveCommit(root, question.base);
	return {
		candidate,
		...baseline === void 0 ? {} : { baseline },
		notes: question.head === void 0 ? await dirtyNotes(root) : []
	};
}
async function defaultBase(root, candidate) {
	const branch = await defaultBranch(root);
	const base = branch === void 0 ? void 0 : await answerOf(root, [
		"merge-base",
		branch,
		candidate
	]);
	if (base !== void 0 && base !== candidate) return base;
	const parent = await answerOf(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${candidate}^`
	]);
	if (parent === void 0 && await isShallow(root)) throw shallowClone("must hold what HEAD is compared with");
	return parent;
}
/** What the remote calls its head, else main or master, there or here. */
async function defaultBranch(root) {
	for (const name of [
		"remotes/origin/HEAD",
		"remotes/origin/main",
		"remotes/origin/master",
		"heads/main",
		"heads/master"
	]) {
		const commit = await answerOf(root, [
			"rev-parse",
			"--verify",
			"--quiet",
			`refs/${name}^{commit}`
		]);
		if (commit !== void 0) return commit;
	}
}
async function answerOf(root, words) {
	const result = await tryGit(root, words);
	const answer = result.stdout.toString("utf8").trim();
	return result.code === 0 && answer !== "" ? answer : void 0;
}
async function dirtyNotes(root) {
	return await git(root, [
		"status",
		"--porcelain",
		"--untracked-files=no"
	]) === "" ? [] : ["Uncommitted changes were not measured: the candidate is the commit."];
}
// src/config/find.ts
/** Where a configuration is looked for, first found wins; relative to the repository's root. */
const configPlaces = [
	"bench-config/flamegate.yml",
	"flamegate.yml",
	".github/flamegate.yml"
];
// src/config/fill.ts
/** Defaults: from what was written to what is used. The defaults shown in `table` are checked against these by test. */
function fillConfig(written, source) {
	const { measure = {}, baseline = {}, labels = {}, report = {} } = written;
	return {
		...source === void 0 ? {} : { source },
		...written.setup === void 0 ? {} : { setup: written.setup },
		suites: (written.suites ?? [{ name: "core" }]).map(fillSuite),
		policy: fillPolicy(written.policy ?? {}, measure.confirm ?? defaultPolicy.confirm),
		measure: {
			budgetMs: measure.budget ?? 9e5,
			pin: measure.pin ?? false
		},
		baseline: {
			store: baseline.store ?? {
				kind: "git",
				branch: "flamegate-data"
			},
			keep: baseline.keep ?? 200
		},
		labels: {
			accept: labels.accept ?? "perf-accepted",
			skip: labels.skip ?? "perf-skip",
			who: labels.who ?? "write",
			scope: labels.scope ?? "head",
			bots: labels.bots ?? false,
			author: labels.author ?? true
		},
		report: {
			comment: report.comment ?? "always",
			picture: report.picture ?? true
		}
	};
}
/** Harnesses whose benchmarks run in Flamegate's own Node workers: allocation and V8 profiles come with them. */
const inOwnWorker = /* @__PURE__ */ new Set([
	"tinybench",
	"vitest",
	"mitata",
	"benchmarkjs"
]);
function fillSuite(written) {
	const harness = written.harness ?? "tinybench";
	const own = inOwnWorker.has(harness);
	const profiler = own ? "v8" : "none";
	const workingDirectory = written["working-directory"];
	return {
		name: written.name,
		harness,
		files: written.files ?? (own ? ["bench*/**/*.bench.{js,mjs,cjs,ts,mts,cts}"] : []),
		paths: written.paths ?? [],
		metrics: written.metrics ?? (own ? ["time", "alloc"] : []),
		profile: {
			cpu: written.profile?.cpu ?? profiler,
			heap: written.profile?.heap ?? profiler
		},
		isolate: written.isolate ?? "benchmark",
		estimator: written.estimator ?? "p25",
		warmupMs: written.warmup ?? 100,
		measureMs: written.measure ?? 200,
		timeoutMs: written.timeout ?? 6e4,
		flags: written.flags ?? [],
		...written.command === void 0 ? {} : { command: written.command },
		...workingDirectory === void 0 || workingDirectory === "." ? {} : { workingDirectory }
	};
}
function fillPolicy(written, confirm) {
	const margin = written.margin ?? halfOf(written.threshold) ?? defaultPolicy.margin;
	return {
		threshold: written.threshold ?? defaultPolicy.threshold,
		margin,
		alpha: written.alpha ?? defaultPolicy.alpha,
		onInconclusive: written["on-inconclusive"] ?? defaultPolicy.onInconclusive,
		onMissing: written["on-missing"] ?? defaultPolicy.onMissing,
		onFailed: written["on-failed"] ?? defaultPolicy.onFailed,
		onNoBaseline: written["on-no-baseline"] ?? defaultPolicy.onNoBaseline,
		failFromHistory: written["fail-from-history"] ?? defaultPolicy.failFromHistory,
		benchmarks: (written.benchmarks ?? []).map((rule) => fillRule(rule, margin)),
		confirm
	};
}
/** A rule that lowers the threshold to the general margin or below would test nothing: its margin halves with it. */
function fillRule(rule, margin) {
	const half = halfOf(rule.threshold);
	return rule.margin === void 0 && typeof rule.threshold === "number" && rule.threshold <= margin && half !== void 0 ? {
		...rule,
		margin: half
	} : rule;
}
function halfOf(threshold) {
	return typeof threshold === "number" ? threshold / 2 : void 0;
}
// src/config/section.ts
/** Mappings and lists of the configuration: unknown keys are refused with the key that was probably meant. */
function section(fields) {
	const entries = Object.entries(fields);
	const known = new Map(entries);
	return {
		fields,
		written: "a mapping",
		schema: sectionSchema(entries),
		read: (node, place) => {
			const found = {};
			for (const { key, keyNode, value } of pairsOf(node, place)) {
				const field = known.get(key);
				if (field === void 0) return refuseKey(key, keyNode, place, [...known.keys()]);
				if (Object.hasOwn(found, key)) complain(keyNode, {
					...place,
					path: join$1(place.path, key)
				}, {
					code: "CONFIG_SYNTAX",
					expected: "written once",
					cure: "keep one of the two",
					value: "the second"
				});
				found[key] = field.kind.read(value, {
					...place,
					path: join$1(place.path, key)
				});
			}
			for (const [key, field] of entries) {
				if (field.required === void 0 || Object.hasOwn(found, key)) continue;
				complain(node, {
					...place,
					path: join$1(place.path, key)
				}, {
					code: "CONFIG_TYPE",
					expected: "given",
					cure: `add ${key}: ${field.means}`,
					value: "absent"
				});
			}
			return found;
		}
	};
}
function list(item, most) {
	return {
		item,
		written: `a list of ${item.written}`,
		schema: {
			type: "array",
			items: item.schema,
			maxItems: most
		},
		read: (node, place) => {
			const target = resolved(node, place);
			if (!(0, import_dist.isSeq)(target)) return complain(node, place, {
				code: "CONFIG_TYPE",
				expected: "a list",
				cure: `write each on a line of its own after "- ", or [a, b]`
			});
			return readItems(target.items, {
				node,
				place,
				item,
				most
			});
		}
	};
}
/** One value, or a list of them. */
function oneOrMore(item, most) {
	const many = list(item, most);
	return {
		written: `${item.written}; one, or a list`,
		schema: { anyOf: [item.schema, many.schema] },
		read: (node, place) => (0, import_dist.isSeq)(resolved(node, place)) ? many.read(node, place) : [item.read(node, place)]
	};
}
function readItems(items, { node, place, item, most }) {
	if (items.length > most) {
		const expected = `a list of at most ${most}`;
		return complain(node, place, {
			code: "CONFIG_OUT_OF_RANGE",
			expected,
			cure: expected,
			value: String(items.length)
		});
	}
	return items.map((inner, index) => item.read(inner, {
		...place,
		path: `${place.path}[${index}]`
	}));
}
function pairsOf(node, place) {
	const target = resolved(node, place);
	if (target === null || (0, import_dist.isScalar)(target) && target.value === null) return [];
	if (!(0, import_dist.isMap)(target)) return complain(node, place, {
		code: "CONFIG_TYPE",
		expected: "a mapping",
		cure: "write \"key: value\" lines, indented by two spaces"
	});
	return target.items.filter((item) => (0, import_dist.isPair)(item)).map((pair) => entryOf(pair, place));
}
function entryOf(pair, place) {
	const keyNode = pair.key;
	if (!(0, import_dist.isScalar)(keyNode)) return complain(keyNode, place, {
		code: "CONFIG_TYPE",
		expected: "a mapping with plain keys",
		cure: "write \"key: value\""
	});
	return {
		key: String(keyNode.value),
		keyNode,
		value: pair.value
	};
}
function refuseKey(key, node, place, known) {
	const where = `${place.origin.source}${position$1(node, place.origin)}`;
	const shown = JSON.stringify(key.slice(0, 80));
	const near = nearest(key, known);
	const owner = place.path === "" ? "the top level" : place.path;
	const message = `Cannot read ${where} as every key of ${owner} must be a known one: current value is ${shown}`;
	const choices = `${owner} knows ${known.join(", ")}`;
	const elsewhere = place.origin.keys.find((path) => path.endsWith(`.${key}`))?.slice(0, -key.length - 1);
	const misplaced = elsewhere === void 0 ? choices : `${key} is a key of ${elsewhere}: move it there`;
	throw new GateError("CONFIG_UNKNOWN_KEY", message, { hint: near === void 0 ? misplaced : `did you mean ${near}? ${choices}` });
}
function sectionSchema(entries) {
	const properties = Object.fromEntries(entries.map(([key, { kind, means, byDefault }]) => [key, {
		description: byDefault === void 0 ? means : `${means} Default: ${byDefault}`,
		...kind.schema
	}]));
	const required = entries.filter(([, field]) => field.required !== void 0).map(([key]) => key);
	return {
		type: "object",
		additionalProperties: false,
		properties,
		...required.length > 0 ? { required } : {}
	};
}
function join$1(path, key) {
	return path === "" ? key : `${path}.${key}`;
}
// src/config/table.ts
/** Every key of the configuration: what it may be, what it means, what it is by default. The one source of all three. */
const glob = text$1({
	pattern: /^(?![/\\]|!)[^\u0000-\u001f]+$/,
	expected: "a glob relative to the repository",
	example: "src/**/*.ts"
});
const command = text$1({
	pattern: /\S/,
	expected: "a command line",
	example: "\"npm ci\"",
	most: 4e3
});
const reaction = choice("pass", "warn", "fail");
const label = text$1({
	pattern: /^[^\s,\u0000-\u001f](?:[^,\u0000-\u001f]*[^\s,\u0000-\u001f])?$/,
	expected: "a label without commas",
	example: "perf-accepted",
	most: 50
});
const profileSection = section({
	cpu: {
		kind: choice("v8", "pprof", "py-spy", "async-profiler", "perf", "none"),
		means: "CPU profiler.",
		byDefault: "v8 for JavaScript, else none"
	},
	heap: {
		kind: choice("v8", "pprof", "async-profiler", "none"),
		means: "Allocation profiler.",
		byDefault: "v8 for JavaScript, else none"
	}
});
const suiteSection = section({
	name: {
		kind: text$1({
			pattern: /^[A-Za-z0-9][A-Za-z0-9 ._-]*$/,
			expected: "a name of letters, digits, dots and dashes",
			example: "core",
			most: 100
		}),
		means: "Name of the suite; benchmarks are known as `suite/benchmark`.",
		required: "required"
	},
	harness: {
		kind: choice("tinybench", "vitest", "mitata", "benchmarkjs", "command", "go", "pytest", "jmh", "google-benchmark", "criterion", "hyperfine", "json"),
		means: "The tool the benchmarks are written for.",
		byDefault: "tinybench"
	},
	files: {
		kind: oneOrMore(glob, 200),
		means: "Where the benchmarks stand, as globs from the root of the repository.",
		byDefault: "\"bench*/**/*.bench.{js,mjs,cjs,ts,mts,cts}\""
	},
	paths: {
		kind: oneOrMore(glob, 500),
		means: "What the suite depends on, as globs; a change that touches none of it is not measured, and green.",
		byDefault: "[]"
	},
	metrics: {
		kind: oneOrMore(text$1({
			pattern: /^[A-Za-z][\w./-]*$/,
			expected: "the name of a metric",
			example: "time",
			most: 100
		}), 50),
		means: "What is gated: `time`, `alloc` and `cpu` (processor time) for JavaScript; what the tool reports elsewhere. `[]`: all that the harness reports.",
		byDefault: "[time, alloc] for JavaScript, else []"
	},
	profile: {
		kind: profileSection,
		means: "How the cause of a regression is found."
	},
	isolate: {
		kind: choice("benchmark", "file"),
		means: "One process for each benchmark, or for each file (faster; benchmarks of a file share heap and JIT).",
		byDefault: "benchmark"
	},
	estimator: {
		kind: choice("median", "p25", "p10", "minimum", "mean", "trimmed-mean"),
		means: "How the timed batches of one process become its one number.",
		byDefault: "p25"
	},
	warmup: {
		kind: duration("0ms", "5m"),
		means: "Time box of the warm-up, in each process anew.",
		byDefault: "100ms"
	},
	measure: {
		kind: duration("1ms", "10m"),
		means: "Time box of the measurement, in each process anew.",
		byDefault: "200ms"
	},
	timeout: {
		kind: duration("1s", "6h"),
		means: "A process that takes longer is killed and its benchmark failed.",
		byDefault: "60s"
	},
	flags: {
		kind: oneOrMore(text$1({
			pattern: /^\S(?:.*\S)?$/,
			expected: "a flag",
			example: "--expose-gc"
		}), 50),
		means: "Further flags of the runtime (`node` for JavaScript).",
		byDefault: "[]"
	},
	command: {
		kind: command,
		means: "Command line, for `command`, `json` and foreign harnesses."
	},
	"working-directory": {
		kind: text$1({
			pattern: /^(?![/\\]|[A-Za-z]:)(?!.*(?:^|\/)\.\.(?:\/|$))[^\u0000-\u001f\\]+$/,
			expected: "a folder inside the repository",
			example: "packages/core"
		}),
		means: "Where the suite is run, from the root of the repository.",
		byDefault: "."
	}
});
const ruleSection = section({
	match: {
		kind: text$1({
			pattern: /^[^\u0000-\u001f]+$/,
			expected: "a glob of benchmarks' names",
			example: "\"parser/**\""
		}),
		means: "Glob of the benchmark's name, or of `suite/name`.",
		required: "required"
	},
	metric: {
		kind: text$1({
			pattern: /^[A-Za-z][\w./-]*$/,
			expected: "the name of a metric",
			example: "alloc",
			most: 100
		}),
		means: "Only this metric.",
		byDefault: "all metrics"
	},
	threshold: {
		kind: orAuto(change({ zero: "refused" })),
		means: "As above, for these."
	},
	margin: {
		kind: change({ zero: "allowed" }),
		means: "As above, for these."
	}
});
const policySection = section({
	threshold: {
		kind: orAuto(change({ zero: "refused" })),
		means: "τ: smaller changes never fail. `auto`: for each benchmark the smallest that its stored noise defends.",
		byDefault: "5%"
	},
	margin: {
		kind: change({ zero: "allowed" }),
		means: "m: a change must be provably worse than this; must be below the threshold.",
		byDefault: "2.5%"
	},
	alpha: {
		kind: probability,
		means: "False-failure probability of the whole build.",
		byDefault: "0.01"
	},
	"on-inconclusive": {
		kind: reaction,
		means: "When noise forbids an answer.",
		byDefault: "warn"
	},
	"on-missing": {
		kind: reaction,
		means: "When the baseline has a benchmark that the candidate has not.",
		byDefault: "warn"
	},
	"on-failed": {
		kind: reaction,
		means: "When a benchmark throws, hangs or crashes.",
		byDefault: "fail"
	},
	"on-no-baseline": {
		kind: reaction,
		means: "When there is nothing to compare with.",
		byDefault: "warn"
	},
	"fail-from-history": {
		kind: flag,
		means: "With `confirm: never`: may stored runs alone fail a build, under strict conditions?",
		byDefault: "false"
	},
	benchmarks: {
		kind: list(ruleSection, 1e3),
		means: "Rules for some benchmarks; the first that matches wins, field by field.",
		byDefault: "[]"
	}
});
const measureSection = section({
	budget: {
		kind: duration("10s", "24h"),
		means: "Time for measuring; what does not fit is inconclusive.",
		byDefault: "15m"
	},
	confirm: {
		kind: choice("auto", "always", "never"),
		means: "Measure baseline and candidate side by side: for what stored runs make suspect, always, or never.",
		byDefault: "auto"
	},
	pin: {
		kind: flag,
		means: "Pin benchmark processes to one processor where the system can.",
		byDefault: "false"
	}
});
const baselineSection = section({
	store: {
		kind: storeLocation,
		means: "Where runs are kept.",
		byDefault: "git:flamegate-data"
	},
	keep: {
		kind: integer$1(1, 1e5),
		means: "Runs kept for each environment class.",
		byDefault: "200"
	}
});
const labelsSection = section({
	accept: {
		kind: label,
		means: "Label that accepts a regression.",
		byDefault: "perf-accepted"
	},
	skip: {
		kind: label,
		means: "Label that skips the gate.",
		byDefault: "perf-skip"
	},
	who: {
		kind: choice("write", "maintain", "admin"),
		means: "Permission its giver needs.",
		byDefault: "write"
	},
	scope: {
		kind: choice("head", "pull-request"),
		means: "Whether a new push voids it.",
		byDefault: "head"
	},
	bots: {
		kind: flag,
		means: "May bots give it?",
		byDefault: "false"
	},
	author: {
		kind: flag,
		means: "May the author of the pull request give it?",
		byDefault: "true"
	}
});
const reportSection = section({
	comment: {
		kind: choice("always", "on-change", "never"),
		means: "When the pull request gets a comment.",
		byDefault: "always"
	},
	picture: {
		kind: flag,
		means: "Flame graph diffs as pictures in the comment.",
		byDefault: "true"
	}
});
const configSection = section({
	version: {
		kind: {
			...integer$1(1, 1),
			written: "`1`",
			read: (node, place) => integer$1(1, 1).read(node, place)
		},
		means: "Version of this format.",
		byDefault: "1"
	},
	setup: {
		kind: oneOrMore(command, 50),
		means: "Commands run in each checkout before measuring. Absent: guessed from the lock file. `[]`: none."
	},
	suites: {
		kind: list(suiteSection, 100),
		means: "What is measured. Absent: one suite named `core` with every default."
	},
	policy: {
		kind: policySection,
		means: "What is tolerated."
	},
	measure: {
		kind: measureSection,
		means: "How it is measured."
	},
	baseline: {
		kind: baselineSection,
		means: "What it is compared with."
	},
	labels: {
		kind: labelsSection,
		means: "How it is overridden."
	},
	report: {
		kind: reportSection,
		means: "How it is told."
	}
});
/** JSON Schema (draft 2020-12) for editors; `bench-config/flamegate.schema.json` is this, rendered. */
const configSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Flamegate configuration",
	...configSection.schema
};
// src/config/reference.ts
/** Contents of `bench-config/flamegate.schema.json`. */
function renderConfigSchema() {
	return `${JSON.stringify(configSchema, null, 2)}\n`;
}
/** Paths of all keys, such as `policy.alpha`. */
function configKeys() {
	return rowsOf(configSection, "").map(([key]) => key);
}
function rowsOf(section, prefix) {
	return Object.entries(section.fields).flatMap(([key, field]) => {
		const path = `${prefix}${key}`;
		const inner = innerSection(field);
		if (inner !== void 0) return rowsOf(inner, inner === field.kind ? `${path}.` : `${path}[].`);
		const byDefault = field.byDefault === void 0 ? "" : `\`${field.byDefault}\``;
		return [[
			path,
			field.kind.written,
			field.required === void 0 ? byDefault : "required",
			field.means
		]];
	});
}
function innerSection(field) {
	const kind = field.kind;
	if (kind.fields !== void 0) return kind;
	const item = kind.item;
	return item?.fields === void 0 ? void 0 : item;
}
// src/config/parse.ts
/** Text of a configuration to Config. Every error names file, line and column, what was read and how to write it. */
const mostCharacters$1 = 131072;
const mostAliases = 100;
/** What is used where there is no file at all. */
const defaultConfig = fillConfig({}, void 0);
/** `source`: the file's path relative to the repository, for messages and `Config.source`. */
function parseConfig(text, source) {
	const origin = parseYaml(text, source);
	const root = {
		origin,
		path: ""
	};
	const contents = origin.document.contents;
	const written = configSection.read(contents, root);
	checkTogether(written, root);
	return fillConfig(written, source);
}
function parseYaml(text, source) {
	if (text.length > mostCharacters$1) {
		const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters$1}: current value is ${text.length}`;
		throw new GateError("CONFIG_OUT_OF_RANGE", message, { hint: "use globs in place of lists of files" });
	}
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: false
	});
	const [error] = document.errors;
	if (error !== void 0) {
		const { line, col } = lines.linePos(error.pos[0]);
		const why = error.message.split("\n")[0] ?? "";
		throw new GateError("CONFIG_SYNTAX", `Cannot read ${source}:${line}:${col} as it must be YAML: ${why}`, {
			hint: syntaxCure(error.code),
			cause: error
		});
	}
	checkAliases(document, source);
	return {
		source,
		document,
		lines,
		keys: configKeys()
	};
}
function checkAliases(document, source) {
	let aliases = 0;
	(0, import_dist.visit)(document, { Alias: () => {
		aliases++;
		return aliases > mostAliases ? import_dist.visit.BREAK : void 0;
	} });
	if (aliases <= mostAliases) return;
	const message = `Cannot read ${source} as the number of its aliases must be ≤ ${mostAliases}: current value is larger`;
	throw new GateError("CONFIG_OUT_OF_RANGE", message, { hint: "write the values out" });
}
function syntaxCure(code) {
	if (code === "TAB_AS_INDENT") return "indent with spaces, not with tabs";
	if (code === "MULTIPLE_DOCS") return "keep one document: remove the line ---";
	return "check the indentation, and quote values that contain \": \", \"#\" or begin with one of *&!%@`[{";
}
/** What no single value can tell. */
function checkTogether(written, root) {
	checkSuites(written, root);
	checkMargins(written, root);
	const { accept, skip } = fillConfig(written, void 0).labels;
	if (accept === skip) refuse(root, ["labels", written.labels?.skip === void 0 ? "accept" : "skip"], {
		expected: "unlike the other label",
		cure: "accepting a regression and skipping the gate need two labels",
		value: JSON.stringify(skip)
	});
}
function checkSuites(written, root) {
	if (written.suites?.length === 0) refuse(root, ["suites"], {
		expected: "a list of at least one",
		cure: "add \"- name: core\", or leave suites out",
		value: "[]"
	});
	const names = /* @__PURE__ */ new Set();
	for (const [index, suite] of (written.suites ?? []).entries()) {
		if (names.has(suite.name)) refuse(root, [
			"suites",
			index,
			"name"
		], {
			expected: "unlike the suites before it",
			cure: "give each suite a name of its own",
			value: JSON.stringify(suite.name)
		});
		names.add(suite.name);
		const { harness, timeoutMs, warmupMs, measureMs } = fillSuite(suite);
		if ((harness === "command" || harness === "json") && suite.command === void 0) {
			const cure = `the ${harness} harness runs a command: add command: "./bench.sh"`;
			refuse(root, [
				"suites",
				index,
				"command"
			], {
				expected: "given",
				cure,
				value: "absent"
			});
		}
		if (timeoutMs <= warmupMs + measureMs) refuse(root, [
			"suites",
			index,
			suite.timeout === void 0 ? "measure" : "timeout"
		], {
			expected: suite.timeout === void 0 ? "below the timeout, together with warmup" : "longer than warmup and measure together",
			cure: "raise timeout, or lower warmup and measure",
			value: `warmup ${warmupMs}ms, measure ${measureMs}ms, timeout ${timeoutMs}ms`
		});
	}
}
/** As filled, so that a rule is checked with the general threshold or margin it inherits. */
function checkMargins(written, root) {
	const policy = fillConfig(written, void 0).policy;
	const cure = "the margin is usually half of the threshold; leave it out to get that";
	const check = (threshold, margin, path) => {
		if (threshold === "auto" || margin < threshold) return;
		refuse(root, path, {
			expected: `below the threshold, ${threshold}`,
			cure,
			value: String(margin)
		});
	};
	check(policy.threshold, policy.margin, ["policy", "margin"]);
	for (const [index, rule] of policy.benchmarks.entries()) {
		const key = written.policy?.benchmarks?.[index]?.margin === void 0 ? "threshold" : "margin";
		check(rule.threshold ?? policy.threshold, rule.margin ?? policy.margin, [
			"policy",
			"benchmarks",
			index,
			key
		]);
	}
}
function refuse(root, path, refusal) {
	const shown = path.reduce((text, part) => typeof part === "number" ? `${text}[${part}]` : `${text}.${part}`, "");
	return complain(nearestNode(root.origin.document, path), {
		...root,
		path: shown.slice(1)
	}, {
		code: "CONFIG_OUT_OF_RANGE",
		...refusal
	});
}
/** The node at a path, or the closest one above it that is in the text. */
function nearestNode(document, path) {
	let node = document.contents;
	for (const part of path) {
		const inner = (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node) ? node.get(part, true) : void 0;
		if (inner === void 0) break;
		node = inner;
	}
	return node ?? null;
}
// src/cli/workspace.ts
/** A repository with its configuration, as every measuring command opens it. */
async function openWorkspace(question) {
	const config = await readConfig(question);
	const store = question.store === void 0 ? config.baseline.store : storeLocationOf(question.store);
	return {
		root: question.root,
		config: {
			...config,
			baseline: {
				...config.baseline,
				store
			}
		}
	};
}
async function readConfig({ root, config }) {
	if (config !== void 0) {
		const text = await readIfThere(resolve(root, config));
		if (text !== void 0) return parseConfig(text, config);
		throw new GateError("CONFIG_MISSING", `Cannot read ${config} as it must be a file: there is none`, { hint: `leave --config out to look for ${configPlaces.join(", ")}` });
	}
	for (const place of configPlaces) {
		const text = await readIfThere(join(root, place));
		if (text !== void 0) return parseConfig(text, place);
	}
	return defaultConfig;
}
async function readIfThere(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && [
			"ENOENT",
			"ENOTDIR",
			"EISDIR"
		].includes(String(error.code))) return void 0;
		throw error;
	}
}
function storeLocationOf(text) {
	const location = parseStoreLocation(text);
	if (location !== void 0) return location;
	throw new GateError("USAGE", `Cannot open a store as --store must be git:BRANCH, dir:PATH or s3://BUCKET/PREFIX: current value is ${text}`, { hint: "for example git:flamegate-data, or dir:.flamegate/store" });
}
/** `remote`: fetch a store's branch from there and push it there; without, this clone's own branch is used. */
function storeOf({ root, config }, io, remote) {
	return openStore(config.baseline.store, {
		repository: root,
		environment: io.env,
		notice: (line) => io.stderr(`${line}\n`),
		...remote === void 0 ? {} : { remote }
	});
}
// src/cli/measuring.ts
/** What `gate`, `measure` and `demo` share: from a repository and options to a measured and judged result. */
/** The built worker stands beside whichever bundle this code ends up in. */
const worker = fileURLToPath(new URL("./worker.js", import.meta.url));
/** Five a side: fewer leave functions of a tenth of the cost untested. */
const profileRepeats = 5;
const measuringOptions = {
	base: { type: "string" },
	head: { type: "string" },
	config: { type: "string" },
	suite: { type: "list" },
	filter: { type: "list" },
	store: { type: "string" },
	remote: { type: "string" },
	out: { type: "string" },
	budget: { type: "string" },
	seed: { type: "string" }
};
function questionOf(command, given, io) {
	const text = (name) => {
		const value = given.text(name);
		return value === void 0 ? {} : { [name]: value };
	};
	const seed = given.whole("seed");
	if (given.positionals.length > 0) throw new GateError("USAGE", `Cannot run ${command} as it takes no arguments: current value is ${given.positionals.join(" ")}`, { hint: `see: flamegate ${command} --help` });
	return {
		folder: io.cwd,
		...text("base"),
		...text("head"),
		...text("config"),
		...text("store"),
		...text("remote"),
		...text("budget"),
		suites: given.list("suite"),
		filters: given.list("filter"),
		...seed === void 0 ? {} : { seed },
		purpose: "judge"
	};
}
async function runMeasuring(io, question, parts = {}) {
	const root = await workingTreeRoot(resolve(io.cwd, question.folder));
	const workspace = await openWorkspace({
		...question,
		root
	});
	const config = withBudget(parts.config ?? workspace.config, durationOf("measure", "budget", question.budget));
	const revisions = parts.revisions ?? await resolveRevisions(root, question);
	const baseline = question.purpose === "store" ? void 0 : revisions.baseline;
	const progress = parts.progress ?? createProgress(io, Date.now);
	const measurer = createMeasurer({
		config,
		checkouts: createCheckouts({
			folder: root,
			candidate: question.candidate === void 0 ? revisions.candidate : { kind: question.candidate },
			...baseline === void 0 ? {} : { baseline },
			config,
			variables: io.env,
			signal: io.signal,
			progress
		}),
		variables: io.env,
		worker,
		signal: io.signal
	});
	try {
		return {
			...await runGate({
				measurer,
				store: parts.store ?? storeOf(workspace, io, question.remote),
				ancestry: parts.ancestry ?? openGitAncestry(root),
				...baseline === void 0 ? {} : { changes: parts.changes ?? openGitChanges(root, baseline, revisions.candidate) },
				progress,
				now: Date.now
			}, {
				config,
				candidateCommit: revisions.candidate,
				...baseline === void 0 ? {} : { baselineCommit: baseline },
				select: selection(question, config),
				...parts.skip === void 0 ? {} : { skip: parts.skip },
				seed: question.seed ?? randomInt(1, 1e6),
				runId: parts.runId ?? localRunId(),
				takenAt: (/* @__PURE__ */ new Date()).toISOString(),
				...question.shard === void 0 ? {} : { shard: question.shard },
				profileRepeats,
				purpose: question.purpose,
				...parts.labels === void 0 ? {} : { labels: parts.labels },
				notes: revisions.notes,
				place: {
					version: version$1,
					...baseline === void 0 ? {} : { reproduceBase: baseline },
					...question.command === void 0 ? {} : { command: question.command },
					...parts.repositoryUrl === void 0 ? {} : { repositoryUrl: parts.repositoryUrl },
					...parts.baselineBranch === void 0 ? {} : { baselineBranch: parts.baselineBranch }
				}
			}),
			config,
			revisions
		};
	} finally {
		await measurer.close();
	}
}
function withBudget(config, budgetMs) {
	return budgetMs === void 0 ? config : {
		...config,
		measure: {
			...config.measure,
			budgetMs
		}
	};
}
function localRunId() {
	return `local-${Date.now().toString(36)}-${randomInt(36 ** 4).toString(36)}`;
}
/** By name, suite and shard. A benchmark's shard follows from its name alone, so both sides agree on it. */
function selection(question, config) {
	const unknown = question.suites.find((name) => !config.suites.some((suite) => suite.name === name));
	if (unknown !== void 0) {
		const known = config.suites.map(({ name }) => name).join(", ");
		throw new GateError("USAGE", `Cannot select a suite as --suite must be one of ${known}: current value is ${unknown}`, { hint: "suites are named in the configuration: suites[].name" });
	}
	const matchers = question.filters.map((glob) => (0, import_picomatch.default)(glob, { dot: true }));
	const { shard } = question;
	return ({ id }) => {
		const names = [id.name, `${id.suite}/${id.name}`];
		const fits = (name) => question.filters.includes(name) || matchers.some((isMatch) => isMatch(name));
		if (question.suites.length > 0 && !question.suites.includes(id.suite)) return false;
		if (question.filters.length > 0 && !names.some(fits)) return false;
		return shard === void 0 || shardOf$1(id, shard.count) === shard.index;
	};
}
/** 1-based. */
function shardOf$1(id, count) {
	return createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest().readUInt32BE(0) % count + 1;
}
// node_modules/@resvg/resvg-wasm/index.mjs
var wasm;
var heap = new Array(128).fill(void 0);
heap.push(void 0, null, true, false);
var heap_next = heap.length;
function addHeapObject(obj) {
	if (heap_next === heap.length) heap.push(heap.length + 1);
	const idx = heap_next;
	heap_next = heap[idx];
	heap[idx] = obj;
	return idx;
}
function getObject(idx) {
	return heap[idx];
}
function dropObject(idx) {
	if (idx < 132) return;
	heap[idx] = heap_next;
	heap_next = idx;
}
function takeObject(idx) {
	const ret = getObject(idx);
	dropObject(idx);
	return ret;
}
var WASM_VECTOR_LEN = 0;
var cachedUint8Memory0 = null;
function getUint8Memory0() {
	if (cachedUint8Memory0 === null || cachedUint8Memory0.byteLength === 0) cachedUint8Memory0 = new Uint8Array(wasm.memory.buffer);
	return cachedUint8Memory0;
}
var cachedTextEncoder = typeof TextEncoder !== "undefined" ? new TextEncoder("utf-8") : { encode: () => {
	throw Error("TextEncoder not available");
} };
var encodeString = typeof cachedTextEncoder.encodeInto === "function" ? function(arg, view) {
	return cachedTextEncoder.encodeInto(arg, view);
} : function(arg, view) {
	const buf = cachedTextEncoder.encode(arg);
	view.set(buf);
	return {
		read: arg.length,
		written: buf.length
	};
};
function passStringToWasm0(arg, malloc, realloc) {
	if (realloc === void 0) {
		const buf = cachedTextEncoder.encode(arg);
		const ptr2 = malloc(buf.length, 1) >>> 0;
		getUint8Memory0().subarray(ptr2, ptr2 + buf.length).set(buf);
		WASM_VECTOR_LEN = buf.length;
		return ptr2;
	}
	let len = arg.length;
	let ptr = malloc(len, 1) >>> 0;
	const mem = getUint8Memory0();
	let offset = 0;
	for (; offset < len; offset++) {
		const code = arg.charCodeAt(offset);
		if (code > 127) break;
		mem[ptr + offset] = code;
	}
	if (offset !== len) {
		if (offset !== 0) arg = arg.slice(offset);
		ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
		const view = getUint8Memory0().subarray(ptr + offset, ptr + len);
		const ret = encodeString(arg, view);
		offset += ret.written;
		ptr = realloc(ptr, len, offset, 1) >>> 0;
	}
	WASM_VECTOR_LEN = offset;
	return ptr;
}
function isLikeNone(x) {
	return x === void 0 || x === null;
}
var cachedInt32Memory0 = null;
function getInt32Memory0() {
	if (cachedInt32Memory0 === null || cachedInt32Memory0.byteLength === 0) cachedInt32Memory0 = new Int32Array(wasm.memory.buffer);
	return cachedInt32Memory0;
}
var cachedTextDecoder = typeof TextDecoder !== "undefined" ? new TextDecoder("utf-8", {
	ignoreBOM: true,
	fatal: true
}) : { decode: () => {
	throw Error("TextDecoder not available");
} };
if (typeof TextDecoder !== "undefined") cachedTextDecoder.decode();
function getStringFromWasm0(ptr, len) {
	ptr = ptr >>> 0;
	return cachedTextDecoder.decode(getUint8Memory0().subarray(ptr, ptr + len));
}
function _assertClass(instance, klass) {
	if (!(instance instanceof klass)) throw new Error(`expected instance of ${klass.name}`);
	return instance.ptr;
}
function handleError(f, args) {
	try {
		return f.apply(this, args);
	} catch (e) {
		wasm.__wbindgen_exn_store(addHeapObject(e));
	}
}
var BBoxFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_bbox_free(ptr >>> 0));
var BBox = class _BBox {
	static __wrap(ptr) {
		ptr = ptr >>> 0;
		const obj = Object.create(_BBox.prototype);
		obj.__wbg_ptr = ptr;
		BBoxFinalization.register(obj, obj.__wbg_ptr, obj);
		return obj;
	}
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		BBoxFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_bbox_free(ptr);
	}
	/**
	* @returns {number}
	*/
	get x() {
		return wasm.__wbg_get_bbox_x(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set x(arg0) {
		wasm.__wbg_set_bbox_x(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get y() {
		return wasm.__wbg_get_bbox_y(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set y(arg0) {
		wasm.__wbg_set_bbox_y(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get width() {
		return wasm.__wbg_get_bbox_width(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set width(arg0) {
		wasm.__wbg_set_bbox_width(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get height() {
		return wasm.__wbg_get_bbox_height(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set height(arg0) {
		wasm.__wbg_set_bbox_height(this.__wbg_ptr, arg0);
	}
};
var RenderedImageFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_renderedimage_free(ptr >>> 0));
var RenderedImage = class _RenderedImage {
	static __wrap(ptr) {
		ptr = ptr >>> 0;
		const obj = Object.create(_RenderedImage.prototype);
		obj.__wbg_ptr = ptr;
		RenderedImageFinalization.register(obj, obj.__wbg_ptr, obj);
		return obj;
	}
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		RenderedImageFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_renderedimage_free(ptr);
	}
	/**
	* Get the PNG width
	* @returns {number}
	*/
	get width() {
		return wasm.renderedimage_width(this.__wbg_ptr) >>> 0;
	}
	/**
	* Get the PNG height
	* @returns {number}
	*/
	get height() {
		return wasm.renderedimage_height(this.__wbg_ptr) >>> 0;
	}
	/**
	* Write the image data to Uint8Array
	* @returns {Uint8Array}
	*/
	asPng() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.renderedimage_asPng(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Get the RGBA pixels of the image
	* @returns {Uint8Array}
	*/
	get pixels() {
		return takeObject(wasm.renderedimage_pixels(this.__wbg_ptr));
	}
};
var ResvgFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_resvg_free(ptr >>> 0));
var Resvg = class {
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		ResvgFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_resvg_free(ptr);
	}
	/**
	* @param {Uint8Array | string} svg
	* @param {string | undefined} [options]
	* @param {Array<any> | undefined} [custom_font_buffers]
	*/
	constructor(svg, options, custom_font_buffers) {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			var ptr0 = isLikeNone(options) ? 0 : passStringToWasm0(options, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
			var len0 = WASM_VECTOR_LEN;
			wasm.resvg_new(retptr, addHeapObject(svg), ptr0, len0, isLikeNone(custom_font_buffers) ? 0 : addHeapObject(custom_font_buffers));
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			this.__wbg_ptr = r0 >>> 0;
			return this;
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Get the SVG width
	* @returns {number}
	*/
	get width() {
		return wasm.resvg_width(this.__wbg_ptr);
	}
	/**
	* Get the SVG height
	* @returns {number}
	*/
	get height() {
		return wasm.resvg_height(this.__wbg_ptr);
	}
	/**
	* Renders an SVG in Wasm
	* @returns {RenderedImage}
	*/
	render() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_render(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return RenderedImage.__wrap(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Output usvg-simplified SVG string
	* @returns {string}
	*/
	toString() {
		let deferred1_0;
		let deferred1_1;
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_toString(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			deferred1_0 = r0;
			deferred1_1 = r1;
			return getStringFromWasm0(r0, r1);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
			wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
		}
	}
	/**
	* Calculate a maximum bounding box of all visible elements in this SVG.
	*
	* Note: path bounding box are approx values.
	* @returns {BBox | undefined}
	*/
	innerBBox() {
		const ret = wasm.resvg_innerBBox(this.__wbg_ptr);
		return ret === 0 ? void 0 : BBox.__wrap(ret);
	}
	/**
	* Calculate a maximum bounding box of all visible elements in this SVG.
	* This will first apply transform.
	* Similar to `SVGGraphicsElement.getBBox()` DOM API.
	* @returns {BBox | undefined}
	*/
	getBBox() {
		const ret = wasm.resvg_getBBox(this.__wbg_ptr);
		return ret === 0 ? void 0 : BBox.__wrap(ret);
	}
	/**
	* Use a given `BBox` to crop the svg. Currently this method simply changes
	* the viewbox/size of the svg and do not move the elements for simplicity
	* @param {BBox} bbox
	*/
	cropByBBox(bbox) {
		_assertClass(bbox, BBox);
		wasm.resvg_cropByBBox(this.__wbg_ptr, bbox.__wbg_ptr);
	}
	/**
	* @returns {Array<any>}
	*/
	imagesToResolve() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_imagesToResolve(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* @param {string} href
	* @param {Uint8Array} buffer
	*/
	resolveImage(href, buffer) {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			const ptr0 = passStringToWasm0(href, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
			const len0 = WASM_VECTOR_LEN;
			wasm.resvg_resolveImage(retptr, this.__wbg_ptr, ptr0, len0, addHeapObject(buffer));
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			if (getInt32Memory0()[retptr / 4 + 1]) throw takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
};
async function __wbg_load(module, imports) {
	if (typeof Response === "function" && module instanceof Response) {
		if (typeof WebAssembly.instantiateStreaming === "function") try {
			return await WebAssembly.instantiateStreaming(module, imports);
		} catch (e) {
			if (module.headers.get("Content-Type") != "application/wasm") console.warn("`WebAssembly.instantiateStreaming` failed because your server does not serve wasm with `application/wasm` MIME type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\n", e);
			else throw e;
		}
		const bytes = await module.arrayBuffer();
		return await WebAssembly.instantiate(bytes, imports);
	} else {
		const instance = await WebAssembly.instantiate(module, imports);
		if (instance instanceof WebAssembly.Instance) return {
			instance,
			module
		};
		else return instance;
	}
}
function __wbg_get_imports() {
	const imports = {};
	imports.wbg = {};
	imports.wbg.__wbg_new_28c511d9baebfa89 = function(arg0, arg1) {
		return addHeapObject(new Error(getStringFromWasm0(arg0, arg1)));
	};
	imports.wbg.__wbindgen_memory = function() {
		const ret = wasm.memory;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_buffer_12d079cc21e14bdb = function(arg0) {
		const ret = getObject(arg0).buffer;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_newwithbyteoffsetandlength_aa4a17c33a06e5cb = function(arg0, arg1, arg2) {
		return addHeapObject(new Uint8Array(getObject(arg0), arg1 >>> 0, arg2 >>> 0));
	};
	imports.wbg.__wbindgen_object_drop_ref = function(arg0) {
		takeObject(arg0);
	};
	imports.wbg.__wbg_new_63b92bc8671ed464 = function(arg0) {
		return addHeapObject(new Uint8Array(getObject(arg0)));
	};
	imports.wbg.__wbg_values_839f3396d5aac002 = function(arg0) {
		return addHeapObject(getObject(arg0).values());
	};
	imports.wbg.__wbg_next_196c84450b364254 = function() {
		return handleError(function(arg0) {
			return addHeapObject(getObject(arg0).next());
		}, arguments);
	};
	imports.wbg.__wbg_done_298b57d23c0fc80c = function(arg0) {
		return getObject(arg0).done;
	};
	imports.wbg.__wbg_value_d93c65011f51a456 = function(arg0) {
		const ret = getObject(arg0).value;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_instanceof_Uint8Array_2b3bbecd033d19f6 = function(arg0) {
		let result;
		try {
			result = getObject(arg0) instanceof Uint8Array;
		} catch (_) {
			result = false;
		}
		return result;
	};
	imports.wbg.__wbindgen_string_get = function(arg0, arg1) {
		const obj = getObject(arg1);
		const ret = typeof obj === "string" ? obj : void 0;
		var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
		var len1 = WASM_VECTOR_LEN;
		getInt32Memory0()[arg0 / 4 + 1] = len1;
		getInt32Memory0()[arg0 / 4 + 0] = ptr1;
	};
	imports.wbg.__wbg_new_16b304a2cfa7ff4a = function() {
		return addHeapObject(new Array());
	};
	imports.wbg.__wbindgen_string_new = function(arg0, arg1) {
		return addHeapObject(getStringFromWasm0(arg0, arg1));
	};
	imports.wbg.__wbg_push_a5b05aedc7234f9f = function(arg0, arg1) {
		return getObject(arg0).push(getObject(arg1));
	};
	imports.wbg.__wbg_length_c20a40f15020d68a = function(arg0) {
		return getObject(arg0).length;
	};
	imports.wbg.__wbg_set_a47bac70306a19a7 = function(arg0, arg1, arg2) {
		getObject(arg0).set(getObject(arg1), arg2 >>> 0);
	};
	imports.wbg.__wbindgen_throw = function(arg0, arg1) {
		throw new Error(getStringFromWasm0(arg0, arg1));
	};
	return imports;
}
function __wbg_finalize_init(instance, module) {
	wasm = instance.exports;
	__wbg_init.__wbindgen_wasm_module = module;
	cachedInt32Memory0 = null;
	cachedUint8Memory0 = null;
	return wasm;
}
async function __wbg_init(input) {
	if (wasm !== void 0) return wasm;
	if (typeof input === "undefined") input = new URL("index_bg.wasm", void 0);
	const imports = __wbg_get_imports();
	if (typeof input === "string" || typeof Request === "function" && input instanceof Request || typeof URL === "function" && input instanceof URL) input = fetch(input);
	const { instance, module } = await __wbg_load(await input, imports);
	return __wbg_finalize_init(instance, module);
}
var dist_default = __wbg_init;
var initialized = false;
var initWasm = async (module_or_path) => {
	if (initialized) throw new Error("Already initialized. The `initWasm()` function can be used only once.");
	await dist_default(await module_or_path);
	initialized = true;
};
var Resvg2 = class extends Resvg {
	/**
	* @param {Uint8Array | string} svg
	* @param {ResvgRenderOptions | undefined} options
	*/
	constructor(svg, options) {
		if (!initialized) throw new Error("Wasm has not been initialized. Call `initWasm()` function.");
		const font = options?.font;
		if (!!font && isCustomFontsOptions(font)) {
			const serializableOptions = {
				...options,
				font: {
					...font,
					fontBuffers: void 0
				}
			};
			super(svg, JSON.stringify(serializableOptions), font.fontBuffers);
		} else super(svg, JSON.stringify(options));
	}
};
function isCustomFontsOptions(value) {
	return Object.prototype.hasOwnProperty.call(value, "fontBuffers");
}
// src/report/flame/png.ts
/**
* The SVG as PNG at twice its size. The one file of a pure room that answers later: WebAssembly starts asynchronously.
* It still reads and writes nothing; whoever calls it brings the renderer's bytes and the fonts.
*/
/** The module may be started once a process. */
let started;
function renderPng(svg, assets) {
	started ??= initWasm(Uint8Array.from(assets.wasm));
	return started.then(() => {
		const renderer = new Resvg2(svg, {
			fitTo: {
				mode: "zoom",
				value: 2
			},
			font: {
				fontBuffers: [...assets.fonts],
				defaultFontFamily: "DejaVu Sans Mono",
				monospaceFamily: "DejaVu Sans Mono"
			}
		});
		const image = renderer.render();
		const bytes = Uint8Array.from(image.asPng());
		image.free();
		renderer.free();
		return bytes;
	});
}
// src/units/scale.ts
const decimalSteps = [
	{
		factor: 0xe8d4a51000,
		suffix: " T"
	},
	{
		factor: 1e9,
		suffix: " G"
	},
	{
		factor: 1e6,
		suffix: " M"
	},
	{
		factor: 1e3,
		suffix: " k"
	},
	{
		factor: 1,
		suffix: ""
	}
];
const steps = {
	ns: [
		{
			factor: 1e9,
			suffix: " s"
		},
		{
			factor: 1e6,
			suffix: " ms"
		},
		{
			factor: 1e3,
			suffix: " µs"
		},
		{
			factor: 1,
			suffix: " ns"
		},
		{
			factor: .001,
			suffix: " ps"
		}
	],
	B: [
		{
			factor: 0xe8d4a51000,
			suffix: " TB"
		},
		{
			factor: 1e9,
			suffix: " GB"
		},
		{
			factor: 1e6,
			suffix: " MB"
		},
		{
			factor: 1e3,
			suffix: " kB"
		},
		{
			factor: 1,
			suffix: " B"
		}
	],
	"op/s": decimalSteps.map(({ factor, suffix }) => ({
		factor,
		suffix: suffix === "" ? " op/s" : `${suffix}op/s`
	})),
	count: decimalSteps,
	samples: decimalSteps.map(({ factor, suffix }) => ({
		factor,
		suffix: `${suffix} samples`.replace("  ", " ")
	})),
	"1": [{
		factor: 1,
		suffix: ""
	}],
	"%": [{
		factor: .01,
		suffix: " %"
	}]
};
/** Scaled by the largest magnitude; three significant digits there, and no digit finer than one base unit of a whole thing. */
function scaleOf(values, unit) {
	const largest = Math.max(0, ...values.map(Math.abs).filter(Number.isFinite));
	const ladder = steps[unit] ?? [{
		factor: 1,
		suffix: unit === "" ? "" : ` ${unit}`
	}];
	const last = ladder.at(-1) ?? {
		factor: 1,
		suffix: ""
	};
	const step = largest === 0 ? unit === "ns" && largest === 0 ? {
		factor: 1,
		suffix: " ns"
	} : last : ladder.find(({ factor }) => largest >= factor * .9995) ?? last;
	return {
		...step,
		decimals: decimalsFor(largest / step.factor, step.factor === 1 && isWhole(values, unit))
	};
}
function isWhole(values, unit) {
	return (unit === "B" || unit === "count" || unit === "samples") && values.every((value) => Number.isInteger(value));
}
function decimalsFor(scaled, whole) {
	if (whole || scaled === 0) return 0;
	if (scaled >= 99.95) return 0;
	if (scaled >= 9.995) return 1;
	if (scaled >= .9995) return 2;
	return Math.min(6, 2 - Math.floor(Math.log10(scaled)));
}
const minus = "−";
/** A number with so many decimals, the real minus, and thousands grouped from five digits on. */
function formatNumber(value, decimals) {
	if (Number.isNaN(value)) return "?";
	if (!Number.isFinite(value)) return value > 0 ? "∞" : `${minus}∞`;
	const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
	const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, " ") : whole;
	const digits = fraction === void 0 ? grouped : `${grouped}.${fraction}`;
	return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits;
}
function formatSigned(value, decimals) {
	const text = formatNumber(value, decimals);
	return text.startsWith(minus) || !/[1-9∞]/.test(text) ? text : `+${text}`;
}
/** The number alone; the suffix is printed once a row. */
function formatScaled(value, scale) {
	if (value === 0) return "0";
	return formatNumber(value / scale.factor, scale.decimals);
}
function withSuffix(number, scale) {
	return number + scale.suffix.replaceAll(" ", " ");
}
/** A quantity on its own: `4.12 ms`. */
function formatQuantity(value, unit) {
	const scale = scaleOf([value], unit);
	return withSuffix(formatScaled(value, scale), scale);
}
/** Two quantities of one row: `0.61 → 1.28 ms`; an absent side is a dash. */
function formatPair(baseline, candidate, unit) {
	const scale = scaleOf([baseline, candidate].filter((value) => value !== void 0), unit);
	const part = (value) => value === void 0 ? "–" : formatScaled(value, scale);
	return withSuffix(`${part(baseline)} → ${part(candidate)}`, scale);
}
/** A signed difference on its own scale, or on the one of its row: `+0.67 ms`. */
function formatDelta(delta, unit, row = [delta]) {
	const scale = deltaScale(delta, unit, row);
	return withSuffix(delta === 0 ? "0" : formatSigned(delta / scale.factor, scale.decimals), scale);
}
/** With the half width of its interval: `+0.67 ms ±0.08`. */
function formatDeltaWithin(delta, halfWidth, unit, row = [delta]) {
	const scale = deltaScale(delta, unit, [...row, halfWidth]);
	return `${withSuffix(delta === 0 ? "0" : formatSigned(delta / scale.factor, scale.decimals), scale)} ±${formatScaled(halfWidth, scale)}`;
}
/** The unit of the row with as many decimals as two digits of the difference need, but never absurdly many. */
function deltaScale(delta, unit, row) {
	const scale = scaleOf([...row, delta], unit);
	const size = Math.abs(delta) / scale.factor;
	const needed = size === 0 ? 0 : 1 - Math.floor(Math.log10(size));
	return {
		...scale,
		decimals: Math.max(0, Math.min(scale.decimals + 2, Math.max(scale.decimals, needed)))
	};
}
/** A fraction as per cent, unsigned: `5 %`, `2.5 %`; no decimals that are zero. */
function formatPercent(fraction) {
	const percent = fraction * 100;
	return `${formatNumber(percent, Math.abs(percent) >= 10 ? 0 : 1).replace(/\.0$/, "")} %`;
}
/** A fraction as signed per cent: `+0.6 %`. */
function formatSignedPercent(fraction) {
	return `${formatSigned(fraction * 100, decimalsOfPercent(fraction * 100, 0))} %`;
}
/** From tenfold on a factor reads better than per cent. */
const factorFrom = 10;
/** `+18.0 %`, `−21.2 %`, `×12.4`; digits as the width of the interval allows. */
function formatChange(change) {
	return formatRatio(change.ratio, change);
}
/** `+16.2 … +19.9`, in the notation of the change it stands beside; empty where the sample bounds neither side. */
function formatInterval(change) {
	if (change.low === null && change.high === null) return "";
	const bound = (value, open) => value === null ? open : formatRatio(value, change).replace(/[\u202f%]+$/, "");
	return `${bound(change.low, "−∞")} … ${bound(change.high, "+∞")}`;
}
function formatRatio(value, row) {
	if (row.ratio === Number.POSITIVE_INFINITY) return value === row.ratio ? "from 0" : "∞";
	if (row.ratio >= factorFrom) return `×${formatNumber(value, value >= 99.95 ? 0 : 1)}`;
	const width = ((row.high ?? row.ratio) - (row.low ?? row.ratio)) * 100;
	return `${formatSigned((value - 1) * 100, decimalsOfPercent((row.ratio - 1) * 100, width))} %`;
}
function decimalsOfPercent(percent, width) {
	if (Math.abs(percent) >= 100 || width >= 10) return 0;
	return Math.abs(percent) > 0 && Math.abs(percent) < .1 && width < .1 ? 2 : 1;
}
/** The size of a change in words' place, unsigned and rounded: `18 %`, `0.4 %`; from tenfold on the bare factor. */
function formatSize(ratio) {
	if (ratio >= factorFrom) return formatNumber(ratio, ratio >= 99.95 ? 0 : 1);
	const percent = Math.abs(ratio - 1) * 100;
	return `${formatNumber(percent, percent >= 9.95 || percent === 0 ? 0 : percent < .095 ? 2 : 1).replace(/\.0$/, "")} %`;
}
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** `0.032`, `6·10⁻⁷`; never 0, for no test can say so. */
function formatP(p) {
	if (Number.isNaN(p)) return "?";
	if (p >= .0995) return formatNumber(Math.min(1, p), 2);
	if (p >= 95e-5) return formatNumber(p, 3);
	if (p <= 0) return "<10⁻³⁰⁰";
	const [digits = "1", exponent = "0"] = p.toExponential(0).split("e");
	return `${digits}·10⁻${[...exponent.replace(/^[-+]/, "")].map((digit) => superscripts[Number(digit)]).join("")}`;
}
/** Wall time for people: `480 ms`, `12 s`, `3 min 12 s`, `1 h 4 min`. */
function formatDuration(milliseconds) {
	if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
	const seconds = Math.round(milliseconds / 1e3);
	if (seconds < 60) return `${seconds} s`;
	const part = (value, unit) => value === 0 ? "" : ` ${value} ${unit}`;
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min${part(seconds % 60, "s")}`;
	return `${Math.floor(seconds / 3600)} h${part(Math.floor(seconds % 3600 / 60), "min")}`;
}
/** `1 regression`, `3 regressions`. */
function formatCount(count, one, many = `${one}s`) {
	return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}
// src/report/escape.ts
/**
* Foreign text (benchmark names, functions, paths, messages, logins) on its way into a format somebody else reads.
* Every renderer passes it through here; nothing here decides what is said.
*/
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
/** Bidirectional overrides and isolates, zero-width and tag characters, soft hyphen: what is not seen but acts. */
const invisible = /(?:\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}])/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** More marks than any orthography stacks on one letter. */
const stackedMarks = /(\p{M}{3})\p{M}+/gu;
/** Lone surrogates cannot be encoded as UTF-8. */
function toWellFormed(text) {
	return text.replaceAll(loneSurrogate, "�");
}
/** One line of text in which every character can be seen: controls as pictures, invisible ones as `⟦202E⟧`. */
function toVisible(text) {
	return toWellFormed(text).replaceAll(/\r\n|[\n\u2028\u2029\u0085]/g, "⏎").replaceAll(controls, picture).replaceAll(invisible, (character) => `⟦${hex(character)}⟧`).replaceAll(stackedMarks, "$1");
}
function picture(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code === 9) return " ";
	return code === 127 ? "␡" : code < 32 ? String.fromCodePoint(9216 + code) : `⟦${hex(character)}⟧`;
}
function hex(character) {
	return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
/** At most `length` characters: both ends are kept, since qualified names differ at either. */
function cutMiddle(text, length) {
	const characters = [...text];
	if (characters.length <= length) return text;
	const tail = Math.floor((length - 1) / 2);
	return `${characters.slice(0, length - 1 - tail).join("")}…${tail === 0 ? "" : characters.slice(-tail).join("")}`;
}
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** U+2068 … U+2069 keeps right-to-left text from reordering the cells beside it. */
function isolate(text) {
	return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
/**
* A code span: nothing in it is Markdown, HTML, a mention, a reference or a link. Only backticks, pipes in table
* cells and our own marker need care. A pipe after a backslash is ambiguous among renderers, so it is drawn.
*/
function markdownCode(text, place, length = 80) {
	const shown = cutMiddle(toVisible(text), length).replaceAll("<!--", "<!‑‑").replaceAll("-->", "‑‑>");
	const piped = place === "cell" ? shown.replaceAll(/\\\|/g, "\\∣").replaceAll("|", "\\|") : shown;
	const safe = piped.trim() === "" ? "␠" : piped.endsWith("\\") && place === "cell" ? `${piped}\u200a` : piped;
	const runs = safe.match(/`+/g) ?? [];
	const fence = "`".repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
	return isolate(fence + (runs.length > 0 ? ` ${safe} ` : safe) + fence);
}
const joiner = "⁠";
/**
* Running text: punctuation is backslash-escaped; what GitHub links only after rendering (mentions, references,
* addresses) is parted by U+2060, which is not seen.
*/
function markdownText(text, length = 500) {
	return isolate(cutMiddle(toVisible(text), length).replaceAll(/[@#]/g, `$&${joiner}`).replaceAll(/\b(gh)-(?=\d)/gi, `$1-${joiner}`).replaceAll(/:(?=\/\/)|\bwww(?=\.)/gi, `$&${joiner}`).replaceAll(/[&<>]/g, entity).replaceAll(/[\\`*_{}()#+.!~^$-]/g, "\\$&").replaceAll(/[[\]|]/g, (character) => ({
		"[": "&lsqb;",
		"]": "&rsqb;"
	})[character] ?? "&vert;").replaceAll(/(?<=\S)\\([.()+-])/g, "$1").replace(/^(\d+)([.)])/, "$1\\$2"));
}
/** A fenced block of lines; the fence is longer than any run of backticks inside. */
function markdownBlock(text, length) {
	const shown = cutMiddle(text.split(/\r\n|\n/).map((line) => toVisible(line).replaceAll("<!--", "<!‑‑")).join("\n"), length);
	const runs = shown.match(/`+/g) ?? [];
	const fence = "`".repeat(Math.max(3, 1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0)));
	return `${fence}text\n${shown}\n${fence}`;
}
/** A destination between parentheses: only http(s) and fragments, everything that could end it encoded. */
function markdownUrl(url) {
	const whole = toWellFormed(url);
	return /^(https?:\/\/|#)/i.test(whole) ? whole.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, encode$1) : "#";
}
function encode$1(character) {
	return character === "(" || character === ")" || character === "'" || character === "*" ? `%${hex(character).slice(-2)}` : encodeURIComponent(character);
}
function entity(character) {
	return {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#39;"
	}[character] ?? character;
}
/** Text or attribute of HTML, SVG or XML. */
function escapeHtml(text, length = 2e3) {
	return cutMiddle(toVisible(text), length).replaceAll(/[&<>"']/g, entity);
}
/** A value between the tags of a script element: valid JSON, and no character sequence that ends the script. */
function scriptJson(value) {
	return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
/**
* Text for a terminal or a build log: no byte of it is a control code, and no line it may come to start is a workflow
* command (`::error::` after any blank, the older `##[error]` anywhere).
*/
function terminalText(text, length = 80) {
	return cutMiddle(toVisible(text), length).replaceAll("##[", "# #[").replaceAll(/(^|\s)::/g, "$1: :");
}
// src/report/names.ts
/** The bare name; with its suite before it when the report has several. */
function benchmarkName(id, report) {
	return hasSeveralSuites(report.verdict.judgements) ? `${id.suite}/${id.name}` : id.name;
}
/** Asked for every row of every table: thousands of rows must not read all judgements each. */
const severalSuites = /* @__PURE__ */ new WeakMap();
function hasSeveralSuites(judgements) {
	const known = severalSuites.get(judgements);
	if (known !== void 0) return known;
	const several = new Set(judgements.map(({ target }) => target.id.suite)).size > 1;
	severalSuites.set(judgements, several);
	return several;
}
function shortCommit(commit) {
	return /^[0-9a-f]{12,64}$/i.test(commit) ? commit.slice(0, 7) : commit;
}
/** `src/lexer.ts:212`. */
function placeOf(blamed) {
	const file = blamed.file ?? blamed.function.place?.path ?? blamed.function.frame.file;
	const line = blamed.line ?? blamed.function.frame.line;
	return file === void 0 ? void 0 : `${file}${line === void 0 ? "" : `:${line}`}`;
}
function lineUrl(report, file, line) {
	if (report.repositoryUrl === void 0 || file === void 0 || file === "") return void 0;
	if (file.startsWith("/") || file.includes(":") || file.split("/").includes("..")) return void 0;
	const path = file.split("/").map(encodeSegment).join("/");
	return `${report.repositoryUrl}/blob/${encodeSegment(report.candidate.commit)}/${path}${line === void 0 ? "" : `#L${line}`}`;
}
function encodeSegment(text) {
	return encodeURIComponent(toWellFormed(text));
}
/** How many benchmarks were compared, of how many there are on either side. */
function census(judgements) {
	const compared = /* @__PURE__ */ new Set([
		"regression",
		"improvement",
		"no-change",
		"inconclusive"
	]);
	const keys = (list) => new Set(list.map(({ target }) => benchmarkKey(target.id))).size;
	return {
		judged: keys(judgements.filter(({ kind }) => compared.has(kind))),
		all: keys(judgements)
	};
}
// src/report/phrase.ts
/** A sentence with foreign parts kept apart, so that each format escapes them by its own rules. */
function markdownPhrase(phrase, place = "text") {
	return phrase.map((part) => typeof part === "string" ? part : markdownPart(part, place)).join("");
}
function markdownPart(part, place) {
	if ("code" in part) return markdownCode(part.code, place);
	if ("quote" in part) return `“${markdownText(part.quote)}”`;
	return /^[a-z\d](?:[a-z\d-]{0,38})$/i.test(part.login) ? `@${part.login}` : markdownCode(part.login, place);
}
function htmlPhrase(phrase) {
	return phrase.map((part) => typeof part === "string" ? escapeHtml(part) : htmlPart(part)).join("");
}
function htmlPart(part) {
	if ("code" in part) return `<code><bdi>${escapeHtml(part.code, 160)}</bdi></code>`;
	if ("quote" in part) return `<q><bdi>${escapeHtml(part.quote)}</bdi></q>`;
	return `<bdi>@${escapeHtml(part.login, 60)}</bdi>`;
}
/** For terminals and statuses: no markup, no control codes. */
function plainPhrase(phrase, nameLength = 80) {
	return phrase.map((part) => {
		if (typeof part === "string") return part;
		if ("code" in part) return terminalText(part.code, nameLength);
		if ("quote" in part) return `“${terminalText(part.quote, 300)}”`;
		return `@${terminalText(part.login, 60)}`;
	}).join("");
}
// src/report/reason-words.ts
/** `threw “ENOENT: …”`. */
function failureWords(failure) {
	if (failure === void 0) return ["failed"];
	const said = failure.message === "" ? [] : [" ", { code: firstLine(failure.message) }];
	const verb = {
		load: "could not be loaded:",
		threw: "threw",
		timeout: "ran into its time limit:",
		crashed: "ended its process:",
		missing: "was not found:",
		unstable: "could not be timed:",
		unsupported: "cannot run here:"
	}[failure.reason];
	return [said.length === 0 ? verb.replace(/:$/, "") : verb, ...said];
}
function firstLine(message) {
	return message.trim().split(/\r?\n/, 1)[0] ?? "";
}
/** What the reader should know of one judgement; empty when the code says nothing to people. */
function reasonWords(reason) {
	switch (reason.code) {
		case "too-noisy": return [`processes differ by ${formatPercent(reason.processDeviation)} among themselves`];
		case "unlike-machine": return ["no stored baseline of this kind of machine"];
		case "no-baseline": return ["no baseline"];
		case "baseline-failed": return ["on the baseline it ", ...failureWords(reason.failure)];
		case "not-measured": return ["not measured: ", { quote: reason.detail }];
		case "too-few-runs": return [`only ${formatCount(reason.runs, "stored run")} of this kind of machine`];
		case "informational": return ["for information, never fails"];
		case "voided": return [`${formatCount(reason.blocks, "block")} void: `, { quote: reason.cause }];
		case "margin-raised": return [`margin raised to ${formatPercent(reason.margin)} for its history`];
		case "from-history": return [`judged from ${formatCount(reason.runs, "stored run")} alone`];
		case "renamed-from": return ["was ", { code: reason.name }];
		case "untouched": return ["this PR touches nothing it depends on"];
		case "not-confirmed": return ["a suspicion that measuring again neither confirmed nor cleared"];
		case "below-threshold": return ["larger than its margin, smaller than its threshold"];
		case "screened-out":
		case "confirmed": return [];
	}
}
/** Why a label that stands there does not count. */
function refusalWords(refused) {
	return [
		"The label ",
		{ code: refused.label },
		" from ",
		{ login: refused.who },
		` does not count: ${{
			"no-write-permission": "who set it may not write to this repository",
			bot: "a bot set it",
			"older-than-head": "commits were pushed after it was set; set it again",
			author: "the author of this PR set it, and somebody else must",
			"worse-since": "the regression grew since it was set; set it again",
			"unknown-actor": "nobody can be found who set it"
		}[refused.why]}.`
	];
}
// src/report/report.ts
/** Judgements of one kind, in report order. */
function judgementsOf(report, kind) {
	return report.verdict.judgements.filter((judgement) => judgement.kind === kind);
}
// src/report/words.ts
/** The state marks; each is accompanied by a word wherever it stands. */
const kindMarks = {
	regression: "🔴",
	failed: "🔴",
	improvement: "🟢",
	inconclusive: "⚪",
	skipped: "⚪",
	removed: "⚪",
	new: "🆕",
	"no-change": "✅"
};
function outcomeMark({ verdict: { outcome }, unprepared }) {
	return {
		pass: "✅",
		fail: "🔴",
		overridden: "🟡",
		inconclusive: "⚪",
		"no-baseline": unprepared === void 0 ? "✅" : "⚪",
		skipped: "✅"
	}[outcome];
}
/** `takes 18 % more time per call`. */
function changeWords(judgement) {
	const { metric } = judgement.target;
	const ratio = judgement.shift?.ratio ?? 1;
	if (ratio === Number.POSITIVE_INFINITY) return [
		"now has ",
		{ code: metric.name },
		", where the baseline had none"
	];
	const size = formatSize(ratio);
	const way = ratio >= 10 ? `${size} times as much` : `${size} ${ratio < 1 ? "less" : "more"}`;
	if (metric.name === "time") return [`takes ${way} time per call`];
	if (metric.name === "alloc") return [`allocates ${way} per call`];
	const level = ratio >= 10 ? `${size} times as high` : `${size} ${ratio < 1 ? "lower" : "higher"}`;
	return [
		"has ",
		{ code: metric.name },
		` ${level}`
	];
}
/** The verdict in one sentence. */
function headline(report) {
	switch (report.verdict.outcome) {
		case "fail": return failHeadline(report);
		case "overridden": return overriddenHeadline(report);
		case "inconclusive": return [
			"Inconclusive: ",
			...inconclusiveClause(report),
			" Nothing is blocked."
		];
		case "no-baseline": return [...noBaselineClause(report)];
		case "skipped": return skippedHeadline(report);
		case "pass": return passHeadline(report);
	}
}
function failHeadline(report) {
	switch (report.verdict.cause) {
		case "failed": return failedClause(report);
		case "missing": return missingClause(report);
		case "inconclusive": return ["Inconclusive, which this repository does not let pass: ", ...inconclusiveClause(report)];
		case "no-baseline": return ["No baseline to compare with, which this repository does not let pass."];
		default: return regressionClause(report);
	}
}
function regressionClause(report) {
	const regressions = bySize(judgementsOf(report, "regression"));
	const largest = regressions[0];
	if (largest === void 0) return ["Regression."];
	const name = { code: benchmarkName(largest.target.id, report) };
	const counted = formatCount(regressions.length, "regression");
	if (regressions.length === 1) return [
		`${counted}: `,
		name,
		" ",
		...changeWords(largest)
	];
	return [
		`${counted}; the largest: `,
		name,
		" ",
		...changeWords(largest)
	];
}
function failedClause(report) {
	const failed = judgementsOf(report, "failed");
	const first = failed[0];
	if (first === void 0) return ["Could not measure."];
	const name = { code: benchmarkName(first.target.id, report) };
	const ran = first.baseline === void 0 ? "" : " (it ran on the baseline)";
	const count = new Set(failed.map(({ target }) => benchmarkKey(target.id))).size;
	return [
		...count === 1 ? ["Could not measure: "] : [`Could not measure ${count} benchmarks; the first: `],
		name,
		" ",
		...failureWords(first.failure),
		` in this PR${ran}`
	];
}
function missingClause(report) {
	const removed = judgementsOf(report, "removed");
	const first = removed[0];
	if (first === void 0) return ["A benchmark of the baseline is missing here."];
	const name = { code: benchmarkName(first.target.id, report) };
	if (removed.length === 1) return [
		"1 benchmark is missing: the baseline has ",
		name,
		", this PR does not"
	];
	return [`${removed.length} benchmarks of the baseline are missing from this PR; the first: `, name];
}
function inconclusiveClause(report) {
	const open = judgementsOf(report, "inconclusive");
	const first = open[0];
	if (first === void 0) return ["nothing could be compared."];
	const why = whyOpen(first);
	const name = { code: benchmarkName(first.target.id, report) };
	if (open.every((each) => each.reasons.some(({ code }) => code === "unlike-machine"))) return [
		"no stored baseline of this kind of machine",
		...unpreparedClause(report),
		"."
	];
	if (open.length === 1) return [
		name,
		", ",
		...why,
		"."
	];
	const count = `${formatCount(open.length, "benchmark")} could not be decided`;
	return open.every((each) => plainPhrase(whyOpen(each)) === plainPhrase(why)) ? [
		`${count}: `,
		...why,
		"."
	] : [
		`${count}; the first: `,
		name,
		", ",
		...why,
		"."
	];
}
function whyOpen({ reasons }) {
	return reasons.map(reasonWords).find((words) => words.length > 0) ?? ["neither cleared nor confirmed"];
}
function unpreparedClause({ unprepared }) {
	if (unprepared === void 0) return [];
	return [
		", and the baseline commit ",
		{ code: shortCommit(unprepared.commit) },
		" could not be prepared (log below)"
	];
}
function noBaselineClause(report) {
	const measured = new Set(report.verdict.judgements.map(({ target }) => benchmarkKey(target.id))).size;
	const verb = measured === 1 ? "it becomes" : "they become";
	if (report.unprepared !== void 0) return [
		"Nothing to compare with: the baseline commit ",
		{ code: shortCommit(report.unprepared.commit) },
		" could not be prepared (log below). Nothing is blocked."
	];
	return [`First run: ${formatCount(measured, "benchmark")} measured; ${verb} the baseline on merge.`];
}
function skippedHeadline(report) {
	const { override } = report.verdict;
	if (override !== void 0) {
		const reason = override.reason === void 0 ? [] : [": ", { quote: override.reason }];
		return [
			"Not measured: skipped by ",
			{ login: override.who },
			` on ${dayOf(override.when)}`,
			...reason
		];
	}
	return ["Not measured: this PR touches nothing that a suite depends on."];
}
function passHeadline(report) {
	const improvements = bySize(judgementsOf(report, "improvement"));
	const best = improvements[0];
	if (best !== void 0) return [
		`No regression. ${formatCount(improvements.length, "improvement")}${improvements.length === 1 ? "" : "; the largest"}: `,
		{ code: benchmarkName(best.target.id, report) },
		" ",
		...changeWords(best)
	];
	const largest = bySize(judgementsOf(report, "no-change").filter(({ shift }) => shift !== void 0))[0];
	if (largest?.shift === void 0) return ["No regression."];
	return [
		`No regression. The largest change is ${formatSignedPercent(largest.shift.ratio - 1)} (`,
		{ code: benchmarkName(largest.target.id, report) },
		", ",
		{ code: largest.target.metric.name },
		`), within what is tolerated (${formatPercent(largest.threshold)}).`
	];
}
function overriddenHeadline(report) {
	const { override, cause } = report.verdict;
	if (override === void 0) return ["Overridden."];
	const reason = override.reason === void 0 ? ["."] : [
		": ",
		{ quote: override.reason },
		"."
	];
	const start = [
		"Overridden by ",
		{ login: override.who },
		` on ${dayOf(override.when)}`,
		...reason,
		" "
	];
	const regressions = bySize(judgementsOf(report, "regression"));
	const first = regressions[0];
	if (first === void 0) return [...start, cause === void 0 ? "" : `Accepted: ${cause}.`];
	const name = { code: benchmarkName(first.target.id, report) };
	const more = regressions.length === 1 ? "" : `, and ${regressions.length - 1} more`;
	return [
		...start,
		`${formatCount(regressions.length, "regression")} accepted: `,
		name,
		" ",
		...changeWords(first),
		more
	];
}
/** The way out, beside the verdict. Empty when there is nothing to do. */
function nextSteps(report) {
	const { outcome, cause } = report.verdict;
	if (outcome !== "fail") return [];
	const what = countOf(report, cause) > 1 ? "them" : "it";
	const label = [
		`accept ${what} with the label `,
		{ code: report.labels.accept },
		" and a line ",
		{ code: "perf: <reason>" },
		" in the description."
	];
	switch (cause) {
		case "failed": return [what === "it" ? "Make it run again, or remove it; or " : "Make them run again, or remove them; or ", ...label];
		case "missing": return [`Bring ${what} back, or `, ...label];
		case "inconclusive": return ["Run it again on a quieter machine, or ", ...label];
		case "no-baseline": return ["Measure the default branch first, or ", ...label];
		default: return [`Fix ${what}, or `, ...label];
	}
}
/** How many things the reader has to do something about. */
function countOf(report, cause) {
	if (cause === "failed") return new Set(judgementsOf(report, "failed").map(({ target }) => benchmarkKey(target.id))).size;
	if (cause === "missing") return judgementsOf(report, "removed").length;
	return cause === "regression" ? judgementsOf(report, "regression").length : 1;
}
/** What puts the whole comparison in doubt; stands above the tables. */
function doubts({ verdict: { suiteWide }, shards }) {
	const lines = [];
	if (suiteWide !== void 0) {
		const way = suiteWide.ratio >= 1 ? "rose" : "fell";
		const share = formatPercent(Math.round(suiteWide.share * 20) / 20);
		lines.push(`${share} of all that was compared ${way} together: look at build flags, runtime and machine first.`);
	}
	const [last, ...others] = (shards?.missing ?? []).toReversed();
	const of = `of ${shards?.count ?? 0} did not arrive`;
	if (others.length > 0) {
		const list = `${others.toReversed().join(", ")} and ${last}`;
		lines.push(`Shards ${list} ${of}: their benchmarks are not in this report.`);
	} else if (last !== void 0) lines.push(`Shard ${last} ${of}: its benchmarks are not in this report.`);
	return lines;
}
/** Worst first: by distance from no change on the log scale. */
function bySize(judgements) {
	const size = ({ shift }) => Math.abs(Math.log(shift?.ratio ?? 1));
	return judgements.toSorted((one, other) => size(other) - size(one));
}
const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
/** `2026-03-03T…` → `3 March 2026`. */
function dayOf(iso) {
	const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	const month = months[Number(match?.[2]) - 1];
	return match === null || month === void 0 ? "an unknown day" : `${Number(match[3])} ${month} ${match[1]}`;
}
// src/report/json.ts
/** Infinite ratios (a baseline of zero) and open bounds are null: JSON has no word for them. */
function judgementDocument(judgement) {
	const { target, kind, shift, test, baseline, candidate, failure } = judgement;
	return {
		benchmark: target.id.name,
		suite: target.id.suite,
		metric: target.metric.name,
		unit: target.metric.unit,
		better: target.metric.better,
		kind,
		...judgement.stage === void 0 ? {} : { stage: judgement.stage },
		...shift === void 0 ? {} : { shift: {
			ratio: finite(shift.ratio),
			low: finite(shift.low),
			high: finite(shift.high)
		} },
		...test === void 0 ? {} : { test: { ...test } },
		...baseline === void 0 ? {} : { baseline: { ...baseline } },
		...candidate === void 0 ? {} : { candidate: { ...candidate } },
		threshold: judgement.threshold,
		margin: judgement.margin,
		...judgement.smallestDetectable === void 0 ? {} : { smallestDetectable: judgement.smallestDetectable },
		reasons: judgement.reasons.map((reason) => ({
			...reason,
			words: words(reasonWords(reason))
		})),
		...failure === void 0 ? {} : { failure: {
			...failure,
			words: words(failureWords(failure))
		} }
	};
}
function finite(value) {
	return value !== null && Number.isFinite(value) ? value : null;
}
function words(phrase) {
	return plainPhrase(phrase);
}
/** What `compare --json` prints. */
function verdictDocument(verdict) {
	return {
		verdict: verdict.outcome,
		...verdict.cause === void 0 ? {} : { cause: verdict.cause },
		judgements: verdict.judgements.map(judgementDocument),
		...verdict.suiteWide === void 0 ? {} : { suiteWide: verdict.suiteWide },
		...verdict.override === void 0 ? {} : { override: verdict.override },
		...verdict.refusedOverrides === void 0 ? {} : { refusedOverrides: verdict.refusedOverrides }
	};
}
function reportDocument(report) {
	return {
		schema: 1,
		...verdictDocument(report.verdict),
		headline: words(headline(report)),
		candidate: report.candidate,
		baseline: report.baseline ?? null,
		environment: report.environment,
		seed: report.seed,
		alpha: report.alpha,
		durationMs: report.durationMs,
		explanations: report.explanations.map(({ id, diffs }) => ({
			benchmark: id.name,
			suite: id.suite,
			diffs: diffs.map(({ diff, blame }) => ({
				kind: diff.kind,
				unit: diff.unit,
				basis: diff.basis,
				repeats: diff.repeats,
				samples: diff.samples,
				lowConfidence: diff.lowConfidence,
				total: {
					baseline: diff.root.baseline.total,
					candidate: diff.root.candidate.total
				},
				explained: blame.explained,
				blamed: blame.functions
			}))
		})),
		distributions: report.distributions,
		histories: report.histories,
		...report.readings === void 0 ? {} : { readings: report.readings },
		notes: report.notes,
		...report.shards === void 0 ? {} : { shards: report.shards },
		...report.version === void 0 ? {} : { version: report.version }
	};
}
/** One document, one trailing newline. */
function renderJson(report) {
	return `${JSON.stringify(reportDocument(report), (_, value) => value === Number.POSITIVE_INFINITY ? null : value, 2)}\n`;
}
/** Names both commits; for file names and titles. */
function titleOf(report) {
	return `Flamegate: ${report.baseline === void 0 ? "" : `${shortCommit(report.baseline.commit)} → `}${shortCommit(report.candidate.commit)}`;
}
// src/report/method.ts
/** Sentences, in reading order. */
function methodSentences(report) {
	return [
		baselineSentence(report),
		machineSentence(report),
		...procedureSentences(report),
		...report.notes.map((note) => [{ quote: note }])
	];
}
function baselineSentence({ baseline, candidate }) {
	const to = [
		"candidate ",
		{ code: shortCommit(candidate.commit) },
		"."
	];
	if (baseline === void 0) return ["No stored baseline; ", ...to];
	const branch = baseline.branch === void 0 ? [] : [{ code: baseline.branch }, ", "];
	const runs = baseline.runs === 0 ? "built here" : formatCount(baseline.runs, "stored run");
	return [
		"Baseline ",
		{ code: shortCommit(baseline.commit) },
		" (",
		...branch,
		`${distanceWords(baseline.distance)}, ${runs}); `,
		...to
	];
}
function distanceWords(distance) {
	return distance === 0 ? "the commit this PR starts from" : `${formatCount(distance, "commit")} before where this PR starts`;
}
function machineSentence({ environment }) {
	const { cpuModel, cores, image, runtime, runtimeVersion, flags } = environment;
	const flagged = flags.length === 0 ? [] : [" ", { code: flags.join(" ") }];
	return [
		"Machine: ",
		{ code: cpuModel },
		`, ${formatCount(cores, "core")}, `,
		{ code: image },
		", ",
		{ code: `${runtime} ${runtimeVersion}` },
		...flagged,
		"."
	];
}
function procedureSentences(report) {
	const { judgements } = report.verdict;
	if (!judgements.some(({ test, stage }) => test !== void 0 || stage !== void 0)) return [];
	const remeasured = judgements.filter(({ stage }) => stage === 1 || stage === 2);
	const confirmed = judgements.filter(({ stage }) => stage === 2);
	const sentences = [];
	if (remeasured.length > 0) {
		const count = formatCount(new Set(remeasured.map(({ target }) => benchmarkKey(target.id))).size, "benchmark");
		sentences.push([`${count} measured on this machine, baseline and candidate in fresh processes in random order${sizes(confirmed)}.`]);
	}
	const family = confirmed.length === 0 ? "" : `, Holm over ${confirmed.length}`;
	const margin = raised(judgements.map((each) => each.margin));
	const threshold = raised(judgements.map((each) => each.threshold));
	sentences.push([`Exact Mann-Whitney against “not more than ${margin.least} worse”${margin.most}${family}, α = ${formatNumber(report.alpha, 3).replace(/0+$/, "")} for the build; fails only from ${threshold.least} on${threshold.most}.`]);
	return [...sentences, ...thresholdSentence(judgements)];
}
/** Groups named at most, the largest first: what is gated least is what a reader should know. */
const mostThresholds = 8;
/** Which benchmarks are gated at which threshold, where not all at one. */
function thresholdSentence(judgements) {
	const groups = /* @__PURE__ */ new Map();
	for (const { target, threshold, stage } of judgements) {
		if (stage === void 0) continue;
		const key = formatPercent(threshold);
		const group = groups.get(key) ?? {
			threshold,
			names: []
		};
		group.names.push(`${target.id.name} ${target.metric.name}`);
		groups.set(key, group);
	}
	if (groups.size < 2) return [];
	const sorted = [...groups].sort(([, a], [, b]) => b.threshold - a.threshold);
	const told = sorted.slice(0, mostThresholds).flatMap(([shown, { names }], index) => {
		const [name = ""] = names;
		const who = names.length === 1 ? [{ code: name }] : [formatCount(names.length, "benchmark")];
		return [
			index === 0 ? "" : ", ",
			`${shown} for `,
			...who
		];
	});
	const more = sorted.length > mostThresholds ? `, less for ${sorted.length - mostThresholds} groups more` : "";
	return [[
		"Thresholds: ",
		...told,
		`${more}.`
	]];
}
function sizes(confirmed) {
	const counts = [...new Set(confirmed.map(({ candidate }) => candidate?.n ?? 0))].filter((n) => n > 0).sort((a, b) => a - b);
	if (counts.length === 0) return "";
	return `; confirmed on ${counts.join(" or ")} fresh processes a side`;
}
/** What applies to most, and how far it was raised for some. */
function raised(fractions) {
	if (fractions.length === 0) return {
		least: "–",
		most: ""
	};
	const low = Math.min(...fractions);
	const high = Math.max(...fractions);
	return {
		least: formatPercent(low),
		most: low === high ? "" : ` (for some benchmarks up to ${formatPercent(high)})`
	};
}
/** Only plain names go into a command somebody will paste into a shell. */
const pasteable = /^[\w ./:+,-]+$/;
function reproduceCommand(report) {
	const parts = [report.command ?? "flamegate", "gate"];
	const base = report.reproduceBase ?? report.baseline?.commit;
	if (base !== void 0 && pasteable.test(base)) parts.push("--base", shortCommit(base));
	const names = [...new Set(judgementsOf(report, "regression").map(({ target }) => target.id.name))];
	const [name] = names;
	if (names.length === 1 && name !== void 0 && pasteable.test(name)) parts.push("--filter", `"${name}"`);
	parts.push("--seed", String(report.seed));
	return parts.join(" ");
}
// src/report/row.ts
/** For cells that may wrap: a number keeps its unit, an interval its ends; what is left to break at is the bracket. */
function unbroken(text) {
	return text.replaceAll(/ (?=[…→±])|(?<=[…→]) /g, "\xA0");
}
/** `+18.0 % (+16.2 … +19.9)`; the change alone where nothing bounds it. */
function changeCell({ change, interval }, mark = "") {
	if (change === "") return "";
	return interval === "" ? `${mark}${change}${mark}` : `${mark}${change}${mark} (${interval})`;
}
/** Both sides on one scale; empty cells where there is nothing to say. */
function rowOf(judgement, report) {
	const { target, baseline, candidate, shift, test } = judgement;
	const scale = scaleOf([baseline?.median, candidate?.median].filter((median) => median !== void 0), target.metric.unit);
	const cell = (median) => median === void 0 ? "" : withSuffix(formatScaled(median, scale), scale);
	return {
		kind: judgement.kind,
		name: benchmarkName(target.id, report),
		metric: target.metric.name,
		baseline: cell(baseline?.median),
		candidate: cell(candidate?.median),
		change: shift === void 0 ? "" : formatChange(shift),
		interval: shift === void 0 ? "" : formatInterval(shift),
		p: test === void 0 ? "" : formatP(test.pAdjusted),
		remark: remarkOf(judgement)
	};
}
function remarkOf(judgement) {
	switch (judgement.kind) {
		case "new": return ["becomes part of the baseline on merge"];
		case "removed": return ["the baseline has it, this PR does not"];
		case "failed": return failureWords(judgement.failure);
		case "inconclusive": return withReasons(detectable(judgement), judgement);
		default: return withReasons([], judgement);
	}
}
function detectable({ smallestDetectable }) {
	return smallestDetectable === void 0 ? [] : [`changes under ${formatPercent(smallestDetectable)} cannot be seen here`];
}
function withReasons(start, judgement) {
	return [start, ...judgement.reasons.map(reasonWords)].filter((phrase) => phrase.length > 0).flatMap((phrase, index) => index === 0 ? phrase : ["; ", ...phrase]);
}
// src/report/flame/tree.ts
function toFlameTree(diff) {
	const nodes = preorder(diff.root);
	const frames = /* @__PURE__ */ new Map();
	const frameOf = (node) => {
		const known = frames.get(node.key);
		if (known !== void 0) return known.index;
		const { name, file, line, kind } = node.frame;
		const frame = {
			key: node.key,
			name,
			kind,
			...file === void 0 ? {} : { file },
			...line === void 0 ? {} : { line }
		};
		frames.set(node.key, {
			index: frames.size,
			frame
		});
		return frames.size - 1;
	};
	return {
		frame: nodes.map(({ node }) => frameOf(node)),
		parent: nodes.map(({ parent }) => parent),
		baselineSelf: nodes.map(({ node }) => node.baseline.self),
		baselineTotal: nodes.map(({ node }) => node.baseline.total),
		candidateSelf: nodes.map(({ node }) => node.candidate.self),
		candidateTotal: nodes.map(({ node }) => node.candidate.total),
		status: nodes.map(({ node }) => node.status),
		change: nodes.map(({ node }) => node.change),
		selfChange: nodes.map(({ node }) => node.selfChange),
		frames: [...frames.values()].map(({ frame }) => frame)
	};
}
/** An explicit stack: recursion in a profile may be deeper than the runtime's own. */
function preorder(root) {
	const found = [];
	const open = [{
		node: root,
		parent: -1
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const index = found.push(next) - 1;
		for (const child of next.node.children.toReversed()) open.push({
			node: child,
			parent: index
		});
	}
	return found;
}
// src/report/reading.ts
/** Readings in words: what else was measured and judged nothing. */
const names = {
	minimum: "fastest batch",
	mean: "mean of the batches",
	p99: "99th percentile of the batches",
	"cpu-time": "processor time per call",
	"gc-time": "garbage collection per call",
	"gc-count": "garbage collections per 1,000 calls",
	"involuntary-switches": "times the processor was taken away",
	steal: "processor time taken by other machines"
};
/** Name, baseline, candidate; both on one scale. */
function readingCells({ name, unit, baseline, candidate }) {
	const scale = scaleOf([baseline, candidate], unit);
	const cell = (value) => withSuffix(formatScaled(value, scale), scale);
	return [
		names[name],
		cell(baseline),
		cell(candidate)
	];
}
// src/report/where.ts
/** What a value of the diff is per. */
function basisWords({ basis, kind }) {
	if (basis === "operation") return "per call";
	if (basis === "second") return kind === "cpu" ? "per second of CPU" : "per second";
	return "as share of the total";
}
/** Unit of the diff's values as they are printed. */
function valueUnit(diff) {
	return diff.basis === "share" ? "%" : diff.unit;
}
/** The explanation of a regressed judgement: of its benchmark, the diff of its kind of cost. */
function diffFor(judgement, report) {
	const key = benchmarkKey(judgement.target.id);
	const explanation = report.explanations.find(({ id }) => benchmarkKey(id) === key);
	const kind = judgement.target.metric.unit === "B" ? "heap" : "cpu";
	return explanation?.diffs.find(({ diff }) => diff.kind === kind);
}
/** Share of the whole change below which a function, though it changed significantly, explains nothing. */
const leastShare = .05;
/** Those that explain something of the whole change, and those this pull request changed; the report lists all. */
function weighty({ diff, blame }) {
	const size = ({ function: { self, total } }) => Math.abs((self?.significant === true ? self : total)?.delta ?? 0);
	const whole = Math.max(Math.abs(diff.root.candidate.total - diff.root.baseline.total), ...blame.functions.map(size));
	const kept = blame.functions.filter((each) => each.relation === "changed" || size(each) >= leastShare * whole);
	return kept.length > 0 ? kept : blame.functions;
}
/** "Where it went", or for bytes "Where it is allocated". */
function whereTitle({ kind }) {
	return kind === "heap" ? "Where it is allocated" : "Where it went";
}
/** How sure the table is, in the words that stand under its heading. */
function confidenceWords(diff) {
	const { baseline, candidate } = diff.repeats;
	const repeats = baseline === candidate ? `${baseline}` : `${baseline} and ${candidate}`;
	const sure = diff.lowConfidence ? "a single profile a side, so low confidence" : `functions whose change is significant over ${repeats} profiles a side`;
	return [
		basisWords(diff),
		sure,
		...basisNotes(diff)
	].join("; ");
}
/** A machine that differed by less between the sides is not worth a word. */
const leastSlowness = .01;
/** What the values are not, where a reader would take them for it. */
function basisNotes({ inlining, slowness }) {
	const off = Math.max(slowness, 1 / slowness) - 1;
	const pace = slowness > 1 ? "slower" : "faster";
	return [...inlining === "off" ? ["profiled without inlining, so sums exceed the measured time"] : [], ...off < leastSlowness ? [] : [`this PR’s profiles ran ${formatPercent(off)} ${pace} throughout, taken off`]];
}
function blamedRow(blamed, diff, report) {
	const { function: change } = blamed;
	const own = change.self?.significant === true || change.total?.significant !== true;
	const part = own ? "self" : "total";
	const test = own ? change.self : change.total;
	const sides = [change.baseline[part], change.candidate[part]];
	const place = placeOf(blamed);
	const url = blamed.file === void 0 ? void 0 : lineUrl(report, blamed.file, blamed.line);
	return {
		name: change.frame.name,
		...place === void 0 ? {} : { place },
		...url === void 0 ? {} : { url },
		values: `${formatPair(sides[0], sides[1], valueUnit(diff))}${own ? "" : " with callees"}`,
		change: changeOf$1(sides, test, diff),
		significant: test?.significant === true,
		remark: relationWords(blamed, change)
	};
}
function changeOf$1(sides, test, diff) {
	if (test === void 0) return formatDelta(sides[1] - sides[0], valueUnit(diff), sides);
	return formatDeltaWithin(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
}
function relationWords(blamed, change) {
	const relation = {
		changed: ["changed in this PR"],
		"calls-changed": ["calls changed code"],
		runtime: ["runtime"],
		dependency: blamed.package === void 0 ? ["dependency"] : ["dependency ", { code: blamed.package }],
		unchanged: ["not changed in this PR"]
	};
	const status = change.renamedFrom === void 0 ? change.status === "common" || change.status === "renamed" ? [] : [`, ${change.status}`] : [", was ", { code: change.renamedFrom }];
	return [...relation[blamed.relation], ...status];
}
/** What the picture shows, for those who do not see it. */
function pictureAlt(diff) {
	const significant = diff.functions.filter(({ self }) => self?.significant === true);
	const [first] = significant;
	if (first === void 0) return "Flame graph diff: no function changed significantly";
	const delta = first.self?.delta ?? 0;
	const verb = delta >= 0 ? "grew" : "shrank";
	const others = significant.length === 1 ? "no other function changed significantly" : `${formatCount(significant.length - 1, "other function")} changed significantly`;
	const amount = formatDelta(Math.abs(delta), valueUnit(diff)).replace("+", "");
	return `Flame graph diff: ${first.frame.name} ${verb} by ${amount} ${basisWords(diff)}; ${others}`;
}
// src/report/html/page-data-types.ts
/** One letter a status; `a` for an alias, `r` being taken. */
const statusLetters = {
	common: "c",
	new: "n",
	removed: "r",
	moved: "m",
	renamed: "a"
};
// src/report/html/page-data.ts
function toPageData(report) {
	const ids = /* @__PURE__ */ new Map();
	for (const { target } of report.verdict.judgements) ids.set(benchmarkKey(target.id), target.id);
	for (const { id } of report.explanations) ids.set(benchmarkKey(id), id);
	const order = new Map([...ids.keys()].map((key, index) => [key, index]));
	const explained = /* @__PURE__ */ new Map();
	for (const { id, diffs } of report.explanations) explained.set(benchmarkKey(id), [...explained.get(benchmarkKey(id)) ?? [], ...diffs]);
	return {
		benchmarks: [...ids].map(([key, id]) => ({
			suite: id.suite,
			name: id.name,
			shown: benchmarkName(id, report),
			profiles: (explained.get(key) ?? []).map(({ diff, blame }) => pageProfile(diff, blame, report))
		})),
		judgements: toPageJudgements(report, order)
	};
}
/** One diff on its own. Without a change under review its significant functions are shown without a word on it. */
function profilePageData(page) {
	const { diff, title } = page;
	const named = diff.functions.filter(({ self }) => self?.significant === true).map((each) => ({
		function: each,
		relation: "unchanged"
	}));
	const profile = pageProfile(diff, page.blame ?? {
		functions: named,
		explained: true
	}, { candidate: { commit: "" } });
	const blamed = page.blame === void 0 ? profile.blamed.map((each) => ({
		...each,
		remark: ""
	})) : profile.blamed;
	return {
		benchmarks: [{
			suite: "",
			name: "",
			shown: title,
			profiles: [{
				...profile,
				blamed
			}]
		}],
		judgements: []
	};
}
function toPageJudgements(report, order) {
	const at = (id, metric) => `${benchmarkKey(id)}\u0000${metric}`;
	const distributions = new Map(report.distributions.toSorted((a, b) => a.stage - b.stage).map((each) => [at(each.id, each.metric), each]));
	const readings = readingsBy(report, at);
	const histories = new Map(report.histories.map((each) => [at(each.id, each.metric), each]));
	return report.verdict.judgements.map((judgement) => {
		const { target, shift, baseline, candidate } = judgement;
		const row = rowOf(judgement, report);
		const distribution = distributions.get(at(target.id, target.metric.name));
		const read = readings.get(at(target.id, target.metric.name));
		const history = histories.get(at(target.id, target.metric.name));
		return {
			benchmark: order.get(benchmarkKey(target.id)) ?? 0,
			metric: target.metric.name,
			unit: target.metric.unit,
			kind: judgement.kind,
			baseline: row.baseline,
			candidate: row.candidate,
			change: row.change,
			interval: row.interval,
			p: row.p,
			remark: plainPhrase(row.remark),
			words: shift === void 0 ? "" : plainPhrase(changeWords(judgement)),
			...shift === void 0 ? {} : { shift: [
				digits(shift.ratio),
				bound(shift.low),
				bound(shift.high)
			] },
			medians: [bound(baseline?.median ?? null), bound(candidate?.median ?? null)],
			...distribution === void 0 ? {} : {
				values: distribution.processes.map(({ value }) => digits(value)),
				sides: distribution.processes.map(({ side }) => side === "baseline" ? 0 : 1)
			},
			...read === void 0 ? {} : { readings: read.map(readingCells) },
			...history === void 0 ? {} : { history: history.points.map(({ commit, takenAt, median, accepted }) => [
				commit.slice(0, 10),
				takenAt.slice(0, 10),
				digits(median),
				accepted ?? 0
			]) }
		};
	});
}
function readingsBy({ readings = [] }, at) {
	const found = /* @__PURE__ */ new Map();
	for (const reading of readings) {
		const key = at(reading.id, reading.metric);
		found.set(key, [...found.get(key) ?? [], reading]);
	}
	return found;
}
function pageProfile(diff, blame, report) {
	const tree = toFlameTree(diff);
	const frameIndex = new Map(tree.frames.map(({ key }, index) => [key, index]));
	const unit = valueUnit(diff);
	return {
		kind: diff.kind,
		unit,
		basis: basisWords(diff),
		confidence: confidenceWords(diff),
		tree: packTree(tree, diff, report),
		functions: diff.functions.flatMap((each) => {
			const index = frameIndex.get(each.key);
			if (index === void 0) return [];
			const { baseline, candidate } = each;
			return [[
				index,
				...[
					baseline.self,
					baseline.total,
					candidate.self,
					candidate.total
				].map(digits),
				packed(each.self),
				packed(each.total),
				statusLetters[each.status]
			]];
		}),
		blamed: blame.functions.map((each) => {
			const row = blamedRow(each, diff, report);
			return {
				name: row.name,
				place: row.place ?? "",
				url: row.url ?? "",
				values: row.values,
				change: row.change,
				remark: plainPhrase(row.remark)
			};
		}),
		explained: blame.explained
	};
}
function packTree(tree, diff, report) {
	const places = new Map(diff.functions.map(({ key, place }) => [key, place]));
	return {
		frames: tree.frames.map(({ key, name, file, line, kind }) => {
			const place = places.get(key);
			const path = place?.path ?? file;
			const url = place?.kind === "repository" || place === void 0 && kind === "user" ? lineUrl(report, path, line) : void 0;
			return [
				name,
				path ?? 0,
				line ?? 0,
				kind,
				url ?? 0
			];
		}),
		frame: tree.frame,
		back: tree.parent.map((parent, index) => index - parent),
		baselineSelf: tree.baselineSelf.map(digits),
		baselineTotal: tree.baselineTotal.map(digits),
		candidateSelf: tree.candidateSelf.map(digits),
		candidateTotal: tree.candidateTotal.map(digits),
		status: tree.status.map((status) => statusLetters[status]).join(""),
		change: packedChanges(tree.change),
		selfChange: packedChanges(tree.selfChange)
	};
}
function packedChanges(changes) {
	const found = {};
	changes.forEach((change, index) => {
		const small = packed(change);
		if (small !== 0) found[index] = small;
	});
	return found;
}
function packed(change) {
	if (change === void 0) return 0;
	const { delta, low, high, p, pAdjusted, significant } = change;
	return [
		digits(delta),
		digits(low),
		digits(high),
		fewDigits(p),
		fewDigits(pAdjusted),
		significant ? 1 : 0
	];
}
/** Six significant digits: three are shown, so what is computed from them shows right too. */
function digits(value) {
	return Number.isFinite(value) ? Number(value.toPrecision(6)) : 0;
}
function fewDigits(value) {
	return Number(value.toPrecision(3));
}
function bound(value) {
	return value === null || !Number.isFinite(value) ? null : digits(value);
}
// src/report/html/style.ts
/** The report's style sheet. Colours come from variables so that light, dark and paper are one set of rules. */
const style = `
:root{--bg:#ffffff;--card:#f6f7f9;--line:#d5d9e0;--text:#1c2026;--dim:#57606a;--link:#0a58b8;--red:#b3202d;--blue:#1c5a9c;--amber:#8a5a00;--base:#6b7280;--cand:#c2410c;--focus:#0a58b8;--mono:"DejaVu Sans Mono",ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--bg:#0f1216;--card:#171b21;--line:#323943;--text:#e6e9ee;--dim:#9aa4b0;--link:#79b8ff;--red:#ff8a80;--blue:#86c7f7;--amber:#e6b450;--base:#9aa4b0;--cand:#ff9f6b;--focus:#79b8ff}}
:root[data-theme=dark]{--bg:#0f1216;--card:#171b21;--line:#323943;--text:#e6e9ee;--dim:#9aa4b0;--link:#79b8ff;--red:#ff8a80;--blue:#86c7f7;--amber:#e6b450;--base:#9aa4b0;--cand:#ff9f6b;--focus:#79b8ff}
:root{color-scheme:light dark}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif}
header,main{max-width:max(1280px,min(88vw,1760px));margin:0 auto;padding:0 20px}
header{display:flex;gap:16px;justify-content:space-between;align-items:flex-start;padding-top:20px}
h1{font-size:20px;line-height:1.35;margin:0 0 6px;font-weight:600;overflow-wrap:anywhere}
h2{font-size:18px;font-weight:600;margin:28px 0 8px;overflow-wrap:anywhere}h3{font-size:15px;margin:22px 0 6px}h4{font-size:14px;margin:18px 0 6px}
p{margin:4px 0}
.facts,.remark,.crumbs,.hint,figcaption{color:var(--dim);font-size:13px}
code{font:0.92em var(--mono);overflow-wrap:anywhere}
a{color:var(--link)}a:not(:hover){text-decoration-thickness:1px;text-underline-offset:2px}
.place{font:12px var(--mono);margin-left:6px}
button,select,input[type=search]{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:4px 10px;min-height:30px}
button{cursor:pointer}button:hover{border-color:var(--dim)}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
#benchmark-title:focus{outline:none}
#theme{flex:none;width:34px;padding:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{border-collapse:collapse;width:100%;font-size:13.5px;font-variant-numeric:tabular-nums}
th,td{text-align:right;padding:4px 10px;border-bottom:1px solid var(--line);white-space:nowrap;vertical-align:top}
thead th,thead td{color:var(--dim);font-weight:500;font-size:12.5px}
tbody th{font-weight:400}
.scroll{overflow-x:auto;max-width:100%}
.tall{max-height:min(44vh,520px);overflow-y:auto;border:1px solid var(--line);border-radius:8px}
.tall thead th,.tall thead td{position:sticky;top:0;background:var(--card);z-index:1}
#judgements{margin-top:16px}
#judgements td:first-child,#judgements th[scope=row],#judgements thead th:nth-child(2),#judgements td:nth-child(3),#judgements thead th:nth-child(3){text-align:left}
#judgements th[scope=row]{white-space:normal;min-width:200px;overflow-wrap:anywhere}
#judgements tr:last-child>*{border-bottom:0}
#judgements a[aria-current]{font-weight:600}
.mark{display:inline-block;width:.72em;height:.72em;border-radius:50%;margin-right:7px;border:2px solid var(--dim);print-color-adjust:exact}.regression .mark,.failed .mark,.fail .mark{background:var(--red);border-color:var(--red)}.improvement .mark{background:var(--blue);border-color:var(--blue)}.inconclusive .mark,.overridden .mark{border-color:var(--amber)}.overridden .mark{background:var(--amber)}.pass .mark,.no-baseline .mark{background:#2da44e;border-color:#2da44e}.new .mark{border-radius:2px;border-color:var(--blue)}.no-change .mark{border-width:1px}.removed .mark,.skipped .mark{border-style:dashed}h1 .mark{margin-right:10px}.interval-text{color:var(--dim)}
.regression .word,.failed .word,.regression td b{color:var(--red)}.improvement .word,.improvement td b{color:var(--blue)}.inconclusive .word{color:var(--amber)}
.no-change .word,.skipped .word{color:var(--dim)}
#filter{display:flex;gap:8px;align-items:center;margin-bottom:8px;flex-wrap:wrap}#filter:empty{display:none}
.said{margin:6px 0}.said.regression strong,.said.failed strong{color:var(--red)}.said.improvement strong{color:var(--blue)}.said.inconclusive strong{color:var(--amber)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));max-width:1280px;gap:12px;margin:8px 0}
figure{margin:0;padding:10px 12px;background:var(--card);border:1px solid var(--line);border-radius:8px}
figure svg{display:block;width:100%;max-width:640px;height:auto;margin-top:4px}
.axis{font:11px var(--mono);fill:var(--dim)}.grid{stroke:var(--line)}.line{fill:none;stroke:var(--base);stroke-width:1.2}
.dot.side0{fill:var(--base);fill-opacity:.65}.dot.side1{fill:var(--cand);fill-opacity:.75}
.median{stroke-width:2.5}.median.side0{stroke:var(--base)}.median.side1{stroke:var(--cand)}.interval{stroke:var(--text);stroke-width:1.5;fill:none}
.blame td:first-child,.blame th:first-child,.blame td:last-child,.blame th:last-child{text-align:left}.blame td:first-child{white-space:normal}
.flame-view{margin-top:12px}
.tools{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:end;margin-bottom:6px}
.choice{border:0;margin:0;padding:0;display:flex}.choice legend{font-size:12px;color:var(--dim);padding:0 0 2px}
.choice label{cursor:pointer}.choice input{position:absolute;opacity:0;width:1px;height:1px}
.choice span{display:inline-block;padding:3px 10px;border:1px solid var(--line);background:var(--card);margin-left:-1px;font-size:13.5px;line-height:22px}
.choice label:first-of-type span{border-radius:6px 0 0 6px;margin-left:0}.choice label:last-of-type span{border-radius:0 6px 6px 0}
.choice input:checked+span{background:var(--text);border-color:var(--text);color:var(--bg)}
.choice input:focus-visible+span{outline:2px solid var(--focus);outline-offset:2px}
.check{display:flex;gap:6px;align-items:center;font-size:13.5px;min-height:30px}
.search{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;flex:1 1 100%}.search input{width:min(100%,340px)}
.found{font-size:13px;color:var(--dim)}
.flame{position:relative;max-height:60vh;overflow:hidden auto;border:1px solid var(--line);border-radius:8px;background:var(--bg);color:var(--text)}
.flame canvas{position:sticky;top:0;display:block}
.details{min-height:132px;margin:8px 0;padding:8px 12px;background:var(--card);border:1px solid var(--line);border-radius:8px;display:flex;flex-wrap:wrap;gap:10px;justify-content:space-between;align-items:flex-start}
.detail{flex:1 1 420px;min-width:0;overflow-x:auto}.details table{width:auto}.detail th:first-child{text-align:left}.details td,.details th{padding:2px 12px 2px 0;border:0}
.subject{font-weight:600}
.tag{font-size:12px;border:1px solid var(--line);border-radius:10px;padding:0 8px;margin-left:6px;color:var(--dim);font-weight:400}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:12.5px;color:var(--dim)}
.swatch{display:inline-block;width:16px;height:12px;vertical-align:-1px;print-color-adjust:exact}
.gone{background-image:repeating-linear-gradient(135deg,transparent 0 3px,rgba(255,255,255,.7) 3px 5px)}.born{background-image:radial-gradient(rgba(255,255,255,.8) 1px,transparent 1.4px);background-size:5px 5px}
.functions td:first-child,.functions th:first-child{text-align:left}.functions td:first-child{white-space:normal;min-width:220px}
.functions th button{border:0;background:none;padding:0;min-height:0;color:inherit;font-weight:500}.functions th[aria-sort] button{color:var(--text);text-decoration:underline;text-underline-offset:3px}
.functions td.more{color:var(--red)}.functions td.less{color:var(--blue)}
button.link{border:0;background:none;padding:0;min-height:0;text-align:left;color:var(--text);text-decoration:underline dotted;text-underline-offset:3px}
pre{overflow-x:auto;font:12px/1.45 var(--mono);background:var(--card);padding:10px;border-radius:8px}
main>section:last-child{margin:32px 0 48px;color:var(--dim);font-size:13.5px}
@media (max-width:640px){header,main{padding-left:12px;padding-right:12px}h1{font-size:17px}th,td{padding:4px 6px}.word{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}#judgements th[scope=row]{min-width:110px}#judgements td.side,#judgements thead .side,#judgements .p{display:none}#judgements td.change{white-space:normal}#judgements .interval-text{display:block;white-space:nowrap}.flame{max-height:52vh}.blame table,.functions table{font-size:11.5px}.blame td,.blame th,.functions td,.functions th{padding:4px 7px 4px 0}.functions td:first-child,.blame td:first-child{min-width:96px;max-width:120px;overflow-wrap:anywhere}.blame td:last-child{white-space:normal;padding-right:0}.functions .place,.blame .place{display:block;margin:0}.details{padding:8px}.details table{font-size:11.5px}.details td,.details th{padding-right:6px;white-space:normal}}
@media print{:root:root{--bg:#fff;--card:#fff;--line:#bbb;--text:#000;--dim:#444;--link:#000;--red:#a01020;--blue:#1c5a9c;--base:#666;--cand:#b33c00}body{font-size:12px}.tools,#filter,#theme,.details button,.functions button:not(.link){display:none}.tall,.flame{max-height:none;overflow:visible}.scroll{overflow:visible}figure,.details,tr{break-inside:avoid}}
`.trim().replaceAll("\n", "");
// src/report/html/html.ts
function renderHtml(report, assets) {
	const main = [
		tableBlock(report),
		"<div id=\"detail\"></div>",
		methodBlock(report)
	].join("\n");
	return renderPage({
		title: titleOf(report),
		header: verdictBlock(report),
		main,
		data: toPageData(report)
	}, assets);
}
function renderPage({ title, header, main, data }, assets) {
	return [
		"<!doctype html>",
		"<html lang=\"en\">",
		"<head>",
		"<meta charset=\"utf-8\">",
		`<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; script-src 'sha256-${assets.scriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`}">`,
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
		"<meta name=\"color-scheme\" content=\"light dark\">",
		"<meta name=\"referrer\" content=\"no-referrer\">",
		`<title>${escapeHtml(title, 200)}</title>`,
		"<link rel=\"icon\" href=\"data:,\">",
		`<style>${style}</style>`,
		"</head>",
		"<body>",
		`<header>${header}<button type="button" id="theme" title="Light or dark">◐<span class="vh"> Light or dark</span></button></header>`,
		"<main>",
		main,
		"</main>",
		`<script type="application/json" id="data">${scriptJson(data)}<\/script>`,
		`<script>${assets.script}<\/script>`,
		"</body>",
		"</html>",
		""
	].join("\n");
}
function verdictBlock(report) {
	const { judged, all } = census(report.verdict.judgements);
	const steps = htmlPhrase(nextSteps(report));
	const refusals = (report.verdict.refusedOverrides ?? []).map((refused) => `<p>${htmlPhrase(refusalWords(refused))}</p>`);
	const facts = [
		`judged ${judged} of ${all}`,
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : [],
		escapeHtml(titleOf(report), 120)
	];
	return [
		"<div>",
		`<h1 class="${report.unprepared === void 0 ? report.verdict.outcome : "inconclusive"}"><span class="mark" aria-hidden="true"></span>${htmlPhrase(headline(report))}</h1>`,
		steps === "" ? "" : `<p>${steps}</p>`,
		...refusals,
		...doubts(report).map((line) => `<p>${escapeHtml(line)}</p>`),
		`<p class="facts">${facts.join(" · ")}</p>`,
		"</div>"
	].join("");
}
const kindOrder = [
	"regression",
	"failed",
	"inconclusive",
	"improvement",
	"new",
	"removed",
	"skipped",
	"no-change"
];
function tableBlock(report) {
	const benchmarks = /* @__PURE__ */ new Map();
	for (const { target } of report.verdict.judgements) {
		const key = `${target.id.suite}\u0000${target.id.name}`;
		if (!benchmarks.has(key)) benchmarks.set(key, benchmarks.size);
	}
	const rows = kindOrder.flatMap((kind) => bySize(judgementsOf(report, kind)).map((judgement) => {
		const { suite, name } = judgement.target.id;
		const href = `#benchmark/${encodeName(suite)}/${encodeName(name)}`;
		return rowHtml(rowOf(judgement, report), href, benchmarks.get(`${suite}\u0000${name}`) ?? 0);
	}));
	if (rows.length === 0) return "";
	return `<section id="judgements" aria-label="Benchmarks"><div id="filter"></div><div class="scroll tall" tabindex="0" role="region" aria-label="Table of benchmarks"><table><thead><tr>${columns$1.map(([title, name]) => title === "" ? "<td></td>" : `<th scope="col" class="${name}">${title}</th>`).join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div></section>`;
}
/** Title, and what a narrow screen knows the column by. */
const columns$1 = [
	["", ""],
	["benchmark", ""],
	["metric", ""],
	["baseline", "side"],
	["candidate", "side"],
	["change (95 % interval)", "change"],
	["p", "p"]
];
function encodeName(name) {
	return escapeHtml(encodeURIComponent(name.replaceAll(/[\ud800-\udfff]/gu, "�")), 1e4);
}
function rowHtml(row, href, index) {
	const word = row.kind === "no-change" ? "no change" : row.kind;
	const change = row.change === "" ? htmlPhrase(row.remark) : `<b>${row.change}</b>${row.interval === "" ? "" : ` <span class="interval-text">(${row.interval})</span>`}`;
	return [
		`<tr data-kind="${row.kind}" class="${row.kind}"><td><span class="mark" aria-hidden="true"></span><span class="word">${word}</span></td>`,
		`<th scope="row"><a href="${href}" data-benchmark="${index}"><bdi>${escapeHtml(row.name, 160)}</bdi></a></th>`,
		`<td>${escapeHtml(row.metric, 40)}</td><td class="side">${row.baseline}</td><td class="side">${row.candidate}</td><td class="change">${change}</td>`,
		`<td class="p">${row.kind === "regression" ? row.p : ""}</td></tr>`
	].join("");
}
function methodBlock(report) {
	const sentences = methodSentences(report).map((phrase) => `<p>${htmlPhrase(phrase)}</p>`);
	const logs = (report.logs ?? []).map(({ title, text }) => `<details><summary>Log of ${escapeHtml(title, 100)}</summary><pre>${escapeLines(text)}</pre></details>`);
	const link = report.repositoryUrl === void 0 ? "" : `<p><a href="${escapeHtml(markdownUrl(report.repositoryUrl))}">${escapeHtml(report.repositoryUrl)}</a></p>`;
	return [
		"<section aria-labelledby=\"method\"><h2 id=\"method\">How this was measured</h2>",
		...sentences,
		`<p>Reproduce: <code>${escapeHtml(reproduceCommand(report))}</code> · seed ${report.seed}</p>`,
		link,
		...logs,
		"</section>"
	].join("");
}
function escapeLines(text) {
	return text.split(/\r?\n/).slice(0, 500).map((line) => escapeHtml(line)).join("\n");
}
// src/results/evidence-file.ts
const mostCharacters = 134217728;
const mostBlocks = 2e5;
const mostSlots = 100;
const targetShape = object({
	id: benchmarkIdShape,
	metric: metricShape
});
const sideShape = oneOf("baseline", "candidate");
const blockShape = object({ slots: array(object({
	side: sideShape,
	invocation: invocationShape
}), mostSlots) });
const answerShape = union("state", {
	measured: object({
		state: oneOf("measured"),
		block: blockShape
	}),
	failed: object({
		state: oneOf("failed"),
		side: sideShape,
		failure: failureShape,
		durationMs: optional(number(0))
	})
});
const blockRecordShape = object({
	stage: oneOf(1, 2),
	target: targetShape,
	block: integer(0, 1e4),
	attempt: integer(0, 1e3),
	answer: answerShape
});
const profileRecordShape = object({
	id: benchmarkIdShape,
	side: sideShape,
	reference: profileReferenceShape
});
const evidenceShape = object({
	schema: schemaVersion(1),
	seed: integer(0),
	candidate: runShape,
	baselineCommit: optional(commitShape),
	environment: environmentShape,
	blocks: unique$1(array(blockRecordShape, mostBlocks), blockKey),
	profiles: array(profileRecordShape, mostBenchmarks),
	baselineBenchmarks: optional(array(benchmarkIdShape, mostBenchmarks)),
	stored: optional(array(line(500), 200)),
	shard: optional(object({
		index: integer(1, 1e3),
		count: integer(1, 1e3)
	})),
	durationMs: number(0)
});
function parseEvidence(content, source) {
	return parseShaped(content, evidenceShape, {
		source,
		what: "evidence written by Flamegate",
		mostCharacters
	});
}
function renderEvidence(evidence) {
	const what = "evidence";
	return `${JSON.stringify(checkShaped(evidence, evidenceShape, {
		source: what,
		what,
		mostCharacters
	}))}\n`;
}
/** Two answers to one request would let a forged file choose which one counts. */
function blockKey({ stage, target, block, attempt }) {
	return [
		stage,
		target.id.suite,
		target.id.name,
		target.metric.name,
		block,
		attempt
	].join("\0");
}
// src/results/bundle.ts
/**
* A bundle: what one measuring job hands on, as files. `evidence.json` and `profiles/*.pb.gz`; a folder with only
* `run.json` is a bundle too. Pure: folders belong to the doors, archives to `github/artifact`.
*/
const evidenceFile = "evidence.json";
const runFile = "run.json";
const mostProfileBytes = 67108864;
/** `source` names the folder or archive in errors. Files that are no part of a bundle are ignored. */
function parseBundle(files, source) {
	const evidence = files.get(evidenceFile);
	const run = files.get(runFile);
	if (evidence === void 0 && run === void 0) {
		const found = files.size === 0 ? "nothing" : [...files.keys()].slice(0, 5).join(", ").slice(0, 200);
		const message = `Cannot read ${source} as it must hold ${evidenceFile} or ${runFile}: current value is ${found}`;
		throw new GateError("FILE_MISSING", message, { hint: "a bundle is what \"flamegate measure --out DIR\" writes" });
	}
	return {
		evidence: evidence === void 0 ? evidenceOfRun(parseRun(decode(run ?? /* @__PURE__ */ new Uint8Array()), `${source}/${runFile}`)) : parseEvidence(decode(evidence), `${source}/${evidenceFile}`),
		profiles: profilesAmong(files, source)
	};
}
function renderBundle({ evidence, profiles }) {
	const files = /* @__PURE__ */ new Map([[evidenceFile, encode(renderEvidence(evidence))]]);
	for (const [file, bytes] of profiles) {
		if (!isProfileFile(file)) throw new RangeError(`Cannot bundle profile as its name must be profiles/<name>: ${file}`);
		files.set(file, bytes);
	}
	return files;
}
/** A run alone as evidence: nothing was measured beside it. */
function evidenceOfRun(run) {
	const { environment } = run;
	return {
		schema: 1,
		seed: 0,
		candidate: run,
		environment,
		blocks: [],
		profiles: [],
		durationMs: 0
	};
}
function profilesAmong(files, source) {
	const profiles = /* @__PURE__ */ new Map();
	for (const [file, bytes] of files) {
		if (!isProfileFile(file)) continue;
		if (bytes.length > mostProfileBytes) {
			const message = `Cannot read ${source}/${file} as its size must be ≤ ${mostProfileBytes}: current value is ${bytes.length}`;
			throw new GateError("FILE_TOO_LARGE", message, { hint: "profile for a shorter time" });
		}
		profiles.set(file, bytes);
	}
	return profiles;
}
function encode(text) {
	return new TextEncoder().encode(text);
}
function decode(bytes) {
	return new TextDecoder().decode(bytes);
}
// src/report/markdown-table.ts
const rules = {
	left: "---",
	right: "--:",
	center: ":-:"
};
function tableHead(columns) {
	return `${tableRow(columns.map(({ title }) => title))}\n|${columns.map(({ align }) => rules[align]).join("|")}|`;
}
function tableRow(cells) {
	return `| ${cells.join(" | ")} |`;
}
function markdownTable(columns, rows) {
	return [tableHead(columns), ...rows.map(tableRow)].join("\n");
}
function details(summary, body) {
	return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
// src/report/sections.ts
const cutNote = "\n\nMore is in the report; this comment is as long as GitHub lets it be.";
/** Sections of the lowest ranks that fit into `limit` bytes together, in listed order; undefined when rank 0 does not. */
function keepWithin(sections, limit) {
	const order = sections.map((section, index) => ({
		...section,
		index
	})).sort((one, other) => one.rank - other.rank || one.index - other.index);
	const kept = /* @__PURE__ */ new Set();
	let size = byteLength(cutNote) + 1;
	for (const { rank, text, index } of order) {
		const bytes = byteLength(text) + 2;
		if (size + bytes <= limit) {
			kept.add(index);
			size += bytes;
		} else if (rank === 0) return void 0;
	}
	return `${sections.filter((_, index) => kept.has(index)).map(({ text }) => text).join("\n\n")}${kept.size === sections.length ? "" : cutNote}\n`;
}
/** In UTF-8, which is what GitHub counts at the latest. */
function byteLength(text) {
	return new TextEncoder().encode(text).length;
}
// src/report/comment-regressions.ts
function regressionTable(report, width, room) {
	const regressions = bySize(judgementsOf(report, "regression"));
	if (regressions.length === 0) return [];
	const columns = columnsOf(width);
	const rows = regressions.map((judgement) => tableRow(cellsOf(judgement, report, width)));
	if (width !== "names") return [{
		rank: 0,
		text: [tableHead(columns), ...rows].join("\n")
	}];
	return [{
		rank: 0,
		text: truncated(tableHead(columns), rows, room)
	}];
}
/** Thousands of regressions do not fit in any form: the largest are named, the rest counted. */
function truncated(head, rows, room) {
	const kept = [head];
	let size = byteLength(head);
	for (const row of rows) {
		size += byteLength(row) + 1;
		if (size > room) break;
		kept.push(row);
	}
	const left = rows.length - (kept.length - 1);
	return left === 0 ? kept.join("\n") : `${kept.join("\n")}\n\n🔴 and ${left} more regressions, smaller than these, in the report`;
}
function columnsOf(width) {
	return [
		{
			title: " ",
			align: "center",
			in: "full narrow"
		},
		{
			title: "benchmark",
			align: "left",
			in: "full narrow names"
		},
		{
			title: "metric",
			align: "left",
			in: "full narrow names"
		},
		{
			title: "baseline",
			align: "right",
			in: "full narrow"
		},
		{
			title: "this PR",
			align: "right",
			in: "full narrow"
		},
		{
			title: "change (95 % interval)",
			align: "right",
			in: "full narrow names"
		},
		{
			title: "p",
			align: "right",
			in: "full"
		}
	].filter((column) => column.in.split(" ").includes(width));
}
function cellsOf(judgement, report, width) {
	const row = rowOf(judgement, report);
	const length = {
		full: 80,
		narrow: 40,
		names: 24
	}[width];
	const name = markdownCode(row.name, "cell", length);
	const metric = metricCell(row.metric);
	if (width === "names") return [
		name,
		metric,
		`**${row.change}**`
	];
	const cells = [
		kindMarks.regression,
		name,
		metric,
		row.baseline,
		row.candidate,
		unbroken(changeCell(row, "**"))
	];
	return width === "full" ? [...cells, row.p] : cells;
}
/** A plain word stays plain. */
function metricCell(metric) {
	return /^[a-z][a-z0-9 -]{0,30}$/i.test(metric) ? metric : markdownCode(metric, "cell", 40);
}
/** One section a regressed judgement, largest first; all but the first folded, so that the first screen stays one. */
function whereSections(report) {
	const regressions = bySize(judgementsOf(report, "regression"));
	const pictured = /* @__PURE__ */ new Set();
	if (regressions.length > 0 && !regressions.some((each) => diffFor(each, report) !== void 0)) return [{
		rank: 1,
		text: "Which functions it is cannot be said: there are no profiles of both sides."
	}];
	return regressions.flatMap((judgement, index) => {
		const found = diffFor(judgement, report);
		if (found === void 0) return [];
		const key = benchmarkKey(judgement.target.id);
		const picture = pictured.has(key) ? "" : pictureLine(judgement, found.diff, report);
		pictured.add(key);
		const body = [whereTable(judgement, report), picture].filter(Boolean).join("\n\n");
		const heading = whereHeading(judgement, found, report);
		const shown = index > 0 ? "folded" : regressions.length > 1 ? "named" : "plain";
		return [{
			rank: 1 + index / 1e3,
			text: titled(heading, body, shown)
		}];
	});
}
function whereHeading(judgement, found, report) {
	const [first] = weighty(found);
	return {
		words: whereTitle(found.diff),
		name: benchmarkName(judgement.target.id, report),
		confidence: confidenceWords(found.diff),
		...first === void 0 ? {} : { culprit: blamedRow(first, found.diff, report) }
	};
}
function htmlCode(name) {
	return `<code>${escapeHtml(name, 80)}</code>`;
}
function titled({ words, name, confidence, culprit }, body, shown) {
	if (shown === "plain") return `**${words}** (${confidence})\n\n${body}`;
	if (shown === "named") return `**${words}** in ${markdownCode(name, "text")} (${confidence})\n\n${body}`;
	const first = culprit === void 0 ? "" : `: ${htmlCode(culprit.name)} ${unbroken(culprit.change)}`;
	return details(`${words} in ${htmlCode(name)}${first}`, `${confidence}\n\n${body}`);
}
const columns = [
	{
		title: "function",
		align: "left"
	},
	{
		title: "self",
		align: "right"
	},
	{
		title: "change",
		align: "right"
	},
	{
		title: " ",
		align: "left"
	}
];
/** Functions named in the comment; the report has the rest. */
const mostBlamed = 5;
function whereTable(judgement, report) {
	const found = diffFor(judgement, report);
	if (found === void 0) return "";
	const { diff, blame } = found;
	const rows = weighty(found).slice(0, mostBlamed).map((blamed) => {
		const row = blamedRow(blamed, diff, report);
		const name = markdownCode(row.name, "cell");
		return [
			`${row.url === void 0 ? name : `[${name}](${markdownUrl(row.url)})`}${row.place === void 0 ? "" : ` ${markdownText(cutMiddle(row.place, 80))}`}`,
			unbroken(row.values),
			unbroken(row.significant ? `**${row.change}**` : row.change),
			markdownPhrase(row.remark, "cell")
		];
	});
	if (rows.length === 0) return "No single function changed by more than the noise of the profiles.";
	const unexplained = blame.explained ? "" : "\n\nNo function changed in this PR explains this.";
	return markdownTable(columns, rows) + unexplained;
}
function pictureLine(judgement, diff, report) {
	const key = benchmarkKey(judgement.target.id);
	const url = report.explanations.find(({ id }) => benchmarkKey(id) === key)?.pictureUrl;
	if (url === void 0) return "";
	const image = `![${markdownText(pictureAlt(diff), 300)}](${markdownUrl(url)})`;
	return report.reportUrl === void 0 ? image : `[${image}](${markdownUrl(report.reportUrl)})`;
}
// src/report/marker.ts
/** What every comment of ours starts with, for finding it. */
const markerStart = "<!-- flamegate v1 ";
function formatMarker(marker) {
	const head = /^[0-9a-f]{7,64}$/i.test(marker.head) ? marker.head : "unknown";
	return `${markerStart}head=${head} run=${whole(marker.run)} attempt=${whole(marker.attempt)} -->`;
}
function whole(number) {
	return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
function renderComment(report, options) {
	const limit = options.limit ?? 6e4;
	for (const width of [
		"full",
		"narrow",
		"names"
	]) {
		const start = `${formatMarker(options.marker)}\n${opening(report)}`;
		const table = regressionTable(report, width, limit - byteLength(start) - 400);
		const kept = keepWithin([
			{
				rank: 0,
				text: start
			},
			...table,
			...restSections(report)
		], limit);
		if (kept !== void 0) return kept;
	}
	throw new RangeError(`A comment of ${limit} bytes has no room for its verdict`);
}
/** Verdict, way out, census: what stays whatever is cut. */
function opening(report) {
	const { judged, all } = census(report.verdict.judgements);
	const steps = markdownPhrase(nextSteps(report));
	const facts = [
		...steps === "" ? [] : [steps],
		...report.reportUrl === void 0 ? [] : [`[interactive report](${markdownUrl(report.reportUrl)})`],
		...all === 0 ? [] : [`judged ${judged} of ${all}`],
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : []
	];
	const refusals = (report.verdict.refusedOverrides ?? []).map((refused) => `\n\n${markdownPhrase(refusalWords(refused))}`);
	return `### ${outcomeMark(report)} ${markdownPhrase(headline(report))}\n${facts.join(" · ")}${refusals.join("")}${doubts(report).map((line) => `\n\n${line}`).join("")}`;
}
function restSections(report) {
	return [
		...whereSections(report),
		...failedSection(report),
		...othersSection(report),
		...logSections(report),
		{
			rank: 3,
			text: methodSection(report)
		}
	];
}
function failedSection(report) {
	const failed = judgementsOf(report, "failed");
	if (failed.length === 0) return [];
	const lines = failed.map((judgement) => {
		const row = rowOf(judgement, report);
		return `- ${kindMarks.failed} ${markdownCode(row.name, "text")} (${metricCell(row.metric)}) ${markdownPhrase(row.remark)}`;
	});
	const stacks = failed.filter(({ failure }) => failure?.stack !== void 0).slice(0, 5).map((judgement) => `${markdownCode(rowOf(judgement, report).name, "text")}\n\n${markdownBlock(judgement.failure?.stack ?? "", 3e3)}`);
	const sections = [{
		rank: 2,
		text: capped(lines, 60)
	}];
	if (stacks.length > 0) sections.push({
		rank: 4,
		text: details(formatCount(stacks.length, "stack trace"), stacks.join("\n\n"))
	});
	return sections;
}
const otherKinds = [
	{
		kind: "improvement",
		one: "improvement"
	},
	{
		kind: "inconclusive",
		one: "inconclusive",
		many: "inconclusive"
	},
	{
		kind: "new",
		one: "new",
		many: "new"
	},
	{
		kind: "removed",
		one: "removed",
		many: "removed"
	},
	{
		kind: "skipped",
		one: "skipped",
		many: "skipped"
	}
];
/** Counted first, folded after; what did not change is only counted. */
function othersSection(report) {
	const unchanged = judgementsOf(report, "no-change").length;
	const summary = [...otherKinds.map(({ kind, one, many }) => ({
		count: judgementsOf(report, kind).length,
		one,
		many: many ?? `${one}s`
	})).filter(({ count }) => count > 0).map(({ count, one, many }) => formatCount(count, one, many)), ...unchanged > 0 ? [formatCount(unchanged, "unchanged", "unchanged")] : []].join(" · ");
	if (summary === "") return [];
	const rows = otherKinds.flatMap(({ kind }) => bySize(judgementsOf(report, kind)).map((judgement) => rowOf(judgement, report)));
	if (rows.length === 0) return [{
		rank: 1,
		text: summary
	}];
	const table = (count) => {
		const more = rows.length > count ? `\n\nand ${rows.length - count} more in the report` : "";
		return details(summary, `${markdownTable(otherColumns, rows.slice(0, count).map(otherCells))}${more}`);
	};
	return [{
		rank: 5,
		text: table(200)
	}];
}
const otherColumns = [
	{
		title: " ",
		align: "left"
	},
	{
		title: "benchmark",
		align: "left"
	},
	{
		title: "metric",
		align: "left"
	},
	{
		title: "baseline",
		align: "right"
	},
	{
		title: "this PR",
		align: "right"
	},
	{
		title: "change (95 % interval)",
		align: "right"
	},
	{
		title: " ",
		align: "left"
	}
];
function otherCells(row) {
	return [
		`${kindMarks[row.kind]}\u00a0${row.kind}`,
		markdownCode(row.name, "cell"),
		metricCell(row.metric),
		row.baseline,
		row.candidate,
		unbroken(changeCell(row)),
		row.kind === "improvement" ? "" : markdownPhrase(row.remark, "cell")
	];
}
function logSections(report) {
	return (report.logs ?? []).map(({ title, text }) => ({
		rank: 6,
		text: details(`Log of <code>${escapeHtml(title, 80)}</code>`, markdownBlock(text, 6e3))
	}));
}
function methodSection(report) {
	const sentences = methodSentences(report).map((phrase) => markdownPhrase(phrase)).join(" ");
	const version = report.version === void 0 ? "" : ` · flamegate ${report.version.replaceAll(/[^\w.+-]/g, "")}`;
	return details("How this was measured", `${sentences}\n\n${`Reproduce: ${markdownCode(reproduceCommand(report), "text", 300)} · seed ${report.seed}${version}`}`);
}
function capped(lines, most) {
	const more = lines.length > most ? [`- and ${lines.length - most} more in the report`] : [];
	return [...lines.slice(0, most), ...more].join("\n");
}
// src/report/display-width.ts
/** Columns a text takes in a terminal: wide East Asian characters and emoji two, combining marks none. */
const zero = /\p{M}|\u200c|\u200d|\u2068|\u2069/u;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u26aa\u26ab\u2705\u274c]/u;
function displayWidth(text) {
	let width = 0;
	for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
/** Filled with spaces up to `width` columns. */
function pad(text, width, side) {
	const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
	return side === "left" ? fill + text : text + fill;
}
/** At most `width` columns, cut from the middle. */
function cutToWidth(text, width) {
	if (displayWidth(text) <= width) return text;
	const characters = [...text];
	let head = "";
	let tail = "";
	let left = 0;
	let right = characters.length - 1;
	while (left <= right) {
		const fromHead = displayWidth(head) <= displayWidth(tail);
		const next = (fromHead ? characters[left] : characters[right]) ?? "";
		if (displayWidth(head) + displayWidth(tail) + displayWidth(next) + 1 > width) break;
		if (fromHead) {
			head += next;
			left += 1;
		} else {
			tail = next + tail;
			right -= 1;
		}
	}
	return `${head}…${tail}`;
}
// src/report/flame/label.ts
/** Names cut so that they fit a width, from the middle: qualified names differ at both ends. */
/** Advance of DejaVu Sans Mono and its like, in em. */
const characterEm = .602;
/** What of a name fits into so many pixels at a font size; empty when that would tell nothing. */
function labelFor(name, pixels, fontSize) {
	const columns = Math.floor(pixels / (fontSize * characterEm));
	const shown = toVisible(name);
	const width = displayWidth(shown);
	if (width <= columns) return shown;
	const short = width * .6 > columns ? ownName(shown) : shown;
	if (displayWidth(short) <= columns) return short;
	return columns < 6 ? "" : cutToWidth(short, columns);
}
/**
* The last part of a qualified name: `example.com/work.(*Pool).Get` → `Get`, `core::iter::next` → `next`. Unchanged
* where it is not one plain path, as with templates, sentences and what a runtime puts in parentheses.
*/
function ownName(name) {
	return /^[\w$~@/.:*()-]+(?:\/|::|\.)([\w$~]{3,})$/.exec(name)?.[1] ?? name;
}
// src/report/flame/palette.ts
/** Light: ColorBrewer RdBu, the usable ends of both arms, the third steps darkened until white letters read on them. Dark: the same hues, deeper change being brighter. */
const palettes = {
	light: {
		more: [
			{
				fill: "#fbd0bb",
				text: "#1b1b1b"
			},
			{
				fill: "#f4a582",
				text: "#1b1b1b"
			},
			{
				fill: "#c84d3b",
				text: "#ffffff"
			},
			{
				fill: "#b2182b",
				text: "#ffffff"
			}
		],
		less: [
			{
				fill: "#cfe4f1",
				text: "#1b1b1b"
			},
			{
				fill: "#92c5de",
				text: "#1b1b1b"
			},
			{
				fill: "#2f78b3",
				text: "#ffffff"
			},
			{
				fill: "#1c5a9c",
				text: "#ffffff"
			}
		],
		still: {
			fill: "#dcdcdc",
			text: "#3a3a3a"
		}
	},
	dark: {
		more: [
			{
				fill: "#5b3a31",
				text: "#f3e4de"
			},
			{
				fill: "#8f4a37",
				text: "#ffffff"
			},
			{
				fill: "#d2624a",
				text: "#141414"
			},
			{
				fill: "#ff8a6f",
				text: "#141414"
			}
		],
		less: [
			{
				fill: "#254a68",
				text: "#e4eef6"
			},
			{
				fill: "#2f6389",
				text: "#ffffff"
			},
			{
				fill: "#4b97cf",
				text: "#141414"
			},
			{
				fill: "#86c7f7",
				text: "#141414"
			}
		],
		still: {
			fill: "#3b4048",
			text: "#c9ced6"
		}
	}
};
const insignificant = palettes.light.still;
/** Lower bounds of the steps, as share of the benchmark's cost. */
const depthSteps = [
	0,
	.02,
	.06,
	.15
];
/** `total`: the larger of both sides' whole cost. */
function paintOf(change, total, theme = "light") {
	const { more, less, still } = palettes[theme];
	if (change === void 0 || !change.significant || change.delta === 0) return still;
	const share = total > 0 ? Math.abs(change.delta) / total : 0;
	const step = depthSteps.findLastIndex((bound) => share >= bound);
	return (change.delta > 0 ? more : less)[Math.max(0, step)] ?? still;
}
/** From the deepest blue over grey to the deepest red, for legends. */
function scaleFills(theme = "light") {
	const { more, less, still } = palettes[theme];
	return [
		...less.toReversed(),
		still,
		...more
	].map(({ fill }) => fill);
}
// src/report/flame/fold-chains.ts
/** What a child must carry of its parent for the parent to be a link of a chain. */
const heirShare = .9;
/** A shorter chain saves next to nothing. */
const fewestLinks = 3;
/** Folds the longest chains above the deepest rows until all fits, or nothing is left to fold. */
function foldChains(tree, layout, options) {
	const chains = chainsOf(tree, layout, options.keep);
	const chainOf = new Map(chains.flatMap((chain) => chain.links.map((node) => [node, chain])));
	const folded = /* @__PURE__ */ new Set();
	for (;;) {
		const deepest = deepestShown(tree, layout, {
			options,
			chainOf,
			folded
		});
		if (deepest.depth < options.rows) break;
		const longest = chainsAbove(tree, deepest.node, chainOf).reduce((best, chain) => folded.has(chain) || best !== void 0 && best.links.length >= chain.links.length ? best : chain, void 0);
		if (longest === void 0) break;
		folded.add(longest);
	}
	return withoutLinks(tree, folded);
}
function chainsOf(tree, layout, keep) {
	const heir = heirsOf(tree, layout, keep);
	const inherited = new Set(heir.values());
	const chains = [];
	for (const start of heir.keys()) {
		if (inherited.has(start)) continue;
		const members = [];
		for (let node = start; node !== void 0; node = heir.get(node)) members.push(node);
		const links = members.slice(1, -1);
		if (links.length >= fewestLinks) chains.push({ links });
	}
	return chains;
}
/** The child that carries nearly all of a node and changed as it did: told apart, the two would look alike. */
function heirsOf(tree, { span }, keep) {
	const heirs = /* @__PURE__ */ new Map();
	for (let node = 1; node < tree.parent.length; node += 1) {
		const parent = tree.parent[node] ?? 0;
		if (parent === 0 || keep.has(node) || keep.has(parent)) continue;
		if ((span[node] ?? 0) >= heirShare * (span[parent] ?? 0) && signOf(tree, node) === signOf(tree, parent) && tree.status[node] === tree.status[parent]) heirs.set(parent, node);
	}
	return heirs;
}
function signOf({ change }, node) {
	const known = change[node];
	return known?.significant === true ? Math.sign(known.delta) : 0;
}
/** Depths as they are when the folded chains take one row each. */
function deepestShown(tree, { span }, { options, chainOf, folded }) {
	const depth = new Int32Array(tree.parent.length);
	let deepest = 0;
	for (let node = 1; node < tree.parent.length; node += 1) {
		const parent = tree.parent[node] ?? 0;
		const chain = chainOf.get(node);
		const isInside = chain !== void 0 && folded.has(chain) && chainOf.get(parent) === chain;
		depth[node] = (depth[parent] ?? 0) + (isInside ? 0 : 1);
		if (((span[node] ?? 0) >= options.narrowest || options.keep.has(node)) && (depth[node] ?? 0) > (depth[deepest] ?? 0)) deepest = node;
	}
	return {
		node: deepest,
		depth: depth[deepest] ?? 0
	};
}
function chainsAbove(tree, node, chainOf) {
	const found = /* @__PURE__ */ new Set();
	for (let at = node; at > 0; at = tree.parent[at] ?? -1) {
		const chain = chainOf.get(at);
		if (chain !== void 0) found.add(chain);
	}
	return [...found];
}
/** What hung on a link hangs on the row that stands for the chain, so no cost is lost. */
function withoutLinks(tree, folded) {
	const first = new Map([...folded].flatMap(({ links }) => links.map((node) => [node, links[0] ?? 0])));
	const kept = tree.parent.flatMap((_, node) => (first.get(node) ?? node) === node ? [node] : []);
	const nodeOf = new Int32Array(tree.parent.length);
	kept.forEach((node, index) => {
		nodeOf[node] = index;
	});
	for (const [node, stands] of first) nodeOf[node] = nodeOf[stands] ?? 0;
	const column = (values) => kept.map((node) => values[node]);
	const reduced = {
		frames: [...tree.frames],
		frame: column(tree.frame),
		parent: kept.map((node) => node === 0 ? -1 : nodeOf[tree.parent[node] ?? 0] ?? 0),
		baselineSelf: column(tree.baselineSelf),
		baselineTotal: column(tree.baselineTotal),
		candidateSelf: column(tree.candidateSelf),
		candidateTotal: column(tree.candidateTotal),
		status: column(tree.status),
		change: column(tree.change),
		selfChange: column(tree.selfChange)
	};
	for (const { links } of folded) standFor(links, nodeOf[links[0] ?? 0] ?? 0, tree, reduced);
	return {
		tree: reduced,
		nodeOf
	};
}
function standFor(links, index, tree, reduced) {
	const sum = (values) => links.reduce((total, node) => total + (values[node] ?? 0), 0);
	const name = (node) => tree.frames[tree.frame[node ?? 0] ?? 0]?.name ?? "";
	const words = `… ${links.length} frames, ${name(links[0])} to ${name(links.at(-1))} …`;
	reduced.frame[index] = reduced.frames.push({
		key: `\u0000folded ${index}`,
		name: words,
		kind: "runtime"
	}) - 1;
	reduced.baselineSelf[index] = sum(tree.baselineSelf);
	reduced.candidateSelf[index] = sum(tree.candidateSelf);
	reduced.selfChange[index] = void 0;
}
// src/report/flame/layout.ts
/**
* In the diff view a frame is as wide as its larger side, and at least as wide as what stands under it: where one
* child is gone and another is new both are drawn, so that nothing vanishes. Children stand widest first.
*/
function layoutOf(tree, view) {
	const span = spansOf(tree, view);
	const left = new Float64Array(span.length);
	const depth = new Int32Array(span.length);
	const { first, children } = childrenOf(tree, span);
	const rows = [];
	let row = (span[0] ?? 0) > 0 ? Int32Array.of(0) : /* @__PURE__ */ new Int32Array();
	while (row.length > 0) {
		rows.push(row);
		const below = [];
		for (const node of row) {
			let x = left[node] ?? 0;
			for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at += 1) {
				const child = children[at] ?? 0;
				if ((span[child] ?? 0) <= 0) continue;
				left[child] = x;
				depth[child] = rows.length;
				x += span[child] ?? 0;
				below.push(child);
			}
		}
		row = Int32Array.from(below);
	}
	return {
		left,
		span,
		depth,
		rows
	};
}
function spansOf(tree, view) {
	const { baselineTotal, candidateTotal, baselineSelf, candidateSelf, parent } = tree;
	if (view !== "diff") return Float64Array.from(view === "baseline" ? baselineTotal : candidateTotal);
	const below = new Float64Array(parent.length);
	const span = new Float64Array(parent.length);
	for (let index = parent.length - 1; index >= 0; index -= 1) {
		const self = Math.max(baselineSelf[index] ?? 0, candidateSelf[index] ?? 0);
		const own = Math.max(baselineTotal[index] ?? 0, candidateTotal[index] ?? 0);
		span[index] = Math.max(own, (below[index] ?? 0) + self);
		const up = parent[index] ?? -1;
		if (up >= 0) below[up] = (below[up] ?? 0) + (span[index] ?? 0);
	}
	return span;
}
/** Brothers stand widest first, equal ones as they are. By counting: one sort of 50,000 frames takes too long. */
function childrenOf({ parent }, span) {
	const first = new Int32Array(parent.length + 1);
	for (const up of parent) if (up >= 0) first[up + 1] = (first[up + 1] ?? 0) + 1;
	for (let index = 1; index < first.length; index += 1) first[index] = (first[index] ?? 0) + (first[index - 1] ?? 0);
	const next = first.slice();
	const children = new Int32Array(parent.length);
	parent.forEach((up, index) => {
		if (up < 0) return;
		children[next[up] ?? 0] = index;
		next[up] = (next[up] ?? 0) + 1;
	});
	for (let node = 0; node < parent.length; node += 1) {
		const brothers = children.subarray(first[node], first[node + 1]);
		if (brothers.length > 1) brothers.sort((one, other) => (span[other] ?? 0) - (span[one] ?? 0) || one - other);
	}
	return {
		first,
		children
	};
}
/** Pixels; narrower frames are left out: they would be a smear. 0.3 % of the usual width. */
const narrowest = 2.3;
/** Pixels; a row is drawn for a frame at least as wide, for slivers alone make a tall and empty picture. */
const worthARow = 12;
const mostBadges = 5;
/** For the sake of a numbered frame; a picture taller than a screen shows nothing at a glance. */
const mostRows = 36;
function sceneOf(diff, options) {
	const width = options.width ?? 800;
	const most = options.rows ?? 18;
	const whole = toFlameTree(diff);
	const wide = layoutOf(whole, "diff");
	const least = spanOf(worthARow, wide, width);
	const keys = (options.blamed ?? significantKeys(diff)).slice(0, mostBadges);
	const bearers = keys.map((key) => bearerOf(functionOf(diff, key), whole, wide));
	const { tree, nodeOf } = foldChains(whole, wide, {
		rows: most,
		keep: new Set(bearers.flatMap((node) => [node, whole.parent[node] ?? -1])),
		narrowest: least
	});
	const layout = layoutOf(tree, "diff");
	const badges = keys.map((key, index) => ({
		key,
		node: nodeAfter(bearers[index] ?? -1, nodeOf)
	}));
	const shown = rowsWith(layout, least);
	const lowest = Math.max(0, ...badges.map(({ node }) => node === -1 ? 0 : (layout.depth[node] ?? 0) + 1));
	const rows = Math.max(1, Math.min(mostRows, Math.max(lowest, Math.min(most, shown))));
	const all = rowsWith(layout, spanOf(narrowest, layout, width));
	return {
		diff,
		tree,
		layout,
		options,
		width,
		rows,
		hidden: Math.max(0, all - rows),
		whole: Math.max(diff.root.baseline.total, diff.root.candidate.total),
		badges: badges.map(({ key, node }) => ({
			key,
			node: (layout.depth[node] ?? 0) < rows ? node : -1
		}))
	};
}
/** Units of the profile in so many pixels. */
function spanOf(pixels, { span }, width) {
	return (span[0] ?? 0) * pixels / (width - 32);
}
function nodeAfter(node, nodeOf) {
	return node === -1 ? -1 : nodeOf[node] ?? -1;
}
/** Rows down to the deepest that has a frame so wide. */
function rowsWith({ rows, span }, least) {
	return rows.findLastIndex((row) => row.some((node) => (span[node] ?? 0) >= least)) + 1;
}
function significantKeys(diff) {
	const significant = diff.functions.filter(({ self }) => self?.significant === true);
	const largest = Math.abs(significant[0]?.self?.delta ?? 0);
	return significant.filter(({ self }) => Math.abs(self?.delta ?? 0) >= .01 * largest).map(({ key }) => key);
}
function functionOf({ functions }, key) {
	return functions.find((each) => each.key === key);
}
/** Which of both changes a function is numbered for; a caller blamed for what it calls has none of its own. */
function partOf({ self, total }) {
	return self?.significant === true || total?.significant !== true ? "self" : "total";
}
/** Of a function's frames the one in which most of its change happened. */
function bearerOf(change, tree, { span }) {
	if (change === void 0) return -1;
	const [before, after] = partOf(change) === "self" ? [tree.baselineSelf, tree.candidateSelf] : [tree.baselineTotal, tree.candidateTotal];
	const sign = Math.sign(change.candidate[partOf(change)] - change.baseline[partOf(change)]) || 1;
	let best = -1;
	let most = Number.NEGATIVE_INFINITY;
	tree.frame.forEach((frame, node) => {
		if (tree.frames[frame]?.key !== change.key) return;
		const moved = sign * ((after[node] ?? 0) - (before[node] ?? 0));
		if (moved < most || moved === most && (span[node] ?? 0) <= (span[best] ?? 0)) return;
		best = node;
		most = moved;
	});
	return best;
}
function boxOf(index, { layout, width }, graphTop) {
	const scale = (width - 32) / Math.max(layout.span[0] ?? 0, Number.MIN_VALUE);
	return {
		x: 16 + (layout.left[index] ?? 0) * scale,
		y: graphTop + (layout.depth[index] ?? 0) * 20,
		width: (layout.span[index] ?? 0) * scale
	};
}
function changeOf(index, { tree, options }) {
	return options.colour === "self" ? tree.selfChange[index] : tree.change[index];
}
// src/report/flame/svg-foot.ts
const patterns = [
	"<defs>",
	"<pattern id=\"gone\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"2.4\" height=\"7\" fill=\"#ffffff\" fill-opacity=\"0.75\"/></pattern>",
	"<pattern id=\"born\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><circle cx=\"1.5\" cy=\"1.5\" r=\"1.1\" fill=\"#ffffff\" fill-opacity=\"0.75\"/></pattern>",
	"</defs>"
].join("");
function footOf(scene, top) {
	const lines = [];
	let y = top;
	for (const note of notesOf(scene)) {
		lines.push(plain(note, 16, y + 8, "#6a6a6a", scene.width));
		y += 17;
	}
	scene.badges.forEach(({ key }, index) => {
		lines.push(badgeCircle(index + 1, 24, y + 4.5));
		lines.push(plain(badgeWords(key, scene), 38, y + 8, "#1b1b1b", scene.width));
		y += 19;
	});
	if (scene.badges.length === 0) {
		lines.push(plain("No single function changed significantly.", 16, y + 8, "#1b1b1b", scene.width));
		y += 19;
	}
	const legend = legendOf(scene, y + 6);
	return {
		text: [...lines, legend.text].join("\n"),
		bottom: legend.bottom
	};
}
function notesOf({ diff, hidden }) {
	const deeper = `not drawn: ${formatCount(hidden, "deeper row")}; the interactive report has all`;
	return [...hidden > 0 ? [deeper] : [], ...basisNotes(diff)];
}
function badgeCircle(number, x, y) {
	return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="7.5" fill="#1b1b1b" stroke="#ffffff"/><text x="${rounded(x)}" y="${rounded(y + 3.6)}" text-anchor="middle" font-size="10" font-weight="bold" fill="#ffffff">${number}</text>`;
}
/** `readString · self 0.61 → 1.28 ms · +0.67 ms ±0.04 · src/lexer.ts:212`. */
function badgeWords(key, { diff }) {
	const change = diff.functions.find((entry) => entry.key === key);
	if (change === void 0) return key;
	const part = partOf(change);
	const test = change[part];
	const sides = [change.baseline[part], change.candidate[part]];
	const delta = test === void 0 ? formatDelta(sides[1] - sides[0], valueUnit(diff), sides) : formatDeltaWithin(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
	const status = change.status === "common" ? "" : ` · ${change.status}`;
	const place = placeOf({
		function: change,
		relation: "unchanged"
	});
	return `${change.frame.name} · ${part} ${formatPair(...sides, valueUnit(diff))} · ${delta}${status}${place === void 0 ? "" : ` · ${place}`}`;
}
function plain(text, x, y, fill, width) {
	return `<text x="${x}" y="${y}" fill="${fill}">${escapeHtml(labelFor(text, width - 16 - x, 11))}</text>`;
}
const swatchWidth = 38;
function legendOf(scene, top) {
	const bar = colourBar(scene, top);
	const fits = bar.right + 280 <= scene.width - 16;
	const key = keyOfMarks(fits ? bar.right + 18 : 16, fits ? top : top + 34);
	const last = top + (fits ? 44 : 68);
	const words = `colour: change of ${scene.options.colour ?? "total"} ${basisWords(scene.diff)}, ${sureness(scene.diff)} · width: the larger side`;
	return {
		text: [
			bar.text,
			key,
			plain(words, 16, last, "#6a6a6a", scene.width)
		].join("\n"),
		bottom: last + 4
	};
}
/** Every shade with the change it begins at written under its edge. */
function colourBar(scene, y) {
	const fills = scaleFills();
	const start = 16 + wordWidth("less");
	const parts = [word("less", 16, y + 10)];
	fills.forEach((fill, index) => {
		parts.push(`<rect x="${rounded(start + index * swatchWidth)}" y="${y}" width="${swatchWidth}" height="13" fill="${fill}"/>`);
	});
	const right = start + fills.length * swatchWidth + 8;
	parts.push(word("more", right, y + 10));
	const middle = start + fills.length / 2 * swatchWidth;
	const unit = valueUnit(scene.diff);
	const bounds = depthSteps.slice(1).map((share) => share * scene.whole);
	const scale = scaleOf(bounds, unit);
	const decimals = bounds.every((bound) => Number.isInteger(rounded(bound / scale.factor))) ? 0 : scale.decimals;
	bounds.forEach((bound, index) => {
		const away = (index + 1.5) * swatchWidth;
		const number = (sign) => formatSigned(sign * bound / scale.factor, decimals);
		const isLast = index === bounds.length - 1;
		parts.push(tick(number(-1), middle - away, y));
		parts.push(tick(isLast ? withSuffix(number(1), scale) : number(1), middle + away, y));
	});
	return {
		text: parts.join(""),
		right: right + wordWidth("more")
	};
}
function tick(text, x, y) {
	const left = x - [...text.replace(/\s.*$/u, "")].length * 10 * characterEm / 2;
	return `<path d="M${rounded(x)} ${y + 13}v3" stroke="#6a6a6a"/><text x="${rounded(left)}" y="${y + 26}" font-size="10" fill="#4a4a4a">${escapeHtml(text)}</text>`;
}
function keyOfMarks(start, y) {
	const fills = scaleFills();
	const parts = [];
	let x = start;
	for (const [fill, words, texture] of [
		[insignificant.fill, "not significant"],
		[
			fills[1] ?? "",
			"removed",
			"gone"
		],
		[
			fills.at(-2) ?? "",
			"new",
			"born"
		]
	]) {
		const shape = `x="${rounded(x)}" y="${y}" width="16" height="13"`;
		parts.push(`<rect ${shape} fill="${fill}"/>`);
		if (texture !== void 0) parts.push(`<rect ${shape} fill="url(#${texture})"/>`);
		parts.push(word(words, x + 21, y + 10));
		x += 21 + wordWidth(words) + 4;
	}
	return parts.join("");
}
function word(text, x, y) {
	return `<text x="${rounded(x)}" y="${y}" fill="#4a4a4a">${escapeHtml(text)}</text>`;
}
function wordWidth(text) {
	return text.length * 11 * characterEm + 8;
}
function sureness({ lowConfidence, repeats }) {
	if (lowConfidence) return "a single profile a side: low confidence";
	const { baseline, candidate } = repeats;
	return `where significant over ${baseline === candidate ? baseline : `${baseline} and ${candidate}`} profiles a side`;
}
/** Two decimals are a hundredth of a pixel. */
function rounded(value) {
	return Math.round(value * 100) / 100;
}
// src/report/flame/svg.ts
function renderFlameSvg(diff, options) {
	const scene = sceneOf(diff, options);
	const graphTop = 66;
	const foot = footOf(scene, graphTop + scene.rows * 20 + 14);
	const height = foot.bottom + 16 - 4;
	const { width } = scene;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="'DejaVu Sans Mono',ui-monospace,Menlo,Consolas,monospace" font-size="11">`,
		`<title id="t">${escapeHtml(`Flame graph diff of ${options.title}`, 300)}</title>`,
		`<desc id="d">${escapeHtml(describe(scene), 2e3)}</desc>`,
		patterns,
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#b8b8b8"/>`,
		headOf(scene),
		framesOf(scene, graphTop),
		foot.text,
		"</svg>",
		""
	].join("\n");
}
function headOf(scene) {
	const { diff, options, width } = scene;
	const kind = diff.kind === "cpu" ? "CPU" : "allocation";
	const room = width - 32;
	const title = labelFor(`${options.title} · ${kind} ${basisWords(diff)}`, room, 14);
	const line = labelFor(`baseline → candidate: ${totalsWords(scene)}`, room, 11);
	return [`<text x="16" y="29" font-size="14" font-weight="bold" fill="#1b1b1b">${escapeHtml(title)}</text>`, `<text x="16" y="49" fill="#4a4a4a">${escapeHtml(line)}</text>`].join("\n");
}
/** Under shares both totals are 100 %, which says nothing; how much was sampled does. */
function totalsWords({ diff }) {
	if (diff.basis === "share") {
		const { baseline, candidate } = diff.samples;
		return `each side’s own total is 100 % (${formatPair(baseline, candidate, "samples")})`;
	}
	const sides = [diff.root.baseline.total, diff.root.candidate.total];
	return `${formatPair(...sides, valueUnit(diff))} (${formatDelta(sides[1] - sides[0], valueUnit(diff), sides)})`;
}
function framesOf(scene, graphTop) {
	const frames = [];
	const marked = [];
	for (const row of scene.layout.rows.slice(0, scene.rows)) for (const index of row) {
		const box = boxOf(index, scene, graphTop);
		const badge = scene.badges.findIndex(({ node }) => node === index);
		if (box.width < 2.3 && badge === -1) continue;
		frames.push(frameOf(index, box, badge, scene));
		if (badge !== -1) marked.push({
			number: badge + 1,
			x: badgeX(box),
			y: box.y + 10
		});
	}
	return [...frames, ...apart(marked).map(({ number, x, y }) => badgeCircle(number, x, y))].join("\n");
}
/** At the left edge where a name follows, in the middle of a frame too narrow for one. */
function badgeX(box) {
	return box.width >= 40 ? box.x + 11 : box.x + box.width / 2;
}
/** Numbers of narrow neighbours would cover one another: those to the right give way. Given row by row, left to right. */
function apart(marked) {
	const placed = [];
	for (const mark of marked) {
		const left = placed.at(-1);
		const least = left !== void 0 && left.y === mark.y ? left.x + 17 : 0;
		placed.push({
			...mark,
			x: Math.max(mark.x, least)
		});
	}
	return placed;
}
function frameOf(index, box, badge, scene) {
	const status = scene.tree.status[index] ?? "common";
	const paint = paintOf(changeOf(index, scene), scene.whole);
	const frame = scene.tree.frames[scene.tree.frame[index] ?? 0];
	const shape = `x="${rounded(box.x)}" y="${rounded(box.y)}" width="${rounded(Math.max(1, box.width - 1))}" height="19" rx="2"`;
	const outline = badge === -1 ? "" : " stroke=\"#1b1b1b\" stroke-width=\"1.5\"";
	const texture = status === "removed" ? "gone" : status === "new" ? "born" : void 0;
	const dashed = status === "removed" && badge === -1 ? " stroke=\"#6a6a6a\" stroke-dasharray=\"3 2\"" : "";
	const over = texture === void 0 ? "" : `<rect ${shape} fill="url(#${texture})"/>`;
	const inset = badge === -1 ? 5 : 22;
	const label = labelFor(frame?.name ?? "", box.width - inset - 4, 11);
	const text = label === "" ? "" : textOf(label, box.x + inset, box.y + 13.5, paint, texture);
	return `<g><title>${escapeHtml(tooltip(index, scene), 600)}</title><rect ${shape} fill="${paint.fill}"${outline}${dashed}/>${over}${text}</g>`;
}
/** Over a texture a name needs ground of its own. */
function textOf(label, x, y, paint, texture) {
	const halo = texture === void 0 ? "" : ` stroke="${paint.fill}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`;
	return `<text x="${rounded(x)}" y="${rounded(y)}" fill="${paint.text}"${halo}>${escapeHtml(label)}</text>`;
}
function tooltip(index, scene) {
	const { tree, diff } = scene;
	const name = tree.frames[tree.frame[index] ?? 0]?.name ?? "";
	const total = formatPair(tree.baselineTotal[index], tree.candidateTotal[index], valueUnit(diff));
	const self = formatPair(tree.baselineSelf[index], tree.candidateSelf[index], valueUnit(diff));
	const status = tree.status[index] === "common" ? "" : `, ${tree.status[index]}`;
	const change = tree.change[index];
	return `${name}${status}: total ${total}, self ${self}${change === void 0 ? "" : change.significant ? ", significant" : ", not significant"}`;
}
function describe(scene) {
	const { diff, badges } = scene;
	const named = badges.map(({ key }) => badgeWords(key, scene)).join("; ");
	const most = named === "" ? "No function changed significantly." : `Changed most: ${named}.`;
	const rest = scene.hidden === 0 ? "" : ` ${formatCount(scene.hidden, "deeper row")} not drawn.`;
	return `Baseline to candidate, ${basisWords(diff)}: ${totalsWords(scene)}. ${most} Colour shows significant changes only: red more, blue less, grey not significant; hatched frames are removed, dotted ones new.${rest}`;
}
// src/report/flame/picture.ts
/** At most so many, one a benchmark, largest regression first. */
function decisivePictures(report, most) {
	const largest = /* @__PURE__ */ new Map();
	for (const judgement of bySize(judgementsOf(report, "regression"))) {
		const key = benchmarkKey(judgement.target.id);
		if (!largest.has(key) && diffFor(judgement, report) !== void 0) largest.set(key, judgement);
	}
	return [...largest.values()].slice(0, most).flatMap((judgement) => {
		const found = diffFor(judgement, report);
		const { id } = judgement.target;
		return found === void 0 ? [] : [{
			id,
			svg: pictureOf(found, id.name)
		}];
	});
}
/** Numbered are the functions of the comment's table, in its order. */
function pictureOf(found, title) {
	const blamed = weighty(found).map((each) => each.function.key);
	return renderFlameSvg(found.diff, {
		title,
		...blamed.length === 0 ? {} : { blamed }
	});
}
// src/cli/artifacts.ts
/** The files a report is made of, as names and contents: comment, interactive report, pictures. Nothing is written here. */
function picturesOf(report) {
	return report.explanations.flatMap(({ id, diffs }, index) => diffs.map((found) => ({
		id,
		kind: found.diff.kind,
		name: `flame-${index + 1}-${slug(id.name)}-${found.diff.kind}`,
		svg: pictureOf(found, id.name)
	})));
}
/** Names of files of pictures, as made above. */
const pictureFile = /^flame-\d+-[a-z0-9-]+-(cpu|heap)\.(svg|png)$/;
function slug(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60) || "benchmark";
}
function localMarker(report) {
	return {
		head: report.candidate.commit,
		run: 0,
		attempt: 1
	};
}
function commentOf(report, marker) {
	return renderComment(report, { marker });
}
// src/cli/output.ts
/** Files a command leaves behind, each written whole or not at all. */
/** Makes the folder, and fails now rather than after a quarter of an hour of measuring if nothing can be written there. */
async function openOutputs(folder) {
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.W_OK);
	} catch (error) {
		throw unwritable(folder, error);
	}
}
/** Writes every file below `folder`: aside first, then renamed. */
async function writeOutputs(folder, files) {
	for (const [name, content] of files) {
		const target = join(folder, name);
		const aside = join(dirname(target), `.${randomBytes(6).toString("hex")}`);
		try {
			await mkdir(dirname(target), { recursive: true });
			await writeFile(aside, content);
			await rename(aside, target);
		} catch (error) {
			await rm(aside, { force: true }).catch(() => {});
			throw unwritable(target, error);
		}
	}
}
/** Takes away what an earlier run left under names this one will not write again. */
async function removeOutputs(folder, names) {
	for (const name of await readdir(folder)) if (names.test(name)) await rm(join(folder, name), { force: true });
}
function unwritable(path, cause) {
	const why = cause instanceof Error ? cause.message : String(cause);
	return new GateError("OUTPUT_FAILED", `Cannot write ${path} as its folder must be writable and have room: ${why}`, {
		hint: "choose another folder with --out",
		cause
	});
}
// src/cli/report-assets.ts
/** Bytes the report is made with and does not carry itself: page script, picture renderer, fonts. Read when needed. */
/** Beside the bundles, see .ci/report-assets.js. */
const beside = join(dirname(fileURLToPath(import.meta.url)), "assets");
function readHtmlAssets(folder = beside) {
	const script = readFileSync(join(folder, "report.js"), "utf8");
	return {
		script,
		scriptHash: createHash("sha256").update(script).digest("base64")
	};
}
function readPngAssets(folder = beside) {
	return {
		wasm: readFileSync(join(folder, "resvg.wasm")),
		fonts: ["DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"].map((name) => readFileSync(join(folder, name)))
	};
}
// src/cli/write-report.ts
/** Writes a judged build to a folder: comment.md, report.html, report.json, pictures and the bundle. */
/** Returns the folder, absolute. */
async function writeReport(io, folder, written) {
	const target = resolve(io.cwd, folder);
	const files = /* @__PURE__ */ new Map();
	for (const picture of picturesOf(written.report)) {
		files.set(`${picture.name}.svg`, picture.svg);
		files.set(`${picture.name}.png`, await renderPng(picture.svg, readPngAssets()));
	}
	files.set("comment.md", commentOf(written.report, localMarker(written.report)));
	files.set("report.html", renderHtml(written.report, readHtmlAssets()));
	files.set("report.json", renderJson(written.report));
	for (const [name, bytes] of renderBundle(written)) files.set(`bundle/${name}`, bytes);
	await openOutputs(target);
	await removeOutputs(target, pictureFile);
	await writeOutputs(target, files);
	return target;
}
// src/cli/arguments.ts
/** Arguments of a command, checked: unknown options are errors that say which one was meant. */
/** Options every command takes. */
const common = { help: {
	type: "flag",
	short: "h"
} };
/** Throws USAGE naming the option at fault. */
function parseArguments(command, argv, rules) {
	const known = {
		...common,
		...rules
	};
	const { values, positionals } = tokenise(command, argv, known);
	const read = (name) => {
		if (known[name] === void 0) throw new RangeError(`${command} has no option --${name}`);
		return values[name];
	};
	return {
		positionals,
		text: (name) => {
			const value = read(name);
			return typeof value === "string" ? value : void 0;
		},
		list: (name) => {
			const value = read(name);
			return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
		},
		flag: (name) => read(name) === true,
		whole: (name) => toWhole(command, name, read(name))
	};
}
function tokenise(command, argv, known) {
	const options = Object.fromEntries(Object.entries(known).map(([name, rule]) => [name, {
		type: rule.type === "flag" ? "boolean" : "string",
		multiple: rule.type === "list",
		...rule.short === void 0 ? {} : { short: rule.short }
	}]));
	for (const word of argv) {
		if (word === "--") break;
		const name = /^--([^=]+)/.exec(word)?.[1];
		if (name !== void 0 && known[name] === void 0) throw unknownOption(command, name, Object.keys(known));
	}
	try {
		return parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true
		});
	} catch (error) {
		throw new GateError("USAGE", `Cannot run ${command}: ${firstSentence(error)}`, { hint: `see: flamegate ${command} --help` });
	}
}
function unknownOption(command, name, known) {
	const near = nearest(name, known);
	return new GateError("USAGE", `Cannot run ${command} as it has no option --${name}`, { hint: near === void 0 ? `see: flamegate ${command} --help` : `did you mean --${near}?` });
}
function firstSentence(error) {
	return (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/)[0] ?? "";
}
function toWhole(command, name, value) {
	if (value === void 0) return void 0;
	if (typeof value === "string" && /^\d{1,15}$/.test(value)) return Number(value);
	throw new GateError("USAGE", `Cannot run ${command} as --${name} must be a whole number: current value is ${value}`, { hint: `see: flamegate ${command} --help` });
}
const measureCommand = {
	name: "measure",
	summary: "run the suites and write a bundle; judges nothing",
	help: `
usage: flamegate measure --out DIR [--base REF] [--shard I/N] [options]

Runs the suites of the working tree, uncommitted changes included, and writes a bundle (evidence.json and profiles).
With --base, HEAD is measured against that commit as "gate" would, and the bundle holds all a judge needs:
"flamegate report DIR" judges it again, here or elsewhere.

  --out DIR       where the bundle goes (needed unless --json)
  --base REF      measure against this commit too, in git worktrees
  --head REF      with --base: the candidate commit (default: HEAD)
  --shard I/N     measure the I-th of N parts, 1-based; "report" merges them
  --config FILE   configuration
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --store STORE   where stored baselines are read from
  --remote NAME   fetch a git: store's branch from this remote first
  --budget TIME   stop measuring after this long, e.g. 10m
  --seed N        order of processes
  --json          the evidence as one JSON document on stdout

Exit codes: 0 measured, 2 usage or configuration, 3 could not measure.

example: flamegate measure --base main --shard 1/4 --out bundle-1
`,
	run: async (argv, io) => {
		const given = parseArguments("measure", argv, {
			...measuringOptions,
			shard: { type: "string" },
			json: { type: "flag" }
		});
		const out = given.text("out");
		if (out === void 0 && !given.flag("json")) throw new GateError("USAGE", "Cannot measure as --out must say where the bundle goes: it is missing", { hint: "flamegate measure --out bundle" });
		const shard = shardOf(given.text("shard"));
		const question = questionOf("measure", given, io);
		if (out !== void 0) await openOutputs(resolve(io.cwd, out));
		const sides = question.base === void 0 && question.head === void 0;
		const result = await runMeasuring(io, {
			...question,
			...sides ? { candidate: "working-tree" } : {},
			purpose: question.base === void 0 ? "store" : "judge",
			...shard === void 0 ? {} : { shard }
		});
		if (out !== void 0) await writeOutputs(resolve(io.cwd, out), renderBundle(result));
		if (given.flag("json")) io.stdout(`${renderEvidence(result.evidence).trim()}\n`);
		const failed = result.evidence.candidate.outcomes.filter(({ state }) => state === "failed");
		for (const outcome of failed) if (outcome.state === "failed") io.stderr(`${outcome.id.name} failed: ${outcome.failure.message}\n`);
		return failed.length > 0 && question.base === void 0 ? exitCode.unable : exitCode.pass;
	}
};
/** `I/N`, 1-based. */
function shardOf(text) {
	if (text === void 0 || text === "") return void 0;
	const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
	const shard = {
		index: Number(index),
		count: Number(count)
	};
	if (shard.index >= 1 && shard.index <= shard.count) return shard;
	throw new GateError("USAGE", `Cannot measure a shard as --shard must be I/N with 1 ≤ I ≤ N: current value is ${text}`, { hint: "the first of four is 1/4" });
}
// src/decide/answer-from-evidence.ts
/** Answers a procedure from what was recorded: judging again from the same evidence asks and gets the same. */
/** What was never recorded is unavailable: the target becomes inconclusive, never a silent pass. */
function answerFromEvidence({ blocks }) {
	const records = new Map(blocks.map((record) => [keyOf(record), record]));
	return (request) => records.get(keyOf(request))?.answer ?? {
		state: "unavailable",
		reason: "not in the evidence"
	};
}
function keyOf({ stage, target, block, attempt }) {
	return [
		benchmarkKey(target.id),
		target.metric.name,
		stage,
		block,
		attempt
	].join("");
}
// src/decide/drive.ts
function drive(steps, answer) {
	let step = steps.next();
	while (step.done !== true) step = steps.next(answer(step.value));
	return step.value;
}
// src/gate/rejudge.ts
/** Groups of unlike machines share the build's α. */
async function rejudge(input) {
	const { groups, shards } = input.merged;
	const policy = {
		...input.config.policy,
		alpha: input.config.policy.alpha / groups.length
	};
	const all = groups.flatMap(({ evidence }, index) => judge(evidence, input.histories[index] ?? emptyHistory, {
		...input.config,
		policy
	}));
	const judgements = groups.length > 1 || (shards?.missing.length ?? 0) > 0 ? all.filter(({ kind }) => kind !== "removed") : all;
	const evidence = together(groups.map((group) => group.evidence));
	const profiles = new Map(groups.flatMap((group) => [...group.profiles]));
	const report = await assemble({
		...input,
		evidence,
		judgements,
		profiles,
		history: input.histories[0] ?? emptyHistory
	});
	return {
		report: shards === void 0 ? report : {
			...report,
			shards
		},
		evidence,
		profiles
	};
}
function judge(evidence, history, config) {
	return drive(procedure({
		candidate: evidence.candidate,
		stored: history.runs,
		otherClasses: history.otherClasses,
		...evidence.baselineBenchmarks === void 0 ? {} : { baselineBenchmarks: evidence.baselineBenchmarks },
		sideBySide: evidence.baselineCommit === void 0 ? "impossible" : "possible",
		policy: config.policy,
		seed: evidence.seed,
		budgetMs: Number.POSITIVE_INFINITY
	}), answerFromEvidence(evidence));
}
function together(evidences) {
	const [first, ...others] = evidences;
	if (first === void 0) throw new RangeError("there must be evidence to judge");
	if (others.length === 0) return first;
	return {
		...first,
		candidate: {
			...first.candidate,
			outcomes: evidences.flatMap(({ candidate }) => candidate.outcomes)
		},
		blocks: evidences.flatMap(({ blocks }) => blocks),
		profiles: evidences.flatMap(({ profiles }) => profiles),
		durationMs: Math.max(...evidences.map(({ durationMs }) => durationMs))
	};
}
// src/results/merge.ts
/**
* Shards of one measuring put together. Shards may have run on unlike machines, and only equal classes are compared,
* so the result is one evidence for each environment class: usually one.
*/
function mergeBundles(bundles) {
	const evidences = bundles.map(({ evidence }) => evidence);
	const [first] = bundles;
	for (const evidence of evidences) checkSameBuild(first.evidence, evidence);
	const shards = shardsOf(evidences);
	const complete = shards === void 0 || shards.missing.length === 0;
	const groups = /* @__PURE__ */ new Map();
	for (const bundle of bundles.toSorted((a, b) => indexOf(a) - indexOf(b))) {
		const name = environmentClass(bundle.evidence.environment);
		groups.set(name, [...groups.get(name) ?? [], bundle]);
	}
	const listed = complete ? listedByAll(evidences) : void 0;
	checkMeasuredOnce(evidences);
	const [one = first, ...others] = [...groups.values()].map((group) => mergeGroup(group, groups.size === 1 ? listed : void 0));
	return {
		groups: [one, ...others],
		...shards === void 0 ? {} : { shards }
	};
}
function mergeGroup(bundles, listed) {
	const [only] = bundles;
	const renamed = bundles.length > 1 ? bundles.map((bundle, index) => withOwnNames(bundle, `s${index + 1}-`)) : bundles;
	const evidences = renamed.map(({ evidence }) => evidence);
	const [first] = evidences;
	if (only === void 0 || first === void 0) throw new RangeError("a group has at least one bundle");
	const { baselineBenchmarks: _own, shard: _shard, ...rest } = first;
	const baselineCommit = evidences.find((evidence) => evidence.baselineCommit !== void 0)?.baselineCommit;
	return {
		evidence: {
			...rest,
			candidate: {
				...first.candidate,
				outcomes: outcomesOf(evidences)
			},
			...baselineCommit === void 0 ? {} : { baselineCommit },
			blocks: evidences.flatMap(({ blocks }) => blocks),
			profiles: evidences.flatMap(({ profiles }) => profiles),
			...listed === void 0 ? {} : { baselineBenchmarks: listed },
			durationMs: Math.max(...evidences.map(({ durationMs }) => durationMs))
		},
		profiles: new Map(renamed.flatMap(({ profiles }) => [...profiles]))
	};
}
/** A benchmark that a shard only skipped or failed to load, and another measured, is measured. */
function outcomesOf(evidences) {
	const rank = {
		measured: 2,
		failed: 1,
		skipped: 0
	};
	const best = /* @__PURE__ */ new Map();
	for (const outcome of evidences.flatMap(({ candidate }) => candidate.outcomes)) {
		const key = benchmarkKey(outcome.id);
		const known = best.get(key);
		if (known === void 0 || rank[outcome.state] > rank[known.state]) best.set(key, outcome);
	}
	return [...best.values()];
}
/** Two shards that measured the same benchmark were not shards of one division. */
function checkMeasuredOnce(evidences) {
	const seen = /* @__PURE__ */ new Set();
	for (const { candidate } of evidences) for (const { state, id } of candidate.outcomes) {
		const key = benchmarkKey(id);
		if (state === "measured" && seen.has(key)) throw refused("each benchmark must be measured in one shard only", `${id.suite}/${id.name} twice`);
		if (state === "measured") seen.add(key);
	}
}
function checkSameBuild(first, other) {
	if (first.candidate.commit !== other.candidate.commit) throw refused("all must be of one candidate commit", `${first.candidate.commit.slice(0, 12)} and ${other.candidate.commit.slice(0, 12)}`);
	const [a, b] = [first.baselineCommit, other.baselineCommit];
	if (a !== void 0 && b !== void 0 && a !== b) throw refused("all must be of one baseline commit", `${a.slice(0, 12)} and ${b.slice(0, 12)}`);
}
function shardsOf(evidences) {
	const shards = evidences.flatMap(({ shard }) => shard === void 0 ? [] : [shard]);
	const [first] = shards;
	if (first === void 0) return void 0;
	if (shards.length < evidences.length) throw refused("all or none must be shards", "some of each");
	const seen = /* @__PURE__ */ new Set();
	for (const { index, count } of shards) {
		if (count !== first.count) throw refused("all must be of one division", `1/${first.count} and 1/${count}`);
		if (index > count || seen.has(index)) throw refused("each shard must be there once", `${index}/${count}`);
		seen.add(index);
	}
	const all = Array.from({ length: first.count }, (_, index) => index + 1);
	return {
		count: first.count,
		missing: all.filter((index) => !seen.has(index))
	};
}
/** Known only if every shard listed the baseline: a partial list would call the rest new. */
function listedByAll(evidences) {
	const byKey = /* @__PURE__ */ new Map();
	for (const { baselineBenchmarks } of evidences) {
		if (baselineBenchmarks === void 0) return void 0;
		for (const id of baselineBenchmarks) byKey.set(benchmarkKey(id), id);
	}
	return [...byKey.values()];
}
/** Shards name their profiles alike; a prefix keeps them apart. */
function withOwnNames({ evidence, profiles }, prefix) {
	const rename = (file) => file.replace("profiles/", `profiles/${prefix}`);
	const reference = (old) => ({
		...old,
		file: rename(old.file)
	});
	const outcomes = evidence.candidate.outcomes.map((outcome) => outcome.state === "measured" ? {
		...outcome,
		profiles: outcome.profiles.map(reference)
	} : outcome);
	const records = evidence.profiles.map((record) => ({
		...record,
		reference: reference(record.reference)
	}));
	return {
		evidence: {
			...evidence,
			candidate: {
				...evidence.candidate,
				outcomes
			},
			profiles: records
		},
		profiles: new Map([...profiles].map(([file, bytes]) => [rename(file), bytes]))
	};
}
function indexOf({ evidence }) {
	return evidence.shard?.index ?? 0;
}
function refused(need, found) {
	return new GateError("FILE_MALFORMED", `Cannot merge bundles as ${need}: current value is ${found}`, { hint: "give the bundles of one measuring: every shard of one commit, each once" });
}
export { formatDeltaWithin as $, nonEmpty as $n, confirmSize as $t, diffFor as A, verdict as An, toCpuProfile as At, bySize as B, filesBeside as Bn, emptyHistory as Bt, evidenceShape as C, buildCallTree as Cn, parseStoreLocation as Cr, createMeasurer as Ct, basisWords as D, findBlame as Dn, writePprof as Dt, profilePageData as E, toPlainPath as En, withVersions as Et, rowOf as F, require_picomatch as Fn, isShallow as Ft, judgementsOf as G, commitShape as Gn, limitsOf as Gt, doubts as H, readStoredRun as Hn, procedure as Ht, methodSentences as I, openStore as In, repositoryRoot as It, census as J, array as Jn, nothingStored as Jt, refusalWords as K, runShape as Kn, tolerance as Kt, reproduceCommand as L, git as Ln, resolveCommit as Lt, weighty as M, isWorse as Mn, knownHarnesses as Mt, whereTitle as N, gammaln as Nn, createCheckouts as Nt, blamedRow as O, parseUnifiedDiff as On, heapProfileFormat as Ot, changeCell as P, median as Pn, settleGit as Pt, formatCount as Q, matching as Qn, isImproved as Qt, renderJson as R, tryGit as Rn, shallowClone as Rt, runFile as S, diffProfiles as Sn, environmentClass as Sr, openGitAncestry as St, renderPage as T, typeIndex as Tn, version$1 as Tr, applySourceMaps as Tt, headline as U, renderRun as Un, storedHistories as Ut, changeWords as V, filesOfRun as Vn, readHistory as Vt, nextSteps as W, benchmarkIdShape as Wn, defensibleThreshold as Wt, terminalText as X, integer as Xn, createRandom as Xt, escapeHtml as Y, checkShaped as Yn, learnedNoise as Yt, toVisible as Z, line as Zn, holm as Zt, pad as _, headBytes as _n, picturePath as _r, configPlaces as _t, shardOf as a, pooledDeviation as an, parseShaped as ar, formatQuantity as at, parseBundle as b, parseJson as bn, storedRuns as br, createProgress as bt, readHtmlAssets as c, modeOfType as cn, unique$1 as cr, questionOf as ct, writeOutputs as d, toFrame as dn, checkStorePath as dr, worker as dt, defaultPlan as en, number as er, formatDuration as et, localMarker as f, languageOfFile as fn, isImmutable as fr, openWorkspace as ft, displayWidth as g, encodingOf as gn, pathsUnder as gr, renderConfigSchema as gt, cutToWidth as h, decodeText as hn, notePath as hr, parseConfig as ht, measureCommand as i, at as in, parseJson$1 as ir, formatPercent as it, valueUnit as j, acceptedSizes as jn, toV8Node as jt, confidenceWords as k, exitOf as kn, cpuProfileFormat as kt, readPngAssets as l, toBaseUnit as ln, benchmarkKey as lr, runMeasuring as lt, renderFlameSvg as m, concat as mn, metaText as mr, defaultConfig as mt, rejudge as n, compareBlocks as nn, oneOf as nr, formatP as nt, parseArguments as o, timeMetric as on, schemaVersion as or, renderPng as ot, decisivePictures as p, originOf as pn, metaPath as pr, storeOf as pt, plainPhrase as q, Mismatch as qn, defaultPolicy as qt, drive as r, toScale as rn, optional as rr, formatPair as rt, writeReport as s, pprofFormat as sn, text as sr, measuringOptions as st, mergeBundles as t, smallestDetectable as tn, object as tr, formatNumber as tt, openOutputs as u, createProfileBuilder as un, checkMeta as ur, selection as ut, renderComment as v, headOf$1 as vn, planPrune as vr, resolveRevisions as vt, renderHtml as w, defaultTypeOf as wn, nearest as wr, readSourceMaps as wt, renderBundle as x, toChunks as xn, verdictPath as xr, openGitChanges as xt, evidenceFile as y, inflated as yn, runPath as yr, percentOf as yt, verdictDocument as z, conflict as zn, workingTreeRoot as zt };
