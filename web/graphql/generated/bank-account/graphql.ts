/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why somebody comes onto a contract. */
export type AdditionCase =
  /** An adoption: the same. */
  | 'ADOPTION'
  /** A birth: covered from that day, told within three months. */
  | 'BIRTH'
  /** Another child of the holder or of the spouse. */
  | 'CHILD'
  /** Two people who live together (concubinage). */
  | 'COHABITATION'
  /** A marriage. */
  | 'MARRIAGE'
  /** A PACS. */
  | 'PACS';

/** From whom the next step is awaited. */
export type BallHolder =
  /** The person who asked. */
  | 'MEMBER'
  /** Us. */
  | 'MUTUELLE';

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

/** Another account for reimbursements. */
export type ChangeBankAccountInput = {
  /** The name that the bank statement (RIB) shows: 2 to 70 characters. */
  holderName: string;
  /** The IBAN, with or without spaces: any of the SEPA area. */
  iban: string;
  /** Made up by the client, the same for each time it sends this. */
  idempotencyKey: string;
};

/** How a reimbursement ended. */
export type ClaimState =
  /** Reimbursed to the member. */
  | 'PAID'
  /** Paid straight to the professional (tiers payant). */
  | 'PAID_TO_PROVIDER'
  /** Taken back by the Sécu: nothing of it stands. */
  | 'REVERSED';

/** How a code reaches its person. */
export type CodeChannel =
  /** To the postal address on file; the code lives three weeks. */
  | 'LETTER'
  /** To the e-mail address on file; the code lives five minutes. */
  | 'MAIL'
  /** To the mobile number on file; the code lives five minutes. */
  | 'SMS';

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

/** What somebody writes or calls about. */
export type ConversationTopic =
  /** The third-party-payment card. */
  | 'CARD'
  /** The contract, and who is on it. */
  | 'CONTRACT'
  /** What it costs. */
  | 'CONTRIBUTIONS'
  /** What is covered. */
  | 'GUARANTEES'
  /** Something else. */
  | 'OTHER'
  /** A reimbursement. */
  | 'REIMBURSEMENT'
  /** The member space itself. */
  | 'SPACE';

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

/** How far an agreement with a hospital is. */
export type CoverageStep =
  /** The hospital confirmed that it has it. */
  | 'ACKNOWLEDGED'
  /** Asked for: not sent yet. */
  | 'ASKED'
  /** The stay was billed. */
  | 'BILLED'
  /** Sent to the hospital. */
  | 'SENT';

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
  /** What was sent with a request to prove something (justificatif). */
  | 'PROOF'
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

/** Who wrote. */
export type MessageAuthor =
  /** Somebody at the mutuelle. */
  | 'DESK'
  /** The person who asked. */
  | 'MEMBER';

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

/** Why somebody leaves a contract. */
export type RemovalCase =
  /** A child who is no longer the holder’s to keep. */
  | 'CHILD_LEAVES'
  /** A death. */
  | 'DEATH'
  /** No reason: at the yearly term. */
  | 'OTHER'
  /** A cover of their own. */
  | 'OWN_COVER'
  /** A divorce, the end of a PACS or of living together. */
  | 'SEPARATION';

/** What a request may be missing: something to say, or a paper to send. New ones may come. */
export type RequestDetail =
  /** The whole amount. */
  | 'AMOUNT'
  /** What the Sécu paid (décompte). */
  | 'AMO_STATEMENT'
  /** What the bank says of the account (RIB). */
  | 'BANK_DETAILS'
  /** The day of the care; for a quote, the day it was made. */
  | 'CARE_DATE'
  /** A certificate of civil status (acte d’état civil, PACS …). */
  | 'CIVIL_STATUS'
  /** An invoice that says each act and its price. */
  | 'DETAILED_INVOICE'
  /** What proves the event that is the reason. */
  | 'EVENT_PROOF'
  /** What kind of care it is. */
  | 'FAMILY'
  /** That somebody is or was in hospital (bulletin de situation). */
  | 'HOSPITAL_BULLETIN'
  /** An identity card or a passport. */
  | 'IDENTITY'
  /** Pages that can be read, in place of some that could not. */
  | 'PAGES'
  /** The prescription (ordonnance). */
  | 'PRESCRIPTION'
  /** Who gave the care, or will. */
  | 'PROFESSIONAL'
  /** That it was paid (facture acquittée). */
  | 'PROOF_OF_PAYMENT'
  /** That the Sécu covers them (attestation de droits). */
  | 'RIGHTS_CERTIFICATE'
  /** That they study (certificat de scolarité). */
  | 'SCHOOL_CERTIFICATE';

/** What is asked for. New kinds may come. */
export type RequestKind =
  /** To cover a spouse or a child. */
  | 'ADD_BENEFICIARY'
  /** Another account for reimbursements. */
  | 'BANK_ACCOUNT'
  /** A call to be made. */
  | 'CALL_BACK'
  /** A complaint (« réclamation »). */
  | 'COMPLAINT'
  /** That we pay a hospital directly (prise en charge). */
  | 'HOSPITAL_COVERAGE'
  /** To be reimbursed for an invoice. */
  | 'INVOICE'
  /** A conversation with the desk. */
  | 'MESSAGE'
  /** That a prescription is kept with the documents (ordonnance). */
  | 'PRESCRIPTION'
  /** To know what a quote would leave to pay. */
  | 'QUOTE'
  /** To cover somebody no longer. */
  | 'REMOVE_BENEFICIARY'
  /** That the Sécu sends us what it pays (télétransmission). */
  | 'TELETRANSMISSION'
  /** To end the contract (résiliation). */
  | 'TERMINATION'
  /** To be called by another name. */
  | 'USAGE_NAME';

/** How far a request is. */
export type RequestState =
  /** It ended as the person hoped. */
  | 'ACCEPTED'
  /** The desk has it. */
  | 'IN_REVIEW'
  /** It was refused, with a reason. */
  | 'REFUSED'
  /** What was sent is being examined by the machine. */
  | 'SENT'
  /** The desk decided, and a second person looks at it. */
  | 'TO_APPROVE'
  /** Something is missing: the person has the ball. */
  | 'TO_COMPLETE'
  /** The person took it back. */
  | 'WITHDRAWN';

/** The nature of a stay, as hospitals name it. */
export type StayNature =
  /** Maternité. */
  | 'MATERNITY'
  /** Médecine. */
  | 'MEDICINE'
  /** Psychiatrie. */
  | 'PSYCHIATRY'
  /** Soins de suite et réadaptation. */
  | 'REHABILITATION'
  /** Chirurgie. */
  | 'SURGERY';

/** Why a contract is ended. */
export type TerminationGround =
  /** The yearly term. */
  | 'ANNUAL'
  /** No reason, once a year has gone by. */
  | 'ANY_TIME'
  /** A compulsory cover through an employer. */
  | 'COMPULSORY_COVER'
  /** Second thoughts within fourteen days. */
  | 'COOLING_OFF'
  /** The holder died. */
  | 'DEATH'
  /** The yearly premium notice came late (loi Chatel). */
  | 'LATE_NOTICE'
  /** A change of home, family, work, or retirement. */
  | 'SITUATION'
  /** The Complémentaire santé solidaire. */
  | 'SOLIDARITY_COVER';

/** How the notice came. */
export type TerminationWay =
  /** Online, from the insurer that takes over: the desk checks its mandate. */
  | 'NEW_INSURER'
  /** Online, without signing in: the desk checks who it was. */
  | 'SIGNED_OUT'
  /** From the holder’s space. */
  | 'SPACE';

export type BankAccountChangeDetailFragment = { __typename: 'BankAccountChange', ibanMasked: string, holderName: string, heldUntil: string | null, reviews: Array<string>, canCancel: boolean };

export type BankAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type BankAccountQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: string, fullName: string }, contract: { __typename: 'Contract', id: string, monthlyPremium: number | null, bankAccount: { __typename: 'BankAccount', ibanMasked: string, heldUntil: string | null } | null, bankAccountRequest: { __typename: 'Request', id: string, reference: string, kind: RequestKind, state: RequestState, ball: BallHolder | null, family: CareFamily | null, careDate: string | null, amount: number | null, professional: string | null, missing: Array<RequestDetail>, dueOn: string | null, sentAt: string, isOpen: boolean, bankAccountChange: { __typename: 'BankAccountChange', ibanMasked: string, holderName: string, heldUntil: string | null, reviews: Array<string>, canCancel: boolean } | null, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null } | null } | null } | null };

export type BankAccountRequestFragment = { __typename: 'Request', id: string, reference: string, kind: RequestKind, state: RequestState, ball: BallHolder | null, family: CareFamily | null, careDate: string | null, amount: number | null, professional: string | null, missing: Array<RequestDetail>, dueOn: string | null, sentAt: string, isOpen: boolean, bankAccountChange: { __typename: 'BankAccountChange', ibanMasked: string, holderName: string, heldUntil: string | null, reviews: Array<string>, canCancel: boolean } | null, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null };

export type ChangeBankAccountMutationVariables = Exact<{
  input: ChangeBankAccountInput;
}>;


export type ChangeBankAccountMutation = { __typename: 'Mutation', changeBankAccount:
    | { __typename: 'ChangeBankAccountSuccess', request: { __typename: 'Request', id: string, reference: string, kind: RequestKind, state: RequestState, ball: BallHolder | null, family: CareFamily | null, careDate: string | null, amount: number | null, professional: string | null, missing: Array<RequestDetail>, dueOn: string | null, sentAt: string, isOpen: boolean, bankAccountChange: { __typename: 'BankAccountChange', ibanMasked: string, holderName: string, heldUntil: string | null, reviews: Array<string>, canCancel: boolean } | null, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null } }
    | { __typename: 'IdempotencyConflict', code: ProblemCode, message: string }
    | { __typename: 'InvalidInput', code: ProblemCode, message: string, fields: Array<{ __typename: 'FieldProblem', path: string, message: string }> }
    | { __typename: 'NotAllowed', code: ProblemCode, message: string }
    | { __typename: 'StepUpRequired', code: ProblemCode, message: string, stepUp: { __typename: 'StepUp', id: string, effect: string, needsPassword: boolean, needsFranceConnect: boolean, hasTotp: boolean, hasPasskey: boolean, recoveryCodesLeft: number, destinations: Array<{ __typename: 'CodeDestination', channel: CodeChannel, hint: string | null }>, sent: { __typename: 'CodeSent', expiresAt: string, destination: { __typename: 'CodeDestination', channel: CodeChannel, hint: string | null } } | null } }
   };

export type BeneficiaryChangeDetailFragment = { __typename: 'BeneficiaryChange', fullName: string, birthDate: string, addition: AdditionCase | null, removal: RemovalCase | null, eventDate: string, effectiveDate: string };

export type MoneyAmountsFragment = { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number };

export type ClaimRowFragment = { __typename: 'Claim', id: string, careDate: string, state: ClaimState, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, care: { __typename: 'Care', title: string, family: CareFamily, provider: { __typename: 'CareProvider', name: string, specialtyLabel: string } } | null };

export type WhyStepFragment = { __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null };

export type OutOfPocketReasonFragment = { __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number };

export type ClaimLineDetailFragment = { __typename: 'ClaimLine', id: string, reference: string, nature: LineNature, careFrom: string, careTo: string, quantity: number, base: number, rate: number, convention: Convention, thirdParty: boolean, act: { __typename: 'Act', code: string, label: string, family: CareFamily }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, deductions: Array<{ __typename: 'LineDeduction', kind: DeductionKind, amount: number }>, outOfPocketParts: Array<{ __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number }>, derivation: Array<{ __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null }> };

export type ClaimDetailFragment = { __typename: 'Claim', receivedAt: string, id: string, careDate: string, state: ClaimState, care: { __typename: 'Care', title: string, family: CareFamily, lines: Array<{ __typename: 'ClaimLine', id: string, reference: string, nature: LineNature, careFrom: string, careTo: string, quantity: number, base: number, rate: number, convention: Convention, thirdParty: boolean, act: { __typename: 'Act', code: string, label: string, family: CareFamily }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, deductions: Array<{ __typename: 'LineDeduction', kind: DeductionKind, amount: number }>, outOfPocketParts: Array<{ __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number }>, derivation: Array<{ __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null }> }>, provider: { __typename: 'CareProvider', name: string, specialtyLabel: string } } | null, payments: Array<{ __typename: 'ClaimPayment', payer: Payer, payee: Payee, amount: number, date: string, destination: string | null, payment: { __typename: 'Payment', id: string, state: PaymentState } | null }>, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } };

export type YearSpendingFragment = { __typename: 'Spending', year: number, total: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, months: Array<{ __typename: 'MonthSpending', month: number, claimCount: number, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } }> };

export type ConversationDetailFragment = { __typename: 'Conversation', topic: ConversationTopic | null, unreadCount: number, canWrite: boolean, messages: Array<{ __typename: 'RequestMessage', position: number, by: MessageAuthor, name: string | null, text: string, at: string, isRead: boolean, attachment: { __typename: 'Document', id: string, title: string, file: { __typename: 'DocumentFile', url: string, mediaType: string, byteCount: number, expiresAt: string } | null } | null }>, callBack: { __typename: 'CallBack', day: string, from: string, to: string, phone: string } | null };

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

export type CoverageDetailFragment = { __typename: 'HospitalCoverage', nature: StayNature, admissionDate: string, dischargeDate: string, privateRoom: boolean, reviews: Array<string>, validFrom: string | null, validTo: string | null, step: CoverageStep, isChanged: boolean, sentAt: string | null, acknowledgedAt: string | null, facility: { __typename: 'Facility', finess: string, name: string, place: string, isReachable: boolean }, lines: Array<{ __typename: 'CoverageLine', code: string, name: string, amount: number | null, count: number | null, rate: number | null, isCovered: boolean }> };

export type DestinationFragment = { __typename: 'CodeDestination', channel: CodeChannel, hint: string | null };

export type SentCodeFragment = { __typename: 'CodeSent', expiresAt: string, destination: { __typename: 'CodeDestination', channel: CodeChannel, hint: string | null } };

export type StepUpFragment = { __typename: 'StepUp', id: string, effect: string, needsPassword: boolean, needsFranceConnect: boolean, hasTotp: boolean, hasPasskey: boolean, recoveryCodesLeft: number, destinations: Array<{ __typename: 'CodeDestination', channel: CodeChannel, hint: string | null }>, sent: { __typename: 'CodeSent', expiresAt: string, destination: { __typename: 'CodeDestination', channel: CodeChannel, hint: string | null } } | null };

export type StepUpRequiredFragment = { __typename: 'StepUpRequired', code: ProblemCode, message: string, stepUp: { __typename: 'StepUp', id: string, effect: string, needsPassword: boolean, needsFranceConnect: boolean, hasTotp: boolean, hasPasskey: boolean, recoveryCodesLeft: number, destinations: Array<{ __typename: 'CodeDestination', channel: CodeChannel, hint: string | null }>, sent: { __typename: 'CodeSent', expiresAt: string, destination: { __typename: 'CodeDestination', channel: CodeChannel, hint: string | null } } | null } };

export type MemberBriefFragment = { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean };

export type MemberSharingFragment = { __typename: 'Member', sharesCare: boolean, id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean };

export type PaymentRowFragment = { __typename: 'Payment', id: string, date: string, amount: number, state: PaymentState, payee: Payee, destination: string | null };

export type ReferralTermsPartsFragment = { __typename: 'ReferralTerms', sponsorReward: number, friendReward: number, yearlyCap: number, waitingDays: number, paidPremiums: number, newForMonths: number, invitationDays: number };

export type RequestRowFragment = { __typename: 'Request', id: string, reference: string, kind: RequestKind, state: RequestState, ball: BallHolder | null, family: CareFamily | null, careDate: string | null, amount: number | null, professional: string | null, missing: Array<RequestDetail>, dueOn: string | null, sentAt: string, isOpen: boolean, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean } | null };

export type TerminationDetailFragment = { __typename: 'Termination', eventDate: string | null, receivedOn: string, endDate: string, way: TerminationWay, insurer: string | null, refund: number | null, owed: number | null, refundDueOn: string, canRevoke: boolean, reason: { __typename: 'TerminationReason', ground: TerminationGround, name: string, law: string } };

export const MemberBriefFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<MemberBriefFragment, unknown>;
export const RequestRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ball"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"professional"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<RequestRowFragment, unknown>;
export const BankAccountChangeDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BankAccountChangeDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BankAccountChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ibanMasked"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}}]}}]} as unknown as DocumentNode<BankAccountChangeDetailFragment, unknown>;
export const BankAccountRequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BankAccountRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestRow"}},{"kind":"Field","name":{"kind":"Name","value":"bankAccountChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BankAccountChangeDetail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ball"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"professional"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BankAccountChangeDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BankAccountChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ibanMasked"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}}]}}]} as unknown as DocumentNode<BankAccountRequestFragment, unknown>;
export const BeneficiaryChangeDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BeneficiaryChangeDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeneficiaryChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"addition"}},{"kind":"Field","name":{"kind":"Name","value":"removal"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}}]}}]} as unknown as DocumentNode<BeneficiaryChangeDetailFragment, unknown>;
export const MoneyAmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<MoneyAmountsFragment, unknown>;
export const ClaimRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<ClaimRowFragment, unknown>;
export const OutOfPocketReasonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]} as unknown as DocumentNode<OutOfPocketReasonFragment, unknown>;
export const WhyStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<WhyStepFragment, unknown>;
export const ClaimLineDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimLineDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"careFrom"}},{"kind":"Field","name":{"kind":"Name","value":"careTo"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"convention"}},{"kind":"Field","name":{"kind":"Name","value":"thirdParty"}},{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"family"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deductions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutOfPocketReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyStep"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<ClaimLineDetailFragment, unknown>;
export const ClaimDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimRow"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimLineDetail"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"payee"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimLineDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"careFrom"}},{"kind":"Field","name":{"kind":"Name","value":"careTo"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"convention"}},{"kind":"Field","name":{"kind":"Name","value":"thirdParty"}},{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"family"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deductions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutOfPocketReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyStep"}}]}}]}}]} as unknown as DocumentNode<ClaimDetailFragment, unknown>;
export const YearSpendingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearSpending"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Spending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"claimCount"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<YearSpendingFragment, unknown>;
export const ConversationDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConversationDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"isRead"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"canWrite"}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]} as unknown as DocumentNode<ConversationDetailFragment, unknown>;
export const DocumentRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"isReplaced"}},{"kind":"Field","name":{"kind":"Name","value":"isUnread"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<DocumentRowFragment, unknown>;
export const DocumentPapersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentPapers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentRow"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pictures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"isReplaced"}},{"kind":"Field","name":{"kind":"Name","value":"isUnread"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}}]} as unknown as DocumentNode<DocumentPapersFragment, unknown>;
export const GuaranteeRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuaranteeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Guarantee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}}]}}]} as unknown as DocumentNode<GuaranteeRowFragment, unknown>;
export const CeilingGaugeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CeilingGauge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ceiling"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"resetsOn"}},{"kind":"Field","name":{"kind":"Name","value":"guarantee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuaranteeRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuaranteeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Guarantee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<CeilingGaugeFragment, unknown>;
export const RenewalRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RenewalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Renewal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"lastDate"}},{"kind":"Field","name":{"kind":"Name","value":"nextDate"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<RenewalRowFragment, unknown>;
export const ExampleRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExampleRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReimbursementExample"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<ExampleRowFragment, unknown>;
export const SimulatedAmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimulatedAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SimulateResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SimulateSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<SimulatedAmountsFragment, unknown>;
export const CoverageDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CoverageDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HospitalCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"finess"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"isReachable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"admissionDate"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeDate"}},{"kind":"Field","name":{"kind":"Name","value":"privateRoom"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"isCovered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"isChanged"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]} as unknown as DocumentNode<CoverageDetailFragment, unknown>;
export const DestinationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Destination"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeDestination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]} as unknown as DocumentNode<DestinationFragment, unknown>;
export const SentCodeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SentCode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeSent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Destination"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Destination"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeDestination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]} as unknown as DocumentNode<SentCodeFragment, unknown>;
export const StepUpFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepUp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"needsPassword"}},{"kind":"Field","name":{"kind":"Name","value":"needsFranceConnect"}},{"kind":"Field","name":{"kind":"Name","value":"destinations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Destination"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SentCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasTotp"}},{"kind":"Field","name":{"kind":"Name","value":"hasPasskey"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Destination"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeDestination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SentCode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeSent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Destination"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<StepUpFragment, unknown>;
export const StepUpRequiredFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepUpRequired"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepUpRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stepUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepUp"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Destination"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeDestination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SentCode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeSent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Destination"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepUp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"needsPassword"}},{"kind":"Field","name":{"kind":"Name","value":"needsFranceConnect"}},{"kind":"Field","name":{"kind":"Name","value":"destinations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Destination"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SentCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasTotp"}},{"kind":"Field","name":{"kind":"Name","value":"hasPasskey"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}}]} as unknown as DocumentNode<StepUpRequiredFragment, unknown>;
export const MemberSharingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberSharing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}},{"kind":"Field","name":{"kind":"Name","value":"sharesCare"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<MemberSharingFragment, unknown>;
export const PaymentRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"payee"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]} as unknown as DocumentNode<PaymentRowFragment, unknown>;
export const ReferralTermsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralTermsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralTerms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sponsorReward"}},{"kind":"Field","name":{"kind":"Name","value":"friendReward"}},{"kind":"Field","name":{"kind":"Name","value":"yearlyCap"}},{"kind":"Field","name":{"kind":"Name","value":"waitingDays"}},{"kind":"Field","name":{"kind":"Name","value":"paidPremiums"}},{"kind":"Field","name":{"kind":"Name","value":"newForMonths"}},{"kind":"Field","name":{"kind":"Name","value":"invitationDays"}}]}}]} as unknown as DocumentNode<ReferralTermsPartsFragment, unknown>;
export const TerminationDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TerminationDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Termination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"law"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"}},{"kind":"Field","name":{"kind":"Name","value":"refund"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}},{"kind":"Field","name":{"kind":"Name","value":"refundDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"canRevoke"}}]}}]} as unknown as DocumentNode<TerminationDetailFragment, unknown>;
export const BankAccountDocument = {"__meta__":{"hash":"653f1ad9293fad2a86dc718fe9c278e3c15a06d76278763f81fbeec088998c77"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BankAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contract"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bankAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ibanMasked"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bankAccountRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BankAccountRequest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"monthlyPremium"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ball"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"professional"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BankAccountChangeDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BankAccountChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ibanMasked"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BankAccountRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestRow"}},{"kind":"Field","name":{"kind":"Name","value":"bankAccountChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BankAccountChangeDetail"}}]}}]}}]} as unknown as DocumentNode<BankAccountQuery, BankAccountQueryVariables>;
export const ChangeBankAccountDocument = {"__meta__":{"hash":"5c7dc272250c1824b60eb4ccb9087bb039350e4df2cdcc364df3dfa364382ebe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeBankAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeBankAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"changeBankAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeBankAccountSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BankAccountRequest"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepUpRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepUpRequired"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ball"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"professional"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BankAccountChangeDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BankAccountChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ibanMasked"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Destination"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeDestination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SentCode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeSent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Destination"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepUp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"needsPassword"}},{"kind":"Field","name":{"kind":"Name","value":"needsFranceConnect"}},{"kind":"Field","name":{"kind":"Name","value":"destinations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Destination"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SentCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasTotp"}},{"kind":"Field","name":{"kind":"Name","value":"hasPasskey"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BankAccountRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestRow"}},{"kind":"Field","name":{"kind":"Name","value":"bankAccountChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BankAccountChangeDetail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepUpRequired"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepUpRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stepUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepUp"}}]}}]}}]} as unknown as DocumentNode<ChangeBankAccountMutation, ChangeBankAccountMutationVariables>;