import assert from 'node:assert/strict';
import test from 'node:test';
import { answer } from './server.js';

test('one product', () => {
  assert.equal(answer('GET', '/products/1').body.name, 'Teapot');
});

test('a product that does not exist', () => {
  assert.equal(answer('GET', '/products/9').status, 404);
});
