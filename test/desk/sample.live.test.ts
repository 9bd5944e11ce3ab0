import { useBrowser } from './desk-in-browser.ts';
import { keepHouse } from './keeping-house.ts';
import { checkPages } from './pages.ts';
import { useSampleDesk } from './sample-desk.ts';

// One file, for it takes a while until Dateline has read the sample newsstand.
const desk = useSampleDesk();
const browser = useBrowser();
keepHouse(desk, browser);
checkPages(desk, browser);
