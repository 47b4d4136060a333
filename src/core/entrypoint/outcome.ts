import type { Identity, Step } from '../identity.ts';
import { known, unknown } from '../resolved.ts';
import type { Span } from '../source.ts';
import { type End, isSameWho, type Refusal, type Who, whoWords } from './scene.ts';

/** A step down that must be taken and cannot: the container does not start. */
export interface BrokenStepDown extends Refusal {
  /** The program that fails, or the line that starts it. */
  readonly at: Span | undefined;
}

/** What a start leads to. */
export interface Outcome {
  readonly runs: Identity;
  readonly broken: BrokenStepDown | undefined;
}

/**
 * Who a service ends up as, of all the ways in which its start can end. Ways on which a program refuses are not looked at
 * while there is another one: what is asked is who the container that starts runs as.
 *
 * @param ends `undefined` when the scripts ask for more work than any real ones.
 */
export function outcomeOf(starts: Identity, ends: readonly End[] | undefined): Outcome {
  const unchanged: Outcome = { runs: starts, broken: undefined };
  if (ends === undefined) return starts.root.state === 'known' && !starts.root.value ? unchanged : spent(starts);
  const [firstRefused] = ends;
  const alive = ends.filter(({ refused }) => refused === undefined);
  const [first] = alive;
  if (first === undefined) return firstRefused === undefined ? unchanged : brokenBy(starts, firstRefused);
  const kinds: End[] = [];
  for (const end of alive) if (!kinds.some(({ who }) => isSameWho(who, end.who))) kinds.push(end);
  if (kinds.length > 1) return { runs: severalWays(starts, kinds), broken: undefined };
  const trail = [...starts.trail, ...first.steps];
  if (isSameWho(first.who, starts)) return { runs: { ...starts, trail }, broken: undefined };
  return { runs: { ...starts, ...first.who, trail }, broken: undefined };
}

function spent(starts: Identity): Outcome {
  const reason = unknown('budget', 'its entrypoint asks for more work than any real one does');
  return {
    runs: { ...starts, uid: reason, gid: reason, root: reason, name: undefined, groups: [] },
    broken: undefined,
  };
}

function brokenBy(starts: Identity, { refused, steps }: End): Outcome {
  const { why, cause } = refused ?? { why: 'it fails', cause: 'user' };
  const reason = unknown('entrypoint', `${why}: the container does not start`);
  return {
    runs: {
      ...starts,
      uid: reason,
      gid: reason,
      root: known(false),
      name: undefined,
      groups: [],
      trail: [...starts.trail, ...steps],
      refused: reason.detail,
    },
    broken: { why, cause, at: steps.at(-1)?.at },
  };
}

/** The ends differ, and what decides is seen only when it starts. */
function severalWays(starts: Identity, ends: readonly End[]): Identity {
  const open = ends.find(({ who }) => who.root.state === 'unknown' && who.root.reason === 'entrypoint');
  const words = [...new Set(ends.map(({ who }) => whoWords(who)))];
  const detail =
    open?.who.root.state === 'unknown'
      ? open.who.root.detail
      : `what its entrypoint finds when it starts decides whether it goes on as ${words.join(' or as ')}`;
  const isOpenFromStart = starts.root.state === 'unknown' && ends.some(({ who }) => isSameWho(who, starts));
  const reason = isOpenFromStart && starts.root.state === 'unknown' ? starts.root : unknown('entrypoint', detail);
  const [first] = ends;
  const all = (same: (who: Who) => boolean): boolean => ends.every(({ who }) => same(who));
  const root = first?.who.root;
  const isOneRoot = root?.state === 'known' && all(who => who.root.state === 'known' && who.root.value === root.value);
  const uid = first?.who.uid;
  const isOneUid = uid?.state === 'known' && all(who => who.uid.state === 'known' && who.uid.value === uid.value);
  const gid = first?.who.gid;
  const isOneGid = gid?.state === 'known' && all(who => who.gid.state === 'known' && who.gid.value === gid.value);
  const steps: Step[] = [];
  for (const end of ends.slice(0, 4)) steps.push(...end.steps.filter(candidate => !steps.includes(candidate)));
  return {
    ...starts,
    uid: isOneUid ? uid : reason,
    gid: isOneGid ? gid : reason,
    root: isOneRoot ? root : reason,
    name: undefined,
    groups: [],
    trail: [...starts.trail, ...steps],
  };
}
