/**
 * Cases (`topic: name`) where the core says something else than compose-go, on purpose, with the reason. The test fails
 * when one of them agrees.
 */
export const knownComposeDifferences: ReadonlyMap<string, string> = new Map([
  ['build: build ""', 'an empty context is where the project stands: said as that directory'],
  ['consistency: label_file missing', 'labels decide no user, and such a file may be made on the host only'],
  ['include: long', 'a project_directory without files is no directory to git: a named one is taken to be there'],
  ['include: nested project_directory', 'a project_directory without files: the same'],
]);
