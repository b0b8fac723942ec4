import fastify from 'fastify'
import mercurius from 'mercurius'
import { HOME_HASH, HOME_QUERY } from '../home.query.ts'
import { openHomeReader, type Person, type Viewer } from './home.reader.ts'
import { portOf, type Side, tokenOf } from './side.ts'

/** The part of our graph that the home query asks for. */
const SCHEMA = `
  type Query { viewer: Viewer }
  type Viewer {
    member: Member!
    beneficiaries: [Member!]!
    contract: Contract
    claims(first: Int): ClaimConnection!
    ceilings: [Ceiling!]!
  }
  enum MemberRole { HOLDER SPOUSE CHILD }
  type Member {
    id: ID!
    firstName: String!
    fullName: String!
    role: MemberRole!
    isMinor: Boolean!
    isViewer: Boolean!
    careVisible: Boolean!
  }
  type Contract {
    id: ID!
    number: String!
    memberNumber: String!
    startDate: String!
    endDate: String
    formula: Formula!
  }
  type Formula { code: String!  name: String! }
  type ClaimConnection { nodes: [Claim!]!  pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean!  endCursor: String }
  type Claim {
    id: ID!
    careDate: String!
    state: String!
    beneficiary: Member!
    amounts: Amounts!
    care: Care
  }
  type Amounts { paid: Int!  amo: Int!  amc: Int!  outOfPocket: Int! }
  type Care { title: String!  family: String!  provider: CareProvider!  lines: [ClaimLine!]! }
  type CareProvider { name: String!  specialtyLabel: String! }
  type ClaimLine { id: ID!  act: Act!  careFrom: String!  quantity: Int!  amounts: Amounts! }
  type Act { code: String!  label: String!  family: String! }
  type Ceiling {
    id: ID!
    periodStart: String!
    resetsOn: String!
    guarantee: Guarantee!
    beneficiary: Member
    money: MoneyCeiling
    count: CountCeiling
  }
  type Guarantee { code: String!  heading: String!  label: String!  wording: String! }
  type MoneyCeiling { limit: Int!  used: Int!  left: Int! }
  type CountCeiling { unit: String!  limit: Int!  used: Int!  left: Int! }
`

interface Asked {
  token: string
}

interface Root {
  viewer: Viewer
  people: Person[]
  contract: ReturnType<ReturnType<typeof openHomeReader>['contract']>
}

/**
 * Mercurius as its users would have it: trusted documents only, each list read in one statement, lines with their
 * claims, everything else from the objects at hand.
 */
const mercuriusWith =
  (jit: number): Side =>
  async file => {
    const home = openHomeReader(file)
    const app = fastify()
    await app.register(mercurius, {
      schema: SCHEMA,
      resolvers: {
        Query: {
          viewer: (_root: unknown, _arguments: unknown, context: unknown): Root | null => {
            const { token } = context as Asked // what `context` below makes, which Mercurius has no type for
            const viewer = home.viewer(token)
            if (!viewer) return null
            const people = home.people(viewer)
            return { viewer, people, contract: home.contract(viewer, people) }
          },
        },
        Viewer: {
          member: ({ people }: Root) => people.find(({ shown }) => shown.isViewer)!.shown,
          beneficiaries: ({ people }: Root) => people.map(({ shown }) => shown),
          contract: ({ contract }: Root) => contract,
          claims: ({ viewer, people }: Root) => home.claims(viewer, people),
          ceilings: ({ viewer, people, contract }: Root) => home.ceilings(viewer, contract, people),
        },
      },
      context: (request): Asked => ({ token: tokenOf(request.headers.cookie) }),
      persistedQueries: { [HOME_HASH]: HOME_QUERY },
      onlyPersisted: true,
      jit,
    })
    await app.listen({ host: '127.0.0.1', port: 0 })
    return portOf(app.server.address())
  }

export const mercuriusJit = mercuriusWith(1)
export const mercuriusPlain = mercuriusWith(0)
