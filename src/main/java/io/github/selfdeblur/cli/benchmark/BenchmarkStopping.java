package io.github.selfdeblur.cli.benchmark;

import io.github.selfdeblur.cli.terminal.RunOptions;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What stop rules cost and save. */
@Command(
    name = "stopping",
    description =
        "Runs images to the end and writes what each stop rule would have done: after how many"
            + " iterations of the last size the result was best (at), its PSNR (dB); the loss (dB)"
            + " at the end, and for each rule when it stops and the loss there.",
    mixinStandardHelpOptions = true)
final class BenchmarkStopping implements Callable<Integer> {

  private static final List<Stop> RULES =
      Arrays.stream(Stop.values()).filter(stop -> stop != Stop.NEVER).toList();

  @Mixin private BenchmarkFolder folder;

  @Mixin private RunOptions runOptions;

  @Override
  public Integer call() throws IOException {
    folder.tabulate(columns(), this::row);
    return 0;
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("best_at", "best_db", "end_at", "end_loss_db"));
    for (Stop rule : RULES) {
      columns.add(rule.label() + "_at");
      columns.add(rule.label() + "_loss_db");
    }
    return columns;
  }

  private double[] row(BenchmarkImage image) throws IOException {
    SelfDeblurOptions options = runOptions.toOptions(image.psfSidePx(), image.psfSidePx());
    List<List<Phase>> levels = options.schedule().levels();
    List<Phase> last = levels.get(levels.size() - 1);
    StoppingWatch watch = new StoppingWatch(image, RULES, last, options.threads());
    ImageDeblurring.of(image.blurry(), options.toBuilder().stop(Stop.NEVER).build(), watch);
    return watch.row();
  }
}
