package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import io.github.selfdeblur.grid.FiniteValues;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.optics.OpticsLimits;
import io.github.selfdeblur.options.optics.Wavelength;
import io.github.selfdeblur.psf.MeasuredPsf;
import io.github.selfdeblur.quality.PlaneQuality;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The quality of an ImageJ image's current plane, and of its slices as a volume, with all that is
 * known besides it.
 */
public final class ImageQuality {

  private final ImagePlus image;
  private ImagePlus truth;
  private ImagePlus blurry;
  private ImagePlus reference;
  private ImagePlus psf;
  private ImagePlus truePsf;
  private double na;
  private double wavelengthUm;
  private double pixelUm;
  private final Set<String> notes = new LinkedHashSet<>();

  /**
   * @param image the image to be judged
   */
  public ImageQuality(ImagePlus image) {
    this.image = image;
  }

  /** The sharp image; null for none. */
  public ImageQuality truth(ImagePlus sharp) {
    truth = sharp;
    return this;
  }

  /** The image that was deblurred; null for none. */
  public ImageQuality blurry(ImagePlus before) {
    blurry = before;
    return this;
  }

  /** A result with the true PSF; null for none. */
  public ImageQuality reference(ImagePlus known) {
    reference = known;
    return this;
  }

  /** The PSF; null for none. */
  public ImageQuality psf(ImagePlus light) {
    psf = light;
    return this;
  }

  /** The true PSF, to compare the PSF with; null for none. */
  public ImageQuality truePsf(ImagePlus known) {
    truePsf = known;
    return this;
  }

  /** Of the microscope, in µm, the wavelength in µm or nm; 0 where not known. */
  public ImageQuality optics(double aperture, double wavelength, double pixel) {
    OpticsLimits.check(aperture, pixel);
    na = aperture;
    wavelengthUm = wavelength == 0 ? 0 : Wavelength.um(wavelength, "The wavelength");
    pixelUm = pixel;
    return this;
  }

  /**
   * The numbers by name.
   *
   * @throws IllegalArgumentException with one sentence where images do not fit together
   */
  public Map<String, Double> numbers() {
    Grid judged = ImageFiles.pixels(image);
    FiniteValues.require(judged.values(), "");
    PlaneQuality quality = new PlaneQuality(judged);
    if (truth != null) {
      Grid sharp = beside(truth);
      FiniteValues.require(sharp.values(), "in the truth ");
      quality.against(sharp, peak());
      if (blurry != null) {
        quality.improving(beside(blurry));
      }
      if (reference != null) {
        quality.relativeTo(beside(reference));
      }
    } else if (reference != null) {
      throw new IllegalArgumentException(
          "Error ratios need the truth besides the result with the true PSF: give truth.");
    }
    if (psf != null) {
      addPsf(quality);
    } else if (truePsf != null) {
      throw new IllegalArgumentException(
          "The true PSF is compared with the PSF that was found: give psf.");
    }
    Map<String, Double> table = quality.table();
    table.putAll(volume());
    return table;
  }

  /** The plane that is shown; of a stack of as many slices as the judged one, the same slice. */
  private Grid beside(ImagePlus other) {
    if (!VolumeNumbers.areAlike(image, other)) {
      return ImageFiles.pixels(other);
    }
    PlaneSet.Position same =
        new PlaneSet.Position(other.getC(), PlaneSet.current(image).slice(), other.getT());
    return ImgLib2.grid(SourcePlane.at(other, same).pixels());
  }

  /** As of a plane; but a slice may be empty, so of stacks the largest value counts. */
  private double peak() {
    OptionalDouble white = SourcePlane.current(truth).whiteLevel();
    return white.isEmpty() && VolumeNumbers.areAlike(image, truth)
        ? VolumeNumbers.of(truth).maximum()
        : ImageFiles.peak(truth);
  }

  /** Of whole stacks, where the images are such. */
  private Map<String, Double> volume() {
    Map<String, Double> table = new LinkedHashMap<>();
    if (truth != null && VolumeNumbers.areAlike(image, truth)) {
      Grid sharp = VolumeNumbers.of(truth);
      table.putAll(VolumeNumbers.against(VolumeNumbers.of(image), sharp));
    }
    if (psf != null && psf.getNSlices() > 1) {
      table.putAll(VolumeNumbers.ofPsf(psf));
      if (truePsf != null && truePsf.getNSlices() > 1) {
        table.putAll(VolumeNumbers.similarity(psf, truePsf));
      }
    }
    return table;
  }

  /** What there is to say of the PSFs once the numbers are known, a sentence each. */
  public Set<String> notes() {
    return notes;
  }

  private void addPsf(PlaneQuality quality) {
    Grid light = measured(psf);
    quality.psf(light);
    if (truePsf != null) {
      quality.similarity(light, measured(truePsf));
    }
    if (na > 0 || wavelengthUm > 0) { // of most images the pixel size alone is known
      quality.optics(light, na, wavelengthUm, pixelUm);
    }
    if (blurry != null && psf.getNSlices() == 1) {
      PsfImage known = PsfImage.of(psf, PsfOrigin.MIDDLE, image);
      notes.addAll(known.notes());
      int threads = Runtime.getRuntime().availableProcessors();
      quality.explaining(ImageFiles.pixels(blurry), known.plane(), threads);
    }
  }

  /** The plane that is shown, on its own pixels. */
  private Grid measured(ImagePlus shown) {
    Grid plane = ImageFiles.pixels(shown);
    MeasuredPsf measured = MeasuredPsf.of(new Grid(plane.values(), plane.width(), plane.height()));
    notes.addAll(measured.notes());
    return new Grid(measured.light().values(), plane.width(), plane.height());
  }
}
