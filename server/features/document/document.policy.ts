import { anyOf, holdsWhatIsNobodys, isSender, ofKinds, seesCare, staffOfOpenFile } from '../../auth/policy.ts'

/**
 * Who finds a document: whoever may see the care of the person it is about; who sent it; and the holder, for what
 * belongs to the contract. Staff who have the file open and may see nobody's care find what proves something else.
 */
export const documentPolicy = anyOf(seesCare, isSender, holdsWhatIsNobodys, ofKinds(['PROOF'], staffOfOpenFile))
