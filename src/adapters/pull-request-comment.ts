import type { Report } from '../core/report.ts';
import type { CommentMode } from '../options.ts';
import {
  type CommentMark,
  commentAction,
  isLater,
  renderComment,
  renderResolved,
  renderSuperseded,
} from '../report/comment.ts';
import type { Surroundings } from '../report/surroundings.ts';
import { GitHubRefusal, type OwnComment, type PullRequestApi } from './github.ts';

/** What the comment should say. */
export interface CommentWish {
  readonly mode: CommentMode;
  readonly report: Report;
  readonly surroundings: Surroundings;
  readonly mark: Pick<CommentMark, 'key' | 'run' | 'attempt'>;
}

/** What became of the comment. */
export type CommentOutcome =
  | { readonly state: 'written' | 'kept'; readonly id: number; readonly url: string }
  | { readonly state: 'none' }
  | { readonly state: 'newer'; readonly url: string }
  | { readonly state: 'refused'; readonly refusal: GitHubRefusal };

/** Seconds before each further try; GitHub's own wish counts where it is short. */
const pauses = [1, 3];
const longestWait = 20;

/**
 * Writes, edits or resolves the one comment on a pull request. Never throws for what GitHub answers. A try that fails because GitHub is
 * busy is made again from the start, so a comment that was written although its answer got lost is found and not written twice.
 */
export async function placeComment(
  api: PullRequestApi,
  wish: CommentWish,
  pause: (seconds: number) => Promise<void>,
): Promise<CommentOutcome> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await placeOnce(api, wish);
    } catch (error) {
      if (!(error instanceof GitHubRefusal)) throw error;
      const wait = error.wait ?? pauses[tries];
      if (error.kind !== 'busy' || tries >= pauses.length || wait === undefined || wait > longestWait)
        return { state: 'refused', refusal: error };
      await pause(wait);
    }
  }
}

async function placeOnce(
  api: PullRequestApi,
  { mode, report, surroundings, mark }: CommentWish,
): Promise<CommentOutcome> {
  const own = await api.ownComments(mark.key);
  const present = own.filter(comment => comment.mark.state !== 'superseded');
  const newer = present.find(comment => isLater(comment.mark, { ...comment.mark, ...mark }));
  if (newer !== undefined) return { state: 'newer', url: newer.url };
  const newest = newestOf(present);
  const written = await write(api, commentAction(mode, report, newest?.mark), newest, {
    mode,
    report,
    surroundings,
    mark,
  });
  for (const comment of present) {
    if (newest !== undefined && comment.id !== newest.id)
      await api.update(comment.id, renderSuperseded(comment.mark, newest.url));
  }
  return written;
}

function newestOf(comments: readonly OwnComment[]): OwnComment | undefined {
  let newest: OwnComment | undefined;
  for (const comment of comments) {
    if (newest === undefined || !isLater(newest.mark, comment.mark)) newest = comment;
  }
  return newest;
}

async function write(
  api: PullRequestApi,
  action: ReturnType<typeof commentAction>,
  newest: OwnComment | undefined,
  wish: CommentWish,
): Promise<CommentOutcome> {
  const { report, surroundings, mark } = wish;
  if (action === 'none')
    return newest === undefined ? { state: 'none' } : { state: 'kept', id: newest.id, url: newest.url };
  const body =
    action === 'resolve' ? renderResolved(report, surroundings, mark) : renderComment(report, surroundings, mark);
  if (newest === undefined) return { state: 'written', ...(await api.create(body)) };
  // GitHub keeps what it is given but for line ends and blanks around it.
  if (newest.body.replaceAll('\r\n', '\n').trim() === body.trim())
    return { state: 'kept', id: newest.id, url: newest.url };
  return { state: 'written', ...(await api.update(newest.id, body)) };
}
