import { useState } from 'react';
import { useKeys } from './keys';

/** One row of a list that arrows mark and Enter opens; none until the first arrow. */
export function useMarked<T>(rows: T[], onOpen: (row: T) => void): number {
  const [at, setAt] = useState(-1);
  const marked = Math.min(at, rows.length - 1);
  useKeys({
    ArrowDown: () => setAt(Math.min(marked + 1, rows.length - 1)),
    ArrowUp: () => setAt(Math.max(marked - 1, 0)),
    Enter: () => {
      const row = rows[marked];
      if (row !== undefined) onOpen(row);
    },
  }, { place: 'list' });
  return marked;
}
