package io.github.selfdeblur.options.optics;

/** Wavelengths of light, in vacuum, which users give in µm or in nm: no number can be both. */
public final class Wavelength {

  private static final double SHORTEST_UM = 0.2;

  private static final double LONGEST_UM = 2;

  private static final double NM_IN_UM = 1000;

  /** Above it a number is in nm. */
  private static final double LARGEST_UM = 100;

  private Wavelength() {}

  /**
   * A wavelength in µm.
   *
   * @param given from 0.2 to 2 µm or from 200 to 2000 nm
   * @param what is given, the first words of the message
   * @throws IllegalArgumentException with one sentence for any other number
   */
  public static double um(double given, String what) {
    double um = given > LARGEST_UM ? given / NM_IN_UM : given;
    if (!(um >= SHORTEST_UM && um <= LONGEST_UM)) {
      throw new IllegalArgumentException(
          what + " must be from 0.2 to 2 µm, or from 200 to 2000 nm, got " + given + ".");
    }
    return um;
  }

  /**
   * A wavelength in µm of one in nm.
   *
   * @param nm from 200 to 2000
   * @param what is given, the first words of the message
   * @throws IllegalArgumentException with one sentence for any other number
   */
  public static double umOfNm(double nm, String what) {
    double um = nm / NM_IN_UM;
    if (!(um >= SHORTEST_UM && um <= LONGEST_UM)) {
      throw new IllegalArgumentException(what + " must be from 200 to 2000 nm, got " + nm + ".");
    }
    return um;
  }
}
