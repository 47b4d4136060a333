import { type HereDoc, type ParsedScript, parse, type Statement } from 'unbash';
import type { ShellText } from './shell-text.ts';

export type {
  AndOr,
  ArithmeticExpression,
  Assignment,
  Case,
  Command,
  CommandNode,
  CompoundCommand,
  CompoundList,
  For,
  Function as ShellFunction,
  HereDoc,
  If,
  ParameterOperation,
  ParsedScript,
  Pipeline,
  Redirection,
  Script,
  Statement,
  TestExpression,
  While,
  Word,
  WordPart,
} from 'unbash';

/** A script as it was split into commands; their positions count within `text`. */
export interface ShellScript {
  readonly text: ShellText;
  readonly statements: readonly Statement[];
}

/** The longest script that is read, in UTF-16 units: generated ones may be longer, written ones are not. */
const maxScript = 4 * 1024 * 1024;

const seen = new WeakMap<ShellText, { readonly script: ShellScript | undefined }>();

/**
 * Splits a shell script into commands, each text once. `undefined` for what no shell would take, or for no script at all.
 * Never throws.
 */
export function parseShell(text: ShellText): ShellScript | undefined {
  const known = seen.get(text) ?? { script: split(text) };
  seen.set(text, known);
  return known.script;
}

function split(text: ShellText): ShellScript | undefined {
  if (text.text.length > maxScript) return undefined;
  let parsed: ParsedScript;
  try {
    parsed = parse(text.text);
  } catch {
    return undefined;
  }
  if (parsed.errors !== undefined && parsed.errors.length > 0) return undefined;
  return { text, statements: parsed.commands };
}

/** The text of a heredoc as the command reads it, before variables are expanded; `<<-` takes leading tabs off. */
export function heredocText(heredoc: HereDoc): string {
  return heredoc.operator === '<<-' ? heredoc.body.text.replace(/^\t+/gm, '') : heredoc.body.text;
}
