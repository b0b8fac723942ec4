import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Link2, Share2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { canSend, copyText, sendBy } from '../../design/hand-over.ts'
import { Notice } from '../../design/Notice.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { toast } from '../../design/toast.ts'
import type { CardShareRowFragment } from '../../graphql/generated/card/graphql.ts'
import {
  useCardSharesQuery,
  useRevokeCardShareMutation,
  useShareCardMutation,
} from '../../graphql/generated/card/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'

/** « Partager 48 heures »: a link for whom the card is for, and the links that still show it. */
export function ShareCard() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button wide kind="quiet" icon={Share2} onPress={() => setOpen(true)}>
        <Trans>Partager 48 heures</Trans>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Partager la carte`}>
        <Links />
      </Dialog>
    </>
  )
}

function Links() {
  const { t } = useLingui()
  const [url, setUrl] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [{ data }, read] = useCardSharesQuery({ requestPolicy: 'cache-and-network' })
  const [{ fetching }, share] = useShareCardMutation()
  const again = () => read({ requestPolicy: 'network-only' })

  const make = async () => {
    const answer = (await share({})).data?.shareCard
    const made = answer?.__typename === 'ShareCardSuccess' ? answer.url : undefined
    setUrl(made)
    if (made !== undefined) setRefusal(undefined)
    else if (answer && 'message' in answer) setRefusal(answer.message)
    else setRefusal(t`La connexion n’a pas abouti. Réessayez.`)
    again()
  }

  return (
    <>
      <p className="text-ink-2">
        <Trans>
          Pour un proche ou un professionnel : le lien montre la carte du jour pendant 48 heures, sans aucun numéro de
          Sécurité sociale. Vous pouvez le supprimer à tout moment.
        </Trans>
      </p>
      {refusal && <Notice tone="act" live title={refusal} />}
      {url === undefined ? (
        <Button wide icon={Link2} busy={fetching} onPress={() => void make()}>
          <Trans>Créer un lien</Trans>
        </Button>
      ) : (
        <NewLink url={url} />
      )}
      <Shares shares={data?.viewer?.cardShares ?? []} onRevoked={again} />
    </>
  )
}

function NewLink({ url }: { url: string }) {
  const { t } = useLingui()
  const copy = async () => {
    if (await copyText(url)) toast(t`Le lien est copié.`)
    else toast(t`Votre navigateur ne permet pas de copier : sélectionnez le lien.`, 'act')
  }
  return (
    <Notice
      tone="done"
      live
      title={<Trans>Le lien est prêt</Trans>}
      action={
        <>
          <Button kind="quiet" icon={Copy} onPress={() => void copy()}>
            <Trans>Copier le lien</Trans>
          </Button>
          {canSend() && (
            <Button kind="quiet" icon={Share2} onPress={() => void sendBy({ title: t`Carte de tiers payant`, url })}>
              <Trans>Envoyer…</Trans>
            </Button>
          )}
        </>
      }
    >
      <Trans>Gardez-le maintenant : il ne sera plus affiché.</Trans>
      <span translate="no" className="mt-1 block text-xs [overflow-wrap:anywhere] select-all">
        {url}
      </span>
    </Notice>
  )
}

interface SharesProps {
  shares: readonly CardShareRowFragment[]
  onRevoked: () => void
}

function Shares({ shares, onRevoked }: SharesProps) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const [{ fetching }, revoke] = useRevokeCardShareMutation()
  if (shares.length === 0) return null
  const remove = async (id: string) => {
    const done = (await revoke({ input: { id } })).data
    toast(done ? t`Le lien ne montre plus rien.` : t`La connexion n’a pas abouti. Réessayez.`, done ? 'done' : 'failed')
    onRevoked()
  }
  return (
    <section aria-label={t`Vos liens en cours`} className="grid gap-2">
      <h3>
        <Trans>Vos liens en cours</Trans>
      </h3>
      <Rows>
        {shares.map(({ id, expiresAt, openings, lastOpenedAt }) => (
          <li key={id}>
            <Row
              title={t`Jusqu’au ${moment(new Date(expiresAt))}`}
              meta={
                lastOpenedAt === null
                  ? t`Jamais ouvert`
                  : openings > 1
                    ? t`Ouvert ${openings} fois, la dernière le ${moment(new Date(lastOpenedAt))}`
                    : t`Ouvert une fois, le ${moment(new Date(lastOpenedAt))}`
              }
              end={
                <Button kind="plain" isDisabled={fetching} onPress={() => void remove(id)}>
                  <Trans>Supprimer</Trans>
                </Button>
              }
            />
          </li>
        ))}
      </Rows>
    </section>
  )
}
