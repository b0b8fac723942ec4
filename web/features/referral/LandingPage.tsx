import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { brand } from '../../design/brand.ts'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { useReferralOfferQuery } from '../../graphql/generated/referral/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { MembershipForm } from '../membership/MembershipForm.tsx'
import { Terms } from './Terms.tsx'

/** Where a sponsor’s link leads, without an account: who invites, what both are given, and how to join. */
export function LandingPage({ code }: { code: string }) {
  const { t } = useLingui()
  const { roundEuros } = useFormats()
  const [{ data, error }, ask] = useReferralOfferQuery({ variables: { code } })
  const offer = data?.referralOffer
  if (error && !data)
    return (
      <>
        <PageHeader title={t`Parrainage`} />
        <LoadError onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    )
  if (!data)
    return (
      <>
        <PageHeader title={t`Parrainage`} />
        <Surface>
          <Skeleton shape="rows" count={3} />
        </Surface>
      </>
    )
  if (!offer) return <UnknownCode code={code} />
  const { sponsorName, terms } = offer
  const amount = roundEuros(terms.friendReward)
  return (
    <>
      <PageHeader title={t`${sponsorName} vous invite chez ${brand.name}`}>
        <Trans>
          Rejoignez-nous et recevez une carte cadeau de <strong className="num">{amount}</strong>. Votre demande ne vous
          engage à rien : un conseiller vous rappelle pour choisir avec vous.
        </Trans>
      </PageHeader>
      <MembershipForm code={offer.code} sponsorName={sponsorName} />
      <Terms terms={terms} />
    </>
  )
}

/** A code that is nobody’s: typed wrong, or of somebody who left. */
function UnknownCode({ code }: { code: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const look = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim()) void navigate({ to: '/parrainage/$code', params: { code: typed.trim() } })
  }
  return (
    <>
      <PageHeader title={t`Parrainage`} />
      <Notice tone="act" title={<Trans>Ce code ne mène à personne</Trans>}>
        <Trans>
          Le code « {code} » n’existe pas, ou ne sert plus. Demandez-le de nouveau à votre parrain, ou appelez-nous au{' '}
          {brand.phone}.
        </Trans>
      </Notice>
      <Surface>
        <form noValidate onSubmit={look} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <TextField
            id="code"
            label={<Trans>Code de parrainage</Trans>}
            hint={<Trans>Huit lettres et chiffres, comme 7K2M-9QXR.</Trans>}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <Button type="submit" wide>
            <Trans>Continuer</Trans>
          </Button>
        </form>
      </Surface>
    </>
  )
}
