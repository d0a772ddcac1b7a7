package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.compare.entry.Entry;
import io.github.selfdeblur.image.compare.entry.KnownPsfEntry;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilVolume;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void aMethodThatIsStoppedIsTheLast() {
    Grid blurry = Blobs.blurred(48, 40, 1000);
    ImagePlus image = new ImagePlus("b", new FloatProcessor(48, 40, blurry.values()));
    PsfImage psf = new PsfImage(Psf.centred(Blobs.psf()), List.of());
    List<Method> methods = List.of(Method.RICHARDSON_LUCY, Method.WIENER);
    KnownPsfOptions options = KnownPsfOptions.of(Method.WIENER).threads(1).build();

    Comparison all = compare(image, psf, methods, options, null, Monitor.NONE);
    int[] asked = new int[1];
    Monitor once = (share, part) -> asked[0]++ == 0 ? Wish.FINISH : Wish.GO_ON;
    Comparison one = compare(image, psf, methods, options, null, once);

    assertEquals(List.of("blurry", "richardson-lucy", "wiener"), labels(all));
    assertEquals(List.of("blurry", "richardson-lucy (stopped)"), labels(one));
  }

  private static Comparison compare(
      ImagePlus blurry,
      PsfImage psf,
      List<Method> methods,
      KnownPsfOptions options,
      ImagePlus truth,
      Monitor monitor) {
    List<Entry> entries =
        methods.stream().<Entry>map(method -> new KnownPsfEntry(method, options)).toList();
    ComparisonTask task = new ComparisonTask(blurry, truth, null, entries, options);
    return Comparison.of(task, psf, ComparisonWatch.NONE, monitor);
  }

  private static ImagePlus stack(Grid values) {
    ImageStack slices = new ImageStack(values.width(), values.height());
    int px = values.width() * values.height();
    for (int z = 0; z < values.size()[2]; z++) {
      float[] plane = Arrays.copyOfRange(values.values(), z * px, (z + 1) * px);
      slices.addSlice(new FloatProcessor(values.width(), values.height(), plane));
    }
    ImagePlus image = new ImagePlus("stack", slices);
    image.setDimensions(1, slices.size(), 1);
    image.setPosition(1, 3, 1);
    return image;
  }

  @Test
  void volumesAreComparedWithAPsfOfSeveralSlices() {
    SimulatedStack simulated = SimulatedStack.of(Aberrations.NONE, 300);
    ImagePlus blurry = stack(simulated.blurry());
    ImagePlus truth = stack(simulated.truth());
    Psf light = new PupilVolume(SimulatedStack.WATER, 60, 60, 32).of(Aberrations.NONE);
    PsfImage psf = new PsfImage(light.cropped(15, 15, 11), List.of());
    KnownPsfOptions options = KnownPsfOptions.of(Method.RICHARDSON_LUCY_TV).iterations(10).build();
    List<Method> methods = List.of(Method.RICHARDSON_LUCY_TV, Method.WIENER);

    Comparison all = compare(blurry, psf, methods, options, truth, Monitor.NONE);

    assertEquals(List.of("blurry", "richardson-lucy-tv", "wiener"), labels(all));
    Result lucy = all.results().get(1);
    assertEquals(blurry.getNSlices(), lucy.image().getNSlices());
    assertEquals(3, lucy.image().getZ());
    double before = all.results().get(0).numbers().get("volume_psnr_db");
    double after = lucy.numbers().get("volume_psnr_db");
    assertTrue(after > before + 0.5, after + " dB after " + before);
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> compare(blurry, psf, List.of(Method.MICROGRAPH), options, null, Monitor.NONE))
            .getMessage();
    assertEquals(
        "With a PSF of several slices methods must deconvolve stacks, got micrograph.", refusal);
  }

  private static List<String> labels(Comparison comparison) {
    return comparison.results().stream().map(Result::method).toList();
  }
}
