/** drizzle-kit's view of the schema: one engine's tables, chosen by ENGINE. It wants named exports. */
import { type Engine, kits } from './kit.ts'
import { define } from './schema.ts'

// drizzle-kit loads this file by itself, outside the program: the one place beside env.ts that reads the environment.
export const {
  contract,
  contractByNumber,
  contractByMemberNumber,
  contribution,
  member,
  memberByNir,
  bankAccount,
  account,
  accountByEmail,
  accountByMember,
  session,
  challenge,
  partner,
  claim,
  claimLine,
  ceilingUse,
  equipmentPurchase,
  feedFile,
  feedLine,
  quarantinedLine,
  staffAlert,
  payment,
  contactChoice,
  message,
  event,
  job,
  scheduleRun,
  auditEntry,
  idempotencyKey,
} = define(kits[process.env.ENGINE as Engine])
