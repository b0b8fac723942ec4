import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useBankAccountQuery(options?: Omit<Urql.UseQueryArgs<Operations.BankAccountQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.BankAccountQuery, Operations.BankAccountQueryVariables>({ query: Operations.BankAccountDocument, ...options });
};

export function useChangeBankAccountMutation() {
  return Urql.useMutation<Operations.ChangeBankAccountMutation, Operations.ChangeBankAccountMutationVariables>(Operations.ChangeBankAccountDocument);
};