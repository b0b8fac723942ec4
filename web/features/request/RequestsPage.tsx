export function RequestsPage() {
  return <p>x</p>
}
