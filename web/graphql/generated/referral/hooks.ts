import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useReferralProgrammeQuery(options?: Omit<Urql.UseQueryArgs<Operations.ReferralProgrammeQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ReferralProgrammeQuery, Operations.ReferralProgrammeQueryVariables>({ query: Operations.ReferralProgrammeDocument, ...options });
};

export function useReferralsQuery(options: Omit<Urql.UseQueryArgs<Operations.ReferralsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ReferralsQuery, Operations.ReferralsQueryVariables>({ query: Operations.ReferralsDocument, ...options });
};

export function useInviteFriendMutation() {
  return Urql.useMutation<Operations.InviteFriendMutation, Operations.InviteFriendMutationVariables>(Operations.InviteFriendDocument);
};

export function useReferralOfferQuery(options: Omit<Urql.UseQueryArgs<Operations.ReferralOfferQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ReferralOfferQuery, Operations.ReferralOfferQueryVariables>({ query: Operations.ReferralOfferDocument, ...options });
};

export function useRefuseInvitationsMutation() {
  return Urql.useMutation<Operations.RefuseInvitationsMutation, Operations.RefuseInvitationsMutationVariables>(Operations.RefuseInvitationsDocument);
};