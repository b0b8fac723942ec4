import { anyOf, isSender, seesCare } from '../../auth/policy.ts'

/** Who finds a request: whoever may see the care it is about, and who sent it. */
export const requestPolicy = anyOf(seesCare, isSender)
