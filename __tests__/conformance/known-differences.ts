/**
 * Cases where the core says something else than BuildKit, on purpose, with the reason. The test fails when one of them
 * agrees.
 */
export const knownDifferences: ReadonlyMap<string, string> = new Map([
  ['the shell of the base image', 'facts of images do not hold Config.Shell, which decides no user'],
  ['a Windows image has its own shell', 'there are no uids: stages on Windows images are said to be unknown'],
  ['PATH of a Windows image for a Windows platform is not set', 'there are no uids on Windows'],
  ['JSON with half a pair is replaced', 'half a surrogate pair is no text; it names no user'],
  ['ENV of the base image without =', 'facts of images hold variables, not lines of Config.Env'],
  ['ENV of the base image twice: the later for USER', 'facts of images hold each variable once'],
  ['SOURCE_DATE_EPOCH that is no number is refused', 'it comes from the command line, which is not in the repository'],
  ['RUN with a mount without a target is refused', 'whether the working directory is / only the base image says'],
  [
    'RUN with a cache mount from nothing but an id is refused',
    'whether the working directory is / only the base image says',
  ],
]);
