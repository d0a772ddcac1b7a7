package io.github.selfdeblur.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import io.github.selfdeblur.engine.natives.LoadedLibrary;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineFailureTest {

  @Test
  void librariesOfAnotherSystemAreToldOf() {
    Throwable e = new UnsatisfiedLinkError("libtorch_cpu.so: version GLIBC_2.28 not found");
    String sentence = EngineFailure.of(new EngineException("Failed", e)).getMessage();
    assertTrue(
        sentence.startsWith(
            "PyTorch's libraries cannot be loaded on this machine (libtorch_cpu.so: version"
                + " GLIBC_2.28 not found)"),
        sentence);
  }

  @Test
  void whatIsLoadedIsFound() {
    PyTorch.engine();
    assertTrue(LoadedLibrary.find("torch_cpu").isPresent());
    assertEquals(Optional.empty(), LoadedLibrary.find("torch_that_nobody_has"));
  }
}
