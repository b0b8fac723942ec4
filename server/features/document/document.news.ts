import { and, eq } from 'drizzle-orm'
import { sendMessages } from '../../channels/message.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { encodeId } from '../../graphql/node.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addDays } from '../claim/calendar.ts'
import { notify } from '../notification/notify.ts'
import { howToDeliver } from '../preference/paperless.service.ts'
import { titleOf } from './document.text.ts'
import type { NewDocument } from './document.write.ts'

/** What is older than this when it is filed is made up for: nobody is written to about it. */
const NEWS_DAYS = 45

const holderOf = async ({ db }: Pick<Services, 'db'>, tx: Writer, contractId: string): Promise<string> => {
  const { member } = db.tables
  const [holder] = await tx
    .select({ memberId: member.memberId })
    .from(member)
    .where(and(eq(member.contractId, contractId), eq(member.role, 'HOLDER')))
  if (!holder) throw new Error('A contract without its holder')
  return holder.memberId
}

/**
 * How a document is announced: to its reader, in their space and outside; by the post alone, where its own news tells
 * the rest; or not at all.
 */
export type Told = 'READER' | 'POST' | 'NOBODY'

/**
 * Tells whom a document of ours is for that it is there, in the transaction that files it: in their space, and outside
 * by what they chose; on paper, it leaves by post. Once, as the document is there once.
 */
export const tellOfDocument = async (
  services: Pick<Services, 'db' | 'vault' | 'now'>,
  tx: Writer,
  { contractId, documentId, memberId, kind, facts, issuedOn }: NewDocument,
  told: Told,
): Promise<void> => {
  if (told === 'NOBODY') return
  if (issuedOn < addDays(dayInFrance(services.now()), -NEWS_DAYS)) return
  const reader = memberId ?? (await holderOf(services, tx, contractId))
  const title = titleOf(kind, facts, 'fr')
  if (told === 'READER') {
    const params = { documentId: encodeId('doc', contractId, documentId), title }
    await notify(services, tx, [{ contractId, memberId: reader, kind: 'DOCUMENT_READY', params }])
  }
  const delivery = await howToDeliver(services, tx, contractId, reader)
  // Without an address nobody can be written to; the document is in the space, and the desk sees the file as it is.
  if (delivery.by === 'MAIL' || delivery.address === null) return
  await sendMessages(services, tx, [
    {
      template: 'DOCUMENT_ENCLOSED',
      params: { title, contractId, documentId },
      channel: 'LETTER',
      to: delivery.address,
      locale: 'fr',
    },
  ])
}
