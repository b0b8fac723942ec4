import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache'
import type { Exchange } from 'urql'
import possible from './generated/possible-types.ts'

/** Part of the object that holds it, with no identity of its own. */
const part: KeyGenerator = () => null

/** How the objects without an id are known. A type of the schema that is missing here fails a test. */
export const keys: Readonly<Record<string, KeyGenerator>> = {
  // There is one viewer in a cache: signing in, out or as somebody else begins with an empty one.
  Viewer: () => 'viewer',
  Security: () => 'security',
  Guarantee: ({ code }) => String(code),
  Account: part,
  Act: part,
  ActNotSimulable: part,
  Activation: part,
  ActivationPerson: part,
  ActivationSuccess: part,
  Activity: part,
  Amounts: part,
  BankAccount: part,
  Brand: part,
  Care: part,
  CareProvider: part,
  ClaimConnection: part,
  ClaimEdge: part,
  ClaimPayment: part,
  CodeDestination: part,
  CodeSent: part,
  ChangePasswordSuccess: part,
  CompleteActivationSuccess: part,
  ConfirmEmailSuccess: part,
  ContactQuestion: part,
  CountCeiling: part,
  CurrentSession: part,
  DerivationNumber: part,
  DerivationStep: part,
  EndSessionsSuccess: part,
  FieldProblem: part,
  ForgetDeviceSuccess: part,
  Formula: part,
  FreezeAccountSuccess: part,
  IdempotencyConflict: part,
  InvalidCredentials: part,
  InvalidInput: part,
  LineDeduction: part,
  LinkOver: part,
  MoneyCeiling: part,
  MonthSpending: part,
  NotAllowed: part,
  NotFound: part,
  OpenPasswordResetSuccess: part,
  OutOfPocketPart: part,
  PageInfo: part,
  PaymentClaim: part,
  PendingSignIn: part,
  PaymentConnection: part,
  PaymentEdge: part,
  ReimbursementExample: part,
  Renewal: part,
  RequestPasswordResetSuccess: part,
  ResetPasswordSuccess: part,
  SendEmailConfirmationSuccess: part,
  SecondProofNeeded: part,
  SendPasswordResetCodeSuccess: part,
  SendSignInCodeSuccess: part,
  SendStepUpCodeSuccess: part,
  SetCareSharingSuccess: part,
  SignInSuccess: part,
  SignOutSuccess: part,
  SimulableAct: part,
  SimulateSuccess: part,
  Spending: part,
  StepUpRequired: part,
  TooManyAttempts: part,
  Whereabouts: part,
  WrongCode: part,
}

/**
 * What the screens have read, each object once, so that it changes everywhere when it changes. In memory only: nothing
 * about anybody's health is written on the device.
 */
export const makeCache = (): Exchange => cacheExchange({ possibleTypes: possible.possibleTypes, keys })
