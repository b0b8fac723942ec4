import { Trans } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { useSendEmailConfirmationMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'

/** Says that one's address waits for its confirmation, and sends the link again. */
export function EmailToConfirm({ email }: { email: string }) {
  const [{ data, fetching }, send] = useSendEmailConfirmationMutation()
  const { ended, failure } = useOutcome()
  const sent = data?.sendEmailConfirmation.__typename === 'SendEmailConfirmationSuccess'

  const again = async () => {
    if (fetching) return
    const result = (await send({})).data?.sendEmailConfirmation
    ended(result?.__typename === 'SendEmailConfirmationSuccess' ? undefined : outcomeOf(result, 'email'))
  }

  if (sent)
    return (
      <Notice live title={<Trans>Un nouveau lien est parti à {email}</Trans>}>
        <Trans>Il sert pendant une semaine. Regardez aussi dans les indésirables.</Trans>
      </Notice>
    )
  return (
    <>
      {failure}
      <Notice
        tone="act"
        title={<Trans>Confirmez votre adresse e-mail</Trans>}
        action={
          <Button kind="quiet" busy={fetching} onPress={() => void again()}>
            <Trans>Renvoyer le lien</Trans>
          </Button>
        }
      >
        <Trans>Un lien vous attend à {email} : il nous assure que nos messages vous parviennent.</Trans>
      </Notice>
    </>
  )
}
