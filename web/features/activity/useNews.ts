import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { Tone } from '../../design/Notice.tsx'
import { closeToast, isShown, toast } from '../../design/toast.ts'
import type { ClaimRowFragment } from '../../graphql/generated/activity/graphql.ts'
import { type ActivityEvent, useActivity } from '../../graphql/live.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useCareTitle } from '../claim/useCareTitle.ts'

/** Each object that events of a kind are about, once, as the last of them gave it. */
function about<Thing extends { id: string }>(
  events: readonly ActivityEvent[],
  kind: ActivityEvent['kind'],
  thing: (event: ActivityEvent) => Thing | null,
): Thing[] {
  const found = new Map<string, Thing>()
  for (const event of events) {
    const one = event.kind === kind ? thing(event) : null
    if (one) found.set(one.id, one)
  }
  return [...found.values()]
}

/** Tells of these claims, together with those of the message before when it is still there. */
function tell(
  told: Told,
  claims: readonly ClaimRowFragment[],
  say: (claims: readonly ClaimRowFragment[]) => string,
  tone: Tone,
): void {
  if (claims.length === 0) return
  if (told.message === undefined || !isShown(told.message)) told.claims.clear()
  else closeToast(told.message)
  for (const claim of claims) told.claims.set(claim.id, claim)
  told.message = toast(say([...told.claims.values()]), tone)
}

/** What has been told of one kind of news, and the message that tells it. */
interface Told {
  claims: Map<string, ClaimRowFragment>
  message: number | undefined
}
const nothing = (): Told => ({ claims: new Map(), message: undefined })

/**
 * Tells the person what has just happened in their contract. What came together is one message, and so is what follows
 * while it is still shown: a long import is one piece of news, that grows.
 */
export function useNews(): void {
  const { t } = useLingui()
  const { euros, date } = useFormats()
  const careTitle = useCareTitle()
  const received = useRef(nothing())
  const reversed = useRef(nothing())

  const sayReceived = ([claim, ...others]: readonly ClaimRowFragment[]) => {
    if (!claim) return ''
    const count = others.length + 1
    if (count > 1) return t`${count} nouveaux remboursements`
    const what = careTitle(claim)
    const added = euros(claim.amounts.amc)
    return claim.amounts.amc > 0 ? t`Nouveau remboursement : ${what}, ${added}` : t`Nouveau remboursement : ${what}`
  }

  const sayReversed = ([claim, ...others]: readonly ClaimRowFragment[]) => {
    if (!claim) return ''
    const count = others.length + 1
    if (count > 1) return t`${count} remboursements annulés par la Sécurité sociale`
    const what = careTitle(claim)
    return t`Remboursement annulé par la Sécurité sociale : ${what}`
  }

  useActivity(events => {
    const news = about(events, 'CLAIM_RECEIVED', event => event.claim)
    const annulled = about(events, 'CLAIM_REVERSED', event => event.claim)
    tell(received.current, news, sayReceived, 'done')
    tell(reversed.current, annulled, sayReversed, 'info')

    const [transfer] = about(events, 'PAYMENT_SCHEDULED', event => event.payment)
    // A transfer that comes with its reimbursements is the same piece of news.
    if (transfer && news.length + annulled.length === 0) {
      const amount = euros(transfer.amount)
      const day = date(transfer.date)
      toast(t`Versement de ${amount} prévu le ${day}`, 'info')
    }

    for (const { kind, title } of about(events, 'NOTIFIED', event => event.notification)) {
      // Reimbursements are told above, by what came in.
      if (kind !== 'REIMBURSEMENT_RECEIVED') toast(title, 'info')
    }

    for (const { isViewer, firstName, careVisible } of about(events, 'CARE_SHARING_CHANGED', event => event.member)) {
      if (isViewer) continue
      const message = careVisible
        ? t`${firstName} partage maintenant le détail de ses soins`
        : t`${firstName} ne partage plus le détail de ses soins`
      toast(message, 'info')
    }
  })
}
