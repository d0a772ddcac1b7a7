package io.github.selfdeblur.image.stack;

import static io.github.selfdeblur.image.stack.Hyperstacks.HEIGHT;
import static io.github.selfdeblur.image.stack.Hyperstacks.WIDTH;
import static io.github.selfdeblur.image.stack.Hyperstacks.values;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.light;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.point;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.psf;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.OutputType;
import org.junit.jupiter.api.Test;

/** Known PSFs on images of several planes; of one plane, see {@code DeconvolveCommandTest}. */
class ImageDeconvolutionTest {

  /** The plane by itself, as if it were seen alone. */
  private static float[] alone(ImagePlus image, ImagePlus psf, int channel, int slice, int frame) {
    image.setPositionWithoutUpdate(channel, slice, frame);
    ImagePlus one =
        new ImagePlus(
            "one",
            image.getStack().getProcessor(image.getStackIndex(channel, slice, frame)).duplicate());
    return values(run(one, psf, StackOptions.builder().build()).image(), 1);
  }

  @Test
  void allPlanesOfAHyperstackComeOutAsEachByItself() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus psf = psf(light());
    ImageDeconvolution result = run(source, psf, StackOptions.allPlanes());
    ImagePlus image = result.image();
    assertEquals("cells-wiener", image.getTitle());
    assertArrayEquals(new int[] {WIDTH, HEIGHT, 2, 3, 2}, image.getDimensions());
    assertEquals("micron", image.getCalibration().getUnit());
    assertEquals(source.getLuts()[1].max, image.getLuts()[1].max);
    assertEquals(12, result.runs().size());
    assertEquals("c:2 z:3 t:2", result.runs().get(11).planes());
    assertTrue(image.getInfoProperty().contains("\nc:2 z:1 t:2: "), image.getInfoProperty());
    assertEquals(Hyperstacks.label(2, 1, 2), image.getStack().getSliceLabel(8));
    assertArrayEquals(alone(source, psf, 2, 1, 2), values(image, 8));
    assertArrayEquals(alone(source, psf, 1, 3, 1), values(image, 5));
  }

  @Test
  void eachChannelHasItsOwnPsfWhereThereAreAsMany() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus psfs = psf(point(), light());
    psfs.setDimensions(1, 1, 2);
    StackOptions.Builder choice = StackOptions.builder().slices("2").frames("1");
    ImagePlus both = run(source, psfs, choice.channels("all").build()).image();
    assertArrayEquals(alone(source, psf(point()), 1, 2, 1), values(both, 1));
    assertArrayEquals(alone(source, psf(light()), 2, 2, 1), values(both, 2));
    ImagePlus second = run(source, psfs, choice.channels("2").build()).image();
    assertArrayEquals(values(both, 2), values(second, 1));
  }

  @Test
  void aPlaneWithoutStructureIsLeftAsItIs() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.getStack().getProcessor(3).set(7);
    ImageDeconvolution result = run(source, psf(light()), StackOptions.allPlanes());
    assertEquals(11, result.runs().size());
    assertEquals(
        Hyperstacks.label(1, 2, 1) + " (without structure)",
        result.image().getStack().getSliceLabel(3));
    assertArrayEquals(values(source, 3), values(result.image(), 3));
  }

  @Test
  void aStoppedRunKeepsWhatIsDone() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    StackEar ear = new StackEar("plane 3 of 12");
    ImagePlus psf = psf(light());
    ImagePlus image = run(source, psf, StackOptions.allPlanes(), ear).image();
    assertArrayEquals(alone(source, psf, 2, 1, 1), values(image, 2));
    assertArrayEquals(values(source, 4), values(image, 4));
    assertEquals(
        Hyperstacks.label(2, 2, 1) + " (not deconvolved)", image.getStack().getSliceLabel(4));
    assertEquals(
        "Stopped: 9 of 12 planes are as blurry as they were.", ear.notes.get(ear.notes.size() - 1));
  }

  @Test
  void theResultCanHaveTheInputsType() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    StackOptions choice = StackOptions.builder().channels("all").output(OutputType.INPUT).build();
    assertEquals(16, run(source, psf(light()), choice).image().getBitDepth());
  }
}
