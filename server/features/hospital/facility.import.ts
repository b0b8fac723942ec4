import { sql } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import { rowPieces } from '../../db/sequence.ts'
import { fanOut } from '../../db/shards.ts'
import { readCsv } from '../../feeds/csv.ts'
import { faultText, type RowFault } from '../../feeds/refusal.ts'
import { rowChecks } from '../../feeds/row.ts'
import type { Locale } from '../../i18n/locale.ts'
import { isEmail } from '../../identifiers/email.ts'
import { isFiness } from '../../identifiers/finess.ts'
import { searchable } from '../claim/search-text.ts'

const COLUMNS = ['finess', 'name', 'postal_code', 'city', 'email'] as const

export interface FacilityCounts {
  read: number
  refused: number
}

/**
 * Imports hospitals and clinics (CSV with `;`): each is made or brought up to date. A bad row is told and left out.
 * @throws FeedRefused when the file can't be read or its header is wrong
 */
export const importFacilities = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  path: string,
  { print, locale }: { print: (line: string) => void; locale: Locale },
): Promise<FacilityCounts> => {
  const { facility } = db.tables
  const counts: FacilityCounts = { read: 0, refused: 0 }
  const refuse = (fault: RowFault) => {
    counts.refused++
    print(`${faultText(fault, locale)}${fault.column ? ` [${fault.column}]` : ''}`)
  }
  for await (const batch of readCsv(path, COLUMNS)) {
    const rows = new Map<string, typeof facility.$inferInsert>()
    for (const row of batch) {
      if ('code' in row) {
        refuse(row)
        continue
      }
      const checks = rowChecks(row)
      const finess = checks.filled('finess')
      if (finess !== '' && !isFiness(finess)) checks.fault('finess', 'NOT_ALLOWED', { allowed: 'FINESS' })
      const name = checks.filled('name')
      const postalCode = checks.matching('postal_code', /^\d{5}$/)
      const city = checks.filled('city')
      const email = row.cells.email === '' ? null : row.cells.email
      if (email !== null && !isEmail(email)) checks.fault('email', 'NOT_ALLOWED', { allowed: 'e-mail' })
      const [fault] = checks.faults
      if (fault) refuse(fault)
      else {
        const searchText = searchable(`${name} ${city} ${postalCode} ${finess}`)
        rows.set(finess, { finess, name, postalCode, city, email, searchText, updatedAt: now() })
        counts.read++
      }
    }
    for (const piece of rowPieces([...rows.values()]))
      await fanOut('import', () =>
        db.transaction(tx =>
          tx
            .insert(facility)
            .values(piece)
            .onConflictDoUpdate({
              target: facility.finess,
              set: {
                name: sql`excluded.name`,
                postalCode: sql`excluded.postal_code`,
                city: sql`excluded.city`,
                email: sql`excluded.email`,
                searchText: sql`excluded.search_text`,
                updatedAt: sql`excluded.updated_at`,
              },
            })
            .returning({ finess: facility.finess }),
        ),
      )
  }
  print(
    {
      fr: `Établissements : ${counts.read} lus, ${counts.refused} lignes refusées`,
      en: `Facilities: ${counts.read} read, ${counts.refused} rows refused`,
    }[locale],
  )
  return counts
}
