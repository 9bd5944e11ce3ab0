import { DatelineError } from '../core/errors.ts';

interface Kind {
  /** Whether the same request may do better later, without anybody changing anything. */
  retryable: boolean;
  advice: string;
}

const KINDS = {
  'embeddings-unreachable': {
    retryable: true,
    advice: 'Check that the server runs and that DATELINE_EMBEDDINGS_URL is its address.',
  },
  'embeddings-timeout': {
    retryable: true,
    advice: 'The server is too slow for news; give it a smaller model or a faster machine.',
  },
  'embeddings-busy': { retryable: true, advice: 'The server takes no more for now; raise its limits.' },
  'embeddings-failed': { retryable: true, advice: 'Look at the log of the server.' },
  'embeddings-key': { retryable: false, advice: 'Correct DATELINE_EMBEDDINGS_KEY.' },
  'embeddings-refused': {
    retryable: false,
    advice: 'Check DATELINE_EMBEDDINGS_URL, and that the server has the model DATELINE_EMBEDDINGS_MODEL.',
  },
  'embeddings-answer': {
    retryable: false,
    advice:
      'DATELINE_EMBEDDINGS_URL must lead to an API like that of OpenAI, such as http://127.0.0.1:11434/v1',
  },
  'embeddings-changed': {
    retryable: false,
    advice: 'Give the other model a name of its own in DATELINE_EMBEDDINGS_MODEL.',
  },
} as const satisfies Record<string, Kind>;

type EmbeddingsErrorCode = keyof typeof KINDS;

/** Texts that got no embeddings. */
export class EmbeddingsError extends DatelineError {
  declare readonly code: EmbeddingsErrorCode;
  readonly retryable: boolean;
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | null;

  constructor(
    code: EmbeddingsErrorCode,
    message: string,
    options: { retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(code, message, { advice: KINDS[code].advice, cause: options.cause });
    this.retryable = KINDS[code].retryable;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** Another model answers under the same name: vectors of the two are not to be compared. */
export function changedModel(
  known: { model: string; dimensions: number },
  dimensions: number,
): EmbeddingsError {
  return new EmbeddingsError(
    'embeddings-changed',
    `The embedding model ${known.model} had ${known.dimensions} dimensions and has ${dimensions} now.`,
  );
}
