import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Accounts } from '../../../src/core/accounts.ts';
import { lookUpInTable } from '../../../src/core/image/known.ts';
import { accountsOfFacts } from '../../../src/core/image-identity.ts';
import { busybox, type RunningEngine } from './engine.ts';
import { type Entry, tarOf } from './tar.ts';

/** Packages with the programs that make accounts on Debian, and what tests look with. */
const packages = ['passwd', 'login', 'adduser', 'perl-base', 'libcap2-bin'];
const programs = ['/usr/bin/id', '/usr/bin/cat'];

/** Whether this machine has Debian's own account tools to put into an image. */
export const hasDebianTools = spawnSync('dpkg', ['-L', ...packages]).status === 0;

/** A static BusyBox that has adduser, which Debian's has not: `scripts/engine.sh setup` makes one, or `RUNS_AS_BUSYBOX` names it. */
const made = fileURLToPath(new URL('../../../.cache/engine/busybox', import.meta.url));
const { RUNS_AS_BUSYBOX: fullBusybox = existsSync(made) ? made : '/bin/busybox' } = process.env;

/** Whether it makes accounts; says so loudly when not. */
export const hasBusyboxTools = /^adduser$/m.test(spawnSync(fullBusybox, ['--list'], { encoding: 'utf8' }).stdout ?? '');
if (!hasBusyboxTools)
  console.error('\n!!! TESTS OF BUSYBOX ACCOUNTS SKIPPED !!! RUNS_AS_BUSYBOX names no static busybox with adduser\n');

/** Imports busybox as Alpine: with the accounts that runs-as knows of it. */
export async function importAlpine(engine: RunningEngine): Promise<void> {
  await importImage(engine, 'alpine:3.20', busybox(accountFiles('docker.io/library/alpine:3.20'), fullBusybox));
}

const permitAll = ['auth', 'account', 'password', 'session'].map(what => `${what} required pam_permit.so\n`).join('');

/** Imports this machine's account tools as Debian: with the accounts that runs-as knows of it. */
export async function importDebian(engine: RunningEngine): Promise<void> {
  const paths = linesOf('dpkg', ['-L', ...packages]).filter(
    path => !/^\/usr\/share\/(?:doc|man|locale|lintian|bash-completion)\//.test(path),
  );
  const files = new Map<string, Entry>();
  for (const path of [...paths, ...programs]) addFile(files, path);
  for (const path of [...files.keys()].filter(path => /\/s?bin\//.test(`/${path}`)))
    for (const library of librariesOf(`/${path}`)) add(files, library);
  for (const path of linesOf('dpkg', ['-L', ...packages])) addLink(files, path);
  for (const path of linesOf('dpkg', ['-L', 'libpam-modules'])) if (path.endsWith('/pam_permit.so')) add(files, path);
  // adduser starts chfn and passwd, which ask PAM whether root may.
  for (const name of ['chfn', 'passwd', 'chpasswd', 'other'])
    files.set(`etc/pam.d/${name}`, { path: `etc/pam.d/${name}`, contents: permitAll });
  const directories = ['run', 'home', 'etc/skel'].map(path => ({ path }));
  const entries = busybox([...directories, ...files.values(), ...accountFiles('docker.io/library/debian:12')]).filter(
    // Debian's own are in /usr/sbin.
    ({ path }) => !/^bin\/(?:adduser|addgroup|deluser|delgroup|passwd|chpasswd|id)$/.test(path),
  );
  await importImage(engine, 'debian:12', entries);
}

async function importImage(engine: RunningEngine, name: string, entries: readonly Entry[]): Promise<void> {
  const { status, stderr } = await engine.docker(['import', '-', name], tarOf(entries));
  if (status !== 0) throw new Error(`docker import ${name}: ${stderr}`);
}

/** /etc/passwd, /etc/group and their shadows as the table of known images has them. */
function accountFiles(reference: string): Entry[] {
  const { accounts, groups, isComplete }: Accounts = accountsOfFacts(lookUpInTable([reference]).get(reference));
  if (!isComplete) throw new Error(`The table does not know all accounts of ${reference}`);
  return [
    {
      path: 'etc/passwd',
      contents: accounts.map(({ name, uid, gid }) => `${name}:x:${uid}:${gid}::/:/bin/sh\n`).join(''),
    },
    { path: 'etc/group', contents: groups.map(({ name, gid }) => `${name}:x:${gid}:\n`).join('') },
    {
      path: 'etc/shadow',
      contents: accounts.map(({ name }) => `${name}:*:19000:0:99999:7:::\n`).join(''),
      mode: 0o640,
    },
    { path: 'etc/gshadow', contents: groups.map(({ name }) => `${name}:*::\n`).join(''), mode: 0o640 },
  ];
}

function addFile(files: Map<string, Entry>, path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) add(files, path);
}

function add(files: Map<string, Entry>, path: string): void {
  files.set(path.slice(1), {
    path: path.slice(1),
    contents: readFileSync(path),
    mode: statSync(path).mode & 0o7777,
  });
}

/** Links to programs; links to directories are the machine's merged /usr. */
function addLink(files: Map<string, Entry>, path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true || /\/(?:doc|man)\//.test(path)) return;
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return;
  files.set(path.slice(1), { path: path.slice(1), linkTo: readlinkSync(path) });
}

/** The libraries that a program is linked with, its loader too, as paths. */
function librariesOf(program: string): string[] {
  return linesOf('ldd', [program]).flatMap(line => {
    const path = /(\/\S+) \(0x/.exec(line)?.[1];
    return path === undefined ? [] : [path];
  });
}

function linesOf(program: string, args: readonly string[]): string[] {
  return spawnSync(program, args, { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(line => line !== '');
}
