import type { getOctokit } from '@actions/github';
import { BaseUnavailable } from '../base.ts';
import { type Blob, type TreeEntry, type TreeSource, tooLong } from './base-tree.ts';
import { largestFile } from './files.ts';
import { below, type FullTree } from './git-objects.ts';
import { type GitHubRefusal, refusalOf } from './github.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** A repository by its address. */
export interface RepositoryAddress {
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly api: string;
  readonly owner: string;
  readonly repository: string;
}

/** Git objects of a repository, asked of GitHub. */
export interface RepositoryApi {
  /**
   * The tree of a commit below the checked root.
   *
   * @param prefix path of the checked root from the repository's top: empty, or with a slash at its end.
   * @param local what git has of the checked commit; trees with the same hash are not asked for again.
   * @throws {BaseUnavailable} when GitHub does not give it, or it takes too many requests.
   */
  entries(commit: string, prefix: string, local: FullTree | undefined): Promise<TreeSource['entries']>;
  /** @throws {BaseUnavailable} as `entries`. */
  readonly blobs: TreeSource['blobs'];
  /** The commit at which two commits part; `undefined` where GitHub does not say. */
  mergeBase(base: string, head: string): Promise<string | undefined>;
}

/** A job's token has 1,000 requests an hour for its repository, and this is not its only step. */
export const mostRequests = 200;
const timeout = 15_000;
const atOnce = 8;
const longestWait = 20;

/** What asking takes from outside. */
export interface Asking {
  readonly pause: (seconds: number) => Promise<void>;
  /** For tests. */
  readonly mostRequests?: number;
}

/** Opens a repository for a token; the client is loaded here, because it costs more than the rest of a run. */
export async function openRepository(
  token: string,
  { api, owner, repository }: RepositoryAddress,
  asking: Asking,
): Promise<RepositoryApi> {
  const { getOctokit } = await import('@actions/github');
  const silent = (): void => undefined;
  const octokit = getOctokit(token, {
    baseUrl: api,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const place = { owner, repo: repository };
  const ask = asker(asking);
  const sizes = new Map<string, number>();

  return {
    async entries(commit, prefix, local) {
      const { tree } = (await ask(request => octokit.rest.git.getCommit({ ...place, commit_sha: commit, request })))
        .data;
      const read = (hash: string, recursive: boolean): Promise<Tree> =>
        ask(request =>
          octokit.rest.git.getTree({ ...place, tree_sha: hash, ...(recursive ? { recursive: '1' } : {}), request }),
        ).then(({ data }) => data);
      const whole = await read(tree.sha, true);
      // GitHub cuts a listing at 100,000 entries or 7 MB: https://docs.github.com/rest/git/trees#get-a-tree
      const entries = whole.truncated === true ? await walk(tree.sha, read, local, prefix) : entriesOf(whole.tree, '');
      for (const { sha, size } of whole.tree) if (size !== undefined) sizes.set(sha, size);
      return below(entries, prefix);
    },

    blobs: hashes => readBlobs(hashes, sizes, octokit, place, ask),

    async mergeBase(base, head) {
      try {
        const basehead = `${base}...${head}`;
        const { data } = await ask(request =>
          octokit.rest.repos.compareCommitsWithBasehead({ ...place, basehead, per_page: 1, request }),
        );
        return data.merge_base_commit.sha;
      } catch (error) {
        if (error instanceof BaseUnavailable) return undefined;
        throw error;
      }
    },
  };
}

interface Tree {
  readonly truncated?: boolean;
  readonly tree: readonly ApiEntry[];
}

interface ApiEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

type Ask = <T>(call: (request: { signal: AbortSignal }) => Promise<T>) => Promise<T>;

/** Counts requests, makes one more try where GitHub is busy, and says in words of ours why it does not answer. */
function asker({ pause, mostRequests: most = mostRequests }: Asking): Ask {
  let left = most;
  return async call => {
    for (let tries = 0; ; tries += 1) {
      if (left === 0) throw new BaseUnavailable(`it takes more than ${most} requests to GitHub`);
      left -= 1;
      try {
        return await call({ signal: AbortSignal.timeout(timeout) });
      } catch (error) {
        const refusal = refusalOf(error);
        const wait = refusal.wait ?? 2;
        if (refusal.kind !== 'busy' || tries > 0 || wait > longestWait) throw unavailable(refusal);
        await pause(wait);
      }
    }
  };
}

function unavailable({ kind, message }: GitHubRefusal): BaseUnavailable {
  const help = kind === 'permission' ? '; the job needs `permissions: contents: read`' : '';
  return new BaseUnavailable(`GitHub does not give its files (${message})${help}`);
}

function entriesOf(tree: readonly ApiEntry[], directory: string): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const { path, mode, type, sha } of tree) if (type !== 'tree') entries.set(directory + path, { mode, hash: sha });
  return entries;
}

/** A tree that is too large for one listing: only directories that are not as in the checked commit are asked for. */
async function walk(
  root: string,
  read: (hash: string, recursive: boolean) => Promise<Tree>,
  local: FullTree | undefined,
  prefix: string,
): Promise<Map<string, TreeEntry>> {
  const entries = new Map<string, TreeEntry>();
  const left = [{ hash: root, directory: '' }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { hash, directory } = next;
    // Neither on the way to the checked root nor below it.
    if (!directory.startsWith(prefix) && !prefix.startsWith(directory)) continue;
    if (local?.trees.get(directory.replace(/\/$/, '')) === hash) {
      for (const [path, entry] of local.entries) if (path.startsWith(directory)) entries.set(path, entry);
      continue;
    }
    const { tree } = await read(hash, false);
    for (const [path, entry] of entriesOf(tree, directory)) entries.set(path, entry);
    for (const { type, path, sha } of tree)
      if (type === 'tree') left.push({ hash: sha, directory: `${directory}${path}/` });
  }
  return entries;
}

async function readBlobs(
  hashes: readonly string[],
  sizes: ReadonlyMap<string, number>,
  octokit: Octokit,
  place: { readonly owner: string; readonly repo: string },
  ask: Ask,
): Promise<ReadonlyMap<string, Blob>> {
  const blobs = new Map<string, Blob>();
  const left = [...hashes];
  const failures: unknown[] = [];
  const readOne = async (hash: string): Promise<Blob> => {
    const size = sizes.get(hash) ?? 0;
    if (size > largestFile) return tooLong(size);
    const { data } = await ask(request => octokit.rest.git.getBlob({ ...place, file_sha: hash, request }));
    const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
    return bytes.length > largestFile ? tooLong(bytes.length) : { bytes };
  };
  const work = async (): Promise<void> => {
    try {
      for (let hash = left.pop(); hash !== undefined; hash = left.pop()) blobs.set(hash, await readOne(hash));
    } catch (error) {
      failures.push(error);
      // Without one of them the others are of no use.
      left.length = 0;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];
  return blobs;
}
