import { DatelineError } from '../../../core/errors.ts';

/** Why nobody was let in; each has a page that says what to do next. */
export type SignOnProblem =
  /** The browser does not bring what the attempt began with: too late, another tab, or somebody else's link. */
  | 'over'
  | 'denied'
  | 'unreachable'
  | 'failed'
  | 'too-often'
  | 'unknown'
  | 'no-role'
  | 'no-name'
  | 'name-taken'
  | 'disabled';

const ADVICE: Partial<Record<SignOnProblem, string>> = {
  unreachable: 'Look whether this machine reaches the provider, and at DATELINE_OIDC_ISSUER.',
  failed:
    'Compare DATELINE_OIDC_ISSUER, DATELINE_OIDC_CLIENT_ID and DATELINE_OIDC_CLIENT_SECRET with what the provider has, the callback address there with DATELINE_DESK_URL, and the clocks of both machines.',
};

/** A login by OpenID Connect came to nothing. The message goes to the log, so it holds no code, token or secret. */
export class SignOnError extends DatelineError {
  declare readonly code: SignOnProblem;

  constructor(code: SignOnProblem, message: string) {
    const advice = ADVICE[code];
    super(code, message, advice === undefined ? {} : { advice });
  }
}
