// Fingers on the window, as a touch screen has them: the browser makes scrolling and taps of them by itself.
import type { CDPSession, Page } from 'playwright-core';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Turns the window's screen into one that can be touched. */
export async function touchScreen(page: Page): Promise<TouchScreen> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  return new TouchScreen(cdp);
}

export class TouchScreen {
  constructor(private readonly cdp: CDPSession) {}

  /** Puts fingers down, one after the other. */
  async down(...fingers: readonly Place[]): Promise<void> {
    for (let count = 1; count <= fingers.length; count++)
      await this.#send('touchStart', fingers.slice(0, count));
  }

  /** Moves all fingers that are down, from and to, in small steps. */
  async move(from: readonly Place[], to: readonly Place[], steps = 10): Promise<void> {
    await Promise.all(
      Array.from({ length: steps }, (_, step) =>
        this.#send(
          'touchMove',
          from.map(({ x, y }, index) => {
            const end = to[index] ?? { x, y };
            const part = (step + 1) / steps;
            return { x: x + (end.x - x) * part, y: y + (end.y - y) * part };
          }),
        ),
      ),
    );
  }

  /** Takes all fingers up. */
  up(): Promise<void> {
    return this.#send('touchEnd', []);
  }

  /** Down, along and up without a moment between, so that no finger ever rests. */
  async swipe(from: Place, to: Place): Promise<void> {
    await Promise.all([this.down(from), this.move([from], [to]), this.up()]);
  }

  async tap(place: Place): Promise<void> {
    await this.swipe(place, place);
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Place[]): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })),
    });
  }
}
