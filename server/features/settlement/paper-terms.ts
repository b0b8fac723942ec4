import * as z from 'zod'
import type { FieldTexts } from '../../graphql/problem.ts'
import { BASKETS, CONVENTIONS } from '../claim/decompte.type.ts'

/** A million euros: beyond it, a comma was forgotten. */
const money = z.number().int().min(0).max(100_000_000)

const optional = <Type extends z.ZodType>(type: Type) => z.preprocess(value => value ?? undefined, type.optional())

/** What an invoice or a quote says, as the desk reads it: the terms of its decision, kept until a second person agrees. */
export const PaperTerms = z.object({
  provider: z.object({
    name: z.string().trim().min(2).max(120),
    number: optional(z.string().trim().max(20)),
    convention: optional(z.enum(CONVENTIONS)),
  }),
  lines: z
    .array(
      z.object({
        act: z.string().trim().toUpperCase().min(1).max(20),
        quantity: z.preprocess(value => value ?? 1, z.number().int().min(1).max(99)),
        careDate: z.iso.date(),
        billed: money.min(1),
        basket: optional(z.enum(BASKETS)),
        base: optional(money),
        rate: optional(z.number().int().min(0).max(10_000)),
        amo: optional(money),
      }),
    )
    .min(1)
    .max(20),
  /** What the mutuelle pays in all, as it was proposed. */
  amc: money,
})
export type PaperTerms = z.infer<typeof PaperTerms>

export const PAPER_TEXTS: FieldTexts = {
  'provider.name': { fr: 'Indiquez un nom de 2 à 120 caractères.', en: 'Give a name of 2 to 120 characters.' },
  'provider.number': {
    fr: 'Ce numéro n’est ni un RPPS, ni un FINESS, ni un numéro AM.',
    en: 'This number is neither an RPPS, a FINESS nor an AM number.',
  },
  'lines.*.act': { fr: 'Indiquez le code de l’acte.', en: 'Give the act’s code.' },
  'lines.*.billed': { fr: 'Indiquez le prix de la ligne.', en: 'Give the line’s price.' },
  'lines.*.careDate': { fr: 'Indiquez une date passée.', en: 'Give a date that is past.' },
  lines: { fr: 'Saisissez de 1 à 20 lignes.', en: 'Enter 1 to 20 lines.' },
  words: { fr: '2 000 caractères au plus.', en: '2,000 characters at most.' },
}
