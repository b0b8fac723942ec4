import { Trans, useLingui } from '@lingui/react/macro'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import { usePreferencesQuery } from '../../graphql/generated/preference/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { HistorySection } from './HistorySection.tsx'
import { LanguageSection } from './LanguageSection.tsx'
import { PaperlessSection } from './PaperlessSection.tsx'
import { PushSection } from './PushSection.tsx'
import { TopicsSection } from './TopicsSection.tsx'

/** « Mes préférences de contact »: what one is told and by what, paper or not, and what one chose so far. */
export function PreferencesPage() {
  const { t } = useLingui()
  // A mail that came back may have changed it since: it is never shown from memory.
  const [{ data, error }, ask] = usePreferencesQuery({ requestPolicy: 'cache-and-network' })
  const { viewer } = useSession()
  const preferences = data?.viewer?.preferences
  const readOnly = viewer?.viewedBy != null
  return (
    <>
      <PageHeader title={t`Mes préférences de contact`}>
        <Trans>Ce que nous vous envoyons, et comment. Vous pouvez en changer à tout moment.</Trans>
      </PageHeader>
      {readOnly && (
        <Notice title={<Trans>Vous regardez ces choix</Trans>}>
          <Trans>Seul l’adhérent peut en changer.</Trans>
        </Notice>
      )}
      {error && <LoadError kept={Boolean(preferences)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!preferences && !error && (
        <Surface>
          <Skeleton shape="rows" count={5} />
        </Surface>
      )}
      {preferences && (
        <Columns
          main={<TopicsSection topics={preferences.topics} readOnly={readOnly} />}
          aside={
            <>
              <PaperlessSection paperless={preferences.paperless} readOnly={readOnly} />
              <PushSection push={preferences.push} readOnly={readOnly} />
              <LanguageSection language={preferences.messageLanguage} readOnly={readOnly} />
              <HistorySection history={preferences.history} />
            </>
          }
        />
      )}
    </>
  )
}
