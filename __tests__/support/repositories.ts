import type { Repository } from './memory-files.ts';

/** A Compose file with one service `web`; each line is one of its keys. The image's user is in the table: nginx-unprivileged is 101, debian root. */
export function webService(...lines: readonly string[]): Repository {
  const image = lines.some(line => /^(?:image|build):/.test(line)) ? [] : ['image: debian:13-slim'];
  return { 'compose.yaml': `services:\n  web:\n${[...image, ...lines].map(line => `    ${line}\n`).join('')}` };
}

/** A host that maps users: the files of its engine, with ids 231072 to 296607. */
export const remapped: Repository = {
  'etc/docker/daemon.json': '{"userns-remap": "default"}\n',
  'etc/subuid': 'dockremap:231072:65536\n',
  'etc/subgid': 'dockremap:231072:65536\n',
};
