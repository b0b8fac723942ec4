import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useNotificationsQuery(options: Omit<Urql.UseQueryArgs<Operations.NotificationsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.NotificationsQuery, Operations.NotificationsQueryVariables>({ query: Operations.NotificationsDocument, ...options });
};

export function useMarkNotificationMutation() {
  return Urql.useMutation<Operations.MarkNotificationMutation, Operations.MarkNotificationMutationVariables>(Operations.MarkNotificationDocument);
};

export function useMarkAllNotificationsMutation() {
  return Urql.useMutation<Operations.MarkAllNotificationsMutation, Operations.MarkAllNotificationsMutationVariables>(Operations.MarkAllNotificationsDocument);
};

export function useUnmarkAllNotificationsMutation() {
  return Urql.useMutation<Operations.UnmarkAllNotificationsMutation, Operations.UnmarkAllNotificationsMutationVariables>(Operations.UnmarkAllNotificationsDocument);
};