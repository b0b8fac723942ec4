import { Trans, useLingui } from '@lingui/react/macro'
import { UserRoundCog } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Chip } from '../../design/Chip.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import { DeskStaffDocument, type DeskStaffQuery } from '../../graphql/generated/desk/graphql.ts'
import { useDeskMeQuery } from '../../graphql/generated/desk/hooks.ts'
import { usePages } from '../../graphql/pages.ts'
import { AskRoleDialog } from './AskRoleDialog.tsx'
import { RoleChanges } from './RoleChanges.tsx'
import { useDeskWords } from './words.ts'

export type Colleague = NonNullable<NonNullable<DeskStaffQuery['desk']>['staff']>['nodes'][number]

/** Who may do what here: administrators ask, another person decides. */
export function RolesPage() {
  const { t } = useLingui()
  const [{ data }] = useDeskMeQuery()
  const may = data?.desk?.me.may
  if (may && !may.includes('DECIDE_ROLES')) return <NotYours />
  return (
    <>
      <PageHeader title={t`Rôles`}>
        <Trans>Un administrateur demande, une autre personne décide. Chaque décision vaut aussitôt.</Trans>
      </PageHeader>
      {may?.includes('ASK_ROLES') ? <Columns main={<RoleChanges />} aside={<Colleagues />} /> : <RoleChanges />}
    </>
  )
}

const select = (data: DeskStaffQuery) => data.desk?.staff ?? undefined

function Colleagues() {
  const pages = usePages({ query: DeskStaffDocument, variables: {}, select })
  const [asking, setAsking] = useState<Colleague>()
  return (
    <Surface title={<Trans>Personnes</Trans>}>
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.items.length > 0} onRetry={pages.retry} />}
      {pages.loading && <Skeleton shape="rows" />}
      <Rows>
        {pages.items.map(colleague => (
          <li key={colleague.id}>
            <ColleagueRow colleague={colleague} onAsk={() => setAsking(colleague)} />
          </li>
        ))}
      </Rows>
      {pages.hasMore && <ShowMore shown={pages.items.length} more busy={pages.loadingMore} onMore={pages.showMore} />}
      {asking && <AskRoleDialog colleague={asking} onClose={() => setAsking(undefined)} />}
    </Surface>
  )
}

function ColleagueRow({ colleague, onAsk }: { colleague: Colleague; onAsk: () => void }) {
  const { t } = useLingui()
  const words = useDeskWords()
  const { name, email, roles, isActive } = colleague
  return (
    <Row
      title={name}
      meta={
        <>
          {roles.length > 0 ? words.roles(roles) : <Trans>Aucun rôle</Trans>}
          <br />
          <Address email={email} />
          {!isActive && (
            <span className="mt-1 flex">
              <Chip>{t`Inactif`}</Chip>
            </span>
          )}
        </>
      }
      end={
        <Button kind="plain" icon={UserRoundCog} aria-label={t`Changer un rôle de ${name}`} onPress={onAsk}>
          <Trans>Changer</Trans>
        </Button>
      }
    />
  )
}

/** Where it must be cut, an address is cut at its @, not in the middle of a word. */
function Address({ email }: { email: string }) {
  const at = email.lastIndexOf('@') + 1
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  )
}

function NotYours() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Rôles`} />
      <Surface>
        <Empty drawing="leaf" title={<Trans>Cette page est celle des administrateurs et des responsables</Trans>}>
          <Trans>Pour un rôle de plus ou de moins, adressez-vous à un administrateur du bureau.</Trans>
        </Empty>
      </Surface>
    </>
  )
}
