package io.github.selfdeblur.facts;

/** The version of this program. */
public final class Version {

  private Version() {}

  /** The jar's version, or "development" when run from classes. */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
