import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Facts } from '../../design/Facts.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import { useAcknowledgeAgreementMutation, useFacilityAgreementQuery } from '../../graphql/generated/hospital/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { CoverageLines } from './CoverageLines.tsx'
import { useNatures } from './natures.ts'

/** What a hospital reads by its link, and confirms. */
export function AgreementPage({ link }: { link: string }) {
  const { t } = useLingui()
  const natures = useNatures()
  const { moment } = useFormats()
  const [{ data, error }, ask] = useFacilityAgreementQuery({ variables: { link }, pause: !link })
  const [{ data: done, fetching }, acknowledge] = useAcknowledgeAgreementMutation()
  const confirmed = done?.acknowledgeAgreement
  const agreement =
    confirmed?.__typename === 'AcknowledgeAgreementSuccess' ? confirmed.agreement : data?.facilityAgreement
  const confirm = async () => {
    const { data: answer } = await acknowledge({ input: { link } })
    if (answer?.acknowledgeAgreement.__typename === 'AcknowledgeAgreementSuccess')
      return toast(t`Accusé de réception enregistré.`)
    toast(t`Cela n’a pas abouti. Réessayez.`, 'failed')
  }
  if (error) return <LoadError kept={false} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (link && !data)
    return (
      <Surface>
        <Skeleton shape="hero" />
      </Surface>
    )
  if (!agreement)
    return (
      <>
        <PageHeader title={t`Prise en charge introuvable`} />
        <Surface>
          <Empty drawing="leaf" title={<Trans>Ce lien ne s’ouvre plus</Trans>}>
            <Trans>
              Il est incomplet, ou le séjour est passé depuis longtemps. Appelez-nous : nous vous la renvoyons.
            </Trans>
          </Empty>
        </Surface>
      </>
    )
  const { reference, patient, birthDate, memberNumber, coverage } = agreement
  const facts = [
    [t`Patient`, patient],
    [t`Né(e) le`, <DateText key="birth" date={birthDate} />],
    [
      t`Numéro d’adhérent`,
      <span key="number" className="num">
        {memberNumber}
      </span>,
    ],
    [t`Établissement`, coverage.facility.name],
    [t`Nature du séjour`, natures[coverage.nature]],
    [t`Entrée`, <DateText key="in" date={coverage.admissionDate} />],
    [t`Sortie prévue`, <DateText key="out" date={coverage.dischargeDate} />],
  ] as const
  return (
    <>
      <PageHeader title={t`Prise en charge ${reference}`} />
      <Surface>
        <Facts facts={facts} />
      </Surface>
      <Surface title={<Trans>Ce que nous réglons à l’établissement</Trans>}>
        <CoverageLines lines={coverage.lines} />
      </Surface>
      {coverage.acknowledgedAt ? (
        <Notice
          tone="done"
          live
          title={<Trans>Réception confirmée le {moment(new Date(coverage.acknowledgedAt))}</Trans>}
        />
      ) : (
        <Button wide busy={fetching} onPress={() => void confirm()}>
          <Trans>Accuser réception</Trans>
        </Button>
      )}
    </>
  )
}
