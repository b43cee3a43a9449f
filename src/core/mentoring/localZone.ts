import { readZone } from './zones';

/** Where the reader is. The machine that runs this may stand elsewhere: a server's clock is often UTC. */
export interface LocalZone {
  /** Of the reader, where it is known, else of this machine: a name that `Intl` takes. */
  readonly zone: string;
  /** Whether the reader is there beyond doubt; else nothing may be said of what their own clock shows. */
  readonly isKnown: boolean;
}

/** The zone in which times are meant: the one that is written, or the reader's where it is none, or none can be read. */
export function meantZone(timezone: string | undefined, here: Pick<LocalZone, 'zone'>): string {
  return (timezone === undefined ? undefined : readZone(timezone)) ?? here.zone;
}
