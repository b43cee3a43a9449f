/** Where the reader is. The machine that runs this may stand elsewhere: a server's clock is often UTC. */
export interface Here {
  /** A name that `Intl` takes; left out, the zone of this machine. */
  readonly zone?: string;
  /** Whether the reader is there beyond doubt; else nothing may be said of what their own clock shows. */
  readonly isKnown: boolean;
}

let here: Here = { isKnown: true };

/** The one who knows where the reader is says so; it holds for every time that names no zone of its own. */
export function tellHere(told: Here): void {
  here = told;
}

/** The zone in which a time is meant that names none. */
export function readersZone(): string {
  return here.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether the reader's own clock is known to show that zone. */
export function isHereKnown(): boolean {
  return here.isKnown;
}
