import { useLingui } from '@lingui/react/macro'
import { BedDouble, Ear, Glasses, HeartHandshake, type LucideIcon, Smile, Stethoscope } from 'lucide-react'
import type { GuaranteeHeading } from '../../graphql/generated/guarantee/graphql.ts'

/** A heading of the guarantee table, and what stands under it. */
export interface Headed<Row> {
  heading: GuaranteeHeading
  name: string
  icon: LucideIcon
  rows: Row[]
}

/** Sorts rows under the headings that every insurer uses (UNOCAM, 2019), in their order; a heading without any is left out. */
export function useHeadings(): <Row extends { heading: GuaranteeHeading }>(rows: readonly Row[]) => Headed<Row>[] {
  const { t } = useLingui()
  const headings: { heading: GuaranteeHeading; name: string; icon: LucideIcon }[] = [
    { heading: 'HOSPITAL', name: t`Hospitalisation`, icon: BedDouble },
    { heading: 'ROUTINE_CARE', name: t`Soins courants`, icon: Stethoscope },
    { heading: 'DENTAL', name: t`Dentaire`, icon: Smile },
    { heading: 'OPTICS', name: t`Optique`, icon: Glasses },
    { heading: 'HEARING_AIDS', name: t`Aides auditives`, icon: Ear },
    { heading: 'OTHER', name: t`Autres soins`, icon: HeartHandshake },
  ]
  return rows =>
    headings
      .map(heading => ({ ...heading, rows: rows.filter(row => row.heading === heading.heading) }))
      .filter(({ rows }) => rows.length > 0)
}
