import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useContactQuery(options: Omit<Urql.UseQueryArgs<Operations.ContactQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ContactQuery, Operations.ContactQueryVariables>({ query: Operations.ContactDocument, ...options });
};

export function useOpenConversationMutation() {
  return Urql.useMutation<Operations.OpenConversationMutation, Operations.OpenConversationMutationVariables>(Operations.OpenConversationDocument);
};

export function useAskForCallMutation() {
  return Urql.useMutation<Operations.AskForCallMutation, Operations.AskForCallMutationVariables>(Operations.AskForCallDocument);
};