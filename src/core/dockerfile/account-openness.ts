import type { Text } from '../shell/expand.ts';

/** What a command that is not about accounts may still do to them. */
export type Openness = 'nothing' | 'packages' | 'anything';

/** Programs that never write an account, whatever their arguments are: files, text, language packages, compilers. */
const harmless = new Set(
  `addcap awk base64 basename bundle bzip2 c_rehash cat chcon chgrp chmod chown cksum cmp column comm composer corepack cp curl cut date dd df diff dirname dos2unix
  du egrep env expr fc-cache fgrep file find flock gcc g++ gem getcap getconf getent git git-lfs go gofmt gpg gpg2 gpgconf grep groups gunzip gzip head hostname
  id install jlink jq ldconfig ldd ln locale locale-gen localedef localectl ls lsb_release md5sum mkdir mkfifo mktemp mv nl npm npx nproc numfmt od openssl
  paste pathchk pip pip2 pip3 pipenv pipx pkill pnpm poetry printenv printf ps pwd readlink realpath rm rmdir rsync rustup sed seq setcap setfacl sha1sum
  sha256sum sha512sum shred shuf sleep sort split ssh-keygen ssh-keyscan stat strip stty sum sync tac tail tee timeout touch tr tree truncate tsc tty type
  uname uniq unlink unxz unzip update-alternatives update-ca-certificates update-ca-trust usleep uv uvx virtualenv wc wget which whoami whereis xz yarn yes
  yq zcat zip zstd cargo rustc cargo-chef dotnet mvn gradle javac jar npm-check-updates pnpx bun deno conda mamba micromamba pyenv nvm rbenv rails rake echo kill
  chpasswd passwd chage chsh chfn sysctl apt-key apt-cache apt-config apt-mark debconf-set-selections dpkg-reconfigure apt-file dpkg-query dpkg-divert
  a2enmod a2dismod a2ensite a2dissite phpenmod docker-php-ext-configure docker-php-ext-install docker-php-ext-enable pecl docker-php-source tic pear
  systemd-tmpfiles update-rc.d envsubst keytool cmake ninja meson protoc swift hugo nginx setcap getfacl chattr lsattr java-config update-crypto-policies fc-list mkfontdir ssh ssh-agent xargs dpkg-statoverride chronic nice ionice`.split(
    /\s+/,
  ),
);

/** Package managers: the words after which packages come with their scripts. */
const managers: Readonly<Record<string, RegExp>> = {
  'apt-get': /^(?:install|reinstall|upgrade|dist-upgrade|full-upgrade|build-dep)$/,
  apt: /^(?:install|reinstall|upgrade|full-upgrade|build-dep)$/,
  aptitude: /^(?:install|upgrade|full-upgrade|safe-upgrade)$/,
  apk: /^(?:add|upgrade|fix)$/,
  dnf: /^(?:install|reinstall|upgrade|update|groupinstall|group|module|builddep|distro-sync|localinstall)$/,
  yum: /^(?:install|reinstall|upgrade|update|groupinstall|group|module|localinstall)$/,
  microdnf: /^(?:install|reinstall|upgrade|update|module)$/,
  tdnf: /^(?:install|reinstall|upgrade|update|distro-sync)$/,
  zypper: /^(?:install|in|update|up|dup|patch)$/,
  dpkg: /^(?:-i|--install|--configure|--unpack|-[a-zA-Z]*i[a-zA-Z]*)$/,
  rpm: /^(?:-[a-zA-Z]*[iUF][a-zA-Z]*|--install|--upgrade)$/,
  pacman: /^-[SU]/,
  install_packages: /./,
  'clean-install': /./,
  'apt-install': /./,
  xbps: /./,
  emerge: /./,
};

/**
 * What a command may do to the accounts of an image. Installed packages create system accounts in their scripts; language
 * packages and build tools do not. What is not known here may do anything.
 *
 * @param directory where it runs: an archive that is unpacked over the root may replace /etc/passwd.
 */
export function opennessOf(words: readonly Text[], directory: Text): Openness {
  const [program, ...rest] = words;
  if (program === undefined) return words.length === 0 ? 'nothing' : 'anything';
  const name = program.slice(program.lastIndexOf('/') + 1);
  const manager = managers[name];
  if (manager !== undefined)
    return rest.some(word => word === undefined || manager.test(word)) ? 'packages' : 'nothing';
  const steps = stepsDownTo(name, rest);
  if (steps !== undefined) return steps === 'root' || steps === '0' ? 'anything' : 'nothing';
  // Browsers bring packages of the distribution.
  if (rest.includes('playwright') || name === 'playwright')
    return rest.some(word => word === undefined || /^(?:install|--with-deps|--install-deps)/.test(word))
      ? 'packages'
      : 'nothing';
  if (name === 'tar' || name === 'bsdtar' || name === 'unzip') return unpacks(name, rest, directory);
  if (/^python[\d.]*$/.test(name))
    return rest[0] === '-m' &&
      /^(?:pip|venv|virtualenv|compileall|ensurepip|pipx|build|nltk\.downloader|spacy)$/.test(rest[1] ?? '')
      ? 'nothing'
      : 'anything';
  if ((name === 'cp' || name === 'mv' || name === 'rsync' || name === 'ln' || name === 'install') && landsInEtc(rest))
    return 'anything';
  if (name === 'docker-php-ext-install' || name === 'xargs')
    return rest.some(word => word === undefined || /(?:user|group)add|adduser|addgroup|usermod|^sh$|^bash$/.test(word))
      ? 'anything'
      : 'nothing';
  return harmless.has(name) ? 'nothing' : 'anything';
}

/** Whom `su`, `gosu` and their like run a command as: nobody but root changes accounts. */
function stepsDownTo(name: string, words: readonly Text[]): Text {
  if (name === 'gosu' || name === 'su-exec') return words[0]?.split(':')[0] ?? 'root';
  if (name !== 'su' && name !== 'runuser') return undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) return 'root';
    if (/^(?:-[a-z]*[csugGw]|--(?:command|shell|user|group))$/.test(word)) {
      if (/^(?:-u|--user)$/.test(word)) return words[at + 1] ?? 'root';
      at += 1;
    } else if (!word.startsWith('-')) return word;
  }
  return 'root';
}

function unpacks(name: string, words: readonly Text[], directory: Text): Openness {
  const flag = name === 'unzip' ? /^-d$/ : /^(?:-[a-zA-Z]*C|--directory)$/;
  const [first = ''] = words;
  const creates = name !== 'unzip' && (/^-?[a-zA-Z]*c/.test(first) || words.includes('--create'));
  if (creates) return 'nothing';
  let target = directory;
  for (const [index, word] of words.entries()) {
    const glued = word === undefined ? undefined : /^(?:-C|--directory=|--one-top-level=)(.+)$/.exec(word)?.[1];
    if (glued !== undefined) target = glued;
    else if (word !== undefined && flag.test(word)) target = words[index + 1];
  }
  return target === undefined || target === '/' || /^\/etc\/?$/.test(target) ? 'anything' : 'nothing';
}

/** A copy into /etc itself, or of a whole tree over the root. */
function landsInEtc(words: readonly Text[]): boolean {
  const target = words.at(-1);
  return (
    target === undefined ||
    target === '/' ||
    /^\/etc\/?$/.test(target) ||
    /^\/etc\/(?:passwd|group|shadow)-?$/.test(target)
  );
}
