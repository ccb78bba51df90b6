// A picture of a screen has few colours: as a palette it takes a quarter of the room, and looks the same.
import { deflateSync, inflateSync, crc32 } from 'node:zlib';

const COLOURS = 256;
const HEADER = 8;

/** @param png of 8 bits and three or four channels, as browsers write it; what is transparent becomes opaque */
export function smaller(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const pixels = unfiltered(inflateSync(data(png)), width, height, channels);
  const counts = new Map();
  const colourAt = (index) => (pixels[index * channels] << 16) | (pixels[index * channels + 1] << 8) | pixels[index * channels + 2];
  for (let index = 0; index < width * height; index++) counts.set(colourAt(index), (counts.get(colourAt(index)) ?? 0) + 1);
  const palette = [...counts].sort((one, other) => other[1] - one[1]).slice(0, COLOURS).map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let index = 0; index < width * height; index++) {
    const colour = colourAt(index);
    if (!places.has(colour)) places.set(colour, nearest(palette, colour));
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = places.get(colour);
  }
  const head = Buffer.from(png.subarray(16, 29));
  head[9] = 3;
  return Buffer.concat([png.subarray(0, HEADER), chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function data(png) {
  const parts = [];
  for (let at = HEADER; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

function unfiltered(raw, width, height, channels) {
  const stride = width * channels;
  const out = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? out[row * stride + x - channels] : 0;
      const up = row > 0 ? out[(row - 1) * stride + x] : 0;
      const corner = row > 0 && x >= channels ? out[(row - 1) * stride + x - channels] : 0;
      out[row * stride + x] = raw[row * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function nearest(palette, colour) {
  let best = 0;
  let least = Infinity;
  for (let place = 0; place < palette.length; place++) {
    const away = [16, 8, 0].reduce((sum, shift) => sum + (((palette[place] >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0);
    if (away < least) [best, least] = [place, away];
  }
  return best;
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
