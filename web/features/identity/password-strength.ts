import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as french } from '@zxcvbn-ts/language-fr'

/** Its word lists weigh several hundred kB: this file is only brought where a password is chosen. */
const meter = new ZxcvbnFactory({ dictionary: { ...common, ...french }, graphs: adjacencyGraphs })

/** How hard a password is to guess, from 0 to 4. @param words what is known of the person, which a guesser tries first */
export const strengthOf = (password: string, words: readonly string[]): number =>
  // Beyond that it costs time and says nothing more.
  meter.check(password.slice(0, 128), [...words]).score
