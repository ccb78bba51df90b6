import type { QueryClient } from '@tanstack/react-query';
import { desk } from '../api/desk';
import type { LiveChange } from '../api/types';
import { heldNow, placed } from '../features/queue/places';
import { ofOrder, type Owner, type Row } from '../features/queue/rows';

const PAUSE_MS = 120;
/** The queue's owner hears of another service's event when we do: what it says at once may be from before. */
const LATER_MS = [100, 300];
const FIGURES_MS = 2000;
const SEEN_MAX = 2000;
const ASKED_MAX = 25;
/** Beyond that it is cheaper to read the lists again. */
const MOVED_MAX = 100;

const read = async (ids: string[]): Promise<Row[]> => (await desk.places(ids)).items.map(ofOrder);

/** What happened on the desk, worked into what the browser holds of it. */
export class Changes {
  private readonly client: QueryClient;
  private readonly seen = new Set<string>();
  private readonly moved: Record<Owner, Set<string>> = { confirmation: new Set(), callback: new Set() };
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private flushing = false;
  private lastFlush = 0;
  private figures = false;

  constructor(client: QueryClient) {
    this.client = client;
  }

  hasSeen(): boolean {
    return this.seen.size > 0;
  }

  everything(): void {
    for (const key of ['queue', 'case', 'task', 'story', 'order', 'orders', 'wall', 'claims', 'presences', 'presence']) {
      void this.client.invalidateQueries({ queryKey: [key] });
    }
  }

  happened(change: LiveChange): void {
    if (this.seen.has(change.id)) return;
    this.seen.add(change.id);
    if (this.seen.size > SEEN_MAX) this.seen.delete(this.seen.values().next().value ?? '');
    const owner: Owner = change.type.startsWith('callback.') ? 'callback' : 'confirmation';
    const ids = owner === 'callback' ? (change.tasks ?? []) : change.orders;
    if (/\.work-/.test(change.type)) {
      heldNow(this.client, owner, ids, change.heldBy, change.heldUntil ?? change.at);
      void this.client.invalidateQueries({ queryKey: ['claims'] });
    }
    if (change.type === 'callback.presence-changed.v1') {
      void this.client.invalidateQueries({ queryKey: ['presences'] });
      void this.client.invalidateQueries({ queryKey: ['presence'] });
    }
    if (change.call) void this.client.invalidateQueries({ queryKey: ['ringing'] });
    this.read(['case', 'story', 'order'], change.orders);
    for (const task of change.tasks ?? []) void this.client.invalidateQueries({ queryKey: ['task', task] });
    this.move(owner, ids);
    if (!change.type.startsWith(`${owner}.`)) {
      LATER_MS.forEach((millis) => this.after(millis, () => {
        this.move(owner, ids);
        this.read(['case'], change.orders);
      }));
    }
    this.count();
  }

  private read(what: string[], orders: string[]): void {
    for (const order of orders) {
      for (const key of what) void this.client.invalidateQueries({ queryKey: [key, order] });
    }
  }

  /** Places in the queue are computed by its owner; asked at most eight times a second. */
  private move(owner: Owner, ids: string[]): void {
    ids.forEach((id) => this.moved[owner].add(id));
    if (this.flushing || ids.length === 0) return;
    this.flushing = true;
    this.after(Math.max(0, this.lastFlush + PAUSE_MS - Date.now()), () => {
      this.flushing = false;
      this.lastFlush = Date.now();
      void this.flush('confirmation');
      void this.flush('callback');
    });
  }

  private async flush(owner: Owner): Promise<void> {
    const ids = [...this.moved[owner]];
    this.moved[owner].clear();
    if (ids.length === 0) return;
    try {
      if (owner === 'callback' || ids.length > MOVED_MAX) {
        await this.client.invalidateQueries({ queryKey: ['queue', owner] });
        return;
      }
      const parts = Array.from({ length: Math.ceil(ids.length / ASKED_MAX) }, (_, at) => ids.slice(at * ASKED_MAX, (at + 1) * ASKED_MAX));
      const found = (await Promise.all(parts.map(read))).flat();
      placed(this.client, owner, new Set(ids), found);
    } catch {
      // The lists themselves say what is wrong, where it is.
      void this.client.invalidateQueries({ queryKey: ['queue', owner] });
    }
  }

  private count(): void {
    if (this.figures) return;
    this.figures = true;
    this.after(FIGURES_MS, () => {
      this.figures = false;
      void this.client.invalidateQueries({ queryKey: ['wall'] });
    });
  }

  private after(millis: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, millis);
    this.timers.add(timer);
  }

  stop(): void {
    this.timers.forEach(clearTimeout);
  }
}
