import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useSetCareSharingMutation() {
  return Urql.useMutation<Operations.SetCareSharingMutation, Operations.SetCareSharingMutationVariables>(Operations.SetCareSharingDocument);
};

export function useCareSharingQuery(options?: Omit<Urql.UseQueryArgs<Operations.CareSharingQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.CareSharingQuery, Operations.CareSharingQueryVariables>({ query: Operations.CareSharingDocument, ...options });
};

export function useProfileQuery(options?: Omit<Urql.UseQueryArgs<Operations.ProfileQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ProfileQuery, Operations.ProfileQueryVariables>({ query: Operations.ProfileDocument, ...options });
};

export function useChangeEmailMutation() {
  return Urql.useMutation<Operations.ChangeEmailMutation, Operations.ChangeEmailMutationVariables>(Operations.ChangeEmailDocument);
};

export function useChangeAddressMutation() {
  return Urql.useMutation<Operations.ChangeAddressMutation, Operations.ChangeAddressMutationVariables>(Operations.ChangeAddressDocument);
};

export function useChangeUsageNameMutation() {
  return Urql.useMutation<Operations.ChangeUsageNameMutation, Operations.ChangeUsageNameMutationVariables>(Operations.ChangeUsageNameDocument);
};