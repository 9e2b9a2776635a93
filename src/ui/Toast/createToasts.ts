import type { Clock } from '../../shared/clock.js';
import { systemClock } from '../../shared/clock.js';
import { createEmitter } from '../../shared/emitter.js';

export interface ToastAction {
  readonly label: string;
  readonly onAction: () => void;
}

export interface ToastOptions {
  readonly text: string;
  /** `danger` is read at once. @default 'neutral' */
  readonly tone?: 'neutral' | 'success' | 'danger' | undefined;
  /** One button, for example to undo. */
  readonly action?: ToastAction | undefined;
  /** `null` stays until it is dismissed. @default 6 s, 10 s with an action */
  readonly durationMs?: number | null | undefined;
  /** Takes the place of a shown toast with the same key. */
  readonly key?: string | undefined;
  /** Whatever the way it goes: by time, by hand, by its action, or pushed out. */
  readonly onClose?: (() => void) | undefined;
}

export interface Toast extends ToastOptions {
  readonly id: number;
}

export interface Toasts {
  /** Shows it; returns its id. */
  readonly show: (options: ToastOptions) => number;
  readonly dismiss: (id: number) => void;
  /** Holds every countdown, while somebody reads or reaches for the button. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly getToasts: () => readonly Toast[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispose: () => void;
}

interface Countdown {
  leftMs: number;
  startedAt: number;
  cancel: (() => void) | undefined;
}

const DURATION_MS = 6000;
const DURATION_WITH_ACTION_MS = 10_000;
/** More would cover the conversation. */
const MOST_SHOWN = 3;

/** The notices that are shown, and their countdowns. */
export function createToasts(clock: Clock = systemClock): Toasts {
  const changes = createEmitter<void>();
  const countdowns = new Map<number, Countdown>();
  let toasts: readonly Toast[] = [];
  let lastId = 0;
  let isPaused = false;

  const setToasts = (next: readonly Toast[]): void => {
    toasts = next;
    changes.emit();
  };

  const dismiss = (id: number): void => {
    const toast = toasts.find((shown) => shown.id === id);
    if (!toast) return;
    countdowns.get(id)?.cancel?.();
    countdowns.delete(id);
    setToasts(toasts.filter((shown) => shown !== toast));
    toast.onClose?.();
  };

  const start = (id: number, countdown: Countdown): void => {
    countdown.startedAt = clock.now();
    countdown.cancel = clock.schedule(countdown.leftMs, () => dismiss(id));
  };

  return {
    show(options) {
      lastId += 1;
      const toast: Toast = { ...options, id: lastId };
      const replaced = options.key === undefined ? undefined : toasts.find((shown) => shown.key === options.key);
      if (replaced) dismiss(replaced.id);
      else if (toasts.length >= MOST_SHOWN && toasts[0]) dismiss(toasts[0].id);
      setToasts([...toasts, toast]);
      const ms =
        options.durationMs === undefined
          ? options.action
            ? DURATION_WITH_ACTION_MS
            : DURATION_MS
          : options.durationMs;
      if (ms !== null) {
        const countdown: Countdown = { leftMs: ms, startedAt: clock.now(), cancel: undefined };
        countdowns.set(toast.id, countdown);
        if (!isPaused) start(toast.id, countdown);
      }
      return toast.id;
    },
    dismiss,
    pause() {
      if (isPaused) return;
      isPaused = true;
      for (const countdown of countdowns.values()) {
        countdown.cancel?.();
        countdown.leftMs = Math.max(0, countdown.leftMs - (clock.now() - countdown.startedAt));
      }
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      for (const [id, countdown] of countdowns) start(id, countdown);
    },
    getToasts: () => toasts,
    subscribe: (listener) => changes.subscribe(listener),
    dispose() {
      for (const countdown of countdowns.values()) countdown.cancel?.();
      countdowns.clear();
      toasts = [];
    },
  };
}
