// Sets the theme the person chose, before the first paint. Without a choice the system's theme applies.
// A file of its own because the content security policy allows no inline script. See design/theme.ts.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is blocked: the system's theme it is.
}
