import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { GraphQLError } from 'graphql'
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { Cursor } from './scalars.ts'

export const PAGE_SIZE = 20
export const MAX_PAGE_SIZE = 50

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean
  @Field(() => Boolean, { description: 'Whether some come before.' })
  hasPreviousPage!: boolean
  @Field(() => Cursor, { nullable: true, description: 'Of the first item; null on an empty page.' })
  startCursor!: string | null
  @Field(() => Cursor, { nullable: true, description: 'Of the last item; null on an empty page.' })
  endCursor!: string | null
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many, from the start: 1 to ${MAX_PAGE_SIZE}, ${PAGE_SIZE} if left out.`,
  })
  first?: number | null
  @Field(() => Cursor, { nullable: true, description: 'Only what follows it.' })
  after?: string | null
  @Field(() => Int, { nullable: true, description: `How many, from the end: 1 to ${MAX_PAGE_SIZE}.` })
  last?: number | null
  @Field(() => Cursor, { nullable: true, description: 'Only what comes before it.' })
  before?: string | null
}

/** A page of rows in list order, newest first: by a date, then by an id that settles ties. */
export interface Page<Row> {
  rows: Row[]
  hasNextPage: boolean
  hasPreviousPage: boolean
}

/** A place in a list ordered by (date, id), the date a day or an instant as ISO 8601. */
interface Place {
  on: string
  id: string
}

const PLACES = {
  DAY: /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/,
  INSTANT: /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\.([0-9a-f-]{36})$/,
}

/** What a list is ordered by, beside ids. */
type Order = keyof typeof PLACES

export const encodeCursor = ({ on, id }: Place): string => Buffer.from(`${on}.${id}`).toString('base64url')

const decodeCursor = (cursor: string, order: Order): Place => {
  const [, on, id] = PLACES[order].exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  if (!on || !id) throw new GraphQLError('Not a cursor of this list', { extensions: { code: 'BAD_USER_INPUT' } })
  return { on, id }
}

/** How a list's query must be limited, ordered and cut for these arguments. */
export interface Window {
  limit: number
  /** The page is read from its end: the query runs backwards. */
  backwards: boolean
  where: SQL | undefined
}

/**
 * The keyset window over (date, id), newest first unless said otherwise, as one row comparison that an index answers.
 * @throws GraphQLError BAD_USER_INPUT on a size out of range, `first` with `last`, or a foreign cursor
 */
export const windowOf = (
  args: PageArgs,
  on: AnyColumn,
  id: AnyColumn,
  order: Order = 'DAY',
  first: 'NEWEST' | 'OLDEST' = 'NEWEST',
): Window => {
  const [later, earlier] = first === 'NEWEST' ? (['<', '>'] as const) : (['>', '<'] as const)
  const refuse = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
  if (args.first != null && args.last != null) throw refuse('Give first or last, not both')
  const limit = args.first ?? args.last ?? PAGE_SIZE
  if (limit < 1 || limit > MAX_PAGE_SIZE) throw refuse(`A page holds 1 to ${MAX_PAGE_SIZE} items`)
  const beyond = (cursor: string, side: '<' | '>') => {
    const place = decodeCursor(cursor, order)
    const date = order === 'INSTANT' ? new Date(place.on) : place.on
    return sql`(${on}, ${id}) ${sql.raw(side)} (${sql.param(date, on)}, ${sql.param(place.id, id)})`
  }
  const edges = [args.after && beyond(args.after, later), args.before && beyond(args.before, earlier)].filter(
    edge => edge instanceof Object,
  )
  return {
    limit,
    backwards: args.last != null,
    where: edges.length ? sql.join(edges, sql` and `) : undefined,
  }
}

/** Cuts what a query for `limit + 1` rows gave into a page. */
export const pageOf = <Row>(found: Row[], { limit, backwards }: Window, args: PageArgs): Page<Row> => {
  const hasMore = found.length > limit
  const rows = found.slice(0, limit)
  return backwards
    ? { rows: rows.reverse(), hasNextPage: args.before != null, hasPreviousPage: hasMore }
    : { rows, hasNextPage: hasMore, hasPreviousPage: args.after != null }
}

export interface ConnectionOf<Item> {
  edges: { cursor: string; node: Item }[]
  nodes: Item[]
  pageInfo: PageInfo
}

/** The page as the graph shows it. */
export const connectionOf = <Row, Item>(
  page: Page<Row>,
  toItem: (row: Row) => Item,
  placeOf: (row: Row) => Place,
): ConnectionOf<Item> => {
  const nodes = page.rows.map(toItem)
  const cursors = page.rows.map(row => encodeCursor(placeOf(row)))
  return {
    nodes,
    edges: nodes.map((node, at) => ({ node, cursor: cursors[at]! })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  }
}

/** The connection of a node, with its edge: `class ClaimConnection extends connectionType(() => Claim, 'Claim') {}`. */
export const connectionType = <Item extends object>(node: () => ClassType<Item>, name: string) => {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A ${name} and its place in the list.` })
  class Edge {
    @Field(() => Cursor, { description: 'Its place.' })
    cursor!: string
    @Field(node, { description: 'The item.' })
    node!: Item
  }

  @ObjectType({ simpleResolvers: true })
  abstract class Connection {
    @Field(() => [Edge], { description: 'The items with their places.' })
    edges!: Edge[]
    @Field(() => [node()], { description: 'The items.' })
    nodes!: Item[]
    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo
  }

  return Connection
}
