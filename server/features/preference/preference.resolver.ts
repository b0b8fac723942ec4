import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { setPaperless } from './paperless.service.ts'
import {
  choiceHistory,
  messageLanguage,
  setMessageLanguage,
  setPreference,
  topicPreferences,
  viewerPaperless,
} from './preference.service.ts'
import {
  ContactChoice,
  Language,
  Paperless,
  Preferences,
  SetMessageLanguageInput,
  SetPaperlessInput,
  SetPaperlessResult,
  SetPreferenceInput,
  SetPreferenceResult,
  SetPreferenceSuccess,
  TopicPreferences,
} from './preference.type.ts'

@Resolver(() => Viewer)
export class ViewerPreferencesResolver {
  @FieldResolver(() => Preferences, { description: 'How the viewer wants to be reached.' })
  preferences(): Preferences {
    return new Preferences()
  }
}

@Resolver(() => Preferences)
export class PreferencesResolver {
  @FieldResolver(() => [TopicPreferences], { description: 'Each topic, and by which channels it comes.' })
  topics(@Ctx() ctx: Context): Promise<TopicPreferences[]> {
    return topicPreferences(ctx)
  }

  @FieldResolver(() => Paperless, { description: 'Whether documents come on paper.' })
  paperless(@Ctx() ctx: Context): Promise<Paperless> {
    return viewerPaperless(ctx)
  }

  @FieldResolver(() => [ContactChoice], { description: 'What the viewer chose, the last first.' })
  history(@Ctx() ctx: Context): Promise<ContactChoice[]> {
    return choiceHistory(ctx)
  }

  @FieldResolver(() => Language, { description: 'In which language the mutuelle writes to the viewer.' })
  messageLanguage(@Ctx() ctx: Context): Promise<Language> {
    return messageLanguage(ctx)
  }

  @Mutation(() => SetPreferenceResult, {
    description: 'Has a topic come by a channel, or no longer. Asking twice changes nothing.',
  })
  setPreference(
    @Ctx() ctx: Context,
    @Arg('input', () => SetPreferenceInput) input: SetPreferenceInput,
  ): Promise<typeof SetPreferenceResult> {
    return setPreference(ctx, input)
  }

  @Mutation(() => SetPaperlessResult, {
    description: 'Does without paper, or has it again, at any time. Asking twice changes nothing.',
  })
  setPaperless(
    @Ctx() ctx: Context,
    @Arg('input', () => SetPaperlessInput) input: SetPaperlessInput,
  ): Promise<typeof SetPaperlessResult> {
    return setPaperless(ctx, input)
  }

  @Mutation(() => SetPreferenceSuccess, { description: 'Chooses the language of what is sent to the viewer.' })
  setMessageLanguage(
    @Ctx() ctx: Context,
    @Arg('input', () => SetMessageLanguageInput) input: SetMessageLanguageInput,
  ): Promise<SetPreferenceSuccess> {
    return setMessageLanguage(ctx, input)
  }
}
