import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readPassword } from './read-password.ts';

async function read(lines: string, isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough({ encoding: 'utf8' });
  input.end(lines);
  const answer = await readPassword({ input, output }).catch((error: Error) => error.message);
  return { answer, shown: String(output.read() ?? '') };
}

describe('readPassword', () => {
  it('takes the first line that comes in', async () => {
    expect(await read('lúa nếp cửa sổ\nanother\n', false)).toEqual({ answer: 'lúa nếp cửa sổ', shown: '' });
  });

  it('asks twice at a terminal, and shows nothing of what is typed', async () => {
    const { answer, shown } = await read('lúa nếp cửa sổ\nlúa nếp cửa sổ\n', true);
    expect(answer).toBe('lúa nếp cửa sổ');
    expect(shown).toBe('Password: \nOnce more: \n');
  });

  it('refuses one that is short, missing, or typed in two ways', async () => {
    expect((await read('short\n', false)).answer).toContain('12 characters');
    expect((await read('', false)).answer).toContain('12 characters');
    expect((await read('lúa nếp cửa sổ\nlúa nếp cửa số\n', true)).answer).toBe('The two passwords differ.');
  });
});
