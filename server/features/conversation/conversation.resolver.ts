import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Brand } from '../brand/brand.type.ts'
import { Document } from '../document/document.type.ts'
import { documentOf } from '../request/request.service.ts'
import { Request } from '../request/request.type.ts'
import { DeskRequestResult } from '../worklist/worklist.type.ts'
import { contactHours } from './contact-hours.ts'
import { replyToRequest } from './conversation.desk.ts'
import { askForCall, conversationOf, openConversation, readMessages, writeMessage } from './conversation.service.ts'
import {
  AskForCallInput,
  ContactHours,
  Conversation,
  OpenConversationInput,
  OpenConversationResult,
  ReadMessagesInput,
  ReadMessagesResult,
  ReplyToRequestInput,
  RequestMessage,
  WriteMessageInput,
  WriteMessageResult,
} from './conversation.type.ts'

@Resolver(() => Brand)
export class ContactHoursResolver {
  @FieldResolver(() => ContactHours, { description: 'When somebody answers the telephone, as of now.' })
  contactHours(@Ctx() ctx: Context): ContactHours {
    return contactHours(ctx)
  }
}

@Resolver(() => RequestMessage)
export class RequestMessageResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'What came with it; null for nothing, and once it is no longer kept.',
  })
  attachment(@Ctx() ctx: Context, @Root() message: RequestMessage): Promise<Document | null> {
    return documentOf(ctx, message)
  }
}

@Resolver(() => Request)
export class MessageResolver {
  @FieldResolver(() => Conversation, { description: 'What was written about it, by its person and by the desk.' })
  conversation(@Ctx() ctx: Context, @Root() request: Request): Promise<Conversation> {
    return conversationOf(ctx, request)
  }

  @Mutation(() => OpenConversationResult, { description: 'Writes to the mutuelle, on a matter of its own.' })
  openConversation(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenConversationInput) input: OpenConversationInput,
  ): Promise<typeof OpenConversationResult> {
    return openConversation(ctx, input)
  }

  @Mutation(() => WriteMessageResult, { description: 'Writes about a request of one’s own.' })
  writeMessage(
    @Ctx() ctx: Context,
    @Arg('input', () => WriteMessageInput) input: WriteMessageInput,
  ): Promise<typeof WriteMessageResult> {
    return writeMessage(ctx, input)
  }

  @Mutation(() => ReadMessagesResult, { description: 'Notes that messages were on screen.' })
  readMessages(
    @Ctx() ctx: Context,
    @Arg('input', () => ReadMessagesInput) input: ReadMessagesInput,
  ): Promise<typeof ReadMessagesResult> {
    return readMessages(ctx, input)
  }

  @Mutation(() => OpenConversationResult, { description: 'Asks to be called, at one of the times that are free.' })
  askForCall(
    @Ctx() ctx: Context,
    @Arg('input', () => AskForCallInput) input: AskForCallInput,
  ): Promise<typeof OpenConversationResult> {
    return askForCall(ctx, input)
  }

  @Mutation(() => DeskRequestResult, {
    description: 'Writes to who asked. A conversation is answered by it; any other request stays where it is.',
  })
  replyToRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => ReplyToRequestInput) input: ReplyToRequestInput,
  ): Promise<typeof DeskRequestResult> {
    return replyToRequest(ctx, input)
  }
}
