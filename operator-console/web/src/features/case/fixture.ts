import type { CaseView } from '../../api/types';

/** A case as confirmation-service shows it, held by anna, who is talking. */
export function talking(change: Partial<CaseView> = {}): CaseView {
  return {
    id: '00000000-0000-5000-8000-000000000001', shop: 'tribuna', stage: 'TO_CALL', queue: 'CALL',
    phone: { e164: '+79161234567', original: '8 916 123-45-67' },
    verdict: { state: 'NONE', waitingFor: [] },
    readBack: { ticked: ['recipient'], missing: ['line/1/name', 'line/1/size', 'due'], hasty: [], replies: [] },
    script: { version: 'ru-confirm-1', steps: [
      { id: 'greeting', say: ['Добрый день!'], ticks: [], branches: [] },
      { id: 'recipient', say: ['Получатель?'], ticks: ['recipient'], branches: [] },
      { id: 'line/1', say: ['Первая…'], ticks: ['line/1/name', 'line/1/size'], branches: [] },
      { id: 'certificate', say: [], ticks: [], branches: [] },
      { id: 'total', say: ['Итого…'], ticks: ['due'], branches: [] },
    ] },
    attempts: [{ at: '2026-11-22T09:00:00Z', number: 1, operator: 'anna', phone: '+79161234567', token: 7 }],
    notes: [], tags: [], others: [],
    claim: { operator: 'anna', token: 7, until: '2026-11-22T09:02:00Z' },
    ...change,
  };
}
