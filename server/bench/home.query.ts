import { hashDocument } from '../graphql/execute.ts'

/**
 * What the home screen and the first page of reimbursements show, in one operation: who is covered, the contract, the
 * last 20 claims with their lines (three each in the bench's data), and what is left of each ceiling.
 */
export const HOME_QUERY = `query Home {
  viewer {
    member { ...Person }
    beneficiaries { ...Person }
    contract { id number memberNumber startDate endDate formula { code name } }
    claims(first: 20) {
      nodes {
        id
        careDate
        state
        beneficiary { ...Person }
        amounts { ...Money }
        care {
          title
          family
          provider { name specialtyLabel }
          lines {
            id
            act { code label family }
            careFrom
            quantity
            amounts { ...Money }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
    ceilings {
      id
      periodStart
      resetsOn
      guarantee { code heading label wording }
      beneficiary { ...Person }
      money { limit used left }
      count { unit limit used left }
    }
  }
}

fragment Person on Member { id firstName fullName role isMinor isViewer careVisible }

fragment Money on Amounts { paid amo amc outOfPocket }
`

export const HOME_HASH = hashDocument(HOME_QUERY)
