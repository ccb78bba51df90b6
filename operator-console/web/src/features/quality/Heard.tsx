import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { quality, type Talk } from '../../api/quality';
import { useText } from '../../app/language';
import type { Text } from '../../app/ru';
import { span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { Recorded } from '../../ui/Recorded';
import { places } from './marks';

/** The recordings of a call; a click on a tick plays the seconds in which it was spoken. */
export function Heard({ shop, talk, onSecond }: { shop: string; talk: Talk; onSecond: (second: number) => void }) {
  const { t } = useText();
  const call = useQuery({ queryKey: ['call', shop, talk.call], queryFn: () => quality.call(shop, talk.call) });
  const ticks = useQuery({ queryKey: ['call', shop, talk.call, 'ticks'], queryFn: () => quality.ticks(shop, talk.call) });
  if (call.isError) return <ProblemNotice error={call.error} t={t} action={<button type="button" onClick={() => void call.refetch()}>{t.problems.retry}</button>} />;
  if (!call.data) return <p aria-busy="true" />;
  const spoken = places(ticks.data?.items ?? [], talk.hasty);
  return (
    <div className="listening">
      {call.data.recordings.length === 0 && <p className="quiet">{t.quality.silent}</p>}
      {call.data.recordings.map((sound) => (
        <Recorded key={sound.number} call={call.data} sound={sound} places={(seek) => {
          const its = spoken.filter((each) => each.recording === sound.number);
          if (its.length === 0) return <p className="quiet">{t.quality.noTicks}</p>;
          return (
            <>
              <h3>{t.quality.ticks}</h3>
              <ul className="places ticked">
                {its.map(({ tick, seconds, hurried }) => (
                  <li key={tick}>
                    <button type="button" className={hurried ? 'due' : ''} onClick={() => {
                      seek(seconds);
                      onSecond(Math.floor(seconds));
                    }}>{span(seconds * 1000, t.units)}</button>
                    <Fragment> {tickName(tick, t)}{hurried && <small className="due"> · {t.quality.tooFast}</small>}</Fragment>
                  </li>
                ))}
              </ul>
            </>
          );
        }} />
      ))}
    </div>
  );
}

/** "line/2/size" as "позиция 2: размер"; what has no word stands as it is. */
export function tickName(id: string, t: Text): string {
  const words: Record<string, unknown> = t.ticks;
  const line = /^line\/(\d+)\/(.+)$/.exec(id);
  const word = words[line?.[2] ?? id];
  const said = typeof word === 'string' ? word : id;
  return line ? `${t.ticks.line(Number(line[1]))}: ${said}` : said;
}
