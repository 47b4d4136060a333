/**
 * Cases (`topic: name`) where the core says something else than compose-go, on purpose, with the reason. The test fails
 * when one of them agrees.
 */
export const knownComposeDifferences: ReadonlyMap<string, string> = new Map([
  ['consistency: label_file missing', 'labels decide no user, and such a file may be made on the host only'],
  ['include: long', 'a project_directory without files is no directory to git: a named one is taken to be there'],
  ['include: nested project_directory', 'a project_directory without files: the same'],
]);

/**
 * What compose-go refuses and the core takes, by the message: YAML that go-yaml reads more strictly than the package
 * `yaml`, and that no editor takes either.
 */
export const toleratedRefusals: readonly RegExp[] = [
  // A colon right before a bracket, brace or comma ends a key in YAML 1.2.
  /^(?:failed to parse [^:]+: )?yaml: while parsing a flow (?:mapping|sequence|node)/,
  /^(?:failed to parse [^:]+: )?yaml: .*(?:found a tab character|found character that cannot start any token)/,
  /^(?:failed to parse [^:]+: )?yaml: while scanning (?:a tag|an anchor|an alias)/,
];

/** What the core finds no YAML and compose-go takes, by the message. */
export const toleratedFaults: readonly RegExp[] = [
  // A dash alone in a flow collection: `{source: -, target: /b}`.
  /^is not valid YAML: Block collections are not allowed within flow collections/,
];
