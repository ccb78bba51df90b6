import { useState, type FormEvent } from 'react';
import { useText } from '../../app/language';
import { StopPanel } from '../../ui/stop/StopPanel';

/** Whether somebody does not want to be called: any operator looks it up, a senior lifts it. */
export function Stops({ shop }: { shop: string }) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string>();
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') setAsked(typed.trim());
  };
  return (
    <>
      <form className="inline" aria-label={t.stop.title} onSubmit={find}>
        <label>{t.stop.phone}<input type="tel" value={typed} maxLength={30} onChange={(event) => setTyped(event.target.value)} /></label>
        <button type="submit" disabled={typed.trim() === ''}>{t.stop.find}</button>
      </form>
      {asked && <StopPanel key={asked} shop={shop} phone={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
