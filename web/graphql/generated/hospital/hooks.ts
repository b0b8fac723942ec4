import * as Operations from './graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;


export function useHospitalPeopleQuery(options?: Omit<Urql.UseQueryArgs<Operations.HospitalPeopleQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.HospitalPeopleQuery, Operations.HospitalPeopleQueryVariables>({ query: Operations.HospitalPeopleDocument, ...options });
};

export function useFacilitiesQuery(options: Omit<Urql.UseQueryArgs<Operations.FacilitiesQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.FacilitiesQuery, Operations.FacilitiesQueryVariables>({ query: Operations.FacilitiesDocument, ...options });
};

export function useRequestHospitalCoverageMutation() {
  return Urql.useMutation<Operations.RequestHospitalCoverageMutation, Operations.RequestHospitalCoverageMutationVariables>(Operations.RequestHospitalCoverageDocument);
};

export function useChangeHospitalStayMutation() {
  return Urql.useMutation<Operations.ChangeHospitalStayMutation, Operations.ChangeHospitalStayMutationVariables>(Operations.ChangeHospitalStayDocument);
};

export function useFacilityAgreementQuery(options: Omit<Urql.UseQueryArgs<Operations.FacilityAgreementQueryVariables>, 'query'>) {
  return Urql.useQuery<Operations.FacilityAgreementQuery, Operations.FacilityAgreementQueryVariables>({ query: Operations.FacilityAgreementDocument, ...options });
};

export function useAcknowledgeAgreementMutation() {
  return Urql.useMutation<Operations.AcknowledgeAgreementMutation, Operations.AcknowledgeAgreementMutationVariables>(Operations.AcknowledgeAgreementDocument);
};