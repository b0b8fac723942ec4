import { euros, longDate, percent, roundEuros } from '../../i18n/format.ts'
import { type Act, acts, type Family } from '../guarantee/acts.ts'
import type { OutOfPocketKind } from './adjudication.ts'
import { addDays } from './calendar.ts'
import { specialtyLabel } from './care-title.ts'
import type { Convention, Exemption, Pathway } from './decompte.type.ts'
import type { Numbers, Words } from './derivation.text.ts'

const sum = (cents: number) => euros(cents, 'en')
const short = (cents: number) => roundEuros(cents, 'en')
const share = (basisPoints: number) => percent(basisPoints, 'en')
const day = (date: string) => longDate(date, 'en')
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const DENTIST: readonly Family[] = ['DENTAL_CARE', 'DENTAL_PROSTHESIS', 'ORTHODONTICS', 'IMPLANT']
const HOSPITAL: readonly Family[] = ['HOSPITAL_STAY', 'PRIVATE_ROOM', 'ACCOMPANYING_BED']

function whoAsked(act: Act | undefined, planned: boolean): string {
  if (planned) return 'The price of the care'
  if (!act) return 'The professional asked you for'
  if (act.doctorFee) return 'The doctor asked you for'
  if (DENTIST.includes(act.family)) return 'The dentist asked you for'
  if (HOSPITAL.includes(act.family)) return 'The hospital billed you'
  switch (act.family) {
    case 'MEDICINE':
      return 'The pharmacy billed'
    case 'BIOLOGY':
      return 'The laboratory billed'
    case 'GLASSES':
    case 'CONTACT_LENSES':
      return 'The optician asked you for'
    case 'HEARING_AID':
      return 'The hearing-aid specialist asked you for'
    case 'BIRTH':
      return 'You declared'
    default:
      return 'The professional asked you for'
  }
}

const CONVENTIONS: Record<Convention, string> = {
  SECTOR_1: 'sector 1 (at the Sécurité sociale’s tariff)',
  OPTAM: 'OPTAM (moderated overcharges)',
  NON_OPTAM: 'outside OPTAM (free overcharges)',
  NOT_AGREED: 'outside the national agreement',
  NONE: '',
}

const PATHWAYS: Record<Pathway, string> = {
  DOCTOR: 'your own GP',
  REFERRED: 'on your GP’s advice',
  DIRECT: 'direct access',
  EMERGENCY: 'as an emergency',
  AWAY: 'away from home',
  OUT_OF_PATHWAY: 'outside the care pathway',
  NOT_APPLICABLE: '',
}

const EXEMPTIONS: Record<Exemption, string> = {
  NONE: '',
  ALD: 'This care is for your long-term condition. ',
  MATERNITY: 'This care is covered by maternity insurance. ',
  WORK_ACCIDENT: 'This care follows a work accident or an occupational disease. ',
  OTHER: 'An exemption applies to this care. ',
}

function keptBack(n: Numbers): string {
  const kept: string[] = []
  if (n.has('participationCents'))
    kept.push(`the fixed contribution of ${short(n.cents('participationCents'))}, never reimbursed`)
  if (n.has('franchiseCents'))
    kept.push(`the medical deductible of ${short(n.cents('franchiseCents'))}, never reimbursed`)
  if (n.has('heavyCents')) kept.push(`the contribution of ${short(n.cents('heavyCents'))} due for a heavy act`)
  return kept.join(', and ')
}

const PARTS: Record<OutOfPocketKind, (amount: string) => string> = {
  OVERCHARGE: amount => `${amount} of overcharge beyond your cover`,
  BEYOND_GUARANTEE: amount => `${amount} beyond what your cover provides`,
  BEYOND_CEILING: amount => `${amount} beyond the ceiling of your cover`,
  NOT_COVERED: amount => `${amount} that your cover does not pay`,
  TOO_EARLY: amount => `${amount} because the renewal comes too early`,
  PATHWAY_PENALTY: amount => `${amount} because the care pathway was not followed`,
  HEAVY_ACT: amount => `${amount} of contribution for a heavy act`,
  PARTICIPATION: amount => `${amount} of fixed contribution`,
  FRANCHISE: amount => `${amount} of medical deductible`,
  OTHER_AMC: amount => `${amount} paid by your other complementary insurer`,
  AMO_DIFFERENCE: amount => `${amount} of difference in the Sécurité sociale’s payment`,
}

function listOf(parts: string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')}, and ${last}` : last
}

const fresh = (n: Numbers) => day(addDays(n.text('periodEnd'), 1))
const times = (n: Numbers) => (n.cents('count') > 1 ? ` ${n.cents('count')} × ${short(n.cents('eachCents'))}.` : '')
const amount = (n: Numbers) => ({
  title: `Your cover gives ${short(n.amountCents)}`,
  explanation: `${n.wording}.${times(n)}`,
})

/** The steps of “Why this amount?” in English. */
export const en: Words = {
  BILLED: n => {
    const act = acts.find(n.text('act'))
    const specialty = n.text('specialty')
    const parts = [
      specialty ? specialtyLabel(specialty, 'en') : (act?.label.en ?? n.text('act')),
      CONVENTIONS[n.text('convention') as Convention],
      PATHWAYS[n.text('pathway') as Pathway],
    ]
    return { title: whoAsked(act, n.planned), explanation: sentence(parts.filter(Boolean).join(', ')) }
  },
  BASE: n => ({
    title: 'The Sécurité sociale counts on',
    explanation: n.has('since')
      ? `This has been the reimbursement base of this care since ${day(n.text('since'))}.`
      : 'This is the reimbursement base of this care: the tariff the Sécurité sociale goes by.',
  }),
  NO_BASE: () => ({
    title: 'The Sécurité sociale does not reimburse this care',
    explanation: 'It all depends on your cover.',
  }),
  AMO_SHARE: n => {
    const why = n.has('exemption') ? EXEMPTIONS[n.text('exemption') as Exemption] : ''
    const local = n.has('regime') ? 'The rate is that of the local scheme of Alsace-Moselle. ' : ''
    const kept = keptBack(n)
    const paid = `it ${n.planned ? 'will pay' : 'paid'} ${sum(n.cents('amoPaidCents'))}`
    return {
      title: n.cents('rateBp') === 0 ? 'It takes none of it' : `It takes ${share(n.cents('rateBp'))} of it`,
      explanation: `${why}${local}${kept ? `Less ${kept}: ${paid}` : sentence(paid).slice(0, -1)}.`,
    }
  },
  PATHWAY_PENALTY: n => ({
    title: n.planned ? 'This is outside the care pathway' : 'You were outside the care pathway',
    explanation: `The Sécurité sociale ${n.planned ? 'applies' : 'applied'} ${share(n.cents('appliedBp'))} instead of ${share(n.cents('referenceBp'))}. These ${sum(n.cents('penaltyCents'))} are never reimbursed: your cover counts as if the Sécurité sociale ${n.planned ? 'took' : 'had taken'} ${sum(n.amountCents)}.`,
  }),
  GUARANTEE_PCT_BR_INCL: n => ({
    title: `Your cover goes up to ${share(n.cents('rateBp'))} of the base`,
    explanation: `${n.guarantee}. The Sécurité sociale’s share is included.`,
  }),
  GUARANTEE_PCT_BR_EXCL: n => ({
    title: `Your cover adds up to ${share(n.cents('rateBp'))} of the base`,
    explanation: `${n.guarantee}. On top of the Sécurité sociale.`,
  }),
  GUARANTEE_PCT_TM: n => ({
    title:
      n.cents('rateBp') === 10_000
        ? 'Your cover pays the co-payment'
        : `Your cover pays ${share(n.cents('rateBp'))} of the co-payment`,
    explanation: `${n.guarantee}. The co-payment (ticket modérateur) is the part of the base that the Sécurité sociale does not take.`,
  }),
  GUARANTEE_PCT_FR: n => ({
    title:
      n.cents('rateBp') === 10_000
        ? 'Your cover pays all that is left'
        : `Your cover pays ${share(n.cents('rateBp'))} of what is left`,
    explanation: `${n.guarantee}. Real costs, after the Sécurité sociale.`,
  }),
  GUARANTEE_EUR_PER_DAY: amount,
  GUARANTEE_EUR_PER_ACT: amount,
  GUARANTEE_EUR_PER_ITEM: amount,
  GUARANTEE_EUR_PER_PERIOD: n => ({
    title: `Your cover gives ${short(n.amountCents)}`,
    explanation: `${n.wording}.`,
  }),
  GUARANTEE_PCT_PMSS: n => ({
    title: `Your cover gives ${short(n.amountCents)}`,
    explanation: `${n.wording}. This ceiling is ${short(n.cents('pmssCents'))} a month.`,
  }),
  GUARANTEE_FULL_PLV: n => ({
    title: '100% Santé pays it all',
    explanation: n.has('priceLimitCents')
      ? `${n.guarantee}. Up to the price limit of ${short(n.cents('priceLimitCents'))}.`
      : `${n.guarantee}.`,
  }),
  GUARANTEE_FLAT_EVENT: amount,
  NO_GUARANTEE: () => ({
    title: 'Your cover gives nothing for this care',
    explanation: 'Your formula has no line for this care, or the care does not meet its conditions.',
  }),
  COUNT_LIMIT: n => ({
    title:
      n.cents('leftCount') === 0
        ? `You have already used ${n.cents('limitCount')} out of ${n.cents('limitCount')}`
        : `You ${n.planned ? 'have' : 'had'} ${n.cents('leftCount')} left out of ${n.cents('limitCount')}`,
    explanation: `You ${n.planned ? 'ask' : 'asked'} for ${n.cents('askedCount')}. The count starts again on ${fresh(n)}.`,
  }),
  CEILING: n => ({
    title: `You ${n.planned ? 'have' : 'had'} ${sum(n.cents('leftCents'))} left out of ${short(n.cents('limitCents'))}`,
    explanation:
      n.cents('usedCents') === 0
        ? `You ${n.planned ? 'have' : 'had'} not used any of it yet. The ceiling starts again on ${fresh(n)}.`
        : `You ${n.planned ? 'have' : 'had'} already used ${sum(n.cents('usedCents'))}. The ceiling starts again on ${fresh(n)}.`,
  }),
  RENEWAL_TOO_EARLY: n => ({
    title: 'This renewal comes too early',
    explanation: `The last item reimbursed dates from ${day(n.text('lastOn'))}. The next one can be from ${day(n.text('nextOn'))}.`,
  }),
  PAIR_COMPLETE: () => ({
    title: 'This equipment is already complete',
    explanation:
      'A pair of glasses has one frame and two lenses, and each ear one hearing aid: the rest is not reimbursed.',
  }),
  CAP_NON_OPTAM: n => ({
    title: `The law limits the total to ${share(n.cents('rateBp'))} of the base`,
    explanation: 'This is the limit for a doctor outside OPTAM, the Sécurité sociale’s share included.',
  }),
  CAP_PATHWAY_OVERCHARGE: n => ({
    title: 'A part of the overcharge can’t be reimbursed',
    explanation: `Outside the care pathway, the law forbids reimbursing ${short(n.cents('excludedCents'))} of overcharge.`,
  }),
  CAP_FRAME: n => ({
    title: `The law limits the frame to ${short(n.amountCents)}`,
    explanation: 'This is the limit of every responsible contract.',
  }),
  CAP_GLASSES: n => ({
    title: `The law limits this pair of glasses to ${short(n.cents('limitCents'))}`,
    explanation:
      n.cents('spentCents') === 0
        ? 'This is the limit of every responsible contract for these lenses.'
        : `The rest of the pair has already received ${sum(n.cents('spentCents'))}.`,
  }),
  CAP_HEARING: n => ({
    title: `The law limits the total to ${short(n.cents('totalCents'))} an ear`,
    explanation: 'This is the limit of every responsible contract, the Sécurité sociale’s share included.',
  }),
  CAP_LEFT_TO_PAY: () => ({
    title: 'Never more than what is left to pay',
    explanation: 'Reimbursements do not exceed the expense.',
  }),
  HEAVY_ACT: n => ({
    title: 'The mutuelle pays the contribution for a heavy act',
    explanation: `The Sécurité sociale keeps back ${short(n.cents('heavyCents'))} on a heavy act. Your cover reimburses it.`,
  }),
  OTHER_AMC: n => ({
    title: 'Your other complementary insurer has already paid',
    explanation: `It paid ${sum(n.cents('otherAmcCents'))}. Together, reimbursements do not exceed the expense.`,
  }),
  AMC: n => ({
    title: n.amountCents === 0 ? 'The mutuelle adds nothing' : 'The mutuelle adds',
    explanation: n.has('limitCents')
      ? `${sum(n.cents('limitCents'))} − ${sum(n.cents('referenceCents'))}.`
      : n.amountCents === 0
        ? 'There is nothing to add on this care.'
        : 'This is what your cover gives, within its limits.',
  }),
  OUT_OF_POCKET: n => {
    const parts = (Object.keys(PARTS) as OutOfPocketKind[])
      .filter(kind => n.has(kind))
      .map(kind => PARTS[kind](short(n.cents(kind))))
    return {
      title: 'You are left with',
      explanation: parts.length === 0 ? 'You have nothing to pay.' : sentence(listOf(parts)),
    }
  },
  REVERSAL: n => ({
    title: 'This reimbursement is cancelled',
    explanation: `The Sécurité sociale took back its payment of reference ${n.text('reverses')}. We do the same: what this care had taken from your ceilings is given back to you.`,
  }),
  RECOMPUTED: n => ({
    title: n.text('entry') === 'BEFORE' ? 'Replaced by a new calculation' : 'Recalculated in your favour',
    explanation: 'Another treatment was cancelled: what it had taken from your ceilings goes to this one.',
  }),
}
