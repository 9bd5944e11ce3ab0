import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environmentSchema } from '../../config/settings.ts';
import { WORKER_ROLES } from '../../workers/roles.ts';
import { environmentFile, ownServices, readComposeFile, root } from './compose-file.ts';

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const compose = readComposeFile({ POSTGRES_PASSWORD: 'secret' });
const own = ownServices(compose);
const SETTINGS = Object.keys(environmentSchema.shape);
/** Read by Compose, not by Dateline. */
const OF_COMPOSE = 'POSTGRES_PASSWORD';

describe('docker-compose.yml', () => {
  it('refuses to start without a password of the database', () => {
    expect(() => readComposeFile({ POSTGRES_PASSWORD: '' })).toThrow('copy .env.example to .env');
  });

  it('runs every role, each in one service', () => {
    const roles = own.flatMap(([, { command }]) => command?.at(-1)?.split(',') ?? []);
    expect(roles.sort()).toEqual([...WORKER_ROLES, 'desk'].sort());
  });

  it.each(own)('sets for %s what is the container’s, and leaves the rest to .env', (_, service) => {
    expect(service.env_file).toBe('.env');
    const ofContainer = Object.keys(service.environment);
    const ofPeople = Object.keys(environmentFile({})).filter((name) => name !== OF_COMPOSE);
    expect([...ofContainer, ...ofPeople].sort()).toEqual(SETTINGS.toSorted());
  });

  it('reads the sources of this folder, or of one that somebody names', () => {
    const foldersOf = (variables: Record<string, string>) =>
      ownServices(readComposeFile({ POSTGRES_PASSWORD: 'secret', ...variables })).map(
        ([, { volumes, environment }]) =>
          volumes.filter((volume) => volume.endsWith(`:${environment.DATELINE_SOURCES}`)),
      );
    const each = (folder: string) => own.map(() => [`${folder}:/app/sources/catalog`]);
    expect(foldersOf({})).toEqual(each('./sources/catalog'));
    expect(foldersOf({ SOURCES_FOLDER: '' })).toEqual(each('./sources/catalog'));
    expect(foldersOf({ SOURCES_FOLDER: './data/sources' })).toEqual(each('./data/sources'));
  });

  it.each(own)('lets %s finish what is under way', (_, service) => {
    expect(Number.parseInt(service.stop_grace_period ?? '', 10)).toBeGreaterThan(10);
  });

  it.each(Object.entries(compose.services))('bounds %s, and starts it again', (_, service) => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.logging?.options).toMatchObject({ 'max-size': '10m' });
    expect(service.restart).toBe('unless-stopped');
  });

  it('pins every image, and mounts what is there', () => {
    const images = Object.values(compose.services).map(({ image }) => image);
    const [built, pulled] = [true, false].map((isOurs) =>
      images.filter((image) => (image === 'dateline:local') === isOurs),
    );
    expect(built).toHaveLength(own.length);
    for (const image of pulled ?? []) expect(image).toMatch(/:v?\d+\.\d+(\.\d+)?(-\w+)?$/);
    for (const [source = ''] of Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((volume) => volume.split(':')),
    )) {
      const isThere = source.startsWith('.')
        ? existsSync(path.join(root, source))
        : source in compose.volumes;
      expect(isThere, source).toBe(true);
    }
  });
});

describe('the profile monitoring', () => {
  const parsed = (name: string) => parse(read(name));

  it('asks every process of Dateline for its figures, under the name that alerts know', () => {
    const [job] = parsed('deploy/prometheus.yml').scrape_configs;
    const [found] = job.dns_sd_configs;
    expect(found.names).toEqual(own.map(([name]) => name));
    expect(String(found.port)).toBe(compose.services.desk?.environment.DATELINE_MONITOR_PORT);
    expect(read('docs/monitoring/alerts.yml')).toContain(`up{job="${job.job_name}"}`);
  });

  it('reads the rules and the dashboard where they are mounted', () => {
    const mounted = (service: string) =>
      compose.services[service]?.volumes.map((volume) => volume.split(':').slice(0, 2)) ?? [];
    const [rules] = parsed('deploy/prometheus.yml').rule_files;
    expect(mounted('prometheus')).toContainEqual(['./docs/monitoring/alerts.yml', rules]);
    const [provider] = parsed('deploy/grafana/dashboards/dateline.yml').providers;
    expect(mounted('grafana')).toContainEqual(['./docs/monitoring', provider.options.path]);
    const [source] = parsed('deploy/grafana/datasources/prometheus.yml').datasources;
    expect(new URL(source.url).hostname in compose.services).toBe(true);
  });
});

describe('docs/install-docker.md', () => {
  const page = read('docs/install-docker.md');

  it('names no variable that Compose does not read', () => {
    const named = [...page.matchAll(/^ {4}echo (\w+)=/gm)].map(([, name]) => name);
    const ofCompose = [...read('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    expect(named).toContain('SOURCES_FOLDER');
    expect(named.filter((name) => name !== 'COMPOSE_PROJECT_NAME' && !ofCompose.includes(name))).toEqual([]);
    // What begins with DATELINE_ and is no setting would be refused in the containers, which are given all of .env.
    expect(ofCompose.filter((name) => name?.startsWith('DATELINE_'))).toEqual([]);
  });
});

describe('.env.example', () => {
  it('names every setting once, and nothing else', () => {
    const named = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([OF_COMPOSE, ...SETTINGS].sort());
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('pins one release of Node.js in all its stages', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim$/);
  });

  it('copies what is there, and opens the ports that Compose sets', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, names]) => names?.split(' ') ?? [],
    );
    expect(copied.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
    const ports = dockerfile.match(/^EXPOSE (.+)$/m)?.[1]?.split(' ');
    const { DATELINE_DESK_PORT, DATELINE_MONITOR_PORT } = compose.services.desk?.environment ?? {};
    expect(ports).toEqual([DATELINE_DESK_PORT, DATELINE_MONITOR_PORT]);
  });
});
