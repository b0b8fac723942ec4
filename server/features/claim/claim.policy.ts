import { seesAmounts, seesCare } from '../../auth/policy.ts'

/** Who may know that there was care, on what day, and what it cost: everybody who sees the care, and some others. */
export const claimAmountsPolicy = seesAmounts

/** Who may know what the care was: act, professional, lines, derivation. */
export const claimCarePolicy = seesCare
