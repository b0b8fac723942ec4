import { describe, expect, test } from 'vitest'
import { acts, actsOf } from './acts.ts'
import { parameters } from './parameters.ts'

const DOCUMENTED =
  `G CS CNPSY APC TCG COD AMS AMI AMO SF MON_SOUTIEN_PSY PH7 PH4 PH2 PH1 BIO ZBQK002 VSL LPP_CRUTCHES OSTEO CHIRO
  HBJD001 HBLD634 HBLD680 HBLD350 HBLD073 HBLD038 HBLD491 HBLD158 HBLD036 TO90 IMPLANT OPT_FRAME_A OPT_LENS_A
  OPT_FRAME_B OPT_LENS_B CONTACT_LENSES REFRACTIVE_SURGERY AUDIO1 AUDIO2 TM FJ FJPSY PAS FPU CP LIT_ACC BFGA004 CURE
  NAISSANCE`.split(/\s+/)

test.each(DOCUMENTED)('the feed’s %s is known', code => {
  expect(acts.find(code)?.code).toBe(code)
})

test('an LPP code that is not listed is a device', () => {
  expect(acts.find('LPP_2177590')).toMatchObject({ code: 'LPP_*', family: 'DEVICE' })
  expect(acts.find('LPP_CRUTCHES')?.code).toBe('LPP_CRUTCHES')
})

test.each(['', 'ZZZZ999', 'HBLD999', 'g', 'LPP', 'LPP_', 'LPP_*', ' G', '__proto__', 'constructor'])(
  '%j is unknown',
  code => {
    expect(acts.find(code)).toBeUndefined()
  },
)

describe('every act', () => {
  test.each(acts.list.map(act => [act.code, act] as const))('%s names parameters that exist', (_, act) => {
    const cases = [...(act.bases ?? []), ...(act.prices ?? []), ...(act.priceLimits ?? [])]
    const codes = [
      ...cases.map(one => one.parameter),
      ...(act.rate ? [act.rate.general] : []),
      ...(act.rate?.local ? [act.rate.local] : []),
      ...(act.baseShare ? [act.baseShare] : []),
    ]
    for (const code of codes) expect(parameters.at(code, '2026-11-03')).toBeGreaterThanOrEqual(0)
  })
})

test('no code is defined twice', () => {
  expect(() => actsOf([...acts.list, acts.list[0]])).toThrow('The act G is defined twice.')
})
