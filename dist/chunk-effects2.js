export { effectsOf } from "./chunk-effects.js";
