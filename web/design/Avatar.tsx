/** First letters of a person's first and last names. The name itself stands beside it, or in the button around it. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(word => word?.charAt(0) ?? '')
  return (
    <span
      aria-hidden="true"
      className="grid size-9 flex-none place-items-center rounded-full bg-brand-soft text-s font-bold text-brand-ink uppercase forced-colors:border"
    >
      {letters.join('')}
    </span>
  )
}
