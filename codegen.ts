import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

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

/** From schema.graphql and the operations in web/features, what the SPA and the server share. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    ...Object.assign({}, ...features.map(filesOf)),
    // Which types an interface or union may be, for the cache.
    'web/graphql/generated/possible-types.ts': { plugins: ['fragment-matcher'], config: { useExplicitTyping: false } },
  },
}

export default config
