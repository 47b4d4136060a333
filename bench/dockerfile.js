// How much time hostile and very long Dockerfiles take: each is a whole run of the command line, its start included.
// npm run bench
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(root, 'dist', 'cli', 'index.js');
const limit = 1000;

const lines = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('\n');
const accounts = at => `useradd -u ${20_000 + at} -m user${at} && usermod -aG audio user${at}`;

/** Each at two sizes, so that the ratio shows what is worse than linear. */
const cases = [
  [
    'instructions',
    n =>
      `FROM alpine:3.22\n${lines(n * 20_000, at => `ENV V${at % 50}=$V${(at + 1) % 50}x`.slice(0, 60))}\nUSER 1000\n`,
  ],
  [
    'stages, each from the one before',
    n => `FROM alpine:3.22 AS s0\n${lines(n * 2000, at => `FROM s${at} AS s${at + 1}\nUSER ${at + 1}`)}\n`,
  ],
  [
    'ARGs, each of the one before',
    n => `FROM alpine:3.22\nARG A0=1\n${lines(n * 2000, at => `ARG A${at + 1}=$A${at}`)}\nUSER $A${n * 2000}\n`,
  ],
  [
    'stages that copy from each other',
    n => `${lines(n * 1000, at => `FROM alpine:3.22 AS c${at}\nCOPY --from=c${Math.max(0, at - 1)} / /`)}\n`,
  ],
  [
    '1 MB of RUN in one line',
    n =>
      `FROM debian:13\nRUN ${lines(1, () => Array.from({ length: n * 12_000 }, (_, at) => `echo ${'x'.repeat(70)}${at}`).join(' && \\\n  '))}\nUSER 1000\n`,
  ],
  [
    '1 MB of RUN that creates accounts',
    n => `FROM debian:13\n${lines(n * 2000, at => `RUN ${accounts(at)} && echo ${'y'.repeat(400)}`)}\nUSER user7\n`,
  ],
  ['a value that doubles', n => `FROM alpine:3.22\nENV A=xxxxxxxx\n${lines(n * 100, () => 'ENV A=$A$A')}\nUSER $A\n`],
  [
    'stages in a circle',
    n => `${lines(n * 1000, at => `FROM alpine:3.22 AS r${at}\nCOPY --from=r${(at + 1) % (n * 1000)} / /`)}\n`,
  ],
  ['a stage of itself', () => 'FROM alpine:3.22 AS a\nCOPY --from=a / /\n'],
];

function milliseconds(text) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [cli, '--format', 'json', '--as', 'dockerfile', '-'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status === null || status > 1) throw new Error(`ended with ${status}: ${stderr}`);
  return performance.now() - started;
}

const floor = Math.min(...Array.from({ length: 5 }, () => milliseconds('FROM alpine:3.22\n')));
let failed = false;
for (const [name, make] of cases) {
  const half = Math.min(milliseconds(make(0.5)), milliseconds(make(0.5)));
  const whole = Math.min(milliseconds(make(1)), milliseconds(make(1)));
  const growth = (whole - floor) / Math.max(half - floor, 5);
  const tooSlow = whole > limit;
  failed ||= tooSlow;
  console.log(
    `${(whole / floor).toFixed(2).padStart(6)} × one line   ${growth.toFixed(1).padStart(4)} × half the size   ${name}${tooSlow ? `   TOO SLOW: ${Math.round(whole)} ms of ${limit}` : ''}`,
  );
}
process.exitCode = failed ? 1 : 0;
