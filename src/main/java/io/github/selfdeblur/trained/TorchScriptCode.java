package io.github.selfdeblur.trained;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What the code in a TorchScript file tells before it is run.
 *
 * @param text of all its modules
 */
record TorchScriptCode(String text) {

  private static final Pattern CODE = Pattern.compile("[^/]+/code/.+\\.py");

  /** A traced network has constants where a scripted one asks in which mode it is. */
  private static final Pattern ASKS_ITS_MODE = Pattern.compile("\\.training\\b");

  private static final Pattern STORED_STATISTICS =
      Pattern.compile("\\brunning_(mean|var) : Tensor");

  private static final Pattern OWN_STATISTICS =
      Pattern.compile(
          "torch\\.(group_norm|layer_norm)\\(|(batch|instance)_norm\\(.*?, (True|use_input_stats),");

  private static final Pattern RANDOM =
      Pattern.compile(
          "dropout\\w*\\(.*?, True\\)|torch\\.(rand|randn|rand_like|randn_like|bernoulli|normal)\\(");

  /**
   * Looks into a file.
   *
   * @throws IOException with one sentence where it holds no code
   */
  static TorchScriptCode of(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) { // a stream cannot read PyTorch's kind of zip
      for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
        if (CODE.matcher(entry.getName()).matches()) {
          byte[] code = zip.getInputStream(entry).readAllBytes();
          text.append(new String(code, StandardCharsets.UTF_8)).append('\n');
        }
      }
    } catch (ZipException e) {
      text.setLength(0);
    }
    if (text.isEmpty()) {
      throw new IOException(
          "A network's file must be TorchScript, but this one holds no code: save the network itself"
              + " with torch.jit.trace(…).save(…), not its weights with torch.save(…).");
    }
    return new TorchScriptCode(text.toString());
  }

  /** Whether it is scripted, and evaluates with statistics that it stored in training. */
  boolean evaluatesWithStoredStatistics() {
    return ASKS_ITS_MODE.matcher(text).find() && STORED_STATISTICS.matcher(text).find();
  }

  /** Whether it takes statistics of what it is given, so that parts differ from the whole. */
  boolean takesStatisticsOfItsInput() {
    return OWN_STATISTICS.matcher(text).find();
  }

  /** Whether it draws random numbers when it evaluates. */
  boolean drawsRandomNumbers() {
    return RANDOM.matcher(text).find();
  }
}
