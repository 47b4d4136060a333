import type { Account, Group } from './facts.ts';
import { matchesGlob } from './glob.ts';
import { knownAccounts, knownGroups } from './known-table.ts';

/** Accounts and groups of an image, as a family of the table has them. */
export interface FamilyAccounts {
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  /** Whether the family's lists are the whole /etc/passwd and /etc/group of this very image. */
  readonly isComplete: boolean;
}

const none: FamilyAccounts = { accounts: [], groups: [], isComplete: false };

/**
 * The accounts of an image. Complete only for the distributions' own images, whose files were read whole; images that
 * are built on them bring accounts of their own.
 */
export function accountsOf(name: string, tag: string | undefined): FamilyAccounts {
  const family = distributionFamily(name, tag);
  if (family !== undefined) {
    // The lists of groups cover fewer families than those of accounts: both must be there.
    const groups = groupsOf(family);
    return { accounts: accountsOfFamily(family), groups, isComplete: groups.length > 0 };
  }
  const families = imageFamilies(name, tag);
  if (families.length === 0) return none;
  return { accounts: families.flatMap(accountsOfFamily), groups: [], isComplete: false };
}

/** The family whose files are those of this image itself; `undefined` when the tag does not say which release it is. */
function distributionFamily(name: string, tag: string | undefined): string | undefined {
  switch (name) {
    case 'docker.io/library/alpine':
      return alpineFamily(tag);
    case 'docker.io/library/debian':
      return debianFamily(tag);
    case 'docker.io/library/busybox':
      return 'busybox';
    default:
      return undefined;
  }
}

function alpineFamily(tag: string | undefined): string | undefined {
  const version = /^3\.(\d+)(?:\.|$|_)/.exec(tag ?? 'latest')?.[1];
  if (version === undefined) return tag === undefined || ['latest', 'edge', '3'].includes(tag) ? 'alpine:>=3.20' : undefined;
  const minor = Number(version);
  if (minor >= 20) return 'alpine:>=3.20';
  if (minor >= 14) return 'alpine:3.14-3.19';
  if (minor >= 11) return 'alpine:3.11-3.13';
  return minor >= 6 ? 'alpine:3.6-3.10' : undefined;
}

const debianReleases: readonly (readonly [RegExp, string])[] = [
  [/^(?:latest$|stable|trixie|13)/, 'debian:trixie'],
  [/^(?:oldstable|bookworm|12)/, 'debian:bookworm'],
  [/^(?:oldoldstable|bullseye|11)/, 'debian:bullseye'],
  [/^(?:sid|unstable)/, 'debian:sid'],
];

function debianFamily(tag: string | undefined): string | undefined {
  return debianReleases.find(([pattern]) => pattern.test(tag ?? 'latest'))?.[1];
}

/** Families of accounts that an image is known to have among others. */
function imageFamilies(name: string, tag: string | undefined): string[] {
  const families: string[] = [];
  if (name === 'docker.io/library/ubuntu') {
    const isOld = /^(?:1\d\.|2[0-2]\.|focal|jammy|bionic|xenial|trusty)/.test(tag ?? 'latest');
    families.push(isOld ? 'ubuntu:<=22.04 (focal, jammy)' : 'ubuntu:>=23.04 (lunar, noble, ...)');
  }
  if (/^docker\.io\/library\/(?:fedora|centos|almalinux|rockylinux|oraclelinux|amazonlinux)$/.test(name) || /^registry\.access\.redhat\.com\/ubi\d+\/ubi/.test(name)) {
    families.push('fedora / ubi / centos / almalinux / rockylinux / oraclelinux / amazonlinux');
  }
  if (name.startsWith('gcr.io/distroless/')) families.push('gcr.io/distroless/*');
  if (name.startsWith('mcr.microsoft.com/dotnet/') && !/^[2-7]\./.test(tag ?? 'latest')) families.push('mcr.microsoft.com/dotnet/* (8.0+, Linux)');
  for (const family of familyNames()) {
    const [image = '', glob] = family.split(' (');
    if (!image.includes('/') || image.includes(' ') || families.includes(family)) continue;
    if (matchesGlob(image, name) && (glob === undefined || matchesGlob(glob.replace(/\)$/, ''), tag ?? 'latest'))) families.push(family);
  }
  // The row for a kind of tags comes before the row for all of them.
  return families.sort((a, b) => Number(b.includes(' (')) - Number(a.includes(' (')));
}

function accountsOfFamily(family: string): Account[] {
  return rowsOf(knownAccounts, family).map(([name = '', uid, gid]) => ({ name, uid: numberOf(uid), gid: numberOf(gid) }));
}

function groupsOf(family: string): Group[] {
  return rowsOf(knownGroups, family).map(([name = '', gid]) => ({ name, gid: numberOf(gid) }));
}

function rowsOf(table: string, family: string): string[][] {
  const rows: string[][] = [];
  for (const line of table.split('\n')) if (line.startsWith(`${family}\t`)) rows.push(line.slice(family.length + 1).split('\t'));
  return rows;
}

let names: readonly string[] | undefined;

function familyNames(): readonly string[] {
  names ??= [...new Set(knownAccounts.split('\n').map(line => line.slice(0, line.indexOf('\t'))))];
  return names;
}

/** A number of the table; `undefined` for an empty cell. */
export function numberOf(cell: string | undefined): number | undefined {
  return cell === undefined || !/^\d+$/.test(cell) ? undefined : Number(cell);
}
