import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { toast } from '../../design/toast.ts'
import { useEndViewAsMutation } from '../../graphql/generated/desk/hooks.ts'
import { useConnection } from '../../graphql/session.tsx'
import { useViewingEnd, viewingEnded } from '../../graphql/viewing-end.ts'

/**
 * Another window of this browser is at a member's own screens, and the session with it: it opens the desk again once
 * they are left, here or there.
 */
export function ViewingElsewhere() {
  const { t } = useLingui()
  const { reset } = useConnection()
  const [{ fetching }, end] = useEndViewAsMutation()
  // The desk answered as to nobody: all of it is read again.
  useViewingEnd(reset)

  const leave = async () => {
    const { error } = await end({})
    if (error)
      return toast(t`L’espace de l’adhérent est encore ouvert : la connexion n’a pas abouti. Réessayez.`, 'failed')
    viewingEnded()
    reset()
  }

  return (
    <>
      <PageHeader title={t`L’espace d’un adhérent est ouvert dans une autre fenêtre`} />
      <Empty
        drawing="leaf"
        title={<Trans>Le bureau attend que vous le quittiez</Trans>}
        action={
          <Button busy={fetching} onPress={() => void leave()}>
            <Trans>Quitter cet espace et continuer ici</Trans>
          </Button>
        }
      >
        <Trans>Un même navigateur montre l’un ou l’autre, jamais les deux.</Trans>
      </Empty>
    </>
  )
}
