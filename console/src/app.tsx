import { Button } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router';
import { Caught } from './look/caught.tsx';
import { Loaded } from './look/loaded.tsx';
import { Notice } from './look/notice.tsx';
import { Page } from './look/page.tsx';
import { Loading } from './look/states.tsx';
import { pageRoutes } from './page-routes.tsx';
import { LiveProvider } from './server/live.tsx';
import { RequestFailed } from './server/request.ts';
import { useSessionQuery } from './server/session.ts';
import { SaidProvider } from './shell/said.tsx';
import { Shell } from './shell/shell.tsx';
import { shellWords } from './shell/shell-words.ts';
import { SignIn } from './shell/sign-in.tsx';
import { useSections } from './shell/use-sections.ts';
import { useWords } from './words/language.tsx';

/** Nothing is shown to nobody: first who is there, then the pages. */
export function App() {
  const words = useWords(shellWords);
  const query = useSessionQuery();
  if (query.error instanceof RequestFailed && query.error.status === 401) return <SignIn />;
  return (
    <Loaded query={query}>
      {(session) => (
        <LiveProvider>
          <SaidProvider>
            <Shell>
              {session.developmentLogin && <Notice tone="warn">{words.development}</Notice>}
              <CaughtByPage>
                <Suspense fallback={<Loading />}>
                  <Routes>
                    {pageRoutes.map(({ path, Page: Shown }) => (
                      <Route key={path} path={path} element={path === '/' ? <Arrival>{<Shown />}</Arrival> : <Shown />} />
                    ))}
                    <Route path="*" element={<NotFound />} />
                  </Routes>
                </Suspense>
              </CaughtByPage>
            </Shell>
          </SaidProvider>
        </LiveProvider>
      )}
    </Loaded>
  );
}

function CaughtByPage({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return <Caught at={pathname}>{children}</Caught>;
}

/** People arrive at the overview; whom it does not open to, at the first page that does. */
function Arrival({ children }: { readonly children: ReactNode }) {
  const words = useWords(shellWords);
  const first = useSections()[0]?.pages[0];
  if (first === undefined) return <Page title={words.noRole.title} lead={words.noRole.says} />;
  return first.path === '/' ? children : <Navigate to={first.path} replace />;
}

function NotFound() {
  const words = useWords(shellWords);
  return (
    <Page title={words.notFound.title} lead={words.notFound.says}>
      <Button component={Link} to="/">
        {words.notFound.home}
      </Button>
    </Page>
  );
}
