import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useRefuseInvitationsMutation } from '../../graphql/generated/referral/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'

/** Where the link at the foot of an invitation leads. One press, so that a mailbox that opens links by itself refuses nothing. */
export function RefusalPage({ link }: { link: string }) {
  const { t } = useLingui()
  const [{ data, fetching }, refuse] = useRefuseInvitationsMutation()
  const { ended, failure } = useOutcome()
  const isRefused = data?.refuseInvitations.__typename === 'RefuseInvitationsSuccess'
  const press = async () => {
    const result = (await refuse({ input: { link } })).data?.refuseInvitations
    ended(result?.__typename === 'RefuseInvitationsSuccess' ? undefined : outcomeOf(result, 'refuse'))
  }
  return (
    <>
      <PageHeader title={t`Ne plus recevoir d’invitation`} />
      {isRefused ? (
        <Notice tone="done" live title={<Trans>C’est noté</Trans>}>
          <Trans>
            Plus aucun adhérent ne pourra vous faire écrire à cette adresse. Nous n’en gardons qu’une empreinte, qui ne
            permet pas de la retrouver.
          </Trans>
        </Notice>
      ) : (
        <>
          {failure}
          <Surface>
            <p>
              <Trans>
                Un adhérent nous a donné votre adresse pour vous inviter. Nous pouvons faire en sorte que personne ne le
                refasse.
              </Trans>
            </p>
            <Button id="refuse" wide busy={fetching} onPress={() => void press()}>
              <Trans>Ne plus recevoir d’invitation</Trans>
            </Button>
          </Surface>
        </>
      )}
    </>
  )
}
