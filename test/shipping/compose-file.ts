import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';

export const root = path.resolve(import.meta.dirname, '../..');

const serviceSchema = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  mem_limit: z.string().optional(),
  restart: z.string().optional(),
  stop_grace_period: z.string().optional(),
  logging: z.object({ options: z.record(z.string(), z.string()) }).optional(),
});
const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.null()),
});

export type ComposeFile = z.infer<typeof composeSchema>;
export type Service = z.infer<typeof serviceSchema>;

/** docker-compose.yml as Docker Compose reads it with these variables; refuses a key that stands twice. */
export function readComposeFile(variables: Record<string, string>): ComposeFile {
  const text = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
  return composeSchema.parse(parse(interpolated(text, variables), { merge: true }));
}

/**
 * `${NAME-default}`, `${NAME:-default}` and `${NAME:?what to do}`: what docker-compose.yml uses of Compose's
 * interpolation. With a colon, empty counts as unset.
 */
function interpolated(text: string, variables: Record<string, string>): string {
  return text.replaceAll(/\$\{(\w+)(?:(:?)([-?])([^}]*))?\}/g, (_, name, colon, kind, word) => {
    const value = colon ? variables[name] || undefined : variables[name];
    if (kind === '?' && value === undefined) throw new Error(`${name}: ${word}`);
    return value ?? (kind === '-' ? word : '');
  });
}

/** What .env holds once somebody has copied .env.example and filled in what they need. */
export function environmentFile(filledIn: Record<string, string>): Record<string, string> {
  const example = parseEnv(readFileSync(path.join(root, '.env.example'), 'utf8'));
  return z.record(z.string(), z.string()).parse({ ...example, ...filledIn });
}

/** The services that run Dateline itself. */
export function ownServices({ services }: ComposeFile): [string, Service][] {
  return Object.entries(services).filter(([, service]) => service.env_file !== undefined);
}
