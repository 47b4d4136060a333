import { once } from 'node:events';
import { createGunzip } from 'node:zlib';
import type { Account, Group } from '../../core/image/facts.ts';
import type { Descriptor } from '../../core/image/manifest.ts';
import type { ImageReference } from '../../core/image/reference.ts';
import type { Cache } from './cache.ts';
import type { RegistryClient } from './client.ts';
import { createTarReader } from './tar.ts';

export interface AccountsInput {
  readonly reference: ImageReference;
  readonly platform: string;
  /** Of the configuration: the accounts of one never change. */
  readonly digest: string;
  /** Where they are known already. */
  readonly layers: readonly Descriptor[] | undefined;
  readonly client: RegistryClient;
  readonly cache: Cache;
}

/** All lines of an image's /etc/passwd and /etc/group. */
export interface LayerAccounts {
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
}

/** The longest passwd or group that is read; the most bytes of one layer, as it is sent and unpacked; the most layers. */
const longestFile = 2 ** 20;
const mostSent = 2 ** 30;
const mostUnpacked = 8 * 2 ** 30;
const mostLayers = 128;

const wanted = ['etc/passwd', 'etc/group'] as const;
type Wanted = (typeof wanted)[number];

/** What a layer says of a file: its text; `removed` by a whiteout; `unread` when it is a link, or too long. */
type Said = { readonly text: string } | 'removed' | 'unread';

/**
 * The accounts of an image, read from its layers: the newest first, each only as far as the two files come by. Whiteouts are
 * respected (https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts). `undefined` when they cannot be read.
 */
export async function readAccounts(input: AccountsInput): Promise<LayerAccounts | undefined> {
  const { cache, client, reference, digest, platform } = input;
  const key = `accounts@${digest}`;
  const kept = cache.kept(key, platform);
  const text = kept && cache.text(kept.digest);
  if (text !== undefined) return JSON.parse(text);
  const layers = input.layers ?? (await client.image(reference, platform)).layers;
  if (layers.length > mostLayers) return undefined;
  const found = new Map<Wanted, Said>();
  for (const layer of layers.toReversed()) {
    if (found.size === wanted.length) break;
    const said = await readLayer(input, layer);
    if (said === undefined) return undefined;
    for (const [path, file] of said) if (!found.has(path)) found.set(path, file);
  }
  const passwd = textOf(found.get('etc/passwd'));
  const group = textOf(found.get('etc/group'));
  if (passwd === undefined || group === undefined) return undefined;
  const accounts = { accounts: accountsOf(passwd), groups: groupsOf(group) };
  keepJson(cache, key, platform, JSON.stringify(accounts));
  return accounts;
}

function keepJson(cache: Cache, key: string, platform: string, text: string): void {
  const digest = cache.digestOf(text);
  cache.keepText(digest, text);
  cache.keep(key, platform, digest);
}

/** What one layer says of the files; `undefined` for one that cannot be read. */
async function readLayer(
  { client, reference }: AccountsInput,
  { digest, mediaType }: Descriptor,
): Promise<ReadonlyMap<Wanted, Said> | undefined> {
  if (!/tar(?:[.+]gzip)?$/.test(mediaType)) return undefined;
  const said = new Map<Wanted, Said>();
  const removedLater = new Set<Wanted>();
  const reader = createTarReader(
    ({ path, type, size }) => {
      for (const file of removedBy(path)) removedLater.add(file);
      const file = wanted.find(candidate => candidate === path);
      if (file === undefined) return 0;
      if (type !== 'file' || size > longestFile) said.set(file, 'unread');
      return type === 'file' && size <= longestFile ? size : 0;
    },
    ({ path }, bytes) => {
      const file = wanted.find(candidate => candidate === path);
      if (file !== undefined) said.set(file, { text: bytes.toString('utf8') });
      return said.size < wanted.length;
    },
  );
  const isGzip = mediaType.endsWith('gzip');
  const stream = isGzip ? unpacked(reader.write) : { write: reader.write, end: async () => true };
  await client.layer(reference, digest, mostSent, chunk => stream.write(chunk));
  if (!(await stream.end()) || reader.isBroken()) return undefined;
  // A whiteout hides what layers below have, never what stands beside it.
  for (const file of removedLater) if (!said.has(file)) said.set(file, 'removed');
  return said;
}

/** The files that a whiteout removes: of itself, of its directory, or of everything in it. */
function removedBy(path: string): readonly Wanted[] {
  if (path === '.wh.etc' || path === 'etc/.wh..wh..opq' || path === '.wh..wh..opq') return wanted;
  return wanted.filter(file => path === file.replace('etc/', 'etc/.wh.'));
}

/** Unpacks as much as is wanted. */
function unpacked(onData: (chunk: Buffer) => boolean): {
  write(chunk: Buffer): Promise<boolean>;
  /** Whether everything was read, or nothing more was wanted. */
  end(): Promise<boolean>;
} {
  const gunzip = createGunzip();
  let isWanted = true;
  let isBroken = false;
  let left = mostUnpacked;
  gunzip.on('error', () => {
    isBroken = true;
  });
  gunzip.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) isBroken = true;
    if (isWanted && !isBroken) isWanted = onData(chunk);
    if (!isWanted || isBroken) gunzip.destroy();
  });
  return {
    async write(chunk) {
      if (!isWanted || isBroken || gunzip.destroyed) return false;
      if (!gunzip.write(chunk))
        await Promise.race([once(gunzip, 'drain'), once(gunzip, 'close')]).catch(() => undefined);
      return isWanted && !isBroken;
    },
    async end() {
      if (!gunzip.destroyed) {
        const closed = once(gunzip, 'close').catch(() => undefined);
        gunzip.end();
        await closed;
      }
      return !isBroken;
    },
  };
}

/** The text of a file; empty for one that is not there; `undefined` for one that cannot be read. */
function textOf(said: Said | undefined): string | undefined {
  if (said === 'unread') return undefined;
  return said === undefined || said === 'removed' ? '' : said.text;
}

function accountsOf(passwd: string): Account[] {
  return passwd.split('\n').flatMap(line => {
    const [name = '', , uid = '', gid = ''] = line.trim().split(':');
    return name === '' || !/^\d+$/.test(uid) || !/^\d+$/.test(gid)
      ? []
      : [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

function groupsOf(group: string): Group[] {
  return group.split('\n').flatMap(line => {
    const [name = '', , gid = ''] = line.trim().split(':');
    return name === '' || !/^\d+$/.test(gid) ? [] : [{ name, gid: Number(gid) }];
  });
}
