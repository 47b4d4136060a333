/** A variable's value; `undefined` when it is not set. */
export type Lookup = (name: string) => string | undefined;

/** What became of one string. `unset` names, in order, the variables that Compose warns about and makes empty. */
export type Substitution =
  | { readonly ok: true; readonly text: string; readonly unset: readonly string[]; readonly used: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Deeper nesting and longer results than any real value has: they are refused, not computed. */
const deepestNesting = 100;
const longestResult = 1_000_000;

class Refusal extends Error {}

interface Progress {
  readonly lookup: Lookup;
  readonly unset: string[];
  readonly used: string[];
  written: number;
}

/**
 * Compose's interpolation of one string: `$NAME`, `${NAME}`, the operators `:-` `-` `:?` `?` `:+` `+` with nested
 * defaults, `$$` for a dollar sign. Any other `$` stays as it is, `${` without a name is refused.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/template/template.go
 */
export function substitute(text: string, lookup: Lookup): Substitution {
  const progress: Progress = { lookup, unset: [], used: [], written: 0 };
  try {
    return { ok: true, text: expand(text, progress, 0), unset: progress.unset, used: progress.used };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message };
    throw error;
  }
}

const namePattern = /[_a-zA-Z][_a-zA-Z0-9]*/y;
const operatorPattern = /:?[-+?]/y;

function expand(text: string, progress: Progress, depth: number): string {
  if (!text.includes('$')) return counted(text, progress);
  if (depth > deepestNesting) throw new Refusal('its variables are nested too deeply to be read');
  let result = '';
  let copied = 0;
  let lineEnd = -1;
  let lastBrace = -1;
  for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', at)) {
    result += counted(text.slice(copied, at), progress);
    const next = text[at + 1];
    if (next === '$') {
      result += '$';
      at += 2;
    } else if (next === '{') {
      const name = matchAt(namePattern, text, at + 2);
      const afterName = at + 2 + name.length;
      if (name === '') throw invalid(text);
      if (text[afterName] === '}') {
        result += counted(variableOf(name, progress), progress);
        at = afterName + 1;
      } else {
        const operator = matchAt(operatorPattern, text, afterName);
        if (operator === '') throw invalid(text);
        if (at >= lineEnd) {
          const newline = text.indexOf('\n', at);
          lineEnd = newline === -1 ? text.length : newline;
          lastBrace = text.lastIndexOf('}', lineEnd - 1);
        }
        if (lastBrace < afterName + operator.length) throw invalid(text);
        // As compose-go: an expression that never closes its braces reaches to the line's last one.
        const closing = closingBrace(text, at, lastBrace) ?? lastBrace;
        const word = text.slice(afterName + operator.length, closing);
        result += operated(name, operator, word, progress, depth);
        at = closing + 1;
      }
    } else {
      const name = matchAt(namePattern, text, at + 1);
      result += name === '' ? '$' : counted(variableOf(name, progress), progress);
      at += 1 + name.length;
    }
    copied = at;
  }
  return result + counted(text.slice(copied), progress);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function invalid(text: string): Refusal {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return new Refusal(`\`${shown}\` is no valid interpolation: a literal $ is written $$`);
}

/** The brace that closes the first one; as in compose-go, the character after an opening brace is not looked at. */
function closingBrace(text: string, from: number, to: number): number | undefined {
  let open = 0;
  for (let index = from; index <= to; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x7d) {
      open -= 1;
      if (open === 0) return index;
    } else if (unit === 0x7b) {
      open += 1;
      index += 1;
    }
  }
  return undefined;
}

function counted(text: string, progress: Progress): string {
  progress.written += text.length;
  if (progress.written > longestResult) throw new Refusal('its variables expand to more than a million characters');
  return text;
}

function variableOf(name: string, progress: Progress): string {
  const value = progress.lookup(name);
  if (value === undefined) progress.unset.push(name);
  else progress.used.push(name);
  return value ?? '';
}

function operated(name: string, operator: string, word: string, progress: Progress, depth: number): string {
  const value = progress.lookup(name);
  const isSet = value !== undefined && (operator.length === 1 || value !== '');
  if (value !== undefined) progress.used.push(name);
  switch (operator.at(-1)) {
    case '-':
      return isSet ? counted(value, progress) : expand(word, progress, depth + 1);
    case '+':
      return isSet ? expand(word, progress, depth + 1) : (value ?? '');
    default: {
      if (isSet) return counted(value, progress);
      const reason = expand(word, progress, depth + 1);
      throw new Refusal(`the variable ${name} must have a value${reason === '' ? '' : `: ${reason}`}`);
    }
  }
}
