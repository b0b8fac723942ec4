import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { ExternalLink } from 'lucide-react'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { DeskRequestDetailFragment } from '../../graphql/generated/worklist/graphql.ts'
import { useDeskRequestQuery } from '../../graphql/generated/worklist/hooks.ts'
import { useRenewed } from '../../graphql/useRenewed.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Papers } from '../document/Papers.tsx'
import { useRequestNames } from '../request/request-words.ts'
import { Decision } from './Decision.tsx'
import { DeskThread } from './DeskThread.tsx'
import { Said } from './Said.tsx'

/** How often it is read again: its member may send what was missing meanwhile. */
const SECONDS = 10

/** One request at the desk: its papers beside what is decided of them. The member's file is open meanwhile. */
export function DeskRequestPage() {
  const { t } = useLingui()
  const { id: file, request: id } = useParams({ from: '/_desk/bureau/dossiers_/$id/demarches/$request' })
  const names = useRequestNames()
  const { time } = useFormats()
  const [{ data, error }, ask] = useDeskRequestQuery({ variables: { file, id }, requestPolicy: 'cache-and-network' })
  useRenewed(SECONDS)
  const again = () => ask({ requestPolicy: 'network-only' })
  const opened = data?.desk?.file
  const found = opened?.request
  if (data?.desk && !found) return <Closed />
  return (
    <>
      <PageHeader
        title={found ? names[found.request.kind] : t`Démarche`}
        back={
          <AppLink to="/bureau/demarches">
            <Trans>Démarches</Trans>
          </AppLink>
        }
      >
        {opened && found && (
          <>
            <Trans>
              <strong className="num whitespace-nowrap text-ink">{found.request.reference}</strong>, de{' '}
              {opened.member.fullName}, dossier ouvert jusqu’à {time(new Date(opened.closesAt))}
            </Trans>{' '}
            <AppLink to="/bureau/dossiers/$id" params={{ id: file }}>
              <Trans>Voir le dossier</Trans>
            </AppLink>
          </>
        )}
      </PageHeader>
      {error && <LoadError kept={Boolean(found)} onRetry={again} />}
      {!found && !error && (
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      )}
      {found && (
        <Columns
          asideFirst
          main={
            <>
              {/* What is decided comes first, but for what is answered in words. */}
              {!isConversation(found) && <Decision file={file} found={found} />}
              <DeskThread file={file} found={found} />
            </>
          }
          aside={
            <>
              <PapersOf found={found} onOver={again} />
              <Said found={found} />
              <History found={found} />
            </>
          }
        />
      )}
    </>
  )
}

type Found = DeskRequestDetailFragment

/** It is answered in words: there is nothing to decide. */
const isConversation = ({ request: { kind } }: Found) => kind === 'MESSAGE' || kind === 'COMPLAINT'

function PapersOf({ found, onOver }: { found: Found; onOver: () => void }) {
  const { papers } = found.request
  return (
    <Surface title={<Trans>Pages envoyées</Trans>}>
      {papers ? (
        <Papers
          papers={papers}
          onOver={onOver}
          actions={
            papers.file && (
              <p>
                <a
                  href={papers.file.url}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-flex min-h-target items-center gap-2"
                >
                  <ExternalLink aria-hidden="true" className="size-5" strokeWidth={1.75} />
                  <Trans>Ouvrir dans un nouvel onglet</Trans>
                </a>
              </p>
            )
          }
        />
      ) : (
        <p className="text-ink-2">
          <Trans>Aucune page avec cette démarche.</Trans>
        </p>
      )}
    </Surface>
  )
}

function History({ found }: { found: Found }) {
  const { moment } = useFormats()
  return (
    <Surface title={<Trans>Ce que l’adhérent lit</Trans>}>
      <ol className="grid gap-3">
        {found.request.steps.map(({ kind, at, text, words }) => (
          <li key={`${at}${kind}`}>
            <p>{text}</p>
            {words && <p className="whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">{words}</p>}
            <p className="text-s text-ink-2">
              <time dateTime={at}>{moment(new Date(at))}</time>
            </p>
          </li>
        ))}
      </ol>
    </Surface>
  )
}

/** The file closed by itself, or the request is none of this household's. */
function Closed() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader
        title={t`Ce dossier est fermé`}
        back={
          <AppLink to="/bureau/demarches">
            <Trans>Démarches</Trans>
          </AppLink>
        }
      />
      <Surface>
        <Empty
          drawing="leaf"
          title={<Trans>Un dossier reste ouvert 30 minutes</Trans>}
          action={
            <LinkButton to="/bureau/demarches">
              <Trans>Retrouver la démarche</Trans>
            </LinkButton>
          }
        >
          <Trans>Ouvrez de nouveau la démarche depuis la liste : rien de ce qui a été décidé n’est perdu.</Trans>
        </Empty>
      </Surface>
    </>
  )
}
