import { describe, expect, test } from 'vitest';
import { parseShell } from '../../../src/core/shell/parse.ts';
import { runScript } from '../../../src/core/shell/run-script.ts';
import { bothWays, ordinary, type ShellHost, type ShellState } from '../../../src/core/shell/shell-state.ts';
import { shellTextOfFile } from '../../../src/core/shell/shell-text.ts';
import { noVariables } from '../../../src/core/shell/variable-table.ts';
import { placeOf } from '../../../src/core/source.ts';

/**
 * A host that writes down which `say` commands run, along every way: `a b` one after the other, `(a|b)` where both ways are
 * possible, `-` for nothing. `maybe` may fail, `no` fails; FROM_ENV is set to `env`, OPEN is not known.
 */
const host: ShellHost<string> = {
  merge: (a, b) => (a === b ? a : `(${a}|${b})`),
  variable: name => (name === 'FROM_ENV' ? 'env' : name === 'OPEN' ? undefined : null),
  substitute: words => (words[0] === 'hostname' ? 'box' : undefined),
  source: path => (path === '/lib.sh' ? shellTextOfFile({ path, text: 'say lib; X=lib' }) : undefined),
  lost: (world, what) => `${world} lost:${what}`.trim(),
  execute(command, state, isChecked, nested) {
    const [program, ...rest] = command.words;
    if (program === 'say') {
      const shown = rest.map(word => word ?? '?').join(',');
      const into = command.writes.map(({ path, appends }) => `${appends ? '>>' : '>'}${path ?? '?'}`).join('');
      const read = command.stdin === undefined ? '' : `<${command.stdin.trim()}`;
      return { ok: { ...state, world: `${state.world} ${shown}${into}${read}`.trim() }, fail: undefined };
    }
    if (program === 'maybe') return bothWays(state);
    if (program === 'no') return { ok: undefined, fail: state };
    if (program === 'sh' && rest[0] === '-c' && rest[1] !== undefined) {
      const text = shellTextOfFile({ path: 'inner', text: rest[1] });
      return nested(text, { zero: rest[2] ?? 'sh', positional: rest.slice(3) }, state);
    }
    return ordinary(state, isChecked);
  },
};

function follow(
  text: string,
  start: Partial<ShellState<string>> = {},
): { ok: string | undefined; fail: string | undefined } {
  const script = parseShell(shellTextOfFile({ path: 'script', text }));
  if (script === undefined) throw new Error(`not a script: ${text}`);
  const ended = runScript(
    script,
    { world: '', variables: noVariables, positional: [], zero: 'sh', directory: '/', stopsOnError: false, ...start },
    host,
  );
  if (ended === undefined) throw new Error('too much work');
  return { ok: ended.ok?.world, fail: ended.fail?.world };
}

/** What a script that works has said. */
const said = (text: string, start?: Partial<ShellState<string>>): string | undefined => follow(text, start).ok;

describe('which commands run', () => {
  test.each([
    ['say a; say b', 'a b'],
    ['say a && say b || say c', 'a b'],
    ['no && say a || say b', 'b'],
    ['no || no || say c', 'c'],
    ['maybe && say a; say b', '(a|) b'],
    ['maybe && say a || say b', '(a|b)'],
    ['! no && say a', 'a'],
    ['! maybe || say a', '(|a)'],
    ['if no; then say a; elif true; then say b; else say c; fi', 'b'],
    ['if maybe; then say a; else say b; fi; say c', '(a|b) c'],
    ['if maybe; then say a; fi', '(a|)'],
    ['case x in a|x) say a ;; *) say b ;; esac', 'a'],
    ['case "$OPEN" in a) say a ;; b) say b ;; esac', '((a|b)|)'],
    ['case x in x) say a ;& y) say b ;; *) say c ;; esac', 'a b'],
    ['case x in x) say a ;;& y) say b ;; *) say c ;; esac', 'a c'],
    ['case "$1" in -*) say option ;; esac', ''],
    ['for x in a b; do say $x; done', 'a b'],
    ['for x in $OPEN; do say $x; done', '(|?)'],
    ['for x in a b c; do [ $x = b ] && break; say $x; done; say z', 'a z'],
    ['for x in a b c; do if [ $x = b ]; then continue; fi; say $x; done', 'a c'],
    ['for x in a b; do maybe && continue; say $x; done', '((a|) b|(a|))'],
    ['while no; do say a; done; say b', 'b'],
    ['until true; do say a; done', ''],
    ['while maybe; do say a; done', '(|a)'],
    ['i=0; while [ $i -lt 1 ]; do say $i; i=1; done', '0'],
    ['(say a; exit 0; say b); say c', 'a c'],
    ['{ say a; }; say b', 'a b'],
    ['exit; say a', ''],
    ['say a; exit 0; say b', 'a'],
    ['f() { say $1; return; say never; }; f a; f b', 'a b'],
    ['f() { no; }; f || say failed', 'failed'],
    ['say a & say b', 'a b'],
    ['eval "say a"; eval say $FROM_ENV', 'a env'],
    ['. /lib.sh; say $X', 'lib lib'],
    ['source /nosuch', 'lost:`. /nosuch`'],
    ['sh -c "say in; X=in"; say "[$X]"', 'in []'],
    ['sh -c \'say "$0-$1"\' name one', 'name-one'],
    ['exec say a', 'a'],
    ['command say a; builtin say b; time say c', 'a b c'],
    ['[[ a == a* ]] && say yes', 'yes'],
    ['[[ $OPEN == a ]] && say yes || say no', '(yes|no)'],
    ['(( 2 > 1 )) && say yes', 'yes'],
    ['select x in a b; do say $x; done', '(|?)'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('`set -e`', () => {
  test.each([
    ['set -e; no; say a', undefined, ''],
    ['set -e; no || true; say a', 'a', undefined],
    ['set -e; if no; then say b; fi; say a', 'a', undefined],
    ['set -e; maybe; say a', 'a', ''],
    ['set -e; no && say b; say a', 'a', undefined],
    ['set -e; true && no; say a', undefined, ''],
    ['set -e; no || no; say a', undefined, ''],
    ['set -e; (no); say a', undefined, ''],
    ['set -e; f() { no; say b; }; f; say a', undefined, ''],
    ['set -e; f() { no; say b; }; f || true; say a', 'b a', undefined],
    ['set -eux -o pipefail; no; say a', undefined, ''],
    ['set -o errexit; no; say a', undefined, ''],
    ['set -e; set +e; no; say a', 'a', undefined],
    ['no; say a', 'a', undefined],
    ['exit 1', undefined, ''],
    ['maybe || exit 1; say a', 'a', ''],
  ])('%s', (text, ok, fail) => {
    expect(follow(text)).toEqual({ ok, fail });
  });
});

describe('words', () => {
  test.each([
    ['X=1; say $X "${X}2" \'$X\'', '1,12,$X'],
    ['say "$UNSET" ${UNSET:-d} ${FROM_ENV:+set} "${#FROM_ENV}"', ',d,set,3'],
    ['X=a.b.c; say ${X%.*} ${X%%.*} ${X#*.} ${X##*.} ${X/b/B}', 'a.b,a,b.c,c,a.B.c'],
    ['X="a b"; say $X "$X"', 'a,b,a b'],
    ['say "$(hostname)" $(echo x y) `hostname`', 'box,x,y,box'],
    ['say "$(date)"', '?'],
    ['say $OPEN', '?'],
    ['X=$OPEN; say "a$X"', '?'],
    ['X=a; X+=b; say $X', 'ab'],
    ['X=1 say "$X"', ''],
    ['export X=1; readonly Y=2; say $X$Y', '12'],
    ['unset FROM_ENV; say "[$FROM_ENV]"', '[]'],
    ['f() { local X=in; say $X; }; X=out; f', 'in'],
    ['say a\\ b "c\\"d" e\'f\'', 'a b,c"d,ef'],
    ['read X; say "$X"', '?'],
    ['say {a,b}', '{a,b}'],
    ['say $((1 + 1))', '?'],
    [': ${X:=new}; say $X', 'new'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('arguments of the script', () => {
    const start = { positional: ['a', 'b c'], zero: 'name' };
    expect(said('say "$@"; say $#; say "$2" $0; shift; say "$1"', start)).toBe('a,b c 2 b c,name b c');
    expect(said('set -- x "$@"; say "$@"', start)).toBe('x,a,b c');
    expect(said('case "$1" in a) say yes ;; *) say no ;; esac', start)).toBe('yes');
    expect(said('for arg; do say "$arg"; done', start)).toBe('a b c');
    expect(said('say "$1"', { positional: undefined })).toBe('?');
  });
});

describe('what a command reads and writes', () => {
  test.each([
    ['say a > /x', 'a>/x'],
    ['cd /etc; say a >> passwd', 'a>>/etc/passwd'],
    ['say a 2> /x', 'a'],
    ['say a > "$OPEN"', 'a>?'],
    ['{ say a; say b; } >> /x', 'a>>/x b>>/x'],
    ['say <<EOF\nx $FROM_ENV\nEOF', '<x env'],
    ["say <<'EOF'\nx $FROM_ENV\nEOF", '<x $FROM_ENV'],
    ['say <<-EOF\n\tx\n\tEOF', '<x'],
    ['say <<< "a b"', '<a b'],
    ['echo a | say', '<a'],
    ['printf "%s:%d\\n" a 1 | say', '<a:1'],
    ['cat <<EOF | say\nx\nEOF', '<x'],
    ['maybe | say', ''],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

test('places stand where the command is written, in functions and files that are read too', () => {
  const seen: string[] = [];
  const placing: ShellHost<string> = {
    ...host,
    execute(command, state) {
      const { file, line, column } = placeOf(command.at);
      if (command.words[0] === 'say') seen.push(`${file}:${line}:${column}`);
      return { ok: state, fail: undefined };
    },
    source: path => shellTextOfFile({ path, text: 'g() {\n  say g\n}\n' }),
  };
  const script = parseShell(shellTextOfFile({ path: 'main', text: 'f() {\n  say f\n}\n. /lib\ng; f\n  say end\n' }));
  if (script === undefined) throw new Error('not a script');
  const start = { world: '', variables: noVariables, positional: [], zero: 'sh', directory: '/', stopsOnError: false };
  runScript(script, start, placing);
  expect(seen).toEqual(['/lib:2:3', 'main:2:3', 'main:6:3']);
});

test('more work than any real script asks for is no answer', () => {
  const fork = `${Array.from({ length: 40 }, (_, index) => `f${index}() { f${index + 1}; f${index + 1}; }`).join('\n')}\nf0`;
  for (const text of [
    fork,
    'f() { f; }; f',
    `${'eval "'.repeat(1)}f() { sh -c f; }; f"`.replace('sh -c f', 'eval f'),
  ]) {
    const script = parseShell(shellTextOfFile({ path: 'x', text }));
    if (script === undefined) throw new Error('not a script');
    const start = {
      world: '',
      variables: noVariables,
      positional: [],
      zero: 'sh',
      directory: '/',
      stopsOnError: false,
    };
    expect(runScript(script, start, host)).toBeUndefined();
  }
});
