import type { Outlet } from '../outlet.ts';
import { asialedger } from './asialedger.tsx';
import { bantin24 } from './bantin24.tsx';
import { binhminh } from './binhminh.tsx';
import { continental } from './continental.tsx';
import { enSonghong } from './en-songhong.tsx';
import { harbourpost } from './harbourpost.tsx';
import { jpAsialedger } from './jp-asialedger.tsx';
import { mekongdaily } from './mekongdaily.tsx';
import { meridianwire } from './meridianwire.tsx';
import { nguoitho } from './nguoitho.tsx';
import { songhong } from './songhong.tsx';
import { thoimoi } from './thoimoi.tsx';

export const OUTLETS: Outlet[] = [
  thoimoi,
  binhminh,
  songhong,
  nguoitho,
  bantin24,
  mekongdaily,
  enSonghong,
  meridianwire,
  harbourpost,
  continental,
  asialedger,
  jpAsialedger,
];
