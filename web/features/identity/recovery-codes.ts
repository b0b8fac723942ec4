/** Fewer codes on paper than these are few: it is time for new ones. */
export const FEW_RECOVERY_CODES = 3
