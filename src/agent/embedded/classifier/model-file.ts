import { readFileSync, writeFileSync } from 'node:fs';
import { defineError } from '../../../domain/errors.ts';
import { featureSpace } from './features.ts';
import type { Model } from './model.ts';

export const modelFileUnreadable = defineError('classifier.model_file_unreadable', { retry: 'never' });

const format = 'resolute-classifier-5';

/** Header as one JSON line, then the number of each row's feature, then the weights. */
export function encodeModel(model: Model): Uint8Array {
  const features: number[] = [];
  model.rowOf.forEach((row, feature) => {
    if (row >= 0) features[row] = feature;
  });
  const { rowOf: _, weights, scales, bias, ...plain } = model;
  const header = { format, features: featureSpace, rows: features.length, ...plain, scales: [...scales], bias: [...bias] };
  const numbers = Buffer.alloc(features.length * 4);
  features.forEach((feature, row) => {
    numbers.writeUInt32LE(feature, row * 4);
  });
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    numbers,
    new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength),
  ]);
}

export function decodeModel(file: Uint8Array): Model {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = buffer.indexOf(10);
  const header = readHeader(buffer.toString('utf8', 0, Math.max(0, end)));
  const weightsAt = end + 1 + header.rows * 4;
  if (buffer.length !== weightsAt + header.rows * header.labels.length) throw unreadable();
  const rowOf = new Int32Array(featureSpace).fill(-1);
  for (let row = 0; row < header.rows; row++) rowOf[buffer.readUInt32LE(end + 1 + row * 4)] = row;
  const { labels, calibration, thresholds, mail, limits, concepts, families, trainedOn } = header;
  return {
    labels,
    rowOf,
    weights: new Int8Array(buffer.subarray(weightsAt)),
    scales: Float32Array.from(header.scales),
    bias: Float32Array.from(header.bias),
    calibration,
    thresholds,
    mail,
    ...(limits ? { limits } : {}),
    concepts,
    families,
    trainedOn,
  };
}

export function saveModel(model: Model, path: string): void {
  writeFileSync(path, encodeModel(model));
}

/** @throws modelFileUnreadable when the file is damaged or of another version. */
export function loadModel(path: string): Model {
  return decodeModel(readFileSync(path));
}

type Header = Omit<Model, 'rowOf' | 'weights' | 'scales' | 'bias'> & {
  readonly format: string;
  readonly features: number;
  readonly rows: number;
  readonly scales: number[];
  readonly bias: number[];
};

function readHeader(line: string): Header {
  try {
    const header = JSON.parse(line) as Header;
    if (header.format === format && header.features === featureSpace) return header;
  } catch (cause) {
    throw unreadable(cause);
  }
  throw unreadable();
}

function unreadable(cause?: unknown) {
  return modelFileUnreadable('The classifier\'s model file is damaged or was made by another version: run "npm run train".', { cause });
}
