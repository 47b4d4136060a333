import { outputTable } from '../../src/action/outputs.ts';
import { optionTable } from '../../src/options.ts';

const inputs = optionTable.filter(({ on }) => on.includes('action'));

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The README's table of inputs, with a line feed at its end. */
export function inputTable(): string {
  const rows = inputs.map(({ name, description, allowed, default: standard }) => {
    const values = allowed === undefined ? '' : ` One of ${allowed.map(value => `\`${value}\``).join(', ')}.`;
    return `| \`${name}\` | ${cell(description + values)} | ${standard === undefined ? '' : cell(shownDefault(standard, allowed))} |`;
  });
  return `${['| Input | What it does | Default |', '| --- | --- | --- |', ...rows].join('\n')}\n`;
}

function shownDefault(standard: string, allowed: readonly string[] | undefined): string {
  return allowed?.includes(standard) === true || /^\S+$|^\$\{\{/.test(standard) ? `\`${standard}\`` : standard;
}

/** The README's table of outputs, with a line feed at its end. */
export function outputRows(): string {
  const rows = outputTable.map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`);
  return `${['| Output | What it is |', '| --- | --- |', ...rows].join('\n')}\n`;
}

/** action.yml, with a line feed at its end. */
export function actionText(): string {
  const lines = [
    '# Printed from src/options.ts and src/action/outputs.ts by `npm test -- --update`.',
    'name: runs-as',
    'description: Who does everything this repository puts into a container run as, inside it and on the host? Fails when a change makes that worse.',
    'author: The runs-as maintainers',
    'branding:',
    '  icon: user-check',
    '  color: blue',
    'inputs:',
  ];
  for (const { name, description, allowed, default: standard } of inputs) {
    const values = allowed === undefined ? '' : ` One of ${allowed.join(', ')}.`;
    const shown = standard === undefined || name === 'token' ? '' : ` Default: ${standard}`;
    lines.push(
      `  ${name}:`,
      `    description: ${JSON.stringify(plain(description + values + shown))}`,
      '    required: false',
    );
    // Only the token's default is the runner's to fill in: every other default is the code's, so that the configuration can win.
    if (name === 'token') lines.push(`    default: ${standard}`);
  }
  lines.push('outputs:');
  for (const { name, description } of outputTable)
    lines.push(`  ${name}:`, `    description: ${JSON.stringify(plain(description))}`);
  lines.push('runs:', '  using: node24', '  main: dist/index.js');
  return `${lines.join('\n')}\n`;
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
