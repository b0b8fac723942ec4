import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function usePaymentsQuery(options: Omit<Urql.UseQueryArgs<Operations.PaymentsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.PaymentsQuery, Operations.PaymentsQueryVariables>({ query: Operations.PaymentsDocument, ...options });
};

export function usePaymentQuery(options: Omit<Urql.UseQueryArgs<Operations.PaymentQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.PaymentQuery, Operations.PaymentQueryVariables>({ query: Operations.PaymentDocument, ...options });
};