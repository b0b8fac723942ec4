/** A French mobile number, metropolitan or overseas, in E.164: +33 6 or 7, and the territories' own codes. */
const FRENCH_MOBILE = /^\+(33[67]\d{8}|(262|590|594|596|508|687|689|681)\d{6,9})$/

/** Whether an SMS reaches it at a domestic price: numbers abroad share a small part of the budget (toll fraud). */
export const isFrenchMobile = (phone: string): boolean => FRENCH_MOBILE.test(phone)

/** '+33 6 12 34 56 78' → '06 •• •• •• 78': enough for its owner to know it. */
export const maskPhone = (phone: string): string =>
  (phone.startsWith('+33')
    ? `0${phone[3]} •• •• •• ${phone.slice(-2)}`
    : `${phone.slice(0, 4)} •••• ${phone.slice(-2)}`
  )
    // In one piece wherever it stands in a line.
    .replaceAll(' ', '\u00A0')
