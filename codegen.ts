import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'
import { buildSchema, isAbstractType } from 'graphql'

const features = readdirSync('web/features').filter(feature =>
  readdirSync(`web/features/${feature}`).some(name => name.endsWith('.graphql')),
)

/** A feature's own operations, and the fragments that features share. */
const documentsOf = (feature: string) => [`web/features/${feature}/*.graphql`, 'web/features/*/*.fragments.graphql']

/**
 * The documents of one feature: typed, with the hash that the SPA sends instead of their text (persisted-documents.json
 * is the server's list of them), and the hooks that screens call. A file of documents reaches a phone whole; one for
 * each feature keeps home from waiting for all the others.
 */
const filesOf = (feature: string): CodegenConfig['generates'] => ({
  [`web/graphql/generated/${feature}/`]: {
    documents: documentsOf(feature),
    preset: 'client',
    // The hash is of the text with __typename in it, which is the text that the cache needs.
    documentTransforms: [addTypenameSelectionDocumentTransform],
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: {
        mode: 'embedHashInDocument',
        // The bare digest, as the requests carry it; the preset's own 'sha256' puts the algorithm's name before it.
        hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex'),
      },
    },
    config: {
      scalars: {
        ID: 'string',
        Date: 'string',
        DateTime: 'string',
        Cursor: 'string',
        Cents: 'number',
        BasisPoints: 'number',
      },
      strictScalars: true,
      enumsAsTypes: true,
      useTypeImports: true,
    },
  },
  // The preset gives documents, not hooks; this puts urql's hooks on top of them.
  [`web/graphql/generated/${feature}/hooks.ts`]: {
    documents: documentsOf(feature),
    plugins: ['typescript-urql'],
    config: {
      documentMode: 'external',
      importDocumentNodeExternallyFrom: './graphql',
      importOperationTypesFrom: 'Operations',
      withHooks: true,
      useTypeImports: true,
    },
  },
})

/**
 * Which types an interface or a union may be, for the cache: only of those that a fragment names, since every phone has to
 * bring the list.
 */
const possibleTypes = () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
  const documents = features.flatMap(feature =>
    readdirSync(`web/features/${feature}`)
      .filter(name => name.endsWith('.graphql'))
      .map(name => readFileSync(`web/features/${feature}/${name}`, 'utf8')),
  )
  const named = new Set(documents.flatMap(text => [...text.matchAll(/\bon (\w+)/g)].map(match => match[1])))
  const types = Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .filter(({ name }) => named.has(name))
    .map(type => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)])
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(types), null, 2)}\n`
}

/** From schema.graphql and the operations in web/features, what the SPA and the server share. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    ...Object.assign({}, ...features.map(filesOf)),
    'web/graphql/generated/possible-types.ts': { plugins: [{ add: { content: possibleTypes() } }] },
  },
}

export default config
