import { splitWords } from '../words/words.ts';
import { gazetteerOf, placeAt } from './gazetteer.ts';
import { NOT_COUNTRIES } from './names.ts';

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether a text is the code of a country, ISO 3166-1 alpha-2: `LA`. */
export function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text) && !NOT_COUNTRIES.has(text) && names.of(text) !== undefined;
}

/** The code that a code in small letters or a country's name stands for: `LA` for `la`, `Laos` and `nước Lào`. */
export function codeOfCountry(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (isCountryCode(code)) return code;
  const words = splitWords(text.trim().replace(/^nước /iu, ''));
  const found = words.length > 0 ? placeAt(gazetteerOf(false), words, 0) : null;
  return found && found.place.form === 'name' && found.to === words.length && found.place.code
    ? found.place.code
    : null;
}
