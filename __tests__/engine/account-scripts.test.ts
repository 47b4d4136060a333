import { beforeAll, describe, expect, test } from 'vitest';
import type { Accounts } from '../../src/core/accounts.ts';
import { lastStage } from '../support/stages.ts';
import { hasBusyboxTools, hasDebianTools, importAlpine, importDebian } from './support/bases.ts';
import { useEngine, whereEngine } from './support/engine.ts';

/** Numbers from a seed (Park and Miller): the same scripts in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const names = ['app', 'web', 'svc', 'www-data', 'nobody'];
const groupNames = ['app', 'web', 'staff2', 'audio', 'www-data'];
const ids = ['33', '100', '500', '999', '1000', '1001', '1500', '10001', '65534', '0'];

interface Tools {
  readonly image: string;
  readonly commands: readonly ((pick: Picks) => string)[];
}

interface Picks {
  readonly name: string;
  readonly other: string;
  readonly group: string;
  readonly id: string;
  readonly gid: string;
}

const debian: Tools = {
  image: 'debian:12',
  commands: [
    ({ name }) => `useradd ${name}`,
    ({ name, id }) => `useradd -u ${id} ${name}`,
    ({ name, id, gid }) => `useradd -u ${id} -g ${gid} ${name}`,
    ({ name, group }) => `useradd -r -g ${group} ${name}`,
    ({ name, group }) => `useradd -N -G ${group} ${name}`,
    ({ name, id }) => `useradd -o -u ${id} ${name}`,
    ({ name }) => `useradd -r ${name}`,
    ({ group }) => `groupadd ${group}`,
    ({ group, gid }) => `groupadd -g ${gid} ${group}`,
    ({ group, gid }) => `groupadd -f -g ${gid} ${group}`,
    ({ group }) => `groupadd -r ${group}`,
    ({ name, id }) => `usermod -u ${id} ${name}`,
    ({ name, gid }) => `usermod -g ${gid} ${name}`,
    ({ name, group }) => `usermod -aG ${group} ${name}`,
    ({ name, group }) => `usermod -G ${group} ${name}`,
    ({ name, other }) => `usermod -l ${other} ${name}`,
    ({ group, gid }) => `groupmod -g ${gid} ${group}`,
    ({ group, other }) => `groupmod -n ${other} ${group}`,
    ({ name }) => `userdel ${name}`,
    ({ group }) => `groupdel ${group}`,
    ({ name, group }) => `gpasswd -a ${name} ${group}`,
    ({ name, group }) => `gpasswd -d ${name} ${group}`,
    ({ name }) => `adduser --disabled-password --gecos "" --quiet ${name}`,
    ({ name, id }) => `adduser --disabled-password --gecos "" --uid ${id} ${name}`,
    ({ name }) => `adduser --system ${name}`,
    ({ name }) => `adduser --system --group ${name}`,
    ({ name, group }) => `adduser --system --ingroup ${group} ${name}`,
    ({ name, group }) => `adduser ${name} ${group}`,
    ({ group }) => `addgroup --system ${group}`,
    ({ group, gid }) => `addgroup --gid ${gid} ${group}`,
    ({ name }) => `deluser ${name}`,
    ({ name, group }) => `deluser ${name} ${group}`,
    ({ group }) => `delgroup ${group}`,
  ],
};

const alpine: Tools = {
  image: 'alpine:3.20',
  commands: [
    ({ name }) => `adduser -D ${name}`,
    ({ name }) => `adduser -S ${name}`,
    ({ name, id }) => `adduser -D -u ${id} ${name}`,
    ({ name, group }) => `adduser -S -G ${group} ${name}`,
    ({ name, group, id }) => `adduser -D -H -u ${id} -G ${group} ${name}`,
    ({ name, group }) => `adduser ${name} ${group}`,
    ({ group }) => `addgroup ${group}`,
    ({ group }) => `addgroup -S ${group}`,
    ({ group, gid }) => `addgroup -g ${gid} ${group}`,
    ({ name, group }) => `addgroup ${name} ${group}`,
    ({ name }) => `deluser ${name}`,
    ({ name, group }) => `deluser ${name} ${group}`,
    ({ group }) => `delgroup ${group}`,
  ],
};

const shared: Tools['commands'] = [
  ({ name, id, gid }) => `{ grep -q ^${name}: /etc/passwd || echo ${name}:x:1${id}:${gid}::/:/bin/sh >> /etc/passwd; }`,
  ({ group, gid, name }) => `{ grep -q ^${group}: /etc/group || echo ${group}:x:${gid}:${name} >> /etc/group; }`,
  ({ name }) => `sed -i '/^${name}:/d' /etc/passwd`,
  ({ name }) => `id ${name}`,
  ({ group }) => `grep -q ^${group}: /etc/group`,
  ({ name }) => `grep -q ^${name}: /etc/passwd`,
  () => 'true',
  () => 'false',
];

function scriptFrom(random: (below: number) => number, { commands }: Tools): string {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[random(list.length)] ?? otherwise;
  const command = (): string => {
    const own = random(4) > 0 ? commands : shared;
    const made = own[random(own.length)]?.({
      name: pick(names, 'app'),
      other: pick(names, 'app'),
      group: pick(groupNames, 'app'),
      id: pick(ids, '0'),
      gid: pick(ids, '0'),
    });
    return made ?? 'true';
  };
  const statement = (): string => {
    switch (random(9)) {
      case 0:
        return `${command()} || ${command()}`;
      case 1:
        return `${command()} && ${command()}`;
      case 2:
        return `${command()} || true`;
      case 3:
        return `if ${command()}; then ${command()}; else ${command()}; fi`;
      case 4:
        return `if ! ${command()}; then ${command()}; fi`;
      case 5:
        return `for n in app web; do ${command().replaceAll(/\b(?:app|web)\b/g, '$n')}; done`;
      case 6:
        return `f() { ${command()}; }; f || ${command()}`;
      default:
        return command();
    }
  };
  const lines = Array.from({ length: 2 + random(5) }, statement);
  // Without it a command may fail that nobody asks, and runs-as follows the build in which none does.
  return ['set -e', ...lines].join('\n');
}

/** The first line of each name, as the engine reads the two files. */
interface Files {
  readonly passwd: ReadonlyMap<string, readonly [uid: number, gid: number]>;
  readonly group: ReadonlyMap<string, { readonly gid: number; readonly members: readonly string[] }>;
}

function parseFiles(passwd: string, group: string): Files {
  const accounts = new Map<string, [number, number]>();
  for (const line of passwd.split('\n')) {
    const [name = '', , uid, gid] = line.split(':');
    if (name !== '' && !accounts.has(name)) accounts.set(name, [Number(uid), Number(gid)]);
  }
  const groups = new Map<string, { gid: number; members: string[] }>();
  for (const line of group.split('\n')) {
    const [name = '', , gid, members = ''] = line.split(':');
    if (name !== '' && !groups.has(name))
      groups.set(name, { gid: Number(gid), members: members.split(',').filter(Boolean) });
  }
  return { passwd: accounts, group: groups };
}

/** What the core says that is not so. */
function differences({ accounts, groups, isComplete }: Accounts, real: Files): string[] {
  const wrong: string[] = [];
  for (const { name, uid, gid } of accounts.filter(
    (account, index) => accounts.findIndex(other => other.name === account.name) === index,
  )) {
    const line = real.passwd.get(name);
    if (line === undefined) wrong.push(`${name} does not exist`);
    else if (uid !== undefined && uid !== line[0]) wrong.push(`${name} is uid ${line[0]}, not ${uid}`);
    else if (gid !== undefined && gid !== line[1]) wrong.push(`${name} is gid ${line[1]}, not ${gid}`);
  }
  for (const { name, gid, members } of groups.filter(
    (group, index) => groups.findIndex(other => other.name === group.name) === index,
  )) {
    const line = real.group.get(name);
    if (line === undefined) wrong.push(`group ${name} does not exist`);
    else if (gid !== undefined && gid !== line.gid) wrong.push(`group ${name} is ${line.gid}, not ${gid}`);
    else if ([...members].sort().join() !== [...line.members].sort().join())
      wrong.push(`group ${name} has ${line.members}, not ${members}`);
  }
  if (!isComplete) return wrong;
  for (const name of real.passwd.keys())
    if (!accounts.some(account => account.name === name)) wrong.push(`${name} exists`);
  for (const name of real.group.keys())
    if (!groups.some(group => group.name === name)) wrong.push(`group ${name} exists`);
  return wrong;
}

whereEngine('random scripts make of /etc/passwd and /etc/group what runs-as says', () => {
  const engine = useEngine();
  beforeAll(async () => {
    await importAlpine(engine());
    if (hasDebianTools) await importDebian(engine());
  });

  /** Runs every script on fresh files in one container; `undefined` for a script that fails, as its build does. */
  async function filesAfter(image: string, scripts: readonly string[]): Promise<(Files | undefined)[]> {
    const files: Record<string, string> = { Dockerfile: `FROM ${image}\nCOPY . /scripts\n` };
    for (const [index, script] of scripts.entries()) files[`${index}.sh`] = script;
    const { image: built } = await engine().build(files);
    const all = [
      'mkdir /kept; cp -p /etc/passwd /etc/group /etc/shadow /etc/gshadow /kept/',
      'i=0; while [ -e /scripts/$i.sh ]; do cp -p /kept/* /etc/',
      'sh /scripts/$i.sh > /dev/null 2>&1; echo "== $?"; cat /etc/passwd; echo "=="; cat /etc/group; i=$((i+1)); done',
    ].join('\n');
    const { stdout } = await engine().run(built, ['sh', '-c', all]);
    const parts = stdout.split(/^== ?(\d*)\n/m).slice(1);
    return scripts.map((_, index) => {
      const [status, passwd = '', , group = ''] = parts.slice(index * 4);
      return status === '0' ? parseFiles(passwd, group) : undefined;
    });
  }

  async function expectAgreement(tools: Tools, seed: number): Promise<void> {
    const random = randomFrom(seed);
    const scripts = Array.from({ length: 200 }, () => scriptFrom(random, tools));
    const after = await filesAfter(tools.image, scripts);
    const wrong: string[] = [];
    let known = 0;
    for (const [index, script] of scripts.entries()) {
      const real = after[index];
      if (real === undefined) continue;
      const { accounts } = lastStage(`FROM ${tools.image}\nRUN <<'END'\n${script}\nEND\n`);
      known += accounts.isComplete ? 1 : 0;
      for (const difference of differences(accounts, real)) wrong.push(`${difference}:\n${script}`);
    }
    expect(wrong.join('\n\n')).toBe('');
    expect(known).toBeGreaterThan(10);
  }

  describe.skipIf(!hasDebianTools)('Debian', () => {
    test.each([1, 2, 3])('seed %i', seed => expectAgreement(debian, seed));
  });
  describe.skipIf(!hasBusyboxTools)('BusyBox', () => {
    test.each([1, 2, 3])('seed %i', seed => expectAgreement(alpine, seed));
  });
});
