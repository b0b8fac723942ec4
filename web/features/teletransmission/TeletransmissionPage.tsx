import { Trans, useLingui } from '@lingui/react/macro'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { TeletransmissionRowFragment } from '../../graphql/generated/teletransmission/graphql.ts'
import { useTeletransmissionsQuery } from '../../graphql/generated/teletransmission/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { AskForm } from './AskForm.tsx'
import { LinkSteps } from './LinkSteps.tsx'
import { canAskAgain, needsSteps, useLinkWords } from './link-words.tsx'

interface TeletransmissionPageProps {
  /** The id of whose link one asks for again. */
  asking: string | undefined
}

/** « Télétransmission »: whether the Sécu sends us what it pays for each person, and what to do where it does not. */
export function TeletransmissionPage({ asking }: TeletransmissionPageProps) {
  const { t } = useLingui()
  const { viewer: session } = useSession()
  // What the Sécu answers comes at night: it is never shown from memory alone.
  const [{ data, error }, ask] = useTeletransmissionsQuery({ requestPolicy: 'cache-and-network' })
  const links = data?.viewer?.teletransmissions
  const asked = session?.viewedBy ? undefined : links?.find(({ member }) => member.id === asking)
  const name = asked?.member.firstName
  return (
    <>
      <PageHeader
        title={name ? t`Relier ${name} à la Sécurité sociale` : t`Télétransmission`}
        back={
          asked ? (
            <AppLink to="/teletransmission">{t`Télétransmission`}</AppLink>
          ) : (
            <AppLink to="/contrat">{t`Mon contrat`}</AppLink>
          )
        }
      >
        {!asked && (
          <Trans>
            La Sécurité sociale nous envoie d’elle-même ce qu’elle rembourse : le plus souvent, vous n’avez rien à
            faire.
          </Trans>
        )}
      </PageHeader>
      {error && <LoadError kept={Boolean(links)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && (
        <Surface>
          <Skeleton shape="rows" count={3} />
        </Surface>
      )}
      {asked && data?.viewer && <AskForm key={asked.member.id} owner={data.viewer.member.id} link={asked} />}
      {links && !asked && (
        <Columns
          main={
            links.length > 0 ? (
              links.map(link => <LinkOfPerson key={link.member.id} link={link} />)
            ) : (
              <Surface>
                <Empty drawing="leaf" title={<Trans>Aucune télétransmission à montrer</Trans>}>
                  <Trans>Chacun voit la sienne, et les parents celle de leurs enfants.</Trans>
                </Empty>
              </Surface>
            )
          }
          aside={<Meanwhile />}
        />
      )}
    </>
  )
}

function LinkOfPerson({ link }: { link: TeletransmissionRowFragment }) {
  const { viewer } = useSession()
  const wordsOf = useLinkWords()
  const { member, request, lastPaidDate } = link
  const { status, label, says } = wordsOf(link)
  return (
    <Surface title={member.fullName} action={<StatusChip status={status}>{label}</StatusChip>}>
      <p>{says}</p>
      {lastPaidDate && (
        <p className="text-s text-ink-2">
          <Trans>
            Dernier remboursement de la Sécurité sociale reçu ainsi : le <DateText date={lastPaidDate} />.
          </Trans>
        </p>
      )}
      {request ? (
        <p>
          <AppLink to="/demarches/$id" params={{ id: request.id }}>
            <Trans>Suivre votre demande {request.reference}</Trans>
          </AppLink>
        </p>
      ) : (
        needsSteps(link) && <LinkSteps link={link} />
      )}
      {!request && canAskAgain(link) && !viewer?.viewedBy && (
        <div>
          <LinkButton to="/teletransmission" search={{ relier: member.id }} kind="quiet">
            <Trans>Envoyer l’attestation de droits</Trans>
          </LinkButton>
        </div>
      )}
    </Surface>
  )
}

/** What nobody loses meanwhile. */
function Meanwhile() {
  return (
    <Surface title={<Trans>Un soin ne nous est pas parvenu ?</Trans>}>
      <p className="text-ink-2">
        <Trans>
          Comptez quelques jours après le remboursement de la Sécurité sociale. Sinon, envoyez-nous votre facture en
          photo, avec le décompte de votre compte ameli : vous êtes remboursé sans attendre.
        </Trans>
      </p>
      <div>
        <LinkButton to="/envoyer" kind="quiet">
          <Trans>Envoyer un document</Trans>
        </LinkButton>
      </div>
    </Surface>
  )
}
