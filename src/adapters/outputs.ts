import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * Appends outputs to the runner's file, each between delimiters that no value can guess:
 * <https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings>.
 */
export function appendOutputs(file: string, outputs: Readonly<Record<string, string>>): void {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = `runs-as-${randomUUID()}`;
    lines.push(`${name}<<${delimiter}`, value, delimiter);
  }
  appendFileSync(file, `${lines.join('\n')}\n`);
}
