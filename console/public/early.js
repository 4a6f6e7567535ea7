// Before the first paint: the colours and the language that this browser chose last, so that nothing flashes.
// A file of its own, because the content security policy lets no script stand in the page.
try {
  const kept = localStorage.getItem('resolute.colours');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const language = localStorage.getItem('resolute.language') ?? navigator.language.slice(0, 2);
  document.documentElement.lang = language === 'da' ? 'da' : 'en';
} catch {
  document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
}
