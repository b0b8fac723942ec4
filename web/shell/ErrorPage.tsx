import { Trans, useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Button } from '../design/Button.tsx'
import { brand } from '../design/brand.ts'
import { Empty } from '../design/Empty.tsx'
import { LinkButton } from '../design/Link.tsx'
import { LoadError } from '../design/LoadError.tsx'
import { PageHeader } from '../design/PageHeader.tsx'
import { isMissedPart, reloadWhereServed } from './outdated.ts'

/** A screen whose code did not come: the server, or the network, is away. */
function MissedPart() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Cette page n’est pas arrivée`} />
      <LoadError onRetry={() => void reloadWhereServed()} />
    </>
  )
}

/** A screen that broke: what to do now, and whom to call. The details go to the console, not to the person. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  useEffect(() => console.error(error), [error])
  if (isMissedPart(error)) return <MissedPart />
  return (
    <>
      <PageHeader title={t`Quelque chose n’a pas fonctionné`} />
      <Empty
        drawing="leaf"
        title={<Trans>Cette page n’a pas pu s’afficher</Trans>}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Button
              onPress={() => {
                reset()
                void router.invalidate()
              }}
            >
              <Trans>Réessayer</Trans>
            </Button>
            <LinkButton to="/" kind="quiet">
              <Trans>Revenir à l’accueil</Trans>
            </LinkButton>
          </div>
        }
      >
        <Trans>
          Rien de ce que vous avez déjà envoyé n’est perdu. Si cela recommence, appelez-nous au <PhoneLink />.
        </Trans>
      </Empty>
    </>
  )
}

function PhoneLink() {
  return (
    <a href={`tel:${brand.phone.replaceAll(' ', '')}`} className="num">
      {brand.phone}
    </a>
  )
}
