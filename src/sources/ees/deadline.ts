/** A time limit on a request, together with the caller's own signal. */
export interface Deadline {
  /** Aborted when the time is up or the caller's signal is. */
  readonly signal: AbortSignal;
  /** Whether the time was up. */
  readonly passed: boolean;
  /** Starts the time again. */
  restart(): void;
  /** Stops the time: nothing is waited for. */
  pause(): void;
  /** Lets go of timer and signal. */
  end(): void;
}

/** Starts a time limit. AbortSignal.any would do, but came only with Node 20.3. */
export function deadline(milliseconds: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const abort = (): void => controller.abort(caller?.reason);
  if (caller?.aborted) abort();
  caller?.addEventListener('abort', abort, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let passed = false;
  const pause = (): void => clearTimeout(timer);
  const restart = (): void => {
    pause();
    if (milliseconds === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(() => {
      passed = true;
      controller.abort();
    }, milliseconds);
  };
  restart();
  return {
    signal: controller.signal,
    get passed() {
      return passed;
    },
    restart,
    pause,
    end: () => {
      pause();
      caller?.removeEventListener('abort', abort);
    },
  };
}
