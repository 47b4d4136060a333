import type { Accounts } from '../accounts.ts';
import { accountNamed } from './account-book.ts';
import type { ImageStage } from './image-stage.ts';

/** Whose adduser and addgroup an image has: three programs of one name. `undefined`: not known. */
export type Dialect = 'busybox' | 'debian' | 'shadow' | undefined;

/** Which adduser an image has, as far as its accounts, its base and its package manager tell. */
export function dialectOf(image: ImageStage, accounts: Accounts): Dialect {
  if (accountNamed(accounts, '_apt') !== undefined) return 'debian';
  if (accountNamed(accounts, 'guest')?.uid === 405) return 'busybox';
  const reference = image.base.state === 'known' ? image.base.value : '';
  if (/alpine|busybox|wolfi|chainguard/.test(reference)) return 'busybox';
  if (/debian|ubuntu|bookworm|bullseye|buster|trixie|noble|jammy|focal|-slim/.test(reference)) return 'debian';
  if (/fedora|centos|rocky|alma|oraclelinux|amazonlinux|redhat|\bubi\d*/.test(reference)) return 'shadow';
  for (const { instruction } of image.executed) {
    const manager = /\b(apk|apt-get|apt|microdnf|dnf|yum)\s/.exec(
      instruction.keyword === 'RUN' ? instruction.rest.text : '',
    )?.[1];
    if (manager !== undefined) return manager === 'apk' ? 'busybox' : manager.startsWith('apt') ? 'debian' : 'shadow';
  }
  return reference.startsWith('docker.io/library/') &&
    !/^docker\.io\/library\/(?:docker|caddy|traefik|haproxy)/.test(reference)
    ? 'debian'
    : undefined;
}

/** What creates an account in an image: shadow's useradd, BusyBox's adduser, nothing (`none`), or what is not known. */
export type AccountTools = 'useradd' | 'adduser' | 'none' | undefined;

/** The tools that are sure to be there: small Red Hat images have none until a package brings them. */
export function accountToolsOf(reference: string | undefined, accounts: Accounts): AccountTools {
  if (reference === 'scratch' || /^gcr\.io\/distroless\//.test(reference ?? '')) return 'none';
  if (accountNamed(accounts, '_apt') !== undefined) return 'useradd';
  if (accountNamed(accounts, 'guest')?.uid === 405) return 'adduser';
  if (/^docker\.io\/library\/(?:debian|ubuntu|fedora|rockylinux|almalinux|centos)[:@]/.test(reference ?? ''))
    return 'useradd';
  return /^docker\.io\/library\/(?:alpine|busybox)[:@]/.test(reference ?? '') ? 'adduser' : undefined;
}
