import { Trans } from '@lingui/react/macro'
import { Eye, FolderOpen } from 'lucide-react'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { DeskOpeningFragment } from '../../graphql/generated/desk/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useDeskWords } from './words.ts'

/** Who opened files of this contract, for who answers for them. This very opening is among them. */
export function AccessesSection({ accesses }: { accesses: readonly DeskOpeningFragment[] }) {
  const { moment } = useFormats()
  const words = useDeskWords()
  return (
    <Surface title={<Trans>Consultations du dossier</Trans>}>
      <Rows>
        {accesses.map(({ id, by, role, reason, openedAt, viewedAs }) => (
          <li key={id}>
            <Row
              icon={viewedAs ? Eye : FolderOpen}
              title={by}
              meta={
                <>
                  {words.role[role]} · {words.reason[reason]}
                  {viewedAs && (
                    <>
                      {' · '}
                      <Trans>a vu l’espace de l’adhérent</Trans>
                    </>
                  )}
                  <br />
                  {moment(new Date(openedAt))}
                </>
              }
            />
          </li>
        ))}
      </Rows>
    </Surface>
  )
}
