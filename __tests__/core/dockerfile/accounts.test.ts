import { describe, expect, test } from 'vitest';
import { startsOf } from '../../../src/core/image-identity.ts';
import { placeOf } from '../../../src/core/source.ts';
import { type BuiltStage, lastStage } from '../../support/stages.ts';

/** What a stage says of the account `app`: `uid:gid`, `?` where not known, and whether others may exist. */
function shown({ accounts }: BuiltStage, name = 'app'): string {
  const account = accounts.accounts.find(candidate => candidate.name === name);
  const number = (id: number | undefined): string => (id === undefined ? '?' : String(id));
  return account === undefined
    ? accounts.isComplete
      ? 'none'
      : 'open'
    : `${number(account.uid)}:${number(account.gid)}`;
}

const debian = (run: string): string => `FROM debian:bookworm\nRUN ${run}`;
const alpine = (run: string): string => `FROM alpine:3.20\nRUN ${run}`;
const other = (run: string): string => `FROM registry.example/thing:1\nRUN ${run}`;

/** Seen with shadow 4.13 and adduser 3.134 of Debian 12 on these very lists. */
const seenOnDebian: readonly (readonly [run: string, app: string])[] = [
  ['useradd app', '1000:1000'],
  ['useradd -r app', '999:999'],
  ['useradd -u 1500 app', '1500:1500'],
  ['useradd -u 10001 b; useradd app', '10002:10002'],
  ['useradd -r a; useradd -r app', '998:998'],
  ['groupadd -r app; useradd -r -g app app', '999:999'],
  ['groupadd g && useradd -g g app', '1000:1000'],
  ['groupadd -g 1000 g; useradd app', '1000:1001'],
  ['useradd -u 1000 -g 0 app', '1000:0'],
  ['useradd -N app', '1000:100'],
  ['useradd -M -s /sbin/nologin -U app', '1000:1000'],
  ['useradd -g nosuch app', 'none'],
  ['groupadd app; useradd app', 'none'],
  ['useradd -u 33 app', 'none'],
  ['useradd -o -u 0 app', '0:1000'],
  ['useradd -u 0 -o -g 0 app', '0:0'],
  ['useradd -u 500 app', '500:1000'],
  ['useradd -r -u 500 app', '500:500'],
  ['useradd --uid=1234 --gid=0 --groups=sudo app', '1234:0'],
  ['useradd -ms /bin/bash app', '1000:1000'],
  ['useradd -mu 1234 app', '1234:1234'],
  ['useradd -u 33 -o app', '33:1000'],
  ['groupadd -g 1000 x; useradd -u 1000 app', '1000:1001'],
  ['useradd -u 70000 a; useradd app', '1000:1001'],
  ['useradd -u 70000 app', '70000:1000'],
  ['useradd -r -u 500 a; useradd -r app', '499:499'],
  ['groupadd -r a; useradd -r app', '999:998'],
  ['groupadd -g 998 x; useradd -r a; useradd -r app', '998:997'],
  ['useradd -u 1000 a; useradd -u 1002 c; useradd app', '1003:1003'],
  ['groupadd -g 1001 g; useradd -u 1000 a; useradd app', '1001:1002'],
  ['useradd -g 33 -u 1234 -G users,27 app', '1234:33'],
  ['useradd -r -g www-data app', '999:33'],
  ['useradd --system --create-home --home-dir /x --shell /bin/bash --uid 1001 --gid root app', '1001:0'],
  ['adduser --disabled-password --gecos "" app', '1000:1000'],
  ['adduser --disabled-password --gecos "" --uid 1500 app', '1500:1500'],
  ['adduser --system app', '100:65534'],
  ['adduser --system --group app', '100:101'],
  ['adduser --system --no-create-home --group --uid 999 app', '999:999'],
  ['adduser --system --ingroup www-data app', '100:33'],
  ['adduser --disabled-password --gecos "" --gid 33 app', '1000:33'],
  ['adduser --disabled-password --gecos "" --ingroup nosuch app', 'none'],
  ['adduser --uid 0 --disabled-password --gecos "" app', 'none'],
  ['addgroup --gid 1000 x; adduser --disabled-password --gecos "" app', '1001:1001'],
  ['addgroup --system --gid 101 app; adduser --system --uid 101 --gid 101 app', '101:101'],
  ['adduser --system --home /x --shell /bin/sh --disabled-login app', '100:65534'],
  ['adduser app --disabled-password --gecos ""', '1000:1000'],
  ['adduser --system --uid 1001 --gid 0 app', '1001:0'],
  ['adduser --system --uid 200 --group a; adduser --system --group b; adduser --system app', '101:65534'],
  ['addgroup --system app; adduser --system --ingroup app app', '100:101'],
  ['useradd app; usermod -u 3333 app', '3333:1000'],
  ['useradd app; usermod -g 27 app', '1000:27'],
  ['useradd app; usermod -u 0 -o app', '0:1000'],
  ['useradd app; usermod -u 33 app', '1000:1000'],
  ['useradd web; usermod -l app web', '1000:1000'],
  ['useradd app; groupmod -g 3333 app', '1000:3333'],
  ['useradd app; userdel app', 'none'],
  ['useradd app && deluser --remove-home app', 'none'],
];

/** Seen with BusyBox 1.35's adduser and addgroup, with Alpine's limits, on Alpine's lists. */
const seenOnAlpine: readonly (readonly [run: string, app: string])[] = [
  ['adduser -D app', '1000:1000'],
  ['adduser -S app', '100:65533'],
  ['adduser -S a; adduser -S app', '101:65533'],
  ['addgroup -S app; adduser -S app -G app', '100:101'],
  ['addgroup -S app && adduser -S -G app app', '100:101'],
  ['adduser -D -u 1500 app', '1500:1500'],
  ['adduser -S -u 1500 app', '1500:65533'],
  ['adduser -D -H -G www-data app', '1000:82'],
  ['adduser -D -G nosuch app', 'none'],
  ['adduser -S -D -H -u 82 -G www-data app', '82:82'],
  ['addgroup -g 1000 x; adduser -D app', '1001:1001'],
  ['addgroup -g 1000 x; adduser -D -u 1000 app', 'none'],
  ['addgroup -g 999 app; adduser -D -G app app', 'none'],
  ['addgroup -g 1000 app && adduser -u 1000 -G app -s /bin/sh -D app', '1000:1000'],
  ['adduser -D -u 1 app', 'none'],
  ['addgroup --gid 1500 app; adduser --uid 1500 --disabled-password --ingroup app app', '1500:1500'],
  ['adduser --system --ingroup www-data --no-create-home app', '100:82'],
  ['adduser -S -G root -u 1001 app', '1001:0'],
  ['adduser -S a; addgroup -S app; adduser -S -G app app', '101:101'],
  ['adduser -Du 1234 app', '1234:1234'],
  ['adduser app -D -u 1222', '1222:1222'],
  ['adduser -D a; adduser -u 60001 -D b; adduser -D app', '1001:1001'],
  ['addgroup -g 60001 app; adduser -D app', 'none'],
  ['adduser -D a; adduser -S app', '100:65533'],
  ['adduser -D app && deluser app', 'none'],
];

describe('an account has the numbers that its tool gives it', () => {
  test.each(seenOnDebian)('Debian: %s', (run, app) => {
    expect(shown(lastStage(debian(run)))).toBe(app);
  });
  test.each(seenOnAlpine)('Alpine: %s', (run, app) => {
    expect(shown(lastStage(alpine(run)))).toBe(app);
  });
});

describe('on an image that is not known', () => {
  test.each([
    ['useradd app', '?:?'],
    ['useradd -u 1500 app', '1500:?'],
    ['useradd -u 1500 -g 0 app', '1500:0'],
    ['groupadd -g 1500 app && useradd -u 1500 -g app app', '1500:1500'],
    ['groupadd -g 1500 app && useradd -u 1500 -g 1500 app', '1500:1500'],
    ['adduser -D -u 1500 app', '1500:1500'],
    ['adduser --uid 1500 app', '1500:?'],
    ['useradd -o -u 0 app', '0:?'],
    ['usermod -u 1234 app', '1234:?'],
    ['echo hello', 'open'],
  ])('%s', (run, app) => {
    expect(shown(lastStage(other(run)))).toBe(app);
  });
});

describe('conditions', () => {
  test.each([
    ['id app || useradd -u 1500 app', '1500:1500'],
    ['id -u app >/dev/null 2>&1 || useradd -u 1500 app', '1500:1500'],
    ['if ! id app; then useradd -u 1500 app; fi', '1500:1500'],
    ['if ! getent passwd app > /dev/null; then useradd -u 1500 app; fi', '1500:1500'],
    ['getent group www-data || useradd -u 1500 app', 'none'],
    ['if id www-data; then useradd -u 1500 app; else useradd -u 1600 app; fi', '1500:1500'],
    ['if [ -e /x ]; then useradd -u 1500 app; fi', 'open'],
    ['if [ -e /x ]; then useradd -u 1500 app; else useradd -u 1600 app; fi', '?:?'],
    ['if [ -e /x ]; then useradd -u 1500 app; else useradd -g 0 -u 1500 app; fi', '1500:?'],
    ['useradd -u 1500 app || true', '1500:1500'],
    ['[ -e /x ] && useradd -u 1500 app', '1500:1500'],
    ['[ -e /x ] && useradd -u 1500 app || true', 'open'],
    ['case "$(uname -m)" in x86_64) useradd -u 1500 app ;; *) useradd -u 1500 app ;; esac', '1500:1500'],
    [
      'case amd64 in arm*) useradd -u 1400 app ;; amd64) useradd -u 1500 app ;; *) useradd -u 1600 app ;; esac',
      '1500:1500',
    ],
    ['for u in a app; do useradd $u; done', '1001:1001'],
    ['f() { useradd -u "$1" app; }; f 1500', '1500:1500'],
    ['set -eux; name=app; id=1500; useradd -u "${id}" "$name"', '1500:1500'],
    ['useradd -u ${X:-1500} app', '1500:1500'],
    ['(useradd -u 1500 app)', '1500:1500'],
    ['false && useradd app; true', 'none'],
    ['exit 0; useradd app', 'none'],
    ['sh -c "useradd -u 1500 app"', '1500:1500'],
    ["bash -lc 'useradd -u 1500 app'", '1500:1500'],
    ['sudo useradd -u 1500 app', '1500:1500'],
    ['["useradd", "-u", "1500", "app"]', '1500:1500'],
    ['["sh", "-c", "useradd -u 1500 app"]', '1500:1500'],
    ['<<EOF\nuseradd -u 1500 app\nEOF', '1500:1500'],
    ['bash <<EOF\nuseradd -u 1500 app\nEOF', '1500:1500'],
    ['<<EOF\n#!/usr/bin/env python3\nuseradd\nEOF', 'open'],
    ['useradd $(cat /etc/name)', 'open'],
    ['echo "useradd app"', 'none'],
    ['# useradd app\nRUN true', 'none'],
  ])('%s', (run, app) => {
    expect(shown(lastStage(debian(run)))).toBe(app);
  });
});

describe('lines of /etc/passwd', () => {
  test.each([
    ['echo "app:x:1500:1600:app:/app:/bin/sh" >> /etc/passwd', '1500:1600'],
    ["printf 'app:x:%s:%s::/:/bin/sh\\n' 1500 1600 >> /etc/passwd", '1500:1600'],
    ['echo app:x:1500:1600:::: | tee -a /etc/passwd', '1500:1600'],
    ['echo app:x:1500:1600:::: | tee -a /etc/passwd > /dev/null', '1500:1600'],
    ['cat >> /etc/passwd <<EOF\napp:x:1500:1600::/:\nEOF', '1500:1600'],
    ['cat <<EOF >> /etc/passwd\napp:x:${ID:-1500}:1600::/:\nEOF', '1500:1600'],
    ['{ echo app:x:1500:1600::::; } >> /etc/passwd', '1500:1600'],
    ['echo app:x:0:0:::: >> /etc/passwd', '0:0'],
    ['echo app:x:1500:1600:::: > /etc/passwd', '1500:1600'],
    ['echo "app:x:$(id -u):0::::" >> /etc/passwd', '0:0'],
    ['echo "$LINE_OF_ELSEWHERE$(cat /x)" >> /etc/passwd', 'open'],
    ['cat /x > /etc/passwd', 'open'],
    ["useradd app; sed -i 's/^app:x:1000:1000:/app:x:0:0:/' /etc/passwd", '0:0'],
    ["useradd app; sed -i 's#/bin/sh#/bin/bash#' /etc/passwd", '1000:1000'],
    ["useradd app; sed -i '/^app:/d' /etc/passwd", 'none'],
    ["useradd app; sed -i 's/:1000:1000:/:1500:0:/' /etc/passwd", '1500:0'],
    ["useradd app; sed -i -E 's/(.*):x:[0-9]+/\\1:x:0/' /etc/passwd", 'open'],
    ['useradd app; sed s/a/b/ /etc/passwd', '1000:1000'],
  ])('%s', (run, app) => {
    expect(shown(lastStage(debian(run)))).toBe(app);
  });
});

describe('COPY and ADD', () => {
  const files = {
    'files/group': 'staff:x:50:\n',
    'files/passwd': 'root:x:0:0::/:\napp:x:1500:1600::/:\n',
    'rootfs/etc/passwd': 'app:x:7:8::/:\n',
    passwd: 'app:x:9:9::/:\n',
  };
  test.each([
    ['FROM scratch\nCOPY files/passwd /etc/passwd', '1500:1600'],
    ['FROM scratch\nCOPY files/passwd /etc/', '1500:1600'],
    ['FROM scratch\nCOPY files/passwd files/group /etc/', '1500:1600'],
    ['FROM scratch\nCOPY ["files/passwd", "/etc/passwd"]', '1500:1600'],
    ['FROM scratch\nCOPY files/pass* /etc/', '1500:1600'],
    ['FROM scratch\nCOPY rootfs /', '7:8'],
    ['FROM scratch\nCOPY rootfs/ /', '7:8'],
    ['FROM scratch\nADD ./rootfs/etc /etc', '7:8'],
    ['FROM scratch\nWORKDIR /etc\nCOPY passwd .', '9:9'],
    ['FROM scratch\nCOPY . /src', 'none'],
    ['FROM scratch\nCOPY nosuch /etc/passwd', 'open'],
    ['FROM scratch\nCOPY <<EOF /etc/passwd\napp:x:5:6::/:\nEOF', '5:6'],
    ['FROM scratch\nADD alpine-minirootfs.tar.gz /', 'open'],
    ['FROM debian:bookworm\nADD app.tar.gz /opt/', 'none'],
    [
      'FROM debian:bookworm AS build\nRUN useradd -u 10001 app\nFROM scratch\nCOPY --from=build /etc/passwd /etc/passwd',
      '10001:10001',
    ],
    [
      'FROM debian:bookworm AS build\nRUN useradd -u 10001 app\nFROM scratch\nCOPY --from=0 /etc/passwd /etc/group /etc/',
      '10001:10001',
    ],
    ['FROM debian:bookworm AS build\nRUN useradd -u 10001 app\nFROM scratch\nCOPY --from=BUILD / /', '10001:10001'],
    ['FROM debian:bookworm AS build\nRUN useradd -u 10001 app\nFROM build\nRUN true', '10001:10001'],
    ['FROM debian:bookworm AS build\nFROM scratch\nCOPY --from=build /tmp/passwd /etc/passwd', 'open'],
    ['FROM scratch\nCOPY --from=registry.example/x /etc/passwd /etc/passwd', 'open'],
    ['FROM debian:bookworm\nCOPY setup.sh /tmp/\nRUN sh /tmp/setup.sh', 'open'],
  ])('%s', (text, app) => {
    expect(shown(lastStage(text, files))).toBe(app);
  });

  test('a script of the context is followed', () => {
    const stage = lastStage(
      'FROM debian:bookworm\nCOPY setup.sh /tmp/\nRUN sh /tmp/setup.sh 1500 && rm /tmp/setup.sh',
      {
        'setup.sh': '#!/bin/sh\nset -e\nuseradd -u "$1" app\n',
      },
    );
    expect(shown(stage)).toBe('1500:1500');
    const at = stage.accounts.accounts.find(account => account.name === 'app')?.at;
    expect(at && placeOf(at)).toMatchObject({ file: 'setup.sh', line: 3, column: 1 });
  });
});

describe('what else may create accounts', () => {
  test.each([
    ['mkdir /x && chown -R www-data /x', 'none', true],
    ['npm ci && pip install -r requirements.txt && go build ./...', 'none', true],
    ['apt-get update && apt-get clean', 'none', true],
    ['apt-get install -y nginx', 'open', false],
    ['make install', 'open', false],
    ['curl -fsSL https://example.test/install.sh | sh', 'open', false],
    ['curl -fsSL https://example.test/x.tar.gz | tar xz -C /usr/local', 'none', true],
    ['curl -fsSL https://example.test/x.tar.gz | tar xz -C /', 'open', false],
    ["su - www-data -c 'make install'", 'none', true],
    ["su -s /bin/sh -c 'make install' www-data", 'none', true],
    ['gosu www-data ./install.sh', 'none', true],
    ["su -c 'make install'", 'open', false],
    ['gosu root ./install.sh', 'open', false],
    ['npx playwright install --with-deps', 'open', false],
    ['npx tsc', 'none', true],
    ['$TOOL', 'none', true],
    ['if true', 'open', false],
  ])('%s', (run, app, isComplete) => {
    const stage = lastStage(debian(run));
    expect(shown(stage)).toBe(app);
    expect(stage.accounts.isComplete).toBe(isComplete);
    expect(stage.accounts.openBecause === '').toBe(isComplete && stage.accounts.openBecause === '');
  });

  test('packages create system accounts only: numbers from 1000 on stay known', () => {
    const stage = lastStage(debian('apt-get update && apt-get install -y gosu && useradd app'));
    expect(shown(stage)).toBe('1000:1000');
    expect(stage.accounts.isComplete).toBe(false);
    expect(shown(lastStage(debian('apt-get install -y x && useradd -r app')))).toBe('?:?');
    expect(
      startsOf(
        lastStage(`${debian('apt-get install -y x')}\nUSER 10001`).image,
        lastStage(debian('apt-get install -y x')).accounts,
      ).gid,
    ).toEqual({ state: 'known', value: 0 });
  });

  test('what a user without rights runs changes no account', () => {
    expect(shown(lastStage(`${debian('useradd -u 1500 app')}\nUSER 1500\nRUN ./anything && useradd b`))).toBe(
      '1500:1500',
    );
    expect(lastStage(`FROM debian:bookworm\nUSER 1500\nRUN ./anything`).accounts.isComplete).toBe(true);
  });

  test('says which command it was', () => {
    expect(lastStage(debian('apt-get install -y x')).accounts.openBecause).toBe(
      'packages that `apt-get` installs may create accounts',
    );
  });
});

describe('groups', () => {
  const members = (text: string, group: string): readonly string[] | undefined =>
    lastStage(text).accounts.groups.find(candidate => candidate.name === group)?.members;
  test.each([
    [debian('useradd -G sudo,adm app'), 'sudo', ['app']],
    [debian('useradd app; usermod -aG sudo app'), 'sudo', ['app']],
    [debian('useradd -G sudo app; usermod -G adm app'), 'sudo', []],
    [debian('useradd app; adduser app sudo'), 'sudo', ['app']],
    [debian('useradd app; gpasswd -a app sudo'), 'sudo', ['app']],
    [debian('useradd app; gpasswd -a app sudo; gpasswd -d app sudo'), 'sudo', []],
    [debian('useradd app; usermod -aG sudo app; deluser app sudo'), 'sudo', []],
    [debian('useradd -G sudo app; userdel app'), 'sudo', []],
    [alpine('adduser -D -G wheel app'), 'wheel', ['app']],
    [alpine('addgroup guest wheel'), 'wheel', ['guest']],
    [other('usermod -aG docker app'), 'docker', ['app']],
  ])('%s: %s', (text, group, expected) => {
    expect(members(text, group)).toEqual(expected);
  });
});

test('passwd and group of another stage come together', () => {
  const build = 'FROM debian:bookworm AS build\nRUN groupadd -g 7000 svc && useradd -u 10001 -G svc app\n';
  for (const copy of ['/etc/passwd /etc/group /etc/', '/etc/group /etc/passwd /etc/', '/etc /etc', '/ /']) {
    const { accounts } = lastStage(`${build}FROM scratch\nCOPY --from=build ${copy}\n`);
    expect(accounts.isComplete).toBe(true);
    expect(accounts.accounts.find(({ name }) => name === 'app')).toMatchObject({ uid: 10_001, gid: 10_001 });
    expect(accounts.groups.find(({ name }) => name === 'svc')).toMatchObject({ gid: 7_000, members: ['app'] });
  }
});

describe('arguments', () => {
  test.each([
    ['ARG UID=1500\nRUN useradd -u $UID app', {}, '1500:1500'],
    ['ARG UID=1500\nRUN useradd -u $UID app', { UID: '1600' }, '1600:1600'],
    ['ENV NAME=app\nRUN useradd -u 1500 ${NAME}', {}, '1500:1500'],
    ['ARG UID\nRUN useradd -u "$UID" app', {}, '?:?'],
  ])('%s', (lines, args, app) => {
    expect(shown(lastStage(`FROM debian:bookworm\n${lines}`, {}, args))).toBe(app);
  });
});

describe('the place of an account', () => {
  test.each([
    ['FROM debian:bookworm\nRUN apt-get update \\\n # a comment\n && useradd -u 1500 app', 4, 5],
    ['FROM debian:bookworm\nRUN <<EOF\nset -e\nuseradd app\nEOF', 4, 1],
    ['FROM debian:bookworm\nRUN cat >> /etc/passwd <<EOF\napp:x:1:1::/:\nEOF', 2, 5],
  ])('%s', (text, line, column) => {
    const at = lastStage(text).accounts.accounts.find(account => account.name === 'app')?.at;
    expect(at && placeOf(at)).toMatchObject({ file: 'Dockerfile', line, column });
  });
});

describe('hostile input costs no more than its length', () => {
  test.each([
    ['a megabyte of commands', debian(`${'true;'.repeat(200_000)}`)],
    ['a megabyte of accounts', debian('useradd a;'.repeat(100_000))],
    ['ten thousand accounts', debian(Array.from({ length: 10_000 }, (_, index) => `useradd u${index};`).join(''))],
    [
      'functions that call each other',
      debian(
        `${Array.from({ length: 60 }, (_, index) => `f${index}() { f${index + 1}; f${index + 1}; }; `).join('')} f0`,
      ),
    ],
    ['a function that calls itself', debian('f() { f; }; f')],
    ['loops in loops', debian(`${'for i in 1 2 3 4 5 6 7 8 9; do '.repeat(12)}true;${' done;'.repeat(12)}`)],
    ['deep nesting', debian(`${'('.repeat(5000)}true${')'.repeat(5000)}`)],
    ['thousands of unknown branches', debian('if [ -e /x ]; then a=1; useradd b; fi;'.repeat(5_000))],
    ['a megabyte in one chain', debian(`${'true && '.repeat(8_000)}true`)],
    [
      'branches between hundreds of accounts',
      debian(
        `<<EOF\n${Array.from({ length: 500 }, (_, index) => `useradd u${index}`).join('\n')}\n${'if [ -e /x ]; then useradd z; fi\n'.repeat(10_000)}EOF`,
      ),
    ],
    [
      'two thousand stages',
      Array.from(
        { length: 2_000 },
        (_, index) =>
          `FROM ${index === 0 ? 'debian:12' : `s${index - 1}`} AS s${index}\nRUN useradd u${index} && chmod u+s /bin/x${index}`,
      ).join('\n'),
    ],
    ['thousands of copies and scripts', `FROM debian:12\n${'COPY a.sh /x/\nRUN /x/b.sh\n'.repeat(5_000)}`],
    ['ten thousand RUN lines', `FROM debian:bookworm\n${'RUN useradd app\n'.repeat(10_000)}`],
  ])('%s', (_, text) => {
    const before = performance.now();
    lastStage(text);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
