package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  /** Wants the end once, and is not asked again. */
  private static final class Once implements IterationListener {
    private boolean said;

    @Override
    public boolean iterated(Iteration iteration) {
      return true;
    }

    @Override
    public boolean finishing(double fraction) {
      boolean first = !said;
      said = true;
      return !first;
    }
  }

  @Test
  void aMethodThatIsStoppedIsTheLast() {
    Grid blurry = Blobs.blurred(48, 40, 1000);
    ImagePlus image = new ImagePlus("b", new FloatProcessor(48, 40, blurry.values()));
    PsfImage psf = new PsfImage(Psf.centred(Blobs.psf()), List.of());
    List<Method> methods = List.of(Method.RICHARDSON_LUCY, Method.WIENER);
    KnownPsfOptions options = KnownPsfOptions.of(Method.WIENER).threads(1).build();

    Comparison all = Comparison.of(image, psf, methods, options, null, IterationListener.NONE);
    Comparison one = Comparison.of(image, psf, methods, options, null, new Once());

    assertEquals(List.of("blurry", "richardson-lucy", "wiener"), labels(all));
    assertEquals(List.of("blurry", "richardson-lucy (stopped)"), labels(one));
  }

  private static List<String> labels(Comparison comparison) {
    return comparison.results().stream().map(Comparison.Result::method).toList();
  }
}
