package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedBlurTest {

  @Test
  void aPixelThatIsNoNumberIsRefused() {
    float[] values = {1, 2, Float.NaN, 4, 5, 6, 7, 8, 9};
    ImagePlus image = new ImagePlus("sharp", new FloatProcessor(3, 3, values));
    PsfImage psf =
        new PsfImage(Psf.centred(new Grid(new float[] {0.25f, 0.5f, 0.25f}, 3, 1)), List.of());
    Optional<PhotonNoise> noise = Optional.of(new PhotonNoise(100, 1, 0));
    String sentence =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                assertThrows(
                        IllegalArgumentException.class,
                        () -> SimulatedBlur.of(image, psf, noise, 1))
                    .getMessage());
    assertEquals(
        "Every pixel must be a finite number, but 1 pixel is NaN or infinite: replace them first.",
        sentence);
  }
}
