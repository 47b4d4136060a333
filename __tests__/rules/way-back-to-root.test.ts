import { describe, expect, test } from 'vitest';
import { wayBackToRoot } from '../../src/rules/way-back-to-root.ts';
import { findingsOf, lint } from '../support/lint.ts';

/** A Debian image that creates `app` and runs as it, with lines before that. */
const debian = (...lines: readonly string[]) => ({
  Dockerfile: ['FROM debian:12', 'RUN useradd -u 10001 app', ...lines, 'USER app', ''].join('\n'),
});

describe('reports', () => {
  test('passwordless sudo', async () => {
    expect(
      await lint(wayBackToRoot, debian("RUN echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app")),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as app (uid 10001) and can become root: /etc/sudoers.d/app says \`app ALL=(ALL) NOPASSWD: ALL\`.
      2 | RUN useradd -u 10001 app
      3 | RUN echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      4 | USER app
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 10001
        Dockerfile:4: USER app
        remedy: Do what needs root in the build, before \`USER\`, and leave /etc/sudoers.d/app to a development stage that no other is built from."
    `);
  });
  test('a group that may become root', async () => {
    expect(
      await lint(wayBackToRoot, { Dockerfile: 'FROM debian:12\nRUN useradd -u 10001 -G sudo app\nUSER app\n' }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as app (uid 10001) and can become root: app is in group sudo, which sudo lets become root.
      1 | FROM debian:12
      2 | RUN useradd -u 10001 -G sudo app
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      3 | USER app
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 10001
        Dockerfile:3: USER app
        remedy: Leave the user out of group sudo: what the build does as root needs none."
    `);
  });
  test('two ways at one place are one finding', async () => {
    expect(
      await lint(wayBackToRoot, {
        Dockerfile: 'FROM debian:12\nRUN groupadd -g 998 docker && useradd -u 10001 -G sudo,docker app\nUSER app\n',
      }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as app (uid 10001) and can become root: app is in group sudo, which sudo lets become root; app is in group docker, which commands a Docker engine as root.
      1 | FROM debian:12
      2 | RUN groupadd -g 998 docker && useradd -u 10001 -G sudo,docker app
        |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      3 | USER app
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 10001
        Dockerfile:3: USER app
        remedy: Leave the user out of group sudo: what the build does as root needs none. Leave the user out of group docker: what the build does as root needs none."
    `);
  });
  test('a setuid copy of a shell', async () => {
    expect(
      await lint(
        wayBackToRoot,
        debian('RUN cp /bin/sh /usr/local/bin/rootsh && \\', '    chmod 4755 /usr/local/bin/rootsh'),
      ),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as app (uid 10001) and can become root: /usr/local/bin/rootsh has the setuid bit and belongs to root.
      3 | RUN cp /bin/sh /usr/local/bin/rootsh && \\
      4 |     chmod 4755 /usr/local/bin/rootsh
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      5 | USER app
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 10001
        Dockerfile:5: USER app
        remedy: Take the bit off (\`RUN chmod u-s /usr/local/bin/rootsh\`, as root), or do what it is for before \`USER\`."
    `);
  });
  test('a writable passwd', async () => {
    expect(await lint(wayBackToRoot, debian('RUN chmod o+w /etc/passwd'))).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as app (uid 10001) and can become root: everybody can write /etc/passwd.
      2 | RUN useradd -u 10001 app
      3 | RUN chmod o+w /etc/passwd
        |     ^^^^^^^^^^^^^^^^^^^^^
      4 | USER app
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 10001
        Dockerfile:4: USER app
        remedy: Leave /etc/passwd to root: a line that a user needs can be written in the build."
    `);
  });
  test('a capability that is as good as root', async () => {
    expect(
      await lint(wayBackToRoot, debian('RUN setcap cap_setuid,cap_net_raw+ep /usr/bin/python3')),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as app (uid 10001) and can become root: /usr/bin/python3 has cap_setuid.
      2 | RUN useradd -u 10001 app
      3 | RUN setcap cap_setuid,cap_net_raw+ep /usr/bin/python3
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      4 | USER app
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 10001
        Dockerfile:4: USER app
        remedy: Take it off (\`RUN setcap -r /usr/bin/python3\`): for a port below 1024 \`cap_net_bind_service\` is enough, and Docker needs not even that."
    `);
  });
  test('a password of root', async () => {
    expect(await lint(wayBackToRoot, debian('RUN echo root:secret | chpasswd'))).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as app (uid 10001) and can become root: root has a password that the image sets.
      2 | RUN useradd -u 10001 app
      3 | RUN echo root:secret | chpasswd
        |                        ^^^^^^^^
      4 | USER app
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 10001
        Dockerfile:4: USER app
        remedy: Take this out: root needs no password in a container, as nobody logs in."
    `);
  });
  test('at the place in a script of the context', async () => {
    expect(
      await lint(wayBackToRoot, {
        ...debian('COPY setup.sh /tmp/', 'RUN sh /tmp/setup.sh'),
        'setup.sh': '#!/bin/sh\nset -e\nchmod u+s /usr/local/bin/tool\n',
      }),
    ).toMatchInlineSnapshot(`
      "setup.sh: The image runs as app (uid 10001) and can become root: /usr/local/bin/tool has the setuid bit and belongs to root.
      2 | set -e
      3 | chmod u+s /usr/local/bin/tool
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 10001
        Dockerfile:5: USER app
        remedy: Take the bit off (\`RUN chmod u-s /usr/local/bin/tool\`, as root), or do what it is for before \`USER\`."
    `);
  });

  test.each([
    ['to %group', "RUN groupadd ops && usermod -aG ops app && echo '%ops ALL=(ALL:ALL) NOPASSWD:ALL' >> /etc/sudoers"],
    ['to everybody', "RUN echo 'ALL ALL=NOPASSWD: ALL' | tee /etc/sudoers.d/all"],
    ['to a number', "RUN printf '#10001 ALL=(root) NOPASSWD: /bin/bash\\n' > /etc/sudoers.d/x"],
    ['by a heredoc', 'COPY <<EOF /etc/sudoers.d/app\napp ALL=(ALL) NOPASSWD: ALL\nEOF'],
    ['by sed', "RUN sed -i 's/%sudo.*/%sudo ALL=(ALL) NOPASSWD: ALL/' /etc/sudoers && adduser app sudo"],
    ['by visudo', "RUN echo 'app ALL=(ALL) NOPASSWD:ALL' | EDITOR='tee -a' visudo"],
    ['by Defaults', "RUN echo 'Defaults:app !authenticate' >> /etc/sudoers"],
    ['by doas', "RUN echo 'permit nopass keepenv app as root' > /etc/doas.conf"],
    ['by an editor that is root', "RUN echo 'app ALL=NOPASSWD: /usr/bin/vim, /bin/ls' > /etc/sudoers.d/x"],
    [
      'to a name that a variable holds',
      'ENV NAME=app\nRUN echo "$NAME ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/$NAME',
    ],
    ['to somebody a program names', 'RUN echo "$(cat /name) ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/x'],
  ])('passwordless sudo %s', async (_, lines) => {
    expect(await findingsOf(wayBackToRoot, debian(lines))).not.toEqual([]);
  });

  test.each([
    ['RUN chmod u+s /bin/bash'],
    ['RUN chmod +s /opt/tool'],
    ['RUN chmod ug+s,o-w /opt/tool'],
    ['RUN chmod 6755 /opt/tool'],
    ['RUN install -m 4755 tool /usr/local/bin/'],
    ['COPY --chmod=4755 tool /usr/local/bin/tool'],
    ['RUN chmod u+s /usr/sbin/gosu'],
    ['RUN chmod 666 /etc/passwd'],
    ['RUN chmod a+w /etc/shadow'],
    ['RUN chmod -R 777 /etc'],
    ['RUN chown app /etc/passwd'],
    ['RUN chown -R 10001:10001 /etc'],
    ['RUN chgrp app /etc/passwd && chmod g+w /etc/passwd'],
    ['COPY --chown=app passwd /etc/passwd'],
    ['RUN usermod -aG root app && chmod g=u /etc/passwd'],
    ["RUN setcap 'cap_sys_admin=ep cap_net_raw+p' /usr/bin/x"],
    ['RUN setcap =ep /usr/bin/x'],
    ['RUN passwd -d root'],
    ["RUN usermod -p '' root"],
    ["RUN usermod --password '$6$salt$hash' root"],
    ["RUN sed -i 's/^root:[^:]*:/root::/' /etc/shadow"],
    ['RUN printf "root:toor" | chpasswd'],
    ['RUN sh -c "chmod u+s /bin/x"'],
    ['RUN ["chmod", "u+s", "/bin/x"]'],
    ['RUN if [ -e /bin/x ]; then chmod u+s /bin/x; fi'],
    ['USER app\nRUN sudo chmod u+s /bin/x\nUSER root'],
  ])('%s', async lines => {
    expect(await findingsOf(wayBackToRoot, debian(lines))).not.toEqual([]);
  });

  test('what the parent stage left', async () => {
    const text = 'FROM alpine:3.20 AS base\nRUN chmod u+s /bin/busybox\nFROM base\nUSER 1000\n';
    expect(await findingsOf(wayBackToRoot, { Dockerfile: text })).toHaveLength(1);
  });
  test('once, when a service runs the image', async () => {
    const repository = {
      ...debian('RUN chmod u+s /bin/x'),
      'compose.yaml': 'services:\n  web:\n    build: .\n',
    };
    const [finding, ...others] = await findingsOf(wayBackToRoot, repository);
    expect(finding?.alsoReaches).toEqual(['compose.yaml#web']);
    expect(others).toEqual([]);
  });
});

describe('is silent about', () => {
  test.each([
    ['an image of root', { Dockerfile: 'FROM debian:12\nRUN chmod u+s /bin/x\n' }],
    ['sudo with a password for a service account', debian("RUN echo 'app ALL=(ALL) ALL' >> /etc/sudoers")],
    [
      'sudo of a command that does one thing',
      debian("RUN echo 'app ALL=NOPASSWD: /usr/sbin/nginx -t' > /etc/sudoers.d/x"),
    ],
    ['sudo to another user', debian("RUN echo 'app ALL=(postgres) NOPASSWD: ALL' > /etc/sudoers.d/x")],
    ['sudo of another account', debian("RUN echo 'ci ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/ci")],
    ['a comment', debian("RUN echo '# app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/x")],
    [
      'a line that goes again',
      debian("RUN echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/x", 'RUN rm /etc/sudoers.d/x'),
    ],
    [
      'sudo that goes again',
      debian("RUN echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/x && apt-get purge -y sudo"),
    ],
    ['a bit that goes again', debian('RUN chmod u+s /bin/x && chmod u-s /bin/x')],
    ['a setuid program of the user', debian('RUN chown app /opt/x && chmod u+s /opt/x')],
    ['a setuid program that changed hands', debian('RUN chmod u+s /opt/x && chown app /opt/x')],
    ['a setuid script, which the kernel ignores', debian('RUN chmod u+s /opt/x.sh')],
    ['a setgid directory', debian('RUN chmod g+s /srv && chmod 2775 /srv')],
    ['a sticky directory', debian('RUN chmod 1777 /tmp')],
    [
      'a program that is setuid anyway',
      debian('RUN chmod u+s /bin/ping && chmod 4755 /opt/google/chrome/chrome-sandbox'),
    ],
    ['a passwd that group 0 may write', debian('RUN chmod g=u /etc/passwd')],
    ['a passwd with its usual mode', debian('RUN chmod 666 /etc/passwd && chmod 644 /etc/passwd')],
    ['the capability to bind ports', debian("RUN setcap 'cap_net_bind_service=+ep' /usr/bin/node")],
    ['a capability that is taken off', debian('RUN setcap -r /usr/bin/ping')],
    ['a password of the user', debian('RUN echo app:secret | chpasswd && passwd -l root')],
    ['a locked root', debian("RUN usermod -p '!' root && usermod -L root")],
    ['groups that give nothing', debian('RUN usermod -aG video,audio app')],
    ['another account in group sudo', debian('RUN useradd -G sudo admin')],
    [
      'a stage that nobody runs',
      { Dockerfile: 'FROM debian:12 AS dev\nRUN chmod u+s /bin/x\nUSER 1000\nFROM debian:12\nUSER 1000\n' },
    ],
    ['what a user without rights runs', { Dockerfile: 'FROM debian:12\nUSER 1000\nRUN chmod u+s /home/x\n' }],
    ['a mention in words', debian('RUN echo "chmod u+s /bin/sh"')],
  ])('%s', async (_, repository) => {
    expect(await lint(wayBackToRoot, repository)).toBe('');
  });

  test('a service with no-new-privileges: the kernel gives no program more rights', async () => {
    const findings = await findingsOf(wayBackToRoot, {
      ...debian('RUN chmod u+s /bin/x'),
      'compose.yaml': 'services:\n  web:\n    build: .\n    security_opt: ["no-new-privileges:true"]\n',
    });
    expect(findings.map(({ workload, alsoReaches }) => [workload, ...alsoReaches])).toEqual([['Dockerfile#0']]);
  });
});
