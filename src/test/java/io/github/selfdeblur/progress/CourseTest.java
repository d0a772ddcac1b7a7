package io.github.selfdeblur.progress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CourseTest {

  private final List<Double> fractions = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** Hears all, and wants the end when it hears "stop". */
  private Wish heard(double share, Part part) {
    fractions.add(share);
    texts.add(part.name());
    return part.name().equals("stop") ? Wish.FINISH : Wish.GO_ON;
  }

  private static Iteration iteration(int number) {
    return new Iteration(number, 100, "", 0, "MSE", 0, 0, 1, 1, "CPU", null, null);
  }

  @Test
  void theFinishCountsThoughIterationsWereLeftOut() {
    Course course = new Course(this::heard, 2);
    course.begin("PSF", 1);
    course.goesOn(iteration(20));
    course.goesOn(0.5, Part.pause("comparing starts"));
    course.goesOn(iteration(40));
    course.goesOn(0.5, Part.FINISH);
    course.goesOn(1, Part.FINISH);

    requireFractions(0, 0.095, 0.095, 0.19, 0.4875, 0.5);
    assertEquals("PSF, comparing starts 50 %", texts.get(2));
  }

  @Test
  void withoutIterationsTheFinishIsAll() {
    Course course = new Course(this::heard, 2);
    course.begin("plane 1 of 2", 1);
    course.goesOn(0.5, Part.FINISH);
    course.begin("plane 2 of 2", 1);

    requireFractions(0, 0.25, 0.5);
  }

  @Test
  void aCourseCanBePartOfALongerOne() {
    Course files = new Course(this::heard, 2);
    files.begin("a.tif", 1);
    files.begin("b.tif", 1);
    Course planes = new Course(files, 4);
    planes.begin("plane 1 of 4", 1);
    planes.begin("plane 2 of 4", 1);
    planes.goesOn(0.4, Part.SEARCH);

    requireFractions(0, 0.5, 0.5, 0.625, 0.625);
    assertEquals("b.tif", texts.get(4));
  }

  private void requireFractions(double... expected) {
    double[] told = fractions.stream().mapToDouble(Double::doubleValue).toArray();
    assertArrayEquals(expected, told, 1e-9);
  }

  @Test
  void aStopSticks() {
    StickyMonitor sticky = new StickyMonitor(this::heard);
    assertTrue(sticky.goesOn(0, Part.course("looking at plane 1 of 2")));
    assertFalse(sticky.goesOn(0, Part.course("stop")));
    assertFalse(sticky.goesOn(0, Part.course("looking at plane 2 of 2")));
    assertFalse(sticky.goesOn(iteration(1)));
    assertTrue(sticky.unstoppable().goesOn(0, Part.FINISH));
  }

  @Test
  void whoCancelsIsNotFinished() {
    Wish[] wish = {Wish.CANCEL};
    StickyMonitor sticky = new StickyMonitor((share, part) -> wish[0]);
    Monitor outer = sticky.unstoppable();
    assertThrows(CancellationException.class, () -> outer.goesOn(0, Part.FINISH));
    wish[0] = Wish.FINISH;
    assertThrows(CancellationException.class, () -> sticky.in(Part.SEARCH).reached(0));
  }
}
