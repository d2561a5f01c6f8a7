import { describe, expect, it } from "vitest";
import {
  expectedCalibrationError,
  fitTemperature,
  reliability,
  selectiveAt,
  thresholdFor,
} from "../../../src/guild/gate/calibration.ts";

const row = (confidence: number, right: boolean) => ({ confidence, right });

describe("calibration", () => {
  it("has no error where confidence is what comes true", () => {
    const rows = Array.from({ length: 100 }, (_, at) => row(0.75, at < 75));
    expect(expectedCalibrationError(rows)).toBeCloseTo(0, 5);
  });

  it("is off by the gap where everything is claimed and half is right", () => {
    const rows = Array.from({ length: 100 }, (_, at) => row(1, at < 50));
    expect(expectedCalibrationError(rows)).toBeCloseTo(0.5, 5);
    expect(reliability(rows)[9]).toEqual({ confidence: 1, accuracy: 0.5, rows: 100 });
  });

  it("makes a network humbler that is sure and often wrong", () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({ logits: Float32Array.of(4, 0), label: at % 2 }));
    expect(fitTemperature(rows)).toBeGreaterThan(3);
  });

  it("finds the lowest threshold at which enough of the answers are right", () => {
    const rows = [
      ...Array.from({ length: 50 }, () => row(0.9, true)),
      ...Array.from({ length: 50 }, () => row(0.5, false)),
    ];
    const threshold = thresholdFor(rows, 0.95);
    expect(threshold).toBeGreaterThan(0.5);
    expect(selectiveAt(rows, threshold)).toEqual({ coverage: 0.5, accuracy: 1 });
  });
});
