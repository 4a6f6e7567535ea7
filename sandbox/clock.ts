/** The sandbox's time: runs at real speed from a chosen start, and can be moved forward by tests. */
export interface SandboxClock {
  now(): Date;
  /** Moves the clock forward; timers of the sandbox that fall due fire at once. */
  advance(ms: number): void;
  /** Is told after each move. */
  onAdvance(listener: () => void): void;
  /** Starts again at this moment, or at the real present when null. */
  startAt(moment: Date | null): void;
}

export function createSandboxClock(moment: Date | null = null): SandboxClock {
  let offset = 0;
  const listeners: (() => void)[] = [];
  const clock: SandboxClock = {
    now: () => new Date(Date.now() + offset),
    advance: (ms) => {
      offset += ms;
      for (const listener of listeners) listener();
    },
    onAdvance: (listener) => void listeners.push(listener),
    startAt: (start) => {
      offset = start === null ? 0 : start.getTime() - Date.now();
    },
  };
  clock.startAt(moment);
  return clock;
}
