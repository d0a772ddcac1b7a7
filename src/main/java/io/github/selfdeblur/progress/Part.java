package io.github.selfdeblur.progress;

/**
 * The part of a run that is at work.
 *
 * @param name in a few words, such as "comparing starts"
 */
public record Part(Kind kind, String name) {

  /** What a part is to the whole run. */
  public enum Kind {
    /** Before the first iteration: a PSF to begin with is sought. */
    SEARCH,
    /** All iterations. */
    ITERATIONS,
    /** Between iterations. */
    PAUSE,
    /** After the last iteration; the whole run where there are none. */
    FINISH,
    /** All of it, where it consists of several runs; the share of it never falls. */
    COURSE
  }

  public static final Part SEARCH = new Part(Kind.SEARCH, "seeking the PSF");
  public static final Part ITERATIONS = new Part(Kind.ITERATIONS, "fitting");
  public static final Part FINISH = new Part(Kind.FINISH, "deconvolving");

  public static Part pause(String name) {
    return new Part(Kind.PAUSE, name);
  }

  public static Part course(String name) {
    return new Part(Kind.COURSE, name);
  }
}
