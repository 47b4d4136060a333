import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakeGitData } from './fake-git-data.ts';
import { example, operation } from './openapi.ts';

/** A comment on the pull request, as the fake keeps it. */
export interface FakeComment {
  readonly id: number;
  readonly author: string;
  body: string;
  readonly isHidden?: boolean;
}

export type CallName = 'files' | 'list' | 'create' | 'update' | 'graphql' | 'commit' | 'tree' | 'blob' | 'compare';

/** Answers the next `times` calls of a kind in another way. */
export interface Trouble {
  readonly on: CallName | 'any';
  readonly times: number;
  readonly status: number | 'cut';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The call has its effect all the same: only its answer is lost. */
  readonly happens?: boolean;
}

export interface FakeGitHubOptions {
  readonly comments?: readonly Omit<FakeComment, 'id'>[];
  /** Patches of the pull request's files, by path. */
  readonly patches?: Readonly<Record<string, string>>;
  /** Whose token it is. */
  readonly viewer?: string;
  readonly troubles?: readonly Trouble[];
  /** `/api/v3` makes it a GitHub Enterprise Server. */
  readonly base?: '' | '/api/v3';
  /** Directory of the git repository whose objects it has; without one it has none. */
  readonly repository?: string;
  /** Where recursive listings of trees are cut. */
  readonly mostTreeEntries?: number;
}

export interface FakeGitHub {
  /** `GITHUB_API_URL`. */
  readonly url: string;
  readonly comments: readonly FakeComment[];
  /** Every call in order: `GET list ?per_page=100&page=1`. */
  readonly calls: readonly string[];
  /** What GitHub's description does not allow; nothing is expected here. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

/** What GitHub says to a token that may not write. */
export const forbidden = {
  message: 'Resource not accessible by integration',
  documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
  status: '403',
};

/** What GitHub says to too many writes: <https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api>. */
export const secondaryLimit = {
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
};

const tooLong = {
  message: 'Validation Failed',
  errors: [
    {
      resource: 'IssueComment',
      code: 'custom',
      field: 'body',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ],
  documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
};

const operations = () => ({
  files: operation('GET', '/repos/{owner}/{repo}/pulls/{pull_number}/files'),
  list: operation('GET', '/repos/{owner}/{repo}/issues/{issue_number}/comments'),
  create: operation('POST', '/repos/{owner}/{repo}/issues/{issue_number}/comments'),
  update: operation('PATCH', '/repos/{owner}/{repo}/issues/comments/{comment_id}'),
  commit: operation('GET', '/repos/{owner}/{repo}/git/commits/{commit_sha}'),
  tree: operation('GET', '/repos/{owner}/{repo}/git/trees/{tree_sha}'),
  blob: operation('GET', '/repos/{owner}/{repo}/git/blobs/{file_sha}'),
  compare: operation('GET', '/repos/{owner}/{repo}/compare/{basehead}'),
});

interface CallBody {
  readonly body?: string;
  readonly query?: string;
  readonly variables?: { readonly ids?: readonly string[] };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** A GitHub on loopback with one pull request, whose requests and answers are held against GitHub's own description. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const { viewer = 'github-actions[bot]', base = '' } = options;
  const described = operations();
  const comments: FakeComment[] = (options.comments ?? []).map((comment, index) => ({ id: index + 1, ...comment }));
  const troubles = (options.troubles ?? []).map(trouble => ({ ...trouble }));
  const data = fakeGitData(options.repository, options.mostTreeEntries);
  const calls: string[] = [];
  const violations: string[] = [];
  let url = '';

  function shown(comment: FakeComment): unknown {
    const [model] = example('issue-comment-items');
    return {
      ...model,
      id: comment.id,
      node_id: `IC_${comment.id}`,
      body: comment.body,
      html_url: `https://github.com/octocat/Hello-World/pull/1347#issuecomment-${comment.id}`,
      user: { ...model.user, login: comment.author },
      minimized: comment.isHidden ? { reason: 'outdated' } : null,
    };
  }

  function page(items: readonly unknown[], query: URLSearchParams, path: string): Answer {
    const size = Number(query.get('per_page') ?? 30);
    const number = Number(query.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(items.length / size));
    const address = (to: number): string => `<${url}${path}?per_page=${size}&page=${to}>`;
    const headers =
      number < last ? { link: `${address(number + 1)}; rel="next", ${address(last)}; rel="last"` } : undefined;
    return {
      status: 200,
      body: items.slice((number - 1) * size, number * size),
      ...(headers === undefined ? {} : { headers }),
    };
  }

  function graphql(body: CallBody): Answer {
    const known =
      /^query \(\$ids: \[ID!\]!\) \{ nodes\(ids: \$ids\) \{ \.\.\. on IssueComment \{ id viewerDidAuthor isMinimized \} \} \}$/;
    if (!known.test(body.query ?? '')) violations.push(`graphql: ${body.query}`);
    const ids = body.variables?.ids ?? [];
    if (ids.length > 100) violations.push('graphql: at most 100 ids');
    const nodes = ids.map(id => {
      const comment = comments.find(one => `IC_${one.id}` === id);
      return comment === undefined
        ? null
        : { id, viewerDidAuthor: comment.author === viewer, isMinimized: comment.isHidden === true };
    });
    return { status: 200, body: { data: { nodes } } };
  }

  function perform(name: CallName, id: number, query: URLSearchParams, path: string, body: CallBody): Answer {
    if (name === 'graphql') return graphql(body);
    const last = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
    if (name === 'commit') return data.commit(last);
    if (name === 'tree') return data.tree(last, query.has('recursive'));
    if (name === 'blob') return data.blob(last);
    if (name === 'compare') return data.compare(last);
    if (name === 'list') return page(comments.map(shown), query, path);
    if (name === 'files') {
      const [model] = example('diff-entry-items');
      const files = Object.entries(options.patches ?? {}).map(([filename, patch]) => ({ ...model, filename, patch }));
      return page(files, query, path);
    }
    const text = String(body.body);
    // Not in the description: GitHub counts characters, not UTF-16 units.
    if ([...text].length > 65_536) return { status: 422, body: tooLong };
    if (name === 'create') {
      const comment: FakeComment = { id: comments.length + 1, author: viewer, body: text };
      comments.push(comment);
      return { status: 201, body: shown(comment) };
    }
    const comment = comments.find(one => one.id === id);
    if (comment === undefined) return { status: 404, body: { message: 'Not Found' } };
    if (comment.author !== viewer) return { status: 403, body: forbidden };
    comment.body = text;
    return { status: 200, body: shown(comment) };
  }

  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? '', url);
    const path = address.pathname.slice(base.length);
    const isGraphql = request.method === 'POST' && address.pathname === (base === '' ? '/graphql' : '/api/graphql');
    const found = Object.entries(described).find(([, one]) => one.method === request.method && one.pattern.test(path));
    const name: CallName | undefined = isGraphql ? 'graphql' : found !== undefined ? (found[0] as CallName) : undefined;
    const text = await textOf(request);
    const body = text === '' ? undefined : JSON.parse(text);
    calls.push(`${request.method} ${name ?? address.pathname}${address.search}`);

    const answer = ({ status, body: answered, headers = {} }: Answer): void => {
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
        .end(JSON.stringify(answered));
    };
    if (name === undefined) {
      violations.push(`there is no ${request.method} ${address.pathname}`);
      return answer({ status: 404, body: { message: 'Not Found' } });
    }
    if (!/^(token|bearer) .+/i.test(request.headers.authorization ?? ''))
      return answer({ status: 401, body: { message: 'Requires authentication' } });
    const wrong = found === undefined ? [] : found[1].checkRequest(address.searchParams, body);
    violations.push(...wrong.map(one => `${name}: ${one}`));

    const trouble = troubles.find(one => (one.on === name || one.on === 'any') && one.times > 0);
    const id = Number(/\/comments\/(\d+)$/.exec(path)?.[1] ?? 0);
    if (trouble === undefined) {
      const given = perform(name, id, address.searchParams, address.pathname, body);
      if (found !== undefined && given.status < 400)
        violations.push(...found[1].checkResponse(given.status, given.body));
      return answer(given);
    }
    Object.assign(trouble, { times: trouble.times - 1 });
    if (trouble.happens === true) perform(name, id, address.searchParams, address.pathname, body);
    if (trouble.status === 'cut') return void request.socket.destroy();
    return answer({
      status: trouble.status,
      body: trouble.body ?? { message: 'Server Error' },
      headers: { ...trouble.headers },
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${url}${base}`,
    comments,
    calls,
    violations,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
