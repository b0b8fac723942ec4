import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useDocumentsQuery(options: Omit<Urql.UseQueryArgs<Operations.DocumentsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DocumentsQuery, Operations.DocumentsQueryVariables>({ query: Operations.DocumentsDocument, ...options });
};

export function useDocumentPapersQuery(options: Omit<Urql.UseQueryArgs<Operations.DocumentPapersQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DocumentPapersQuery, Operations.DocumentPapersQueryVariables>({ query: Operations.DocumentPapersDocument, ...options });
};

export function useDocumentShelvesQuery(options?: Omit<Urql.UseQueryArgs<Operations.DocumentShelvesQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.DocumentShelvesQuery, Operations.DocumentShelvesQueryVariables>({ query: Operations.DocumentShelvesDocument, ...options });
};

export function useMarkDocumentReadMutation() {
  return Urql.useMutation<Operations.MarkDocumentReadMutation, Operations.MarkDocumentReadMutationVariables>(Operations.MarkDocumentReadDocument);
};