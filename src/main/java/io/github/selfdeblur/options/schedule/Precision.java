package io.github.selfdeblur.options.schedule;

/** The number format of G_x's layers; everything else is float32 throughout. */
public enum Precision {
  /** 32 bits everywhere. */
  FLOAT32,
  /** bfloat16 where the CPU computes with it at full speed, else float32. */
  BFLOAT16_WHERE_FAST
}
