import { and, eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import { seesAmounts } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { IdempotencyKey, once } from '../../graphql/idempotency.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import {
  checkInput,
  type FieldTexts,
  IdempotencyConflict,
  InvalidInput,
  NotAllowed,
  NotFound,
} from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { CareFamily } from '../claim/claim.type.ts'
import { documentOfFile, filesOf, setFiles } from '../document/document.files.ts'
import { keepDocument } from '../document/document.write.ts'
import { REFUSAL_TEXTS } from '../document/refusal.ts'
import { ownFiles, type StoredFileRow } from '../document/upload.loader.ts'
import { sender } from '../document/upload.service.ts'
import { notify } from '../notification/notify.ts'
import { newReference } from './reference.ts'
import {
  type CompleteRequestInput,
  CompleteRequestSuccess,
  type SubmitCareDocumentInput,
  SubmitCareDocumentSuccess,
} from './request.input.ts'
import { type RequestRow, requestsById } from './request.loader.ts'
import { findRequest, isOpen, OVER } from './request.service.ts'
import type { RequestDetail } from './request.table.ts'
import { addSteps, type Step } from './request.write.ts'
import { answerDueOn } from './service-times.ts'

const MAX_FILES = 10
/** Reimbursements are no longer owed two years after the care (Code de la mutualité, art. L221-11); old papers still come. */
const OLDEST = '2000-01-01'

const DETAILS = {
  family: z.enum(CareFamily).optional(),
  careDate: z.iso.date().optional(),
  /** 100,000 €: beyond it, a comma was forgotten. */
  amount: z.number().int().min(1).max(10_000_000).optional(),
  professional: z.string().trim().min(2).max(120).optional(),
}
const Submit = z.object({
  idempotencyKey: IdempotencyKey,
  beneficiaryId: z.string(),
  uploadIds: z.array(z.string()).min(1).max(MAX_FILES),
  ...DETAILS,
})
const Complete = z.object({
  idempotencyKey: IdempotencyKey,
  requestId: z.string(),
  uploadIds: z.array(z.string()).max(MAX_FILES).default([]),
  ...DETAILS,
})

const TEXTS: FieldTexts = {
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
const UNKNOWN_PERSON: Bilingual = {
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
class Wrong extends Error {
  readonly path: string
  readonly text: Bilingual
  constructor(path: string, text: Bilingual) {
    super(path)
    this.path = path
    this.text = text
  }
}

const asProblem = (ctx: Context, error: unknown): InvalidInput => {
  if (!(error instanceof Wrong)) throw error
  return new InvalidInput(ctx.locale, [{ path: error.path, code: 'custom', message: error.text[ctx.locale] }])
}

const refuseDate = (ctx: Context, date: string | undefined) => {
  if (date === undefined) return
  if (date > ctx.today) throw new Wrong('careDate', FUTURE)
  if (date < OLDEST) throw new Wrong('careDate', TOO_OLD)
}

/** The files that uploads name, each the sender's own, here, and part of nothing yet. */
const filesOfUploads = async (
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
const concern = async (
  ctx: Context,
  tx: Writer,
  contractId: string,
  files: readonly StoredFileRow[],
  memberId: string,
) => {
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

const unknown = (row: Pick<RequestRow, 'family' | 'careOn' | 'amountCents' | 'professional'>): RequestDetail[] => [
  ...(row.family === null ? (['FAMILY'] as const) : []),
  ...(row.careOn === null ? (['CARE_DATE'] as const) : []),
  ...(row.amountCents === null ? (['AMOUNT'] as const) : []),
  ...(row.professional === null ? (['PROFESSIONAL'] as const) : []),
]

/** Where a request stands, by what is missing and whether its pages are examined. */
const standing = (
  ctx: Context,
  kind: RequestRow['kind'],
  missing: readonly RequestDetail[],
  files: readonly StoredFileRow[],
): Pick<RequestRow, 'state' | 'missing' | 'dueOn'> => {
  if (missing.length) return { state: 'TO_COMPLETE', missing: [...missing], dueOn: null }
  const isExamined = files.every(({ state }) => state === 'SAFE')
  return {
    state: isExamined ? 'IN_REVIEW' : 'SENT',
    missing: [],
    dueOn: answerDueOn(kind, ctx.today),
  }
}

const stepFor = (state: RequestRow['state'], missing: readonly RequestDetail[]): Step[] => {
  if (state === 'TO_COMPLETE') return [{ kind: 'ASKED', details: missing }]
  return state === 'IN_REVIEW' ? [{ kind: 'EXAMINED' }] : []
}

/**
 * Takes in an invoice or a quote: its pages become one document, and the whole a request with a reference. What is
 * left out is asked for at once, by name, and never again.
 */
export const submitCareDocument = async (
  ctx: Context,
  kind: 'INVOICE' | 'QUOTE',
  input: SubmitCareDocumentInput,
): Promise<SubmitCareDocumentSuccess | InvalidInput | IdempotencyConflict> => {
  const { contractId, memberId: sentById, accountId } = sender(ctx)
  const { value, problem } = checkInput(ctx.locale, Submit, input, TEXTS)
  if (problem) return problem
  const { idempotencyKey: key, ...asked } = value
  try {
    refuseDate(ctx, value.careDate)
    const memberId = decodeIdOf('mbr', value.beneficiaryId)?.id ?? ''
    if (!seesAmounts.accepts(await ctx.sight(), { contractId, memberId }))
      throw new Wrong('beneficiaryId', UNKNOWN_PERSON)
    const act = { contractId, key, mutation: kind === 'INVOICE' ? 'submitInvoice' : 'submitQuote', input: asked }
    const done = await once(ctx, act, async tx => {
      const files = await filesOfUploads(ctx, tx, contractId, value.uploadIds)
      await concern(ctx, tx, contractId, files, memberId)
      const requestId = newId()
      const documentId = newId()
      const facts = {
        family: value.family ?? null,
        careOn: value.careDate ?? null,
        amountCents: value.amount ?? null,
        professional: value.professional ?? null,
      }
      const missing = unknown(facts)
      const row = {
        contractId,
        requestId,
        reference: newReference(),
        kind,
        memberId,
        sentById,
        documentId,
        ...facts,
        ...standing(ctx, kind, missing, files),
        asked: missing.length ? ctx.at : null,
        sentAt: ctx.at,
        updatedAt: ctx.at,
      }
      await tx.insert(ctx.db.tables.request).values(row).returning({ requestId: ctx.db.tables.request.requestId })
      await keepDocument(ctx, tx, {
        contractId,
        documentId,
        memberId,
        sentById,
        kind,
        facts: { reference: row.reference, ...(value.professional && { professional: value.professional }) },
        issuedOn: value.careDate ?? ctx.today,
        requestId,
        fileIds: files.map(({ fileId }) => fileId),
      })
      const steps: Step[] = [{ kind: 'SENT' }, ...stepFor(row.state, missing)]
      await addSteps(ctx, tx, row, { actorKind: 'MEMBER', actorId: accountId }, steps)
      const params = { requestId: encodeId('req', contractId, requestId), reference: row.reference }
      await notify(ctx, tx, [{ contractId, memberId: sentById, kind: 'REQUEST_RECEIVED', params }])
      return { requestId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    ctx.renew()
    const request = await findRequest(ctx, { contractId, id: done.result.requestId })
    return Object.assign(new SubmitCareDocumentSuccess(), { request })
  } catch (error) {
    return asProblem(ctx, error)
  }
}

/** Takes in what was missing; whatever is still unknown then goes to the desk as it is. */
export const completeRequest = async (
  ctx: Context,
  input: CompleteRequestInput,
): Promise<CompleteRequestSuccess | InvalidInput | IdempotencyConflict | NotAllowed | NotFound> => {
  const { contractId, accountId } = sender(ctx)
  const { value, problem } = checkInput(ctx.locale, Complete, input, TEXTS)
  if (problem) return problem
  const { idempotencyKey: key, ...asked } = value
  const place = decodeIdOf('req', value.requestId)
  if (place?.contractId !== contractId) return new NotFound(ctx.locale)
  const { request } = ctx.db.tables
  try {
    refuseDate(ctx, value.careDate)
    const done = await once(ctx, { contractId, key, mutation: 'completeRequest', input: asked }, async tx => {
      const row = (await requestsById(ctx, tx, contractId, [place.id])).get(place.id)
      if (!row) return { ended: 'NONE' as const }
      if (!isOpen(row)) return { ended: 'OVER' as const }
      const added = await filesOfUploads(ctx, tx, contractId, value.uploadIds)
      const before = (await filesOf(ctx, tx, contractId, row.documentId)).filter(({ state }) => state !== 'REFUSED')
      const files = [...before, ...added]
      if (!files.length) throw new Wrong('uploadIds', TEXTS.uploadIds!)
      if (files.length > MAX_FILES) throw new Wrong('uploadIds', TEXTS.uploadIds!)
      if (added.length) await concern(ctx, tx, contractId, added, row.memberId)
      await setFiles(
        ctx,
        tx,
        contractId,
        row.documentId,
        files.map(({ fileId }) => fileId),
      )
      const facts = {
        family: value.family ?? row.family,
        careOn: value.careDate ?? row.careOn,
        amountCents: value.amount ?? row.amountCents,
        professional: value.professional ?? row.professional,
      }
      const now = standing(ctx, row.kind, [], files)
      const given: RequestDetail[] = [
        ...unknown(row).filter(detail => !unknown(facts).includes(detail)),
        ...(added.length ? (['PAGES'] as const) : []),
      ]
      await tx
        .update(request)
        .set({ ...facts, ...now, updatedAt: ctx.at })
        .where(and(eq(request.contractId, contractId), eq(request.requestId, place.id)))
        .returning({ requestId: request.requestId })
      const steps: Step[] = [{ kind: 'COMPLETED', details: given }, ...stepFor(now.state, [])]
      await addSteps(ctx, tx, row, { actorKind: 'MEMBER', actorId: accountId }, steps)
      return { ended: 'DONE' as const }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    if (done.result.ended === 'NONE') return new NotFound(ctx.locale)
    if (done.result.ended === 'OVER') return new NotAllowed(ctx.locale, OVER)
    ctx.renew()
    return Object.assign(new CompleteRequestSuccess(), { request: await findRequest(ctx, place) })
  } catch (error) {
    return asProblem(ctx, error)
  }
}
