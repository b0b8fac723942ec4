import { randomInt } from 'node:crypto'

/** Without 0, 1, I, L, O and U: read out on the phone, none is taken for another, and none makes a word. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

const piece = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** '7K2M-9QXR', one of 650 thousand million. */
export const newCode = (): string => `${piece()}-${piece()}`

/** What people quote of a request: 'D-7K2M-9QXR'. */
export const newReference = (): string => `D-${newCode()}`
