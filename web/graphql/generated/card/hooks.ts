import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useCardQuery(options: Omit<Urql.UseQueryArgs<Operations.CardQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.CardQuery, Operations.CardQueryVariables>({ query: Operations.CardDocument, ...options });
};