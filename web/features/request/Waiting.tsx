import { Trans } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { useFormats } from '../../i18n/formats.ts'
import type { Sender } from './sending.ts'
import type { Sending } from './sending-state.ts'

interface WaitingProps {
  sending: Pick<Sending, 'waitsFor' | 'quotaUntil'>
  sender: Pick<Sender, 'resume'>
}

/** Why nothing moves, and that nothing is lost. */
export function Waiting({ sending: { waitsFor, quotaUntil }, sender }: WaitingProps) {
  const { moment } = useFormats()
  // The live region is always there, or the first message would not be read out.
  return (
    <div role="status" className="empty:hidden">
      {waitsFor === 'NETWORK' && (
        <Notice
          tone="act"
          title={<Trans>En attente du réseau</Trans>}
          action={
            <Button kind="quiet" onPress={sender.resume}>
              <Trans>Réessayer maintenant</Trans>
            </Button>
          }
        >
          <Trans>
            Rien n’est perdu : vos pages sont sur cet appareil, et l’envoi reprend dès que la connexion revient.
          </Trans>
        </Notice>
      )}
      {waitsFor === 'SESSION' && (
        <Notice tone="act" title={<Trans>Reconnectez-vous pour continuer</Trans>}>
          <Trans>Rien n’est perdu : l’envoi reprend où il en était.</Trans>
        </Notice>
      )}
      {waitsFor === 'QUOTA' && (
        <Notice
          tone="act"
          title={<Trans>Vous avez atteint le nombre de pages d’une journée</Trans>}
          action={
            <Button kind="quiet" onPress={sender.resume}>
              <Trans>Réessayer maintenant</Trans>
            </Button>
          }
        >
          {quotaUntil && (
            <Trans>
              C’est 100 pages ou 200 Mo par 24 heures. Vos pages restent sur cet appareil : reprenez au plus tard le{' '}
              {moment(quotaUntil)}, ou appelez-nous si c’est urgent.
            </Trans>
          )}
        </Notice>
      )}
    </div>
  )
}
