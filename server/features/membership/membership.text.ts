import type { Bilingual } from '../../i18n/locale.ts'
import type { MembershipRefusalCode } from './membership.machine.ts'

const REFUSALS: Readonly<Record<MembershipRefusalCode, Bilingual>> = {
  GAVE_UP: {
    fr: 'Comme vous nous l’avez dit, vous ne donnez pas suite à votre demande.',
    en: 'As you told us, you do not go on with your request.',
  },
  NOT_REACHED: {
    fr: 'Nous n’avons pas réussi à vous joindre. Vous pouvez refaire votre demande quand vous voulez.',
    en: 'We could not reach you. You can ask again whenever you like.',
  },
  MEMBER_ALREADY: {
    fr: 'Vous êtes déjà couvert par un de nos contrats, ou l’étiez il y a peu : le parrainage est pour les nouveaux adhérents.',
    en: 'You are covered by a contract of ours already, or were not long ago: referrals are for new members.',
  },
  NOT_ELIGIBLE: {
    fr: 'Nous ne pouvons pas vous proposer de contrat dans votre situation. Un conseiller peut vous l’expliquer.',
    en: 'We can’t offer you a contract in your situation. An adviser can explain why.',
  },
}

/** What somebody is told whose request is refused. */
export const refusalText = (reason: MembershipRefusalCode): Bilingual => REFUSALS[reason]
