const SPAN = /^(\d{1,2})(?::(\d{2}))?\s*[-–—]\s*(\d{1,2})(?::(\d{2}))?$/;

export interface Hours {
  from: string;
  to: string;
}

/** "9–13, 14–18:30" as hours of a day; nothing where it cannot be read. What ends at 24 ends at midnight. */
export function hoursIn(cell: string): Hours[] | undefined {
  const parts = cell.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '');
  const hours = parts.map((part) => {
    const [, h1 = '', m1 = '0', h2 = '', m2 = '0'] = SPAN.exec(part) ?? [];
    const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
    const sound = h1 !== '' && Number(m1) < 60 && Number(m2) < 60 && from < to && to <= 24 * 60;
    return sound ? { from: clock(from), to: clock(to % (24 * 60)) } : undefined;
  });
  const read = hours.filter((each) => each !== undefined);
  return read.length === hours.length ? read : undefined;
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const short = (time: string) => (time.endsWith(':00') ? String(Number(time.slice(0, 2))) : time.replace(/^0/, ''));

/** "9–13, 14–18:30": minutes only where there are some, midnight at the end as 24. */
export function hoursText(hours: Hours[]): string {
  return hours.map(({ from, to }) => `${short(from.slice(0, 5))}–${to.slice(0, 5) === '00:00' ? '24' : short(to.slice(0, 5))}`).join(', ');
}
