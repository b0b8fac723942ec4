import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useClient } from 'urql'
import { DateText } from '../../design/DateText.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { DocumentShelvesDocument } from '../../graphql/generated/document/graphql.ts'
import { useDocumentPapersQuery, useMarkDocumentReadMutation } from '../../graphql/generated/document/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { Papers } from './Papers.tsx'

interface DocumentDialogProps {
  id: string
  onClose: () => void
}

/** One document, looked at over the list. To have seen it is to have read it. */
export function DocumentDialog({ id, onClose }: DocumentDialogProps) {
  const { t } = useLingui()
  const { viewer } = useSession()
  // Links last a few minutes: those of an earlier look may be over.
  const [{ data, error }, ask] = useDocumentPapersQuery({ variables: { id }, requestPolicy: 'cache-and-network' })
  const client = useClient()
  const [, mark] = useMarkDocumentReadMutation()
  const document = data?.node?.__typename === 'Document' ? data.node : undefined
  const isMissing = data !== undefined && !document

  const isUnread = document?.isUnread === true && viewer !== null && !viewer.viewedBy
  useEffect(() => {
    if (!isUnread) return
    void mark({ input: { documentId: id } }).then(() =>
      client.query(DocumentShelvesDocument, {}, { requestPolicy: 'network-only' }).toPromise(),
    )
  }, [isUnread, id, mark, client])

  return (
    <Dialog open onClose={onClose} title={document?.title ?? t`Document`} shape="wide">
      {error && <LoadError kept={document !== undefined} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!document && !isMissing && !error && <Skeleton shape="hero" />}
      {isMissing && (
        <p>
          <Trans>Ce document n’est plus là, ou n’est pas de ceux que vous pouvez voir.</Trans>
        </p>
      )}
      {document && (
        <>
          <p className="text-ink-2">
            {document.member && `${document.member.fullName} · `}
            <DateText date={document.issuedOn} /> ·{' '}
            <Trans>
              gardé jusqu’au <DateText date={document.keptUntil} />
            </Trans>
          </p>
          {document.isReplaced && (
            <Notice title={<Trans>Ce document a été remplacé</Trans>}>
              <Trans>Un document plus récent a pris sa place : celui-ci n’est plus valable.</Trans>
            </Notice>
          )}
          <Papers papers={document} onOver={() => ask({ requestPolicy: 'network-only' })} />
        </>
      )}
    </Dialog>
  )
}
