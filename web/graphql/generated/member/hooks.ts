import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useSetCareSharingMutation() {
  return Urql.useMutation<Operations.SetCareSharingMutation, Operations.SetCareSharingMutationVariables>(Operations.SetCareSharingDocument);
};

export function useCareSharingQuery(options?: Omit<Urql.UseQueryArgs<Operations.CareSharingQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.CareSharingQuery, Operations.CareSharingQueryVariables>({ query: Operations.CareSharingDocument, ...options });
};