import { severities } from '../core/rule.ts';
import { engineModes, failOns, failScopes } from '../options.ts';
import { choice, either, fields, id, list, located, mapOf, type Shape, text, words } from './yaml-shape.ts';

const path = (description: string): Shape<string> => text(description, { pattern: /^[^\0]+$/, wants: 'a path' });
const patterns = (description: string): Shape<readonly string[]> =>
  list(
    `${description} Each begins at the root; \`*\`, \`?\` and \`**\` as in .gitignore; a directory is all below it.`,
    path('A path.'),
  );

const engineParts = {
  mode: choice('How the engine maps ids.', engineModes),
  version: text('The engine’s version, `28.5.2`; the newest where it is not given.', {
    pattern: /^\d+(?:\.\d+)*/,
    wants: 'a version',
  }),
  user: text(
    'The account whose ranges count: of userns-remap, or the one a rootless engine runs as. A name, or `uid:gid`.',
    {
      pattern: /^[^\s:]+(?::\d+)?$/,
      wants: 'a name or `uid:gid`',
    },
  ),
  subuid: path('The /etc/subuid of the host.'),
  subgid: path('The /etc/subgid of the host.'),
  'daemon-json': path('The daemon.json of the host.'),
};
const engineMode = choice('The engine that runs the containers.', engineModes);

const level = choice('How much findings of this rule count; `off` silences them.', [...severities, 'off'] as const);

function image() {
  return fields(
    'What an image runs as that is not built here.',
    {
      image: text('A reference; `*` is any run of characters, and without a tag it means all tags.', {
        pattern: /^\S+$/,
        wants: 'an image reference',
      }),
      user: text('Its USER (`Config.User`); an empty text is root.'),
      uid: id('The number of its user.'),
      gid: id('The number of its user’s group.'),
      env: mapOf('Variables of its ENV.', text('The value.')),
      'drops-to': text('Who its entrypoint steps down to from root: a name of its accounts, a number, or `uid:gid`.', {
        pattern: /^[^\s:]+(?::\d+)?$/,
        wants: 'a name, a number or `uid:gid`',
      }),
      accounts: mapOf(
        'Its accounts: a name, and its number or `uid:gid`.',
        text('The number.', { pattern: /^\d+(?::\d+)?$/, wants: 'a number or `uid:gid`' }),
      ),
      reason: words('Why one may believe it: where it was seen.'),
    },
    ['image', 'reason'],
  );
}

/**
 * The configuration file: one source for reading it and for the published schema.
 *
 * @param rules ids of all rules.
 */
export function configurationShape(rules: readonly string[]) {
  const rule = choice('A rule’s id.', rules);
  return fields('Configuration of runs-as.', {
    engine: located(either(engineMode, fields('The engine that runs the containers.', engineParts))),
    engines: list(
      'Engines of some paths; the first that fits counts, and `engine` for all others.',
      located(
        fields('An engine.', { paths: patterns('Dockerfiles and Compose projects that it runs.'), ...engineParts }, [
          'paths',
        ]),
      ),
    ),
    subuid: located(path('The /etc/subuid of the host.')),
    subgid: located(path('The /etc/subgid of the host.')),
    'daemon-json': located(path('The daemon.json of the host.')),
    images: list('Images that are not built here; the first that fits counts, before the table.', located(image())),
    projects: list(
      'Compose projects as they are really started.',
      located(
        fields(
          'A Compose project.',
          {
            files: list('Its files, in the order of `-f`.', located(path('A Compose file.'))),
            'env-files': list('Its `--env-file`s, instead of .env.', path('A file of variables.')),
            profiles: list('Its profiles; without it all profiles count.', text('A profile.')),
          },
          ['files'],
        ),
      ),
    ),
    builds: list(
      'Builds as they are really made; of a Dockerfile that is named here nothing else counts as built.',
      fields(
        'A build.',
        {
          dockerfile: located(path('The Dockerfile.')),
          target: located(text('The stage that is built; the last one where it is not given.')),
          args: mapOf('Its build arguments.', text('The value.')),
        },
        ['dockerfile'],
      ),
    ),
    rules: mapOf(
      'How much rules count, everywhere or by path.',
      either(
        located(level),
        list(
          'The first that fits counts.',
          located(fields('A level.', { paths: patterns('Where it counts.'), severity: level }, ['severity'])),
        ),
      ),
      rules,
    ),
    paths: patterns('What is checked; everything where it is not given.'),
    exclude: patterns('What is not checked.'),
    'fail-on': located(choice('The least severity that fails the run.', failOns)),
    'fail-scope': located(choice('Which findings count for the gate.', failScopes)),
    baseline: located(path('The file of `--write-baseline`: what is in it is accepted.')),
    suppressions: list(
      'Findings that are accepted, with the reason.',
      located(
        fields(
          'A suppression.',
          {
            rules: list('The rules that it silences.', located(rule)),
            paths: patterns('Files of the findings.'),
            workloads: list('Ids of workloads, with `*` for any run of characters.', text('An id.')),
            reason: words('Why it is accepted.'),
            until: located(
              text('The last day on which it counts.', { pattern: /^\d{4}-\d\d-\d\d$/, wants: 'a day as YYYY-MM-DD' }),
            ),
          },
          ['rules', 'reason'],
        ),
      ),
    ),
  });
}

/** The published JSON schema (runs-as.schema.json), for `# yaml-language-server: $schema=…`. */
export function configurationSchema(rules: readonly string[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of runs-as',
    ...configurationShape(rules).schema,
  };
}
