import { optionTable } from '../options.ts';
import { version } from '../version.ts';

/** The text of `--help`, printed from the table of options. */
export function helpText(): string {
  const metas = optionTable.filter(meta => meta.on.includes('cli'));
  const lines = [
    `runs-as ${version}`,
    'Who does everything a repository puts into a container run as, inside it and on the host?',
    '',
    'Usage: runs-as [OPTIONS] [PATH…]',
    '       runs-as verify [OPTIONS] [DIR]   compare with what runs on a live engine',
    '',
    '  PATH   a directory is the root of the check (default: the working directory); files are checked alone;',
    '         `-` reads standard input and needs --as',
    '',
    'Options:',
  ];
  for (const meta of metas) {
    const value = meta.isOptional ? `[=${meta.takes}]` : meta.takes === undefined ? '' : ` ${meta.takes}`;
    lines.push(`  --${meta.name}${value}`);
    const notes = [
      meta.repeats ? 'may be repeated' : '',
      meta.default === undefined ? '' : `default: ${meta.default}`,
    ].filter(note => note !== '');
    lines.push(`      ${meta.description}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`);
  }
  lines.push(
    '',
    'Exit status: 0 the gate passed or there was nothing to check · 1 the gate failed · 2 wrong usage, bad configuration, or the run broke',
  );
  return `${lines.join('\n')}\n`;
}
