import type { CaseView } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { Notice } from '../../ui/Notice';

/** The new holder left a word about why he holds it. */
export function takenOver(item: CaseView, lost: boolean): boolean {
  return lost && item.claim !== undefined && item.notes.at(-1)?.by === item.claim.operator;
}

/** A senior took the work over while it was in one's hands: who, and why. */
export function TakenOver({ item, lost }: { item: CaseView; lost: boolean }) {
  const { t } = useText();
  const name = usePersonName();
  const note = item.notes.at(-1);
  if (!takenOver(item, lost) || !item.claim || !note) return null;
  return <Notice tone="warn">{t.case.takenOver(name(item.shop, item.claim.operator))} <b>{note.text}</b></Notice>;
}
