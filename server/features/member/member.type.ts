import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { Sight } from '../../auth/sight.ts'
import { isMinor } from '../../auth/sight.ts'
import type { Context } from '../../context.ts'
import { encodeId, Node } from '../../graphql/node.ts'
import { CivilDate } from '../../graphql/scalars.ts'
import type { MemberRow } from './household.ts'

export enum MemberRole {
  HOLDER = 'HOLDER',
  SPOUSE = 'SPOUSE',
  CHILD = 'CHILD',
}
registerEnumType(MemberRole, {
  name: 'MemberRole',
  description: 'A person’s place on the contract.',
  valuesConfig: {
    HOLDER: { description: 'Who signed the contract (« titulaire »).' },
    SPOUSE: { description: 'Spouse, PACS partner or cohabitant (« conjoint »).' },
    CHILD: { description: 'A child of the holder or of the spouse.' },
  },
})

export enum Regime {
  GENERAL = 'GENERAL',
  ALSACE_MOSELLE = 'ALSACE_MOSELLE',
  MSA = 'MSA',
}
registerEnumType(Regime, {
  name: 'Regime',
  description: 'The mandatory scheme (AMO) somebody belongs to.',
  valuesConfig: {
    GENERAL: { description: 'The general scheme.' },
    ALSACE_MOSELLE: { description: 'The local scheme of Alsace-Moselle, which pays more.' },
    MSA: { description: 'The scheme of farming.' },
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A person covered by the contract.' })
export class Member extends Node {
  /** The row's own id, for loaders; not in the graph. */
  memberId!: string
  @Field(() => String, { description: 'The first of the first names: « Camille ».' })
  firstName!: string
  @Field(() => String, { description: 'First and usual name: « Camille Martin ».' })
  fullName!: string
  @Field(() => MemberRole, { description: 'Place on the contract.' })
  role!: MemberRole
  @Field(() => CivilDate, { description: 'Birth date.' })
  birthDate!: string
  @Field(() => Boolean, { description: 'Under 18 today.' })
  isMinor!: boolean
  @Field(() => Boolean, { description: 'Whether this is who asks.' })
  isViewer!: boolean
  @Field(() => Boolean, {
    description: 'Whether the viewer may see what this person’s care was, or only its amounts.',
  })
  careVisible!: boolean
  @Field(() => Boolean, { description: 'Whether this adult lets the holder see what their care was.' })
  sharesCare!: boolean
  @Field(() => Regime, { description: 'Mandatory scheme.' })
  regime!: Regime
  @Field(() => String, {
    nullable: true,
    description:
      'The NIR with all but its first five digits hidden; null unless it is the viewer’s or their minor’s, or staff ask.',
  })
  nirMasked!: string | null
  @Field(() => CivilDate, { description: 'First day of rights.' })
  rightsFrom!: string
  @Field(() => CivilDate, { nullable: true, description: 'Last day of rights; null while they stay open.' })
  rightsTo!: string | null
}

const capitalised = (name: string) =>
  name
    .toLocaleLowerCase('fr')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'))

/** How a person is called: files have their names in capitals, and all of their first names. */
export const nameOf = ({ firstNames, usualName }: Pick<MemberRow, 'firstNames' | 'usualName'>) => {
  const firstName = capitalised(firstNames.split(' ')[0] ?? firstNames)
  return { firstName, fullName: `${firstName} ${capitalised(usualName)}` }
}

/** A member as the viewer may see them. */
export const toMember = ({ today }: Pick<Context, 'today'>, sight: Sight, row: MemberRow): Member => {
  const minor = isMinor(row.birthOn, today)
  const { actor } = sight
  const isViewer = (actor.kind === 'MEMBER' || actor.kind === 'VIEWING') && actor.memberId === row.memberId
  const { firstName, fullName } = nameOf(row)
  const careVisible = sight.care.includes(row.memberId)
  return {
    id: encodeId('mbr', row.contractId, row.memberId),
    memberId: row.memberId,
    firstName,
    fullName,
    role: MemberRole[row.role],
    birthDate: row.birthOn,
    isMinor: minor,
    isViewer,
    careVisible,
    sharesCare: row.sharesCare,
    regime: Regime[row.regime],
    nirMasked: isViewer || (minor && careVisible) || actor.kind === 'STAFF' ? row.nirMasked : null,
    rightsFrom: row.rightsFrom,
    rightsTo: row.rightsTo,
  }
}
