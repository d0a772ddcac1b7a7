package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.cluster.Cluster;
import io.github.selfdeblur.cluster.Clusters;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.cluster.ThisMachine;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says on which machines pieces of work are done. */
public final class Master {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark's master, such as local[4] or spark://host:7077: several pieces of work at once;"
              + " default: what spark-submit says, else this machine alone, one after the other")
  private String url;

  /** Whether it is another than this machine alone. */
  public boolean isGiven() {
    return url().isPresent();
  }

  /**
   * Makes the command's threads those that the cluster gives to each piece.
   *
   * @throws IllegalArgumentException with one sentence where the user asked for others
   */
  public void takeThreads() {
    if (isGiven()) {
      boolean asked = RowArguments.anyGiven(command, List.of(SelfDeblurRows.THREADS));
      OptionSpec threads = command.findOption(SelfDeblurRows.THREADS.argument());
      int wanted = threads.getValue();
      OptionalInt said = asked ? OptionalInt.of(wanted) : OptionalInt.empty();
      threads.setValue(Clusters.service().threads(said));
    }
  }

  /**
   * The machines.
   *
   * @throws IllegalArgumentException with one sentence where they cannot have what is needed
   */
  public Cluster start(Need need) {
    return url()
        .map(master -> Clusters.service().start(master, "SelfDeblur " + command.name(), need))
        .orElseGet(() -> new ThisMachine(need.threads()));
  }

  private Optional<String> url() {
    return Clusters.master(url);
  }
}
