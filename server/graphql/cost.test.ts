import { getNamedType, getOperationAST, isInputObjectType, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema } from '../schema.ts'
import { LIMITS, measure, refuseTooCostly, SENSITIVE } from './cost.ts'

const schema = createSchema()

const measured = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text)
  expect(validate(schema, document)).toEqual([])
  return measure(schema, document, getOperationAST(document)!, variables)
}

describe('the cost of an operation', () => {
  it('counts a field as one', () => {
    expect(measured('{ brand { name phone } }')).toMatchObject({ cost: 3, depth: 2, rootFields: 1 })
  })

  it('counts a connection’s children as often as the page may hold them', () => {
    const cost = (first: number) => measured(`{ viewer { claims(first: ${first}) { nodes { id careDate } } } }`).cost
    expect(cost(50) - cost(20)).toBe(30 * 3)
  })

  it('reads the page size from a variable', () => {
    const text = 'query ($n: Int) { viewer { claims(first: $n) { nodes { id } } } }'
    expect(measured(text, { n: 50 }).cost).toBeGreaterThan(measured(text, { n: 1 }).cost)
  })

  it('reads the page size from a variable’s default, which no request needs to send', () => {
    const text = 'query ($n: Int = 50) { viewer { claims(first: $n) { nodes { id } } } }'
    const page = (first: number) => measured(`{ viewer { claims(first: ${first}) { nodes { id } } } }`).cost
    expect(measured(text).cost).toBe(page(50))
    expect(measured(text, { n: 10 }).cost).toBe(page(10))
  })

  it('counts as many nodes as there are ids', () => {
    const document = parse('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }')
    const cost = (ids: string[] | string) => measure(schema, document, getOperationAST(document)!, { ids }).cost
    expect(cost(Array(50).fill('a'))).toBe(1 + 50)
    expect(cost(['a', 'b'])).toBe(1 + 2)
    expect(measured(`{ nodes(ids: [${'"a" '.repeat(7)}]) { id } }`).cost).toBe(1 + 7)
    expect(measured('query ($ids: [ID!]! = ["a", "b", "c"]) { nodes(ids: $ids) { id } }').cost).toBe(1 + 3)
  })

  it('takes the larger of two page sizes', () => {
    const both = measured('{ viewer { claims(first: 1, last: 50) { nodes { id } } } }').cost
    expect(both).toBe(measured('{ viewer { claims(last: 50) { nodes { id } } } }').cost)
  })

  it('takes the default page for a connection without a size', () => {
    expect(measured('{ viewer { claims { nodes { id } } } }').cost).toBe(
      measured('{ viewer { claims(first: 20) { nodes { id } } } }').cost,
    )
  })

  it('multiplies lists within lists', () => {
    const flat = measured('{ viewer { claims(first: 20) { nodes { id } } } }').cost
    const deep = measured('{ viewer { claims(first: 20) { nodes { id care { lines { id } } } } } }').cost
    expect(deep).toBeGreaterThan(flat + 20 * 5)
  })

  it('sees through fragments, as often as they are spread', () => {
    const text = `
      query { a: viewer { ...V } b: viewer { ...V } }
      fragment V on Viewer { claims(first: 10) { nodes { id } } }`
    const once = measured('{ viewer { claims(first: 10) { nodes { id } } } }').cost
    expect(measured(text)).toMatchObject({ cost: 2 * once, aliases: 2, rootFields: 2 })
  })

  it('measures fragments that double at each step without taking their time', () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `fragment F${at} on Viewer { ...F${at + 1} ...F${at + 1} }`)
    const text = `{ viewer { ...F0 } } ${doubling.join(' ')} fragment F40 on Viewer { member { id } }`
    expect(measured(text).cost).toBeGreaterThan(2 ** 40)
  })

  it('counts __typename under an alias as an alias', () => {
    expect(measured('{ a: __typename b: __typename }').aliases).toBe(2)
  })

  it('doesn’t take a fragment for introspection because of its name', () => {
    const plain = measured('{ viewer { claims(first: 50) { nodes { id } } } }').cost
    const named = measured(
      'query { viewer { ...__schema } } fragment __schema on Viewer { claims(first: 50) { nodes { id } } }',
    ).cost
    expect(named).toBe(plain)
  })

  it('refuses what is over a limit, by its name and figures', () => {
    const refused = (text: string) => () => refuseTooCostly(measured(text), LIMITS.ANONYMOUS)
    expect(refused('{ brand { name } }')).not.toThrow()
    expect(
      refused(
        '{ viewer { claims(first: 50) { nodes { id amounts { paid amo amc outOfPocket } care { lines { id } } } } } }',
      ),
    ).toThrow(/cost is \d+, and 500/)
    expect(
      refused(
        `{ ${'abcdef'
          .split('')
          .map(name => `${name}: __typename`)
          .join(' ')} }`,
      ),
    ).toThrow(/aliases is 6/)
  })

  it('lets one secret be tried in an operation, and not two', () => {
    const signIn = 'signIn(input: { email: "a@b.fr", password: "x" }) { __typename }'
    expect(() => refuseTooCostly(measured(`mutation { ${signIn} }`), LIMITS.ANONYMOUS)).not.toThrow()
    expect(() => refuseTooCostly(measured(`mutation { a: ${signIn} b: ${signIn} }`), LIMITS.ANONYMOUS)).toThrow(
      /secrets tried is 2/,
    )
  })

  it.each([
    ['by one fragment that is spread twice', 'mutation { ...F ...F } fragment F on Mutation { a: % b: % }'],
    [
      'by fragments in fragments',
      'mutation { a: % ...F } fragment F on Mutation { ...G } fragment G on Mutation { b: % }',
    ],
    ['by fragments without a name', 'mutation { a: % ... on Mutation { b: % } }'],
    ['by two different fields', 'mutation { % confirmEmail(input: { token: "x" }) { __typename } }'],
    ['beside fields that are none', 'mutation { signOut { signedOut } a: % b: % }'],
    ['under directives that leave them in', 'mutation { a: % ... @include(if: true) { b: % } }'],
  ])('sees two secrets that are tried %s', (_, text) => {
    const signIn = 'signIn(input: { email: "a@b.fr", password: "x" }) { __typename }'
    expect(() => refuseTooCostly(measured(text.replaceAll('%', signIn)), LIMITS.MEMBER)).toThrow(/tried is [2-9]/)
  })

  /** Arguments that are a secret, or that tell whether somebody is known. */
  const SECRETS = ['token', 'code', 'password', 'email', 'memberNumber', 'birthDate', 'response', 'assertion']
  const NO_GUESS: Record<string, string> = {
    inviteFriend: 'the answer is the same whether the address is anybody’s, and ten a day are counted',
    changePassword: 'the password is a new one, and another proof was asked for before',
  }

  it('takes every mutation that is given a secret for one that tries it', () => {
    const mutations = Object.values(schema.getMutationType()!.getFields())
    const trying = mutations.filter(({ args }) =>
      args.some(({ name, type }) => {
        const named = getNamedType(type)
        const names = isInputObjectType(named) ? Object.keys(named.getFields()) : [name]
        return names.some(one => SECRETS.includes(one))
      }),
    )
    const missed = trying.map(({ name }) => name).filter(name => !SENSITIVE.has(name) && !(name in NO_GUESS))
    expect(missed).toEqual([])
    expect(trying.length).toBeGreaterThan(8)
  })
})
