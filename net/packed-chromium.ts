import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';

export interface PackedChromium {
  executablePath: string;
  /** Folder of the shared libraries (NSS, NSPR, expat) that a bare Debian lacks. */
  libraries: string;
  /** Folder of fonts.conf. */
  fonts: string;
}

const packageSchema = z.object({ version: z.string() });

/**
 * Unpacks the Chromium inside @sparticuz/chromium (x64 only) below `cache`, once per version. The package's own
 * function is not used: it unpacks to fixed names in /tmp, where any user could have put another program, and leaves
 * the libraries out unless it runs at Amazon.
 */
export async function unpackChromium(cache: string): Promise<PackedChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const root = packageRoot();
  if (!root) return null;
  const { version } = packageSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const folder = join(cache, `chromium-${version}`);
  if (!(await exists(folder))) await unpackInto(folder, join(root, 'bin'));
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'lib'),
    fonts: folder,
  };
}

function packageRoot(): string | null {
  try {
    // The only path that the package exports: build/cjs/index.cjs.
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  } catch {
    return null;
  }
}

/** Beside its place first and then renamed, so that a killed or a second run never leaves or finds half of it. */
async function unpackInto(folder: string, packed: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    await Promise.all([
      decompress(join(packed, 'chromium.br'), join(draft, 'chromium')),
      untar(join(packed, 'al2023.tar.br'), draft),
      untar(join(packed, 'fonts.tar.br'), draft),
    ]);
    await writeFile(join(draft, 'fonts.conf'), fontsConfiguration(folder));
    await rename(draft, folder).catch(async (error) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function decompress(packed: string, target: string): Promise<void> {
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(target, { mode: 0o755 }),
  );
}

async function untar(packed: string, folder: string): Promise<void> {
  const archive = join(folder, basename(packed, '.br'));
  await decompress(packed, archive);
  // As root, tar would give the files to the people who packed them.
  await promisify(execFile)('tar', ['-xf', archive, '--no-same-owner', '-C', folder]);
  await rm(archive);
}

/** The package's own file names folders of Amazon's; without any font Chromium stops at the first text. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
