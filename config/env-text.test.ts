import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvText } from './env-text.ts';

describe('a .env file', () => {
  it('is read as Node.js reads it', () => {
    const text = [
      '\uFEFF# comment',
      '',
      'A=1',
      '  export B = two words  # why',
      "C='it # stays'",
      'D="over',
      'lines"',
      'E=',
      'F=postgres://u:p@h/d?x=y',
    ].join('\r\n');
    expect(readEnvText(text)).toEqual({
      problems: [],
      variables: {
        A: '1',
        B: 'two words',
        C: 'it # stays',
        D: 'over\nlines',
        E: '',
        F: 'postgres://u:p@h/d?x=y',
      },
    });
  });

  it('is refused where a line says nothing, without a word of what it holds', () => {
    expect(readEnvText('A=1\nDATELINE_DESK_PASSWORD: geheim\n=x\nB=2')).toEqual({
      variables: {},
      problems: ['line 2 is not NAME=value', 'line 3 is not NAME=value'],
    });
    expect(readEnvText('A=1\nSECRET="geheim\nB=2').problems).toEqual([
      'line 2 (SECRET) opens a quotation mark that nothing closes',
    ]);
  });

  it('loses no variable, whatever the values', () => {
    const value = fc.stringMatching(/^[a-z0-9:/@?&=.-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (values) => {
        const text = values.map((one, index) => `NAME_${index}=${one}`).join('\n');
        const { variables, problems } = readEnvText(text);
        expect(problems).toEqual([]);
        expect(Object.values(variables)).toEqual(values);
      }),
    );
  });
});
