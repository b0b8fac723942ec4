import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { ContactChannel, LedgerLineFragment } from '../../graphql/generated/preference/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

/** How many lines are shown before the rest is asked for. */
const FEW = 5

/** What one chose and when, in the words that were shown. */
export function HistorySection({ history }: { history: readonly LedgerLineFragment[] }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const [all, setAll] = useState(false)
  const outcome = useOutcome()
  return (
    <Surface title={<Trans>Vos choix jusqu’ici</Trans>}>
      {history.length === 0 ? (
        <Empty title={<Trans>Vous n’avez encore rien changé</Trans>}>
          <Trans>Chacun de vos choix sera gardé ici, avec sa date et la phrase exacte.</Trans>
        </Empty>
      ) : (
        <Rows label={t`Vos choix jusqu’ici`}>
          {(all ? history : history.slice(0, FEW)).map(line => (
            <li key={`${line.at} ${line.title} ${line.channel}`}>
              <Row
                title={line.title}
                meta={
                  <>
                    « {line.text} »
                    <br />
                    {moment(new Date(line.at))}
                    {line.cause === 'BOUNCE' && (
                      <>
                        {' · '}
                        <Trans>un e-mail nous est revenu</Trans>
                      </>
                    )}
                  </>
                }
                end={<span className="text-s">{outcome(line)}</span>}
              />
            </li>
          ))}
        </Rows>
      )}
      {!all && history.length > FEW && (
        <Button kind="quiet" wide onPress={() => setAll(true)}>
          <Trans>Tout afficher</Trans>
        </Button>
      )}
    </Surface>
  )
}

/** What a line comes to: « E-mail : oui ». */
function useOutcome(): (line: LedgerLineFragment) => string {
  const { t } = useLingui()
  const names: Record<ContactChannel, string> = {
    MAIL: t`E-mail`,
    SMS: t`SMS`,
    PUSH: t`Notification`,
    PAPER: t`Courrier`,
  }
  return ({ channel, granted }) => {
    const name = names[channel]
    return granted ? t`${name} : oui` : t`${name} : non`
  }
}
