package io.github.selfdeblur.batch.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.NewImage;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import org.junit.jupiter.api.Test;

/** What a machine must have is told before anything is sent to it. */
class ImageNeedTest {

  private static final int FLOAT = 32;

  private static ImagePlus image(int side, int slices) {
    ImagePlus image = NewImage.createImage("image", side, side, slices, FLOAT, NewImage.FILL_BLACK);
    image.setDimensions(1, slices, 1);
    return image;
  }

  private static ImagePlus psf(int slices) {
    ImagePlus psf = image(5, slices);
    psf.getStack().getProcessor(slices / 2 + 1).setf(2, 2, 1);
    return psf;
  }

  private static Need need(Method method, int side, int slices) {
    KnownPsfOptions options = KnownPsfOptions.of(method).threads(2).build();
    return new PsfRecipe(psf(slices == 1 ? 1 : 3), "psf", options).need(image(side, slices));
  }

  @Test
  void volumesWithAMethodOfPlanesTakeWhatTheirOwnMethodTakes() {
    Need need = need(Method.MICROGRAPH, 64, 16);
    assertEquals(need(Method.RICHARDSON_LUCY_TV, 64, 16), need);
    assertTrue(need.what().endsWith("richardson-lucy-tv"), need.what());
  }

  @Test
  void largerImagesTakeMore() {
    Need small = need(Method.SPARSE, 64, 1);
    Need large = need(Method.SPARSE, 1024, 1);
    assertTrue(large.javaMegabytes() > small.javaMegabytes() + 100, small + " " + large);
    assertEquals(2, large.threads());
    assertEquals(0, large.nativeMegabytes());
  }
}
