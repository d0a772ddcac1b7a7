package io.github.selfdeblur.facts;

/**
 * What is told of a run: a record. Where it is written down, the components of its components stand
 * side by side.
 */
public interface Report {

  RunFacts run();
}
