import { describe, expect, test } from 'vitest';
import {
  markdownCode,
  markdownFence,
  markdownLink,
  markdownSentence,
  markdownText,
  shorten,
  urlPath,
} from '../../src/report/markdown.ts';

const zero = '\u200b';

describe('markdownText does nothing but read', () => {
  test.each([
    ['a table cell', 'a | b', 'a &#124; b'],
    ['a tag', '<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['a comment', '<!-- runs-as --> x', '&lt;!-- runs-as --&gt; x'],
    ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a link', '[here](https://evil.example)', `\\[here\\](https${zero}://evil.example)`],
    ['an image', '![x](http://evil.example/y.png)', `!\\[x\\](http${zero}://evil.example/y.png)`],
    ['an address', 'see www.evil.example', `see www${zero}.evil.example`],
    ['a mail address', 'a@evil.example', `a@${zero}evil.example`],
    ['a mention', 'thanks @octocat and @acme/team', `thanks @${zero}octocat and @${zero}acme/team`],
    ['an issue', 'fixes #12, acme/shop#12 and GH-12', `fixes #${zero}12, acme/shop#${zero}12 and GH-${zero}12`],
    ['a commit', 'see 1a2b3c4d5e', `see 1a2${zero}b3c4d5e`],
    ['code', '`rm -rf`', '\\`rm -rf\\`'],
    ['a fence', '```\nx', '\\`\\`\\` x'],
    ['emphasis', '**a** _b_ ~~c~~', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['a formula', 'USER $U:$G', 'USER <span>$</span>U:<span>$</span>G'],
    ['a footnote', '[^1]', '\\[^1\\]'],
    ['a heading', '# a', `#${zero} a`],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', `1${zero}. a`],
    ['a heading underlined', 'a\n===', 'a ==='],
    ['a quotation', '> a', '&gt; a'],
    ['an indented block', '     a', 'a'],
    ['several paragraphs', 'a\n\n\nb', 'a b'],
    ['controls', 'a\u001b[31mb\u202e', 'a␛\\[31mb\ufffd'],
  ])('%s', (_name, text, printed) => {
    expect(markdownText(text)).toBe(printed);
  });

  test.each([
    ['plain words', 'Runs as uid 1000, 100000 on the host.'],
    ['a large number', '1000000'],
    ['an image', 'node:20-alpine'],
  ])('%s stay', (_name, text) => {
    expect(markdownText(text)).toBe(text);
  });

  test('is cut at its limit', () => {
    expect(markdownText('a'.repeat(5000), 100)).toBe(`${'a'.repeat(99)}…`);
  });
});

describe('markdownCode reads as the text', () => {
  test.each([
    ['a path', 'api/Dockerfile', '`api/Dockerfile`'],
    ['a mention', '@octocat', '`@octocat`'],
    ['a tag', '<b>', '`<b>`'],
    ['a pipe', 'a|b', '<code>a&#124;b</code>'],
    ['backticks', 'a``b', '<code>a&#96;&#96;b</code>'],
    ['a closing tag behind a backtick', '`</code>@x', '<code>&#96;&#60;&#47;code&#62;&#64;x</code>'],
    ['a backslash', 'a\\', '<code>a&#92;</code>'],
    ['nothing', '', '<code></code>'],
    ['line feeds', 'a\n\n# b', '`a # b`'],
  ])('%s', (_name, text, printed) => {
    expect(markdownCode(text)).toBe(printed);
  });
});

describe('markdownSentence makes code of what stands between backticks', () => {
  test.each([
    ['names', '`web` runs as `0`', '`web` runs as `0`'],
    ['a name with a pipe', 'from `a|b`.', 'from <code>a&#124;b</code>.'],
    ['an unpaired backtick', '`web` and `x', '`web` and \\`x'],
    ['a mention outside', '`web` of @octocat', `\`web\` of @${zero}octocat`],
    ['an empty pair', 'a `` b', 'a  b'],
  ])('%s', (_name, text, printed) => {
    expect(markdownSentence(text)).toBe(printed);
  });
});

describe('markdownFence cannot be closed from inside', () => {
  test.each([
    ['plain lines', 'FROM a\nUSER b\n', '```text\nFROM a\nUSER b\n```'],
    ['a fence', '```\n</details>', '````text\n```\n</details>\n````'],
    ['a longer fence', '``````', '```````text\n``````\n```````'],
    ['a lone carriage return', 'a\r```', '````text\na␍```\n````'],
  ])('%s', (_name, text, printed) => {
    expect(markdownFence(text)).toBe(printed);
  });
});

test('addresses keep inside their parentheses', () => {
  expect(markdownLink('`a`', 'https://github.com/a b)"<x>')).toBe('[`a`](https://github.com/a%20b%29%22%3Cx%3E)');
  expect(urlPath("a b/#c?/d')(.\n\ud800")).toBe('a%20b/%23c%3F/d%27%29%28.%0A%EF%BF%BD');
});

test('shorten keeps whole characters', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shorten('abcd', 3)).toBe('ab…');
  expect(shorten('a😀bc', 3)).toBe('a…');
});
