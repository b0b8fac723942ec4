import { and, eq } from 'drizzle-orm'
import { sendMessages } from '../../channels/message.ts'
import type { Services } from '../../context.ts'
import { fanOut } from '../../db/shards.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { accountOfMember, personOf } from '../account/account.loader.ts'
import { firstNameOf } from '../identity/destination.ts'
import { confirmationLink } from '../identity/email-confirmation.service.ts'
import { preferencesUrl } from './paperless.service.ts'
import { choicesOf } from './preference.loader.ts'
import { wishesOf } from './wishes.ts'

/** Asks one person whether their address is still theirs. */
export const CHECK_ADDRESS = 'preference.check-address'

/** The law has the address of who does without paper verified once a year (ordonnance 2017-1433). */
const YEAR = 365 * 24 * 3_600_000

/** A job for everybody who ever did without paper; each then looks whether it is time. */
export const checkAddresses =
  ({ db, now }: Pick<Services, 'db' | 'now'>): JobHandler =>
  async (_job, done) => {
    const { contactChoice: choice } = db.tables
    const people = await fanOut('nightly', () =>
      db.latest
        .selectDistinct({ contractId: choice.contractId, memberId: choice.memberId })
        .from(choice)
        .where(and(eq(choice.topic, 'STATEMENTS'), eq(choice.granted, false))),
    )
    await db.transaction(async tx => {
      const jobs = people.map(payload => ({ kind: CHECK_ADDRESS, payload, runAt: now() }))
      await enqueue(tx, db.tables, now(), jobs)
      await done(tx)
    })
  }

/** A mail with a link that confirms the address, to who does without paper and last did so more than a year ago. */
export const checkAddress =
  (services: Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>): JobHandler =>
  async ({ payload }, done) => {
    const whose = payload as unknown as { contractId: string; memberId: string }
    const account = await accountOfMember(services, whose)
    const confirmedAt = account?.emailConfirmedAt
    const isDue = confirmedAt && !account.frozenAt && services.now().getTime() - confirmedAt.getTime() >= YEAR
    if (!isDue) return services.db.transaction(done)
    const person = await personOf(services, whose)
    await services.db.transaction(async tx => {
      if (!wishesOf(await choicesOf(services, tx, whose)).wantsPaper) {
        const url = await confirmationLink(services, tx, account)
        const params = { firstName: firstNameOf(person), url, preferences: preferencesUrl(services) }
        const locale = account.locale ?? 'fr'
        await sendMessages(services, tx, [
          { channel: 'MAIL', to: account.email, locale, template: 'ADDRESS_CHECK', params },
        ])
      }
      await done(tx)
    })
  }
