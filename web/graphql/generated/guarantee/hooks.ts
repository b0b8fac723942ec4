import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useGuaranteesQuery(options?: Omit<Urql.UseQueryArgs<Operations.GuaranteesQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.GuaranteesQuery, Operations.GuaranteesQueryVariables>({ query: Operations.GuaranteesDocument, ...options });
};

export function useSimulatorActsQuery(options?: Omit<Urql.UseQueryArgs<Operations.SimulatorActsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.SimulatorActsQuery, Operations.SimulatorActsQueryVariables>({ query: Operations.SimulatorActsDocument, ...options });
};

export function useSimulateQuery(options: Omit<Urql.UseQueryArgs<Operations.SimulateQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.SimulateQuery, Operations.SimulateQueryVariables>({ query: Operations.SimulateDocument, ...options });
};

export function useCompareSimulationsQuery(options: Omit<Urql.UseQueryArgs<Operations.CompareSimulationsQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.CompareSimulationsQuery, Operations.CompareSimulationsQueryVariables>({ query: Operations.CompareSimulationsDocument, ...options });
};