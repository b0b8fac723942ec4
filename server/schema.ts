import 'reflect-metadata'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { AccountResolver } from './features/account/account.resolver.ts'
import { SecurityResolver, ViewerSecurityResolver } from './features/account/security.resolver.ts'
import { ActivityCursorResolver, ActivityResolver } from './features/activity/activity.resolver.ts'
import { BankAccountResolver, ContractBankAccountResolver } from './features/bank-account/bank-account.resolver.ts'
import { BeneficiaryResolver } from './features/beneficiary/beneficiary.resolver.ts'
import { BrandResolver } from './features/brand/brand.resolver.ts'
import { CardResolver, ViewerCardResolver } from './features/card/card.resolver.ts'
import { CardShareResolver } from './features/card/share.resolver.ts'
import {
  CareResolver,
  ClaimConnectionResolver,
  ClaimLineResolver,
  ClaimResolver,
} from './features/claim/claim.resolver.ts'
import { ContractResolver, ContributionsResolver } from './features/contract/contract.resolver.ts'
import {
  ContactHoursResolver,
  MessageResolver,
  RequestMessageResolver,
} from './features/conversation/conversation.resolver.ts'
import { DeskResolver } from './features/desk/desk.resolver.ts'
import { DeskFileResolver, FileAccessesResolver, ViewedByResolver } from './features/desk/file.resolver.ts'
import { DocumentResolver, ViewerDocumentsResolver } from './features/document/document.resolver.ts'
import { UploadResolver } from './features/document/upload.resolver.ts'
import { DeskFeedsResolver, FeedWatchResolver } from './features/feed/feed.resolver.ts'
import { GuaranteeResolver } from './features/guarantee/guarantee.resolver.ts'
import { FacilitiesResolver, HospitalResolver } from './features/hospital/hospital.resolver.ts'
import { ActivationResolver } from './features/identity/activation.resolver.ts'
import { CodeAppResolver } from './features/identity/code-app.resolver.ts'
import { FranceConnectResolver } from './features/identity/france-connect.resolver.ts'
import { PasskeyResolver } from './features/identity/passkey.resolver.ts'
import { PasswordResetResolver } from './features/identity/password-reset.resolver.ts'
import { PhoneResolver } from './features/identity/phone.resolver.ts'
import { RecoveryCodesResolver } from './features/identity/recovery-codes.resolver.ts'
import { StepUpResolver } from './features/identity/step-up.resolver.ts'
import { MemberResolver } from './features/member/member.resolver.ts'
import { ProfileResolver, UsageNameResolver } from './features/member/profile.resolver.ts'
import { DeskMembershipsResolver, MembershipResolver } from './features/membership/membership.resolver.ts'
import { NotificationResolver } from './features/notification/notification.resolver.ts'
import { PushResolver } from './features/notification/push.resolver.ts'
import {
  ClaimPaymentsResolver,
  PaymentClaimsResolver,
  PaymentConnectionResolver,
  PaymentResolver,
} from './features/payment/payment.resolver.ts'
import { PreferencesResolver, ViewerPreferencesResolver } from './features/preference/preference.resolver.ts'
import { ReferralResolver, ViewerReferralsResolver } from './features/referral/referral.resolver.ts'
import { RequestAnswerResolver, RequestResolver, ViewerRequestsResolver } from './features/request/request.resolver.ts'
import { PaperActsResolver, SettlementResolver } from './features/settlement/settlement.resolver.ts'
import { TeletransmissionResolver } from './features/teletransmission/teletransmission.resolver.ts'
import { ContractTerminationResolver, TerminationResolver } from './features/termination/termination.resolver.ts'
import { ViewerResolver } from './features/viewer/viewer.resolver.ts'
import { DeskFileRequestsResolver, WorklistResolver } from './features/worklist/worklist.resolver.ts'
import { resolveAbstractTypes } from './graphql/abstract-types.ts'
import { breakingChanges } from './graphql/evolution.ts'
import { projectRoot } from './root.ts'

/** The one list of resolvers. */
const resolvers = [
  ViewerResolver,
  BrandResolver,
  AccountResolver,
  ViewerSecurityResolver,
  SecurityResolver,
  ActivationResolver,
  PasswordResetResolver,
  FranceConnectResolver,
  StepUpResolver,
  PasskeyResolver,
  CodeAppResolver,
  RecoveryCodesResolver,
  PhoneResolver,
  MemberResolver,
  ProfileResolver,
  UsageNameResolver,
  ContractResolver,
  ContributionsResolver,
  ClaimResolver,
  ClaimConnectionResolver,
  CareResolver,
  ClaimLineResolver,
  ClaimPaymentsResolver,
  PaymentResolver,
  PaymentConnectionResolver,
  PaymentClaimsResolver,
  GuaranteeResolver,
  ViewerDocumentsResolver,
  DocumentResolver,
  UploadResolver,
  ViewerRequestsResolver,
  RequestAnswerResolver,
  RequestResolver,
  WorklistResolver,
  SettlementResolver,
  PaperActsResolver,
  ContractTerminationResolver,
  BankAccountResolver,
  MessageResolver,
  RequestMessageResolver,
  ContactHoursResolver,
  HospitalResolver,
  FacilitiesResolver,
  BeneficiaryResolver,
  ContractBankAccountResolver,
  DeskFeedsResolver,
  FeedWatchResolver,
  TeletransmissionResolver,
  ViewerReferralsResolver,
  ReferralResolver,
  DeskMembershipsResolver,
  MembershipResolver,
  TerminationResolver,
  DeskFileRequestsResolver,
  ViewerCardResolver,
  CardResolver,
  CardShareResolver,
  NotificationResolver,
  PushResolver,
  ViewerPreferencesResolver,
  PreferencesResolver,
  ActivityCursorResolver,
  ActivityResolver,
  DeskResolver,
  DeskFileResolver,
  FileAccessesResolver,
  ViewedByResolver,
] as const

/** type-graphql wants one wherever there is a subscription; ours listen to the events table by themselves. */
const NO_PUB_SUB = {
  publish() {
    throw new Error('Events are recorded in the outbox, not published')
  },
  subscribe() {
    throw new Error('Subscriptions listen to the bus')
  },
}

let built: GraphQLSchema | undefined

/** The graph. Inputs are checked by strict scalars, then by each service with the form's own messages. */
export const createSchema = (): GraphQLSchema => {
  built ??= resolveAbstractTypes(buildSchemaSync({ resolvers, validate: false, pubSub: NO_PUB_SUB }))
  return built
}

/** The graph as text: what schema.graphql must say. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(createSchema()))}\n`

const schemaFile = join(projectRoot, 'schema.graphql')

/** The graph as it was last published. */
export const publishedText = (): string => (existsSync(schemaFile) ? readFileSync(schemaFile, 'utf8') : '')

/**
 * Writes schema.graphql: `npm run schema`.
 * @throws Error when it would break what was published
 */
export const writeSchema = (today: string): void => {
  const breaks = publishedText() ? breakingChanges(buildSchema(publishedText()), createSchema(), today) : []
  if (breaks.length) throw new Error(`This would break who uses the graph:\n- ${breaks.join('\n- ')}`)
  writeFileSync(schemaFile, schemaText())
}
