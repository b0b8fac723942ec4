import 'reflect-metadata'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../i18n/locale.ts'
import { acts } from '../guarantee/acts.ts'
import { adjudicate } from './adjudicate.ts'
import { type Adjudication, type DerivationStep, OUT_OF_POCKET_KINDS, type Rule, type Terms } from './adjudication.ts'
import { memoryCover } from './cover.ts'
import { sampleLine } from './decompte.sample.ts'
import { CONVENTIONS, type DecompteLine, EXEMPTIONS, PATHWAYS } from './decompte.type.ts'
import { en } from './derivation.en.ts'
import { fr } from './derivation.fr.ts'
import { stepText } from './derivation.text.ts'
import { recomputedStep, reverse } from './reverse.ts'
import { formulaWith, reimbursed, sampleTerms, unreimbursed, withConvention } from './terms.sample.ts'

const narrow = (text: string) => text.replaceAll('\u202F', ' ')
const said = ({ derivation }: Adjudication, locale: 'fr' | 'en' = 'fr') =>
  derivation.map(step => {
    const { title, explanation } = stepText(step, locale)
    return [narrow(title), narrow(explanation)]
  })

const specialist = sampleLine({
  act: { code: 'CS', quantity: 1 },
  provider: withConvention('OPTAM', 'DERMATOLOGY'),
  pathway: 'REFERRED',
  billedCents: 5500,
  baseCents: 3150,
  amoPaidCents: 2005,
})

test('« Pourquoi ce montant ? » reads from the price to what is left', () => {
  expect(said(adjudicate(specialist, sampleTerms('CONFORT'), memoryCover()))).toEqual([
    [
      'Le médecin vous a demandé',
      'Dermatologue, OPTAM (dépassements maîtrisés), sur l’avis de votre médecin traitant.',
    ],
    ['La Sécurité sociale se base sur', 'C’est la base de remboursement de ce soin depuis le 1er novembre 2023.'],
    ['Elle en prend 70 %', 'Moins la participation forfaitaire de 2 €, jamais remboursée : elle a versé 20,05 €.'],
    [
      'Votre garantie va jusqu’à 150 % de la base',
      'Généralistes et spécialistes, OPTAM ou secteur 1, formule Confort. Sécu comprise.',
    ],
    ['La mutuelle ajoute', '47,25 € − 22,05 €.'],
    ['Il vous reste', '7,75 € de dépassement au-delà de votre garantie, et 2 € de participation forfaitaire.'],
  ])
})

test('the same in English', () => {
  expect(said(adjudicate(specialist, sampleTerms('CONFORT'), memoryCover()), 'en').slice(2)).toEqual([
    ['It takes 70% of it', 'Less the fixed contribution of €2, never reimbursed: it paid €20.05.'],
    [
      'Your cover goes up to 150% of the base',
      'GPs and specialists, OPTAM or sector 1, formula Confort. The Sécurité sociale’s share is included.',
    ],
    ['The mutuelle adds', '€47.25 − €22.05.'],
    ['You are left with', '€7.75 of overcharge beyond your cover, and €2 of fixed contribution.'],
  ])
})

test('care that is still to come is told in the present and the future', () => {
  const outside = sampleLine({ pathway: 'OUT_OF_PATHWAY', rateBp: 3000, amoPaidCents: 700 })
  const implant = unreimbursed('IMPLANT', 90_000)
  const osteopath = unreimbursed('OSTEO', 24_000, { act: { code: 'OSTEO', quantity: 4 } })
  const words = (line: DecompteLine, locale: 'fr' | 'en') =>
    adjudicate(line, sampleTerms('CONFORT'), memoryCover())
      .derivation.map(step => stepText(step, locale, true))
      .flatMap(({ title, explanation }) => [narrow(title), narrow(explanation)])
  expect(words(specialist, 'fr')).toContain('Le prix du soin')
  expect(words(specialist, 'fr')[5]).toContain('elle versera 20,05 €.')
  expect(words(implant, 'fr')).toContain('Il vous reste 500,00 € sur 500 €')
  for (const line of [specialist, outside, implant, osteopath]) {
    expect(words(line, 'fr').join(' ')).not.toMatch(/demandé |a versé|étiez|restait|aviez|avez demandé|a appliqué/)
    expect(words(line, 'en').join(' ')).not.toMatch(/asked|it paid|You were|You had|applied/)
  }
})

test('French amounts and shares keep their narrow no-break space', () => {
  const [, , share] = adjudicate(specialist, sampleTerms('CONFORT'), memoryCover()).derivation
  expect(stepText(share!, 'fr').title).toBe('Elle en prend 70\u202F%')
  expect(stepText(share!, 'fr').explanation).toContain('remboursée\u202F: elle a versé 20,05\u202F€.')
})

/** One line, and terms, that make the engine take each step. */
const EVERY_STEP: [DecompteLine, Terms][] = [
  [specialist, sampleTerms('CONFORT')],
  [sampleLine({ pathway: 'OUT_OF_PATHWAY', rateBp: 3000, amoPaidCents: 700 }), sampleTerms('CONFORT')],
  [sampleLine({ amoPaidCents: 2700 }), sampleTerms('CONFORT')],
  [sampleLine(), sampleTerms('CONFORT', { otherAmcCents: 600 })],
  [unreimbursed('OSTEO', 24_000, { act: { code: 'OSTEO', quantity: 4 } }), sampleTerms('CONFORT')],
  [unreimbursed('OSTEO', 6000), sampleTerms('ESSENTIEL')],
  [unreimbursed('CP', 24_000, { act: { code: 'CP', quantity: 4 } }), sampleTerms('CONFORT')],
  [unreimbursed('IMPLANT', 90_000), sampleTerms('CONFORT')],
  [unreimbursed('CONTACT_LENSES', 15_000), sampleTerms('INTEGRAL')],
  [unreimbursed('NAISSANCE', 15_000), sampleTerms('CONFORT')],
  [unreimbursed('FJ', 2300), sampleTerms('CONFORT')],
  [reimbursed('PH7', 1000, 1000, 6500), sampleTerms('CONFORT')],
  [reimbursed('HBLD634', 50_000, 12_000, 6000, { basket: 'RAC0' }), sampleTerms('CONFORT')],
  [reimbursed('OPT_FRAME_B', 14_500, 5, 6000), sampleTerms('CONFORT')],
  [
    reimbursed('HHQE002', 25_000, 25_000, 10_000, {
      amoPaidCents: 21_800,
      deductions: [{ kind: 'HEAVY_ACT', cents: 3200 }],
    }),
    sampleTerms('CONFORT'),
  ],
  [reimbursed('AUDIO2', 250_000, 40_000, 6000, { detail: { ear: 'LEFT' } }), generous('HEARING_AID')],
  [reimbursed('OPT_FRAME_B', 20_000, 5, 6000), generous('GLASSES')],
  [reimbursed('OPT_LENS_B', 90_000, 10, 6000, { act: { code: 'OPT_LENS_B', quantity: 2 } }), generous('GLASSES')],
  [
    sampleLine({ provider: withConvention('NON_OPTAM'), billedCents: 9000, baseCents: 2300, amoPaidCents: 1410 }),
    generous('DOCTOR'),
  ],
  [
    sampleLine({
      act: { code: 'CS', quantity: 1 },
      pathway: 'OUT_OF_PATHWAY',
      billedCents: 3500,
      baseCents: 2500,
      rateBp: 3000,
      amoPaidCents: 550,
    }),
    sampleTerms('CONFORT'),
  ],
  [
    reimbursed('LPP_X1', 3000, 2000, 6000),
    sampleTerms(formulaWith({ scope: { families: ['DEVICE'] }, benefit: { kind: 'PCT_BR_EXCL', rateBp: 2000 } })),
  ],
]

function generous(family: string): Terms {
  return sampleTerms(formulaWith({ scope: { families: [family] }, benefit: { kind: 'PCT_FR', rateBp: 10_000 } }))
}

/** Each kind of step the engine takes, at least once. */
function everyStep(): DerivationStep[] {
  const steps = EVERY_STEP.flatMap(([line, terms]) => adjudicate(line, terms, memoryCover()).derivation)
  const cover = memoryCover()
  const terms = sampleTerms('CONFORT')
  const frame = (ref: string, on: string) => reimbursed('OPT_FRAME_B', 14_500, 5, 6000, { ref, careFrom: on })
  for (const line of [frame('A', '2026-01-10'), frame('B', '2026-01-10'), frame('C', '2026-02-10')]) {
    const result = adjudicate(line, terms, cover)
    cover.apply(result, line)
    steps.push(...result.derivation)
  }
  steps.push(...reverse(adjudicate(specialist, terms, memoryCover()), specialist.ref).derivation)
  steps.push(recomputedStep('BEFORE', 0), recomputedStep('AFTER', 4000))
  return steps
}

describe('every rule', () => {
  const steps = everyStep()
  const rules = Object.keys(fr) as Rule[]

  test('has its words in both languages', () => {
    expect(Object.keys(en)).toEqual(rules)
  })

  test.each(rules)('%s is taken by the engine, and said without a hole', rule => {
    const taken = steps.filter(step => step.rule === rule)
    expect(taken.length).toBeGreaterThan(0)
    for (const step of taken)
      for (const locale of LOCALES) {
        const { title, explanation } = stepText(step, locale)
        const text = `${title} / ${explanation}`
        expect(text).not.toMatch(/undefined|NaN|null|\[object|\{|\}|\$| {2}|\.\.|^ | $/)
        expect(title).toMatch(/^[\p{Lu}\d].*[^ .]$/u)
        expect(explanation).toMatch(/^[\p{Lu}\d€].*\.$/u)
        if (locale === 'fr') expect(text).not.toMatch(/ [;:!?»%€]|« /)
      }
  })

  test('no acronym is left alone', () => {
    for (const step of steps)
      for (const locale of LOCALES) {
        const { title, explanation } = stepText(step, locale)
        expect(`${title} ${explanation}`).not.toMatch(/\b(AMO|AMC|BR|BRSS|PLV|HLF|PMSS|RAC|TM|PAS|FJH|LPP|ALD)\b/)
      }
  })
})

test('every convention, pathway, exemption and reason is said in both languages', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CONVENTIONS),
      fc.constantFrom(...PATHWAYS),
      fc.constantFrom(...EXEMPTIONS),
      fc.constantFrom(...acts.list.map(act => act.code.replace('*', 'OTHER'))),
      (convention, pathway, exemption, code) => {
        const line = sampleLine({
          act: { code, quantity: 1 },
          provider: withConvention(convention, ''),
          pathway,
          exemption,
        })
        for (const step of adjudicate(line, sampleTerms('CONFORT'), memoryCover()).derivation)
          for (const locale of LOCALES) {
            const { title, explanation } = stepText(step, locale)
            expect(`${title} ${explanation}`).not.toMatch(/undefined|NaN|, ,|\.\./)
          }
      },
    ),
  )
  for (const kind of OUT_OF_POCKET_KINDS)
    for (const locale of LOCALES) {
      const step: DerivationStep = { rule: 'OUT_OF_POCKET', numbers: { [kind]: 150 }, amountCents: 150, source: null }
      expect(stepText(step, locale).explanation).toContain(locale === 'fr' ? '1,50' : '1.50')
    }
})
