package io.github.selfdeblur.deconvolve.backend;

/** Arrays at work; closed by whoever had them made. */
public interface Work extends AutoCloseable {

  @Override
  void close();
}
