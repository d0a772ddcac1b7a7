package io.github.selfdeblur.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standalone Spark on this machine alone: a master and two workers of one core. */
final class StandaloneSpark implements AutoCloseable {

  private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Registering worker");
  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;
  private final Path log;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();

  StandaloneSpark(Path folder, String memory) throws Exception {
    this.folder = Files.createDirectories(folder);
    log = folder.resolve("master.log");
    master =
        SparkHome.start(
            log,
            "deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0");
    await(URL, 1);
    for (int i = 0; i < 2; i++) {
      workers.add(worker(i, memory));
    }
    await(REGISTERED, 2);
  }

  private Process worker(int number, String memory) throws Exception {
    return SparkHome.start(
        folder.resolve("worker" + number + ".log"),
        "deploy.worker.Worker",
        "--host",
        "127.0.0.1",
        "--cores",
        "1",
        "--memory",
        memory,
        "--work-dir",
        folder.resolve("work" + number).toString(),
        "--webui-port",
        "0",
        url());
  }

  String url() throws Exception {
    return await(URL, 1);
  }

  /** The first group, or all, of the pattern's so manyeth place in the master's log. */
  private String await(Pattern pattern, int times) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      Matcher found = pattern.matcher(Files.readString(log));
      int count = 0;
      while (found.find()) {
        if (++count == times) {
          return found.group(found.groupCount());
        }
      }
      if (System.nanoTime() > end || !master.isAlive()) {
        throw new IOException(SparkHome.end(log));
      }
      Thread.sleep(50);
    }
  }

  /** Kills a worker and what it has started, without a word to anybody. */
  void killWorker(int number) {
    kill(workers.get(number));
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    workers.forEach(StandaloneSpark::kill);
    kill(master);
  }
}
