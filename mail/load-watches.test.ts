import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAIN_TELLING } from '../core/watch/telling.ts';
import { parseWatch, readWatchFiles, requireRight } from './load-watches.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-watches-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const problems = () =>
  readWatchFiles(folder)
    .then((files) => requireRight(files ?? []))
    .then(
      () => [],
      (error: Error) => error.message.replaceAll(`${folder}/`, '').split('\n'),
    );

const LAOS = `name: laos
title: Chuyến thăm Lào
match:
  all: [thăm]
  any:
    - nước Lào
    - Laos
recipients:
  - address: desk@news.example
    language: vi
`;

describe('readWatchFiles', () => {
  it('reads the watches of a folder, by name', async () => {
    await write('laos.yaml', LAOS);
    await write('apec.yaml', LAOS.replace('name: laos', 'name: apec'));
    await write('README.md', 'not a watch');
    const files = (await readWatchFiles(folder)) ?? [];
    expect(files.map(({ name }) => name)).toEqual(['apec', 'laos']);
    expect(files[1]?.hash).toBe(createHash('sha256').update(LAOS).digest('hex'));
    expect(files[1]?.watch).toEqual({
      ...PLAIN_TELLING,
      name: 'laos',
      title: 'Chuyến thăm Lào',
      match: { all: ['thăm'], any: ['nước Lào', 'Laos'], none: [] },
      recipients: [{ address: 'desk@news.example', language: 'vi' }],
    });
  });

  it('has none where there is no folder', async () => {
    expect(await readWatchFiles(path.join(folder, 'missing'))).toBeNull();
  });

  it('tells what is wrong in all files, each with its place', async () => {
    await write(
      'a.yaml',
      LAOS.replace('name: laos', 'name: a').replace('desk@news.example', '"desk@news.example, b@c.example"'),
    );
    await write('b.yaml', LAOS.replace('name: laos', 'name: b').replace('any:', 'some:'));
    await write('c.yaml', 'name: c\ntitle: C\nmatch: { any: [x] }\nrecipients: nobody\n');
    await write('d.yaml', 'name: [unclosed\n');
    await write('e.yml', LAOS);
    expect(await problems()).toEqual([
      'a.yaml:9:14: recipients[0].address: "desk@news.example, b@c.example" is not a plain mail address',
      'b.yaml:5:3: match.some: is not a known field',
      expect.stringMatching(/^c\.yaml:4:13: recipients: /),
      expect.stringMatching(/^d\.yaml:2:1: /),
      'e.yml: is not named *.yaml',
    ]);
  });

  it('wants the name of the file, which is no page of the desk', async () => {
    await write('cuba.yaml', LAOS);
    await write('new.yaml', LAOS.replace('name: laos', 'name: new'));
    expect(await problems()).toEqual([
      'cuba.yaml:1:7: name: differs from the name of its file, "cuba"',
      'new.yaml:1:7: name: is the name of a page of the desk: choose another for the watch and its file',
    ]);
  });

  it('refuses a recipient twice, a word without letters, a title over two lines, and an alias', async () => {
    const twice = '  - { address: DESK@news.example, language: en }\n';
    await write('laos.yaml', LAOS.replace('all: [thăm]', 'all: ["–"]') + twice);
    await write('line.yaml', LAOS.replace('Chuyến thăm Lào', '"a\\nBcc: b"').replace('laos', 'line'));
    await write('alias.yaml', LAOS.replace('[thăm]', '&a [thăm]').replace(/any:[\s\S]*Laos/, 'any: *a'));
    expect(await problems()).toEqual([
      'alias.yaml:5:8: the alias *a is not followed here; write its value out',
      'laos.yaml:4:9: match.all[0]: has neither a letter nor a digit',
      'laos.yaml:11:16: recipients[1].address: desk@news.example stands here twice',
      'line.yaml:2:8: title: has a control character',
    ]);
  });

  it('takes the example as it is', async () => {
    const text = await readFile(new URL('../watches/state-visits.yaml.example', import.meta.url), 'utf8');
    expect(parseWatch(text, 'watches/state-visits.yaml').problems).toEqual([]);
  });
});
