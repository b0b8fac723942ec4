import { euros, longDate, percent, roundEuros } from '../../i18n/format.ts'
import { type Act, acts, type Family } from '../guarantee/acts.ts'
import type { OutOfPocketKind } from './adjudication.ts'
import { addDays } from './calendar.ts'
import { specialtyLabel } from './care-title.ts'
import type { Convention, Exemption, Pathway } from './decompte.type.ts'
import type { Numbers, Words } from './derivation.text.ts'

const sum = (cents: number) => euros(cents, 'fr')
const short = (cents: number) => roundEuros(cents, 'fr')
const share = (basisPoints: number) => percent(basisPoints, 'fr')
const day = (date: string) => longDate(date, 'fr')
const several = (count: number, one: string, more = `${one}s`) => `${count} ${count > 1 ? more : one}`
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const DENTIST: readonly Family[] = ['DENTAL_CARE', 'DENTAL_PROSTHESIS', 'ORTHODONTICS', 'IMPLANT']
const HOSPITAL: readonly Family[] = ['HOSPITAL_STAY', 'PRIVATE_ROOM', 'ACCOMPANYING_BED']

function whoAsked(act: Act | undefined, planned: boolean): string {
  if (planned) return 'Le prix du soin'
  if (!act) return 'Le professionnel vous a demandé'
  if (act.doctorFee) return 'Le médecin vous a demandé'
  if (DENTIST.includes(act.family)) return 'Le dentiste vous a demandé'
  if (HOSPITAL.includes(act.family)) return 'L’hôpital vous a facturé'
  switch (act.family) {
    case 'MEDICINE':
      return 'La pharmacie a facturé'
    case 'BIOLOGY':
      return 'Le laboratoire a facturé'
    case 'GLASSES':
    case 'CONTACT_LENSES':
      return 'L’opticien vous a demandé'
    case 'HEARING_AID':
      return 'L’audioprothésiste vous a demandé'
    case 'BIRTH':
      return 'Vous avez déclaré'
    default:
      return 'Le professionnel vous a demandé'
  }
}

const CONVENTIONS: Record<Convention, string> = {
  SECTOR_1: 'secteur 1 (au tarif de la Sécurité sociale)',
  OPTAM: 'OPTAM (dépassements maîtrisés)',
  NON_OPTAM: 'hors OPTAM (dépassements libres)',
  NOT_AGREED: 'non conventionné',
  NONE: '',
}

const PATHWAYS: Record<Pathway, string> = {
  DOCTOR: 'votre médecin traitant',
  REFERRED: 'sur l’avis de votre médecin traitant',
  DIRECT: 'en accès direct',
  EMERGENCY: 'en urgence',
  AWAY: 'loin de votre domicile',
  OUT_OF_PATHWAY: 'hors du parcours de soins',
  NOT_APPLICABLE: '',
}

const EXEMPTIONS: Record<Exemption, string> = {
  NONE: '',
  ALD: 'Ce soin est lié à votre affection de longue durée. ',
  MATERNITY: 'Ce soin est pris en charge par l’assurance maternité. ',
  WORK_ACCIDENT: 'Ce soin est lié à un accident du travail ou à une maladie professionnelle. ',
  OTHER: 'Une exonération s’applique à ce soin. ',
}

/** What was kept back, with « la », « les »… in the middle of a sentence. */
function keptBack(n: Numbers): string {
  const kept: string[] = []
  if (n.has('participationCents'))
    kept.push(`la participation forfaitaire de ${short(n.cents('participationCents'))}, jamais remboursée`)
  if (n.has('franchiseCents'))
    kept.push(`la franchise médicale de ${short(n.cents('franchiseCents'))}, jamais remboursée`)
  if (n.has('heavyCents')) kept.push(`la participation de ${short(n.cents('heavyCents'))} due pour un acte lourd`)
  return kept.join(', et ')
}

const PARTS: Record<OutOfPocketKind, (amount: string) => string> = {
  OVERCHARGE: amount => `${amount} de dépassement au-delà de votre garantie`,
  BEYOND_GUARANTEE: amount => `${amount} au-delà de ce que prévoit votre garantie`,
  BEYOND_CEILING: amount => `${amount} au-delà du plafond de votre garantie`,
  NOT_COVERED: amount => `${amount} que votre garantie ne couvre pas`,
  TOO_EARLY: amount => `${amount} parce que le renouvellement vient trop tôt`,
  PATHWAY_PENALTY: amount => `${amount} parce que le parcours de soins n’a pas été suivi`,
  HEAVY_ACT: amount => `${amount} de participation pour un acte lourd`,
  PARTICIPATION: amount => `${amount} de participation forfaitaire`,
  FRANCHISE: amount => `${amount} de franchise médicale`,
  OTHER_AMC: amount => `${amount} payés par votre autre complémentaire`,
  AMO_DIFFERENCE: amount => `${amount} d’écart dans le versement de la Sécurité sociale`,
}

function listOf(parts: string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')}, et ${last}` : last
}

const fresh = (n: Numbers) => day(addDays(n.text('periodEnd'), 1))
const times = (n: Numbers) => (n.cents('count') > 1 ? ` ${n.cents('count')} × ${short(n.cents('eachCents'))}.` : '')
const amount = (n: Numbers) => ({
  title: `Votre garantie prévoit ${short(n.amountCents)}`,
  explanation: `${n.wording}.${times(n)}`,
})

/** The steps of « Pourquoi ce montant ? » in French: vouvoiement, short sentences, no acronym left alone. */
export const fr: Words = {
  BILLED: n => {
    const act = acts.find(n.text('act'))
    const specialty = n.text('specialty')
    const parts = [
      specialty ? specialtyLabel(specialty, 'fr') : (act?.label.fr ?? n.text('act')),
      CONVENTIONS[n.text('convention') as Convention],
      PATHWAYS[n.text('pathway') as Pathway],
    ]
    return { title: whoAsked(act, n.planned), explanation: sentence(parts.filter(Boolean).join(', ')) }
  },
  BASE: n => ({
    title: 'La Sécurité sociale se base sur',
    explanation: n.has('since')
      ? `C’est la base de remboursement de ce soin depuis le ${day(n.text('since'))}.`
      : 'C’est la base de remboursement de ce soin : le tarif que la Sécurité sociale retient.',
  }),
  NO_BASE: () => ({
    title: 'La Sécurité sociale ne rembourse pas ce soin',
    explanation: 'Tout dépend de votre garantie.',
  }),
  AMO_SHARE: n => {
    const why = n.has('exemption') ? EXEMPTIONS[n.text('exemption') as Exemption] : ''
    const local = n.has('regime') ? 'Le taux est celui du régime local d’Alsace-Moselle. ' : ''
    const kept = keptBack(n)
    const paid = `elle ${n.planned ? 'versera' : 'a versé'} ${sum(n.cents('amoPaidCents'))}`
    return {
      title: n.cents('rateBp') === 0 ? 'Elle n’en prend rien en charge' : `Elle en prend ${share(n.cents('rateBp'))}`,
      explanation: `${why}${local}${kept ? `Moins ${kept} : ${paid}` : sentence(paid).slice(0, -1)}.`,
    }
  },
  PATHWAY_PENALTY: n => ({
    title: n.planned ? 'C’est hors du parcours de soins' : 'Vous étiez hors du parcours de soins',
    explanation: `La Sécurité sociale ${n.planned ? 'applique' : 'a appliqué'} ${share(n.cents('appliedBp'))} au lieu de ${share(n.cents('referenceBp'))}. Ces ${sum(n.cents('penaltyCents'))} ne sont jamais remboursés : votre garantie compte comme si la Sécurité sociale ${n.planned ? 'prenait' : 'avait pris'} ${sum(n.amountCents)}.`,
  }),
  GUARANTEE_PCT_BR_INCL: n => ({
    title: `Votre garantie va jusqu’à ${share(n.cents('rateBp'))} de la base`,
    explanation: `${n.guarantee}. Sécu comprise.`,
  }),
  GUARANTEE_PCT_BR_EXCL: n => ({
    title: `Votre garantie ajoute jusqu’à ${share(n.cents('rateBp'))} de la base`,
    explanation: `${n.guarantee}. En plus de la Sécu.`,
  }),
  GUARANTEE_PCT_TM: n => ({
    title:
      n.cents('rateBp') === 10_000
        ? 'Votre garantie prend en charge le ticket modérateur'
        : `Votre garantie prend en charge ${share(n.cents('rateBp'))} du ticket modérateur`,
    explanation: `${n.guarantee}. Le ticket modérateur est la part de la base que la Sécurité sociale ne prend pas.`,
  }),
  GUARANTEE_PCT_FR: n => ({
    title:
      n.cents('rateBp') === 10_000
        ? 'Votre garantie couvre tout ce qui reste'
        : `Votre garantie couvre ${share(n.cents('rateBp'))} de ce qui reste`,
    explanation: `${n.guarantee}. Frais réels, après la Sécurité sociale.`,
  }),
  GUARANTEE_EUR_PER_DAY: amount,
  GUARANTEE_EUR_PER_ACT: amount,
  GUARANTEE_EUR_PER_ITEM: amount,
  GUARANTEE_EUR_PER_PERIOD: n => ({
    title: `Votre garantie prévoit ${short(n.amountCents)}`,
    explanation: `${n.wording}.`,
  }),
  GUARANTEE_PCT_PMSS: n => ({
    title: `Votre garantie prévoit ${short(n.amountCents)}`,
    explanation: `${n.wording}. Ce plafond est de ${short(n.cents('pmssCents'))} par mois.`,
  }),
  GUARANTEE_FULL_PLV: n => ({
    title: 'Le 100 % Santé couvre tout',
    explanation: n.has('priceLimitCents')
      ? `${n.guarantee}. Jusqu’au prix limite de ${short(n.cents('priceLimitCents'))}.`
      : `${n.guarantee}.`,
  }),
  GUARANTEE_FLAT_EVENT: amount,
  NO_GUARANTEE: () => ({
    title: 'Votre garantie ne prévoit rien pour ce soin',
    explanation: 'Votre formule n’a pas de ligne pour ce soin, ou il n’en remplit pas les conditions.',
  }),
  COUNT_LIMIT: n => ({
    title:
      n.cents('leftCount') === 0
        ? `Vous avez déjà utilisé ${several(n.cents('limitCount'), 'prise en charge', 'prises en charge')} sur ${n.cents('limitCount')}`
        : `Il vous ${n.planned ? 'reste' : 'restait'} ${several(n.cents('leftCount'), 'prise en charge', 'prises en charge')} sur ${n.cents('limitCount')}`,
    explanation: `Vous en ${n.planned ? 'demandez' : 'avez demandé'} ${n.cents('askedCount')}. Le compte repart à zéro le ${fresh(n)}.`,
  }),
  CEILING: n => ({
    title: `Il vous ${n.planned ? 'reste' : 'restait'} ${sum(n.cents('leftCents'))} sur ${short(n.cents('limitCents'))}`,
    explanation:
      n.cents('usedCents') === 0
        ? `Vous n’${n.planned ? 'avez' : 'aviez'} encore rien utilisé. Le plafond repart à neuf le ${fresh(n)}.`
        : `Vous ${n.planned ? 'avez' : 'aviez'} déjà utilisé ${sum(n.cents('usedCents'))}. Le plafond repart à neuf le ${fresh(n)}.`,
  }),
  RENEWAL_TOO_EARLY: n => ({
    title: 'Ce renouvellement vient trop tôt',
    explanation: `Le dernier équipement remboursé date du ${day(n.text('lastOn'))}. Le prochain pourra l’être à partir du ${day(n.text('nextOn'))}.`,
  }),
  PAIR_COMPLETE: () => ({
    title: 'Cet équipement est déjà complet',
    explanation:
      'Une paire de lunettes a une monture et deux verres, et chaque oreille un appareil : le reste n’est pas remboursé.',
  }),
  CAP_NON_OPTAM: n => ({
    title: `La loi limite le total à ${share(n.cents('rateBp'))} de la base`,
    explanation: 'C’est la limite pour un médecin hors OPTAM, Sécu comprise.',
  }),
  CAP_PATHWAY_OVERCHARGE: n => ({
    title: 'Une part du dépassement n’est pas remboursable',
    explanation: `Hors du parcours de soins, la loi interdit de rembourser ${short(n.cents('excludedCents'))} de dépassement.`,
  }),
  CAP_FRAME: n => ({
    title: `La loi limite la monture à ${short(n.amountCents)}`,
    explanation: 'C’est la limite de tout contrat responsable.',
  }),
  CAP_GLASSES: n => ({
    title: `La loi limite cette paire de lunettes à ${short(n.cents('limitCents'))}`,
    explanation:
      n.cents('spentCents') === 0
        ? 'C’est la limite de tout contrat responsable pour ces verres.'
        : `Le reste de la paire a déjà reçu ${sum(n.cents('spentCents'))}.`,
  }),
  CAP_HEARING: n => ({
    title: `La loi limite le total à ${short(n.cents('totalCents'))} par oreille`,
    explanation: 'C’est la limite de tout contrat responsable, Sécu comprise.',
  }),
  CAP_LEFT_TO_PAY: () => ({
    title: 'Jamais plus que ce qui reste à payer',
    explanation: 'Les remboursements ne dépassent pas la dépense.',
  }),
  HEAVY_ACT: n => ({
    title: 'La mutuelle prend en charge la participation pour un acte lourd',
    explanation: `La Sécurité sociale retient ${short(n.cents('heavyCents'))} sur un acte lourd. Votre garantie les rembourse.`,
  }),
  OTHER_AMC: n => ({
    title: 'Votre autre complémentaire a déjà payé',
    explanation: `Elle a versé ${sum(n.cents('otherAmcCents'))}. Ensemble, les remboursements ne dépassent pas la dépense.`,
  }),
  AMC: n => ({
    title: n.amountCents === 0 ? 'La mutuelle n’ajoute rien' : 'La mutuelle ajoute',
    explanation: n.has('limitCents')
      ? `${sum(n.cents('limitCents'))} − ${sum(n.cents('referenceCents'))}.`
      : n.amountCents === 0
        ? 'Il n’y a rien à ajouter sur ce soin.'
        : 'C’est ce que donne votre garantie, dans ses limites.',
  }),
  OUT_OF_POCKET: n => {
    const parts = (Object.keys(PARTS) as OutOfPocketKind[])
      .filter(kind => n.has(kind))
      .map(kind => PARTS[kind](short(n.cents(kind))))
    return {
      title: 'Il vous reste',
      explanation: parts.length === 0 ? 'Vous n’avez rien à payer.' : sentence(listOf(parts)),
    }
  },
  REVERSAL: n => ({
    title: 'Ce remboursement est annulé',
    explanation: `La Sécurité sociale a repris son versement de référence ${n.text('reverses')}. Nous faisons de même : ce que ce soin avait pris sur vos plafonds vous est rendu.`,
  }),
  RECOMPUTED: n => ({
    title: n.text('entry') === 'BEFORE' ? 'Remplacé par un nouveau calcul' : 'Recalculé en votre faveur',
    explanation: 'Un autre soin a été annulé : ce qu’il avait pris sur vos plafonds profite à celui-ci.',
  }),
}
