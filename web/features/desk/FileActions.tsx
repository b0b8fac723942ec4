import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { Eye, FolderX, LogOut, Snowflake } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { toast } from '../../design/toast.ts'
import { useCloseFileMutation, useViewAsMutation } from '../../graphql/generated/desk/hooks.ts'
import { useConnection } from '../../graphql/session.tsx'
import type { OpenFile } from './FilePage.tsx'
import { FreezeDialog, SignOutDialog } from './LostPhoneDialogs.tsx'

/** What can be done with an open file besides reading it. */
export function FileActions({ file, mayViewAs }: { file: OpenFile; mayViewAs: boolean }) {
  const { t } = useLingui()
  const router = useRouter()
  const { reset } = useConnection()
  const [asking, setAsking] = useState(false)
  const [signingOut, setSigningOut] = useState(false)
  const [freezing, setFreezing] = useState(false)
  const [{ fetching: closing }, close] = useCloseFileMutation()
  const input = { fileId: file.id }

  const shut = async () => {
    const { data } = await close({ input })
    if (data?.closeFile.__typename !== 'CloseFileSuccess')
      return toast(data?.closeFile.message ?? t`Le dossier n’a pas pu être fermé. Réessayez.`, 'failed')
    await router.navigate({ to: '/bureau' })
    // What was read of it is forgotten with it.
    reset()
    toast(t`Le dossier est fermé.`)
  }

  return (
    <div className="flex flex-wrap gap-2">
      {mayViewAs && (
        <Button kind="quiet" icon={Eye} aria-haspopup="dialog" onPress={() => setAsking(true)}>
          <Trans>Voir comme {file.member.firstName}</Trans>
        </Button>
      )}
      <Button kind="quiet" icon={LogOut} aria-haspopup="dialog" onPress={() => setSigningOut(true)}>
        <Trans>Déconnecter partout</Trans>
      </Button>
      <Button kind="quiet" icon={Snowflake} aria-haspopup="dialog" onPress={() => setFreezing(true)}>
        <Trans>Bloquer son espace</Trans>
      </Button>
      <Button kind="quiet" icon={FolderX} busy={closing} onPress={() => void shut()}>
        <Trans>Fermer le dossier</Trans>
      </Button>
      {signingOut && (
        <SignOutDialog
          file={file}
          onClose={() => setSigningOut(false)}
          onFreeze={() => {
            setSigningOut(false)
            setFreezing(true)
          }}
        />
      )}
      {freezing && <FreezeDialog file={file} onClose={() => setFreezing(false)} />}
      {asking && <ViewAsDialog file={file} onClose={() => setAsking(false)} />}
    </div>
  )
}

function ViewAsDialog({ file, onClose }: { file: OpenFile; onClose: () => void }) {
  const { t } = useLingui()
  const [{ fetching }, view] = useViewAsMutation()
  const name = file.member.fullName

  const begin = async () => {
    const { data } = await view({ input: { fileId: file.id } })
    if (data?.viewAs.__typename !== 'ViewAsSuccess')
      return toast(data?.viewAs.message ?? t`La connexion n’a pas abouti. Réessayez.`, 'failed')
    // The whole page goes: the member's screens begin with nothing of the desk's.
    window.location.assign('/')
  }

  return (
    <Dialog open onClose={onClose} title={t`Voir comme ${name}`}>
      <p>
        <Trans>
          Vous verrez son espace tel qu’il lui apparaît, sans rien pouvoir y modifier, jusqu’à la fermeture du dossier.
          Un message l’en informe, avec votre prénom, votre rôle et le motif.
        </Trans>
      </p>
      <Button wide busy={fetching} onPress={() => void begin()}>
        <Trans>Voir son espace</Trans>
      </Button>
    </Dialog>
  )
}
