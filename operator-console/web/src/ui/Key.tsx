import type { ReactNode } from 'react';

/** The key beside what it does. */
export function Key({ children }: { children: ReactNode }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}

/** A button that says its key, and why it cannot be pressed. */
export function KeyButton({ name, onPress, children, why, primary = false, pressed }: {
  name: string;
  onPress: () => void;
  children: ReactNode;
  why?: string | undefined;
  primary?: boolean;
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      className={primary ? 'primary' : undefined}
      aria-disabled={why !== undefined}
      aria-keyshortcuts={name}
      aria-pressed={pressed}
      title={why}
      onClick={() => why === undefined && onPress()}
    >
      {name && <Key>{name}</Key>}
      {children}
    </button>
  );
}
