import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { RotateCw } from 'lucide-react'
import { Button } from '../../design/Button.tsx'
import { Checkbox } from '../../design/Checkbox.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { QuarantineRowFragment } from '../../graphql/generated/feed/graphql.ts'
import { useReplayLinesMutation } from '../../graphql/generated/feed/hooks.ts'
import { dayOf } from '../request/day.ts'
import { useReasonWords } from './feed-words.ts'

interface QuarantineProps {
  lines: readonly QuarantineRowFragment[]
  /** How many wait in all, of the reason that was chosen. */
  total: number
  chosen: ReadonlySet<string>
  onChosen: (ids: ReadonlySet<string>) => void
  onDone: () => void
}

/** The lines that could not be applied: those that wait longest, to be tried again once what was wrong is put right. */
export function Quarantine({ lines, total, chosen, onChosen, onDone }: QuarantineProps) {
  const { t } = useLingui()
  const [{ fetching }, replay] = useReplayLinesMutation()
  const picked = lines.filter(({ id }) => chosen.has(id))
  const isAll = picked.length === lines.length

  const tryAgain = async () => {
    const { data } = await replay({ input: { ids: picked.map(({ id }) => id) } })
    const done = data?.replayLines
    if (done?.__typename !== 'ReplayLinesSuccess')
      return toast(
        done?.message ?? t`Cela n’a pas abouti. Réessayez : aucune ligne n’est remboursée deux fois.`,
        'failed',
      )
    const { applied, stayed } = done
    if (stayed === 0) toast(t`Lignes remboursées : ${applied}.`)
    else toast(t`Lignes remboursées : ${applied}. Restées en quarantaine : ${stayed}.`)
    onChosen(new Set())
    onDone()
  }
  const choose = (id: string, is: boolean) => {
    const next = new Set(chosen)
    if (is) next.add(id)
    else next.delete(id)
    onChosen(next)
  }

  return (
    <Surface
      title={
        <Plural value={total} _0="Quarantaine vide" one="# ligne en quarantaine" other="# lignes en quarantaine" />
      }
    >
      {lines.length === 0 ? (
        <Empty drawing="leaf" title={<Trans>Rien n’attend</Trans>}>
          <Trans>Ce que la Sécu envoie est remboursé tout seul.</Trans>
        </Empty>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <Button kind="plain" onPress={() => onChosen(isAll ? new Set() : new Set(lines.map(({ id }) => id)))}>
              {isAll ? <Trans>Ne rien choisir</Trans> : <Trans>Tout choisir</Trans>}
            </Button>
            {picked.length > 0 && (
              <Button kind="quiet" icon={RotateCw} busy={fetching} onPress={() => void tryAgain()}>
                <Trans>Rejouer</Trans> ({picked.length})
              </Button>
            )}
          </div>
          <ul aria-label={t`Lignes en quarantaine`} className="-my-2 grid divide-y divide-line">
            {lines.map(line => (
              <li key={line.id}>
                <Line line={line} chosen={chosen.has(line.id)} onChosen={is => choose(line.id, is)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Surface>
  )
}

interface LineProps {
  line: QuarantineRowFragment
  chosen: boolean
  onChosen: (chosen: boolean) => void
}

/** One line: where it comes from and why it waits, never whose it is. */
function Line({ line, chosen, onChosen }: LineProps) {
  const { t } = useLingui()
  const words = useReasonWords()
  const { id, fileNumber, lineNumber, careDate, reason, since } = line
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 py-2">
      <Checkbox
        label={<span className="sr-only">{t`Choisir ${id}`}</span>}
        checked={chosen}
        onChange={event => onChosen(event.target.checked)}
      />
      <div className="min-w-0 py-2">
        <p className="font-[650]">{words[reason].name}</p>
        <p className="text-s text-ink-2">{words[reason].remedy}</p>
        <p className="flex flex-wrap gap-x-3 text-s text-ink-2">
          <span className="num [overflow-wrap:anywhere]">{id}</span>
          <span>
            <Trans>
              fichier {fileNumber}, ligne {lineNumber}
            </Trans>
          </span>
          <span>
            <Trans>
              soins du <DateText date={careDate} />
            </Trans>
          </span>
          <span>
            <Trans>
              depuis le <DateText date={dayOf(since)} form="short" />
            </Trans>
          </span>
        </p>
      </div>
    </div>
  )
}
