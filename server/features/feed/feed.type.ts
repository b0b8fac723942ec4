import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { Cents, CivilDate, Instant } from '../../graphql/scalars.ts'

export enum QuarantineReason {
  UNKNOWN_PERSON = 'UNKNOWN_PERSON',
  RIGHTS_CLOSED = 'RIGHTS_CLOSED',
  UNKNOWN_ACT = 'UNKNOWN_ACT',
  UNKNOWN_REVERSED_LINE = 'UNKNOWN_REVERSED_LINE',
  REVERSAL_DIFFERS = 'REVERSAL_DIFFERS',
  PRESCRIBED = 'PRESCRIBED',
  NO_TERMS = 'NO_TERMS',
}
registerEnumType(QuarantineReason, {
  name: 'QuarantineReason',
  description: 'Why a line of the Sécu’s could not be applied.',
  valuesConfig: {
    UNKNOWN_PERSON: { description: 'Nobody has this NIR, date and rank of birth.' },
    RIGHTS_CLOSED: { description: 'Rights are closed on the date of care.' },
    UNKNOWN_ACT: { description: 'The act is unknown.' },
    UNKNOWN_REVERSED_LINE: { description: 'It takes back a line that is not there.' },
    REVERSAL_DIFFERS: { description: 'It takes back other amounts than the line’s.' },
    PRESCRIBED: { description: 'The care is more than two years old.' },
    NO_TERMS: { description: 'No formula or tariff holds on the date of care.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'How many lines wait for a reason.' })
export class QuarantineFigure {
  @Field(() => QuarantineReason, { description: 'Why.' })
  reason!: QuarantineReason
  @Field(() => Int, { description: 'How many.' })
  count!: number
}

@ObjectType({ simpleResolvers: true, description: 'A line set aside: where it comes from and why, never whose it is.' })
export class QuarantinedLine {
  @Field(() => ID, { description: 'Its emitter and its reference there.' })
  id!: string
  @Field(() => String, { description: 'The file it came in.' })
  fileNumber!: string
  @Field(() => Int, { description: 'Its line there.' })
  lineNumber!: number
  @Field(() => CivilDate, { description: 'The date of care.' })
  careDate!: string
  @Field(() => QuarantineReason, { description: 'Why it could not be applied.' })
  reason!: QuarantineReason
  @Field(() => Instant, { description: 'Since when it waits.' })
  since!: Date
}

export enum AmoFigure {
  AMO_PAID = 'AMO_PAID',
  BASE = 'BASE',
  AMO_SHARE = 'AMO_SHARE',
  BILLED = 'BILLED',
  PARTICIPATION = 'PARTICIPATION',
  FRANCHISE = 'FRANCHISE',
}
registerEnumType(AmoFigure, {
  name: 'AmoFigure',
  description: 'Which figure of the AMO.',
  valuesConfig: {
    AMO_PAID: { description: 'What it paid.' },
    BASE: { description: 'The BR.' },
    AMO_SHARE: { description: 'Its share before deductions.' },
    BILLED: { description: 'What was billed.' },
    PARTICIPATION: { description: 'The participation forfaitaire.' },
    FRANCHISE: { description: 'The franchise.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A figure as the Sécu has it, and as the tables say.' })
export class AmoDifference {
  @Field(() => AmoFigure, { description: 'Which.' })
  figure!: AmoFigure
  @Field(() => Cents, { description: 'As the Sécu has it: the one that counts.' })
  told!: number
  @Field(() => Cents, { description: 'As our tables of rules give it.' })
  computed!: number
}

@ObjectType({ simpleResolvers: true, description: 'A line whose AMO figures differ from what our tables give.' })
export class AmoAlert {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => String, { description: 'The line’s reference in the Sécu’s file.' })
  ref!: string
  @Field(() => Instant, { description: 'When it came.' })
  raisedAt!: Date
  @Field(() => [AmoDifference], { description: 'What differs.' })
  differences!: AmoDifference[]
}

@ObjectType({ description: 'What the Sécu sent, as those see it who look after it.' })
export class FeedWatch {
  /** Not in the graph: fields are resolved from the request's actor. */
  readonly kind = 'FEEDS'
}

@InputType({ description: 'Lines to try again.' })
export class ReplayLinesInput {
  @Field(() => [ID], { description: 'Which: 1 to 50.' })
  ids!: string[]
}

@ObjectType({ simpleResolvers: true, description: 'What came of them.' })
export class ReplayLinesSuccess {
  @Field(() => Int, { description: 'Lines that were applied, and are paid on the second business day.' })
  applied!: number
  @Field(() => Int, { description: 'Lines that stay, with the reason of today.' })
  stayed!: number
  @Field(() => FeedWatch, { description: 'What waits now.' })
  feeds!: FeedWatch
}

@InputType({ description: 'Alerts that somebody has looked into.' })
export class CloseAmoAlertsInput {
  @Field(() => [ID], { description: 'Which: 1 to 50.' })
  ids!: string[]
  @Field(() => String, { description: 'What was found: 2 to 500 characters.' })
  note!: string
}

@ObjectType({ simpleResolvers: true, description: 'They are looked into.' })
export class CloseAmoAlertsSuccess {
  @Field(() => Int, { description: 'How many, of those that were still open.' })
  closed!: number
  @Field(() => FeedWatch, { description: 'What waits now.' })
  feeds!: FeedWatch
}

export const ReplayLinesResult = createUnionType({
  name: 'ReplayLinesResult',
  description: 'How it ended.',
  types: () => [ReplayLinesSuccess, NotAllowed, InvalidInput] as const,
})
export const CloseAmoAlertsResult = createUnionType({
  name: 'CloseAmoAlertsResult',
  description: 'How it ended.',
  types: () => [CloseAmoAlertsSuccess, NotAllowed, InvalidInput] as const,
})
