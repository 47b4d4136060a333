import type { Accounts } from './accounts.ts';
import type { ImageStage, UndeclaredUser } from './dockerfile/image-stage.ts';
import type { Identity } from './identity.ts';
import type { Workload } from './project.ts';
import { isUnknown } from './resolved.ts';
import type { Fix } from './rule.ts';
import { lineAt, lineStartsOf, type SourceFile, type Span, spanOf } from './source.ts';
import { resolveUserString } from './user-string.ts';

/**
 * The one edit that ends an image's being root: a global ARG that the stage of its USER line does not declare again, or the account that
 * its base image has for just this. `undefined` where there is none, or more than one way, and where a RUN line behind it would lose
 * the root that it may need.
 *
 * @param images all stages of its build.
 */
export function rootRepairOf(
  image: ImageStage,
  images: readonly ImageStage[],
  accounts: Accounts,
  runs: Identity,
): Fix | undefined {
  if (runs.root.state === 'unknown' || !runs.root.value || images.length > mostStages) return undefined;
  if (image.undeclared !== undefined) {
    const { at } = image.undeclared;
    const owner = images.find(({ stage }) => stage.instructions.some(({ span }) => span.start === at.start));
    return owner === undefined || runsBehind(at.start, owner, images)
      ? undefined
      : redeclare(image.undeclared, accounts);
  }
  if (image.userAt !== undefined) return undefined;
  const end = image.stage.instructions.at(-1)?.span.start ?? image.stage.from.span.start;
  return runsBehind(end, image, images) ? undefined : ownAccount(image, accounts);
}

/** Whether a RUN line stands behind a place, in its stage or in one that is built on it: it would run as the new user. */
function runsBehind(start: number, owner: ImageStage, images: readonly ImageStage[]): boolean {
  return images.some(
    ({ chain, executed }) =>
      chain.includes(owner.stage.index) &&
      executed.some(({ instruction: { keyword, span } }) => keyword === 'RUN' && span.start > start),
  );
}

/** Longer files are no person's, and looking through them for each stage would cost more than it gives. */
const mostStages = 100;

/** The repair of the image that a workload is, or that decides who it is, as a part of a problem. */
export function repairFor(workload: Workload): { readonly fix?: Fix } {
  const image = workload.kind === 'image' ? workload : workload.target;
  const isDecided = image !== undefined && isSame(image.decidedAt, workload.decidedAt);
  return isDecided && image.rootRepair !== undefined ? { fix: image.rootRepair } : {};
}

function isSame(a: Span, b: Span): boolean {
  return a.file.path === b.file.path && a.start === b.start;
}

function redeclare({ names, user, at }: UndeclaredUser, accounts: Accounts): Fix | undefined {
  const { root, refused } = resolveUserString(user, accounts);
  if (root.state === 'unknown' || root.value || refused !== undefined) return undefined;
  const { file } = at;
  const start = lineStartsOf(file)[lineAt(file, at.start)] ?? 0;
  // Behind ONBUILD, or otherwise within another line, there is no place for it.
  if (file.text.slice(start, at.start).trim() !== '') return undefined;
  const lines = names.map(name => `ARG ${name}${lineEndOf(file)}`).join('');
  const shown = names.map(name => `\`${name}\``).join(' and ');
  return {
    title: `Declare ${shown} again in the stage: the user is \`${user}\` then.`,
    edits: [{ at: spanOf(file, start), text: lines }],
  };
}

/** Accounts that official images make for their users to run as: <https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#non-root-user>. */
const ownAccounts: readonly (readonly [RegExp, string])[] = [[/^docker\.io\/library\/node[:@]/, 'node']];

function ownAccount(image: ImageStage, accounts: Accounts): Fix | undefined {
  const { facts, stage, base, command, entrypoint } = image;
  if (facts === undefined || isUnknown(facts) || base.state === 'unknown') return undefined;
  const [, name] = ownAccounts.find(([pattern]) => pattern.test(base.value)) ?? [];
  const account = accounts.accounts.find(one => one.name === name && one.at === undefined);
  if (account?.uid === undefined || account.gid === undefined) return undefined;
  // Another program may need root, or write where only root may (npm and what it starts do); the image's own entrypoint only passes on.
  if (entrypoint.at !== undefined || command.words.state === 'unknown') return undefined;
  const [program = ''] = command.words.value ?? [];
  if (command.at === undefined || program !== name) return undefined;
  const { file } = stage.from.span;
  const last = stage.instructions.at(-1) ?? stage.from;
  if (last.span.file !== file) return undefined;
  const end = Math.max(last.span.end, ...last.heredocs.map(({ body }) => file.text.indexOf('\n', body.end)));
  const newline = file.text.indexOf('\n', end);
  const line = `USER ${account.uid}:${account.gid}`;
  const eol = lineEndOf(file);
  return {
    title: `Run as \`${name}\` (${account.uid}), the account that the image has for it.`,
    edits: [
      newline === -1
        ? { at: spanOf(file, file.text.length), text: `${eol}${line}${eol}` }
        : { at: spanOf(file, newline + 1), text: `${line}${eol}` },
    ],
  };
}

function lineEndOf(file: SourceFile): string {
  return file.text.includes('\r\n') ? '\r\n' : '\n';
}
