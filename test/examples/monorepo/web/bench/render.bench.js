import { render } from '../src/render.js';

const rows = Array.from({ length: 300 }, (_, index) => `row ${index} <of> "many" & more`);

export default (bench) => {
  bench.add('render 300 rows', () => render(rows));
};
