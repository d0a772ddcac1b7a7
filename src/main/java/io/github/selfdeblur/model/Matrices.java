package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** Cuts a row of numbers, (1, n), into matrices, one after the other. */
final class Matrices {

  private final Value all;
  private long start;

  Matrices(Value all) {
    this.all = all;
  }

  Value next(long rows, long columns) {
    Value part = all.slice(1, start, start + rows * columns).reshape(rows, columns);
    start += rows * columns;
    return part;
  }
}
