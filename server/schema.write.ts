import { dayInFrance } from './i18n/civil-date.ts'
import { writeSchema } from './schema.ts'

writeSchema(dayInFrance(new Date()))
