/**
 * What is asked for. Each kind that says more than a request does has a table of its own, in the folder of its noun,
 * with the same key.
 */
export const REQUEST_KINDS = [
  'INVOICE',
  'QUOTE',
  'PRESCRIPTION',
  'HOSPITAL_COVERAGE',
  'ADD_BENEFICIARY',
  'REMOVE_BENEFICIARY',
  'TELETRANSMISSION',
  'USAGE_NAME',
  'TERMINATION',
  'BANK_ACCOUNT',
  'MESSAGE',
  'COMPLAINT',
  'CALL_BACK',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** What is about care, and tells of it. The others are about the contract. */
export const CARE_KINDS = [
  'INVOICE',
  'QUOTE',
  'PRESCRIPTION',
  'HOSPITAL_COVERAGE',
] as const satisfies readonly RequestKind[]
/** What is written to the desk and answered, as often as it takes. */
export const CONVERSATION_KINDS = ['MESSAGE', 'COMPLAINT'] as const satisfies readonly RequestKind[]

/** What is between one person and the mutuelle, whoever else may see their care. */
const PERSONAL_KINDS: readonly RequestKind[] = [...CONVERSATION_KINDS, 'CALL_BACK', 'BANK_ACCOUNT', 'USAGE_NAME']
export const SHARED_KINDS: readonly RequestKind[] = REQUEST_KINDS.filter(kind => !PERSONAL_KINDS.includes(kind))

export const ADMINISTRATIVE_KINDS: readonly RequestKind[] = REQUEST_KINDS.filter(
  kind => !(CARE_KINDS as readonly RequestKind[]).includes(kind),
)

/**
 * What a request may be missing, which the person is asked for by name: the first ones are said of an invoice or a
 * quote, the others are papers that the desk or a rule asks for.
 */
export const REQUEST_DETAILS = [
  'FAMILY',
  'CARE_DATE',
  'AMOUNT',
  'PROFESSIONAL',
  'PAGES',
  'DETAILED_INVOICE',
  'PROOF_OF_PAYMENT',
  'PRESCRIPTION',
  'AMO_STATEMENT',
  'HOSPITAL_BULLETIN',
  'CIVIL_STATUS',
  'RIGHTS_CERTIFICATE',
  'SCHOOL_CERTIFICATE',
  'EVENT_PROOF',
  'IDENTITY',
  'BANK_DETAILS',
] as const
export type RequestDetail = (typeof REQUEST_DETAILS)[number]
