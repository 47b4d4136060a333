import type { AccountTools } from './dockerfile/account-dialect.ts';

/** A number that no distribution gives to an account of its own, for examples. */
export const exampleId = 10_001;

/** The command that creates an account with a number in this image; `undefined` where none is sure to be there. */
export function creationOf(tools: AccountTools, name: string): string | undefined {
  if (!/^[a-z_][a-z0-9_-]*$/.test(name)) return undefined;
  if (tools === 'useradd') return `useradd --no-create-home --uid ${exampleId} --user-group ${name}`;
  return tools === 'adduser' ? `adduser -D -H -u ${exampleId} ${name}` : undefined;
}
