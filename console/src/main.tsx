import './look/mantine-styles.ts';
import 'virtual:theme.css';
import './look/tokens.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.tsx';
import { theme } from './look/theme.ts';
import { createQueryClient } from './server/query-client.ts';
import { ShortcutProvider } from './shell/shortcuts.tsx';
import { LanguageProvider } from './words/language.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={localStorageColorSchemeManager({ key: 'resolute.colours' })}
        // The variables stand in a style sheet (scripts/build-console.mjs): the page takes no style elements.
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        <QueryClientProvider client={createQueryClient()}>
          <LanguageProvider>
            <ShortcutProvider>
              <BrowserRouter basename="/console">
                <App />
              </BrowserRouter>
            </ShortcutProvider>
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
