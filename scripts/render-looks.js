// What reviewers see: runs the built Action on three pull requests, renders its comment and its job summary as GitHub
// would (cmark-gfm with GitHub's style sheet), and takes pictures with Chromium, light and dark.
//   render-looks.js [DIRECTORY [SCENARIO]]   into a directory (looks/ below the system's temporary one)
//   render-looks.js --picture                only docs/pictures/comment.png, for the README
// Needs cmark-gfm, chromium and a font with emoji (Debian: cmark-gfm chromium fonts-noto-color-emoji), and npm for GitHub's
// style sheet and for Mermaid, which are put into the temporary directory and are no dependencies.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const style = { package: 'github-markdown-css@5.9.0', file: 'github-markdown-css/github-markdown' };
const mermaid = { package: 'mermaid@11.12.0', file: 'mermaid/dist/mermaid.min.js' };
/** Pixels: a comment is as wide on a pull request, a summary on the page of a run. */
const widths = { comment: 866, summary: 1100 };

const shop = (name, text) => ({ [`services/${name}`]: text });
const worseBefore = {
  ...shop(
    'compose.yaml',
    `services:
  web:
    build: web
    ports: ["8080:8080"]
  worker:
    build: worker
  db:
    image: postgres:17
`,
  ),
  ...shop('web/Dockerfile', 'FROM nginx:1.29-alpine\nCOPY site /usr/share/nginx/html\nUSER nginx\n'),
  ...shop('worker/Dockerfile', 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nUSER node\nCMD ["node", "worker.js"]\n'),
};
const worseAfter = {
  ...worseBefore,
  ...shop(
    'compose.yaml',
    `services:
  web:
    build: web
    ports: ["8080:8080"]
  worker:
    build: worker
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock
  db:
    image: postgres:17
  backup: # runs-as: ignore[host-path] reads /etc of the host, reviewed by ops; until 2027-06-30
    image: ghcr.io/acme/backup:2
    volumes:
      - /etc:/backup/etc
`,
  ),
  ...shop('web/Dockerfile', 'ARG APP_USER\nFROM nginx:1.29-alpine\nCOPY site /usr/share/nginx/html\nUSER $APP_USER\n'),
};

const scenarios = [
  { name: 'shop', before: { 'README.md': 'A shop.\n' }, example: 'shop' },
  { name: 'remapped', before: { 'README.md': 'A site.\n' }, example: 'remapped' },
  { name: 'worse', before: worseBefore, after: worseAfter },
];

/** The Markdown of comment and summary for a pull request, from dist/index.js itself. */
async function rendered({ before, after = {}, example }) {
  const directory = mkdtempSync(path.join(tmpdir(), 'runs-as-looks-'));
  const server = createServer((request, response) => respond(request, response));
  let comment = '';
  const respond = async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.method === 'POST') comment = JSON.parse(Buffer.concat(chunks).toString('utf8')).body;
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(request.method === 'POST' ? '{"id":1,"html_url":"https://github.com/acme/shop/pull/7"}' : '[]');
  };
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  try {
    const work = path.join(directory, 'work');
    const temporary = path.join(directory, 'temporary');
    for (const made of [work, temporary]) mkdirSync(made);
    const [base, head, merge] = commitsOf(work, before, after, example);
    const event = path.join(directory, 'event.json');
    const repo = { full_name: 'acme/shop' };
    writeFileSync(
      event,
      JSON.stringify({ pull_request: { number: 7, base: { sha: base, repo }, head: { sha: head, repo } } }),
    );
    const summary = path.join(directory, 'summary.md');
    await stepOf(work, {
      RUNNER_TEMP: temporary,
      GITHUB_EVENT_PATH: event,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SHA: merge,
      GITHUB_API_URL: `http://127.0.0.1:${server.address().port}`,
    });
    return { comment, summary: readFileSync(summary, 'utf8') };
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A repository as actions/checkout leaves it, always the same one; returns base, head, and their merge, which is checked out. */
function commitsOf(work, before, after, example) {
  const who = { NAME: 'Mona', EMAIL: 'mona@example.org', DATE: '2026-01-01T00:00:00Z' };
  const env = { PATH: process.env.PATH, HOME: work, GIT_CONFIG_NOSYSTEM: '1' };
  for (const [key, value] of Object.entries(who)) env[`GIT_AUTHOR_${key}`] = env[`GIT_COMMITTER_${key}`] = value;
  const git = (...words) => execFileSync('git', words, { cwd: work, env, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const commits = [before, after].map((files, at) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(work, name)), { recursive: true });
      writeFileSync(path.join(work, name), text);
    }
    if (at === 1 && example !== undefined) cpSync(path.join(root, 'examples', example), work, { recursive: true });
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'Change');
    return git('rev-parse', 'HEAD');
  });
  const parents = commits.flatMap(commit => ['-p', commit]);
  const merge = git('commit-tree', ...parents, '-m', 'Merge', 'HEAD^{tree}');
  git('reset', '--quiet', '--hard', merge);
  return [...commits, merge];
}

function stepOf(work, more) {
  const env = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: work,
    INPUT_TOKEN: 'none',
    INPUT_COMMENT: 'always',
    INPUT_LOOKUP: 'never',
    ...more,
  };
  return new Promise((done, fail) => {
    const step = spawn(process.execPath, [path.join(root, 'dist/index.js')], { cwd: work, env, stdio: 'ignore' });
    step.on('error', fail);
    step.on('close', done);
  });
}

/** The packages of the pictures, fetched once; returns the directory that they are in. */
function packages() {
  const directory = path.join(tmpdir(), 'runs-as-looks-packages');
  const modules = path.join(directory, 'node_modules');
  if (!existsSync(path.join(modules, mermaid.file))) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, 'package.json'), '{"private": true}\n');
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    execFileSync('npm', [...words, style.package, mermaid.package], { cwd: directory, stdio: 'inherit' });
  }
  return modules;
}

/** A page with the text in it as GitHub shows it: GFM, its style sheet, Mermaid drawn. */
function pageOf(markdown, theme, modules) {
  const extensions = ['table', 'strikethrough', 'autolink', 'tasklist'].flatMap(name => ['--extension', name]);
  const html = execFileSync('cmark-gfm', ['--unsafe', '--github-pre-lang', ...extensions], {
    input: markdown,
    encoding: 'utf8',
  });
  const address = name => pathToFileURL(path.join(modules, name)).href;
  const [canvas, border] = theme === 'dark' ? ['#0d1117', '#3d444d'] : ['#ffffff', '#d1d9e0'];
  return `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${address(`${style.file}-${theme}.css`)}">
<style>body { margin: 16px; background: ${canvas} } .markdown-body { border: 1px solid ${border}; border-radius: 6px; padding: 16px; font-size: 14px }</style>
<article class="markdown-body">${html.replaceAll(/<pre lang="mermaid"><code>([\s\S]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>')}</article>
<script src="${address(mermaid.file)}"></script>
<script>
for (const fold of document.querySelectorAll('details')) fold.open = location.hash === '#open' || fold.open;
mermaid.initialize({ startOnLoad: false, theme: '${theme === 'dark' ? 'dark' : 'default'}' });
mermaid.run().then(() => '', error => error.message).then(said => {
  document.documentElement.dataset.mermaid = said;
  document.documentElement.dataset.height = Math.ceil(document.querySelector('article').getBoundingClientRect().bottom) + 16;
});
</script>`;
}

function chromium(words) {
  const flags = ['--headless', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=10000'];
  // Chromium starts no sandbox as root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const { stdout, status } = spawnSync('chromium', [...flags, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`chromium ended with ${status}`);
  return stdout;
}

/** Takes the picture of a page, as high as it is or at most `most` pixels. Throws where Mermaid cannot draw. */
function shoot(page, picture, { width, isOpen = false, most = 20_000 }) {
  const address = pathToFileURL(page).href + (isOpen ? '#open' : '');
  const dom = chromium([`--window-size=${width},800`, '--dump-dom', address]);
  const said = /data-mermaid="([^"]*)"/.exec(dom)?.[1];
  if (said !== '') throw new Error(`${page}: Mermaid says: ${said ?? 'nothing'}`);
  const height = Math.min(Number(/data-height="(\d+)"/.exec(dom)?.[1]), most);
  chromium([`--window-size=${width},${height}`, `--screenshot=${picture}`, address]);
}

const [wish, only] = process.argv.slice(2);
const isPicture = wish === '--picture';
const directory = path.resolve(isPicture || wish === undefined ? path.join(tmpdir(), 'looks') : wish);
mkdirSync(directory, { recursive: true });
const modules = packages();
for (const scenario of scenarios) {
  if (scenario.name !== (isPicture ? 'worse' : (only ?? scenario.name))) continue;
  const texts = await rendered(scenario);
  for (const [kind, markdown] of Object.entries(texts)) {
    if (isPicture && kind !== 'comment') continue;
    writeFileSync(path.join(directory, `${scenario.name}-${kind}.md`), markdown);
    for (const theme of ['light', 'dark']) {
      if (isPicture && theme !== 'light') continue;
      const page = path.join(directory, `${scenario.name}-${kind}-${theme}.html`);
      writeFileSync(page, pageOf(markdown, theme, modules));
      const picture = isPicture ? path.join(root, 'docs/pictures/comment.png') : page.replace(/html$/, 'png');
      mkdirSync(path.dirname(picture), { recursive: true });
      shoot(page, picture, { width: widths[kind], ...(isPicture ? { most: 628 } : {}) });
      if (!isPicture) shoot(page, page.replace(/\.html$/, '-open.png'), { width: widths[kind], isOpen: true });
      console.log(picture);
    }
  }
}
