import type { Unknown } from '../resolved.ts';

/** What the command line of a build, or a Compose service, gives to a Dockerfile. */
export interface BuildInputs {
  /** `--build-arg`. */
  readonly args: ReadonlyMap<string, string>;
  /** `--platform`, `os/arch` or `os/arch/variant`: what is built for. It is built on the platform of `plainBuild`. */
  readonly platform: string;
  /** `--build-context name=…`: what replaces a stage or an image of that name. */
  readonly contexts: ReadonlyMap<string, { readonly image: string } | Unknown>;
}

/** A plain `docker build .` on the most common machine. */
export const plainBuild: BuildInputs = { args: new Map(), platform: 'linux/amd64', contexts: new Map() };

/** The arguments BuildKit sets for every build (dockerfile2llb/convert.go `defaultArgs`). */
export function platformArguments(platform: string, target: string): readonly (readonly [string, string])[] {
  const values = (prefix: string, value: string): (readonly [string, string])[] => {
    const [os = '', architecture = '', variant = ''] = value.split('/');
    return [
      [`${prefix}PLATFORM`, value],
      [`${prefix}OS`, os],
      [`${prefix}OSVERSION`, ''],
      [`${prefix}ARCH`, architecture],
      [`${prefix}VARIANT`, variant],
    ];
  };
  return [...values('BUILD', plainBuild.platform), ...values('TARGET', platform), ['TARGETSTAGE', target]];
}
