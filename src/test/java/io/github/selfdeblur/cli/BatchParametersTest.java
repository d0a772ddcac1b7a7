package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch once more, with the same parameters and with others. */
class BatchParametersTest {

  private static final String HEADER =
      "file,status,reason,result,psf,seconds,iterations,fit_error,noise,parameters";

  @TempDir private Path root;

  private BatchFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new BatchFolder(root);
  }

  private void rerunSays(String sentence, List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    Terminal terminal = Terminal.run(all);
    assertEquals(0, terminal.exitCode(), terminal.errors());
    String row = "skipped cells.tif: Its result was there" + sentence + "\n";
    assertTrue(terminal.output().contains(row), List.of(more) + terminal.output());
  }

  /** Also those that tables did not always name. */
  @Test
  void everyOptionIsOfTheParameters() throws IOException {
    folder.with("cells.tif");
    List<String> arguments =
        List.of("batch", folder.input(), "--psf-size=5", "--iterations=1", "--finish=wiener");
    assertEquals(0, Terminal.run(arguments).exitCode());
    String other = ", made with other parameters: the option again makes it anew.";
    rerunSays(".", arguments);
    rerunSays(".", arguments, "--offset=0", "--noise-model=uniform", "--stop=never", "--tv=0");
    rerunSays(other, arguments, "--na=0.8", "--wavelength=0.52", "--pixel=0.1");
    rerunSays(other, arguments, "--psf-model=gaussian");
    rerunSays(other, arguments, "--noise-model=poisson-gaussian");
    rerunSays(other, arguments, "--gain=2");
    rerunSays(other, arguments, "--read-noise=2");
    rerunSays(other, arguments, "--offset=-1");
    rerunSays(other, arguments, "--stop=noise");
    rerunSays(other, arguments, "--tv=0.1");
  }

  @Test
  void rowsOfTablesWithoutTheOffsetMeanThatThereWasNone() throws IOException {
    folder.with("cells.tif");
    assertEquals(0, folder.batch(folder.input()).exitCode());
    String row =
        "cells.tif,done,,cells-deblurred.tif,%1$s,1.2,,,3.4,psf=[%1$s] method=wiener"
            + " smoothing=1.0\n";
    Files.writeString(
        folder.results().resolve("batch.csv"), HEADER + "\n" + String.format(row, folder.psf()));
    Terminal same = folder.batch(folder.input());
    assertTrue(same.output().contains("Its result was there.\n"), same.output());
    Terminal other = folder.batch(folder.input(), "--offset=3");
    assertTrue(other.output().contains("made with other parameters"), other.output());
  }

  @Test
  void aPsfThatWasFoundOtherwiseIsSaid() throws IOException {
    folder.with("b.tif");
    List<String> arguments =
        new ArrayList<>(List.of("batch", folder.input(), "--psf-size=5", "--iterations=1"));
    arguments.addAll(List.of("--psf-from=first", "--method=wiener"));
    assertEquals(0, Terminal.run(arguments).exitCode());
    Path result = folder.results().resolve("b-deblurred.tif");
    Files.delete(result);
    Terminal same = Terminal.run(arguments);
    assertTrue(same.output().contains("that of an earlier run.\n"), same.output());
    Files.delete(result);
    arguments.add("--seed=3");
    Terminal other = Terminal.run(arguments);
    assertTrue(other.output().contains("found with other parameters"), other.output());
  }
}
