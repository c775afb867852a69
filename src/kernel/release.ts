// The kernel's release text (`uname -r`) taken apart, and versions as numbers that compare.
// Distribution tags count only on the base version that distribution ships: `6.1.119-1.el9.elrepo` is mainline 6.1.

import type { Distro, Release } from './analysis';

/** A version as one number: `version(5, 10)` < `version(5, 10, 218)` < `version(6, 1)`. */
export function version(major: number, minor: number, patch = 0): number {
  return major * 1e8 + minor * 1e4 + patch;
}

export function versionOf(release: Release): number {
  return version(release.major, release.minor, release.patch);
}

const NUMBERS = /^(\d{1,2})\.(\d{1,3})(?:\.(\d{1,3}))?(?!\d)/;
const BUILD = /^[\d.]+-(\d{1,6})\b/;
const ENTERPRISE = /\.el(\d{1,2})/;
const ARCHITECTURE =
  /(?:^|[-._+])(x86_64|amd64|aarch64|arm64|ppc64le|ppc64el|ppc64|powerpc64le|powerpc64|s390x|riscv64|loongarch64|i[3-6]86|686-pae|686|armmp|armv[5-8]\w*|mips\w*)\b/;

const ENTERPRISE_BASE: ReadonlyMap<string, readonly [Distro, string]> = new Map([
  ['6', ['el6', '2.6']],
  ['7', ['el7', '3.10']],
  ['8', ['el8', '4.18']],
  ['9', ['el9', '5.14']],
  ['10', ['el10', '6.12']],
]);

const SIGNS: readonly (readonly [RegExp, Distro])[] = [
  [/uek/, 'uek'],
  [/\.fc\d/, 'fedora'],
  [/-android|-gki|-ab\d{6}/, 'android'],
  [/-\d+-(?:generic|lowlatency|aws|azure|gcp|gke|oracle|kvm|oem|ibm|raspi|virtual)/, 'ubuntu'],
  [/\+deb\d|-\d+-(?:\w+-)?(?:amd64|arm64|686|armmp|rpi|s390x|powerpc64le|riscv64|loong64|mips\w*)(?:-|$)/, 'debian'],
  [/-default$|-preempt$/, 'suse'],
  [/arch\d|-ARCH/, 'arch'],
];

function enterprise(text: string, base: string): Distro | undefined {
  const tag = ENTERPRISE.exec(text)?.[1];
  const known = tag === undefined ? undefined : ENTERPRISE_BASE.get(tag);
  return known?.[1] === base ? known[0] : undefined;
}

function distroOf(text: string, base: string): Distro | undefined {
  const sign = SIGNS.find(([pattern]) => pattern.test(text))?.[1];
  return sign === 'uek' ? sign : (enterprise(text, base) ?? (ENTERPRISE.test(text) ? undefined : sign));
}

/** Undefined where the text does not begin with a version. */
export function parseRelease(text: string): Release | undefined {
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return undefined;
  const [, major = '', minor = '', patch = '0'] = numbers;
  const build = BUILD.exec(text)?.[1];
  return {
    text,
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    distro: distroOf(text, `${major}.${minor}`),
    build: build === undefined ? undefined : Number(build),
    arch: ARCHITECTURE.exec(text)?.[1],
  };
}
