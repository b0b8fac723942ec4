import type { Vault } from '../../crypto/seal.ts'

/** What tells people apart in the civil register, as far as our files hold it. */
export interface CivilIdentity {
  birthName: string
  /** All of them, the first one first. */
  firstNames: string
  sex: 'F' | 'M'
  /** The calendar day. */
  birthOn: string
}

/** Registers and files write the same name with and without accents, hyphens, apostrophes and ligatures. */
export const plain = (name: string) =>
  name
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/**
 * The keyed hash by which somebody is found by who they are. Of the first names, the first word alone: one file has
 * « Jean-Pierre », another « Jean Pierre Marie ». Two people whom this does not tell apart are told apart by nobody
 * here: the hash must have exactly one person, and a code to what is on file proves the rest.
 */
export const identityHash = (
  { hash }: Pick<Vault, 'hash'>,
  { birthName, firstNames, sex, birthOn }: CivilIdentity,
): string => hash(['identity', plain(birthName), plain(firstNames).split(' ')[0], sex, birthOn].join('|'))
