import type { Dispatcher } from 'undici';
import { DatelineError } from '../core/errors.ts';

/** Leave to send one request, as a host's pace gives it. */
export interface Leave {
  /** Called in the instant in which the request is written; where it throws, nothing is sent. */
  sent(): void;
  /** The request is over, whether it was sent or not. */
  end(): Promise<void>;
}

/** Leave could not be asked for, the database being out of reach say: no trouble of the site, and none to count against it. */
export class LeaveError extends DatelineError {
  constructor(host: string, cause: unknown) {
    super('no-leave', `It could not be found out when ${host} may be asked.`, {
      advice: 'Dateline tries again by itself; `dateline doctor` shows whether the database answers.',
      cause,
    });
  }
}

/** Asked before each request, redirects included; resolves when it may go out. */
export type AskLeave = (url: string) => Promise<Leave>;

/**
 * Dispatches one request and tells when it is written, which may be long after it was given to undici: a name is
 * resolved and a connection made before.
 */
export function withLeave(agent: Dispatcher, leave: Leave): Dispatcher {
  return agent.compose(
    (dispatch) => (options, handler) => dispatch(options, tellingWhenSent(handler, leave)),
  );
}

function tellingWhenSent(handler: Dispatcher.DispatchHandler, leave: Leave): Dispatcher.DispatchHandler {
  return {
    onRequestStart(...told) {
      leave.sent();
      handler.onRequestStart?.(...told);
    },
    onRequestUpgrade: (...told) => handler.onRequestUpgrade?.(...told),
    onResponseStart: (...told) => handler.onResponseStart?.(...told),
    onResponseData: (...told) => handler.onResponseData?.(...told),
    onResponseEnd: (...told) => handler.onResponseEnd?.(...told),
    onResponseError: (...told) => handler.onResponseError?.(...told),
  };
}
