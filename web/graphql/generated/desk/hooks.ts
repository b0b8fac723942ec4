import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useDeskMeQuery(options?: Omit<Urql.UseQueryArgs<Operations.DeskMeQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DeskMeQuery, Operations.DeskMeQueryVariables>({ query: Operations.DeskMeDocument, ...options });
};

export function useDeskViewingQuery(options?: Omit<Urql.UseQueryArgs<Operations.DeskViewingQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DeskViewingQuery, Operations.DeskViewingQueryVariables>({ query: Operations.DeskViewingDocument, ...options });
};

export function useFindMembersQuery(options: Omit<Urql.UseQueryArgs<Operations.FindMembersQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.FindMembersQuery, Operations.FindMembersQueryVariables>({ query: Operations.FindMembersDocument, ...options });
};

export function useDeskFileQuery(options: Omit<Urql.UseQueryArgs<Operations.DeskFileQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DeskFileQuery, Operations.DeskFileQueryVariables>({ query: Operations.DeskFileDocument, ...options });
};

export function useDeskClaimsQuery(options: Omit<Urql.UseQueryArgs<Operations.DeskClaimsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DeskClaimsQuery, Operations.DeskClaimsQueryVariables>({ query: Operations.DeskClaimsDocument, ...options });
};

export function useDeskPaymentsQuery(options: Omit<Urql.UseQueryArgs<Operations.DeskPaymentsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DeskPaymentsQuery, Operations.DeskPaymentsQueryVariables>({ query: Operations.DeskPaymentsDocument, ...options });
};

export function useOpenFileMutation() {
  return Urql.useMutation<Operations.OpenFileMutation, Operations.OpenFileMutationVariables>(Operations.OpenFileDocument);
};

export function useCloseFileMutation() {
  return Urql.useMutation<Operations.CloseFileMutation, Operations.CloseFileMutationVariables>(Operations.CloseFileDocument);
};

export function useSignOutMemberMutation() {
  return Urql.useMutation<Operations.SignOutMemberMutation, Operations.SignOutMemberMutationVariables>(Operations.SignOutMemberDocument);
};

export function useFreezeMemberMutation() {
  return Urql.useMutation<Operations.FreezeMemberMutation, Operations.FreezeMemberMutationVariables>(Operations.FreezeMemberDocument);
};

export function useViewAsMutation() {
  return Urql.useMutation<Operations.ViewAsMutation, Operations.ViewAsMutationVariables>(Operations.ViewAsDocument);
};

export function useEndViewAsMutation() {
  return Urql.useMutation<Operations.EndViewAsMutation, Operations.EndViewAsMutationVariables>(Operations.EndViewAsDocument);
};

export function useDeskStaffQuery(options: Omit<Urql.UseQueryArgs<Operations.DeskStaffQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DeskStaffQuery, Operations.DeskStaffQueryVariables>({ query: Operations.DeskStaffDocument, ...options });
};

export function useDeskRoleChangesQuery(options: Omit<Urql.UseQueryArgs<Operations.DeskRoleChangesQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DeskRoleChangesQuery, Operations.DeskRoleChangesQueryVariables>({ query: Operations.DeskRoleChangesDocument, ...options });
};

export function useAskRoleChangeMutation() {
  return Urql.useMutation<Operations.AskRoleChangeMutation, Operations.AskRoleChangeMutationVariables>(Operations.AskRoleChangeDocument);
};

export function useDecideRoleChangeMutation() {
  return Urql.useMutation<Operations.DecideRoleChangeMutation, Operations.DecideRoleChangeMutationVariables>(Operations.DecideRoleChangeDocument);
};