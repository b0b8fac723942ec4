import { Trans, useLingui } from '@lingui/react/macro'
import { MonitorCheck, Smartphone } from 'lucide-react'
import { Button } from '../../design/Button.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { SecurityDevicesFragment } from '../../graphql/generated/identity/graphql.ts'
import { useForgetDeviceMutation } from '../../graphql/generated/identity/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'

type Device = SecurityDevicesFragment['trustedDevices'][number]

/** The browsers in which no code is asked for. */
export function TrustedDevicesSection({ devices }: { devices: readonly Device[] }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const [{ fetching }, forget] = useForgetDeviceMutation()

  const stop = async ({ id, device }: Device) => {
    const { data } = await forget({ input: { id } })
    if (data?.forgetDevice.__typename === 'ForgetDeviceSuccess')
      toast(t`${device} : un code y sera demandé à la prochaine connexion.`, 'done')
    else toast(data?.forgetDevice.message ?? t`Le changement n’a pas abouti. Réessayez.`, 'failed')
  }

  return (
    <Surface title={<Trans>Appareils de confiance</Trans>}>
      {devices.length === 0 ? (
        <p className="text-ink-2">
          <Trans>Aucun : un code vous est demandé à chaque connexion. Vous pouvez y renoncer au moment du code.</Trans>
        </p>
      ) : (
        <Rows>
          {devices.map(one => (
            <li key={one.id} className="pb-3">
              <Row
                icon={one.isPhone ? Smartphone : MonitorCheck}
                title={one.device}
                meta={
                  one.isCurrent ? (
                    <Trans>Cet appareil</Trans>
                  ) : (
                    <Trans>Utilisé le {moment(new Date(one.lastUsedAt))}</Trans>
                  )
                }
              />
              <Button kind="quiet" wide busy={fetching} onPress={() => void stop(one)}>
                <Trans>Ne plus faire confiance</Trans>
                <span className="sr-only"> {one.device}</span>
              </Button>
            </li>
          ))}
        </Rows>
      )}
    </Surface>
  )
}
