package io.github.selfdeblur.large;

import ij.ImagePlus;
import io.github.selfdeblur.options.rows.Answers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is asked of a deconvolution by tiles.
 *
 * @param image a TIFF, or a folder of planes
 * @param psf as of {@link io.github.selfdeblur.image.stack.ImageDeconvolution}
 * @param how in the words of {@link io.github.selfdeblur.options.rows.KnownPsfRows}
 * @param side of a tile along each axis, px; empty: as large as the memory allows
 * @param megabytes that a piece of the work may take; empty: what Java has here
 * @param out folder of the results
 */
public record TileRequest(
    Path image,
    ImagePlus psf,
    Answers how,
    Optional<int[]> side,
    OptionalDouble megabytes,
    Path out) {}
