import { createHash } from 'node:crypto'
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Context } from '../context.ts'

type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>

/** How many compiled operations are kept: the SPA has some dozens, the playground a few more. */
const KEPT = 500

/**
 * Compiles an operation to a function; undefined where the compiler gives up, and graphql-js takes over. Enums and
 * GraphQL's own scalars are not serialised: ours leave the resolvers as they are sent (execute.db.test.ts).
 */
export const compileOperation = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): CompiledQuery | undefined => {
  const result = compileQuery(schema, document, operationName, { disableLeafSerialization: true })
  return isCompiledQuery(result) ? result : undefined
}

/**
 * A compiled executor for Apollo. graphql-js stays the reference: `compiled: false` runs the same suite through it.
 *
 * It has two doors. Answers without errors leave by the plugin, before Apollo would execute anything; what went wrong
 * goes on through the gateway's door, so that Apollo treats it like any error. The gateway alone would do, but Apollo
 * makes an object with accessors for each call of it, and V8 then keeps the whole request alive until the next major
 * collection: a fifth of the time goes by moving dead objects.
 */
export const createExecutor = (schema: GraphQLSchema, { compiled = true } = {}) => {
  const known = new Map<string, CompiledQuery | undefined>()
  /** Compiled results on their way from one door to the other. */
  const failed = new WeakMap<object, Answer>()

  const compile = (key: string, document: DocumentNode, operationName: string | undefined) => {
    if (known.has(key)) return known.get(key)
    const query = compileOperation(schema, document, operationName)
    if (known.size >= KEPT) known.delete(known.keys().next().value!)
    known.set(key, query)
    return query
  }

  const plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operationName, request, contextValue, queryHash }) => {
        if (!compiled) return null
        const query = compile(`${queryHash}|${operationName ?? ''}`, document, operationName ?? undefined)
        if (!query) return null
        const result = (await query.query({}, contextValue, request.variables ?? {})) as Answer
        if (result.data && !result.errors)
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: result },
          }
        failed.set(contextValue, result)
        return null
      },
    }),
  }

  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    load: async () => ({
      executor: async ({ document, operationName, request, context }) => {
        const found = failed.get(context)
        const result =
          found ??
          ((await execute({
            schema,
            document,
            contextValue: context,
            variableValues: request.variables ?? {},
            operationName: operationName ?? undefined,
          })) as Answer)
        if (result.data === undefined) throw badVariables(result)
        return found?.errors ? { ...found, errors: found.errors.map(whole) } : result
      },
    }),
    async stop() {},
  }

  return { gateway, plugin }
}

/** The compiler's errors may lack extensions, which Apollo counts on. */
const whole = ({ message, path, locations, originalError, extensions }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path, originalError, extensions }), { locations })

/** Nothing was run: the variables don't fit the operation. Both executors say so in the same way, and Apollo in none. */
const badVariables = ({ errors }: ExecutionResult): GraphQLError =>
  new GraphQLError(errors?.[0]?.message ?? 'The variables do not fit the operation', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  })

/** What names a trusted document. */
export const hashDocument = (text: string): string => createHash('sha256').update(text).digest('hex')
