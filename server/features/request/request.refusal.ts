import type { Bilingual } from '../../i18n/locale.ts'
import type { RequestKind } from './request.kinds.ts'

/** Why a request is refused: what the person reads, and what they can do about it. */
interface Refusal {
  kinds: readonly RequestKind[]
  text: Bilingual
}

const CARE: readonly RequestKind[] = ['INVOICE', 'QUOTE', 'HOSPITAL_COVERAGE']
const PEOPLE: readonly RequestKind[] = ['ADD_BENEFICIARY', 'REMOVE_BENEFICIARY', 'USAGE_NAME']

export const REQUEST_REFUSALS = {
  NOT_COVERED: {
    kinds: CARE,
    text: {
      fr: 'Votre contrat ne prévoit pas ces soins. Vos garanties disent ce qui est remboursé.',
      en: 'Your contract does not cover this care. Your guarantees say what is reimbursed.',
    },
  },
  CEILING_REACHED: {
    kinds: CARE,
    text: {
      fr: 'Le plafond prévu pour ces soins est atteint. La page « Garanties » dit quand il se renouvelle.',
      en: 'The ceiling for this care is reached. The “Guarantees” page says when it starts again.',
    },
  },
  RIGHTS_CLOSED: {
    kinds: CARE,
    text: {
      fr: 'Les droits de cette personne n’étaient pas ouverts à la date des soins.',
      en: 'This person’s rights were not open on the day of the care.',
    },
  },
  ALREADY_PAID: {
    kinds: ['INVOICE'],
    text: {
      fr: 'Ces soins sont déjà remboursés : la Sécurité sociale nous les a transmis. Vous les trouvez dans vos remboursements.',
      en: 'This care is already reimbursed: the Sécurité sociale told us of it. You find it in your reimbursements.',
    },
  },
  AMO_FIRST: {
    kinds: ['INVOICE', 'QUOTE'],
    text: {
      fr: 'La Sécurité sociale doit d’abord se prononcer. Envoyez-lui votre feuille de soins : elle nous transmettra son décompte.',
      en: 'The Sécurité sociale must decide first. Send it your treatment form: it will send us its statement.',
    },
  },
  TOO_LATE: {
    kinds: ['INVOICE'],
    // Code de la mutualité, art. L221-11.
    text: {
      fr: 'Ces soins datent de plus de deux ans : le délai pour en demander le remboursement est passé (article L221-11 du Code de la mutualité).',
      en: 'This care is more than two years old: the time to claim for it is over (article L221-11 of the Code de la mutualité).',
    },
  },
  NOT_THE_PAPER: {
    kinds: [...CARE, ...PEOPLE, 'TERMINATION'],
    text: {
      fr: 'Le document reçu n’est pas celui qu’il nous faut. Vous pouvez refaire la demande avec le bon document.',
      en: 'What we received is not the document that is needed. You can ask again with the right one.',
    },
  },
  NOT_ENTITLED: {
    kinds: PEOPLE,
    text: {
      fr: 'Votre contrat ne permet pas de couvrir cette personne, ou de cesser de la couvrir à cette date.',
      en: 'Your contract does not allow this person to be covered, or no longer covered from this day.',
    },
  },
  NOT_THE_GROUND: {
    kinds: ['TERMINATION'],
    text: {
      fr: 'Le motif indiqué ne permet pas de résilier à cette date. Après un an de contrat, vous pouvez résilier à tout moment et sans motif.',
      en: 'The reason given does not allow the contract to end on this day. After one year, you can terminate at any time without a reason.',
    },
  },
  NOT_THE_HOLDER: {
    kinds: ['BANK_ACCOUNT'],
    text: {
      fr: 'Ce compte n’est pas au nom du titulaire du contrat. Vos remboursements continuent sur le compte précédent.',
      en: 'This account is not in the name of the contract’s holder. Your reimbursements go on to the account before.',
    },
  },
  OTHER_AMC: {
    kinds: ['TELETRANSMISSION'],
    text: {
      fr: 'Une autre complémentaire est reliée à la Sécurité sociale pour cette personne. Demandez-lui de se retirer, ou choisissez-nous depuis votre compte ameli.',
      en: 'Another insurer is linked with the Sécurité sociale for this person. Ask it to withdraw, or choose us in your ameli account.',
    },
  },
  UNREADABLE: {
    kinds: [...CARE, ...PEOPLE, 'TERMINATION'],
    text: {
      fr: 'Nous n’avons pas pu lire ce que vous avez envoyé. Vous pouvez refaire la demande avec une photo nette.',
      en: 'We could not read what you sent. You can ask again with a sharp photo.',
    },
  },
  OTHER: {
    kinds: [...CARE, ...PEOPLE, 'TELETRANSMISSION', 'TERMINATION', 'BANK_ACCOUNT'],
    text: {
      fr: 'Le motif est expliqué dans notre réponse.',
      en: 'The reason is explained in our answer.',
    },
  },
} as const satisfies Record<string, Refusal>
export type RefusalCode = keyof typeof REQUEST_REFUSALS

/** What may be given as a reason to refuse a kind of request. */
export const refusalsOf = (kind: RequestKind): RefusalCode[] =>
  (Object.keys(REQUEST_REFUSALS) as RefusalCode[]).filter(code =>
    (REQUEST_REFUSALS[code].kinds as readonly RequestKind[]).includes(kind),
  )

/** What the person reads of a reason: as it is called now, whatever it was called when the request was refused. */
export const refusalText = (code: string): Bilingual =>
  (REQUEST_REFUSALS as Readonly<Record<string, Refusal>>)[code]?.text ?? REQUEST_REFUSALS.OTHER.text
