import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Security } from '../account/security.type.ts'
import { confirmPhone, sendPhoneCode, viewerPhone } from './phone.service.ts'
import {
  ConfirmPhoneInput,
  ConfirmPhoneResult,
  SecurityPhone,
  SendPhoneCodeInput,
  SendPhoneCodeResult,
} from './phone.type.ts'

@Resolver(() => Security)
export class PhoneResolver {
  @FieldResolver(() => SecurityPhone, {
    nullable: true,
    description: 'The mobile number that the viewer’s codes are for; null for none.',
  })
  phone(@Ctx() ctx: Context): Promise<SecurityPhone | null> {
    return viewerPhone(ctx)
  }

  @Mutation(() => SendPhoneCodeResult, {
    description: 'Sends a code to a mobile number, to show that it is the viewer’s; with another proof of who asks.',
  })
  sendPhoneCode(
    @Ctx() ctx: Context,
    @Arg('input', () => SendPhoneCodeInput) input: SendPhoneCodeInput,
  ): Promise<typeof SendPhoneCodeResult> {
    return sendPhoneCode(ctx, input)
  }

  @Mutation(() => ConfirmPhoneResult, {
    description: 'Has codes sent to a mobile number, with the code that came there.',
  })
  confirmPhone(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmPhoneInput) input: ConfirmPhoneInput,
  ): Promise<typeof ConfirmPhoneResult> {
    return confirmPhone(ctx, input)
  }
}
