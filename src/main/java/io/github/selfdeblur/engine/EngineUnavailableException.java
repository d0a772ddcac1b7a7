package io.github.selfdeblur.engine;

/** PyTorch, or the device asked for, cannot be had; the message is one sentence for the user. */
public final class EngineUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  EngineUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
