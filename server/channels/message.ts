import type { Services } from '../context.ts'
import type { Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { enqueue } from '../events/jobs.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Channel } from './message.table.ts'

/** What was done to an account, when, from where, and the link of « Ce n'est pas moi ». */
interface Notice {
  firstName: string
  at: string
  from: string
  url: string
  /** What exactly, where a notice names it: a passkey's name, how many codes are left, a masked number. */
  about?: string
}

/** What a notice about the member's affairs says of them: that there is something, how much of it, and where. Never any care. */
interface News {
  firstName: string
  /** How many of them there are. */
  count: number
  url: string
  /** Where to choose what is sent, and how. */
  preferences: string
}

/** What each template's words need. */
export interface Templates {
  /** The link to choose a new password. */
  PASSWORD_RESET: { firstName: string; url: string; minutes: number }
  /** The second proof of who chooses a new password. */
  PASSWORD_RESET_CODE: { firstName: string; code: string; minutes: number }
  /** The password was changed: how to say that one did not. */
  PASSWORD_CHANGED: Notice
  /** The second proof of who signs in in a browser that is not known. */
  SIGN_IN_CODE: { firstName: string; code: string; minutes: number }
  /** Somebody signed in in a browser that was not trusted. */
  NEW_DEVICE: Notice
  /** A copy of a trusted browser’s cookie was shown. */
  DEVICE_STOLEN: Notice
  /** Many wrong passwords in a day. */
  SIGN_IN_FAILURES: Notice
  /** The password was right, and the code that must follow wrong again and again. */
  CODE_FAILURES: Notice
  /** A passkey was added, removed, or refused because there seem to be two of it. */
  PASSKEY_ADDED: Notice
  PASSKEY_REMOVED: Notice
  PASSKEY_COPIED: Notice
  /** An application of codes was added or removed. */
  CODE_APP_ADDED: Notice
  CODE_APP_REMOVED: Notice
  /** Codes on paper were made, or one of them was used. */
  RECOVERY_CODES_MADE: Notice
  RECOVERY_CODE_USED: Notice
  /** To show that a mobile number is its owner's. It may be a stranger's still: nobody is named. */
  PHONE_CODE: { code: string; minutes: number }
  /** Codes go to another mobile number from now on. */
  PHONE_CHANGED: Notice
  /** The same, to the number that they went to until now. */
  PHONE_REPLACED: { at: string }
  /** The second proof that an act asks for, which it names. */
  STEP_UP_CODE: { firstName: string; code: string; minutes: number; effect: string }
  /** Proof of who opens an account. */
  ACTIVATION_CODE: { firstName: string; code: string; minutes: number }
  /** Proof that who came by FranceConnect is the person on file. */
  FRANCE_CONNECT_CODE: { firstName: string; code: string; minutes: number }
  /** FranceConnect opens the account, or no longer does. */
  FRANCE_CONNECT_LINKED: Notice
  FRANCE_CONNECT_UNLINKED: Notice
  /** Somebody tried to open an account that is open already. */
  ACTIVATION_KNOWN: { firstName: string; url: string }
  /** To show that an address is its owner’s. */
  EMAIL_CONFIRMATION: { firstName: string; url: string }
  /** To show that the address that somebody wants to sign in with from now on is theirs. */
  EMAIL_CHANGE: { firstName: string; url: string; hours: number }
  /** The same, where that address opens another account already. */
  EMAIL_TAKEN: { firstName: string }
  /** One signs in with another e-mail from now on, masked; to the one of before. */
  EMAIL_CHANGED: Notice
  /** Letters go to another postal address. */
  ADDRESS_CHANGED: Notice
  /** The same of either, to the phone that is known. */
  CONTACT_REPLACED: { what: 'EMAIL' | 'ADDRESS'; at: string }
  /** An account was opened: how to say that one did not. */
  ACCOUNT_OPENED: Notice
  /** Nobody signs in any more until the password is chosen anew. */
  ACCOUNT_FROZEN: { firstName: string; url: string; minutes: number }
  /** Reimbursements came in, documents are there to read. */
  REIMBURSEMENTS_TOLD: News
  DOCUMENTS_TOLD: News
  /** A request has come to us, or was answered: by its reference. */
  REQUEST_RECEIVED_TOLD: News & { reference: string }
  REQUEST_ANSWERED_TOLD: News & { reference: string }
  PAGE_REFUSED_TOLD: News & { reference: string }
  PAPERS_ASKED_TOLD: News & { reference: string }
  /** A hospital's link to an agreement: the patient is not named. */
  FACILITY_AGREEMENT: { reference: string; admission: string; url: string; isChanged: boolean }
  /** Another account for reimbursements was given, masked: how to say that one did not. */
  BANK_ACCOUNT_CHANGED: Notice
  /** The same, to the phone that was known before. */
  BANK_ACCOUNT_GIVEN: { ibanMasked: string; at: string }
  /** Notice that a contract ends has come from somebody who was not signed in: what was made of it. */
  TERMINATION_RECEIVED: { reference: string; receivedAt: string; endDate: string; url: string }
  /** The same, where no contract was found, or the reason does not serve. */
  TERMINATION_NOT_TAKEN: { receivedAt: string; why: string; url: string }
  /** The card of a year. */
  CARD_TOLD: News & { year: number }
  /** That what the Sécu pays no longer reaches us by itself; nothing of whose. */
  TELETRANSMISSION_TOLD: News
  /** The one message to who is invited by a member, who says whose address it is from. */
  REFERRAL_INVITATION: { sponsor: string; amount: string; url: string; until: string; refuse: string }
  /** To who asks to become a member: it has come, and what became of it. */
  MEMBERSHIP_RECEIVED: { firstName: string; reference: string; dueDate: string }
  MEMBERSHIP_ACCEPTED: { firstName: string; reference: string; contractNumber: string; url: string }
  MEMBERSHIP_REFUSED: { firstName: string; reference: string; why: string }
  /** A referral has moved on. */
  REFERRAL_TOLD: News
  /** Documents no longer come by post, or do again: as the person chose, or because mails come back. */
  PAPER_REFUSED: { firstName: string; preferences: string }
  PAPER_WANTED: { firstName: string; preferences: string }
  PAPER_AGAIN: { firstName: string; preferences: string }
  /** A document of ours, on paper: the letter around it. */
  DOCUMENT_ENCLOSED: { title: string; contractId: string; documentId: string }
  /** Once a year: whether the address of who does without paper is still theirs. */
  ADDRESS_CHECK: { firstName: string; url: string; preferences: string }
  /** Somebody of the staff looked at the screens as their member sees them. */
  FILE_VIEWED: { firstName: string; by: string; role: string; reason: string; at: string; url: string }
}

export type Template = keyof Templates

/** Where a message goes: an e-mail address, a mobile number, or the lines of a postal address. */
export type Recipient = string | readonly string[]

export type NewMessage = {
  [T in Template]: { template: T; params: Templates[T] }
}[Template] & {
  channel: Channel
  to: Recipient
  locale: Locale
  expiresAt?: Date
}

/** What is sealed. */
export type Content = Pick<NewMessage, 'to' | 'locale' | 'params'>

export const DELIVER = 'channel.deliver'

export const placeOf = (messageId: string) => ({ table: 'message', column: 'content_sealed', row: messageId })

/**
 * Writes messages in the transaction of what they tell of, each with the job that sends it: they leave if it commits,
 * and are tried again until they have left.
 */
export const sendMessages = async (
  { db, vault, now }: Pick<Services, 'db' | 'vault' | 'now'>,
  tx: Writer,
  messages: readonly NewMessage[],
): Promise<void> => {
  const createdAt = now()
  for (const { channel, template, to, locale, params, expiresAt } of messages) {
    const messageId = newId()
    const content: Content = { to, locale, params }
    await tx
      .insert(db.tables.message)
      .values({
        messageId,
        channel,
        template,
        contentSealed: vault.seal(JSON.stringify(content), placeOf(messageId)),
        state: 'WAITING',
        expiresAt: expiresAt ?? null,
        createdAt,
      })
      .returning({ messageId: db.tables.message.messageId })
    await enqueue(tx, db.tables, createdAt, [
      { kind: DELIVER, payload: { messageId }, runAt: createdAt, jobId: messageId },
    ])
  }
}
