import type { getOctokit } from '@actions/github';
import type { ChangedLines } from '../report/annotations.ts';
import { type CommentMark, readMark } from '../report/comment.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** A pull request by its address. */
export interface PullRequestAddress {
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly api: string;
  readonly owner: string;
  readonly repository: string;
  readonly number: number;
}

/** A comment of ours on a pull request. */
export interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly mark: CommentMark;
}

/** What runs-as asks GitHub about a pull request, and the one thing that it writes there. Every call may throw a `GitHubRefusal`. */
export interface PullRequestApi {
  changedLines(): Promise<ChangedLines>;
  /** Comments that begin with a mark of this key, that the token's owner wrote and that nobody hid; oldest first. */
  ownComments(key: string): Promise<readonly OwnComment[]>;
  create(body: string): Promise<{ readonly id: number; readonly url: string }>;
  update(id: number, body: string): Promise<{ readonly id: number; readonly url: string }>;
}

/** `permission`: the token may not; `busy`: a later try may succeed; `other`: GitHub says no for a reason of its own. */
export type RefusalKind = 'permission' | 'busy' | 'other';

/** A call that GitHub did not answer with what was asked for. */
export class GitHubRefusal extends Error {
  readonly kind: RefusalKind;
  /** Seconds that GitHub asks to wait. */
  readonly wait: number | undefined;

  constructor(kind: RefusalKind, message: string, wait?: number) {
    super(message);
    this.kind = kind;
    this.wait = wait;
  }
}

const timeout = 15_000;
const pageSize = 100;
/** A pull request has at most 3,000 files in this list; they only order annotations, so a third of them is enough. */
const mostFilePages = 10;
const mostCommentPages = 100;

/**
 * The API of one pull request, for a token. The client is loaded here and only here: it costs more than the rest of a run, and it is
 * the one that knows the proxy variables.
 */
export async function openPullRequest(
  token: string,
  { api, owner, repository, number }: PullRequestAddress,
): Promise<PullRequestApi> {
  const { getOctokit } = await import('@actions/github');
  const silent = (): void => undefined;
  const octokit = getOctokit(token, {
    baseUrl: api,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const place = { owner, repo: repository };

  return {
    changedLines: () =>
      asking(async () => {
        const changed = new Map<string, ReadonlySet<number>>();
        for (let page = 1; page <= mostFilePages; page += 1) {
          const { data } = await octokit.rest.pulls.listFiles({
            ...place,
            pull_number: number,
            per_page: pageSize,
            page,
            request: within(),
          });
          for (const file of data) changed.set(file.filename, addedLines(file.patch ?? ''));
          if (data.length < pageSize) break;
        }
        return changed;
      }),

    ownComments: key =>
      asking(async () => {
        const marked: (OwnComment & { readonly node: string; readonly login: string | undefined })[] = [];
        for (let page = 1; page <= mostCommentPages; page += 1) {
          const { data } = await octokit.rest.issues.listComments({
            ...place,
            issue_number: number,
            per_page: pageSize,
            page,
            request: within(),
          });
          for (const { id, node_id, html_url, user, body = '' } of data) {
            const mark = readMark(body);
            if (mark?.key === key) marked.push({ id, url: html_url, body, mark, node: node_id, login: user?.login });
          }
          if (data.length < pageSize) break;
        }
        if (marked.length === 0) return [];
        // Anybody can write a comment that begins as ours does, so GitHub is asked whose they are.
        const own = await ownNodes(
          octokit,
          marked.slice(-pageSize).map(({ node }) => node),
        );
        return marked.filter(({ node }) => own.has(node)).map(({ id, url, body, mark }) => ({ id, url, body, mark }));
      }),

    create: body =>
      asking(async () => {
        const { data } = await octokit.rest.issues.createComment({
          ...place,
          issue_number: number,
          body,
          request: within(),
        });
        return { id: data.id, url: data.html_url };
      }),

    update: (id, body) =>
      asking(async () => {
        const { data } = await octokit.rest.issues.updateComment({ ...place, comment_id: id, body, request: within() });
        return { id: data.id, url: data.html_url };
      }),
  };
}

function within(): { signal: AbortSignal } {
  return { signal: AbortSignal.timeout(timeout) };
}

/** Which of these comments the token's owner wrote and nobody hid. */
async function ownNodes(octokit: Octokit, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id viewerDidAuthor isMinimized } } }';
  interface Answer {
    readonly nodes: readonly ({
      readonly id?: string;
      readonly viewerDidAuthor?: boolean;
      readonly isMinimized?: boolean;
    } | null)[];
  }
  const { nodes } = await octokit.graphql<Answer>(query, { ids, request: within() });
  const own = new Set<string>();
  for (const node of nodes) {
    if (node?.id !== undefined && node.viewerDidAuthor === true && node.isMinimized !== true) own.add(node.id);
  }
  return own;
}

/** Numbers of the lines that a patch adds, from 1, in the new file. */
export function addedLines(patch: string): ReadonlySet<number> {
  const added = new Set<number>();
  let line = 0;
  for (const text of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)?.[1];
    if (start !== undefined) line = Number(start);
    else if (text.startsWith('+')) {
      added.add(line);
      line += 1;
    } else if (text.startsWith(' ') || text === '') line += 1;
  }
  return added;
}

async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** The shape of the client's errors, as far as it is looked at: `RequestError` and `GraphqlResponseError` of Octokit. */
interface ClientError {
  readonly message: string;
  readonly status?: number;
  readonly errors?: readonly { readonly type?: string; readonly message?: string }[];
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

/**
 * What a failed call means. Limits come as 429 or as 403 with a header that tells them from a missing permission
 * (<https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api>); a missing permission comes as 403 or 404.
 */
export function refusalOf(error: unknown): GitHubRefusal {
  if (error instanceof GitHubRefusal) return error;
  if (!(error instanceof Error)) return new GitHubRefusal('other', String(error));
  const { message, status, errors, response }: ClientError = error;
  const header = (name: string): string | undefined => {
    const value = response?.headers?.[name];
    return value === undefined ? undefined : String(value);
  };
  const seconds = Number(header('retry-after'));
  const wait = header('retry-after') !== undefined && Number.isFinite(seconds) ? seconds : undefined;
  const isForbidden =
    errors?.some(({ type }) => type === 'FORBIDDEN' || type === 'NOT_FOUND' || type === 'INSUFFICIENT_SCOPES') === true;
  const isLimited = errors?.some(({ type }) => type === 'RATE_LIMITED') === true;
  if (
    isLimited ||
    status === 429 ||
    (status === 403 &&
      (wait !== undefined || header('x-ratelimit-remaining') === '0' || /rate limit|abuse/i.test(message)))
  ) {
    return new GitHubRefusal('busy', message, wait);
  }
  if (isForbidden || status === 401 || status === 404 || (status === 403 && !/locked/i.test(message)))
    return new GitHubRefusal('permission', message);
  if (status !== undefined && status >= 500) return new GitHubRefusal('busy', message, wait);
  return new GitHubRefusal('other', message);
}
