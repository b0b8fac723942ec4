import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function usePreferencesQuery(options?: Omit<Urql.UseQueryArgs<Operations.PreferencesQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.PreferencesQuery, Operations.PreferencesQueryVariables>({ query: Operations.PreferencesDocument, ...options });
};

export function useSetPreferenceMutation() {
  return Urql.useMutation<Operations.SetPreferenceMutation, Operations.SetPreferenceMutationVariables>(Operations.SetPreferenceDocument);
};

export function useSetPaperlessMutation() {
  return Urql.useMutation<Operations.SetPaperlessMutation, Operations.SetPaperlessMutationVariables>(Operations.SetPaperlessDocument);
};

export function useSetMessageLanguageMutation() {
  return Urql.useMutation<Operations.SetMessageLanguageMutation, Operations.SetMessageLanguageMutationVariables>(Operations.SetMessageLanguageDocument);
};

export function useConfirmMyAddressMutation() {
  return Urql.useMutation<Operations.ConfirmMyAddressMutation, Operations.ConfirmMyAddressMutationVariables>(Operations.ConfirmMyAddressDocument);
};

export function useSubscribeToPushMutation() {
  return Urql.useMutation<Operations.SubscribeToPushMutation, Operations.SubscribeToPushMutationVariables>(Operations.SubscribeToPushDocument);
};

export function useUnsubscribeFromPushMutation() {
  return Urql.useMutation<Operations.UnsubscribeFromPushMutation, Operations.UnsubscribeFromPushMutationVariables>(Operations.UnsubscribeFromPushDocument);
};

export function useForgetPushBrowserMutation() {
  return Urql.useMutation<Operations.ForgetPushBrowserMutation, Operations.ForgetPushBrowserMutationVariables>(Operations.ForgetPushBrowserDocument);
};