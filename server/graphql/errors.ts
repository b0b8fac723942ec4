import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'

/** Errors that say what they are to whoever asks; everything else is a bug, and says only its id. */
const SPOKEN = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_REQUIRED',
  'PERSISTED_QUERY_NOT_FOUND',
  'QUERY_TOO_COSTLY',
  'UNAUTHENTICATED',
  'NOT_ALLOWED',
])

/**
 * Hides what is a bug behind an id and logs it once, without the values that the database or a library put in its
 * message's cause.
 */
export const maskError =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
    const code = formatted.extensions?.code
    if (
      typeof code === 'string' &&
      SPOKEN.has(code) &&
      (!(original instanceof Error) || original instanceof GraphQLError)
    )
      return { message: formatted.message, ...placeOf(formatted), extensions: { code } }
    const errorId = randomUUID()
    log.error({ errorId, path: formatted.path?.join('.'), err: original }, 'unexpected error in a resolver')
    return {
      message: 'Something went wrong on our side',
      ...placeOf(formatted),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    }
  }

const placeOf = ({ path, locations }: GraphQLFormattedError) => ({
  ...(locations && { locations }),
  ...(path && { path }),
})

/** For whoever must sign in first. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } })

/** For staff who look at a member's screens, and may only look. */
export const notAllowed = (): GraphQLError =>
  new GraphQLError('Whoever views as somebody else only looks', {
    extensions: { code: 'NOT_ALLOWED', http: { status: 403 } },
  })

/** A desk request reads one file: what is below it follows from who reads which. */
export const oneFileARequest = (): GraphQLError =>
  new GraphQLError('A request reads one file', { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
