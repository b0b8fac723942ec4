import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Text } from '@react-email/components'
import { brand } from '../features/brand/brand.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Words } from './words.shape.ts'

const INK = '#1c1430'
const BRAND = '#4b3aa6'
const FONT = '-apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'

const text = { color: INK, fontFamily: FONT, fontSize: 16, lineHeight: '24px', margin: '0 0 16px' }
const small = { ...text, color: '#5a5270', fontSize: 14, lineHeight: '20px' }

const AUTOMATIC = {
  fr: `Ce message est automatique. Une question ? Appelez-nous au ${brand.phone}.`,
  en: `This message is automatic. A question? Call us on ${brand.phone}.`,
}

const PREFERENCES = {
  fr: 'Choisir ce que je reçois, et comment : mes préférences de contact',
  en: 'Choose what I get, and how: my contact preferences',
}

/** Every mail of ours: one column, one thing to do, nothing loaded from elsewhere. */
export function MailDocument({ words, locale }: { words: Words; locale: Locale }) {
  const { subject, paragraphs, code, action, footnote, preferences } = words
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Preview>{paragraphs.at(1) ?? subject}</Preview>
      <Body style={{ backgroundColor: '#f7f6fb', margin: 0, padding: '24px 0' }}>
        <Container style={{ backgroundColor: '#ffffff', borderRadius: 16, maxWidth: 520, padding: 32 }}>
          <Text style={{ ...text, color: BRAND, fontWeight: 700 }}>{brand.name}</Text>
          <Heading as="h1" style={{ ...text, fontSize: 22, lineHeight: '28px' }}>
            {subject}
          </Heading>
          {paragraphs.map(paragraph => (
            <Text key={paragraph} style={text}>
              {paragraph}
            </Text>
          ))}
          {code && (
            <Text style={{ ...text, fontSize: 32, fontWeight: 700, letterSpacing: 6, lineHeight: '40px' }}>{code}</Text>
          )}
          {action && (
            <Button
              href={action.url}
              style={{
                backgroundColor: BRAND,
                borderRadius: 24,
                color: '#ffffff',
                fontFamily: FONT,
                fontSize: 16,
                fontWeight: 600,
                marginBottom: 16,
                padding: '12px 24px',
              }}
            >
              {action.label}
            </Button>
          )}
          {footnote && <Text style={small}>{footnote}</Text>}
          <Hr style={{ borderColor: '#e4e0f0', margin: '16px 0' }} />
          <Text style={{ ...small, margin: 0 }}>{AUTOMATIC[locale]}</Text>
          {preferences && (
            <Text style={{ ...small, margin: '8px 0 0' }}>
              <Link href={preferences} style={{ color: BRAND, textDecoration: 'underline' }}>
                {PREFERENCES[locale]}
              </Link>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  )
}
