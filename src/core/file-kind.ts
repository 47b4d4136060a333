/** What a file is to runs-as. */
export type FileKind = 'dockerfile' | 'compose' | 'daemon-json' | 'subuid' | 'subgid' | 'passwd' | 'group';

/**
 * What a path may be by its name. `host-setup`: it sets hosts up, and may have engine files in it; most have none. `build-setup`: a
 * script, a Makefile, a workflow or a bake file, which may say how images are built; most say nothing of it.
 */
export type ListedKind = FileKind | 'host-setup' | 'build-setup';

// Cheap enough for every path of a large repository: nearly all of them end here.
const candidate = /(?:docker|container)file|compose|daemon\.json|sub[ug]id|passwd$|group$/i;
const setupCandidate = /\.(?:bu|conf|service|ya?ml)$|user[-_]?data|cloud[-_]?(?:config|init)/i;

/** `Dockerfile` itself, `dev.Dockerfile`, `Dockerfile.dev`, `Dockerfile-dev`, in whatever case. */
const dockerfileName = /^(?:.*\.)?(?:docker|container)file(?:[._-].+)?$/is;
/** `api-Dockerfile`, `DockerfileDev`, `Dockerfile2`: only a capital tells these from a script about Dockerfiles. */
const capitalName = /^(?:.*[._-])?(?:Docker|Container)[Ff]ile(?:[._A-Z0-9-].*)?$/s;
/** `Dockerfile.go`: a Dockerfile for Go. In small letters it is Go about Dockerfiles. */
const languageVariant = /^(?:Docker|Container)[Ff]ile\.[a-z]+$/;

/** Another program fills these in first: they are no Dockerfiles yet, and what they become is not in the repository. */
const templates =
  'cheetah ejs erb ftl gotmpl handlebars hbs in j2 jinja jinja2 liquid m4 mako mustache njk templ template tmpl tpl tt twig vm';
const others =
  'adoc asc bak bash bat cmd csv diff dockerignore golden gz html json license lock log md mdx orig patch pdf ps1 rej rst sha256 sh sig snap svg swo swp tar tmp toml xml yaml yml zip';
const languages = 'c cc cjs cpp cs dart ex exs fs go h hpp hs java js kt kts lua mjs ml php pl py rb rs scala swift ts';
const components = 'jsx svelte tsx vue';

const otherExtensions = new Set(`${templates} ${others} ${components}`.split(' '));
const languageExtensions = new Set(languages.split(' '));

/** `daemon.json.j2`: what it becomes is not known, but where it is said is. */
const template = new RegExp(`\\.(?:${templates.replaceAll(' ', '|')}|tftpl)$`);

const buildCandidate = /\.(?:bash|hcl|mk|sh|ya?ml)$|makefile|bake[^/]*\.json$/i;

/** cloud-init's files; as scripts and documents of these names are others' (`user-data.sh`). */
const cloudInitName = new RegExp(
  `^(?:.*[._-])?(?:user[-_]?data|cloud[-_]?(?:config|init))(?:[_-][^.]*)?(?:\\.(?:ya?ml|cfg|txt))?(?:\\.(?:${templates.replaceAll(' ', '|')}|tftpl))?$`,
  'i',
);
/** Where Ansible keeps tasks and plays; elsewhere a `docker.yml` is anything. */
const ansiblePlace =
  /(?:^|\/)(?:(?:tasks|handlers|playbooks?)\/|(?:ansible|roles)\/(?:[^/]+\/)*(?:[^/]*docker[^/]*|main|site)\.ya?ml$)/i;

/** The same names as `isComposeName` of compose/recognise.ts, without its parser. */
const composeName = /(?:^|[._-])compose(?:[._-][^/]*)?\.ya?ml$/i;
const workflow = /(?:^|\/)\.(?:github|gitea|forgejo)\/(?:workflows|actions)\//;

/**
 * What a path may be by its name, so that it is worth reading; `undefined` for everything else. The path is relative to the root, with `/`.
 *
 * Templates (`Dockerfile.j2`, `Dockerfile.in`) are nothing: their `{{ … }}` is no instruction. `passwd` and `group` count in a directory
 * `etc` alone; elsewhere they are words.
 */
export function kindOf(path: string): ListedKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!candidate.test(name)) return setupKindOf(path, name);
  if (isDockerfileName(name)) return 'dockerfile';
  if (composeName.test(name)) return workflow.test(path) ? 'build-setup' : 'compose';
  const plain = name.replace(template, '');
  if (plain === 'daemon.json') return 'daemon-json';
  if (plain === 'subuid' || plain === 'subgid') return plain;
  if ((name === 'passwd' || name === 'group') && /(?:^|\/)etc\/[^/]+$/.test(path)) return name;
  return setupKindOf(path, name);
}

function setupKindOf(path: string, name: string): ListedKind | undefined {
  if (setupCandidate.test(name) && isHostSetup(path, name)) return 'host-setup';
  return buildCandidate.test(name) && isBuildSetup(path, name) ? 'build-setup' : undefined;
}

/** Bake files, Makefiles, shell scripts, and the workflows and actions of GitHub. */
function isBuildSetup(path: string, name: string): boolean {
  if (/\.ya?ml$/i.test(name)) return workflow.test(path) || /^action\.ya?ml$/.test(name);
  if (/\.(?:hcl|json)$/i.test(name)) return /bake/i.test(name);
  return /\.(?:bash|mk|sh)$/i.test(name) || /^(?:gnu)?makefile(?:[._-].*)?$/i.test(name);
}

/** systemd's units of Docker, cloud-init, Butane, and tasks and plays of Ansible. */
function isHostSetup(path: string, name: string): boolean {
  if (/(?:^|\/)docker\.service(?:\.d\/[^/]+\.conf)?$/.test(path)) return true;
  if (name.endsWith('.bu') || cloudInitName.test(name)) return true;
  if (!/\.ya?ml$/.test(name) || workflow.test(path)) return false;
  return /^(?:playbook|site\.)/i.test(name) || ansiblePlace.test(path);
}

function isDockerfileName(name: string): boolean {
  if (!dockerfileName.test(name) && !capitalName.test(name)) return false;
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (name.endsWith('~') || otherExtensions.has(extension)) return false;
  return !languageExtensions.has(extension) || languageVariant.test(name);
}
