import { describe, expect, it } from 'vitest'
import { faultText } from '../../feeds/refusal.ts'
import { decompteText, readThrough, refusalOf, reversalOf, sampleLine } from './decompte.sample.ts'

const jsonOf = (line: object, changes: object) => JSON.stringify({ type: 'line', ...line, ...changes })

/** A file whose second line, the first after the header, is this text. */
const fileAround = (text: string) => {
  const [header, , trailer] = decompteText([sampleLine()]).trimEnd().split('\n')
  return `${header}\n${text}\n${trailer}\n`
}

describe('a line is refused, and the file with it', () => {
  const line = sampleLine()
  const provider = line.provider
  const reversal = reversalOf(line, 'r')
  const cases: [why: string, changes: object, code: string, message: string][] = [
    ['no ref', { ref: undefined }, 'FIELD_MISSING', 'ref is missing'],
    ['a ref that is not text', { ref: 1 }, 'NOT_TEXT', 'ref must be text'],
    ['an empty ref', { ref: '' }, 'TEXT_LENGTH', 'ref must have from 1 to 40 characters'],
    ['a ref of 41 characters', { ref: 'x'.repeat(41) }, 'TEXT_LENGTH', 'ref must have from 1 to 40 characters'],
    ['a ref with a NUL', { ref: 'a\u0000' }, 'TEXT_CONTROL', 'ref holds control characters'],
    ['half a character', { provider: { ...provider, name: '\ud83d' } }, 'TEXT_CONTROL', 'provider.name holds'],
    ['an unknown nature', { nature: 'OTHER' }, 'NOT_ALLOWED', 'nature must be one of: NORMAL, REVERSAL'],
    ['a NIR of 13 characters', { nir: '2850375115042' }, 'NIR_FORM', 'nir does not have the form of a NIR'],
    ['a NIR with a wrong key', { nir: '285037511504264' }, 'NIR_KEY', 'the key of the NIR is wrong (nir)'],
    ['a month of birth that is none', { birthDate: '1985-13-14' }, 'BAD_DATE', 'birthDate is not a date that exists'],
    ['a day that is not in the year', { careFrom: '2026-02-29' }, 'BAD_DATE', 'careFrom is not a date that exists'],
    ['a date that is a number', { paidOn: 20261118 }, 'BAD_DATE', 'paidOn is not a date that exists'],
    ['a rank of birth of 0', { birthRank: 0 }, 'OUT_OF_RANGE', 'birthRank must be between 1 and 9'],
    ['care that ends before it starts', { careTo: '2026-11-02' }, 'DATES_REVERSED', 'careTo is before careFrom'],
    ['no act', { act: null }, 'NOT_AN_OBJECT', 'act must be an object'],
    ['an act without a code', { act: { quantity: 1 } }, 'FIELD_MISSING', 'act.code is missing'],
    ['half an act', { act: { code: 'G', quantity: 0.5 } }, 'NOT_AN_INTEGER', 'act.quantity must be an integer'],
    ['no quantity at all', { act: { code: 'G', quantity: 0 } }, 'OUT_OF_RANGE', 'act.quantity must be between 1 and'],
    [
      'a coefficient of 0',
      { act: { code: 'G', quantity: 1, coefficient: 0 } },
      'OUT_OF_RANGE',
      'act.coefficient must be',
    ],
    ['an act with more fields', { act: { ...line.act, price: 1 } }, 'FIELD_UNKNOWN', 'act.price does not exist'],
    [
      'an unknown convention',
      { provider: { ...provider, convention: 'SECTOR_9' } },
      'NOT_ALLOWED',
      'provider.convention',
    ],
    ['an unknown pathway', { pathway: 'STREET' }, 'NOT_ALLOWED', 'pathway must be one of: DOCTOR, '],
    ['an unknown exemption', { exemption: null }, 'NOT_TEXT', 'exemption must be text'],
    ['an unknown regime', { regime: 'OTHER' }, 'NOT_ALLOWED', 'regime must be one of: GENERAL, ALSACE_MOSELLE, MSA'],
    ['cents with a fraction', { billedCents: 30.5 }, 'NOT_AN_INTEGER', 'billedCents must be an integer'],
    ['cents in a text', { amoPaidCents: '1900' }, 'NOT_AN_INTEGER', 'amoPaidCents must be an integer'],
    ['more than a hundred million euros', { billedCents: 1e10 + 1 }, 'OUT_OF_RANGE', 'billedCents must be between'],
    ['a negative amount', { baseCents: -1 }, 'NORMAL_NEGATIVE', 'baseCents can’t be negative on a NORMAL line'],
    ['a negative limit', { priceLimitCents: -1 }, 'NORMAL_NEGATIVE', 'priceLimitCents can’t be negative'],
    ['a positive reversal', { ...reversal, billedCents: 1 }, 'REVERSAL_POSITIVE', 'billedCents can’t be positive'],
    [
      'a reversal that does not give back a deduction',
      { ...reversal, deductions: line.deductions },
      'REVERSAL_POSITIVE',
      'deductions.cents can’t be positive',
    ],
    ['a reversal of nothing', { ...reversal, reverses: undefined }, 'FIELD_MISSING', 'reverses is missing'],
    ['a normal line that reverses', { reverses: 'x' }, 'REVERSES_UNEXPECTED', 'reverses only makes sense'],
    ['a rate above 150 %', { rateBp: 15_001 }, 'OUT_OF_RANGE', 'rateBp must be between 0 and 15000'],
    ['deductions that are no list', { deductions: {} }, 'NOT_A_LIST', 'deductions must be a list'],
    [
      'an unknown deduction',
      { deductions: [{ kind: 'TAX', cents: 1 }] },
      'NOT_ALLOWED',
      'deductions.kind must be one of',
    ],
    ['an unknown basket', { basket: 'RAC1' }, 'NOT_ALLOWED', 'basket must be one of: RAC0, CONTROLLED, FREE'],
    ['a tooth 20', { detail: { tooth: 20 } }, 'BAD_FORM', 'detail.tooth does not have the expected form'],
    ['a tooth 51', { detail: { tooth: 51 } }, 'OUT_OF_RANGE', 'detail.tooth must be between 11 and 48'],
    ['an ear in the middle', { detail: { ear: 'MIDDLE' } }, 'NOT_ALLOWED', 'detail.ear must be one of: LEFT, RIGHT'],
    [
      'a third party that is a text',
      { thirdParty: { amo: 'yes', amc: false } },
      'NOT_A_BOOLEAN',
      'thirdParty.amo must be true or false',
    ],
    ['an unknown payee', { payee: 'NOBODY' }, 'NOT_ALLOWED', 'payee must be one of: MEMBER, PROVIDER'],
    ['a field of another version', { colour: 'blue' }, 'FIELD_UNKNOWN', 'colour does not exist in this format'],
    ['a field named like a person', { 'Claire Petit': 1 }, 'FIELD_UNNAMED', 'a field of JSON does not exist'],
    ['an unknown type', { type: 'comment' }, 'UNKNOWN_TYPE', 'unknown type of line'],
    ['a second header', { type: 'header' }, 'HEADER_REPEATED', 'second header'],
  ]

  it.each(cases)('with %s', async (_, changes, code, message) => {
    const refused = await refusalOf(fileAround(jsonOf(line, changes)))
    expect(refused).toMatchObject({ code, line: 2 })
    expect(refused.message).toContain(`line 2: ${message}`)
  })

  it('but not for the 150 % of an accident at work', async () => {
    const accident = jsonOf(line, { exemption: 'WORK_ACCIDENT', rateBp: 15_000 })
    const { lines } = await readThrough(fileAround(accident))
    expect(lines[0]?.line.rateBp).toBe(15_000)
  })

  it('with a prototype for a field', async () => {
    const text = jsonOf(line, {}).replace('{', '{"__proto__":{"ref":"x"},')
    expect(await refusalOf(fileAround(text))).toMatchObject({ code: 'FIELD_UNNAMED', line: 2 })
  })

  it.each([
    ['not JSON', 'hello', 'NOT_JSON'],
    ['two objects', '{} {}', 'NOT_JSON'],
    ['a list', '[]', 'NOT_JSON'],
    ['null', 'null', 'NOT_JSON'],
    ['nothing', '', 'LINE_EMPTY'],
    ['nothing but a carriage return', '\r', 'LINE_EMPTY'],
    ['64 kB and more', `"${'a'.repeat(65_536)}"`, 'LINE_TOO_LONG'],
  ])('when it is %s', async (_, text, code) => {
    expect(await refusalOf(fileAround(text))).toMatchObject({ code, line: 2 })
  })

  it('when it is not UTF-8', async () => {
    const latin1 = Buffer.from(fileAround(jsonOf(line, { paymentRef: 'é' })), 'latin1')
    expect(await refusalOf(latin1)).toMatchObject({ code: 'NOT_UTF8', line: 2 })
  })

  it('and the message tells nothing of the person', async () => {
    for (const [, changes] of cases) {
      const refused = await refusalOf(fileAround(jsonOf(line, changes)))
      for (const locale of ['fr', 'en'] as const) {
        expect(faultText(refused, locale)).not.toMatch(/285037511|1985|Claire|Petit|\{|\}/)
      }
    }
  })
})
