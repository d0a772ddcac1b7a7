package io.github.selfdeblur.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.trained.NetworkColours;
import io.github.selfdeblur.options.trained.NetworkGives;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRange;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks whose right answer is known. */
class TrainedNetworkTest {

  private static final float LAST_BITS = 255 * 1e-6f;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("ein Netz é.pt");
  }

  private static NetworkSettings.Builder settings() {
    return NetworkSettings.builder();
  }

  private static TrainedNetwork open(Path file, NetworkSettings.Builder settings)
      throws IOException {
    return TrainedNetwork.open(file, new NetworkOptions(settings.build(), 3, ComputeDevice.CPU, 1));
  }

  private Grid applied(Grid image, NetworkSettings.Builder settings) throws IOException {
    try (TrainedNetwork network = open(file, settings)) {
      return network.apply(image, 0, 255, Monitor.NONE).orElseThrow();
    }
  }

  private static Grid image(int width, int height, int channels) {
    Random random = new Random(5);
    Grid image = Grid.zeros(width, height, channels);
    for (int i = 0; i < image.values().length; i++) {
      image.values()[i] = 255 * random.nextFloat();
    }
    return image;
  }

  /** Of the nine px, of which those beyond the border are black. */
  private static float meanAt(Grid image, int x, int y, int channel) {
    double sum = 0;
    for (int v = Math.max(0, y - 1); v <= Math.min(image.height() - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(image.width() - 1, x + 1); u++) {
        sum += image.values()[(channel * image.height() + v) * image.width() + u];
      }
    }
    return (float) (sum / 9);
  }

  @ParameterizedTest
  @EnumSource(
      value = NetworkRange.class,
      names = {"UNIT", "BYTES"})
  void aKnownFilterFiltersWhateverTheRange(NetworkRange range) throws IOException {
    NetworkFile.mean(3, file);
    Grid image = image(9, 7, 3);
    Grid mean = applied(image, settings().range(range).colours(NetworkColours.RGB));
    for (int i = 0; i < mean.values().length; i++) {
      assertEquals(
          meanAt(image, i % 9, i / 9 % 7, i / 63), mean.values()[i], LAST_BITS, "value " + i);
    }
  }

  @Test
  void aRangeHasItsEndsAtBlackAndWhite() throws IOException {
    new NetworkFile().returns("x", file);
    Grid image = new Grid(new float[] {10, 20, 30, 40}, 2, 2, 1);
    NetworkFile seen = new NetworkFile();
    seen.returns(seen.let("torch.mul(x, x)"), file);
    try (TrainedNetwork network = open(file, settings().range(NetworkRange.SIGNED))) {
      Grid squared = network.apply(image, 10, 30, Monitor.NONE).orElseThrow();
      // −1, 0, 1, 2 become 1, 0, 1, 4
      assertArrayEquals(new float[] {30, 20, 30, 60}, squared.values(), LAST_BITS);
    }
  }

  @ParameterizedTest
  @CsvSource({"NOISE, 0.75", "CORRECTION, 1.25", "IMAGE, 0.25"})
  void whatANetworkGivesIsTakenAsThat(NetworkGives gives, double times) throws IOException {
    NetworkFile quarter = new NetworkFile();
    quarter.returns(quarter.let("torch.mul(x, 0.25)"), file);
    Grid image = image(5, 4, 1);
    assertArrayEquals(
        image.scaled(times, 0).values(),
        applied(image, settings().gives(gives)).values(),
        LAST_BITS);
  }

  @Test
  void sidesAreMultiplesForTheNetworkAlone() throws IOException {
    NetworkFile halved = new NetworkFile();
    String half = halved.let("torch.avg_pool2d(x, [8, 8], [8, 8], [0, 0], False, True, None)");
    halved.returns(halved.nearest(half, 8), file);
    Grid image = image(19, 13, 1);
    assertThrows(IllegalArgumentException.class, () -> applied(image, settings()));
    Grid result = applied(image, settings().multiple(8));
    assertArrayEquals(new int[] {19, 13, 1}, result.size());
    Grid corner = Grid.zeros(8, 8, 1);
    for (int i = 0; i < 64; i++) { // the last px of both sides is repeated
      int x = Math.min(18, 16 + i % 8);
      int y = Math.min(12, 8 + i / 8);
      corner.values()[i] = image.values()[y * 19 + x];
    }
    assertEquals(corner.sum() / 64, result.values()[12 * 19 + 18], LAST_BITS);
  }

  @ParameterizedTest
  @CsvSource({"1, 40, 17", "2, 64, 30", "3, 48, 24"})
  void tilesChangeNothingWithTwiceTheReceptiveField(int enlarge, int tile, int overlap)
      throws IOException {
    NetworkFile net = new NetworkFile();
    // 7 px at half the size and 3 at the whole: a field of 2·7 + 2 px
    String low = net.relu(net.conv("x", 1, 4, 3, 2));
    String high = net.nearest(net.conv(low, 4, 4, 3, 1), 2);
    String last = net.conv(net.joined("x", high), 5, 1, 3, 1);
    net.returns(enlarge == 1 ? last : net.nearest(last, enlarge), file);
    Grid image = image(131, 90, 1);
    Grid whole = applied(image, settings().multiple(2).enlarge(enlarge));
    Grid tiled = applied(image, settings().multiple(2).enlarge(enlarge).tiles(tile, overlap));
    assertArrayEquals(new int[] {131 * enlarge, 90 * enlarge, 1}, tiled.size());
    assertArrayEquals(whole.values(), tiled.values(), 255 * 1e-5f);
    Grid narrow = applied(image, settings().multiple(2).enlarge(enlarge).tiles(44, 0));
    assertTrue(narrow.meanSquaredDifference(whole) > 1e-2);
  }

  @Test
  void whoStopsBetweenTilesGetsNothing() throws IOException {
    NetworkFile.mean(1, file);
    AtomicInteger tiles = new AtomicInteger();
    Monitor second = (share, part) -> tiles.incrementAndGet() < 2 ? Wish.GO_ON : Wish.FINISH;
    try (TrainedNetwork network = open(file, settings().tiles(20, 4))) {
      assertEquals(Optional.empty(), network.apply(image(50, 50, 1), 0, 255, second));
    }
    assertEquals(2, tiles.get());
  }

  @Test
  void aSeedMakesRandomNumbersTheSame() throws IOException {
    NetworkFile dropout = new NetworkFile();
    dropout.returns(dropout.let("torch.dropout(x, 0.5, True)"), file);
    Grid image = image(20, 20, 1);
    Grid first = applied(image, settings());
    assertTrue(first.meanSquaredDifference(image) > 1000);
    assertEquals(0, first.meanSquaredDifference(applied(image, settings())));
  }

  @Test
  void statisticsAreTold() throws IOException {
    NetworkFile own = new NetworkFile();
    own.returns(own.instanceNorm("x"), file);
    try (TrainedNetwork network = open(file, settings())) {
      assertTrue(network.notes().isEmpty());
    }
    try (TrainedNetwork network = open(file, settings().tiles(32, 8))) {
      assertTrue(network.notes().get(0).contains("prefer tile 0"), network.notes()::toString);
    }
    String stored =
        "running_mean : Tensor\n_0 = torch.batch_norm(x, w, b, m, v, %s, 0.1, 1e-05, True)";
    String scripted = "a = self.training\n" + stored.formatted("a");
    assertTrue(new TorchScriptCode(scripted).evaluatesWithStoredStatistics());
    String traced = stored.formatted("False");
    assertFalse(new TorchScriptCode(traced).evaluatesWithStoredStatistics());
    assertFalse(new TorchScriptCode(traced).takesStatisticsOfItsInput());
    assertTrue(new TorchScriptCode(stored.formatted("True")).takesStatisticsOfItsInput());
  }

  @Test
  void weightsAloneAreNoNetwork() throws IOException {
    Files.writeString(file, "not even a zip");
    IOException weights = assertThrows(IOException.class, () -> open(file, settings()));
    assertTrue(weights.getMessage().contains("torch.jit.trace"), weights.getMessage());
    Path none = folder.resolve("none.pt");
    IOException missing = assertThrows(IOException.class, () -> open(none, settings()));
    assertEquals("There is no network " + none + ".", missing.getMessage());
  }

  @Test
  void anOperatorThatThereIsNotIsNamed() {
    NetworkFile net = new NetworkFile();
    net.returns(net.let("torch.nonsense2d(x)"), file);
    IOException refused = assertThrows(IOException.class, () -> open(file, settings()));
    assertEquals(
        "The network uses aten::nonsense2d, an operation that this engine does not have: export it"
            + " without, or with the engine's version.",
        refused.getMessage());
  }

  @Test
  void wrongChannelsAndSizesAreOneSentence() {
    NetworkFile.mean(3, file);
    assertEquals(
        "The network takes 3 channels, got 1: choose colours rgb.", refusal(image(8, 8, 1), 1));
    NetworkFile skip = new NetworkFile();
    String low = skip.let("torch.max_pool2d(x, [2, 2], [2, 2], [0, 0], [1, 1], False)");
    skip.returns(skip.plus("x", skip.nearest(low, 2)), file);
    String size = refusal(image(9, 8, 1), 1);
    assertTrue(
        size.startsWith("The network does not take 9×8 px: choose a multiple of sides, such as"),
        size);
    NetworkFile larger = new NetworkFile();
    larger.returns(larger.nearest("x", 2), file);
    assertEquals(
        "The network gives 16×16 px of 8×8 px, not 1 times as many on each side: choose enlarge 2.",
        refusal(image(8, 8, 1), 1));
    NetworkFile three = new NetworkFile();
    three.returns(three.joined("x", "x", "x"), file);
    assertEquals(
        "The network must give as many channels as it takes, got 3 of 1: choose colours rgb.",
        refusal(image(8, 8, 1), 1));
  }

  private String refusal(Grid image, int multiple) {
    return assertThrows(
            IllegalArgumentException.class, () -> applied(image, settings().multiple(multiple)))
        .getMessage();
  }
}
