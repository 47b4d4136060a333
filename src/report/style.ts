import type { Severity } from '../core/rule.ts';

/** What a piece of text is to the reader; colours are chosen by it. */
export type Role = Severity | 'good' | 'strong' | 'faint' | 'frame';

/** Colours a text that is already safe, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

// Select Graphic Rendition, the sixteen colours that every terminal lets its user choose.
const codes: Readonly<Record<Role, string>> = {
  error: '1;31',
  warning: '1;33',
  note: '1;36',
  good: '32',
  strong: '1',
  faint: '2',
  frame: '34',
};

/** Colours for a terminal, or none. */
export function paintWith(colour: boolean): Paint {
  if (!colour) return (_role, text) => text;
  return (role, text) => (text === '' ? '' : `\u001b[${codes[role]}m${text}\u001b[0m`);
}
