import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The accent: the colour of a fjord. Shade 8 on white and shade 3 on the dark ground both read at more than 4.5 : 1. */
const fjord: MantineColorsTuple = [
  '#edf6f7',
  '#d8eaed',
  '#b4d6dc',
  '#8cc1ca',
  '#67acb8',
  '#4a9aa8',
  '#358896',
  '#277585',
  '#1b6675',
  '#0e4753',
];

/** Greys with a breath of the accent, so that the dark side is calm and not black. */
const dark: MantineColorsTuple = [
  '#e4e9ea',
  '#c3cbcd',
  '#a3adb0',
  '#7f8b8f',
  '#4a5559',
  '#343e42',
  '#283134',
  '#1c2326',
  '#151b1d',
  '#101517',
];

/** Distances are multiples of eight (and four, inside a control). */
export const theme = createTheme({
  colors: { fjord, dark },
  primaryColor: 'fjord',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.125rem', xl: '1.375rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
});
