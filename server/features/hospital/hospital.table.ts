import type { Kit } from '../../db/kit.ts'
import { type AgreementLine, STAY_NATURES } from './agreement.ts'

export const hospitalTables = ({ table, id, text, oneOf, flag, integer, day, moment, json, primaryKey }: Kit) => {
  /** What a request for hospital coverage says (« prise en charge »), and what became of it. */
  const hospitalCoverage = table(
    'hospital_coverage',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      /** The establishment, as it was called when it was chosen. */
      finess: text('finess').notNull(),
      facilityName: text('facility_name').notNull(),
      facilityCity: text('facility_city').notNull(),
      facilityEmail: text('facility_email'),
      nature: oneOf('nature', STAY_NATURES).notNull(),
      admissionOn: day('admission_on').notNull(),
      dischargeOn: day('discharge_on').notNull(),
      privateRoom: flag('private_room').notNull(),
      /** Why the desk looks first. */
      reviews: json<string[]>('reviews').notNull(),
      /** What is agreed on; null until it is. */
      lines: json<AgreementLine[]>('lines'),
      validFrom: day('valid_from'),
      validTo: day('valid_to'),
      /** From 1, each time the stay is changed and agreed on anew. */
      edition: integer('edition').notNull(),
      /** When it left for the establishment, and when that confirmed it. */
      sentAt: moment('sent_at'),
      acknowledgedAt: moment('acknowledged_at'),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId] })],
  )
  return { hospitalCoverage }
}
