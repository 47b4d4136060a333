import type { Account, ImageFacts } from './facts.ts';
import type { ImageConfig } from './manifest.ts';
import { isScriptName } from './start-scripts.ts';

/** Where a configuration was read. */
export interface ConfigSource {
  /** Normalised. */
  readonly reference: string;
  readonly source: 'registry' | 'engine';
  readonly evidence: string;
  /** What the table knows of the same image: its accounts, and how its entrypoint steps down. */
  readonly table: ImageFacts | undefined;
}

/**
 * Facts of an image whose configuration was read. The configuration has no accounts and no files: those that the table has of the
 * image stay, and a script that starts it is one that nobody read.
 */
export function factsOfConfig(config: ImageConfig, { reference, source, evidence, table }: ConfigSource): ImageFacts {
  const windows = config.os === 'windows';
  const [name = '', group] = config.user.split(':');
  const account = table?.accounts.find(candidate => candidate.name === name);
  const uid = config.user === '' && !windows ? 0 : (numberOf(name) ?? account?.uid ?? sameUser(table, config)?.uid);
  const isRoot = uid === 0;
  return {
    reference,
    user: config.user,
    uid,
    gid: numberOf(group) ?? account?.gid ?? sameUser(table, config)?.gid ?? (isRoot ? 0 : undefined),
    environment: windows ? new Map() : config.environment,
    environmentIsComplete: !windows,
    entrypoint: config.entrypoint,
    command: config.command,
    onBuild: config.onBuild,
    accounts: table?.accounts ?? [],
    groups: table?.groups ?? [],
    accountsAreComplete: table?.accountsAreComplete ?? false,
    stepsDownTo: table?.stepsDownTo,
    windows,
    source,
    evidence,
    note: table?.note ?? '',
    entrypointIsUnread: table === undefined && isScript(config.entrypoint?.[0] ?? config.command?.[0]),
    exposedPorts: config.exposedPorts,
    labels: config.labels,
  };
}

/** The same facts with the accounts that the image's own files have, and the scripts that start it. */
export function withContents(
  facts: ImageFacts,
  accounts: readonly Account[],
  groups: ImageFacts['groups'],
  files: Iterable<readonly [string, string]>,
): ImageFacts {
  const [name = '', group = ''] = facts.user.split(':');
  const own = accounts.find(account => account.name === name || String(account.uid) === name);
  const gid = numberOf(group) ?? groups.find(candidate => candidate.name === group)?.gid;
  return {
    ...facts,
    accounts,
    groups,
    accountsAreComplete: true,
    files: new Map(files),
    uid: facts.uid ?? own?.uid,
    gid: group === '' ? (own?.gid ?? facts.gid) : gid,
  };
}

function sameUser(table: ImageFacts | undefined, { user }: ImageConfig): ImageFacts | undefined {
  return table?.user === user ? table : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** A script, or a program that changes the user itself. */
function isScript(program: string | undefined): boolean {
  if (program === undefined) return false;
  return isScriptName(program) || /(?:^|\/)(?:gosu|su-exec|setpriv|runuser|su|sudo)$/.test(program);
}
