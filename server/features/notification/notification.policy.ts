import { isOneself } from '../../auth/policy.ts'

/** A notification is for one person. */
export const notificationPolicy = isOneself
