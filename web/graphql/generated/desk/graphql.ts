/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why staff open a member’s file (« motif »). */
export type AccessReason =
  /** The member is on the telephone. */
  | 'CALL'
  /** A reimbursement is dealt with. */
  | 'CLAIM'
  /** A complaint is answered. */
  | 'COMPLAINT'
  /** Work is checked. */
  | 'CONTROL'
  /** Something else, put into words. */
  | 'OTHER'
  /** A request of theirs is dealt with. */
  | 'REQUEST';

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

/** A role to give to somebody, or to take from them. */
export type AskRoleChangeInput = {
  /** Given or taken. */
  change: RoleChangeKind;
  /** Why: 10 characters at least. */
  reason: string;
  /** Which. */
  role: StaffRole;
  /** Whose. */
  staffId: string;
};

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

/** A decision on what another person asked for. */
export type DecideRoleChangeInput = {
  /** Which. */
  decision: RoleDecision;
  /** On which. */
  id: string;
};

/** What the Sécu takes off its payment. */
export type DeductionKind =
  /** Franchise médicale (CSS L160-13 III): never reimbursed. */
  | 'FRANCHISE'
  /** Participation for acts of 120 € or more: the mutuelle pays it. */
  | 'HEAVY_ACT'
  /** Participation forfaitaire (CSS L160-13 II): never reimbursed. */
  | 'PARTICIPATION';

/** What the roles of somebody who works here let them do, for screens to offer no more. */
export type DeskAct =
  /** See who works here, and ask for a change of roles. */
  | 'ASK_ROLES'
  /** Deal with requests about care: invoices, quotes, hospital stays. */
  | 'DECIDE_CARE'
  /** Deal with requests about the contract: who is covered, how it ends. */
  | 'DECIDE_CONTRACTS'
  /** Deal with requests to become a member. */
  | 'DECIDE_MEMBERSHIPS'
  /** Decide what another asked for. */
  | 'DECIDE_ROLES'
  /** Open a member’s file, with a reason. */
  | 'OPEN_FILES'
  /** Look members up. */
  | 'SEARCH'
  /** See what the care was. */
  | 'SEE_CARE'
  /** Look at a member’s own screens (« voir comme »). */
  | 'VIEW_AS'
  /** Look after what the Sécu sends: lines set aside, figures that differ. */
  | 'WATCH_FEEDS';

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

/** An opening of a file. */
export type FileInput = {
  /** Which one. */
  fileId: string;
};

/** Whom to look up: two criteria at least. */
export type FindMembersInput = {
  /** Birth date. */
  birthDate?: string | null | undefined;
  /** Names, in any order, with or without accents. */
  name?: string | null | undefined;
  /** NIR, with or without its key. Kept nowhere. */
  nir?: string | null | undefined;
  /** Contract number or member number (« numéro d’adhérent »). */
  number?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
};

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

/** A file to open. */
export type OpenFileInput = {
  /** Whose. */
  memberId: string;
  /** In words; 10 characters at least where the reason is OTHER. */
  note?: string | null | undefined;
  /** Why. */
  reason: AccessReason;
};

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

/** The mandatory scheme (AMO) somebody belongs to. */
export type Regime =
  /** The local scheme of Alsace-Moselle, which pays more. */
  | 'ALSACE_MOSELLE'
  /** The general scheme. */
  | 'GENERAL'
  /** The scheme of farming. */
  | 'MSA';

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

/** What is asked for. */
export type RoleChangeKind =
  /** That they have the role. */
  | 'GRANT'
  /** That they have it no more. */
  | 'WITHDRAW';

/** What another person decided. */
export type RoleDecision =
  /** It is done, at once. */
  | 'APPROVED'
  /** Nothing changes. */
  | 'REFUSED';

/** What somebody who works here may do. Read from the database for each request. */
export type StaffRole =
  /** Looks after who may do what, and sees nobody’s file. */
  | 'ADMINISTRATOR'
  /** Answers members (« conseiller »): sees amounts, not what the care was. */
  | 'ADVISER'
  /** Settles claims (« gestionnaire »): sees amounts and care. */
  | 'CLAIMS_HANDLER'
  /** The medical adviser (« médecin-conseil »): sees amounts and care. */
  | 'DOCTOR'
  /** Sees as an adviser, and who opened which file (« responsable d’équipe »). */
  | 'SUPERVISOR';

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

export type BeneficiaryChangeDetailFragment = { __typename: 'BeneficiaryChange', fullName: string, birthDate: string, addition: AdditionCase | null, removal: RemovalCase | null, eventDate: string, effectiveDate: string };

export type MoneyAmountsFragment = { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number };

export type ClaimRowFragment = { __typename: 'Claim', id: string, careDate: string, state: ClaimState, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, care: { __typename: 'Care', title: string, family: CareFamily, provider: { __typename: 'CareProvider', name: string, specialtyLabel: string } } | null };

export type WhyStepFragment = { __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null };

export type OutOfPocketReasonFragment = { __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number };

export type ClaimLineDetailFragment = { __typename: 'ClaimLine', id: string, reference: string, nature: LineNature, careFrom: string, careTo: string, quantity: number, base: number, rate: number, convention: Convention, thirdParty: boolean, act: { __typename: 'Act', code: string, label: string, family: CareFamily }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, deductions: Array<{ __typename: 'LineDeduction', kind: DeductionKind, amount: number }>, outOfPocketParts: Array<{ __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number }>, derivation: Array<{ __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null }> };

export type ClaimDetailFragment = { __typename: 'Claim', receivedAt: string, id: string, careDate: string, state: ClaimState, care: { __typename: 'Care', title: string, family: CareFamily, lines: Array<{ __typename: 'ClaimLine', id: string, reference: string, nature: LineNature, careFrom: string, careTo: string, quantity: number, base: number, rate: number, convention: Convention, thirdParty: boolean, act: { __typename: 'Act', code: string, label: string, family: CareFamily }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, deductions: Array<{ __typename: 'LineDeduction', kind: DeductionKind, amount: number }>, outOfPocketParts: Array<{ __typename: 'OutOfPocketPart', kind: OutOfPocketKind, label: string, amount: number }>, derivation: Array<{ __typename: 'DerivationStep', rule: string, title: string, explanation: string, amount: number, source: string | null }> }>, provider: { __typename: 'CareProvider', name: string, specialtyLabel: string } } | null, payments: Array<{ __typename: 'ClaimPayment', payer: Payer, payee: Payee, amount: number, date: string, destination: string | null, payment: { __typename: 'Payment', id: string, state: PaymentState } | null }>, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } };

export type YearSpendingFragment = { __typename: 'Spending', year: number, total: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, months: Array<{ __typename: 'MonthSpending', month: number, claimCount: number, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number } }> };

export type ConversationDetailFragment = { __typename: 'Conversation', topic: ConversationTopic | null, unreadCount: number, canWrite: boolean, messages: Array<{ __typename: 'RequestMessage', position: number, by: MessageAuthor, name: string | null, text: string, at: string, isRead: boolean, attachment: { __typename: 'Document', id: string, title: string, file: { __typename: 'DocumentFile', url: string, mediaType: string, byteCount: number, expiresAt: string } | null } | null }>, callBack: { __typename: 'CallBack', day: string, from: string, to: string, phone: string } | null };

export type DeskMeQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskMeQuery = { __typename: 'Query', desk: { __typename: 'Desk', me: { __typename: 'DeskPerson', id: string, name: string, roles: Array<StaffRole>, may: Array<DeskAct>, session: { __typename: 'DeskSession', idleMinutes: number, endsAt: string } } } | null };

export type DeskViewingQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskViewingQuery = { __typename: 'Query', viewing: { __typename: 'Viewer', viewedBy: { __typename: 'ViewedBy', fileId: string } | null } | null };

export type FindMembersQueryVariables = Exact<{
  by: FindMembersInput;
}>;


export type FindMembersQuery = { __typename: 'Query', desk: { __typename: 'Desk', findMembers:
      | { __typename: 'FindMembersSuccess', hasMore: boolean, members: Array<{ __typename: 'FoundMember', id: string, fullName: string, birthYear: number, city: string | null, contractMasked: string }> }
      | { __typename: 'InvalidInput', code: ProblemCode, message: string, fields: Array<{ __typename: 'FieldProblem', path: string, code: string, message: string }> }
      | { __typename: 'NotAllowed', code: ProblemCode, message: string }
      | { __typename: 'TooManyAttempts', retryAfterSeconds: number, code: ProblemCode, message: string }
     } | null };

export type DeskOpeningFragment = { __typename: 'FileAccess', id: string, openedAt: string, closedAt: string, by: string, role: StaffRole, reason: AccessReason, viewedAs: boolean };

export type DeskFileQueryVariables = Exact<{
  id: string;
}>;


export type DeskFileQuery = { __typename: 'Query', desk: { __typename: 'Desk', file: { __typename: 'DeskFile', id: string, reason: AccessReason, note: string, openedAt: string, closesAt: string, careVisible: boolean, member: { __typename: 'Member', id: string, fullName: string, firstName: string, role: MemberRole, birthDate: string, regime: Regime, nirMasked: string | null, rightsFrom: string, rightsTo: string | null }, beneficiaries: Array<{ __typename: 'Member', birthDate: string, rightsTo: string | null, id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }>, contract: { __typename: 'Contract', id: string, number: string, memberNumber: string, startDate: string, endDate: string | null, monthlyPremium: number | null, formula: { __typename: 'Formula', code: string, name: string }, bankAccount: { __typename: 'BankAccount', ibanMasked: string } | null } | null, contact: { __typename: 'DeskContact', email: string | null, phone: string | null, address: string | null, postalCode: string | null, city: string | null, accountEmail: string | null }, accesses: Array<{ __typename: 'FileAccess', id: string, openedAt: string, closedAt: string, by: string, role: StaffRole, reason: AccessReason, viewedAs: boolean }> | null } | null } | null };

export type DeskClaimsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  withTotals: boolean;
}>;


export type DeskClaimsQuery = { __typename: 'Query', desk: { __typename: 'Desk', file: { __typename: 'DeskFile', id: string, claims: { __typename: 'ClaimConnection', totalCount?: number, nodes: Array<{ __typename: 'Claim', id: string, careDate: string, state: ClaimState, beneficiary: { __typename: 'Member', id: string, firstName: string, fullName: string, role: MemberRole, isMinor: boolean, isViewer: boolean, careVisible: boolean }, amounts: { __typename: 'Amounts', paid: number, amo: number, amc: number, outOfPocket: number }, care: { __typename: 'Care', title: string, family: CareFamily, provider: { __typename: 'CareProvider', name: string, specialtyLabel: string } } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type DeskPaymentsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  withTotals: boolean;
}>;


export type DeskPaymentsQuery = { __typename: 'Query', desk: { __typename: 'Desk', file: { __typename: 'DeskFile', id: string, payments: { __typename: 'PaymentConnection', totalCount?: number, nodes: Array<{ __typename: 'Payment', id: string, date: string, amount: number, state: PaymentState, payee: Payee, destination: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type OpenFileMutationVariables = Exact<{
  input: OpenFileInput;
}>;


export type OpenFileMutation = { __typename: 'Mutation', openFile:
    | { __typename: 'InvalidInput', code: ProblemCode, message: string, fields: Array<{ __typename: 'FieldProblem', path: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', code: ProblemCode, message: string }
    | { __typename: 'NotFound', code: ProblemCode, message: string }
    | { __typename: 'OpenFileSuccess', fileId: string }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number, code: ProblemCode, message: string }
   };

export type CloseFileMutationVariables = Exact<{
  input: FileInput;
}>;


export type CloseFileMutation = { __typename: 'Mutation', closeFile:
    | { __typename: 'CloseFileSuccess', fileId: string }
    | { __typename: 'NotFound', code: ProblemCode, message: string }
   };

export type SignOutMemberMutationVariables = Exact<{
  input: FileInput;
}>;


export type SignOutMemberMutation = { __typename: 'Mutation', signOutMember:
    | { __typename: 'NotFound', code: ProblemCode, message: string }
    | { __typename: 'SignOutMemberSuccess', ended: number }
   };

export type FreezeMemberMutationVariables = Exact<{
  input: FileInput;
}>;


export type FreezeMemberMutation = { __typename: 'Mutation', freezeMember:
    | { __typename: 'FreezeMemberSuccess', sentTo: string | null }
    | { __typename: 'NotFound', code: ProblemCode, message: string }
   };

export type ViewAsMutationVariables = Exact<{
  input: FileInput;
}>;


export type ViewAsMutation = { __typename: 'Mutation', viewAs:
    | { __typename: 'NotAllowed', code: ProblemCode, message: string }
    | { __typename: 'NotFound', code: ProblemCode, message: string }
    | { __typename: 'ViewAsSuccess', until: string }
   };

export type EndViewAsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndViewAsMutation = { __typename: 'Mutation', endViewAs: { __typename: 'EndViewAsSuccess', fileId: string | null } };

export type RoleChangeRowFragment = { __typename: 'RoleChange', id: string, staffName: string, role: StaffRole, change: RoleChangeKind, reason: string, askedBy: string | null, askedAt: string, decision: RoleDecision | null, decidedBy: string | null, decidedAt: string | null, expiresAt: string | null, hasExpired: boolean, isMineToDecide: boolean };

export type DeskStaffQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  withTotals: boolean;
}>;


export type DeskStaffQuery = { __typename: 'Query', desk: { __typename: 'Desk', me?: { __typename: 'DeskPerson', id: string, may: Array<DeskAct> }, staff: { __typename: 'StaffPersonConnection', nodes: Array<{ __typename: 'StaffPerson', id: string, name: string, email: string, isActive: boolean, roles: Array<StaffRole> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DeskRoleChangesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  withTotals: boolean;
}>;


export type DeskRoleChangesQuery = { __typename: 'Query', desk: { __typename: 'Desk', me?: { __typename: 'DeskPerson', id: string, may: Array<DeskAct> }, roleChanges: { __typename: 'RoleChangeConnection', nodes: Array<{ __typename: 'RoleChange', id: string, staffName: string, role: StaffRole, change: RoleChangeKind, reason: string, askedBy: string | null, askedAt: string, decision: RoleDecision | null, decidedBy: string | null, decidedAt: string | null, expiresAt: string | null, hasExpired: boolean, isMineToDecide: boolean }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AskRoleChangeMutationVariables = Exact<{
  input: AskRoleChangeInput;
}>;


export type AskRoleChangeMutation = { __typename: 'Mutation', askRoleChange:
    | { __typename: 'AskRoleChangeSuccess', roleChange: { __typename: 'RoleChange', id: string, staffName: string, role: StaffRole, change: RoleChangeKind, reason: string, askedBy: string | null, askedAt: string, decision: RoleDecision | null, decidedBy: string | null, decidedAt: string | null, expiresAt: string | null, hasExpired: boolean, isMineToDecide: boolean } }
    | { __typename: 'InvalidInput', code: ProblemCode, message: string, fields: Array<{ __typename: 'FieldProblem', path: string, code: string, message: string }> }
    | { __typename: 'NotAllowed', code: ProblemCode, message: string }
    | { __typename: 'NotFound', code: ProblemCode, message: string }
   };

export type DecideRoleChangeMutationVariables = Exact<{
  input: DecideRoleChangeInput;
}>;


export type DecideRoleChangeMutation = { __typename: 'Mutation', decideRoleChange:
    | { __typename: 'DecideRoleChangeSuccess', roleChange: { __typename: 'RoleChange', id: string, staffName: string, role: StaffRole, change: RoleChangeKind, reason: string, askedBy: string | null, askedAt: string, decision: RoleDecision | null, decidedBy: string | null, decidedAt: string | null, expiresAt: string | null, hasExpired: boolean, isMineToDecide: boolean } }
    | { __typename: 'NotAllowed', code: ProblemCode, message: string }
    | { __typename: 'NotFound', code: ProblemCode, message: string }
   };

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

export const BankAccountChangeDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BankAccountChangeDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BankAccountChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ibanMasked"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}}]}}]} as unknown as DocumentNode<BankAccountChangeDetailFragment, unknown>;
export const BeneficiaryChangeDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BeneficiaryChangeDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeneficiaryChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"addition"}},{"kind":"Field","name":{"kind":"Name","value":"removal"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}}]}}]} as unknown as DocumentNode<BeneficiaryChangeDetailFragment, unknown>;
export const MemberBriefFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<MemberBriefFragment, unknown>;
export const MoneyAmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<MoneyAmountsFragment, unknown>;
export const ClaimRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<ClaimRowFragment, unknown>;
export const OutOfPocketReasonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]} as unknown as DocumentNode<OutOfPocketReasonFragment, unknown>;
export const WhyStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<WhyStepFragment, unknown>;
export const ClaimLineDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimLineDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"careFrom"}},{"kind":"Field","name":{"kind":"Name","value":"careTo"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"convention"}},{"kind":"Field","name":{"kind":"Name","value":"thirdParty"}},{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"family"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deductions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutOfPocketReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyStep"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<ClaimLineDetailFragment, unknown>;
export const ClaimDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimRow"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimLineDetail"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"payee"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutOfPocketReason"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPocketPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DerivationStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimLineDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"careFrom"}},{"kind":"Field","name":{"kind":"Name","value":"careTo"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"convention"}},{"kind":"Field","name":{"kind":"Name","value":"thirdParty"}},{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"family"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deductions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutOfPocketReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyStep"}}]}}]}}]} as unknown as DocumentNode<ClaimDetailFragment, unknown>;
export const YearSpendingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearSpending"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Spending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"claimCount"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}}]} as unknown as DocumentNode<YearSpendingFragment, unknown>;
export const ConversationDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConversationDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"isRead"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"canWrite"}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]} as unknown as DocumentNode<ConversationDetailFragment, unknown>;
export const DeskOpeningFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskOpening"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileAccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"viewedAs"}}]}}]} as unknown as DocumentNode<DeskOpeningFragment, unknown>;
export const RoleChangeRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoleChangeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoleChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"staffName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasExpired"}},{"kind":"Field","name":{"kind":"Name","value":"isMineToDecide"}}]}}]} as unknown as DocumentNode<RoleChangeRowFragment, unknown>;
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
export const RequestRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ball"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"professional"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}}]} as unknown as DocumentNode<RequestRowFragment, unknown>;
export const TerminationDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TerminationDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Termination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"law"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"}},{"kind":"Field","name":{"kind":"Name","value":"refund"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}},{"kind":"Field","name":{"kind":"Name","value":"refundDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"canRevoke"}}]}}]} as unknown as DocumentNode<TerminationDetailFragment, unknown>;
export const DeskMeDocument = {"__meta__":{"hash":"f5bcc0e42d86dd77265ca78997de06473020973e9063b4863034d9be3d4b5d5a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskMe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"desk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idleMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskMeQuery, DeskMeQueryVariables>;
export const DeskViewingDocument = {"__meta__":{"hash":"e39562ec113362f95f2412cf0cb0691a0c7e3fa420b407fd09f371f7a6bfeb03"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskViewing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"viewing"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileId"}}]}}]}}]}}]} as unknown as DocumentNode<DeskViewingQuery, DeskViewingQueryVariables>;
export const FindMembersDocument = {"__meta__":{"hash":"2434a0fcc96c5e3108914701133d3808bd85ace5c4e7f3e09a510b11bcafffbc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FindMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"desk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"findMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FindMembersSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasMore"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"contractMasked"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttempts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindMembersQuery, FindMembersQueryVariables>;
export const DeskFileDocument = {"__meta__":{"hash":"80e0d23306ada9632ce39041b471a00c57e0fb6688cbfb950d416f5a339b0bf0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"desk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"regime"}},{"kind":"Field","name":{"kind":"Name","value":"nirMasked"}},{"kind":"Field","name":{"kind":"Name","value":"rightsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"rightsTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiaries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"rightsTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contract"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"memberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"monthlyPremium"}},{"kind":"Field","name":{"kind":"Name","value":"formula"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bankAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ibanMasked"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"accountEmail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskOpening"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskOpening"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileAccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"viewedAs"}}]}}]} as unknown as DocumentNode<DeskFileQuery, DeskFileQueryVariables>;
export const DeskClaimsDocument = {"__meta__":{"hash":"f4dbe0645410a564d8f84f493a2465a2b089f2cba410c3a8774b853259056558"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskClaims"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withTotals"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"desk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withTotals"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isMinor"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"careVisible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"amo"}},{"kind":"Field","name":{"kind":"Name","value":"amc"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocket"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"careDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberBrief"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyLabel"}}]}}]}}]}}]} as unknown as DocumentNode<DeskClaimsQuery, DeskClaimsQueryVariables>;
export const DeskPaymentsDocument = {"__meta__":{"hash":"2b372fc4b51df9ffbee0a97a71529e99ad9ef417ab8ff5b54fba70eeaa78b3cb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskPayments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withTotals"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"desk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withTotals"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"payee"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]} as unknown as DocumentNode<DeskPaymentsQuery, DeskPaymentsQueryVariables>;
export const OpenFileDocument = {"__meta__":{"hash":"58d7bb2d140c31efbdef094b19a0b34ef45cd30a60983f3c840cbc749e6179b9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenFileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openFile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpenFileSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttempts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenFileMutation, OpenFileMutationVariables>;
export const CloseFileDocument = {"__meta__":{"hash":"83ae2eb6edf3eed27cc7cc14098e4294f904a663f529bd1e7b355d8d0b14b471"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeFile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CloseFileSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseFileMutation, CloseFileMutationVariables>;
export const SignOutMemberDocument = {"__meta__":{"hash":"0d326c213bac2a42cfa476bd371cad5cf9a233a9c2af974b633ac85530c2a728"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOutMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"signOutMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutMemberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMemberMutation, SignOutMemberMutationVariables>;
export const FreezeMemberDocument = {"__meta__":{"hash":"09033e89d1ae92e1159fbb1908c13e1f150e64a87027450c4ec8c9869304bca3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FreezeMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"freezeMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreezeMemberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FreezeMemberMutation, FreezeMemberMutationVariables>;
export const ViewAsDocument = {"__meta__":{"hash":"5ee3018d9654c46f95de5f3353390f4626bf6a82aaeec67f9fce5584eab5c433"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ViewAs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewAs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewAsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ViewAsMutation, ViewAsMutationVariables>;
export const EndViewAsDocument = {"__meta__":{"hash":"a49b01f314f61d21dec50cde1d933b4188e8774ebf0e252e99deb115959c1f46"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndViewAs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endViewAs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileId"}}]}}]}}]} as unknown as DocumentNode<EndViewAsMutation, EndViewAsMutationVariables>;
export const DeskStaffDocument = {"__meta__":{"hash":"d9c6755f14754832e999adb9a1f2fe244e34a498c6f85d331dcd0554f70a0655"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withTotals"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"desk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withTotals"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"may"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskStaffQuery, DeskStaffQueryVariables>;
export const DeskRoleChangesDocument = {"__meta__":{"hash":"a08d1b34154c20c1d8ad0422e912e21b9ca30c63ca982e927e9330ef2e6ca72e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskRoleChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withTotals"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"desk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withTotals"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"may"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roleChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoleChangeRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoleChangeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoleChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"staffName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasExpired"}},{"kind":"Field","name":{"kind":"Name","value":"isMineToDecide"}}]}}]} as unknown as DocumentNode<DeskRoleChangesQuery, DeskRoleChangesQueryVariables>;
export const AskRoleChangeDocument = {"__meta__":{"hash":"19dbd6b21f2a2771fae2b26066a9f76693bf762ef559062c4137fd2613e808a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskRoleChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskRoleChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"askRoleChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AskRoleChangeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"roleChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoleChangeRow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoleChangeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoleChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"staffName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasExpired"}},{"kind":"Field","name":{"kind":"Name","value":"isMineToDecide"}}]}}]} as unknown as DocumentNode<AskRoleChangeMutation, AskRoleChangeMutationVariables>;
export const DecideRoleChangeDocument = {"__meta__":{"hash":"2bfead6edc52c1b7a384f4147ce72880fed51e7420cb178fa756c9e687fba48d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideRoleChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideRoleChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decideRoleChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecideRoleChangeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"roleChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoleChangeRow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoleChangeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoleChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"staffName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasExpired"}},{"kind":"Field","name":{"kind":"Name","value":"isMineToDecide"}}]}}]} as unknown as DocumentNode<DecideRoleChangeMutation, DecideRoleChangeMutationVariables>;