import { Trans } from '@lingui/react/macro'
import { Chip, StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { RowLink } from '../../design/Rows.tsx'
import type { DocumentRowFragment } from '../../graphql/generated/document/graphql.ts'
import { documentKinds } from './document-kind.ts'
import type { DocumentSearch } from './document-search.ts'

interface DocumentListRowProps {
  document: DocumentRowFragment
  /** The filters of the list it stands in, over which it is looked at. */
  search: DocumentSearch
}

/** One document in a list: what it is, of when, about whom, and whether it was opened. */
export function DocumentListRow({ document, search }: DocumentListRowProps) {
  const { id, kind, title, issuedOn, member, isUnread, isReplaced } = document
  return (
    <RowLink
      to="/documents"
      search={{ ...search, document: id }}
      resetScroll={false}
      icon={documentKinds[kind].icon}
      title={title}
      meta={
        <>
          {member && `${member.firstName} · `}
          <DateText date={issuedOn} form="short" />
          {(isUnread || isReplaced) && (
            <span className="mt-1 flex flex-wrap gap-1">
              {isUnread && (
                <Chip>
                  <Trans>Non lu</Trans>
                </Chip>
              )}
              {isReplaced && (
                <StatusChip status="waiting">
                  <Trans>Remplacé</Trans>
                </StatusChip>
              )}
            </span>
          )}
        </>
      }
    />
  )
}
