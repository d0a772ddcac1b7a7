package io.github.selfdeblur.image.stack;

import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.VolumeStep;
import io.github.selfdeblur.progress.Wish;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it hears of a run over planes, and ends the run at a certain text. */
final class StackEar implements Monitor {

  final List<Double> fractions = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<String> steps = new ArrayList<>();
  Preview views;
  String psfWidth;
  private final String last;

  StackEar() {
    this("never");
  }

  StackEar(String last) {
    this.last = last;
  }

  @Override
  public Wish reached(double share, Part part) {
    fractions.add(share);
    texts.add(part.name());
    return part.name().equals(last) ? Wish.FINISH : Wish.GO_ON;
  }

  @Override
  public void seen(VolumeStep step) {
    steps.add(step.describe());
    if (views == null || step.stage() == VolumeStep.Stage.DONE) {
      views = step.preview().get();
      psfWidth = step.psfWidth().get();
    }
  }

  @Override
  public void noted(String sentence) {
    notes.add(sentence);
  }
}
