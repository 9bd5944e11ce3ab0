import { hasCredentials, webhooksSchema } from '../core/watch/telling.ts';

export interface WebhookProblem {
  kind: 'address' | 'user' | 'twice' | 'too-many';
  /** The line that is wrong; empty where it is all of them. */
  value: string;
}

/** The addresses of a form, one a line, or what is wrong with which. */
export function readWebhooks(text: string): { webhooks: string[] } | { problems: WebhookProblem[] } {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const read = webhooksSchema.safeParse(lines);
  if (read.success) return { webhooks: read.data };
  const problems = read.error.issues.map(({ code, path: [at] }): WebhookProblem => {
    if (typeof at !== 'number') {
      const twice = lines.find((line, index) => lines.indexOf(line) < index);
      return code === 'too_big' || twice === undefined
        ? { kind: 'too-many', value: '' }
        : { kind: 'twice', value: twice };
    }
    const value = lines[at] ?? '';
    return { kind: hasCredentials(value) ? 'user' : 'address', value };
  });
  return { problems };
}
