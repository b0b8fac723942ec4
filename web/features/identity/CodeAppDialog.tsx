import { Trans, useLingui } from '@lingui/react/macro'
import { Copy } from 'lucide-react'
import type { FormEvent } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { copyText } from '../../design/hand-over.ts'
import { toast } from '../../design/toast.ts'
import type { StartCodeAppMutation } from '../../graphql/generated/identity/graphql.ts'
import { useConfirmCodeAppMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { CodeField } from './CodeField.tsx'

export type PendingCodeApp = Extract<
  StartCodeAppMutation['startCodeApp'],
  { __typename: 'StartCodeAppSuccess' }
>['codeApp']

interface CodeAppDialogProps {
  pending: PendingCodeApp
  onClose: () => void
}

/** Setting up an application of codes: by its camera, by hand or on this very device, then its first code. */
export function CodeAppDialog({ pending, onClose }: CodeAppDialogProps) {
  const { t } = useLingui()
  const [{ fetching }, confirm] = useConfirmCodeAppMutation()
  const { ended, wrong, failure } = useOutcome()
  const { token, secret, uri, qrCode } = pending
  /** Read and typed more easily in groups of four. */
  const groups = secret.replace(/(.{4})(?=.)/g, '$1 ')

  const copy = async () => {
    if (await copyText(secret)) toast(t`Clé copiée.`, 'done')
    else toast(t`La copie n’a pas abouti : recopiez la clé à la main.`, 'failed')
  }
  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    if (!code)
      return ended({ kind: 'fields', problems: [{ field: 'code', message: t`Indiquez le code de l’application.` }] })
    const result = (await confirm({ input: { token, code } })).data?.confirmCodeApp
    if (result?.__typename === 'LinkOver')
      return ended({
        kind: 'refused',
        field: 'code',
        message: t`Un quart d’heure a passé : fermez cette fenêtre, puis recommencez.`,
      })
    if (result?.__typename !== 'ConfirmCodeAppSuccess') return ended(outcomeOf(result, 'code'))
    toast(t`Application de codes ajoutée. Vos autres appareils sont déconnectés.`, 'done')
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={<Trans>Ajouter une application de codes</Trans>}>
      <form noValidate onSubmit={event => void check(event)} className="grid gap-4">
        {failure}
        <p className="text-ink-2">
          <Trans>1. Dans l’application, ajoutez un compte et visez ce code avec l’appareil photo.</Trans>
        </p>
        <svg
          role="img"
          aria-label={t`QR code de la clé, écrite en dessous`}
          viewBox={`0 0 ${qrCode.size} ${qrCode.size}`}
          shapeRendering="crispEdges"
          className="keep-colour mx-auto w-full max-w-52 rounded-small"
        >
          <rect width={qrCode.size} height={qrCode.size} fill="#fff" />
          <path d={qrCode.path} fill="#000" />
        </svg>
        <div className="grid gap-2 rounded-field bg-sunken px-4 py-3">
          <p className="text-s text-ink-2">
            <Trans>Ou recopiez cette clé. Ne la donnez à personne.</Trans>
          </p>
          <p translate="no" className="font-[650] tracking-wide tabular-nums">
            {groups}
          </p>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            <Button kind="quiet" icon={Copy} onPress={() => void copy()}>
              <Trans>Copier la clé</Trans>
            </Button>
            <a href={uri} className="inline-flex min-h-target items-center text-s font-medium">
              <Trans>Ouvrir une application de cet appareil</Trans>
            </a>
          </div>
        </div>
        <p className="text-ink-2">
          <Trans>2. Donnez le code qu’elle affiche.</Trans>
        </p>
        <CodeField kind="digits" error={wrong('code')} />
        <Button type="submit" wide busy={fetching}>
          <Trans>Ajouter l’application</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
