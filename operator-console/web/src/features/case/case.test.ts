import { describe, expect, it } from 'vitest';
import { en } from '../../app/en';
import { ru } from '../../app/ru';
import { talking } from './fixture';
import { standing, tickName, whyNot } from './rules';
import { firstOpen, space, steps, ticked } from './script';

const NOW = Date.parse('2026-11-22T09:01:00Z');

describe('the script', () => {
  it('begins where something is left to say, and leaves out what has no words', () => {
    expect(steps(talking()).map((step) => step.id)).toEqual(['greeting', 'recipient', 'line/1', 'total']);
    expect(firstOpen(talking())).toBe(2);
  });

  it('Space ticks one thing, and goes on with the last of a step', () => {
    expect(space(talking(), 2)).toEqual({ tick: 'line/1/name', next: 2 });
    expect(space(ticked(talking(), ['line/1/name']), 2)).toEqual({ tick: 'line/1/size', next: 3 });
  });

  it('Space only goes on where nothing is to tick, and stays at the end', () => {
    expect(space(talking(), 0)).toEqual({ next: 1 });
    expect(space(talking({ readBack: { ticked: [], missing: [], hasty: [], replies: [] } }), 3)).toEqual({ next: 3 });
  });

  it('Space at the end goes back to what was refused meanwhile', () => {
    expect(space(talking({ readBack: { ticked: [], missing: ['recipient'], hasty: [], replies: [] } }), 3)).toEqual({ next: 1 });
  });

  it('Space goes to what is left when the script has become shorter than where one was', () => {
    expect(space(talking(), 9)).toEqual({ next: 2 });
  });

  it('what is ticked is shown before the desk has answered, once', () => {
    const twice = ticked(ticked(talking(), ['due']), ['due']);
    expect(twice.readBack).toEqual({ ticked: ['recipient', 'due'], missing: ['line/1/name', 'line/1/size'], hasty: [], replies: [] });
  });
});

describe('who can do what', () => {
  const of = (item = talking(), who = 'anna') => standing(item, who, NOW);

  it('agreeing waits for the last tick', () => {
    expect(whyNot('agree', talking(), of(), ru)).toBe('не проговорено: 3');
    const done = talking({ readBack: { ticked: [], missing: [], hasty: [], replies: [] } });
    expect(whyNot('agree', done, of(done), ru)).toBeUndefined();
  });

  it('another sees who holds it, and cannot take it while the lease runs', () => {
    const seen = talking({ claim: { operator: 'anna', until: '2026-11-22T09:02:00Z' } });
    expect(of(seen, 'boris')).toMatchObject({ mine: undefined, heldBy: 'anna', talking: false });
    expect(whyNot('claim', seen, of(seen, 'boris'), ru)).toBe('Заказ у оператора anna');
    expect(whyNot('dial', seen, of(seen, 'boris'), ru)).toBe(ru.outcome.needsClaim);
  });

  it('a lapsed lease can be taken by another', () => {
    const seen = talking({ claim: { operator: 'anna', until: '2026-11-22T09:00:59Z' } });
    expect(whyNot('claim', seen, of(seen, 'boris'), ru)).toBeUndefined();
  });

  it('an outcome needs a call under this very claim', () => {
    const earlier = talking({ claim: { operator: 'anna', token: 8, until: '2026-11-22T09:02:00Z' } });
    expect(whyNot('end', earlier, of(earlier), ru)).toBe(ru.outcome.needsDial);
    expect(whyNot('end', talking(), of(), ru)).toBeUndefined();
  });

  it('a closed case takes nothing but notes', () => {
    const closed = talking({ stage: 'CLOSED', claim: undefined });
    expect(whyNot('claim', closed, of(closed), ru)).toBe(ru.case.closed);
    expect(whyNot('note', closed, of(closed), ru)).toBeUndefined();
  });
});

it('both languages say something under every key', () => {
  const words = (of: unknown): string[] => typeof of === 'object' && of !== null
    ? Object.entries(of).flatMap(([key, value]) => words(value).map((rest) => `${key}.${rest}`)) : [typeof of];
  expect(words(en)).toEqual(words(ru));
});

it('a tick is named as an operator says it', () => {
  expect(tickName('due', talking(), ru)).toBe('итог');
  expect(tickName('line/1/size', talking(), en)).toContain(': size');
});
