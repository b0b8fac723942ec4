import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { toast } from '../../design/toast.ts'
import { useFreezeMemberMutation, useSignOutMemberMutation } from '../../graphql/generated/desk/hooks.ts'
import type { OpenFile } from './FilePage.tsx'

interface SignOutDialogProps {
  file: OpenFile
  onClose: () => void
  /** To the other way, where signing out is not enough. */
  onFreeze: () => void
}

/** Signing a member out everywhere, and what that does not do: a passkey in a lost phone still opens their space. */
export function SignOutDialog({ file, onClose, onFreeze }: SignOutDialogProps) {
  const { t } = useLingui()
  const [{ fetching }, signOut] = useSignOutMemberMutation()
  const name = file.member.fullName

  const end = async () => {
    const { data } = await signOut({ input: { fileId: file.id } })
    if (data?.signOutMember.__typename !== 'SignOutMemberSuccess')
      return toast(data?.signOutMember.message ?? t`La déconnexion n’a pas abouti. Réessayez.`, 'failed')
    onClose()
    toast(t`${name} : tous les appareils sont déconnectés.`, 'done')
  }

  return (
    <Dialog open onClose={onClose} title={t`Déconnecter ${name} partout`}>
      <p>
        <Trans>
          Pour un téléphone égaré : tous ses appareils sont déconnectés. Avec un mot de passe, un code y sera demandé à
          la prochaine connexion. Rien d’autre ne change à son espace.
        </Trans>
      </p>
      <p>
        <Trans>
          Une clé d’accès gardée dans le téléphone ouvre encore son espace à qui sait le déverrouiller : s’il est volé,
          bloquez plutôt l’espace.
        </Trans>
      </p>
      <Button wide busy={fetching} onPress={() => void end()}>
        <Trans>Déconnecter tous ses appareils</Trans>
      </Button>
      <Button kind="quiet" wide onPress={onFreeze}>
        <Trans>Bloquer plutôt son espace</Trans>
      </Button>
    </Dialog>
  )
}

/** Blocking a member's account, as « Ce n'est pas moi » does for themselves. */
export function FreezeDialog({ file, onClose }: { file: OpenFile; onClose: () => void }) {
  const { t } = useLingui()
  const [{ fetching }, freeze] = useFreezeMemberMutation()
  const name = file.member.fullName

  const block = async () => {
    const { data } = await freeze({ input: { fileId: file.id } })
    const result = data?.freezeMember
    if (result?.__typename !== 'FreezeMemberSuccess')
      return toast(result?.message ?? t`Le blocage n’a pas abouti. Réessayez.`, 'failed')
    onClose()
    const { sentTo } = result
    if (sentTo === null) return toast(t`${name} n’a pas d’espace adhérent : il n’y a rien à bloquer.`)
    toast(t`L’espace de ${name} est bloqué. Le lien pour le rouvrir est parti à ${sentTo}.`, 'done')
  }

  return (
    <Dialog open onClose={onClose} title={t`Bloquer l’espace de ${name}`}>
      <p>
        <Trans>
          Pour un téléphone volé, ou si quelqu’un d’autre s’est servi de son espace : tous ses appareils sont
          déconnectés, et plus rien ne l’ouvre, ni mot de passe, ni clé d’accès, ni FranceConnect.
        </Trans>
      </p>
      <p>
        <Trans>
          Un e-mail lui donne le lien pour choisir un nouveau mot de passe, qui rouvre son espace. Ses clés d’accès et
          son application de codes seront à ajouter de nouveau.
        </Trans>
      </p>
      <Button wide busy={fetching} onPress={() => void block()}>
        <Trans>Bloquer son espace</Trans>
      </Button>
    </Dialog>
  )
}
