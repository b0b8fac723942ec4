import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { DeskFileQuery } from '../../graphql/generated/desk/graphql.ts'
import { useDeskFileQuery, useDeskMeQuery } from '../../graphql/generated/desk/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { AccessesSection } from './AccessesSection.tsx'
import { FileActions } from './FileActions.tsx'
import { FileClaims } from './FileClaims.tsx'
import { FilePayments } from './FilePayments.tsx'
import { IdentitySections } from './IdentitySections.tsx'
import { useDeskWords } from './words.ts'

export type OpenFile = NonNullable<NonNullable<DeskFileQuery['desk']>['file']>

/** The file that the address names. */
export function FilePage() {
  // By its name and not by its module, which every member's home would then wait for.
  const { id } = useParams({ from: '/_desk/bureau/dossiers/$id' })
  return <File key={id} id={id} />
}

/** A member's file while it is open: who they are, what they signed, their reimbursements and transfers. */
function File({ id }: { id: string }) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useDeskFileQuery({ variables: { id }, requestPolicy: 'cache-and-network' })
  const [{ data: who }] = useDeskMeQuery()
  const file = data?.desk?.file
  const isOver = useIsOver(file?.closesAt)
  if (data?.desk && (file === null || isOver)) return <Closed />
  return (
    <>
      {file ? (
        <FileHeading file={file} mayViewAs={who?.desk?.me.may.includes('VIEW_AS') ?? false} />
      ) : (
        <PageHeader title={t`Dossier`} back={<ToSearch />} />
      )}
      {error && <LoadError kept={Boolean(file)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!file && !error && (
        <Surface>
          <Skeleton shape="rows" />
        </Surface>
      )}
      {file && (
        <Columns
          asideFirst
          main={
            <>
              {!file.careVisible && (
                <Notice title={<Trans>Montants seuls</Trans>}>
                  <Trans>Votre rôle ne donne pas accès aux données de santé : la nature des soins est masquée.</Trans>
                </Notice>
              )}
              <FileClaims id={id} careVisible={file.careVisible} />
              <FilePayments id={id} />
              {file.accesses && <AccessesSection accesses={file.accesses} />}
            </>
          }
          aside={<IdentitySections file={file} />}
        />
      )}
    </>
  )
}

function FileHeading({ file, mayViewAs }: { file: OpenFile; mayViewAs: boolean }) {
  const { time } = useFormats()
  const words = useDeskWords()
  const until = time(new Date(file.closesAt))
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <PageHeader title={file.member.fullName} back={<ToSearch />}>
        {words.reason[file.reason]}
        {file.note && ` · ${file.note}`}
        {' · '}
        <Trans>ouvert jusqu’à {until}</Trans>
      </PageHeader>
      <FileActions file={file} mayViewAs={mayViewAs} />
    </div>
  )
}

function ToSearch() {
  return (
    <AppLink to="/bureau">
      <Trans>Rechercher</Trans>
    </AppLink>
  )
}

/** Whether the file has closed by itself while it was on screen: then it is on screen no more. */
function useIsOver(closesAt: string | undefined): boolean {
  const [overAt, setOverAt] = useState<string>()
  useEffect(() => {
    if (closesAt === undefined) return
    const timer = setTimeout(() => setOverAt(closesAt), Math.max(0, Date.parse(closesAt) - Date.now()))
    return () => clearTimeout(timer)
  }, [closesAt])
  return closesAt !== undefined && overAt === closesAt
}

function Closed() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Ce dossier est fermé`} back={<ToSearch />} />
      <Surface>
        <Empty
          drawing="leaf"
          title={<Trans>Un dossier reste ouvert 30 minutes</Trans>}
          action={
            <LinkButton to="/bureau">
              <Trans>Rechercher l’adhérent</Trans>
            </LinkButton>
          }
        >
          <Trans>Retrouvez la personne et ouvrez de nouveau son dossier, avec le motif de ce que vous faites.</Trans>
        </Empty>
      </Surface>
    </>
  )
}
