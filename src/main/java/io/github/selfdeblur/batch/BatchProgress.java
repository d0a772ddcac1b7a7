package io.github.selfdeblur.batch;

/**
 * How far a batch is.
 *
 * @param file that is at work
 * @param number of the file, from 1
 * @param of files in all
 * @param fraction of the work that is done, 0 to 1
 * @param remainingSeconds of the whole batch at the present pace; infinite at the very beginning
 */
public record BatchProgress(
    String file, int number, int of, double fraction, double remainingSeconds) {}
