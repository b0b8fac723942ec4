const narrow = '\u202f'

/**
 * French spaces: a narrow no-break space before ; : ! ? » % € and after «, so that no line begins with a sign alone; and
 * one between digits, so that none ends in the middle of a number.
 * Sources and catalogues are written with plain spaces, which one can see and type; this is applied on the way out.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;:!?»%€])/g, narrow)
    .replace(/« /g, `«${narrow}`)
    .replace(/(?<=\d) (?=\d)/g, narrow)
}
