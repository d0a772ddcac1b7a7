package io.github.selfdeblur.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import org.junit.jupiter.api.Test;

class FitThreadTest {

  private static String refusal(Throwable thrown) {
    return assertThrows(IllegalArgumentException.class, () -> FitThread.call(() -> fail(thrown)))
        .getMessage();
  }

  private static Object fail(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  @Test
  void anInterruptIsPassedOnAndKept() {
    Thread.currentThread().interrupt();
    boolean heard =
        FitThread.call(
            () -> {
              try {
                Thread.sleep(10_000);
                return false;
              } catch (InterruptedException e) {
                return true;
              }
            });
    assertTrue(heard);
    assertTrue(Thread.interrupted());
    FitThread.call(() -> 0);
    assertFalse(Thread.interrupted());
  }

  @Test
  void memoryThatRanOutIsToldInOneSentence() {
    String ofGpu =
        "The GPU has too little free memory for this image: deblur a part of it, choose device cpu,"
            + " or close what else uses the GPU.";
    String torch =
        "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 7.79 GiB";
    assertEquals(ofGpu, refusal(new EngineException(torch)));
    assertEquals(ofGpu, refusal(new IllegalStateException("wrapped", new EngineException(torch))));
    String ofMachine = refusal(new EngineException("DefaultCPUAllocator: can't allocate memory"));
    assertTrue(ofMachine.startsWith("This machine has too little free memory"), ofMachine);
    String ofJava = refusal(new OutOfMemoryError("Java heap space"));
    assertTrue(ofJava.startsWith("This image takes more memory than Java may use"), ofJava);
  }

  @Test
  void whatElseIsThrownIsThrownOn() {
    EngineException other = new EngineException("mat1 and mat2 shapes cannot be multiplied");
    assertSame(other, assertThrows(EngineException.class, () -> FitThread.call(() -> fail(other))));
  }
}
