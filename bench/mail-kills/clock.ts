import { z } from 'zod';

export const clockSchema = z.object({
  /** Milliseconds since 1970, when both clocks say the same. */
  from: z.int(),
  /** Simulated seconds in a real one. */
  speed: z.number().min(1),
});

/** A clock that runs faster than the real one, the same in all processes. */
export interface Clock {
  now(): Date;
  /** How long a simulated time takes. */
  realMs(simulatedMs: number): number;
}

export function clockFrom({ from, speed }: z.infer<typeof clockSchema>): Clock {
  return {
    now: () => new Date(from + (Date.now() - from) * speed),
    realMs: (simulatedMs) => simulatedMs / speed,
  };
}
