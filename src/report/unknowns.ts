import type { UnknownReason } from '../core/resolved.ts';

/** What is said of a reason for not knowing, wherever it is printed. */
export interface UnknownWords {
  /** What it is, without this case's names. */
  readonly sentence: string;
  /** What would settle it; never less isolation. */
  readonly settle: string;
}

/** A sentence and a way out for each reason. */
export const unknowns: Readonly<Record<UnknownReason, UnknownWords>> = {
  'base-image': {
    sentence: 'The base image is not known.',
    settle: 'End the stage with a `USER` that has a number, or give the image’s user in the configuration.',
  },
  'base-environment': {
    sentence: 'Only a variable of the base image says it.',
    settle: 'Set the variable with `ENV` in the Dockerfile, or write the number.',
  },
  'base-accounts': {
    sentence: 'The number stands in the base image.',
    settle: 'Write the number: `USER 1001` instead of a name.',
  },
  'undefined-account': {
    sentence: 'The account does not exist.',
    settle: 'Create the account before `USER`, or write a number.',
  },
  'account-id': {
    sentence: 'The account has no fixed number.',
    settle: 'Create the account with a number: `useradd -u 1001 app`.',
  },
  'build-argument': {
    sentence: 'Only the command line of the build says it.',
    settle: 'Give the argument a default in the Dockerfile.',
  },
  'build-context': {
    sentence: 'What is built is not among the checked files.',
    settle: 'Check the directory that has the build context too.',
  },
  frontend: {
    sentence: 'Another frontend reads this Dockerfile.',
    settle: 'Set `user:` in the Compose file, or use the `docker/dockerfile` syntax.',
  },
  entrypoint: {
    sentence: 'The entrypoint may change the user.',
    settle: 'End the Dockerfile with a `USER` that has a number.',
  },
  windows: { sentence: 'Windows containers have no uids.', settle: 'Nothing: user mapping is about Linux containers.' },
  unreadable: { sentence: 'The file that says it cannot be read.', settle: 'Mend the file.' },
  remote: { sentence: 'It stands behind a URL.', settle: 'Keep a copy of the file in the repository.' },
  template: {
    sentence: 'Another program fills it in.',
    settle: 'Write the value, or check the files after they are filled in.',
  },
  engine: { sentence: 'The engine’s files do not say it.', settle: 'Give the host’s subuid and subgid files.' },
  unmapped: {
    sentence: 'The id lies outside the engine’s map.',
    settle: 'Take a smaller number, or give the engine a longer range.',
  },
  budget: { sentence: 'The input asks for more work than any real file does.', settle: 'Simplify the file.' },
};
