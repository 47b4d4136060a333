import type { Delta } from './core/delta.ts';
import type { Renames } from './core/renames.ts';
import type { Report } from './core/report.ts';
import type { Files } from './files.ts';
import type { Judged } from './judge.ts';
import { UsageError } from './options.ts';

/** The files of the commit that the checked tree is compared with. */
export interface BaseTree {
  /** Its full hash. */
  readonly commit: string;
  /** A file that is not at hand yet is read as none, and remembered: see `fetchMissed`. */
  readonly files: Files;
  /** Renames that are known, old path → new path; others are found by the files' text. */
  readonly renames?: Renames;
  /**
   * Gets the files that were asked for and were not at hand. True when there were some: what was made without them has to be made again.
   *
   * @throws {BaseUnavailable} when they cannot be had.
   */
  fetchMissed(): Promise<boolean>;
}

/** The base, or why there is none. */
export interface BaseAnswer {
  readonly tree: BaseTree | undefined;
  /** What the reader must know of how the base was found, or why it was not: sentences. */
  readonly notes: readonly string[];
}

/** The base's files cannot be had; the message is the end of a sentence, without a full stop. */
export class BaseUnavailable extends Error {}

/** The head's findings as the comparison leaves them; without a delta they are as they were, and `notes` say why. */
export interface BaseComparison extends Pick<Report, 'findings' | 'suppressed' | 'notes'> {
  readonly delta: Delta | undefined;
}

/** A tree that names file after file is not read for ever. */
const mostRounds = 50;

/**
 * Judges the base as the head was judged and compares the two. Never throws for what is wrong with the base: the head is judged alone
 * then, and a note says so.
 *
 * @param judge with the base's own configuration.
 * @param judgeLikeHead with the options of the head, for a base whose configuration cannot be used.
 */
export async function compareTrees(
  head: Judged,
  find: () => Promise<BaseAnswer>,
  judge: (files: Files) => Promise<Judged>,
  judgeLikeHead: (files: Files) => Promise<Judged>,
): Promise<BaseComparison> {
  const alone = { findings: head.findings, suppressed: head.suppressed, delta: undefined };
  const notes: string[] = [];
  try {
    const answer = await find();
    notes.push(...answer.notes);
    const { tree } = answer;
    if (tree === undefined) return { ...alone, notes };
    const base = await untilRead(tree, async () => {
      try {
        return { judged: await judge(tree.files), problem: undefined };
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return { judged: await likeHead(tree.files, judgeLikeHead), problem: error.message };
      }
    });
    if (base.problem !== undefined)
      notes.push(`The base is judged with the configuration of this change; its own cannot be used: ${base.problem}`);
    const { judged } = base;
    const [failure] = judged.failures;
    if (failure !== undefined) {
      notes.push(`Nothing was compared: at the base the rule ${failure.rule} failed: ${failure.message}`);
      return { ...alone, notes };
    }
    const { compare } = await import('./core/compare.ts');
    const commit = { commit: tree.commit, ...(tree.renames === undefined ? {} : { renames: tree.renames }) };
    const { leftOut, ...comparison } = compare({ ...comparedOf(judged), ...commit }, comparedOf(head));
    const [first] = leftOut;
    if (first !== undefined) {
      const count = leftOut.length === 1 ? '1 finding of the base is' : `${leftOut.length} findings of the base are`;
      notes.push(
        `${count} in files that are not checked any more: \`${first.at.file.path}\`${leftOut.length > 1 ? ' and more' : ''}.`,
      );
    }
    return { ...comparison, notes };
  } catch (error) {
    if (!(error instanceof BaseUnavailable)) throw error;
    return { ...alone, notes: [...notes, `Nothing was compared with the base: ${error.message}.`] };
  }
}

async function likeHead(files: Files, judge: (files: Files) => Promise<Judged>): Promise<Judged> {
  try {
    return await judge(files);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new BaseUnavailable(
      `neither its own configuration nor that of this change fits it: ${error.message.replace(/\.$/, '')}`,
    );
  }
}

function comparedOf({ project, findings, suppressed }: Judged) {
  const { engine, files, workloads } = project;
  return { engine, files, workloads, findings, suppressed };
}

/** What goes wrong may do so for want of a file. */
async function attempt<T>(work: () => Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}

/**
 * Does it again until it has asked for nothing that was not at hand.
 *
 * @throws {BaseUnavailable} when that never ends, or files cannot be had.
 */
export async function untilRead<T>(tree: BaseTree, work: () => Promise<T>): Promise<T> {
  for (let round = 0; round < mostRounds; round += 1) {
    const result = await attempt(work);
    if (await tree.fetchMissed()) continue;
    if ('error' in result) throw result.error;
    return result.value;
  }
  throw new BaseUnavailable('its files name each other for too long');
}
