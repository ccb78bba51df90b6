import type { ReactNode } from 'react';
import type { CaseView, OutcomeName } from '../../api/types';
import { useText } from '../../app/language';
import { useNow } from '../../ui/clock';
import { KeyButton } from '../../ui/Key';

const UNDO_MS = 8_000;
const PATIENCE_MS = 3_000;

/** How this call ended, as far as it is known. */
export interface Ended {
  outcome: OutcomeName;
  at: number;
}

export function mayUndo(item: CaseView, ended: Ended | undefined, now: number): boolean {
  return ended?.outcome === 'AGREED' && item.verdict.state === 'CONFIRMED' && now - ended.at < UNDO_MS;
}

/** What the judge says, while the customer is still on the line; nothing is promised before that. */
export function VerdictCard({ item, ended, saving, onUndo, onNext }: {
  item: CaseView;
  ended: Ended | undefined;
  saving: boolean;
  onUndo: () => void;
  onNext: () => void;
}) {
  const { t } = useText();
  const now = useNow();
  const verdict = item.verdict;
  const closing = item.script?.steps.find((step) => step.id === 'verdict')?.say ?? [];
  if (saving) return <Card tone="info" title={t.outcome.saving} />;
  if (verdict.state === 'REFUSED') {
    return (
      <Card tone="bad" title={t.outcome.refusedBy}>
        <p>{verdict.reason ? t.outcome.why[verdict.reason] : t.problems.unknown}</p>
        {closing.map((sentence) => <p key={sentence} className="spoken" lang="ru">{sentence}</p>)}
      </Card>
    );
  }
  if (!ended) return null;
  if (ended.outcome !== 'AGREED') {
    return (
      <Card tone="good" title={`${t.outcome.done}: ${t.outcome[ended.outcome].replace('…', '')}`}>
        <KeyButton name="J" primary onPress={onNext}>{t.outcome.next}</KeyButton>
      </Card>
    );
  }
  if (verdict.state === 'CONFIRMED') {
    const rest = Math.ceil(Math.min(UNDO_MS, UNDO_MS - (now - ended.at)) / 1000);
    return (
      <Card tone="good" title={t.outcome.confirmed}>
        {closing.map((sentence) => <p key={sentence} className="spoken" lang="ru">{sentence}</p>)}
        <p className="actions">
          <KeyButton name="J" primary onPress={onNext}>{t.outcome.next}</KeyButton>
          {rest > 0 && <KeyButton name="Z" onPress={onUndo}>{t.outcome.undo(rest)}</KeyButton>}
        </p>
      </Card>
    );
  }
  if (verdict.state === 'AWAITED') {
    return (
      <Card tone="warn" title={t.outcome.awaited}>
        <p>{verdict.waitingFor.map((what) => t.outcome.waitingFor[what]).join(', ')}</p>
        {now - ended.at > PATIENCE_MS && <p className="spoken">{t.outcome.silent}</p>}
        <KeyButton name="J" primary onPress={onNext}>{t.outcome.next}</KeyButton>
      </Card>
    );
  }
  return null;
}

function Card({ tone, title, children }: { tone: string; title: string; children?: ReactNode }) {
  return <section className={`verdict ${tone}`} role="status"><h2>{title}</h2>{children}</section>;
}
