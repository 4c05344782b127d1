export { decisivePictures } from "./chunk-picture2.js";
