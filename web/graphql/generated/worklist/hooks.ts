import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useWorklistQuery(options: Omit<Urql.UseQueryArgs<Operations.WorklistQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.WorklistQuery, Operations.WorklistQueryVariables>({ query: Operations.WorklistDocument, ...options });
};

export function useWorklistFiguresQuery(options?: Omit<Urql.UseQueryArgs<Operations.WorklistFiguresQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.WorklistFiguresQuery, Operations.WorklistFiguresQueryVariables>({ query: Operations.WorklistFiguresDocument, ...options });
};

export function useTakeUpRequestsMutation() {
  return Urql.useMutation<Operations.TakeUpRequestsMutation, Operations.TakeUpRequestsMutationVariables>(Operations.TakeUpRequestsDocument);
};

export function useAssignMatchingMutation() {
  return Urql.useMutation<Operations.AssignMatchingMutation, Operations.AssignMatchingMutationVariables>(Operations.AssignMatchingDocument);
};

export function useHandBackRequestsMutation() {
  return Urql.useMutation<Operations.HandBackRequestsMutation, Operations.HandBackRequestsMutationVariables>(Operations.HandBackRequestsDocument);
};

export function useOpenWorkItemMutation() {
  return Urql.useMutation<Operations.OpenWorkItemMutation, Operations.OpenWorkItemMutationVariables>(Operations.OpenWorkItemDocument);
};

export function useDeskRequestQuery(options: Omit<Urql.UseQueryArgs<Operations.DeskRequestQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DeskRequestQuery, Operations.DeskRequestQueryVariables>({ query: Operations.DeskRequestDocument, ...options });
};

export function usePaperActsQuery(options?: Omit<Urql.UseQueryArgs<Operations.PaperActsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.PaperActsQuery, Operations.PaperActsQueryVariables>({ query: Operations.PaperActsDocument, ...options });
};

export function useProposeSettlementMutation() {
  return Urql.useMutation<Operations.ProposeSettlementMutation, Operations.ProposeSettlementMutationVariables>(Operations.ProposeSettlementDocument);
};

export function useAcceptInvoiceMutation() {
  return Urql.useMutation<Operations.AcceptInvoiceMutation, Operations.AcceptInvoiceMutationVariables>(Operations.AcceptInvoiceDocument);
};

export function useAnswerQuoteMutation() {
  return Urql.useMutation<Operations.AnswerQuoteMutation, Operations.AnswerQuoteMutationVariables>(Operations.AnswerQuoteDocument);
};

export function useAskForPapersMutation() {
  return Urql.useMutation<Operations.AskForPapersMutation, Operations.AskForPapersMutationVariables>(Operations.AskForPapersDocument);
};

export function useRefuseRequestMutation() {
  return Urql.useMutation<Operations.RefuseRequestMutation, Operations.RefuseRequestMutationVariables>(Operations.RefuseRequestDocument);
};

export function useApproveRequestMutation() {
  return Urql.useMutation<Operations.ApproveRequestMutation, Operations.ApproveRequestMutationVariables>(Operations.ApproveRequestDocument);
};

export function useAcceptRequestMutation() {
  return Urql.useMutation<Operations.AcceptRequestMutation, Operations.AcceptRequestMutationVariables>(Operations.AcceptRequestDocument);
};

export function useSendBackRequestMutation() {
  return Urql.useMutation<Operations.SendBackRequestMutation, Operations.SendBackRequestMutationVariables>(Operations.SendBackRequestDocument);
};

export function useReplyToRequestMutation() {
  return Urql.useMutation<Operations.ReplyToRequestMutation, Operations.ReplyToRequestMutationVariables>(Operations.ReplyToRequestDocument);
};