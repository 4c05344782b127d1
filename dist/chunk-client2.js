export { t as connect } from "./chunk-client.js";
