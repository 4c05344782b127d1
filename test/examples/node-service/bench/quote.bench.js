import { quote } from '../src/quote.js';

const items = Array.from({ length: 1000 }, (_, index) => `item-${(index * 7919) % 5000}`);

export default (bench) => {
  bench.add('quote 1000 items', () => quote(items));
};
