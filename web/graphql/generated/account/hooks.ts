import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useSessionQuery(options?: Omit<Urql.UseQueryArgs<Operations.SessionQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.SessionQuery, Operations.SessionQueryVariables>({ query: Operations.SessionDocument, ...options });
};

export function useSignInMutation() {
  return Urql.useMutation<Operations.SignInMutation, Operations.SignInMutationVariables>(Operations.SignInDocument);
};

export function useSignOutMutation() {
  return Urql.useMutation<Operations.SignOutMutation, Operations.SignOutMutationVariables>(Operations.SignOutDocument);
};