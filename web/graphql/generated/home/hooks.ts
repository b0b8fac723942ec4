import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useHomeQuery(options: Omit<Urql.UseQueryArgs<Operations.HomeQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.HomeQuery, Operations.HomeQueryVariables>({ query: Operations.HomeDocument, ...options });
};

export function useSpendingYearQuery(options: Omit<Urql.UseQueryArgs<Operations.SpendingYearQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.SpendingYearQuery, Operations.SpendingYearQueryVariables>({ query: Operations.SpendingYearDocument, ...options });
};