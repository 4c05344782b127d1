import * as nodeModule from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
// src/harness/javascript/module-hooks.ts
const holder = "__flamegateIntercepted__";
const realScheme = "flamegate-real:";
function realSpecifier(specifier, from) {
	return realScheme + JSON.stringify([specifier, from]);
}
async function interceptPackages(packages, reached, file) {
	const asked = /* @__PURE__ */ new Set();
	const main = asksForMain(file) ? pathToFileURL(file).href : "";
	if (packages.length === 0 && reached === "only these" && main === "") return { asked: () => asked };
	const bySpecifier = new Map(packages.map((each) => [each.specifier, each]));
	const provide = (specifier) => {
		const found = bySpecifier.get(specifier);
		if (found !== void 0) asked.add(specifier);
		return found;
	};
	Object.defineProperty(globalThis, holder, {
		configurable: true,
		value: provide
	});
	const api = nodeModule.default;
	const hooks = hooksModule(Object.fromEntries(packages.map((each) => [each.specifier, moduleSource(each)])), main);
	if (api.registerHooks === void 0) {
		api.register(hooks);
		patchRequire(api, provide);
	} else api.registerHooks(await import(hooks));
	return { asked: () => asked };
}
function asksForMain(file) {
	try {
		return readFileSync(file, "utf8").includes(ownMain);
	} catch {
		return false;
	}
}
const ownMain = "import.meta.main";
function moduleSource({ specifier, exported, required }) {
	const names = Object.keys(exported).filter((name) => name !== "default");
	return [
		`const found = globalThis.${holder}(${JSON.stringify(specifier)});`,
		"const exported = found.exported;",
		...names.map((name, i) => `const e${i} = exported[${JSON.stringify(name)}]; export { e${i} as ${name} };`),
		..."default" in exported ? ["export default exported.default;"] : [],
		...required === void 0 ? [] : [`const whole = found.required; export { whole as 'module.exports' };`]
	].join("\n");
}
function hooksModule(sources, main) {
	const text = `
    const sources = ${JSON.stringify(sources)};
    const own = 'flamegate:';
    const real = ${JSON.stringify(realScheme)};
    const main = ${JSON.stringify(main)};
    const started = (loaded) => loaded.source == null ? loaded : ({
      ...loaded,
      source: Buffer.from(loaded.source).toString().replaceAll('${ownMain}', 'true'.padEnd(16)),
    });
    export function resolve(asked, context, next) {
      if (Object.hasOwn(sources, asked)) return { url: own + asked, format: 'module', shortCircuit: true };
      if (!asked.startsWith(real)) return next(asked, context);
      const [specifier, parentURL] = JSON.parse(asked.slice(real.length));
      return next(specifier, { ...context, parentURL });
    }
    export function load(url, context, next) {
      if (url === main) {
        const loaded = next(url, context);
        return typeof loaded.then === 'function' ? loaded.then(started) : started(loaded);
      }
      if (!url.startsWith(own)) return next(url, context);
      return { format: 'module', source: sources[url.slice(own.length)], shortCircuit: true };
    }`;
	return `data:text/javascript,${encodeURIComponent(text)}`;
}
function patchRequire(api, provide) {
	const load = api._load;
	api._load = function patched(request, parent, isMain) {
		const found = provide(request);
		return found === void 0 ? load.call(this, request, parent, isMain) : found.required ?? found.exported;
	};
}
export { interceptPackages, realSpecifier };
