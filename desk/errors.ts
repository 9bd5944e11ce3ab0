import { DatelineError } from '../core/errors.ts';

const ADVICE = {
  'port-in-use': 'Stop the program that listens there, or choose another port.',
  'port-forbidden': 'Choose a port above 1023, or put a proxy in front of the desk.',
  'address-unavailable': 'Choose 127.0.0.1, or an address that this machine has.',
  'desk-unprotected':
    'Add an account (dateline account add NAME --role admin), set a password, listen on 127.0.0.1, or allow an open desk where something else guards the way to it.',
} as const;

/** The desk cannot be put on its address. */
export class DeskAddressError extends DatelineError {
  declare readonly code: keyof typeof ADVICE;

  constructor(code: keyof typeof ADVICE, message: string, cause?: unknown) {
    super(code, message, { advice: ADVICE[code], cause });
  }
}
