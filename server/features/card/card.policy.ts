import { belongsToContract, ownContract } from '../../auth/policy.ts'

/** The household's card: for every adult on the contract. */
export const cardPolicy = belongsToContract

/** Who left the contract: the last card that names them, closed, with their own line alone (card.loader.ts). */
export const formerCardPolicy = ownContract
