import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useContractPageQuery(options?: Omit<Urql.UseQueryArgs<Operations.ContractPageQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ContractPageQuery, Operations.ContractPageQueryVariables>({ query: Operations.ContractPageDocument, ...options });
};