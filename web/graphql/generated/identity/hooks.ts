import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useActivationQuery(options?: Omit<Urql.UseQueryArgs<Operations.ActivationQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.ActivationQuery, Operations.ActivationQueryVariables>({ query: Operations.ActivationDocument, ...options });
};

export function useStartActivationMutation() {
  return Urql.useMutation<Operations.StartActivationMutation, Operations.StartActivationMutationVariables>(Operations.StartActivationDocument);
};

export function useSendActivationCodeMutation() {
  return Urql.useMutation<Operations.SendActivationCodeMutation, Operations.SendActivationCodeMutationVariables>(Operations.SendActivationCodeDocument);
};

export function useProveActivationMutation() {
  return Urql.useMutation<Operations.ProveActivationMutation, Operations.ProveActivationMutationVariables>(Operations.ProveActivationDocument);
};

export function useCompleteActivationMutation() {
  return Urql.useMutation<Operations.CompleteActivationMutation, Operations.CompleteActivationMutationVariables>(Operations.CompleteActivationDocument);
};

export function useConfirmEmailMutation() {
  return Urql.useMutation<Operations.ConfirmEmailMutation, Operations.ConfirmEmailMutationVariables>(Operations.ConfirmEmailDocument);
};

export function useSendEmailConfirmationMutation() {
  return Urql.useMutation<Operations.SendEmailConfirmationMutation, Operations.SendEmailConfirmationMutationVariables>(Operations.SendEmailConfirmationDocument);
};

export function useStartCodeAppMutation() {
  return Urql.useMutation<Operations.StartCodeAppMutation, Operations.StartCodeAppMutationVariables>(Operations.StartCodeAppDocument);
};

export function useConfirmCodeAppMutation() {
  return Urql.useMutation<Operations.ConfirmCodeAppMutation, Operations.ConfirmCodeAppMutationVariables>(Operations.ConfirmCodeAppDocument);
};

export function useRemoveCodeAppMutation() {
  return Urql.useMutation<Operations.RemoveCodeAppMutation, Operations.RemoveCodeAppMutationVariables>(Operations.RemoveCodeAppDocument);
};

export function useMakeRecoveryCodesMutation() {
  return Urql.useMutation<Operations.MakeRecoveryCodesMutation, Operations.MakeRecoveryCodesMutationVariables>(Operations.MakeRecoveryCodesDocument);
};

export function useContinueFranceConnectMutation() {
  return Urql.useMutation<Operations.ContinueFranceConnectMutation, Operations.ContinueFranceConnectMutationVariables>(Operations.ContinueFranceConnectDocument);
};

export function useIdentifyFranceConnectMutation() {
  return Urql.useMutation<Operations.IdentifyFranceConnectMutation, Operations.IdentifyFranceConnectMutationVariables>(Operations.IdentifyFranceConnectDocument);
};

export function useSendFranceConnectCodeMutation() {
  return Urql.useMutation<Operations.SendFranceConnectCodeMutation, Operations.SendFranceConnectCodeMutationVariables>(Operations.SendFranceConnectCodeDocument);
};

export function useProveFranceConnectMutation() {
  return Urql.useMutation<Operations.ProveFranceConnectMutation, Operations.ProveFranceConnectMutationVariables>(Operations.ProveFranceConnectDocument);
};

export function useCompleteFranceConnectMutation() {
  return Urql.useMutation<Operations.CompleteFranceConnectMutation, Operations.CompleteFranceConnectMutationVariables>(Operations.CompleteFranceConnectDocument);
};

export function useUnlinkFranceConnectMutation() {
  return Urql.useMutation<Operations.UnlinkFranceConnectMutation, Operations.UnlinkFranceConnectMutationVariables>(Operations.UnlinkFranceConnectDocument);
};

export function useMailboxQuery(options?: Omit<Urql.UseQueryArgs<Operations.MailboxQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.MailboxQuery, Operations.MailboxQueryVariables>({ query: Operations.MailboxDocument, ...options });
};

export function useHasPasskeyQuery(options?: Omit<Urql.UseQueryArgs<Operations.HasPasskeyQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.HasPasskeyQuery, Operations.HasPasskeyQueryVariables>({ query: Operations.HasPasskeyDocument, ...options });
};

export function useStartPasskeySignInMutation() {
  return Urql.useMutation<Operations.StartPasskeySignInMutation, Operations.StartPasskeySignInMutationVariables>(Operations.StartPasskeySignInDocument);
};

export function useSignInWithPasskeyMutation() {
  return Urql.useMutation<Operations.SignInWithPasskeyMutation, Operations.SignInWithPasskeyMutationVariables>(Operations.SignInWithPasskeyDocument);
};

export function useStartPasskeySecondProofMutation() {
  return Urql.useMutation<Operations.StartPasskeySecondProofMutation, Operations.StartPasskeySecondProofMutationVariables>(Operations.StartPasskeySecondProofDocument);
};

export function useCompleteSignInWithPasskeyMutation() {
  return Urql.useMutation<Operations.CompleteSignInWithPasskeyMutation, Operations.CompleteSignInWithPasskeyMutationVariables>(Operations.CompleteSignInWithPasskeyDocument);
};

export function useStartPasskeyStepUpMutation() {
  return Urql.useMutation<Operations.StartPasskeyStepUpMutation, Operations.StartPasskeyStepUpMutationVariables>(Operations.StartPasskeyStepUpDocument);
};

export function useProveStepUpWithPasskeyMutation() {
  return Urql.useMutation<Operations.ProveStepUpWithPasskeyMutation, Operations.ProveStepUpWithPasskeyMutationVariables>(Operations.ProveStepUpWithPasskeyDocument);
};

export function useStartPasskeyCreationMutation() {
  return Urql.useMutation<Operations.StartPasskeyCreationMutation, Operations.StartPasskeyCreationMutationVariables>(Operations.StartPasskeyCreationDocument);
};

export function useAddPasskeyMutation() {
  return Urql.useMutation<Operations.AddPasskeyMutation, Operations.AddPasskeyMutationVariables>(Operations.AddPasskeyDocument);
};

export function useRenamePasskeyMutation() {
  return Urql.useMutation<Operations.RenamePasskeyMutation, Operations.RenamePasskeyMutationVariables>(Operations.RenamePasskeyDocument);
};

export function useRemovePasskeyMutation() {
  return Urql.useMutation<Operations.RemovePasskeyMutation, Operations.RemovePasskeyMutationVariables>(Operations.RemovePasskeyDocument);
};

export function useRequestPasswordResetMutation() {
  return Urql.useMutation<Operations.RequestPasswordResetMutation, Operations.RequestPasswordResetMutationVariables>(Operations.RequestPasswordResetDocument);
};

export function useOpenPasswordResetMutation() {
  return Urql.useMutation<Operations.OpenPasswordResetMutation, Operations.OpenPasswordResetMutationVariables>(Operations.OpenPasswordResetDocument);
};

export function useSendPasswordResetCodeMutation() {
  return Urql.useMutation<Operations.SendPasswordResetCodeMutation, Operations.SendPasswordResetCodeMutationVariables>(Operations.SendPasswordResetCodeDocument);
};

export function useResetPasswordMutation() {
  return Urql.useMutation<Operations.ResetPasswordMutation, Operations.ResetPasswordMutationVariables>(Operations.ResetPasswordDocument);
};

export function useFreezeAccountMutation() {
  return Urql.useMutation<Operations.FreezeAccountMutation, Operations.FreezeAccountMutationVariables>(Operations.FreezeAccountDocument);
};

export function useSendPhoneCodeMutation() {
  return Urql.useMutation<Operations.SendPhoneCodeMutation, Operations.SendPhoneCodeMutationVariables>(Operations.SendPhoneCodeDocument);
};

export function useConfirmPhoneMutation() {
  return Urql.useMutation<Operations.ConfirmPhoneMutation, Operations.ConfirmPhoneMutationVariables>(Operations.ConfirmPhoneDocument);
};

export function useSecurityQuery(options?: Omit<Urql.UseQueryArgs<Operations.SecurityQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.SecurityQuery, Operations.SecurityQueryVariables>({ query: Operations.SecurityDocument, ...options });
};

export function useEndSessionMutation() {
  return Urql.useMutation<Operations.EndSessionMutation, Operations.EndSessionMutationVariables>(Operations.EndSessionDocument);
};

export function useEndOtherSessionsMutation() {
  return Urql.useMutation<Operations.EndOtherSessionsMutation, Operations.EndOtherSessionsMutationVariables>(Operations.EndOtherSessionsDocument);
};

export function useForgetDeviceMutation() {
  return Urql.useMutation<Operations.ForgetDeviceMutation, Operations.ForgetDeviceMutationVariables>(Operations.ForgetDeviceDocument);
};

export function useChangePasswordMutation() {
  return Urql.useMutation<Operations.ChangePasswordMutation, Operations.ChangePasswordMutationVariables>(Operations.ChangePasswordDocument);
};

export function usePendingSignInQuery(options?: Omit<Urql.UseQueryArgs<Operations.PendingSignInQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.PendingSignInQuery, Operations.PendingSignInQueryVariables>({ query: Operations.PendingSignInDocument, ...options });
};

export function useSendSignInCodeMutation() {
  return Urql.useMutation<Operations.SendSignInCodeMutation, Operations.SendSignInCodeMutationVariables>(Operations.SendSignInCodeDocument);
};

export function useCompleteSignInMutation() {
  return Urql.useMutation<Operations.CompleteSignInMutation, Operations.CompleteSignInMutationVariables>(Operations.CompleteSignInDocument);
};

export function useSendStepUpCodeMutation() {
  return Urql.useMutation<Operations.SendStepUpCodeMutation, Operations.SendStepUpCodeMutationVariables>(Operations.SendStepUpCodeDocument);
};

export function useProveStepUpMutation() {
  return Urql.useMutation<Operations.ProveStepUpMutation, Operations.ProveStepUpMutationVariables>(Operations.ProveStepUpDocument);
};