import { expect, it } from 'vitest';
import { namesOf } from './people.ts';

it('gives a leader all names of several words, the given one first', () => {
  expect(namesOf('tap can binh')).toEqual(['tap can binh', 'Xi Jinping']);
  expect(namesOf('Xi Jinping')).toEqual(['Xi Jinping', 'Tập Cận Bình']);
});

it('gives anybody else the name alone', () => {
  expect(namesOf('Arvik Lindqvist')).toEqual(['Arvik Lindqvist']);
});
