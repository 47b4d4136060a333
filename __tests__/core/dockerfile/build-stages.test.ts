import { describe, expect, test } from 'vitest';
import { plainBuild } from '../../../src/core/dockerfile/build-inputs.ts';
import { buildStages } from '../../../src/core/dockerfile/build-stages.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/parse.ts';
import { planStages } from '../../../src/core/dockerfile/stages.ts';
import type { ImageFacts } from '../../../src/core/image/facts.ts';
import { type Resolved, type Unknown, unknown } from '../../../src/core/resolved.ts';
import { placeOf } from '../../../src/core/source.ts';

const facts = new Map<string, ImageFacts | Unknown>([
  ['docker.io/library/alpine:latest', imageFacts('docker.io/library/alpine:latest', '', true)],
  ['docker.io/acme/nonroot:latest', imageFacts('docker.io/acme/nonroot:latest', '65532', false)],
]);

function imageFacts(reference: string, user: string, isComplete: boolean): ImageFacts {
  return {
    reference,
    user,
    uid: user === '' ? 0 : Number(user),
    gid: undefined,
    environment: new Map(),
    environmentIsComplete: isComplete,
    entrypoint: null,
    command: ['sh'],
    onBuild: [],
    accounts: [],
    groups: [],
    accountsAreComplete: false,
    stepsDownTo: undefined,
    windows: false,
    source: 'table',
    evidence: 'a test',
    note: '',
  };
}

function build(text: string, args: Readonly<Record<string, string>> = {}) {
  const plan = planStages(parseDockerfile({ path: 'Dockerfile', text }), {
    ...plainBuild,
    args: new Map(Object.entries(args)),
  });
  const lookedUp = new Map(facts);
  for (const stage of plan.stages) {
    if (stage.base.kind === 'image' && !lookedUp.has(stage.base.reference))
      lookedUp.set(stage.base.reference, unknown('base-image', `${stage.base.reference} is not in the table`));
  }
  return { plan, stages: buildStages(plan, lookedUp) };
}

function shown(user: Resolved<string>): string {
  return user.state === 'known' ? `"${user.value}"` : `unknown: ${user.reason}`;
}

function users(text: string, args?: Readonly<Record<string, string>>): string[] {
  return build(text, args).stages.map(({ user }) => shown(user));
}

describe('Config.User of every stage', () => {
  test.each([
    ['no USER on a base without one', 'FROM alpine', ['""']],
    ['no USER on a base with one', 'FROM acme/nonroot', ['"65532"']],
    ['no USER on an unknown base', 'FROM ghcr.io/acme/base:1', ['unknown: base-image']],
    ['a fixed USER on an unknown base', 'FROM ghcr.io/acme/base:1\nUSER 5', ['"5"']],
    ['the last USER', 'FROM alpine\nUSER a\nUSER b', ['"b"']],
    ['inherited through FROM', 'FROM alpine AS base\nUSER app\nFROM base', ['"app"', '"app"']],
    ['an ARG without a value empties it, even on a base with a user', 'FROM acme/nonroot\nARG U\nUSER ${U}', ['""']],
    ['two empty variables make a colon', 'FROM alpine\nUSER ${U}:${G}', ['":"']],
    ['a global ARG is not visible', 'ARG U=app\nFROM alpine\nUSER $U', ['""']],
    ['a global ARG that is declared again', 'ARG U=app\nFROM alpine\nARG U\nUSER $U', ['"app"']],
    ['the later of ENV and ARG', 'FROM alpine\nENV U=env\nARG U=arg\nUSER $U', ['"arg"']],
    ['ENV behind ARG', 'FROM alpine\nARG U=arg\nENV U=env\nUSER $U', ['"env"']],
    ['an ARG without value leaves the ENV', 'FROM alpine\nENV U=env\nARG U\nUSER $U', ['"env"']],
    [
      'ENV is set again over a parent’s ARG',
      'FROM alpine AS a\nENV U=env\nARG U=arg\nFROM a\nUSER $U',
      ['""', '"env"'],
    ],
    ['a parent’s ARG is seen', 'FROM alpine AS a\nARG U=arg\nFROM a\nUSER $U', ['""', '"arg"']],
    ['ENV reads the old value on its own line', 'FROM alpine\nENV A=old\nENV A=new U=$A\nUSER $U', ['"old"']],
    ['ARG reads left to right', 'FROM alpine\nARG A=1 B=$A\nUSER $B', ['"1"']],
    [
      'ONBUILD runs in the child only',
      'FROM alpine AS a\nONBUILD USER app\nFROM a AS b\nFROM b',
      ['""', '"app"', '"app"'],
    ],
    [
      'ONBUILD does not run again in a grandchild',
      'FROM alpine AS a\nONBUILD USER app\nFROM a AS b\nUSER root\nFROM b',
      ['""', '"root"', '"root"'],
    ],
    ['the whole rest of the line', 'FROM alpine\nUSER app # who', ['"app # who"']],
    ['JSON is no form of USER', 'FROM alpine\nUSER ["app"]', ['"[app]"']],
    ['an empty string', 'FROM acme/nonroot\nUSER ""', ['""']],
    ['scratch', 'FROM scratch', ['""']],
    ['a stage hides scratch', 'FROM alpine AS scratch\nUSER app\nFROM scratch', ['"app"', '"app"']],
    ['a number is an image', 'FROM alpine\nUSER app\nFROM 0', ['"app"', 'unknown: base-image']],
    ['a platform argument', 'FROM alpine\nARG TARGETARCH\nUSER $TARGETARCH', ['"amd64"']],
    ['a variable nobody sets on an unknown base', 'FROM ghcr.io/acme/base\nUSER $APP_UID', ['unknown: base-image']],
    [
      'a variable nobody sets on a base whose ENV is not all known',
      'FROM acme/nonroot\nUSER $APP_UID',
      ['unknown: base-environment'],
    ],
    ['another frontend', '# syntax=acme/frontend\nFROM alpine\nUSER app', ['unknown: frontend']],
    ['docker’s own frontend', '# syntax=docker/dockerfile:1\nFROM alpine\nUSER app', ['"app"']],
    ['a base that only a build argument names', 'ARG BASE\nFROM $BASE', ['unknown: build-argument']],
    ['a USER that BuildKit refuses', 'FROM alpine\nUSER app\nUSER ${U^^}', ['unknown: unreadable']],
  ])('%s', (_, text, expected) => {
    expect(users(text)).toEqual(expected);
  });

  test('a build argument wins over every default, and only where it is declared', () => {
    expect(users('ARG U=a\nFROM alpine\nARG U=b\nUSER $U\nFROM alpine\nUSER $U', { U: 'c' })).toEqual(['"c"', '""']);
  });
});

describe('what refuses the whole file', () => {
  test.each([
    ['no FROM', 'ARG A', ['1:1 The file has no FROM.']],
    ['an instruction before FROM', 'USER a\nFROM alpine', ['1:1 USER stands before the first FROM; only ARG may.']],
    [
      'an empty base, also in a stage nobody uses',
      'FROM $NOPE AS a\nFROM alpine',
      ['1:6 FROM `$NOPE` names no image: the name of the base image is empty.'],
    ],
    ['a stage name in the wrong case', 'FROM alpine AS Base\nFROM Base', [/^2:6 FROM `Base` names no image/]],
    [
      'stages in a circle',
      'FROM alpine AS a\nCOPY --from=b x y\nFROM alpine AS b\nCOPY --from=a x y',
      [/^\d:1 The stages need each other in a circle/],
    ],
    ['a stage that copies from itself', 'FROM alpine AS a\nCOPY --from=a x y', [/circle/]],
    [
      'a stage number that is not there',
      'FROM alpine\nCOPY --from=3 x y',
      ['2:6 There is no stage 3: the file has 1, counted from 0.'],
    ],
  ])('%s', (_, text, expected) => {
    const faults = build(text).plan.faults.map(
      ({ message, at }) => `${placeOf(at).line}:${placeOf(at).column} ${message}`,
    );
    expect(faults).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries())
      expect(faults[index]).toEqual(typeof pattern === 'string' ? pattern : expect.stringMatching(pattern));
  });
});

test('the trail says which variable was empty and why', () => {
  const { stages } = build('ARG U=app\nFROM acme/nonroot\nUSER $U');
  expect(stages[0]?.userTrail.map(({ effect, at }) => `${at && placeOf(at).line}: ${effect}`)).toEqual([
    '2: docker.io/acme/nonroot:latest runs as `65532`',
    '1: ARG U before FROM is not visible in a stage that does not declare it again: empty',
    '3: USER $U is empty: root',
  ]);
});
