package io.github.selfdeblur.spark;

import io.github.selfdeblur.cluster.Piece;
import java.io.Serializable;

/** A piece and its number, from 0. */
record NumberedPiece<R extends Serializable>(int number, Piece<R> piece) implements Serializable {

  /** What a piece told when it was done. */
  record Told<R extends Serializable>(int number, R result) implements Serializable {}
}
