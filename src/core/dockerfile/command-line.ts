import type { Instruction } from './instruction.ts';

/**
 * What ENTRYPOINT or CMD puts into the image: the JSON form as it is, the shell form behind the shell
 * (dockerfile2llb/convert.go `dispatchCmd`, `dispatchEntrypoint`, `withShell`).
 *
 * @param emptyIsNone ENTRYPOINT [] is no entrypoint; CMD [] is an empty one.
 */
export function commandWords(
  instruction: Instruction,
  shell: readonly string[],
  emptyIsNone: boolean,
): readonly string[] | null {
  const { json, rest } = instruction;
  if (json === undefined) return [...shell, rest.text];
  return json.length === 0 && emptyIsNone ? null : json;
}
