/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "subscription Activity($after: Cursor) {\n  activity(after: $after) {\n    cursor\n    kind\n    occurredAt\n    member {\n      ...MemberBrief\n    }\n    claim {\n      ...ClaimRow\n    }\n    payment {\n      ...PaymentRow\n    }\n    notification {\n      id\n      kind\n      title\n    }\n  }\n}": typeof types.ActivityDocument,
    "fragment MoneyAmounts on Amounts {\n  paid\n  amo\n  amc\n  outOfPocket\n}\n\nfragment ClaimRow on Claim {\n  id\n  careDate\n  state\n  beneficiary {\n    ...MemberBrief\n  }\n  amounts {\n    ...MoneyAmounts\n  }\n  care {\n    title\n    family\n    provider {\n      name\n      specialtyLabel\n    }\n  }\n}\n\nfragment WhyStep on DerivationStep {\n  rule\n  title\n  explanation\n  amount\n  source\n}\n\nfragment OutOfPocketReason on OutOfPocketPart {\n  kind\n  label\n  amount\n}\n\nfragment ClaimLineDetail on ClaimLine {\n  id\n  reference\n  nature\n  careFrom\n  careTo\n  quantity\n  base\n  rate\n  convention\n  thirdParty\n  act {\n    code\n    label\n    family\n  }\n  amounts {\n    ...MoneyAmounts\n  }\n  deductions {\n    kind\n    amount\n  }\n  outOfPocketParts {\n    ...OutOfPocketReason\n  }\n  derivation {\n    ...WhyStep\n  }\n}\n\nfragment ClaimDetail on Claim {\n  ...ClaimRow\n  receivedAt\n  care {\n    title\n    lines {\n      ...ClaimLineDetail\n    }\n  }\n  payments {\n    payer\n    payee\n    amount\n    date\n    destination\n    payment {\n      id\n      state\n    }\n  }\n}\n\nfragment YearSpending on Spending {\n  year\n  total {\n    ...MoneyAmounts\n  }\n  months {\n    month\n    claimCount\n    amounts {\n      ...MoneyAmounts\n    }\n  }\n}": typeof types.MoneyAmountsFragmentDoc,
    "fragment DocumentRow on Document {\n  id\n  kind\n  title\n  year\n  issuedOn\n  keptUntil\n  isReplaced\n  isUnread\n  member {\n    ...MemberBrief\n  }\n}\n\nfragment DocumentPapers on Document {\n  ...DocumentRow\n  file {\n    url\n    mediaType\n    byteCount\n    expiresAt\n  }\n  pictures {\n    url\n    mediaType\n    byteCount\n    expiresAt\n  }\n}": typeof types.DocumentRowFragmentDoc,
    "fragment GuaranteeRow on Guarantee {\n  code\n  heading\n  label\n  wording\n}\n\nfragment CeilingGauge on Ceiling {\n  id\n  periodStart\n  resetsOn\n  guarantee {\n    ...GuaranteeRow\n  }\n  beneficiary {\n    ...MemberBrief\n  }\n  money {\n    limit\n    used\n    left\n  }\n  count {\n    unit\n    limit\n    used\n    left\n  }\n}\n\nfragment RenewalRow on Renewal {\n  equipment\n  lastDate\n  nextDate\n  beneficiary {\n    ...MemberBrief\n  }\n}\n\nfragment ExampleRow on ReimbursementExample {\n  heading\n  label\n  price\n  base\n  amounts {\n    ...MoneyAmounts\n  }\n}\n\nfragment SimulatedAmounts on SimulateResult {\n  ... on SimulateSuccess {\n    amounts {\n      ...MoneyAmounts\n    }\n  }\n  ... on Problem {\n    code\n  }\n}": typeof types.GuaranteeRowFragmentDoc,
    "fragment MemberBrief on Member {\n  id\n  firstName\n  fullName\n  role\n  isMinor\n  isViewer\n  careVisible\n}\n\nfragment MemberSharing on Member {\n  ...MemberBrief\n  sharesCare\n}": typeof types.MemberBriefFragmentDoc,
    "fragment PaymentRow on Payment {\n  id\n  date\n  amount\n  state\n  payee\n  destination\n}": typeof types.PaymentRowFragmentDoc,
    "fragment RequestRow on Request {\n  id\n  reference\n  kind\n  state\n  family\n  careDate\n  amount\n  professional\n  missing\n  dueOn\n  sentAt\n  isOpen\n  beneficiary {\n    ...MemberBrief\n  }\n}": typeof types.RequestRowFragmentDoc,
};
const documents: Documents = {
    "subscription Activity($after: Cursor) {\n  activity(after: $after) {\n    cursor\n    kind\n    occurredAt\n    member {\n      ...MemberBrief\n    }\n    claim {\n      ...ClaimRow\n    }\n    payment {\n      ...PaymentRow\n    }\n    notification {\n      id\n      kind\n      title\n    }\n  }\n}": types.ActivityDocument,
    "fragment MoneyAmounts on Amounts {\n  paid\n  amo\n  amc\n  outOfPocket\n}\n\nfragment ClaimRow on Claim {\n  id\n  careDate\n  state\n  beneficiary {\n    ...MemberBrief\n  }\n  amounts {\n    ...MoneyAmounts\n  }\n  care {\n    title\n    family\n    provider {\n      name\n      specialtyLabel\n    }\n  }\n}\n\nfragment WhyStep on DerivationStep {\n  rule\n  title\n  explanation\n  amount\n  source\n}\n\nfragment OutOfPocketReason on OutOfPocketPart {\n  kind\n  label\n  amount\n}\n\nfragment ClaimLineDetail on ClaimLine {\n  id\n  reference\n  nature\n  careFrom\n  careTo\n  quantity\n  base\n  rate\n  convention\n  thirdParty\n  act {\n    code\n    label\n    family\n  }\n  amounts {\n    ...MoneyAmounts\n  }\n  deductions {\n    kind\n    amount\n  }\n  outOfPocketParts {\n    ...OutOfPocketReason\n  }\n  derivation {\n    ...WhyStep\n  }\n}\n\nfragment ClaimDetail on Claim {\n  ...ClaimRow\n  receivedAt\n  care {\n    title\n    lines {\n      ...ClaimLineDetail\n    }\n  }\n  payments {\n    payer\n    payee\n    amount\n    date\n    destination\n    payment {\n      id\n      state\n    }\n  }\n}\n\nfragment YearSpending on Spending {\n  year\n  total {\n    ...MoneyAmounts\n  }\n  months {\n    month\n    claimCount\n    amounts {\n      ...MoneyAmounts\n    }\n  }\n}": types.MoneyAmountsFragmentDoc,
    "fragment DocumentRow on Document {\n  id\n  kind\n  title\n  year\n  issuedOn\n  keptUntil\n  isReplaced\n  isUnread\n  member {\n    ...MemberBrief\n  }\n}\n\nfragment DocumentPapers on Document {\n  ...DocumentRow\n  file {\n    url\n    mediaType\n    byteCount\n    expiresAt\n  }\n  pictures {\n    url\n    mediaType\n    byteCount\n    expiresAt\n  }\n}": types.DocumentRowFragmentDoc,
    "fragment GuaranteeRow on Guarantee {\n  code\n  heading\n  label\n  wording\n}\n\nfragment CeilingGauge on Ceiling {\n  id\n  periodStart\n  resetsOn\n  guarantee {\n    ...GuaranteeRow\n  }\n  beneficiary {\n    ...MemberBrief\n  }\n  money {\n    limit\n    used\n    left\n  }\n  count {\n    unit\n    limit\n    used\n    left\n  }\n}\n\nfragment RenewalRow on Renewal {\n  equipment\n  lastDate\n  nextDate\n  beneficiary {\n    ...MemberBrief\n  }\n}\n\nfragment ExampleRow on ReimbursementExample {\n  heading\n  label\n  price\n  base\n  amounts {\n    ...MoneyAmounts\n  }\n}\n\nfragment SimulatedAmounts on SimulateResult {\n  ... on SimulateSuccess {\n    amounts {\n      ...MoneyAmounts\n    }\n  }\n  ... on Problem {\n    code\n  }\n}": types.GuaranteeRowFragmentDoc,
    "fragment MemberBrief on Member {\n  id\n  firstName\n  fullName\n  role\n  isMinor\n  isViewer\n  careVisible\n}\n\nfragment MemberSharing on Member {\n  ...MemberBrief\n  sharesCare\n}": types.MemberBriefFragmentDoc,
    "fragment PaymentRow on Payment {\n  id\n  date\n  amount\n  state\n  payee\n  destination\n}": types.PaymentRowFragmentDoc,
    "fragment RequestRow on Request {\n  id\n  reference\n  kind\n  state\n  family\n  careDate\n  amount\n  professional\n  missing\n  dueOn\n  sentAt\n  isOpen\n  beneficiary {\n    ...MemberBrief\n  }\n}": types.RequestRowFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Activity($after: Cursor) {\n  activity(after: $after) {\n    cursor\n    kind\n    occurredAt\n    member {\n      ...MemberBrief\n    }\n    claim {\n      ...ClaimRow\n    }\n    payment {\n      ...PaymentRow\n    }\n    notification {\n      id\n      kind\n      title\n    }\n  }\n}"): (typeof documents)["subscription Activity($after: Cursor) {\n  activity(after: $after) {\n    cursor\n    kind\n    occurredAt\n    member {\n      ...MemberBrief\n    }\n    claim {\n      ...ClaimRow\n    }\n    payment {\n      ...PaymentRow\n    }\n    notification {\n      id\n      kind\n      title\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment MoneyAmounts on Amounts {\n  paid\n  amo\n  amc\n  outOfPocket\n}\n\nfragment ClaimRow on Claim {\n  id\n  careDate\n  state\n  beneficiary {\n    ...MemberBrief\n  }\n  amounts {\n    ...MoneyAmounts\n  }\n  care {\n    title\n    family\n    provider {\n      name\n      specialtyLabel\n    }\n  }\n}\n\nfragment WhyStep on DerivationStep {\n  rule\n  title\n  explanation\n  amount\n  source\n}\n\nfragment OutOfPocketReason on OutOfPocketPart {\n  kind\n  label\n  amount\n}\n\nfragment ClaimLineDetail on ClaimLine {\n  id\n  reference\n  nature\n  careFrom\n  careTo\n  quantity\n  base\n  rate\n  convention\n  thirdParty\n  act {\n    code\n    label\n    family\n  }\n  amounts {\n    ...MoneyAmounts\n  }\n  deductions {\n    kind\n    amount\n  }\n  outOfPocketParts {\n    ...OutOfPocketReason\n  }\n  derivation {\n    ...WhyStep\n  }\n}\n\nfragment ClaimDetail on Claim {\n  ...ClaimRow\n  receivedAt\n  care {\n    title\n    lines {\n      ...ClaimLineDetail\n    }\n  }\n  payments {\n    payer\n    payee\n    amount\n    date\n    destination\n    payment {\n      id\n      state\n    }\n  }\n}\n\nfragment YearSpending on Spending {\n  year\n  total {\n    ...MoneyAmounts\n  }\n  months {\n    month\n    claimCount\n    amounts {\n      ...MoneyAmounts\n    }\n  }\n}"): (typeof documents)["fragment MoneyAmounts on Amounts {\n  paid\n  amo\n  amc\n  outOfPocket\n}\n\nfragment ClaimRow on Claim {\n  id\n  careDate\n  state\n  beneficiary {\n    ...MemberBrief\n  }\n  amounts {\n    ...MoneyAmounts\n  }\n  care {\n    title\n    family\n    provider {\n      name\n      specialtyLabel\n    }\n  }\n}\n\nfragment WhyStep on DerivationStep {\n  rule\n  title\n  explanation\n  amount\n  source\n}\n\nfragment OutOfPocketReason on OutOfPocketPart {\n  kind\n  label\n  amount\n}\n\nfragment ClaimLineDetail on ClaimLine {\n  id\n  reference\n  nature\n  careFrom\n  careTo\n  quantity\n  base\n  rate\n  convention\n  thirdParty\n  act {\n    code\n    label\n    family\n  }\n  amounts {\n    ...MoneyAmounts\n  }\n  deductions {\n    kind\n    amount\n  }\n  outOfPocketParts {\n    ...OutOfPocketReason\n  }\n  derivation {\n    ...WhyStep\n  }\n}\n\nfragment ClaimDetail on Claim {\n  ...ClaimRow\n  receivedAt\n  care {\n    title\n    lines {\n      ...ClaimLineDetail\n    }\n  }\n  payments {\n    payer\n    payee\n    amount\n    date\n    destination\n    payment {\n      id\n      state\n    }\n  }\n}\n\nfragment YearSpending on Spending {\n  year\n  total {\n    ...MoneyAmounts\n  }\n  months {\n    month\n    claimCount\n    amounts {\n      ...MoneyAmounts\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment DocumentRow on Document {\n  id\n  kind\n  title\n  year\n  issuedOn\n  keptUntil\n  isReplaced\n  isUnread\n  member {\n    ...MemberBrief\n  }\n}\n\nfragment DocumentPapers on Document {\n  ...DocumentRow\n  file {\n    url\n    mediaType\n    byteCount\n    expiresAt\n  }\n  pictures {\n    url\n    mediaType\n    byteCount\n    expiresAt\n  }\n}"): (typeof documents)["fragment DocumentRow on Document {\n  id\n  kind\n  title\n  year\n  issuedOn\n  keptUntil\n  isReplaced\n  isUnread\n  member {\n    ...MemberBrief\n  }\n}\n\nfragment DocumentPapers on Document {\n  ...DocumentRow\n  file {\n    url\n    mediaType\n    byteCount\n    expiresAt\n  }\n  pictures {\n    url\n    mediaType\n    byteCount\n    expiresAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment GuaranteeRow on Guarantee {\n  code\n  heading\n  label\n  wording\n}\n\nfragment CeilingGauge on Ceiling {\n  id\n  periodStart\n  resetsOn\n  guarantee {\n    ...GuaranteeRow\n  }\n  beneficiary {\n    ...MemberBrief\n  }\n  money {\n    limit\n    used\n    left\n  }\n  count {\n    unit\n    limit\n    used\n    left\n  }\n}\n\nfragment RenewalRow on Renewal {\n  equipment\n  lastDate\n  nextDate\n  beneficiary {\n    ...MemberBrief\n  }\n}\n\nfragment ExampleRow on ReimbursementExample {\n  heading\n  label\n  price\n  base\n  amounts {\n    ...MoneyAmounts\n  }\n}\n\nfragment SimulatedAmounts on SimulateResult {\n  ... on SimulateSuccess {\n    amounts {\n      ...MoneyAmounts\n    }\n  }\n  ... on Problem {\n    code\n  }\n}"): (typeof documents)["fragment GuaranteeRow on Guarantee {\n  code\n  heading\n  label\n  wording\n}\n\nfragment CeilingGauge on Ceiling {\n  id\n  periodStart\n  resetsOn\n  guarantee {\n    ...GuaranteeRow\n  }\n  beneficiary {\n    ...MemberBrief\n  }\n  money {\n    limit\n    used\n    left\n  }\n  count {\n    unit\n    limit\n    used\n    left\n  }\n}\n\nfragment RenewalRow on Renewal {\n  equipment\n  lastDate\n  nextDate\n  beneficiary {\n    ...MemberBrief\n  }\n}\n\nfragment ExampleRow on ReimbursementExample {\n  heading\n  label\n  price\n  base\n  amounts {\n    ...MoneyAmounts\n  }\n}\n\nfragment SimulatedAmounts on SimulateResult {\n  ... on SimulateSuccess {\n    amounts {\n      ...MoneyAmounts\n    }\n  }\n  ... on Problem {\n    code\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment MemberBrief on Member {\n  id\n  firstName\n  fullName\n  role\n  isMinor\n  isViewer\n  careVisible\n}\n\nfragment MemberSharing on Member {\n  ...MemberBrief\n  sharesCare\n}"): (typeof documents)["fragment MemberBrief on Member {\n  id\n  firstName\n  fullName\n  role\n  isMinor\n  isViewer\n  careVisible\n}\n\nfragment MemberSharing on Member {\n  ...MemberBrief\n  sharesCare\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PaymentRow on Payment {\n  id\n  date\n  amount\n  state\n  payee\n  destination\n}"): (typeof documents)["fragment PaymentRow on Payment {\n  id\n  date\n  amount\n  state\n  payee\n  destination\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment RequestRow on Request {\n  id\n  reference\n  kind\n  state\n  family\n  careDate\n  amount\n  professional\n  missing\n  dueOn\n  sentAt\n  isOpen\n  beneficiary {\n    ...MemberBrief\n  }\n}"): (typeof documents)["fragment RequestRow on Request {\n  id\n  reference\n  kind\n  state\n  family\n  careDate\n  amount\n  professional\n  missing\n  dueOn\n  sentAt\n  isOpen\n  beneficiary {\n    ...MemberBrief\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;