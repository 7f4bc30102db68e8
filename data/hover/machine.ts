/** What a reader's pointer and keys mean for the card: idle → approaching → hover → pinned. */
export type HoverState<M> =
  | { name: 'idle' }
  | { name: 'approaching'; mark: M; token: number }
  | { name: 'hover'; mark: M; leaving: boolean }
  | { name: 'pinned'; mark: M };

/** Where the pointer is, as far as the card cares. */
export interface PointerAt<M> {
  mark: M | undefined;
  /** Over the card itself. */
  onCard: boolean;
  /** On the way from the mark to the card. */
  towardsCard: boolean;
  /** Moving too fast to be pointing at anything. */
  fast: boolean;
}

export interface Clock {
  /** Runs a callback after some ms. @returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
}

export interface HoverEffects<M> {
  /** The pointer slows over a mark: its card may be fetched. */
  prefetch(mark: M): void;
  open(mark: M, pinned: boolean): void;
  pin(): void;
  close(): void;
}

/** The card stays this long after the pointer has left the mark, the card and the way between them, in ms. */
export const GRACE = 180;

/** Decides when the card opens, stays and closes. Timers that belong to an earlier state are ignored. */
export class HoverMachine<M> {
  state: HoverState<M> = { name: 'idle' };
  private cancel: () => void = () => undefined;
  private token = 0;
  /** The mark the pointer went on to while the card of another is about to close. */
  private next: M | undefined;

  constructor(
    private readonly effects: HoverEffects<M>,
    private readonly clock: Clock,
    /** Milliseconds the pointer rests on a mark before the card opens. */
    public delay: number,
  ) {}

  pointer(at: PointerAt<M>) {
    const { state } = this;
    if (state.name === 'pinned') return;
    if (state.name === 'hover') {
      this.next = at.fast || at.mark === state.mark ? undefined : at.mark;
      if (at.onCard || at.mark === state.mark) this.stay();
      else if (at.towardsCard) this.leave(GRACE * 3);
      else this.leave(GRACE);
    } else if (at.mark === undefined) this.reset();
    else if (at.fast || state.name === 'idle' || state.mark !== at.mark) this.approach(at.mark, at.fast);
  }

  /** A click or tap on a mark. */
  press(mark: M) {
    if (this.state.name === 'hover' && this.state.mark === mark) this.pin();
    else this.open(mark, true);
  }

  /** A click inside the card. */
  pin() {
    if (this.state.name !== 'hover') return;
    this.set({ name: 'pinned', mark: this.state.mark });
    this.effects.pin();
  }

  /** Opens at once, pinned: for commands and lists. */
  open(mark: M, pinned: boolean) {
    this.set(pinned ? { name: 'pinned', mark } : { name: 'hover', mark, leaving: false });
    this.effects.open(mark, pinned);
  }

  /** Escape, close button, page change. @returns true if a card was open. */
  dismiss(): boolean {
    const open = this.state.name === 'hover' || this.state.name === 'pinned';
    this.set({ name: 'idle' });
    if (open) this.effects.close();
    return open;
  }

  /** The page scrolled under a hover card, or the pointer left the window. */
  leavePage() {
    if (this.state.name === 'hover') this.leave(GRACE);
    else if (this.state.name === 'approaching') this.reset();
  }

  private approach(mark: M, fast = false) {
    const token = ++this.token;
    this.set({ name: 'approaching', mark, token });
    if (!fast) this.effects.prefetch(mark);
    this.later(this.delay, () => {
      if (this.state.name === 'approaching' && this.state.token === token) this.open(mark, false);
    });
  }

  private stay() {
    if (this.state.name !== 'hover' || !this.state.leaving) return;
    this.set({ name: 'hover', mark: this.state.mark, leaving: false });
  }

  private leave(ms: number) {
    if (this.state.name !== 'hover') return;
    if (this.state.leaving && ms === GRACE) return;
    this.set({ name: 'hover', mark: this.state.mark, leaving: true });
    this.later(ms, () => {
      const { next } = this;
      this.dismiss();
      if (next !== undefined) this.approach(next);
    });
  }

  private reset() {
    if (this.state.name !== 'idle') this.set({ name: 'idle' });
  }

  private set(state: HoverState<M>) {
    this.cancel();
    this.cancel = () => undefined;
    this.state = state;
  }

  private later(ms: number, run: () => void) {
    this.cancel = this.clock.after(ms, run);
  }
}
