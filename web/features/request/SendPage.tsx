import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Button } from '../../design/Button.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { MemberBriefFragment } from '../../graphql/generated/request/graphql.ts'
import { useSendForQuery } from '../../graphql/generated/request/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { NEW } from './draft.ts'
import { OnItsWay } from './OnItsWay.tsx'
import { SendForm } from './SendForm.tsx'
import { useSending } from './useSending.ts'

/** « Envoyer un document »: an invoice or a quote, from a photo to its request. */
export function SendPage() {
  const { t } = useLingui()
  const { viewer } = useSession()
  const [{ data, error }, ask] = useSendForQuery()
  const people = data?.viewer?.beneficiaries
  return (
    <>
      <PageHeader title={t`Envoyer un document`} />
      {error && !people && <LoadError onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !(viewer && people) && (
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      )}
      {viewer?.viewedBy && (
        <Notice title={<Trans>Rien ne peut être envoyé ici</Trans>}>
          <Trans>Vous regardez cet espace comme son adhérent : seul l’adhérent envoie ses documents.</Trans>
        </Notice>
      )}
      {viewer && !viewer.viewedBy && people && <Send owner={viewer.member.id} people={people} />}
    </>
  )
}

/** Whose care one may send papers of: those whose amounts one sees. */
const sendableOf = (people: readonly MemberBriefFragment[]) => {
  const isHolder = people.some(({ isViewer, role }) => isViewer && role === 'HOLDER')
  return people.filter(({ careVisible }) => isHolder || careVisible)
}

function Send({ owner, people }: { owner: string; people: readonly MemberBriefFragment[] }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { sending, sender } = useSending(owner, NEW)
  const { outcome } = sending

  useEffect(() => {
    if (outcome?.kind === 'SENT') {
      const { id, reference } = outcome.request
      toast(t`Envoyé. Référence ${reference}`)
      void navigate({ to: '/demarches/$id', params: { id } }).then(() => sender.restart())
    }
    if (outcome?.kind === 'ALREADY') {
      toast(t`Cet envoi nous était déjà parvenu : il n’a pas été compté deux fois.`, 'info')
      void navigate({ to: '/demarches' }).then(() => sender.restart())
    }
  }, [outcome, sender, navigate, t])

  if (!sending.isReady)
    return (
      <Surface>
        <Skeleton shape="hero" />
      </Surface>
    )
  if (sending.isElsewhere)
    return (
      <Notice
        title={<Trans>Cet envoi est ouvert dans une autre fenêtre</Trans>}
        action={
          <Button kind="quiet" onPress={sender.takeOver}>
            <Trans>Continuer ici</Trans>
          </Button>
        }
      >
        <Trans>Pour ne rien envoyer deux fois, une seule fenêtre s’en occupe.</Trans>
      </Notice>
    )
  if (sending.draft.isWanted || outcome?.kind === 'SENT') return <OnItsWay sending={sending} sender={sender} />
  return <SendForm people={sendableOf(people)} sending={sending} sender={sender} />
}
