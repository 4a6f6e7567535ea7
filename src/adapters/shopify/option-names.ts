/** What shops call the options of their goods, in the languages served, and the word we use for them. */
const known: Readonly<Record<string, string>> = {
  farve: 'color',
  färg: 'color',
  farge: 'color',
  farbe: 'color',
  colour: 'color',
  størrelse: 'size',
  storlek: 'size',
  größe: 'size',
  grösse: 'size',
};

export function readOptions(options: readonly { readonly name: string; readonly value: string }[]): Record<string, string> {
  const named = options.map(({ name, value }) => {
    const word = name.trim().toLowerCase();
    return [known[word] ?? word, value] as const;
  });
  // The shop gives goods without options one called "Title" with the value "Default Title".
  return Object.fromEntries(named.filter(([name, value]) => !(name === 'title' && value === 'Default Title')));
}
