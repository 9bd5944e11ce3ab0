import { startNewsstand } from '../../../samples/newsstand/server.ts';

/** The sample newsstand as a process of its own, on a port that is given: `*.localhost` is another place on each host. */
const newsstand = await startNewsstand({ port: Number(process.argv[2]), latencyMs: 300 });
process.stdout.write(`${newsstand.port}\n`);
