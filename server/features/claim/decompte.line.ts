import { isUtf8 } from 'node:buffer'
import { civilDay, isCivilDate } from '../../feeds/date.ts'
import { isBinary } from '../../feeds/lines.ts'
import type { FeedCode } from '../../feeds/messages.ts'
import { FeedRefused, type FeedValues } from '../../feeds/refusal.ts'
import { isAm } from '../../identifiers/am.ts'
import { isFiness } from '../../identifiers/finess.ts'
import { nirFault } from '../../identifiers/nir.ts'
import { isRpps } from '../../identifiers/rpps.ts'
import {
  type ActDetail,
  BASKETS,
  CONVENTIONS,
  DEDUCTION_KINDS,
  type DecompteHeader,
  type DecompteLine,
  type DecompteTrailer,
  type Deduction,
  EXEMPTIONS,
  PATHWAYS,
  PAYEES,
  PROVIDER_ID_KINDS,
  type Provider,
  REGIMES,
} from './decompte.type.ts'

/**
 * The form of a décompte's lines, checked by hand field by field: a schema library costs more than the parsing itself,
 * and this runs twice for each of a million lines. Every function throws FeedRefused with the line's number.
 */

/** Euro cents that an amount can't pass either way: a hundred million euros. */
const MOST_CENTS = 10 ** 10

/** The AMO's highest rate: 150 %, on teeth and glasses after an accident at work (CSS L432-3). */
const MOST_BP = 15_000

type Fields = Readonly<Record<string, unknown>>

const HEADER_FIELDS = new Set(['type', 'version', 'emitter', 'fileNumber', 'amcNumber', 'createdOn'])
const TRAILER_FIELDS = new Set(['type', 'lines', 'amoPaidCents'])
const LINE_FIELDS = new Set(
  `type ref nature reverses nir birthDate birthRank careFrom careTo act provider pathway exemption regime billedCents
  baseCents rateBp amoPaidCents deductions basket priceLimitCents detail thirdParty payee paidOn paymentRef`.split(
    /\s+/,
  ),
)
const ACT_FIELDS = new Set(['code', 'quantity', 'coefficient'])
const PROVIDER_FIELDS = new Set(['id', 'idKind', 'name', 'specialty', 'convention'])
const DEDUCTION_FIELDS = new Set(['kind', 'cents'])
const DETAIL_FIELDS = new Set(['ear', 'eyewear', 'lens', 'equipment', 'tooth', 'nights', 'roomCents'])
const THIRD_PARTY_FIELDS = new Set(['amo', 'amc'])
const NATURES = ['NORMAL', 'REVERSAL'] as const
const EARS = ['LEFT', 'RIGHT'] as const
const EYEWEAR = ['FRAME', 'LENS'] as const
const LENSES = ['SIMPLE', 'COMPLEX', 'VERY_COMPLEX'] as const

function refuse(line: number, code: FeedCode, values: FeedValues = {}): never {
  throw new FeedRefused(code, values, line)
}

function wrongType(value: unknown, field: string, code: FeedCode, line: number): never {
  refuse(line, value === undefined ? 'FIELD_MISSING' : code, { field })
}

/** An object with no field but the known ones: a field of a later version is not to be lost without a word. */
function fieldsOf(value: unknown, field: string, known: ReadonlySet<string>, line: number): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    wrongType(value, field, 'NOT_AN_OBJECT', line)
  for (const name in value) {
    if (known.has(name)) continue
    // What does not look like the name of a field may be anything, a person's data among them.
    if (!/^[a-zA-Z]\w{0,39}$/.test(name)) refuse(line, 'FIELD_UNNAMED', { field: field || 'JSON' })
    refuse(line, 'FIELD_UNKNOWN', { field: field ? `${field}.${name}` : name })
  }
  return value as Fields // an object that JSON.parse made, whose fields are each checked where they are read
}

function text(value: unknown, field: string, max: number, line: number): string {
  if (typeof value !== 'string') wrongType(value, field, 'NOT_TEXT', line)
  if (value.length === 0 || value.length > max) refuse(line, 'TEXT_LENGTH', { field, max })
  return value
}

function oneOf<const T extends string>(value: unknown, field: string, allowed: readonly T[], line: number): T {
  for (const one of allowed) if (one === value) return one
  if (typeof value !== 'string') wrongType(value, field, 'NOT_TEXT', line)
  refuse(line, 'NOT_ALLOWED', { field, allowed: allowed.join(', ') })
}

function integer(value: unknown, field: string, min: number, max: number, line: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) wrongType(value, field, 'NOT_AN_INTEGER', line)
  if (value < min || value > max) refuse(line, 'OUT_OF_RANGE', { field, min, max })
  return value + 0 // JSON has a -0, which no ledger should
}

function flag(value: unknown, field: string, line: number): boolean {
  if (typeof value !== 'boolean') wrongType(value, field, 'NOT_A_BOOLEAN', line)
  return value
}

function date(value: unknown, field: string, line: number): string {
  if (typeof value !== 'string') wrongType(value, field, 'BAD_DATE', line)
  if (!isCivilDate(value)) refuse(line, 'BAD_DATE', { field })
  return value
}

function amount(value: unknown, field: string, reversal: boolean, line: number): number {
  const cents = integer(value, field, -MOST_CENTS, MOST_CENTS, line)
  if (reversal ? cents > 0 : cents < 0) refuse(line, reversal ? 'REVERSAL_POSITIVE' : 'NORMAL_NEGATIVE', { field })
  return cents
}

/** A price that describes the care and is not paid: a reversal may repeat it as it was, or with the other sign. */
function price(value: unknown, field: string, reversal: boolean, line: number): number {
  return reversal ? integer(value, field, -MOST_CENTS, MOST_CENTS, line) : amount(value, field, false, line)
}

function actOf(value: unknown, line: number): DecompteLine['act'] {
  const fields = fieldsOf(value, 'act', ACT_FIELDS, line)
  const act: DecompteLine['act'] = {
    code: text(fields.code, 'act.code', 40, line),
    quantity: integer(fields.quantity, 'act.quantity', 1, 100_000, line),
  }
  if (fields.coefficient !== undefined) {
    const { coefficient } = fields
    if (typeof coefficient !== 'number') wrongType(coefficient, 'act.coefficient', 'NOT_A_NUMBER', line)
    if (!(coefficient > 0 && coefficient <= 100_000)) {
      refuse(line, 'OUT_OF_RANGE', { field: 'act.coefficient', min: 0, max: 100_000 })
    }
    act.coefficient = coefficient
  }
  return act
}

function providerOf(value: unknown, line: number): Provider {
  const fields = fieldsOf(value, 'provider', PROVIDER_FIELDS, line)
  return {
    id: text(fields.id, 'provider.id', 20, line),
    idKind: oneOf(fields.idKind, 'provider.idKind', PROVIDER_ID_KINDS, line),
    name: text(fields.name, 'provider.name', 200, line),
    specialty: text(fields.specialty, 'provider.specialty', 80, line),
    convention: oneOf(fields.convention, 'provider.convention', CONVENTIONS, line),
  }
}

function deductionsOf(value: unknown, reversal: boolean, line: number): Deduction[] {
  if (!Array.isArray(value)) wrongType(value, 'deductions', 'NOT_A_LIST', line)
  return value.map((each: unknown) => {
    const fields = fieldsOf(each, 'deductions', DEDUCTION_FIELDS, line)
    return {
      kind: oneOf(fields.kind, 'deductions.kind', DEDUCTION_KINDS, line),
      cents: amount(fields.cents, 'deductions.cents', reversal, line),
    }
  })
}

function detailOf(value: unknown, reversal: boolean, line: number): ActDetail {
  const fields = fieldsOf(value, 'detail', DETAIL_FIELDS, line)
  const detail: ActDetail = {}
  if (fields.ear !== undefined) detail.ear = oneOf(fields.ear, 'detail.ear', EARS, line)
  if (fields.eyewear !== undefined) detail.eyewear = oneOf(fields.eyewear, 'detail.eyewear', EYEWEAR, line)
  if (fields.lens !== undefined) detail.lens = oneOf(fields.lens, 'detail.lens', LENSES, line)
  if (fields.equipment !== undefined) detail.equipment = text(fields.equipment, 'detail.equipment', 40, line)
  if (fields.tooth !== undefined) {
    // FDI notation (ISO 3950): the quadrant, then 1 to 8 from the middle.
    detail.tooth = integer(fields.tooth, 'detail.tooth', 11, 48, line)
    if (detail.tooth % 10 < 1 || detail.tooth % 10 > 8) refuse(line, 'BAD_FORM', { field: 'detail.tooth' })
  }
  if (fields.nights !== undefined) detail.nights = integer(fields.nights, 'detail.nights', 0, 10_000, line)
  if (fields.roomCents !== undefined) detail.roomCents = price(fields.roomCents, 'detail.roomCents', reversal, line)
  return detail
}

/** A line's fields, each checked, in the canonical form. */
export function readLine(value: Fields, line: number): DecompteLine {
  const fields = fieldsOf(value, '', LINE_FIELDS, line)
  const nature = oneOf(fields.nature, 'nature', NATURES, line)
  const reversal = nature === 'REVERSAL'
  const nir = text(fields.nir, 'nir', 15, line)
  const fault = nirFault(nir)
  if (fault) refuse(line, fault === 'KEY' ? 'NIR_KEY' : 'NIR_FORM', { field: 'nir' })
  const careFrom = date(fields.careFrom, 'careFrom', line)
  const careTo = date(fields.careTo, 'careTo', line)
  if (civilDay(careTo) < civilDay(careFrom)) refuse(line, 'DATES_REVERSED', { field: 'careTo', first: 'careFrom' })
  const thirdParty = fieldsOf(fields.thirdParty, 'thirdParty', THIRD_PARTY_FIELDS, line)

  const read: DecompteLine = {
    ref: text(fields.ref, 'ref', 40, line),
    nature,
    nir,
    birthDate: date(fields.birthDate, 'birthDate', line),
    birthRank: integer(fields.birthRank, 'birthRank', 1, 9, line),
    careFrom,
    careTo,
    act: actOf(fields.act, line),
    provider: providerOf(fields.provider, line),
    pathway: oneOf(fields.pathway, 'pathway', PATHWAYS, line),
    exemption: oneOf(fields.exemption, 'exemption', EXEMPTIONS, line),
    regime: oneOf(fields.regime, 'regime', REGIMES, line),
    billedCents: amount(fields.billedCents, 'billedCents', reversal, line),
    baseCents: amount(fields.baseCents, 'baseCents', reversal, line),
    rateBp: integer(fields.rateBp, 'rateBp', 0, MOST_BP, line),
    amoPaidCents: amount(fields.amoPaidCents, 'amoPaidCents', reversal, line),
    deductions: deductionsOf(fields.deductions, reversal, line),
    thirdParty: {
      amo: flag(thirdParty.amo, 'thirdParty.amo', line),
      amc: flag(thirdParty.amc, 'thirdParty.amc', line),
    },
    payee: oneOf(fields.payee, 'payee', PAYEES, line),
    paidOn: date(fields.paidOn, 'paidOn', line),
    paymentRef: text(fields.paymentRef, 'paymentRef', 80, line),
  }
  if (reversal) read.reverses = text(fields.reverses, 'reverses', 40, line)
  else if (fields.reverses !== undefined) refuse(line, 'REVERSES_UNEXPECTED')
  if (fields.basket !== undefined) read.basket = oneOf(fields.basket, 'basket', BASKETS, line)
  if (fields.priceLimitCents !== undefined) {
    read.priceLimitCents = price(fields.priceLimitCents, 'priceLimitCents', reversal, line)
  }
  if (fields.detail !== undefined) read.detail = detailOf(fields.detail, reversal, line)
  return read
}

/** The header's fields. Whether `amcNumber` is ours is for the import to say. */
export function readHeader(value: Fields, line: number): DecompteHeader {
  // Another version has other fields: it is named before they are looked at.
  if (value.version === undefined) refuse(line, 'FIELD_MISSING', { field: 'version' })
  if (value.version !== 1) refuse(line, 'UNKNOWN_VERSION', { expected: 1 })
  const fields = fieldsOf(value, '', HEADER_FIELDS, line)
  const emitter = text(fields.emitter, 'emitter', 11, line)
  if (!/^\d{2}-[0-9A-Z]{3}-\d{4}$/.test(emitter)) refuse(line, 'BAD_FORM', { field: 'emitter' })
  return {
    version: 1,
    emitter,
    fileNumber: text(fields.fileNumber, 'fileNumber', 40, line),
    amcNumber: text(fields.amcNumber, 'amcNumber', 20, line),
    createdOn: date(fields.createdOn, 'createdOn', line),
  }
}

/** The trailer's fields. */
export function readTrailer(value: Fields, line: number): DecompteTrailer {
  const fields = fieldsOf(value, '', TRAILER_FIELDS, line)
  const most = Number.MAX_SAFE_INTEGER
  return {
    lines: integer(fields.lines, 'lines', 0, most, line),
    amoPaidCents: integer(fields.amoPaidCents, 'amoPaidCents', -most, most, line),
  }
}

/** Control characters and halves of characters, which only a JSON escape can bring in and no database column takes. */
const UNFIT = /[\p{Cc}\p{Cs}]/u

function refuseUnfitText(value: unknown, field: string, line: number) {
  if (typeof value === 'string' && UNFIT.test(value)) refuse(line, 'TEXT_CONTROL', { field })
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const within = Array.isArray(value) ? field : field ? `${field}.${name}` : name
    refuseUnfitText(inner, within, line)
  }
}

const BACKSLASH = 92
const BRACE = 123
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Nothing on the line but, at most, the carriage return of a Windows line end. */
export const isBlank = (bytes: Buffer) => bytes.length === 0 || (bytes.length === 1 && bytes[0] === 13)

/**
 * The JSON object of one line. `ended` is false for a last line without a newline, where an object that breaks off means
 * that the file is cut.
 */
export function readJson(bytes: Buffer, line: number, ended: boolean): Fields {
  const marked = line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)
  const json = marked ? bytes.subarray(3) : bytes
  if (isBlank(json)) refuse(line, 'LINE_EMPTY')
  if (!isUtf8(json)) refuse(line, ended || isBinary(json) ? 'NOT_UTF8' : 'CUT_SHORT')
  let value: unknown
  try {
    value = JSON.parse(json.toString())
  } catch {
    // The parser's own message quotes the line, and the line holds personal data.
    refuse(line, ended || json[0] !== BRACE ? 'NOT_JSON' : 'CUT_SHORT')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(line, 'NOT_JSON')
  if (json.includes(BACKSLASH)) refuseUnfitText(value, '', line)
  return value as Fields // what JSON.parse makes of an object
}

const PROVIDER_CHECKS = { RPPS: isRpps, FINESS: isFiness, AM: isAm } as const

/** Whether the professional's number has the form and the key of its kind. */
export const providerIdFits = ({ id, idKind }: Provider) => PROVIDER_CHECKS[idKind](id)
