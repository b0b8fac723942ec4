import type { Enclosure } from '../../channels/deliver.ts'
import type { Templates } from '../../channels/message.ts'
import type { Services } from '../../context.ts'
import { getFile } from '../../files/files.ts'
import { fileKeyOf } from '../../files/sealed-bytes.ts'
import { filesOf } from './document.files.ts'
import { fileNameOf } from './document.text.ts'

/** The document that a letter carries; nothing for the other letters, and for one that is no longer kept. */
export const encloseDocument =
  (services: Pick<Services, 'db' | 'vault' | 'files'>) =>
  async (template: string, params: unknown): Promise<readonly Enclosure[]> => {
    if (template !== 'DOCUMENT_ENCLOSED') return []
    const { contractId, documentId, title } = params as Templates['DOCUMENT_ENCLOSED']
    const files = await filesOf(services, services.db.latest, contractId, documentId)
    return Promise.all(
      files
        .filter(({ state }) => state === 'SAFE')
        .map(async file => ({
          name: fileNameOf(title, 'pdf'),
          mediaType: 'application/pdf',
          content: (await getFile(services, fileKeyOf(services.vault, file), 'KEPT')).toString('base64'),
        })),
    )
  }
