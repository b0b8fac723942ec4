import { type Channels, deliver } from './channels/deliver.ts'
import { DELIVER } from './channels/message.ts'
import type { Services } from './context.ts'
import { forgetOldTraces } from './db/retention.ts'
import { type JobHandler, tryAgain } from './events/jobs.ts'
import type { Schedule } from './events/schedule.ts'
import { startWorker, type Worker } from './events/worker.ts'
import { forgetOldEmails } from './features/account/account-email.ts'
import { SIGN_IN_FAILED, signInFailed } from './features/account/sign-in.jobs.ts'
import { CARD_DOCUMENT, fileCard } from './features/card/card.document.ts'
import {
  CARD_SCHEDULES,
  closeLapsedRights,
  ISSUE_CARDS,
  issueAllCards,
  LAPSED_RIGHTS,
} from './features/card/card.jobs.ts'
import {
  CERTIFICATE,
  CERTIFICATES,
  certificatePages,
  makeCertificate,
} from './features/certificate/certificate.jobs.ts'
import { CONTRACT_CERTIFICATE, makeContractCertificate } from './features/contract/contract-certificate.jobs.ts'
import { COMPLAINT_LETTER, writeComplaintLetter } from './features/conversation/complaint.jobs.ts'
import { encloseDocument } from './features/document/enclosure.ts'
import { REMOVE_FILE, removeBytes } from './features/document/file-removal.ts'
import { FORGET_DOCUMENTS, forgetDocuments } from './features/document/retention.jobs.ts'
import { EXAMINE_AGAIN, examineAgain, THROW_AWAY, throwAwayUploads } from './features/document/upload.cleaning.ts'
import { EXAMINE, examineFile } from './features/document/upload.jobs.ts'
import { giftCardStock } from './features/gift-card/gift-card-stock.ts'
import { GUARANTEE_TABLE, makeGuaranteeTable } from './features/guarantee/guarantee-table.jobs.ts'
import { sendAgreement } from './features/hospital/hospital.jobs.ts'
import { HOSPITAL_AGREEMENT } from './features/hospital/hospital.write.ts'
import { ACTIVATION_ASKED, activationAsked } from './features/identity/activation.jobs.ts'
import { RESET_ASKED, resetAsked } from './features/identity/password-reset.jobs.ts'
import { TELL } from './features/notification/notify.ts'
import { PUSH, pushNews } from './features/notification/push.jobs.ts'
import { tellOutside } from './features/notification/tell.jobs.ts'
import { settleDuePayments } from './features/payment/payment.jobs.ts'
import { CHECK_ADDRESS, checkAddress, checkAddresses } from './features/preference/address-check.jobs.ts'
import { mailBounced } from './features/preference/paperless.service.ts'
import { INVITE, sendInvitation } from './features/referral/referral.invitation.ts'
import {
  ADVANCE_REFERRAL,
  ADVANCE_REFERRALS,
  advanceReferral,
  advanceReferrals,
  forgetInvitedAddresses,
  PAY_REFERRAL,
  REFERRAL_SCHEDULE,
} from './features/referral/referral.jobs.ts'
import { payReferral } from './features/referral/referral.reward.ts'
import { requestExamined } from './features/request/request.examined.ts'
import { QUOTE_ANSWER, writeQuoteAnswer } from './features/settlement/quote-answer.jobs.ts'
import {
  makeStatements,
  STATEMENT,
  STATEMENT_PAGES,
  STATEMENTS,
  statementMonths,
  statementPages,
} from './features/statement/statement.jobs.ts'
import { TERMINATION_LETTER, writeTerminationLetter } from './features/termination/termination.jobs.ts'
import { NOTICE_GIVEN, noticeGiven } from './features/termination/termination.notice.ts'
import { dayInFrance } from './i18n/civil-date.ts'

const SETTLE = 'payment.settle-due'
const CHECK_ADDRESSES = 'preference.check-addresses'
const FORGET = 'identity.forget-old-traces'
const TRY_AGAIN = 'document.try-again'

/** What makes documents, and does away with them: the storage may be away for longer than a job tries. */
const PAPER_WORK = [
  CERTIFICATES,
  CERTIFICATE,
  CARD_DOCUMENT,
  CONTRACT_CERTIFICATE,
  FORGET_DOCUMENTS,
  GUARANTEE_TABLE,
  REMOVE_FILE,
  STATEMENTS,
  STATEMENT_PAGES,
  STATEMENT,
  TERMINATION_LETTER,
  COMPLAINT_LETTER,
  HOSPITAL_AGREEMENT,
  QUOTE_ANSWER,
  THROW_AWAY,
]

/** What comes round: the one list. */
export const SCHEDULES: readonly Schedule[] = [
  { name: SETTLE, cron: '5 0 * * *' },
  { name: CHECK_ADDRESSES, cron: '15 9 1 * *' },
  { name: FORGET, cron: '35 3 * * *' },
  ...CARD_SCHEDULES,
  // After the night's transfers are settled.
  { name: TRY_AGAIN, cron: '5 3 * * *' },
  { name: FORGET_DOCUMENTS, cron: '50 3 * * *' },
  { name: THROW_AWAY, cron: '20 3 * * *' },
  { name: EXAMINE_AGAIN, cron: '*/15 * * * *' },
  // Once the rejected debits of late December have come back (certificate.facts.ts).
  { name: CERTIFICATES, cron: '45 4 10 1 *' },
  REFERRAL_SCHEDULE,
  { name: STATEMENTS, cron: '15 4 2 * *' },
]

/** What each kind of job does: the one list. */
export const jobHandlers = (services: Services, channels: Channels): Record<string, JobHandler> => {
  const { db, now, log, throttle } = services
  return {
    [DELIVER]: deliver(services, channels, {
      refused: (tx, email) => mailBounced(services, tx, email),
      enclose: encloseDocument(services),
    }),
    [TELL]: tellOutside(services),
    ...(channels.push && { [PUSH]: pushNews(services, channels.push) }),
    [RESET_ASKED]: resetAsked(services),
    [SIGN_IN_FAILED]: signInFailed(services),
    [ACTIVATION_ASKED]: activationAsked(services),
    [NOTICE_GIVEN]: noticeGiven(services),
    [QUOTE_ANSWER]: writeQuoteAnswer(services),
    [HOSPITAL_AGREEMENT]: sendAgreement(services),
    [COMPLAINT_LETTER]: writeComplaintLetter(services),
    [TERMINATION_LETTER]: writeTerminationLetter(services),
    [INVITE]: sendInvitation(services),
    [ADVANCE_REFERRALS]: advanceReferrals(services),
    [ADVANCE_REFERRAL]: advanceReferral(services),
    [PAY_REFERRAL]: payReferral(services, giftCardStock(services)),
    [EXAMINE]: examineFile(services, requestExamined(services)),
    [ISSUE_CARDS]: issueAllCards(services),
    [LAPSED_RIGHTS]: closeLapsedRights(services),
    [CHECK_ADDRESSES]: checkAddresses(services),
    [CHECK_ADDRESS]: checkAddress(services),
    [REMOVE_FILE]: removeBytes(services),
    [FORGET_DOCUMENTS]: forgetDocuments(services),
    [THROW_AWAY]: throwAwayUploads(services),
    [EXAMINE_AGAIN]: examineAgain(services),
    [GUARANTEE_TABLE]: makeGuaranteeTable(services),
    [CONTRACT_CERTIFICATE]: makeContractCertificate(services),
    [CARD_DOCUMENT]: fileCard(services),
    [CERTIFICATES]: certificatePages(services),
    [CERTIFICATE]: makeCertificate(services),
    [STATEMENTS]: statementMonths(services),
    [STATEMENT_PAGES]: statementPages(services),
    [STATEMENT]: makeStatements(services),
    [TRY_AGAIN]: async (_job, done) => {
      const revived = await db.transaction(async tx => {
        await done(tx)
        return tryAgain(tx, db.tables, now(), PAPER_WORK)
      })
      log.info({ revived }, 'paper work that was given up is tried again')
    },
    [SETTLE]: async (_job, done) => {
      // Settling moves each transfer on once: a crash between the two only makes it look again.
      const settled = await settleDuePayments(db, dayInFrance(now()), now())
      await db.transaction(done)
      log.info({ settled }, 'due payments settled')
    },
    [FORGET]: async (_job, done) => {
      const gone = {
        ...(await forgetOldTraces(db, now())),
        emails: await forgetOldEmails(services),
        invited: await forgetInvitedAddresses(services),
      }
      await throttle.clean()
      await db.transaction(done)
      log.info({ gone }, 'old traces forgotten')
    },
  }
}

/** The jobs and the schedules of this process. */
export const startJobs = (services: Services, channels: Channels): Worker => {
  const { db, now, log } = services
  return startWorker({
    db,
    now,
    random: Math.random,
    handlers: jobHandlers(services, channels),
    schedules: SCHEDULES,
    onFailure: (job, error) => log.error({ kind: job.kind, jobId: job.jobId, err: error }, 'a job failed'),
    onError: error => log.error({ err: error }, 'jobs could not be asked for'),
  })
}
