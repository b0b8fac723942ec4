import { isOneself } from '../../auth/policy.ts'

/** Who finds a referral or what it earned: the one who sponsors, or is given it. */
export const referralPolicy = isOneself
