// src/results/shape.ts
/** What each shape takes, for other programs: the schema of a file cannot say anything else than what reads it. */
const schemas = /* @__PURE__ */ new WeakMap();
function described(shape, schema) {
	schemas.set(shape, schema);
	return shape;
}
/** Empty, which takes anything, of a shape that was not made here. */
function jsonSchemaOf(shape) {
	return schemas.get(shape) ?? {};
}
/** Internal to this file and its readers: becomes a GateError naming the file. */
var Mismatch = class extends Error {
	constructor(at, expected, value) {
		super(at === void 0 ? "" : `${at === "" ? "it" : at} must be ${expected}: current value is ${show(value)}`);
	}
};
/** The field may be absent; `null` is no value of it. */
function optional(shape) {
	return { optional: shape };
}
/** Refuses unknown fields and checks fields in the order given. */
function object(fields) {
	const known = Object.entries(fields).map(([name, field]) => {
		const isOptional = typeof field !== "function";
		return {
			name,
			isOptional,
			shape: isOptional ? field.optional : field
		};
	});
	const names = new Set(known.map(({ name }) => name));
	const read = (value, at) => {
		const record = asRecord(value, at);
		for (const name of Object.keys(record)) if (!names.has(name)) throw new Mismatch(join(at, name.slice(0, 80)), "absent (unknown field)", record[name]);
		return readFields(record, known, at);
	};
	return described(read, {
		type: "object",
		properties: Object.fromEntries(known.map(({ name, shape }) => [name, jsonSchemaOf(shape)])),
		required: known.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
		additionalProperties: false
	});
}
/** The object itself where reading would make an equal one, as with files of our own: most of what is read is never copied. */
function readFields(record, known, at) {
	const names = Object.keys(record);
	let copy = Object.getPrototypeOf(record) === Object.prototype ? void 0 : {};
	let same = 0;
	for (const { name, isOptional, shape } of known) {
		const inner = Object.hasOwn(record, name) ? record[name] : void 0;
		if (isOptional && inner === void 0) continue;
		const item = shape(inner, join(at, name));
		if (copy === void 0 && names[same] === name && Object.is(item, inner)) same += 1;
		else {
			copy ??= picked(record, names.slice(0, same));
			copy[name] = item;
		}
	}
	return copy ?? (same === names.length ? record : picked(record, names.slice(0, same)));
}
function picked(record, names) {
	return Object.fromEntries(names.map((name) => [name, record[name]]));
}
/** One of several objects distinguished by a word in `key`. */
function union(key, shapes) {
	const read = (value, at) => {
		const word = asRecord(value, at)[key];
		const shape = typeof word === "string" && Object.hasOwn(shapes, word) ? shapes[word] : void 0;
		if (shape === void 0) throw new Mismatch(join(at, key), `one of ${Object.keys(shapes).join(", ")}`, word);
		return shape(value, at);
	};
	return described(read, { anyOf: Object.values(shapes).map((shape) => jsonSchemaOf(shape)) });
}
/** At most `most` items. */
function array(shape, most) {
	const read = (value, at) => {
		if (!Array.isArray(value)) throw new Mismatch(at, "a list", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return readItems(value, shape, at);
	};
	return described(read, {
		type: "array",
		items: jsonSchemaOf(shape),
		maxItems: most
	});
}
/** The list itself where none of its items is changed by reading. */
function readItems(items, shape, at) {
	let copy;
	for (let index = 0; index < items.length; index += 1) {
		const item = shape(items[index], at === void 0 ? at : `${at}[${index}]`);
		if (copy === void 0 && !Object.is(item, items[index])) copy = items.slice(0, index);
		copy?.push(item);
	}
	return copy ?? items;
}
/** A list with at least one item. */
function nonEmpty(shape, most) {
	const list = array(shape, most);
	const read = (value, at) => {
		const items = list(value, at);
		if (items.length === 0) throw new Mismatch(at, "a list with at least one item", value);
		return items;
	};
	return described(read, {
		...jsonSchemaOf(list),
		minItems: 1
	});
}
/** Control characters other than line breaks and tabs become spaces: a foreign file cannot control a terminal. */
function text(most) {
	const read = (value, at) => {
		if (typeof value !== "string") throw new Mismatch(at, "text", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return cleanText(value);
	};
	return described(read, {
		type: "string",
		maxLength: most
	});
}
/** Control characters and halves of surrogate pairs become harmless; line breaks and tabs stay. */
function cleanText(value) {
	if (isPlain(value)) return value;
	return value.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ").replaceAll(/\p{Surrogate}/gu, "�");
}
/** Printable ASCII, as nearly all is: has nothing to clean. */
function isPlain(value) {
	return /^[ -~]*$/.test(value);
}
/** A name as a file keeps it, so that what is measured and what is stored are one benchmark. */
function cleanLine(value) {
	if (isPlain(value)) return value;
	return cleanText(value).replaceAll(/[\t\n]/g, " ");
}
/** Text of one line, not empty: names. */
function line(most) {
	const any = text(most);
	const read = (value, at) => {
		const cleaned = cleanLine(any(value, at));
		if (cleaned.trim() === "") throw new Mismatch(at, "text that is not empty", value);
		return cleaned;
	};
	return described(read, {
		...jsonSchemaOf(any),
		minLength: 1
	});
}
/** Text; `expected` completes "must be …". */
function matching(pattern, expected) {
	const read = (value, at) => {
		if (typeof value !== "string" || value.length > 1e3 || !pattern.test(value)) throw new Mismatch(at, expected, value);
		return value;
	};
	return described(read, {
		type: "string",
		pattern: pattern.source
	});
}
/** A text that a test of its own knows to be more than that. */
function satisfying(is, expected) {
	const read = (value, at) => {
		if (typeof value === "string" && is(value)) return value;
		throw new Mismatch(at, expected, value);
	};
	return described(read, { type: "string" });
}
/** Compared by identity: `1` is not `"1"`. */
function oneOf(...words) {
	const read = (value, at) => {
		const found = words.find((word) => word === value);
		if (found === void 0) throw new Mismatch(at, `one of ${words.join(", ")}`, value);
		return found;
	};
	return described(read, { enum: words });
}
/** Finite, both bounds included. */
function number(least, most = Number.MAX_VALUE) {
	const expected = most === Number.MAX_VALUE ? `a finite number ≥ ${least}` : `a number from ${least} to ${most}`;
	const read = (value, at) => {
		if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) throw new Mismatch(at, expected, value);
		return value + 0;
	};
	return described(read, {
		type: "number",
		minimum: least,
		...most === Number.MAX_VALUE ? {} : { maximum: most }
	});
}
/** Safe integers, both bounds included. */
function integer(least, most = Number.MAX_SAFE_INTEGER) {
	const any = number(least, most);
	const read = (value, at) => {
		if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Mismatch(at, "a whole number", value);
		return any(value, at);
	};
	return described(read, {
		...jsonSchemaOf(any),
		type: "integer"
	});
}
/** Refuses a list in which two items have the same key. */
function unique(list, key) {
	const read = (value, at) => {
		const seen = /* @__PURE__ */ new Set();
		const items = list(value, at);
		for (const [index, item] of items.entries()) {
			const name = key(item);
			if (seen.has(name)) throw new Mismatch(`${at}[${index}]`, "unlike the items before it", name.replaceAll("\0", "/"));
			seen.add(name);
		}
		return items;
	};
	return described(read, jsonSchemaOf(list));
}
/** The `schema` field of files with versions: a newer one is named as such rather than as a wrong number. */
function schemaVersion(version) {
	const read = (value, at) => {
		if (typeof value === "number" && value > version) throw new Mismatch(at, `${version} (a newer Flamegate wrote this file: update Flamegate here)`, value);
		return oneOf(version)(value, at);
	};
	return described(read, { const: version });
}
/** Six significant digits: finer than any clock, a third of the bytes. */
function rounded(shape) {
	return described((value, at) => Number(shape(value, at).toPrecision(6)), jsonSchemaOf(shape));
}
/** Throws Mismatch for what is no object, null and lists included. */
function asRecord(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
/** The place of a field: `id.name`. */
function join(at, name) {
	if (at === void 0) return void 0;
	return at === "" ? name : `${at}.${name}`;
}
/** A value as errors show it, at most 80 characters. */
function show(value) {
	if (value === void 0) return "absent";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) return "an object";
	if (typeof value === "number") return String(value);
	const json = JSON.stringify(value) ?? typeof value;
	return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
export { schemaVersion as _, cleanText as a, union as b, line as c, number as d, object as f, satisfying as g, rounded as h, cleanLine as i, matching as l, optional as m, array as n, integer as o, oneOf as p, asRecord as r, join as s, Mismatch as t, nonEmpty as u, show as v, unique as x, text as y };
