export { connect } from "./chunk-client.js";
