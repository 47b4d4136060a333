/** What a file is to runs-as. */
export type FileKind = 'dockerfile' | 'compose' | 'daemon-json' | 'subuid' | 'subgid' | 'passwd' | 'group';
