export { t as decisivePictures } from "./chunk-picture2.js";
