import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { toast } from '../../design/toast.ts'
import { useConfirmMyAddressMutation } from '../../graphql/generated/preference/hooks.ts'

/** One's address is not known to be one's own, or no longer: sends the link that shows it. */
export function ConfirmAddress({ email }: { email: string }) {
  const { t } = useLingui()
  const [{ data, fetching }, send] = useConfirmMyAddressMutation()

  const ask = async () => {
    if (fetching) return
    const result = (await send({})).data?.sendEmailConfirmation
    if (result?.__typename !== 'SendEmailConfirmationSuccess')
      toast(result?.message ?? t`Le lien n’a pas pu partir. Réessayez.`, 'failed')
  }

  if (data?.sendEmailConfirmation.__typename === 'SendEmailConfirmationSuccess')
    return (
      <Notice live title={<Trans>Un lien est parti à {email}</Trans>}>
        <Trans>Ouvrez-le pour confirmer que cette adresse est la vôtre. Regardez aussi dans les indésirables.</Trans>
      </Notice>
    )
  return (
    <Notice
      tone="act"
      title={<Trans>Confirmez votre adresse e-mail</Trans>}
      action={
        <Button kind="quiet" busy={fetching} onPress={() => void ask()}>
          <Trans>Recevoir un lien</Trans>
        </Button>
      }
    >
      <Trans>Pour renoncer au papier, il faut que nos e-mails vous parviennent à {email}.</Trans>
    </Notice>
  )
}
