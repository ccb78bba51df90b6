import { useRef, useState } from 'react';
import type { Activity } from '../../api/types';
import { useText } from '../../app/language';
import { useNow } from '../../ui/clock';
import { span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import type { PresenceDesk } from './usePresence';

const CHOICES: Activity[] = ['READY', 'BREAK', 'LUNCH', 'RECOVERY', 'TRAINING', 'FAULT', 'OFF'];

/** What one does now, since when or for how long yet, and what else one can turn to. */
export function PresenceControl({ desk, onStart }: { desk: PresenceDesk; onStart: () => void }) {
  const { t } = useText();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const { presence } = desk;
  if (desk.away) return <span className="presence"><span className="quiet">{t.presence.unknown}</span></span>;
  if (!presence) return <span className="presence" aria-busy="true" />;
  if (presence.activity === 'OFF') {
    return <span className="presence"><button type="button" className="primary" onClick={onStart}>{t.presence.start}</button></span>;
  }
  const rest = presence.until ? Date.parse(presence.until) - now : undefined;
  const timer = rest !== undefined ? span(rest, t.units) : presence.since ? span(now - Date.parse(presence.since), t.units) : '';
  const over = rest !== undefined && rest < 0;
  return (
    <span className="presence">
      <button type="button" aria-haspopup="true" aria-expanded={open} className={`doing ${presence.activity.toLowerCase()}`}
        onClick={() => setOpen(!open)}>
        <span className="dot" aria-hidden="true" />{t.presence.of[presence.activity]}
        <span className={over ? 'late' : 'quiet'}>{over ? `+${timer}` : timer}</span>
      </button>
      {presence.activity === 'WRAP_UP' && !presence.extended && (
        <button type="button" disabled={desk.busy} onClick={desk.longer}>{t.presence.longer}</button>
      )}
      <button type="button" className="hand" aria-pressed={desk.handUp} aria-keyshortcuts="F1" title={t.presence.hand} onClick={desk.toggleHand}>
        <span aria-hidden="true">⚑</span>{desk.handUp ? t.presence.handIsUp : <span className="hidden">{t.presence.hand}</span>} <kbd aria-hidden="true">F1</kbd>
      </button>
      {open && <Menu current={presence.activity} desk={desk} onClose={() => setOpen(false)} />}
      {desk.error ? <ProblemNotice error={desk.error} t={t} action={
        <button type="button" onClick={desk.forget}>{t.keys.close}</button>} /> : null}
    </span>
  );
}

function Menu({ current, desk, onClose }: { current: Activity; desk: PresenceDesk; onClose: () => void }) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  const choices = CHOICES.filter((each) => each !== current);
  const choose = (activity: Activity) => {
    desk.turn(activity);
    onClose();
  };
  const step = (by: number) => () => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((each) => each === document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  useKeys({
    Escape: onClose, ArrowDown: step(1), ArrowUp: step(-1),
    ...Object.fromEntries(choices.map((each, at) => [`Digit${at + 1}`, () => choose(each)])),
  }, { exclusive: true });
  return (
    <div className="panel menu" role="group" aria-label={t.presence.title} ref={list}>
      {choices.map((each, at) => (
        <button key={each} type="button" autoFocus={at === 0} onClick={() => choose(each)}>
          <kbd aria-hidden="true">{at + 1}</kbd> {each === 'OFF' ? t.presence.end : t.presence.of[each]}
        </button>
      ))}
    </div>
  );
}
