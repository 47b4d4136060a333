/** A Dockerfile with what its build is given, and BuildKit's answer: conformance/buildkit/answer.go. */
export interface BuildkitCase {
  readonly name?: string;
  readonly dockerfile?: string;
  /** Instead of `dockerfile`, where it is no text. */
  readonly base64?: string;
  /** Stands in the Dockerfile as `@@`. */
  readonly repeat?: { readonly text: string; readonly times: number };
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly target?: string;
  readonly images?: Readonly<Record<string, BuildkitImage>>;
  readonly onlyTheseImages?: boolean;
  readonly expected?: BuildkitAnswer;
}

export interface BuildkitImage {
  readonly user?: string;
  readonly env?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  readonly onbuild?: readonly string[];
  readonly shell?: readonly string[];
  readonly workdir?: string;
  readonly platform?: string;
}

export interface BuildkitAnswer {
  /** BuildKit itself does not get it done. */
  readonly tooMuch?: boolean;
  readonly refused?: Refusal;
  readonly builds?: number;
  readonly warnings?: readonly string[];
  readonly stages?: readonly BuildkitStage[];
}

export interface Refusal {
  readonly line?: number;
  /** Where it is another. */
  readonly endLine?: number;
  readonly message: string;
}

/** Without `refused` and `hidden` all fields of the configuration are there. */
export interface BuildkitStage {
  readonly name?: string;
  readonly line: number;
  readonly hidden?: boolean;
  readonly refused?: Refusal;
  readonly base?: string;
  readonly user?: string;
  readonly env?: readonly string[] | null;
  readonly entrypoint?: readonly string[] | null;
  readonly cmd?: readonly string[] | null;
  readonly shell?: readonly string[];
  readonly onbuild?: readonly string[];
}

/** The text of a case; `undefined` where its bytes are no UTF-8, which the product does not read. */
export function textOf(one: BuildkitCase): string | undefined {
  if (one.base64 !== undefined) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(one.base64, 'base64'));
    } catch {
      return undefined;
    }
  }
  const text = one.dockerfile ?? '';
  return one.repeat === undefined ? text : text.replaceAll('@@', () => one.repeat?.text.repeat(one.repeat.times) ?? '');
}
