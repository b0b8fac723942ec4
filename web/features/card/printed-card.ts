import type { CardFaceFragment } from '../../graphql/generated/card/graphql.ts'

type Beneficiary = CardFaceFragment['beneficiaries'][number]

/** What is printed on a card: all that its pictures need, whoever looks at it. */
export type PrintedCard = Pick<
  CardFaceFragment,
  | 'year'
  | 'state'
  | 'validFrom'
  | 'validTo'
  | 'holderName'
  | 'formulaName'
  | 'amcNumber'
  | 'conventionType'
  | 'csr'
  | 'memberNumber'
  | 'responsible'
  | 'rights'
> & {
  domains: readonly Pick<CardFaceFragment['domains'][number], 'code' | 'label'>[]
  beneficiaries: readonly (Pick<
    Beneficiary,
    'name' | 'birthDate' | 'birthRank' | 'coveredFrom' | 'coveredTo' | 'rightsOpen' | 'cells'
  > & { nirMasked?: string | null })[]
  barcode: Pick<NonNullable<CardFaceFragment['barcode']>, 'svg' | 'certified'> | null
  contacts: Pick<CardFaceFragment['contacts'], 'memberPhone' | 'professionalPhone' | 'professionalPortal' | 'address'>
}
