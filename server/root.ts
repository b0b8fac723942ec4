import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const upTo = (file: string, folder: string): string =>
  existsSync(join(folder, file)) ? folder : upTo(file, dirname(folder))

/** The folder of package.json, whether this runs from the sources or from what was built of them. */
export const projectRoot = upTo('package.json', import.meta.dirname)
