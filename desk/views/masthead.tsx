import { LANGUAGES, MESSAGES } from '../messages/messages.ts';
import { inLanguage, type PageContext } from '../page-context.ts';
import { PersonLinks } from './person.tsx';

/** What stands above every page; who has to log in first is led nowhere else. */
export function Masthead({ page }: { page: PageContext }) {
  const isIn = page.person !== null;
  return (
    <header class="masthead">
      <div class="masthead-top">
        <a class="brand" href="/">
          Dateline
        </a>
        <PersonLinks page={page} />
        <LanguageSwitch page={page} />
      </div>
      {isIn && <Places page={page} />}
      {isIn && <SearchField page={page} />}
    </header>
  );
}

function Places({ page }: { page: PageContext }) {
  return (
    <nav class="places" aria-label={page.messages.places}>
      {placesOf(page).map(([path, name]) => (
        <a href={path} aria-current={page.path === path ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function placesOf({ messages, keepsHouse }: PageContext): [path: string, name: string][] {
  return [
    ['/sources', messages.sources.heading],
    ['/calendar', messages.calendar.heading],
    ['/watches', messages.watches.place],
    ['/activity', messages.right.activity],
    ...(keepsHouse ? [['/house', messages.house.heading] satisfies [string, string]] : []),
  ];
}

function SearchField({ page: { messages } }: { page: PageContext }) {
  return (
    <search>
      <form class="search" action="/search">
        <label class="spoken" for="everything">
          {messages.search.everything}
        </label>
        <input id="everything" name="q" type="search" placeholder={messages.search.everything} data-key="/" />
        <button type="submit">{messages.search.search}</button>
      </form>
    </search>
  );
}

function LanguageSwitch({ page }: { page: PageContext }) {
  return (
    <nav class="languages" aria-label={page.messages.language}>
      {LANGUAGES.map((language) =>
        language === page.language ? (
          <span lang={language} aria-current="true">
            {MESSAGES[language].languageName}
          </span>
        ) : (
          <a href={inLanguage(page.path, language)} lang={language} hreflang={language} rel="alternate">
            {MESSAGES[language].languageName}
          </a>
        ),
      )}
    </nav>
  );
}
