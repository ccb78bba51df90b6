import type { ReactNode } from 'react';
import { Problem } from '../api/http';
import type { Text } from '../app/ru';

/** What went wrong, where the eye is: the desk's own words, with the code by which it is found in the logs. */
export function problemText(error: unknown, t: Text): string {
  if (!(error instanceof Problem)) return t.problems.unknown;
  const words: Record<string, string> = t.problems;
  return words[error.code] ?? (error.message || t.problems.unknown);
}

export function Notice({ tone, children, action }: {
  tone: 'bad' | 'warn' | 'good' | 'info';
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' || tone === 'warn' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action}
    </div>
  );
}

export function ProblemNotice({ error, t, action }: { error: unknown; t: Text; action?: ReactNode }) {
  const trace = error instanceof Problem ? error.traceId : undefined;
  return (
    <Notice tone="bad" action={action}>
      {problemText(error, t)}
      {error instanceof Problem && error.code !== 'offline' && (
        <small className="quiet"> {t.problems.code}: {error.code}{trace ? ` · ${trace.slice(0, 12)}` : ''}</small>
      )}
    </Notice>
  );
}
