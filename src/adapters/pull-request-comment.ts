import type { Report } from '../core/report.ts';
import type { CommentMode, CommentOccasion } from '../options.ts';
import {
  type CommentMark,
  commentAction,
  digestOf,
  isLater,
  renderComment,
  renderResolved,
  renderSuperseded,
} from '../report/comment.ts';
import type { Surroundings } from '../report/surroundings.ts';
import { GitHubRefusal, type OwnComment, type PullRequestApi } from './github.ts';

/** What the comment should say. */
export interface CommentWish {
  /** When there is one. */
  readonly occasion: CommentOccasion;
  /** Whether it stays where it is. */
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
 * Writes, edits, moves down or resolves the one comment on a pull request. Never throws for what GitHub answers. A try that fails because GitHub is
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

async function placeOnce(api: PullRequestApi, wish: CommentWish): Promise<CommentOutcome> {
  const { mark } = wish;
  const own = await api.ownComments(mark.key);
  const present = own.filter(comment => comment.mark.state !== 'superseded');
  const newer = present.find(comment => isLater(comment.mark, { ...comment.mark, ...mark }));
  if (newer !== undefined) return { state: 'newer', url: newer.url };
  const newest = newestOf(present);
  const outcome = await write(api, newest, wish);
  // The new one is there before the old ones point to it: a run that breaks between the two leaves one too many, and the next mends it.
  if (outcome.state === 'none') return outcome;
  for (const comment of present) {
    if (comment.id !== outcome.id) await api.update(comment.id, renderSuperseded(comment.mark, outcome.url));
  }
  return outcome;
}

function newestOf(comments: readonly OwnComment[]): OwnComment | undefined {
  let newest: OwnComment | undefined;
  for (const comment of comments) {
    if (newest === undefined || !isLater(newest.mark, comment.mark)) newest = comment;
  }
  return newest;
}

/** What was made of the comment: never `newer`, never `refused`. */
type Written = Exclude<CommentOutcome, { readonly state: 'newer' | 'refused' }>;

async function write(api: PullRequestApi, newest: OwnComment | undefined, wish: CommentWish): Promise<Written> {
  const { occasion, mode, report, surroundings, mark } = wish;
  const action = commentAction(occasion, report, newest?.mark);
  if (action === 'none')
    return newest === undefined ? { state: 'none' } : { state: 'kept', id: newest.id, url: newest.url };
  const body =
    action === 'resolve' ? renderResolved(report, surroundings, mark) : renderComment(report, surroundings, mark);
  if (newest === undefined) return { state: 'written', ...(await api.create(body)) };
  // GitHub keeps what it is given but for line ends and blanks around it.
  if (newest.body.replaceAll('\r\n', '\n').trim() === body.trim())
    return { state: 'kept', id: newest.id, url: newest.url };
  if (mode === 'recreate' && action !== 'resolve' && saysSomethingElse(newest, report))
    return { state: 'written', ...(await api.create(body)) };
  return { state: 'written', ...(await api.update(newest.id, body)) };
}

/** A new comment is a mail to everybody on the pull request: not for a later commit with the same findings and users. */
function saysSomethingElse({ mark }: OwnComment, report: Report): boolean {
  return mark.state !== 'open' || mark.digest !== digestOf(report);
}
