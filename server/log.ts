import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'

/** What must never reach a log, by the name of what carries it. */
const REDACTED = [
  'nir',
  'iban',
  'email',
  'phone',
  'password',
  'token',
  'ticket',
  'cookie',
  'authorization',
  'firstNames',
  'birthName',
  'usualName',
  'params',
]

/** And by its form, wherever it stands: in an error's words, in an address that was asked for. */
const FORMS: readonly [RegExp, string][] = [
  [/[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+/g, '•@•'],
  // Sessions, devices, links: an id and 32 random bytes; and what others sign (JWT).
  [/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.[\w-]{43}/gi, '•ticket•'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '•token•'],
  [/\b[A-Z]{2}\d{2} ?(?:[A-Z\d]{4} ?){2,7}[A-Z\d]{1,4}\b/g, '•iban•'],
  [/\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?\b/g, '•nir•'],
  [/\+\d{9,15}\b/g, '•phone•'],
  // As much of an address as helps to see an attack, and no subscriber.
  [/\b(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}\b/g, '$1.•.•'],
  [/\b([\da-f]{1,4}:[\da-f]{1,4})(?::[\da-f]{0,4}){2,6}\b/gi, '$1:•'],
]

/** A text without anything in it that says who somebody is, or opens their account. */
export const scrub = (text: string): string => FORMS.reduce((rest, [form, put]) => rest.replace(form, put), text)

/** What an error says, without the values of the statement that failed: drizzle puts them after its first line. */
const wordsOf = (error: Error) => error.message.replace(/\nparams: [\s\S]*$/, '')

/** An error in its own words, for whoever sits at the command line. */
export const plainMessage = (error: unknown): string => scrub(error instanceof Error ? wordsOf(error) : String(error))

/** The same with its kind, for where it is kept. */
export const plainError = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${plainMessage(error)}` : plainMessage(error)

interface LoggedError {
  type: string
  message: string
  stack: string
  code?: string
  cause?: LoggedError
}

/**
 * What is logged of an error. Not what hangs on it besides: PostgreSQL's `detail` repeats the row, a mail server's
 * answer the address, drizzle's the values.
 */
const loggedError = (error: unknown): LoggedError | string => {
  if (!(error instanceof Error)) return String(error)
  const { code, cause } = error as Error & { code?: unknown }
  const inner = cause instanceof Error ? loggedError(cause) : undefined
  return {
    type: error.name,
    message: wordsOf(error),
    stack: (error.stack ?? '').replace(error.message, () => wordsOf(error)),
    ...(typeof code === 'string' && { code }),
    ...(typeof inner === 'object' && { cause: inner }),
  }
}

/** The log, one JSON object a line. The one place that decides what may be in it. */
export const createLog = (level: string, out: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      timestamp: stdTimeFunctions.isoTime,
      redact: { paths: REDACTED.flatMap(name => [name, `*.${name}`, `*.*.${name}`]), censor: '•••' },
      serializers: { err: loggedError },
    },
    { write: line => out.write(scrub(line)) },
  )
