import type { Services } from '../../context.ts'
import { derivedId } from '../../db/ids.ts'
import { readCsv } from '../../feeds/csv.ts'
import { faultText, type RowFault } from '../../feeds/refusal.ts'
import { rowChecks } from '../../feeds/row.ts'
import type { Locale } from '../../i18n/locale.ts'
import { placeOfCode } from './gift-card-stock.ts'

const COLUMNS = ['issuer', 'amount', 'code', 'expires_on'] as const

/** Of rows. */
export interface GiftCardCounts {
  added: number
  known: number
  refused: number
}

/**
 * Adds gift cards to the stock (CSV with `;`, amounts in cents). The same card again changes nothing, whether it was
 * given or not; a bad row is told by its line, without its code, and left out.
 * @throws FeedRefused when the file can't be read or its header is wrong
 */
export const importGiftCards = async (
  { db, now, vault }: Pick<Services, 'db' | 'now' | 'vault'>,
  path: string,
  { print, locale }: { print: (line: string) => void; locale: Locale },
): Promise<GiftCardCounts> => {
  const { giftCard } = db.tables
  const counts: GiftCardCounts = { added: 0, known: 0, refused: 0 }
  const refuse = (fault: RowFault) => {
    counts.refused++
    print(`${faultText(fault, locale)}${fault.column ? ` [${fault.column}]` : ''}`)
  }
  for await (const batch of readCsv(path, COLUMNS))
    for (const row of batch) {
      if ('code' in row) {
        refuse(row)
        continue
      }
      const checks = rowChecks(row)
      const issuer = checks.filled('issuer')
      const amountCents = checks.integer('amount', 100, 100_000)
      const code = checks.matching('code', /^[\w-]{6,40}$/)
      const expiresOn = checks.date('expires_on')
      const [fault] = checks.faults
      if (fault) {
        refuse(fault)
        continue
      }
      // Keyed, or whoever reads the table could try codes against it.
      const cardId = derivedId('gift-card', issuer, vault.hash(code))
      const codeSealed = vault.seal(code, placeOfCode(cardId))
      const added = await db.transaction(tx =>
        tx
          .insert(giftCard)
          .values({ issuer, cardId, amountCents, codeSealed, expiresOn, addedAt: now() })
          .onConflictDoNothing()
          .returning({ cardId: giftCard.cardId }),
      )
      counts[added.length > 0 ? 'added' : 'known']++
    }
  print(
    {
      fr: `Cartes cadeaux : ${counts.added} ajoutées, ${counts.known} déjà connues, ${counts.refused} lignes refusées`,
      en: `Gift cards: ${counts.added} added, ${counts.known} known already, ${counts.refused} rows refused`,
    }[locale],
  )
  return counts
}
