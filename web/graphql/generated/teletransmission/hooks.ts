import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useTeletransmissionsQuery(options?: Omit<Urql.UseQueryArgs<Operations.TeletransmissionsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.TeletransmissionsQuery, Operations.TeletransmissionsQueryVariables>({ query: Operations.TeletransmissionsDocument, ...options });
};

export function useAskForTeletransmissionMutation() {
  return Urql.useMutation<Operations.AskForTeletransmissionMutation, Operations.AskForTeletransmissionMutationVariables>(Operations.AskForTeletransmissionDocument);
};