import { getNamedType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema } from '../schema.ts'
import { type Answer, type Caller, createTestApp } from './app.ts'

/**
 * Every root field, for every kind of actor. A field that is added without a row here fails, and so does an answer
 * that nobody expected: the default is to refuse.
 */

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })

const callers = {
  anonymous: app.as.anonymous,
  holder: await app.as.member('camille.martin@example.fr'),
  beneficiary: await app.as.member('julien.bernard@example.fr'),
  stranger: await app.as.member('gerard.durand@example.fr'),
  'staff of every role': await app.as.staff('CLAIMS_HANDLER', 'ADVISER', 'DOCTOR', 'SUPERVISOR', 'ADMINISTRATOR'),
  'partner of every scope': await app.as.partner('rights:read', 'quote:write', 'claims:write', 'viewer:read'),
} satisfies Record<string, Caller>
type Who = keyof typeof callers

/** What an actor gets: the field's data, nothing at all (null), or an error with this code. */
type Outcome = 'DATA' | 'NOTHING' | (string & {})

const everybody = (outcome: Outcome): Record<Who, Outcome> => ({
  anonymous: outcome,
  holder: outcome,
  beneficiary: outcome,
  stranger: outcome,
  'staff of every role': outcome,
  'partner of every scope': outcome,
})

const membersOnly = (otherwise: Outcome): Record<Who, Outcome> => ({
  ...everybody(otherwise),
  holder: 'DATA',
  beneficiary: 'DATA',
  stranger: 'DATA',
})

const staffOnly = (otherwise: Outcome): Record<Who, Outcome> => ({
  ...everybody(otherwise),
  'staff of every role': 'DATA',
})

const claimOf = async (caller: Caller): Promise<{ id: string; beneficiary: { isViewer: boolean } }> => {
  const { data } = await caller.query('{ viewer { claims(first: 50) { nodes { id beneficiary { isViewer } } } } }')
  return data.viewer.claims.nodes.find((claim: { beneficiary: { isViewer: boolean } }) => claim.beneficiary.isViewer)
}

const camilles = await claimOf(callers.holder)

interface Row {
  document: string
  variables?: Record<string, unknown>
  expected: Record<Who, Outcome>
}

const NO_PASSKEY = '{ credentialId: "x", clientDataJSON: "x", authenticatorData: "x", signature: "x" }'

const MATRIX: Record<string, Row> = {
  'Query.brand': { document: '{ it: brand { name phone networkName } }', expected: everybody('DATA') },
  'Query.viewer': { document: '{ it: viewer { member { id } } }', expected: membersOnly('NOTHING') },
  'Query.node': {
    document: 'query ($id: ID!) { it: node(id: $id) { id } }',
    variables: { id: camilles.id },
    // The holder's own care: her husband doesn't see it, nor does anybody else.
    expected: { ...everybody('NOTHING'), holder: 'DATA' },
  },
  'Query.nodes': {
    document: 'query ($id: ID!) { all: nodes(ids: [$id]) { id } }',
    variables: { id: camilles.id },
    expected: { ...everybody('NOTHING'), holder: 'DATA' },
  },
  'Mutation.signIn': {
    document:
      'mutation { it: signIn(input: { email: "nobody@example.fr", password: "wrong" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Query.pendingSignIn': { document: '{ it: pendingSignIn { hasTotp } }', expected: everybody('NOTHING') },
  'Mutation.sendSignInCode': {
    document: 'mutation { it: sendSignInCode(input: { channel: SMS }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.completeSignIn': {
    document:
      'mutation { it: completeSignIn(input: { proof: CODE, code: "1", trustDevice: false }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  // Whoever forgot their password is nobody yet, and a link is its own proof.
  'Mutation.requestPasswordReset': {
    document:
      'mutation { it: requestPasswordReset(input: { email: "nobody@example.fr" }) { __typename ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.openPasswordReset': {
    document: 'mutation { it: openPasswordReset(input: { token: "made-up" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.sendPasswordResetCode': {
    document:
      'mutation { it: sendPasswordResetCode(input: { token: "made-up", channel: SMS }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.resetPassword': {
    document:
      'mutation { it: resetPassword(input: { token: "made-up", code: "1", password: "p" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.freezeAccount': {
    document: 'mutation { it: freezeAccount(input: { token: "made-up" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Query.activation': { document: '{ it: activation { step } }', expected: everybody('NOTHING') },
  'Mutation.startActivation': {
    document:
      'mutation { it: startActivation(input: { memberNumber: "x", birthDate: "1985-03-14" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.sendActivationCode': {
    document: 'mutation { it: sendActivationCode(input: { channel: MAIL }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.proveActivation': {
    document: 'mutation { it: proveActivation(input: { code: "1" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.completeActivation': {
    document:
      'mutation { it: completeActivation(input: { email: "a@b.fr", password: "p", choices: [] }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.confirmEmail': {
    document: 'mutation { it: confirmEmail(input: { token: "made-up" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.sendEmailConfirmation': {
    document: 'mutation { it: sendEmailConfirmation { __typename } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.sendStepUpCode': {
    document: 'mutation { it: sendStepUpCode(input: { id: "x", channel: SMS }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.proveStepUp': {
    document: 'mutation { it: proveStepUp(input: { id: "x", proof: CODE, code: "1" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.startPasskeySignIn': {
    document: 'mutation { it: startPasskeySignIn { __typename } }',
    expected: everybody('DATA'),
  },
  'Mutation.signInWithPasskey': {
    document: `mutation { it: signInWithPasskey(input: { ceremonyId: "x", credential: ${NO_PASSKEY}, trustDevice: false }) { ... on Problem { code } } }`,
    expected: everybody('DATA'),
  },
  'Mutation.startPasskeySecondProof': {
    document: 'mutation { it: startPasskeySecondProof { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.completeSignInWithPasskey': {
    document: `mutation { it: completeSignInWithPasskey(input: { ceremonyId: "x", credential: ${NO_PASSKEY}, trustDevice: false }) { ... on Problem { code } } }`,
    expected: everybody('DATA'),
  },
  'Mutation.startPasskeyStepUp': {
    document: 'mutation { it: startPasskeyStepUp(input: { id: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.proveStepUpWithPasskey': {
    document: `mutation { it: proveStepUpWithPasskey(input: { id: "x", ceremonyId: "x", credential: ${NO_PASSKEY} }) { ... on Problem { code } } }`,
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.startPasskeyCreation': {
    document: 'mutation { it: startPasskeyCreation { __typename } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.addPasskey': {
    document:
      'mutation { it: addPasskey(input: { ceremonyId: "x", credential: { credentialId: "x", clientDataJSON: "x", attestationObject: "x", transports: [] } }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.renamePasskey': {
    document: 'mutation { it: renamePasskey(input: { id: "x", name: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.removePasskey': {
    document: 'mutation { it: removePasskey(input: { id: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.startCodeApp': {
    document: 'mutation { it: startCodeApp { __typename } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.confirmCodeApp': {
    document: 'mutation { it: confirmCodeApp(input: { token: "x", code: "1" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.removeCodeApp': {
    document: 'mutation { it: removeCodeApp { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.sendPhoneCode': {
    document: 'mutation { it: sendPhoneCode(input: { phone: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.confirmPhone': {
    document: 'mutation { it: confirmPhone(input: { id: "x", code: "1" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  // It would replace its callers' sessions, and the rows after it ask with the cookies of before: see the last test.
  'Mutation.makeRecoveryCodes': { document: '', expected: membersOnly('UNAUTHENTICATED') },
  'Mutation.endSession': {
    document: 'mutation { it: endSession(input: { id: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.endOtherSessions': {
    document: 'mutation { it: endOtherSessions { ended } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.forgetDevice': {
    document: 'mutation { it: forgetDevice(input: { id: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.continueFranceConnect': {
    document: 'mutation { it: continueFranceConnect { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.identifyFranceConnect': {
    document:
      'mutation { it: identifyFranceConnect(input: { memberNumber: "123456", birthDate: "1990-01-01" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.sendFranceConnectCode': {
    document: 'mutation { it: sendFranceConnectCode(input: { channel: SMS }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.proveFranceConnect': {
    document: 'mutation { it: proveFranceConnect(input: { code: "1" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.completeFranceConnect': {
    document:
      'mutation { it: completeFranceConnect(input: { email: "x@example.fr", choices: [] }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.unlinkFranceConnect': {
    document:
      'mutation { it: unlinkFranceConnect { ... on UnlinkFranceConnectSuccess { security { franceConnect { linkedAt } } } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.changePassword': {
    document: 'mutation { it: changePassword(input: { password: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.signOut': {
    document: 'mutation { it: signOut { signedOut } }',
    expected: everybody('DATA'),
  },
  'Mutation.setCareSharing': {
    document:
      'mutation { it: setCareSharing(input: { idempotencyKey: "matrix-0001", shared: false }) { __typename ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.openUpload': {
    document: 'mutation { it: openUpload(input: { size: 0 }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.discardUpload': {
    document: 'mutation { it: discardUpload(input: { uploadId: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.markDocumentRead': {
    document: 'mutation { it: markDocumentRead(input: { documentId: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.submitInvoice': {
    document:
      'mutation { it: submitInvoice(input: { idempotencyKey: "matrix-invoice", beneficiaryId: "x", uploadIds: [] }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.submitQuote': {
    document:
      'mutation { it: submitQuote(input: { idempotencyKey: "matrix-quote", beneficiaryId: "x", uploadIds: [] }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.sendPrescription': {
    document:
      'mutation { it: sendPrescription(input: { idempotencyKey: "matrix-script", beneficiaryId: "x", uploadIds: [] }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.completeRequest': {
    document:
      'mutation { it: completeRequest(input: { idempotencyKey: "matrix-complete", requestId: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.withdrawRequest': {
    document: 'mutation { it: withdrawRequest(input: { requestId: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Query.terminationReasons': { document: '{ it: terminationReasons { ground } }', expected: everybody('DATA') },
  'Mutation.requestTermination': {
    document:
      'mutation { it: requestTermination(input: { idempotencyKey: "x", ground: ANNUAL }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.revokeTermination': {
    document: 'mutation { it: revokeTermination(input: { requestId: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.changeUsageName': {
    document:
      'mutation { it: changeUsageName(input: { idempotencyKey: "x", name: "x", uploadIds: [] }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Query.referralOffer': {
    document: '{ it: referralOffer(code: "2345-6789") { code } }',
    expected: everybody('NOTHING'),
  },
  'Mutation.inviteFriend': {
    document:
      'mutation { it: inviteFriend(input: { idempotencyKey: "matrix-invite", email: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  // Whoever was invited, or comes by a code, is nobody yet.
  'Mutation.refuseInvitations': {
    document: 'mutation { it: refuseInvitations(input: { link: "made-up" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.requestMembership': {
    document: `mutation { it: requestMembership(input: { idempotencyKey: "matrix-member", code: "2345-6789",
      firstName: "A", lastName: "B", birthDate: "1990-01-01", email: "a@b.fr", postalCode: "75011", household: ALONE,
      startDate: "2026-12-01" }) { ... on Problem { code } } }`,
    expected: everybody('DATA'),
  },
  'Mutation.acceptMembership': {
    document:
      'mutation { it: acceptMembership(input: { id: "x", contractNumber: "C2600001" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.refuseMembership': {
    document: 'mutation { it: refuseMembership(input: { id: "x", reason: GAVE_UP }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.giveTerminationNotice': {
    document:
      'mutation { it: giveTerminationNotice(input: { memberNumber: "x", birthDate: "1985-03-14", name: "x", email: "x", ground: ANNUAL }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.changeBankAccount': {
    document:
      'mutation { it: changeBankAccount(input: { idempotencyKey: "x", iban: "x", holderName: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.askForTeletransmission': {
    document:
      'mutation { it: askForTeletransmission(input: { idempotencyKey: "x", beneficiaryId: "x", uploadIds: [] }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.changeEmail': {
    document: 'mutation { it: changeEmail(input: { email: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.changeAddress': {
    document:
      'mutation { it: changeAddress(input: { street: "x", postalCode: "x", city: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.cancelBankAccountChange': {
    document: 'mutation { it: cancelBankAccountChange(input: { requestId: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.openConversation': {
    document:
      'mutation { it: openConversation(input: { idempotencyKey: "x", topic: CARD, isComplaint: false, text: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.writeMessage': {
    document:
      'mutation { it: writeMessage(input: { idempotencyKey: "x", requestId: "x", text: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.readMessages': {
    document: 'mutation { it: readMessages(input: { requestId: "x", upTo: 0 }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.askForCall': {
    document:
      'mutation { it: askForCall(input: { idempotencyKey: "x", topic: CARD, day: "2026-11-23", from: "x", phone: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.requestHospitalCoverage': {
    document:
      'mutation { it: requestHospitalCoverage(input: { idempotencyKey: "x", beneficiaryId: "x", finess: "x", nature: SURGERY, admissionDate: "2026-12-07", dischargeDate: "2026-12-07", privateRoom: false }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Query.facilityAgreement': {
    document: '{ it: facilityAgreement(link: "x") { reference } }',
    expected: everybody('NOTHING'),
  },
  'Mutation.acknowledgeAgreement': {
    document: 'mutation { it: acknowledgeAgreement(input: { link: "x" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.changeHospitalStay': {
    document: `mutation { it: changeHospitalStay(input: { requestId: "x", admissionDate: "2026-12-01",
      dischargeDate: "2026-12-02", privateRoom: false }) { ... on Problem { code } } }`,
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.addBeneficiary': {
    document:
      'mutation { it: addBeneficiary(input: { idempotencyKey: "x", addition: BIRTH, eventDate: "2026-11-01", firstNames: "x", lastName: "x", birthDate: "2026-11-01", sex: F, uploadIds: [] }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.removeBeneficiary': {
    document:
      'mutation { it: removeBeneficiary(input: { idempotencyKey: "x", beneficiaryId: "x", removal: OTHER, eventDate: "2026-11-01" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.shareCard': {
    document: 'mutation { it: shareCard { __typename ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.revokeCardShare': {
    document: 'mutation { it: revokeCardShare(input: { id: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  // A link is its own proof.
  'Mutation.openSharedCard': {
    document: 'mutation { it: openSharedCard(input: { token: "made-up" }) { ... on Problem { code } } }',
    expected: everybody('DATA'),
  },
  'Mutation.markNotificationsRead': {
    document: 'mutation { it: markNotificationsRead(input: { ids: ["x"] }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.markAllNotificationsRead': {
    document: 'mutation { it: markAllNotificationsRead(input: { until: "2020-01-01T00:00:00Z" }) { marked } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.unmarkAllNotificationsRead': {
    document: 'mutation { it: unmarkAllNotificationsRead(input: { readAt: "2020-01-01T00:00:00Z" }) { __typename } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.setPreference': {
    document:
      'mutation { it: setPreference(input: { topic: CARD, channel: MAIL, granted: true }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.setPaperless': {
    document: 'mutation { it: setPaperless(input: { on: false }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.setMessageLanguage': {
    document: 'mutation { it: setMessageLanguage(input: { language: FRENCH }) { __typename } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.subscribeToPush': {
    document:
      'mutation { it: subscribeToPush(input: { endpoint: "x", p256dh: "x", auth: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.unsubscribeFromPush': {
    document: 'mutation { it: unsubscribeFromPush(input: { endpoint: "x" }) { __typename } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Mutation.forgetPushBrowser': {
    document: 'mutation { it: forgetPushBrowser(input: { id: "x" }) { ... on Problem { code } } }',
    expected: membersOnly('UNAUTHENTICATED'),
  },
  'Query.desk': { document: '{ it: desk { me { id } } }', expected: staffOnly('NOTHING') },
  'Mutation.replayLines': {
    document: 'mutation { it: replayLines(input: { ids: [] }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.closeAmoAlerts': {
    document: 'mutation { it: closeAmoAlerts(input: { ids: [], note: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.takeUpRequests': {
    document: 'mutation { it: takeUpRequests(input: { requestIds: [] }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.assignMatching': {
    document:
      'mutation { it: assignMatching(input: { act: HAND_BACK, filter: { view: TO_DO } }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.handBackRequests': {
    document: 'mutation { it: handBackRequests(input: { requestIds: [] }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.openWorkItem': {
    document: 'mutation { it: openWorkItem(input: { requestId: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.askForPapers': {
    document:
      'mutation { it: askForPapers(input: { fileId: "x", requestId: "x", missing: [] }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.refuseRequest': {
    document:
      'mutation { it: refuseRequest(input: { fileId: "x", requestId: "x", reason: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.acceptRequest': {
    document: 'mutation { it: acceptRequest(input: { fileId: "x", requestId: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.replyToRequest': {
    document:
      'mutation { it: replyToRequest(input: { fileId: "x", requestId: "x", text: "Bonjour" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.approveRequest': {
    document: 'mutation { it: approveRequest(input: { fileId: "x", requestId: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.sendBackRequest': {
    document:
      'mutation { it: sendBackRequest(input: { fileId: "x", requestId: "x", words: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.proposeSettlement': {
    document:
      'mutation { it: proposeSettlement(input: { fileId: "x", requestId: "x", provider: { name: "Dr X" }, lines: [] }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.acceptInvoice': {
    document:
      'mutation { it: acceptInvoice(input: { fileId: "x", requestId: "x", provider: { name: "Dr X" }, lines: [], amc: 0 }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.answerQuote': {
    document:
      'mutation { it: answerQuote(input: { fileId: "x", requestId: "x", provider: { name: "Dr X" }, lines: [], amc: 0 }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.openFile': {
    document: 'mutation { it: openFile(input: { memberId: "x", reason: CALL }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.closeFile': {
    document: 'mutation { it: closeFile(input: { fileId: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.signOutMember': {
    document: 'mutation { it: signOutMember(input: { fileId: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.freezeMember': {
    document: 'mutation { it: freezeMember(input: { fileId: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.viewAs': {
    document: 'mutation { it: viewAs(input: { fileId: "x" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  // Nobody who views nobody has anything to end.
  'Mutation.endViewAs': { document: 'mutation { it: endViewAs { fileId } }', expected: everybody('DATA') },
  'Mutation.askRoleChange': {
    document:
      'mutation { it: askRoleChange(input: { staffId: "x", role: DOCTOR, change: GRANT, reason: "Pour essayer ici" }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  'Mutation.decideRoleChange': {
    document: 'mutation { it: decideRoleChange(input: { id: "x", decision: APPROVED }) { ... on Problem { code } } }',
    expected: staffOnly('UNAUTHENTICATED'),
  },
  // Subscriptions are asked through a socket: graphql/subscribe.db.test.ts holds their rows.
  'Subscription.activity': { document: '', expected: membersOnly('UNAUTHENTICATED') },
}

const outcomeOf = ({ data, errors }: Answer): Outcome => {
  if (errors?.length) return errors[0]!.extensions.code
  const it = data.all ? data.all[0] : data.it
  return it === null ? 'NOTHING' : 'DATA'
}

describe('the access matrix', () => {
  const schema = createSchema()
  const rootFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(type =>
    Object.keys(type?.getFields() ?? {}).map(field => `${type!.name}.${field}`),
  )

  it('has a row for every root field, and for no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(rootFields.sort())
  })

  // Signing out comes last: it ends the callers' sessions.
  const rows = Object.entries(MATRIX)
    .filter(([, { document }]) => document)
    .sort(([a], [b]) => Number(a === 'Mutation.signOut') - Number(b === 'Mutation.signOut'))
  for (const [field, { document, variables, expected }] of rows)
    for (const who of Object.keys(callers) as Who[])
      it(`answers ${field} for ${who} with ${expected[who]}`, async () => {
        expect(outcomeOf(await callers[who].query(document, variables))).toBe(expected[who])
      })

  it('answers Mutation.makeRecoveryCodes with data for a member only, who then has another session', async () => {
    const document = 'mutation { it: makeRecoveryCodes { __typename } }'
    const member = await app.as.member('camille.martin@example.fr')
    const staff = await app.as.staff('ADMINISTRATOR')
    expect(outcomeOf(await member.query(document))).toBe('DATA')
    for (const other of [callers.anonymous, staff, callers['partner of every scope']])
      expect(outcomeOf(await other.query(document))).toBe('UNAUTHENTICATED')
  })

  it('leaves no household type reachable but through the viewer and the guarded node', () => {
    const open = ['Query', 'Mutation'].flatMap(root => {
      const type = schema.getType(root)
      if (!isObjectType(type)) return []
      return Object.values(type.getFields())
        .filter(field =>
          ['Claim', 'Payment', 'Contract', 'Member', 'ClaimLine', 'Card'].includes(getNamedType(field.type).name),
        )
        .map(field => `${root}.${field.name}`)
    })
    expect(open).toEqual([])
  })
})
