import type { Account, Group, ImageFacts } from '../../core/image/facts.ts';
import { scriptPathsOf } from '../../core/image/start-scripts.ts';
import type { Cache } from './cache.ts';
import { type LayerFile, type LayerFilesInput, readLayerFiles } from './layer-files.ts';

export interface ContentsInput extends Omit<LayerFilesInput, 'layers'> {
  readonly platform: string;
  /** Of the configuration: what an image holds never changes. */
  readonly digest: string;
  readonly facts: ImageFacts;
  /** Where they are known already. */
  readonly layers: LayerFilesInput['layers'] | undefined;
  readonly cache: Cache;
}

/** What the layers of an image have that its configuration has not. */
export interface ImageContents {
  /** All lines of /etc/passwd and /etc/group. */
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  /** The scripts that start it: absolute path and text. */
  readonly files: readonly (readonly [string, string])[];
}

/** The accounts of an image and the scripts that start it, read from its layers. `undefined` when they cannot be read. */
export async function readContents(input: ContentsInput): Promise<ImageContents | undefined> {
  const { cache, client, reference, digest, platform, facts } = input;
  const key = `contents@${digest}`;
  const kept = cache.kept(key, platform);
  const text = kept && cache.text(kept.digest);
  if (text !== undefined) return JSON.parse(text);
  const layers = input.layers ?? (await client.image(reference, platform)).layers;
  const scripts = scriptPathsOf(facts);
  const found = await readLayerFiles({ reference, layers, client }, [['etc/passwd'], ['etc/group'], ...scripts]);
  const passwd = textOf(found?.get('etc/passwd'));
  const group = textOf(found?.get('etc/group'));
  if (found === undefined || passwd === undefined || group === undefined) return undefined;
  const contents = { accounts: accountsOf(passwd), groups: groupsOf(group), files: scriptsOf(scripts.flat(), found) };
  keepJson(cache, key, platform, JSON.stringify(contents));
  return contents;
}

function keepJson(cache: Cache, key: string, platform: string, text: string): void {
  const digest = cache.digestOf(text);
  cache.keepText(digest, text);
  cache.keep(key, platform, digest);
}

/** Files that begin as scripts do. Most images have /bin as a link to /usr/bin: one name is as good as the other. */
function scriptsOf(paths: readonly string[], found: ReadonlyMap<string, LayerFile>): [string, string][] {
  const files: [string, string][] = [];
  for (const path of paths) {
    const file = found.get(path);
    if (typeof file !== 'object' || !file.text.startsWith('#!')) continue;
    files.push([`/${path}`, file.text]);
    if (/^usr\/s?bin\//.test(path) && !found.has(path.slice('usr/'.length)))
      files.push([`/${path.slice('usr/'.length)}`, file.text]);
  }
  return files;
}

/** The text of a file; empty for one that is not there; `undefined` for one that cannot be read. */
function textOf(said: LayerFile | undefined): string | undefined {
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
