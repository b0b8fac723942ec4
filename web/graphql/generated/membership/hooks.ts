import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useRequestMembershipMutation() {
  return Urql.useMutation<Operations.RequestMembershipMutation, Operations.RequestMembershipMutationVariables>(Operations.RequestMembershipDocument);
};

export function useMembershipsQuery(options: Omit<Urql.UseQueryArgs<Operations.MembershipsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.MembershipsQuery, Operations.MembershipsQueryVariables>({ query: Operations.MembershipsDocument, ...options });
};

export function useAcceptMembershipMutation() {
  return Urql.useMutation<Operations.AcceptMembershipMutation, Operations.AcceptMembershipMutationVariables>(Operations.AcceptMembershipDocument);
};

export function useRefuseMembershipMutation() {
  return Urql.useMutation<Operations.RefuseMembershipMutation, Operations.RefuseMembershipMutationVariables>(Operations.RefuseMembershipDocument);
};