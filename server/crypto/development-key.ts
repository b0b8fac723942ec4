import { createHash } from 'node:crypto'

/** Keys for a machine that holds nothing but demonstration data. Production refuses to start with them. */
export const developmentKey = (use: string) => createHash('sha256').update(`development only: ${use}`).digest()
