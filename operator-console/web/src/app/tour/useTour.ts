import { useOwn } from '../own';

export const STEPS = ['queue', 'take', 'dial', 'script', 'order', 'outcome', 'help'] as const;
const OVER = -1;

const isStep = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= OVER && value < STEPS.length;

/** Where somebody is in the tour; nothing of who was never asked. It is remembered by person, and goes on where he was. */
export function useTour() {
  const [at, write] = useOwn<number | undefined>('tour', isStep, undefined);
  return {
    step: at === undefined || at === OVER ? undefined : at,
    asked: at !== undefined,
    start: () => write(0),
    go: (to: number) => write(to >= STEPS.length ? OVER : Math.max(0, to)),
    end: () => write(OVER),
  };
}
