import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { ProblemBody } from '../../api/http';

export type Wrong = ProblemBody['errors'][number];

interface Form {
  /** What the service refused, by JSON pointer into the document. */
  errors: Wrong[];
  /** What cannot be read as it is typed, by the field's pointer. */
  flaws: Record<string, string>;
  flaw: (pointer: string, typed: string | undefined) => void;
}

const Current = createContext<Form>({ errors: [], flaws: {}, flaw: () => undefined });

/** The fields of one document: each shows what was refused of it, and says when it cannot be read. */
export function FormOf({ errors, flaws, onFlaws, children }: { errors: Wrong[]; flaws: Record<string, string>; onFlaws: (change: (flaws: Record<string, string>) => Record<string, string>) => void; children: ReactNode }) {
  const form = useMemo<Form>(() => ({ errors, flaws, flaw: (pointer, typed) => onFlaws((before) => {
    if (before[pointer] === typed) return before;
    const { [pointer]: _, ...others } = before;
    return typed === undefined ? others : { ...others, [pointer]: typed };
  }) }), [errors, flaws, onFlaws]);
  return <Current value={form}>{children}</Current>;
}

/** A refusal belongs to the field of its place, or of the place around it. */
export const within = (pointer: string, field: string) => pointer === field || pointer.startsWith(`${field}/`);

export function useWrong(pointer: string): Wrong[] {
  const { errors } = useContext(Current);
  return errors.filter((each) => within(each.pointer, pointer));
}

/**
 * What is typed, as it is typed; the document hears of it when it can be read. A document that changes otherwise is shown anew.
 *
 * @param read nothing where it cannot be read
 */
export function useTyped<T>({ pointer, value, said, read, onChange }: {
  pointer: string;
  value: T;
  said: (value: T) => string;
  read: (typed: string) => { value: T } | undefined;
  onChange: (value: T) => void;
}) {
  const { flaw, flaws } = useContext(Current);
  const [text, setText] = useState(() => said(value));
  const [shown, setShown] = useState(() => JSON.stringify(value));
  const now = JSON.stringify(value);
  if (now !== shown) {
    setShown(now);
    if (JSON.stringify(read(text)?.value) !== now) setText(said(value));
  }
  const type = (typed: string) => {
    setText(typed);
    const found = read(typed);
    flaw(pointer, found === undefined ? typed : undefined);
    if (found !== undefined) onChange(found.value);
  };
  return { text, type, unread: flaws[pointer] !== undefined };
}
