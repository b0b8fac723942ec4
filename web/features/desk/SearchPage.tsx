import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { FolderOpen } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useClient } from 'urql'
import { Button } from '../../design/Button.tsx'
import { DateField } from '../../design/DateField.tsx'
import { Empty } from '../../design/Empty.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { announce } from '../../design/toast.ts'
import { FindMembersDocument, type FindMembersQuery } from '../../graphql/generated/desk/graphql.ts'
import { useDeskMeQuery } from '../../graphql/generated/desk/hooks.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

type Result = NonNullable<FindMembersQuery['desk']>['findMembers']
type Found = Extract<Result, { __typename: 'FindMembersSuccess' }>
export type FoundMember = Found['members'][number]

const FIELDS = ['name', 'number', 'postalCode', 'nir'] as const

/** Looking a member up by two criteria at least. What is typed goes into no address, and is asked for once. */
export function SearchPage() {
  const { t } = useLingui()
  const client = useClient()
  const [{ data }] = useDeskMeQuery()
  const [birthDate, setBirthDate] = useState<string | null>(null)
  const [found, setFound] = useState<Found>()
  const [busy, setBusy] = useState(false)
  const [opening, setOpening] = useState<FoundMember>()
  const { ended, wrong, failure } = useOutcome()
  const maySearch = data?.desk?.me.may.includes('SEARCH')

  const search = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const typed = new FormData(event.currentTarget)
    const by: Record<string, string> = {}
    for (const field of FIELDS) {
      const text = String(typed.get(field) ?? '').trim()
      if (text) by[field] = text
    }
    if (birthDate) by.birthDate = birthDate
    if (Object.keys(by).length < 2) {
      setFound(undefined)
      const problem: FieldProblem = {
        field: by.name ? 'birthDate' : 'name',
        message: t`Indiquez au moins deux critères : chercher par un seul montrerait trop de monde.`,
      }
      return ended({ kind: 'fields', problems: [problem] })
    }
    setBusy(true)
    // Each look-up is counted and written down: none is made again by itself, and none is kept.
    const answer = await client.query(FindMembersDocument, { by }, { requestPolicy: 'network-only' }).toPromise()
    setBusy(false)
    const result = answer.data?.desk?.findMembers
    if (result?.__typename !== 'FindMembersSuccess') {
      setFound(undefined)
      return ended(outcomeOf(result, 'name'))
    }
    ended(undefined)
    setFound(result)
    const count = result.members.length
    announce(
      count === 0 ? t`Personne ne correspond` : t`${plural(count, { one: 'Un résultat', other: '# résultats' })}`,
    )
  }

  if (maySearch === false) return <NoFiles />
  return (
    <>
      <PageHeader title={t`Rechercher un adhérent`}>
        <Trans>Deux critères au moins. Chaque recherche est enregistrée.</Trans>
      </PageHeader>
      <Surface>
        <form noValidate onSubmit={event => void search(event)} className="grid gap-4">
          {failure}
          <div className="grid gap-4 phone:grid-cols-2 desk:grid-cols-3">
            <TextField
              label={<Trans>Nom et prénom</Trans>}
              optional
              unmarked
              name="name"
              autoComplete="off"
              error={wrong('name')}
            />
            <DateField
              label={<Trans>Date de naissance</Trans>}
              optional
              unmarked
              id="birthDate"
              value={birthDate}
              onChange={setBirthDate}
              max={todayInFrance()}
              error={wrong('birthDate')}
            />
            <TextField
              label={<Trans>Code postal</Trans>}
              optional
              unmarked
              name="postalCode"
              inputMode="numeric"
              autoComplete="off"
              error={wrong('postalCode')}
            />
            <TextField
              label={<Trans>Numéro de contrat ou d’adhérent</Trans>}
              optional
              unmarked
              name="number"
              autoComplete="off"
              error={wrong('number')}
            />
            <TextField
              label={<Trans>Numéro de sécurité sociale</Trans>}
              optional
              unmarked
              name="nir"
              autoComplete="off"
              error={wrong('nir')}
            />
          </div>
          <div>
            <Button type="submit" busy={busy}>
              <Trans>Rechercher</Trans>
            </Button>
          </div>
        </form>
      </Surface>
      {found && <Results found={found} onOpen={setOpening} />}
      {opening && <ReasonDialog member={opening} onClose={() => setOpening(undefined)} />}
    </>
  )
}

function Results({ found: { members, hasMore }, onOpen }: { found: Found; onOpen: (member: FoundMember) => void }) {
  if (members.length === 0)
    return (
      <Surface>
        <Empty drawing="leaf" title={<Trans>Personne ne correspond</Trans>}>
          <Trans>Vérifiez les critères, ou essayez le nom de naissance.</Trans>
        </Empty>
      </Surface>
    )
  return (
    <Surface title={<Plural value={members.length} one="Un résultat" other="# résultats" />}>
      <Rows>
        {members.map(member => (
          <li key={member.id}>
            <Row
              title={member.fullName}
              meta={
                <>
                  <Trans>Année de naissance : {String(member.birthYear)}</Trans>
                  {member.city && ` · ${member.city}`}
                  {' · '}
                  <Trans>contrat {member.contractMasked}</Trans>
                </>
              }
              end={<OpenButton member={member} onOpen={onOpen} />}
            />
          </li>
        ))}
      </Rows>
      {hasMore && (
        <p className="text-s text-ink-2">
          <Trans>D’autres personnes correspondent. Ajoutez un critère pour les départager.</Trans>
        </p>
      )}
    </Surface>
  )
}

function OpenButton({ member, onOpen }: { member: FoundMember; onOpen: (member: FoundMember) => void }) {
  const { t } = useLingui()
  return (
    <Button
      kind="quiet"
      icon={FolderOpen}
      aria-label={t`Ouvrir le dossier de ${member.fullName}`}
      onPress={() => onOpen(member)}
    >
      <Trans>Ouvrir</Trans>
    </Button>
  )
}

/** Administrators look after roles, and see nobody's file. */
function NoFiles() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Bureau`} />
      <Surface>
        <Empty
          drawing="leaf"
          title={<Trans>Votre rôle n’ouvre pas les dossiers des adhérents</Trans>}
          action={
            <LinkButton to="/bureau/roles">
              <Trans>Voir les rôles</Trans>
            </LinkButton>
          }
        >
          <Trans>Les rôles de chacun se demandent et se décident dans la page « Rôles ».</Trans>
        </Empty>
      </Surface>
    </>
  )
}
