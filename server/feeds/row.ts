import type { CsvRow } from './csv.ts'
import { isCivilDate, isCivilMonth } from './date.ts'
import type { FeedCode } from './messages.ts'
import type { FeedValues, RowFault } from './refusal.ts'

/**
 * Reads the cells of a row and gathers all that is wrong with it, so that a sender can mend it in one go. What a check
 * returns is to be used only when `faults` is empty at the end.
 */
export function rowChecks<Column extends string>({ line, cells }: CsvRow<Column>) {
  const faults: RowFault[] = []

  function fault(column: Column, code: FeedCode, values: FeedValues = {}) {
    faults.push({ code, values: { field: column, ...values }, line, column })
  }

  function filled(column: Column): string {
    if (cells[column] === '') fault(column, 'CELL_EMPTY')
    return cells[column]
  }

  /** A cell that may be empty, as null; `read` only sees one that is not. */
  const optional = <T>(column: Column, read: (column: Column) => T): T | null =>
    cells[column] === '' ? null : read(column)

  function text(column: Column, max = 200): string {
    const cell = filled(column)
    if (cell.length > max) fault(column, 'TEXT_LENGTH', { max })
    return cell
  }

  function matching(column: Column, form: RegExp): string {
    const cell = filled(column)
    if (cell !== '' && !form.test(cell)) fault(column, 'BAD_FORM')
    return cell
  }

  function oneOf<const T extends string>(column: Column, allowed: readonly [T, ...T[]]): T {
    const cell = filled(column)
    const found = allowed.find(each => each === cell)
    if (found === undefined && cell !== '') fault(column, 'NOT_ALLOWED', { allowed: allowed.join(', ') })
    return found ?? allowed[0]
  }

  function date(column: Column): string {
    const cell = filled(column)
    if (cell !== '' && !isCivilDate(cell)) fault(column, 'BAD_DATE')
    return cell
  }

  function month(column: Column): string {
    const cell = filled(column)
    if (cell !== '' && !isCivilMonth(cell)) fault(column, 'BAD_MONTH')
    return cell
  }

  function integer(column: Column, min: number, max: number): number {
    const cell = filled(column)
    if (cell === '') return min
    const number = /^-?\d{1,15}$/.test(cell) ? Number(cell) : Number.NaN
    if (Number.isNaN(number)) fault(column, 'NOT_AN_INTEGER')
    else if (number < min || number > max) fault(column, 'OUT_OF_RANGE', { min, max })
    return number
  }

  /** Two days of which the second, if there is one, is not before the first. */
  function period(first: Column, last: Column): [string, string | null] {
    const days: [string, string | null] = [date(first), optional(last, date)]
    // Civil dates sort like text; a wrong one has its own fault already.
    if (days[1] !== null && days[1] < days[0] && isCivilDate(days[1])) fault(last, 'DATES_REVERSED', { first })
    return days
  }

  return { faults, fault, filled, optional, text, matching, oneOf, date, month, integer, period }
}

export type RowChecks<Column extends string> = ReturnType<typeof rowChecks<Column>>
