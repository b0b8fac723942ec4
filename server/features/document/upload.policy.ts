import { isOneself } from '../../auth/policy.ts'

/** A file on its way is its sender's alone, whomever it is about. The table's `sentById` is what the rule decides by. */
export const uploadPolicy = isOneself
