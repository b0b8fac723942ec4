import { holdsContract, ownContract } from '../../auth/policy.ts'

/** Transfers go to the holder's account, or settle the household's third-party payments: the holder sees them. */
export const paymentPolicy = holdsContract

/** The day and the payee of a transfer that paid for care one may see. */
export const paymentOfCarePolicy = ownContract
