import { once } from 'node:events';
import { createGunzip } from 'node:zlib';
import type { Descriptor } from '../../core/image/manifest.ts';
import type { ImageReference } from '../../core/image/reference.ts';
import type { RegistryClient } from './client.ts';
import { createTarReader, type TarEntry } from './tar.ts';

/** What the layers say of a file: its text; `removed` by a whiteout; `unread` when it is a link, lies behind one, or is too long. */
export type LayerFile = { readonly text: string } | 'removed' | 'unread';

export interface LayerFilesInput {
  readonly reference: ImageReference;
  /** Oldest first. */
  readonly layers: readonly Descriptor[];
  readonly client: RegistryClient;
}

/** The longest file that is read; the most bytes of one layer, as it is sent and unpacked; the most layers. */
const longestFile = 2 ** 20;
const mostSent = 2 ** 30;
const mostUnpacked = 8 * 2 ** 30;
const mostLayers = 128;

/**
 * Files of an image, read from its layers by streaming: the newest first, each only until every group has a file. Whiteouts are
 * respected (https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts).
 *
 * @param groups paths without a leading `/`; of each group one that is found is enough.
 * @returns `undefined` when a layer cannot be read.
 */
export async function readLayerFiles(
  input: LayerFilesInput,
  groups: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, LayerFile> | undefined> {
  if (input.layers.length > mostLayers) return undefined;
  const found = new Map<string, LayerFile>();
  for (const layer of input.layers.toReversed()) {
    if (groups.every(group => isSettled(group, found))) break;
    const said = await readLayer(input, layer, groups, found);
    if (said === undefined) return undefined;
    for (const [path, file] of said) if (!found.has(path)) found.set(path, file);
  }
  return found;
}

function isSettled(group: readonly string[], found: ReadonlyMap<string, LayerFile>): boolean {
  return group.some(path => isThere(found.get(path))) || group.every(path => found.has(path));
}

function isThere(file: LayerFile | undefined): boolean {
  return file !== undefined && file !== 'removed';
}

/** What one layer says of the files that newer ones left open; `undefined` for one that cannot be read. */
async function readLayer(
  { client, reference }: LayerFilesInput,
  { digest, mediaType }: Descriptor,
  groups: readonly (readonly string[])[],
  newer: ReadonlyMap<string, LayerFile>,
): Promise<ReadonlyMap<string, LayerFile> | undefined> {
  if (!/tar(?:[.+]gzip)?$/.test(mediaType)) return undefined;
  const open = groups.filter(group => !isSettled(group, newer));
  const wanted = new Set(open.flat());
  const said = new Map<string, LayerFile>();
  const hidden = new Set<string>();
  const reader = createTarReader(
    entry => {
      for (const path of wanted) if (hides(entry.path, path)) hidden.add(path);
      if (entry.type === 'link')
        for (const path of wanted) if (path.startsWith(`${entry.path}/`)) said.set(path, 'unread');
      if (!wanted.has(entry.path) || entry.type === 'directory') return 0;
      const isRead = entry.type === 'file' && entry.size <= longestFile;
      if (!isRead) said.set(entry.path, 'unread');
      return isRead ? entry.size : 0;
    },
    ({ path }: TarEntry, bytes) => {
      if (!wanted.has(path)) return true;
      said.set(path, { text: bytes.toString('utf8') });
      return open.some(group => !group.some(one => isThere(said.get(one))));
    },
  );
  const isGzip = mediaType.endsWith('gzip');
  const stream = isGzip ? unpacked(reader.write) : { write: reader.write, end: async () => true };
  await client.layer(reference, digest, mostSent, chunk => stream.write(chunk));
  if (!(await stream.end()) || reader.isBroken()) return undefined;
  // A whiteout hides what layers below have, never what stands beside it.
  for (const path of hidden) if (!said.has(path)) said.set(path, 'removed');
  return said;
}

/** Whether an entry is a whiteout of a file: of itself, of a directory above it, or of all that such a directory has below. */
function hides(entry: string, path: string): boolean {
  const slash = entry.lastIndexOf('/') + 1;
  const name = entry.slice(slash);
  if (!name.startsWith('.wh.')) return false;
  const directory = entry.slice(0, slash);
  if (name === '.wh..wh..opq') return path.startsWith(directory);
  const gone = `${directory}${name.slice('.wh.'.length)}`;
  return path === gone || path.startsWith(`${gone}/`);
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
