import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFreezeAccountMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { LinkOverNotice } from './LinkOverNotice.tsx'

/** « Ce n’est pas moi », from a notice: one press blocks the account. @param token what follows the # */
export function FreezePage({ token }: { token: string }) {
  const { t } = useLingui()
  const [{ data, fetching }, freeze] = useFreezeAccountMutation()
  const { ended, failure } = useOutcome()
  const result = data?.freezeAccount

  const block = async () => {
    const answer = (await freeze({ input: { token } })).data?.freezeAccount
    const isOver = answer?.__typename === 'FreezeAccountSuccess' || answer?.__typename === 'LinkOver'
    ended(isOver ? undefined : outcomeOf(answer, 'block'))
  }

  return (
    <>
      <PageHeader title={t`Ce n’est pas vous ?`} />
      {result?.__typename === 'FreezeAccountSuccess' ? (
        <Surface>
          <Notice tone="done" live title={<Trans>Votre espace est bloqué</Trans>}>
            <Trans>
              Plus personne n’y entre, et tous les appareils sont déconnectés. Pour le rouvrir, choisissez un nouveau
              mot de passe : le lien est parti à {result.sentTo}.
            </Trans>
          </Notice>
        </Surface>
      ) : result?.__typename === 'LinkOver' ? (
        <LinkOverNotice />
      ) : (
        <Surface>
          {failure}
          <p>
            <Trans>
              Si quelqu’un d’autre s’est servi de votre espace, bloquez-le tout de suite. Vos remboursements continuent
              ; seul l’accès en ligne s’arrête, jusqu’à votre nouveau mot de passe.
            </Trans>
          </p>
          <Button kind="danger" wide busy={fetching} onPress={() => void block()}>
            <Trans>Bloquer mon espace</Trans>
          </Button>
          <LinkButton to="/" kind="quiet" wide>
            <Trans>C’était bien moi</Trans>
          </LinkButton>
        </Surface>
      )}
    </>
  )
}
