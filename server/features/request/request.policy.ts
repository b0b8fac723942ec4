import { anyOf, isSender, ofKinds, seesCare, staffOfOpenFile } from '../../auth/policy.ts'
import { ADMINISTRATIVE_KINDS, SHARED_KINDS } from './request.kinds.ts'

/**
 * Who finds a request: whoever may see the care it is about, but for what is personal, and who sent it. Staff who have the file open and may see
 * nobody's care find what is about the contract.
 */
export const requestPolicy = anyOf(
  ofKinds(SHARED_KINDS, seesCare),
  isSender,
  ofKinds(ADMINISTRATIVE_KINDS, staffOfOpenFile),
)
