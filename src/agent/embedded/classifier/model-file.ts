import { readFileSync, writeFileSync } from 'node:fs';
import { defineError } from '../../../domain/errors.ts';
import { featureSpace } from './features.ts';
import type { Calibration, Model } from './model.ts';

export const modelFileUnreadable = defineError('classifier.model_file_unreadable', { retry: 'never' });

const format = 'resolute-classifier-1';

/** Header as one JSON line, then the rows that are not all zero: their numbers, then their bytes. */
export function encodeModel(model: Model): Uint8Array {
  const count = model.labels.length;
  const rows: number[] = [];
  for (let f = 0; f < featureSpace; f++) {
    if (model.weights.subarray(f * count, (f + 1) * count).some((w) => w !== 0)) rows.push(f);
  }
  const header = Buffer.from(
    `${JSON.stringify({
      format,
      features: featureSpace,
      rows: rows.length,
      labels: model.labels,
      scales: [...model.scales],
      bias: [...model.bias],
      calibration: model.calibration,
      thresholds: model.thresholds,
      trainedOn: model.trainedOn,
    })}\n`,
  );
  const numbers = Buffer.alloc(rows.length * 4);
  rows.forEach((row, i) => {
    numbers.writeUInt32LE(row, i * 4);
  });
  const bytes = Buffer.alloc(rows.length * count);
  rows.forEach((row, i) => {
    bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset + row * count, count), i * count);
  });
  return Buffer.concat([header, numbers, bytes]);
}

export function decodeModel(file: Uint8Array): Model {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = buffer.indexOf(10);
  const header = JSON.parse(buffer.toString('utf8', 0, end)) as Header;
  if (header.format !== format || header.features !== featureSpace) {
    throw modelFileUnreadable('The model file was made by another version: run "npm run train".');
  }
  const count = header.labels.length;
  const weights = new Int8Array(featureSpace * count);
  const bytesAt = end + 1 + header.rows * 4;
  for (let i = 0; i < header.rows; i++) {
    const row = buffer.readUInt32LE(end + 1 + i * 4);
    weights.set(buffer.subarray(bytesAt + i * count, bytesAt + (i + 1) * count), row * count);
  }
  return {
    labels: header.labels,
    weights,
    scales: Float32Array.from(header.scales),
    bias: Float32Array.from(header.bias),
    calibration: header.calibration,
    thresholds: header.thresholds,
    trainedOn: header.trainedOn,
  };
}

export function saveModel(model: Model, path: string): void {
  writeFileSync(path, encodeModel(model));
}

export function loadModel(path: string): Model {
  return decodeModel(readFileSync(path));
}

interface Header {
  readonly format: string;
  readonly features: number;
  readonly rows: number;
  readonly labels: string[];
  readonly scales: number[];
  readonly bias: number[];
  readonly calibration: Calibration[];
  readonly thresholds: number[];
  readonly trainedOn: string;
}
