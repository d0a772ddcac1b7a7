package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.psf.Psf;
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

    Comparison all = Comparison.of(image, psf, methods, options, null, Monitor.NONE);
    int[] asked = new int[1];
    Monitor once = (share, part) -> asked[0]++ == 0 ? Wish.FINISH : Wish.GO_ON;
    Comparison one = Comparison.of(image, psf, methods, options, null, once);

    assertEquals(List.of("blurry", "richardson-lucy", "wiener"), labels(all));
    assertEquals(List.of("blurry", "richardson-lucy (stopped)"), labels(one));
  }

  private static List<String> labels(Comparison comparison) {
    return comparison.results().stream().map(Comparison.Result::method).toList();
  }
}
