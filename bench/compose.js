// How long large and hostile Compose projects take: each is a whole run of the command line, its start included. Of the
// processor's time and the clock's the smaller counts: the one has the collector's other threads in it, the other has what
// else the machine does.
// npm run bench
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(root, 'dist', 'cli', 'index.js');
const limit = 1000;

const lines = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('\n');
const main = text => ({ 'compose.yaml': `${text}\n` });

/** Each at two sizes, so that the ratio shows what is worse than linear. */
const cases = [
  [
    '1,000 services',
    n =>
      main(
        `services:\n${lines(n * 1000, at => `  s${at}:\n    image: redis\n    user: "${at}"\n    volumes: ["./d${at}:/d"]\n    depends_on: [s${Math.max(0, at - 1)}]`.replace(/ {4}depends_on: \[s0\]$/, ''))}`,
      ),
  ],
  [
    '10,000 lines',
    n =>
      main(
        `services:\n${lines(n * 50, at => `  s${at}:\n    image: redis\n    environment:\n${lines(195, key => `      K${key}: "\${V${key}:-v}"`)}`)}`,
      ),
  ],
  [
    '500 anchors, each merged into 500 services',
    n =>
      main(
        `${lines(n * 500, at => `x-${at}: &a${at} {image: redis, user: "${at}", cap_add: [A${at}]}`)}\nservices:\n${lines(n * 500, at => `  s${at}: {<<: *a${at}, read_only: true}`)}`,
      ),
  ],
  [
    '500 anchors, each merging the one before',
    n =>
      main(
        `x-0: &a0 {image: redis}\n${lines(n * 500 - 1, at => `x-${at + 1}: &a${at + 1}\n  <<: *a${at}\n  user: "${at}"`)}\nservices:\n  web: *a${n * 500 - 1}`,
      ),
  ],
  [
    '100 included files',
    n => ({
      ...main(`include:\n${lines(n * 100, at => `  - f${at}/compose.yaml`)}`),
      ...Object.fromEntries(
        Array.from({ length: n * 100 }, (_, at) => [
          `f${at}/compose.yaml`,
          `services:\n${lines(10, inner => `  s${at}-${inner}: {image: redis, user: "\${U}"}`)}\n`,
        ]),
      ),
    }),
  ],
  [
    'files that each include the next, 100 deep',
    n =>
      Object.fromEntries(
        Array.from({ length: n * 100 }, (_, at) => [
          at === 0 ? 'compose.yaml' : `f${at}.yaml`,
          `${at < n * 100 - 1 ? `include: [f${at + 1}.yaml]\n` : ''}services:\n  s${at}: {image: redis}\n`,
        ]),
      ),
  ],
  [
    'an extends chain of 100',
    n =>
      main(
        `services:\n  s0: {image: redis, cap_add: [A]}\n${lines(n * 100 - 1, at => `  s${at + 1}: {extends: s${at}, environment: {K${at}: v}}`)}`,
      ),
  ],
  [
    'an extends chain of 100 through files',
    n =>
      Object.fromEntries(
        Array.from({ length: n * 100 }, (_, at) => [
          at === 0 ? 'compose.yaml' : `f${at}.yaml`,
          at < n * 100 - 1
            ? `services:\n  s: {extends: {service: s, file: f${at + 1}.yaml}, environment: {K${at}: v}}\n`
            : 'services:\n  s: {image: redis}\n',
        ]),
      ),
  ],
  [
    '1,000 services that extend one',
    n =>
      main(
        `services:\n  base:\n    image: redis\n    environment: {${Array.from({ length: 50 }, (_, at) => `K${at}: v`).join(', ')}}\n${lines(n * 1000, at => `  s${at}: {extends: base, user: "${at}"}`)}`,
      ),
  ],
  [
    'an override of 1,000 services',
    n => ({
      ...main(`services:\n${lines(n * 1000, at => `  s${at}: {image: redis, cap_add: [A, B]}`)}`),
      'compose.override.yaml': `services:\n${lines(n * 1000, at => `  s${at}: {user: "${at}", cap_add: !override [C]}`)}\n`,
    }),
  ],
  [
    '20,000 variables of .env',
    n => ({
      ...main('services:\n  web: {image: redis, user: "${V9}"}'),
      '.env': `${lines(n * 20_000, at => `V${at}=$V${Math.max(0, at - 1)}x`.slice(0, 30))}\n`,
    }),
  ],
  [
    'aliases of aliases of aliases',
    n =>
      main(
        `x-0: &a0 {k: v}\n${lines(n * 100, at => `x-${at + 1}: &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(', ')}]`)}\nservices:\n  web: {image: redis, x-bomb: *a${n * 100}}`,
      ),
  ],
  [
    'aliases of aliases in labels',
    n =>
      main(
        `x-0: &a0 {k: v}\n${lines(n * 100, at => `x-${at + 1}: &a${at + 1} {${Array.from({ length: 9 }, (_, key) => `k${key}: *a${at}`).join(', ')}}`)}\nservices:\n  web: {image: redis, environment: *a${n * 100}, labels: *a${n * 100}, deploy: *a${n * 100}}`,
      ),
  ],
  [
    'nested defaults',
    n => main(`services:\n  web: {image: redis, user: "${'${A:-'.repeat(n * 2000)}x${'}'.repeat(n * 2000)}"}`),
  ],
  ['brackets in brackets', n => main(`services: ${'['.repeat(n * 100_000)}`)],
];

/** Says at its end how many microseconds of processor time a process took. */
const counter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(`processor ${user + system}\\n`); });",
)}`;

function milliseconds(files) {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  }
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', counter, cli, '--format', 'json', directory], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const passed = performance.now() - started;
  rmSync(directory, { recursive: true });
  if (status === null || status > 1) throw new Error(`ended with ${status}: ${stderr}`);
  const used = Number(/processor (\d+)/.exec(stderr)?.[1]) / 1000;
  return Math.min(used, passed);
}

const floor = Math.min(...Array.from({ length: 5 }, () => milliseconds(main('services:\n  web: {image: redis}'))));
let failed = false;
for (const [name, make] of cases) {
  const half = Math.min(milliseconds(make(0.5)), milliseconds(make(0.5)));
  const whole = Math.min(milliseconds(make(1)), milliseconds(make(1)));
  const growth = (whole - floor) / Math.max(half - floor, 5);
  const tooSlow = whole > limit;
  failed ||= tooSlow;
  console.log(
    `${(whole / floor).toFixed(2).padStart(6)} × one service   ${growth.toFixed(1).padStart(4)} × half the size   ${name}${tooSlow ? `   TOO SLOW: ${Math.round(whole)} ms of ${limit}` : ''}`,
  );
}
process.exitCode = failed ? 1 : 0;
