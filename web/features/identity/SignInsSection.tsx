import { Trans } from '@lingui/react/macro'
import { KeyRound, LockKeyhole, ShieldAlert } from 'lucide-react'
import { StatusChip } from '../../design/Chip.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { SecurityQuery, SignInOutcome } from '../../graphql/generated/identity/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useMethodNames, Where } from './where.tsx'

type SignIn = NonNullable<SecurityQuery['viewer']>['security']['lastSignIns'][number]

/** Who tried to come in lately, and how it ended. */
export function SignInsSection({ signIns }: { signIns: readonly SignIn[] }) {
  const { moment } = useFormats()
  const methodNames = useMethodNames()
  return (
    <Surface title={<Trans>Dernières connexions</Trans>}>
      {signIns.length === 0 ? (
        <p className="text-ink-2">
          <Trans>Rien à montrer encore.</Trans>
        </p>
      ) : (
        <Rows>
          {signIns.map(({ id, at, outcome, methods, from }) => (
            <li key={id}>
              <Row
                icon={outcome === 'SIGNED_IN' ? KeyRound : outcome === 'STOLEN_DEVICE' ? ShieldAlert : LockKeyhole}
                title={
                  <>
                    {moment(new Date(at))} <Outcome outcome={outcome} />
                  </>
                }
                meta={
                  <>
                    {from.device}, <Where from={from} />
                    <br />
                    <Trans>Par {methodNames(methods)}</Trans>
                  </>
                }
              />
            </li>
          ))}
        </Rows>
      )}
      <p className="text-s text-ink-2">
        <Trans>
          Une connexion que vous ne reconnaissez pas ? Déconnectez tous vos appareils, puis changez de mot de passe.
        </Trans>
      </p>
    </Surface>
  )
}

function Outcome({ outcome }: { outcome: SignInOutcome }) {
  switch (outcome) {
    case 'SIGNED_IN':
      return (
        <StatusChip status="done">
          <Trans>Réussie</Trans>
        </StatusChip>
      )
    case 'WRONG_PASSWORD':
      return (
        <StatusChip status="failed">
          <Trans>Mot de passe refusé</Trans>
        </StatusChip>
      )
    case 'WRONG_CODE':
      return (
        <StatusChip status="failed">
          <Trans>Code refusé</Trans>
        </StatusChip>
      )
    case 'STOLEN_DEVICE':
      return (
        <StatusChip status="act">
          <Trans>Appareil copié</Trans>
        </StatusChip>
      )
  }
}
