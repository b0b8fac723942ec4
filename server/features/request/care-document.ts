import { and, eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { IdempotencyKey } from '../../graphql/idempotency.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { type FieldTexts, InvalidInput } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { CareFamily } from '../claim/claim.type.ts'
import { documentOfFile } from '../document/document.files.ts'
import { REFUSAL_TEXTS } from '../document/refusal.ts'
import { ownFiles, type StoredFileRow } from '../document/upload.loader.ts'
import type { RequestDetail, RequestKind } from './request.kinds.ts'
import type { RequestRow } from './request.loader.ts'

/** What an invoice or a quote may say of itself, and the pages it is made of: the checks that sending and completing share. */

export const MAX_FILES = 10
/** Reimbursements are no longer owed two years after the care (Code de la mutualité, art. L221-11); old papers still come. */
const OLDEST = '2000-01-01'

const DETAILS = {
  family: z.enum(CareFamily).optional(),
  careDate: z.iso.date().optional(),
  /** 100,000 €: beyond it, a comma was forgotten. */
  amount: z.number().int().min(1).max(10_000_000).optional(),
  professional: z.string().trim().min(2).max(120).optional(),
}
export const Submit = z.object({
  idempotencyKey: IdempotencyKey,
  beneficiaryId: z.string(),
  uploadIds: z.array(z.string()).min(1).max(MAX_FILES),
  ...DETAILS,
})
export const Complete = z.object({
  idempotencyKey: IdempotencyKey,
  requestId: z.string(),
  uploadIds: z.array(z.string()).max(MAX_FILES).default([]),
  ...DETAILS,
})

export const TEXTS: FieldTexts = {
  uploadIds: {
    fr: `Ajoutez de 1 à ${MAX_FILES} pages.`,
    en: `Add 1 to ${MAX_FILES} pages.`,
  },
  amount: {
    fr: 'Indiquez un montant de 0,01 € à 100 000 €.',
    en: 'Give an amount from €0.01 to €100,000.',
  },
  professional: {
    fr: 'Indiquez un nom de 2 à 120 caractères.',
    en: 'Give a name of 2 to 120 characters.',
  },
}

const FUTURE: Bilingual = { fr: 'Cette date n’est pas encore passée.', en: 'This date is still to come.' }
const TOO_OLD: Bilingual = { fr: 'Vérifiez l’année de cette date.', en: 'Check the year of this date.' }
export const UNKNOWN_PERSON: Bilingual = {
  fr: 'Choisissez une personne de votre contrat.',
  en: 'Choose a person of your contract.',
}
const NOT_THERE: Bilingual = {
  fr: 'Cette page n’est pas arrivée jusqu’à nous. Ajoutez-la de nouveau.',
  en: 'This page didn’t reach us. Add it again.',
}
const USED: Bilingual = {
  fr: 'Cette page fait déjà partie d’une autre demande.',
  en: 'This page is already part of another request.',
}

/** An input that can't be accepted, found while its transaction runs: thrown, so that nothing of it stays. */
export class Wrong extends Error {
  readonly path: string
  readonly text: Bilingual
  constructor(path: string, text: Bilingual) {
    super(path)
    this.path = path
    this.text = text
  }
}

export const asProblem = (ctx: Context, error: unknown): InvalidInput => {
  if (!(error instanceof Wrong)) throw error
  return new InvalidInput(ctx.locale, [{ path: error.path, code: 'custom', message: error.text[ctx.locale] }])
}

type Facts = Pick<RequestRow, 'family' | 'careOn' | 'amountCents' | 'professional'>

/** What is asked for of an invoice or a quote that does not say it. A prescription is kept whatever is known of it. */
export const unknownOf = (kind: RequestKind, row: Facts): RequestDetail[] =>
  kind === 'PRESCRIPTION'
    ? []
    : [
        ...(row.family === null ? (['FAMILY'] as const) : []),
        ...(row.careOn === null ? (['CARE_DATE'] as const) : []),
        ...(row.amountCents === null ? (['AMOUNT'] as const) : []),
        ...(row.professional === null ? (['PROFESSIONAL'] as const) : []),
      ]

/** Whether a request says what the care was and what it cost. */
export const isCareDocument = (kind: RequestKind): kind is 'INVOICE' | 'QUOTE' | 'PRESCRIPTION' =>
  kind === 'INVOICE' || kind === 'QUOTE' || kind === 'PRESCRIPTION'

export const refuseDate = (ctx: Context, date: string | undefined) => {
  if (date === undefined) return
  if (date > ctx.today) throw new Wrong('careDate', FUTURE)
  if (date < OLDEST) throw new Wrong('careDate', TOO_OLD)
}

/** The files that uploads name, each the sender's own, here, and part of nothing yet. */
export const filesOfUploads = async (
  ctx: Context,
  tx: Writer,
  contractId: string,
  uploadIds: readonly string[],
): Promise<StoredFileRow[]> => {
  const fileIds = uploadIds.map(id => decodeIdOf('upl', id)?.id ?? '')
  const rows = await ownFiles(ctx, tx, contractId, fileIds)
  const files: StoredFileRow[] = []
  for (const [at, fileId] of fileIds.entries()) {
    const row = rows.get(fileId)
    if (!row || row.state === 'EXPECTED' || row.state === 'GONE') throw new Wrong(`uploadIds.${at}`, NOT_THERE)
    if (row.refusal) throw new Wrong(`uploadIds.${at}`, REFUSAL_TEXTS[row.refusal])
    if (files.includes(row) || (await documentOfFile(ctx, tx, contractId, fileId)) !== undefined)
      throw new Wrong(`uploadIds.${at}`, USED)
    files.push(row)
  }
  return files
}

/** The files now concern the person whose care they are of. */
export const concern = async (
  ctx: Context,
  tx: Writer,
  contractId: string,
  files: readonly StoredFileRow[],
  memberId: string,
) => {
  if (files.length === 0) return
  const { storedFile } = ctx.db.tables
  await tx
    .update(storedFile)
    .set({ memberId })
    .where(
      and(
        eq(storedFile.contractId, contractId),
        inArray(
          storedFile.fileId,
          files.map(({ fileId }) => fileId),
        ),
      ),
    )
    .returning({ fileId: storedFile.fileId })
}
