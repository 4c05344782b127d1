import { t as GateError } from "./chunk-errors.js";
import { constants } from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
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
// src/app/output-files.ts
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
export { shuffled as a, createRandom as i, removeOutputs as n, writeOutputs as r, openOutputs as t };
