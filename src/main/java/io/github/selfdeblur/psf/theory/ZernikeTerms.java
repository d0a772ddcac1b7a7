package io.github.selfdeblur.psf.theory;

import static java.util.stream.Collectors.joining;

import io.github.selfdeblur.psf.NollPolynomial;
import java.util.ArrayList;
import java.util.List;

/**
 * What a wavefront has besides what NA and indices make of it, as a sum of Zernike polynomials.
 *
 * @param terms each at most once
 */
public record ZernikeTerms(List<Term> terms) {

  /** A wavefront as it should be. */
  public static final ZernikeTerms NONE = new ZernikeTerms(List.of());

  /** What moves the PSF, but does not change it, has the indices before this one. */
  private static final int FIRST = 4;

  /** The last of the tenth order. */
  private static final int LAST = 66;

  private static final int DEFOCUS = 4;

  private static final double LARGEST = 20;

  /** A polynomial, and its weight in radians rms at the wavelength of the emission. */
  public record Term(NollPolynomial polynomial, double radians) {}

  public ZernikeTerms {
    terms = List.copyOf(terms);
  }

  /**
   * Reads pairs such as "5:0.3, 11:-0.2": Noll's index, radians rms.
   *
   * @throws IllegalArgumentException with one sentence where the text is none
   */
  public static ZernikeTerms parse(String text) {
    List<Term> terms = new ArrayList<>();
    for (String pair : text.strip().isEmpty() ? new String[0] : text.split("[,;]")) {
      String[] parts = pair.strip().split("\\s*:\\s*");
      if (parts.length != 2 || !parts[0].matches("\\d{1,4}") || !isNumber(parts[1])) {
        throw new IllegalArgumentException(
            "Zernike coefficients must be pairs of Noll's index and radians, such as 5:0.3, 11:-0.2,"
                + " got '"
                + pair.strip()
                + "'.");
      }
      terms.add(term(Integer.parseInt(parts[0]), Double.parseDouble(parts[1])));
    }
    if (terms.stream().map(Term::polynomial).distinct().count() < terms.size()) {
      throw new IllegalArgumentException(
          "Each Noll index must be given once, got '" + text.strip() + "'.");
    }
    return new ZernikeTerms(terms);
  }

  private static boolean isNumber(String text) {
    return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  }

  private static Term term(int noll, double radians) {
    if (noll < FIRST || noll > LAST) {
      throw new IllegalArgumentException(
          "Noll's index must be from %d to %d, got %d.".formatted(FIRST, LAST, noll));
    }
    if (!(Math.abs(radians) <= LARGEST)) {
      throw new IllegalArgumentException(
          "A Zernike coefficient must be from -%.0f to %.0f radians, got %s."
              .formatted(LARGEST, LARGEST, radians));
    }
    return new Term(NollPolynomial.of(noll), radians);
  }

  /** The phase in radians at a point of the pupil, in units of its radius. */
  double phase(double x, double y) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.radians() * term.polynomial().at(x, y);
    }
    return sum;
  }

  /** The part that is the same all around and not defocus, which shifts the best focus. */
  double shiftingPhase(double radius) {
    double sum = 0;
    for (Term term : terms) {
      NollPolynomial polynomial = term.polynomial();
      if (polynomial.isRadial() && polynomial.noll() != DEFOCUS) {
        sum += term.radians() * polynomial.at(radius, 0);
      }
    }
    return sum;
  }

  /** As it is given; empty where there are none. */
  public String text() {
    return terms.stream()
        .map(term -> term.polynomial().noll() + ":" + term.radians())
        .collect(joining(", "));
  }
}
