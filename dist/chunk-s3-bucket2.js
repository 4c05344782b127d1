export { s3OptionsOf } from "./chunk-s3-bucket.js";
