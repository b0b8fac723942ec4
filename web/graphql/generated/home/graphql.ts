/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of care, as people look for it. */
export type CareFamily =
  /** Osteopath, chiropractor. */
  | 'ALTERNATIVE_MEDICINE'
  /** Laboratory. */
  | 'BIOLOGY'
  /** Birth or adoption. */
  | 'BIRTH'
  /** Consultations and visits, GP or specialist. */
  | 'CONSULTATION'
  /** Dental care, prostheses, orthodontics, implants. */
  | 'DENTAL'
  /** Devices of the LPP list. */
  | 'DEVICE'
  /** Hearing aids. */
  | 'HEARING'
  /** Stays, and the fees in them. */
  | 'HOSPITAL'
  /** Glasses, contact lenses, refractive surgery. */
  | 'OPTICS'
  /** Physiotherapist, nurse, speech therapist, podologist, orthoptist, midwife. */
  | 'PARAMEDICAL'
  /** Medicines. */
  | 'PHARMACY'
  /** Psychologist (« Mon soutien psy »). */
  | 'PSYCHOLOGY'
  /** Spa cures. */
  | 'SPA'
  /** Technical acts and imaging (CCAM). */
  | 'TECHNICAL_ACT'
  /** Transport on prescription. */
  | 'TRANSPORT';

/** How a reimbursement ended. */
export type ClaimState =
  /** Reimbursed to the member. */
  | 'PAID'
  /** Paid straight to the professional (tiers payant). */
  | 'PAID_TO_PROVIDER'
  /** Taken back by the Sécu: nothing of it stands. */
  | 'REVERSED';

/** A professional’s agreement with the Sécu on prices. */
export type Convention =
  /** Does not apply. */
  | 'NONE'
  /** Sector 2 without OPTAM: free overcharges. */
  | 'NON_OPTAM'
  /** No agreement: the Sécu pays next to nothing. */
  | 'NOT_AGREED'
  /** Sector 2 with OPTAM: moderate overcharges. */
  | 'OPTAM'
  /** Sector 1: the Sécu’s prices. */
  | 'SECTOR_1';

/** What a ceiling counts. */
export type CountUnit =
  /** Acts. */
  | 'ACT'
  /** Items. */
  | 'ITEM'
  /** Nights. */
  | 'NIGHT'
  /** Sessions. */
  | 'SESSION';

/** What the Sécu takes off its payment. */
export type DeductionKind =
  /** Franchise médicale (CSS L160-13 III): never reimbursed. */
  | 'FRANCHISE'
  /** Participation for acts of 120 € or more: the mutuelle pays it. */
  | 'HEAVY_ACT'
  /** Participation forfaitaire (CSS L160-13 II): never reimbursed. */
  | 'PARTICIPATION';

/** What a document is. New kinds may come. */
export type DocumentKind =
  /** The third-party-payment card (carte de tiers payant). */
  | 'CARD'
  /** The contract. */
  | 'CONTRACT'
  /** What is reimbursed (tableau de garanties). */
  | 'GUARANTEE_TABLE'
  /** What we pay to a hospital (prise en charge). */
  | 'HOSPITAL_AGREEMENT'
  /** An invoice that was sent (facture). */
  | 'INVOICE'
  /** A letter. */
  | 'LETTER'
  /** Contributions paid in a civil year, for a self-employed holder’s taxes. */
  | 'MADELIN_CERTIFICATE'
  /** A prescription (ordonnance). */
  | 'PRESCRIPTION'
  /** A quote that was sent (devis). */
  | 'QUOTE'
  /** The month’s reimbursements (relevé, décompte). */
  | 'STATEMENT';

/** What is renewed after a delay. */
export type Equipment =
  /** Glasses: a frame and two lenses. */
  | 'GLASSES'
  /** The left hearing aid. */
  | 'HEARING_AID_LEFT'
  /** The right hearing aid. */
  | 'HEARING_AID_RIGHT';

/** The harmonised headings of guarantee tables (UNOCAM, 2019). */
export type GuaranteeHeading =
  /** Dentaire. */
  | 'DENTAL'
  /** Aides auditives. */
  | 'HEARING_AIDS'
  /** Hospitalisation. */
  | 'HOSPITAL'
  /** Optique. */
  | 'OPTICS'
  /** Autres. */
  | 'OTHER'
  /** Soins courants. */
  | 'ROUTINE_CARE';

/** Whether a line pays or takes back. */
export type LineNature =
  /** A payment. */
  | 'NORMAL'
  /** A payment taken back: every amount is negative. */
  | 'REVERSAL';

/** A person’s place on the contract. */
export type MemberRole =
  /** A child of the holder or of the spouse. */
  | 'CHILD'
  /** Who signed the contract (« titulaire »). */
  | 'HOLDER'
  /** Spouse, PACS partner or cohabitant (« conjoint »). */
  | 'SPOUSE';

/** Why something is left to pay. */
export type OutOfPocketKind =
  /** What the Sécu paid less, or more, than its own rate says. */
  | 'AMO_DIFFERENCE'
  /** A ceiling of the guarantee is reached. */
  | 'BEYOND_CEILING'
  /** More than the amount that the guarantee gives. */
  | 'BEYOND_GUARANTEE'
  /** Franchise médicale. */
  | 'FRANCHISE'
  /** Participation for heavy acts. */
  | 'HEAVY_ACT'
  /** The contract doesn’t cover it. */
  | 'NOT_COVERED'
  /** Paid by another complementary insurer. */
  | 'OTHER_AMC'
  /** Beyond what the guarantee pays of the overcharge (« dépassement »). */
  | 'OVERCHARGE'
  /** Participation forfaitaire. */
  | 'PARTICIPATION'
  /** Care outside the coordinated pathway. */
  | 'PATHWAY_PENALTY'
  /** Bought before the renewal is due. */
  | 'TOO_EARLY';

/** Who is paid. */
export type Payee =
  /** The member. */
  | 'MEMBER'
  /** The professional (tiers payant). */
  | 'PROVIDER';

/** Who pays. */
export type Payer =
  /** The mutuelle. */
  | 'AMC'
  /** The mandatory scheme (« Sécurité sociale »). */
  | 'AMO';

/** How far a transfer is. */
export type PaymentState =
  /** It was made. */
  | 'PAID'
  /** It will be made on its day. */
  | 'SCHEDULED'
  /** Its net is negative: it comes off the next transfers. */
  | 'TO_RECOVER';

/** Why something expected could not be done. Never removed; new ones may come. */
export type ProblemCode =
  /** The engine has no tariff for this act. */
  | 'ACT_NOT_SIMULABLE'
  /** This key was used with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** No account opens with this e-mail and password. */
  | 'INVALID_CREDENTIALS'
  /** A value can’t be accepted as it is; `fields` says which. */
  | 'INVALID_INPUT'
  /** The link was used, is over, or was replaced by a newer one. */
  | 'LINK_OVER'
  /** It exists, and is not yours to do. */
  | 'NOT_ALLOWED'
  /** It doesn’t exist, or you may not see it. */
  | 'NOT_FOUND'
  /** A passkey that is not taken; `reason` says why. */
  | 'PASSKEY_REFUSED'
  /** The password was right; a code must follow, for this browser is not known. */
  | 'SECOND_PROOF_NEEDED'
  /** The act asks for another proof of who the viewer is. */
  | 'STEP_UP_REQUIRED'
  /** Wait before the next try. */
  | 'TOO_MANY_ATTEMPTS'
  /** Not the code that was sent, or no longer. */
  | 'WRONG_CODE';

/** What an invoice or a quote must say. */
export type RequestDetail =
  /** The whole amount. */
  | 'AMOUNT'
  /** The day of the care; for a quote, the day it was made. */
  | 'CARE_DATE'
  /** What kind of care it is. */
  | 'FAMILY'
  /** Pages that can be read, in place of some that could not. */
  | 'PAGES'
  /** Who gave the care, or will. */
  | 'PROFESSIONAL';

/** What is asked for. New kinds may come. */
export type RequestKind =
  /** To be reimbursed for an invoice. */
  | 'INVOICE'
  /** To know what a quote would leave to pay. */
  | 'QUOTE';

/** How far a request is, and who has the ball. */
export type RequestState =
  /** It ended as the person hoped. */
  | 'ACCEPTED'
  /** The desk has it. */
  | 'IN_REVIEW'
  /** It was refused, with a reason. */
  | 'REFUSED'
  /** What was sent is being examined by the machine. */
  | 'SENT'
  /** Something is missing: the person has the ball. */
  | 'TO_COMPLETE'
  /** The person took it back. */
  | 'WITHDRAWN';

export type MoneyAmountsFragment = { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number };

export type ClaimRowFragment = { __typename: 'Claim', id: string, careDate: string, state: ClaimState, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, care: { __typename: 'Care', title: string, family: CareFamily, provider: { __typename: 'CareProvider', name: string, specialtyLabel: string } } | null };

export type WhyStepFragment = { __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null };

export type OutOfPocketReasonFragment = { __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number };

export type ClaimLineDetailFragment = { __typename: 'ClaimLine', id: string, reference: string, nature: LineNature, careFrom: string, careTo: string, quantity: number, base: number, rate: number, convention: Convention, thirdParty: boolean, act: { __typename: 'Act', code: string, label: string, family: CareFamily }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, deductions: Array<{ __typename: 'LineDeduction', kind: DeductionKind, amount: number }>, outOfPocketParts: Array<{ __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number }>, derivation: Array<{ __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null }> };

export type ClaimDetailFragment = { __typename: 'Claim', receivedAt: string, id: string, careDate: string, state: ClaimState, care: { __typename: 'Care', title: string, family: CareFamily, lines: Array<{ __typename: 'ClaimLine', id: string, reference: string, nature: LineNature, careFrom: string, careTo: string, quantity: number, base: number, rate: number, convention: Convention, thirdParty: boolean, act: { __typename: 'Act', code: string, label: string, family: CareFamily }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, deductions: Array<{ __typename: 'LineDeduction', kind: DeductionKind, amount: number }>, outOfPocketParts: Array<{ __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number }>, derivation: Array<{ __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null }> }>, provider: { __typename: 'CareProvider', name: string, specialtyLabel: string } } | null, payments: Array<{ __typename: 'ClaimPayment', payer: Payer, payee: Payee, amount: number, date: string, destination: string | null, payment: { __typename: 'Payment', id: string, state: PaymentState } | null }>, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } };

export type YearSpendingFragment = { __typename: 'Spending', year: number, total: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, months: Array<{ __typename: 'MonthSpending', month: number, claimCount: number, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } }> };

export type DocumentRowFragment = { __typename: 'Document', id: string, kind: DocumentKind, title: string, year: number, issuedOn: string, keptUntil: string, isReplaced: boolean, isUnread: boolean, member: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null };

export type DocumentPapersFragment = { __typename: 'Document', id: string, kind: DocumentKind, title: string, year: number, issuedOn: string, keptUntil: string, isReplaced: boolean, isUnread: boolean, file: { __typename: 'DocumentFile', url: string, mediaType: string, byteCount: number, expiresAt: string } | null, pictures: Array<{ __typename: 'DocumentFile', url: string, mediaType: string, byteCount: number, expiresAt: string }>, member: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null };

export type GuaranteeRowFragment = { __typename: 'Guarantee', code: string, heading: GuaranteeHeading, label: string, wording: string };

export type CeilingGaugeFragment = { __typename: 'Ceiling', id: string, periodStart: string, resetsOn: string, guarantee: { __typename: 'Guarantee', code: string, heading: GuaranteeHeading, label: string, wording: string }, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null, money: { __typename: 'MoneyCeiling', limit: number, used: number, left: number } | null, count: { __typename: 'CountCeiling', unit: CountUnit, limit: number, used: number, left: number } | null };

export type RenewalRowFragment = { __typename: 'Renewal', equipment: Equipment, lastDate: string | null, nextDate: string | null, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } };

export type ExampleRowFragment = { __typename: 'ReimbursementExample', heading: GuaranteeHeading, label: string, price: number, base: number, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } };

type SimulatedAmounts_ActNotSimulable_Fragment = { __typename: 'ActNotSimulable', code: ProblemCode };

type SimulatedAmounts_InvalidInput_Fragment = { __typename: 'InvalidInput', code: ProblemCode };

type SimulatedAmounts_NotFound_Fragment = { __typename: 'NotFound', code: ProblemCode };

type SimulatedAmounts_SimulateSuccess_Fragment = { __typename: 'SimulateSuccess', amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } };

export type SimulatedAmountsFragment =
  | SimulatedAmounts_ActNotSimulable_Fragment
  | SimulatedAmounts_InvalidInput_Fragment
  | SimulatedAmounts_NotFound_Fragment
  | SimulatedAmounts_SimulateSuccess_Fragment
;

export type HomeQueryVariables = Exact<{
  year: number;
}>;


export type HomeQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, beneficiaries: Array<{ __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }>, contract: { __typename: 'Contract', id: string, formula: { __typename: 'Formula', code: string, name: string } } | null, claims: { __typename: 'ClaimConnection', nodes: Array<{ __typename: 'Claim', id: string, careDate: string, state: ClaimState, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, care: { __typename: 'Care', title: string, family: CareFamily, provider: { __typename: 'CareProvider', name: string, specialtyLabel: string } } | null }> }, spending: { __typename: 'Spending', year: number, total: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, months: Array<{ __typename: 'MonthSpending', month: number, claimCount: number, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } }> }, ceilings: Array<{ __typename: 'Ceiling', id: string, periodStart: string, resetsOn: string, guarantee: { __typename: 'Guarantee', code: string, heading: GuaranteeHeading, label: string, wording: string }, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null, money: { __typename: 'MoneyCeiling', limit: number, used: number, left: number } | null, count: { __typename: 'CountCeiling', unit: CountUnit, limit: number, used: number, left: number } | null }>, renewals: Array<{ __typename: 'Renewal', equipment: Equipment, lastDate: string | null, nextDate: string | null, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } }> } | null };

export type SpendingYearQueryVariables = Exact<{
  year: number;
  beneficiaryId?: string | null | undefined;
}>;


export type SpendingYearQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', spending: { __typename: 'Spending', year: number, total: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, months: Array<{ __typename: 'MonthSpending', month: number, claimCount: number, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } }> } } | null };

export type MemberBriefFragment = { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean };

export type MemberSharingFragment = { __typename: 'Member', sharesCare: boolean, id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean };

export type PaymentRowFragment = { __typename: 'Payment', id: string, date: string, amount: number, state: PaymentState, payee: Payee, destination: string | null };

export type RequestRowFragment = { __typename: 'Request', id: string, reference: string, kind: RequestKind, state: RequestState, family: CareFamily | null, careDate: string | null, amount: number | null, professional: string | null, missing: Array<RequestDetail>, dueOn: string | null, sentAt: string, isOpen: boolean, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null };

export const MemberBriefFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<MemberBriefFragment, unknown>;
export const MoneyAmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<MoneyAmountsFragment, unknown>;
export const ClaimRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<ClaimRowFragment, unknown>;
export const OutOfPocketReasonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]} as unknown as DocumentNode<OutOfPocketReasonFragment, unknown>;
export const WhyStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<WhyStepFragment, unknown>;
export const ClaimLineDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimLineDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"careFrom"}},{"kind":"Field","name":{"kind":"Name","value":"careTo"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"convention"}},{"kind":"Field","name":{"kind":"Name","value":"thirdParty"}},{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"family"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deductions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutOfPocketReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyStep"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<ClaimLineDetailFragment, unknown>;
export const ClaimDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimRow"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimLineDetail"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"payee"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimLineDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"careFrom"}},{"kind":"Field","name":{"kind":"Name","value":"careTo"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"convention"}},{"kind":"Field","name":{"kind":"Name","value":"thirdParty"}},{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"family"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deductions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutOfPocketReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyStep"}}]}}]}}]} as unknown as DocumentNode<ClaimDetailFragment, unknown>;
export const YearSpendingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearSpending"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Spending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"claimCount"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<YearSpendingFragment, unknown>;
export const DocumentRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"isReplaced"}},{"kind":"Field","name":{"kind":"Name","value":"isUnread"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<DocumentRowFragment, unknown>;
export const DocumentPapersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentPapers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentRow"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pictures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"isReplaced"}},{"kind":"Field","name":{"kind":"Name","value":"isUnread"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}}]} as unknown as DocumentNode<DocumentPapersFragment, unknown>;
export const GuaranteeRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuaranteeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Guarantee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}}]}}]} as unknown as DocumentNode<GuaranteeRowFragment, unknown>;
export const CeilingGaugeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CeilingGauge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ceiling"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"resetsOn"}},{"kind":"Field","name":{"kind":"Name","value":"guarantee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuaranteeRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuaranteeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Guarantee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<CeilingGaugeFragment, unknown>;
export const RenewalRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RenewalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Renewal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"lastDate"}},{"kind":"Field","name":{"kind":"Name","value":"nextDate"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<RenewalRowFragment, unknown>;
export const ExampleRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExampleRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReimbursementExample"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<ExampleRowFragment, unknown>;
export const SimulatedAmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimulatedAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SimulateResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SimulateSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<SimulatedAmountsFragment, unknown>;
export const MemberSharingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberSharing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}},{"kind":"Field","name":{"kind":"Name","value":"sharesCare"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<MemberSharingFragment, unknown>;
export const PaymentRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"payee"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]} as unknown as DocumentNode<PaymentRowFragment, unknown>;
export const RequestRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"professional"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<RequestRowFragment, unknown>;
export const HomeDocument = {"__meta__":{"hash":"c276b1cb5b47eb1415f04ce77c0a31558276ef9474205b24a8396b10ac70b05d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Home"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiaries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contract"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"formula"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"spending"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"YearSpending"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ceilings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CeilingGauge"}}]}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RenewalRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuaranteeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Guarantee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearSpending"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Spending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"claimCount"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CeilingGauge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ceiling"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"resetsOn"}},{"kind":"Field","name":{"kind":"Name","value":"guarantee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuaranteeRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RenewalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Renewal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"lastDate"}},{"kind":"Field","name":{"kind":"Name","value":"nextDate"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}}]} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const SpendingYearDocument = {"__meta__":{"hash":"a09d70b9f24199fb9da64b62606c21cbad4616ef5542d2725f5f7ba86bbb3524"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SpendingYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"beneficiaryId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"spending"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"beneficiaryId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"beneficiaryId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"YearSpending"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearSpending"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Spending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"claimCount"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}}]}}]} as unknown as DocumentNode<SpendingYearQuery, SpendingYearQueryVariables>;