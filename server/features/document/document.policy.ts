import { anyOf, holdsWhatIsNobodys, isSender, seesCare } from '../../auth/policy.ts'

/**
 * Who finds a document: whoever may see the care of the person it is about; who sent it; and the holder, for what
 * belongs to the contract.
 */
export const documentPolicy = anyOf(seesCare, isSender, holdsWhatIsNobodys)
