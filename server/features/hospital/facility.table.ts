import type { Kit } from '../../db/kit.ts'

/** Hospitals and clinics, as their public register lists them: nobody's data, found by name, town and number. */
export const facilityTables = ({ table, text, moment, index }: Kit) => {
  const facility = table(
    'facility',
    {
      /** The establishment's number: 9 characters. */
      finess: text('finess').primaryKey(),
      name: text('name').notNull(),
      postalCode: text('postal_code').notNull(),
      city: text('city').notNull(),
      /** Where its admissions office reads agreements; null where it is not known. */
      email: text('email'),
      /** Its name, town and number without accents or capitals. */
      searchText: text('search_text').notNull(),
      updatedAt: moment('updated_at').notNull(),
    },
    t => [index('facility_by_search').on(t.searchText)],
  )
  return { facility }
}
