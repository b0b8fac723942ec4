import * as z from 'zod'
import { type Checked, checkInput, type FieldTexts } from '../../graphql/problem.ts'
import type { Locale } from '../../i18n/locale.ts'

/** Who somebody says they are, by their third-party-payment card. It identifies, and proves nothing. */
export interface CardIdentity {
  memberNumber: string
  birthDate: string
}

const Card = z.object({
  memberNumber: z
    .string()
    .trim()
    .regex(/^\d{6,15}$/),
  birthDate: z.string(),
})

const TEXTS: FieldTexts = {
  memberNumber: {
    fr: 'Indiquez le numéro d’adhérent de votre carte : des chiffres, sans lettre.',
    en: 'Enter the member number of your card: digits, no letter.',
  },
}

/** Reads a card's number as people type it, with spaces. */
export const checkCard = (locale: Locale, input: CardIdentity): Checked<CardIdentity> =>
  checkInput(locale, Card, { ...input, memberNumber: input.memberNumber.replaceAll(/\s/g, '') }, TEXTS)
