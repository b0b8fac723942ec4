import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useRequestsQuery(options: Omit<Urql.UseQueryArgs<Operations.RequestsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.RequestsQuery, Operations.RequestsQueryVariables>({ query: Operations.RequestsDocument, ...options });
};

export function useRequestQuery(options: Omit<Urql.UseQueryArgs<Operations.RequestQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.RequestQuery, Operations.RequestQueryVariables>({ query: Operations.RequestDocument, ...options });
};

export function useCompleteRequestMutation() {
  return Urql.useMutation<Operations.CompleteRequestMutation, Operations.CompleteRequestMutationVariables>(Operations.CompleteRequestDocument);
};

export function useWithdrawRequestMutation() {
  return Urql.useMutation<Operations.WithdrawRequestMutation, Operations.WithdrawRequestMutationVariables>(Operations.WithdrawRequestDocument);
};

export function useRevokeTerminationMutation() {
  return Urql.useMutation<Operations.RevokeTerminationMutation, Operations.RevokeTerminationMutationVariables>(Operations.RevokeTerminationDocument);
};

export function useCancelBankAccountChangeMutation() {
  return Urql.useMutation<Operations.CancelBankAccountChangeMutation, Operations.CancelBankAccountChangeMutationVariables>(Operations.CancelBankAccountChangeDocument);
};

export function useWriteMessageMutation() {
  return Urql.useMutation<Operations.WriteMessageMutation, Operations.WriteMessageMutationVariables>(Operations.WriteMessageDocument);
};

export function useReadMessagesMutation() {
  return Urql.useMutation<Operations.ReadMessagesMutation, Operations.ReadMessagesMutationVariables>(Operations.ReadMessagesDocument);
};

export function useSendForQuery(options?: Omit<Urql.UseQueryArgs<Operations.SendForQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.SendForQuery, Operations.SendForQueryVariables>({ query: Operations.SendForDocument, ...options });
};

export function useOpenUploadMutation() {
  return Urql.useMutation<Operations.OpenUploadMutation, Operations.OpenUploadMutationVariables>(Operations.OpenUploadDocument);
};

export function useDiscardUploadMutation() {
  return Urql.useMutation<Operations.DiscardUploadMutation, Operations.DiscardUploadMutationVariables>(Operations.DiscardUploadDocument);
};

export function useUploadStatesQuery(options: Omit<Urql.UseQueryArgs<Operations.UploadStatesQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.UploadStatesQuery, Operations.UploadStatesQueryVariables>({ query: Operations.UploadStatesDocument, ...options });
};

export function useSubmitInvoiceMutation() {
  return Urql.useMutation<Operations.SubmitInvoiceMutation, Operations.SubmitInvoiceMutationVariables>(Operations.SubmitInvoiceDocument);
};

export function useSendPrescriptionMutation() {
  return Urql.useMutation<Operations.SendPrescriptionMutation, Operations.SendPrescriptionMutationVariables>(Operations.SendPrescriptionDocument);
};

export function useSubmitQuoteMutation() {
  return Urql.useMutation<Operations.SubmitQuoteMutation, Operations.SubmitQuoteMutationVariables>(Operations.SubmitQuoteDocument);
};