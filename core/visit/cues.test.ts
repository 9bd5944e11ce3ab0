import { describe, expect, it } from 'vitest';
import { wordText } from '../words/document.ts';
import { findCues } from './cues.ts';

const cuesOf = (text: string) => findCues(wordText('', text)).map(({ cue }) => cue);

describe('findCues', () => {
  it.each([
    ['he arrives in the capital', ['journey', 'towards']],
    ['ông sang thăm', ['journey']],
    ['ông tới dự', ['towards']],
    ['they left', ['leaves']],
    ['đoàn rời thủ đô', ['guest', 'leaves']],
    ['she welcomed them', ['receives']],
    ['bà chủ trì lễ đón', ['receives']],
    ['at the invitation', ['towards', 'invites']],
    ['the high commissioner', ['ambassador']],
    ['đại sứ quán', ['embassy']],
    ['nước chủ nhà', ['host']],
    ['last year', ['background']],
    ['năm ngoái', ['background']],
    ['they flew home', ['returns']],
    ['đoàn về nước', ['guest', 'returns']],
    ['nothing else', []],
  ])('reads "%s"', (text, cues) => {
    expect(cuesOf(text)).toEqual(cues);
  });

  it('takes the longest phrase and says where it stands', () => {
    expect(findCues(wordText('', 'một chuyến thăm'))).toEqual([{ cue: 'journey', from: 1, to: 3 }]);
  });

  it('reads Vietnamese without accents', () => {
    const text =
      'Doan se den tham va lam viec voi nuoc chu nha trong hai ngay, theo nguoi phat ngon cho biet.';
    expect(cuesOf(text)).toContain('journey');
    expect(cuesOf(text)).toContain('host');
  });
});
