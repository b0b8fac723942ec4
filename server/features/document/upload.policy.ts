import { isSender } from '../../auth/policy.ts'

/** A file on its way is its sender's alone, whomever it is about. */
export const uploadPolicy = isSender
