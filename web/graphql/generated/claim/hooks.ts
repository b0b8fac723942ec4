import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useClaimsQuery(options: Omit<Urql.UseQueryArgs<Operations.ClaimsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ClaimsQuery, Operations.ClaimsQueryVariables>({ query: Operations.ClaimsDocument, ...options });
};

export function useClaimFiltersQuery(options?: Omit<Urql.UseQueryArgs<Operations.ClaimFiltersQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ClaimFiltersQuery, Operations.ClaimFiltersQueryVariables>({ query: Operations.ClaimFiltersDocument, ...options });
};

export function useClaimQuery(options: Omit<Urql.UseQueryArgs<Operations.ClaimQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ClaimQuery, Operations.ClaimQueryVariables>({ query: Operations.ClaimDocument, ...options });
};