import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectRoot } from '../root.ts'

/** The SPA's own operations by their SHA-256, as the code generator wrote them: all that a browser may send. */
export const readTrustedDocuments = (): ReadonlyMap<string, string> => {
  const folder = join(projectRoot, 'web/graphql/generated')
  if (!existsSync(folder)) return new Map()
  // One list for each set of documents: codegen.ts says which.
  const lists = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => basename(name) === 'persisted-documents.json')
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>)
  return new Map(lists.flatMap(Object.entries<string>))
}

/** A GraphQL request's body, as far as choosing its document goes. */
export interface RequestBody {
  query?: unknown
  documentId?: unknown
  extensions?: { persistedQuery?: { sha256Hash?: unknown } }
}

export type Chosen = { query: string } | { refused: 'PERSISTED_QUERY_NOT_FOUND' | 'PERSISTED_QUERY_REQUIRED' }

/**
 * Which document a request runs: the one its hash names, or its own text where that is allowed (partners, and whoever
 * uses the playground). A hash is enough, and a text beside it is ignored.
 */
export const chooseDocument = (
  trusted: ReadonlyMap<string, string>,
  body: RequestBody,
  allowsAny: boolean,
): Chosen | undefined => {
  const named = body.documentId ?? body.extensions?.persistedQuery?.sha256Hash
  if (typeof named === 'string') {
    const query = trusted.get(named.replace(/^sha256:/, ''))
    if (query !== undefined) return { query }
    if (!allowsAny || typeof body.query !== 'string') return { refused: 'PERSISTED_QUERY_NOT_FOUND' }
  }
  if (allowsAny) return undefined
  return { refused: 'PERSISTED_QUERY_REQUIRED' }
}
