import { Trans, useLingui } from '@lingui/react/macro'
import { Fingerprint, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { PasskeyFragment } from '../../graphql/generated/identity/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { AddPasskeyDialog } from './AddPasskeyDialog.tsx'
import { RemovePasskeyDialog, RenamePasskeyDialog } from './PasskeyDialogs.tsx'
import { knowsPasskeys } from './passkey-browser.ts'
import type { ActName } from './resumed-act.ts'

interface PasskeysSectionProps {
  passkeys: readonly PasskeyFragment[]
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  /** What its person comes back to from FranceConnect. */
  resumed: ActName | undefined
}

type Doing = { what: 'ADD' } | { what: 'RENAME' | 'REMOVE'; passkey: PasskeyFragment }

const begunWith = (passkeys: PasskeysSectionProps['passkeys'], act: ActName | undefined): Doing | undefined => {
  if (act === 'cle') return { what: 'ADD' }
  const passkey = passkeys.find(({ id }) => act === `retirer-cle-${id}`)
  return passkey && { what: 'REMOVE', passkey }
}

/** The passkeys of one's account: what they are called, when they served, and how to add and remove them. */
export function PasskeysSection({ passkeys, mailbox, resumed }: PasskeysSectionProps) {
  const { t } = useLingui()
  const [doing, setDoing] = useState<Doing | undefined>(() => begunWith(passkeys, resumed))
  const close = () => setDoing(undefined)
  const canAdd = knowsPasskeys()
  return (
    <Surface title={<Trans>Clés d’accès</Trans>}>
      <p className="text-ink-2">
        <Trans>
          Entrez avec votre empreinte, votre visage ou le code de votre appareil, sans mot de passe. Rien de tout cela
          ne nous parvient.
        </Trans>
      </p>
      {passkeys.length > 0 && (
        <Rows label={t`Clés d’accès`}>
          {passkeys.map(passkey => (
            <li key={passkey.id} className="pb-3">
              <Row icon={KeyRound} title={passkey.name} meta={<About passkey={passkey} />} />
              <div className="flex flex-wrap gap-2">
                <Button kind="quiet" onPress={() => setDoing({ what: 'RENAME', passkey })}>
                  <Trans>Renommer</Trans>
                  <span className="sr-only"> {passkey.name}</span>
                </Button>
                <Button kind="quiet" onPress={() => setDoing({ what: 'REMOVE', passkey })}>
                  <Trans>Retirer</Trans>
                  <span className="sr-only"> {passkey.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </Rows>
      )}
      {canAdd ? (
        <Button kind="quiet" wide icon={Fingerprint} onPress={() => setDoing({ what: 'ADD' })}>
          <Trans>Ajouter une clé d’accès</Trans>
        </Button>
      ) : (
        <p className="text-s text-ink-2">
          <Trans>
            Ce navigateur ne connaît pas les clés d’accès : ajoutez-en une depuis un autre, ou mettez-le à jour.
          </Trans>
        </p>
      )}
      {doing?.what === 'ADD' && <AddPasskeyDialog mailbox={mailbox} onClose={close} />}
      {doing?.what === 'RENAME' && <RenamePasskeyDialog passkey={doing.passkey} onClose={close} />}
      {doing?.what === 'REMOVE' && <RemovePasskeyDialog passkey={doing.passkey} mailbox={mailbox} onClose={close} />}
    </Surface>
  )
}

function About({ passkey: { createdAt, lastUsedAt, isBackedUp } }: { passkey: PasskeyFragment }) {
  const { moment } = useFormats()
  return (
    <>
      {lastUsedAt ? (
        <Trans>Utilisée le {moment(new Date(lastUsedAt))}</Trans>
      ) : (
        <Trans>Ajoutée le {moment(new Date(createdAt))}, pas encore utilisée</Trans>
      )}
      <br />
      {isBackedUp ? <Trans>Gardée aussi dans vos autres appareils</Trans> : <Trans>Gardée dans un seul appareil</Trans>}
    </>
  )
}
