import { describe, expect, test } from 'vitest';
import { reportOn } from '../../support/lint.ts';

const fine = 'FROM alpine:3.22\nUSER 10001:10001\n';

describe('a file that another program fills in', () => {
  test.each([
    ['Jinja', '{% if debian %}\nFROM debian:13\n{% endif %}\n'],
    ['Go and Cottle', 'FROM {{base}}\n{{ if x }}\nUSER root\n{{ end }}\n'],
    ['ERB', '<% x = 1 %>\nFROM debian:13\n'],
  ])('in %s is not judged, and a note says so', async (_, text) => {
    const { files, workloads, findings, notes } = await reportOn({ 'a.Dockerfile': text, Dockerfile: fine });
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      ['Dockerfile', 'read'],
      ['a.Dockerfile', 'ignored'],
    ]);
    expect(workloads.map(({ id }) => id)).toEqual(['Dockerfile#0']);
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      '`a.Dockerfile` is a template: what it becomes is not in the repository, so nothing there was judged.',
    ]);
  });

  test.each([
    ['a format of docker inspect in a RUN', 'FROM alpine:3.22\nRUN docker inspect --format \\\n  {{.Id}} x\n'],
    ['a heredoc', 'FROM alpine:3.22\nRUN <<EOF\n{{ x }}\nEOF\n'],
    ['a label', 'FROM alpine:3.22\nLABEL x={{y}}\n'],
  ])('is not one with %s', async (_, text) => {
    const { files, findings } = await reportOn({ Dockerfile: text });
    expect(files.map(({ state }) => state)).toEqual(['read']);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['root-on-host']);
  });

  test('several are named together', async () => {
    const template = '{{x}}\nFROM a\n';
    const names = ['a', 'b', 'c', 'd', 'e'].map(name => [`${name}/Dockerfile`, template] as const);
    const { notes } = await reportOn(Object.fromEntries(names));
    expect(notes).toEqual([
      '`a/Dockerfile`, `b/Dockerfile`, `c/Dockerfile` and 2 more are templates: what they become is not in the repository, so nothing there was judged.',
    ]);
  });
});
