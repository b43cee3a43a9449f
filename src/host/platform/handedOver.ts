import type { Platform } from './platform';

interface HandedOver {
  readonly platform: Platform;
}

/** The platform of the host that is importing this bundle (see `handOver.ts`). */
export const { platform } = (globalThis as unknown as Record<symbol, HandedOver>)[
  Symbol.for('mentoring-notes.handed-over')
] as HandedOver;
