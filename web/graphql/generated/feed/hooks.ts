import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useFeedsQuery(options?: Omit<Urql.UseQueryArgs<Operations.FeedsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.FeedsQuery, Operations.FeedsQueryVariables>({ query: Operations.FeedsDocument, ...options });
};

export function useReplayLinesMutation() {
  return Urql.useMutation<Operations.ReplayLinesMutation, Operations.ReplayLinesMutationVariables>(Operations.ReplayLinesDocument);
};

export function useCloseAmoAlertsMutation() {
  return Urql.useMutation<Operations.CloseAmoAlertsMutation, Operations.CloseAmoAlertsMutationVariables>(Operations.CloseAmoAlertsDocument);
};