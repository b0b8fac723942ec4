import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, EyeOff, Lock, Stethoscope } from 'lucide-react'
import { Amount } from '../../design/Amount.tsx'
import { Chip } from '../../design/Chip.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import { Switch } from '../../design/Switch.tsx'
import type { MemberSharingFragment } from '../../graphql/generated/member/graphql.ts'
import { useCareSharingQuery } from '../../graphql/generated/member/hooks.ts'
import { useCareTitle } from '../claim/useCareTitle.ts'
import { useCareSharing } from './useCareSharing.ts'

/** « Partage de mes soins »: an adult chooses whether the holder sees what their care was; the holder sees who does. */
export function SharingPage() {
  const { t } = useLingui()
  const [{ data, error }, read] = useCareSharingQuery()
  const people = data?.viewer?.beneficiaries
  const self = people?.find(member => member.isViewer)
  const holder = people?.find(member => member.role === 'HOLDER')
  return (
    <>
      <PageHeader title={t`Partage des soins`} />
      {error && <LoadError kept={Boolean(people)} onRetry={() => read({ requestPolicy: 'network-only' })} />}
      {!people && !error && (
        <Surface>
          <Skeleton shape="rows" count={2} />
        </Surface>
      )}
      {people &&
        (self && self.role !== 'HOLDER' && !self.isMinor ? (
          <Choice self={self} holderName={holder?.firstName ?? t`Le titulaire`} />
        ) : (
          <Others people={people.filter(member => !member.isViewer && !member.isMinor)} />
        ))}
    </>
  )
}

interface ChoiceProps {
  self: MemberSharingFragment
  holderName: string
}

function Choice({ self, holderName }: ChoiceProps) {
  const { t } = useLingui()
  const { share } = useCareSharing(holderName)
  return (
    <Columns
      main={
        <Surface title={<Trans>Votre choix</Trans>}>
          <Switch
            label={t`Partager le détail de mes soins avec ${holderName}`}
            hint={
              self.sharesCare
                ? t`${holderName} voit quels soins vous avez eus, chez qui, et pourquoi chaque montant.`
                : t`${holderName} voit les montants qui lui sont versés, jamais quels soins vous avez eus.`
            }
            checked={self.sharesCare}
            onChange={shared => void share(shared)}
          />
          <p className="text-s text-ink-2">
            <Trans>
              {holderName} est titulaire du contrat et reçoit les remboursements de toute la famille. Vous pouvez
              changer d’avis à tout moment : le changement vaut aussitôt, pour les soins passés comme pour les
              prochains.
            </Trans>
          </p>
        </Surface>
      }
      aside={<Preview self={self} holderName={holderName} />}
    />
  )
}

/** What the holder sees of one's care, shown rather than told. */
function Preview({ self, holderName }: ChoiceProps) {
  const { t } = useLingui()
  const careTitle = useCareTitle()
  const shared = self.sharesCare
  return (
    <Surface
      title={t`Ce que voit ${holderName}`}
      action={
        <Chip icon={shared ? Eye : EyeOff}>
          {shared ? <Trans>Détail partagé</Trans> : <Trans>Montants seuls</Trans>}
        </Chip>
      }
    >
      <div className="rounded-field border border-line px-4">
        <Row
          icon={shared ? Stethoscope : Lock}
          title={shared ? t`Consultation d’un dermatologue` : careTitle({ care: null, beneficiary: self })}
          meta={shared ? self.firstName : <Trans>Détail non partagé</Trans>}
          end={<Amount cents={4525} />}
          endMeta={
            <Trans>
              reste <Amount cents={975} />
            </Trans>
          }
        />
      </div>
      <p className="text-xs text-ink-2">
        <Trans>Un exemple, pas l’un de vos soins.</Trans>
      </p>
    </Surface>
  )
}

/** For the holder: which adults let them see what their care was. */
function Others({ people }: { people: readonly MemberSharingFragment[] }) {
  return (
    <Surface title={<Trans>Les autres adultes du contrat</Trans>}>
      {people.length === 0 ? (
        <Empty drawing="open" title={<Trans>Personne d’autre n’a de choix à faire</Trans>}>
          <Trans>Les soins des enfants mineurs sont visibles par leurs parents sur le contrat.</Trans>
        </Empty>
      ) : (
        <>
          <Rows>
            {people.map(member => (
              <li key={member.id}>
                <Row
                  icon={member.sharesCare ? Eye : EyeOff}
                  title={member.fullName}
                  meta={
                    member.sharesCare ? (
                      <Trans>Partage le détail de ses soins avec vous</Trans>
                    ) : (
                      <Trans>Vous voyez les montants, pas le détail de ses soins</Trans>
                    )
                  }
                />
              </li>
            ))}
          </Rows>
          <p className="text-s text-ink-2">
            <Trans>
              Chaque adulte fait ce choix depuis son propre espace, et peut en changer à tout moment. Les soins des
              enfants mineurs sont visibles par leurs parents.
            </Trans>
          </p>
        </>
      )}
    </Surface>
  )
}
