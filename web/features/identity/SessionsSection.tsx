import { Trans, useLingui } from '@lingui/react/macro'
import { Monitor, Smartphone } from 'lucide-react'
import { Button } from '../../design/Button.tsx'
import { Chip } from '../../design/Chip.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { SecuritySessionsFragment } from '../../graphql/generated/identity/graphql.ts'
import { useEndOtherSessionsMutation, useEndSessionMutation } from '../../graphql/generated/identity/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useMethodNames, Where } from './where.tsx'

type Session = SecuritySessionsFragment['sessions'][number]

/** Where one is signed in: each browser, and how to sign it out. */
export function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const methodNames = useMethodNames()
  const [{ fetching: ending }, end] = useEndSessionMutation()
  const [{ fetching: endingAll }, endOthers] = useEndOtherSessionsMutation()

  const signOut = async ({ id, from: { device } }: Session) => {
    const { data } = await end({ input: { id } })
    if (data?.endSession.__typename === 'EndSessionsSuccess') toast(t`${device} : déconnecté.`, 'done')
    else toast(data?.endSession.message ?? t`La déconnexion n’a pas abouti. Réessayez.`, 'failed')
  }
  const signOutOthers = async () => {
    const { data } = await endOthers({})
    if (data) toast(t`Tous vos autres appareils sont déconnectés.`, 'done')
    else toast(t`La déconnexion n’a pas abouti. Réessayez.`, 'failed')
  }

  return (
    <Surface title={<Trans>Là où vous êtes connecté</Trans>}>
      <Rows>
        {sessions.map(session => {
          const { id, isCurrent, from, methods, signedInAt, lastSeenAt } = session
          return (
            <li key={id} className={isCurrent ? '' : 'pb-3'}>
              <Row
                icon={from.isPhone ? Smartphone : Monitor}
                title={
                  <>
                    {from.device}{' '}
                    {isCurrent && (
                      <Chip>
                        <Trans>Cet appareil</Trans>
                      </Chip>
                    )}
                  </>
                }
                meta={
                  <>
                    <Where from={from} />
                    <br />
                    <Trans>
                      Connecté le {moment(new Date(signedInAt))}, par {methodNames(methods)}
                    </Trans>
                    {!isCurrent && (
                      <>
                        <br />
                        <Trans>Vu le {moment(new Date(lastSeenAt))}</Trans>
                      </>
                    )}
                  </>
                }
              />
              {!isCurrent && (
                <Button kind="quiet" wide busy={ending} onPress={() => void signOut(session)}>
                  <Trans>Déconnecter</Trans>
                  <span className="sr-only"> {from.device}</span>
                </Button>
              )}
            </li>
          )
        })}
      </Rows>
      {sessions.length > 1 && (
        <Button kind="quiet" wide busy={endingAll} onPress={() => void signOutOthers()}>
          <Trans>Déconnecter tous les autres appareils</Trans>
        </Button>
      )}
    </Surface>
  )
}
