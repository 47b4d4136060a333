import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const products = [
  { id: 1, name: 'Teapot', cents: 2400 },
  { id: 2, name: 'Two cups', cents: 1800 },
];

export function answer(method, path) {
  if (method !== 'GET') return { status: 405, body: { error: 'only GET' } };
  if (path === '/products') return { status: 200, body: products };
  const product = products.find(({ id }) => path === `/products/${id}`);
  return product ? { status: 200, body: product } : { status: 404, body: { error: 'no such product' } };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  createServer((request, response) => {
    const { status, body } = answer(request.method, request.url);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(Number(process.env.PORT ?? 3000));
}
