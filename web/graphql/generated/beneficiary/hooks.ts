import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useBeneficiariesQuery(options?: Omit<Urql.UseQueryArgs<Operations.BeneficiariesQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.BeneficiariesQuery, Operations.BeneficiariesQueryVariables>({ query: Operations.BeneficiariesDocument, ...options });
};

export function useAddBeneficiaryMutation() {
  return Urql.useMutation<Operations.AddBeneficiaryMutation, Operations.AddBeneficiaryMutationVariables>(Operations.AddBeneficiaryDocument);
};

export function useRemoveBeneficiaryMutation() {
  return Urql.useMutation<Operations.RemoveBeneficiaryMutation, Operations.RemoveBeneficiaryMutationVariables>(Operations.RemoveBeneficiaryDocument);
};