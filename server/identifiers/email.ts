/**
 * Whether a string can be an e-mail address (RFC 5321 lengths, no quoted local part, a dotted domain). Only a message
 * that arrives proves an address; this catches slips of the keyboard.
 */
export const isEmail = (text: string) =>
  text.length <= 254 &&
  /^[^\s@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u.test(
    text,
  ) &&
  !/^\.|\.\.|\.@/.test(text)
