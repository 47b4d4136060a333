import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/core/dockerfile/parse.ts';
import { placeOf } from '../../../src/core/source.ts';

function instructions(text: string): string[] {
  return parseDockerfile({ path: 'Dockerfile', text }).instructions.map(({ keyword, rest, span }) => {
    const place = placeOf(span);
    return `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${keyword} ${rest.text}`;
  });
}

function faults(text: string): string[] {
  return parseDockerfile({ path: 'Dockerfile', text }).faults.map(({ message, at }) => {
    const place = placeOf(at);
    return `${place.line}:${place.column} ${message}`;
  });
}

describe('instructions and their places', () => {
  test.each([
    ['plain lines', 'FROM a\nUSER app\n', ['1:1-1:7 FROM a', '2:1-2:9 USER app']],
    ['lower case, tabs and blanks before', 'from a\n\t user\tapp  ', ['1:1-1:7 FROM a', '2:3-2:11 USER app']],
    ['a byte order mark and CRLF', '\uFEFFFROM a\r\nUSER app\r\n', ['1:2-1:8 FROM a', '2:1-2:9 USER app']],
    [
      'a continuation with a comment and a blank line inside',
      'RUN a \\\n# USER x\n\n  b\nUSER app',
      ['1:1-4:4 RUN a   b', '5:1-5:9 USER app'],
    ],
    [
      'two backslashes at the end do not continue a line',
      'RUN a \\\\\nUSER app',
      ['1:1-1:9 RUN a \\\\', '2:1-2:9 USER app'],
    ],
    [
      'a backtick continues when the directive says so',
      '# escape=`\nRUN a `\n b\nUSER c\\',
      ['2:1-3:3 RUN a  b', '4:1-4:8 USER c\\'],
    ],
    ['a directive behind a comment is only a comment', '# hello\n# escape=`\nRUN a \\\n b', ['3:1-4:3 RUN a  b']],
    [
      'a heredoc body holds no instruction',
      'RUN <<EOF\nUSER app\nEOF\nUSER b',
      ['1:1-1:10 RUN <<EOF', '4:1-4:7 USER b'],
    ],
    [
      'white space before the name of a heredoc',
      'RUN cat << EOF\nUSER app\nEOF\nUSER b',
      ['1:1-1:15 RUN cat << EOF', '4:1-4:7 USER b'],
    ],
    [
      'two heredocs with descriptors and quotes',
      "COPY 3<<'E F' <<-B /x\nUSER 1\nE F\n\tUSER 2\n\tB\nUSER b",
      ["1:1-1:22 COPY 3<<'E F' <<-B /x", '6:1-6:7 USER b'],
    ],
    [
      'CMD and the JSON form of RUN open no heredoc',
      'CMD cat <<EOF\nRUN ["cat", "<<EOF"]\nUSER b',
      ['1:1-1:14 CMD cat <<EOF', '2:1-2:21 RUN ["cat", "<<EOF"]', '3:1-3:7 USER b'],
    ],
    ['flags are not part of the arguments', 'COPY --from=build --chown="a b" x y', ['1:1-1:36 COPY x y']],
  ])('%s', (_, text, expected) => {
    expect(instructions(text)).toEqual(expected);
  });
});

describe('what BuildKit refuses', () => {
  test.each([
    ['an unknown instruction', 'FROM a\nUSR b', ['2:1 Unknown instruction `USR`.']],
    ['USER without a word', 'FROM a\nUSER', ['2:1 USER needs exactly one argument.']],
    ['an open heredoc', 'FROM a\nRUN <<EOF\nUSER b\n', ['2:1 The heredoc `EOF` is not closed.']],
    ['an unknown flag, at its place', 'FROM a\nCOPY --form=b c d', ['2:6 COPY has no flag `--form`.']],
    ['a flag given twice', 'FROM a\nCOPY --from=b --from=c d e', ['2:15 The flag `--from` is given twice.']],
    [
      'JSON that holds a number',
      'FROM a\nCMD ["a", 1]',
      ['2:5 The JSON form of CMD holds something that is not a string.'],
    ],
    [
      'a directive given twice',
      '# escape=`\n# escape=`\nFROM a',
      ['2:1 The parser directive `escape` is given twice; BuildKit takes each only once.'],
    ],
    ['an empty file', '', ['1:1 The file has no instruction.']],
    [
      'a line of more than 65,535 bytes',
      `FROM a\nRUN ${'x'.repeat(65_532)}\nUSER b`,
      ['2:1 A line is longer than 65535 bytes; BuildKit reads no further.'],
    ],
    [
      'a stage name that begins with a number',
      'FROM a AS 1st',
      [
        '1:1 `1st` is no name for a stage: it must begin with a letter and hold only letters, digits, `-`, `_` and `.`.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test.each([
    ['text behind USER', 'FROM a\nUSER app # comment'],
    ['a line of exactly 65,535 bytes', `FROM a\nRUN ${'x'.repeat(65_531)}`],
    ['a JSON form that is no JSON', "FROM a\nCMD ['a']"],
    ['flags of ARG, which nobody reads', 'FROM a\nARG --x=1 A'],
    ['a shell that is JSON', 'FROM a\nSHELL ["bash"]'],
  ])('says nothing about %s', (_, text) => {
    expect(faults(text)).toEqual([]);
  });
});
