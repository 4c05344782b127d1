import { createServer } from 'node:http';
import { quote } from './quote.js';

createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://service');
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(quote(searchParams.getAll('item'))));
}).listen(Number(process.env.PORT ?? 8080));
