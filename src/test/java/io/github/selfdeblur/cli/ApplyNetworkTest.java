package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.command.ApplyNetworkCommand;
import io.github.selfdeblur.trained.NetworkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apply Network... in macros, on the command line, and for many files. */
class ApplyNetworkTest {

  private PictureFolder folder;
  private float[] before;

  @BeforeEach
  void makeFolder(@TempDir Path root) throws IOException {
    folder = PictureFolder.ofBlobs(root);
    NetworkFile half = new NetworkFile();
    half.returns(half.let("torch.mul(x, 0.5)"), folder.file("half net.pt"));
    before = folder.pixels("sharp.tif");
  }

  private void assertTimes(double factor, String name) throws IOException {
    float[] expected = new float[before.length];
    for (int i = 0; i < before.length; i++) {
      expected[i] = (float) (factor * before[i]);
    }
    assertArrayEquals(expected, folder.pixels(name), 0.05f);
  }

  private String run(String keys, String result) throws IOException {
    return folder.macro(
        """
        open("FOLDER/sharp.tif");
        run("SelfDeblur: Apply Network...", "KEYS");
        print(getTitle());
        print(getMetadata("Info"));
        saveAs("Tiff", "FOLDER/RESULT");
        """
            .replace("KEYS", keys)
            .replace("RESULT", result));
  }

  @Test
  void theNextUserOnlyPicksTheFile() throws IOException {
    String network = "network=[" + folder.path("half net.pt") + "]";
    String printed = run(network + " gives=noise device=cpu", "first.tif");
    assertTrue(printed.contains("SelfDeblur: The network's settings are kept in "), printed);
    assertTrue(printed.contains("\nsharp.tif-restored\n"), printed);
    assertTimes(0.5, "first.tif");
    assertEquals("noise", folder.json("half net.json").get("gives").getAsString());
    folder.macro(
        """
        open("FOLDER/sharp.tif");
        run("SelfDeblur: Apply Network...", "%s");
        saveAs("Tiff", "FOLDER/second.tif");
        run("SelfDeblur: Apply Network...", "input=sharp.tif gives=correction %<s");
        saveAs("Tiff", "FOLDER/third.tif");
        """
            .formatted(network));
    assertTimes(0.5, "second.tif"); // noise
    assertTimes(1.5, "third.tif");
    assertEquals("noise", folder.json("half net.json").get("gives").getAsString());
  }

  @Test
  void theRecordedLineDoesTheSameWithoutTheSettings() throws IOException {
    String network = "network=[" + folder.path("half net.pt") + "]";
    String printed = run(network + " gives=correction", "first.tif");
    String line = printed.lines().filter(text -> text.startsWith("Macro: ")).findFirst().get();
    Files.delete(folder.file("half net.json"));
    folder.macro(line.substring(7) + "saveAs(\"Tiff\", \"FOLDER/again.tif\");");
    assertTimes(1.5, "again.tif");
  }

  @Test
  void aScriptsOwnKeysGoBeforeTheSettings() throws Exception {
    Files.writeString(folder.file("half net.json"), "{\"gives\": \"correction\"}");
    Map<String, Object> inputs =
        Map.of("image", folder.opened("sharp.tif"), "network", folder.file("half net.pt").toFile());
    float[] added = TestPictures.pixels(byScript(inputs));
    assertEquals(1.5f * before[0], added[0], 0.05f);
    Map<String, Object> own = new HashMap<>(inputs);
    own.put("gives", "image"); // which is usual
    float[] half = TestPictures.pixels(byScript(own));
    assertEquals(0.5f * before[0], half[0], 0.05f);
  }

  private static Object byScript(Map<String, Object> inputs) throws Exception {
    return CommandRun.of(ApplyNetworkCommand.class, inputs).getOutput("restored");
  }

  @Test
  void theTerminalDoesTheSame() throws IOException {
    Terminal terminal =
        Terminal.run(
            "apply-network",
            folder.path("sharp.tif"),
            "--network=" + folder.path("half net.pt"),
            "--gives=noise",
            "--out=" + folder.root());
    assertEquals("", terminal.errors());
    assertTrue(terminal.output().contains("1 plane by PyTorch 2."), terminal.output());
    assertTimes(0.5, "sharp-restored.tif");
    String run = folder.json("sharp-restored-report.json").getAsJsonArray("runs").toString();
    assertTrue(run.contains("\"network\":\"half net.pt\",\"sha256\":\""), run);
  }

  @Test
  void theTerminalSaysWhatKeysMean() {
    String help = Terminal.run("apply-network", "--help").output().replaceAll("\\s+", " ");
    assertTrue(help.contains("of the channel, for percentiles, in %; default: 99.8"), help);
  }

  @Test
  void manyFilesWithTheSettingsBesideTheNetwork() throws IOException {
    Files.writeString(folder.file("half net.json"), "{\"gives\": \"correction\"}");
    Files.createDirectory(folder.file("in"));
    Files.copy(folder.file("sharp.tif"), folder.file("in/one.tif"));
    Files.copy(folder.file("sharp.tif"), folder.file("in/two.tif"));
    List<String> arguments =
        List.of(
            "batch",
            folder.path("in"),
            "--network=" + folder.path("half net.pt"),
            "--suffix=-restored",
            "--out=" + folder.path("out"));
    Terminal first = Terminal.run(arguments);
    assertEquals("", first.errors());
    assertTimes(1.5, "out/one-restored.tif");
    assertTimes(1.5, "out/two-restored.tif");
    assertTrue(table().contains(" range=0..1 colours=grey gives=correction "), table());
    Terminal second = Terminal.run(arguments);
    assertTrue(second.output().contains("0 of 2 files done, 2 skipped"), second.output());
    assertTrue(table().contains("\none.tif,skipped,Its result was there.,"), table());
    NetworkFile.mean(1, folder.file("half net.pt"));
    Terminal.run(arguments);
    assertTrue(table().contains("\none.tif,skipped,\"Its result was there, made with"), table());
  }

  private String table() throws IOException {
    return Files.readString(folder.file("out/batch.csv")).replace("\r\n", "\n");
  }

  @Test
  void badInputIsASentence() throws IOException {
    Path missing = folder.file("none.pt");
    assertEquals(
        "SelfDeblur: There is no network " + missing + ".",
        refused("network=[" + folder.path("none.pt") + "]"));
    assertEquals(
        "SelfDeblur: Choose the network's file: TorchScript (.pt), or ONNX (.onnx).", refused(""));
    String network = "network=[" + folder.path("half net.pt") + "]";
    assertEquals(
        "SelfDeblur: Range must be one of 0..1, -1..1, 0..255, percentiles, got '0..2'.",
        refused(network + " range=0..2"));
    assertEquals(
        "SelfDeblur: Tiles must be at least twice as wide as their overlap, got 64 and 40 px.",
        refused(network + " tile=64 overlap=40"));
    Terminal both =
        Terminal.run(
            "batch",
            folder.path(""),
            "--network=" + missing,
            "--psf=" + folder.path("psf.tif"),
            "--out=" + folder.path("out"));
    assertEquals("Give either a PSF or a network, not both.\n", both.errors());
  }

  private String refused(String keys) throws IOException {
    return folder
        .macro(
            "open(\"FOLDER/sharp.tif\"); run(\"SelfDeblur: Apply Network...\", \"" + keys + "\");")
        .strip();
  }
}
