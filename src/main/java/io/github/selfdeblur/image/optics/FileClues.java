package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.optics.OpticsClues;
import java.util.List;

/**
 * What one source tells of a microscope.
 *
 * @param shared what goes for all channels
 * @param channels what goes for each of them; may be empty
 * @param names of the channels; may be empty
 */
record FileClues(OpticsClues shared, List<OpticsClues> channels, List<String> names) {

  static final FileClues NONE = new FileClues(OpticsClues.NONE, List.of(), List.of());

  FileClues {
    channels = List.copyOf(channels);
    names = List.copyOf(names);
  }

  /**
   * What it tells of a channel. Where the file was of another number of channels, such as that of
   * an image of which one was taken out, only what they all share; of one nothing follows for
   * others.
   *
   * @param channel from 1
   * @param of how many the image has
   */
  OpticsClues of(int channel, int of) {
    boolean same = channels.size() == of;
    List<OpticsClues> like = channels.size() == 1 ? List.of() : channels;
    OpticsClues own = same ? channels.get(channel - 1) : OpticsClues.common(like);
    return own.or(shared);
  }

  /** What a channel of that name usually has. */
  OpticsClues usual(int channel, int of) {
    return names.size() == of ? UsualEmission.clues(names.get(channel - 1)) : OpticsClues.NONE;
  }
}
