import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useActivitySubscription<TData = Operations.ActivitySubscription>(options?: Omit<Urql.UseSubscriptionArgs<Operations.ActivitySubscriptionVariables>, 'query'>, handler?: Urql.SubscriptionHandler<Operations.ActivitySubscription, TData>) {
  return Urql.useSubscription<Operations.ActivitySubscription, TData, Operations.ActivitySubscriptionVariables>({ query: Operations.ActivityDocument, ...options }, handler);
};