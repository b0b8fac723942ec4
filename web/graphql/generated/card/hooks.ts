import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useCardQuery(options: Omit<Urql.UseQueryArgs<Operations.CardQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.CardQuery, Operations.CardQueryVariables>({ query: Operations.CardDocument, ...options });
};

export function useCardSharesQuery(options?: Omit<Urql.UseQueryArgs<Operations.CardSharesQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.CardSharesQuery, Operations.CardSharesQueryVariables>({ query: Operations.CardSharesDocument, ...options });
};

export function useShareCardMutation() {
  return Urql.useMutation<Operations.ShareCardMutation, Operations.ShareCardMutationVariables>(Operations.ShareCardDocument);
};

export function useRevokeCardShareMutation() {
  return Urql.useMutation<Operations.RevokeCardShareMutation, Operations.RevokeCardShareMutationVariables>(Operations.RevokeCardShareDocument);
};

export function useOpenSharedCardMutation() {
  return Urql.useMutation<Operations.OpenSharedCardMutation, Operations.OpenSharedCardMutationVariables>(Operations.OpenSharedCardDocument);
};