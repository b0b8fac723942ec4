import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { recoveryHash } from '../../auth/one-time-code.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { renewSession } from '../account/security.service.ts'
import { Security } from '../account/security.type.ts'
import { recoveryCodesLeft } from './factor.loader.ts'
import { auditFactor, ownerOf } from './factor.service.ts'
import { sendNotice } from './notice.ts'
import { MakeRecoveryCodesSuccess } from './recovery-codes.type.ts'
import { permit } from './step-up.service.ts'
import { StepUpRequired } from './step-up.type.ts'

const COUNT = 10
/** No letter or digit that is read as another: 16 of these 31 are 79 bits, which nobody guesses. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const GROUPS = 4
const GROUP = 4

const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')

/** How many of their codes on paper the viewer has left. */
export const viewerRecoveryCodesLeft = (ctx: Context): Promise<number> =>
  recoveryCodesLeft(ctx, signedInMember(ctx).accountId)

/** Makes ten codes in the place of those of before, with another proof. They are shown once: only hashes are kept. */
export const makeRecoveryCodes = async (ctx: Context): Promise<MakeRecoveryCodesSuccess | StepUpRequired> => {
  const actor = signedInMember(ctx)
  const { accountId } = actor
  const permission = await permit(ctx, { purpose: 'recovery-codes.make', arguments: {}, freshSignInServes: true })
  if (permission instanceof StepUpRequired) return permission
  const { account, person } = await ownerOf(ctx, actor)
  const { recoveryCode } = ctx.db.tables
  const codes = Array.from({ length: COUNT }, newCode)
  const goOn = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return undefined
    await tx
      .delete(recoveryCode)
      .where(eq(recoveryCode.accountId, accountId))
      .returning({ codeHash: recoveryCode.codeHash })
    await tx
      .insert(recoveryCode)
      .values(
        codes.map(code => ({
          accountId,
          codeHash: recoveryHash(ctx, accountId, code),
          createdAt: ctx.at,
          usedAt: null,
        })),
      )
      .returning({ codeHash: recoveryCode.codeHash })
    await sendNotice(ctx, tx, account, person, 'RECOVERY_CODES_MADE', ctx)
    await auditFactor(ctx, tx, actor, 'account.recovery-codes-made')
    return renewSession(ctx, tx, actor)
  })
  // Somebody was faster with the same proof: it served once.
  if (!goOn) return makeRecoveryCodes(ctx)
  goOn()
  return Object.assign(new MakeRecoveryCodesSuccess(), { codes, security: new Security() })
}
