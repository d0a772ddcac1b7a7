package io.github.selfdeblur.spark;

import io.github.selfdeblur.cluster.Cluster;
import io.github.selfdeblur.cluster.ClusterService;
import io.github.selfdeblur.cluster.Need;
import java.util.OptionalInt;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Apache Spark, set up by spark-submit or by what a piece of work takes. */
public final class SparkService implements ClusterService {

  static final String CPUS = "spark.task.cpus";

  @Override
  public int threads(OptionalInt asked) {
    int cpus = new SparkConf().getInt(CPUS, asked.orElse(1));
    if (asked.isPresent() && asked.getAsInt() != cpus) {
      throw new IllegalArgumentException(
          CPUS + " must be what --threads is, " + asked.getAsInt() + ", got " + cpus + ".");
    }
    return cpus;
  }

  @Override
  public Cluster start(String master, String name, Need need) {
    SparkConf conf = new SparkConf().setMaster(master).setAppName(name);
    Resources.of(conf, need);
    JavaSparkContext spark = new JavaSparkContext(conf);
    spark.setLogLevel("WARN");
    return new SparkCluster(spark, need.threads());
  }
}
