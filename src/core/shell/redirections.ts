import { absolute } from './absolute-path.ts';
import { type Text, textOf, textOfParts, type WordScope } from './expand.ts';
import { heredocText, type Redirection } from './parse.ts';
import type { Write } from './shell-state.ts';

/** What a heredoc or a here-string gives a command to read; `undefined` when there is none, or when it is not known. */
export function stdinOf(redirects: readonly Redirection[], scope: WordScope): Text {
  let text: Text;
  for (const redirect of redirects) {
    if (redirect.type === 'HereDoc') {
      const { delimiter, body } = redirect;
      const isLiteral = delimiter?.quoted === true || body.parts === undefined;
      const raw = isLiteral ? heredocText(redirect) : textOfParts(body.parts, scope);
      text = redirect.operator === '<<-' ? raw?.replace(/^\t+/gm, '') : raw;
    } else if (redirect.type === 'HereString' && redirect.target !== undefined) {
      const line = textOf(redirect.target, scope);
      text = line === undefined ? undefined : `${line}\n`;
    }
  }
  return text;
}

/** The files that a command's standard output goes to. */
export function writesOf(redirects: readonly Redirection[], scope: WordScope, directory: Text): Write[] {
  const writes: Write[] = [];
  for (const redirect of redirects) {
    if (redirect.type !== 'Redirect' || redirect.target === undefined) continue;
    if (!['>', '>>', '>|', '&>', '&>>'].includes(redirect.operator)) continue;
    const { descriptor } = redirect;
    if (descriptor !== undefined && !(descriptor.type === 'FileDescriptor' && descriptor.value === 1)) continue;
    writes.push({
      path: absolute(textOf(redirect.target, scope), directory),
      appends: redirect.operator.endsWith('>>'),
    });
  }
  return writes;
}
