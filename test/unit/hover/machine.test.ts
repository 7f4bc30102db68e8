import { beforeEach, describe, expect, it } from 'vitest';
import { FAST, isOnTheWay, Speed } from '../../../data/hover/geometry.ts';
import { GRACE, HoverMachine, type PointerAt } from '../../../data/hover/machine.ts';

let log: string[];
let time: number;
let timers: { at: number; run: () => void }[];
let machine: HoverMachine<string>;

/** Lets the injected clock run on. */
function wait(ms: number) {
  time += ms;
  for (const timer of timers.filter(({ at }) => at <= time)) {
    if (!timers.includes(timer)) continue;
    timers = timers.filter((other) => other !== timer);
    timer.run();
  }
}

const on = (mark: string): PointerAt<string> => ({ mark, onCard: false, towardsCard: false, fast: false });
const away: PointerAt<string> = { mark: undefined, onCard: false, towardsCard: false, fast: false };
const card: PointerAt<string> = { ...away, onCard: true };

beforeEach(() => {
  log = [];
  time = 0;
  timers = [];
  machine = new HoverMachine<string>(
    {
      prefetch: (mark) => log.push(`prefetch ${mark}`),
      open: (mark, pinned) => log.push(`open ${mark}${pinned ? ' pinned' : ''}`),
      pin: () => log.push('pin'),
      close: () => log.push('close'),
    },
    {
      after: (ms, run) => {
        const timer = { at: time + ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    250,
  );
});

describe('the card', () => {
  it('opens after the pointer has rested on a mark, its text fetched before', () => {
    machine.pointer(on('a'));
    expect(log).toEqual(['prefetch a']);
    wait(249);
    expect(log).toEqual(['prefetch a']);
    wait(1);
    expect(log).toEqual(['prefetch a', 'open a']);
  });

  it('does not open for a pointer passing by', () => {
    machine.pointer({ ...on('a'), fast: true });
    wait(100);
    machine.pointer({ ...on('a'), fast: true });
    wait(200);
    machine.pointer(away);
    wait(1000);
    expect(log).toEqual([]);
  });

  it('starts counting again on another mark', () => {
    machine.pointer(on('a'));
    wait(200);
    machine.pointer(on('b'));
    wait(200);
    expect(log).toEqual(['prefetch a', 'prefetch b']);
    wait(50);
    expect(log.at(-1)).toBe('open b');
  });

  it('stays while the pointer is on it, closes a moment after it has left', () => {
    machine.open('a', false);
    machine.pointer(away);
    wait(GRACE - 1);
    machine.pointer(card);
    wait(5000);
    expect(log).toEqual(['open a']);
    machine.pointer(away);
    wait(GRACE);
    expect(log).toEqual(['open a', 'close']);
  });

  it('gives a pointer on its way to the card more time', () => {
    machine.open('a', false);
    machine.pointer({ ...away, towardsCard: true });
    wait(GRACE + 100);
    expect(log).toEqual(['open a']);
    wait(GRACE * 3);
    expect(log).toEqual(['open a', 'close']);
  });

  it('goes over to another mark on which the pointer comes to rest', () => {
    machine.open('a', false);
    machine.pointer(on('b'));
    wait(GRACE);
    expect(log).toEqual(['open a', 'close', 'prefetch b']);
    wait(250);
    expect(log.at(-1)).toBe('open b');
  });

  it('once pinned stays until it is dismissed', () => {
    machine.open('a', false);
    machine.press('a');
    machine.pointer(away);
    wait(5000);
    machine.leavePage();
    expect(log).toEqual(['open a', 'pin']);
    expect(machine.dismiss()).toBe(true);
    expect(machine.dismiss()).toBe(false);
    expect(log.at(-1)).toBe('close');
  });

  it('opens pinned at a press, without waiting', () => {
    machine.pointer(on('a'));
    machine.press('a');
    wait(1000);
    expect(log).toEqual(['prefetch a', 'open a pinned']);
  });

  it('never opens after Escape, whatever timers were set before', () => {
    machine.pointer(on('a'));
    machine.dismiss();
    wait(5000);
    expect(log).toEqual(['prefetch a']);
  });
});

describe('the way to the card', () => {
  const box = { left: 100, right: 400, top: 50, bottom: 250 };
  it.each([
    [{ x: 160, y: 30 }, true],
    [{ x: 120, y: 48 }, true],
    [{ x: 20, y: 48 }, false],
    [{ x: 150, y: 5 }, false],
  ])('from above holds %j: %s', (point, expected) => {
    expect(isOnTheWay(point, { x: 150, y: 10 }, box)).toBe(expected);
  });

  it('from the side leads to the near edge', () => {
    expect(isOnTheWay({ x: 90, y: 150 }, { x: 50, y: 150 }, box)).toBe(true);
    expect(isOnTheWay({ x: 40, y: 150 }, { x: 50, y: 150 }, box)).toBe(false);
  });
});

describe('speed', () => {
  it('is that of the last two moves', () => {
    const speed = new Speed();
    expect(speed.add({ x: 0, y: 0 }, 0)).toBe(0);
    expect(speed.add({ x: 30, y: 0 }, 10)).toBeGreaterThan(FAST);
    expect(speed.add({ x: 31, y: 0 }, 110)).toBeLessThan(FAST);
  });

  it('is none after a pause', () => {
    const speed = new Speed();
    speed.add({ x: 0, y: 0 }, 0);
    expect(speed.add({ x: 500, y: 0 }, 1000)).toBe(0);
  });
});
