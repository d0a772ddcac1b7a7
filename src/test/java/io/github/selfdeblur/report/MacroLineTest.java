package io.github.selfdeblur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.options.StackOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroLineTest {

  /** What ImageJ would take apart wrongly is no value of a key. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "cells.tif    | run(\"Run...\", \"input=cells.tif psf=[] seed=1\");",
        "my cells.tif | run(\"Run...\", \"input=[my cells.tif] psf=[] seed=1\");",
        "a[1].tif     | run(\"Run...\", \"input=[a[1].tif] psf=[] seed=1\");",
        "a]b          | selectImage(\"a]b\"); run(\"Run...\", \"psf=[] seed=1\");",
        "x seed=5     | selectImage(\"x seed=5\"); run(\"Run...\", \"psf=[] seed=1\");",
        "say \"a\"    | run(\"Run...\", \"input=[say \\\"a\\\"] psf=[] seed=1\");",
      })
  void titlesOfAllKinds(String title, String line) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("input", "");
    keys.put("psf", "");
    keys.put("seed", "1");
    InputImage image = new InputImage(title, "", "8-bit", 4, 3, 1, 1, 1, 1, 1, 1, "");
    assertEquals(
        line, MacroLine.of("Run...", keys, image, StackOptions.builder().build()).repeat().line());
  }
}
