import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { useOpenSharedCardMutation } from '../../graphql/generated/card/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Attestation } from './Attestation.tsx'
import { BarcodeNote } from './Barcode.tsx'
import { CoverLegend } from './CoverTable.tsx'
import { printedPhone } from './card-words.ts'
import { RightsChip } from './RightsLine.tsx'

/** A card that somebody has shared, for whoever has the link: to be read and scanned. @param token what follows the # */
export function SharedCardPage({ token }: { token: string }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const [{ data, error }, open] = useOpenSharedCardMutation()
  const read = () => void open({ input: { token } })
  useEffect(() => void open({ input: { token } }), [open, token])
  const result = data?.openSharedCard
  const shown = result?.__typename === 'OpenSharedCardSuccess' ? result : undefined
  return (
    <>
      <PageHeader title={t`Carte de tiers payant`} />
      {error && <LoadError onRetry={read} />}
      {!result && !error && <Skeleton shape="hero" />}
      {result?.__typename === 'TooManyAttempts' && <Notice tone="act" live title={result.message} />}
      {result?.__typename === 'LinkOver' && (
        <Notice tone="act" live title={<Trans>Ce lien ne montre plus la carte</Trans>}>
          <Trans>
            Un lien vaut 48 heures, et la personne qui l’a créé peut le supprimer. Demandez-lui un nouveau lien.
          </Trans>
        </Notice>
      )}
      {shown && (
        <>
          <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1">
            <RightsChip rights={shown.card.rights} />
            <p className="text-s text-ink-2">
              <Trans>Lien valable jusqu’au {moment(new Date(shown.expiresAt))}</Trans>
            </p>
          </div>
          {!shown.card.rights.open && (
            <Notice tone="act" title={<Trans>Cette carte ne sert plus</Trans>}>
              <Trans>Les droits sont fermés : elle ne permet pas le tiers payant aujourd’hui.</Trans>
            </Notice>
          )}
          <Attestation card={shown.card} />
          {shown.card.barcode && <BarcodeNote barcode={shown.card.barcode} />}
          <CoverLegend card={shown.card} />
          <p className="text-s text-ink-2">
            <Trans>Professionnels de santé : {printedPhone(shown.card.contacts.professionalPhone)}</Trans>
          </p>
        </>
      )}
    </>
  )
}
