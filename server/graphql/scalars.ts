import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars'

/** Serialising is on the hot path and the values are our own: what leaves is handed over as it is. */
const asIs = <T>(value: unknown) => value as T

const wrong = (what: string) => new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } })

/** A thousand million euros: beyond it, an amount is a mistake. */
const MAX_CENTS = 100_000_000_000

const integer = (name: string, description: string, least: number, most: number) => {
  const check = (value: unknown) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value
    throw wrong(`${name} must be an integer from ${least} to ${most}`)
  }
  return new GraphQLScalarType<number, number>({
    name,
    description,
    serialize: asIs,
    parseValue: check,
    parseLiteral: node => check(node.kind === Kind.INT ? Number(node.value) : undefined),
  })
}

export const Cents = integer('Cents', 'An amount of money in whole euro cents.', -MAX_CENTS, MAX_CENTS)

export const BasisPoints = integer('BasisPoints', 'A rate in hundredths of a percent: 7000 is 70 %.', 0, 1_000_000)

/** A calendar day. The name is the graph's; the checks are graphql-scalars'. */
export const CivilDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day in France (Europe/Paris), as YYYY-MM-DD.',
  serialize: asIs,
  parseValue: value => GraphQLLocalDate.parseValue(value),
  parseLiteral: (node, variables) => GraphQLLocalDate.parseLiteral(node, variables),
})

export const Instant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, in UTC, as ISO 8601.',
  serialize: value => (value instanceof Date ? value.toISOString() : asIs(value)),
  parseValue: value => GraphQLDateTimeISO.parseValue(value),
  parseLiteral: (node, variables) => GraphQLDateTimeISO.parseLiteral(node, variables),
})

const CURSOR = /^[\w-]{1,120}$/
const checkCursor = (value: unknown) => {
  if (typeof value === 'string' && CURSOR.test(value)) return value
  throw wrong('Cursor is not one that this server gave')
}

export const Cursor = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'A place in a list. Opaque: give back what the server gave.',
  serialize: asIs,
  parseValue: checkCursor,
  parseLiteral: node => checkCursor(node.kind === Kind.STRING ? node.value : undefined),
})
