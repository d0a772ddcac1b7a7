package io.github.selfdeblur.solve;

/**
 * How one phase of a run went.
 *
 * @param phase in words, with all its settings
 * @param title in a few words
 * @param seed of its random numbers: a phase that failed appears once for every seed
 * @param bfloat16 whether G_x computed in bfloat16
 * @param iterations done
 * @param seconds wall time
 * @param finalLoss the loss of its last iteration
 */
public record PhaseRecord(
    String phase,
    String title,
    int seed,
    boolean bfloat16,
    int iterations,
    double seconds,
    double finalLoss) {}
