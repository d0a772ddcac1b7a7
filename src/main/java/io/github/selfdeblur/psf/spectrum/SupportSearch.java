package io.github.selfdeblur.psf.spectrum;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The PSFs of the supports within one that is only a guess: outside its own support a PSF is
 * nothing, and the spectrum shows where that begins.
 */
final class SupportSearch {

  private final Support largest;
  private final boolean parallel;
  private final Function<Support, List<PsfCandidate>> psfs;
  private final Map<Support, List<PsfCandidate>> found = new LinkedHashMap<>();

  private SupportSearch(
      Support largest, boolean parallel, Function<Support, List<PsfCandidate>> psfs) {
    this.largest = largest;
    this.parallel = parallel;
    this.psfs = psfs;
  }

  /**
   * All PSFs of some supports, among them the one that holds the likeliest PSF.
   *
   * @param parallel whether several supports are worked on at a time
   * @param psfs of a support, the likeliest first, one at least
   */
  static List<PsfCandidate> within(
      Support largest, boolean parallel, Function<Support, List<PsfCandidate>> psfs) {
    SupportSearch search = new SupportSearch(largest, parallel, psfs);
    search.seek(Stream.concat(Stream.of(largest), largest.smaller()));
    Support centre = null;
    while (!search.likeliest().equals(centre)) {
      centre = search.likeliest();
      search.seek(centre.neighbours(largest));
    }
    return search.found.values().stream().flatMap(List::stream).toList();
  }

  private void seek(Stream<Support> supports) {
    List<Support> next = supports.distinct().filter(s -> !found.containsKey(s)).toList();
    Stream<Support> each = parallel ? next.parallelStream() : next.stream();
    List<List<PsfCandidate>> results = each.map(psfs).toList();
    for (int i = 0; i < next.size(); i++) {
      found.put(next.get(i), results.get(i));
    }
  }

  private Support likeliest() {
    return found.keySet().stream()
        .min(Comparator.comparingDouble(support -> found.get(support).get(0).penalty()))
        .orElseThrow();
  }
}
