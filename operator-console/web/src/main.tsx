import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/http';
import { Languages, useText } from './app/language';
import { router } from './app/routes';
import { SignedIn } from './app/session';
import './app/tokens.css';
import './app/frame.css';
import './app/case.css';
import './app/write.css';
import './app/chat.css';
import './app/folder.css';
import './app/quality.css';
import './app/palette/palette.css';
import './features/settings/settings.css';
import './features/persons/persons.css';
import './app/style/style.css';
import './app/saved/saved.css';
import './app/tour/tour.css';
import { ProblemNotice } from './ui/Notice';

/** Only what nobody answered is asked again by itself; a refusal is an answer. */
const again = (failures: number, error: unknown) =>
  failures < 3 && error instanceof Problem && (error.status === 0 || error.status === 503);

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: again, staleTime: 10_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

function Start() {
  const { t } = useText();
  return (
    <SignedIn
      waiting={<div className="start" aria-busy="true" />}
      failed={(retry) => (
        <Failed retry={retry} text={t.problems.retry} />
      )}
    >
      <RouterProvider router={router} />
    </SignedIn>
  );
}

function Failed({ retry, text }: { retry: () => void; text: string }) {
  const { t } = useText();
  return (
    <div className="start">
      <ProblemNotice error={client.getQueryCache().find({ queryKey: ['me'] })?.state.error} t={t}
        action={<button type="button" onClick={retry}>{text}</button>} />
      <a className="button" href="/oauth2/authorization/desk">{t.problems.signIn}</a>
    </div>
  );
}

const readAnew = () => void client.invalidateQueries();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the desk');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Languages onChange={readAnew}>
        <Start />
      </Languages>
    </QueryClientProvider>
  </StrictMode>,
);
