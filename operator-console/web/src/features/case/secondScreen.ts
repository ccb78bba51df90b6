import { useEffect, useState } from 'react';

const CHANNEL = 'orderdesk.pane';
const PANE = '/pane';

interface Shown {
  case?: string;
  /** A second screen has opened and asks what is shown. */
  asks?: true;
}

/** Opens the order on a second screen, or brings it to the front. */
export function popOut(): void {
  window.open(PANE, CHANNEL, 'popup,width=720,height=900');
}

/** Tells the second screen which case is open here. */
export function useShownOut(id: string): void {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    const tell = () => channel.postMessage({ case: id } satisfies Shown);
    channel.onmessage = (event: MessageEvent<Shown>) => {
      if (event.data.asks) tell();
    };
    tell();
    return () => channel.close();
  }, [id]);
}

/** The case that the working tab has open; nothing before it opens one. */
export function useShownThere(): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = (event: MessageEvent<Shown>) => {
      if (event.data.case !== undefined) setId(event.data.case);
    };
    channel.postMessage({ asks: true } satisfies Shown);
    return () => channel.close();
  }, []);
  return id;
}
