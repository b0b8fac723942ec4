import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useClient } from 'urql'
import { toast } from '../../design/toast.ts'
import { DocumentPapersDocument } from '../../graphql/generated/document/graphql.ts'

/** What is done with a document's file: looked at in another tab, or kept on the device. */
export type FileUse = 'LOOK' | 'KEEP'

/** Opens a document's whole file. Its link lasts a few minutes only: each press asks for a fresh one. */
export function useOpenFile(id: string): { open: (use: FileUse) => Promise<void>; opening: FileUse | null } {
  const { t } = useLingui()
  const client = useClient()
  const [opening, setOpening] = useState<FileUse | null>(null)

  const open = async (use: FileUse) => {
    setOpening(use)
    const { data } = await client.query(DocumentPapersDocument, { id }, { requestPolicy: 'network-only' }).toPromise()
    setOpening(null)
    const url = data?.node?.__typename === 'Document' ? data.node.file?.url : undefined
    if (!url) return toast(t`Ce document n’a pas pu être ouvert. Vérifiez votre connexion, puis réessayez.`, 'failed')
    if (use === 'KEEP') return location.assign(`${url}&garder=1`)
    // Where a browser opens no tab so long after the press, it opens here.
    if (!window.open(url, '_blank')) location.assign(url)
  }
  return { open: async use => void (await open(use)), opening }
}
