import { argon2id, hash, verify } from 'argon2'

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. About 40 ms, so sign-ins wait their turn below. */
const COST = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** How many are computed at once: more would let sign-ins starve everything else. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>(enter => waiting.push(enter))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST))

/** Compared with when there is no account, so that an unknown e-mail costs as much time as a wrong password. */
let decoy: Promise<string> | undefined

/** Whether the password opens the account; always the same work, account or not. */
export const checkPassword = async (passwordHash: string | null | undefined, password: string): Promise<boolean> => {
  decoy ??= hashPassword('no account has this password')
  const known = passwordHash ?? (await decoy)
  const matches = await inTurn(() => verify(known, password))
  return passwordHash != null && matches
}
