import { beforeAll, describe, expect, test } from 'vitest';
import type { Workload } from '../../src/core/project.ts';
import { reportOn } from '../support/lint.ts';
import type { Repository } from '../support/memory-files.ts';
import { hasBusyboxTools, hasDebianTools, importAlpine, importDebian } from './support/bases.ts';
import { useEngine, whereEngine } from './support/engine.ts';

/** Who a container's process is, or why there is none. */
type Seen =
  | { readonly uid: number; readonly gid: number; readonly groups: readonly number[]; readonly name: string }
  | { readonly refused: string };

whereEngine('an image runs as runs-as says', { concurrent: true }, () => {
  const engine = useEngine();
  beforeAll(async () => {
    await importAlpine(engine());
    if (hasDebianTools) await importDebian(engine());
  });

  /** Builds a context and starts its image, whose process says who it is. */
  async function seen(context: Repository): Promise<Seen> {
    const built = await engine().build(context);
    if (built.image === '') throw new Error(built.stderr);
    const { status, stdout, stderr } = await engine().run(built.image, [
      '/bin/busybox',
      'sh',
      '-c',
      '/bin/busybox cat /proc/self/status; /bin/busybox id -un',
    ]);
    if (status !== 0 && /unable to find|must be in range|no matching entries/.test(stderr)) return { refused: stderr };
    const ids = (key: string): number[] =>
      (new RegExp(`^${key}:(.*)$`, 'm').exec(stdout)?.[1]?.trim() ?? '').split(/\s+/).filter(Boolean).map(Number);
    const [uid = -1] = ids('Uid');
    const [gid = -1] = ids('Gid');
    return { uid, gid, groups: ids('Groups'), name: stdout.trim().split('\n').at(-1) ?? '' };
  }

  /** What runs-as says of the last stage of the same context. */
  async function said(context: Repository): Promise<Workload> {
    const { workloads } = await reportOn(context);
    const stage = workloads.findLast(({ kind }) => kind === 'image');
    if (stage === undefined) throw new Error('no stage');
    return stage;
  }

  /** Everything that runs-as says must be so; a number that it leaves open must at least not be root's. */
  async function expectAgreement(context: Repository): Promise<{ seen: Seen; said: Workload }> {
    const [real, workload] = [await seen(context), await said(context)];
    const { uid, gid, root, name, groups, refused } = workload.starts;
    expect(refused === undefined, `refused: ${JSON.stringify(real)}`).toBe(!('refused' in real));
    if ('refused' in real) return { seen: real, said: workload };
    if (uid.state === 'known') expect(uid.value).toBe(real.uid);
    if (gid.state === 'known') expect(gid.value).toBe(real.gid);
    if (root.state === 'known') expect(root.value).toBe(real.uid === 0);
    // Root's number has its first name inside; BusyBox shows a number where the line is broken.
    if (uid.state === 'known' && uid.value !== 0 && name !== undefined)
      expect([name, `${uid.value}`]).toContain(real.name);
    // BusyBox and the kernel count the group of the process among the others.
    if (gid.state === 'known')
      expect(groups.filter(id => id !== gid.value)).toEqual(
        real.groups.filter(id => id !== real.gid).sort((a, b) => a - b),
      );
    return { seen: real, said: workload };
  }

  describe('user strings', () => {
    const base = [
      'FROM alpine:3.20',
      'RUN echo app:x:1000:1000::/:/bin/sh >> /etc/passwd && echo svc:x:2000:app >> /etc/group',
      'RUN echo 010:x:4242:4242::/:/bin/sh >> /etc/passwd && echo toor:x:0:0::/:/bin/sh >> /etc/passwd',
    ].join('\n');
    test.each([
      'app',
      '1000',
      'app:svc',
      'app:2000',
      '1000:svc',
      ':svc',
      'app:',
      ':',
      '0',
      '00',
      '+0',
      '-0',
      '0:0',
      ':0',
      'root',
      'toor',
      '010',
      '+1000',
      '4242',
      '10001',
      '10001:10001',
      '10001:svc',
      '65534',
      '"app"',
      'ROOT',
      'nobody',
      'nosuch',
      '10001:nosuch',
      '0x0',
      '1e3',
      'app svc',
      'app # comment',
      '99999999999',
      '2147483647',
      '2147483648',
      '-1',
      '1000.0',
      '${U}',
      '${U:-app}',
      '${U}:${G}',
    ])('USER %s', async user => {
      const { said: workload } = await expectAgreement({ Dockerfile: `${base}\nUSER ${user}\n` });
      expect(workload.starts.uid.state === 'known' || workload.starts.refused !== undefined).toBe(true);
    });
  });

  describe.skipIf(!hasBusyboxTools)('BusyBox', () => {
    test.each([
      ['adduser -D app'],
      ['adduser -S app'],
      ['addgroup -S app && adduser -S -G app app'],
      ['adduser -D -u 1500 app'],
      ['adduser -D -H -G www-data app'],
      ['addgroup -g 1000 x; adduser -D app'],
      ['adduser -D app && addgroup app wheel && addgroup app audio'],
      ['adduser -D a && deluser a && adduser -D app'],
      ['adduser -D -G nosuch app || adduser -D -u 1234 app'],
      ['adduser -D -G nosuch app || true'],
      ['adduser -D app || true'],
      ['set -e; if ! id app 2>/dev/null; then adduser -D -u 1400 app; fi'],
      ['getent passwd app || adduser -D -u 1401 app'],
      ['grep -q ^app: /etc/passwd || adduser -D -u 1402 app'],
      ['for name in a app; do adduser -D $name; done'],
      ['make() { adduser -D -u "$1" "$2"; }; make 1403 app'],
      ['case "$(uname -s)" in Linux) adduser -D -u 1404 app ;; *) adduser -D -u 1405 app ;; esac'],
      ['false && adduser -D -u 1 app; adduser -D -u 1406 app'],
      ['echo app:x:1500:1600::/:/bin/sh >> /etc/passwd'],
      ["printf 'app:x:%d:%d::/:/bin/sh\\n' 1500 1600 >> /etc/passwd"],
      ['echo app:x:1500:1600::/:/bin/sh | tee -a /etc/passwd > /dev/null'],
      ['echo app:x:1500:1600::/:/bin/sh > /etc/passwd'],
      ['cat >> /etc/passwd <<EOF\napp:x:1500:${GID:-1600}::/:/bin/sh\nEOF'],
      ["cat >> /etc/passwd <<'EOF'\napp:x:1500:$GID::/:/bin/sh\nEOF"],
      ["adduser -D app; sed -i 's/^app:x:1000:1000:/app:x:0:0:/' /etc/passwd"],
      ["adduser -D app; sed -i '/^app:/d' /etc/passwd"],
      ['<<EOF\nadduser -D a\nadduser -D app\nEOF'],
      ['<<EOF\nset -e\nadduser -D a || true\nfalse || adduser -D -u 1407 app\nEOF'],
      ['sh -c "adduser -D -u 1408 app"'],
      ['["adduser", "-D", "-u", "1409", "app"]'],
      ['(adduser -D -u 1410 app)'],
      ['X=1411; adduser -D -u $X app'],
      ['true || adduser -D app'],
      ['if [ -e /nosuch ]; then adduser -D -u 1 app; fi'],
    ])('RUN %s', async run => {
      await expectAgreement({ Dockerfile: `FROM alpine:3.20\nRUN ${run}\nUSER app\n` });
    });
  });

  describe.skipIf(!hasDebianTools)('Debian', () => {
    test.each([
      ['useradd app'],
      ['useradd -r app'],
      ['useradd -u 10001 app'],
      ['useradd -u 10001 -g 0 app'],
      ['useradd --uid=1234 --gid=0 --groups=sudo,adm app'],
      ['groupadd -r app && useradd -r -g app app'],
      ['groupadd -g 1000 x; useradd app'],
      ['useradd -o -u 0 app'],
      ['useradd app && usermod -u 3333 app'],
      ['useradd app && usermod -aG sudo app && usermod -G adm app'],
      ['useradd app && usermod -aG sudo app && gpasswd -d app sudo'],
      ['useradd web && usermod -l app web'],
      ['useradd app && groupmod -g 3333 app'],
      ['useradd app && userdel app'],
      ['useradd -g nosuch app || true'],
      ['useradd -u 33 app || useradd -u 1234 app'],
      ['adduser --disabled-password --gecos "" app'],
      ['adduser --disabled-password --gecos "" --ingroup www-data app'],
      ['adduser --disabled-password --gecos "" --uid 1500 --gid 0 app'],
      ['adduser --system app'],
      ['adduser --system --group app'],
      ['addgroup --system app; adduser --system --ingroup app app'],
      ['adduser --disabled-password --gecos "" app && adduser app sudo'],
      ['adduser --disabled-password --gecos "" app && deluser app'],
      ['useradd -N app'],
      ['useradd -D'],
      ['useradd app; id -u app > /id'],
      ['useradd -u 1500 app; echo "second:x:$(id -u app):7::/:/bin/sh" >> /etc/passwd'],
    ])('RUN %s', async run => {
      await expectAgreement({ Dockerfile: `FROM debian:12\nRUN ${run}\nUSER app\n` });
    });
  });

  describe.skipIf(!hasBusyboxTools)('COPY', () => {
    const busybox = 'COPY --from=alpine:3.20 /bin/busybox /bin/busybox';
    const passwd = 'app:x:1500:1600::/:/bin/sh\n';
    const group = 'svc:x:7:app\n';
    test.each([
      ['passwd of the context', `FROM scratch\n${busybox}\nCOPY passwd /etc/passwd\nUSER app`],
      ['passwd and group into a directory', `FROM scratch\n${busybox}\nCOPY passwd group /etc/\nUSER app`],
      ['a tree over the root', `FROM scratch\n${busybox}\nCOPY rootfs /\nUSER app`],
      ['a pattern', `FROM scratch\n${busybox}\nADD pass* /etc/\nUSER app`],
      ['a heredoc', `FROM scratch\n${busybox}\nCOPY <<EOF /etc/passwd\napp:x:5:6::/:\nEOF\nUSER app`],
      ['nothing: a number needs none', `FROM scratch\n${busybox}\nUSER 10001`],
      ['nothing: root by name', `FROM scratch\n${busybox}\nUSER root`],
      ['nothing: a name', `FROM scratch\n${busybox}\nUSER app`],
      ['passwd without a group', `FROM scratch\n${busybox}\nCOPY passwd /etc/passwd\nUSER app:app`],
      [
        'passwd of a stage',
        `FROM alpine:3.20 AS build\nRUN adduser -D -u 1777 app\nFROM scratch\n${busybox}\nCOPY --from=build /etc/passwd /etc/\nUSER app`,
      ],
      [
        'passwd and group of a stage',
        `FROM alpine:3.20 AS build\nRUN echo app:x:1777:1777::/:/bin/sh >> /etc/passwd && echo svc:x:7000:app >> /etc/group\nFROM scratch\n${busybox}\nCOPY --from=build /etc/passwd /etc/group /etc/\nUSER app:svc`,
      ],
      [
        'a stage of another stage',
        `FROM alpine:3.20 AS build\nRUN adduser -D -u 1777 app\nFROM build AS next\nRUN addgroup app wheel\nFROM next\nUSER app`,
      ],
      ['a script', 'FROM alpine:3.20\nCOPY setup.sh /tmp/\nRUN sh /tmp/setup.sh 1888\nUSER app'],
      [
        'a script that changes what another one made',
        'FROM alpine:3.20\nCOPY --chmod=755 setup.sh /setup\nRUN /setup 1888 && sed -i "s/^app:x:1888:1888:/app:x:1889:0:/" /etc/passwd\nUSER app',
      ],
    ])('%s', async (_, text) => {
      const context = {
        Dockerfile: `${text}\n`,
        passwd,
        group,
        'rootfs/etc/passwd': passwd,
        'setup.sh': '#!/bin/sh\nset -e\nadduser -D -u "$1" app\n',
      };
      const { said: workload } = await expectAgreement(context);
      expect(workload.starts.uid.state === 'known' || workload.starts.refused !== undefined).toBe(true);
    });
  });

  describe.skipIf(!hasDebianTools)('ways back to root', () => {
    const app = 'FROM debian:12\nRUN useradd -u 10001 app';
    /** What a process without rights gains: the effective uid of a program, or a file that it can write. */
    test.each([
      ['a setuid program', `${app}\nRUN cp /usr/bin/id /id && chmod u+s /id\nUSER app`, '/id -u', '0'],
      ['a setuid program in octal', `${app}\nRUN cp /usr/bin/id /id && chmod 4755 /id\nUSER app`, '/id -u', '0'],
      [
        'a setuid program of COPY',
        `${app}\nCOPY --from=debian:12 --chmod=4755 /usr/bin/id /id\nUSER app`,
        '/id -u',
        '0',
      ],
      [
        'a bit that the new owner takes off',
        `${app}\nRUN cp /usr/bin/id /id && chmod u+s /id && chown app /id\nUSER app`,
        '/id -u',
        '10001',
      ],
      [
        'a setuid program of the user',
        `${app}\nRUN cp /usr/bin/id /id && chown app /id && chmod u+s /id\nUSER 10002`,
        '/id -u',
        '10001',
      ],
      [
        'a bit that is taken off',
        `${app}\nRUN cp /usr/bin/id /id && chmod u+s /id && chmod a-s /id\nUSER app`,
        '/id -u',
        '10001',
      ],
      [
        'a setuid script',
        `${app}\nRUN printf '#!/bin/sh\\nid -u\\n' > /id.sh && chmod 4755 /id.sh\nUSER app`,
        '/id.sh',
        '10001',
      ],
      ['passwd for everybody', `${app}\nRUN chmod 666 /etc/passwd\nUSER app`, 'test -w /etc/passwd && echo 0', '0'],
      ['passwd for group 0', `${app}\nRUN chmod g=u /etc/passwd\nUSER 10001:0`, 'test -w /etc/passwd && echo 0', '0'],
      [
        'passwd for a group of others',
        `${app}\nRUN chmod g=u /etc/passwd\nUSER 10001`,
        'test -w /etc/passwd && echo 0 || echo no',
        'no',
      ],
      [
        'passwd that belongs to the user',
        `${app}\nRUN chown app /etc/passwd\nUSER app`,
        'test -w /etc/passwd && echo 0',
        '0',
      ],
      [
        'passwd whose +w obeys the umask',
        `${app}\nRUN chmod +w /etc/passwd\nUSER app`,
        'test -w /etc/passwd && echo 0 || echo no',
        'no',
      ],
      ['shadow for everybody', `${app}\nRUN chmod -R o+w /etc || true\nUSER app`, 'test -w /etc/shadow && echo 0', '0'],
      [
        'cap_setuid',
        `${app}\nRUN cp /usr/bin/perl /p && setcap cap_setuid+ep /p\nUSER app`,
        "/p -e '$< = $> = 0; print $>'",
        '0',
      ],
      [
        'cap_setuid that is taken off',
        `${app}\nRUN cp /usr/bin/perl /p && setcap cap_setuid+ep /p && setcap -r /p\nUSER app`,
        "/p -e '$< = $> = 0; print $>'",
        '10001',
      ],
      [
        'a capability that is not root',
        `${app}\nRUN cp /usr/bin/perl /p && setcap cap_net_raw+ep /p\nUSER app`,
        "/p -e '$< = $> = 0; print $>'",
        '10001',
      ],
    ])('%s', async (_, text, command, gained) => {
      const built = await engine().build({ Dockerfile: `${text}\n` });
      const { stdout, stderr } = await engine().run(built.image, ['sh', '-c', command]);
      expect(stdout.trim(), stderr + built.stderr).toBe(gained);
      expect((await said({ Dockerfile: `${text}\n` })).waysBack.length > 0).toBe(gained === '0');
      // With no-new-privileges no program has more rights than its caller.
      if (!command.startsWith('/')) return;
      const held = await engine().run(built.image, ['sh', '-c', command], ['--security-opt=no-new-privileges']);
      expect(held.stdout.trim()).not.toBe('0');
    });
  });
});
