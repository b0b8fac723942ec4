import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useTerminationTermsQuery(options?: Omit<Urql.UseQueryArgs<Operations.TerminationTermsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.TerminationTermsQuery, Operations.TerminationTermsQueryVariables>({ query: Operations.TerminationTermsDocument, ...options });
};

export function useTerminationOutlookQuery(options: Omit<Urql.UseQueryArgs<Operations.TerminationOutlookQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.TerminationOutlookQuery, Operations.TerminationOutlookQueryVariables>({ query: Operations.TerminationOutlookDocument, ...options });
};

export function useTerminationReasonsQuery(options?: Omit<Urql.UseQueryArgs<Operations.TerminationReasonsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.TerminationReasonsQuery, Operations.TerminationReasonsQueryVariables>({ query: Operations.TerminationReasonsDocument, ...options });
};

export function useRequestTerminationMutation() {
  return Urql.useMutation<Operations.RequestTerminationMutation, Operations.RequestTerminationMutationVariables>(Operations.RequestTerminationDocument);
};

export function useGiveTerminationNoticeMutation() {
  return Urql.useMutation<Operations.GiveTerminationNoticeMutation, Operations.GiveTerminationNoticeMutationVariables>(Operations.GiveTerminationNoticeDocument);
};